"""The recommendations of a chapter of conclusions, one by one.

They are told apart by what closes them, the parentheses with the recommending States, and by the numbers at the heads
of lines. Both cycles of the review are read alike: "1. Ratify A (Mexico, Portugal); ratify B (France)" of the first,
several under one number, and "99.1 Ratify A (Mexico);" of the second.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..model import Place
from .states import Source, sources

_number = re.compile(
    r"^[ \t]*(?:(?P<dotted>\d{1,3}\.\s?\d{1,3}(?:\.\d{1,3})?\.?)|(?P<plain>\d{1,3})\.)(?=[\s\"“‘A-Z]|$)\s*",
    re.MULTILINE,
)
_leap = 3  # numbers that may be missing in a row: where more are, a line starts with a number by chance
_parts = re.compile(r"[ \t\d*†]*(?:[;.:]|\n|$)")
_between = re.compile(r"[\s;.,:*\d†]*(?:(?:and|y)\b\s*)?")
_quoted_end = re.compile(r"[ \t]*[”\"’»]")
# A footnote on what was said, the note that nothing was edited, the list of paragraphs that got no support.
_no_deed = re.compile(
    r"(?:(?:the|these)\s+)?recommendations?\s+(?:as|was|were)\s+(?:originally\s+)?(?:read|made|formulated|presented)\b"
    r"|(?:the\s+)?conclusions?\s+and(?:\s*/\s*or)?\s+recommendations?\s+(?:have|has|will)\b"
    r"|(?:[\w’' -]{3,60}\s(?:considers?\s+that|notes?\s+that)\s+)?(?:the\s+)?"
    r"recommendations?\s+(?:[a-z]+\s+){0,2}in\s+(?:[a-z]+\s+){0,3}paragraphs?\s+\d",
    re.IGNORECASE,
)
_shortest = 12  # letters of a recommendation that no State closes


@dataclass(frozen=True)
class Recommendation:
    """Where a recommendation stands, without its number and its States; the codes of these, as far as known."""

    place: Place
    codes: tuple[str, ...]
    sourced: bool = True
    numbered: bool = False  # with a number of two parts, "99.1"


@dataclass(frozen=True)
class _Number:
    start: int
    end: int
    dotted: bool


def recommendations(text: str, start: int, end: int) -> Iterator[Recommendation]:
    """The recommendations between two offsets, in order of the text."""
    numbers = [*_numbers(text, start, end), _Number(end, end, False)]
    found = sources(text, start, end)
    source = next(found, None)
    for number, following in zip(numbers, numbers[1:], strict=False):
        own: list[Source] = []
        while source and source.start < following.start:
            if source.start >= number.end:
                own.append(source)
            source = next(found, None)
        if own and not _no_deed.match(text, number.end):
            for one in _under_one_number(text, number.end, own):
                yield replace(one, numbered=number.dotted)
        elif not own and number.dotted:
            yield from _without_source(text, number.end, following.start)


def _numbers(text: str, start: int, end: int) -> Iterator[_Number]:
    """The numbers that count paragraphs or recommendations: those that go on from the ones before, or start with 1."""
    paragraph = item = 0
    for found in _number.finditer(text, start, end):
        dotted = bool(found["dotted"])
        value = int(found["plain"] or 0)
        if value == 1 or 0 < value - item <= _leap:
            item = value
        elif not paragraph or 0 < value - paragraph <= _leap:
            paragraph = value
            item = 0
        elif not dotted:
            continue
        yield _Number(found.start(), found.end(), dotted)


def _under_one_number(text: str, start: int, own: list[Source]) -> Iterator[Recommendation]:
    """Each stretch that States close is one; States straight behind others belong to the same."""
    at = behind = start
    pending: Recommendation | None = None
    for source in own:
        if source.start < behind:
            continue
        last = behind + len(text[behind : source.start].rstrip())
        if last > behind:
            if pending:
                yield pending
            pending = _taken(text, at, last, source)
        elif pending:
            pending = replace(pending, codes=tuple(dict.fromkeys(pending.codes + source.codes)))
        between = _between.match(text, source.end)
        behind = between.end() if between else source.end
        # Where no sign parts what follows from what stands here, it goes on with the same words.
        goes_on = pending and text[behind : behind + 1].islower() and not _parts.match(text, source.end)
        at = pending.place.start if pending and goes_on else behind
    if pending:
        yield pending


def _taken(text: str, at: int, last: int, source: Source) -> Recommendation | None:
    if _no_deed.match(text, at, last) or _quoted_end.match(text, source.end):
        return None
    return Recommendation(Place(at, last), source.codes)


def _without_source(text: str, start: int, end: int) -> Iterator[Recommendation]:
    stop = start + len(text[start:end].rstrip(" \t\n;."))
    if stop - start >= _shortest and text[stop - 1] != ":" and not _no_deed.match(text, start, stop):
        yield Recommendation(Place(start, stop), (), sourced=False)
