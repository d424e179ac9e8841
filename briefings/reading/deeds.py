"""The verbs that say that something is to be done: who governs what in a sentence, in English and Spanish.

"Agreed to establish" is a deed, "agreed on the importance of" is none; "will open" is one where somebody acts, none
where a thing has an effect ("which will help"). A deed is found by its governing verb, never by the noun it names. All
functions take the plain view of a text (`plain.plain`), in which marks are blanks, and give offsets in it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from . import governing, governing_es, verbs
from .force import Force, kinds
from .headlines import headline
from .judging import rules
from .model import ItemKind
from .subjects import subject_of
from .where import words_of


class Deed(NamedTuple):
    """A governing verb with its clause.

    start, end    the clause, at most the sentence
    at, until     from the first governing word to where the verb has been said
    force         how firmly it is said, or whether it is begun already
    subject       the words before the verb that may name who acts; empty where it is left out
    addressee     where somebody is asked: the words that name who is asked, else None
    verb          the word that says what is done, or the noun that does ("creation")
    passive       "will be established": the subject is what is made, not who makes it
    inherited     the subject is that of the verb before it ("agreed to ... and decided to ...")
    """

    start: int
    end: int
    at: int
    until: int
    force: Force
    verb: str
    subject: tuple[int, int]
    addressee: tuple[int, int] | None = None
    passive: bool = False
    inherited: bool = False

    @property
    def kind(self) -> ItemKind:
        return kinds[self.force]

    @property
    def done(self) -> bool:
        return self.force in (Force.UNDER_WAY, Force.LAUNCHED)


def _may_govern(word: str) -> bool:
    return word[:4] in governing.first_letters["en"]


def _may_govern_es(word: str) -> bool:
    return word[:4] in governing.first_letters["es"] or word.endswith(governing.last_letters)


def _places(plain: str, start: int, end: int, language: str) -> Iterator[int]:
    """Where in a sentence a governing verb may stand."""
    for place in words_of(plain).between(_may_govern_es if language == "es" else _may_govern, start, end):
        contracted = plain[place - 1 : place] in _apostrophes and governing.contracted.match(plain, place)
        yield place - 1 if contracted else place


_apostrophes = ("'", "’")


def is_left_out(words: str) -> bool:
    """Whether nothing stands where the subject would: only adverbs and connectives ("Asimismo,")."""
    return bool(verbs.empty.fullmatch(words))


def deeds(plain: str, start: int, end: int, language: str = "en") -> list[Deed]:
    """The governed deeds of one sentence, in order; whether their subjects can act is for the caller to see.

    A question has none: "How does the State plan to end this?"
    """
    if plain[end - 1 : end] == "?":
        return []
    found = list(_found(plain, start, min(end, start + governing.longest), language))
    return [
        deed._replace(end=_clause_end(plain, deed, found[n + 1].start if n + 1 < len(found) else end))
        for n, deed in enumerate(found)
    ]


def _clause_end(plain: str, deed: Deed, end: int) -> int:
    return max(deed.until, deed.at + len(plain[deed.at : end].rstrip(" ,;\n")))


def _found(plain: str, start: int, end: int, language: str) -> Iterator[Deed]:
    pattern = governing.patterns["es" if language == "es" else "en"]
    before = _addressed(plain, start, end) if language == "es" else _headline(plain, start, end)
    done = start
    if before:
        yield before
        done = before.until
    for place in _places(plain, start, end, language):
        match = pattern.match(plain, place, end) if place >= done else None
        made = _deed(plain, start, end, match, before, language) if match else None
        if made:
            yield made
            before = made
            done = made.until


def _addressed(plain: str, start: int, end: int) -> Deed | None:
    """What a report asks of whom it names first: "Al Gobierno Nacional, establecer un espacio de diálogo"."""
    asked = governing_es.addressed.match(plain, start, end)
    if not asked:
        return None
    for found in governing_es.an_infinitive.finditer(
        plain, asked.end(), min(end, start + governing_es.longest_address)
    ):
        if found["before"].lower() not in governing_es.leads_an_infinitive:
            at, until = found.span("verb")
            whom = (asked.start("whom"), at)
            return Deed(start, end, at, until, Force.RECOMMENDED, found["verb"].lower(), (start, start), whom)
    return None


def _headline(plain: str, start: int, end: int) -> Deed | None:
    """What a headline says is to be done: "Kenya, Uganda to open joint border post"."""
    found = headline(plain, start, end)
    if not found:
        return None
    subject, at, until, verb, passive = found
    return Deed(start, end, at, until, Force.WILL, verb, subject, None, passive)


def _deed(plain: str, start: int, end: int, match: re.Match[str], before: Deed | None, language: str) -> Deed | None:
    last = (before.until, before.subject) if before else None
    clause, subject, inherited = subject_of(plain, start, match.start(), last)
    judged = rules[match.lastgroup](plain, start, end, match, plain[clause : match.start()], language)
    if not judged:
        return None
    force, verb, until, addressee, passive = judged
    return Deed(clause, end, match.start(), until, force, verb, subject, addressee, passive, inherited)
