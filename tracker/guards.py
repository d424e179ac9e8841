"""Rules that the database itself holds, by triggers: nobody gets round them with the ORM, a bulk update or SQL by hand.

Django remakes SQLite's tables when it migrates and the triggers on them vanish, and triggers that read such a table
make the migration fail. So they stand here and not in migrations: pre_migrate drops them, post_migrate installs them,
and a system check names any that is missing.

A condition is SQL that both databases read, over OLD and NEW, with these words for what they write differently:
{isnt}: IS NOT / IS DISTINCT FROM; {day:X}: the day of the moment X; {today}: the day it is now.
Times are UTC in the database, so days are UTC days here; permissions.py asks by the local day before it comes to this.
"""

import re
from dataclasses import dataclass

from django.core.checks import Error
from django.db import connections

INSERT, UPDATE, DELETE = "INSERT", "UPDATE", "DELETE"
PREFIX = "guard_"

_registry = {}


@dataclass(frozen=True)
class Guard:
    """One trigger: before `when` on `table`, refuse with `message` where `condition` holds.

    `name` is unique and short; `columns` narrows an UPDATE guard to changes of these columns.
    """

    name: str
    table: str
    when: str
    condition: str
    message: str
    columns: tuple = ()

    @property
    def trigger(self):
        return PREFIX + self.name

    def install_sql(self, vendor):
        """The statements that make this guard on "sqlite" or "postgresql"."""
        condition = _in_dialect(self.condition, vendor)
        message = self.message.replace("'", "''")
        event = self.when + (f" OF {', '.join(self.columns)}" if self.columns else "")
        if vendor == "sqlite":
            return [
                f"CREATE TRIGGER {self.trigger} BEFORE {event} ON {self.table} FOR EACH ROW WHEN {condition} "
                f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
            ]
        row = "OLD" if self.when == DELETE else "NEW"
        return [
            f"CREATE OR REPLACE FUNCTION {self.trigger}() RETURNS trigger LANGUAGE plpgsql AS $guard$ BEGIN "
            f"IF ({condition}) THEN RAISE EXCEPTION '{message.replace('%', '%%')}' "
            f"USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN {row}; END $guard$",
            f"CREATE TRIGGER {self.trigger} BEFORE {event} ON {self.table} FOR EACH ROW "
            f"EXECUTE FUNCTION {self.trigger}()",
        ]

    def drop_sql(self, vendor):
        """The statements that remove it, present or not."""
        if vendor == "sqlite":
            return [f"DROP TRIGGER IF EXISTS {self.trigger}"]
        return [
            f"DROP TRIGGER IF EXISTS {self.trigger} ON {self.table}",
            f"DROP FUNCTION IF EXISTS {self.trigger}()",
        ]


def _in_dialect(condition, vendor):
    sqlite = vendor == "sqlite"
    condition = condition.replace("{isnt}", "IS NOT" if sqlite else "IS DISTINCT FROM")
    condition = condition.replace("{today}", "date('now')" if sqlite else "(now() AT TIME ZONE 'UTC')::date")
    day = r"date(\1)" if sqlite else r"(\1 AT TIME ZONE 'UTC')::date"
    return re.sub(r"\{day:([^}]+)\}", day, condition)


def append_only(name, table, message):
    """Return the two guards that refuse every change and every deletion of a row of `table`."""
    return [
        Guard(f"{name}_kept", table, UPDATE, "1 = 1", message),
        Guard(f"{name}_not_deleted", table, DELETE, "1 = 1", message),
    ]


def register(*guards):
    """Add `guards` to those that are installed and checked. An app calls this when its guards module is imported."""
    for guard in guards:
        _registry[guard.name] = guard


def registered():
    """All guards, in the order in which they were registered."""
    return list(_registry.values())


_HOUSE = """EXISTS (
    SELECT 1 FROM tracker_progressupdate u
    JOIN tracker_assignment a ON a.id = u.assignment_id
    JOIN tracker_party p ON p.id = a.party_id
    JOIN tracker_membership m ON m.user_id = NEW.author_id
    JOIN tracker_party mp ON mp.id = m.party_id
    WHERE u.id = NEW.update_id
    AND (mp.id = p.id OR mp.id = p.parent_id OR mp.parent_id = p.id)
    AND ((m.starts <= {day:u.at} AND (m.ends IS NULL OR m.ends >= {day:u.at}))
      OR (m.starts <= {day:NEW.at} AND (m.ends IS NULL OR m.ends >= {day:NEW.at}))
      OR (m.starts <= {today} AND (m.ends IS NULL OR m.ends >= {today}))))"""

register(
    *append_only(
        "update", "tracker_progressupdate", "A progress update is never changed or deleted: add a correcting one."
    ),
    *append_only("due_change", "tracker_duedatechange", "A change of a due date is never changed or deleted."),
    *append_only("verification", "tracker_verification", "A verification is never changed or deleted."),
    Guard(
        "verification_reporter",
        "tracker_verification",
        INSERT,
        "EXISTS (SELECT 1 FROM tracker_progressupdate u WHERE u.id = NEW.update_id AND u.author_id = NEW.author_id)",
        "The reporter does not verify the report.",
    ),
    Guard(
        "verification_house",
        "tracker_verification",
        INSERT,
        _HOUSE,
        "The reporting party's people, its parent's and its children's do not verify its report.",
    ),
    Guard(
        "verification_conflict",
        "tracker_verification",
        INSERT,
        "EXISTS (SELECT 1 FROM tracker_progressupdate u JOIN tracker_conflict c ON c.assignment_id = u.assignment_id "
        "WHERE u.id = NEW.update_id AND c.user_id = NEW.author_id)",
        "Who declared a conflict of interest on a line does not verify its reports.",
    ),
    Guard(
        "verification_of_report",
        "tracker_verification",
        INSERT,
        "NOT EXISTS (SELECT 1 FROM tracker_progressupdate u WHERE u.id = NEW.update_id AND u.act = 'report')",
        "Only a report is verified.",
    ),
    Guard(
        "due_has_change_new",
        "tracker_assignment",
        INSERT,
        "NEW.due IS NOT NULL",
        "A line begins without a due date: set it by a DueDateChange.",
    ),
    Guard(
        "due_has_change",
        "tracker_assignment",
        UPDATE,
        "NEW.due {isnt} OLD.due AND NEW.due {isnt} "
        "(SELECT d.new FROM tracker_duedatechange d WHERE d.assignment_id = NEW.id ORDER BY d.id DESC LIMIT 1)",
        "A due date changes only with its DueDateChange.",
        columns=("due",),
    ),
    Guard(
        "due_change_old",
        "tracker_duedatechange",
        INSERT,
        "NEW.old {isnt} (SELECT a.due FROM tracker_assignment a WHERE a.id = NEW.assignment_id)",
        "A DueDateChange starts from the date that the line has.",
    ),
    Guard(
        "party_stays",
        "tracker_assignment",
        UPDATE,
        "NEW.party_id {isnt} OLD.party_id AND "
        "EXISTS (SELECT 1 FROM tracker_progressupdate u WHERE u.assignment_id = NEW.id)",
        "A line keeps its party once it has an update.",
        columns=("party_id",),
    ),
)


def _vendor(using):
    return connections[using].vendor


def _tables(using):
    return set(connections[using].introspection.table_names())


def drop_all(using="default", **kwargs):
    """Remove every guard; called before migrations."""
    tables = _tables(using)
    with connections[using].cursor() as cursor:
        for guard in registered():
            if guard.table in tables:
                for statement in guard.drop_sql(_vendor(using)):
                    cursor.execute(statement)


def install_all(using="default", **kwargs):
    """Install every guard whose table exists; called after migrations, once for each app, with the same result."""
    tables = _tables(using)
    standing = installed(using)
    with connections[using].cursor() as cursor:
        for guard in registered():
            if guard.table in tables and guard.trigger not in standing:
                for statement in guard.install_sql(_vendor(using)):
                    cursor.execute(statement)


def installed(using="default"):
    """Return the names of the triggers that stand in the database."""
    with connections[using].cursor() as cursor:
        if _vendor(using) == "sqlite":
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        else:
            cursor.execute("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal")
        return {name for (name,) in cursor.fetchall()}


def check_installed(app_configs=None, databases=None, **kwargs):
    """A system check (databases tag): an Error for each guard that is missing from a migrated database."""
    errors = []
    for using in databases or []:
        tables, standing = _tables(using), installed(using)
        errors += [
            Error(
                f"The database {using!r} lacks its guard {guard.trigger} on {guard.table}.",
                hint="Run: python3 manage.py migrate",
                id="tracker.E001",
            )
            for guard in registered()
            if guard.table in tables and guard.trigger not in standing
        ]
    return errors
