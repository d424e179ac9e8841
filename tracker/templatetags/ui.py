"""How things look: icons, statuses, chips and dates as safe strings, made once per value and language.

A list prints hundreds of these, so what only depends on a value is cached. The words come from choices.py; the icon and
the tone of each word stand in the tables below. Functions that are also tags may be called from Python.
"""

from datetime import datetime
from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from ..choices import ActionStatus, LineStatus, Response, Timeliness

register = template.Library()

# Value -> (icon, tone). The circle fills as the work does; the tone never stands without its word.
LINE_LOOKS = {
    LineStatus.NOT_STARTED: ("empty", "soft"),
    LineStatus.IN_PROGRESS: ("half", "accent"),
    LineStatus.ON_HOLD: ("paused", "amber"),
    LineStatus.REPORTED: ("reported", "violet"),
    LineStatus.VERIFIED: ("verified", "green"),
    LineStatus.CLOSED: ("closed", "soft"),
}
ACTION_LOOKS = {
    ActionStatus.UNASSIGNED: ("unassigned", "soft"),
    ActionStatus.NOT_STARTED: ("empty", "soft"),
    ActionStatus.IN_PROGRESS: ("half", "accent"),
    ActionStatus.ON_HOLD: ("paused", "amber"),
    ActionStatus.AWAITING_VERIFICATION: ("reported", "violet"),
    ActionStatus.PARTLY_IMPLEMENTED: ("three-quarter", "green"),
    ActionStatus.IMPLEMENTED: ("verified", "green"),
    ActionStatus.CLOSED_PARTLY: ("partly-closed", "soft"),
    ActionStatus.CLOSED: ("closed", "soft"),
    ActionStatus.NOT_ACCEPTED: ("declined", "soft"),
}
RESPONSE_LOOKS = {
    Response.NO_RESPONSE: ("", "soft"),
    Response.UNDER_CONSIDERATION: ("clock", "soft"),
    Response.ACCEPTED: ("check", "green"),
    Response.ACCEPTED_IN_PART: ("check", "green"),
    Response.NOTED: ("info", "soft"),
    Response.NOT_ACCEPTED: ("declined", "soft"),
    Response.NOT_APPLICABLE: ("partly-closed", "soft"),
}
LOOKS = {LineStatus: LINE_LOOKS, ActionStatus: ACTION_LOOKS, Response: RESPONSE_LOOKS}

# An answer that says more than the "Not started" beside it: the party is not going to start.
ANSWERS_SHOWN_AS_STATUS = (Response.NOTED, Response.NOT_ACCEPTED, Response.NOT_APPLICABLE)

# The first part of an address's name, or the whole of it, -> the entry of the main navigation it belongs to.
SECTIONS = {
    "assignment_verify": "verify",
    "conflict": "verify",
    "verify": "verify",
    "dashboard": "dashboard",
    "journal": "dashboard",
    "action": "actions",
    "assignment": "actions",
    "closing": "actions",
    "evidence": "actions",
    "matrix": "matrix",
    "party": "countries",
    "document_inbox": "inbox",
    "document": "documents",
    "inbox": "inbox",
    "proposal": "inbox",
    "reading": "inbox",
    "propose": "documents",
    "people": "people",
    "account": "account",
    "mfa": "account",
}


@lru_cache(maxsize=512)
def _icon(name, label):
    href = f"{static('tracker/icons.svg')}#{name}"
    if label:
        return format_html('<svg class="icon" role="img" aria-label="{}"><use href="{}"/></svg>', label, href)
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}"/></svg>', href)


@register.simple_tag
def icon(name, label=""):
    """The icon `name` of icons.svg. It is silent for a screen reader unless it has a `label`."""
    return _icon(name, str(label))


@lru_cache(maxsize=512)
def _mark(choices, value, language, word, extra):
    look, tone = LOOKS[choices][value]
    return format_html(
        '<span class="status tone-{}{}">{}{}</span>',
        tone,
        f" {extra}" if extra else "",
        _icon(look, "") if look else "",
        word or choices(value).label,
    )


@register.simple_tag
def line_status(value, extra="", word=""):
    """A line's status as icon and word. `extra`: further classes ("big"); `word`: another word for it."""
    return _mark(LineStatus, value, get_language(), str(word), extra)


@register.simple_tag
def action_status(value, extra="", word=""):
    """An action's status as icon and word. `extra`: further classes ("big"); `word`: another word for it."""
    return _mark(ActionStatus, value, get_language(), str(word), extra)


@register.simple_tag
def response_mark(value, extra=""):
    """A party's response as icon and word."""
    return _mark(Response, value, get_language(), "", extra)


@register.filter
def line_icon(value):
    """The name of the icon of a line's status."""
    return LINE_LOOKS[value][0]


@register.filter
def line_tone(value):
    """The tone class of a line's status."""
    return f"tone-{LINE_LOOKS[value][1]}"


@lru_cache(maxsize=4096)
def _code(code, name):
    return format_html('<abbr class="code" title="{}">{}</abbr>', name, code)


@register.simple_tag
def party_code(party):
    """A party's code in its box, with the name behind it."""
    return _code(party.code, party.name)


@register.simple_tag
def copy_link(assignment):
    """A link to the line's row on this page, which a click copies."""
    return _copy_link(assignment.pk, assignment.party.name, get_language())


@lru_cache(maxsize=4096)
def _copy_link(pk, party, language):
    return format_html(
        '<a class="ref no-print" href="#line-{}" data-copy="{}" title="{}">{}<span class="sr">{}</span></a>',
        pk,
        _("Link copied"),
        _("Copy a link to this line"),
        _icon("link", ""),
        _("Link to %(what)s") % {"what": party},
    )


def line_mark(assignment):
    """A line's status, or the answer that stands in its place: a party that declined is not about to start."""
    if assignment.status == LineStatus.NOT_STARTED and assignment.response in ANSWERS_SHOWN_AS_STATUS:
        return response_mark(assignment.response)
    return line_status(assignment.status)


@register.simple_tag
def chip(assignment):
    """The party's code and where it stands. Reads party.code, party.name, status and response."""
    party = assignment.party
    return format_html('<span class="chip">{}{}</span>', _code(party.code, party.name), line_mark(assignment))


@lru_cache(maxsize=2048)
def _late(days_left, language):
    if days_left < 0:
        days = -days_left
        words = ngettext("%(days)d day overdue", "%(days)d days overdue", days) % {"days": days}
        return _clock_mark("overdue", "red", words)
    if days_left == 0:
        return _clock_mark("clock", "amber", _("Due today"))
    words = ngettext("Due in %(days)d day", "Due in %(days)d days", days_left) % {"days": days_left}
    return _clock_mark("clock", "amber", words)


def _clock_mark(name, tone, words):
    return format_html('<span class="status tone-{}">{}{}</span>', tone, _icon(name, ""), words)


@register.simple_tag
def timeliness(assignment, now=None):
    """How late or how soon a line is: "24 days overdue", "Due in 6 days"; nothing where all is well or nothing is owed.

    Reads role, response, status, due, due_ends and party (for its time zone).
    """
    now = now or timezone.now()
    if assignment.timeliness(now) in (Timeliness.OVERDUE, Timeliness.DUE_SOON):
        return _late(assignment.days_left(now), get_language())
    return SafeString()


@register.simple_tag
def days_left(days):
    """The same for a number of days that is known: -24 is "24 days overdue", 6 is "Due in 6 days"."""
    return _late(days, get_language())


@lru_cache(maxsize=4096)
def _day(value, language):
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), date_format(value, "j M Y"))


@register.filter
def day(value):
    """A date as 24 Nov 2026; of a moment, the day it was here. Nothing gives nothing."""
    if not value:
        return ""
    if isinstance(value, datetime):
        value = timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    return _day(value, get_language())


@register.filter
def moment(value):
    """A moment as 24 Nov 2026, 09:40, in the time of the installation."""
    if not value:
        return ""
    local = timezone.localtime(value)
    return format_html('<time datetime="{}">{}</time>', local.isoformat(), date_format(local, "j M Y, H:i"))


@register.filter
def ago(value, today=None):
    """How long since a date or moment: today, yesterday, 5 days ago; after 60 days in months, later in years."""
    if not value:
        return ""
    if isinstance(value, datetime):
        value = timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    days = ((today or timezone.localdate()) - value).days
    if days <= 0:
        return _("today")
    if days == 1:
        return _("yesterday")
    if days < 60:
        return _("%(count)d days ago") % {"count": days}
    if days < 730:
        return _("%(count)d months ago") % {"count": days // 30}
    return _("%(count)d years ago") % {"count": days // 365}


@register.filter
def size(value):
    """Bytes as a person says them: 210 kB, 1.2 MB."""
    value = int(value or 0)
    if value < 1000:
        return _("%(number)d bytes") % {"number": value}
    if value < 999_500:
        return _("%(number)d kB") % {"number": round(value / 1000)}
    return _("%(number)s MB") % {"number": f"{value / 1_000_000:.1f}".rstrip("0").rstrip(".")}


@register.simple_tag
def bar(share, whole, tone="green", label=""):
    """A bar of `whole` equal parts of which `share` are done; one plain bar above 24 parts.

    With a `label` it is a picture for a screen reader; without one it is silent, for a number stands beside it.
    """
    whole, share = max(whole, 0), max(min(share, whole), 0)
    named = format_html('role="img" aria-label="{}"', label) if label else SafeString('aria-hidden="true"')
    if 1 < whole <= 24:
        step = 300 / whole
        parts = ((round(i * step + (1.5 if i else 0), 1), round(step - (1.5 if i else 0), 1)) for i in range(share))
        filled = format_html_join("", '<rect x="{}" width="{}" height="8"/>', parts)
    else:
        filled = format_html('<rect width="{}" height="8"/>', round(300 * share / whole, 1) if whole else 0)
    return format_html(
        '<svg class="bar tone-{}" viewBox="0 0 300 8" preserveAspectRatio="none" {}>{}</svg>', tone, named, filled
    )


@register.simple_tag(takes_context=True)
def section(context):
    """The entry of the main navigation that the page belongs to, or ""."""
    request = context.get("request")
    match = getattr(request, "resolver_match", None)
    name = (match and match.url_name) or ""
    return SECTIONS.get(name) or SECTIONS.get(name.partition("_")[0], "")


@register.simple_tag(takes_context=True)
def navigation(context, inbox_waiting=0):
    """The links of the main navigation, drawn once for each kind of reader and not twice on every page.

    `inbox_waiting`: how many drafts wait for the secretariat.
    """
    rights, waiting = context["rights"], context["nav_waiting"]
    return _navigation(
        get_language(),
        section(context),
        rights.is_verifier,
        rights.is_secretariat,
        rights.manages_records,
        waiting + 0 if waiting else 0,  # a number; the context's is looked up when it is used
        inbox_waiting,
    )


@lru_cache(maxsize=512)
def _navigation(language, here, is_verifier, is_secretariat, manages_records, waiting, inbox_waiting):
    rights = {"is_verifier": is_verifier, "is_secretariat": is_secretariat, "manages_records": manages_records}
    context = {"here": here, "rights": rights, "nav_waiting": waiting, "inbox_waiting": inbox_waiting}
    return render_to_string("partials/nav.html", context)


@register.simple_tag(takes_context=True)
def drawn(context, template_name):
    """A template drawn with this context, to be kept under a name and shown more than once."""
    return context.template.engine.get_template(template_name).render(context)


def pick_label(mark, hint=""):
    """The label of a choice that is shown as a card: a mark or a word, and below it what choosing it needs."""
    return format_html('{}<span class="sub">{}</span>', mark, hint) if hint else mark


@register.filter
def file_kind(name):
    """What a file is, by the end of its name: PDF, XLSX."""
    return name.rpartition(".")[2].upper() if "." in name else _("file")


@register.filter
def zone_name(zone):
    """A time zone as a person says it: "America/Guatemala" is Guatemala."""
    return str(zone).rpartition("/")[2].replace("_", " ")


@register.filter
def error_target(field):
    """The id that the error summary links to: the control, or the first choice of a group."""
    return field.id_for_label or f"{field.auto_id}_0"
