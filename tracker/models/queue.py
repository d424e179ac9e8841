"""The verifier's queue: the reports a person may decide. permissions.may_not_verify says the same of one, in words."""

from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from ..choices import Act, LineStatus
from ..rights import rights_of
from .people import Membership
from .progress import Conflict, ProgressUpdate


def verifiable(lines, user):
    """Narrow `lines` (Assignments) to the reported ones that `user` may decide; the queue's form of may_not_verify."""
    if not rights_of(user).is_verifier:
        return lines.none()
    today = timezone.localdate()
    report = ProgressUpdate.objects.filter(assignment=OuterRef("pk"), act=Act.REPORT).order_by("-number")
    house = Q(party=OuterRef("party")) | Q(party__parent=OuterRef("party")) | Q(party__children=OuterRef("party"))
    mine = Membership.objects.filter(house, user=user)
    now_mine = mine.active(today)
    then_mine = mine.filter(
        Q(ends__isnull=True) | Q(ends__gte=OuterRef("reported_on")), starts__lte=OuterRef("reported_on")
    )
    return (
        lines.standing()
        .filter(status=LineStatus.REPORTED)
        .annotate(
            report=report.values("pk")[:1],
            reported_at=report.values("at")[:1],
            reported_on=report.values("at__date")[:1],
            reporter=report.values("author")[:1],
        )
        .filter(~Q(reporter=user.pk), ~Exists(now_mine), ~Exists(then_mine))
        .filter(~Exists(Conflict.objects.filter(assignment=OuterRef("pk"), user=user)))
        .order_by(F("reported_at").asc(), "pk")
    )
