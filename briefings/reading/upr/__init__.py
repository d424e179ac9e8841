"""Reports of the Working Group on the Universal Periodic Review of the United Nations.

A peer review: States recommend something to one State, whose report it is. It owns every recommendation; who
recommended it stands in parentheses behind it.
"""

from collections.abc import Sequence

from ..blocks import Block
from ..model import Ground, Item, ItemKind, Named, PartyRole
from .chapters import conclusions, disclaimer, is_report, state_under_review
from .numbered import recommendations


def is_upr(text: str) -> bool:
    """Whether the text is such a report, its conclusions included."""
    return is_report(text)


def items(text: str, blocks: Sequence[Block] = ()) -> list[Item]:
    """The recommendations to the State under review and its own pledges; none where the chapter is missing."""
    chapter = conclusions(text)
    if chapter is None:
        return []
    state = state_under_review(text)
    owner = (Named(state[0], PartyRole.OWNER, Ground.SCOPE, state[1]),) if state else ()
    return [
        Item(
            place=found.place,
            kind=ItemKind.RECOMMENDATION,
            why="recommendation with its States",
            parties=owner,
            recommended_by=found.source.codes,
            confidence=0.95 if owner else 0.8,
        )
        for found in recommendations(text, chapter.start, disclaimer(text, chapter))
    ]
