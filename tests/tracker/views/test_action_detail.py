"""The page of one action."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.factories import (
    ActionFactory,
    AssignmentFactory,
    ExpectedOutcomeFactory,
    MeetingFactory,
    MilestoneFactory,
    PartyFactory,
    ThemeFactory,
    assignment_at,
    focal_point,
    link,
    member,
    secretariat,
    seen,
    step,
    verifier,
)
from tests.pages import links, words
from tracker import workflow
from tracker.choices import AssignmentRole, Basis, ClosingReason, Kind, LineStatus, Response, Role
from tracker.models import Action, Measurement

pytestmark = pytest.mark.django_db


def page(client, action):
    response = client.get(f"/actions/{action.reference}/")
    assert response.status_code == 200
    return response


def due_in(line, days):
    day = timezone.localdate() + timedelta(days=days)
    workflow.set_due(line, day, by=secretariat(), seen=seen(line), reason="Agreed.")
    line.refresh_from_db()
    return day


def test_the_head_says_what_it_is_and_where_it_stands(reader):
    action = ActionFactory(number=7, title="Joint exercises", statement="Hold joint exercises.", kind=Kind.PROPOSAL)
    action.themes.add(ThemeFactory(name="Training", slug="training"))
    assignment_at(LineStatus.VERIFIED, action=action)
    assignment_at(LineStatus.REPORTED, action=action)
    late = AssignmentFactory(action=action)
    due_in(late, -3)

    response = page(reader, action)
    text = words(response)

    assert "A-007 · Proposal · Training" in text
    assert "Joint exercises Hold joint exercises. Where this comes from" in text
    assert "Partly implemented 1 of 3 verified , 1 reported, 0 declined, 1 overdue" in text
    assert "The text commits nobody" in text
    assert links(response, "Training") == ["/actions/?theme=training"]


def test_only_a_proposal_is_said_to_commit_nobody(reader):
    assert "commits nobody" not in words(page(reader, ActionFactory(kind=Kind.COMMITMENT))).partition("About")[2]


def test_a_line_says_who_why_what_and_when(reader):
    line = AssignmentFactory(
        party=PartyFactory(code="HN", name="Honduras"),
        role=AssignmentRole.SUPPORTING,
        basis=Basis.SECTION_SCOPE,
        task="Send observers",
    )
    workflow.respond(
        line,
        Response.ACCEPTED,
        by=focal_point(line.party),
        seen=None,
        effective=timezone.localdate(),
        note="By letter.",
    )
    day = due_in(line, -24)

    response = page(reader, line.action)

    assert (
        "HN Honduras Link to Honduras Supporting · scope of the section Send observers Accepted Not started "
        f"{timezone.localdate():%-d %b %Y} {day:%-d %b %Y} 24 days overdue" in words(response)
    )
    assert f'id="line-{line.pk}"' in response.content.decode()
    assert links(response, "Link to Honduras") == [f"#line-{line.pk}"]
    assert links(response, "Honduras") == ["/countries/HN/"]


def offered(client, line):
    """What the page of the line's action offers on it: label -> address."""
    response = page(client, line.action)
    labels = ["Verify", "Log progress", "Reopen", "Respond", "Set a due date", "Move the due date", "Ask for closing"]
    return {label: url for label in labels for url in links(response, f"{label}: {line.party.name}")}


def test_a_focal_point_reports_and_answers_for_its_own_line_alone(client):
    mine = AssignmentFactory()
    other = AssignmentFactory(action=mine.action)
    client.force_login(focal_point(mine.party))

    assert offered(client, mine) == {
        "Log progress": f"/lines/{mine.pk}/progress/",
        "Respond": f"/lines/{mine.pk}/respond/",
    }
    assert offered(client, other) == {}
    assert (
        links(page(client, mine.action), "Log progress") == [f"/lines/{mine.pk}/progress/"] * 2
    )  # head and empty list


def test_somebody_of_two_parties_is_not_given_one_button_for_both(client):
    mine = AssignmentFactory()
    also_mine = AssignmentFactory(action=mine.action)
    person = focal_point(mine.party)
    person.memberships.create(role=Role.DEPUTY, party=also_mine.party, starts=date(2026, 1, 1))
    client.force_login(person)

    response = page(client, mine.action)

    assert '<a class="btn go"' not in response.content.decode()
    assert "Log progress" in offered(client, mine)
    assert "Log progress" in offered(client, also_mine)


def test_the_secretariat_answers_dates_and_asks_to_close(client):
    undated, dated = AssignmentFactory(), AssignmentFactory()
    due_in(dated, 5)
    client.force_login(secretariat())

    assert list(offered(client, undated)) == ["Respond", "Set a due date", "Ask for closing"]
    assert list(offered(client, dated)) == ["Respond", "Move the due date", "Ask for closing"]


@pytest.mark.parametrize("status", [LineStatus.VERIFIED, LineStatus.CLOSED])
def test_the_secretariat_reopens_a_finished_line(client, status):
    line = assignment_at(status)
    client.force_login(secretariat())

    assert list(offered(client, line)) == ["Reopen", "Respond"]


def test_a_verifier_decides_a_report_that_is_not_of_its_own_house(client):
    line = assignment_at(LineStatus.REPORTED)
    client.force_login(verifier())
    assert offered(client, line) == {"Verify": f"/lines/{line.pk}/verify/"}

    client.force_login(verifier(line.party))
    assert offered(client, line) == {}


@pytest.mark.parametrize("role", [Role.OBSERVER, Role.VERIFIER])
def test_who_may_do_nothing_is_offered_nothing(client, role):
    line = AssignmentFactory()
    client.force_login(member(role))

    assert offered(client, line) == {}


def test_an_open_closing_is_shown_and_decided_by_a_second_person(client):
    asker, line = secretariat(), AssignmentFactory(party=PartyFactory(name="Honduras"))
    closing = workflow.ask_closing(line, ClosingReason.OVERTAKEN, by=asker, note="A treaty covers it.")

    client.force_login(asker)
    as_asker = page(client, line.action)
    client.force_login(focal_point(line.party))
    as_focal = page(client, line.action)

    assert "Honduras’s line is to be closed: overtaken by events. A treaty covers it." in words(as_asker)
    assert f"Asked for by {asker}" in words(as_asker)
    assert links(as_asker, "Confirm or decline") == []
    assert "Ask for closing" not in words(as_asker)
    assert links(as_focal, "Confirm or decline") == [f"/closings/{closing.pk}/"]


def test_outcomes_show_their_indicator_and_its_latest_measurement(reader):
    action = ActionFactory()
    counted = ExpectedOutcomeFactory(
        action=action, text="More exercises", indicator="Exercises in a year", baseline=0, target=2, unit="exercises"
    )
    Measurement.objects.create(outcome=counted, on=date(2026, 1, 5), value=5)
    Measurement.objects.create(outcome=counted, on=date(2026, 7, 4), value="1.50")
    ExpectedOutcomeFactory(action=action, text="Readier forces")

    text = words(page(reader, action))

    assert "More exercises Exercises in a year from 0 to 2 exercises 1.50 4 Jul 2026" in text
    assert "Readier forces Indicator not stated" in text


def test_what_is_missing_is_said(reader):
    text = words(page(reader, ActionFactory()))

    assert "Nobody answers for it yet." in text
    assert "Nobody owns this action No country or body has been added yet." in text
    assert "Expected outcomes Not stated." in text
    assert "Progress Nothing has been recorded yet." in text
    assert "Added by hand: no document is cited." in text
    assert "Cadence Not stated Meeting Not stated" in text


def test_facts_stand_beside_the_action(reader):
    action = ActionFactory(
        cadence="biannual",
        meeting=MeetingFactory(name="Security chiefs", place="Guatemala City", date=date(2026, 6, 2)),
    )
    action.beneficiaries.add(PartyFactory(code="GT", name="Guatemala"))

    text = words(page(reader, action))

    assert "For Guatemala : gains by it and owes nothing." in text
    assert "Cadence “biannual”, as written Meeting Security chiefs, Guatemala City, 2 Jun 2026" in text


def test_milestones_stand_in_the_order_of_their_dates(reader):
    action = ActionFactory()
    MilestoneFactory(action=action, title="Undated")
    MilestoneFactory(action=action, title="Second", planned=date(2027, 2, 1))
    MilestoneFactory(action=action, title="First", planned=date(2026, 9, 5), reached=date(2026, 9, 1))

    text = words(page(reader, action)).partition("Milestones")[2]

    assert text.startswith(
        " First Reached on 1 Sep 2026 , planned for 5 Sep 2026 Second Planned for 1 Feb 2027 Undated No date"
    )


def test_parts_lead_to_the_whole_and_back(reader):
    whole = ActionFactory(number=11, title="Council")
    part = assignment_at(LineStatus.VERIFIED, action=ActionFactory(number=12, title="Focus area", parent=whole)).action

    assert "A-012 Focus area Implemented 1 of 1" in words(page(reader, whole))
    assert links(page(reader, part), "A-011 Council") == ["/actions/A-011/"]
    assert "Actions A-011 A-012" in words(page(reader, part))


def test_the_timeline_is_newest_first_with_its_evidence(reader):
    line = AssignmentFactory(party=PartyFactory(name="Honduras"))
    person = focal_point(line.party)
    step(line, LineStatus.IN_PROGRESS, person, done="Observers named.", obstacles="Dates clash.", next_steps="Confirm.")
    step(
        line,
        LineStatus.REPORTED,
        person,
        done="Exercise held.",
        evidence=[link(title="Programme", internal=False), link(title="Secret annex", internal=True)],
    )

    response = page(reader, line.action)
    text = words(response)

    assert text.index("Honduras: Reported as done") < text.index("Honduras: Started")
    assert "Observers named." in text
    assert "Obstacle: Dates clash." in text
    assert links(response, "Programme") == ["https://example.org/report"]
    assert "Secret annex" not in text


def test_internal_evidence_is_shown_to_its_party(client):
    line = AssignmentFactory()
    person = focal_point(line.party)
    step(line, LineStatus.IN_PROGRESS, person)
    step(line, LineStatus.REPORTED, person, evidence=[link(title="Secret annex", internal=True)])
    client.force_login(person)

    response = page(client, line.action)

    assert links(response, "Secret annex") == ["https://example.org/report"]
    assert "internal" in words(response).partition("Secret annex")[2][:30]


def test_twenty_entries_are_shown_and_all_are_in_the_journal(reader):
    line = AssignmentFactory()
    person = focal_point(line.party)
    for number in range(23):
        step(line, LineStatus.NOT_STARTED, person, done=f"Step {number}.")

    response = page(reader, line.action)

    assert response.content.decode().count('id="update-') == 20
    assert links(response, "All 23 entries") == [f"/journal/?action={line.action.reference}"]


def test_a_closed_line_says_in_its_row_why_it_was_closed(client, settings):
    settings.PUBLIC_READ = True
    line = assignment_at(LineStatus.CLOSED)
    reason = line.closings.get().get_reason_display()
    workflow.publish(Action.objects.filter(pk=line.action_id), True, by=secretariat())
    row = re.compile(rf'id="line-{line.pk}".*?</tr>', re.DOTALL)

    as_public = row.search(page(client, line.action).content.decode())[0]
    client.force_login(member(Role.OBSERVER))
    as_observer = row.search(page(client, line.action).content.decode())[0]

    assert f'<span class="sub in-line">{reason}</span>' in as_observer
    assert reason not in as_public


def test_what_leads_elsewhere_is_not_printed(reader):
    text = page(reader, assignment_at(LineStatus.IN_PROGRESS).action).content.decode()
    assert '<a class="no-print" href="/journal/?action=' in text
    assert '<p class="jump small no-print"><a href="#sources">Where this comes from</a></p>' in text


def test_the_public_sees_neither_persons_nor_obstacles_nor_closings(client, settings):
    settings.PUBLIC_READ = True
    line = AssignmentFactory()
    person = focal_point(line.party)
    step(line, LineStatus.IN_PROGRESS, person, done="Officers named.", obstacles="No money.", next_steps="Ask again.")
    step(
        line,
        LineStatus.REPORTED,
        person,
        evidence=[link(title="Annex", internal=True), link(title="Note", internal=False)],
    )
    workflow.ask_closing(line, ClosingReason.LAPSED, by=secretariat(), note="Quietly dropped.")
    workflow.publish(Action.objects.filter(pk=line.action_id), True, by=secretariat())

    text = words(page(client, line.action))

    assert "Officers named." in text
    assert "Note link" in text
    for hidden in (person.name, "No money.", "Ask again.", "Annex", "Quietly dropped."):
        assert hidden not in text


def test_an_unpublished_action_is_not_there_for_the_public(client, settings):
    settings.PUBLIC_READ = True

    assert client.get(f"/actions/{ActionFactory().reference}/").status_code == 404


@pytest.mark.parametrize("reference", ["A-999", "nonsense", "A-", "A-99999999999999"])
def test_an_unknown_reference_is_not_found(reader, reference):
    assert reader.get(f"/actions/{reference}/").status_code == 404


def test_a_reference_written_otherwise_leads_to_the_right_one(reader):
    ActionFactory(number=7)

    assert reader.get("/actions/a7/").url == "/actions/A-007/"


def test_a_merged_action_leads_to_the_other_and_says_so(reader):
    kept, merged = ActionFactory(number=1), ActionFactory(number=2)
    workflow.merge(merged, kept, by=secretariat())

    response = reader.get("/actions/A-002/", follow=True)

    assert response.redirect_chain == [("/actions/A-001/", 302)]
    assert "A-002 was merged into this action." in response.content.decode()
