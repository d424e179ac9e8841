"""The sentences of a stretch of text, also where the blank after a full stop was lost ("effectively.To highlight")."""

import re
from typing import NamedTuple

from .where import PlainText

_closing = "\"'”’»)\\]"

# A full stop, question or exclamation mark; then a blank and the start of a sentence, or, with the blank lost, a
# capital straight behind a lower-case word: "unrest.The" is two sentences, "U.S.A" and "3.5" are not.
_boundary = re.compile(
    rf"(?P<stop>[.!?…])(?P<close>[{_closing}]*)"
    rf"(?:(?P<gap>\s+)(?=[\"'“‘«(\[¿¡]*[\dA-ZÀ-ÖØ-Þ])|(?<=[a-zß-öø-ÿ{_closing}]{{2}}[.!?])(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]))"
)

_line = re.compile(r"[^\r\n]+")
_abbreviations = re.compile(
    "mrs?|ms|hon|rt|excm[oa]|dr|dra|gral|cnel|lic|ing|arq|mons|núm|prof|gen|col|lt|sgt|maj|capt|adm|amb|gov|rep|sen|sra?|st|jr"
    "|arts?|vol|fig|pp?|paras?|dept|ee|approx|etc|vs|cf|al|e\\.g|i\\.e",
    re.IGNORECASE,
)
_number = re.compile("nos?", re.IGNORECASE)
_numbered = re.compile(r"\d|[A-Z]{1,4}\W?\d|[A-Z]-|[IVXLC]+\b")  # "No. 5", "No. PL-12"; "he said no. Canada" is two
_longest_abbreviation = 6  # letters
_months = re.compile("jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|dic", re.IGNORECASE)
_initials = re.compile(r"(?:[A-Z]\.)*[A-Z]")

# Initials such as "U.S." end a sentence only where one of these opens the next: "U.S. Southern Command" is one name.
_opener = re.compile(
    r"\W*(?:The|This|That|These|Those|It|In|He|She|They|We|A|An|As|By|At|On|For|If|When|While|However)\b"
)


class Span(NamedTuple):
    start: int
    end: int


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences between two offsets, without the blanks around them. A newline always ends one."""
    end = len(text) if end is None else end
    if not isinstance(text, PlainText):
        return _parted(text, start, end)
    # Several rules part the same block of a document.
    found = text.parted.get((start, end))
    if found is None:
        found = text.parted[start, end] = _parted(text, start, end)
    return list(found)


def _parted(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    for line in _line.finditer(text, start, end):
        opened, last = line.span()
        for stop in _boundary.finditer(text, opened, last):
            if _ends_here(text, opened, stop, last):
                _add(found, text, opened, stop.end("close"))
                opened = stop.end()
        _add(found, text, opened, last)
    return found


def _ends_here(text: str, opened: int, stop: re.Match[str], last: int) -> bool:
    if stop["stop"] != "." or stop["close"]:
        return True
    if text[stop.start() - _longest_abbreviation - 1 : stop.start()].isalpha():
        return True
    word = _word_before(text, max(opened, stop.start() - 30), stop.start())
    if not word:
        return True
    if _number.fullmatch(word):
        return not _numbered.match(text, stop.end())
    if _abbreviations.fullmatch(word):
        return False
    if _months.fullmatch(word):
        return not text[stop.end() : stop.end() + 1].isdigit()  # "Aug. 20"
    if _initials.fullmatch(word):
        return bool(_opener.match(text, stop.end(), last))
    return True


def _word_before(text: str, first: int, end: int) -> str:
    """The word that ends at `end`, with the full stops within it."""
    start = end
    while start > first and (text[start - 1].isalnum() or (text[start - 1] == "." and start < end)):
        start -= 1
    return text[start:end].lstrip(".")


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    """Add a sentence without the blanks around it, if anything is left."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Span(start, end))
