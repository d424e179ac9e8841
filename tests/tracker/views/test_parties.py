import re
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories import (
    ActionFactory,
    AssignmentFactory,
    BodyFactory,
    PartyFactory,
    UserFactory,
    assignment_at,
    focal_point,
    member,
    secretariat,
    seen,
    step,
    verifier,
)
from tracker import workflow
from tracker.choices import AssignmentRole, LineStatus, Response, Role
from tracker.models import Action, Assignment, Installation, Party
from tracker.views.parties import record

pytestmark = pytest.mark.django_db

LIST = reverse("tracker:party_list")


@pytest.fixture
def reader(client):
    """A client signed in for a person of the secretariat."""
    client.force_login(secretariat())
    return client


@pytest.fixture
def honduras():
    return PartyFactory(code="HN", name="Honduras")


def words(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def rows(html):
    """The rows of the first table on the page, each cell as words."""
    body = html[html.index("</thead>") : html.index("</table>")] if "</thead>" in html else ""
    return [
        [words(cell) for cell in re.findall(r"<t[hd][ >].*?</t[hd]>", row, re.DOTALL)]
        for row in re.findall(r"<tr.*?</tr>", body, re.DOTALL)
    ]


def country(client, party, **query):
    return client.get(party.get_absolute_url(), query).content.decode()


def due_in(line, days):
    """The line, due that many days from now."""
    day = timezone.localdate() + timedelta(days=days)
    workflow.set_due(line, day, by=secretariat(), seen=seen(line), reason="Agreed at the meeting.")
    return line


# --- The list --------------------------------------------------------------------------------------------------------


def test_parties_that_own_something_are_listed_with_their_lines_by_status(reader, honduras):
    assignment_at(LineStatus.VERIFIED, party=honduras)
    due_in(assignment_at(LineStatus.IN_PROGRESS, party=honduras), -5)
    AssignmentFactory(party=PartyFactory(code="GT", name="Guatemala"))
    PartyFactory(code="SV", name="El Salvador")

    assert rows(reader.get(LIST).content.decode()) == [
        ["GT Guatemala", "1", "0", "0", "0", "0", "0", "0"],
        ["HN Honduras", "0", "1", "0", "0", "1", "0", "1"],
    ]


def test_each_count_leads_to_its_lines(reader, honduras):
    due_in(assignment_at(LineStatus.IN_PROGRESS, party=honduras), -5)

    found = re.findall(r'href="(/actions/\?country=[^"]*)"', reader.get(LIST).content.decode())

    assert found == ["/actions/?country=HN&amp;line=in_progress", "/actions/?country=HN&amp;timeliness=overdue"]
    assert honduras.code in reader.get(found[0].replace("&amp;", "&")).content.decode()


@pytest.mark.parametrize("text", ["salv", "SV", "sv", "Republic of El"])
def test_a_party_that_owns_nothing_is_found_by_name_and_code(reader, text):
    PartyFactory(code="SV", name="El Salvador", official_name="Republic of El Salvador")
    AssignmentFactory()

    found = rows(reader.get(LIST, {"q": text}).content.decode())

    assert [row[0] for row in found] == ["SV El Salvador Republic of El Salvador"]


def test_an_empty_list_and_an_unknown_name_say_what_to_do(reader):
    assert "No country or body owns anything yet" in words(reader.get(LIST).content.decode())
    assert "No country or body is called “Atlantis”" in words(reader.get(LIST, {"q": "Atlantis"}).content.decode())


def test_lines_of_merged_actions_are_not_counted(reader, honduras):
    merged, into = AssignmentFactory(party=honduras).action, AssignmentFactory().action
    Action.objects.filter(pk=merged.pk).update(merged_into=into)

    assert [row[0][:2] for row in rows(reader.get(LIST).content.decode())] == [into.assignments.get().party.code]


def test_the_list_costs_the_same_with_one_and_with_a_hundred_among_ten_thousand(reader):
    Installation.current()
    AssignmentFactory()
    queries = []
    for parties in (0, 10_000):
        made = Party.objects.bulk_create(Party(code=f"BODY-{n}", name=f"Body {n}", kind="body") for n in range(parties))
        action = ActionFactory()
        Assignment.objects.bulk_create(Assignment(action=action, party=party) for party in made[:100])
        with CaptureQueriesContext(connection) as captured:
            shown = rows(reader.get(LIST).content.decode())
        queries.append((len(shown), len(captured)))
        assert max(len(query["sql"]) for query in captured) < 4000

    assert queries == [(1, 7), (25, 7)]  # session, person, memberships, ids, rows, counts, overdue


# --- One party -------------------------------------------------------------------------------------------------------


def test_the_first_line_is_the_news(reader, honduras):
    due_in(assignment_at(LineStatus.IN_PROGRESS, party=honduras), -5)
    due_in(AssignmentFactory(party=honduras), 5)
    due_in(AssignmentFactory(party=honduras), 60)
    assignment_at(LineStatus.REPORTED, party=honduras)

    html = country(reader, honduras)

    news = html[html.index('<p class="lede">') :]
    assert words(news[: news.index("</p>")]).replace(" ,", ",").replace(" .", ".") == (
        "1 line is overdue, 1 falls due within 30 days, 1 waits for verification."
    )
    counts = html[html.index('<ul class="counts"') :]
    assert words(counts[: counts.index("</ul>")]) == (
        "2 Not started 1 In progress 0 On hold 1 Reported 0 Verified 0 Closed"
    )


def test_lines_stand_by_their_due_date_and_what_is_not_owed_comes_last(reader, honduras):
    verified = assignment_at(LineStatus.VERIFIED, party=honduras)
    undated = AssignmentFactory(party=honduras)
    later, soon, late = (due_in(AssignmentFactory(party=honduras), days) for days in (60, 5, -5))
    reported = assignment_at(LineStatus.REPORTED, party=honduras)
    observing = due_in(AssignmentFactory(party=honduras, role=AssignmentRole.OBSERVER), -9)

    found = rows(country(reader, honduras))

    assert [row[0].split()[0] if len(row) > 1 else row[0] for row in found] == [
        "Overdue",
        late.action.reference,
        "Due within 30 days",
        soon.action.reference,
        "Due later",
        later.action.reference,
        "Without a deadline",
        undated.action.reference,
        "Waiting for verification",
        reported.action.reference,
        "Nothing owed",
        observing.action.reference,
        verified.action.reference,
    ]


def test_a_line_says_its_role_ground_status_and_response(reader, honduras):
    line = AssignmentFactory(
        party=honduras, role=AssignmentRole.LEAD, task="Host the talks", action__title="Border talks"
    )

    _heading, row = rows(country(reader, honduras))

    assert row == [
        f"{line.action.reference} Border talks Lead · Added by hand Host the talks",
        "Not started No response",
        "No deadline",
    ]


def test_its_own_people_log_progress_with_one_click(client, honduras):
    line = AssignmentFactory(party=honduras)
    closed = assignment_at(LineStatus.CLOSED, party=honduras)
    link = reverse("tracker:assignment_progress", args=[line.pk])
    readers = {
        "focal point": focal_point(honduras),
        "deputy": member(Role.DEPUTY, honduras),
        "contributor": member(Role.CONTRIBUTOR, honduras),
        "focal point elsewhere": focal_point(PartyFactory()),
        "secretariat": secretariat(),
    }

    offered = []
    for name, person in readers.items():
        client.force_login(person)
        html = country(client, honduras)
        assert reverse("tracker:assignment_progress", args=[closed.pk]) not in html
        if link in html:
            offered.append(name)

    assert offered == ["focal point", "deputy"]


def test_twenty_five_lines_make_a_page(reader, honduras):
    action_ids = [ActionFactory() for _ in range(26)]
    Assignment.objects.bulk_create(Assignment(action=action, party=honduras) for action in action_ids)

    assert [len(rows(country(reader, honduras, page=page))) for page in (1, 2)] == [26, 2]  # and a heading each


def test_roles_and_responses_are_counted(reader, honduras):
    AssignmentFactory(party=honduras, role=AssignmentRole.LEAD)
    line = AssignmentFactory(party=honduras)
    workflow.respond(
        line, Response.ACCEPTED, by=focal_point(honduras), seen=None, effective=timezone.localdate(), note="Agreed."
    )

    html = country(reader, honduras)

    assert words(side_of(html)).startswith("Roles Responsible 1 Lead 1 Responses No response 1 Accepted 1 Its people")
    assert re.findall(r'href="([^"]*country=HN[^"]*)"', side_of(html)) == [
        "/actions/?country=HN&amp;role=responsible",
        "/actions/?country=HN&amp;role=lead",
    ]


def side_of(html):
    """What stands beside the lines."""
    start = html.index('<aside class="side"')
    return html[start : html.index("</aside>", start)]


def test_it_names_its_people_to_members_and_their_mail_to_the_secretariat(client, honduras, settings):
    settings.PUBLIC_READ = True
    name = {"user__name": "Julio Mejía", "user__email": "julio@example.org"}
    member(Role.FOCAL_POINT, honduras, **name)
    member(Role.DEPUTY, honduras, user__name="Rosa Cañas", ends=timezone.localdate() - timedelta(days=1))

    seen_by = []
    for person in (None, verifier(), secretariat()):
        if person:
            client.force_login(person)
        html = country(client, honduras)
        assert "Rosa Cañas" not in html
        seen_by.append(("Julio Mejía" in html, "julio@example.org" in html))

    assert seen_by == [(False, False), (True, False), (True, True)]


def test_it_shows_what_it_gains_by_and_what_it_is_part_of(reader, honduras):
    command = BodyFactory(code="COMMAND", name="Command", parent=honduras)
    action = ActionFactory(title="Capacity building")
    action.beneficiaries.add(honduras)

    html, child = country(reader, honduras), country(reader, command)

    assert f"What it gains by {action.reference} Capacity building Unassigned Its parts COMMAND Command" in words(html)
    assert "Body · part of Honduras" in words(child)


def test_a_party_without_lines_says_so(reader, honduras):
    html = country(reader, honduras)

    assert "Honduras owns nothing here" in words(html)
    assert "Nobody is its focal point or deputy today." in words(html)
    assert "Nothing was reported, verified or returned in this time." in words(html)


def test_the_record_counts_what_the_journal_says_by_quarter(honduras):
    now = datetime(2026, 11, 24, 18, tzinfo=UTC)
    person, judge, reader = focal_point(honduras), verifier(), secretariat()
    for membership in (person.memberships.get(), judge.memberships.get()):
        membership.starts = datetime(2020, 1, 1).date()
        membership.save()
    line = AssignmentFactory(party=honduras)

    def move(to, by, year, month, day):
        moment = datetime(year, month, day, 18, tzinfo=UTC)
        step(line, to, by, now=moment, effective=moment.date())

    move(LineStatus.IN_PROGRESS, person, 2024, 3, 1)
    move(LineStatus.REPORTED, person, 2024, 12, 31)  # before the two years
    move(LineStatus.IN_PROGRESS, judge, 2026, 4, 2)
    move(LineStatus.REPORTED, person, 2026, 9, 30)
    move(LineStatus.VERIFIED, judge, 2026, 10, 1)

    found = record(honduras, reader, now)

    assert [(quarter.name, [number for _act, number in quarter.counts]) for quarter in found["quarters"]] == [
        ("Oct–Dec 2026", [0, 1, 0]),
        ("Jul–Sep 2026", [1, 0, 0]),
        ("Apr–Jun 2026", [0, 0, 1]),
    ]
    assert found["most"] == 1


def test_one_party_costs_the_same_with_one_and_with_sixty_lines(reader, honduras):
    Installation.current()
    assignment_at(LineStatus.REPORTED, party=honduras)
    queries = []
    for count in (0, 59):
        actions = [ActionFactory() for _ in range(count)]
        Assignment.objects.bulk_create(Assignment(action=action, party=honduras) for action in actions)
        for action in actions[:5]:
            action.beneficiaries.add(honduras)
        with CaptureQueriesContext(connection) as captured:
            country(reader, honduras)
        queries.append(len(captured))

    # Session, person, memberships, the party, ids, lines, record, counts, late and soon, people, benefits, parts.
    assert queries == [12, 12]


def test_the_public_sees_the_lines_of_published_actions_alone(client, settings, honduras):
    settings.PUBLIC_READ = True
    shown = assignment_at(LineStatus.REPORTED, party=honduras).action
    hidden = assignment_at(LineStatus.REPORTED, party=honduras).action
    Action.objects.filter(pk=shown.pk).update(published=True)
    hidden.beneficiaries.add(honduras)

    html = country(client, honduras)

    assert shown.reference in html
    assert hidden.reference not in html
    assert rows(client.get(LIST).content.decode()) == [["HN Honduras", "0", "0", "0", "1", "0", "0", "0"]]
    most = html[html.index('id="record"') :]
    assert words(most[most.index("<tbody") : most.index("</tbody>")]).split()[2:] == ["1", "0", "0"]


def test_an_unknown_code_is_not_found_and_a_visitor_signs_in(client, honduras):
    assert [client.get(address).status_code for address in (LIST, honduras.get_absolute_url())] == [302, 302]
    client.force_login(UserFactory())
    assert [client.get(address).status_code for address in (LIST, honduras.get_absolute_url())] == [403, 403]
    client.force_login(secretariat())
    assert client.get(reverse("tracker:party_detail", args=["XX"])).status_code == 404
