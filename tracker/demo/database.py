"""The demonstration's database: what it holds already, and erasing it."""

from pathlib import Path

from django.apps import apps
from django.db import DatabaseError, connection, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from tracker.models import Action, Installation, ProgressUpdate, User

OWN_APPS = ("tracker", "briefings")


def is_marked():
    """Whether this database says of itself that it is a demonstration. True of no empty one."""
    return _any(Installation.objects.filter(demonstration=True))


def why_not_ours(local):
    """Say in words why the demonstration may not be played here, or return "": the database is empty or marked.

    `local`: it is the checkout's own, not one that DATABASE_URL names. The fixtures alone are then nobody's work yet.
    """
    if is_marked() or not connection.introspection.table_names():
        return ""
    if not MigrationRecorder(connection).has_table():
        return "it holds tables of something else"
    held = {
        "people": _any(User.objects.all()),
        "progress": _any(ProgressUpdate.objects.all()),
        "actions": not local and _any(Action.objects.all()),
    }
    found = [name for name, is_there in held.items() if is_there]
    return f"it holds {', '.join(found)} and is not marked as a demonstration" if found else ""


def newer_migrations():
    """The names of migrations of ours that this database has had and this code does not know."""
    loader = MigrationLoader(connection)
    return sorted(
        f"{app}.{name}" for app, name in set(loader.applied_migrations) - set(loader.disk_migrations) if app in OWN_APPS
    )


def is_up_to_date():
    """Whether no migration is left to run."""
    loader = MigrationLoader(connection)
    return set(loader.graph.nodes) <= set(loader.applied_migrations)


def mark():
    """Mark this database as a demonstration, for good."""
    installation = Installation.objects.first() or Installation()
    installation.demonstration = True
    installation.save()


def erase():
    """Erase this database and the uploads that it names. The caller has made sure that it is a demonstration."""
    _erase_uploads()
    if connection.vendor == "sqlite":
        connection.close()
        for ending in ("", "-wal", "-shm", "-journal"):
            Path(f"{connection.settings_dict['NAME']}{ending}").unlink(missing_ok=True)
    else:
        _drop_own_tables()


def _erase_uploads():
    # By name, not the folder: another database may keep its uploads there as well.
    for model in apps.get_models():
        for field in model._meta.get_fields():
            if isinstance(field, models.FileField):
                for name in _values(model._default_manager.values_list(field.name, flat=True)):
                    if name:
                        field.storage.delete(name)


def _drop_own_tables():
    # By prefix, so that the tables of a newer version go as well and nobody else's do.
    prefixes = ("django_", *(f"{app.label}_" for app in apps.get_app_configs()))
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table.startswith(prefixes):
                cursor.execute(f"DROP TABLE IF EXISTS {connection.ops.quote_name(table)} CASCADE")


def _any(rows):
    return bool(_values(rows.order_by().values_list("pk")[:1]))


def _values(rows):
    """The rows of a query of few columns, none where there is no such table or column (yet, or in this version)."""
    try:
        return list(rows)
    except DatabaseError:
        connection.ensure_connection()  # a database that cannot be reached is another matter: this raises
        return []
