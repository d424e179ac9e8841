"""Who speaks in a document, and whose government it speaks of: found once, in its title and first paragraphs."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from . import capitals, owners
from .blocks import Block, Kind
from .model import Place
from .names_tables import NameKind
from .sentences import sentences
from .stretch import NOBODY, Scope, Stretch

_joint = re.compile(
    r"\b(?:joint|trilateral|bilateral|conjunt[ao]|communiqué|communique|comunicado|declaration|declaración|"
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
# "Invertirá México 2 mil millones".
_verb_first = re.compile(r"[A-ZÁÉÍÓÚ][a-záéíóúñ]+(?:rá|ó)\s+(?:el\s+)?(?:[Gg]obierno\s+de\s+)?")
# "The State of Chile (hereinafter “the State”)", "México (“el Estado”)".
_so_called = re.compile(
    r"\s*\((?:en adelante|en lo sucesivo|hereinafter|hereafter)?,?\s*(?:también\s+|also\s+)?"
    r"[“\"«](?:el Estado|the State(?: party)?|el Gobierno|the Government)[”\"»]",
    re.IGNORECASE,
)
_us_auditors = re.compile(r"\bGAO\b|\bOIG\b|Office of (?:the )?Inspector General|Government Accountability Office")
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
_of_another = re.compile(r"(?:[’']s?|[a-z](?:an|ese|ish|ine))\s+$")
# ", and Ana Prado of Uruguay": one more of a series of persons.
_another_person = re.compile(
    r",\s+(?:(?:and|y|e)\s+)?(?:[A-ZÁÉÍÓÚÑ][\w.’'-]+\s+){1,4}[A-ZÁÉÍÓÚÑ][\w’'-]+,?\s+(?:of|de)\s+(?:the\s+|la\s+)?$"
)
_a_sentence = 60  # characters
_long_head = 300  # characters of a sentence before its verb
_head = 3_000
_far = 6_000  # characters in which a text says whom it calls "the State"
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
        if len(chain) > 1 and all(map(_is_a_country, chain)):
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


def _sides_of(stretch: Stretch, start: int, end: int) -> tuple[str, ...]:
    """The countries of a sentence that stand behind an office: "the Presidents of A, B and C", "A's Minister X"."""
    plain = stretch.plain
    found = owners.parties_in(stretch, start, end)
    codes: dict[str, None] = {}
    last = None
    for party in found:
        before, after = plain[max(start, party.start - 100) : party.start], plain[party.end : party.end + 40]
        chained = last is not None and re.fullmatch(
            r"[\s,]*(?:and|y|e)?\s*(?:the\s+|of\s+|de\s+)?", plain[last.end : party.start]
        )
        office = re.search(
            r"\b(?:of|from|de|del)\s+(?:the\s+|los\s+|la\s+)?(?:Republic of\s+|República de(?:l)?\s+)?$", before
        ) and _sides.search(before)
        in_series = bool(codes) and _another_person.search(before)
        if office or in_series or _sides.match(after.lstrip("’'s ")) or (chained and last is not None):
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
        if _verb_first.fullmatch(title.plain[: party.start]) and len(party.code) == 2:
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
    named = [party.code for party in owners.parties_in(stretch, start, end) if _is_a_country(party.code)]
    first, times = max(
        ((code, named.count(code)) for code in dict.fromkeys(named)), key=lambda one: one[1], default=("", 0)
    )
    return first if 2 * times > len(named) else ""


_looked_at = 40  # sentences
_fewest = 2  # that are needed to say of whom a text tells


def _who_acts_alone(stretch: Stretch, found: Sequence[Block]) -> Scope:
    """The one country that does what a text tells, however many others it names: it alone heads the sentences."""
    if stretch.speakers.codes and len(stretch.speakers.codes) > 1 and is_joint(stretch, ""):
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
                if _is_a_country(code):
                    heads[code] = heads.get(code, 0) + 1
        if looked_at > _looked_at:
            break
    if len(heads) == 1 and sum(heads.values()) >= _fewest:
        return Scope(tuple(heads))
    alone = _named_alone(stretch)
    if alone.codes or heads:
        return alone if set(heads) <= set(alone.codes) else NOBODY
    return _where_written(stretch)


def _where_written(stretch: Stretch) -> Scope:
    """The country of the dateline, where the text names no other more often."""
    code = capitals.of_dateline(stretch.plain)
    named = Counter(owners.code_of(party) for party in owners.parties_in(stretch, 0, _far))
    others = max((times for other, times in named.items() if _is_a_country(other) and other != code), default=0)
    return Scope((code,)) if code and others <= max(1, named[code]) else NOBODY


_often = 2
_opening = 150  # characters
_very_often = 6


# What several declare names the place where they met more than anybody.
_of_several = re.compile(
    r"\b(?:joint|communiqu[eé]|declaraci[oó]n|declaration|ministers of|ministr[oa]s de|leaders|jefes de|cumbre|"
    r"summit)\b",
    re.IGNORECASE,
)


def _is_a_country(code: str) -> bool:
    """Whether a code of two letters is a country's: the United Nations and the European Union are at home in none."""
    return len(code) == 2 and code not in ("UN", "EU")


def is_alone(stretch: Stretch, title: str) -> bool:
    """Whether a text speaks of its home country and hardly of any other: then what nobody is named for is its own."""
    if _of_several.search(title) or _of_several.search(stretch.plain, 0, _opening):
        return False
    named = [owners.code_of(party) for party in owners.parties_in(stretch, 0, _far)]
    named = [code for code in named if _is_a_country(code)]
    ours = sum(code in stretch.home.codes for code in named)
    others = Counter(code for code in named if code not in stretch.home.codes).most_common(1)
    if ours and not others:
        return True
    return ours >= _often and _far_ahead([("", ours), *others], len(named))


def _far_ahead(counted: Sequence[tuple[str, int]], of: int) -> bool:
    """Whether the first is named seven times in ten, or six in ten and four times as often as the next."""
    first, following = counted[0][1], counted[1][1] if len(counted) > 1 else 0
    return 10 * first >= 7 * of or (first >= _very_often and 10 * first >= 6 * of and first >= 4 * following)


def _named_alone(stretch: Stretch) -> Scope:
    """The one country that a text names at all, and more than in passing, or names far more than all others."""
    named = [owners.code_of(party) for party in owners.parties_in(stretch, 0, _far)]
    named = [code for code in named if _is_a_country(code)]
    counted = Counter(named).most_common(2)
    first, times = counted[0] if counted else ("", 0)
    enough = times >= _often if times == len(named) else times >= _very_often and _far_ahead(counted, len(named))
    return Scope((first,)) if first and enough else NOBODY
