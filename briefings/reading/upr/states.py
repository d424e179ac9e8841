"""The States in the parentheses behind a recommendation: "(Mexico, Iran (Islamic Republic of) and the Holy See)"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .. import names

_longest = 1_500  # characters in parentheses: some recommendations were made by forty States
_longest_name = 60
_deepest = 3
_most_parts = 5  # "Venezuela, Bolivarian Republic of", "Saint Vincent and the Grenadines": a name may hold separators
_parts = re.compile(r"\s*(?:[,;/&]|\b(?:and|y|e)\b)\s*")
_signs = re.compile(r"[()\[\];\n]")
_bracket = re.compile(r"[()\[\]]")
_closes_an_item = re.compile(r"[\s\d*†.;]*(?:\n|$)")
_capital = re.compile(r"(?<=\s)[A-Z]")
_most_words = 5
_word = re.compile(r"[^\W\d_][\w’'.-]*")
_small = frozenset({"of", "and", "the", "de", "y", "la", "los", "las", "del", "on", "behalf"})


class Source(NamedTuple):
    """The parentheses from `start` to `end` (behind the closing one) name these States; none if they are unknown."""

    start: int
    end: int
    codes: tuple[str, ...]


def sources(text: str, start: int, end: int) -> Iterator[Source]:
    """The parentheses between two offsets that hold names of States and nothing else, in order.

    One of the two may be missing. Names that nobody knows are taken where they end a line, since there nothing else
    stands in parentheses but names.
    """
    opened: list[int] = []
    for sign in _signs.finditer(text, start, end):
        at = sign.start()
        if sign.group() in "([":
            opened.append(at)
            del opened[:-_deepest]
        elif sign.group() in ")]":
            first = opened.pop() if opened else -1
            found = _closed(text, first, at, end, inner=bool(opened)) if first >= 0 else _never_opened(text, start, at)
            if found:
                yield found
        elif opened and at - opened[-1] <= _longest:
            codes = () if _closed_later(text, opened[-1], at, end) else states(text[opened[-1] + 1 : at])
            if codes:
                yield Source(opened.pop(), at, codes)


def _closed(text: str, start: int, at: int, end: int, *, inner: bool) -> Source | None:
    if at - start > _longest:
        return None
    content = text[start + 1 : at]
    codes = states(content)
    if codes or (not inner and _closes_an_item.match(text, at + 1, end) and _names_only(content)):
        return Source(start, at + 1, codes or _known(content))
    return None


def _never_opened(text: str, start: int, at: int) -> Source | None:
    """Up to five words before a closing bracket that has no opening one, if they name a State."""
    if not text[at - 1 : at].isalpha():
        return None
    first = max(start, at - _longest_name)
    for word in list(_capital.finditer(text[first:at]))[-_most_words:]:
        codes = states(text[first + word.start() : at])
        if codes:
            return Source(first + word.start(), at + 1, codes)
    return None


def _closed_later(text: str, start: int, at: int, end: int) -> bool:
    """Whether an opening bracket finds its closing one behind `at`: then a semicolon or a line's end parts names."""
    following = _bracket.search(text, at, min(end, start + _longest))
    if not following or following.group() not in ")]":
        return False
    content = text[start + 1 : following.start()]
    return bool(states(content)) or _names_only(content)


def states(content: str) -> tuple[str, ...]:
    """The codes of the States that a list of names names, in order; empty if anything else stands in it."""
    if len(content) > _longest:
        return ()
    return _states(" ".join(content.split()))


@lru_cache(maxsize=4_096)
def _states(content: str) -> tuple[str, ...]:
    if not content or not content[0].isalpha():
        return ()
    found = list(_named(content))
    return tuple(dict.fromkeys(code for code in found if code)) if None not in found else ()


def _known(content: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for code in _named(" ".join(content.split())) if code))


def _named(content: str) -> Iterator[str | None]:
    """The code of each name in a list, None for what is no State. A name may itself hold commas or an "and"."""
    separators = list(_parts.finditer(content))
    starts = [0, *(found.end() for found in separators)]
    ends = [*(found.start() for found in separators), len(content)]
    part = 0
    while part < len(starts):
        for last in range(min(part + _most_parts, len(starts)) - 1, part - 1, -1):
            code = _code(content[starts[part] : ends[last]])
            if code:
                yield code
                part = last + 1
                break
        else:
            if starts[part] < ends[part]:
                yield None
            part += 1


def _code(name: str) -> str | None:
    name = name.strip(" .,;:*0123456789")
    if not name or len(name) > _longest_name:
        return None
    return names.code_of(name)


def _names_only(content: str) -> bool:
    """Whether words written like names stand there alone: no abbreviation, no number, no common word."""
    words = _word.findall(content)
    if not words or len(content) > 3 * _longest_name or any(character.isdigit() for character in content):
        return False
    written_so = (word in _small or (word[0].isupper() and any(map(str.islower, word))) for word in words)
    return all(written_so) and words[0][0].isupper()
