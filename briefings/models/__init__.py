"""What the briefings keep: documents as received, what the reader proposes from them, and what people decided."""

from .documents import PLAIN_TEXT, Citation, CitedField, Document
from .proposals import DecisionAct, Likeness, Proposal, ProposalDecision, ProposalStatus, Resemblance, Source
from .readings import JobState, ReadingJob

__all__ = [
    "PLAIN_TEXT",
    "Citation",
    "CitedField",
    "DecisionAct",
    "Document",
    "JobState",
    "Likeness",
    "Proposal",
    "ProposalDecision",
    "ProposalStatus",
    "ReadingJob",
    "Resemblance",
    "Source",
]
