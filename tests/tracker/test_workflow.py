"""What each verb of the workflow does, and what it refuses without changing anything."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from tests.factories import (
    ActionFactory,
    AssignmentFactory,
    MembershipFactory,
    PartyFactory,
    UploadFactory,
    UserFactory,
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
    ActionStatus,
    AssignmentRole,
    ClosingDecision,
    ClosingReason,
    Decision,
    LineStatus,
    ObstacleKind,
    Response,
    Role,
)
from tracker.models import Action, Assignment, Conflict, Evidence, ProgressUpdate, Upload, Verification

pytestmark = pytest.mark.django_db

YESTERDAY = timezone.localdate() - timedelta(days=1)
IN_A_MONTH = timezone.localdate() + timedelta(days=30)


def state(assignment):
    """All that a refused move must leave as it was."""
    assignment.refresh_from_db()
    assignment.action.refresh_from_db()
    return (
        assignment.status,
        assignment.response,
        assignment.due,
        assignment.last_update,
        assignment.action.status,
        assignment.updates.count(),
        Evidence.objects.count(),
        Verification.objects.count(),
    )


def refused(assignment, match, verb, *args, **given):
    """Assert that the verb refuses with these words and changes nothing."""
    before = state(assignment)
    with pytest.raises(workflow.Refused, match=match):
        verb(assignment, *args, seen=seen(assignment), **given)
    assert state(assignment) == before


def test_move_writes_one_entry_and_rolls_the_action_up():
    assignment = AssignmentFactory()
    reporter = focal_point(assignment.party)

    update = workflow.move(
        assignment, LineStatus.IN_PROGRESS, by=reporter, seen=None, done=" Dates fixed. ", next_steps="Book the hall."
    )

    assert state(assignment)[:6] == ("in_progress", "no_response", None, update.at, "in_progress", 1)
    assert (update.number, update.act, update.author) == (1, "start", reporter)
    assert (update.from_status, update.to_status) == ("not_started", "in_progress")
    assert (update.done, update.next_steps) == ("Dates fixed.", "Book the hall.")
    assert assignment.action.last_update == update.at


def test_move_counts_the_entries_of_a_line():
    assignment = assignment_at(LineStatus.REPORTED)

    assert list(assignment.updates.order_by("number").values_list("number", "to_status")) == [
        (1, "in_progress"),
        (2, "reported"),
    ]


@pytest.mark.parametrize(
    ("start", "to", "lacking", "words"),
    [
        ("not_started", "not_started", {"done": " "}, "what was done"),
        ("not_started", "in_progress", {"done": ""}, "what was done"),
        ("not_started", "on_hold", {"done": ""}, "what was done"),
        ("not_started", "on_hold", {"obstacle_kind": ""}, "kind of obstacle"),
        ("not_started", "on_hold", {"obstacles": ""}, "kind of obstacle"),
        ("not_started", "on_hold", {"obstacle_kind": "weather"}, "kind of obstacle"),
        ("in_progress", "in_progress", {"done": ""}, "what was done"),
        ("in_progress", "on_hold", {"obstacles": " "}, "kind of obstacle"),
        ("in_progress", "reported", {"evidence": []}, "at least one file or link"),
        ("in_progress", "reported", {"effective": None}, "cannot lie in the future"),
        ("in_progress", "reported", {"effective": timezone.localdate() + timedelta(days=2)}, "in the future"),
        ("on_hold", "on_hold", {"done": ""}, "what was done"),
        ("on_hold", "in_progress", {"done": ""}, "what was done"),
        ("reported", "reported", {"done": ""}, "what was done"),
        ("reported", "in_progress", {"reason": ""}, "Give a reason"),
        ("verified", "verified", {"done": ""}, "what was done"),
    ],
)
def test_move_refuses_what_lacks_something(start, to, lacking, words):
    assignment = assignment_at(start)
    reporter = focal_point(assignment.party)
    given = {
        "done": "Done.",
        "reason": "Reason.",
        "obstacles": "Dates clash.",
        "obstacle_kind": ObstacleKind.DESIGN,
        "effective": YESTERDAY,
        "evidence": [link()],
    }

    refused(assignment, words, workflow.move, to, by=reporter, **given | lacking)

    assert workflow.move(assignment, to, by=reporter, seen=seen(assignment), **given).to_status == to


@pytest.mark.parametrize(("to", "words"), [("verified", "Write a note"), ("in_progress", "Give a reason")])
def test_a_verifier_says_why(to, words):
    refused(assignment_at(LineStatus.REPORTED), words, workflow.move, to, by=verifier(), reason=" ")


@pytest.mark.parametrize(("start", "to"), [("verified", "in_progress"), ("closed", "not_started")])
def test_reopening_needs_a_reason(start, to):
    assignment = assignment_at(start)

    refused(assignment, "Give a reason", workflow.move, to, by=secretariat())

    assert workflow.move(assignment, to, by=secretariat(), seen=seen(assignment), reason="New facts.").act == "reopen"


def test_move_refuses_an_unknown_status():
    assignment = AssignmentFactory()

    refused(assignment, "cannot go", workflow.move, "finished", by=focal_point(assignment.party), done="Done.")


def test_move_refuses_to_skip_the_second_person():
    assignment = assignment_at(LineStatus.IN_PROGRESS)

    refused(assignment, "cannot go", workflow.move, "verified", by=focal_point(assignment.party), reason="Done.")


def test_move_refuses_to_close_in_one_step():
    assignment = assignment_at(LineStatus.IN_PROGRESS)

    refused(assignment, "second person", workflow.move, "closed", by=secretariat(), reason="Lapsed.")


def test_an_effective_date_is_a_day_at_the_party():
    party = PartyFactory(timezone="Pacific/Kiritimati")
    assignment = assignment_at(LineStatus.IN_PROGRESS, party=party)
    moment = datetime(2031, 6, 30, 12, 0, tzinfo=UTC)  # there it is 1 July already

    update = workflow.move(
        assignment,
        LineStatus.REPORTED,
        by=focal_point(party),
        seen=seen(assignment),
        effective=date(2031, 7, 1),
        evidence=[link()],
        now=moment,
    )

    assert update.effective == date(2031, 7, 1)


def test_no_entry_lies_in_the_future():
    assignment = AssignmentFactory()
    tomorrow = timezone.localdate() + timedelta(days=2)
    reporter = focal_point(assignment.party)

    refused(assignment, "in the future", workflow.move, "in_progress", by=reporter, done="Done.", effective=tomorrow)


def test_the_database_has_the_last_word_on_a_verification(monkeypatch):
    assignment = assignment_at(LineStatus.REPORTED)
    reporter = workflow.last_report(assignment).author
    monkeypatch.setattr("tracker.permissions.may_not_verify", lambda report, user: "")

    refused(assignment, "The database refuses", workflow.move, "verified", by=reporter, reason="Fine.")


def test_a_stale_page_is_refused_with_what_came_since():
    assignment = assignment_at(LineStatus.IN_PROGRESS)
    reporter = focal_point(assignment.party)
    page = seen(assignment)
    meanwhile = step(assignment, LineStatus.IN_PROGRESS, reporter, done="Somebody was faster.")
    before = state(assignment)

    with pytest.raises(workflow.Stale, match="1 entry was added") as stale:
        workflow.move(assignment, LineStatus.IN_PROGRESS, by=reporter, seen=page, done="Too late.")

    assert stale.value.since == [meanwhile]
    assert state(assignment) == before


def test_a_page_that_saw_nothing_is_stale_once_there_is_an_entry():
    assignment = assignment_at(LineStatus.IN_PROGRESS)

    with pytest.raises(workflow.Stale) as stale:
        workflow.move(assignment, LineStatus.IN_PROGRESS, by=focal_point(assignment.party), seen=None, done="Late.")

    assert len(stale.value.since) == 1


def test_a_page_with_an_entry_of_another_line_is_stale():
    assignment, other = assignment_at(LineStatus.IN_PROGRESS), assignment_at(LineStatus.REPORTED)

    with pytest.raises(workflow.Stale) as stale:
        workflow.move(
            assignment, LineStatus.IN_PROGRESS, by=focal_point(assignment.party), seen=seen(other), done="Confused."
        )

    assert stale.value.since == list(assignment.updates.all())


def test_verification_is_written_beside_the_entry():
    assignment = assignment_at(LineStatus.REPORTED)
    report = workflow.last_report(assignment)
    person = verifier()

    update = step(assignment, LineStatus.VERIFIED, person, reason="Seen in the field.")

    assert (update.act, update.reason) == ("verify", "Seen in the field.")
    assert (report.verification.author, report.verification.decision) == (person, Decision.VERIFIED)
    assert report.verification.note == "Seen in the field."
    assert assignment.action.assignments.get().status == LineStatus.VERIFIED
    assert Action.objects.get().status == ActionStatus.IMPLEMENTED


def test_a_returned_report_can_be_made_again_and_verified():
    assignment = assignment_at(LineStatus.REPORTED)
    reporter = focal_point(assignment.party)
    step(assignment, LineStatus.IN_PROGRESS, verifier(), reason="No list.")
    step(assignment, LineStatus.REPORTED, reporter)
    step(assignment, LineStatus.VERIFIED, verifier())

    assert assignment.status == LineStatus.VERIFIED
    assert list(Verification.objects.order_by("at").values_list("decision", flat=True)) == ["returned", "verified"]


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [(-500, -1, "belonged at the report"), (-500, None, "belong"), (0, None, "belong")],
)
@pytest.mark.parametrize("relation", ["itself", "parent", "child"])
def test_nobody_of_the_reporting_house_verifies(starts, ends, words, relation):
    party = PartyFactory(parent=PartyFactory())
    house = {"itself": party, "parent": party.parent, "child": PartyFactory(parent=party)}[relation]
    assignment = assignment_at(LineStatus.IN_PROGRESS, party=party)
    long_ago = timezone.now() - timedelta(days=20)
    step(assignment, LineStatus.REPORTED, focal_point(party), now=long_ago, effective=timezone.localdate(long_ago))
    person = verifier()
    today = timezone.localdate()
    MembershipFactory(
        user=person,
        role=Role.CONTRIBUTOR,
        party=house,
        starts=today + timedelta(days=starts),
        ends=ends if ends is None else today + timedelta(days=ends),
    )

    refused(assignment, words, workflow.move, LineStatus.VERIFIED, by=person, reason="Fine.")
    assert list(Assignment.objects.verifiable_by(person)) == []


def test_who_left_the_house_before_the_report_may_verify():
    assignment = assignment_at(LineStatus.REPORTED)
    person = verifier()
    today = timezone.localdate()
    MembershipFactory(
        user=person,
        role=Role.CONTRIBUTOR,
        party=assignment.party,
        starts=today - timedelta(days=500),
        ends=today - timedelta(days=300),
    )

    assert list(Assignment.objects.verifiable_by(person)) == [assignment]
    assert step(assignment, LineStatus.VERIFIED, person).act == "verify"


def test_a_declared_conflict_passes_the_verifier_over():
    assignment = assignment_at(LineStatus.REPORTED)
    person = verifier()

    workflow.declare_conflict(assignment, by=person, reason="I advised them.")
    workflow.declare_conflict(assignment, by=person, reason="Once more.")

    assert Conflict.objects.get().reason == "I advised them."
    assert list(Assignment.objects.verifiable_by(person)) == []
    refused(assignment, "conflict of interest", workflow.move, LineStatus.VERIFIED, by=person, reason="Fine.")


def test_only_a_verifier_declares_a_conflict():
    with pytest.raises(workflow.Refused, match="Only a verifier"):
        workflow.declare_conflict(assignment_at(LineStatus.REPORTED), by=secretariat())
    assert Conflict.objects.count() == 0


def test_the_queue_is_the_reports_that_a_verifier_may_decide_oldest_first():
    first, second = assignment_at(LineStatus.REPORTED), assignment_at(LineStatus.REPORTED)
    assignment_at(LineStatus.VERIFIED)

    assert list(Assignment.objects.verifiable_by(verifier())) == [first, second]
    assert list(Assignment.objects.verifiable_by(secretariat())) == []
    assert list(Assignment.objects.verifiable_by(verifier(first.party))) == [second]
    assert list(Assignment.objects.verifiable_by(first.updates.last().author)) == []


def test_a_correction_names_the_entry_it_corrects():
    assignment = assignment_at(LineStatus.IN_PROGRESS)
    wrong = assignment.updates.get()

    update = step(assignment, LineStatus.IN_PROGRESS, focal_point(assignment.party), corrects=wrong)

    assert list(wrong.corrections.all()) == [update]


def test_a_correction_stays_on_its_line():
    assignment = assignment_at(LineStatus.IN_PROGRESS)
    other = assignment_at(LineStatus.IN_PROGRESS).updates.get()
    reporter = focal_point(assignment.party)

    refused(assignment, "correct", workflow.move, "in_progress", by=reporter, done="Done.", corrects=other)


def test_evidence_is_a_received_file_or_a_link():
    assignment = assignment_at(LineStatus.IN_PROGRESS)
    reporter = focal_point(assignment.party)
    upload = UploadFactory(owner=reporter)

    update = step(
        assignment,
        LineStatus.REPORTED,
        reporter,
        evidence=[workflow.Proof(upload=upload), link(internal=False, dated=YESTERDAY)],
    )

    assert list(update.evidence.values_list("title", "upload", "url", "dated", "internal")) == [
        ("list.txt", upload.pk, "", None, True),
        ("Report", None, "https://example.org/report", YESTERDAY, False),
    ]
    assert list(Upload.objects.waiting()) == []


def test_a_file_of_somebody_else_is_no_evidence():
    assignment = assignment_at(LineStatus.IN_PROGRESS)
    proof = workflow.Proof(upload=UploadFactory())
    reporter = focal_point(assignment.party)

    refused(
        assignment, "by the person who", workflow.move, "reported", by=reporter, effective=YESTERDAY, evidence=[proof]
    )


def test_evidence_is_not_both_file_and_link():
    assignment = assignment_at(LineStatus.IN_PROGRESS)
    reporter = focal_point(assignment.party)
    proof = workflow.Proof(upload=UploadFactory(owner=reporter), url="https://example.org")

    refused(assignment, "file or a link", workflow.move, "reported", by=reporter, effective=YESTERDAY, evidence=[proof])


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


# --- Records ---


def test_assign_adds_a_line_that_has_not_started():
    action, party = ActionFactory(), PartyFactory()

    assignment = workflow.assign(action, party, by=secretariat(), role=AssignmentRole.LEAD, task=" Host it. ")

    assert (assignment.status, assignment.response, assignment.due) == ("not_started", "no_response", None)
    assert (assignment.role, assignment.task, assignment.basis) == ("lead", "Host it.", "by_hand")
    action.refresh_from_db()
    assert (action.status, action.counted) == (ActionStatus.NOT_STARTED, 1)


def test_assign_refuses_a_second_line_of_one_party():
    assignment = AssignmentFactory()

    with pytest.raises(workflow.Refused, match="already has a line"):
        workflow.assign(assignment.action, assignment.party, by=secretariat())


def test_assign_is_the_secretariats():
    with pytest.raises(workflow.Refused, match="Only the secretariat"):
        workflow.assign(ActionFactory(), PartyFactory(), by=focal_point(PartyFactory()))
    assert Assignment.objects.count() == 0


def test_publish_records_who_and_when_and_can_be_taken_back():
    action, person = ActionFactory(), secretariat()

    assert workflow.publish(Action.objects.all(), True, by=person) == 1
    assert workflow.publish(Action.objects.all(), True, by=person) == 0
    action.refresh_from_db()
    assert (action.published, action.published_by) == (True, person)

    workflow.publish(Action.objects.all(), False, by=person)
    action.refresh_from_db()
    assert (action.published, action.published_by, action.published_at) == (False, None, None)


def test_publish_is_the_secretariats():
    action = ActionFactory()

    with pytest.raises(workflow.Refused, match="Only the secretariat"):
        workflow.publish(Action.objects.all(), True, by=verifier())
    action.refresh_from_db()
    assert action.published is False


def test_merge_leads_to_the_other_action_and_refuses_a_chain():
    one, two, three = ActionFactory(), ActionFactory(), ActionFactory()
    person = secretariat()

    workflow.merge(one, two, by=person)
    workflow.merge(two, three, by=person)

    one.refresh_from_db()
    assert one.merged_into == three
    assert list(Action.objects.standing()) == [three]
    with pytest.raises(workflow.Refused, match="not merged itself"):
        workflow.merge(three, one, by=person)
    with pytest.raises(workflow.Refused, match="merged already"):
        workflow.merge(one, three, by=person)


def test_merge_is_the_secretariats_and_takes_no_owners():
    one, two = ActionFactory(), ActionFactory()
    with pytest.raises(workflow.Refused, match="Only the secretariat"):
        workflow.merge(one, two, by=UserFactory())
    workflow.merge(one, two, by=secretariat())

    with pytest.raises(workflow.Refused, match="was merged into"):
        workflow.assign(one, PartyFactory(), by=secretariat())


def test_an_answer_to_a_merged_action_is_refused():
    assignment = AssignmentFactory()
    workflow.merge(assignment.action, ActionFactory(), by=secretariat())

    refused(assignment, "was merged into", workflow.respond, "accepted", by=secretariat(), effective=YESTERDAY)


def test_numbers_are_never_used_twice():
    first = ActionFactory()
    second = ActionFactory()
    second.delete()

    assert (first.number, ActionFactory().number) == (1, 3)


def test_numbers_go_on_behind_the_highest_that_was_loaded():
    ActionFactory(number=24)

    assert ActionFactory().reference == "A-025"


def test_describe_names_act_and_day():
    assignment = assignment_at(LineStatus.IN_PROGRESS)
    update = assignment.updates.get()
    update.at = datetime(2026, 11, 5, 18, tzinfo=UTC)

    assert workflow.describe(update) == "started, 5 Nov 2026"


def test_a_deactivated_person_moves_nothing():
    assignment = AssignmentFactory()
    person = focal_point(assignment.party)
    person.is_active = False

    refused(assignment, "Only the focal point", workflow.move, "in_progress", by=person, done="Done.")


def test_an_ended_membership_moves_nothing():
    assignment = AssignmentFactory()
    person = member(Role.FOCAL_POINT, assignment.party, ends=YESTERDAY)

    refused(assignment, "Only the focal point", workflow.move, "in_progress", by=person, done="Done.")


def test_a_move_is_one_entry_whatever_it_does():
    assignment = assignment_at(LineStatus.VERIFIED)

    assert ProgressUpdate.objects.count() == 3
    assert assignment.updates.order_by("number").last().number == 3
