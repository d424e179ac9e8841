"""Answers, due dates and closings of a line, and what is refused without changing anything."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from tests.factories import (
    AssignmentFactory,
    PartyFactory,
    assignment_at,
    close,
    focal_point,
    link,
    member,
    secretariat,
    seen,
    step,
    verifier,
)
from tracker import workflow
from tracker.choices import (
    ClosingDecision,
    ClosingReason,
    LineStatus,
    Response,
    Role,
)

from .refusals import IN_A_MONTH, YESTERDAY, refused, state

pytestmark = pytest.mark.django_db


# --- Responses ---


@pytest.mark.parametrize("response", [value for value in Response if value != Response.NO_RESPONSE])
def test_a_party_answers_for_itself(response):
    assignment = AssignmentFactory()
    person = focal_point(assignment.party)

    update = workflow.respond(assignment, response, by=person, seen=None, effective=YESTERDAY, note="By letter.")

    assert state(assignment)[:2] == ("not_started", response)
    assert (update.act, update.from_response, update.to_response) == ("respond", "no_response", response)
    assert (update.effective, update.reason, update.on_behalf) == (YESTERDAY, "By letter.", False)


def test_the_secretariat_answers_on_behalf_with_the_note_verbale():
    assignment = AssignmentFactory()
    person = secretariat()

    refused(assignment, "note verbale", workflow.respond, "accepted", by=person, effective=YESTERDAY, note="Heard it.")
    update = workflow.respond(
        assignment, "accepted", by=person, seen=None, effective=YESTERDAY, evidence=[link(title="Note 14")]
    )

    assert (update.on_behalf, update.evidence.get().title) == (True, "Note 14")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"response": "perhaps"}, "Choose a response"),
        ({"response": "no_response"}, "already"),
        ({"effective": None}, "day of the answer"),
        ({"effective": timezone.localdate() + timedelta(days=3)}, "cannot lie in the future"),
        ({"note": " "}, "Add a note"),
    ],
)
def test_an_answer_lacks_nothing(given, words):
    assignment = AssignmentFactory()
    given = {"response": "accepted", "effective": YESTERDAY, "note": "By letter."} | given

    refused(assignment, words, workflow.respond, given.pop("response"), by=focal_point(assignment.party), **given)


@pytest.mark.parametrize("role", ["contributor", "observer", "verifier"])
def test_nobody_else_answers_for_a_party(role):
    assignment = AssignmentFactory()
    person = member(role, assignment.party if role == "contributor" else None)

    refused(
        assignment, "Only the focal point", workflow.respond, "accepted", by=person, effective=YESTERDAY, note="Yes"
    )


# --- Due dates ---


def test_the_secretariat_sets_and_moves_a_due_date_and_the_first_stays_on_record():
    assignment = AssignmentFactory(party=PartyFactory(timezone="America/Guatemala"))
    person = secretariat()
    later = IN_A_MONTH + timedelta(days=10)

    workflow.set_due(assignment, IN_A_MONTH, by=person, seen=None, reason="Agreed.")
    change = workflow.set_due(assignment, later, by=person, seen=seen(assignment), reason="Ten days more.")

    assert list(assignment.due_changes.values_list("old", "new", "reason")) == [
        (None, IN_A_MONTH, "Agreed."),
        (IN_A_MONTH, later, "Ten days more."),
    ]
    assert change.update.act == "due"
    assert state(assignment)[2] == later
    assert assignment.action.due == later
    assert assignment.due_ends == datetime(later.year, later.month, later.day, 6, tzinfo=UTC) + timedelta(days=1)


@pytest.mark.parametrize(
    ("new", "reason", "words"), [(None, "Why", "Give the new date"), (IN_A_MONTH, " ", "Give a reason")]
)
def test_a_due_date_needs_a_date_and_a_reason(new, reason, words):
    refused(AssignmentFactory(), words, workflow.set_due, new, by=secretariat(), reason=reason)


def test_a_due_date_moves_to_another_day():
    assignment = AssignmentFactory()
    workflow.set_due(assignment, IN_A_MONTH, by=secretariat(), seen=None, reason="Agreed.")

    refused(assignment, "has it already|it has already", workflow.set_due, IN_A_MONTH, by=secretariat(), reason="Again")


@pytest.mark.parametrize("status", ["verified", "closed"])
def test_a_line_that_ended_has_nothing_due(status):
    refused(assignment_at(status), "nothing due", workflow.set_due, IN_A_MONTH, by=secretariat(), reason="Why")


def test_only_the_secretariat_sets_due_dates():
    assignment = AssignmentFactory()

    refused(
        assignment, "Only the secretariat", workflow.set_due, IN_A_MONTH, by=focal_point(assignment.party), reason="Why"
    )


def test_a_changed_time_zone_moves_the_end_of_the_due_day():
    party = PartyFactory(timezone="UTC")
    assignment = AssignmentFactory(party=party)
    workflow.set_due(assignment, date(2031, 5, 1), by=secretariat(), seen=None, reason="Agreed.")

    party.timezone = "America/Guatemala"
    party.save()

    assignment.refresh_from_db()
    assert assignment.due_ends == datetime(2031, 5, 2, 6, tzinfo=UTC)


# --- Closings ---


def test_a_closing_moves_nothing_until_a_second_person_confirms():
    assignment = assignment_at(LineStatus.IN_PROGRESS)
    asker, confirmer = secretariat(), secretariat()
    before = state(assignment)

    closing = workflow.ask_closing(assignment, ClosingReason.LAPSED, by=asker, note="Nobody took it up.")
    assert state(assignment) == before

    workflow.decide_closing(closing, True, by=confirmer, seen=seen(assignment), note="Agreed.")
    assert state(assignment)[0] == LineStatus.CLOSED
    update = workflow.last_update(assignment)
    assert (update.act, update.author, update.reason) == ("close", confirmer, "Lapsed. Nobody took it up.\nAgreed.")


def test_the_focal_point_of_the_party_may_be_the_second_person():
    assignment = assignment_at(LineStatus.ON_HOLD)

    close(assignment, confirmer=focal_point(assignment.party))

    assert assignment.status == LineStatus.CLOSED


def test_a_declined_closing_leaves_the_line_and_says_why():
    assignment = assignment_at(LineStatus.IN_PROGRESS)
    closing = workflow.ask_closing(assignment, ClosingReason.LAPSED, by=secretariat(), note="Nobody took it up.")
    person = focal_point(assignment.party)
    before = state(assignment)

    with pytest.raises(workflow.Refused, match="Say why"):
        workflow.decide_closing(closing, False, by=person, seen=seen(assignment))
    workflow.decide_closing(closing, False, by=person, seen=seen(assignment), note="We did.")

    closing.refresh_from_db()
    assert (closing.decision, closing.decision_note) == (ClosingDecision.DECLINED, "We did.")
    assert state(assignment) == before


@pytest.mark.parametrize("who", ["asker", "deputy", "verifier", "focal point elsewhere"])
def test_a_closing_is_not_decided_by(who):
    assignment = assignment_at(LineStatus.IN_PROGRESS)
    asker = secretariat()
    closing = workflow.ask_closing(assignment, ClosingReason.LAPSED, by=asker, note="Nobody took it up.")
    person = {
        "asker": asker,
        "deputy": member(Role.DEPUTY, assignment.party),
        "verifier": verifier(),
        "focal point elsewhere": focal_point(PartyFactory()),
    }[who]
    before = state(assignment)

    with pytest.raises(workflow.Refused, match="second person"):
        workflow.decide_closing(closing, True, by=person, seen=seen(assignment))

    closing.refresh_from_db()
    assert closing.decision == ClosingDecision.OPEN
    assert state(assignment) == before


def test_a_closing_is_decided_once():
    assignment = assignment_at(LineStatus.IN_PROGRESS)
    closing = close(assignment)

    with pytest.raises(workflow.Refused, match="decided already"):
        workflow.decide_closing(closing, True, by=secretariat(), seen=seen(assignment))


def test_a_line_that_was_verified_meanwhile_is_not_closed():
    assignment = assignment_at(LineStatus.REPORTED)
    closing = workflow.ask_closing(assignment, ClosingReason.LAPSED, by=secretariat(), note="Nobody took it up.")
    step(assignment, LineStatus.VERIFIED, verifier())

    with pytest.raises(workflow.Refused, match="verified by now"):
        workflow.decide_closing(closing, True, by=secretariat(), seen=seen(assignment))


@pytest.mark.parametrize(
    ("reason", "note", "words"), [("tired", "Why", "Choose why"), (ClosingReason.LAPSED, " ", "Explain the reason")]
)
def test_a_closing_says_why(reason, note, words):
    with pytest.raises(workflow.Refused, match=words):
        workflow.ask_closing(AssignmentFactory(), reason, by=secretariat(), note=note)


def test_one_closing_waits_at_a_time():
    assignment = AssignmentFactory()
    workflow.ask_closing(assignment, ClosingReason.LAPSED, by=secretariat(), note="Nobody took it up.")

    with pytest.raises(workflow.Refused, match="waits for its second person already"):
        workflow.ask_closing(assignment, ClosingReason.LAPSED, by=secretariat(), note="Again.")


def test_only_the_secretariat_asks_and_only_for_open_lines():
    assignment = AssignmentFactory()
    with pytest.raises(workflow.Refused, match="Only the secretariat"):
        workflow.ask_closing(assignment, ClosingReason.LAPSED, by=focal_point(assignment.party), note="Why")
    with pytest.raises(workflow.Refused, match="is not closed"):
        workflow.ask_closing(assignment_at(LineStatus.VERIFIED), ClosingReason.LAPSED, by=secretariat(), note="Why")
