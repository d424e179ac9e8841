"""The people of the demonstration. All are invented; none stands for an office holder."""

from dataclasses import dataclass

from django.db import transaction

from tracker.choices import Role
from tracker.models import Membership, Party, User


@dataclass(frozen=True)
class Person:
    """Somebody who signs in to the demonstration. Without a role: the administrator, who moves no line."""

    username: str
    name: str
    role: Role | None
    party: str | None = None


PEOPLE = (
    Person("coordinator", "Ana Morales", Role.SECRETARIAT),
    Person("coordinator2", "Luis Herrera", Role.SECRETARIAT),
    Person("guatemala", "Elena Ramírez", Role.FOCAL_POINT, "GT"),
    Person("honduras", "Julio Mejía", Role.FOCAL_POINT, "HN"),
    Person("elsalvador", "Rosa Cañas", Role.FOCAL_POINT, "SV"),
    Person("unitedstates", "Daniel Brooks", Role.FOCAL_POINT, "US"),
    Person("verifier", "Inés Quiroga", Role.VERIFIER),
    Person("verifier2", "Tomás Solano", Role.VERIFIER),
    Person("observer", "Sofía Lindgren", Role.OBSERVER),
    Person("admin", "Marta Pineda", None),
)


@transaction.atomic
def ensure_people(starts):
    """Return the people of the demonstration by username, after adding those who are missing.

    A new person has no usable password (`manage.py demo` gives one) and a membership from the day `starts`. Whoever is
    there already keeps everything, a changed name or an ended membership as well.

    Raises Party.DoesNotExist where the fixture `parties` is not loaded.
    """
    return {person.username: _ensure(person, starts) for person in PEOPLE}


def _ensure(person, starts):
    is_admin = person.role is None
    user, is_new = User.objects.get_or_create(
        username=person.username,
        defaults={
            "name": person.name,
            "email": f"{person.username}@example.org",
            "is_staff": is_admin,
            "is_superuser": is_admin,
        },
    )
    if is_new:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    if person.role and not user.memberships.filter(role=person.role).exists():
        party = Party.objects.get(code=person.party) if person.party else None
        Membership.objects.create(user=user, role=person.role, party=party, starts=starts)
    return user
