"""The lines of a page, with plain marks: each piece with the place in the page that it came from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

from ..plain import words
from .html_content import Content, walk

_blocks = words(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form "
    "header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul "
    "h1 h2 h3 h4 h5 h6"
)
_headings = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_token = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)|<[^<>]*>|[^&<]+|[&<]")
_blank = re.compile(r" {2,}|^ | $")
_as_blanks = dict.fromkeys(map(ord, "\t\r\n\f"), " ")
_note = re.compile(r"\s*[\[(]?\d{1,3}[\])]?\s*|\s*\*+\s*")
_typed_bullet = re.compile(r"[•●○▪■◦‣·✓✔☑✅➤►▸➢❖◆→][ \t\u00a0]*")
_ends_a_sentence = (".", "!", "?", ";", ",")
_longest_heading = 110
_deepest = 8
_most_columns = 50
_most_spanned = 20  # columns of a table in which a cell may go on over several rows
_most_left_empty = 20_000  # cells of a page for those that go on from the row above


class Piece(NamedTuple):
    """A stretch of the text, and where in the page it stands; our own marks stand nowhere."""

    text: str
    start: int | None = None
    end: int | None = None


def lines_of(content: Content, page: str) -> list[Piece]:
    """The text of the part of the page as pieces, in order."""
    writer = _Writer(content.left_out, page)
    writer.write(content.root)
    return writer.done


@dataclass
class _List:
    ordered: bool
    number: int
    kind: str


@dataclass
class _Table:
    layout: bool
    columns: int = 0
    heads: bool = True  # whether all cells of the row so far are heads
    headed: bool = False  # whether the table's head is written
    told: bool = False  # whether the row has a word
    spans: dict[int, int] = field(default_factory=dict)  # for how many rows more a cell of a column above goes on


class _Writer:
    def __init__(self, left_out: set[int], page: str) -> None:
        self.left_out = left_out
        self.layout: set[int] = set()
        self.page = page
        self.done: list[Piece] = []
        self.line: list[Piece] = []  # the line that is being written
        self.mark = ""  # what is to stand before it
        self.blank = False  # whether a blank stands before what comes next
        self.plain = False  # whether some of the line is not bold
        self.bold = self.heading = self.pre = self.items = 0  # how many are open; the heading's level
        self.lists: list[_List] = []
        self.tables: list[_Table] = []
        self.left_empty = 0

    def write(self, root) -> None:
        self.layout = _layout_tables(root, self.left_out)
        waiting = [(root, False)]
        while waiting:
            node, leaving = waiting.pop()
            if leaving:
                self._leave(node.name)
            elif node.name == "#text":
                self._text(node)
            elif self._enter(node):
                waiting.append((node, True))
                waiting.extend(
                    (child, False) for child in reversed(node.children or ()) if id(child) not in self.left_out
                )
        self._end_line()

    @property
    def _row_of(self) -> _Table | None:
        """The table whose row is being written as one line."""
        return self.tables[-1] if self.tables and not self.tables[-1].layout else None

    def _enter(self, node) -> bool:
        """Begin what the node is; False leaves the node out."""
        name, attributes = node.name, node.attrs or {}
        if name == "br":
            self._break(within=self.heading or self.items)
            return False
        if name == "sup" and _is_note(node):
            return False
        if name in _blocks:
            self._break(within=self.items and name not in ("li", "ul", "ol", "table", *_headings))
        if name in _headings:
            self.heading = int(name[1])
        elif name == "pre":
            self.pre += 1
        elif name in ("b", "strong"):
            self.bold += 1
        elif name in ("ul", "ol"):
            start = attributes.get("start") or ""
            number = int(start) if start.isdecimal() and len(start) < 6 else 1
            self.lists.append(_List(name == "ol", number, (attributes.get("type") or "1")[:1]))
        elif name == "li":
            self._begin_item()
        elif name == "dd":
            self.mark = "- "
        elif name == "table":
            self.tables.append(_Table(id(node) in self.layout or self._row_of is not None))
        elif name in ("td", "th") and self._row_of:
            self._begin_cell(self._row_of, name, attributes.get("rowspan") or "")
        return True

    def _leave(self, name: str) -> None:
        if name in ("b", "strong"):
            self.bold -= 1
        if name == "tr" and self._row_of:
            self._end_row(self._row_of)
        elif name == "caption" and self._row_of:
            self._end_caption(self._row_of)
        if name not in _blocks:
            return
        self._break(within=self.items and name not in ("li", "ul", "ol", "table", *_headings))
        if name in _headings:
            self.heading = 0
        elif name == "pre":
            self.pre -= 1
        elif name in ("ul", "ol"):
            self.lists.pop()
        elif name in ("li", "dd"):
            self.items -= name == "li"
            self.mark = ""
        elif name == "table":
            self.tables.pop()

    def _begin_item(self) -> None:
        self.items += 1
        if self._row_of:
            self._put(Piece(" • "))
            return
        outer = self.lists[-1] if self.lists else _List(False, 1, "")
        self.mark = "  " * min(max(len(self.lists) - 1, 0), _deepest) + (_number(outer) if outer.ordered else "- ")
        outer.number += 1

    def _break(self, within) -> None:
        """End the line; within an item, a heading or a row only a blank parts what stands there."""
        if within or self._row_of:
            self.blank = True
        else:
            self._end_line()

    def _end_caption(self, table: _Table) -> None:
        """The table's title on a line of its own, apart from the row that heads its columns."""
        if table.told:
            self.done += [*self.line, Piece("\n\n")]
        self.line, self.blank, self.mark = [], False, ""
        table.told = False

    def _begin_cell(self, table: _Table, name: str, rows: str) -> None:
        self._leave_spanned(table)
        if table.columns < _most_spanned and rows.isdecimal() and int(rows[:4]) > 1:
            table.spans[table.columns] = int(rows[:4]) - 1
        table.columns += 1
        table.heads = table.heads and name == "th"
        self._put(Piece(" | " if self.line else "| "))

    def _leave_spanned(self, table: _Table) -> None:
        """An empty cell for each that goes on from the row above, so that those behind it stand in their columns."""
        while self.left_empty < _most_left_empty and table.spans.get(table.columns):
            self.left_empty += 1
            table.spans[table.columns] -= 1
            table.columns += 1
            self._put(Piece(" | " if self.line else "| "))

    def _end_row(self, table: _Table) -> None:
        self._leave_spanned(table)
        if table.told and table.heads and table.columns == 1 and not table.headed:
            self.done += [*self.line[1:], Piece("\n\n")]  # a title over all columns
        elif table.told:
            self._put(Piece(" |"))
            self.done += [*self.line, Piece("\n")]
            if table.heads and not table.headed:
                self.done.append(Piece("|" + "---|" * min(table.columns, _most_columns) + "\n"))
                table.headed = True
        self.line, self.blank, self.mark = [], False, ""
        table.columns, table.heads, table.told = 0, True, False

    def _end_line(self) -> None:
        if self.line:
            text = "".join(piece.text for piece in self.line)
            mark = self.mark
            if self.heading:
                mark = "#" * self.heading + " "
            elif not mark.strip() and not self.plain and _may_be_a_heading(text):
                mark = "## "
            bullet = _typed_bullet.match(text)
            if bullet and not self.heading:
                mark = mark or "- "
                self.line = _without_head(self.line, bullet.end())
            # Lines that are no items of one list are told apart by an empty line, as in any text.
            self.done += [Piece(mark), *self.line, Piece("\n" if mark.strip() and not self.heading else "\n\n")]
            self.mark = " " * len(self.mark) if self.items else ""
        self.line, self.blank, self.plain = [], False, False

    def _text(self, node) -> None:
        for piece in _placed(node, self.page):
            if self.pre and not self._row_of and "\n" in piece.text:
                self._lines_of_pre(piece)
            else:
                self._words(piece)

    def _lines_of_pre(self, piece: Piece) -> None:
        done = 0
        for line in piece.text.split("\n"):
            if done:
                self._end_line()
            self._words(_part(piece, done, done + len(line)))
            done += len(line) + 1

    def _words(self, piece: Piece) -> None:
        # A single blank within the piece is one whatever it is; only what must be dropped divides the piece.
        text = piece.text.translate(_as_blanks)
        if text != piece.text:
            piece = piece._replace(text=text)
        done = 0
        for blank in _blank.finditer(text):
            self._put(_part(piece, done, blank.start()))
            self.blank = True
            done = blank.end()
        self._put(_part(piece, done, len(text)))

    def _put(self, piece: Piece) -> None:
        if not piece.text:
            return
        if self._row_of and piece.start is not None:
            self._row_of.told = True
            piece = piece._replace(text=piece.text.replace("|", "¦"))
        elif piece.start is not None and not self.bold:
            self.plain = True
        if self.blank and self.line and not self.line[-1].text.endswith(" ") and piece.text[0] != " ":
            self.line.append(Piece(" "))
        self.blank = False
        self.line.append(piece)


def _part(piece: Piece, start: int, end: int) -> Piece:
    """A part of a piece; of one that is shorter or longer than its source, with the whole source."""
    if piece.start is None or piece.end - piece.start != len(piece.text):
        return piece._replace(text=piece.text[start:end])
    return Piece(piece.text[start:end], piece.start + start, piece.start + end)


def _placed(node, page: str) -> Iterator[Piece]:
    """The text of a node with its places in the page; where they cannot be told, the places run backwards."""
    data, start = node.data or "", node.origin_offset
    if start is None:
        yield Piece(data, -1, -1 + len(data))
    elif page.startswith(data, start):
        yield Piece(data, start, start + len(data))
    else:
        yield from _aligned(data, page, start)


def _aligned(data: str, page: str, start: int) -> Iterator[Piece]:
    """The text piece by piece, where it is written with entities or with tags between."""
    done = 0
    for token in _token.finditer(page, start):
        if done == len(data):
            return
        written = token.group()
        meant = "" if written[0] == "<" and len(written) > 1 else unescape(written) if written[0] == "&" else written
        length = len(meant) if data.startswith(meant, done) else _common(data[done : done + len(meant)], meant)
        if meant and not length:
            yield Piece(data[done:], -1, -1 + len(data) - done)
            return
        if length:
            end = token.start() + length if written.startswith(meant) else token.end()
            yield Piece(data[done : done + length], token.start(), end)
        done += length


def _common(one: str, other: str) -> int:
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _without_head(line: list[Piece], length: int) -> list[Piece]:
    """The line without its first characters."""
    for place, piece in enumerate(line):
        if length < len(piece.text):
            return [_part(piece, length, len(piece.text)), *line[place + 1 :]]
        length -= len(piece.text)
    return []


def _may_be_a_heading(text: str) -> bool:
    return len(text) <= _longest_heading and any(map(str.isalpha, text)) and not text.endswith(_ends_a_sentence)


def _number(outer: _List) -> str:
    letter = "abcdefghijklmnopqrstuvwxyz"[(outer.number - 1) % 26]
    return f"{letter}) " if outer.kind in "aA" else f"{outer.number}. "


def _is_note(node) -> bool:
    """A footnote's number, which is a link or stands in brackets; not the 2 of square metres."""
    below = list(walk(node))
    text = "".join(child.data or "" for child in below if child.name == "#text")
    return bool(_note.fullmatch(text)) and (any(child.name == "a" for child in below) or not text.strip().isdecimal())


def _layout_tables(root, left_out: set[int]) -> set[int]:
    """The tables, by their id, that only put things side by side: with tables or headings in them, or one column."""
    columns: dict[int, int] = {}
    layout: set[int] = set()
    waiting = [(root, 0)]
    while waiting:
        node, table = waiting.pop()
        if node.name.startswith("#"):
            continue
        if table and node.name in ("table", "h1", "h2", "h3", "article", "main"):
            layout.add(table)
        if node.name == "tr" and table:
            columns[table] = max(columns[table], sum(child.name in ("td", "th") for child in node.children or ()))
        if node.name == "table":
            table = id(node)
            columns[table] = 0
        waiting.extend((child, table) for child in node.children or () if id(child) not in left_out)
    return layout | {table for table, most in columns.items() if most < 2}
