"""The recommendations of a chapter of conclusions, one by one.

They are told apart by what closes them, the parentheses with the recommending States, and by the numbers at the heads of
lines. Both cycles of the review are read alike: "1. Ratify A (Mexico, Portugal); ratify B (France)" of the first, several
under one number, and "99.1 Ratify A (Mexico);" of the second.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..model import Place
from .states import Source, sources

_marker = re.compile(r"^[ \t]*(?:\d{1,3}\.\s?\d{1,3}(?:\.\d{1,3})?\.?|\d{1,3}\.)(?=[ \t\n(A-Z\"“‘]|$)[ \t]*\n?\s*", re.MULTILINE)
_between = re.compile(r"[\s;.,:*\d†]*(?:(?:and|y)\b\s*)?")


class Recommendation(NamedTuple):
    place: Place
    source: Source


def recommendations(text: str, start: int, end: int) -> Iterator[Recommendation]:
    """The recommendations between two offsets, in order."""
    markers = [(found.start(), found.end()) for found in _marker.finditer(text, start, end)]
    at = start
    number = 0
    for source in sources(text, start, end):
        if source.start < at:
            continue
        while number < len(markers) and markers[number][0] < source.start:
            at = max(at, markers[number][1])
            number += 1
        last = at + len(text[at : source.start].rstrip())
        if last > at:
            yield Recommendation(Place(at, last), source)
        behind = _between.match(text, source.end, end)
        at = behind.end() if behind else source.end
