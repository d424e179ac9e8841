"""What only the workflow may set is posted to every page of the admin, and nothing of it changes."""

import pytest

from tests.factories import (
    ActionFactory,
    AssignmentFactory,
    MilestoneFactory,
    PartyFactory,
    assignment_at,
    focal_point,
    seen,
)
from tracker import models, workflow
from tracker.choices import LineStatus

from .guarded import GUARDED, everything
from .helpers import admin_url, confirm, fields_of, upload

pytestmark = pytest.mark.django_db


def guarded(line, coordinator):
    """The guarded fields with values that differ from those they have, among them people and other records."""
    other = ActionFactory()
    return GUARDED | {
        "published_by": coordinator.pk,
        "merged_into": other.pk,
        "party": PartyFactory().pk,
        "action": other.pk,
    }


def test_the_form_of_an_action_changes_its_title_and_no_guarded_field(as_coordinator, coordinator, line):
    url = admin_url(models.Action, "change", line.action_id)
    values = guarded(line, coordinator)
    fields = fields_of(as_coordinator.get(url))
    before = everything()

    answer = as_coordinator.post(url, values | fields | {"title": "Another title"})

    assert answer.status_code == 302
    assert models.Action.objects.get(pk=line.action_id).title == "Another title"
    assert everything() == before


def test_the_form_of_a_new_action_takes_no_guarded_field(as_coordinator, coordinator, line):
    url = admin_url(models.Action, "add")
    values = guarded(line, coordinator)
    fields = fields_of(as_coordinator.get(url))
    before = everything()

    answer = as_coordinator.post(url, values | fields | {"title": "New here"})

    assert answer.status_code == 302
    new = models.Action.objects.get(title="New here")
    assert (new.status, new.due, new.last_update, new.counted) == ("unassigned", None, None, 0)
    assert (new.published, new.published_by, new.published_at, new.merged_into) == (False, None, None, None)
    assert new.number != 999
    assert new.key != "taken"
    after = everything()
    after["Action"] = [row for row in after["Action"] if row["pk"] != new.pk]
    assert after == before


def test_the_form_of_a_line_changes_its_task_and_no_guarded_field(as_coordinator, coordinator, line):
    url = admin_url(models.Assignment, "change", line.pk)
    values = guarded(line, coordinator)
    fields = fields_of(as_coordinator.get(url))
    before = everything()

    answer = as_coordinator.post(url, values | fields | {"task": "Host the course"})

    assert answer.status_code == 302
    line.refresh_from_db()
    assert line.task == "Host the course"
    assert everything() == before


def test_the_form_of_a_new_line_takes_no_state(as_coordinator, line):
    party, action = PartyFactory(), ActionFactory()
    url = admin_url(models.Assignment, "add")
    fields = fields_of(as_coordinator.get(url))

    answer = as_coordinator.post(url, GUARDED | fields | {"action": action.pk, "party": party.pk})

    assert answer.status_code == 302
    new = models.Assignment.objects.get(action=action, party=party)
    assert (new.response, new.status, new.due, new.due_ends, new.last_update) == (
        "no_response",
        "not_started",
        None,
        None,
        None,
    )


def test_the_inline_of_a_line_changes_its_task_and_no_guarded_field(as_coordinator, coordinator, line):
    url = admin_url(models.Action, "change", line.action_id)
    values = guarded(line, coordinator)
    fields = fields_of(as_coordinator.get(url))
    inline = {f"assignments-0-{name}": value for name, value in values.items() if name != "action"}
    before = everything()

    answer = as_coordinator.post(url, inline | fields | {"assignments-0-task": "Host the course"})

    assert answer.status_code == 302
    line.refresh_from_db()
    assert line.task == "Host the course"
    assert everything() == before


def test_the_inline_of_a_new_line_takes_no_state_and_the_roll_up_follows(as_coordinator, line):
    url = admin_url(models.Action, "change", line.action_id)
    fields = fields_of(as_coordinator.get(url))
    party = PartyFactory()
    new = {
        "assignments-TOTAL_FORMS": "2",
        "assignments-1-id": "",
        "assignments-1-action": line.action_id,
        "assignments-1-party": party.pk,
        "assignments-1-role": "responsible",
        "assignments-1-basis": "by_hand",
    }

    as_coordinator.post(url, {f"assignments-1-{name}": value for name, value in GUARDED.items()} | fields | new)

    added = models.Assignment.objects.get(action=line.action, party=party)
    assert (added.response, added.status, added.due, added.last_update) == ("no_response", "not_started", None, None)
    assert models.Action.objects.get(pk=line.action_id).counted == 2


def test_the_list_takes_no_edits(as_coordinator, line):
    before = everything()
    for model, pk in ((models.Action, line.action_id), (models.Assignment, line.pk)):
        rows = {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "1", "form-0-id": pk, "_save": "Save"}
        values = {f"form-0-{name}": value for name, value in GUARDED.items()}

        as_coordinator.post(admin_url(model, "changelist"), rows | values)

    assert everything() == before


def test_an_import_of_actions_reads_no_guarded_column(as_coordinator, line):
    before = everything()
    header = ["reference", "title", *GUARDED, "published_by", "published_at", "merged_into", "id"]
    row = [line.action.reference, "Imported title", *GUARDED.values(), "1", "2030-01-01", "1", "1"]

    page = upload(as_coordinator, models.Action, f"{','.join(header)}\n{','.join(map(str, row))}\n")
    confirm(as_coordinator, models.Action, page)

    assert models.Action.objects.get(pk=line.action_id).title == "Imported title"
    assert everything() == before
    assert page.context["ignored"] == header[2:]


def test_an_import_of_lines_reads_no_guarded_column(as_coordinator, line):
    before = everything()
    header = ["action", "party", "task", *GUARDED, "id"]
    row = [line.action.reference, line.party.code, "Imported task", *GUARDED.values(), "1"]

    page = upload(as_coordinator, models.Assignment, f"{','.join(header)}\n{','.join(map(str, row))}\n")
    confirm(as_coordinator, models.Assignment, page)

    line.refresh_from_db()
    assert line.task == "Imported task"
    assert everything() == before


def test_imported_lines_begin_without_state(as_coordinator, line):
    action, party = ActionFactory(), PartyFactory()
    text = f"action,party,role,status,response,due\n{action.reference},{party.code},Lead,verified,accepted,2030-01-01\n"

    page = upload(as_coordinator, models.Assignment, text)
    confirm(as_coordinator, models.Assignment, page)

    new = action.assignments.get()
    assert (new.role, new.status, new.response, new.due, new.due_ends) == (
        "lead",
        "not_started",
        "no_response",
        None,
        None,
    )


@pytest.mark.parametrize("model", [models.Action, models.Assignment])
def test_no_form_has_a_widget_for_a_guarded_field(as_coordinator, line, model):
    pk = line.action_id if model is models.Action else line.pk

    page = as_coordinator.get(admin_url(model, "change", pk))
    widgets = {
        bound.name
        for form in [
            page.context["adminform"].form,
            *(form for inline in page.context["inline_admin_formsets"] for form in inline.formset.forms),
        ]
        for bound in form
        if not bound.field.disabled and bound.name != "action"
    }

    assert widgets & (set(GUARDED) | {"party", "published_by", "merged_into"}) == set()


def test_a_form_that_stood_open_does_not_put_the_line_back(as_coordinator, line):
    url = admin_url(models.Assignment, "change", line.pk)
    fields = fields_of(as_coordinator.get(url))
    workflow.move(
        line, LineStatus.IN_PROGRESS, by=focal_point(line.party), seen=seen(line), done="Two more courses were held."
    )
    before = everything()

    as_coordinator.post(url, fields | {"task": "Host the course"})

    line.refresh_from_db()
    assert line.task == "Host the course"
    assert everything() == before


def test_saving_a_form_writes_the_edited_columns_alone(as_coordinator, line, django_assert_max_num_queries):
    url = admin_url(models.Action, "change", line.action_id)
    fields = fields_of(as_coordinator.get(url))

    with django_assert_max_num_queries(60) as queries:
        as_coordinator.post(url, fields | {"title": "Another title"})

    written = [query["sql"] for query in queries if query["sql"].startswith('UPDATE "tracker_action"')]
    assert len(written) == 2  # the title, and the roll-up
    assert written[0].startswith('UPDATE "tracker_action" SET "title" = ')
    assert '"status"' not in written[0]


def test_a_line_without_updates_may_still_change_its_party(as_coordinator):
    line, party = AssignmentFactory(), PartyFactory()
    url = admin_url(models.Assignment, "change", line.pk)

    as_coordinator.post(url, fields_of(as_coordinator.get(url)) | {"party": party.pk})

    line.refresh_from_db()
    assert line.party == party


def test_a_changed_rule_and_a_changed_role_are_rolled_up(as_coordinator):
    verified = assignment_at(LineStatus.VERIFIED)
    AssignmentFactory(action=verified.action)
    url = admin_url(models.Action, "change", verified.action_id)

    as_coordinator.post(url, fields_of(as_coordinator.get(url)) | {"rule": "any"})
    assert models.Action.objects.get(pk=verified.action_id).status == "implemented"

    as_coordinator.post(url, fields_of(as_coordinator.get(url)) | {"rule": "all"})
    assert models.Action.objects.get(pk=verified.action_id).status == "partly_implemented"

    other = verified.action.assignments.exclude(pk=verified.pk).get()
    url = admin_url(models.Assignment, "change", other.pk)
    as_coordinator.post(url, fields_of(as_coordinator.get(url)) | {"role": "observer"})
    action = models.Action.objects.get(pk=verified.action_id)
    assert (action.status, action.counted) == ("implemented", 1)


def test_a_milestone_takes_only_a_line_of_its_own_action(as_coordinator):
    line, foreign = AssignmentFactory(), AssignmentFactory()
    milestone = MilestoneFactory(action=line.action)
    url = admin_url(models.Action, "change", line.action_id)

    answer = as_coordinator.post(url, fields_of(as_coordinator.get(url)) | {"milestones-0-assignment": foreign.pk})
    milestone.refresh_from_db()
    assert answer.status_code == 200
    assert milestone.assignment is None

    as_coordinator.post(url, fields_of(as_coordinator.get(url)) | {"milestones-0-assignment": line.pk})
    milestone.refresh_from_db()
    assert milestone.assignment == line
