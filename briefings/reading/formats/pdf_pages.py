"""From signs that lie on a page to its lines in the order of reading, and its tables."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import NamedTuple

_near = 3.0  # points; rules closer than this are one
_most_rules = 2_000
_raised = 0.72  # of the size of the line: a smaller figure is a footnote's


class Glyph(NamedTuple):
    """A sign on a page, and where: measured in points from the page's lower left corner."""

    character: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool


class Rule(NamedTuple):
    """A line drawn on a page, upright or level."""

    left: float
    bottom: float
    right: float
    top: float


class Page(NamedTuple):
    width: float
    height: float
    glyphs: list[Glyph]
    rules: list[Rule]


@dataclass(slots=True)
class Line:
    """A stretch of text on one line of one column."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool

    @property
    def middle(self) -> float:
        return (self.bottom + self.top) / 2


@dataclass
class Table:
    """Rows of cells, from above; `edges` are its upright rules, `top` and `bottom` where on the page it stands."""

    rows: list[list[str]]
    edges: list[float]
    top: float
    bottom: float
    marked: list[bool] = field(default_factory=list)  # of each row, whether it is bold throughout


def segments(page: Page) -> list[Line]:
    """The stretches of signs that follow each other on a line without a gap."""
    found: list[Line] = []
    run: list[Glyph] = []
    for glyph in page.glyphs:
        if glyph.character == "\n":
            _close(run, found)
            run = []
            continue
        if run:
            before = run[-1]
            size = max(before.size, 1.0)
            apart = glyph.left - before.right > 1.3 * size or glyph.left < before.left - size
            if apart or abs(glyph.bottom + glyph.top - before.bottom - before.top) > 1.2 * size:
                _close(run, found)
                run = []
        run.append(glyph)
    _close(run, found)
    return found


def _close(run: list[Glyph], found: list[Line]) -> None:
    inked = [glyph for glyph in run if not glyph.character.isspace()]
    if not inked:
        return
    size = median(glyph.size for glyph in inked)
    text = "".join(glyph.character for glyph in run if not (glyph.character.isdigit() and glyph.size < _raised * size))
    text = " ".join(text.split())
    if text:
        bold = (
            2 * sum(glyph.bold for glyph in inked) > len(inked) if len(inked) < 4 else all(g.bold for g in inked[:-1])
        )
        found.append(
            Line(
                text,
                min(glyph.left for glyph in inked),
                max(glyph.right for glyph in inked),
                min(glyph.bottom for glyph in inked),
                max(glyph.top for glyph in inked),
                size,
                bold,
            )
        )


def tables_of(page: Page, lines: list[Line]) -> tuple[list[Table], list[Line]]:
    """The tables with rules around their cells, and the lines that stand in none."""
    tables = []
    for edges, levels in _grids(page.rules):
        inside = [
            line
            for line in lines
            if edges[0] - _near < (line.left + line.right) / 2 < edges[-1] + _near
            and levels[0] < line.middle < levels[-1]
        ]
        if len(inside) < 2:
            continue
        taken = set(map(id, inside))
        lines = [line for line in lines if id(line) not in taken]
        tables.append(_filled(edges, levels, inside))
    return [table for table in tables if table.rows], lines


def _grids(rules: list[Rule]) -> Iterator[tuple[list[float], list[float]]]:
    """Where the upright and the level rules of each table stand, of tables with two columns or more."""
    level = [rule for rule in rules if rule.right - rule.left > 15]
    upright = [rule for rule in rules if rule.top - rule.bottom > 6 and rule.right - rule.left <= 15]
    if len(level) + len(upright) > _most_rules:
        return
    waiting = sorted({*level, *upright}, key=lambda rule: -rule.top)
    while waiting:
        group = [waiting.pop(0)]
        box = group[0]
        grown = True
        while grown:
            grown = False
            rest = []
            for rule in waiting:
                if _touches(box, rule):
                    group.append(rule)
                    box = Rule(
                        min(box.left, rule.left),
                        min(box.bottom, rule.bottom),
                        max(box.right, rule.right),
                        max(box.top, rule.top),
                    )
                    grown = True
                else:
                    rest.append(rule)
            waiting = rest
        edges = _merged([rule.left for rule in group if rule.right - rule.left <= 15])
        levels = _merged([rule.bottom for rule in group if rule.right - rule.left > 15])
        if len(edges) > 2 and len(levels) > 2:
            yield edges, levels


def _touches(box: Rule, rule: Rule) -> bool:
    return (
        rule.left < box.right + _near
        and rule.right > box.left - _near
        and rule.bottom < box.top + _near
        and rule.top > box.bottom - _near
    )


def _merged(places: list[float]) -> list[float]:
    merged: list[float] = []
    for place in sorted(places):
        if not merged or place - merged[-1] > _near:
            merged.append(place)
    return merged


def _filled(edges: list[float], levels: list[float], inside: list[Line]) -> Table:
    rows, marked = [], []
    for bottom, top in reversed(list(pairwise(levels))):
        cells: list[list[Line]] = [[] for _edge in edges[1:]]
        for line in inside:
            if bottom < line.middle <= top:
                middle = min(line.left + 4, (line.left + line.right) / 2)
                column = sum(middle > edge for edge in edges[1:-1])
                cells[column].append(line)
        if any(cells):
            rows.append([" ".join(line.text for line in _from_above(cell)) for cell in cells])
            marked.append(all(line.bold for cell in cells for line in cell))
    return Table(rows, edges, levels[-1], levels[0], marked)


def _from_above(lines: list[Line]) -> list[Line]:
    """The stretches row by row, and in each row from the left; signs of other fonts may stand a little higher."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.middle):
        if rows and rows[-1][0].middle - line.middle < 0.45 * max(rows[-1][0].size, line.size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: line.left)]


def in_reading_order(lines: list[Line], width: float) -> list[list[Line]]:
    """The lines of each column one below the other; a page has one column, or two beside each other."""
    lines = _joined(_from_above(lines))
    gutter = _gutter(lines, width)
    if not gutter:
        return [lines]
    columns: list[list[Line]] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        if line.left < gutter < line.right:
            columns += [column for column in (left, right) if column]
            columns.append([line])
            left, right = [], []
        else:
            (left if line.right <= gutter else right).append(line)
    return columns + [column for column in (left, right) if column]


def _joined(lines: list[Line]) -> list[Line]:
    """Stretches that stand on the same line with no more than a blank or a tab between them, as one."""
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else None
        same = before and abs(before.middle - line.middle) < 0.45 * max(before.size, line.size)
        gap = line.left - before.right if before else 0
        bullet = before and len(before.text) <= 7 and gap < 40 and not any(map(str.isalpha, before.text[3:]))
        if before and same and gap > -1 and (gap < 0.8 * line.size or bullet):
            joined[-1] = Line(
                f"{before.text} {line.text}",
                before.left,
                line.right,
                min(before.bottom, line.bottom),
                max(before.top, line.top),
                max(before.size, line.size),
                before.bold and line.bold,
            )
        else:
            joined.append(line)
    return joined


def _gutter(lines: list[Line], width: float) -> float:
    """Where between two columns of text no line runs; 0 where there is no such place."""
    wide = [line for line in lines if line.right - line.left > 0.2 * width]
    if len(wide) < 8:
        return 0
    best, fewest = 0.0, len(wide)
    for place in range(int(0.35 * width), int(0.65 * width), 3):
        crossing = sum(line.left < place < line.right for line in wide)
        if crossing < fewest:
            best, fewest = float(place), crossing
    left = sum(line.right <= best for line in wide)
    right = sum(line.left >= best for line in wide)
    return best if fewest < 0.25 * len(wide) and min(left, right) >= 4 else 0
