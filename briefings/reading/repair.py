"""From the bytes of a document to a text that can be read, and back from any place in it to the bytes.

The damage known so far comes from invisible characters (U+2062 to U+2064, U+200D) that were put into a text and then
read in the wrong encoding. Where one stood before a letter, `â` and a currency sign are left: they stand for nothing.
Where one swallowed the space behind it, a single odd character is left, and that character is now the space. All of
these signs are legal elsewhere (a dagger marks a footnote), so they are touched only in a document that carries both
kinds.
"""

import re
from bisect import bisect_right
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

STANDS_FOR_A_SPACE = "\u28a0\u28e0\u2920\u2020"
BLANKS = " \t"
NEWLINES = "\r\n"

_fused = re.compile(f"[{STANDS_FOR_A_SPACE}]")
_inserted = re.compile("â[¤£¢€]")
_gap = re.compile(f"(?:[{BLANKS}{STANDS_FOR_A_SPACE}]|{_inserted.pattern})+")
_utf8_widths = re.compile("[\0-\x7f]+|[\x80-\u07ff]+|[\u0800-\uffff]+|[\U00010000-\U0010ffff]+")


class Run(NamedTuple):
    """From offset `start` of the text on, each character stands for `step` bytes, the first of them at byte `raw`.

    A run ends where the next one starts. Bytes between two runs were dropped. Runs may overlap in the bytes: of a
    ligature taken apart, each letter stands for the whole.
    """

    start: int
    raw: int
    step: int


def raw_span(runs: Sequence[Sequence[int]], start: int, end: int) -> tuple[int, int]:
    """Where the characters `start` to `end` of the repaired text stand in the bytes as received.

    `runs` may be the lists that JSON made of them. An empty stretch gives an empty one. Raises ValueError for a stretch
    that runs backwards or starts before the text; the end of the text is not known here.
    """
    if not 0 <= start <= end:
        raise ValueError(f"not a stretch of text: {start} to {end}")
    if not runs:
        return 0, 0
    if start == end:
        first = _raw_start(runs, start)
        return first, first
    last = _run_at(runs, end - 1)
    return _raw_start(runs, start), last.raw + last.step * (end - last.start)


def _run_at(runs: Sequence[Sequence[int]], offset: int) -> Run:
    return Run(*runs[max(bisect_right(runs, offset, key=lambda run: run[0]) - 1, 0)])


def _raw_start(runs: Sequence[Sequence[int]], offset: int) -> int:
    run = _run_at(runs, offset)
    return run.raw + run.step * (offset - run.start)


@dataclass(frozen=True)
class Repaired:
    """A document's text as it can be read, with the map to its bytes; `encoding` is what the bytes were read in."""

    text: str
    runs: tuple[Run, ...]
    encoding: str

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The bytes behind a stretch of the text, see `raw_span`. Raises ValueError for a stretch outside the text."""
        if end > len(self.text):
            raise ValueError(f"the text ends at {len(self.text)}, not at {end}")
        return raw_span(self.runs, start, end)


def repair(raw: bytes) -> Repaired:
    """Read the bytes, take out the damage, keep the map. A text without damage comes back as it is, to the character.

    UTF-8 with or without its mark, else Windows' cp1252 (a byte without meaning there becomes U+FFFD).
    """
    received, encoding, offset = _decode(raw)
    damaged = _fused.search(received) and _inserted.search(received)
    pieces = _mend(received) if damaged else [(received, received)]
    return _assemble(pieces, encoding, offset)


def _decode(raw: bytes) -> tuple[str, str, int]:
    """The text, the name of its encoding, and the byte at which the text starts."""
    mark = len(BOM_UTF8) if raw.startswith(BOM_UTF8) else 0
    try:
        return raw[mark:].decode("utf-8"), "utf-8", mark
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace"), "cp1252", 0


def _mend(received: str) -> Iterator[tuple[str, str]]:
    """The text in pieces: what should stand there, what was received. They are the same, or the first is "" or " "."""
    done = 0
    for gap in _gap.finditer(received):
        start, end = gap.span()
        if start == 0 or received[start - 1] in NEWLINES:
            # Blanks at the head of a line are indentation, which says how deep a list is nested.
            start += len(gap.group()) - len(gap.group().lstrip(BLANKS))
        mended = _between(received, start, end)
        if mended != received[start:end]:
            yield received[done:start], received[done:start]
            yield mended, received[start:end]
            done = end
    yield received[done:], received[done:]


def _between(received: str, start: int, end: int) -> str:
    """What should stand in place of a stretch of blanks and damage."""
    if end == len(received) or received[end] in NEWLINES:
        return ""
    if start == 0 or received[start - 1] in NEWLINES + BLANKS:
        return ""
    blanks = _inserted.sub("", received[start:end])
    if len(blanks) == 1 and blanks in BLANKS:
        return blanks
    return " " if blanks else ""


def _assemble(pieces: Iterable[tuple[str, str]], encoding: str, raw: int) -> Repaired:
    """Put the pieces together and note, run by run, which bytes they came from."""
    text: list[str] = []
    runs: list[Run] = []
    start = 0
    for piece, source in pieces:
        kept = _of_one_width(source, encoding) if piece == source else [(len(piece), _width(source, encoding))]
        for characters, step in kept:
            if characters and not (runs and _continues(runs[-1], start, raw, step)):
                runs.append(Run(start, raw, step))
            start += characters
            raw += step * max(characters, 1)
        text.append(piece)
    return Repaired("".join(text), tuple(runs), encoding)


def _of_one_width(text: str, encoding: str) -> list[tuple[int, int]]:
    """Lengths of the stretches whose characters take the same number of bytes, with that number."""
    if encoding != "utf-8":
        return [(len(text), 1)] if text else []
    stretches = (found.group() for found in _utf8_widths.finditer(text))
    return [(len(stretch), len(stretch[0].encode())) for stretch in stretches]


def _width(text: str, encoding: str) -> int:
    return len(text.encode()) if encoding == "utf-8" else len(text)


def _continues(run: Run, start: int, raw: int, step: int) -> bool:
    return run.step == step and run.raw + step * (start - run.start) == raw
