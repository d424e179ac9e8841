"""Whose government a text speaks of: the country whose own "the Government", "the Ministry" are."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from . import capitals, owners
from .blocks import Block, Kind
from .scope import announcer_of, countries, countries_of, is_a_country
from .sentences import sentences
from .stretch import NOBODY, Scope, Stretch

_head = 3_000  # characters in which a document says what it is
# "The State of Chile (hereinafter “the State”)", "México (“el Estado”)".
_so_called = re.compile(
    r"\s*\((?:en adelante|en lo sucesivo|hereinafter|hereafter)?,?\s*(?:también\s+|also\s+)?"
    r"[“\"«](?:el Estado|the State(?: party)?|el Gobierno|the Government)[”\"»]",
    re.IGNORECASE,
)
_us_auditors = re.compile(r"\bGAO\b|\bOIG\b|Office of (?:the )?Inspector General|Government Accountability Office")
_far = 6_000  # characters in which a text says whom it calls "the State"


def home_of(stretch: Stretch, found: Sequence[Block], title: str) -> Scope:
    """The country whose government a text speaks of, where its title, heading and first paragraph name one alone."""
    if _many_of_us.search(stretch.plain, 0, _head):
        return NOBODY  # where they met is not at home
    if _us_auditors.search(stretch.plain, 0, _head) or _us_auditors.search(title):
        looked_into = countries_of(stretch, 0, _head)
        if "US" in looked_into or not any(len(code) == 2 for code in looked_into):
            return Scope(("US",))
    if _state_party.search(stretch.plain, 0, _far) and (party := _most_named(stretch, 0, _far)):
        return Scope((party,))
    named = owners.parties_in(stretch, 0, _far)
    called = {party.code for party in named if len(party.code) == 2 and _so_called.match(stretch.plain, party.end)}
    if len(called) == 1:
        return Scope(tuple(called))
    codes: dict[str, None] = {}
    announcer = announcer_of(stretch, found, title)
    if announcer.codes:
        return announcer
    headings = [block for block in found[:8] if block.kind == Kind.HEADING]
    named_first = (block for block in headings if countries_of(stretch, block.start, block.end))
    heads = [] if title and countries(replace(stretch, plain=title), 0, len(title)) else [*named_first][:1]
    if title:
        codes.update(dict.fromkeys(countries(replace(stretch, plain=title), 0, len(title))))
    for block in heads:
        codes.update(dict.fromkeys(code for code in countries_of(stretch, block.start, block.end) if len(code) == 2))
    prose = [block for block in found if block.kind == Kind.PARAGRAPH and block.end - block.start > 80]
    heads += (prose or [block for block in found if block.kind == Kind.ITEM and block.end - block.start > 80])[:1]
    for block in heads:
        codes.update(dict.fromkeys(countries(stretch, block.start, block.end)))
    codes.pop("UN", None)  # the United Nations look at a country and are at home in none
    return Scope(tuple(codes)) if len(codes) == 1 else _who_acts_alone(stretch, found)


# "We, the leaders of countries gathered in".
_many_of_us = re.compile(
    r"\bWe,\s+(?:the\s+)?(?:[\w’'-]+\s+){0,4}?(?:leaders|ministers|heads|governments|participants|representatives|states|"
    r"signatories|members|parties|countries|delegations|delegates)\b|"
    r"\bNosotr[oa]s,\s+(?:l[oa]s\s+)?(?:[\w’'-]+\s+){0,4}?(?:líderes|ministr[oa]s|jefes|jefas|gobiernos|participantes|representantes|"
    r"estados|firmantes|miembros|partes|países|delegaciones|delegad[oa]s|cancilleres|president[ea]s)\b",
    re.IGNORECASE,
)
# The State that a committee of the United Nations looks into, or whose "Gobierno Nacional" is asked.
_state_party = re.compile(r"\b(?:the State party|(?:el|al|del) (?:Estado parte|Gobierno Nacional))\b", re.IGNORECASE)


def _most_named(stretch: Stretch, start: int, end: int) -> str:
    """The country that is named more often than all others together, "" where there is none."""
    named = [party.code for party in owners.parties_in(stretch, start, end) if is_a_country(party.code)]
    first, times = max(
        ((code, named.count(code)) for code in dict.fromkeys(named)), key=lambda one: one[1], default=("", 0)
    )
    return first if 2 * times > len(named) else ""


_looked_at = 40  # sentences
_fewest = 2  # that are needed to say of whom a text tells


def _who_acts_alone(stretch: Stretch, found: Sequence[Block]) -> Scope:
    """The one country that does what a text tells, however many others it names: it alone heads the sentences."""
    if len(stretch.speakers.codes) > 1:
        return NOBODY
    heads: dict[str, int] = {}
    looked_at = 0
    for block in found:
        if block.kind not in (Kind.PARAGRAPH, Kind.ITEM):
            continue
        for part in sentences(stretch.plain, block.start, block.end):
            looked_at += 1
            for party in owners.heads_of_clauses(stretch, part.start, part.end)[:1]:
                code = owners.code_of(party)
                if is_a_country(code):
                    heads[code] = heads.get(code, 0) + 1
        if looked_at > _looked_at:
            break
    if len(heads) == 1 and sum(heads.values()) >= _fewest:
        return Scope(tuple(heads))
    alone = _named_alone(stretch)
    if alone.codes:
        return alone if set(heads) <= set(alone.codes) else NOBODY
    written = _where_written(stretch)
    return written if set(heads) <= set(written.codes) else NOBODY


def _where_written(stretch: Stretch) -> Scope:
    """The country of the dateline, where the text names no other more often."""
    code = capitals.of_dateline(stretch.plain)
    named = Counter(owners.code_of(party) for party in owners.parties_in(stretch, 0, _far))
    others = max((times for other, times in named.items() if is_a_country(other) and other != code), default=0)
    return Scope((code,)) if code and others <= max(1, named[code]) else NOBODY


_often = 2
_opening = 150  # characters
_first_lines = 300  # in which a text says what it is about
_very_often = 6


# What several declare names the place where they met more than anybody.
_of_several = re.compile(
    r"\b(?:joint|communiqu[eé]|declaraci[oó]n|declaration|ministers of|ministr[oa]s de|leaders|jefes de|cumbre|"
    r"summit)\b",
    re.IGNORECASE,
)


def is_alone(stretch: Stretch, title: str) -> bool:
    """Whether a text speaks of its home country and hardly of any other: then what nobody is named for is its own."""
    if _of_several.search(title) or _of_several.search(stretch.plain, 0, _opening):
        return False
    if len(stretch.speakers.codes) > 1:
        return False
    named = [owners.code_of(party) for party in owners.parties_in(stretch, 0, _far)]
    named = [code for code in named if is_a_country(code)]
    if not named:
        told = countries(replace(stretch, plain=title), 0, len(title)) or capitals.of_dateline(stretch.plain)
        return bool(stretch.home.codes) and bool(told or _us_auditors.search(stretch.plain, 0, _head))
    ours = sum(code in stretch.home.codes for code in named)
    others = Counter(code for code in named if code not in stretch.home.codes).most_common(1)
    if ours and not others:
        at_the_head = countries(replace(stretch, plain=title), 0, len(title)) or countries(stretch, 0, _first_lines)
        return ours >= _often or bool(at_the_head)
    return ours >= _often and _far_ahead([("", ours), *others], len(named))


def _far_ahead(counted: Sequence[tuple[str, int]], of: int) -> bool:
    """Whether the first is named seven times in ten, or six in ten and four times as often as the next."""
    first, following = counted[0][1], counted[1][1] if len(counted) > 1 else 0
    return 10 * first >= 7 * of or (first >= _very_often and 10 * first >= 6 * of and first >= 4 * following)


# "The border with El Salvador", "aid for Sudan": named for what is done there, or beside it.
_beside = re.compile(
    r"\b(?:with|for|to|against|from|con|para|contra|hacia)\s+(?:the\s+|el\s+|la\s+)?(?:(?:people|government|pueblo|gobierno)\s+(?:of|de)\s+)?$",
    re.IGNORECASE,
)


def _named_alone(stretch: Stretch) -> Scope:
    """The one country that a text names at all, and more than in passing, or names far more than all others."""
    parties = [party for party in owners.parties_in(stretch, 0, _far) if is_a_country(owners.code_of(party))]
    named = [owners.code_of(party) for party in parties]
    near = [party for party in parties if not _beside.search(stretch.plain, max(0, party.start - 30), party.start)]
    counted = Counter(named).most_common(2)
    first, times = counted[0] if counted else ("", 0)
    enough = times >= _often if times == len(named) else times >= _very_often and _far_ahead(counted, len(named))
    seats = capitals.named(stretch.plain, _far) if times < _very_often else {first}
    enough = enough and bool(near) or (times == len(named) == 1 and bool(near))
    if not (first and enough):
        return NOBODY
    # A text on one country names others, and itself hardly: its capital tells.
    return Scope(tuple(seats)) if len(seats) == 1 else Scope((first,))
