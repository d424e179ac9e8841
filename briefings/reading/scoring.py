"""How well a document was read, against a reading by hand."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from . import names
from .model import Place, Reading

_least_overlap = 15
_least_inside = 20
_date = re.compile(r"(?:19|20)\d\d(?:-\d\d){0,2}(?!\d)")


def letters(text: str) -> str:
    """What is compared: letters and digits alone."""
    return "".join(character for character in text.casefold() if character.isalnum())


@dataclass(frozen=True)
class DocumentScore:
    """Shares of 0 to 1; None where there is nothing to have a share of."""

    items: int
    proposals: int
    matched: int
    owners: float | None
    dates: float | None
    missed: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()

    @property
    def recall(self) -> float | None:
        return self.matched / self.items if self.items else None

    @property
    def precision(self) -> float:
        if not self.proposals:
            return 1.0
        return self.matched / self.proposals


def of_document(truth: Mapping[str, Any], reading: Reading) -> DocumentScore:
    """Items are found by their first words, one proposal for each."""
    firsts = [letters(item["first_words"]) for item in truth["items"]]
    texts = [letters(_quote(reading, item.place)) for item in reading.items]
    taken: dict[int, int] = {}
    for meets in (str.startswith, str.__contains__, _starts_within):
        for number, first in enumerate(firsts):
            if number not in taken:
                free = (at for at, text in enumerate(texts) if at not in taken.values() and meets(text, first))
                if (at := next(free, None)) is not None:
                    taken[number] = at
    pairs = [(truth["items"][number], reading.items[at]) for number, at in taken.items()]
    owned = [
        codes(item["owners"]) == {c for c in got.owners if len(c) == 2} or _is_unknowable(item, got)
        for item, got in pairs
    ]
    dated = [right for item, got in pairs if (right := _date_right(item, got)) is not None]
    return DocumentScore(
        len(firsts),
        len(texts),
        len(taken),
        sum(owned) / len(owned) if owned else None,
        sum(dated) / len(dated) if dated else None,
        tuple(item["first_words"] for number, item in enumerate(truth["items"]) if number not in taken),
        tuple(_quote(reading, item.place) for at, item in enumerate(reading.items) if at not in taken.values()),
    )


def _quote(reading: Reading, place: Place) -> str:
    return reading.text[place.start : place.end]


def _starts_within(text: str, first: str) -> bool:
    if len(text) >= _least_inside and text in first:
        return True
    return any(text.startswith(first[at:]) for at in range(1, len(first) - _least_overlap + 1))


def date_in(words: str) -> str:
    """The date at the head of a hand-made truth's words, "" where they are words alone."""
    found = _date.search(words)
    return found.group() if found else ""


def codes(owners: Iterable[str]) -> set[str]:
    """The countries among some names of owners."""
    return {code for owner in owners if (code := names.code_of(owner))}


def _is_unknowable(item: Mapping[str, Any], got: Any) -> bool:
    return item.get("owner_recoverable") is False and not got.owners


def _date_right(item: Mapping[str, Any], got: Any) -> bool | None:
    """None where the date by hand is in words alone."""
    want, read = date_in(str(item["deadline"] or "")), got.deadline.iso if got.deadline else ""
    if item["deadline"] and not want:
        return None
    if not want or not read:
        return not want and not read
    return want.startswith(read) or read.startswith(want)


@dataclass(frozen=True)
class ArticleScore:
    mentions: int
    actions: int
    pair_precision: float | None
    pair_recall: float | None
    wrongly_merged: int
    not_actions: int
    missed: tuple[str, ...] = ()


def of_article(truth: Mapping[str, Any], reading: Reading) -> ArticleScore:
    """Which places of the reading by hand are cited, and whether those of one action are cited by one proposal."""
    cited = [[letters(_quote(reading, place)) for place in _places(item)] for item in reading.items]
    said = [(action["id"], letters(mention["quote"])) for action in truth["actions"] for mention in action["mentions"]]
    homes = {
        number: {at for at, texts in enumerate(cited) if any(_same(text, quote) for text in texts)}
        for number, (_, quote) in enumerate(said)
    }
    found = [number for number in homes if homes[number]]
    clear = [n for n in found if not any(action != said[n][0] and _same(quote, said[n][1]) for action, quote in said)]
    pairs = [(bool(homes[a] & homes[b]), said[a][0] == said[b][0]) for a, b in combinations(clear, 2)]
    together, truly = sum(one for one, _ in pairs), sum(one for _, one in pairs)
    both = sum(one and other for one, other in pairs)
    of_action: dict[str, set[int]] = {}
    for number in clear:
        of_action.setdefault(said[number][0], set()).update(homes[number])
    quotes = [quote for _, quote in said]
    return ArticleScore(
        len(found),
        len({said[number][0] for number in found}),
        both / together if together else None,
        both / truly if truly else None,
        sum(bool(of_action.get(a, set()) & of_action.get(b, set())) for a, b, *_ in truth["must_not_merge"]),
        sum(
            any(_same(texts[0], letters(other["quote"])) for texts in cited)
            and not any(_same(letters(other["quote"]), quote) for quote in quotes)
            for other in truth["not_actions"]
        ),
        tuple(said[number][1] for number in homes if not homes[number]),
    )


def _places(item: Any) -> Iterator[Place]:
    yield item.place
    yield from (place for place, _ in item.citations)


def _same(one: str, other: str) -> bool:
    return len(one) >= 12 and len(other) >= 12 and (one in other or other in one)


@dataclass(frozen=True)
class ReportScore:
    """Of a report of many recommendations: shares, and the matched ones with exactly the right owner and States."""

    items: int
    recall: float
    precision: float
    owners: float
    recommended_by: float


_first_letters = 45


def of_report(rows: Iterable[Mapping[str, Any]], reading: Reading) -> ReportScore:
    """Against rows of a database, one for each recommendation and recommending State."""
    wanted: dict[str, tuple[set[str], set[str]]] = {}
    for row in rows:
        if row["found_in_text"]:
            owners, states = wanted.setdefault(letters(row["text"]), (set(), set()))
            owners |= codes([row["owner"]])
            states |= codes([row["recommended_by"]])
    found: dict[str, tuple[set[str], set[str]]] = {}
    for item in reading.items:
        owners, states = found.setdefault(letters(_quote(reading, item.place)), (set(), set()))
        owners.update(item.owners)
        states.update(item.recommended_by)
    taken = _matched(wanted, found)
    right = [(wanted[text], found[other]) for text, other in taken.items()]
    return ReportScore(
        len(wanted),
        len(taken) / len(wanted) if wanted else 1.0,
        len(taken) / len(found) if found else 1.0,
        sum(one[0] == other[0] for one, other in right) / len(right) if right else 0.0,
        sum(one[1] == other[1] for one, other in right) / len(right) if right else 0.0,
    )


def _matched(wanted: Mapping[str, Any], found: Mapping[str, Any]) -> dict[str, str]:
    """Each wanted text with one found one: the whole of it first, with the same States first, then its beginning."""
    taken: dict[str, str] = {}
    free = dict.fromkeys(found)
    by_head: dict[str, list[str]] = {}
    for text in found:
        by_head.setdefault(text[:_first_letters], []).append(text)
    for same_states in (True, False):
        for text, (_, states) in wanted.items():
            if text in taken:
                continue
            near = [other for other in by_head.get(text[:_first_letters], ()) if other in free]
            near = [other for other in near if not same_states or found[other][1] == states]
            near.sort(key=lambda other: not other.startswith(text))
            if near:
                taken[text] = near[0]
                del free[near[0]]
    for text in wanted:
        if text not in taken:
            head = text[:_first_letters]
            other = next((other for other in free if head in other or _starts_within(other, head)), None)
            if other is not None:
                taken[text] = other
                del free[other]
    return taken
