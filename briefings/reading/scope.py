"""Who speaks in a document: found once, in its title and first paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import replace

from . import owners
from .blocks import Block, Kind
from .model import Place
from .names_tables import NameKind
from .sentences import sentences
from .stretch import NOBODY, Scope, Stretch

_joint = re.compile(
    r"\b(?:(?:agreement|treaty|memorandum|protocol|convention|accord|pact|acuerdo|convenio|tratado|memorando|protocolo|convención)"
    r"(?:\s+(?:of|on|for|de|sobre|para)\s[^.;:]{3,80}?)?\s+(?:between|among|entre)|joint|trilateral|bilateral|conjunt[ao]|communiqué|communique|comunicado|declaration|declaración|"
    r"statement)\b",
    re.I,
)
_announces = re.compile(
    r"\s+(?:government\s+|administration\s+)?(?:to\s+)?(?:announce|launche?|unveil|release|take|commit|expand|advance|deliver|"
    r"anuncia|lanza|presenta|publica)s?\b",
    re.IGNORECASE,
)
# "Jamaica to deploy soldiers", "Guyana signing on to a project".
_heads_a_headline = re.compile(r"\s+(?:to\s+[a-z]{3,}|[a-z]{2,}ing)\b")
# "Invertirá México 2 mil millones", "Apoyo de Canadá a Haití".
_verb_first = re.compile(
    r"[A-ZÁÉÍÓÚ][a-záéíóúñ]+(?:rá|ó)\s+(?:el\s+)?(?:[Gg]obierno\s+de\s+)?|(?:Apoyo|Asistencia|Ayuda|Compromisos|Aportes)\s+de\s+"
)
# "Canada's support for Ukraine and Moldova".
_gives = re.compile(
    r"[’']s?\s+(?:[\w-]+\s+){0,2}?(?:support|assistance|aid|commitments?|response|contributions?|announcements?|package|actions?)\b",
    re.IGNORECASE,
)
_where = re.compile(r"\b(?:in|at|en)\s+(?:[A-ZÁÉÍÓÚ][\w’'-]+,\s+)?(?:the\s+|el\s+|la\s+)?$")
_met = re.compile(
    r"\b(?:met|meets|spoke|speaks|talked|hosted|hosts|welcomed|received|held (?:a |talks|his |her )|"
    r"had (?:an? )?(?:[a-z-]+ ){0,4}(?:call|meeting|conversation|talks)|"
    r"convened|visited|se reuni(?:ó|eron)|"
    r"recibi(?:ó|eron)|convers(?:ó|aron)|habl(?:ó|aron)|dialog(?:ó|aron)|sostuv(?:o|ieron))\b"
)
# Offices that one government alone has by these names.
_of_washington = re.compile(
    r"\b(?:(?:Deputy|Under|Assistant|Acting)\s+){0,2}Secretary of "
    r"(?:State|Defense|War|Homeland Security|the Treasury)\b(?!\s+(?:of|in|Cardinal)\b|\s+for (?:Foreign|Defence|Home))"
)
# "The Prime Minister welcomed the President of Sierra Leone to Downing Street".
_prime_minister = re.compile(r"\b(?:Prime Minister|PM)\b")
_downing = re.compile(r"\bDowning Street\b|\b(?:[Ii]n|[Aa]t|[Tt]o|[Ii]nto) No(?:\.|umber)? ?10\b(?!\s+[a-z])")
_of_another = re.compile(r"(?:[’']s?|[a-z](?:an|ese|ish|ine))\s+$")
# ", and Ana Prado of Uruguay": one more of a series of persons.
_another_person = re.compile(
    r",\s+(?:(?:and|y|e)\s+)?(?:[A-ZÁÉÍÓÚÑ][\w.’'-]+\s+){1,4}[A-ZÁÉÍÓÚÑ][\w’'-]+,?\s+(?:of|de)\s+(?:the\s+|la\s+)?$"
)
# "The Republic of Guinea was represented by its Prime Minister".
_represented = re.compile(r"\s+(?:(?:was|were|is)\s+represented\s+by|estuvo\s+representad[oa]\s+por)\b", re.IGNORECASE)
_a_sentence = 60  # characters
_long_head = 300  # characters of a sentence before its verb
_head = 3_000
_sides = re.compile(r"\b(?:presidents?|premiers?|chancellors?|ministers?|leaders?|governments?|secretar(?:y|ies)|"
                    r"heads|chiefs|foreign|prime|(?:vice)?president[ae]s?|(?:vice)?ministr[oa]s?|secretari[oa]s?|"
                    r"canciller(?:es)?|gobiernos?|mandatari[oa]s?|jef[ae]s?|homólog[oa]s?)\b", re.I)  # fmt: skip


def speakers_of(stretch: Stretch, found: Sequence[Block], title: str) -> Scope:
    """Who says "we" in a document: the countries of its title, else those whose leaders its first paragraphs name."""
    plain = stretch.plain
    if title:
        named = replace(stretch, plain=title)
        codes = _taking_part(named, 0, len(title))
        if len(codes) == 1 and _joint.search(title):
            codes += _bodies(named)  # "Statement of the President of the European Commission and the Prime Minister of"
        if len(codes) > 1 and (_joint.search(title) or owners.relation(named, 0, len(title)).codes or _hyphened(named)):
            return Scope(codes)
        chain = tuple(dict.fromkeys(owners.code_of(party) for party in owners.chain_at_the_head(named, 0, len(title))))
        if len(chain) > 1 and all(map(is_a_country, chain)):
            return Scope(chain)  # "España y Portugal pactan"
    for block in found[:10]:
        if block.kind == Kind.HEADING and not title:
            words = plain[block.start : block.end]
            codes = _taking_part(stretch, block.start, block.end)
            if len(codes) > 1 and (
                _joint.search(words) or _sides.search(words) or _hyphened(replace(stretch, plain=words))
            ):
                return Scope(codes, Place(block.start, block.end))
    for block in _first_told(stretch, found):
        for part in sentences(plain, block.start, block.end)[:2]:
            met = _who_met(stretch, part.start, part.end)
            if len(met) > 1:
                return Scope(met, Place(part.start, part.end))
            if not _sides.search(plain, part.start, part.end):
                continue
            codes = _sides_of(stretch, part.start, part.end)
            if len(codes) > 1:
                return Scope(codes, Place(part.start, part.end))
    for block in [block for block in found if block.kind in (Kind.PARAGRAPH, Kind.HEADING)][:4]:
        for part in sentences(plain, block.start, block.end)[:1]:
            chain = owners.chain_at_the_head(stretch, part.start, part.end)
            codes = tuple(dict.fromkeys(owners.code_of(party) for party in chain))
            if len(codes) > 1:
                return Scope(codes, Place(part.start, part.end))
    pair = _pair_of(stretch, found, title)
    return pair if pair.codes else _members_of_a_group(stretch, title)


# Groups that every reader knows the members of, as they call themselves with their leaders.
_groups = {
    "quad": ("AU", "IN", "JP", "US"),
    "aukus": ("AU", "GB", "US"),
    "g7": ("CA", "DE", "FR", "GB", "IT", "JP", "US"),
    "g-7": ("CA", "DE", "FR", "GB", "IT", "JP", "US"),
    "five eyes": ("AU", "CA", "GB", "NZ", "US"),
}
_group = re.compile(
    r"\b(?P<name>Quad|QUAD|AUKUS|G7|G-7|Five Eyes)\s+(?:(?:Foreign|Finance|Defen[cs]e|Prime|Energy|Trade|Climate)\s+)?"
    r"(?:Leaders|Ministers|Countries|Partners|Nations|members|countries|partners|leaders|ministers|Summit|Statement|Communiqué)"
)


def _members_of_a_group(stretch: Stretch, title: str) -> Scope:
    """Those who speak as a group that has its name in the title or at the head: "Quad Leaders' Summit"."""
    found = _group.search(title) or _group.search(stretch.plain, 0, _first_words)
    return Scope(_groups[found["name"].lower()]) if found else NOBODY


def _bodies(title: Stretch) -> tuple[str, ...]:
    """The bodies of several States that a title names."""
    found = owners.parties_in(title, 0, len(title.plain))
    return tuple(dict.fromkeys(party.code for party in found if party.kind == NameKind.BODY and not party.country))


def _first_told(stretch: Stretch, found: Sequence[Block]) -> list[Block]:
    """The first paragraphs that name anybody, behind what a page says of itself."""
    paragraphs = [block for block in found[:20] if block.kind == Kind.PARAGRAPH]
    told = [
        block
        for block in paragraphs
        if block.end - block.start > _a_sentence and owners.parties_in(stretch, block.start, block.end)
    ]
    return (told or paragraphs)[:3]


def _who_met(stretch: Stretch, start: int, end: int) -> tuple[str, ...]:
    """Those who met or spoke with each other: "The Secretary of State met in Lima with Peru's Foreign Minister"."""
    met = _met.search(stretch.plain, start, min(end, start + _long_head))
    if not met:
        return ()
    one = [owners.code_of(party) for party in owners.actors(stretch, start, met.start())]
    one = [code for code in one if len(code) == 2]
    office = _of_washington.search(stretch.plain, start, met.start())
    if office and not one and not _of_another.search(stretch.plain, start, office.start()):
        one = ["US"]
    if (
        not one
        and _prime_minister.search(stretch.plain, start, met.start())
        and _downing.search(stretch.plain, 0, _head)
    ):
        one = ["GB"]
    if not one:
        return ()
    other = _sides_of(stretch, met.end(), end)
    persons = [
        party
        for party in owners.parties_in(stretch, met.end(), end)
        if len(party.code) == 2 and _sides.match(stretch.plain, party.start)
    ]
    return tuple(dict.fromkeys([*one, *other, *(party.code for party in persons)])) if other or persons else ()


def _pair_of(stretch: Stretch, found: Sequence[Block], title: str) -> Scope:
    """The two countries of a text that speaks of "both": those of its title, or of the first paragraph that names some,
    where these are two and no more."""
    opening = [block for block in found if block.kind in (Kind.PARAGRAPH, Kind.HEADING)][:4]
    if not opening or not owners.speaks_of_a_pair(stretch.plain, opening[0].start, opening[0].start + _head):
        return NOBODY
    named = [countries(replace(stretch, plain=title), 0, len(title))] if title else []
    named += [countries(stretch, block.start, block.end) for block in opening]
    first = next((codes for codes in named if len(codes) > 1), ())
    return Scope(first) if len(first) == 2 else NOBODY


def _hyphened(title: Stretch) -> bool:
    """Whether a title names two parties as a pair: "the U.S.-Mexico Dialogue"."""
    found = owners.parties_in(title, 0, len(title.plain))
    return any(
        re.fullmatch(r"\s?[-–—/]\s?", title.plain[one.end : other.start])
        for one, other in zip(found, found[1:], strict=False)
    )


def countries(stretch: Stretch, start: int, end: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party.code for party in owners.parties_in(stretch, start, end) if len(party.code) == 2))


def _taking_part(stretch: Stretch, start: int, end: int) -> tuple[str, ...]:
    """The countries of a title but those where it was: "The ministers of Peru and Chile met in Paraguay"."""
    codes = countries(stretch, start, end)
    elsewhere = tuple(
        dict.fromkeys(
            party.code
            for party in owners.parties_in(stretch, start, end)
            if len(party.code) == 2 and not _where.search(stretch.plain, max(start, party.start - 30), party.start)
        )
    )
    return elsewhere if len(elsewhere) > 1 else codes


def countries_of(stretch: Stretch, start: int, end: int) -> set[str]:
    """The countries between two offsets, those too for which an agency stands."""
    return {owners.code_of(party) for party in owners.parties_in(stretch, start, min(end, len(stretch.plain)))}


_styled = (
    r"(?:(?:the|el|la|los|las)\s+)?(?:(?:[A-Z][a-z]+\s+)?(?:Republic|Kingdom|Commonwealth|State|Federation|Union)\s+of\s+(?:the\s+)?|"
    r"(?:República|Reino|Estado|Federación|Mancomunidad)(?:\s+[A-Z][a-záéíóú]+)?\s+del?\s+(?:la\s+|las\s+|los\s+)?)?"
)
_next_in_a_row = re.compile(rf"[\s,]*(?:and|y|e)?\s*(?:of\s+|de\s+)?{_styled}")
_of_somewhere = re.compile(rf"\b(?:of|from|de|del)\s+{_styled}$")


def _sides_of(stretch: Stretch, start: int, end: int) -> tuple[str, ...]:
    """The countries of a sentence that stand behind an office: "the Presidents of A, B and C", "A's Minister X"."""
    plain = stretch.plain
    found = owners.parties_in(stretch, start, end)
    codes: dict[str, None] = {}
    last = None
    for party in found:
        before, after = plain[max(start, party.start - 100) : party.start], plain[party.end : party.end + 40]
        chained = last is not None and _next_in_a_row.fullmatch(plain, last.end, party.start)
        office = _of_somewhere.search(before) and _sides.search(before)
        in_series = bool(codes) and _another_person.search(before)
        if (
            office
            or in_series
            or _represented.match(after)
            or _sides.match(after.lstrip("’'s "))
            or (chained and last is not None)
        ):
            code = owners.code_of(party)
            if len(code) == 2:
                codes[code] = None
            last = party
        else:
            last = None
    return tuple(codes)


def _announcing(title: Stretch) -> str:
    """The country of a title that says what its government does: "FACT SHEET: Biden Administration Announces ..."."""
    chain = owners.chain_at_the_head(title, 0, len(title.plain))
    if len(chain) == 1 and len(chain[0].country) == 2:
        return chain[0].country
    for party in owners.parties_in(title, 0, len(title.plain))[:1]:
        opens = re.fullmatch(r"(?:[^:]{2,40}:)?\s*(?:the\s+|el\s+|la\s+)?", title.plain[: party.start], re.IGNORECASE)
        gives = opens and _gives.match(title.plain, party.end)
        if len(party.code) == 2 and (gives or _verb_first.fullmatch(title.plain[: party.start])):
            return party.code
        if opens and (_announces.match(title.plain, party.end) or _heads_a_headline.match(title.plain, party.end)):
            return party.country or (party.code if len(party.code) == 2 else "")
    return ""


def announcer_of(stretch: Stretch, found: Sequence[Block], title: str) -> Scope:
    """The country whose government announces what a fact sheet lists, by its title or first heading."""
    heads = [block for block in found[:8] if block.kind == Kind.HEADING][:1]
    for words in (title, *(stretch.plain[block.start : block.end] for block in heads)):
        if code := _announcing(replace(stretch, plain=words)):
            return Scope((code,))
    return NOBODY


# What two or more governments state or agree together calls itself so.
_together = re.compile(
    r"\bjoint (?:\w+ )?(?:statement|declaration|communiqu[eé]|press|fact ?sheet|vision|action|leaders|"
    r"work ?plan|commitments)|"
    r"\bcommuniqu[eé]|\bmemorand(?:um|a) of (?:understanding|cooperation)|\bMO[UC]s?\b|\bagreement between\b|"
    r"\b(?:declaración|comunicado|plan|acta|memorando)\s+(?:\w+\s+)?(?:conjunt[oa]|de entendimiento)\b",
    re.IGNORECASE,
)
_first_words = 1_500  # characters in which a document says what it is


def is_joint(stretch: Stretch, title: str) -> bool:
    """Whether a document is what several countries state or agree together, as its title or its first words say."""
    if len(stretch.speakers.codes) < 2:
        return False
    return bool(_together.search(title) or _together.search(stretch.plain, 0, _first_words))


def is_a_country(code: str) -> bool:
    """Whether a code of two letters is a country's: the United Nations and the European Union are at home in none."""
    return len(code) == 2 and code not in ("UN", "EU")
