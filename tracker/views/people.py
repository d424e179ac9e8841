"""Who does what for whom and until when, for those who see to it that everybody is in place."""

from itertools import groupby

from django.db.models import Case, Count, Exists, F, IntegerField, OuterRef, Q, Value, When
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ..choices import OPEN, Role
from ..models import Assignment, Membership, Party
from ..permissions import rights_of
from .base import ROWS, page_of, reader_required

IN_ORDER = Case(
    *(When(role=role, then=Value(place)) for place, role in enumerate(Role)),
    output_field=IntegerField(),
)


@require_safe
@reader_required
def people(request):
    """Memberships in force or to come, by party; before them the parties that owe something and have no focal point."""
    if not rights_of(request.user).manages_records:
        raise Http404
    today, text = timezone.localdate(), request.GET.get("q", "").strip()
    memberships = Membership.objects.select_related("user", "party")
    if text:
        memberships = memberships.filter(
            Q(user__name__icontains=text)
            | Q(user__username__icontains=text)
            | Q(user__email__icontains=text)
            | Q(party__name__icontains=text)
            | Q(party__code__iexact=text)
        )
    page = page_of(
        memberships.filter(Q(ends__isnull=True) | Q(ends__gte=today)).order_by(
            F("party__name").asc(nulls_first=True), "party", IN_ORDER, "user__name", "pk"
        ),
        request,
    )
    page.object_list = page.rows(memberships)
    ended = list(memberships.filter(ends__lt=today).order_by("-ends", "pk")[: ROWS + 1])
    context = {
        "page": page,
        "groups": [(party, list(held)) for party, held in groupby(page.object_list, key=lambda held: held.party)],
        "gaps": list(gaps(today)[: ROWS + 1]),
        "ended": ended[:ROWS],
        "ended_more": len(ended) > ROWS,
        "rows": ROWS,
        "text": text,
        "today": today,
    }
    return render(request, "tracker/people.html", context)


def gaps(today):
    """The parties with open lines that have no focal point on the day `today`, those with most lines first.

    `lines` is how many lines are open, `has_deputy` whether a deputy stands in.
    """
    here = Membership.objects.filter(party=OuterRef("pk")).active(today)
    open_lines = Assignment.objects.standing().open()
    return (
        Party.objects.filter(pk__in=open_lines.order_by().values("party"))
        .filter(~Exists(here.filter(role=Role.FOCAL_POINT)))
        .annotate(
            lines=Count(
                "assignments",
                filter=Q(assignments__status__in=OPEN, assignments__action__merged_into__isnull=True),
            ),
            has_deputy=Exists(here.filter(role=Role.DEPUTY)),
        )
        .order_by("-lines", "name", "pk")
    )
