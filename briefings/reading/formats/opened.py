"""Which format a file has, and its text."""

from ..model import Unreadable
from .plain import open_plain
from .source import Source

MOST_BYTES = 25_000_000


def open_document(raw: bytes, filename: str = "") -> Source:
    """The text of a file. Raises Unreadable, with what to do in words, for one that has none."""
    if not raw.strip():
        raise Unreadable("The file is empty.")
    if len(raw) > MOST_BYTES:
        raise Unreadable(
            f"The file is larger than {MOST_BYTES // 1_000_000} MB. Divide it, or save it without its pictures."
        )
    return open_plain(raw, filename)
