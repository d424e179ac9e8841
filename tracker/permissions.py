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

from django.db.models import Exists, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from .models import Membership, ProgressUpdate
from .rights import NOBODY, Rights, rights_of

__all__ = ["NOBODY", "Rights", "may_not_verify", "people_of", "rights_of"]


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
    asked = ProgressUpdate.objects.filter(pk=report.pk)  # both questions in one query
    of_the_house, in_conflict = asked.values_list(
        Exists(mine.filter(active)), Exists(report.assignment.conflicts.filter(user=user))
    ).get()
    if of_the_house:
        return _("You belong, or belonged at the report, to the reporting party: a second person verifies it.")
    if in_conflict:
        return _("You declared a conflict of interest on this line.")
    return ""
