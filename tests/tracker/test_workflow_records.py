"""How actions and their lines come to be, are published and merged, and who may."""

from datetime import UTC, datetime

import pytest

from tests.factories import (
    ActionFactory,
    AssignmentFactory,
    PartyFactory,
    UserFactory,
    assignment_at,
    focal_point,
    member,
    secretariat,
    verifier,
)
from tracker import workflow
from tracker.choices import (
    ActionStatus,
    AssignmentRole,
    LineStatus,
    Role,
)
from tracker.models import Action, Assignment, ProgressUpdate

from .refusals import YESTERDAY, refused

pytestmark = pytest.mark.django_db


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
