"""Where a report of the Universal Periodic Review says what, and which State it is about.

Only the chapter of conclusions holds recommendations; what States "recommended" in the dialogue before it is told there
again, edited. A chapter of pledges may follow, then the annex with the delegation.
"""

import re
from collections.abc import Iterator

from .. import names
from ..model import Place

_review = re.compile(r"universal\s+periodic\s*review|examen\s+peri[oó]dico\s+universal", re.IGNORECASE)
_group = re.compile(r"working\s+group|grupo\s+de\s+trabajo", re.IGNORECASE)

# A heading stands on a line of its own. In a table of contents leaders and page numbers follow it; a footnote that
# speaks of the conclusions goes on in words.
_heading = re.compile(
    r"^[ \t#*]{0,12}(?:[IVX]{1,5}[.)]?\s{0,4})?"
    r"(?:conclusions\s{1,4}and(?:\s*/\s*or)?\s{1,4}recommendations|conclusiones\s{1,4}y\s{0,4}(?:/\s*o)?\s{1,4}recomendaciones)"
    r"[ \t]?[*:.\d\[\]]{0,6}[ \t]{0,8}$",
    re.IGNORECASE | re.MULTILINE,
)
_leaders = re.compile(r"\s*(?:\.{4,}|…{2,}|\d{1,3}\s*[-–]\s*\d{1,3}\b)")
_disclaimer = re.compile(
    r"(?:all\s+conclusions\s+and\s*(?:/\s*or)?\s+recommendations\s+(?:contained|set\s+out)"
    r"|todas\s+las\s+conclusiones\s+y\s*(?:/\s*o)?\s+recomendaciones)",
    re.IGNORECASE,
)
_pledges = re.compile(
    r"^[ \t#*]{0,12}[IVX]{1,5}[.)]?\s{0,4}"
    r"(?:voluntary\s+(?:pledges|commitments)|promesas\s+y\s+compromisos\s+voluntarios)[^.\n]{0,60}$",
    re.IGNORECASE | re.MULTILINE,
)
_annex = re.compile(
    r"^[ \t#*]{0,12}(?:annexe?s?|anexos?)\b[ \t]{0,4}[IVX]{0,4}[ \t*]{0,8}$"
    r"|\b(?:annex\w{0,2}\s{1,9})?composition\s+of\s+the\s+delegation|\bcomposición\s+de\s+la\s+delegación",
    re.IGNORECASE | re.MULTILINE,
)
_list = re.compile(
    r"^(?=[^\n]*\b(?:UPR|EPU|universal\s+periodic\s+review|examen\s+peri[oó]dico\s+universal)\b)[^\n]*\b(?:recommendations?|recomendaciones)\b",
    re.IGNORECASE | re.MULTILINE,
)
_head_of_a_list = 2_000  # characters
_head = 20_000  # characters at the start of a report in which its title and its first paragraphs stand


def is_report(text: str) -> bool:
    """Whether the text is a report of the Working Group on the Universal Periodic Review with its conclusions."""
    head = text[:_head]
    return bool(_review.search(head) and _group.search(head)) and conclusions(text) is not None


def list_of(text: str) -> Place | None:
    """All of a text whose title calls it a list of the recommendations of the review; None of any other."""
    return Place(0, len(text)) if _list.search(text, 0, _head_of_a_list) else None


def conclusions(text: str) -> Place | None:
    """The chapter of conclusions without its heading, up to the pledges or the annex; None where there is none."""
    headings = [found for found in _heading.finditer(text) if not _leaders.match(text, found.end())]
    if not headings:
        return None
    start = headings[-1].end()
    return Place(start, _first(text, start, _pledges, _annex))


def pledges_chapter(text: str) -> Place | None:
    """The chapter in which the State under review pledges something of its own accord; None where there is none."""
    chapter = conclusions(text)
    if chapter is None:
        return None
    heading = _pledges.search(text, chapter.start)
    return Place(heading.end(), _first(text, heading.end(), _annex)) if heading else None


def _first(text: str, start: int, *ends: re.Pattern[str]) -> int:
    return min((found.start() for end in ends if (found := end.search(text, start))), default=len(text))


_of_the_state = (
    re.compile(r"\breview\s+of\s+(?P<name>[^.;:]{3,80}?)\s+(?:was|took)\b"),
    re.compile(r"\bfacilitate\s+the\s+review\s+of\s+(?P<name>[^.;:]{3,80}?)\s*(?::|\.\s|,\s+composed)"),
    re.compile(r"\bdelegation\s+of\s+(?P<name>[^.;:]{3,80}?)\s+(?:was|is)\s+headed\b"),
    re.compile(r"\bexamen\s+de(?:l|\s+la|\s+los)?\s+(?P<name>[^.;:]{3,80}?)\s+(?:se|tuvo)\b"),
    re.compile(r"\bdelegación\s+de(?:l|\s+la|\s+los)?\s+(?P<name>[^.;:]{3,80}?)\s+(?:estuvo|fue)\b"),
)
_title = re.compile(
    r"(?:working\s+group\s+on\s+the\s+universal\s+periodic\s*review"
    r"|grupo\s+de\s+trabajo\s+sobre\s+el\s+examen\s+peri[oó]dico\s+universal)[*\s:.–—-]{1,20}(?P<name>[^\n*]{3,80})",
    re.IGNORECASE,
)


def state_under_review(text: str) -> tuple[str, Place] | None:
    """Code and place of the State whose report it is: by the title, else by what the first paragraphs say of it."""
    for start, end in _names(text):
        name = " ".join(text[start:end].split())
        code = names.code_of(name)
        if code:
            return code, Place(start, end)
    if listed := _list.search(text, 0, _head_of_a_list):
        end = text.find("\n\n", listed.end(), _head_of_a_list)
        named = names.find_parties(text, 0, end if end >= 0 else listed.end())
        first = next((name for name in named if name.kind == names.NameKind.COUNTRY), None)
        return (first.code, Place(first.start, first.end)) if first else None
    return None


def _names(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_title, *_of_the_state):
        for found in pattern.finditer(text, 0, _head):
            start, end = found.span("name")
            yield start, start + len(text[start:end].rstrip(" .,\t\r"))


def disclaimer(text: str, chapter: Place) -> int:
    """Where the chapter's last paragraph starts, which says whose positions these are; the chapter's end without it."""
    found = _disclaimer.search(text, chapter.start, chapter.end)
    return found.start() if found else chapter.end
