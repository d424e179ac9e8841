"""What an edit of a proposal changed, as a person reads it: each field old → new."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.choices import Kind
from tracker.models import Theme

from .cards import ROLES
from .comparing import Difference, full_date
from .making import party_code
from .reading.names import name_of

LABELS = {
    "title": gettext_lazy("Title"),
    "statement": gettext_lazy("What is to be done"),
    "kind": gettext_lazy("Kind"),
    "done": gettext_lazy("Told as done"),
    "theme": gettext_lazy("Theme"),
    "due": gettext_lazy("Date"),
    "parties": gettext_lazy("Who"),
}


def changes(decision):
    """The Differences that an entry of the journal records; none for what was no edit."""
    if not decision.is_edit:
        return []
    before, after = decision.made["before"], decision.made["after"]
    return [
        Difference(name, str(LABELS[name]), _told(name, before[name]), _told(name, after[name]), "")
        for name in LABELS
        if name in after
    ]


def _told(name, value):
    if name == "done":
        return _("yes") if value else _("no")
    if not value:
        return _("not stated")
    if name == "kind":
        return str(Kind(value).label)
    if name == "theme":
        theme = Theme.objects.filter(slug=value).first()
        return theme.name if theme else value
    if name == "due":
        day = full_date(value)
        return date_format(day, "DATE_FORMAT") if day else value
    if name == "parties":
        return ", ".join(f"{name_of(party_code(party['code']))} ({ROLES[party['role']]})" for party in value)
    return value
