"""The first page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import (
    ActionFactory,
    AssignmentFactory,
    BodyFactory,
    PartyFactory,
    assignment_at,
    focal_point,
    member,
    secretariat,
    seen,
    step,
    verifier,
)
from tests.pages import links, many_actions, many_parties, queries, words
from tracker import workflow
from tracker.choices import ClosingReason, LineStatus, Role
from tracker.models import Action

pytestmark = pytest.mark.django_db


def set_due(line, days):
    day = timezone.localdate() + timedelta(days=days)
    workflow.set_due(line, day, by=secretariat(), seen=seen(line), reason="Agreed.")
    return line


def page_for(client, person):
    client.force_login(person)
    return client.get("/")


def section(response, name):
    """The words of the section whose heading has the id `name`."""
    html = response.content.decode()
    start = html.index(f'aria-labelledby="{name}"')
    part = html[start : html.index("</section>", start)].partition(">")[2]
    return words(type("Part", (), {"content": part.encode()}))


def test_the_first_sentence_is_the_news_and_each_number_leads_to_its_list(client):
    for days in (-3, -1, 5, 10, 20):
        set_due(AssignmentFactory(), days)
    reported = assignment_at(LineStatus.REPORTED)
    assignment_at(LineStatus.REPORTED, action=reported.action)
    ActionFactory(), ActionFactory()

    response = page_for(client, member(Role.OBSERVER))

    assert (
        "2 actions are overdue , 3 fall due within 30 days and 1 waits for verification . "
        "2 of the 8 actions have no owner ." in words(response)
    )
    assert links(response, "2 actions are overdue") == ["/actions/?timeliness=overdue"]
    assert links(response, "3 fall due within 30 days") == ["/actions/?timeliness=due_soon"]
    assert links(response, "1 waits for verification") == ["/actions/?line=reported"]
    assert links(response, "2 of the 8 actions have no owner") == ["/actions/?status=unassigned"]
    said = {"2 actions are overdue": 2, "3 fall due within 30 days": 3, "1 waits for verification": 1}
    for label, number in said.items():
        [address] = links(response, label)
        assert f"Showing 1–{number} of {number}" in words(client.get(address))


def test_only_what_is_overdue_is_red(client):
    set_due(AssignmentFactory(), -3)
    set_due(AssignmentFactory(), 5)

    html = page_for(client, member(Role.OBSERVER)).content.decode()

    assert '<a class="tone-red" href="/actions/?timeliness=overdue">1 action is overdue</a>' in html
    assert '<a href="/actions/?timeliness=due_soon">1 falls due within 30 days</a>' in html


def test_a_quiet_day_is_said_to_be_quiet(client):
    AssignmentFactory()

    text = words(page_for(client, member(Role.OBSERVER)))

    assert "Nothing is overdue, due within 30 days or waiting for verification." in text
    assert "no owner" not in text


def test_actions_are_counted_by_status_without_those_merged(client):
    kept, merged = ActionFactory(), ActionFactory()
    workflow.merge(merged, kept, by=secretariat())
    assignment_at(LineStatus.ON_HOLD)

    response = page_for(client, member(Role.OBSERVER))

    assert section(response, "by-status") == "Actions by status 1 Unassigned 1 On hold"
    assert "2 actions · 1 line ·" in words(response)


def test_what_is_late_comes_first_and_what_is_far_off_is_left_out(client):
    soon, late = set_due(AssignmentFactory(), 5), set_due(AssignmentFactory(), -3)
    set_due(AssignmentFactory(), 60)

    text = section(page_for(client, member(Role.OBSERVER)), "due")

    assert text.index("3 days overdue") < text.index(late.action.title) < text.index("Due in 5 days")
    assert text.index("Due in 5 days") < text.index(soon.action.title)
    assert text.count("In progress") + text.count("Not started") == 2


def test_a_focal_point_logs_progress_on_what_it_owes_with_one_click(client):
    party = PartyFactory()
    owed = assignment_at(LineStatus.IN_PROGRESS, party=party)
    assignment_at(LineStatus.REPORTED, party=party)
    AssignmentFactory()

    response = page_for(client, focal_point(party))

    assert links(response, f"Log progress: {owed.action.reference}, {party.name}") == [f"/lines/{owed.pk}/progress/"]
    assert response.content.decode().count("Log progress") == 1


def test_a_focal_point_is_asked_to_confirm_the_closing_of_its_line(client):
    line, other = AssignmentFactory(), AssignmentFactory()
    mine = workflow.ask_closing(line, ClosingReason.LAPSED, by=secretariat(), note="Nobody took it up.")
    workflow.ask_closing(other, ClosingReason.LAPSED, by=secretariat(), note="Nobody took it up.")

    response = page_for(client, focal_point(line.party))

    assert links(response, "Confirm or decline a closing") == [f"/closings/{mine.pk}/"]


def test_a_deputy_is_not_asked_to_confirm_a_closing(client):
    line = AssignmentFactory()
    workflow.ask_closing(line, ClosingReason.LAPSED, by=secretariat(), note="Nobody took it up.")

    response = page_for(client, member(Role.DEPUTY, line.party))

    assert links(response, "Confirm or decline a closing") == []


def test_the_secretariat_is_asked_for_closings_of_others_and_for_owners(client):
    coordinator = secretariat()
    by_another = workflow.ask_closing(AssignmentFactory(), ClosingReason.LAPSED, by=secretariat(), note="Overtaken.")
    workflow.ask_closing(AssignmentFactory(), ClosingReason.LAPSED, by=coordinator, note="Overtaken.")
    ActionFactory()

    response = page_for(client, coordinator)

    assert links(response, "Confirm or decline a closing") == [f"/closings/{by_another.pk}/"]
    assert links(response, "Find an owner") == ["/actions/?status=unassigned"]


def test_a_verifier_is_led_to_the_reports_that_it_may_decide(client):
    line = assignment_at(LineStatus.REPORTED)
    own_house = assignment_at(LineStatus.REPORTED)

    response = page_for(client, verifier(own_house.party))

    assert links(response, "1 report to verify") == ["/verify/"]
    assert links(response, f"Verify: {line.action.reference}, {line.party.name}") == [f"/lines/{line.pk}/verify/"]
    assert links(response, f"Verify: {own_house.action.reference}, {own_house.party.name}") == []


def test_an_observer_has_nothing_waiting(client):
    assignment_at(LineStatus.REPORTED)

    assert "Waiting for you" not in words(page_for(client, member(Role.OBSERVER)))


def test_recent_progress_is_newest_first(client):
    line = AssignmentFactory()
    person = focal_point(line.party)
    for day in (1, 2, 3):
        at = timezone.now() - timedelta(days=4 - day)
        step(line, LineStatus.IN_PROGRESS, person, done=f"Step {day}", effective=None, now=at)

    text = words(page_for(client, person))

    assert text.index("Step 3") < text.index("Step 2") < text.index("Step 1")


def test_lines_of_a_country_are_counted_by_status_with_links(client):
    party = PartyFactory(code="GT", name="Guatemala")
    for status in (LineStatus.IN_PROGRESS, LineStatus.IN_PROGRESS, LineStatus.VERIFIED):
        assignment_at(status, party=party)
    set_due(assignment_at(LineStatus.ON_HOLD, party=party), -1)

    response = page_for(client, member(Role.OBSERVER))

    assert section(response, "by-party").endswith("GT Guatemala 0 2 1 0 1 0 1 4")
    assert "/actions/?country=GT&amp;line=in_progress" in response.content.decode()


def test_twenty_countries_are_shown_and_the_others_linked(client):
    many_actions(1, many_parties(21))

    response = page_for(client, member(Role.OBSERVER))

    assert section(response, "by-party").count("Party ") == 20
    assert links(response, "All countries and bodies") == ["/countries/"]


def test_an_empty_tracker_says_what_to_do_next(client):
    response = page_for(client, secretariat())

    assert "There are no actions yet Load the example with" in words(response)
    assert links(response, "New action") == ["/admin/tracker/action/add/"]


def test_the_public_sees_what_is_published_and_neither_persons_nor_reasons(client, settings):
    settings.PUBLIC_READ = True
    shown = assignment_at(LineStatus.ON_HOLD, action=ActionFactory(title="Shown"))
    hidden = assignment_at(LineStatus.IN_PROGRESS, action=ActionFactory(title="Hidden"))
    set_due(shown, -2), set_due(hidden, -2)
    workflow.publish(Action.objects.filter(pk=shown.action_id), True, by=secretariat())

    text = words(client.get("/"))

    assert "1 action is overdue" in text
    assert "Hidden" not in text
    assert "Agreed." not in text
    assert "Dates clash." not in text


PEOPLE = {
    "secretariat": secretariat,
    "verifier": verifier,
    "observer": lambda: member(Role.OBSERVER),
    "focal point": lambda: focal_point(PartyFactory()),
}


@pytest.mark.parametrize("who", PEOPLE)
def test_the_dashboard_costs_twelve_queries_whatever_there_is(client, who):
    client.force_login(PEOPLE[who]())
    parties = [BodyFactory(), BodyFactory()]
    counts = []
    for rows in (1, 24, 75):
        many_actions(rows, parties, start=Action.objects.count() + 1000)
        ActionFactory()
        set_due(AssignmentFactory(), -3)
        assignment_at(LineStatus.REPORTED)
        counts.append(len(queries(client, "/")))

    assert counts == [counts[0]] * 3
    assert counts[0] <= 12


def test_somebody_with_every_role_costs_no_more_than_twelve_queries(client):
    party = PartyFactory()
    person = focal_point(party)
    for role in (Role.SECRETARIAT, Role.VERIFIER):
        person.memberships.create(role=role, starts=timezone.localdate())
    set_due(AssignmentFactory(party=party), -3)
    assignment_at(LineStatus.REPORTED)
    ActionFactory()
    client.force_login(person)

    assert len(queries(client, "/")) <= 12


def test_ten_thousand_parties_do_not_make_the_dashboard_dearer(client):
    client.force_login(secretariat())
    many_actions(1, many_parties(10_000)[:300])

    assert len(queries(client, "/")) <= 12
