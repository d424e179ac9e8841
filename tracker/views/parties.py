"""Countries and bodies: those that own something, and what one of them owes, answered and achieved."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Case, Count, Exists, F, IntegerField, OuterRef, Q, Value, When
from django.db.models.functions import TruncQuarter
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from ..choices import ROLES_THAT_REPORT, Act, AssignmentRole, LineStatus, Response, Timeliness
from ..models import Action, Assignment, Membership, Party, ProgressUpdate
from ..permissions import rights_of
from .base import ROWS, page_of, reader_required

QUARTERS = 8
SHOWN = 25  # of what stands in the margin; a party has few of these, and what exceeds it is said
RECORDED = (Act.REPORT, Act.VERIFY, Act.RETURN)


@require_safe
@reader_required
def party_list(request):
    """The parties that own something with where their lines stand; with `?q=` any party by name or code."""
    now, text = timezone.now(), request.GET.get("q", "").strip()
    lines = Assignment.objects.visible_to(request.user).standing()
    if text:
        parties = Party.objects.filter(
            Q(code__iexact=text) | Q(name__icontains=text) | Q(official_name__icontains=text)
        )
    else:
        parties = Party.objects.filter(Exists(lines.filter(party=OuterRef("pk"))))
    page = page_of(parties.order_by("name", "pk"), request)
    page.object_list = page.rows(Party.objects.only("code", "name", "official_name", "kind"))
    _count_lines(page.object_list, lines, now)
    return render(request, "tracker/party_list.html", {"page": page, "text": text, "statuses": LineStatus})


def _count_lines(parties, lines, now):
    """Give each party its `counts`, one per status in order, the `total` and how many are `late`: two queries."""
    held = lines.filter(party__in=[party.pk for party in parties]).order_by()
    counts = defaultdict(Counter)
    for party, status, number in held.values_list("party", "status").annotate(Count("pk")) if parties else ():
        counts[party][status] = number
    late = dict(held.overdue(now).values_list("party").annotate(Count("pk"))) if parties else {}
    for party in parties:
        party.counts = [(status, counts[party.pk][status]) for status in LineStatus]
        party.total = counts[party.pk].total()
        party.late = late.get(party.pk, 0)


@require_safe
@reader_required
def party_detail(request, code):
    """What one party owes, has answered and achieved; its own people are one click from logging progress."""
    party = get_object_or_404(Party.objects.select_related("parent"), code=code)
    now, rights = timezone.now(), rights_of(request.user)
    lines = Assignment.objects.visible_to(request.user).standing().filter(party=party)
    page = page_of(soonest_first(lines), request, per_page=ROWS)
    page.object_list = page.rows(lines.select_related("action").only(*LINE_FIELDS))
    benefits = Action.objects.visible_to(request.user).standing().filter(beneficiaries=party).order_by("number")
    context = {
        "party": party,
        "page": page,
        "groups": _groups(page.object_list, party, now),
        "now": now,
        "reports": party.pk in rights.reporting_parties,
        "record": record(party, request.user, now),
        "benefits": benefits.only("number", "title", "status")[:SHOWN],
        "children": party.children.order_by("name").only("code", "name")[:SHOWN],
        "people": _people(party, now) if rights.reads_all else None,
        **_standing(lines, now),
    }
    return render(request, "tracker/party_detail.html", context)


LINE_FIELDS = (
    "role",
    "task",
    "basis",
    "response",
    "status",
    "due",
    "due_ends",
    "last_update",
    "party_id",
    "action__number",
    "action__title",
)


def soonest_first(lines):
    """Order lines: what is owed by its due date, undated last; then what is reported; then the rest."""
    owing = Assignment.objects.owing().filter(pk=OuterRef("pk"))
    turn = Case(
        When(Exists(owing), then=Value(0)),
        When(status=LineStatus.REPORTED, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    return lines.annotate(turn=turn).order_by("turn", F("due_ends").asc(nulls_last=True), "action__number", "pk")


GROUPS = {
    Timeliness.OVERDUE: gettext_lazy("Overdue"),
    Timeliness.DUE_SOON: gettext_lazy("Due within 30 days"),
    Timeliness.ON_TRACK: gettext_lazy("Due later"),
    Timeliness.NO_DEADLINE: gettext_lazy("Without a deadline"),
    LineStatus.REPORTED: gettext_lazy("Waiting for verification"),
    None: gettext_lazy("Nothing owed"),
}


def _groups(lines, party, now):
    """The page's lines under a heading each: [(heading, is_late, lines)], in the order they come."""
    groups = []
    for line in lines:
        line.party = party
        group = line.timeliness(now) or (LineStatus.REPORTED if line.status == LineStatus.REPORTED else None)
        if not groups or groups[-1][0] != group:
            groups.append((group, []))
        groups[-1][1].append(line)
    return [(GROUPS[group], group == Timeliness.OVERDUE, found) for group, found in groups]


def _standing(lines, now):
    """How many lines by status, response and role, and how many are late or fall due soon: two queries."""
    by_status, by_response, by_role = Counter(), Counter(), Counter()
    for status, response, role, number in (
        lines.order_by().values_list("status", "response", "role").annotate(Count("pk"))
    ):
        by_status[status] += number
        by_response[response] += number
        by_role[role] += number
    times = lines.late_or_soon(now).aggregate(
        late=Count("pk", filter=Q(due_ends__lte=now)), soon=Count("pk", filter=Q(due_ends__gt=now))
    )
    return {
        "total": by_status.total(),
        "by_status": [(status, by_status[status]) for status in LineStatus],
        "by_response": [(value, by_response[value]) for value in Response if by_response[value]],
        "by_role": [(role, by_role[role]) for role in AssignmentRole if by_role[role]],
        "reported": by_status[LineStatus.REPORTED],
        **times,
    }


@dataclass
class Quarter:
    """Three months, with how often the journal says that the party reported, was verified, was returned."""

    starts: date
    counts: list

    @property
    def name(self):
        """The quarter as “Oct–Dec 2026”."""
        last = self.starts.replace(month=self.starts.month + 2)
        return f"{date_format(self.starts, 'M')}–{date_format(last, 'M Y')}"


def record(party, user, now):
    """Return what `user` may see of the party's last eight quarters and the highest count among them.

    Newest first, and back to the first in which anything was reported, verified or returned; empty where nothing was.
    One query, over two years of the journal at most.
    """
    today = timezone.localdate(now)
    month, quarters = today.year * 12 + today.month - 1, []
    month -= month % 3
    for _quarter in range(QUARTERS):
        quarters.append(date(month // 12, month % 12 + 1, 1))
        month -= 3
    since = datetime.combine(quarters[-1], time.min)
    entries = (
        ProgressUpdate.objects.visible_to(user)
        .filter(assignment__party=party, act__in=RECORDED, at__gte=timezone.make_aware(since))
        .order_by()
        .annotate(quarter=TruncQuarter("at"))
        .values_list("quarter", "act")
        .annotate(Count("pk"))
    )
    counts = {(timezone.localdate(quarter), act): number for quarter, act, number in entries}
    if not counts:
        return {"quarters": [], "most": 0}
    first = min(quarter for quarter, _act in counts)
    return {
        "quarters": [Quarter(q, [(act, counts.get((q, act), 0)) for act in RECORDED]) for q in quarters if q >= first],
        "most": max(counts.values()),
    }


def _people(party, now):
    """Who is focal point or deputy today."""
    roles = Membership.objects.filter(party=party, role__in=ROLES_THAT_REPORT).active(timezone.localdate(now))
    first = Case(When(role=ROLES_THAT_REPORT[0], then=Value(0)), default=Value(1), output_field=IntegerField())
    return roles.select_related("user").order_by(first, "user__name", "pk")[:SHOWN]
