"""Who may. A membership alone grants rights; the table of who may do what to a line stands in workflow.py.

| May | Secretariat | Focal point, deputy | Contributor | Verifier | Observer | Superuser without membership | Public |
|---|---|---|---|---|---|---|---|
| read actions, lines, journal, documents | all | all | all | all | all | all | published, with PUBLIC_READ |
| open internal evidence | all | own party's | own party's | all | no | no | no |
| report on a line | no | own party's | no | no | no | no | no |
| answer for a party | on its behalf | own party's | no | no | no | no | no |
| verify a report | no | no | no | if a second person | no | no | no |
| set dates, reopen, ask to close, add owners | yes | no | no | no | no | no | no |
| confirm a closing | if not the asker | own party's | no | no | no | no | no |
| manage records in the admin | yes | no | no | no | no | yes | no |
"""

from dataclasses import dataclass, field

from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from .choices import ROLES_THAT_REPORT, LineStatus, Role


@dataclass(frozen=True)
class Rights:
    """What a person's memberships of today add up to."""

    memberships: tuple = field(default=(), repr=False)
    is_superuser: bool = False

    @property
    def any(self):
        return bool(self.memberships)

    @property
    def reads_all(self):
        return self.any or self.is_superuser

    @property
    def is_secretariat(self):
        return self._has(Role.SECRETARIAT)

    @property
    def is_verifier(self):
        return self._has(Role.VERIFIER)

    @property
    def manages_records(self):
        return self.is_secretariat or self.is_superuser

    @property
    def parties(self):
        """Ids of the parties this person belongs to, in whatever role."""
        return frozenset(m.party_id for m in self.memberships if m.party_id)

    @property
    def reporting_parties(self):
        """Ids of the parties whose lines this person reports on."""
        return frozenset(m.party_id for m in self.memberships if m.role in ROLES_THAT_REPORT)

    @property
    def words(self):
        """The roles as the page head shows them: “Focal point, Honduras”."""
        return "; ".join(m.words for m in self.memberships)

    def _has(self, role):
        return any(m.role == role for m in self.memberships)


NOBODY = Rights()


def rights_of(user):
    """Return the Rights of `user` today, read once per user object: one query for a signed-in person."""
    if not getattr(user, "is_authenticated", False) or not user.is_active:
        return NOBODY
    rights = getattr(user, "_rights", None)
    if rights is None:
        memberships = user.memberships.active(on=timezone.localdate()).select_related("party").order_by("id")
        rights = user._rights = Rights(tuple(memberships), is_superuser=user.is_superuser)
    return rights


def forget_rights(user):
    """Make the next `rights_of(user)` read the database again, after a membership was changed."""
    user.__dict__.pop("_rights", None)


def people_of(assignment):
    """A Q on Membership: of the line's party, its parent or its children. They are one house (rule 3)."""
    party = assignment.party
    house = Q(party=party.pk) | Q(party__parent=party.pk)
    return house | Q(party=party.parent_id) if party.parent_id else house


def may_not_verify(report, user, now=None):
    """Say in a sentence why `user` may not decide the report (a ProgressUpdate), or return "".

    The rule: a verifier, neither the reporter nor, at the report or now, of the reporting party, its parent or its
    children; and without a declared conflict. guards.py holds the same in the database.
    """
    from django.utils.translation import gettext as _

    from .models import Membership

    if not rights_of(user).is_verifier:
        return _("Only a verifier decides a report.")
    if report.author_id == user.pk:
        return _("You reported this yourself: a second person verifies it.")
    now = now or timezone.now()
    days = {timezone.localdate(report.at), timezone.localdate(now), timezone.localdate()}
    mine = Membership.objects.filter(people_of(report.assignment), user=user)
    active = Q()
    for day in days:
        active |= Q(starts__lte=day) & (Q(ends__isnull=True) | Q(ends__gte=day))
    if mine.filter(active).exists():
        return _("You belong, or belonged at the report, to the reporting party: a second person verifies it.")
    if report.assignment.conflicts.filter(user=user).exists():
        return _("You declared a conflict of interest on this line.")
    return ""


def verifiable(lines, user):
    """Narrow `lines` (Assignments) to the reported ones that `user` may decide; the queue's form of may_not_verify."""
    from .choices import Act
    from .models import Conflict, Membership, ProgressUpdate

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
