"""What governs a deed, and what a rule for a governing verb answers."""

import re
from enum import StrEnum

from .model import ItemKind


class Force(StrEnum):
    """What governs a deed; the value is the rule's name for the person who decides."""

    DECIDED = "agreed or decided"
    WILL = "will be done"
    REPORTED = "reported to come"
    SHOULD = "should be done"
    URGED = "asked of somebody"
    RECOMMENDED = "recommended"
    PROPOSED = "proposed"
    MANDATED = "mandated"
    ANNOUNCED = "announced"
    UNDER_WAY = "under way"
    LAUNCHED = "launched"
    RESTATED = "restated with a date"


# What is proposed by a deed of each force.
kinds = {
    Force.DECIDED: ItemKind.COMMITMENT,
    Force.WILL: ItemKind.COMMITMENT,
    Force.REPORTED: ItemKind.COMMITMENT,
    Force.SHOULD: ItemKind.RECOMMENDATION,
    Force.URGED: ItemKind.RECOMMENDATION,
    Force.RECOMMENDED: ItemKind.RECOMMENDATION,
    Force.PROPOSED: ItemKind.PROPOSAL,
    Force.MANDATED: ItemKind.MANDATE,
    Force.ANNOUNCED: ItemKind.COMMITMENT,
    Force.UNDER_WAY: ItemKind.COMMITMENT,
    Force.LAUNCHED: ItemKind.COMMITMENT,
    Force.RESTATED: ItemKind.COMMITMENT,
}


# The force, the verb, where it ends, who is asked, whether it is passive.
Judged = tuple[Force, str, int, tuple[int, int] | None, bool]


def given(match: re.Match[str], name: str) -> str:
    """What a group of the pattern took, "" where it took nothing or the language has none of that name."""
    return (match[name] or "") if name in match.re.groupindex else ""
