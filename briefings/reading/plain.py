"""The plain view of a text: as long as the text, to the character, with blanks where marks of emphasis and links stand.
What is found in it stands at the same offsets in the text."""

import re

from .where import PlainText

_marks = re.compile(r"\]\([^()\s]{1,400}\)|<[^<>\n]{1,200}>|[*_#\\\[\]`~]+")


def plain(text: str) -> PlainText:
    """The text with its marks as blanks, of the same length."""
    for blank in "\r\t\u00a0\u202f":
        text = text.replace(blank, " ")
    return PlainText(_marks.sub(lambda found: " " * len(found.group()), text))


def words(listed: str) -> frozenset[str]:
    """A list of words as it stands in a module: parted by blanks."""
    return frozenset(listed.split())


def spaced(pattern: str) -> str:
    """The pattern with blanks that stand for any white space, and that count where re.VERBOSE drops them."""
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")
