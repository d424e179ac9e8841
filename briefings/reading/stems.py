"""Words as they can be compared: stems without the words that carry no meaning, with a few synonyms made one."""

import re
from functools import lru_cache

import snowballstemmer

from .plain import words

_word = re.compile(r"[^\W_]{2,}")
_stop = words(
    """
    the and for with from that this these those its their our his her into onto over under about between among
    within across will shall would should must can could may might has have had been being was were are is am be
    to of in on at by as an or not no all any each both other another more most such than then also new key
    several various including include includes well through during while who which whom whose what when where
    how there here it we they he she them us you your per via de la el los las un una unos unas del al en con
    por para que se su sus lo le les como sobre entre más y o e u a es son ha han este esta estos estas ese esa
    esos esas cada ambos ambas otros otras sin hasta desde ser sido fue será serán nuevo nueva nuevos effort
    help aim seek order part ongoing following
    """
)
# What a plan is called says nothing of what it does.
GENERIC = words(
    """
    initi program programm project activ effort measur action step plan strategi scheme propos area focus system
    way programa proyect actividad medid accion iniciat estrategi plan esfuerz
    """
)
_synonyms = {
    word: first
    for first, *rest in (
        line.split()
        for line in """
        information intelligence data info
        sharing exchange dissemination exchanging share
        exercise drill drills exercises maneuver maneuvers manoeuvre
        aid assistance relief
        engagement outreach involvement
        police policing
        youth young
        money funding financing funds finance financial
        agency agencies
        """.strip().splitlines()
    )
    for word in (first, *rest)
}


def _stemmer(language: str):
    return snowballstemmer.stemmer("spanish" if language == "es" else "english")


class _Stems(dict[str, str]):
    """The stems of the words met so far, which come again and again; "" for those that carry no meaning."""

    def __init__(self, language: str) -> None:
        self.stemmer = _stemmer(language)

    def __missing__(self, word: str) -> str:
        if len(self) >= _remembered:
            self.clear()
        found = self[word] = "" if word in _stop else self.stemmer.stemWord(_synonyms.get(word, word))
        return found


_remembered = 50_000  # words of one language


@lru_cache(maxsize=8)
def _stems_of(language: str) -> _Stems:
    return _Stems(language)


def stems(words: str, language: str = "en") -> list[str]:
    """The stems of a text in order, without the words that carry no meaning."""
    found = map(_stems_of(language).__getitem__, _word.findall(words.lower()))
    return list(filter(None, found))
