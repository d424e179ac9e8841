"""The demonstration, in one command."""

import os
import tempfile
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand
from django.db import DatabaseError, connection
from django.utils import timezone

from tracker.demo import accounts, database, people, server
from tracker.models import Action, Party, ProgressUpdate

FIXTURES = ("parties", "themes", "article")
LOOPBACK = ("127.0.0.1", "::1", "localhost")


class Command(BaseCommand):
    """Everything from an empty database to a served demonstration. Started again, it keeps what is there."""

    help = "Makes the demonstration (database, fixtures, accounts, played progress) and serves it."
    requires_system_checks = ()  # migrate runs them; a second start need not wait for them

    def add_arguments(self, parser):
        parser.add_argument("--host", default="127.0.0.1", help="the address to serve on (127.0.0.1)")
        parser.add_argument("--port", type=int, default=8000, help="the port to serve on (8000; 0 for a free one)")
        parser.add_argument("--reset", action="store_true", help="erase this demonstration first and make it anew")
        parser.add_argument("--no-serve", action="store_true", help="make it and show the accounts, but do not serve")

    def handle(self, *args, host, port, reset, no_serve, **options):
        """Make and serve it. Raises CommandError, and has then changed nothing, where that is not possible."""
        self._check_folder()
        # Taken first: nothing is erased or made for a server that cannot start.
        listening = None if no_serve else self._bind(host, port)
        try:
            self._make(reset)
            passwords = accounts.ensure_passwords(self.accounts_file, people.ensure_people(self._long_ago()))
        except DatabaseError as error:
            reason = str(error).strip().splitlines()[0]
            raise CommandError(f"The database {self.database} cannot be used: {reason}") from error
        self._show(passwords)
        if listening:
            self._serve(listening, host)

    # Making it

    def _make(self, reset):
        erased = reset and self._reset()
        if not erased and (reason := database.why_not_ours(local="DATABASE_URL" not in os.environ)):
            raise CommandError(
                f"The demonstration is not played in {self.database}: {reason}. "
                "Let DATABASE_URL name an empty database for it."
            )
        if newer := database.newer_migrations():
            other = "make the demonstration anew with --reset" if database.is_marked() else "use another database"
            raise CommandError(
                f"{self.database} was made by a newer version (it has {newer[-1]}): update this checkout, or {other}."
            )
        if not (database.is_marked() and database.is_up_to_date()):  # not marked yet: the last start broke off
            self._say("Preparing the database.")
            call_command("migrate", verbosity=0, interactive=False)
        database.mark()
        if not Action.objects.exists():
            self._say("Loading the article's actions.")
            call_command("loaddata", *FIXTURES, stdout=self.stdout)
        if not ProgressUpdate.objects.exists():
            self._say("Playing the demonstration.")
            call_command("load_demo", stdout=self.stdout)

    def _reset(self):
        """Erase the database where it is marked, and say whether it was. Refuse where it holds something else."""
        if database.is_marked():
            self._say(f"Erasing the demonstration in {self.database}.")
            database.erase()
            self.accounts_file.unlink(missing_ok=True)
            return True
        if reason := database.why_not_ours(local=False):
            raise CommandError(f"{self.database} is not erased: {reason}.")
        return False

    def _check_folder(self):
        """Refuse early what would otherwise fail half-way: a folder or a database file that cannot be written."""
        paths = [Path(settings.VAR_DIR)]
        if connection.vendor == "sqlite":
            paths.append(Path(connection.settings_dict["NAME"]).resolve().parent)
        for path in paths:
            try:
                path.mkdir(parents=True, exist_ok=True)
                tempfile.TemporaryFile(dir=path).close()
            except OSError as error:
                raise CommandError(
                    f"Cannot write in {path} ({error.strerror}): make it writable, or set VAR_DIR to a folder that is."
                ) from error

    def _bind(self, host, port):
        try:
            return server.bind(host, port)
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or error
            raise CommandError(
                f"Cannot serve on {host}, port {port} ({reason}): choose another with --port or --host."
            ) from error

    # Showing and serving it

    def _show(self, passwords):
        self._say("\nA demonstration: statuses, dates, files, people and the follow-up meeting are invented.")
        self._say("")
        names = dict(Party.objects.filter(code__in=[p.party for p in people.PEOPLE]).values_list("code", "name"))
        for person in people.PEOPLE:
            role = person.role.label if person.role else "Administrator"
            party = f", {names.get(person.party, person.party)}" if person.party else ""
            self._say(f"  {person.username:<14}{passwords[person.username]}   {person.name}, {role}{party}")
        self._say(f"\nThe passwords are kept in {self.accounts_file}.")

    def _serve(self, listening, host):
        server.allow_host(host)
        address = f"[{host}]" if ":" in host else host
        if host not in LOOPBACK:
            self._say(f"Others in your network reach it as well, since it serves on {host}.")
        self._say(f"Open http://{address}:{listening.server_port}/ and stop with Ctrl+C.")
        server.serve(listening)
        self._say("\nStopped. Everything is kept; the same command goes on from here.")

    @property
    def accounts_file(self):
        return Path(settings.VAR_DIR) / "demo-accounts.txt"

    @property
    def database(self):
        """The database as a person knows it, without a password."""
        of = connection.settings_dict
        return str(of["NAME"]) if connection.vendor == "sqlite" else f"{of['NAME']} on {of['HOST'] or 'localhost'}"

    @staticmethod
    def _long_ago():
        """From when a person who is missing belongs: before everything that was played."""
        return timezone.localdate() - timedelta(days=730)

    def _say(self, text):
        self.stdout.write(text)
        self.stdout.flush()
