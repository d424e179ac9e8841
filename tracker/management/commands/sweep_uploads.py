"""`manage.py sweep_uploads`: delete the files that were received and never became evidence."""

from django.core.management.base import BaseCommand, CommandError

from ... import evidence
from ...evidence.store import HOURS_KEPT


class Command(BaseCommand):
    """Meant for a timer, once a day; it can be run at any time and twice."""

    help = "Delete files that were received and never became evidence, and files that no record names."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="count them and delete nothing")
        parser.add_argument(
            "--older-than",
            type=int,
            default=HOURS_KEPT,
            metavar="HOURS",
            help=f"only what was received more than HOURS ago ({HOURS_KEPT} unless told)",
        )

    def handle(self, *args, **options):
        if options["older_than"] < 0:
            raise CommandError("--older-than takes a number of hours, 0 or more.")
        swept = evidence.sweep(options["older_than"], dry_run=options["dry_run"])
        verb = "would be deleted" if options["dry_run"] else "deleted"
        self.stdout.write(f"{swept.uploads} received files and {swept.strays} files without a record {verb}.")
