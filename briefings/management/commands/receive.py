"""Puts documents into the inbox from the command line, as the page does."""

import time
from pathlib import Path

from django.core.management import CommandError
from django.core.management.base import BaseCommand

from briefings import intake
from briefings.models import JobState, ReadingJob
from tracker.models import User
from tracker.refusals import Refused

ASKED_EVERY = 0.2  # seconds


class Command(BaseCommand):
    """Files go the way of those that are sent by the page; whoever is named with --by is who sent them."""

    help = "Receives documents and has them read: what they propose then waits in the inbox. Long ones need the worker."

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument("--by", required=True, metavar="USERNAME", help="who of the secretariat sends them")
        parser.add_argument("--wait", type=float, default=0, metavar="SECONDS", help="wait so long for the worker (0)")

    def handle(self, *args, files, by, wait, **options):
        person = User.objects.filter(username=by).first()
        if person is None:
            raise CommandError(f"There is no user “{by}”.")
        wrong, jobs = [], []
        for name in files:
            try:
                jobs.append((name, self._received(name, person)))
            except CommandError as error:  # one that is not taken keeps no other from being received
                wrong.append(str(error))
        until, left = time.monotonic() + wait, []
        for name, job in jobs:
            try:
                if job and not self._ended(name, job, until):
                    left.append(name)
            except CommandError as error:
                wrong.append(str(error))
        if left and wait:
            wrong.append(f"Not read within {wait:g} seconds: {', '.join(left)}. Does `{intake.WORKER}` run?")
        if wrong:
            raise CommandError("\n".join(wrong))

    def _received(self, name, person):
        try:
            return intake.receive(Path(name).read_bytes(), Path(name).name, by=person)
        except intake.Known as known:
            self.stdout.write(f"{name}: {known}")
            return None
        except Refused as refused:
            raise CommandError(f"{name}: {refused}") from refused
        except OSError as error:
            raise CommandError(f"{name}: {error.strerror}.") from error

    def _ended(self, name, job, until):
        """Wait for the end of a run, say how it ended, and return whether it did."""
        while job.is_running and time.monotonic() < until:
            time.sleep(ASKED_EVERY)
            job = ReadingJob.objects.for_list().get(pk=job.pk)
        if job.state == JobState.READ:
            found = job.document.proposals.count()
            self.stdout.write(f"{name}: read, {found} proposals, {job.document.get_absolute_url()}")
        elif job.is_running:
            self.stdout.write(f"{name}: {job.get_state_display().lower()}")
        else:
            raise CommandError(f"{name}: {job.message or job.get_state_display()}")
        return not job.is_running
