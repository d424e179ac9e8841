"""`python3 manage.py score_reading`: how well the reader reads the sample documents beside the project."""

import csv
import io
import json
import random
import statistics
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from briefings.reading import scoring
from briefings.reading.answers import Answer, Answered, Rates, compared
from briefings.reading.matching import Matcher, Tracked
from briefings.reading.reader import read

OTHERS = 221
SEED = 1
PAGE = Path(settings.BASE_DIR) / "docs" / "reading.md"
START, END = "<!-- figures -->", "<!-- end of figures -->"


def with_figures(page: str, tables: str) -> str:
    """A page with the tables between its two marks.

    Raises CommandError where the page does not have them.
    """
    before, start, rest = page.partition(START)
    _, end, after = rest.partition(END)
    if not (start and end):
        raise CommandError(f"{PAGE.name} lacks the marks {START} and {END} between which the tables stand.")
    return f"{before}{START}\n\n{tables}\n\n{END}{after}"


class Command(BaseCommand):
    help = "Score the reader on the sample documents in ../shared, one row a document."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--shared", type=Path, default=Path(settings.BASE_DIR).parent / "shared")
        parser.add_argument("--show", action="store_true", help="also what was missed and what was extra")
        parser.add_argument("--write", action="store_true", help="put the tables into docs/reading.md")
        parser.add_argument("--check", action="store_true", help="fail where docs/reading.md has other figures")

    def handle(self, *args, shared: Path, show: bool, write: bool, check: bool, **options):
        if not shared.exists():
            self.stdout.write(f"Skipped: the sample documents are not at {shared}.")
            return
        self.show = show and not (write or check)
        self.rates = Rates()
        tables = []
        for part in (self.documents, self.article, self.reports, self.invented, self.mistakes, self.matching):
            lines = list(part(shared))
            self.stdout.write("\n".join([*lines, ""]))
            tables.append("\n".join(lines))
        if not (write or check):
            return
        page = PAGE.read_text(encoding="utf-8")
        made = with_figures(page, "\n\n".join(tables))
        if write:
            PAGE.write_text(made, encoding="utf-8")
        elif made != page:
            raise CommandError(f"{PAGE.name} has other figures: `manage.py score_reading --write` mends it.")

    def documents(self, shared: Path) -> Iterator[str]:
        yield "| Document | Items | Proposals | Recall | Precision | Owners | Dates |"
        yield "|---|---|---|---|---|---|---|"
        for path in sorted((shared / "samples" / "documents").glob("*.json")):
            truth = json.loads(path.read_text(encoding="utf-8"))
            text = path.with_name(truth["file"])
            reading = read(text.read_bytes(), text.name)
            score = scoring.of_document(truth, reading)
            found = compared(map(Answer.of_truth, truth["items"]), reading)
            self.rates.add(path.stem, found.pairs)
            figures = (score.recall, score.precision, score.owners, score.dates)
            yield f"| {path.stem} | {score.items} | {score.proposals} | " + " | ".join(map(_share, figures)) + " |"
            if self.show:
                yield from (f"    missed: {words}" for words in score.missed)
                yield from (f"    extra: {words[:120]}" for words in score.extra)

    def article(self, shared: Path) -> Iterator[str]:
        path = shared / "article" / "southcom-guatemala.txt"
        truth = json.loads(path.with_name("reading.json").read_text(encoding="utf-8"))
        score = scoring.of_article(truth, read(path.read_bytes(), path.name))
        mentions = sum(len(action["mentions"]) for action in truth["actions"])
        yield "| The article | Found | Of |"
        yield "|---|---|---|"
        yield f"| Places that speak of an action | {score.mentions} | {mentions} |"
        yield f"| Actions | {score.actions} | {len(truth['actions'])} |"
        yield f"| Pairs put together rightly | {_share(score.pair_precision)} | 1 |"
        yield f"| Pairs found of those that belong together | {_share(score.pair_recall)} | 1 |"
        yield f"| Wrongly merged | {score.wrongly_merged} | 0 |"
        yield f"| Proposed and no action | {score.not_actions} | 0 |"
        if self.show:
            yield from (f"    missed: {words}" for words in score.missed)

    def reports(self, shared: Path) -> Iterator[str]:
        yield "| UPR report | Items | Recall | Precision | Owner | Recommending States |"
        yield "|---|---|---|---|---|---|"
        scores = []
        for path in sorted((shared / "samples" / "upr_paired").glob("*.expected.jsonl")):
            text = path.with_name(path.name.replace(".expected.jsonl", ".txt"))
            rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
            score = scoring.of_report(rows, read(text.read_bytes(), text.name))
            scores.append(score)
            figures = (score.recall, score.precision, score.owners, score.recommended_by)
            yield f"| {text.stem} | {score.items} | " + " | ".join(map(_share, figures)) + " |"
        for name, middle in (("median", statistics.median), ("mean", statistics.mean)):
            columns = ("recall", "precision", "owners", "recommended_by")
            figures = [middle(getattr(score, column) for score in scores) for column in columns]
            yield f"| **{name} of {len(scores)}** | | " + " | ".join(map(_share, figures)) + " |"

    def invented(self, shared: Path) -> Iterator[str]:
        folder = Path(settings.BASE_DIR) / "tests" / "briefings" / "reading" / "invented"
        wanted = found = extra = documents = 0
        for path in sorted(path for path in folder.glob("*") if path.suffix in (".md", ".html")):
            document = Answered.of_text(path.read_text(encoding="utf-8"))
            result = compared(document.answers, read(document.body, path.name), document.allowed)
            self.rates.add(path.stem, result.pairs)
            documents += 1
            wanted += len(document.answers)
            found += len(result.pairs)
            extra += len(result.extra)
        yield "| Documents written for the tests | Items | Recall | Precision |"
        yield "|---|---|---|---|"
        yield f"| {documents} | {wanted} | {_share(found / wanted)} | {_share(found / (found + extra))} |"

    def mistakes(self, shared: Path) -> Iterator[str]:
        """Over the documents and those written for the tests; the reports have one owner each and no dates."""
        rates = self.rates
        yield "| Of the items found, in the documents and in those written for the tests | Count | Of | Rate | Aim |"
        yield "|---|---|---|---|---|"
        for name, count, of, aim in (
            ("A wrong country among the owners", len(rates.wrong_country), rates.owners_given, "under 3 %"),
            ("One who gains among the owners", len(rates.gaining_as_owner), rates.owners_given, "under 2 %"),
            ("Sets of owners that are right", rates.items_owned - len(rates.wrong_set), rates.items_owned, "90 %"),
            ("A date on an item without one", len(rates.date_on_undated), rates.undated, "under 2 %"),
            ("Dates that are right", rates.dated_right, rates.dated, "80 %"),
            ("Dates that are wrong", rates.wrong_dates_given, rates.dated, "under 3 %"),
        ):
            yield f"| {name} | {count} | {of} | {100 * count / of:.1f} % | {aim} |"
        if self.show:
            yield from (f"    {one}" for one in (*rates.wrong_set, *rates.wrong_date, *rates.date_on_undated))

    def matching(self, shared: Path) -> Iterator[str]:
        others = [Tracked(("other", n), text) for n, text in enumerate(_others(shared / "samples" / "upr_info"))]
        yield f"| Matching, among {len(others)} other actions | Asked | First | In the first three |"
        yield "|---|---|---|---|"
        truth = json.loads((shared / "article" / "reading.json").read_text(encoding="utf-8"))
        told = {a["id"]: [m["quote"] for m in a["mentions"] if m["role"] == "same"] for a in truth["actions"]}
        asked = [(key, quote) for key, quotes in told.items() for quote in quotes[1:]]
        matcher = Matcher([*others, *(Tracked(key, quotes[0]) for key, quotes in told.items())])
        yield _row("the article's repeats", asked, matcher)
        folder = shared / "samples" / "documents"
        english, spanish = (
            [reading.text[item.place.start : item.place.end] for item in reading.items]
            for path in sorted(folder.glob("h0[12]_*.md"))
            for reading in [read(path.read_bytes(), path.name)]
        )
        matcher = Matcher([*others, *(Tracked(number, text) for number, text in enumerate(english))])
        yield _row("Spanish fact sheet against the English one", list(enumerate(spanish)), matcher)


def _row(name: str, asked: list, matcher: Matcher) -> str:
    found = [(key, [one.key for one in matcher.likeliest(text)]) for key, text in asked]
    first, three = sum(got[:1] == [key] for key, got in found), sum(key in got for key, got in found)
    return f"| {name} | {len(asked)} | {first} | {three} |"


def _others(folder: Path) -> list[str]:
    texts: set[str] = set()
    for path in sorted(folder.glob("raw_*.csv")):
        lines = path.read_bytes().decode("mac_roman").replace("\r", "\n")
        texts |= {row["Text"].strip() for row in csv.DictReader(io.StringIO(lines)) if len(row["Text"]) > 60}
    return random.Random(SEED).sample(sorted(texts), OTHERS)  # noqa: S311 - a draw that can be repeated, no secret


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
