"""The list of actions."""

from dataclasses import dataclass
from functools import lru_cache

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..choices import ActionStatus, AssignmentRole, Kind, LineStatus, Timeliness
from ..filters import LINE_CHOICES, OPEN_LINE, PUBLISHED_CHOICES, ActionFilter
from ..models import Action
from ..permissions import rights_of
from ..tables import ActionTable
from .base import ROWS_OFFERED, page_of, query_with, reader_required, redirect_with, render_page_or_part, rows_wanted
from .names import codes_of

SHOWN = ("status", "timeliness")
FOLDED = ("line", "role", "kind", "published")
CHOICES = {
    "status": ActionStatus.choices,
    "timeliness": Timeliness.choices,
    "line": LINE_CHOICES,
    "role": AssignmentRole.choices,
    "kind": Kind.choices,
    "published": PUBLISHED_CHOICES,
}


@require_safe
@reader_required
def action_list(request):
    """Actions by filter, sorted and paged; the query string is the state."""
    codes, questions = codes_of(request.GET)
    if codes:
        return redirect_with(request, **codes)
    now, rights = timezone.now(), rights_of(request.user)
    actions = Action.objects.visible_to(request.user).standing()
    actions, given = ActionFilter.narrow(request.GET, actions.none() if questions else actions, now)
    table = ActionTable(actions, order_by=request.GET.get("sort") or "reference")
    page = page_of(table.data.data, request)
    table.read(page, now)
    if not page.ids and not questions:
        codes, questions = codes_of(request.GET, trust_codes=False)
        if codes:
            return redirect_with(request, **codes)
    context = {
        "table": table,
        "page": page,
        "applied": _applied(request, given, table),
        "questions": [_answers(request, question) for question in questions],
        "tabs": _tabs(request, rights, page),
        "filters": _filters(
            tuple(given.items()),
            _country_typed(given, table),
            any(request.GET.get(name) for name in FOLDED),
            rights.reads_all,
            (request.GET.get("sort", ""), request.GET.get("rows", "")),
            get_language(),
        ),
        "kept": {"sort": request.GET.get("sort"), "rows": request.GET.get("rows")},
        "rows_offered": [(rows, f"?{query_with(request, rows=rows, page=None)}") for rows in ROWS_OFFERED],
        "rows_wanted": rows_wanted(request),
    }
    return render_page_or_part(request, "tracker/action_list.html", "tracker/_action_table.html", context)


def _answers(request, question):
    """A question with a link for each answer."""
    links = [
        (name, code, f"?{query_with(request, page=None, **{question.parameter: code})}")
        for code, name in question.choices
    ]
    return {"parameter": question.parameter, "text": question.text, "links": links}


def _applied(request, given, table):
    """The filters in use, each with the address of the list without it."""
    applied = []
    for name, value in given.items():
        if not value:
            continue
        word = dict(CHOICES.get(name, ())).get(value, value)
        if name == "country":
            word = table.party_named(value.upper()) or value
        elif name == "theme":
            word = table.theme_named(value) or value
        label = f"{ActionFilter.base_filters[name].label}: {word}"
        applied.append({"label": label, "url": f"?{query_with(request, page=None, **{name: None})}"})
    return applied


@lru_cache(maxsize=256)
def _filters(given, country_typed, folded_open, may_filter_published, kept, language):
    """The form above the list, drawn once for what it is filtered by: most visits filter by nothing."""
    given, (sort, rows) = dict(given), kept
    context = {
        "controls": {name: _select(name, given.get(name) or "", language) for name in (*SHOWN, *FOLDED)},
        "given": given,
        "country_typed": country_typed,
        "folded_open": folded_open,
        "may_filter_published": may_filter_published,
        "kept": {"sort": sort, "rows": rows},
    }
    return render_to_string("tracker/_action_filters.html", context)


def _country_typed(given, table):
    """What stands in the country field: "Guatemala (GT)" where a row tells the name, else what is in the address."""
    text = given.get("country", "")
    name = table.party_named(text.upper())
    return f"{name} ({text.upper()})" if name else text


@lru_cache(maxsize=512)
def _select(name, chosen, language):
    """The <select> of a filter; a stock form field costs as much as the whole table."""
    options = format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((value, _SELECTED if value == chosen else "", word) for value, word in CHOICES[name]),
    )
    control = '<select id="f-{}" name="{}"><option value="">{}</option>{}</select>'
    return format_html(control, name, name, _("Any"), options)


_SELECTED = format_html("{}", " selected")


@dataclass(frozen=True)
class Tab:
    """A ready-made view of the list; the open one says how many actions it holds."""

    label: str
    url: str
    current: bool
    count: str | None


def _tabs(request, rights, page):
    """The views offered: everybody's, and for a focal point what its own parties have open."""
    views = [
        (_("All"), {}),
        (_("Overdue"), {"timeliness": Timeliness.OVERDUE}),
        (_("Due in 30 days"), {"timeliness": Timeliness.DUE_SOON}),
        (_("Awaiting verification"), {"line": LineStatus.REPORTED}),
        (_("No owner"), {"status": ActionStatus.UNASSIGNED}),
    ]
    for party in {m.party.code: m.party for m in rights.memberships if m.party_id in rights.reporting_parties}.values():
        views.append((_("%(country)s, open") % {"country": party}, {"country": party.code, "line": OPEN_LINE}))
    asked = ActionFilter.asked(request.GET)
    return [
        Tab(
            label,
            f"?{urlencode(query)}",
            current=asked == query,
            count=page.paginator.count_words if asked == query else None,
        )
        for label, query in views
    ]
