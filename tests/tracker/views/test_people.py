import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories import AssignmentFactory, MembershipFactory, PartyFactory, UserFactory, assignment_at, member
from tracker.choices import ROLES_WITH_PARTY, LineStatus, Role
from tracker.models import Installation

pytestmark = pytest.mark.django_db

PEOPLE = reverse("tracker:people")
TODAY = timezone.localdate


@pytest.fixture
def reader(client):
    """A client signed in for a person of the secretariat, called Ana Morales."""
    client.force_login(MembershipFactory(role=Role.SECRETARIAT, user__name="Ana Morales").user)
    return client


def words(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def page(client, **query):
    return client.get(PEOPLE, query).content.decode()


def rows(html):
    """The memberships' table, row by row."""
    return [words(row) for row in re.findall(r"<tr.*?</tr>", html, re.DOTALL)[1:]]


def gaps(html):
    """The parties named as having nobody, each with what is said of it."""
    if 'id="gaps"' not in html:
        return []
    found = html[html.index('id="gaps"') : html.index("</section>")]
    return [words(item) for item in re.findall(r"<li.*?</li>", found, re.DOTALL)]


def test_memberships_stand_under_their_party_with_mail_role_and_days(reader):
    honduras = PartyFactory(code="HN", name="Honduras")
    start = TODAY() - timedelta(days=10)
    member(Role.DEPUTY, honduras, starts=start, user__name="Julio Mejía", user__email="julio@example.org")
    member(Role.FOCAL_POINT, honduras, starts=start, ends=TODAY(), user__name="Rosa Cañas")

    found = rows(page(reader))

    heads = [row for row in found if "Manage" not in row]
    people = [row.partition(" Manage")[0] for row in found if "Manage" in row]
    assert heads == ["For no single country or body", "HN Honduras"]
    assert people[0].startswith("Ana Morales")
    assert people[1].startswith("Rosa Cañas")
    assert people[1].endswith(f"Focal point {day(start)} {day(TODAY())}")
    assert people[2] == f"Julio Mejía julio@example.org Deputy {day(start)} further notice"


def day(value):
    return f"{value.day} {value:%b %Y}"


def test_a_membership_to_come_and_a_deactivated_person_are_said_to_be_so(reader):
    member(Role.VERIFIER, starts=TODAY() + timedelta(days=3), user__name="Inés Quiroga")
    member(Role.OBSERVER, user__name="Sofía Lindgren", user__is_active=False)

    found = rows(page(reader))

    assert [row for row in found if "to come" in row][0].startswith("Inés Quiroga")
    assert [row for row in found if "deactivated" in row][0].startswith("Sofía Lindgren deactivated")


def test_ended_memberships_are_folded_away(reader):
    ended = TODAY() - timedelta(days=1)
    member(Role.VERIFIER, ends=ended, user__name="Tomás Solano")

    html = page(reader)

    folded = html[html.index('<details class="fold') :]
    assert not [row for row in rows(html) if "Tomás Solano" in row]
    assert words(folded[: folded.index("</details>")]).startswith("1 ended membership Tomás Solano Verifier,")


def test_parties_that_owe_something_and_have_no_focal_point_come_first(reader):
    alone = PartyFactory(code="SV", name="El Salvador")
    AssignmentFactory(party=alone)
    AssignmentFactory(party=alone)
    stood_in = assignment_at(LineStatus.IN_PROGRESS, party=PartyFactory(code="GT", name="Guatemala")).party
    stood_in.memberships.update(role=Role.DEPUTY)
    member(Role.FOCAL_POINT, stood_in, ends=TODAY() - timedelta(days=1))
    member(Role.FOCAL_POINT, AssignmentFactory().party)
    verified = assignment_at(LineStatus.VERIFIED).party
    verified.memberships.all().delete()
    PartyFactory()

    assert [gap.split(" Name one")[0] for gap in gaps(page(reader))] == [
        "SV El Salvador 2 open lines",
        "GT Guatemala 1 open line, a deputy stands in",
    ]


def test_with_everybody_in_place_no_gap_is_shown(reader):
    member(Role.FOCAL_POINT, AssignmentFactory().party)

    assert gaps(page(reader)) == []


def test_people_are_found_by_name_mail_country_and_code(reader):
    honduras = PartyFactory(code="HN", name="Honduras")
    member(Role.FOCAL_POINT, honduras, user__name="Julio Mejía", user__email="jm@example.org")

    for text in ("julio", "jm@", "hondu", "hn"):
        assert [row.partition(" jm@")[0] for row in rows(page(reader, q=text))] == ["HN Honduras", "Julio Mejía"]
    assert "Nobody in force fits “xyz”" in words(page(reader, q="xyz"))


def test_it_is_managed_in_the_admin(reader):
    held = MembershipFactory(role=Role.OBSERVER)
    AssignmentFactory()

    html = page(reader)

    assert reverse("admin:tracker_membership_change", args=[held.pk]) in html
    assert html.count(f'href="{reverse("admin:tracker_membership_add")}') == 2  # one for the party without anybody


def test_twenty_five_make_a_page_and_the_queries_stay_the_same(reader):
    Installation.current()
    queries, shown = [], []
    for count in (0, 24, 75):
        for _ in range(count):
            member(Role.FOCAL_POINT, PartyFactory())
            AssignmentFactory()
        with CaptureQueriesContext(connection) as captured:
            html = page(reader)
        queries.append(len(captured))
        shown.append(html.count("further notice"))

    assert shown == [1, 25, 25]
    assert queries == [7, 7, 7]  # session, person, memberships, ids, rows, ended ones, gaps


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SECRETARIAT])
def test_nobody_else_finds_it(client, role):
    client.force_login(member(role, PartyFactory() if role in ROLES_WITH_PARTY else None))

    assert client.get(PEOPLE).status_code == 404


def test_a_superuser_manages_people_as_well(client):
    client.force_login(UserFactory(is_superuser=True))

    assert client.get(PEOPLE).status_code == 200


def test_the_public_finds_nothing_even_with_public_reading(client, settings):
    assert client.get(PEOPLE).status_code == 302
    settings.PUBLIC_READ = True
    assert client.get(PEOPLE).status_code == 404


def test_the_secretariat_of_yesterday_is_no_longer_let_in(client):
    client.force_login(member(Role.SECRETARIAT, ends=TODAY() - timedelta(days=1)))

    assert client.get(PEOPLE).status_code == 403
