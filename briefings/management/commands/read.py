"""`python3 manage.py read FILE [--json]`: what the reader finds in a document, without a database."""

import json
import os
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from briefings.reading.model import Item, Place, Reading, Unreadable
from briefings.reading.reader import read


class Command(BaseCommand):
    help = "Read a document and print what it wants done: who, what, by when, with the exact words."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="text, markdown, HTML, DOCX or PDF")
        parser.add_argument("--json", action="store_true", help="one JSON object a line")

    def handle(self, *args, file, json: bool, **options):
        try:
            reading = read(file.read_bytes(), file.name)
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        except Unreadable as error:
            raise CommandError(f"{file}: {error}") from error
        try:
            for item in reading.items:
                self.stdout.write(as_json(reading, item) if json else as_words(reading, item))
            if not json:
                self.stdout.write(f"{len(reading.items)} in all, read as {reading.encoding or file.suffix}.")
            self.stdout.flush()
        except BrokenPipeError:  # `| head` has seen enough; what is still unsaid would fail again at exit
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def as_json(reading: Reading, item: Item) -> str:
    """One proposal as a JSON object. `kind` is "done" for a deed that the text lists as begun or done already."""
    return json.dumps(as_dict(reading, item), ensure_ascii=False)


def as_dict(reading: Reading, item: Item) -> dict:
    def quote(place: Place | None) -> str | None:
        return reading.text[place.start : place.end] if place else None

    citations = [(item.place, "text"), *item.citations]
    citations += [(place, field) for place, field in ((item.outcome, "outcome"), (item.cadence, "cadence")) if place]
    citations += [(item.deadline.place, "deadline")] if item.deadline else []
    citations += [(party.place, party.role.value) for party in item.parties if party.place]
    return {
        "text": quote(item.place),
        "start": item.place.start,
        "end": item.place.end,
        "owners": list(item.owners),
        "beneficiaries": list(item.beneficiaries),
        "recommended_by": list(item.recommended_by),
        "deadline": (item.deadline.iso or None) if item.deadline else None,
        "deadline_text": item.deadline.words if item.deadline else None,
        "kind": "done" if item.done else item.kind.value,
        "outcome": quote(item.outcome),
        "theme": item.theme or None,
        "confidence": round(item.confidence, 2),
        "citations": [
            {"text": quote(place), "start": place.start, "end": place.end, "field": field}
            for place, field in dict.fromkeys(citations)
        ],
    }


def as_words(reading: Reading, item: Item) -> str:
    owners = ", ".join(item.owners) or "owner unknown"
    due = f" · due {item.deadline.iso or item.deadline.words}" if item.deadline else ""
    return f"{owners}{due} · {item.why}\n    {reading.text[item.place.start : item.place.end]}\n"
