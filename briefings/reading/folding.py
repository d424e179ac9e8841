"""Small letters without accents, so that one spelling in a table stands for all in a text."""

import re
import unicodedata


def _plain(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() else letter


_folding = {code: _plain(chr(code)) for code in range(0xC0, 0x250) if _plain(chr(code)) != chr(code)}
_folding |= dict.fromkeys(map(ord, "’‘`´ʼ"), "'") | dict.fromkeys(map(ord, "‐‑"), "-")
_folding |= {ord("ø"): "o", ord("Ø"): "O", ord("ı"): "i", ord("İ"): "I"}
# Only these runs of letters are looked up: a text has few of them.
not_plain = re.compile("[^\0-\x7f]+")


def fold(text: str) -> str:
    """The text in small letters without accents and with plain apostrophes, one for one, so that places stay."""
    if text.isascii():
        return text.lower()
    plain = not_plain.sub(lambda found: found[0].translate(_folding), text)
    folded = plain.lower()
    return folded if len(folded) == len(text) else "".join(letter.lower()[:1] for letter in plain)
