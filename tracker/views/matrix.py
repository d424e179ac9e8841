"""Actions by parties: who stands where on what, in two queries besides those for the person."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..choices import ActionStatus, LineStatus, Response, Timeliness
from ..filters import ActionFilter
from ..models import Action, Assignment, Party
from ..templatetags.ui import ANSWERS_SHOWN_AS_STATUS, LOOKS, icon
from .base import query_with, reader_required
from .names import codes_of

ACTIONS = 50
COLUMNS = 20


@require_safe
@reader_required
def matrix(request):
    """Fifty actions a page by at most twenty parties that own something on them; the query string is the state."""
    codes, questions = codes_of(request.GET)
    if codes:
        return redirect(f"{request.path}?{query_with(request, page=None, columns=None, **codes)}")
    now = timezone.now()
    actions = Action.objects.visible_to(request.user).standing()
    filters = ActionFilter(request.GET, queryset=actions.none() if questions else actions, now=now)
    rows = Window(request, "page", ACTIONS)
    actions = rows.of(filters.qs.order_by("number").only("number", "title", "status"))
    if not actions and rows.number > 1:
        return redirect(f"{request.path}?{query_with(request, page=None)}")
    columns = Window(request, "columns", COLUMNS)
    grid = Grid(actions, columns, now)
    context = {
        "grid": grid,
        "rows": rows,
        "columns": columns,
        "given": filters.form.cleaned_data,
        "is_filtered": any(filters.form.cleaned_data.values()),
        "questions": [question_with_links(request, question) for question in questions],
        "statuses": LineStatus,
        "action_statuses": ActionStatus.choices,
        "timeliness_choices": Timeliness.choices,
    }
    return render(request, "tracker/matrix.html", context)


def question_with_links(request, question):
    """What a name may mean, each with the address of this page for it."""
    links = [
        (name, code, f"?{query_with(request, page=None, columns=None, **{question.parameter: code})}")
        for code, name in question.choices
    ]
    return {"parameter": question.parameter, "text": question.text, "links": links}


class Window:
    """A stretch of a long row of things, with the way to the next and the one before. It counts nothing.

    `parameter` of the query string holds its number, from 1.
    """

    def __init__(self, request, parameter, size):
        self.request, self.parameter, self.size = request, parameter, size
        given = request.GET.get(parameter, "")
        self.number = max(int(given), 1) if given.isascii() and given.isdigit() and len(given) < 7 else 1
        self.start = (self.number - 1) * size
        self.shown, self.more = 0, False

    def of(self, things):
        """The things in this stretch; one more is asked for, which tells whether others follow."""
        return self.cut(things[self.start : self.start + self.size + 1])

    def cut(self, things):
        """The same, of a sequence that begins here already and holds one more than is shown."""
        things = list(things)
        self.more = len(things) > self.size
        self.shown = min(len(things), self.size)
        return things[: self.size]

    @property
    def is_part(self):
        return self.more or self.number > 1

    @property
    def first(self):
        return self.start + 1

    @property
    def last(self):
        return self.start + self.shown

    @property
    def previous_url(self):
        number = self.number - 1
        return f"?{query_with(self.request, **{self.parameter: number if number > 1 else None})}" if number else ""

    @property
    def next_url(self):
        return f"?{query_with(self.request, **{self.parameter: self.number + 1})}" if self.more else ""


@dataclass(frozen=True)
class Column:
    """A party at the head of its lines, with how many of those on this page are verified."""

    pk: int
    code: str
    name: str
    verified: int = 0
    held: int = 0


class Grid:
    """The lines of these actions: `columns` are the parties, `rows` the actions with a cell for each, written out.

    `unowned` are the actions that nobody holds a line on.
    """

    def __init__(self, actions, window, now):
        self.now = now
        self.lines = defaultdict(dict)
        self.columns = window.cut(self._read(actions, window))
        self.unowned = [a for a in actions if a.status == ActionStatus.UNASSIGNED and a.pk not in self.lines]
        self.rows = [(action, self._cells(action)) for action in actions if action not in self.unowned]
        self.verified = sum(column.verified for column in self.columns)
        self.held = sum(column.held for column in self.columns)

    def _read(self, actions, window):
        """Read the lines of at most one party more than has a column, and return those parties by name: one query."""
        if not actions:
            return []
        ids = [action.pk for action in actions]
        owners = Assignment.objects.filter(action__in=ids).order_by().values("party")
        shown = Party.objects.filter(pk__in=owners).order_by("name", "pk").values("pk")
        lines = (
            Assignment.objects.filter(action__in=ids, party__in=shown[window.start : window.start + window.size + 1])
            .order_by("party__name", "party")
            .values_list(
                "party", "party__code", "party__name", "action", "pk", "status", "response", "role", "due_ends"
            )
        )
        parties = {}
        for party, code, name, action, *line in lines:
            self.lines[action][party] = line
            before = parties.get(party) or Column(party, code, name)
            verified = before.verified + (line[1] == LineStatus.VERIFIED)
            parties[party] = Column(party, code, name, verified, before.held + 1)
        return parties.values()

    def _cells(self, action):
        """The cells of an action's row as one safe string."""
        url, lines = action.get_absolute_url(), self.lines[action.pk]
        return format_html_join("", "<td>{}</td>", ((self._cell(url, lines.get(c.pk)),) for c in self.columns))

    def _cell(self, url, line):
        if not line:
            return ""
        pk, status, response, role, due_ends = line
        late = due_ends is not None and due_ends <= self.now
        late = late and Assignment(status=status, response=response, role=role).is_owing
        tone, inner = _mark(status, response, late, get_language())
        return format_html('<a class="cell {}" href="{}#line-{}">{}</a>', tone, url, pk, inner)


@lru_cache(maxsize=1024)
def _mark(status, response, late, language):
    """The classes of a cell, and its icon with the words that a mouse, a focus and a screen reader meet."""
    declined = status == LineStatus.NOT_STARTED and response in ANSWERS_SHOWN_AS_STATUS
    choices, value = (Response, response) if declined else (LineStatus, status)
    look, tone = LOOKS[choices][value]
    words = [str(choices(value).label)]
    if late:
        words.append(_("overdue"))
    inner = format_html('{}<span class="tip">{}</span>', icon(look), ", ".join(words))
    return f"tone-{tone} late" if late else f"tone-{tone}", inner
