"""The guards themselves: in the words of each database, all there after a migration, and missed where they are not."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, migrations, models
from django.db.migrations.state import ProjectState

from tracker import guards

pytestmark = pytest.mark.django_db


def test_a_guard_is_written_in_the_dialect_of_each_database():
    guard = guards.Guard("x", "t", guards.UPDATE, "NEW.d {isnt} {today} OR {day:NEW.at} = 1", "It's 5 % off", ("d",))

    assert guard.install_sql("sqlite") == [
        "CREATE TRIGGER guard_x BEFORE UPDATE OF d ON t FOR EACH ROW WHEN NEW.d IS NOT date('now') OR date(NEW.at) = 1 "
        "BEGIN SELECT RAISE(ABORT, 'It''s 5 % off'); END"
    ]
    function, trigger = guard.install_sql("postgresql")
    utc = "AT TIME ZONE 'UTC')::date"
    assert f"IF (NEW.d IS DISTINCT FROM (now() {utc} OR (NEW.at {utc} = 1) THEN" in function
    assert "RAISE EXCEPTION 'It''s 5 %% off' USING ERRCODE = 'integrity_constraint_violation'" in function
    assert trigger == "CREATE TRIGGER guard_x BEFORE UPDATE OF d ON t FOR EACH ROW EXECUTE FUNCTION guard_x()"
    assert guard.drop_sql("sqlite") == ["DROP TRIGGER IF EXISTS guard_x"]
    assert guard.drop_sql("postgresql") == [
        "DROP TRIGGER IF EXISTS guard_x ON t",
        "DROP FUNCTION IF EXISTS guard_x()",
    ]


def test_every_guard_stands_after_migrating():
    assert {guard.trigger for guard in guards.registered()} <= guards.installed()
    assert guards.check_installed(databases=["default"]) == []


def test_a_missing_guard_is_named_by_the_system_check():
    guard = guards.registered()[0]
    with connection.cursor() as cursor:
        for statement in guard.drop_sql(connection.vendor):
            cursor.execute(statement)

    errors = guards.check_installed(databases=["default"])

    assert [error.id for error in errors] == ["tracker.E001"]
    assert guard.trigger in errors[0].msg


@pytest.mark.django_db(transaction=True)
def test_a_constraint_added_to_each_guarded_table_leaves_every_guard_standing():
    """As a migration does it: pre_migrate drops, SQLite remakes the table, post_migrate installs."""
    guarded = {guard.table for guard in guards.registered()}
    found = [model for model in apps.get_models() if model._meta.db_table in guarded]
    assert {model._meta.db_table for model in found} == guarded
    state = ProjectState.from_apps(apps)
    before = guards.installed()
    for model in found:
        constraint = models.CheckConstraint(condition=models.Q(pk__gt=0), name=f"try_{model._meta.model_name}")
        add = migrations.AddConstraint(model._meta.model_name, constraint)
        after = state.clone()
        add.state_forwards(model._meta.app_label, after)
        guards.drop_all()
        with connection.schema_editor() as editor:
            add.database_forwards(model._meta.app_label, editor, state, after)
        guards.install_all()
        assert guards.installed() == before
        guards.drop_all()
        with connection.schema_editor() as editor:
            add.database_backwards(model._meta.app_label, editor, after, state)
        guards.install_all()
    assert guards.installed() == before


@pytest.mark.django_db(transaction=True)
def test_migrate_puts_a_lost_guard_back():
    guards.drop_all()

    call_command("migrate", verbosity=0)

    assert guards.check_installed(databases=["default"]) == []
