"""A capital that stands for its government: "Washington will provide $30 million", "Ottawa has promised to train".

Only where a verb of its own follows: a capital is otherwise the place where something happens.
"""

import re
from collections.abc import Iterator

from .plain import words
from .where import words_of

_capitals = {
    "Washington": "US",
    "Ottawa": "CA",
    "Brasilia": "BR",
    "Tegucigalpa": "HN",
    "San Salvador": "SV",
    "Managua": "NI",
    "Bogotá": "CO",
    "Bogota": "CO",
    "Caracas": "VE",
    "Quito": "EC",
    "Lima": "PE",
    "La Paz": "BO",
    "Havana": "CU",
    "La Habana": "CU",
    "Buenos Aires": "AR",
    "Montevideo": "UY",
    "Port-au-Prince": "HT",
    "Santo Domingo": "DO",
    "Beijing": "CN",
    "Pekín": "CN",
    "Moscow": "RU",
    "Moscú": "RU",
    "Tokyo": "JP",
    "Tokio": "JP",
    "London": "GB",
    "Londres": "GB",
    "Paris": "FR",
    "París": "FR",
    "Berlin": "DE",
    "Berlín": "DE",
    "Madrid": "ES",
    "New Delhi": "IN",
    "Nueva Delhi": "IN",
    "Canberra": "AU",
}
_acts = (
    r"\s+(?:(?:also|now|has\s+also|has|had|have|tambi[eé]n|ha|se\s+ha|se)\s+){0,2}"
    r"(?:will|would|shall|is\s+(?:to|set|ready|willing|planning|providing|sending|eager)|agreed|pledged|promised|committed|decided|"
    r"offered|announced|vowed|plans|intends|agrees|pledges|promises|commits|urged|asked|asks|urges|"
    r"acord[óo]|prometi[óo]|prometido|comprometi[óo]|comprometido|decidi[óo]|ofreci[óo]|ofrecido|anunci[óo]|anunciado|"
    r"acordado|planea|pidi[óo]|inst[óo]|exigi[óo]|[a-z]{3,}ar[áa]|[a-z]{3,}er[áa]|[a-z]{3,}ir[áa])\b"
)
_names = "|".join(map(re.escape, sorted(_capitals, key=len, reverse=True)))
_acting = re.compile(
    rf"(?<![\w-])(?<!George )(?<!Denzel )(?<!in )(?<!In )(?<!en )(?<!En )(?P<capital>{_names})(?={_acts})"
)


_first_words = words(" ".join(re.split(r"[ -]", name)[0].lower() for name in _capitals))


def _begins_a_capital(word: str) -> bool:
    return word in _first_words


def acting(plain: str) -> Iterator[tuple[str, int, int]]:
    """The country of each capital that acts in a text, with where the capital's name starts and ends."""
    for place in words_of(plain).where(_begins_a_capital):
        if found := _acting.match(plain, place):
            yield _capitals[found["capital"]], found.start(), found.end()
