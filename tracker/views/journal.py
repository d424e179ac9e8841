"""The journal: every entry of every line, newest first."""

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..choices import Act
from ..models import ProgressUpdate
from ..models.actions import number_of, reference_of
from .base import page_of, query_with, reader_required, redirect_with
from .entries import with_files
from .names import codes_of


@require_safe
@reader_required
def journal(request):
    """Entries by country, act and action, paged; the query string is the state."""
    codes, questions = codes_of(request.GET, names=["country"])
    if codes:
        return redirect_with(request, **codes)
    given = {
        "country": request.GET.get("country", "").strip(),
        "act": request.GET.get("act", "") if request.GET.get("act") in Act.values else "",
        "action": number_of(request.GET.get("action", "")),
    }
    entries = ProgressUpdate.objects.visible_to(request.user)
    page = page_of(entries.none() if questions else _narrowed(entries, **given), request)
    if not page.ids and not questions:
        codes, questions = codes_of(request.GET, names=["country"], trust_codes=False)
        if codes:
            return redirect_with(request, **codes)
    rows = page.rows(ProgressUpdate.objects.for_timeline())
    context = {
        "page": page,
        "entries": with_files(rows, request.user),
        "given": given,
        "acts": Act.choices,
        "applied": _applied(request, given, rows),
        "questions": [
            {
                "parameter": question.parameter,
                "text": question.text,
                "links": [
                    (name, code, f"?{query_with(request, page=None, country=code)}") for code, name in question.choices
                ],
            }
            for question in questions
        ],
    }
    return render(request, "tracker/journal.html", context)


def _narrowed(entries, country, act, action):
    if country:
        entries = entries.filter(assignment__party__code=country)
    if act:
        entries = entries.filter(act=act)
    if action is not None:
        entries = entries.filter(assignment__action__number=action)
    return entries


def _applied(request, given, rows):
    """The filters in use, each with the address of the journal without it."""
    words = {
        "country": (_("Country or body"), rows[0].assignment.party.name if rows else given["country"]),
        "act": (_("What it did"), Act(given["act"]).label if given["act"] else ""),
        "action": (_("Action"), reference_of(given["action"]) if given["action"] is not None else ""),
    }
    return [
        {"label": f"{label}: {word}", "url": f"?{query_with(request, page=None, **{name: None})}"}
        for name, (label, word) in words.items()
        if given[name]
    ]
