"""From the bytes of a document to a text that can be read, and back from any place in it to the bytes.

Only damage is touched; a text without it comes back to the byte, its blanks included. What counts as damage:

- UTF-8 read as cp1252 or as Mac Roman ("Ã©", "â€™", "√©"), up to three times over;
- characters that nobody sees (soft hyphens, zero-width blanks, controls), ligatures made for a printer ("ﬁ"), letters
  and their accents as two characters, the returns that the old Mac ended its lines with;
- invisible characters (U+2062 to U+2064, U+200D) that were put into a text and then read in the wrong encoding. Where
  one stood before a letter, `â` and a currency sign are left: they stand for nothing. Where one swallowed the space
  behind it, a single odd character is left, and that character is now the space. All of these signs are legal elsewhere
  (a dagger marks a footnote), so they are touched only in a document that carries both kinds.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .encoding import decode
from .mapping import Edit, Mapped, Run, raw_span

__all__ = ["STANDS_FOR_A_SPACE", "Repaired", "Run", "raw_span", "repair", "repaired"]

STANDS_FOR_A_SPACE = "\u28a0\u28e0\u2920\u2020"
BLANKS = " \t"
NEWLINES = "\r\n"

# A dagger behind "Ã" is the letter "Æ" read in the wrong encoding, and so with others.
_fused = re.compile(f"[{STANDS_FOR_A_SPACE[:-1]}]|(?<![Â-ß])\u2020")
_inserted = re.compile("â[¤£¢€]")
_gap = re.compile(f"(?:[{BLANKS}{STANDS_FOR_A_SPACE}]|{_inserted.pattern})+")


@dataclass(frozen=True)
class Repaired:
    """A document's text as it can be read, with the map to its bytes; `encoding` is what the bytes were read in."""

    text: str
    runs: tuple[Run, ...]
    encoding: str

    def raw_span(self, start: int, end: int) -> tuple[int, int] | None:
        """The bytes behind a stretch of the text, see `raw_span`. Raises ValueError for a stretch outside the text."""
        if end > len(self.text):
            raise ValueError(f"the text ends at {len(self.text)}, not at {end}")
        return raw_span(self.runs, start, end)


def repair(raw: bytes) -> Repaired:
    """Read the bytes, take out the damage, keep the map. A text without damage comes back as it is, to the character.

    See `encoding.decode` for how the bytes are read.
    """
    mapped, encoding = repaired(raw)
    return Repaired(mapped.text, mapped.runs, encoding)


def repaired(raw: bytes) -> tuple[Mapped, str]:
    """The same for those who go on changing the text: it with its map, and what the bytes were read in."""
    mapped, encoding = decode(raw)
    if _inserted.search(mapped.text) and _fused.search(mapped.text):
        mapped.edit(_mend(mapped.text))
    else:
        for _time in range(3):
            edits = _read_again(mapped.text)
            if not edits:
                break
            mapped.edit(edits)
    mapped.edit(_without_the_unseen(mapped.text))
    mapped.edit(_composed(mapped.text))
    return mapped, encoding


def _mend(received: str) -> Iterator[Edit]:
    """What should stand in place of each stretch of blanks and damage: "" or " "."""
    for gap in _gap.finditer(received):
        start, end = gap.span()
        if start == 0 or received[start - 1] in NEWLINES:
            # Blanks at the head of a line are indentation, which says how deep a list is nested.
            start += len(gap.group()) - len(gap.group().lstrip(BLANKS))
        mended = _between(received, start, end)
        if mended != received[start:end]:
            yield Edit(start, end, mended)


def _between(received: str, start: int, end: int) -> str:
    """What should stand in place of a stretch of blanks and damage."""
    if end == len(received) or received[end] in NEWLINES:
        return ""
    if start == 0 or received[start - 1] in NEWLINES + BLANKS:
        return ""
    blanks = _inserted.sub("", received[start:end])
    if len(blanks) == 1 and blanks in BLANKS:
        return blanks
    return " " if blanks else ""


def _bytes_as(encoding: str) -> list[str]:
    """The character that each byte was read as; a byte without meaning keeps its number, as browsers do it."""
    return [bytes([byte]).decode(encoding, errors="ignore") or chr(byte) for byte in range(256)]


class _Misreading:
    """UTF-8 that was read in another encoding.

    Where cp1252 has a sign, latin-1 has a control (U+0080 to U+009F): a character of either stands for its byte.

    A sequence is sure where nobody would have written it. One that ends in what may as well be the quotation mark or
    blank behind a word is mended only in a text that has a sure one.
    """

    def __init__(self, encoding: str, leads: Callable[[int], bool]) -> None:
        characters = _bytes_as(encoding)
        controls = {chr(byte): byte for byte in range(0x80, 0xA0)}
        self.byte_of = controls | {character: byte for byte, character in enumerate(characters) if byte > 0x7F}
        follows = "[" + re.escape("".join([*characters[0x80:0xC0], *controls])) + "]"
        self.lead = re.compile(
            "[" + re.escape("".join(characters[byte] for byte in range(0xC2, 0xF5) if leads(byte))) + "]"
        )
        # The third byte of a closing quotation mark is none of cp1252's, and many programs lose it.
        self.cut = re.compile(f"{characters[0xE2]}{characters[0x80]}(?!{follows})")
        kinds = (
            "["
            + re.escape("".join(characters[byte] for byte in range(low, high) if leads(byte)))
            + "]"
            + follows * more
            for low, high, more in ((0xC2, 0xE0, 1), (0xE0, 0xF0, 2), (0xF0, 0xF5, 3))
            if any(map(leads, range(low, high)))
        )
        self.pattern = re.compile("|".join(kinds))

    def edits(self, text: str) -> list[Edit]:
        if not self.lead.search(text):
            return []
        found = []
        sure = False
        for match in self.pattern.finditer(text):
            meant = self._meant(match.group())
            if meant:
                found.append(Edit(match.start(), match.end(), meant))
                sure = sure or match.group()[-1] not in _may_end_a_word or len(match.group()) > 2
        if not sure:
            return []
        cut = [Edit(match.start(), match.end(), "”") for match in self.cut.finditer(text)]
        return sorted(found + cut, key=lambda edit: edit.start) if cut else found

    def _meant(self, misread: str) -> str:
        try:
            character = bytes(map(self.byte_of.__getitem__, misread)).decode("utf-8")
        except UnicodeDecodeError:
            return ""
        if "\u2000" <= character < "\u2c00" and character not in _signs:
            return ""
        return character if character.isprintable() or character in "\u00a0\u00ad\u200b\ufeff" else ""


_may_end_a_word = "\u00a0»”’™…–—"
_signs = frozenset("‐‑‒–—‘’‚“”„†•…‰′″‹›€™←→≤≥≠■□▪●○◦✓✔\u200b\u2028")
_misreadings = (
    _Misreading("cp1252", lambda byte: True),
    _Misreading("mac-roman", lambda byte: byte in (0xC2, 0xC3, 0xC4, 0xC5, 0xE2)),
)


def _read_again(text: str) -> list[Edit]:
    return next(filter(None, (misreading.edits(text) for misreading in _misreadings)), [])


_ligatures = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_windows_controls = {chr(byte): character for byte, character in enumerate(_bytes_as("cp1252")) if 0x80 <= byte < 0xA0}
# Joiners mean something between letters of other scripts and in pictures; between Latin letters they mean nothing.
_unseen = re.compile(
    "\r(?!\n)|[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2028\u2029\u2060-\u2064\ufeff\ufb00-\ufb06]"
    "|(?<=[ -\u024f])[\u200c\u200d]|^[\u200c\u200d]"
)
# One set of characters is looked for much sooner than several.
_maybe_unseen = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200d\u2028\u2029\u2060-\u2064\ufeff\ufb00-\ufb06]")
_lines = {"\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "…", "\u2028": "\n", "\u2029": "\n"}
_seen = _ligatures | _windows_controls | _lines


def _without_the_unseen(text: str) -> Iterator[Edit]:
    for candidate in _maybe_unseen.finditer(text):
        found = _unseen.match(text, candidate.start())
        if not found:
            continue
        character = found.group()
        seen = _seen.get(character, "")
        yield Edit(found.start(), found.end(), "" if seen == character else seen)


# A letter with accents behind it, Korean in parts, and signs that are another character's double. More accents on one
# letter than a language has are left alone: to sort them takes time without bound.
_parts = re.compile(
    "[^\u0300-\u036f][\u0300-\u036f]{1,4}(?![\u0300-\u036f])|[\u0600-\u06ff][\u0653-\u0655]|[\u3040-\u30ff][\u3099\u309a]"
    "|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\u2126\u212a\u212b\u037e\u0387]"
)


_maybe_parts = re.compile("[\u0300-\u036f\u0653-\u0655\u3099\u309a\u1100-\u1112\u2126\u212a\u212b\u037e\u0387]")


def _composed(text: str) -> Iterator[Edit]:
    if not _maybe_parts.search(text):
        return
    for found in _parts.finditer(text):
        composed = unicodedata.normalize("NFC", found.group())
        if composed != found.group():
            yield Edit(found.start(), found.end(), composed)
