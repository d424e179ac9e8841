"""Bodies that a text introduces with their country and their acronym: "the Nepal Electricity Authority (NEA)".

From there on the acronym stands for that country in this text.
"""

import re
from collections.abc import Iterator, Sequence

from .names import PartyName
from .names_tables import NameKind
from .where import words_of

# "Nepal" + " Electricity Authority (NEA)", "de Chile (SAG)".
_behind_a_name = re.compile(
    r"(?:['’]s?)?(?:\s+(?:[A-ZÁÉÍÓÚÑ][\w’'-]*|of|for|and|the|on|de|del|la|las|los|y|&)){0,9}\s*\((?P<acronym>[A-Z][A-Za-z]{1,9})\)"
)
_a_letter = re.compile(r"[A-Z]")
_longest_name = 120  # characters before the acronym in which the body's name stands


# "Norwegian Refugee Council", "Peru Rail Company": a country's, but no country.
_private = re.compile(
    r"\b(?:Refugee|Red\s+Cross|Crescent|Society|Foundation|Compan(?:y|ies)|Ltd|Limited|University|College|Federation|Association|"
    r"Church|Club|Air(?:lines?|ways)|Rail(?:way)?|Group|Holdings|Sociedad|Fundación|Compañía|Universidad|Federación|Asociación|Club|"
    r"Aerolíneas|Grupo|Cámara)\b"
)


def introduced(plain: str, found: Sequence[PartyName]) -> dict[str, tuple[str, int]]:
    """The acronyms that a text introduces, each with the code of the country in the body's own name and its place.

    The letters of the acronym are the first letters of that name, so that "(DRC)" behind a list of countries is none.
    """
    acronyms: dict[str, tuple[str, int]] = {}
    for party in found:
        if party.kind not in (NameKind.COUNTRY, NameKind.DEMONYM) or len(party.code) != 2:
            continue
        behind = _behind_a_name.match(plain, party.end)
        if not behind:
            continue
        acronym = behind["acronym"]
        letters = _a_letter.findall(acronym)
        if len(letters) < 2 or acronym in acronyms:
            continue
        line = plain.rfind("\n", 0, party.start) + 1
        name = plain[max(line, party.start - _longest_name) : behind.start("acronym")]
        if _spells(letters, name) and not _private.search(plain, party.start, behind.end()):
            acronyms[acronym] = party.code, behind.start("acronym")
    return acronyms


def _spells(letters: Sequence[str], name: str) -> bool:
    """Whether letters are, from the last to the first, the first letters of words of a name."""
    words = [word for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper()][-len(letters) - 3 :]
    at = len(words)
    for letter in reversed(letters):
        at = next((n for n in range(at - 1, -1, -1) if words[n][0] == letter), -1)
        if at < 0:
            return False
    return True


def named(plain: str, acronyms: dict[str, tuple[str, int]]) -> Iterator[tuple[str, int, int]]:
    """The country of each acronym from where it is introduced on, with where it starts and ends."""
    standing = words_of(plain)
    for acronym, (code, since) in acronyms.items():
        for place in standing.of(acronym, since, len(plain)):
            end = place + len(acronym)
            if plain[place:end] == acronym and not plain[end : end + 1].isalnum():
                yield code, place, end
