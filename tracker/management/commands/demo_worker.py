"""The worker that `demo` starts beside its server."""

from django.core.management import call_command
from django.core.management.base import BaseCommand

from tracker.demo import server


class Command(BaseCommand):
    """`db_worker`, ended by the end of its standard input instead of by hand."""

    help = "Does the work behind the requests for `demo`, and ends when its standard input closes."
    requires_system_checks = ()

    def handle(self, *args, **options):
        server.end_with_input()
        call_command("db_worker", verbosity=0, reload=False)
