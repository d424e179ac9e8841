"""What an auditor's page says of each recommendation: open, or closed. What is closed is told as done, never as open.

The status stands in the recommendation's own line or row, on a line above it beside its number, or below it.
"""

import re
from collections.abc import Iterator, Sequence

from .blocks import Block, Kind
from .model import Place

_over = (
    r"closed|close\s+date|implemented|fully\s+implemented|completed|superseded|no\s+longer\s+(?:valid|applicable)|"
    r"cerrad[ao]|implementad[ao]|cumplid[ao]|atendid[ao]|concluid[ao]|subsanad[ao]"
)
_open = (
    r"open|unresolved|not\s+implemented|partially\s+implemented|in\s+progress|pending|abiert[ao]|pendiente|en\s+proceso|"
    r"no\s+(?:implementad|cumplid|atendid)[ao]|parcialmente\s+\w+"
)
_status_word = rf"(?:(?P<over>{_over})|(?P<open>{_open}))"
_rest = r"(?:\s*[-–—,:]?\s*(?:implemented|resolved|unresolved|not\s+implemented|significant|\$[\d,.]+)){0,3}"
_number = (
    r"(?:(?:audit\s+)?recommendation|recomendaci[óo]n)\s*(?:number|n[o.º°]{1,2})?\s*[:#]?\s*\d{0,3}(?:[.-]\d{1,3})?"
)
# "Recommendation Number 3 Closed Implemented The bureau should", "Status: Closed - Implemented".
_labelled = re.compile(
    rf"\W*(?:\d{{1,3}}[.)]\s+)?(?:(?P<of>{_number})\W*)?(?:(?P<named>(?:current\s+)?status|estado|estatus|situación)\W{{0,4}})?"
    rf"(?i:{_status_word})(?![^\W_]){_rest}",
    re.IGNORECASE,
)
_of_a_status = re.compile(r"\b(?:status|estado|estatus|situación|cumplimiento)\b", re.IGNORECASE)
_a_recommendation = re.compile(rf"\W*(?:\d{{1,3}}[.)]\s+)?{_number}\W*$", re.IGNORECASE)
_begins = re.compile(r"[\W_]*(?=[^\W\d_])")
_longest_line = 80  # characters of a line that is a status and no more


def closed(plain: str, blocks: Sequence[Block]) -> list[Place]:
    """The stretches of a text in which stands what its status calls closed."""
    return list(_closed(plain, blocks))


def without_status(plain: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, those that open with a recommendation's number and status without them."""
    kept = []
    for block in blocks:
        said = _labelled.match(plain, block.start, block.end) if block.kind in (Kind.ITEM, Kind.PARAGRAPH) else None
        begins = _begins.match(plain, said.end(), block.end) if said and said["of"] else None
        kept.append(block._replace(start=begins.end()) if begins and begins.end() < block.end else block)
    return kept


def _closed(plain: str, blocks: Sequence[Block]) -> Iterator[Place]:
    heads: dict[int, int] = {}
    for number, block in enumerate(blocks):
        if block.kind == Kind.ROW:
            if block.header:
                columns = [n for n, cell in enumerate(block.cells) if _of_a_status.search(plain, cell.start, cell.end)]
                heads[block.group] = columns[0] if columns else -1
            elif 0 <= heads.get(block.group, -1) < len(block.cells):
                cell = block.cells[heads[block.group]]
                if (said := _labelled.match(plain, cell.start, cell.end)) and said["over"]:
                    yield Place(block.start, block.end)
            continue
        said = _labelled.match(plain, block.start, block.end)
        if not said or not said["over"]:
            continue
        alone = not plain[said.end() : block.end].strip(" .*_")
        if said["of"] and not alone:
            yield Place(block.start, block.end)
        elif alone and block.end - block.start <= _longest_line:
            yield from _beside(plain, blocks, number, bool(said["of"]))


def _beside(plain: str, blocks: Sequence[Block], number: int, named: bool) -> Iterator[Place]:
    """The recommendation that a status on a line of its own is said of: the one whose number stands with it or right
    above it comes next; else the one before it, back to its label."""
    above = number - 1
    if above > 0 and plain[blocks[above].start : blocks[above].end].strip(" .)").isdigit():
        above -= 1
    labelled = above >= 0 and _a_recommendation.fullmatch(plain, blocks[above].start, blocks[above].end)
    if named or labelled:
        if number + 1 < len(blocks):
            yield Place(blocks[number + 1].start, blocks[number + 1].end)
        return
    for before in reversed(blocks[max(0, number - 8) : number]):
        if _a_recommendation.fullmatch(plain, before.start, before.end):
            yield Place(before.start, blocks[number].start)
            return
