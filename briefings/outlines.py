"""What a page says about a document besides its text: its headings, its lines, how long and how damaged it was.

A document is never changed once stored, so what was worked out once is kept in the cache; lists and the action's page
then need neither its text nor its bytes.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import timedelta

from django.core.cache import cache

from .models import Document
from .reading.blocks import Kind, blocks

KEPT = int(timedelta(days=1).total_seconds())
BLANK = re.compile(r"\s")


@dataclass(frozen=True)
class Outline:
    """`lines` and `headings` hold offsets in the repaired text, in order; `titles` what the headings say.

    `damaged` counts the places that held something else than what should stand there; blanks too many are none.
    """

    lines: tuple[int, ...]
    headings: tuple[int, ...]
    titles: tuple[str, ...]
    words: int
    damaged: int

    def line(self, offset):
        """The line, counted from 1, on which the character at `offset` stands."""
        return bisect_right(self.lines, offset)

    def heading(self, offset):
        """The heading above the character at `offset`, or ""; of a heading, itself."""
        place = bisect_right(self.headings, offset)
        return self.titles[place - 1] if place else ""


def outlines(documents):
    """The Outline of each of `documents` by its id: from the cache, and in one query those that it lacks."""
    names = {_name(document): document.pk for document in documents}
    found = {names[name]: outline for name, outline in cache.get_many(names).items()}
    missing = set(names.values()) - set(found)
    if missing:
        made = {_name(document): outline_of(document) for document in Document.objects.filter(pk__in=missing)}
        cache.set_many(made, KEPT)
        found |= {names[name]: outline for name, outline in made.items()}
    return found


def _name(document):
    return f"outline-2-{document.pk}-{document.sha256}"


def outline_of(document):
    """Work out the Outline from the document's text, bytes and map."""
    text = document.text
    headings = [block for block in blocks(text) if block.kind == Kind.HEADING]
    lines = [0]
    for line in text.splitlines(keepends=True):
        lines.append(lines[-1] + len(line))
    return Outline(
        lines=tuple(lines[:-1]) or (0,),
        headings=tuple(block.start for block in headings),
        titles=tuple(text[block.start : block.end] for block in headings),
        words=len(text.split()),
        damaged=sum(stretch.damaged and not stretch.text.isspace() for stretch in as_received(document)),
    )


@dataclass(frozen=True)
class Stretch:
    """A piece of the text as received, and whether the repair changed it or took it out."""

    text: str
    damaged: bool


def as_received(document):
    """The text as received in stretches, in order: what was kept as it is, and what the repair changed.

    The map alone tells which bytes became which characters, so this holds for whatever damage was mended.
    """
    raw, text, runs = bytes(document.raw), document.text, document.runs
    pieces = []
    done = 0
    ends = [*(start for start, _first, _step in runs[1:]), len(text)]
    for (start, first, step), end in zip(runs, ends, strict=False):  # a text without characters has no run
        last = min(first + step * (end - start), len(raw))
        if first > done:
            pieces.append((raw[done:first], True))
        source = raw[max(first, done) : last]
        # A line that was broken to fit a width is one line in the text: its break became a blank, and is no damage.
        kept = BLANK.sub(" ", _decoded(source, document)) == BLANK.sub(" ", text[start:end])
        pieces.append((source, not kept))
        done = max(done, last)
    pieces.append((raw[done:], True))
    return _joined(pieces, document)


def _joined(pieces, document):
    """Neighbours of the same kind as one Stretch; pieces without bytes are left out."""
    stretches = []
    for source, damaged in pieces:
        if not source:
            continue
        words = _decoded(source, document)
        if stretches and stretches[-1].damaged == damaged:
            words = stretches.pop().text + words
        stretches.append(Stretch(words, damaged))
    return stretches


def _decoded(source, document):
    return source.decode(document.encoding, errors="replace")
