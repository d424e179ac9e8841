"""The columns of the lists, and rows as one safe string each: a list prints 25 of them, with a chip per party."""

import re
from collections import defaultdict
from functools import lru_cache
from pathlib import Path

import django_tables2 as tables
from django.contrib.staticfiles import finders
from django.db.models import F
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from .choices import ActionStatus, LineStatus, Response, Timeliness
from .models import Action, Assignment
from .templatetags.ui import ANSWERS_SHOWN_AS_STATUS, LOOKS, days_left

CHIPS = 6
ENDED = (ActionStatus.IMPLEMENTED, ActionStatus.CLOSED_PARTLY, ActionStatus.CLOSED, ActionStatus.NOT_ACCEPTED)
ROW_FIELDS = ("pk", "number", "title", "status", "due", "last_update")


class ActionTable(tables.Table):
    """Actions, sorted by the database. Its page is set by the view; `lean_rows` are the rows of the table's body."""

    reference = tables.Column(gettext_lazy("Ref"), order_by=("number",))
    title = tables.Column(gettext_lazy("Action and themes"), order_by=("title", "number"))
    owners = tables.Column(gettext_lazy("Owners"), orderable=False, empty_values=())
    status = tables.Column(gettext_lazy("Status"), order_by=("status", "number"))
    due = tables.Column(gettext_lazy("Due"))
    last_update = tables.Column(gettext_lazy("Updated"), attrs={"th": {"class": "wide"}})

    class Meta:
        model = Action
        fields = ("reference", "title", "owners", "status", "due", "last_update")

    def order_due(self, queryset, is_descending):
        return _dated_first(queryset, "due", is_descending), True

    def order_last_update(self, queryset, is_descending):
        return _dated_first(queryset, "last_update", is_descending), True

    def read(self, page, now):
        """Read what the rows of `page` (a CappedPage) show, in three queries, and keep it for `lean_rows`."""
        self.page = page
        page.object_list = page.rows(Action.objects.only(*ROW_FIELDS))
        self.lines, self.themes, self.now = defaultdict(list), defaultdict(list), now
        if page.ids:
            for line in _lines(page.ids):
                self.lines[line.action_id].append(line)
            for action_id, slug, name in _themes(page.ids):
                self.themes[action_id].append((slug, name))
        return self

    @property
    def lean_rows(self):
        """Each record of the page as one <tr>, without a class that its place in the table says already."""
        for action in self.page.object_list:
            yield _row(action, self.lines[action.pk], self.themes[action.pk], self.now)

    @property
    def icons(self):
        """The symbols that the rows use, for the page to carry once."""
        lines = (line for lines in self.lines.values() for line in lines[:CHIPS])
        return _symbols(
            frozenset(LOOKS[ActionStatus][action.status][0] for action in self.page.object_list)
            | frozenset(_look(line)[2] for line in lines)
        )

    def party_named(self, code):
        """The name of the party with this code where a row shows it, or ""; so a filter's label costs no query."""
        return next((e.party.name for lines in self.lines.values() for e in lines if e.party.code == code), "")

    def theme_named(self, slug):
        """The name of the theme with this short name where a row shows it, or ""."""
        return next((name for themes in self.themes.values() for found, name in themes if found == slug), "")


def _dated_first(queryset, field, is_descending):
    order = F(field).desc(nulls_last=True) if is_descending else F(field).asc(nulls_last=True)
    return queryset.order_by(order, "-number" if is_descending else "number")


def _lines(ids):
    lines = Assignment.objects.filter(action__in=ids).select_related("party").order_by("party__name")
    return lines.only(
        "action_id", "role", "status", "response", "due", "due_ends", "party__code", "party__name", "party__timezone"
    )


def _themes(ids):
    through = Action.themes.through.objects.filter(action__in=ids)
    return through.order_by("theme__position", "theme__name").values_list("action_id", "theme__slug", "theme__name")


# --- Strings. Their icons point into the page itself (`icons`): links to the sprite would weigh 5 kB. -----------------


@lru_cache(maxsize=1)
def _sprite():
    """What icons.svg holds: name -> the rest of its <symbol>."""
    text = Path(finders.find("tracker/icons.svg")).read_text()
    return dict(re.findall(r'<symbol id="([a-z-]+)"(.*?</symbol>)', text, re.DOTALL))


@lru_cache(maxsize=256)
def _symbols(names):
    inner = "".join(f'<symbol id="i-{name}"{_sprite()[name]}' for name in sorted(names))
    return mark_safe(f"<svg hidden>{inner}</svg>")  # noqa: S308  our own file


@lru_cache(maxsize=64)
def _mark(choices, value, language):
    """The icon and the word of a value."""
    icon, _tone = LOOKS[choices][value]
    return format_html('<svg aria-hidden="true"><use href="#i-{}"/></svg>{}', icon, choices(value).label)


def _row(action, lines, themes, now):
    return format_html(
        '<tr><td>{}</td><th scope="row"><a href="{}">{}</a>{}</th><td>{}</td>'
        '<td><span class="status tone-{}">{}</span></td>{}<td>{}</td></tr>',
        action.reference,
        action.get_absolute_url(),
        action.title,
        _theme_names(themes),
        _chips(lines),
        LOOKS[ActionStatus][action.status][1],
        _mark(ActionStatus, action.status, get_language()),
        _due(action, lines, now),
        date_format(localtime(action.last_update), "j M Y") if action.last_update else "",
    )


def _theme_names(themes):
    names = " · ".join(name for _slug, name in themes)
    return format_html("<small>{}</small>", names) if names else ""


def _chips(lines):
    if not lines:
        return format_html("<small>{}</small>", _("Nobody yet"))
    shown = lines if len(lines) <= CHIPS else lines[: CHIPS - 1]
    chips = ((*_look(line)[:2], line.party.name, line.party.code) for line in shown)
    items = format_html_join(
        "",
        '<li class="tone-{}"><abbr title="{}">{}</abbr>{}</li>',
        ((tone, name, code, mark) for mark, tone, name, code in chips),
    )
    if rest := len(lines) - len(shown):
        words = ngettext("and %(count)d more", "and %(count)d more", rest) % {"count": rest}
        items += format_html('<li class="tone-soft">{}</li>', words)
    return format_html('<ul class="chips" role="list">{}</ul>', items)


def _look(line):
    """A line's (mark, tone, icon): of its status, or of the answer that says it is not going to start."""
    declined = line.status == LineStatus.NOT_STARTED and line.response in ANSWERS_SHOWN_AS_STATUS
    choices, value = (Response, line.response) if declined else (LineStatus, line.status)
    icon, tone = LOOKS[choices][value]
    return _mark(choices, value, get_language()), tone, icon


def _due(action, lines, now):
    """The cell of the date: the earliest that is open, and how late or how soon its line is."""
    if not action.due:
        return format_html('<td class="none">{}</td>', "" if action.status in ENDED else _("No deadline"))
    first = min((e for e in lines if e.due_ends and e.is_owing), key=lambda line: line.due_ends, default=None)
    late = SafeString()
    if first and first.timeliness(now) in (Timeliness.OVERDUE, Timeliness.DUE_SOON):
        late = days_left(first.days_left(now))
    return format_html('<td data-label="{}">{} {}</td>', _("Due"), date_format(action.due, "j M Y"), late)
