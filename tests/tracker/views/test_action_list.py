"""The list of actions."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import (
    ActionFactory,
    AssignmentFactory,
    PartyFactory,
    ThemeFactory,
    assignment_at,
    focal_point,
    secretariat,
    seen,
    verifier,
)
from tests.pages import links, many_actions, many_parties, queries, words
from tracker import workflow
from tracker.choices import LineStatus, Response
from tracker.models import Action

pytestmark = pytest.mark.django_db

PART = {"HX-Request": "true", "HX-Target": "results"}


def references(response):
    """The references of the rows, in their order."""
    return re.findall(r"<tr><td>(A-\d+)</td>", response.content.decode())


def listed(client, query=""):
    return references(client.get(f"/actions/?{query}"))


def set_due(line, days):
    day = timezone.localdate() + timedelta(days=days)
    workflow.set_due(line, day, by=secretariat(), seen=seen(line), reason="Agreed.")


def test_a_row_says_what_the_action_is_and_how_each_owner_stands(reader):
    action = ActionFactory(number=7, title="Joint exercises")
    action.themes.add(ThemeFactory(name="Training"))
    assignment_at(LineStatus.VERIFIED, action=action, party=PartyFactory(code="GT", name="Guatemala"))
    late = assignment_at(LineStatus.IN_PROGRESS, action=action, party=PartyFactory(code="HN", name="Honduras"))
    set_due(late, -24)

    response = reader.get("/actions/")

    day = timezone.localdate() - timedelta(days=24)
    today = f"{timezone.localdate():%-d %b %Y}"
    row = words(response)[words(response).index("A-007 Joint") :]
    assert row == (
        "A-007 Joint exercises Training GT Verified HN In progress Partly implemented "
        f"{day:%-d %b %Y} 24 days overdue {today}"
    )
    assert links(response, "Joint exercises") == ["/actions/A-007/"]


def test_an_answer_that_declines_stands_in_the_place_of_not_started(reader):
    line = AssignmentFactory(party=PartyFactory(code="US", name="United States"))
    workflow.respond(
        line,
        Response.NOT_ACCEPTED,
        by=focal_point(line.party),
        seen=None,
        effective=timezone.localdate(),
        note="Not ours.",
    )

    assert "US Not accepted" in words(reader.get("/actions/"))


def test_owners_beyond_six_are_counted(reader):
    action = ActionFactory()
    for party in many_parties(9):
        AssignmentFactory(action=action, party=party)

    text = words(reader.get("/actions/"))

    assert (
        text.count("Not started") - words(reader.get("/actions/?q=zzz")).count("Not started") == 6
    )  # chips and status
    assert "and 4 more" in text


def test_an_action_merged_into_another_is_left_out(reader):
    kept, merged = ActionFactory(), ActionFactory()
    workflow.merge(merged, kept, by=secretariat())

    assert listed(reader) == [kept.reference]


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("", [1, 2, 3]),
        ("reference", [1, 2, 3]),
        ("-reference", [3, 2, 1]),
        ("title", [2, 3, 1]),
        ("-title", [1, 3, 2]),
        ("status", [2, 1, 3]),
        ("due", [3, 2, 1]),
        ("-due", [2, 3, 1]),
        ("last_update", [2, 3, 1]),
        ("-last_update", [3, 2, 1]),
        ("nonsense", [1, 2, 3]),
    ],
)
def test_the_list_is_sorted_as_asked_and_undated_actions_come_last(reader, sort, order):
    ActionFactory(number=1, title="Charlie", status="not_started")
    ActionFactory(number=2, title="Alpha", status="in_progress", due="2026-12-01", last_update="2026-01-01T12:00Z")
    ActionFactory(number=3, title="Bravo", status="on_hold", due="2026-11-01", last_update="2026-02-01T12:00Z")

    assert listed(reader, f"sort={sort}") == [f"A-00{n}" for n in order]


def test_the_page_asks_for_the_next_and_keeps_the_filters(reader):
    many_actions(30, [])

    response = reader.get("/actions/?q=many&sort=-reference")

    assert "30 actions" in words(response)
    assert "Showing 1–25 of 30" in words(response)
    assert links(response, "Next") == ["?q=many&sort=-reference&page=2"]
    assert listed(reader, "q=many&sort=-reference&page=2") == [f"A-{n}" for n in (1004, 1003, 1002, 1001, 1000)]


def test_each_filter_in_use_can_be_taken_off(reader):
    action = assignment_at(LineStatus.IN_PROGRESS, party=PartyFactory(code="GT", name="Guatemala")).action
    action.themes.add(ThemeFactory(slug="policing", name="Policing"))

    response = reader.get("/actions/?status=in_progress&country=GT&theme=policing&page=1")

    assert links(response, "Remove Status: In progress") == ["?country=GT&theme=policing"]
    assert links(response, "Remove Country or body: Guatemala") == ["?status=in_progress&theme=policing"]
    assert links(response, "Remove Theme: Policing") == ["?status=in_progress&country=GT"]
    assert links(response, "Clear all") == ["/actions/"]


@pytest.mark.parametrize("typed", ["Guatemala", "guatemala", "gt", "Guatemala (GT)", "Guat"])
def test_a_country_by_name_becomes_its_code_in_the_address(reader, typed):
    AssignmentFactory(party=PartyFactory(code="GT", name="Guatemala"))

    response = reader.get("/actions/", {"status": "not_started", "q": "", "country": typed})

    assert response.status_code == 302
    assert response.url == "/actions/?status=not_started&country=GT"


def test_a_country_in_capitals_is_found_by_name_where_no_code_fits(reader):
    PartyFactory(code="GT", name="Guatemala")

    assert reader.get("/actions/?country=GUATEMALA").url == "/actions/?country=GT"


def test_a_theme_by_name_becomes_its_short_name_in_the_address(reader):
    ThemeFactory(slug="combating-crime", name="Combating crime")

    assert reader.get("/actions/?theme=Combating crime").url == "/actions/?theme=combating-crime"


def test_an_ambiguous_country_is_answered_by_the_matches_as_links(reader):
    PartyFactory(code="GT", name="Guatemala")
    PartyFactory(code="GP", name="Guadeloupe")
    ActionFactory()

    response = reader.get("/actions/?country=gua&status=unassigned")

    assert "“gua” may mean several. Which one?" in words(response)
    assert links(response, "Guatemala") == ["?country=GT&status=unassigned"]
    assert links(response, "Guadeloupe") == ["?country=GP&status=unassigned"]
    assert references(response) == []


def test_an_unknown_country_is_said_to_be_unknown(reader):
    ActionFactory()

    assert "No country or body is called “Atlantis”" in words(reader.get("/actions/?country=Atlantis"))
    assert "No country or body is called “ZZ”" in words(reader.get("/actions/?country=ZZ"))


def test_tabs_are_filters_and_the_open_one_says_how_many(reader):
    many_actions(3, [])

    response = reader.get("/actions/?status=unassigned&sort=-reference")

    assert links(response, "Overdue") == ["?timeliness=overdue"]
    assert links(response, "Due in 30 days") == ["?timeliness=due_soon"]
    assert links(response, "Awaiting verification") == ["?line=reported"]
    assert re.findall(r'aria-current="page">([^<]*) <b>(\d+)</b>', response.content.decode()) == [("No owner", "3")]


def test_a_focal_point_is_offered_what_its_country_has_open(client):
    party = PartyFactory(code="HN", name="Honduras")
    client.force_login(focal_point(party))
    open_line = assignment_at(LineStatus.ON_HOLD, party=party)
    assignment_at(LineStatus.VERIFIED, party=party)

    [url] = links(client.get("/actions/"), "Honduras, open")

    assert references(client.get(f"/actions/{url}")) == [open_line.action.reference]


def test_htmx_gets_the_table_alone_and_caches_are_told(reader):
    ActionFactory(number=7)

    part, whole = reader.get("/actions/", headers=PART), reader.get("/actions/")

    assert part.content.decode().lstrip().startswith('<div id="results">')
    assert "<html" not in part.content.decode()
    assert references(part) == references(whole) == ["A-007"]
    assert "HX-Request" in part["Vary"]
    assert "HX-Request" in whole["Vary"]


def test_the_address_that_htmx_shows_has_no_empty_parameters(reader):
    response = reader.get("/actions/?q=&status=unassigned&country=&sort=due", headers=PART)

    assert response["HX-Push-Url"] == "/actions/?status=unassigned&sort=due"
    assert reader.get("/actions/?q=", headers=PART)["HX-Push-Url"] == "/actions/"


@pytest.mark.parametrize(
    "headers",
    [
        {"HX-Request": "true", "HX-History-Restore-Request": "true", "HX-Target": "results"},
        {"HX-Request": "true", "HX-Boosted": "true"},
    ],
)
def test_htmx_gets_the_whole_page_where_it_restores_or_follows_a_link(reader, headers):
    response = reader.get("/actions/", headers=headers)

    assert "<html" in response.content.decode()
    assert "hx-swap-oob" not in response.content.decode()


def test_an_empty_tracker_says_what_to_do_next(client):
    client.force_login(secretariat())

    response = client.get("/actions/")

    assert "There are no actions yet Load the example with" in words(response)
    assert len(links(response, "New action")) == 2


def test_filters_that_fit_nothing_say_so(reader):
    ActionFactory()

    response = reader.get("/actions/?q=submarine")

    assert "No action fits these filters" in words(response)
    assert links(response, "All actions") == ["/actions/"]


def test_the_public_sees_published_actions_alone(client, settings):
    settings.PUBLIC_READ = True
    ActionFactory(number=1)
    shown = ActionFactory(number=2)
    workflow.publish(Action.objects.filter(pk=shown.pk), True, by=secretariat())

    response = client.get("/actions/")

    assert references(response) == ["A-002"]
    assert "Published" not in words(response)


def test_a_title_is_text_whatever_it_says(reader):
    ActionFactory(title="<script>alert(1)</script> & co")

    html = reader.get("/actions/").content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; co" in html
    assert "<script>alert" not in html


@pytest.mark.parametrize("person", [secretariat, verifier, lambda: focal_point(PartyFactory())])
def test_the_list_costs_eight_queries_whatever_its_length(client, person):
    client.force_login(person())
    parties = many_parties(3)
    many_actions(1, parties)
    few = len(queries(client, "/actions/"))
    many_actions(99, parties, start=2000)

    counts = [
        len(queries(client, f"/actions/?{query}"))
        for query in ["", "rows=100", "country=P-1&line=open", "theme=none&q=many", "sort=-due&timeliness=no_deadline"]
    ]

    assert few <= 8
    assert max(counts) <= 8
    assert counts[0] == counts[1] == few


def test_ten_thousand_parties_do_not_make_the_list_dearer(reader):
    parties = many_parties(10_000)
    many_actions(1, parties[:3])
    few = len(queries(reader, "/actions/"))
    many_actions(24, parties[:3], start=2000)

    response = reader.get("/actions/")

    assert len(queries(reader, "/actions/")) == few <= 8
    assert len(response.content) < 30_000


def test_a_page_of_25_actions_with_three_lines_each_weighs_less_than_30_kB(client):
    client.force_login(secretariat())
    parties = [PartyFactory(name=name) for name in ("Guatemala", "El Salvador", "United States of America")]
    themes = [ThemeFactory(name="Institutional strengthening"), ThemeFactory(name="Regional cooperation")]
    for action in many_actions(30, parties):
        Action.objects.filter(pk=action.pk).update(
            title=f"Workshops in new tactics for law enforcement, series {action}"[:60]
        )
        action.themes.set(themes)

    assert len(client.get("/actions/").content) < 30_000
