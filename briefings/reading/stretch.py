"""What every recogniser is given: a text's plain view, its language, who is who in it, and its parties, found once."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from . import acronyms, capitals, names, names_tables, people
from .model import Place
from .names import NameKind, PartyName

_behind = re.compile(r"\s*,?\s*(?:of|de|del)\s+(?:the\s+)?|\s", re.IGNORECASE)


@dataclass(frozen=True)
class Scope:
    """Who stands for those that a stretch of text does not name: "we", "the ministers", an empty subject."""

    codes: tuple[str, ...] = ()
    place: Place | None = None


NOBODY = Scope()


@dataclass(frozen=True)
class Known:
    """The parties of a text, in order, with where each starts; and what several rules ask of the same words.

    acting  the parties that act, of the subjects asked for so far
    begins  where the subject itself starts, of the same
    """

    parties: list[PartyName]
    starts: list[int]
    first: dict[str, PartyName] = field(default_factory=dict)  # by its code, where a party is named first
    acting: dict[tuple[int, int], list[PartyName]] = field(default_factory=dict)
    begins: dict[tuple[int, int], int] = field(default_factory=dict)


@dataclass(frozen=True)
class Stretch:
    """What every recogniser is given: the plain view of a document, its language, and who is who in it.

    speakers  who says "we", and who "the leaders" and "both sides" are
    home      the country of "the government" in a text that speaks of one government alone
    alone     whether that country is nearly the only one that the text names
    announcer the country whose government announces what the document lists
    joint     whether the speakers say of the document that it is what they state or agree together
    people    surnames with the country that the person stands for
    """

    plain: str
    language: str
    speakers: Scope = NOBODY
    home: Scope = NOBODY
    alone: bool = False
    announcer: Scope = NOBODY
    joint: bool = False
    people: Mapping[str, str] = field(default_factory=dict)
    known: dict[str, "Known"] = field(default_factory=dict, compare=False, repr=False)


def code_of(party: PartyName) -> str:
    """The country for an agency that stands for its country, else the party itself."""
    return party.country or party.code


def known_of(stretch: Stretch) -> Known:
    """What is known of the text, found once."""
    known = stretch.known.get(stretch.plain)
    if known is None:
        known = stretch.known[stretch.plain] = _known(stretch)
    return known


def parties_in(stretch: Stretch, start: int, end: int) -> list[PartyName]:
    """The parties named between two offsets, in order; not groups, since the text does not say who is in them."""
    known = known_of(stretch)
    first = bisect_left(known.starts, start)
    last = bisect_left(known.starts, end, first)
    while last > first and known.parties[last - 1].end > end:
        last -= 1
    return known.parties[first:last]


def settle_at_home(stretch: Stretch) -> None:
    """Give the home country of a text on one country the bodies whose name is usual in several: its own "Department of
    Education"."""
    if len(stretch.home.codes) != 1 or len(stretch.speakers.codes) > 1:
        return
    known = known_of(stretch)
    own = {
        number: party._replace(stands_for=stretch.home.codes[0])
        for number, party in enumerate(known.parties)
        if party.kind == NameKind.BODY and not party.stands_for and party.code in names_tables.usual_elsewhere()
    }
    for number, party in own.items():
        known.parties[number] = party
    known.acting.clear()


# "South and North Korea", and "Korea" alone where the text has named the Republic.
_korea = re.compile(
    r"\b(?P<first>North|South)(?=\s+and\s+(?:North|South)\s+Korea\b)|(?<!North )(?<!South )(?<!of )\bKorea\b(?![-’'])"
)


def _koreas(plain: str, codes: Collection[str]) -> Iterator[tuple[str, int, int]]:
    for found in _korea.finditer(plain) if "KR" in codes or "KP" in codes else ():
        code = {"North": "KP", "South": "KR"}.get(found["first"] or "", "KR" if "KR" in codes else "")
        if code:
            yield code, found.start(), found.end()


def _known(stretch: Stretch) -> Known:
    """All parties of a text, and the persons that stand for one, found in one go."""
    plain = stretch.plain
    found = [party for party in names.find_parties(plain, 0, len(plain), stretch.language) if party.code]
    # "USAID/Mexico" is an office of USAID, wherever it is.
    found = [
        party
        for number, party in enumerate(found)
        if not (number and plain[found[number - 1].end : party.start] == "/" and found[number - 1].country)
    ]
    introduced = acronyms.introduced(plain, found)
    found = [
        party for party in found if party.start < introduced.get(plain[party.start : party.end], ("", len(plain)))[1]
    ]
    starts = [party.start for party in found]
    persons: list[PartyName] = []
    codes = {party.code for party in found}
    meant = [
        *people.meant(plain, 0, len(plain), stretch.people),
        *capitals.acting(plain, codes),
        *acronyms.named(plain, introduced),
        *_koreas(plain, codes),
    ]
    meant.sort(key=lambda one: one[1])
    for code, first, last in meant:
        at = bisect_left(starts, last)
        beside = at and found[at - 1].end > first
        behind = at < len(found) and _behind.fullmatch(plain, last, found[at].start)
        if not (beside or behind or (persons and persons[-1].end > first)):
            persons.append(PartyName(code, first, last, NameKind.COUNTRY))
    every = sorted([*found, *persons], key=lambda party: party.start)
    return Known(every, [party.start for party in every], {code_of(party): party for party in reversed(every)})
