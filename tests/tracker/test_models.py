"""What holds for every model: values in their lists, paired fields, natural keys, history."""

from datetime import UTC, datetime, timedelta

import pytest
from django.apps import apps
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import override

from tests.factories import (
    ActionFactory,
    AssignmentFactory,
    ExpectedOutcomeFactory,
    MeetingFactory,
    MembershipFactory,
    MilestoneFactory,
    PartyFactory,
    ThemeFactory,
    UserFactory,
    assignment_at,
    close,
    secretariat,
    seen,
)
from tracker import workflow
from tracker.choices import LineStatus, Role, Timeliness
from tracker.models import Action, Assignment, Counter, Installation, Measurement, Party, number_of

OURS = [
    model
    for label in ("tracker", "briefings")
    for model in apps.get_app_config(label).get_models()
    if "Historical" not in model.__name__ and not model._meta.auto_created
]


def checked_values(model):
    """{field: values} of the CHECKs that hold a field to a list."""
    return {
        name.removesuffix("__in"): set(values)
        for constraint in model._meta.constraints
        if isinstance(constraint, models.CheckConstraint)
        for name, values in [child for child in constraint.condition.children if isinstance(child, tuple)]
        if name.endswith("__in") and len(constraint.condition.children) == 1
    }


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_field_with_choices_is_held_to_them_by_the_database(model):
    expected = {
        field.name: {value for value, _label in field.flatchoices} | ({""} if field.blank else set())
        for field in model._meta.concrete_fields
        if field.choices
    }

    assert {name: checked_values(model).get(name) for name in expected} == expected


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_a_moment_and_its_person_are_set_together(model):
    """*_at beside *_by: both or neither, whoever writes; a new pair cannot forget its CHECK."""
    nullable = {field.name for field in model._meta.concrete_fields if field.null}
    pairs = {(f"{name.removesuffix('_at')}_by", name) for name in nullable if name.endswith("_at")}
    pairs = {pair for pair in pairs if pair[0] in nullable}

    held = {
        tuple(sorted(name.removesuffix("__isnull") for name, _value in child.children))
        for constraint in model._meta.constraints
        if isinstance(constraint, models.CheckConstraint) and constraint.condition.connector == "OR"
        for child in constraint.condition.children
        if isinstance(child, models.Q) and all(isinstance(part, tuple) for part in child.children)
    }

    assert {tuple(sorted(pair)) for pair in pairs} <= held


@pytest.mark.parametrize(
    "model", [model for model in OURS if model not in (Counter, Installation)], ids=lambda model: model.__name__
)
def test_every_model_has_a_natural_key(model):
    assert callable(getattr(model, "natural_key", None))
    assert callable(getattr(model._default_manager, "get_by_natural_key", None))


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_people_and_parties_are_protected_from_deletion(model):
    """SET_NULL on an append-only author ends in an error page, CASCADE in lost history."""
    for field in model._meta.concrete_fields:
        if field.is_relation and field.related_model._meta.app_label == "tracker":
            assert field.remote_field.on_delete is models.PROTECT, field


@pytest.mark.django_db
def test_natural_keys_lead_back_to_their_rows():
    assignment = assignment_at(LineStatus.VERIFIED, action=ActionFactory(meeting=MeetingFactory()))
    workflow.declare_conflict(assignment, by=MembershipFactory(role=Role.VERIFIER).user)
    close(assignment_at(LineStatus.IN_PROGRESS))
    workflow.set_due(AssignmentFactory(), timezone.localdate(), by=secretariat(), seen=None, reason="Agreed.")
    outcome = ExpectedOutcomeFactory(action=assignment.action)
    Measurement.objects.create(outcome=outcome, on=timezone.localdate(), value=1)
    MilestoneFactory(action=assignment.action)
    MembershipFactory(role=Role.FOCAL_POINT, party=assignment.party)
    ThemeFactory()
    for model in apps.get_app_config("tracker").get_models():
        if model in OURS and model not in (Counter, Installation) and model.__name__ != "Upload":
            rows = list(model._default_manager.all())
            assert rows, model
            for row in rows:
                assert model._default_manager.get_by_natural_key(*row.natural_key()) == row


@pytest.mark.django_db
def test_a_natural_key_with_parts_too_many_is_refused():
    with pytest.raises(Action.DoesNotExist, match="too many"):
        Action.objects.get_by_natural_key("key", "more")


@pytest.mark.django_db
def test_rows_are_written_and_read_by_natural_keys():
    line = AssignmentFactory()
    text = serializers.serialize("json", [line], use_natural_foreign_keys=True, use_natural_primary_keys=True)

    read = next(serializers.deserialize("json", text)).object

    assert (read.action, read.party, read.pk) == (line.action, line.party, line.pk)


@pytest.mark.parametrize(
    ("text", "number"),
    [("A-007", 7), ("a7", 7), (" 7 ", 7), ("A-1234", 1234), ("A", None), ("B-7", None), ("A-7x", None), ("٧", None)],
)
def test_number_of_reads_references_as_people_write_them(text, number):
    assert number_of(text) == number


@pytest.mark.django_db
def test_history_keeps_who_edited_what():
    action = ActionFactory(title="Old")
    action.title = "New"
    action.save()

    assert list(action.history.values_list("title", "history_type")) == [("New", "~"), ("Old", "+")]


@pytest.mark.django_db
def test_a_party_knows_its_time_zone_or_is_refused():
    party = PartyFactory.build(timezone="America/Guatemala_City")

    with pytest.raises(ValidationError, match="America/Guatemala"):
        party.full_clean()


@pytest.mark.django_db
def test_installation_is_one_row():
    Installation(demonstration=True).save()
    Installation(demonstration=False).save()

    assert list(Installation.objects.values_list("pk", "demonstration")) == [(1, False)]
    assert Installation.current().demonstration is False


# --- Lines against the clock ---


@pytest.fixture
def line():
    return AssignmentFactory(party=PartyFactory(timezone="America/Guatemala"))


def due(line, day):
    workflow.set_due(line, day, by=secretariat(), seen=seen(line), reason="Agreed.")
    line.refresh_from_db()


DAY = datetime(2031, 5, 10, tzinfo=UTC).date()
ENDS = datetime(2031, 5, 11, 6, tzinfo=UTC)  # the day of Guatemala ends six hours after that of UTC


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("now", "expected", "days"),
    [
        (ENDS - timedelta(seconds=1), Timeliness.DUE_SOON, 0),
        (ENDS, Timeliness.OVERDUE, -1),
        (ENDS + timedelta(days=8), Timeliness.OVERDUE, -9),
        (ENDS - timedelta(days=30), Timeliness.DUE_SOON, 29),
        (ENDS - timedelta(days=31), Timeliness.ON_TRACK, 30),
    ],
)
def test_a_due_day_ends_with_the_day_at_the_party(line, now, expected, days):
    due(line, DAY)

    assert (line.timeliness(now), line.days_left(now)) == (expected, days)
    lines = Assignment.objects.all()
    in_sql = {
        Timeliness.OVERDUE: lines.overdue(now),
        Timeliness.DUE_SOON: lines.due_soon(now),
        Timeliness.ON_TRACK: lines.on_track(now),
    }
    assert [name for name, rows in in_sql.items() if rows.exists()] == [expected]
    assert [name for name in Timeliness if Action.objects.timely(name, now).exists()] == [expected]


@pytest.mark.django_db
def test_a_line_without_date_has_no_deadline(line):
    assert line.timeliness(ENDS) == Timeliness.NO_DEADLINE
    assert [name for name in Timeliness if Action.objects.timely(name, ENDS).exists()] == [Timeliness.NO_DEADLINE]


@pytest.mark.django_db
@pytest.mark.parametrize("status", [LineStatus.REPORTED, LineStatus.VERIFIED, LineStatus.CLOSED])
def test_nothing_is_late_that_is_not_the_partys_turn(status):
    moved = AssignmentFactory()
    due(moved, timezone.localdate() - timedelta(days=9))
    Assignment.objects.filter(pk=moved.pk).update(status=status)
    moved.refresh_from_db()

    assert moved.timeliness(timezone.now()) is None
    assert list(Assignment.objects.overdue(timezone.now())) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "fields",
    [{"role": "observer"}, {"response": "not_applicable"}, {"response": "noted"}, {"response": "not_accepted"}],
)
def test_who_owes_nothing_is_not_late(fields):
    late = AssignmentFactory()
    due(late, timezone.localdate() - timedelta(days=9))
    Assignment.objects.filter(pk=late.pk).update(**fields)
    late.refresh_from_db()

    assert late.timeliness(timezone.now()) is None
    assert list(Assignment.objects.owing()) == []


@pytest.mark.django_db
def test_a_person_without_a_name_is_known_by_the_username():
    assert str(UserFactory(name="", username="ana")) == "ana"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("United States", "the United States"),
        ("Dominican Republic", "the Dominican Republic"),
        ("Central American Security Council", "the Central American Security Council"),
        ("Organization of American States", "the Organization of American States"),
        ("Guatemala", "Guatemala"),
        ("SICA", "SICA"),
    ],
)
def test_a_party_is_named_in_a_sentence_as_english_has_it(name, said):
    assert Party(name=name).in_a_sentence == said


def test_other_languages_put_no_article_before_a_party():
    with override("es"):
        assert Party(name="Estados Unidos").in_a_sentence == "Estados Unidos"
        assert Party(name="United States").in_a_sentence == "United States"
