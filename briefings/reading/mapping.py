"""The map between a text and the bytes that it was read from, kept up through every change of the text."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
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


class Mapped:
    """A text with its runs. Without runs it is a text whose bytes are not known, and stays one."""

    def __init__(self, text: str, runs: Sequence[Run]) -> None:
        self.text = text
        self.runs = list(runs)

    def edit(self, edits: Iterable[Edit]) -> None:
        """Make the changes, which stand in order and do not overlap.

        A piece as long as what it replaces stands for it character by character; else each of its characters stands for
        the whole that was there.
        """
        writer = _Writer(self.text, self.runs)
        for edit in edits:
            writer.write(edit)
        if writer.done:
            self.text, self.runs = writer.finish()


class _Writer:
    def __init__(self, text: str, runs: list[Run]) -> None:
        self.text = text
        self.runs = runs
        self.parts: list[str] = []
        self.new_runs: list[Run] = []
        self.length = 0
        self.done = 0  # of the old text
        self.at = 0  # the old run in which `done` lies

    def write(self, edit: Edit) -> None:
        start, end, new = edit
        self._keep(start)
        if len(new) == end - start:
            self._runs_until(end)
        elif self.runs:
            source = list(self._old_runs(start, end))
            first = source[0][1] if source else self._raw_at(start)
            last = source[-1][1] + source[-1][2] * source[-1][3] if source else first
            for place in range(len(new)):
                self._add(self.length + place, first, last - first)
        self.parts.append(new)
        self.length += len(new)
        self.done = end

    def finish(self) -> tuple[str, list[Run]]:
        self._keep(len(self.text))
        return "".join(self.parts), self.new_runs

    def _keep(self, until: int) -> None:
        if until > self.done:
            self._runs_until(until)
            self.parts.append(self.text[self.done : until])
            self.length += until - self.done
            self.done = until

    def _runs_until(self, until: int) -> None:
        shift = self.length - self.done
        for start, raw, step, _count in self._old_runs(self.done, until):
            self._add(start + shift, raw, step)

    def _old_runs(self, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
        """Start, byte, step and count of each stretch of one run from `start` to `end`; moves on to `end`."""
        runs = self.runs
        while start < end and runs:
            while self.at + 1 < len(runs) and runs[self.at + 1][0] <= start:
                self.at += 1
            run = runs[self.at]
            stop = min(end, runs[self.at + 1][0]) if self.at + 1 < len(runs) else end
            yield start, run[1] + run[2] * (start - run[0]), run[2], stop - start
            start = stop

    def _raw_at(self, offset: int) -> int:
        """The byte behind what stands before `offset`, which is where something without bytes is put in."""
        return raw_span(self.runs, offset - 1, offset)[1] if offset else self.runs[0].raw

    def _add(self, start: int, raw: int, step: int) -> None:
        if self.new_runs:
            before = self.new_runs[-1]
            if before[2] == step and before[1] + step * (start - before[0]) == raw:
                return
        self.new_runs.append(Run(start, raw, step))
