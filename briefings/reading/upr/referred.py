"""Recommendations that the conclusions name only by the paragraph of the dialogue in which they were made.

The first reports say of those without support: "The recommendations noted in paragraphs 35 (a) and (b), 37 and 43 (a)
(ii) did not enjoy the support of" the State. Their words, and who spoke them, stand there.
"""

import re
from collections.abc import Iterator

from .. import names
from ..model import Place
from .numbered import Recommendation

_reference = re.compile(
    r"\brecommendations?\b[^.:;]{0,60}?\bparagraphs?\s+(?P<list>\d{1,3}(?:[\s,;]|and\b|\d|\([a-z]{1,4}\)){0,2000})",
    re.IGNORECASE,
)
_part = re.compile(r"\d{1,3}|\((?P<letter>[a-z]{1,4})\)")
_paragraph = re.compile(r"^[ \t]*(\d{1,3})\.(?=\s)", re.MULTILINE)
_leap = 3
_letter = re.compile(
    r"(?<![\w(])(?<!paragraphs )(?<!paragraph )(?<!article )(?<!articles )\(?(?P<letter>[a-z]|[ivx]{2,4})\)\s*"
)
_roman = re.compile("[ivx]+")
_says_that = re.compile(
    r"\b(?:recommended|encouraged|urged|suggested|requested)\s+(?:to\s+)?(?:that\s+)?(?:the\s+)?(?:[A-Z][\w’'-]*\s+(?:of\s+)?(?:the\s+)?){0,6}(?:to\s+)?"
)
_sentence_end = re.compile(r"[.?!](?=\s+[A-Z]|\s*$)")
_name = re.compile(r"[A-Z][\w’'-]*(?:\s+(?:(?:of|and|the|for|de|del|la)\s+){0,2}\(?[A-Z][\w’'-]*\)?){0,6}")


def referred(text: str, start: int, end: int, state: str) -> Iterator[Recommendation]:
    """The recommendations that the chapter from `start` to `end` refers to, where the dialogue before it has them."""
    references = [path for found in _reference.finditer(text, start, end) for path in _paths(found["list"])]
    if not references:
        return
    paragraphs = _paragraphs(text, start)
    for number, letters in dict.fromkeys(references):
        if number not in paragraphs:
            continue
        for place in _deeds(text, paragraphs[number], letters):
            speaker = _speaker(text, paragraphs[number].start, place.start, state)
            yield Recommendation(place, (speaker,) if speaker else (), sourced=bool(speaker))


def _paths(listed: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """ "35 (a), (b) and (g) (i); 37" as (35, a), (35, b), (35, g, i), (37)."""
    number = 0
    letters: list[str] = []
    last = 0
    bare = False
    for part in _part.finditer(listed):
        letter = part["letter"]
        if letter is None:
            if bare:
                yield number, ()
            if letters:
                yield number, tuple(letters)
            number, letters, bare = int(part.group()), [], True
        elif letters and not listed[last : part.start()].strip():
            letters.append(letter)
        else:
            if letters:
                yield number, tuple(letters)
            letters, bare = [letter], False
        last = part.end()
    if bare or letters:
        yield number, tuple(letters)


def _paragraphs(text: str, end: int) -> dict[int, Place]:
    """The numbered paragraphs before the conclusions."""
    starts: list[tuple[int, int, int]] = []
    numbers = [(int(found[1]), found.end(), found.start()) for found in _paragraph.finditer(text, 0, end)]
    for index, number in enumerate(numbers):
        on = number[0] - starts[-1][0] if starts else 1
        counts_up = numbers[index + 1 : index + 2] and numbers[index + 1][0] == number[0] + 1
        if 0 < on <= _leap or (on > 0 and counts_up):
            starts.append(number)
    if not starts:
        return {}
    bounds = [*(start for _, _, start in starts[1:]), end]
    return {value: Place(begin, stop) for (value, begin, _), stop in zip(starts, bounds, strict=True)}


def _deeds(text: str, paragraph: Place, letters: tuple[str, ...]) -> Iterator[Place]:
    """From behind the letter to the next one or to the end of the sentence; without a letter, what was recommended.

    "(a) (ii)" is the second part of the first, "(g) (i)" may be two of a row: it is, unless only parts stand between.
    """
    if not letters:
        said = _says_that.search(text, paragraph.start, paragraph.end)
        if said:
            yield from _trimmed(text, said.end(), _end(text, said.end(), paragraph.end))
        return
    marks = list(_letter.finditer(text, paragraph.start, paragraph.end))
    found = [next((n for n, mark in enumerate(marks) if mark["letter"] == letter), None) for letter in letters]
    between = marks[found[0] + 1 : found[-1]] if len(found) > 1 and None not in (found[0], found[-1]) else []
    nested = len(found) > 1 and all(_roman.fullmatch(mark["letter"]) for mark in between)
    for place in (number for number in (found[-1:] if nested else found) if number is not None):
        start = marks[place].end()
        following = marks[place + 1].start() if place + 1 < len(marks) else paragraph.end
        yield from _trimmed(text, start, min(following, _end(text, start, paragraph.end)))


def _end(text: str, start: int, end: int) -> int:
    found = _sentence_end.search(text, start, end)
    return found.start() if found else end


def _trimmed(text: str, start: int, end: int) -> Iterator[Place]:
    content = text[start:end].rstrip(" \t\n;,.:")
    content = content.removesuffix(" and").rstrip(" \t\n;,.:")
    if content:
        yield Place(start, start + len(content))


def _speaker(text: str, start: int, end: int, state: str) -> str:
    """The last State named before the deed as one that recommends; a paragraph gives the words of one delegation."""
    for found in _name.finditer(text, start, end):
        code = _code(found.group())
        if code and code != state:
            return code
    return ""


def _code(name: str) -> str | None:
    words = name.split()
    for first in range(len(words)):
        for last in range(len(words), first, -1):
            code = names.code_of(" ".join(words[first:last]))
            if code:
                return code
    return None
