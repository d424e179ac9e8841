"""The day of a document: by what its file says of itself, a line that gives it, its dateline or its signature."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from .calendar_words import MONTHS
from .folding import fold
from .when import read_when

# What files call it, the surest first. When a file was made ("created") is not the day of what stands in it.
DATE_FIELDS = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dated", "dc.date",
    "dc.date.issued", "dcterms.date", "dcterms.issued", "published_time", "published", "publication_date", "pubdate",
    "publishdate", "issued", "fecha",
)  # fmt: skip
_months = "|".join(sorted(MONTHS, key=len, reverse=True))
_labelled = re.compile(
    r"^\W{0,4}(?:date|dated|fecha|issued|released?|published|publicado|updated)\W{0,4}(?:on|el)?\s*[:–-]?\s*"
)
_dateline = re.compile(
    r"^[\W_]*(?:[a-z]+/[\w./-]{3,40}\s+|[^\d\n]{0,60}?[\s,(])??"
    rf"(?=\(?(?:(?:the|el|los)\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and|y|al)\s?\d{{1,2}}(?:st|nd|rd|th)?)?\s+(?:de\s+)?(?:{_months})\b|(?:{_months})\.?\s+\d{{1,2}}\b|\d{{4}}-|\d{{1,2}}/\d{{1,2}}/\d{{4}}))"
)
# "Por W. Cux | 16 de mayo de 2024 a las 13:47h | Archivado en": a page's line on itself, in parts.
_parts = re.compile(r"\s[|·•]\s")
_longest_line = 250
_published = re.compile(r"\b(?:published|publicado|fecha)\s*:\s*(?:[a-z]+\s*\|\s*)?")
_time = re.compile(
    r"[\s,–-]*(?:a\s+las\s+|at\s+)?\d{1,2}(?:[:.h]\d{2})?\s*(?:h(?:rs)?|horas|[ap]\.?\s?m)?\.?\s*(?:gmt|utc|cest|cet|est|edt|bst|pst|pdt)?\W*"
)
_item_of_a_day = re.compile(r"[-*•·▪]\s+(?=\d{1,2}\s+[a-z]+\.?\s+\d{4}\W*$)")
_signed = re.compile(
    r"\b(?:done|signed|given|hecho|dado|suscrito|firmado)\s+(?:at|in|en)\s+[^\n.;]{2,60}?,?\s+(?:on\s+|el\s+"
    rf"|a\s+los\s+|a\s+)?(?:this\s+)?(?=(?:the\s+)?\d|(?:{_months})\b)"
)
_days_of_the_month = re.compile(r"(?<=\d)\s+dias\s+del\s+mes(?=\s+de\b)")


def document_date(text: str, meta: Mapping[str, object] | None = None) -> date | None:
    """The day of a document: by what the file says of itself, else "Date:", its dateline or first lines.

    None where no whole day is stated there: a month alone, or a date in the middle of a sentence, is not the
    document's.
    """
    fields = {key.lower(): value for key, value in (meta or {}).items()}
    for name in DATE_FIELDS:
        if day := _day_in(fields.get(name)):
            return day
    byline, head = fold(str(fields.get("byline", ""))), fold(text[:3000])
    if day := _beneath_the_title(head.splitlines()[:40]):
        return day
    for line in (*byline.splitlines(), *head.splitlines()[:40]):
        if day := _of_line(line.strip()) or _of_parts(line.strip()):
            return day
    if signed := _signed.search(tail := _days_of_the_month.sub("", fold(text[-2000:]))):
        when = read_when(tail, signed.end(), None, False)
        return when.first if when and len(when.iso) == 10 else None
    return None


def _beneath_the_title(lines: Sequence[str]) -> date | None:
    """The day on a short line of its own right below the title: the page's frame may give that of the visit."""
    titled = next((number for number, line in enumerate(lines) if line.startswith("#")), len(lines))
    below = [line.strip() for line in lines[titled + 1 :] if line.strip()][:_lines_below]
    return next(filter(None, (_of_line(line) or _of_parts(line) for line in below if len(line) <= _short)), None)


_lines_below = 3
_short = 60  # characters


def _day_in(value: object) -> date | None:
    """A day as metadata give it: a date, or text that begins with one."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        return None
    when = read_when(fold(value.strip()), 0, None, False)
    return when.first if when and len(when.iso) == 10 else None


# The day in a row or an item is that of what it tells, and so is one behind such a word.
_of_something_else = re.compile(
    r"(?:[-*•·▪]|\(?\d{1,3}[.)])\s|[^\d\n]*\b(?:deadline|due|by|before|until|no later than|effective|expires?|valid"
    r"|plazo|antes|hasta|a partir|vence|vigencia)\s(?!\w+ \w+,)"
)


def _of_parts(line: str) -> date | None:
    """The day in one of the parts of a line that a page tells of itself."""
    if len(line) > _longest_line or line[:1] == "|":
        return None
    if published := _published.search(line):
        when = read_when(line, published.end(), None, False)
        return when.first if when and len(when.iso) == 10 else None
    if item := _item_of_a_day.match(line):
        return _of_line(line[item.end() :])
    parts = _parts.split(line)
    return next(filter(None, map(_of_line, map(str.strip, parts))), None) if len(parts) > 1 else None


def _of_line(line: str) -> date | None:
    """The day on a line that holds nothing else, or begins as a dateline does ("SAN JOSÉ, 24 November 2026 -")."""
    labelled = _labelled.match(line)
    place = labelled or (None if line[:1] == "|" or _of_something_else.match(line) else _dateline.match(line))
    if not place:
        return None
    at = place.end()
    if line[at : at + 1] == "(":
        at += 1
    when = read_when(line, at, None, False)
    if when is None or len(when.iso) != 10:
        return None
    rest = line[when.end :].strip(" )*_|.")
    stopped = line[when.end :].lstrip(" )*_|")[:1] == "."
    if (
        labelled
        or not rest
        or _time.fullmatch(line, when.end)
        or ((stopped or rest[0] in "-–—:") and place.end() <= 45)
    ):
        return when.first
    return None
