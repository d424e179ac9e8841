"""Which theme a deed belongs to, by the words it uses; none where they do not say."""

import re
from collections.abc import Iterable

from .model import Place
from .where import words_of

_themes = (
    ("rehabilitation", r"prisons?\b|penitentiar|rehabilitat|reintegrat|inmates?\b|detention cent|cárcel|"
                        r"penitenci|reinserci|reintegraci"),
    ("prevention-of-violence", r"violence prevention|prevent\w* (?:of )?violence|youth|gang|gender[- ]based|"
                        r"resilience|prevención de la violencia|juven|pandill|maras\b"),
    ("combating-crime", r"traffick|organi[sz]ed crime|smuggl|drug|narco|launder|corruption|terroris|crime|criminal|"
                        r"intelligence|tráfico|trata de personas|crimen|delincuencia|lavado de|corrupción"),
    ("institutional-strengthening", r"capacity[- ]building|training|institution|judicia|prosecut|police|"
                        r"legislat|instituci|capacitaci|fiscal|policía"),
    ("humanitarian-support", r"humanitarian|refugee|disaster|humanitari|refugiad|desastre"),
    ("economic-development", r"econom|job creation|investment|investing|trade\b|empleo|inversi|comercio"),
)  # fmt: skip
_word_of_one = re.compile(r"\b(?:" + "|".join(f"(?P<t{n}>{words})" for n, (_slug, words) in enumerate(_themes)) + ")")
# The first words of what is looked for.
_opening = re.compile(
    "|".join(re.split(r" |\[- \]", words)[0] for _slug, of_theme in _themes for words in of_theme.split("|"))
)


def _opens(word: str) -> bool:
    return bool(_opening.match(word))


def theme_of(text: str, places: Iterable[Place]) -> str:
    """The slug of the first theme of which a word stands in one of the places of a text, "" if none does."""
    words = words_of(text)
    tried = (
        _word_of_one.match(words.small, at, place.end)
        for place in places
        for at in words.between(_opens, place.start, place.end)
    )
    first = min((int(found.lastgroup[1:]) for found in tried if found), default=None)
    return "" if first is None else _themes[first][0]
