"""Prove that what is stored about lines and actions is what follows from the journal."""

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from tracker import workflow
from tracker.models import Action, Assignment, end_of_day


class Command(BaseCommand):
    """Exits 1 and names each difference; --mend stores what was computed."""

    help = (
        "Compares every action's stored status, due date, last update and counts with its lines, and every line's "
        "status, response, last update and due date with its journal. Names what differs and then exits 1."
    )

    def add_arguments(self, parser):
        parser.add_argument("--mend", action="store_true", help="store the computed values where they differ")

    def handle(self, *args, mend=False, **options):
        differences = lines = actions = 0
        for assignment in self._each(Assignment.objects.select_related("action", "party").order_by("pk")):
            lines += 1
            differences += self._compare(assignment, self._of_journal(assignment), mend)
        for action in self._each(Action.objects.order_by("pk")):
            actions += 1
            differences += self._compare(action, workflow.rolled_up(action), mend)
        summary = f"{actions} actions and {lines} lines compared, {differences} differences"
        if differences and not mend:
            raise CommandError(summary + ". Run again with --mend to store what was computed.")
        self.stdout.write(summary + (", mended." if differences else "."))

    @staticmethod
    def _each(queryset):
        return queryset.iterator(chunk_size=1000)

    @staticmethod
    def _of_journal(assignment):
        last = workflow.last_update(assignment)
        due = assignment.due_changes.order_by("-pk").first()
        return {
            "status": last.to_status if last else "not_started",
            "response": last.to_response if last else "no_response",
            "last_update": last.at if last else None,
            "due": due.new if due else None,
            "due_ends": end_of_day(due.new, assignment.party) if due else None,
        }

    def _compare(self, row, computed, mend):
        wrong = {name: value for name, value in computed.items() if getattr(row, name) != value}
        for name, value in wrong.items():
            self.stderr.write(f"{row}: {name} is stored as {getattr(row, name)!s}, computed as {value!s}")
        if wrong and mend:
            with transaction.atomic():
                type(row).objects.filter(pk=row.pk).update(**wrong)
        return len(wrong)
