"""Documents that carry their own answers, and the rates of the mistakes that matter over many documents.

Below the last rule ("---") each line is the first words of an item and, behind bars, its owners, its date, those who
gain, and "done": "Canada will train|CA|2024-06|HT|". A date is as long as it is known, "-" where there is none,
"words" where the text gives words alone; "*" asks nothing. A line that starts with "~" may be proposed and need not be.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from . import names_tables, scoring
from .model import Item, Reading

_unasked = "*"
_none = "-"
_countries = names_tables.countries()
_words = "words"


@dataclass(frozen=True)
class Answer:
    """What is wanted of one item; None where the document is not asked for it."""

    words: str
    owners: frozenset[str] | None = frozenset()
    date: str | None = None  # "" for an item without a date
    gaining: frozenset[str] = frozenset()
    done: bool = False

    @classmethod
    def of_line(cls, line: str) -> "Answer":
        words, owners, date, gaining, done = (line.split("|") + [""] * 5)[:5]
        return cls(
            scoring.letters(words),
            None if owners == _unasked else frozenset(filter(None, owners.split(","))),
            None if date in ("", _unasked, _words) else date.replace(_none, "") if date == _none else date,
            frozenset(filter(None, gaining.split(","))),
            done == "done",
        )

    @classmethod
    def of_truth(cls, item: Mapping[str, Any]) -> "Answer":
        """An item of a sample's truth by hand."""
        given = str(item["deadline"] or "")
        dated = scoring.date_in(given)
        known = item.get("owner_recoverable") is not False
        return cls(
            scoring.letters(item["first_words"]),
            frozenset(scoring.codes(item["owners"])) if known else None,
            None if given and not dated else dated,
            frozenset(scoring.codes(item.get("beneficiaries") or [])),
            item["kind"] in ("started", "completed"),
        )


@dataclass(frozen=True)
class Answered:
    """A document with what is wanted of it; `allowed` may be proposed besides."""

    body: bytes
    answers: tuple[Answer, ...]
    allowed: frozenset[str] = frozenset()

    @classmethod
    def of_text(cls, text: str) -> "Answered":
        body, _, lines = text.rpartition("---\n")
        written = [line for line in lines.splitlines() if line.strip()]
        return cls(
            body.encode(),
            tuple(Answer.of_line(line) for line in written if not line.startswith("~")),
            frozenset(scoring.letters(line) for line in written if line.startswith("~")),
        )


@dataclass(frozen=True)
class Compared:
    """A reading beside its answers."""

    pairs: tuple[tuple[Answer, Item], ...]
    missed: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def recall(self) -> float | None:
        wanted = len(self.pairs) + len(self.missed)
        return len(self.pairs) / wanted if wanted else None

    @property
    def precision(self) -> float:
        given = len(self.pairs) + len(self.extra)
        return len(self.pairs) / given if given else 1.0


def compared(answers: Iterable[Answer], reading: Reading, allowed: Iterable[str] = ()) -> Compared:
    """Each answer with the first proposal, not yet taken, that holds its words."""
    quotes = [reading.text[item.place.start : item.place.end] for item in reading.items]
    texts = [scoring.letters(quote) for quote in quotes]
    free = dict.fromkeys(range(len(texts)))
    pairs, missed = [], []
    for answer in answers:
        at = next((at for at in free if answer.words in texts[at]), None)
        if at is None:
            missed.append(answer.words)
            continue
        del free[at]
        pairs.append((answer, reading.items[at]))
    may = tuple(allowed)
    extra = [quotes[at] for at in free if not any(words in texts[at] for words in may)]
    return Compared(tuple(pairs), tuple(missed), tuple(extra))


@dataclass
class Rates:
    """Counts over many documents, of items that were found."""

    owners_given: int = 0
    wrong_country: list[str] = field(default_factory=list)
    gaining_as_owner: list[str] = field(default_factory=list)
    items_owned: int = 0
    wrong_set: list[str] = field(default_factory=list)
    dated: int = 0
    dated_right: int = 0
    wrong_date: list[str] = field(default_factory=list)
    wrong_dates_given: int = 0
    undated: int = 0
    date_on_undated: list[str] = field(default_factory=list)

    def add(self, name: str, pairs: Iterable[tuple[Answer, Item]]) -> None:
        for answer, item in pairs:
            where = f"{name}: {answer.words}"
            self._add_owners(where, answer, {code for code in item.owners if code in _countries})
            self._add_date(where, answer, item.deadline.iso if item.deadline else "")

    def _add_owners(self, where: str, answer: Answer, given: set[str]) -> None:
        if answer.owners is None:
            return
        self.items_owned += 1
        self.owners_given += len(given)
        if given != answer.owners:
            self.wrong_set.append(f"{where}: {sorted(given)} for {sorted(answer.owners)}")
        for code in sorted(given - answer.owners):
            self.wrong_country.append(f"{where}: {code}")
            if code in answer.gaining:
                self.gaining_as_owner.append(f"{where}: {code}")

    def _add_date(self, where: str, answer: Answer, given: str) -> None:
        if answer.date is None:
            return
        if not answer.date:
            self.undated += 1
            if given:
                self.date_on_undated.append(f"{where}: {given}")
            return
        self.dated += 1
        if given and (given.startswith(answer.date) or answer.date.startswith(given)):
            self.dated_right += 1
        else:
            self.wrong_date.append(f"{where}: {given or 'none'} for {answer.date}")
            self.wrong_dates_given += bool(given)
