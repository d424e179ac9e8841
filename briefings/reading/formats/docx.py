"""Word's files: the text of the document alone, without heads, feet, notes, comments and what was deleted."""

from dataclasses import dataclass, field

from ..model import Unreadable
from ..repair import repair
from .archive import Archive
from .bounds import refuse_too_long
from .docx_lists import Numbering, Styles
from .source import Source

_skipped = frozenset(
    ("Fallback", "del", "moveFrom", "instrText", "delText", "rPrChange", "pPrChange", "sectPr", "oMath")
)
_off = ("0", "false", "none", "off")
_longest_heading = 110
_ends_a_sentence = (".", "!", "?", ";", ",")
_most_span = 50


def open_docx(raw: bytes, archive: Archive) -> Source:
    """The text of a DOCX file. Raises Unreadable for one without text, or out of bounds."""
    reader = _Reader(Styles(archive), Numbering(archive))
    for kind, name, attributes in archive.tags("word/document.xml"):
        if kind == "start":
            reader.start(name, attributes)
        elif kind == "end":
            reader.end(name)
        else:
            reader.text(name)
    written = "".join(reader.lines).encode()
    refuse_too_long(written)
    text = repair(written).text
    if not text.strip():
        raise Unreadable("The file has no text; it may hold only pictures. Upload a file with text, or paste the text.")
    meta = _properties(archive)
    language = meta.pop("language", "") or reader.styles.language
    return Source(text=text, language=language[:2].lower(), meta=meta)


@dataclass
class _Paragraph:
    words: list[str] = field(default_factory=list)
    style: str = ""
    level: str = ""
    number: str = ""
    outline: str = ""
    plain: bool = False  # whether some of it is not bold


@dataclass
class _Table:
    rows: list[tuple[list[str], bool]] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    head: bool = False  # whether the row says that it is the head
    first: bool = False  # whether the table says that its first row is the head
    span: int = 1


class _Reader:
    """Follows the document and writes its lines. Paragraphs stand in paragraphs (text boxes), tables in cells."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self.styles = styles
        self.numbering = numbering
        self.lines: list[str] = []
        self.paragraphs: list[_Paragraph] = []
        self.tables: list[_Table] = []
        self.skipped = 0
        self.writes = self.bold = self.in_run = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self.skipped or name in _skipped:
            self.skipped += 1
            return
        value = attributes.get("val", "")
        paragraph = self.paragraphs[-1] if self.paragraphs else None
        table = self.tables[-1] if self.tables else None
        if name == "p":
            self.paragraphs.append(_Paragraph())
        elif name == "tbl":
            self.tables.append(_Table())
        elif name == "tr" and table:
            table.cells, table.head = [], False
        elif name == "tc" and table:
            table.cells.append("")
            table.span = 1
        elif name == "gridSpan" and table:
            table.span = min(int(value), _most_span) if value.isdecimal() and len(value) < 4 else 1
        elif name == "tblHeader" and table:
            table.head = value not in _off
        elif name == "tblLook" and table:
            table.first = attributes.get("firstRow") == "1" or _has_bit(value, 0x20)
        elif paragraph:
            self._start_in_paragraph(paragraph, name, value)

    def _start_in_paragraph(self, paragraph: _Paragraph, name: str, value: str) -> None:
        if name == "t":
            self.writes = True
        elif name == "r":
            self.in_run, self.bold = True, self.styles.bold(paragraph.style)
        elif name == "b" and self.in_run:
            self.bold = value not in _off
        elif name in ("tab", "br", "cr") and self.in_run:
            paragraph.words.append(" ")
        elif name == "noBreakHyphen":
            paragraph.words.append("-")
        elif name == "pStyle":
            paragraph.style = value
        elif name == "ilvl":
            paragraph.level = value
        elif name == "numId":
            paragraph.number = value
        elif name == "outlineLvl":
            paragraph.outline = value

    def end(self, name: str) -> None:
        if self.skipped:
            self.skipped -= 1
        elif name == "t":
            self.writes = False
        elif name == "r":
            self.in_run = False
        elif name == "p" and self.paragraphs:
            self._end_paragraph(self.paragraphs.pop())
        elif name == "tc" and self.tables and self.tables[-1].cells:
            self.tables[-1].cells += [""] * (self.tables[-1].span - 1)
        elif name == "tr" and self.tables:
            self.tables[-1].rows.append((self.tables[-1].cells, self.tables[-1].head))
        elif name == "tbl" and self.tables:
            self._end_table(self.tables.pop())

    def text(self, data: str) -> None:
        if self.writes and not self.skipped and self.paragraphs:
            paragraph = self.paragraphs[-1]
            paragraph.words.append(data)
            paragraph.plain = paragraph.plain or not (self.bold or data.isspace())

    def _end_paragraph(self, paragraph: _Paragraph) -> None:
        words = " ".join("".join(paragraph.words).split())
        mark, after = self._mark(paragraph, words)
        if not words:
            return
        if self.tables:
            cells = self.tables[-1].cells
            if cells:
                bullet = "• " if mark and mark[0] != "#" else ""
                cells[-1] += (" " if cells[-1] else "") + bullet + words.replace("|", "¦")
        else:
            self.lines.append(f"{mark}{words}\n{after}")

    def _mark(self, paragraph: _Paragraph, words: str) -> tuple[str, str]:
        """What stands before the line, and what after it: an empty line parts it from what follows, or nothing."""
        level = self.styles.heading(paragraph.style, paragraph.outline)
        number, depth = self.styles.list_of(paragraph.style)
        number, depth = paragraph.number or number, paragraph.level or depth
        if level:
            return "#" * level + " ", "\n"
        if number and number != "0" and words:
            return self.numbering.mark(number, depth), ""
        heading = not paragraph.plain and len(words) <= _longest_heading and not words.endswith(_ends_a_sentence)
        return ("## " if heading and any(map(str.isalpha, words)) else ""), "\n"

    def _end_table(self, table: _Table) -> None:
        rows = [(cells, head) for cells, head in table.rows if any(cells)]
        if self.tables:
            outer = self.tables[-1].cells
            if outer:
                outer[-1] = " ".join(filter(None, [outer[-1], *(cell for cells, _head in rows for cell in cells)]))
            return
        if max((len(cells) for cells, _head in rows), default=0) < 2:
            self.lines += [f"{cell}\n\n" for cells, _head in rows for cell in cells if cell]
            return
        for place, (cells, head) in enumerate(rows):
            self.lines.append("| " + " | ".join(cells) + " |\n")
            if place == 0 and (head or (table.first and all(cells) and len(rows) > 1)):
                self.lines.append("|" + "---|" * len(cells) + "\n")
        self.lines.append("\n")


def _has_bit(value: str, bit: int) -> bool:
    try:
        return bool(int(value, 16) & bit)
    except ValueError:
        return False


def _properties(archive: Archive) -> dict[str, str]:
    """What the file says of itself: title, creator, language."""
    found: dict[str, str] = {}
    open_tag = ""
    for kind, name, _attributes in archive.tags("docProps/core.xml"):
        if kind == "start":
            open_tag = name
        elif kind == "text" and open_tag in ("title", "creator", "language") and name.strip():
            found[open_tag] = (found.get(open_tag, "") + name.strip())[:500]
        elif kind == "end":
            open_tag = ""
    return found
