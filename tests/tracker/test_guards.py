"""What the database itself refuses, on SQLite and PostgreSQL: through the ORM, a bulk update and SQL by hand."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, models, transaction
from django.utils import timezone

from tests.factories import (
    ActionFactory,
    AssignmentFactory,
    MembershipFactory,
    PartyFactory,
    UserFactory,
    assignment_at,
    close,
    secretariat,
    verifier,
)
from tracker import workflow
from tracker.choices import ClosingReason, LineStatus, Role
from tracker.models import (
    Assignment,
    Closing,
    DueDateChange,
    Membership,
    Party,
    ProgressUpdate,
    Verification,
)

pytestmark = pytest.mark.django_db

SOON = timezone.localdate() + timedelta(days=10)


def by_hand(sql, *values):
    """Run SQL as somebody at the database's own prompt would."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def refused(change):
    """Assert that the database refuses the change."""
    with pytest.raises(IntegrityError), transaction.atomic():
        change()


def three_ways(row, **changes):
    """The same change of a row: by the ORM, as a bulk update, by hand."""
    table = row._meta.db_table
    columns = ", ".join(f"{row._meta.get_field(name).column} = %s" for name in changes)
    fresh = type(row).objects.get(pk=row.pk)
    for name, value in changes.items():
        setattr(fresh, name, value)
    # save_base: past any rule that a model's own save() might hold; here the database has the last word.
    yield lambda: fresh.save_base(update_fields=list(changes), force_update=True)
    yield lambda: type(row).objects.filter(pk=row.pk).update(**changes)
    values = [getattr(value, "pk", value) for value in changes.values()]
    yield lambda: by_hand(f"UPDATE {table} SET {columns} WHERE id = %s", *values, row.pk)


def three_deletions(row):
    """The same deletion: by the ORM, in bulk, by hand."""
    yield type(row).objects.get(pk=row.pk).delete
    yield type(row).objects.filter(pk=row.pk).delete
    yield lambda: type(row).objects.filter(pk=row.pk)._raw_delete("default")
    yield lambda: by_hand(f"DELETE FROM {row._meta.db_table} WHERE id = %s", row.pk)


def three_insertions(model, **values):
    """The same new row: by the ORM, in bulk, by hand."""
    yield lambda: model.objects.create(**values)
    yield lambda: model.objects.bulk_create([model(**values)])
    row = model(**values)
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    columns = ", ".join(field.column for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    prepared = [field.get_db_prep_save(field.pre_save(row, add=True), connection) for field in fields]
    yield lambda: by_hand(f"INSERT INTO {model._meta.db_table} ({columns}) VALUES ({marks})", *prepared)


def unchanged(row):
    """Assert that the row is as it was."""
    stored = type(row).objects.filter(pk=row.pk).values().get()
    assert stored == {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def an_update():
    return assignment_at(LineStatus.IN_PROGRESS).updates.get()


def a_due_change():
    return workflow.set_due(AssignmentFactory(), SOON, by=secretariat(), seen=None, reason="Agreed.")


def a_verification():
    assignment_at(LineStatus.VERIFIED)
    return Verification.objects.get()


@pytest.mark.parametrize(
    ("make", "change"),
    [
        (an_update, {"done": "Something else."}),
        (an_update, {"to_status": "verified"}),
        (a_due_change, {"reason": "Another."}),
        (a_verification, {"note": "Another."}),
    ],
)
def test_the_journal_is_never_edited(make, change):
    row = make()
    row.refresh_from_db()
    for edit in three_ways(row, **change):
        refused(edit)
    unchanged(row)


@pytest.mark.parametrize("make", [an_update, a_due_change, a_verification])
def test_the_journal_is_never_deleted(make):
    row = make()
    row.refresh_from_db()
    for deletion in three_deletions(row):
        with pytest.raises((IntegrityError, models.ProtectedError)), transaction.atomic():
            deletion()
    unchanged(row)


def report_of(party, at=None):
    """A report on a line of the party, made at the moment `at`."""
    assignment = AssignmentFactory(party=party)
    at = at or timezone.now()
    fields = {"assignment": assignment, "at": at, "from_response": "no_response", "to_response": "no_response"}
    return ProgressUpdate.objects.create(
        number=1, act="report", author=UserFactory(), from_status="in_progress", to_status="reported", **fields
    )


def verification_refused(report, author):
    """Assert that the database refuses this author's verification in every way, and takes another's."""
    values = {"update": report, "decision": "verified", "note": "Fine.", "at": timezone.now()}
    for insertion in three_insertions(Verification, author=author, **values):
        refused(insertion)
    assert Verification.objects.count() == 0
    Verification.objects.create(author=verifier(), **values)


def test_the_reporter_does_not_verify():
    report = report_of(PartyFactory())

    verification_refused(report, report.author)


DAYS = {
    "since ever": (-500, None),
    "since today": (0, None),
    "until today": (-500, 0),
    "at the report and no longer": (-40, -20),
}


@pytest.mark.parametrize("relation", ["itself", "its parent", "its child"])
@pytest.mark.parametrize("days", DAYS)
@pytest.mark.parametrize("role", [Role.FOCAL_POINT, Role.CONTRIBUTOR, Role.VERIFIER])
def test_nobody_of_the_house_verifies(relation, days, role):
    party = PartyFactory(parent=PartyFactory())
    house = {"itself": party, "its parent": party.parent, "its child": PartyFactory(parent=party)}[relation]
    report = report_of(party, at=timezone.now() - timedelta(days=30))
    starts, ends = DAYS[days]
    today = timezone.now().date()
    author = MembershipFactory(
        role=role,
        party=house,
        starts=today + timedelta(days=starts),
        ends=None if ends is None else today + timedelta(days=ends),
    ).user

    verification_refused(report, author)


def test_who_left_before_the_report_or_belongs_elsewhere_verifies():
    report = report_of(PartyFactory(parent=PartyFactory()))
    sister = PartyFactory(parent=report.assignment.party.parent)
    today = timezone.now().date()
    author = MembershipFactory(
        role=Role.CONTRIBUTOR,
        party=report.assignment.party,
        starts=today - timedelta(days=500),
        ends=today - timedelta(days=300),
    ).user
    MembershipFactory(user=author, role=Role.VERIFIER, party=sister)

    Verification.objects.create(update=report, author=author, decision="verified", note="Fine.", at=timezone.now())

    assert Verification.objects.get().author == author


def test_who_declared_a_conflict_does_not_verify():
    report = report_of(PartyFactory())
    author = verifier()
    workflow.declare_conflict(report.assignment, by=author)

    verification_refused(report, author)


def test_only_a_report_is_verified():
    update = an_update()
    for insertion in three_insertions(
        Verification, update=update, author=verifier(), decision="verified", note="Fine.", at=timezone.now()
    ):
        refused(insertion)
    assert Verification.objects.count() == 0


def test_a_due_date_needs_its_change():
    line = AssignmentFactory()
    line.refresh_from_db()
    for edit in three_ways(line, due=SOON, due_ends=timezone.now()):
        refused(edit)
    unchanged(line)


def test_a_line_begins_without_a_due_date():
    values = {"action": ActionFactory(), "party": PartyFactory(), "due": SOON, "due_ends": timezone.now()}
    for insertion in three_insertions(Assignment, **values):
        refused(insertion)
    assert Assignment.objects.count() == 0


def test_a_due_date_is_moved_not_removed_and_not_put_back_by_hand():
    first = a_due_change()
    line = first.assignment
    workflow.set_due(line, SOON + timedelta(days=5), by=secretariat(), seen=first.update_id, reason="Later.")
    line.refresh_from_db()
    for due, due_ends in [(None, None), (SOON, timezone.now())]:
        for edit in three_ways(line, due=due, due_ends=due_ends):
            refused(edit)
    unchanged(line)


def test_a_change_of_a_due_date_starts_from_the_date_there_is():
    change = a_due_change()
    values = {"assignment": change.assignment, "update": an_update(), "reason": "Why", "by": secretariat()}
    for insertion in three_insertions(
        DueDateChange, old=SOON - timedelta(days=99), new=SOON + timedelta(days=1), at=timezone.now(), **values
    ):
        refused(insertion)
    assert DueDateChange.objects.count() == 1


def test_a_line_keeps_its_party_once_it_has_an_update():
    moved, fresh, other = assignment_at(LineStatus.IN_PROGRESS), AssignmentFactory(), PartyFactory()
    for edit in three_ways(moved, party=other):
        refused(edit)
    unchanged(moved)

    Assignment.objects.filter(pk=fresh.pk).update(party=other)
    fresh.refresh_from_db()
    assert fresh.party == other


def test_a_party_has_one_line_on_an_action():
    line = AssignmentFactory()
    for insertion in three_insertions(Assignment, action=line.action, party=line.party):
        refused(insertion)
    assert Assignment.objects.count() == 1


def test_the_asker_does_not_confirm():
    line = AssignmentFactory()
    asker = secretariat()
    closing = workflow.ask_closing(line, ClosingReason.LAPSED, by=asker, note="Nobody took it up.")
    closing.refresh_from_db()
    for edit in three_ways(closing, decision="confirmed", decided_by=asker, decided_at=timezone.now()):
        refused(edit)
    unchanged(closing)


def test_a_decision_has_its_person_and_its_moment():
    closing = workflow.ask_closing(AssignmentFactory(), ClosingReason.LAPSED, by=secretariat(), note="Nobody.")
    closing.refresh_from_db()
    for change in [{"decision": "confirmed"}, {"decided_by": secretariat()}, {"decided_at": timezone.now()}]:
        for edit in three_ways(closing, **change):
            refused(edit)
    unchanged(closing)


def test_one_closing_is_open_per_line():
    line = AssignmentFactory()
    asker = secretariat()
    workflow.ask_closing(line, ClosingReason.LAPSED, by=asker, note="Nobody took it up.")
    values = {"assignment": line, "reason": "lapsed", "note": "Again.", "asked_by": asker, "asked_at": timezone.now()}
    for insertion in three_insertions(Closing, **values):
        refused(insertion)

    assert Closing.objects.count() == 1


def test_a_decided_closing_makes_room_for_another():
    line = assignment_at(LineStatus.IN_PROGRESS)
    closing = workflow.ask_closing(line, ClosingReason.LAPSED, by=secretariat(), note="Nobody took it up.")
    workflow.decide_closing(closing, False, by=secretariat(), seen=line.updates.get().pk, note="We did.")

    close(line)

    assert Closing.objects.count() == 2


@pytest.mark.parametrize(
    ("role", "with_party"),
    [("focal_point", False), ("deputy", False), ("contributor", False), ("secretariat", True), ("observer", True)],
)
def test_a_membership_has_a_party_exactly_where_its_role_does(role, with_party):
    values = {"user": UserFactory(), "role": role, "party": PartyFactory() if with_party else None}
    for insertion in three_insertions(Membership, starts=timezone.localdate(), **values):
        refused(insertion)
    assert Membership.objects.count() == 0


def test_a_countrys_code_has_two_capital_letters():
    for code in ["GTM", "gt"]:
        for insertion in three_insertions(Party, code=code, name="Guatemala", kind="country", timezone="UTC"):
            refused(insertion)
    assert Party.objects.count() == 0
