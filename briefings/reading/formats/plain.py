"""Plain text and markdown."""

import re

from ..layout import unwrapped
from ..mapping import Mapped
from ..model import Unreadable
from ..repair import repair
from .markdown import front_matter, without_marks
from .source import Source

MOST_CHARACTERS = 12_000_000
MOST_LINES = 250_000
_line = re.compile(r"[^\s][^\n]*")
_dates = ("date", "published_time", "published", "pubdate", "created")
_languages = ("lang", "language", "locale")


def open_plain(raw: bytes, filename: str) -> Source:
    """A text, or markdown: the same to us, since texts are full of markdown's signs."""
    repaired = repair(raw)
    if len(repaired.text) > MOST_CHARACTERS:
        raise Unreadable(f"The text is longer than {MOST_CHARACTERS:,} characters. Divide it and read the parts.")
    if repaired.text.count("\n") > MOST_LINES and len(_line.findall(repaired.text)) > MOST_LINES:
        raise Unreadable(f"The text has more than {MOST_LINES:,} lines. Divide it and read the parts.")
    mapped = Mapped(repaired.text, repaired.runs)
    meta, edits = front_matter(mapped.text)
    mapped.edit(edits)
    without_marks(mapped, markdown=bool(meta) or filename.lower().endswith((".md", ".markdown")))
    mapped.edit(unwrapped(mapped.text))
    return Source(
        text=mapped.text,
        runs=tuple(mapped.runs),
        encoding=repaired.encoding,
        language=next((meta[key][:2].lower() for key in _languages if meta.get(key)), ""),
        dated=next((meta[key] for key in _dates if meta.get(key)), ""),
        meta=meta,
    )
