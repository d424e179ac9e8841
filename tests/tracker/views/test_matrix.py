import re
from datetime import timedelta

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
    ThemeFactory,
    UserFactory,
    assignment_at,
    focal_point,
    secretariat,
    seen,
    verifier,
)
from tracker import workflow
from tracker.choices import ActionStatus, AssignmentRole, LineStatus, Response
from tracker.models import Action, Assignment, Installation, Party

pytestmark = pytest.mark.django_db

MATRIX = reverse("tracker:matrix")


@pytest.fixture
def reader(client):
    """A client signed in for a person of the secretariat."""
    client.force_login(secretariat())
    return client


def words(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def grid(html):
    """The table's rows as lists of words: the head, the body, the foot."""
    rows = re.findall(r"<tr>.*?</tr>", html, re.DOTALL)
    return [[words(cell) for cell in re.findall(r"<t[hd][ >].*?</t[hd]>", row, re.DOTALL)] for row in rows]


def matrix(client, **query):
    return client.get(MATRIX, query).content.decode()


def overdue(line):
    """The line, with a due date of five days ago."""
    day = timezone.localdate() - timedelta(days=5)
    workflow.set_due(line, day, by=secretariat(), seen=seen(line), reason="Agreed at the meeting.")
    return line


def owned(number, parties):
    """That many actions, each owned by each of the parties."""
    actions = [ActionFactory() for _ in range(number)]
    Assignment.objects.bulk_create(Assignment(action=action, party=party) for action in actions for party in parties)
    Action.objects.update(status=ActionStatus.NOT_STARTED)
    return actions


def test_each_cell_says_where_a_party_stands_on_an_action(reader):
    honduras, guatemala = PartyFactory(code="HN", name="Honduras"), PartyFactory(code="GT", name="Guatemala")
    drills, talks = ActionFactory(title="Drills"), ActionFactory(title="Talks")
    assignment_at(LineStatus.VERIFIED, action=drills, party=honduras)
    assignment_at(LineStatus.REPORTED, action=drills, party=guatemala)
    assignment_at(LineStatus.ON_HOLD, action=talks, party=honduras)

    head, *body, foot = grid(matrix(reader))

    assert head == ["Action", "GT Guatemala", "HN Honduras", "Action status"]
    assert body == [
        [f"{drills.reference} Drills", "Reported", "Verified", "Awaiting verification"],
        [f"{talks.reference} Talks", "", "On hold", "On hold"],
    ]
    assert foot == ["Verified of lines held", "0 of 1", "1 of 2", "1 of 3"]


def test_a_cell_opens_its_line_and_its_word_is_the_link_s_name(reader):
    line = assignment_at(LineStatus.IN_PROGRESS)

    (cell,) = re.findall(r'<a class="cell.*?</a>', matrix(reader))

    address = f"/actions/{line.action.reference}/#line-{line.pk}"
    assert cell.startswith(f'<a class="cell tone-accent" href="{address}"><svg class="icon" aria-hidden="true">')
    assert cell.endswith('<span class="tip">In progress</span></a>')


def test_an_overdue_cell_carries_a_bar_and_says_so(reader):
    overdue(assignment_at(LineStatus.IN_PROGRESS))

    (cell,) = re.findall(r'<a class="cell.*?</a>', matrix(reader))

    assert cell.startswith('<a class="cell tone-accent late"')
    assert words(cell) == "In progress, overdue"


@pytest.mark.parametrize("status", [LineStatus.REPORTED, LineStatus.VERIFIED, LineStatus.CLOSED])
def test_what_is_no_longer_owed_is_not_late(reader, status):
    line = AssignmentFactory()
    overdue(line)
    Assignment.objects.filter(pk=line.pk).update(status=status)

    (cell,) = re.findall(r'<a class="cell.*?</a>', matrix(reader))

    assert words(cell) == status.label


def test_an_observer_is_not_late(reader):
    overdue(AssignmentFactory(role=AssignmentRole.OBSERVER))

    (cell,) = re.findall(r'<a class="cell.*?</a>', matrix(reader))

    assert words(cell) == "Not started"


def test_a_party_that_declined_is_not_shown_as_about_to_start(reader):
    line = AssignmentFactory()
    workflow.respond(
        line,
        Response.NOT_ACCEPTED,
        by=focal_point(line.party),
        seen=seen(line),
        effective=timezone.localdate() - timedelta(days=1),
        note="Not ours to do.",
    )

    (cell,) = re.findall(r'<a class="cell.*?</a>', matrix(reader))

    assert words(cell) == "Not accepted"


def test_the_table_is_one_for_a_screen_reader(reader):
    AssignmentFactory()

    html = matrix(reader)

    assert html.count("<caption") == 1
    assert re.findall(r'<th scope="(\w+)"', html) == ["col", "col", "col", "row", "row"]
    assert '<div class="scroll matrix roomy" role="region" aria-labelledby="matrix-words" tabindex="0">' in html


def test_actions_that_nobody_owns_are_listed_below_and_not_in_the_table(reader):
    unowned = ActionFactory(title="Nobody")
    line = AssignmentFactory(action__title="Somebody")

    html = matrix(reader)

    below = html[html.index('<ul class="cols"') :]
    assert [row[0] for row in grid(html)[1:-1]] == [f"{line.action.reference} Somebody"]
    assert words(below[: below.index("</ul>")]) == f"{unowned.reference} Nobody"


def test_a_merged_action_is_left_out(reader):
    action, into = ActionFactory(title="Merged"), ActionFactory(title="Kept")
    workflow.merge(action, into, by=secretariat())

    assert "Merged" not in words(matrix(reader))


def test_twenty_parties_have_a_column_and_links_lead_to_the_others(reader):
    parties = [BodyFactory(code=f"B-{n:02}", name=f"Body {n:02}") for n in range(45)]
    owned(2, parties)

    first = matrix(reader)
    second, third, beyond = (matrix(reader, columns=number) for number in (2, 3, 4))

    assert [len(grid(html)[0]) - 2 for html in (first, second, third)] == [20, 20, 5]
    assert grid(second)[0][1] == "B-20 Body 20"
    assert re.findall(r'<a rel="(\w+)" href="(\?[^"]*)#columns"', second) == [("prev", "?"), ("next", "?columns=3")]
    assert "Countries and bodies 21 to 40, by name" in words(second)
    assert "Next columns" not in third
    assert "Previous columns" in beyond


def test_fifty_actions_make_a_page(reader):
    actions = owned(51, [PartyFactory()])

    first, second = matrix(reader), matrix(reader, page=2)

    assert [len(grid(html)) - 2 for html in (first, second)] == [50, 1]
    assert grid(second)[1][0] == f"{actions[50].reference} {actions[50].title}"
    assert re.findall(r'<a rel="(\w+)" href="(\?[^"]*)">', first) == [("next", "?page=2")]
    assert re.findall(r'<a rel="(\w+)" href="(\?[^"]*)">', second) == [("prev", "?")]


def test_a_page_behind_the_last_leads_to_the_first(reader):
    AssignmentFactory()

    response = reader.get("/matrix/?page=9&status=not_started")

    assert (response.status_code, response.url) == (302, "/matrix/?status=not_started")


@pytest.mark.parametrize("page", ["0", "-1", "x", "²", "9" * 30])
def test_a_page_that_is_no_number_is_the_first(reader, page):
    AssignmentFactory()

    assert len(grid(matrix(reader, page=page, columns=page))) == 3


def test_it_is_narrowed_by_status_country_theme_timeliness_and_text(reader):
    honduras = PartyFactory(code="HN", name="Honduras")
    crime = ThemeFactory(slug="crime", name="Combating crime")
    late = overdue(assignment_at(LineStatus.IN_PROGRESS, party=honduras, action__title="Late drills")).action
    done = assignment_at(LineStatus.VERIFIED, action__title="Workshops").action
    done.themes.add(crime)

    def found(**query):
        return [row[0].partition(" ")[2] for row in grid(matrix(reader, **query))[1:-1]]

    assert found() == [late.title, done.title]
    assert found(status="implemented") == [done.title]
    assert found(country="HN") == [late.title]
    assert found(theme="crime") == [done.title]
    assert found(timeliness="overdue") == [late.title]
    assert found(q="workshop") == [done.title]
    assert "No action fits these filters" in words(matrix(reader, q="nothing like it"))


def test_a_name_becomes_a_code_in_the_address_and_an_unclear_one_a_question(reader):
    for code, name in (("GT", "Guatemala"), ("GQ", "Equatorial Guinea"), ("GW", "Guinea-Bissau")):
        PartyFactory(code=code, name=name)

    named = reader.get(MATRIX, {"country": "Guatemala", "q": "drill", "page": "2"})
    unclear = matrix(reader, country="Guinea")

    assert (named.status_code, named["Location"]) == (302, f"{MATRIX}?country=GT&q=drill")
    assert re.findall(r'<a href="(\?country=\w+)">', unclear) == ["?country=GW", "?country=GQ"]


def test_without_actions_it_says_what_will_stand_here(reader):
    assert "No action yet" in words(matrix(reader))


def test_it_costs_six_queries_at_most_whatever_it_shows(reader):
    queries, first = {}, AssignmentFactory().action
    for name, prepare in {
        "one": lambda: None,
        "25 actions": lambda: owned(24, [PartyFactory(code="HN")]),
        "100 actions": lambda: owned(75, [Party.objects.get(code="HN")]),
        "10,000 parties": lambda: Party.objects.bulk_create(
            Party(code=f"BODY-{n}", name=f"Body {n}", kind="body") for n in range(10_000)
        ),
        "all of them owners": lambda: Assignment.objects.bulk_create(
            Assignment(action=first, party=party) for party in Party.objects.filter(kind="body")
        ),
    }.items():
        prepare()
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")  # as a database server does by itself after so many new rows
        with CaptureQueriesContext(connection) as captured:
            matrix(reader)
        queries[name] = len(captured)
        assert max(len(query["sql"]) for query in captured) < 4000

    # Session, person, memberships, actions, cells; at first also the installation, which is then remembered.
    assert queries == {"one": 6, "25 actions": 5, "100 actions": 5, "10,000 parties": 5, "all of them owners": 5}


def test_a_verifier_s_page_costs_one_more_for_the_reports_that_wait(client):
    AssignmentFactory()
    Installation.current()
    client.force_login(verifier())

    with CaptureQueriesContext(connection) as captured:
        matrix(client)

    assert len(captured) == 6


def test_the_public_sees_the_lines_of_published_actions_alone(client, settings):
    settings.PUBLIC_READ = True
    shown, hidden = AssignmentFactory(), AssignmentFactory()
    Action.objects.filter(pk=shown.action.pk).update(published=True)

    head, *body, _foot = grid(matrix(client))

    assert head[1:-1] == [f"{shown.party.code} {shown.party.name}"]
    assert [row[0] for row in body] == [f"{shown.action.reference} {shown.action.title}"]
    assert hidden.action.reference not in matrix(client)


def test_who_may_not_read_does_not_see_it(client):
    assert client.get(MATRIX).status_code == 302
    client.force_login(UserFactory())
    assert client.get(MATRIX).status_code == 403
