"""Play the demonstration's steps on the article's actions."""

from datetime import date

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from tracker.demo.database import is_marked
from tracker.demo.play import BadStep, play, read_steps
from tracker.models import Action, ProgressUpdate


class Command(BaseCommand):
    """Refused where people have moved lines: invented entries never mix with real ones."""

    help = (
        "Plays the invented progress of fixtures/demonstration.toml on the actions of the article, with its days "
        "counted from today, and marks the database as a demonstration. Refused where any line has been moved."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--today", type=date.fromisoformat, help="the day from which the steps are counted (YYYY-MM-DD)"
        )

    def handle(self, *args, today=None, **options):
        if not Action.objects.exists():
            raise CommandError("There are no actions yet. Run: python3 manage.py loaddata parties themes article")
        if ProgressUpdate.objects.exists():
            if is_marked():
                raise CommandError("The demonstration is played in this database already.")
            raise CommandError("People have moved lines in this database: the demonstration would mix with their work.")
        try:
            count = play(read_steps(), today or timezone.localdate())
        except BadStep as error:
            raise CommandError(f"{error} Nothing was changed.") from error
        self.stdout.write(f"{count} steps played; the database is marked as a demonstration.")
