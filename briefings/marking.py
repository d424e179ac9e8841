"""A document laid out for reading: its sections with paragraphs, lists and tables, every cited stretch marked.

The text is data: whatever stands in it is escaped, and the only markup is what is written here. Citations may contain
one another, cross, or be of the same words; each keeps an anchor of its own, and behind the outermost mark stand the
references of all actions that it serves. Proposals are marked likewise for those who read them.
"""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import count, groupby

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

from .reading.blocks import Kind, blocks


class Html(SafeString):
    """The markup of a place, which knows where in the text the place begins: a selection on the page is told by it."""

    start = 0


@dataclass(frozen=True)
class Entry:
    """What the margin says beside a place: an action, a proposal that is none yet, or an action with the proposal
    that led to it.
    """

    action: object = None
    proposal: object = None


@dataclass
class Item:
    """An entry of a list, with the list that hangs below it."""

    html: str
    level: int
    number: int | None  # of an ordered list's entry
    below: list["Item"] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)


@dataclass
class Part:
    """A paragraph (html), a list (items) or a table (heads and rows of cells)."""

    kind: str
    number: int = 0  # of a table, counted from 1
    html: str = ""
    items: list[Item] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)


@dataclass
class Section:
    """What stands between one heading and the next, and the actions cited to it, in the order of the text."""

    heading: str = ""
    level: int = 2
    parts: list[Part] = field(default_factory=list)
    actions: list = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)  # beside the heading itself


@dataclass(frozen=True)
class _Marked:
    """A stretch to be marked: a citation's, with its action, or a proposal's."""

    start: int
    end: int
    anchor: str
    action: object = None
    proposal: object = None


def sections(text, citations, proposals=()):
    """Return the text in Sections.

    `citations` have start, end, anchor and action, `proposals` start, end, anchor and status; what of them lies outside
    every block, such as in the blanks around a table's cell, is not marked.
    """
    found_blocks = blocks(text)
    marks = [_Marked(one.start, one.end, one.anchor, action=one.action) for one in citations]
    marks += [_Marked(one.start, one.end, one.anchor, proposal=one) for one in proposals]
    marker = _Marker(text, marks, [place for block in found_blocks for place in block.cells or [block]])
    found, tables = [Section()], count(1)
    for (kind, _group), run in groupby(found_blocks, key=lambda block: (block.kind, block.group)):
        for part in _parts(marker, kind, run, tables):
            if isinstance(part, Section):
                found.append(part)
            else:
                found[-1].parts.append(part)
            found[-1].actions = list(dict.fromkeys([*found[-1].actions, *marker.take_actions()]))
    return [section for section in found if section.heading or section.parts]


def _parts(marker, kind, run, tables):
    """The run of blocks of one kind as Parts; a heading opens a Section instead."""
    if kind == Kind.HEADING:
        return (
            Section(marker.html(block), min(max(block.level, 2), 4), entries=marker.take_entries()) for block in run
        )
    if kind == Kind.ITEM:
        return [Part("list", items=_nested([_item(marker, block) for block in run]))]
    if kind == Kind.ROW:
        return [_table(marker, run, next(tables))]
    return (Part("paragraph", html=marker.html(block), entries=marker.take_entries()) for block in run)


def _item(marker, block):
    digits = block.marker.rstrip(".)")
    number = int(digits) if digits.isdecimal() else None
    return Item(marker.html(block), block.level, number, entries=marker.take_entries())


def _nested(items):
    """Hang each item below the last one that is less deep."""
    top, path = [], []
    for item in items:
        while path and path[-1].level >= item.level:
            path.pop()
        (path[-1].below if path else top).append(item)
        path.append(item)
    return top


def _table(marker, rows, number):
    part = Part("table", number)
    for row in rows:
        cells = [marker.html(cell) for cell in row.cells]
        if row.header and not part.heads:
            part.heads = cells
        else:
            part.rows.append(cells)
    part.entries = marker.take_entries()
    return part


@dataclass(frozen=True)
class _Piece:
    """What of the same words, quoted by one or more citations, stands in one place; it may be cut further.

    `first` and `last` say whether it holds the start and the end of the quote, `across` whether that lies in several
    cells of a table's row.
    """

    start: int
    end: int
    citations: tuple
    first: bool
    last: bool
    across: bool

    def cut(self, at):
        """The piece in two."""
        return replace(self, end=at, last=False), replace(self, start=at, first=False)


class _Marker:
    """Writes the places of a text with the marks that fall into them. A place is a cell, or a block without cells."""

    def __init__(self, text, citations, places):
        self.text = text
        self.pieces = defaultdict(list)
        self.actions, self.entries = [], []
        starts = [place.start for place in places]
        ordered = sorted(citations, key=lambda citation: (citation.start, -citation.end))
        for (start, end), same in groupby(ordered, key=lambda citation: (citation.start, citation.end)):
            touched = [
                place
                for place in places[max(bisect_right(starts, start) - 1, 0) : bisect_left(starts, end)]
                if max(place.start, start) < min(place.end, end)
            ]
            same = tuple(same)
            for place in touched:
                piece = _Piece(
                    start=max(place.start, start),
                    end=min(place.end, end),
                    citations=same,
                    first=place is touched[0],
                    last=place is touched[-1],
                    across=len(touched) > 1,
                )
                self.pieces[place.start].append(piece)

    def take_actions(self):
        """The actions marked since this was last asked."""
        taken, self.actions = self.actions, []
        return taken

    def take_entries(self):
        """What the margin says of what was marked since this was last asked, each once."""
        taken, self.entries = self.entries, []
        return list(dict.fromkeys(taken))

    def html(self, place):
        """The words of a place, escaped and marked, with the references behind each outermost mark."""
        html = Html(self._marked(place.start, place.end, self.pieces[place.start], outermost=True))
        html.start = place.start
        return html

    def _marked(self, start, end, pieces, outermost=False):
        waiting = sorted(pieces, key=_from_the_outside)
        written = []
        while waiting:
            piece = waiting.pop(0)
            inner = []
            while waiting and waiting[0].start < piece.end:
                other = waiting.pop(0)
                if other.end > piece.end:
                    other, beyond = other.cut(piece.end)
                    insort(waiting, beyond, key=_from_the_outside)
                inner.append(other)
            written.append(_escaped(self.text[start : piece.start]))
            written.append(_mark(piece, self._marked(piece.start, piece.end, inner)))
            if outermost:
                written.append(self._references([piece, *inner]))
            start = piece.end
        written.append(_escaped(self.text[start:end]))
        return SafeString("".join(written))

    def _references(self, pieces):
        """A link to each action whose quote ends in one of these pieces, and to each proposal that waits."""
        ended = [mark for piece in pieces if piece.last for mark in piece.citations]
        actions = {mark.action.pk: mark.action for mark in ended if mark.action}
        proposals = [mark.proposal for mark in ended if mark.proposal]
        led = {one.action_id: one for one in proposals if one.action_id}
        self.actions += actions.values()
        self.entries += [Entry(action, led.get(pk)) for pk, action in actions.items()]
        self.entries += [Entry(proposal=one) for one in proposals if one.action_id not in actions]
        links = [(action.get_absolute_url(), action.title, action.reference) for action in actions.values()]
        links += [(one.get_absolute_url(), one.title, one.reference) for one in proposals if one.is_pending]
        return format_html_join("", ' <a class="tag" href="{}" title="{}">{}</a>', links)


def _escaped(words):
    """The words as markup. A browser would make a line feed of a carriage return, and offsets would shift."""
    return escape(words).replace("\r", "&#13;")


def _from_the_outside(piece):
    return piece.start, -piece.end


def _mark(piece, inner):
    """The mark around `inner`, with the first citation's anchor and inside it those of the others of these words."""
    name = format_html(' id="{}"', piece.citations[0].anchor) if piece.first else SafeString()
    others = piece.citations[1:] if piece.first else ()
    anchors = format_html_join("", '<span id="{}"></span>', ((citation.anchor,) for citation in others))
    css = [*(["across"] if piece.across else []), *_of_proposals(piece.citations)]
    classes = format_html(' class="{}"', " ".join(css)) if css else SafeString()
    return format_html("<mark{}{}>{}{}</mark>", name, classes, anchors, inner)


def _of_proposals(marks):
    """The class of words that no action is cited to: a proposal that waits, or one that was decided."""
    if any(mark.action for mark in marks):
        return []
    return ["wait"] if any(mark.proposal.is_pending for mark in marks) else ["passed"]
