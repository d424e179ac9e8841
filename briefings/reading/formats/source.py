"""What every format hands over."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..mapping import Run, raw_span


@dataclass(frozen=True)
class Source:
    """A document's text, one line for each of its parts, with plain marks.

    runs      the map to the bytes; empty where the format keeps its text in another shape (DOCX, PDF)
    encoding  what the bytes were read in; "" where the format says it itself
    language  what the file says it is written in ("es"), else ""
    dated     the date that the file gives itself, as it stands there, else ""
    meta      what else the file says of itself: "title", "source_url" and the like
    """

    text: str
    runs: tuple[Run, ...] = ()
    encoding: str = ""
    language: str = ""
    dated: str = ""
    meta: Mapping[str, str] = field(default_factory=dict)

    def raw_span(self, start: int, end: int) -> tuple[int, int] | None:
        """The bytes behind a stretch of the text, None where that is not known.

        Raises ValueError for a stretch outside the text.
        """
        if end > len(self.text):
            raise ValueError(f"the text ends at {len(self.text)}, not at {end}")
        return raw_span(self.runs, start, end)
