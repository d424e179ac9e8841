"""The page of one action: what was proposed, who owns it, what came of it, and where the text says so."""

from collections import defaultdict
from dataclasses import dataclass

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import DateField, Exists, F, FilteredRelation, IntegerField, OuterRef, Q, Subquery, Value
from django.db.models.functions import Cast, Coalesce
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from .. import refusals
from ..choices import OPEN, ClosingDecision, LineStatus
from ..models import Action, Assignment, Closing, Measurement, Party, ProgressUpdate, Theme, User
from ..models.actions import number_of
from ..permissions import rights_of
from ..transitions import Who, out_of
from .base import reader_required
from .entries import with_files

LINES = 50
ENTRIES = 20
NO_DATE = Cast(Value(None), DateField())  # PostgreSQL would take a bare NULL for text, and not unite it with dates


@require_safe
@reader_required
def action_detail(request, reference):
    """One action. One that was merged leads to the action it was merged into."""
    number = number_of(reference)
    if number is None:
        raise Http404
    now, user = timezone.now(), request.user
    action = get_object_or_404(_actions(user, now), number=number)
    if action.merged_into_id:
        said = _("%(merged)s was merged into this action. Its own lines stopped there.")
        messages.info(request, said % {"merged": action.reference})
        return redirect(action.merged_into)
    if reference != action.reference:
        return redirect(action)
    page = Paginator(range(action.line_count), LINES).get_page(request.GET.get("lines"))
    lines = _lines(action, user, now, page)
    entries = _entries(action, user)
    context = {
        "action": action,
        "now": now,
        "lines": lines,
        "lines_page": page,
        # A verified line can still be commented on, by its link in the table; the button is for what is unfinished.
        "own_lines": [line for line in lines if line.may_log and line.status != LineStatus.VERIFIED],
        "closings": [line.closing for line in lines if line.closing and rights_of(user).reads_all],
        "outcomes": list(_outcomes(action)),
        "children": list(_children(action, user)),
        "entries": entries,
        "may_assign": not refusals.may_not_assign(action, user),
        **_short_lists(action),
    }
    return render(request, "tracker/action_detail.html", context)


def _actions(user, now):
    """Actions with all that is one value of them; each count would be a query of its own otherwise."""
    lines = Assignment.objects.filter(action=OuterRef("pk"))
    entries = ProgressUpdate.objects.filter(assignment__action=OuterRef("pk"))
    return (
        Action.objects.visible_to(user)
        .select_related("meeting", "parent")
        .annotate(
            overdue=CountOf(lines.overdue(now)),
            line_count=CountOf(lines),
            entry_count=CountOf(entries),
        )
    )


class CountOf(Subquery):
    """How many rows a queryset has, as a value of the row outside. Grouping would say the same and takes twice as long
    to put into SQL, which on this page is longer than to run it.
    """

    template = "(SELECT COUNT(*) FROM (%(subquery)s) counted_rows)"
    output_field = IntegerField()

    def __init__(self, rows):
        super().__init__(rows.order_by().values("pk"))


# --- Lines and what may be done on them ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Offer:
    """Something this person may do on a line: a link to the form for it."""

    label: str
    url: str


def _lines(action, user, now, page):
    """The lines on a page of the owners' table, each with its open closing and what `user` may do: one query."""
    lines = (
        action.assignments.select_related("party")
        .annotate(
            waiting=FilteredRelation("closings", condition=Q(closings__decision=ClosingDecision.OPEN)),
            closing_pk=F("waiting__pk"),
            closing_reason=F("waiting__reason"),
            closing_note=F("waiting__note"),
            closing_at=F("waiting__asked_at"),
            asker_pk=F("waiting__asked_by"),
            asker_name=Coalesce("waiting__asked_by__name", "waiting__asked_by__username"),
        )
        .order_by("party__name", "pk")
    )
    if rights_of(user).is_verifier:
        lines = lines.annotate(verifiable=Exists(Assignment.objects.verifiable_by(user).filter(pk=OuterRef("pk"))))
    else:
        lines = lines.annotate(verifiable=Value(False))
    found = list(lines[page.start_index() - 1 : page.end_index()]) if page.paginator.count else []
    for line in found:
        line.action = action
        line.closing = _closing(line, user)
        line.offers = list(_offers(line, user))
        line.may_log = _may_move(line, user, Who.PARTY)
    return found


def _closing(line, user):
    """The closing that waits for its second person, from the columns that came with the line, or None."""
    if not line.closing_pk:
        return None
    closing = Closing(
        pk=line.closing_pk,
        assignment=line,
        reason=line.closing_reason,
        note=line.closing_note,
        asked_at=line.closing_at,
        asked_by=User(pk=line.asker_pk, name=line.asker_name),
    )
    closing.may_decide = bool(user.pk) and not refusals.may_not_decide_closing(closing, user)
    return closing


def _offers(line, user):
    """What `user` may do on the line, in the words of the link. No query: of the refusals, those that need none."""
    if not user.is_authenticated:
        return
    if line.verifiable:
        yield Offer(_("Verify"), reverse("tracker:assignment_verify", args=[line.pk]))
    if _may_move(line, user, Who.PARTY):
        yield Offer(_("Log progress"), reverse("tracker:assignment_progress", args=[line.pk]))
    elif _may_move(line, user, Who.SECRETARIAT):
        yield Offer(_("Reopen"), reverse("tracker:assignment_progress", args=[line.pk]))
    if not refusals.may_not_respond(line, user):
        yield Offer(_("Respond"), reverse("tracker:assignment_respond", args=[line.pk]))
    if not refusals.may_not_set_due(line, user):
        label = _("Move the due date") if line.due else _("Set a due date")
        yield Offer(label, reverse("tracker:assignment_due", args=[line.pk]))
    # As refusals.may_not_ask_closing has it, which would look for an open closing once per line.
    if rights_of(user).is_secretariat and line.status in OPEN and not line.closing:
        yield Offer(_("Ask for closing"), reverse("tracker:assignment_closing", args=[line.pk]))


def _may_move(line, user, who):
    """Whether `user` makes one of the moves that are `who`'s from where the line stands."""
    return any(row.who is who and not refusals.may_not(row, line, user) for row in out_of(line.status))


# --- What else the page shows ----------------------------------------------------------------------------------------


def _short_lists(action):
    """Themes, beneficiaries and milestones: three short lists in one query, which is what keeps the page at twelve."""
    themes = Theme.objects.filter(actions=action).order_by()
    gaining = Party.objects.filter(benefits=action).order_by()
    steps = action.milestones.order_by()
    rows = themes.values_list(Value("theme"), "slug", "name", NO_DATE, NO_DATE, "position").union(
        gaining.values_list(Value("party"), "code", "name", NO_DATE, NO_DATE, Value(0)),
        steps.values_list(
            Value("step"), Coalesce("assignment__party__name", Value("")), "title", "planned", "reached", Value(0)
        ),
        all=True,
    )
    found = defaultdict(list)
    for what, key, name, planned, reached, position in rows:
        found[what].append({"key": key, "name": name, "planned": planned, "reached": reached, "position": position})
    return {
        "themes": sorted(found["theme"], key=lambda theme: (theme["position"], theme["name"])),
        "beneficiaries": sorted(found["party"], key=lambda party: party["name"]),
        "milestones": sorted(found["step"], key=lambda step: (step["planned"] is None, step["planned"], step["name"])),
    }


def _outcomes(action):
    """Expected outcomes, each with the newest measurement of its indicator."""
    newest = Measurement.objects.filter(outcome=OuterRef("pk")).order_by("-on")
    return action.outcomes.order_by("position").annotate(
        measured=Subquery(newest.values("value")[:1]), measured_on=Subquery(newest.values("on")[:1])
    )


def _children(action, user):
    """The actions that are part of this one, which `user` may see."""
    return Action.objects.visible_to(user).standing().filter(parent=action).order_by("number")


def _entries(action, user):
    """The newest entries of the journal, each with the evidence that `user` may open."""
    entries = list(ProgressUpdate.objects.visible_to(user).filter(assignment__action=action).for_timeline()[:ENTRIES])
    return with_files(entries, user)
