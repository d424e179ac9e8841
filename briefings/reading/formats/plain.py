"""Plain text and markdown."""

from ..layout import unwrapped
from ..own_day import DATE_FIELDS
from ..repair import repaired
from .bounds import refuse_longer, refuse_too_long
from .markdown import front_matter, without_marks
from .source import Source

_languages = ("lang", "language", "locale")


def open_plain(raw: bytes, filename: str) -> Source:
    """A text, or markdown: the same to us, since texts are full of markdown's signs."""
    refuse_too_long(raw)
    mapped, encoding = repaired(raw)
    refuse_longer(mapped.text)
    meta, edits = front_matter(mapped.text)
    mapped.edit(edits)
    without_marks(mapped, markdown=bool(meta) or filename.lower().endswith((".md", ".markdown")))
    mapped.edit(unwrapped(mapped.text))
    return Source(
        text=mapped.text,
        runs=mapped.runs,
        encoding=encoding,
        language=next((meta[key][:2].lower() for key in _languages if meta.get(key)), ""),
        dated=next((meta[key] for key in DATE_FIELDS if meta.get(key)), ""),
        meta=meta,
    )
