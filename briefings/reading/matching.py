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
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

import snowballstemmer

from . import names
from .folding import not_plain
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
_pairs = """
    aciones/ation iciones/ition uciones/ution ciones/tion siones/sion cion/tion sion/sion idades/ity idad/ity dad/ty
    encias/ence encia/ence ancia/ance mente/ly arios/ary ario/ary aria/ary ivos/ive ivas/ive ivo/ive iva/ive icos/ic
    icas/ic ico/ic ica/ic ismo/ism logia/logy amiento/ament imiento/iment
"""
_endings = tuple(tuple(pair.split("/")) for pair in _pairs.split())
_candidates = 80
_looked_at = 5_000  # shared words by which the candidates are sought
_counted = 20  # times that a word counts at most
_share = [0.0, *(1 + math.log(count) for count in range(1, _counted + 1))]
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


# Most pairs that say the same reach it, few others do.
SAME = 0.3


class Matcher:
    """The tracked actions, made ready once for any number of proposals. Memory and time grow with their words."""

    def __init__(self, actions: Iterable[Tracked]) -> None:
        self.actions = list(actions)
        self._tokens: list[tuple[str, ...]] = []
        words = []
        for action in self.actions:
            tokens, codes = _tokens_of(action.text)
            words.append(_features(tokens, codes.union(action.owners)))
            self._tokens.append(tokens)
        self._word_rarity = _Rarity(words)
        self._run_rarity = _Rarity(map(_different, self._tokens))
        self._words = [_weighed(one, self._word_rarity) for one in words]
        self._holding: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, one in enumerate(self._words):
            for feature, weight in one.items():
                self._holding[feature].append((number, weight))
        self._lengths: dict[int, float] = {}

    def likeliest(self, text: str, n: int = 3, owners: Sequence[str] = ()) -> list[Likely]:
        """The `n` actions most like a proposal's text, the likeliest first; fewer where fewer share a word with it."""
        tokens, codes = _tokens_of(text)
        words = _weighed(_features(tokens, codes.union(owners)), self._word_rarity)
        by_words = ((_product(words, self._words[number]), -number) for number in self._sharing(words))
        letters = _Letters(tokens, self._run_rarity)
        both = (
            (
                _word_share * score + (1 - _word_share) * letters.shared(self._tokens[-number]) / self._length(-number),
                number,
            )
            for score, number in nlargest(_candidates, by_words)
        )
        return [Likely(self.actions[-number].key, round(score, 4)) for score, number in nlargest(n, both)]

    def _sharing(self, words: Mapping[str, float]) -> list[int]:
        """The actions that share most with some words, by the rarest of them where very many share one."""
        scores: dict[int, float] = defaultdict(float)
        seen = 0
        for feature in sorted(words, key=lambda feature: (len(self._holding.get(feature, ())), feature)):
            holding = self._holding.get(feature, ())
            seen += len(holding)
            if seen > _looked_at and len(scores) > _candidates:
                break
            for number, weight in holding:
                scores[number] += weight * words[feature]
        best = nlargest(3 * _candidates, ((score, -number) for number, score in scores.items()))
        return [-number for _score, number in best]

    def _length(self, number: int) -> float:
        """Of an action's runs of letters as they are weighed."""
        if number not in self._lengths:
            self._lengths[number] = _Letters(self._tokens[number], self._run_rarity).length
        return self._lengths[number]


class _Letters:
    """A text's runs of letters, each by how often it stands and how rare it is."""

    def __init__(self, tokens: Iterable[str], rarity: "_Rarity") -> None:
        counts = Counter(run for token in tokens if token not in _stop for run in _runs(token))
        self.rarity = rarity
        self.weights = {run: count * rarity[run] for run, count in counts.items()}
        self.length = math.sqrt(sum(weight * weight for weight in self.weights.values())) or 1.0
        self._of_token: dict[str, float] = {}

    def shared(self, tokens: Iterable[str]) -> float:
        """How much of its length another text has of them; to be divided by the other's length."""
        total = 0.0
        known = self._of_token
        for token in tokens:
            if token not in known:
                found = () if token in _stop else _runs(token)
                known[token] = sum(self.weights[run] * self.rarity[run] for run in found if run in self.weights)
            total += known[token]
        return total / self.length


def features(text: str, owners: Sequence[str] = ()) -> Counter[str]:
    """What a text is compared by, in words: stems that mean the same in both languages, numbers, parties."""
    tokens, codes = _tokens_of(text)
    return _features(tokens, codes.union(owners))


def _features(tokens: Iterable[str], codes: Iterable[str]) -> Counter[str]:
    counts: dict[str, int] = defaultdict(int)
    for token in tokens:
        if token[0].isdigit():
            counts["#" + _number(token)] += 1
        elif token not in _stop and len(token) > 1:
            counts[_meaning(token)] += 1
    found = Counter({feature: _share[min(count, _counted)] for feature, count in counts.items()})
    found.update({"@" + code: 1 for code in codes})
    return found


@lru_cache(maxsize=64)
def _tokens_of(text: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The words and numbers of a text, and the parties that it names.

    Their names are no words: two actions of the same countries are not alike for that.
    """
    parties = [party for party in names.find_parties(text) if party.code]
    for party in reversed(parties):
        text = f"{text[: party.start]} {text[party.end :]}"
    return tuple(_token.findall(_folded(text))), frozenset(party.country or party.code for party in parties)


def _folded(text: str) -> str:
    return not_plain.sub(lambda found: _without_accents(found[0]), text.lower())


@lru_cache(maxsize=1_000)
def _without_accents(letters: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", letters) if not unicodedata.combining(c))


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


def _different(tokens: Iterable[str]) -> set[str]:
    """The different runs of three to five letters of a text's words, as English would end them."""
    return set().union(*(_runs(token) for token in tokens if token not in _stop))


@lru_cache(maxsize=50_000)
def _runs(token: str) -> tuple[str, ...]:
    word = f" {_as_english(token)} "
    return tuple(word[start : start + size] for size in (3, 4, 5) for start in range(len(word) - size + 1))


class _Rarity(dict[str, float]):
    """How rare a feature is among the texts; one that none has is as rare as the rarest."""

    def __init__(self, texts: Iterable[Collection[str]]) -> None:
        counts: Counter[str] = Counter()
        texts_in_all = 0
        for text in texts:
            texts_in_all += 1
            counts.update(iter(text))  # each once, whatever its count
        super().__init__((f, math.log((1 + texts_in_all) / (1 + count)) + 0.3) for f, count in counts.items())
        self.most = max(self.values(), default=1.0)

    def __missing__(self, feature: str) -> float:
        return self.most


def _weighed(text: Mapping[str, float], rarity: _Rarity) -> dict[str, float]:
    """A text's features by how rare they are, of length one. What no action has only makes the others lighter."""
    weights = {feature: count * rarity[feature] for feature, count in text.items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {feature: weight / length for feature, weight in weights.items()}


def _product(one: dict[str, float], other: dict[str, float]) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[feature] for feature, weight in one.items() if feature in other)
