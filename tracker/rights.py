"""What a person's memberships of today add up to. The table of who may do what stands in permissions.py."""

from dataclasses import dataclass, field

from django.utils import timezone

from .choices import ROLES_THAT_REPORT, Role


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
        # A person has few: telling today's from the rest in SQL would cost more than to read them all.
        today = timezone.localdate()
        every = user.memberships.select_related("party").only("user", "role", "starts", "ends", "party__name")
        memberships = [membership for membership in every.order_by("id") if membership.is_active(today)]
        rights = user._rights = Rights(tuple(memberships), is_superuser=user.is_superuser)
    return rights
