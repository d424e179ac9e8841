import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from tests.factories import ActionFactory, focal_point, step
from tracker.choices import ActionStatus, LineStatus
from tracker.models import Action, Assignment, ExpectedOutcome, Party, Theme

pytestmark = pytest.mark.django_db

PARTY = {"model": "tracker.party", "fields": {"code": "HN", "name": "Honduras"}}
THEME = {"model": "tracker.theme", "fields": {"slug": "intelligence", "name": "Intelligence"}}
CHILD = {"model": "tracker.action", "fields": {"key": "m/child", "title": "Child", "parent": ["m/parent"]}}
PARENT = {
    "model": "tracker.action",
    "fields": {"key": "m/parent", "title": "Parent", "themes": [["intelligence"]], "beneficiaries": [["HN"]]},
}
LINE = {"model": "tracker.assignment", "fields": {"action": ["m/parent"], "party": ["HN"], "basis": "role_table"}}
OUTCOME = {"model": "tracker.expectedoutcome", "fields": {"action": ["m/parent"], "position": 1, "text": "Seen"}}
ALL = [PARTY, THEME, CHILD, PARENT, LINE, OUTCOME]


@pytest.fixture
def load(tmp_path):
    """Loads records, or a text, as a fixture; returns the last line that the command printed."""

    def run(records=ALL, **options):
        path = tmp_path / "records.json"
        path.write_text(records if isinstance(records, str) else json.dumps(records))
        out = StringIO()
        call_command("loaddata", str(path), stdout=out, **options)
        return (out.getvalue().splitlines() or [""])[-1]

    return run


def test_actions_get_the_next_numbers_in_the_order_of_the_fixture(load):
    first = ActionFactory()

    load()

    numbers = dict(Action.objects.values_list("key", "number"))
    assert numbers["m/child"] == first.number + 1
    assert numbers["m/parent"] == first.number + 2
    assert ActionFactory().number == first.number + 3


def test_a_number_in_the_fixture_is_kept(load):
    load([{"model": "tracker.action", "fields": {"key": "m/x", "title": "X", "number": 700}}])

    assert Action.objects.get().number == 700
    assert ActionFactory().number == 701


def test_loaded_actions_are_rolled_up(load):
    load()

    assert Action.objects.get(key="m/parent").status == ActionStatus.NOT_STARTED
    assert Action.objects.get(key="m/parent").counted == 1
    assert Action.objects.get(key="m/child").status == ActionStatus.UNASSIGNED
    call_command("check_rollup", stdout=StringIO())


def test_a_reference_to_a_later_record_is_kept(load):
    load()

    assert Action.objects.get(key="m/child").parent == Action.objects.get(key="m/parent")


def test_a_load_says_how_many_it_added_and_kept(load):
    assert load() == "Added 6, kept 0."
    assert load() == "Added 0, kept 6."

    ExpectedOutcome.objects.all().delete()

    assert load() == "Added 1, kept 5."
    assert load(verbosity=0) == ""


def test_what_is_excluded_is_neither_added_nor_kept(load):
    load([THEME])

    assert load([THEME, PARTY], exclude=["tracker.Theme"]) == "Added 1, kept 0."
    assert load([THEME, PARTY], exclude=["tracker"]) == "Added 0, kept 0."


def test_a_second_load_undoes_nothing_that_people_did(load):
    load()
    line = Assignment.objects.get()
    step(line, LineStatus.IN_PROGRESS, focal_point(line.party))
    action = line.action
    action.title = "A better title"
    action.save()
    action.themes.clear()
    before = Action.objects.filter(pk=action.pk).values().get()
    line_before = Assignment.objects.filter(pk=line.pk).values().get()

    load()

    assert Action.objects.filter(pk=action.pk).values().get() == before
    assert Assignment.objects.filter(pk=line.pk).values().get() == line_before
    assert line_before["status"] == LineStatus.IN_PROGRESS
    assert action.themes.count() == 0
    assert line.updates.count() == 1


def test_a_line_added_to_an_action_that_is_there_rolls_it_up(load):
    load([PARTY, THEME, PARENT])

    load([LINE])

    assert Action.objects.get().status == ActionStatus.NOT_STARTED


def test_overwriting_brings_back_the_fixture_but_not_what_it_cannot_know(load):
    load()
    action = Action.objects.get(key="m/parent")
    Action.objects.filter(pk=action.pk).update(title="A better title")
    action.themes.clear()

    assert load(overwrite=True) == "Added 0, overwritten 6."

    again = Action.objects.get(key="m/parent")
    assert (again.pk, again.number, again.created) == (action.pk, action.number, action.created)
    assert again.title == "Parent"
    assert [theme.slug for theme in again.themes.all()] == ["intelligence"]
    assert again.status == ActionStatus.NOT_STARTED


def test_the_moment_of_making_is_the_moment_of_loading(load):
    before = timezone.now()

    load()

    assert before <= Action.objects.get(key="m/child").created <= timezone.now()


def test_history_begins_with_the_row_as_loaded(load):
    load()

    for model in (Party, Theme, Assignment, ExpectedOutcome):
        assert [record.history_type for record in model.objects.get().history.all()] == ["+"]
    [record] = Action.objects.get(key="m/parent").history.all()
    assert (record.history_type, record.history_change_reason) == ("+", "loaddata")
    assert [row.theme.slug for row in record.themes.all()] == ["intelligence"]
    [record] = Action.objects.get(key="m/child").history.all()
    assert record.parent.key == "m/parent"


def test_history_records_what_was_overwritten(load):
    load()
    load(overwrite=True)

    assert [record.history_type for record in Party.objects.get().history.all()] == ["~", "+"]


def test_a_record_without_a_natural_key_is_kept_by_its_primary_key(load):
    record = {
        "model": "tracker.installation",
        "pk": 1,
        "fields": {"demonstration": True, "created": "2026-01-01T00:00Z"},
    }

    assert load([record]) == "Added 1, kept 0."
    assert load([record]) == "Added 0, kept 1."


@pytest.mark.parametrize(
    ("records", "words"),
    [
        ("not json", "Expecting value"),
        ([PARTY, {"model": "tracker.nothing", "fields": {}}], "tracker.nothing"),
        ([PARTY, {"model": "tracker.theme", "fields": {"slug": "x", "colour": "red"}}], "colour"),
        ([PARTY, LINE], "Assignment has no action"),
        ([PARTY, CHILD], "m/parent"),
        ([PARTY, {"model": "tracker.party", "fields": {"code": "toolong", "kind": "country"}}], "party_co"),
        ([PARTY, THEME, PARENT, {**LINE, "fields": {**LINE["fields"], "due": "soon"}}], "soon"),
        ([PARTY, THEME, PARENT, {**LINE, "fields": {**LINE["fields"], "due": "2026-01-01"}}], "due"),
    ],
    ids=["not json", "model", "field", "no action", "no parent", "constraint", "value", "guard"],
)
def test_a_bad_fixture_is_one_clear_error_and_leaves_nothing_behind(load, records, words):
    with pytest.raises(CommandError, match=r"^Nothing was loaded\. ") as refused:
        load(records)

    assert words in str(refused.value)
    assert "\n" not in str(refused.value)
    assert Party.objects.count() == 0


def test_a_fixture_that_is_not_there_is_one_clear_error():
    with pytest.raises(CommandError, match="No fixture named 'nowhere' found"):
        call_command("loaddata", "nowhere")
