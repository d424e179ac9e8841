"""A proposal's form: what becomes of it when it is accepted, each field beside the words it came from."""

import re
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.choices import Kind
from tracker.models import Theme
from tracker.search import resolve_action, resolve_party, resolve_theme

from .. import comparing
from ..cards import ROLES, Who
from ..reading.model import PartyRole
from ..reading.names import body_of, parse_states

NEW_ROWS = 3
LEFT_OUT = ""
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
WHO = {
    "owners": PartyRole.OWNER,
    "supporting": PartyRole.SUPPORTING,
    "beneficiaries": PartyRole.BENEFICIARY,
}


@dataclass(frozen=True)
class KnownRow:
    """A party of the proposal with the choice of its role."""

    who: Who
    role: forms.BoundField


@dataclass(frozen=True)
class NewRow:
    """A party to be added: its name and its role."""

    name: forms.BoundField
    role: forms.BoundField


def _role_field(initial):
    choices = [(role.value, label) for role, label in ROLES.items()]
    return forms.ChoiceField(
        label=gettext_lazy("Role"),
        required=False,
        choices=[*choices, (LEFT_OUT, gettext_lazy("leave out"))],
        initial=initial,
    )


class ProposeForm(forms.Form):
    """A sentence that a person proposes, by its words."""

    words = forms.CharField(
        label=gettext_lazy("The sentence"),
        help_text=gettext_lazy("One sentence, item of a list or row of a table, pasted as it stands in the text."),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": gettext_lazy("Paste a sentence of the document.")},
    )


class DraftForm(forms.Form):
    """What is proposed, to be mended; `edits` and `accepts` give what inbox.edit and inbox.accept take."""

    title = forms.CharField(
        label=gettext_lazy("Title"), max_length=200, error_messages={"required": gettext_lazy("Give it a title.")}
    )
    statement = forms.CharField(
        label=gettext_lazy("What is to be done"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=Kind.choices)
    done = forms.BooleanField(label=gettext_lazy("The text tells of it as done"), required=False)
    theme = forms.CharField(label=gettext_lazy("Theme"), required=False, max_length=120)
    outcome = forms.CharField(
        label=gettext_lazy("Expected outcome"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("What should be seen. Left empty it is “not stated”."),
    )
    cadence = forms.CharField(label=gettext_lazy("Cadence"), required=False, max_length=80)
    due = forms.CharField(
        label=gettext_lazy("Date"),
        required=False,
        max_length=10,
        help_text=gettext_lazy("As far as it is known: 2027, 2027-08 or 2027-08-31."),
        widget=forms.TextInput(attrs={"class": "short", "inputmode": "numeric"}),
    )
    set_due = forms.BooleanField(
        label=gettext_lazy("Set it as the due date of every owner's line"),
        required=False,
        help_text=gettext_lazy("It then stands in the journal, and accepting can no longer be undone."),
    )
    parent = forms.CharField(
        label=gettext_lazy("Part of"),
        required=False,
        max_length=250,
        help_text=gettext_lazy("The action that this is a part of, by reference or title."),
    )

    def __init__(self, data=None, *, card, user):
        self.card, self.user = card, user
        proposal = card.proposal
        theme = Theme.objects.filter(slug=proposal.theme).first() if proposal.theme and data is None else None
        initial = {
            "title": proposal.title,
            "statement": proposal.statement,
            "kind": proposal.kind,
            "done": proposal.done,
            "theme": theme.name if theme else proposal.theme,
            "outcome": card.outcome,
            "cadence": card.cadence,
            "due": proposal.due,
        }
        super().__init__(data, initial=initial)
        for number, who in enumerate(card.who):
            self.fields[f"role_{number}"] = _role_field(who.role)
        for number in range(NEW_ROWS):
            self.fields[f"party_{number}"] = forms.CharField(
                label=gettext_lazy("Country or body"), required=False, max_length=120
            )
            self.fields[f"party_role_{number}"] = _role_field(PartyRole.OWNER)

    @property
    def known(self):
        """The rows of the parties that are there."""
        return [KnownRow(who, self[f"role_{number}"]) for number, who in enumerate(self.card.who)]

    @property
    def new(self):
        """The rows in which parties are added."""
        return [NewRow(self[f"party_{number}"], self[f"party_role_{number}"]) for number in range(NEW_ROWS)]

    @property
    def adds(self):
        """Whether a party is being added, so that the rows are not folded away."""
        return any(row.name.value() for row in self.new)

    def clean_theme(self):
        """The Theme's short name."""
        text = self.cleaned_data["theme"].strip()
        if not text:
            return ""
        found = resolve_theme(text)
        if not isinstance(found, list):
            return found.slug
        if not found:
            raise forms.ValidationError(_("There is no theme called %(name)s.") % {"name": text})
        names = ", ".join(theme.name for theme in found)
        raise forms.ValidationError(_("“%(text)s” may mean several: %(names)s.") % {"text": text, "names": names})

    def clean_due(self):
        text = self.cleaned_data["due"].strip()
        full = text + "-01-01"[len(text) - 4 :] if len(text) in (4, 7) else text
        if text and not (DATE.fullmatch(text) and comparing.full_date(full)):
            raise forms.ValidationError(_("Write a date as 2026, 2026-08 or 2026-08-31."))
        return text

    def clean_parent(self):
        """The Action, or None."""
        text = self.cleaned_data["parent"].strip()
        return action_called(text, self.user) if text else None

    def clean(self):
        given = super().clean()
        if given.get("set_due") and "due" in given and not comparing.full_date(given["due"]):
            self.add_error("due", _("Give the full day, as 2027-08-31, to set it as a due date."))
        roles = {name: [] for name in WHO}
        by_role = {role.value: name for name, role in WHO.items()}
        for number, who in enumerate(self.card.who):
            if role := given.get(f"role_{number}"):
                roles[by_role[role]].append(who.code)
        for number in range(NEW_ROWS):
            name, role = given.get(f"party_{number}"), given.get(f"party_role_{number}")
            if name and role:
                self._add(f"party_{number}", name, roles[by_role[role]])
        if given.get("set_due") and not roles["owners"]:
            self.add_error("set_due", _("A due date stands on the line of an owner: name one first."))
        given["roles"] = roles
        return given

    def _add(self, field, name, codes):
        found = resolve_party(name)
        if not isinstance(found, list):
            codes.append(found.code)
            return
        if found:
            names = ", ".join(f"{party.name} ({party.code})" for party in found)
            self.add_error(field, _("“%(text)s” may mean several: %(names)s.") % {"text": name, "names": names})
            return
        known = parse_states(name, only=True) or ([body_of(name)] if body_of(name) else [])
        if len(known) == 1:
            codes.append(known[0])
        else:
            self.add_error(field, _("No country or body is called “%(text)s”.") % {"text": name})

    @property
    def edits(self):
        """What inbox.edit takes."""
        given = self.cleaned_data
        return {name: given[name] for name in ("title", "statement", "kind", "done", "theme", "due")} | given["roles"]

    @property
    def accepts(self):
        """What inbox.accept takes besides."""
        given = self.cleaned_data
        return {
            "outcome": given["outcome"],
            "cadence": given["cadence"],
            "due": comparing.full_date(given["due"]) if given["set_due"] else None,
            "parent": given["parent"],
        }


def action_called(text, user):
    """The Action of that reference or title. Raises ValidationError, with those that it may mean."""
    found = resolve_action(text, user)
    if not isinstance(found, list):
        return found
    if not found:
        raise forms.ValidationError(_("No action is called “%(text)s”.") % {"text": text})
    names = "; ".join(str(action) for action in found[:5])
    raise forms.ValidationError(_("“%(text)s” may mean several: %(names)s.") % {"text": text, "names": names})
