"""From the words of a document to those of an action: a short title, a clean statement, a fingerprint. Plain Python."""

import hashlib
import re

from .reading.blocks import Kind, blocks
from .reading.folding import fold
from .reading.plain import plain
from .reading.sentences import sentences

TITLE_LENGTH = 90
JOINING = {"and", "the", "of", "government", "by", "y", "e", "el", "la", "de", "del", "gobierno"}  # between the told
_blanks = re.compile(r"\s+")
_word = re.compile(r"[^\W_]+")
_label = re.compile(r"^[^\s:][^:.;]{2,70}:(?=\s)")
_number = re.compile(r"^(?:\(?[0-9]+(?:\.[0-9]+)*[.)]|\(?[a-z]\)|[-–—•*])\s+")
_states = re.compile(r"\s*\([^()]{2,200}\)\s*[;.,]?$")


def statement_of(quote):
    """The quote as a sentence: without marks of emphasis, a table's bars as colons, blanks collapsed."""
    cells = [_clean(cell) for cell in plain(quote).split("|")]
    return ": ".join(cell for cell in cells if cell)


def title_of(quote):
    """A short title from the quote's own words: its label where it has one, else its first words, cut at a word."""
    cells = [_clean(cell) for cell in plain(quote).split("|") if _clean(cell)]
    words = _number.sub("", ": ".join(cells[:2]))
    if len(cells) < 2 and (label := _label.match(words)) and len(label.group().split()) > 1:
        words = label.group()
    elif first := sentences(words):
        words = words[first[0].start : first[0].end]
    words = _states.sub("", words) or words
    words = words.rstrip(" .;:,")
    if len(words) > TITLE_LENGTH:
        words = words[: TITLE_LENGTH - 1].rsplit(" ", 1)[0].rstrip(" .;:,") + "…"
    return words[:1].upper() + words[1:]


def deed_in(quote, told):
    """A table row's quote without the cells that say only who, when or what comes of it; any other quote as it is.

    `told` are the places of those words, as (start, end) in the quote. Where no other cell is left, all of them stay.
    """
    if "|" not in quote:
        return quote
    untold = list(quote)
    for start, end in told:
        for at in range(max(start, 0), min(end, len(quote))):
            untold[at] = "|" if quote[at] == "|" else " "
    cells = zip(quote.split("|"), "".join(untold).split("|"), strict=True)
    kept = [cell for cell, rest in cells if set(_word.findall(rest.lower())) - JOINING]
    return "|".join(kept) or quote


def fingerprint_of(quote):
    """The same for the same words, whatever their capitals, accents, marks and blanks."""
    return hashlib.sha256(" ".join(_word.findall(fold(plain(quote)))).encode("utf-8", "replace")).hexdigest()


def sentence_around(text, start, end):
    """(start, end) of the sentence or table row that a stretch stands in; a stretch over several keeps its own ends."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    line = text[first : len(text) if last < 0 else last]
    for block in blocks(line):
        whole = [block] if block.kind == Kind.ROW else sentences(line, block.start, block.end)
        for one in whole:
            if first + one.start <= start and end <= first + one.end:
                return first + one.start, first + one.end
    return start, end


def within_line(text, start, end):
    """(start, end) without the blanks around the words and without what stands on a further line; None if nothing."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip().splitlines()[0].rstrip() if words.strip() else ""
    return (start, start + len(words)) if words else None


def _clean(words):
    return _blanks.sub(" ", words).strip()
