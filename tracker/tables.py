"""The columns of the lists, and rows as one safe string each: a list prints 25 of them, with a chip per party."""

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import starmap
from pathlib import Path
from zoneinfo import ZoneInfo

import django_tables2 as tables
from django.contrib.staticfiles import finders
from django.db.models import F
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from .choices import DUE_SOON_DAYS, ActionStatus, LineStatus, Response, Timeliness
from .models import Action, Assignment
from .templatetags.ui import ANSWERS_SHOWN_AS_STATUS, LOOKS, days_left
from .timeliness import AgainstTheClock

CHIPS = 6
ENDED = (ActionStatus.IMPLEMENTED, ActionStatus.CLOSED_PARTLY, ActionStatus.CLOSED, ActionStatus.NOT_ACCEPTED)
NO_REFERENCE = "A-000"  # stands in an address until a row's own does
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
                self.lines[line.action].append(line)
            for action_id, slug, name in _themes(page.ids):
                self.themes[action_id].append((slug, name))
        return self

    @property
    def lean_rows(self):
        """Each record of the page as one <tr>, without a class that its place in the table says already."""
        language = get_language()
        address = reverse("tracker:action_detail", args=[NO_REFERENCE])  # asked for once, not once a row
        soon = localtime(self.now).date() + timedelta(days=DUE_SOON_DAYS + 2)
        for action in self.page.object_list:
            reference = action.reference
            url = address.replace(NO_REFERENCE, reference)
            yield _row(reference, url, action, self.lines[action.pk], self.themes[action.pk], self.now, soon, language)

    @property
    def icons(self):
        """The symbols that the rows use, for the page to carry once."""
        lines = (line for lines in self.lines.values() for line in lines[:CHIPS])
        return _symbols(
            frozenset(LOOKS[ActionStatus][action.status][0] for action in self.page.object_list)
            | frozenset(_look(line.status, line.response)[0] for line in lines)
        )

    def party_named(self, code):
        """The name of the party with this code where a row shows it, or ""; so a filter's label costs no query."""
        return next((line.name for lines in self.lines.values() for line in lines if line.code == code), "")

    def theme_named(self, slug):
        """The name of the theme with this short name where a row shows it, or ""."""
        return next((name for themes in self.themes.values() for found, name in themes if found == slug), "")


def _dated_first(queryset, field, is_descending):
    order = F(field).desc(nulls_last=True) if is_descending else F(field).asc(nulls_last=True)
    return queryset.order_by(order, "-number" if is_descending else "number")


@dataclass(slots=True)
class Line(AgainstTheClock):
    """What a row shows of a party's line; 75 models a page would cost more than the query for them."""

    action: int
    code: str
    name: str
    status: str
    response: str
    role: str
    due: date | None
    due_ends: datetime | None
    timezone: str

    @property
    def clock(self):
        """As the model has it of its party."""
        return ZoneInfo(self.timezone)


def _lines(ids):
    lines = Assignment.objects.filter(action__in=ids).order_by("party__name")
    fields = ("party__code", "party__name", "status", "response", "role", "due", "due_ends", "party__timezone")
    return starmap(Line, lines.values_list("action", *fields))


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
    inner = "".join(f'<symbol id="{name}"{_sprite()[name]}' for name in sorted(names))
    return mark_safe(f"<svg hidden>{inner}</svg>")  # noqa: S308 - built of our own icons.svg, nothing of a user in it


@lru_cache(maxsize=64)
def _mark(choices, value, language):
    """The icon and the word of a value."""
    icon, _tone = LOOKS[choices][value]
    return format_html('<svg aria-hidden="true"><use href="#{}"/></svg>{}', icon, choices(value).label)


def _row(reference, url, action, lines, themes, now, soon, language):
    return format_html(
        '<tr><td>{}</td><th scope="row"><a href="{}">{}</a>{}</th><td>{}</td>{}{}<td>{}</td></tr>',
        reference,
        url,
        action.title,
        _theme_names(tuple(name for _slug, name in themes)),
        _chips(lines, language),
        _status(action.status, language),
        _due(action, lines, now, soon, language),
        _day(localtime(action.last_update).date(), language) if action.last_update else "",
    )


@lru_cache(maxsize=1024)
def _theme_names(names):
    return format_html("<small>{}</small>", " · ".join(names)) if names else SafeString()


@lru_cache(maxsize=64)
def _status(value, language):
    _icon, tone = LOOKS[ActionStatus][value]
    return format_html('<td><span class="status tone-{}">{}</span></td>', tone, _mark(ActionStatus, value, language))


@lru_cache(maxsize=4096)
def _day(day, language):
    return mark_safe(date_format(day, "j M Y"))  # noqa: S308  letters and digits of Django's own


def _chips(lines, language):
    if not lines:
        return format_html("<small>{}</small>", _("Nobody yet"))
    shown = lines if len(lines) <= CHIPS else lines[: CHIPS - 1]
    chips = [_chip(line.code, line.name, line.status, line.response, language) for line in shown]
    items = mark_safe("".join(chips))  # noqa: S308  each is safe already
    if rest := len(lines) - len(shown):
        words = ngettext("and %(count)d more", "and %(count)d more", rest) % {"count": rest}
        items += format_html('<li class="tone-soft">{}</li>', words)
    return format_html('<ul class="chips" role="list">{}</ul>', items)


@lru_cache(maxsize=8192)
def _chip(code, name, status, response, language):
    """A party's code, with its name behind it, and where its line stands."""
    _icon, tone, choices, value = _look(status, response)
    return format_html(
        '<li class="tone-{}"><abbr title="{}">{}</abbr>{}</li>', tone, name, code, _mark(choices, value, language)
    )


def _look(status, response):
    """The (icon, tone, choices, value) of a line's status, or of the answer that says it is not going to start."""
    declined = status == LineStatus.NOT_STARTED and response in ANSWERS_SHOWN_AS_STATUS
    choices, value = (Response, response) if declined else (LineStatus, status)
    return (*LOOKS[choices][value], choices, value)


def _due(action, lines, now, soon, language):
    """The cell of the date: the earliest that is open, and how late or how soon its line is.

    An action's date is the earliest of its lines': where it is later than `soon`, none is late or due soon.
    """
    if not action.due:
        return _no_date(action.status in ENDED, language)
    late = SafeString()
    if action.due <= soon:
        dated = sorted((line for line in lines if line.due_ends), key=lambda line: line.due_ends)
        first = next((line for line in dated if line.is_owing), None)
        if first and first.timeliness(now) in (Timeliness.OVERDUE, Timeliness.DUE_SOON):
            late = days_left(first.days_left(now))
    return _dated(action.due, late, language)


@lru_cache(maxsize=8)
def _no_date(has_ended, language):
    return format_html('<td class="none">{}</td>', "" if has_ended else _("No deadline"))


@lru_cache(maxsize=4096)
def _dated(due, late, language):
    return format_html('<td data-label="{}">{} {}</td>', _("Due"), date_format(due, "j M Y"), late)
