"""Whom a pronoun or a bare office means: "they", "both sides", "the Government", "she", "The Secretary"."""

import re

from . import owners, subject_words
from .calendar_words import NUMBERS
from .model import Ground, Named, Place
from .scope import countries
from .sentences import sentences
from .stretch import NOBODY, Scope, Stretch

_they = re.compile(r"\W*(?:they|ellos)\W*", re.IGNORECASE)
_counts = {word: NUMBERS[word] for word in ("two", "three", "four", "five", "six")}
_counts |= {word: NUMBERS[word] for word in ("dos", "tres", "cuatro", "cinco", "seis")}
_counts |= {"both": 2, "ambos": 2, "ambas": 2}
_theirs = re.compile(
    r"\W*(?:his|her|su)\s+(?:government|country|administration|ministry|department|office|gobierno|país|"
    r"administración|ministerio|cartera|despacho|secretaría)\b",
    re.I,
)
_of_state = re.compile(
    r"\s*\b(?:[Ee]l\s+|[Ll]a\s+|[Tt]he\s+)?(?:[Pp]resident[ea]?|[Pp]rime [Mm]inister|[Ff]oreign [Mm]inister|"
    r"[Pp]rimer [Mm]inistro|[Cc]anciller)\s+[A-ZÁÉÍÓÚ]"
)
_somebody_said = re.compile(
    r"[A-ZÁÉÍÓÚÑ][\w’'-]+\s+(?:also\s+|también\s+)?(?:said|confirmed|announced|added|stated|promised|told|explained|indicated|"
    r"dijo|confirmó|anunció|añadió|afirmó|prometió|explicó|indicó|aseguró|señaló)\b"
)
# How Washington calls its own, in texts that name it.
_washington = re.compile(
    r"\W*(?:[Tt]he Administration\b|"
    r"(?:[Tt]he\s+)?(?:Department(?!\s+of)|(?:(?:Deputy|Under|Assistant)\s+)+Secretary)\b)"
)
_the_secretary = re.compile(
    r"\W*(?:The\s+)?(?:(?:Deputy|Under|Assistant|Acting)\s+){0,2}Secretary\b(?!\s+(?:of\s+(?!State|Defense|War|Homeland|the\s+Treasury)|for\b|"
    r"General\b)|-)"
)
_washingtons = re.compile(r"\b[Tt]he\s+(?:Department(?!\s+of)|Administration|(?:Deputy|Under|Assistant)\s+Secretary)\b")
_it = re.compile(r"\W*(?:it|he|she)\s*(?:(?:also|further)\s*)?", re.IGNORECASE)
_he = re.compile(r"\W*(?:he|she|él|ella)\s*(?:(?:also|further|también)\s*)?", re.IGNORECASE)


def speakers_meant(stretch: Stretch, words: str, at: int) -> Scope:
    """Those meant by "they", "both sides": who was named last as two or more in the paragraph, else the document's."""
    if _they.fullmatch(words):
        line = stretch.plain.rfind("\n", max(0, at - 600), at) + 1
        own = sentences(stretch.plain, max(line, at - 600), at)[-1:]
        chain = owners.chain_at_the_head(stretch, own[0].start, at) if own else []
        if len(chain) > 1:
            return Scope(tuple(dict.fromkeys(owners.code_of(p) for p in chain)), Place(chain[0].start, chain[-1].end))
    number = next((count for word, count in _counts.items() if re.search(rf"\b{word}\b", words, re.IGNORECASE)), 0)
    if stretch.speakers.codes and (not number or len(stretch.speakers.codes) == number):
        return stretch.speakers
    line = stretch.plain.rfind("\n", max(0, at - 600), at)
    before = sentences(stretch.plain, max(0, at - 600, line), at)[-3:]
    for part in reversed(before):
        codes = countries(stretch, part.start, part.end)
        if len(codes) > 1 and (not number or len(codes) == number):
            return Scope(codes, Place(part.start, part.end))
    return NOBODY


def antecedent(stretch: Stretch, words: str, at: int) -> list[Named]:
    """ "The government", "she": the one country that acts earlier in the sentence or in those before it, else the one
    whose government the text speaks of, else nobody."""
    if "US" in stretch.speakers.codes and _the_secretary.match(words):
        return owners.by_scope(Scope(("US",), stretch.speakers.place), Ground.PRONOUN)
    named = owners.known_of(stretch).first.get("US") if stretch.home.codes in ((), ("US",)) else None
    if named and _washington.match(words):
        return owners.named([named], Ground.PRONOUN)
    if not subject_words.is_one_side(words):
        own_agency = stretch.alone and (subject_words.is_an_acronym(words) or subject_words.is_public(words))
        own_body = len(stretch.speakers.codes) < 2 and subject_words.is_national(words)
        of_home = subject_words.is_of_a_state(words) or _of_state.match(words) or own_agency or own_body
        return owners.by_scope(stretch.home, Ground.SCOPE) if of_home else []
    line = stretch.plain.rfind("\n", max(0, at - 500), at) + 1
    before = sentences(stretch.plain, max(line, at - 500), at)[-3:]
    if _he.fullmatch(words) and not before:
        return _head_of_the_line_above(stretch, line)
    if before and _theirs.match(words) and _of_state.search(stretch.plain, before[-1].start, at):
        persons = owners.parties_in(stretch, before[-1].start, at)
        return owners.named(persons[-1:], Ground.PRONOUN) or owners.by_scope(stretch.home, Ground.SCOPE)
    somebodys = before and _theirs.match(words) and _somebody_said.search(stretch.plain, before[-1].start, at)
    if somebodys and not owners.parties_in(stretch, before[-1].start, at):
        return owners.by_scope(stretch.home, Ground.SCOPE)  # the country of somebody of whom the text does not say it
    of_washington = _it.fullmatch(words) and before and _washingtons.search(stretch.plain, before[-1].start, at)
    if named and of_washington:
        return owners.named([named], Ground.PRONOUN)
    for number, part in enumerate(reversed(before)):
        if "US" in stretch.speakers.codes and _the_secretary.match(stretch.plain, part.start, part.end):
            return owners.by_scope(Scope(("US",), stretch.speakers.place), Ground.PRONOUN)
        end = part.end if number == 0 else min(part.end, part.start + 160)
        acting = (
            owners.actors(stretch, part.start, end)
            if number == 0
            else owners.heads_of_clauses(stretch, part.start, part.end)
        )
        codes = {owners.code_of(party) for party in acting}
        if len(codes) > 1 and number == 0:  # "France told Chad that it would"
            acting = owners.heads_of_clauses(stretch, part.start, end)
            codes = {owners.code_of(party) for party in acting}
        if len(codes) == 1:
            return owners.named(acting[:1], Ground.PRONOUN)
        if codes or number == 0 and owners.actors(stretch, part.start, end):
            return []
    return owners.by_scope(stretch.home, Ground.SCOPE)


def _head_of_the_line_above(stretch: Stretch, line: int) -> list[Named]:
    """Whom "he" means at the head of a paragraph: the one who acts first in the paragraph above, where it is one."""
    above = stretch.plain.rfind("\n", 0, max(0, line - 1)) + 1
    while above and not stretch.plain[above : line - 1].strip():
        line, above = above, stretch.plain.rfind("\n", 0, above - 1) + 1
    first = sentences(stretch.plain, above, min(line, above + 1_000))[:1]
    acting = owners.heads_of_clauses(stretch, first[0].start, first[0].end)[:1] if first else []
    return owners.named(acting, Ground.PRONOUN) or owners.by_scope(stretch.home, Ground.SCOPE)
