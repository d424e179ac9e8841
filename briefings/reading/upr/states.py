"""The States in the parentheses behind a recommendation: "(Mexico, Iran (Islamic Republic of) and the Holy See)"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .. import names

_longest = 1_500  # characters in parentheses: some recommendations were made by forty States
_deepest = 3
_parts = re.compile(r"\s*(?:[,;/&]|\band\b|\by\b|\be\b)\s*")
_bracket = re.compile(r"[()\[\]]")
_most_parts = 5  # "Venezuela, Bolivarian Republic of", "Saint Vincent and the Grenadines": a name may hold separators
_said = re.compile(r"\b(?:on behalf of|en nombre de|as (?:co-)?chair|also|recommended by|recommendation)\b", re.IGNORECASE)


class Source(NamedTuple):
    """The parentheses from `start` to `end` (behind the closing one) name these States."""

    start: int
    end: int
    codes: tuple[str, ...]


def sources(text: str, start: int, end: int) -> Iterator[Source]:
    """The parentheses between two offsets that hold names of States and nothing else."""
    opened: list[int] = []
    for bracket in _bracket.finditer(text, start, end):
        if bracket.group() in "([":
            opened.append(bracket.start())
            del opened[:-_deepest]
            continue
        if not opened:
            continue
        first = opened.pop()
        if bracket.start() - first > _longest:
            continue
        codes = states(text[first + 1 : bracket.start()])
        if codes:
            yield Source(first, bracket.end(), codes)


def states(content: str) -> tuple[str, ...]:
    """The codes of the States that a list of names names, in order; empty if anything else stands in it."""
    return _states(" ".join(content.split()))


@lru_cache(maxsize=4_096)
def _states(content: str) -> tuple[str, ...]:
    if not content or not content[0].isalpha() or len(content) > _longest:
        return ()
    separators = list(_parts.finditer(content))
    starts = [0, *(found.end() for found in separators)]
    ends = [*(found.start() for found in separators), len(content)]
    codes: list[str] = []
    part = 0
    while part < len(starts):
        for last in range(min(part + _most_parts, len(starts)) - 1, part - 1, -1):
            code = _code(content[starts[part] : ends[last]])
            if code:
                codes.append(code)
                part = last + 1
                break
        else:
            if starts[part] < ends[part]:
                return ()
            part += 1
    return tuple(dict.fromkeys(codes))


def _code(name: str) -> str | None:
    name = name.strip(" .,;:*")
    return names.code_of(name.removeprefix("the ").removeprefix("The ")) if name else None
