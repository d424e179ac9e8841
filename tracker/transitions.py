"""The one table of transitions (DESIGN, rule 3): what is not in it is refused. Workflow acts on it, pages loop over it.

docs/transitions.md is drawn from it by `manage.py draw_transitions`, whose --check fails when the two differ.
"""

from dataclasses import dataclass
from enum import Enum

from django.utils.translation import gettext_lazy as _

from .choices import Act, LineStatus

NOT_STARTED, IN_PROGRESS, ON_HOLD, REPORTED, VERIFIED, CLOSED = LineStatus


class Who(Enum):
    """Whose move it is; the value is how a sentence names them."""

    PARTY = _("the focal point or deputy of the party")
    VERIFIER = _("a verifier who is neither the reporter nor of the reporting party")
    SECRETARIAT = _("the secretariat")
    SECOND = _("a second person: another of the secretariat, or the focal point of the party")


class Need(Enum):
    """What must be given with the move; the value is what to say when it is missing."""

    TEXT = _("Say what was done.")
    OBSTACLE = _("Choose the kind of obstacle and describe it.")
    EVIDENCE = _("Add at least one file or link as evidence.")
    EFFECTIVE = _("Give the day on which it happened; it cannot lie in the future.")
    REASON = _("Give a reason.")
    NOTE = _("Write a note on what you checked.")
    CLOSING = _("Closing is asked for and then confirmed by a second person.")


@dataclass(frozen=True)
class Transition:
    """One row of the table: from a status to a status, what it is called, who may, and what it needs."""

    start: str
    end: str
    act: str
    who: Who
    needs: tuple = ()


TRANSITIONS = (
    Transition(NOT_STARTED, NOT_STARTED, Act.UPDATE, Who.PARTY, (Need.TEXT,)),
    Transition(NOT_STARTED, IN_PROGRESS, Act.START, Who.PARTY, (Need.TEXT,)),
    Transition(NOT_STARTED, ON_HOLD, Act.HOLD, Who.PARTY, (Need.TEXT, Need.OBSTACLE)),
    Transition(NOT_STARTED, CLOSED, Act.CLOSE, Who.SECOND, (Need.CLOSING,)),
    Transition(IN_PROGRESS, IN_PROGRESS, Act.UPDATE, Who.PARTY, (Need.TEXT,)),
    Transition(IN_PROGRESS, REPORTED, Act.REPORT, Who.PARTY, (Need.EVIDENCE, Need.EFFECTIVE)),
    Transition(IN_PROGRESS, ON_HOLD, Act.HOLD, Who.PARTY, (Need.TEXT, Need.OBSTACLE)),
    Transition(IN_PROGRESS, CLOSED, Act.CLOSE, Who.SECOND, (Need.CLOSING,)),
    Transition(ON_HOLD, ON_HOLD, Act.UPDATE, Who.PARTY, (Need.TEXT,)),
    Transition(ON_HOLD, IN_PROGRESS, Act.RESUME, Who.PARTY, (Need.TEXT,)),
    Transition(ON_HOLD, CLOSED, Act.CLOSE, Who.SECOND, (Need.CLOSING,)),
    Transition(REPORTED, REPORTED, Act.UPDATE, Who.PARTY, (Need.TEXT,)),
    Transition(REPORTED, IN_PROGRESS, Act.WITHDRAW, Who.PARTY, (Need.REASON,)),
    Transition(REPORTED, VERIFIED, Act.VERIFY, Who.VERIFIER, (Need.NOTE,)),
    Transition(REPORTED, IN_PROGRESS, Act.RETURN, Who.VERIFIER, (Need.REASON,)),
    Transition(REPORTED, CLOSED, Act.CLOSE, Who.SECOND, (Need.CLOSING,)),
    Transition(VERIFIED, VERIFIED, Act.UPDATE, Who.PARTY, (Need.TEXT,)),
    Transition(VERIFIED, IN_PROGRESS, Act.REOPEN, Who.SECRETARIAT, (Need.REASON,)),
    Transition(CLOSED, NOT_STARTED, Act.REOPEN, Who.SECRETARIAT, (Need.REASON,)),
)


def between(start, end):
    """The rows from `start` to `end`: none, one, or for reported -> in progress two (withdrawn and returned)."""
    return [row for row in TRANSITIONS if row.start == start and row.end == end]


def out_of(start):
    """The rows that leave or keep `start`."""
    return [row for row in TRANSITIONS if row.start == start]
