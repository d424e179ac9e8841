"""The form for an entry of progress: what was done, where the line stands now, and what belongs to that move."""

from dataclasses import replace

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .. import refusals
from ..choices import Act, LineStatus, ObstacleKind
from ..templatetags.ui import line_status, pick_label
from ..transitions import TRANSITIONS, Need, Who
from .evidence import DayInput

# What a card says below its status: what choosing it means and needs.
CARD_HINTS = {
    Act.UPDATE: gettext_lazy("No change of status"),
    Act.START: gettext_lazy("Work has begun"),
    Act.HOLD: gettext_lazy("Needs an obstacle, below"),
    Act.RESUME: gettext_lazy("Work goes on again"),
    Act.REPORT: gettext_lazy("Needs evidence; a second person then verifies it"),
    Act.WITHDRAW: gettext_lazy("Takes the report back; needs a reason"),
    Act.REOPEN: gettext_lazy("Opens the line again; needs a reason"),
}
WORDS = {Act.REPORT: gettext_lazy("Reported as done")}
ACTS_WITHOUT_TEXT = (Act.WITHDRAW, Act.REOPEN)  # their reason says it

# Where the page says what a move lacks.
FIELD_OF = {Need.TEXT: "done", Need.EFFECTIVE: "effective", Need.REASON: "reason"}


def moves_for(line, user):
    """The rows of the table that `user` may take on the page for progress: neither verifying nor closing."""
    return [row for row in _rows(line) if not refusals.may_not(row, line, user)]


def why_no_move(line, user):
    """Say in a sentence why `user` finds no move on this page, or return ""."""
    reasons = [refusals.may_not(row, line, user) for row in _rows(line)]
    return "" if "" in reasons or not reasons else reasons[0]


def _rows(line):
    return [row for row in TRANSITIONS if row.start == line.status and row.who in (Who.PARTY, Who.SECRETARIAT)]


def other_statuses(line, user, moves):
    """Return [(status, why not)] for each status that is not among `moves`."""
    open_to = {row.end for row in moves}
    reasons = []
    for status in LineStatus:
        if status not in open_to:
            try:
                refusals.transition_of(line, status, user)
            except refusals.Refused as refused:
                reasons.append((status, str(refused)))
            else:
                reasons.append((status, _("A verifier decides this on the page for verification.")))
    return reasons


class ProgressForm(forms.Form):
    """An entry of progress on a line by somebody who may make `moves` (rows of the table of transitions)."""

    done = forms.CharField(
        label=gettext_lazy("What was done"),
        help_text=gettext_lazy("One or two sentences are enough."),
        error_messages={"required": Need.TEXT.value},
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    status = forms.ChoiceField(
        label=gettext_lazy("Where it stands now"),
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(["required", "invalid_choice"], gettext_lazy("Choose where the line stands now.")),
    )
    reason = forms.CharField(
        label=gettext_lazy("Why"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    effective = forms.DateField(
        label=gettext_lazy("When it happened"),
        widget=DayInput(),
        error_messages={
            "required": gettext_lazy("Give the day on which it happened."),
            "invalid": gettext_lazy("Write the day as 2026-11-24."),
        },
    )
    obstacle_kind = forms.ChoiceField(
        label=gettext_lazy("Kind of obstacle"),
        required=False,
        choices=[("", gettext_lazy("None")), *ObstacleKind.choices],
    )
    obstacles = forms.CharField(
        label=gettext_lazy("Obstacles"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    next_steps = forms.CharField(
        label=gettext_lazy("Next steps"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args, line, moves, evidence, now, **kwargs):
        self.line, self.evidence, self.now = line, evidence, now
        self.moves = {row.end: row for row in moves}
        self.today = now.astimezone(line.party.clock).date()
        super().__init__(*args, **kwargs)
        status = self.fields["status"]
        status.choices = [(end, self._card(row)) for end, row in self.moves.items()]
        self.initial = {"status": self._sensible(), "effective": self.today} | self.initial
        self.fields["effective"].widget.attrs["max"] = self.today.isoformat()
        if self.is_bound and (row := self.moves.get(self.data.get("status"))) and row.act in ACTS_WITHOUT_TEXT:
            self.fields["done"].required = False
        if not any(Need.REASON in row.needs for row in moves):
            del self.fields["reason"]
        for name in ("obstacle_kind", "obstacles") if self.may_hold else ():
            self.fields[name].needed = _("needed for on hold")
        if not self.reports:  # the secretariat opens a line again: the party's own words are not its to write
            for name in ("done", "effective", "obstacle_kind", "obstacles", "next_steps"):
                del self.fields[name]

    @property
    def reports(self):
        """Whether the page is the party's own, or the secretariat's for opening the line again."""
        return any(row.who is Who.PARTY for row in self.moves.values())

    @cached_property
    def may_hold(self):
        """Whether the line may be put on hold here, for which an obstacle is needed."""
        return any(row.act is Act.HOLD for row in self.moves.values())

    @cached_property
    def unfolded(self):
        """Whether the fields that are asked last are shown: when one is filled or faulty."""
        names = [name for name in ("obstacle_kind", "obstacles", "next_steps") if name in self.fields]
        return any(self[name].value() or self[name].errors for name in names)

    def _card(self, row):
        return pick_label(line_status(row.end, word=WORDS.get(row.act, "")), CARD_HINTS[row.act])

    def _sensible(self):
        """What is chosen at first: the line stays where it is, and one not begun has begun."""
        begun = LineStatus.IN_PROGRESS if self.line.status == LineStatus.NOT_STARTED else self.line.status
        return begun if begun in self.moves else next(iter(self.moves))

    def clean(self):
        """Say at its control what the chosen move lacks. The rule is workflow's own, asked need by need."""
        given = super().clean()
        effective = given.get("effective")
        if effective and effective > self.today:
            self.add_error("effective", _("The day lies in the future: use today or earlier."))
        row = self.moves.get(given.get("status"))
        if row is None:
            return given
        asked = {name: given.get(name) or "" for name in ("done", "obstacles", "obstacle_kind", "reason")}
        asked |= {"effective": effective, "evidence": [1] * self.evidence.given}
        for need in row.needs:
            if refusals.missing(replace(row, needs=(need,)), self.line, asked, self.now):
                self._say(need, given)
        return given

    def _say(self, need, given):
        if need is Need.EVIDENCE:
            self.evidence.add_error(need.value)
        elif need is Need.OBSTACLE:
            if not given.get("obstacle_kind"):
                self.add_error("obstacle_kind", _("Choose the kind of obstacle."))
            if not given.get("obstacles"):
                self.add_error("obstacles", _("Describe the obstacle in a sentence."))
        elif FIELD_OF[need] in self.fields and not self.has_error(FIELD_OF[need]):
            self.add_error(FIELD_OF[need], need.value)
