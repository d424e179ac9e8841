"""Which theme a deed belongs to, by the words it uses; none where they do not say."""

import re

_themes = (
    ("rehabilitation", r"prisons?\b|penitentiar|rehabilitat|reintegrat|inmates?\b|detention cent|cárcel|"
                        r"penitenci|reinserci|reintegraci"),
    ("prevention-of-violence", r"violence prevention|prevent\w* (?:of )?violence|youth|gang|gender[- ]based|"
                        r"resilience|prevención de la violencia|juven|pandill|maras\b"),
    ("combating-crime", r"traffick|organi[sz]ed crime|smuggl|drug|narco|launder|corruption|terroris|crim(?:e|"
                        r"inal)|intelligence|"
                        r"tráfico|trata de personas|crimen|delincuencia|lavado de|corrupción"),
    ("institutional-strengthening", r"capacity[- ]building|training|institution|judicia|prosecut|police|"
                        r"legislat|instituci|capacitaci|fiscal|policía"),
    ("humanitarian-support", r"humanitarian|refugee|disaster|humanitari|refugiad|desastre"),
    ("economic-development", r"econom|job creation|invest(?:ment|ing)|trade\b|empleo|inversi|comercio"),
)  # fmt: skip
_word_of_one = re.compile(r"\b(?:" + "|".join(f"(?P<t{n}>{words})" for n, (_slug, words) in enumerate(_themes)) + ")")


def theme_of(words: str) -> str:
    """The slug of the first theme of which a word stands in the text, "" if none does."""
    first = min((int(found.lastgroup[1:]) for found in _word_of_one.finditer(words.lower())), default=None)
    return "" if first is None else _themes[first][0]
