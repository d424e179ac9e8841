"""Whose a deed is by who tells of it: "“We will send two ships,” said the defence minister of Chile"."""

import re

from . import owners, subject_words, verbs
from .deeds import Deed
from .model import Ground, Named, Place
from .stretch import Stretch

_opens = re.compile(r"[“«\"]")
_closes = re.compile(r"[”»\"],?\s*")
_we = re.compile(r"\W*(?:we|I|nosotros|me|yo)\b", re.IGNORECASE)
_we_es = re.compile(r"(?:[a-záéíóúñ]{2,}(?:remos|amos|emos|imos)|vamos)\b", re.IGNORECASE)
_in_office = re.compile(
    r"\b(?:minist|presiden|government|gobierno|secretar|spokes|portavoz|vocer[oa]|official|funcionari|cancill|chancellor|embass|"
    r"embajad|department|departamento|authorit|autoridad|head\s+of|chief|director|jef[ae]\b|ejecutivo|administra|premier|governor|gobernador)",
    re.IGNORECASE,
)
# What he says besides: "adding that Honduras had done the same".
_goes_on = re.compile(r"\b(?:adding|that|while|as|who|que|quien|mientras)\b", re.IGNORECASE)
# "Homes would only be allowed to open": for those who own them to do.
OF_OTHERS = ("allowed", "permitted", "required", "obliged", "expected")
_longest_saying = 160  # characters before or behind a quotation


def sayer(stretch: Stretch, deed: Deed, place: Place) -> list[Named]:
    """Who is quoted in the sentence of a clause, where its deed is told in the first person.

    Returns the one country that the words beside the quotation name, or the text's own where they name an office of
    a state; empty where they name nobody or several.
    """
    plain = stretch.plain
    ours = _we.match(plain, *deed.subject) or (stretch.language == "es" and _we_es.match(plain, deed.at))
    opened = list(_opens.finditer(plain, place.start, deed.at)) if ours else []
    if not opened or _closes.search(plain, opened[-1].end(), deed.at):
        return []
    closed = _closes.search(plain, deed.until, place.end)
    if closed and (said := _said_by(stretch, closed.end(), min(place.end, closed.end() + _longest_saying))):
        return said
    return _said_by(stretch, max(place.start, opened[-1].start() - _longest_saying), opened[-1].start())


def teller(stretch: Stretch, deed: Deed, place: Place) -> list[Named]:
    """Who in office says in the sentence that something will be done, where it does not say by whom.

    "Guatemala's interior minister said that prisons would be rebuilt."
    """
    if deed.verb in OF_OTHERS:
        return []
    start, end = deed.subject
    said = verbs.says.search(stretch.plain, start, end)
    spans = [(start, said.start())] if said else []
    if not said and (behind := verbs.says.search(stretch.plain, deed.until, place.end)):
        comma = stretch.plain.rfind(",", deed.until, behind.start())
        goes_on = _goes_on.search(stretch.plain, behind.end(), place.end)
        spans = [(comma + 1, goes_on.start() if goes_on else place.end)] if comma >= 0 else []
    for start, end in spans:
        if _in_office.search(stretch.plain, start, end) and (by := _said_by(stretch, start, end, said_here=True)):
            return by
    return []


def _said_by(stretch: Stretch, start: int, end: int, said_here: bool = False) -> list[Named]:
    plain = stretch.plain
    if not said_here and not verbs.says.search(plain, start, end):
        return []
    named = owners.actors(stretch, start, end)
    if len({owners.code_of(party) for party in named}) == 1:
        return owners.named(named[:1], Ground.PRONOUN)
    if not named and subject_words.is_of_a_state(verbs.says.sub("", plain[start:end])):
        return owners.by_scope(stretch.home, Ground.SCOPE)
    return []
