"""How much of a text is read at once: what fits into the time and the memory that a reading may take."""

import re
from collections.abc import Iterable
from typing import NoReturn, Protocol, TypeVar

from ..model import Place, Unreadable

MOST_CHARACTERS = 8_500_000
MOST_LINES = 70_000  # each may be an item
MOST_CHANGES = 600_000
MOST_DEEDS = 40_000  # 8 MB as dense as reports speak 32,000 times of some
_look_every = 5_000  # deeds
_far_more = 3


class _Placed(Protocol):
    @property
    def place(self) -> Place: ...


_Found = TypeVar("_Found", bound=_Placed)
_line = re.compile(rb"[^\s][^\r\n]*")
_foreign = re.compile(rb"[\x80-\xff]+")


def refuse_too_long(raw: bytes) -> None:
    """Raise Unreadable for bytes with more lines or changes of script than are read at once, or far too many in all.

    The map from the text to the bytes has an entry wherever a word of one byte a letter follows one of two.
    """
    if len(raw) > 4 * MOST_CHARACTERS:
        _refuse_characters()
    if raw.count(b"\n") + raw.count(b"\r") > MOST_LINES and _more_than(MOST_LINES, _line, raw):
        raise Unreadable(f"The text has more than {MOST_LINES:,} lines. Divide it and read the parts.")
    if len(raw) > MOST_CHANGES and _more_than(MOST_CHANGES, _foreign, raw):
        raise Unreadable("The text is too long to be read at once. Divide it and read the parts.")


def refuse_longer(text: str) -> None:
    """Raise Unreadable for a text with more characters than are read at once."""
    if len(text) > MOST_CHARACTERS:
        _refuse_characters()


def _refuse_characters() -> NoReturn:
    raise Unreadable(f"The text is longer than {MOST_CHARACTERS:,} characters. Divide it and read the parts.")


def _more_than(most: int, pattern: re.Pattern[bytes], raw: bytes) -> bool:
    return any(count >= most for count, _found in enumerate(pattern.finditer(raw)))


def at_most(found: Iterable[_Found], length: int) -> list[_Found]:
    """All of them, in a text of so many characters.

    Raises Unreadable as soon as they are more than one reading holds, or where so many stand at the text's beginning
    that the whole would hold several times as many, without waiting for the rest.
    """
    held: list[_Found] = []
    for one in found:
        held.append(one)
        foreseen = len(held) * length / max(one.place.end, 1) if len(held) % _look_every == 0 else 0
        if len(held) > MOST_DEEDS or foreseen > _far_more * MOST_DEEDS:
            raise Unreadable(
                f"The text speaks of more than {MOST_DEEDS:,} things to be done, too many to decide at once. "
                "Divide it and read the parts."
            )
    return held
