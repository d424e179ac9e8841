"""What is suggested while somebody types a name: options for the datalist beside the field, at most ten."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..permissions import rights_of
from ..search import suggest_actions, suggest_meetings, suggest_parties, suggest_themes
from .base import reader_required


@require_safe
@reader_required
def party_suggest(request):
    """Parties whose code or name holds what is typed, as "Guatemala (GT)"."""
    options = [f"{party.name} ({party.code})" for party in suggest_parties(_typed(request))]
    return render(request, "tracker/_suggestions.html", {"options": options})


@require_safe
@reader_required
def theme_suggest(request):
    """Themes whose name holds what is typed."""
    options = [theme.name for theme in suggest_themes(_typed(request))]
    return render(request, "tracker/_suggestions.html", {"options": options})


@require_safe
@reader_required
def meeting_suggest(request):
    """Meetings whose name holds what is typed. The public is told none: a meeting may have nothing published."""
    found = suggest_meetings(_typed(request)) if rights_of(request.user).reads_all else []
    return render(request, "tracker/_suggestions.html", {"options": [meeting.name for meeting in found]})


@require_safe
@reader_required
def action_suggest(request):
    """Actions whose reference is typed, or whose title or statement holds what is, as "A-007 Joint exercises"."""
    options = [str(action) for action in suggest_actions(_typed(request), request.user)]
    return render(request, "tracker/_suggestions.html", {"options": options})


def _typed(request):
    """The text: `q`, or the field that htmx sends under its own name."""
    return request.GET.get("q") or request.GET.get(request.htmx.trigger_name or "", "")
