"""What the State under review pledges of its own accord, in the chapter behind the recommendations."""

import re
from collections.abc import Iterator

from ..model import Place
from ..sentences import sentences

_mark = re.compile(r"^[ \t]*(?:\d{1,3}\.(?:\d{1,3}\.?)?|\(?[a-z]{1,3}\)|[-•*–])(?=\s|$)\s*", re.MULTILINE)
_pledges = re.compile(
    r"\b(?:will|shall|pledges?|pledged|commits?|committed|undertakes?|undertook|intends?|plans?\s+to|its\s+plan\s+to"
    r"|se\s+compromete|promete|\w{2,20}ará)\b",
    re.IGNORECASE,
)


def pledges(text: str, start: int, end: int) -> Iterator[Place]:
    """Each item of a list behind a lead-in, and each sentence that pledges something."""
    marks = list(_mark.finditer(text, start, end))
    bounds = [*(mark.start() for mark in marks[1:]), end]
    listed = False
    for mark, stop in zip(marks, bounds, strict=True):
        content = text[mark.end() : stop].rstrip()
        numbered = mark.group().strip()[:1].isdigit()
        if numbered and content.endswith(":"):
            listed = True
        elif listed and not numbered:
            content = content.removesuffix(" and").rstrip(" \t\n;.")
            if content:
                yield Place(mark.end(), mark.end() + len(content))
        else:
            listed = False
            yield from _sentences(text, mark.end(), stop)


def _sentences(text: str, start: int, end: int) -> Iterator[Place]:
    for one in sentences(text, start, end):
        if _pledges.search(text, one.start, one.end):
            yield Place(one.start, one.end)
