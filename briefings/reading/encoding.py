"""Which characters the bytes of a text stand for, and where."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter

from .mapping import Edit, Mapped, Run

_marks = ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"))
_looked_at = 1 << 20  # bytes are enough to know an encoding by
_utf8_widths = re.compile("[\0-\x7f]+|[\x80-\u07ff]+|[\udc80-\udcff]+|[\u0800-\uffff]+|[\U00010000-\U0010ffff]+")
_utf16_widths = re.compile("[\0-\uffff]+|[\U00010000-\U0010ffff]+")
_astray = re.compile("[\udc80-\udcff]")
_several_bytes = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_high = re.compile(rb"[\x80-\xff]")
_in_context = re.compile(rb"(?<=(.))?([\x80-\xff])(?=(.))?", re.DOTALL)


def decode(raw: bytes) -> tuple[Mapped, str]:
    """The text with its map, and the name of its encoding.

    UTF-8 or UTF-16, with or without its mark; else Windows' cp1252 or Mac Roman, whichever gives words. A byte without
    meaning becomes U+FFFD; in a text that is UTF-8 for the most part, what is not is read as cp1252.
    """
    for mark, encoding in _marks:
        if raw.startswith(mark):
            return _in(encoding, raw, len(mark)), encoding
    if encoding := _unmarked_utf16(raw):
        return _in(encoding, raw, 0), encoding
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        encoding = _guessed(raw)
        return _in(encoding, raw, 0), encoding
    return _in("utf-8", raw, 0), "utf-8"


def _in(encoding: str, raw: bytes, skipped: int) -> Mapped:
    if encoding == "utf-8":
        text = raw[skipped:].decode("utf-8", errors="surrogateescape")
        mapped = Mapped(text, _runs_of_widths(_utf8_widths, text, skipped, _width_in_utf8))
        mapped.edit(Edit(found.start(), found.end(), _as_windows(found.group())) for found in _astray.finditer(text))
        return mapped
    if encoding.startswith("utf-16"):
        whole = len(raw) - (len(raw) - skipped) % 2
        text = raw[skipped:whole].decode(encoding, errors="replace")
        return Mapped(text, _runs_of_widths(_utf16_widths, text, skipped, lambda c: 2 if c < "\U00010000" else 4))
    text = raw[skipped:].decode(encoding, errors="replace")
    return Mapped(text, [Run(0, skipped, 1)] if text else [])


def _runs_of_widths(stretches, text, raw, width_of):
    """One run for each stretch of characters that take the same number of bytes."""
    runs = []
    for found in stretches.finditer(text):
        width = width_of(found.group()[0])
        runs.append((found.start(), raw, width))
        raw += width * (found.end() - found.start())
    return runs


def _width_in_utf8(character: str) -> int:
    return 1 if _astray.match(character) else len(character.encode())


def _as_windows(astray: str) -> str:
    return astray.encode("utf-8", errors="surrogateescape").decode("cp1252", errors="replace")


def _unmarked_utf16(raw: bytes) -> str:
    """The kind of UTF-16 whose every second byte is mostly zero, as it is in European languages; else ""."""
    sample = raw[:4096]
    half = len(sample) // 2
    if half < 2:
        return ""
    even, odd = sample[: 2 * half : 2].count(0), sample[1 : 2 * half : 2].count(0)
    if odd > 0.5 * half and even <= 0.05 * half:
        return "utf-16-le"
    if even > 0.5 * half and odd <= 0.05 * half:
        return "utf-16-be"
    return ""


def _guessed(raw: bytes) -> str:
    """Of bytes that are not all UTF-8: utf-8 all the same if most are, else what reads best."""
    sample = raw[:_looked_at]
    whole = sum(len(found) for found in _several_bytes.findall(sample))
    if 4 * whole > 3 * len(_high.findall(sample)):
        return "utf-8"
    places = Counter((_kind_of(found[1]), found[2][0], _kind_of(found[3])) for found in _in_context.finditer(sample))
    # Only the old Mac ended its lines with a return alone.
    bare_returns = sample.count(b"\r") - sample.count(b"\r\n")
    mac = sum(places.values()) if bare_returns > sample.count(b"\n") else 0
    mac += sum(_likely(place, "mac-roman") * count for place, count in places.items())
    windows = sum(_likely(place, "cp1252") * count for place, count in places.items())
    return "mac-roman" if mac > windows else "cp1252"


def _kind_of(neighbour: bytes | None) -> str:
    if neighbour is None or neighbour.isspace():
        return " "
    if neighbour.isupper():
        return "A"
    if neighbour.islower():
        return "a"
    return "1" if neighbour.isdigit() else "é" if neighbour > b"\x7f" else "."


def _likely(place: tuple[str, int, str], encoding: str) -> int:
    """How well the character goes with its neighbours: above 0 where it does, below where it does not."""
    before, byte, after = place
    character = bytes([byte]).decode(encoding, errors="replace")
    if character == "\ufffd":
        return -6
    if character.isalpha():
        if character.islower():
            return 2 if before + after not in (" " * 2, "AA", "..", "11") else -1
        if before == "a":
            return -3
        return 1 if after in "Aaé" else -1
    if character in "’”»…":
        return 2 if before != " " else -1
    if character in "“‘«¿¡":
        return 2 if before in " ." and after in "Aa1é" else -1
    if character in "–—•·\u00a0":
        return 2 if " " in before + after or before + after == "11" else 0
    return 0 if character in "°ºª€£§©®" else -2
