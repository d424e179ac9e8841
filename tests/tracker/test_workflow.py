"""What each move of the workflow does, its evidence and verification, and what it refuses, changing nothing."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from tests.factories import (
    AssignmentFactory,
    MembershipFactory,
    PartyFactory,
    UploadFactory,
    assignment_at,
    focal_point,
    link,
    secretariat,
    seen,
    step,
    verifier,
)
from tracker import workflow
from tracker.choices import (
    ActionStatus,
    Decision,
    LineStatus,
    ObstacleKind,
    Role,
)
from tracker.models import Action, Assignment, Conflict, Upload, Verification

from .refusals import YESTERDAY, refused, state

pytestmark = pytest.mark.django_db


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
