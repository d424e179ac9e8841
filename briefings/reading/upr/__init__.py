"""Reports of the Working Group on the Universal Periodic Review of the United Nations.

A peer review: States recommend something to one State, whose report it is. It owns every recommendation; who
recommended it stands in parentheses behind it.
"""

from dataclasses import replace
from itertools import islice

from ..model import Ground, Item, ItemKind, Named, PartyRole, Place
from .chapters import conclusions, disclaimer, is_report, list_of, pledges_chapter, state_under_review
from .numbered import Recommendation, recommendations
from .pledges import pledges
from .referred import referred

_few = 3  # recommendations of a list


def is_upr(text: str) -> bool:
    """Whether the text is such a report, its conclusions included, or a list of what was recommended there: the
    matrices and thematic lists of the Office of the High Commissioner, the plans that States make of them."""
    if is_report(text):
        return True
    listed = list_of(text)
    if listed is None:
        return False
    found = (one for one in recommendations(text, listed.start, listed.end) if one.sourced and one.numbered)
    return len(list(islice(found, _few))) == _few


def items(text: str) -> list[Item]:
    """The recommendations to the State under review and its own pledges; none where the chapter is missing."""
    of_report = is_report(text)
    chapter = conclusions(text) if of_report else list_of(text)
    if chapter is None:
        return []
    state = state_under_review(text)
    owner = (Named(state[0], PartyRole.OWNER, Ground.SCOPE, state[1]),) if state else ()
    end = disclaimer(text, chapter)
    numbered = recommendations(text, chapter.start, end)
    if not of_report:
        numbered = (_of_one_line(text, one) for one in numbered)
    found = [_recommended(one, "numbered, with its States", owner) for one in numbered]
    found += [
        _recommended(one, "paragraph referred to", owner)
        for one in referred(text, chapter.start, end, state[0] if state else "")
    ]
    own = pledges_chapter(text)
    if own:
        found += [
            Item(place, ItemKind.COMMITMENT, "voluntary pledge", parties=owner, confidence=0.8)
            for place in pledges(text, own.start, own.end)
        ]
    return sorted(found, key=lambda item: (item.place.start, item.place.end))


def _of_one_line(text: str, found: Recommendation) -> Recommendation:
    """Its first line: in a list no page's head stands within a recommendation, so what goes on is another line's."""
    place = found.place
    stop = text.find("\n", place.start, place.end)
    return found if stop < 0 else replace(found, place=Place(place.start, stop))


def _recommended(found: Recommendation, why: str, owner: tuple[Named, ...]) -> Item:
    sure = found.sourced and bool(found.codes) and bool(owner)
    return Item(
        place=found.place,
        kind=ItemKind.RECOMMENDATION,
        why=why if found.sourced else "numbered in the conclusions",
        parties=owner,
        recommended_by=found.codes,
        confidence=0.95 if sure else 0.7,
    )
