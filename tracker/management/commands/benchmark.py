"""What the pages cost, beside the least that Django could do for them."""

import platform

from django.core.management import CommandError
from django.core.management.base import BaseCommand
from django.db import connection
from django.test import override_settings

from tracker.benchmarks import data, measure
from tracker.benchmarks.database import own_database
from tracker.benchmarks.pages import LIST, STOCK, pages

MOST_GROWTH = 0.15  # from one size to the next, relative to the floor
MOST_MIGRATING = 3.0  # seconds
MOST_BYTES, MOST_REQUESTS, MOST_HTML = 60_000, 8, 30_000


class Command(BaseCommand):
    """Measures in a database of its own; docs/speed.md explains the figures and keeps a run."""

    help = (
        "Measures the CPU of a request for the main pages at several sizes, next to a floor and to Django's own "
        "changelist, and besides a first visit and migrating. Makes and removes a database of its own."
    )

    def add_arguments(self, parser):
        parser.add_argument("--sizes", default="1000,10000", help="numbers of actions, ascending (1000,10000)")
        parser.add_argument("--rounds", type=int, default=5, help="rounds, of which the least counts (5)")
        parser.add_argument("--requests", type=int, default=20, help="requests for each page in a round (20)")
        parser.add_argument("--check", action="store_true", help="exit 1 when an aim is missed")

    def handle(self, *args, sizes, rounds, requests, check, **options):
        self.missed = []
        sizes = self._sizes(sizes)
        if min(rounds, requests) < 1:
            raise CommandError("At least one round of one request.")
        with own_database():
            self.run(sizes, rounds, requests)
        self._migrating()
        if self.missed:
            said = f"Over the aim: {', '.join(self.missed)}."
            if check:
                raise CommandError(said)
            self.stdout.write(f"\n{said}")

    @staticmethod
    def _sizes(text):
        try:
            sizes = [int(size) for size in text.split(",")]
        except ValueError as error:
            raise CommandError(f"--sizes takes numbers, as in 1000,10000; not {text}.") from error
        if sizes != sorted(set(sizes)) or sizes[0] < 1:
            raise CommandError("--sizes takes numbers of actions from small to large.")
        return sizes

    @override_settings(
        ROOT_URLCONF="tracker.benchmarks.urls",
        ALLOWED_HOSTS=["localhost"],
        SECURE_SSL_REDIRECT=False,
        DEBUG=False,
    )
    def run(self, sizes, rounds, requests):
        """Fill the database that is connected to each size in turn, and print what was measured there."""
        versions = f"Python {platform.python_version()}, {connection.vendor}"
        self.stdout.write(f"CPU of a request: the least of {rounds} rounds of {requests} requests ({versions}).")
        cast, filled, ratios = data.make_cast(), 0, []
        for size in sizes:
            data.add_actions(cast, size - filled)
            filled = size
            if connection.vendor == "postgresql":  # its own daemon does so in time
                with connection.cursor() as cursor:
                    cursor.execute("ANALYZE")
            ratios.append(self._size(size, pages(cast), rounds, requests))
        for smaller, larger in zip(range(len(sizes)), range(1, len(sizes)), strict=False):
            self._growth(sizes[smaller], sizes[larger], ratios[smaller], ratios[larger])
        self._first_visit(measure.first_visit(cast.coordinator))

    def _size(self, size, measured, rounds, requests):
        """Print the table of one size, and return {page: how many times its floor}."""
        found = measure.costs(measured, rounds, requests)
        self.stdout.write(f"\n{size:,} actions, {data.LINES * size:,} lines")
        self.stdout.write(f"  {'':<18}{'ms':>8}{'x floor':>10}{'spread':>9}   aim")
        ratios = {}
        for page in measured:
            cost = found[page.name]
            ratios[page.name] = ratio = cost.least / found[page.floor].least
            aim = ""
            if page.most:
                aim = self._aim(f"{page.name} at {size:,}", ratio <= page.most, f"at most {page.most:g} x")
            if page.name == LIST:
                cheap = cost.least <= found[STOCK].least
                aim += "; " + self._aim(
                    f"{page.name} against the stock list at {size:,}", cheap, "at most the stock list"
                )
            line = f"  {page.name:<18}{cost.least * 1000:>8.2f}{ratio:>10.1f}{cost.spread:>9.0%}   {aim}"
            self.stdout.write(line.rstrip())
        return ratios

    def _growth(self, smaller, larger, before, after):
        self.stdout.write(f"\nFrom {smaller:,} to {larger:,} actions, relative to the floor")
        for name, ratio in after.items():
            if ratio == 1:  # a floor itself
                continue
            growth = ratio / before[name] - 1
            aim = (
                ""
                if name == STOCK
                else self._aim(f"growth of {name}", growth <= MOST_GROWTH, f"at most {MOST_GROWTH:+.0%}")
            )
            self.stdout.write(f"  {name:<18}{growth:>+8.0%}   {aim}".rstrip())

    def _first_visit(self, visit):
        self.stdout.write("\nA first visit to the actions")
        rows = [
            ("bytes sent", visit.bytes, MOST_BYTES),
            ("requests", len(visit.sent), MOST_REQUESTS),
            ("of other hosts", len(visit.hosts), 0),
            ("bytes of HTML", visit.html, MOST_HTML),
        ]
        for name, value, most in rows:
            aim = self._aim(f"{name} of a first visit", value <= most, f"at most {most:,}")
            self.stdout.write(f"  {name:<18}{value:>8,}   {aim}")
        for address, sent in visit.sent.items():
            self.stdout.write(f"    {address} {sent:,}")

    def _migrating(self):
        seconds = min(measure.migrating() for _time in range(2))
        aim = self._aim("migrating", seconds <= MOST_MIGRATING, f"at most {MOST_MIGRATING:g}")
        self.stdout.write(f"\nMigrating an empty database\n  {'seconds of CPU':<18}{seconds:>8.1f}   {aim}")

    def _aim(self, name, reached, words):
        """The aim with whether it is reached; what is not reached is remembered."""
        if not reached:
            self.missed.append(name)
        return f"{words}: {'ok' if reached else 'over'}"
