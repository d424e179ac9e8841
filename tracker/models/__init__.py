"""What the tracker keeps. Each file answers “what is it, and which values may it have?” for one subject."""

from .actions import (
    Action,
    Assignment,
    end_of_day,
    number_of,
    reference_of,
)
from .outcomes import ExpectedOutcome, Measurement, Milestone
from .parties import Meeting, Party, Theme
from .people import Membership, User
from .progress import (
    Closing,
    Conflict,
    DueDateChange,
    Evidence,
    ProgressUpdate,
    Upload,
    Verification,
)
from .site import Counter, Installation

__all__ = [
    "Action",
    "Assignment",
    "Closing",
    "Conflict",
    "Counter",
    "DueDateChange",
    "Evidence",
    "ExpectedOutcome",
    "Installation",
    "Measurement",
    "Meeting",
    "Membership",
    "Milestone",
    "Party",
    "ProgressUpdate",
    "Theme",
    "Upload",
    "User",
    "Verification",
    "end_of_day",
    "number_of",
    "reference_of",
]
