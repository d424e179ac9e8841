"""Whether the subject of a deed can act: "the ministry will open" is a deed, "this agreement will open" is none."""

import re

from . import owners, verbs
from .deeds import Deed, Force, deeds, is_left_out
from .plain import words as words_of
from .sentences import sentences
from .stretch import Stretch

# What only somebody can do, whatever he is called.
_said_by_anybody = (Force.DECIDED, Force.URGED, Force.MANDATED, Force.ANNOUNCED)
# In a list of deeds a company or foundation need not be known by name: "Microsoft will offer".
# Outside a list, these are what only somebody does, of whom nothing but a name is known.
_of_companies = words_of("invest donate hire spend purchase build open launch contribute fund finance train pay double")
# What people at large mean to do is no deed.
_the_many = re.compile(
    r"\W*(?:many|some|most|few|several|more|muchos|muchas|algunos)?\s*(?:migrants|people|residents|families|voters|citizens|"
    r"students|critics|analysts|experts|migrantes|familias|votantes|vecinos|analistas)\b",
    re.IGNORECASE,
)
_it = re.compile(r"\W*(?:it|they|he|she)\W*", re.IGNORECASE)
_proper_name = re.compile(r"\W*(?:[A-ZÁÉÍÓÚÑ][\w’'&.-]*\s+){1,4}(?:also\s+|también\s+)?")


def holds(stretch: Stretch, deed: Deed, in_bullet: bool) -> bool:
    """Whether the subject of a deed can act, as far as its force asks for it."""
    subject = deed.subject
    words = stretch.plain[subject[0] : subject[1]]
    empty = is_left_out(words)
    if deed.force in (Force.PROPOSED,) or (deed.passive and deed.force in (Force.WILL, Force.SHOULD, Force.REPORTED)):
        return not re.match(r"\W*(?:which|that|who|que)\b", words)
    acts = owners.acts(stretch, *subject)
    if deed.force == Force.UNDER_WAY:
        said_of_itself = _it.fullmatch(words) and verbs.says_so.search(
            stretch.plain, max(0, subject[0] - 60), subject[0]
        )
        return bool(said_of_itself or owners.actors(stretch, *subject)) or owners.is_collective(words)
    if empty:
        return stretch.language == "es" or in_bullet or deed.force == Force.RECOMMENDED
    if deed.force == Force.RECOMMENDED:
        return True
    if deed.force in _said_by_anybody and (not owners.is_a_thing(words) or verbs.nobody.fullmatch(words)):
        return not _the_many.match(words)
    if deed.addressee is not None and verbs.a_text.search(words):
        return True
    if (
        deed.force == Force.WILL
        and (in_bullet or deed.verb in _of_companies)
        and _proper_name.fullmatch(words.rpartition(", ")[2])
    ):
        return not owners.is_a_thing(words)
    return acts or (deed.inherited and owners.acts(stretch, *subject))


def own_deeds(stretch: Stretch, start: int, end: int) -> list[Deed]:
    """The deeds of a bullet or a cell whose subject can act."""
    return [
        deed
        for sentence in sentences(stretch.plain, start, end)
        for deed in deeds(stretch.plain, sentence.start, sentence.end, stretch.language)
        if holds(stretch, deed, True)
    ]
