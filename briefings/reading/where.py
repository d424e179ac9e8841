"""Where each word of a text stands, found once for all rules, so that a rule looks only where one of its words does."""

import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable
from functools import cached_property
from itertools import chain

from .folding import fold

# An apostrophe that is a letter to Unicode parts words like the others.
_word = re.compile(r"[^\W_ʼ]+")

Rule = Callable[[str], bool]


class Words:
    """The words of a text in small letters, each with the offsets at which it stands.

    `small` is the text in small letters, one for one. A rule is asked once for each different word; it must be a
    function of a module, by which its answer is kept.
    """

    def __init__(self, text: str) -> None:
        self.small = _small(text)
        self._starts: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for word in _word.finditer(self.small):
            self._starts[word[0]].append(word.start())
        self._of_rule: dict[Rule, list[int]] = {}

    def where(self, rule: Rule) -> list[int]:
        """The offsets of all words for which the rule holds, in order."""
        found = self._of_rule.get(rule)
        if found is None:
            of_words = (starts for word, starts in self._starts.items() if rule(word))
            found = self._of_rule[rule] = sorted(chain.from_iterable(of_words))
        return found

    def between(self, rule: Rule, start: int, end: int) -> list[int]:
        """Those of them from `start` on that lie before `end`."""
        found = self.where(rule)
        first = bisect_left(found, start)
        return found[first : bisect_left(found, end, first)]

    def of(self, name: str, start: int, end: int) -> list[int]:
        """Those of a name from `start` on that lie before `end`, in any letters; a longer name's by its first word."""
        word = _word.search(_small(name))
        found = self._starts.get(word[0], ()) if word else ()
        return [place for place in found if start <= place < end]

    def any_between(self, rule: Rule, start: int, end: int) -> bool:
        """Whether there is one of them."""
        found = self._of_rule.get(rule)
        if found is None:
            found = self.where(rule)
        first = bisect_left(found, start)
        return first < len(found) and found[first] < end


class PlainText(str):
    """A text that knows where its words stand, and what its blocks were parted into."""

    @cached_property
    def parted(self) -> dict[tuple[int, int], list[tuple[int, int]]]:
        return {}

    @cached_property
    def words(self) -> Words:
        return Words(self)

    @cached_property
    def folded(self) -> str:
        return fold(self)


def words_of(text: str) -> Words:
    """The words of a text, those that it knows already where it is the text of a document."""
    return text.words if isinstance(text, PlainText) else Words(text)


def folded_of(text: str) -> str:
    """A text as `folding.fold` has it, folded once where it is the text of a document."""
    return text.folded if isinstance(text, PlainText) else fold(text)


def _small(text: str) -> str:
    """In small letters, one for one, so that places stay."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(letter.lower()[:1] for letter in text)
