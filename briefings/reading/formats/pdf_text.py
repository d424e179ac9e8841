"""From the lines of all pages to one text: without running heads, with paragraphs, items, headings and tables."""

import re
from collections import Counter
from dataclasses import dataclass
from statistics import median

from ..layout import Vocabulary
from .pdf_pages import Line, Page, Table, in_reading_order, segments, tables_of

_page_number = re.compile(
    r"\W*(?:page|página|pág\.)?\W*(?:\d{1,4}|[ivxlc]{1,6})(?:\W*(?:of|de|/)\W*\d{1,4})?\W*", re.IGNORECASE
)
_of_contents = re.compile(r"(?:\s?[.·…]){6,}\s*[\divxlc]{0,6}$")
_digits = re.compile(r"\d+")
_marker = re.compile(
    r"(?:[•●○▪■◦‣·–—✓✔☑✅➤►▸➢❖◆→-]|o(?= [A-ZÁÉÍÓÚ])|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{1,5})[.)]"
    r"|\d{1,3}(?:\.\d{1,3}){1,3})(?= +\S)"
)
_note = re.compile(r"(?:\d{1,3}|[*†‡]{1,3})\s*\S")
_ends_a_sentence = re.compile(r"[.!?:;…][\"”’»)\]]*$")
# A line that ends so is in the middle of a sentence, however short it is.
_ends_openly = re.compile(
    r"(?:[,(-]|\b(?:and|or|of|the|in|on|for|to|an?|with|by|at|from|y|e|o|de|del|la|el|los|las|en|para|con|por|al?))$",
    re.IGNORECASE,
)
_longest_heading = 140
_edge = 3  # lines at the head and the foot of a page that may run through the pages


@dataclass
class _Paragraph:
    lines: list[Line]
    mark: str = ""

    @property
    def last(self) -> Line:
        return self.lines[-1]

    @property
    def listed(self) -> bool:
        return not self.mark.startswith("#") and bool(_marker.match(self.lines[0].text))


def text_of(pages: list[Page]) -> str:
    """The text with plain marks."""
    laid = [(page, *tables_of(page, segments(page))) for page in pages]
    running = _running([(page, lines) for page, _tables, lines in laid])
    sizes: Counter[float] = Counter()
    for _page, _tables, lines in laid:
        for line in lines:
            sizes[round(line.size, 1)] += len(line.text)
    body = sizes.most_common(1)[0][0] if sizes else 0
    writer = _Writer(body, sorted((size for size in sizes if size > 1.12 * body), reverse=True))
    for page, tables, lines in laid:
        kept = [line for line in lines if id(line) not in running and not _of_contents.search(line.text)]
        writer.page(page, tables, kept)
    return writer.text()


def _running(pages: list[tuple[Page, list[Line]]]) -> set[int]:
    """The lines, by their id, at the head or the foot of the pages that stand there on many; and the pages' numbers."""
    edges = []
    for _page, lines in pages:
        ordered = sorted(lines, key=lambda line: -line.middle)
        edges.append([*ordered[:_edge], *ordered[_edge:][-_edge:]])
    often = Counter(name for lines in edges for name in {_name(line) for line in lines})
    enough = max(3, 0.3 * len(pages)) if len(pages) > 2 else 2
    found = set()
    for lines in edges:
        for line in lines:
            if often[_name(line)] >= enough and len(pages) > 1:
                found.add(id(line))
        for line in (*lines[:1], *lines[-1:]):
            if _page_number.fullmatch(line.text):
                found.add(id(line))
    return found


def _name(line: Line) -> tuple[str, int]:
    """What a line says but for its figures, and at what height."""
    return _digits.sub("#", line.text), round(line.middle)


class _Writer:
    def __init__(self, body: float, larger: list[float]) -> None:
        self.body = body
        self.larger = larger
        self.parts: list[_Paragraph | Table] = []
        self.notes: list[_Paragraph] = []

    def page(self, page: Page, tables: list[Table], lines: list[Line]) -> None:
        lines = self._without_notes(lines)
        tables = sorted(tables, key=lambda table: -table.top)
        for column in in_reading_order(lines, page.width):
            spacing = _spacing(column)
            left, right = (
                min((line.left for line in column), default=0),
                max((line.right for line in column), default=0),
            )
            for number, line in enumerate(column):
                while tables and tables[0].bottom > line.middle:
                    self._table(tables.pop(0))
                before = column[number - 1] if number else None
                self._line(line, before, spacing, left, right)
        for table in tables:
            self._table(table)

    def _without_notes(self, lines: list[Line]) -> list[Line]:
        """The lines above the footnotes, which are smaller and begin with a figure or a star; these are kept apart."""
        ordered = sorted(lines, key=lambda line: line.middle)
        small = []
        for line in ordered:
            if line.size > 0.93 * self.body:
                break
            small.append(line)
        small.reverse()
        first = next((place for place, line in enumerate(small) if _note.match(line.text)), None)
        if first is None:
            return lines
        for line in small[first:]:
            if _note.match(line.text) or not self.notes:
                self.notes.append(_Paragraph([line]))
            else:
                self.notes[-1].lines.append(line)
        taken = set(map(id, small[first:]))
        return [line for line in lines if id(line) not in taken]

    def _line(self, line: Line, before: Line | None, spacing: float, left: float, right: float) -> None:
        open_one = self.parts[-1] if self.parts and isinstance(self.parts[-1], _Paragraph) else None
        mark = self._heading_mark(line, before)
        marker = _marker.match(line.text)
        if not mark and marker:
            depth = max(round((line.left - left) / 18), 0)
            mark = "  " * min(depth, 8)
        if open_one and self._goes_on(open_one, line, before, mark, marker, spacing, left, right):
            open_one.lines.append(line)
        else:
            self.parts.append(_Paragraph([line], mark))

    def _goes_on(self, open_one, line, before, mark, marker, spacing, left, right) -> bool:
        last = open_one.last
        heading = open_one.mark.startswith("#")
        if heading or mark.startswith("#"):
            same = abs(last.size - line.size) < 0.3 and last.bold == line.bold and before is last
            return (
                heading and mark == open_one.mark and same and last.bottom - line.top < 0.6 * line.size and not marker
            )
        ended = bool(_ends_a_sentence.search(last.text))
        if marker:
            # A line may begin with a figure by chance: in the middle of a sentence, at the left edge.
            return not ended and before is last and marker[0][0].isdigit() and last.right > right - 0.1 * (right - left)
        if before is not last:
            return not ended and (line.text[0].islower() or last.text[-1].isalpha() and not line.bold)
        if last.middle - line.middle > 1.45 * spacing and spacing:
            return not ended and line.text[0].islower()
        indented = (
            line.left - left > 6
            and not open_one.mark
            and last.left - left < 3
            and not _marker.match(open_one.lines[0].text)
        )
        short = last.right < right - 0.2 * (right - left)
        if open_one.lines[0] is last and last.right < right - 0.35 * (right - left) and line.text[0].isupper():
            return _ends_openly.search(last.text) is not None  # a title of the same size above its paragraph
        return not ((short or indented) and ended)

    def _heading_mark(self, line: Line, before: Line | None) -> str:
        if len(line.text) > _longest_heading or not any(map(str.isalpha, line.text)):
            return ""
        if line.size > 1.12 * self.body:
            rank = sum(line.size < size - 0.3 for size in self.larger)
            return "#" * min(rank + 1, 4) + " "
        if line.bold and not _ends_a_sentence.search(line.text) and not line.text.endswith(","):
            return "#" * (min(len(self.larger), 3) + 1) + " "
        return ""

    def _table(self, table: Table) -> None:
        before = self.parts[-1] if self.parts else None
        if isinstance(before, Table) and len(before.edges) == len(table.edges):
            # The table goes on from the page before; its head may be printed again.
            again = before.rows[:1] == table.rows[:1]
            before.rows += table.rows[again:]
            return
        self.parts.append(table)

    def text(self) -> str:
        parts = [*self.parts, *self.notes]
        whole = "\n".join(line.text for part in parts if isinstance(part, _Paragraph) for line in part.lines)
        words = Vocabulary(whole)
        written = []
        for part in parts:
            if isinstance(part, Table):
                written.append(_rows(part))
            else:
                written.append(part.mark + _put_together(part.lines, words) + ("\n" if part.listed else "\n\n"))
        return "".join(written)


def _spacing(column: list[Line]) -> float:
    gaps = [above.middle - below.middle for above, below in zip(column, column[1:], strict=False)]
    gaps = [gap for gap in gaps if gap > 1]
    return median(sorted(gaps)[: max(len(gaps) * 3 // 4, 1)]) if gaps else 0


def _put_together(lines: list[Line], words: Vocabulary) -> str:
    text = lines[0].text
    for line in lines[1:]:
        if text[-1] in "-\u00ad" and text[-2:-1].isalpha() and line.text[0].islower():
            text = (text if words.keeps_hyphen(text[-60:], line.text) else text[:-1]) + line.text
        else:
            text += " " + line.text
    return text


def _rows(table: Table) -> str:
    head = table.marked and table.marked[0] and not all(table.marked) or len(table.rows) > 1 and all(table.rows[0])
    written = ["| " + " | ".join(cell.replace("|", "¦") for cell in row) + " |\n" for row in table.rows]
    if head:
        written.insert(1, "|" + "---|" * len(table.rows[0]) + "\n")
    return "".join(written) + "\n"
