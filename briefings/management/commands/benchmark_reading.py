"""`python3 manage.py benchmark_reading`: how fast documents are read, and in how much memory."""

import multiprocessing
import random
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator

from django.core.management.base import BaseCommand, CommandError

from briefings.reading.reader import read

MEGABYTE = 1_000_000
SIZES = (1, 2, 4, 8)  # megabytes
PAGE = 3_000  # characters of a typical page
PAGES = 50

LEAST_MEGABYTES = 1.0  # a second and core
MOST_SECONDS_OF_PAGES = 2.0
MOST_OF_A_DOUBLING = 2.0
MEASURED_SO_FAR = 0.05  # by how much one run differs from the next
MOST_MEMORY = 500  # megabytes, for a document of the largest size

_countries = (
    "Guatemala", "Honduras", "El Salvador", "Costa Rica", "Panama", "Mexico", "the United States", "Colombia", "Belize",
    "the Dominican Republic", "Ecuador", "Canada",
)  # fmt: skip
_deeds = (
    "open a joint centre for the training of {n} police officers in {b}",
    "provide {n} million dollars for the reception of migrants in {b} by the end of 2026",
    "share information on drug trafficking with the authorities of {b}",
    "establish a working group on prison security with {b} within {n} days",
    "publish the results of the review before 30 June 2027",
)
_sentences = (
    "{A} will {deed}.",
    "{A} and {b} agreed to {deed}.",
    "The ministers discussed the situation at the border and exchanged views on the economy and on the drought.",
    "Over the past {n} years, trade between {a} and {b} has grown by a third, and the roads have become safer.",
    "They stressed the importance of dialogue and thanked the delegations for their work.",
    "“No country can solve this alone,” the minister said, adding that families on both sides had suffered.",
    "Officials recommended that {a} {deed}.",
    "The report finds that {n} of 40 projects were late, that records were incomplete, and that nobody had asked why.",
    "The delegations expressed their gratitude to the people and the Government of {a} for their hospitality.",
    "In the valley, where most of the coffee is grown, the harvest was poor and many of the young have left.",
    "An earlier programme had reached fewer than {n} villages before its funds ran out, according to those who ran it.",
    "Schools opened late, clinics lacked medicines, and the bridge that the storm had taken was still not rebuilt.",
    "In its second part the report describes how the valleys were settled, and why people there distrust the capital.",
    "Between {n} and 900 families live from the lagoon, whose water has fallen since the dry years of the last decade.",
)


class Command(BaseCommand):
    help = "Measure the reader: megabytes a second, typical pages, doublings of the text, memory."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--rounds", type=int, default=3, help="the least of so many runs counts")
        parser.add_argument("--check", action="store_true", help="exit code 1 where an aim is missed")

    def handle(self, *args, rounds: int, check: bool, **options):
        self.missed = False
        pages = PAGES * PAGE
        figures = {}
        self.stdout.write(f"Seconds of CPU, the least of {rounds} (Python {sys.version.split()[0]}).\n\n")
        self.stdout.write(f"{'':14}{'text':>8}{'html':>8}{'words':>8}   peak memory\n")
        for size in (pages, *(size * MEGABYTE for size in SIZES)):
            figures[size] = [_alone(size, suffix, rounds) for suffix in (".txt", ".html")]
            (text, memory, words), (page, page_memory, _words) = figures[size]
            name = f"{PAGES} pages" if size == pages else f"{size // MEGABYTE} MB"
            self.stdout.write(f"{name:14}{text:8.2f}{page:8.2f}{words:8.2f}   {max(memory, page_memory):.0f} MB\n")
            self.stdout.flush()
        self.stdout.write("\nwords: to find and count the words of the text alone, by which machines are compared.\n\n")
        (of_pages, *_), (of_html, *_) = figures[pages]
        self._aim(f"{PAGES} pages", max(of_pages, of_html), MOST_SECONDS_OF_PAGES, "s at most")
        whole = [figures[size * MEGABYTE] for size in SIZES]
        speed = min(size / text for size, ((text, *_), _html) in zip(SIZES, whole, strict=True))
        self._aim("plain text", speed, LEAST_MEGABYTES, "MB a second at least", at_least=True)
        times = sum(text for (text, *_), _html in whole) / sum(words for (*_, words), _html in whole)
        self.stdout.write(f"{'plain text':22}{times:8.1f}   times as long as counting its words\n")
        for (before, *_), (after, *_), name in (
            (smaller[column], larger[column], f"{size} to {2 * size} MB, {('text', 'html')[column]}")
            for size, smaller, larger in zip(SIZES, whole, whole[1:], strict=False)
            for column in (0, 1)
        ):
            self._aim(name, after / before, MOST_OF_A_DOUBLING * (1 + MEASURED_SO_FAR), "times at most")
        self._aim(
            f"memory at {SIZES[-1]} MB", max(used for _time, used, _words in whole[-1]), MOST_MEMORY, "MB at most"
        )
        if check and self.missed:
            raise CommandError("An aim is missed.")

    def _aim(self, name: str, figure: float, limit: float, unit: str, at_least: bool = False) -> None:
        met = figure >= limit if at_least else figure <= limit
        self.missed = self.missed or not met
        self.stdout.write(f"{name:22}{figure:8.2f}   {limit:g} {unit}: {'ok' if met else 'over'}\n")


def _alone(size: int, suffix: str, rounds: int) -> tuple[float, float, float]:
    """What `measured` gives, in a process that does nothing else."""
    with multiprocessing.get_context("spawn").Pool(1) as process:
        return process.apply(measured, (size, suffix, rounds))


def measured(size: int, suffix: str, rounds: int) -> tuple[float, float, float]:
    """Seconds of CPU for reading a document of so many bytes, the least of some rounds, megabytes of memory at the
    peak, and the seconds for only counting its words, which tell how fast the machine is at that hour."""
    raw = document(size, suffix)
    read(raw[:PAGE], f"warm{suffix}")
    rounds_taken = [(_seconds(raw, suffix), _seconds_of_counting(raw)) for _ in range(rounds)]
    least, counting = (min(taken) for taken in zip(*rounds_taken, strict=True))
    return least, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000, counting


def _seconds(raw: bytes, suffix: str) -> float:
    started = time.process_time()
    read(raw, f"document{suffix}")
    return time.process_time() - started


def _seconds_of_counting(raw: bytes) -> float:
    started = time.process_time()
    Counter(found[0].lower() for found in re.finditer(r"\w+", raw.decode()))
    return time.process_time() - started


def document(size: int, suffix: str = ".txt") -> bytes:
    """A document as they come: headings, paragraphs, bullets. Of ten sentences three hold a deed, 2.7 in a thousand
    characters: as many as reports of the Universal Periodic Review and fact sheets have on average."""
    html = suffix == ".html"
    parts, length = [], 0
    for block in _blocks(random.Random(1), html):  # noqa: S311 - the same text every time, no secret
        parts.append(block)
        length += len(block) + 1
        if length >= size:
            break
    text = "\n".join(parts)
    return f"<html><body>{text}</body></html>".encode() if html else text.encode()


def _blocks(draw: random.Random, html: bool) -> Iterator[str]:
    heading, item, paragraph = (
        ("<h2>{}</h2>", "<ul><li>{}</li></ul>", "<p>{}</p>") if html else ("## {}\n", "- {}", "{}\n")
    )
    while True:
        yield heading.format(f"Commitments of {draw.choice(_countries)}")
        for _ in range(4):
            yield paragraph.format(" ".join(_sentence(draw, draw.choice(_sentences)) for _ in range(5)))
        for _ in range(5):
            yield item.format(_sentence(draw, _sentences[0]))


def _sentence(draw: random.Random, pattern: str) -> str:
    first, second = draw.sample(_countries, 2)
    number = draw.randint(2, 400)
    deed = draw.choice(_deeds).format(b=second, n=number)
    return pattern.format(A=first[0].upper() + first[1:], a=first, b=second, n=number, deed=deed)
