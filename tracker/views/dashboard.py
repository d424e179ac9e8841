"""The first page: the news in a sentence, what is late, what waits and for whom, and how each country stands."""

from dataclasses import dataclass

from django.db.models import Count, Exists, F, OuterRef, Q, Subquery, Value
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from ..choices import Act, ActionStatus, LineStatus, Role, Timeliness
from ..models import Action, Assignment, Closing, Evidence, ProgressUpdate
from ..permissions import rights_of
from .base import reader_required

SHOWN = 8
PARTIES = 20


@require_safe
@reader_required
def dashboard(request):
    """Where things stand, for this reader, in at most twelve queries however much there is."""
    now, user, rights = timezone.now(), request.user, rights_of(request.user)
    actions = Action.objects.visible_to(user).standing()
    lines = Assignment.objects.visible_to(user).standing()
    counts = _counts(actions, lines, now)
    total = sum(counts.get(status, 0) for status in ActionStatus)
    if not total:
        return render(request, "tracker/dashboard_empty.html")
    by_party = _by_party(lines, now)
    context = {
        "now": now,
        "total": total,
        "line_total": counts.get("lines", 0),
        "news": _news(counts),
        "unowned_news": _unowned_news(counts.get(ActionStatus.UNASSIGNED, 0), total),
        "statuses": [(status, counts.get(status, 0)) for status in ActionStatus if counts.get(status)],
        "counts": counts,
        "due": list(lines.late_or_soon(now).select_related("action", "party").order_by("due_ends", "pk")[:SHOWN]),
        "reported": _reported(lines, user),
        "mine": _mine(lines, rights),
        "closings": _closings(user, rights),
        "unowned": list(actions.unowned().order_by("number")[:SHOWN]),
        "recent": _recent(user),
        "by_party": by_party[:PARTIES],
        "more_parties": len(by_party) > PARTIES,
        "line_statuses": LineStatus,
    }
    return render(request, "tracker/dashboard.html", context)


def _counts(actions, lines, now):
    """How many actions have each status, and how many have a line that is late, soon due or waiting: one query for all.

    Actions, since each number leads to the list of actions; only "lines" counts lines.
    """
    by_status = actions.order_by().values_list("status").annotate(rows=Count("pk"))
    reported = lines.filter(status=LineStatus.REPORTED)
    parts = [
        ("lines", lines, Count("pk")),
        (Timeliness.OVERDUE.value, lines.overdue(now), Count("action", distinct=True)),
        (Timeliness.DUE_SOON.value, lines.due_soon(now), Count("action", distinct=True)),
        (LineStatus.REPORTED.value, reported, Count("action", distinct=True)),
    ]
    numbers = [
        part.order_by().values(what=Value(name)).annotate(rows=count).values_list("what", "rows")
        for name, part, count in parts
    ]
    return dict(by_status.union(*numbers, all=True))


# --- The news --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class News:
    """A piece of the first sentence, with the list that it speaks of."""

    words: str
    url: str
    is_late: bool = False


def _news(counts):
    """The pieces of the first sentence; only the first names the actions it counts."""
    late, soon, waiting = (counts.get(key, 0) for key in (Timeliness.OVERDUE, Timeliness.DUE_SOON, LineStatus.REPORTED))
    news, first = [], True
    if late:
        words = ngettext("%(count)d action is overdue", "%(count)d actions are overdue", late)
        news.append(News(words % {"count": late}, _list_of(timeliness=Timeliness.OVERDUE), is_late=True))
        first = False
    if soon:
        words = (
            ngettext("%(count)d action falls due within 30 days", "%(count)d actions fall due within 30 days", soon)
            if first
            else ngettext("%(count)d falls due within 30 days", "%(count)d fall due within 30 days", soon)
        )
        news.append(News(words % {"count": soon}, _list_of(timeliness=Timeliness.DUE_SOON)))
        first = False
    if waiting:
        words = (
            ngettext("%(count)d action waits for verification", "%(count)d actions wait for verification", waiting)
            if first
            else ngettext("%(count)d waits for verification", "%(count)d wait for verification", waiting)
        )
        news.append(News(words % {"count": waiting}, _list_of(line=LineStatus.REPORTED)))
    return news


def _unowned_news(unowned, total):
    """How many actions nobody answers for, or None."""
    if not unowned:
        return None
    words = ngettext(
        "%(count)d of the %(total)d actions has no owner", "%(count)d of the %(total)d actions have no owner", unowned
    )
    return News(words % {"count": unowned, "total": total}, _list_of(status=ActionStatus.UNASSIGNED))


def _list_of(**query):
    return reverse("tracker:action_list", query=query)


# --- What waits ------------------------------------------------------------------------------------------------------


def _reported(lines, user):
    """Reported lines, the one that waits longest first, each with its evidence counted and whether `user` decides."""
    report = ProgressUpdate.objects.filter(assignment=OuterRef("pk"), act=Act.REPORT).order_by("-number")
    evidence = Evidence.objects.filter(update=OuterRef("report_pk")).order_by().values("update")
    return list(
        lines.filter(status=LineStatus.REPORTED)
        .select_related("action", "party")
        .only("status", "action__number", "action__title", "party__code", "party__name")
        .annotate(report_pk=Subquery(report.values("pk")[:1]), reported_at=Subquery(report.values("at")[:1]))
        .annotate(
            proofs=Subquery(evidence.annotate(rows=Count("pk")).values("rows")),
            verifiable=Exists(Assignment.objects.verifiable_by(user).filter(pk=OuterRef("pk"))),
        )
        .order_by("reported_at", "pk")[:SHOWN]
    )


def _mine(lines, rights):
    """What the parties of a focal point or deputy have yet to do, the most urgent first."""
    if not rights.reporting_parties:
        return []
    owed = lines.owing().filter(party__in=rights.reporting_parties).select_related("action", "party")
    return list(owed.order_by(F("due_ends").asc(nulls_last=True), "pk")[:SHOWN])


def _closings(user, rights):
    """Closings that wait for this person's word: never one's own; see refusals.may_not_decide_closing."""
    focal = [m.party_id for m in rights.memberships if m.role == Role.FOCAL_POINT]
    if not (rights.is_secretariat or focal):
        return []
    closings = Closing.objects.open().exclude(asked_by=user).select_related("assignment__action", "assignment__party")
    if not rights.is_secretariat:
        closings = closings.filter(assignment__party__in=focal)
    return list(closings.order_by("asked_at")[:SHOWN])


def _recent(user):
    entries = ProgressUpdate.objects.visible_to(user).filter(assignment__action__merged_into__isnull=True)
    return list(entries.select_related("author", "assignment__party", "assignment__action")[:SHOWN])


# --- Country by status -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class PartyRow:
    """A party's lines by status: (status, how many, the list of them) in the order of LineStatus."""

    code: str
    name: str
    total: int
    overdue: int
    cells: list


def _by_party(lines, now):
    """The parties with most lines, at most one more than is shown."""
    late = lines.overdue(now).values("pk")
    counted = (
        lines.order_by()
        .values("party__code", "party__name")
        .annotate(
            total=Count("pk"),
            overdue=Count("pk", filter=Q(pk__in=late)),
            **{f"in_{status}": Count("pk", filter=Q(status=status)) for status in LineStatus.values},
        )
        .order_by("-total", "party__name")[: PARTIES + 1]
    )
    return [
        PartyRow(
            row["party__code"],
            row["party__name"],
            row["total"],
            row["overdue"],
            [(status, row[f"in_{status}"]) for status in LineStatus],
        )
        for row in counted
    ]
