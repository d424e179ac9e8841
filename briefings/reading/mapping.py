"""The map between a text and the bytes that it was read from, kept up through every change of the text."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple


class Run(NamedTuple):
    """From offset `start` of the text on, each character stands for `step` bytes, the first of them at byte `raw`.

    A run ends where the next one starts. Bytes between two runs were dropped. Runs may overlap in the bytes: of a
    ligature taken apart, each letter stands for the whole. A step of 0 means that nothing was received for it.
    """

    start: int
    raw: int
    step: int


class Edit(NamedTuple):
    """`new` is to stand in place of the characters `start` to `end`."""

    start: int
    end: int
    new: str


def raw_span(runs: Sequence[Sequence[int]], start: int, end: int) -> tuple[int, int] | None:
    """Where the characters `start` to `end` of the repaired text stand in the bytes as received.

    None where that is not known: a PDF or Word file keeps its text in another shape, and its text has no runs. `runs`
    may be the lists that JSON made of them. An empty stretch gives an empty one. Raises ValueError for a stretch that
    runs backwards or starts before the text; the end of the text is not known here.
    """
    if not 0 <= start <= end:
        raise ValueError(f"not a stretch of text: {start} to {end}")
    if not runs:
        return None if end else (0, 0)
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


# What a Run is while a text changes: a text in Spanish has tens of thousands, made anew by each change.
_Plain = tuple[int, int, int]
_as_run = partial(tuple.__new__, Run)


class Mapped:
    """A text with its runs. Without runs it is a text whose bytes are not known, and stays one."""

    def __init__(self, text: str, runs: Sequence[Run]) -> None:
        self.text = text
        self._runs: list[_Plain] = list(runs)

    @property
    def runs(self) -> tuple[Run, ...]:
        return tuple(map(_as_run, self._runs))

    def edit(self, edits: Iterable[Edit]) -> None:
        """Make the changes, which stand in order and do not overlap.

        A piece as long as what it replaces stands for it character by character; else each of its characters stands for
        the whole that was there.
        """
        runs = _Runs(self._runs)
        parts: list[str] = []
        done = 0
        for start, end, new in edits:
            if start > done:
                parts.append(self.text[done:start])
            if len(new) == end - start:
                runs.keep(end)
            else:
                runs.keep(start)
                runs.put(end, len(new))
            parts.append(new)
            done = end
        if done or parts:
            parts.append(self.text[done:])
            runs.keep(len(self.text))
            self.text, self._runs = "".join(parts), runs.new


class _Runs:
    """Writes the runs of a changed text while it reads those of the text before."""

    def __init__(self, old: list[_Plain]) -> None:
        self.old = old
        self.new: list[_Plain] = []
        self.at = 0  # the old run in which `done` lies
        self.done = 0  # characters of the old text
        self.length = 0  # characters of the new one

    def keep(self, until: int) -> None:
        """Go on to `until` of the old text, of which each character stays one."""
        done, old, at = self.done, self.old, self.at
        shift = self.length - done
        self.length, self.done = until + shift, until
        if not old or done >= until:
            return
        last = len(old) - 1
        while at < last and old[at + 1][0] <= done:
            at += 1
        start, raw, step = old[at]
        self._add(done + shift, raw + step * (done - start), step)
        # Those behind it were apart before and stay so.
        first = at + 1
        while at < last and old[at + 1][0] < until:
            at += 1
        if shift:
            self.new += [(start + shift, raw, step) for start, raw, step in old[first : at + 1]]
        else:
            self.new += old[first : at + 1]
        self.at = at

    def put(self, until: int, count: int) -> None:
        """Go on to `until` of the old text, in whose place `count` characters stand."""
        if self.old and count:
            first = last = self._raw_of(max(self.done - 1, 0), 1 if self.done else 0)
            if until > self.done:
                first = self._raw_of(self.done, 0)
                last = self._raw_of(until - 1, 1)
            for place in range(self.length, self.length + count):
                self._add(place, first, last - first)
        self.length += count
        self.done = until

    def _raw_of(self, offset: int, after: int) -> int:
        """The byte at which the character at `offset` of the old text starts, or with `after` the one behind it."""
        old, at = self.old, self.at
        while at + 1 < len(old) and old[at + 1][0] <= offset:
            at += 1
        while at and old[at][0] > offset:
            at -= 1
        self.at = at
        start, raw, step = old[at]
        return raw + step * (offset - start + after)

    def _add(self, start: int, raw: int, step: int) -> None:
        new = self.new
        if new:
            before = new[-1]
            if before[2] == step and before[1] + step * (start - before[0]) == raw:
                return
        new.append((start, raw, step))
