"""The page of one action: what was proposed, who owns it, what came of it, and where the text says so."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import connection
from django.db.models import Exists, F, FilteredRelation, IntegerField, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from .. import refusals
from ..choices import OPEN, ClosingDecision, ClosingReason, LineStatus, Timeliness
from ..models import Action, Assignment, Closing, ProgressUpdate, User
from ..models.actions import number_of
from ..permissions import rights_of
from ..transitions import Who, out_of
from .base import reader_required
from .entries import with_files

LINES = 50
ENTRIES = 20
FORMS = ("verify", "progress", "respond", "due", "closing")
NO_LINE = 0  # stands in a form's address until a line's own id does: an address is asked for once, not once a line


@require_safe
@reader_required
def action_detail(request, reference):
    """One action. One that was merged leads to the action it was merged into."""
    number = number_of(reference)
    if number is None:
        raise Http404
    now, user = timezone.now(), request.user
    actions = Action.objects.visible_to(user).select_related("meeting", "parent")
    action = get_object_or_404(actions, number=number)
    if action.merged_into_id:
        said = _("%(merged)s was merged into this action. Its own lines stopped there.")
        messages.info(request, said % {"merged": action.reference})
        return redirect(action.merged_into)
    if reference != action.reference:
        return redirect(action)
    short, measured, closed_for = _short_lists(action)
    page = Paginator(range(action.line_count), LINES).get_page(request.GET.get("lines"))
    lines = _lines(action, user, now, page)
    for line in lines:
        line.closed_for = closed_for.get(line.pk, "")
    entries = _entries(action, user, lines)
    context = {
        "action": action,
        "now": now,
        "lines": lines,
        "lines_page": page,
        # A verified line can still be commented on, by its link in the table; the button is for what is unfinished.
        "own_lines": [line for line in lines if line.may_log and line.status != LineStatus.VERIFIED],
        "closings": [line.closing for line in lines if line.closing and rights_of(user).reads_all],
        "outcomes": _outcomes(action, measured),
        "children": list(_children(action, user)) if action.child_count else [],
        "entries": entries,
        "may_assign": not refusals.may_not_assign(action, user),
        **short,
    }
    return render(request, "tracker/action_detail.html", context)


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
    """The lines on a page of the owners' table, each with its open closing and what `user` may do: one query.

    The action is told how many of all its lines are overdue.
    """
    lines = action.assignments.select_related("party").order_by("party__name", "pk")
    if action.closing_waits:  # few have one, and its columns are the dearest part of the table
        lines = _with_closings(lines)
    is_verifier, all_here = rights_of(user).is_verifier, page.paginator.num_pages == 1
    if is_verifier:
        lines = lines.annotate(verifiable=Exists(Assignment.objects.verifiable_by(user).filter(pk=OuterRef("pk"))))
    if not all_here:
        lines = lines.annotate(overdue=CountOf(action.assignments.overdue(now)))
    found = list(lines[page.start_index() - 1 : page.end_index()]) if page.paginator.count else []
    late = sum(line.timeliness(now) == Timeliness.OVERDUE for line in found) if all_here else found[0].overdue
    action.overdue = late
    addresses = {form: reverse(f"tracker:assignment_{form}", args=[NO_LINE]) for form in FORMS} if found else {}
    for line in found:
        line.action = action
        line.verifiable = is_verifier and line.verifiable
        line.closing = _closing(line, user) if action.closing_waits else None
        line.offers = [
            Offer(label, addresses[form].replace(f"/{NO_LINE}/", f"/{line.pk}/")) for label, form in _offers(line, user)
        ]
        line.may_log = _may_move(line, user, Who.PARTY)
    return found


def _with_closings(lines):
    """The lines, each with the columns of the closing that waits for its second person and of who asked for it."""
    return lines.annotate(
        waiting=FilteredRelation("closings", condition=Q(closings__decision=ClosingDecision.OPEN)),
        closing_pk=F("waiting__pk"),
        closing_reason=F("waiting__reason"),
        closing_note=F("waiting__note"),
        closing_at=F("waiting__asked_at"),
        asker_pk=F("waiting__asked_by"),
        asker_name=Coalesce("waiting__asked_by__name", "waiting__asked_by__username"),
    )


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
    """What `user` may do on the line: words of a link, and its form. Of the refusals, those that need no query."""
    if not user.is_authenticated:
        return
    if line.verifiable:
        yield _("Verify"), "verify"
    if _may_move(line, user, Who.PARTY):
        yield _("Log progress"), "progress"
    elif _may_move(line, user, Who.SECRETARIAT):
        yield _("Reopen"), "progress"
    if not refusals.may_not_respond(line, user):
        yield _("Respond"), "respond"
    if not refusals.may_not_set_due(line, user):
        label = _("Move the due date") if line.due else _("Set a due date")
        yield label, "due"
    # As refusals.may_not_ask_closing has it, which would look for an open closing once per line.
    if rights_of(user).is_secretariat and line.status in OPEN and not line.closing:
        yield _("Ask for closing"), "closing"


def _may_move(line, user, who):
    """Whether `user` makes one of the moves that are `who`'s from where the line stands."""
    return any(row.who is who and not refusals.may_not(row, line, user) for row in out_of(line.status))


# --- What else the page shows ----------------------------------------------------------------------------------------


def _short_lists(action):
    """Return (what the page shows of themes, beneficiaries and milestones; the newest measurement by outcome; the
    reason by closed line), and put the action's counts on it. One query, which keeps the page at twelve.
    """
    found = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(SHORT_LISTS, {"action": action.pk})
        for what, key, name, planned, reached, position in cursor.fetchall():
            days = {"planned": _as_date(planned), "reached": _as_date(reached)}
            found[what].append({"key": key, "name": name, "position": position, **days})
    counts = {count["key"]: count["position"] for count in found["count"]}
    action.line_count, action.entry_count = counts["lines"], counts["entries"]
    action.closing_waits, action.child_count = bool(counts["closings"]), counts["children"]
    measured = {int(newest["key"]): (Decimal(newest["name"]), newest["planned"]) for newest in found["measured"]}
    short = {
        "themes": sorted(found["theme"], key=lambda theme: (theme["position"], theme["name"])),
        "beneficiaries": sorted(found["party"], key=lambda party: party["name"]),
        "milestones": sorted(found["step"], key=lambda step: (step["planned"] is None, step["planned"], step["name"])),
    }
    closed_for = {int(closed["key"]): ClosingReason(closed["name"]).label for closed in found["closed"]}
    return short, measured, closed_for


# In SQL, since Django takes five times as long to put it into SQL as a database to run it.
SHORT_LISTS = """
    SELECT 'theme', theme.slug, theme.name, CAST(NULL AS date), CAST(NULL AS date), theme.position
    FROM tracker_action_themes link JOIN tracker_theme theme ON theme.id = link.theme_id
    WHERE link.action_id = %(action)s
    UNION ALL
    SELECT 'party', party.code, party.name, NULL, NULL, 0
    FROM tracker_action_beneficiaries link JOIN tracker_party party ON party.id = link.party_id
    WHERE link.action_id = %(action)s
    UNION ALL
    SELECT 'step', COALESCE(party.name, ''), step.title, step.planned, step.reached, 0
    FROM tracker_milestone step
    LEFT JOIN tracker_assignment line ON line.id = step.assignment_id
    LEFT JOIN tracker_party party ON party.id = line.party_id
    WHERE step.action_id = %(action)s
    UNION ALL
    SELECT 'count', 'lines', '', NULL, NULL, COUNT(*)
    FROM tracker_assignment line
    WHERE line.action_id = %(action)s
    UNION ALL
    SELECT 'count', 'entries', '', NULL, NULL, COUNT(*)
    FROM tracker_progressupdate entry JOIN tracker_assignment line ON line.id = entry.assignment_id
    WHERE line.action_id = %(action)s
    UNION ALL
    SELECT 'count', 'children', '', NULL, NULL, COUNT(*)
    FROM tracker_action child
    WHERE child.parent_id = %(action)s
    UNION ALL
    SELECT 'measured', CAST(outcome.id AS text), CAST(newest.value AS text), newest."on", NULL, 0
    FROM tracker_expectedoutcome outcome JOIN tracker_measurement newest ON newest.outcome_id = outcome.id
    WHERE outcome.action_id = %(action)s
        AND newest."on" = (SELECT MAX(other."on") FROM tracker_measurement other WHERE other.outcome_id = outcome.id)
    UNION ALL
    SELECT 'count', 'closings', '', NULL, NULL, COUNT(*)
    FROM tracker_closing closing JOIN tracker_assignment line ON line.id = closing.assignment_id
    WHERE line.action_id = %(action)s AND closing.decision = ''
    UNION ALL
    SELECT 'closed', CAST(line.id AS text), closing.reason, NULL, NULL, 0
    FROM tracker_closing closing JOIN tracker_assignment line ON line.id = closing.assignment_id
    WHERE line.action_id = %(action)s AND line.status = 'closed' AND closing.decision = 'confirmed'
        AND closing.id = (SELECT MAX(other.id) FROM tracker_closing other WHERE other.assignment_id = line.id)
"""


def _as_date(value):
    """A date as PostgreSQL gives it; SQLite gives text."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def _outcomes(action, measured):
    """Expected outcomes, each with the newest measurement of its indicator."""
    outcomes = list(action.outcomes.order_by("position"))
    for outcome in outcomes:
        outcome.measured, outcome.measured_on = measured.get(outcome.pk, (None, None))
    return outcomes


def _children(action, user):
    """The actions that are part of this one, which `user` may see."""
    return Action.objects.visible_to(user).standing().filter(parent=action).order_by("number")


def _entries(action, user, lines):
    """The newest entries of the journal, each with the evidence that `user` may open.

    What an entry says of its line is mostly at hand in `lines`; of an action with several pages of them, it is read.
    """
    updates = ProgressUpdate.objects.visible_to(user).filter(assignment__action=action)
    entries = list(updates.select_related("author", "due_change")[:ENTRIES]) if action.entry_count else []
    known = {line.pk: line for line in lines}
    elsewhere = {entry.assignment_id for entry in entries} - known.keys()
    if elsewhere:
        known |= Assignment.objects.select_related("party").in_bulk(elsewhere)
    for entry in entries:
        entry.assignment = known[entry.assignment_id]
        entry.assignment.action = action
    return with_files(entries, user)
