"""The short forms of a line: its answer, its due date, its closing, its verification; and a further owner."""

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..choices import AssignmentRole, ClosingReason, Response
from ..search import resolve_party
from ..templatetags.ui import pick_label, response_mark
from ..transitions import Need
from .evidence import DayInput

DAY_INVALID = gettext_lazy("Write the day as 2026-11-24.")

RESPONSE_HINTS = {
    Response.NO_RESPONSE: gettext_lazy("Takes an answer back that was recorded by mistake"),
    Response.UNDER_CONSIDERATION: gettext_lazy("It is being looked at; nothing is promised"),
    Response.ACCEPTED: gettext_lazy("The party takes it on as proposed"),
    Response.ACCEPTED_IN_PART: gettext_lazy("Say in the note which part"),
    Response.NOTED: gettext_lazy("The party has read it and takes nothing on"),
    Response.NOT_ACCEPTED: gettext_lazy("The party declines"),
    Response.NOT_APPLICABLE: gettext_lazy("It does not concern this party; the line no longer counts"),
}
ROLE_HINTS = {
    AssignmentRole.RESPONSIBLE: gettext_lazy("The usual part: a text seldom ranks"),
    AssignmentRole.LEAD: gettext_lazy("Leads the others"),
    AssignmentRole.SUPPORTING: gettext_lazy("Helps the others"),
    AssignmentRole.OBSERVER: gettext_lazy("Is kept informed; the line does not count"),
}
CLOSING_HINTS = {
    ClosingReason.WITHDRAWN: gettext_lazy("Who proposed it took it back"),
    ClosingReason.NOT_ACCEPTED: gettext_lazy("The party declined"),
    ClosingReason.SUPERSEDED: gettext_lazy("Something else takes its place"),
    ClosingReason.OVERTAKEN: gettext_lazy("Events have made it pointless"),
    ClosingReason.LAPSED: gettext_lazy("Nobody took it up in time"),
}


def text_area(rows=3):
    """A box for a few sentences."""
    return forms.Textarea(attrs={"rows": rows})


class RespondForm(forms.Form):
    """What the party answered, and when. Without a note the answer itself is added as evidence."""

    response = forms.ChoiceField(
        label=gettext_lazy("The answer"),
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(["required", "invalid_choice"], gettext_lazy("Choose the answer.")),
    )
    effective = forms.DateField(
        label=gettext_lazy("Day of the answer"),
        widget=DayInput(),
        error_messages={"required": gettext_lazy("Give the day of the answer."), "invalid": DAY_INVALID},
    )
    note = forms.CharField(label=gettext_lazy("Note"), required=False, widget=text_area())

    def __init__(self, *args, line, on_behalf, evidence, now, **kwargs):
        self.line, self.on_behalf, self.evidence = line, on_behalf, evidence
        self.today = now.astimezone(line.party.clock).date()
        super().__init__(*args, **kwargs)
        self.fields["response"].choices = [
            (response.value, pick_label(response_mark(response), RESPONSE_HINTS[response]))
            for response in Response
            if response != line.response
        ]
        self.initial = {"effective": self.today} | self.initial
        self.fields["effective"].widget.attrs["max"] = self.today.isoformat()

    def clean(self):
        given = super().clean()
        if given.get("effective") and given["effective"] > self.today:
            self.add_error("effective", _("The day lies in the future: use today or earlier."))
        if not self.evidence.given:
            if self.on_behalf:
                self.evidence.add_error(_("On a party's behalf, add its note verbale as a file or link."))
            elif not given.get("note"):
                self.add_error("note", _("Add a note, or the answer itself as a file or link."))
        return given


class PassedDayForm(forms.Form):
    """A form whose day is rarely meant to have passed: where it has, a tick is asked for before it is taken.

    `day_name` is the field of the day; `today` is said by who makes the form. The field `passed` is there only where
    the day that was sent has passed, and never in the cleaned data.
    """

    passed = forms.BooleanField(label=gettext_lazy("Yes, this day has passed"), required=False)

    day_name = "new"

    def __init__(self, *args, today, **kwargs):
        super().__init__(*args, **kwargs)
        self.order_fields([self.day_name, "passed"])
        if not self._has_passed(today):
            del self.fields["passed"]

    def _has_passed(self, today):
        day = self.fields[self.day_name]
        try:
            return self.is_bound and day.clean(self.data.get(self.add_prefix(self.day_name))) < today
        except forms.ValidationError:
            return False

    def clean(self):
        given = super().clean()
        if not given.pop("passed", True) and self.day_name in given:
            said = _("%(day)s lies in the past. Tick this if it is meant, or give another day.")
            self.add_error("passed", said % {"day": date_format(given[self.day_name], "j M Y")})
        return given


class DueForm(PassedDayForm):
    """A due date, set or moved, and why."""

    new = forms.DateField(
        label=gettext_lazy("Due on"),
        widget=DayInput(),
        help_text=gettext_lazy("The line is late once this day has ended at the party."),
        error_messages={"required": gettext_lazy("Give the day."), "invalid": DAY_INVALID},
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        help_text=gettext_lazy("Kept with the date, for everybody who reads the line."),
        widget=text_area(),
        error_messages={"required": gettext_lazy("Give a reason.")},
    )

    def __init__(self, *args, line, now, **kwargs):
        self.line = line
        super().__init__(*args, today=now.astimezone(line.party.clock).date(), **kwargs)
        self.initial = {"new": line.due} | self.initial

    def clean_new(self):
        if self.cleaned_data["new"] == self.line.due:
            raise forms.ValidationError(_("That is the date it has already."))
        return self.cleaned_data["new"]


class ClosingForm(forms.Form):
    """Why a line is to be closed without having been implemented."""

    reason = forms.ChoiceField(
        label=gettext_lazy("Why it is to be closed"),
        choices=[(reason.value, pick_label(reason.label, CLOSING_HINTS[reason])) for reason in ClosingReason],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose why the line is to be closed.")},
    )
    note = forms.CharField(
        label=gettext_lazy("Explanation"),
        widget=text_area(),
        error_messages={"required": gettext_lazy("Explain the reason in a sentence.")},
    )


class DecideClosingForm(forms.Form):
    """The second person's word on a closing; declining needs a note."""

    note = forms.CharField(
        label=gettext_lazy("Note"),
        required=False,
        help_text=gettext_lazy("Needed if the line stays open."),
        widget=text_area(),
    )

    def clean(self):
        given = super().clean()
        if not self.confirms and not given.get("note"):
            self.add_error("note", _("Say why the line stays open."))
        return given

    @property
    def confirms(self):
        """Whether the button that closes the line was pressed."""
        return self.data.get("decision") == "confirm"


class VerifyForm(forms.Form):
    """The verifier's note, or the reason for which the report goes back: the button says which."""

    note = forms.CharField(
        label=gettext_lazy("What you checked, or why you return it"),
        help_text=gettext_lazy("It is kept with the decision, and everybody with a role can read it."),
        widget=text_area(4),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        missing = Need.REASON if self.returns else Need.NOTE
        self.fields["note"].error_messages["required"] = missing.value

    @property
    def returns(self):
        """Whether the button that sends the report back was pressed."""
        return self.data.get("decision") == "return"

    def clean(self):
        given = super().clean()
        if self.data.get("decision") not in ("confirm", "return"):
            raise forms.ValidationError(_("Choose: confirm it, or return it."))
        return given


class AssignForm(forms.Form):
    """A further owner of an action. The party is named in words; where the words may mean several, one is picked."""

    party = forms.CharField(
        label=gettext_lazy("Country or body"),
        max_length=120,
        help_text=gettext_lazy("Its name or code, such as Guatemala or GT."),
        error_messages={"required": gettext_lazy("Name a country or body.")},
    )
    picked = forms.CharField(label=gettext_lazy("Which country or body"), required=False, widget=forms.RadioSelect)
    asked = forms.CharField(required=False, widget=forms.HiddenInput)
    role = forms.ChoiceField(
        label=gettext_lazy("Its part"),
        choices=[(role.value, pick_label(role.label, ROLE_HINTS[role])) for role in AssignmentRole],
        initial=AssignmentRole.RESPONSIBLE,
        widget=forms.RadioSelect,
    )
    task = forms.CharField(
        label=gettext_lazy("What it is to do"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("If it differs from the action itself."),
    )

    matches = ()

    def clean(self):
        """`party` becomes a Party. A pick counts only for the words it was offered for."""
        given = super().clean()
        text = given.get("party")
        if not text:
            return given
        picked = given.get("picked") if given.get("asked") == text else ""
        found = resolve_party(picked or text)
        if not isinstance(found, list):
            given["party"] = found
        elif found:
            self.matches = found
            self.add_error("picked", _("“%(text)s” may mean several: choose one.") % {"text": text})
        else:
            self.add_error("party", _("No country or body is called “%(text)s”.") % {"text": text})
        return given
