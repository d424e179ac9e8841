"""The structure of a repaired text: which stretch of it is a heading, a paragraph, a list item or a row of a table.

One line is one block. What a line is, is decided by the first of the recognisers at the end of this module that knows
it; a new kind of line is a new recogniser.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum


class Kind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True)
class Cell:
    start: int
    end: int


@dataclass(frozen=True)
class Block:
    """A stretch of the text, without the marks that make it what it is: bullet, outer pipes, blanks around.

    level    of a heading 1 to 6 (a bare line is 2, since it stands under the document's title);
             of an item how deep it is nested
    marker   what stood before an item, "-" or "2."
    cells    of a row, from left to right
    header   whether the row holds the names of its table's columns
    group    which list or table of the text an item or a row belongs to, counted from 1; 0 for other blocks
    line     the line of the text, counted from 1
    """

    kind: Kind
    start: int
    end: int
    line: int
    level: int = 0
    marker: str = ""
    cells: tuple[Cell, ...] = ()
    header: bool = False
    group: int = 0


def blocks(text: str) -> list[Block]:
    """The blocks of a text in order. They do not overlap, and only blanks and marks stand between them."""
    return list(_grouped(_recognised(text)))


def column_names(text: str, found: list[Block], row: Block) -> tuple[str, ...]:
    """What the head of the row's table calls its columns; empty where the table has no head."""
    for block in found:
        if block.header and block.group == row.group:
            return tuple(text[cell.start : cell.end] for cell in block.cells)
    return ()


@dataclass(frozen=True)
class _Line:
    """A line with what is around it; `start` and `end` leave out the blanks at both sides."""

    text: str
    start: int
    end: int
    number: int
    indent: int
    after: str

    @property
    def content(self) -> str:
        return self.text[self.start : self.end]


# A rule under a table's head: pipes, dashes and colons, and at least one dash.
_rule = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
_item = re.compile(r"(?P<marker>[-*+•–]|\d{1,3}[.)])[ \t\u00a0]+(?=\S)")
_marked_heading = re.compile(r"(?P<marks>#{1,6})[ \t]+(?=\S)")
_word = re.compile(r"[^\W\d_]{4,}")
_ends_a_sentence = (".", "!", "?", ":", ";", ",")
_longest_bare_heading = 120


def _lines(text: str) -> Iterator[_Line]:
    """The lines that have something on them, each with the content of the line below it."""
    raw = text.splitlines(keepends=True)
    offset = 0
    for number, line in enumerate(raw, start=1):
        content = line.strip()
        if content:
            indent = len(line) - len(line.lstrip())
            start = offset + indent
            after = raw[number].strip() if number < len(raw) else ""
            yield _Line(text, start, start + len(content), number, indent, after)
        offset += len(line)


def _recognised(text: str) -> Iterator[Block | None]:
    """A block for each line that is one, None for each that only parts others (the rule of a table)."""
    for line in _lines(text):
        if _rule.fullmatch(line.content) and "|" in line.content:
            yield None
            continue
        yield next(filter(None, (recognise(line) for recognise in _recognisers)))


def _grouped(found: Iterator[Block | None]) -> Iterator[Block]:
    """Number the lists and the tables: a run of items is one list, and each head starts a table of its own."""
    group = 0
    before: Kind | None = None
    for block in found:
        if block is None:
            continue
        if block.kind in (Kind.ITEM, Kind.ROW):
            if block.kind != before or block.header:
                group += 1
            block = replace(block, group=group)
        before = block.kind
        yield block


def _as_row(line: _Line) -> Block | None:
    content = line.content
    if not (content.startswith("|") and content.endswith("|") and len(content) > 1):
        return None
    cells = []
    start = line.start + 1
    for part in content[1:-1].split("|"):
        inner = part.strip()
        lead = len(part) - len(part.lstrip()) if inner else 0
        cells.append(Cell(start + lead, start + lead + len(inner)))
        start += len(part) + 1
    header = bool(_rule.fullmatch(line.after)) and "|" in line.after
    return Block(Kind.ROW, cells[0].start, cells[-1].end, line.number, cells=tuple(cells), header=header)


def _as_item(line: _Line) -> Block | None:
    found = _item.match(line.content)
    if not found:
        return None
    start = line.start + found.end()
    return Block(Kind.ITEM, start, line.end, line.number, level=line.indent // 2, marker=found["marker"])


def _as_marked_heading(line: _Line) -> Block | None:
    found = _marked_heading.match(line.content)
    if not found:
        return None
    return Block(Kind.HEADING, line.start + found.end(), line.end, line.number, level=len(found["marks"]))


def _as_bare_heading(line: _Line) -> Block | None:
    """A short line in title case that ends no sentence and has something below it."""
    content = line.content
    if len(content) > _longest_bare_heading or content.endswith(_ends_a_sentence) or not line.after:
        return None
    words = _word.findall(content)
    capitals = sum(word[0].isupper() for word in words)
    if not words or not content[0].isupper() or 2 * capitals < len(words):
        return None
    return Block(Kind.HEADING, line.start, line.end, line.number, level=2)


def _as_paragraph(line: _Line) -> Block:
    return Block(Kind.PARAGRAPH, line.start, line.end, line.number)


_recognisers: tuple[Callable[[_Line], Block | None], ...] = (
    _as_row,
    _as_item,
    _as_marked_heading,
    _as_bare_heading,
    _as_paragraph,
)
