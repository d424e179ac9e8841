"""What is done to many records at once goes through the workflow, and every refusal is said in words."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import (
    ActionFactory,
    AssignmentFactory,
    PartyFactory,
    ThemeFactory,
    assignment_at,
    close,
    focal_point,
    seen,
    step,
)
from tracker import models, workflow
from tracker.admin import bulk
from tracker.choices import Act, LineStatus

from .helpers import answer, run_action, said

pytestmark = pytest.mark.django_db


def tomorrow():
    return timezone.localdate() + timedelta(days=1)


# --- Actions ---------------------------------------------------------------------------------------------------------


def test_themes_are_added_to_the_chosen_actions_and_to_no_other(as_coordinator):
    chosen, other, old, new = ActionFactory(), ActionFactory(), ThemeFactory(), ThemeFactory()
    chosen.themes.add(old)

    done = answer(as_coordinator, models.Action, "set_themes", [chosen], themes=[new.pk])

    assert said(done) == [("success", "Themes set on 1 action.")]
    assert set(chosen.themes.all()) == {old, new}
    assert other.themes.count() == 0


def test_themes_can_take_the_place_of_those_before_and_history_has_it(as_coordinator, coordinator):
    action, old, new = ActionFactory(), ThemeFactory(), ThemeFactory()
    action.themes.add(old)

    answer(as_coordinator, models.Action, "set_themes", [action], themes=[new.pk], replace="on")

    assert list(action.themes.all()) == [new]
    assert action.history.first().history_user == coordinator


def test_publishing_has_its_person_and_moment_and_can_be_taken_back(as_coordinator, coordinator):
    actions = [ActionFactory(), ActionFactory()]

    done = run_action(as_coordinator, models.Action, "publish", actions)
    assert said(done) == [("success", "2 actions published.")]
    assert set(models.Action.objects.values_list("published", "published_by")) == {(True, coordinator.pk)}

    run_action(as_coordinator, models.Action, "unpublish", actions)
    assert set(models.Action.objects.values_list("published", "published_by", "published_at")) == {(False, None, None)}


def test_a_party_is_assigned_to_many_and_refused_where_it_has_a_line(as_coordinator):
    line, other = AssignmentFactory(), ActionFactory()
    given = {"party": line.party_id, "role": "lead", "task": "Host it", "basis": "inferred"}

    done = answer(as_coordinator, models.Action, "assign_party", [line.action, other], **given)

    new = other.assignments.get()
    assert (new.party, new.role, new.task, new.basis) == (line.party, "lead", "Host it", "inferred")
    assert models.Action.objects.get(pk=other.pk).status == "not_started"
    assert said(done) == [
        ("success", f"{line.party} has a line on 1 more action."),
        ("error", f"{line.action}: {line.party} already has a line on this action."),
    ]


def test_the_page_between_asks_and_does_nothing_yet(as_coordinator):
    action = ActionFactory()

    page = run_action(as_coordinator, models.Action, "assign_party", [action])
    again = answer(as_coordinator, models.Action, "assign_party", [action], role="lead", basis="by_hand")

    assert [template.name for template in page.templates][0] == "admin/tracker/bulk.html"
    assert list(page.context["rows"]) == [action]
    assert again.context["form"].errors["party"] == ["This field is required."]
    assert models.Assignment.objects.count() == 0


def test_an_action_with_updates_is_merged_and_not_lost(as_coordinator):
    line, into = assignment_at(LineStatus.IN_PROGRESS), ActionFactory()

    done = answer(as_coordinator, models.Action, "merge", [line.action], into=into.pk)

    line.action.refresh_from_db()
    assert line.action.merged_into == into
    assert models.Assignment.objects.get() == line
    assert said(done) == [("success", f"1 action merged into {into}.")]


def test_an_action_is_not_merged_into_itself(as_coordinator):
    action = ActionFactory()

    done = answer(as_coordinator, models.Action, "merge", [action], into=action.pk)

    action.refresh_from_db()
    assert action.merged_into is None
    assert [level for level, _text in said(done)] == ["error"]


def test_more_than_can_be_sent_at_once_are_refused(as_coordinator):
    models.Action.objects.bulk_create(models.Action(number=n, title=f"Action {n}") for n in range(1, bulk.LIMIT + 2))
    first = models.Action.objects.first()

    done = run_action(as_coordinator, models.Action, "publish", [first], select_across="1")

    assert said(done) == [("error", "Choose at most 400 at once: narrow the list.")]
    assert models.Action.objects.filter(published=True).count() == 0


# --- Lines -----------------------------------------------------------------------------------------------------------


def test_a_due_date_is_set_on_many_lines_each_with_its_entry(as_coordinator, coordinator):
    lines = [AssignmentFactory(), AssignmentFactory()]

    done = answer(
        as_coordinator, models.Assignment, "set_due", lines, due=tomorrow().isoformat(), reason="Agreed in May."
    )

    assert said(done) == [("success", "Due date set on 2 lines.")]
    assert set(models.Assignment.objects.values_list("due", flat=True)) == {tomorrow()}
    assert set(models.DueDateChange.objects.values_list("new", "reason", "by")) == {
        (tomorrow(), "Agreed in May.", coordinator.pk)
    }
    assert set(models.ProgressUpdate.objects.values_list("act", "author")) == {(Act.DUE, coordinator.pk)}


def test_a_due_date_that_has_passed_is_set_on_many_lines_once_that_is_ticked(as_coordinator):
    line, day = AssignmentFactory(), tomorrow() - timedelta(days=9)
    given = {"due": day.isoformat(), "reason": "As the treaty has it."}

    asked = answer(as_coordinator, models.Assignment, "set_due", [line], **given)
    assert list(asked.context["form"].errors) == ["passed"]
    assert asked.context["form"]["reason"].value() == "As the treaty has it."

    answer(as_coordinator, models.Assignment, "set_due", [line], passed="on", **given)
    line.refresh_from_db()
    assert line.due == day


def test_a_line_that_moved_since_the_page_was_opened_is_left_alone(as_coordinator):
    line = AssignmentFactory()
    run_action(as_coordinator, models.Assignment, "set_due", [line])
    step(line, LineStatus.IN_PROGRESS, focal_point(line.party))
    given = {"apply": "1", f"seen-{line.pk}": "", "due": tomorrow().isoformat(), "reason": "Agreed."}

    done = run_action(as_coordinator, models.Assignment, "set_due", [line], **given)

    line.refresh_from_db()
    assert line.due is None
    assert [level for level, _text in said(done)] == ["error"]
    assert "Since you opened this page, 1 entry was added" in said(done)[0][1]


def test_a_closing_is_asked_for_and_waits_for_its_second_person(as_coordinator, coordinator):
    line = AssignmentFactory()

    answer(as_coordinator, models.Assignment, "ask_closing", [line], reason="lapsed", note="Nobody took it up.")

    closing = models.Closing.objects.get()
    assert (closing.assignment, closing.asked_by, closing.decision) == (line, coordinator, "")
    line.refresh_from_db()
    assert line.status == LineStatus.NOT_STARTED


def test_verified_and_closed_lines_are_reopened_and_others_refused(as_coordinator):
    verified, closed, running = assignment_at(LineStatus.VERIFIED), AssignmentFactory(), AssignmentFactory()
    close(closed)

    done = answer(as_coordinator, models.Assignment, "reopen", [verified, closed, running], reason="New facts came up.")

    for line in (verified, closed, running):
        line.refresh_from_db()
    assert [line.status for line in (verified, closed, running)] == [
        LineStatus.IN_PROGRESS,
        LineStatus.NOT_STARTED,
        LineStatus.NOT_STARTED,
    ]
    assert said(done) == [
        ("success", "2 lines reopened."),
        ("error", f"{running}: Only a verified or a closed line is reopened."),
    ]


@pytest.mark.parametrize(
    ("action", "given"),
    [
        ("set_due", {"due": "2030-01-01", "reason": "Because."}),
        ("ask_closing", {"reason": "lapsed", "note": "Because."}),
        ("reopen", {"reason": "Because."}),
    ],
)
def test_an_administrator_without_membership_moves_no_line(as_administrator, action, given):
    line = assignment_at(LineStatus.VERIFIED if action == "reopen" else LineStatus.IN_PROGRESS)
    before = models.Assignment.objects.values().get()
    entries = models.ProgressUpdate.objects.count()

    done = answer(as_administrator, models.Assignment, action, [line], **given)

    assert models.Assignment.objects.values().get() == before
    assert models.ProgressUpdate.objects.count() == entries
    assert models.Closing.objects.count() == 0
    ((level, text),) = said(done)
    assert level == "error"
    assert "secretariat" in text


def test_verifying_is_no_action_of_the_list(as_coordinator):
    page = run_action(as_coordinator, models.Assignment, "verify", [assignment_at(LineStatus.REPORTED)])
    assert models.Verification.objects.count() == 0
    assert page.status_code == 200


def test_reporting_people_are_sent_away_from_the_admin(client):
    line = AssignmentFactory()
    client.force_login(focal_point(line.party))

    run_action(client, models.Assignment, "set_due", [line], apply="1", due="2030-01-01", reason="Mine.")

    line.refresh_from_db()
    assert line.due is None
    assert workflow.last_update(line) is None
    assert seen(line) is None


def test_parties_are_suggested_by_code_and_by_name(as_coordinator):
    party = PartyFactory(code="HN", name="Honduras")
    PartyFactory(code="SV", name="El Salvador")
    query = {"app_label": "tracker", "model_name": "assignment", "field_name": "party"}

    for term in ("hn", "Hondu"):
        found = as_coordinator.get("/admin/autocomplete/", query | {"term": term}).json()
        assert found["results"] == [{"id": str(party.pk), "text": "Honduras"}]
