"""What Word keeps apart from a document's text: which style is a heading, and how the items of a list are numbered."""

import re
from dataclasses import dataclass, field

from .archive import Archive

_heading = re.compile(r"(?:heading|título|titre|überschrift)\s*([1-9])", re.IGNORECASE)
_deeper = re.compile(r"^List .*([2-5])$", re.IGNORECASE)
_place = re.compile(r"%([1-9])")
_off = ("0", "false", "none", "off")
_deepest = 8
_roman = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass
class _Style:
    name: str = ""
    base: str = ""
    outline: str = ""
    number: str = ""
    level: str = ""
    bold: bool | None = None


class Styles:
    """The styles of a document by their id; `language` is the one that it is written in by default, or ""."""

    def __init__(self, archive: Archive) -> None:
        self.styles: dict[str, _Style] = {}
        self.language = ""
        style = None
        for kind, name, attributes in archive.tags("word/styles.xml"):
            value = attributes.get("val", "")
            if kind == "end" and name == "style":
                style = None
            if kind != "start":
                continue
            if name == "style":
                style = self.styles.setdefault(attributes.get("styleId", ""), _Style())
            elif name == "lang" and not style:
                self.language = self.language or value
            elif style and name == "name":
                style.name = value
            elif style and name == "basedOn":
                style.base = value
            elif style and name == "outlineLvl":
                style.outline = value
            elif style and name == "numId":
                style.number = value
            elif style and name == "ilvl":
                style.level = value
            elif style and name == "b":
                style.bold = value not in _off

    def _line(self, style: str):
        """The style and those that it is based on."""
        for _step in range(20):
            found = self.styles.get(style)
            if not found:
                return
            yield found
            style = found.base

    def heading(self, style: str, outline: str) -> int:
        """The level, 1 to 6, of a paragraph in this style and with this outline level of its own; 0 if it is none."""
        if outline.isdecimal() and len(outline) == 1:
            return min(int(outline) + 1, 6) if outline != "9" else 0
        for found in self._line(style):
            named = _heading.fullmatch(found.name)
            if named:
                return min(int(named[1]), 6)
            if found.name.lower() == "title":
                return 1
            if found.outline.isdecimal() and found.outline != "9":
                return min(int(found.outline[:1]) + 1, 6)
        return 0

    def list_of(self, style: str) -> tuple[str, str]:
        """The number of the list that the style belongs to, and how deep in it; "" and "" for none."""
        named = next((_deeper.search(found.name) for found in self._line(style) if _deeper.search(found.name)), None)
        deep = str(int(named[1]) - 1) if named else ""
        return next(((found.number, found.level or deep) for found in self._line(style) if found.number), ("", ""))

    def bold(self, style: str) -> bool:
        return next((found.bold for found in self._line(style) if found.bold is not None), False)


@dataclass
class _Level:
    kind: str = "bullet"
    text: str = ""
    start: int = 1


@dataclass
class _Levels:
    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the items of each list as Word does."""

    def __init__(self, archive: Archive) -> None:
        self.abstract: dict[str, _Levels] = {}
        self.abstract_of: dict[str, str] = {}
        levels, level, number = None, None, ""
        for kind, name, attributes in archive.tags("word/numbering.xml"):
            if kind != "start":
                continue
            value = attributes.get("val", "")
            if name == "abstractNum":
                levels = self.abstract.setdefault(attributes.get("abstractNumId", ""), _Levels())
            elif name == "lvl" and levels:
                level = levels.levels.setdefault(_small(attributes.get("ilvl", "")), _Level())
            elif name == "num":
                number, levels = attributes.get("numId", ""), None
            elif name == "abstractNumId":
                self.abstract_of[number] = value
            elif levels and level and name == "numFmt":
                level.kind = value
            elif levels and level and name == "lvlText":
                level.text = value
            elif levels and level and name == "start":
                level.start = _small(value, 1)

    def mark(self, number: str, depth: str) -> str:
        """What stands before the next item of a list, "- " or "  (b) "; it is counted."""
        levels = self.abstract.get(self.abstract_of.get(number, ""), _Levels())
        place = min(_small(depth), _deepest)
        level = levels.levels.get(place) or levels.levels.get(0, _Level())
        indent = "  " * place
        if level.kind in ("bullet", "none"):
            return f"{indent}- "
        levels.counts[place] = levels.counts.get(place, level.start - 1) + 1
        levels.counts = {deep: count for deep, count in levels.counts.items() if deep <= place}

        def counted(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            other = levels.levels.get(at, _Level())
            return _written(levels.counts.get(at, other.start), other.kind)

        mark = _place.sub(counted, level.text).strip()
        if not re.fullmatch(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,3}(?:\.\d{1,3}){1,3}", mark):
            mark = f"{levels.counts[place]}."
        return f"{indent}{mark} "


def _small(value: str, otherwise: int = 0) -> int:
    return int(value) if value.isdecimal() and len(value) < 5 else otherwise


def _written(count: int, kind: str) -> str:
    if kind == "lowerLetter" and 1 <= count <= 26:
        return chr(ord("a") + count - 1)
    if kind == "lowerRoman" and 1 <= count < 40:
        written = ""
        for worth, letters in _roman:
            while count >= worth:
                written += letters
                count -= worth
        return written
    return str(count)
