"""The structure of a repaired text: which stretch of it is a heading, a paragraph, a list item or a row of a table.

One line is one block. What a line is, is decided by the first of the recognisers at the end of this module that knows
it; a new kind of line is a new recogniser.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"


class Cell(NamedTuple):
    start: int
    end: int


class Block(NamedTuple):
    """A stretch of the text, without the marks that make it what it is: bullet, outer pipes, blanks around.

    level    of a heading 1 to 6 (a bare line is 2, since it stands under the document's title);
             of an item how deep it is nested
    marker   what stood before an item, "-" or "2."; the number with which a heading begins
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


@dataclass(slots=True)
class _Line:
    """A line with what is around it; `start` and `end` leave out the blanks at both sides.

    `after` is what stands on the line below it, `next` what on the next line that has something; both "" where there is
    none. `apart` says whether the line above is empty.
    """

    text: str
    start: int
    end: int
    number: int
    indent: int
    apart: bool
    after: str = ""
    next: str = ""

    @property
    def content(self) -> str:
        return self.text[self.start : self.end]


# A rule under a table's head: pipes, dashes and colons, and at least one dash.
_rule = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
_blank = "[ \t\u00a0]"
_dotted = r"\d{1,3}(?:\.\d{1,3}){1,3}"
# "PRIMERO.-", "Segunda:".
_ordinal_words = "|".join(
    word
    for stem in (
        "primer",
        "segund",
        "tercer",
        "cuart",
        "quint",
        "sext",
        "séptim",
        "septim",
        "octav",
        "noven",
        "décim",
        "decim",
    )
    for end in "oa"
    for word in ((stem + end).capitalize(), (stem + end).upper())
)
_ordinals = rf"(?:(?:CLÁUSULA|Cláusula)\s+)?(?:{_ordinal_words})"
_item = re.compile(
    rf"(?:(?P<bullet>--?|#\.|[*+•●○▪■◦‣·–—✓✔☑✅➤►▸➢❖◆→§]|o(?={_blank}{{2}}|\t|{_blank}[A-ZÁÉÍÓÚÑ¿]))"
    rf"|(?P<number>{_ordinals}(?:\.\s?[-–—]|[.:]|\s[-–—])|\d{{1,3}}(?:\.\s?[-–—]|[º°ª]\.?[-–—]?)|\d{{1,2}}\s[-–—](?=\s+[^\W\d])|\d{{1,3}}[.)]|\(\d{{1,3}}\)|{_dotted}\.|{_dotted}(?={_blank}+[\"“«¿A-ZÀ-Þ])"
    rf"|\d{{1,3}}[a-z](?={_blank}+[\"“«¿A-ZÀ-Þ])"
    rf"|\(?(?:[a-z]|[ivx]{{2,5}})\)|(?:[a-z]|[ivx]{{2,5}})\.(?!{_blank}*[a-z]\.)))"
    rf"{_blank}+(?=\S)"
)
# Lists that markdown keeps as they were in a page: "<ol>", "<li>Raise the intake</li>".
_tagged_item = re.compile(rf"<li\b[^<>\n]{{0,80}}>(?:{_blank}*<p>)?{_blank}*(?=[^<\s])", re.IGNORECASE)
_closing_tags = re.compile(rf"(?:{_blank}*</(?:p|li|ul|ol)>)*\Z", re.IGNORECASE)
_only_tags = re.compile(rf"(?:</?(?:ul|ol|li|p|div|br)\b[^<>\n]{{0,80}}/?>{_blank}*)+", re.IGNORECASE)
# "18h", "5k", "4x" count something unless the next line is numbered so as well.
_counted = re.compile(r"\d+[hkmx]$")
_lettered = re.compile(r"\d{1,3}[a-z]\s")
_marked_heading = re.compile(rf"(?P<marks>#{{1,6}}){_blank}+(?=\S)")
_numbered_heading = re.compile(
    rf"(?P<number>[IVX]{{1,5}}\.|[A-Z]\.|\d{{1,2}}\.|\d{{1,2}}(?:\.\d{{1,2}}){{1,2}}\.?){_blank}+(?=\S)"
)
_word = re.compile(r"[^\W\d_]{4,}")
_few_words = re.compile(r"[^\W\d_][\w’'-]*(?: (?:[\w’'-]+|&)){0,3}")
_ends_a_sentence = (".", "!", "?", ":", ";", ",")
_longest_bare_heading = 120
_head = 12  # lines in which a place with a day is the document's dateline
_dateline = re.compile(
    r"(?:[^\d\n]{0,60}[ ,(])?"
    r"(?:\d{1,2}(?:st|nd|rd|th|º)? (?:of |de )?[^\W\d_]{3,10}\.?,? (?:del? )?|[^\W\d_]{3,10}\.? \d{1,2},? )"
    r"(?:19|20)\d\d\)?"
)
_longest_title = 250
_farthest_title = 20  # characters of blanks before it
_most_cells = 500  # pipes of a row
_shortest_text = 60  # of a line below a heading that nothing but its place tells


def _lines(text: str) -> Iterator[_Line]:
    """The lines that have something on them, each with the content of the line below it."""
    offset = last = 0
    waiting: _Line | None = None
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        content = line.strip()
        if content:
            blanks = line[: len(line) - len(line.lstrip())]
            start = offset + len(blanks)
            found = _Line(text, start, start + len(content), number, len(blanks.expandtabs(4)), number - last != 1)
            if waiting:
                waiting.next = content
                waiting.after = "" if found.apart else content
                yield waiting
            waiting, last = found, number
        offset += len(line)
    if waiting:
        yield waiting


def _recognised(text: str) -> Iterator[Block | None]:
    """A block for each line that is one, None for each that only parts others (the rule of a table)."""
    before: Block | None = None
    for line in _lines(text):
        if line.text[line.start] in "|-:" and "|" in line.content and _rule.fullmatch(line.content):
            yield None
            continue
        if line.text[line.start] == "<" and _only_tags.fullmatch(line.content):
            yield None
            continue
        for recognise in _recognisers:
            block = recognise(line)
            if block and block.kind in (Kind.HEADING, Kind.PARAGRAPH) and _is_of_a_list(before, line):
                block = _as_item(line) or _as_capital_item(line)  # though it looks like a title
            if block:
                before = block
                yield block
                break


_a_number = re.compile(r"(\d{1,2})\.")
_a_capital = re.compile(r"(?:[IVX]{1,5}|[A-Z])\.")
_romans = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


def _is_of_a_list(before: Block | None, line: _Line) -> bool:
    """Whether a number that looks like a heading's goes on the list right above it ("3." behind the item "2."), or,
    in capitals, is gone on by the line below it ("II." above "III.")."""
    own = _numbered_heading.match(line.text, line.start, line.end)
    if not own:
        return False
    above = before.marker if before is not None and before.kind == Kind.ITEM else ""
    if _goes_on(above, own["number"]):
        return True
    below = _numbered_heading.match(line.next)
    return bool(below and _a_capital.fullmatch(own["number"]) and _goes_on(own["number"], below["number"]))


def _goes_on(one: str, other: str) -> bool:
    if _a_number.fullmatch(one) and _a_number.fullmatch(other):
        return int(other[:-1]) == int(one[:-1]) + 1
    if not (_a_capital.fullmatch(one) and _a_capital.fullmatch(other)):
        return False
    one, other = one[:-1], other[:-1]
    roman = one in _romans and other in _romans and _romans.index(other) == _romans.index(one) + 1
    return roman or (len(one) == len(other) == 1 and ord(other) == ord(one) + 1)


def _grouped(found: Iterator[Block | None]) -> Iterator[Block]:
    """Number the lists and the tables: a run of items is one list, and each head starts a table of its own."""
    group = 0
    before: Kind | None = None
    nesting = _Nesting()
    for block in found:
        if block is None:
            continue
        if block.kind in (Kind.ITEM, Kind.ROW):
            if block.kind != before or block.header:
                group += 1
                nesting = _Nesting()
            level = nesting.depth(block.level, block.marker) if block.kind == Kind.ITEM else 0
            block = block._replace(group=group, level=level)
        before = block.kind
        yield block


class _Nesting:
    """How deep an item is nested in its list: by its indentation, and where that is the same by its kind of marker."""

    def __init__(self) -> None:
        self.above: list[tuple[int, float, str]] = []

    def depth(self, indent: int, marker: str) -> int:
        name = marker.strip("().")
        rank = _rank(name)
        if name in ("i", "v", "x") and any(chr(ord(name) - 1) == above for _indent, _rank, above in self.above):
            rank = 1  # the letter behind h, no number
        while self.above:
            outer, outer_rank, _name = self.above[-1]
            if indent > outer + 1 or (indent > outer - 2 and rank > outer_rank):
                break
            self.above.pop()
        self.above.append((indent, rank, name))
        return len(self.above) - 1


def _rank(name: str) -> float:
    if name in "o◦○–—":
        return 1
    if name in "▪■":
        return 2
    if name[0].isdigit():
        return name.count(".") / 4
    if name[0].isalpha():
        return 2 if not name.strip("ivx") else 1
    return 0


def _as_row(line: _Line) -> Block | None:
    content = line.content
    if content[0] != "|" or content[-1] != "|" or not 1 < content.count("|") < _most_cells:
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
    if tagged := _tagged_item.match(line.text, line.start, line.end):
        closes = _closing_tags.search(line.text, tagged.end(), line.end)
        return Block(Kind.ITEM, tagged.end(), closes.start(), line.number, level=line.indent, marker="*")
    found = _item.match(line.text, line.start, line.end)
    if not found:
        return None
    marker = found["bullet"] or found["number"]
    if marker[0].isupper() and line.text[line.end - 1] == ".":
        return None  # "Primero. Las delegaciones consideraron ...": a paragraph of its own
    if _counted.match(marker) and not _lettered.match(line.next):
        return None
    ticked = _tick_box.match(line.text, found.end(), line.end)
    begins = ticked.end() if ticked else found.end()
    return Block(Kind.ITEM, begins, line.end, line.number, level=line.indent, marker=marker)


_tick_box = re.compile(r"\[[ xX✓]\]\s+(?=\S)")


def _as_capital_item(line: _Line) -> Block | None:
    """ "II. Train the officers": an item by those beside it."""
    found = _numbered_heading.match(line.text, line.start, line.end)
    return (
        Block(Kind.ITEM, found.end(), line.end, line.number, level=line.indent, marker=found["number"])
        if found
        else None
    )


def _as_marked_heading(line: _Line) -> Block | None:
    found = _marked_heading.match(line.text, line.start, line.end)
    if not found:
        return None
    title = line.text[found.end() : line.end]
    end = found.end() + (len(title.rstrip("#").rstrip()) or len(title))
    return Block(Kind.HEADING, found.end(), end, line.number, level=len(found["marks"]))


def _as_numbered_heading(line: _Line) -> Block | None:
    """A title behind the number of a chapter or section, with something else than the next number below it."""
    found = _numbered_heading.match(line.text, line.start, line.end)
    if not found or not line.next or not _is_title(line.text[found.end() : line.end]):
        return None
    number = found["number"]
    below = _item.match(line.next)
    if number[0].isdigit() and below and below["number"] and below["number"].count(".") == number.count("."):
        return None
    level = 3 if len(number) == 2 and number not in ("I.", "V.", "X.") and number[0].isalpha() else 2
    level += number.strip(".").count(".")
    return Block(Kind.HEADING, line.start, line.end, line.number, level=level, marker=number)


def _as_first_line(line: _Line) -> Block | None:
    """The title of a text: its first line, where it ends no sentence and stands apart from what comes."""
    if line.start > _farthest_title or line.after or not line.next or line.end - line.start > _longest_title:
        return None
    content = line.content
    if line.text[: line.start].strip() or content.endswith(_ends_a_sentence) or not _word.search(content):
        return None
    return Block(Kind.HEADING, line.start, line.end, line.number, level=1)


def _as_bare_heading(line: _Line) -> Block | None:
    """A short line in title case that ends no sentence and has something below it; or a few words apart from the text
    above, with a sentence below them (the country whose section it is)."""
    if line.end - line.start > _longest_bare_heading or not line.next:
        return None
    content = line.content
    if line.number <= _head and _dateline.fullmatch(content):
        return None
    if _is_title(content) or (line.apart and _is_label(content, line)):
        return Block(Kind.HEADING, line.start, line.end, line.number, level=2)
    return None


def _is_title(content: str) -> bool:
    if len(content) > _longest_bare_heading or content.endswith(_ends_a_sentence):
        return False
    words = _word.findall(content)
    capitals = sum(word[0].isupper() for word in words)
    return bool(words) and content[0].isupper() and 2 * capitals >= len(words)


def _is_label(content: str, line: _Line) -> bool:
    if not _few_words.fullmatch(content) or not _word.search(content):
        return False
    if not line.after:
        return content[0].isupper()
    return line.after[0] == "(" or (line.after[0].isupper() and len(line.after) >= _shortest_text)


def _as_paragraph(line: _Line) -> Block:
    return Block(Kind.PARAGRAPH, line.start, line.end, line.number)


_recognisers: tuple[Callable[[_Line], Block | None], ...] = (
    _as_row,
    _as_marked_heading,
    _as_numbered_heading,
    _as_item,
    _as_bare_heading,
    _as_first_line,
    _as_paragraph,
)
