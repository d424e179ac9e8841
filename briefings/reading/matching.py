"""Which tracked action a proposal most likely speaks of, in English and Spanish.

Two looks at a text. By its words: stems with their synonyms, Spanish ones brought to the English word they mean, and
what is the same in every language, numbers and parties. By its letters: runs of three to five, which see what the
glossary does not know ("regularización", "regularization"). Rare words and rare runs count for more (TF-IDF over the
tracked actions). Likeness suggests and never decides.
"""

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

import snowballstemmer

from . import names
from .glossary import MEANINGS
from .plain import words

_token = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_]+(?:-\d[^\W_]*)?")
_stop = words(
    """
    the and for and with from that this these those its their our into onto over under about between among will
    shall would should must can could may might has have had been being was were are is be to of in on at by as
    an or not no all any each both than then also through during while who which whom whose what when where how
    there here it we he she they including such de la el los las un una unos unas del al en con por para que se
    su sus lo le les como sobre entre y o e u a es son ha han este esta estos estas ese esa esos esas cada ambos
    sin hasta desde ser sido sera esto ello asi tambien mas muy ya
    """
)
# How Spanish ends what English ends otherwise: regular enough to meet in the middle.
_endings = tuple(
    tuple(pair.split("/"))
    for pair in """
    aciones/ation iciones/ition uciones/ution ciones/tion siones/sion cion/tion sion/sion idades/ity idad/ity dad/ty
    encias/ence encia/ence ancia/ance mente/ly arios/ary ario/ary aria/ary ivos/ive ivas/ive ivo/ive iva/ive icos/ic
    icas/ic ico/ic ica/ic ismo/ism logia/logy amiento/ament imiento/iment
    """.split()  # noqa: SIM905 - pairs read better side by side
)
_candidates = 80
_word_share = 0.62


@dataclass(frozen=True)
class Tracked:
    """An action as it is compared: what identifies it, its words (title and quotes), the codes of its owners."""

    key: Hashable
    text: str
    owners: tuple[str, ...] = ()


@dataclass(frozen=True)
class Likely:
    """A tracked action with how alike it is, 0 to 1; from `SAME` on it is worth the name."""

    key: Hashable
    score: float


# Of 40 pairs known to be the same (the article's repeats, a fact sheet in two languages) 34 reach it; of 212 proposals
# against 221 actions among which theirs is not, 7 do.
SAME = 0.3


class Matcher:
    """The tracked actions, made ready once for any number of proposals. Memory and time grow with their words."""

    def __init__(self, actions: Iterable[Tracked]) -> None:
        self.actions = list(actions)
        words = [features(action.text, action.owners) for action in self.actions]
        grams = [_grams(action.text) for action in self.actions]
        self._word_rarity = _Rarity(words)
        self._gram_rarity = _Rarity(grams)
        self._grams = [_weighed(one, self._gram_rarity) for one in grams]
        self._index: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, one in enumerate(words):
            for feature, weight in _weighed(one, self._word_rarity).items():
                self._index[feature].append((number, weight))

    def likeliest(self, text: str, n: int = 3, owners: Sequence[str] = ()) -> list[Likely]:
        """The `n` actions most like a proposal's text, the likeliest first; fewer where fewer share a word with it."""
        scores: Counter[int] = Counter()
        for feature, weight in _weighed(features(text, owners), self._word_rarity).items():
            for number, other in self._index.get(feature, ()):
                scores[number] += weight * other
        grams = _weighed(_grams(text), self._gram_rarity)
        both = (
            (_word_share * score + (1 - _word_share) * _product(grams, self._grams[number]), -number)
            for number, score in scores.most_common(_candidates)
        )
        return [Likely(self.actions[-number].key, round(score, 4)) for score, number in nlargest(n, both)]


def features(text: str, owners: Sequence[str] = ()) -> Counter[str]:
    """What a text is compared by, in words: stems that mean the same in both languages, numbers, parties."""
    found: Counter[str] = Counter()
    parties = _parties(text)
    for token in _token.findall(_folded(_unnamed(text))):
        if token[0].isdigit():
            found["#" + _number(token)] += 1
        elif token not in _stop and len(token) > 1:
            found[_meaning(token)] += 1
    codes = {party.country or party.code for party in parties}
    for code in codes | set(owners):
        found["@" + code] = 1
    return Counter({feature: 1 + math.log(count) for feature, count in found.items()})


@lru_cache(maxsize=64)
def _parties(text: str) -> tuple[names.PartyName, ...]:
    return tuple(party for party in names.find_parties(text) if party.code)


@lru_cache(maxsize=64)
def _unnamed(text: str) -> str:
    """The text without the names of parties, which are compared by their codes: two actions of the same countries are
    not alike for that.
    """
    for party in reversed(_parties(text)):
        text = f"{text[: party.start]} {text[party.end :]}"
    return text


def _folded(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))


def _number(token: str) -> str:
    """11,500 and 11.500 are one number; 1,2 and 1.2 are one as well."""
    parts = re.split(r"[.,]", token)
    if len(parts) > 1 and all(len(part) == 3 for part in parts[1:]):
        return "".join(parts)
    return ".".join(parts).rstrip(".")


_english = snowballstemmer.stemmer("english")
_spanish = snowballstemmer.stemmer("spanish")


@lru_cache(maxsize=1)
def _glossary() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in MEANINGS.strip().splitlines():
        first, *rest = line.split()
        meaning = found.get(_english.stemWord(first), _english.stemWord(first))
        for word in (first, *rest):
            folded = _folded(word)
            found.setdefault(_english.stemWord(folded), meaning)
            found.setdefault("~" + _folded(_spanish.stemWord(word)), meaning)
            found.setdefault("~" + _folded(_spanish.stemWord(folded)), meaning)
    return found


@lru_cache(maxsize=50_000)
def _meaning(token: str) -> str:
    """The English stem a word stands for: by the glossary, else as English would end it."""
    known = _glossary()
    english = _english.stemWord(token)
    if english in known:
        return known[english]
    spanish = "~" + _spanish.stemWord(token)
    if spanish in known:
        return known[spanish]
    brought = _english.stemWord(_as_english(token))
    return known.get(brought, brought)


def _as_english(token: str) -> str:
    for ending, other in _endings:
        if token.endswith(ending) and len(token) > len(ending) + 2:
            return token[: -len(ending)] + other
    return token


def _grams(text: str) -> Counter[str]:
    """The runs of three to five letters of a text's words, as English would end them."""
    found: Counter[str] = Counter()
    for token in _token.findall(_folded(_unnamed(text))):
        if token not in _stop:
            found.update(_runs(token))
    return found


@lru_cache(maxsize=50_000)
def _runs(token: str) -> tuple[str, ...]:
    word = f" {_as_english(token)} "
    return tuple(word[start : start + size] for size in (3, 4, 5) for start in range(len(word) - size + 1))


class _Rarity(dict[str, float]):
    """How rare a feature is among the texts; one that none has is as rare as the rarest."""

    def __init__(self, texts: Sequence[Counter[str]]) -> None:
        counts: Counter[str] = Counter()
        for text in texts:
            counts.update(text.keys())
        super().__init__((f, math.log((1 + len(texts)) / (1 + count)) + 0.3) for f, count in counts.items())
        self.most = max(self.values(), default=1.0)

    def __missing__(self, feature: str) -> float:
        return self.most


def _weighed(text: Counter[str], rarity: _Rarity) -> dict[str, float]:
    """A text's features by how rare they are, of length one. What no action has only makes the others lighter."""
    weights = {feature: count * rarity[feature] for feature, count in text.items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {feature: weight / length for feature, weight in weights.items()}


def _product(one: dict[str, float], other: dict[str, float]) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[feature] for feature, weight in one.items() if feature in other)
