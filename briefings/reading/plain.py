"""The plain view of a text: as long as the text, to the character, with blanks where marks of emphasis and links stand,
and a colon for the dash that leads to a list.
What is found in it stands at the same offsets in the text."""

import re

from .where import PlainText

# "Should—", "the following:-" above a list: the old colon.
_leading_dash = re.compile(r"(?<=\w)[—–](?=[ ]*\n\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-*•])[ ]?\S)")
_dash_behind_a_colon = re.compile(r":[—–-]+(?=[ ]*\n)")
_marks = re.compile(r"\]\([^()\s]{1,400}\)|<[^<>\n]{1,200}>|[*_#\\\[\]`~]+")


def plain(text: str) -> PlainText:
    """The text with its marks as blanks, of the same length."""
    for blank in "\r\t\u00a0\u202f":
        text = text.replace(blank, " ")
    text = _leading_dash.sub(":", text)
    text = _dash_behind_a_colon.sub(lambda found: " " * (len(found.group()) - 1) + ":", text)
    return PlainText(_marks.sub(lambda found: " " * len(found.group()), text))


def words(listed: str) -> frozenset[str]:
    """A list of words as it stands in a module: parted by blanks."""
    return frozenset(listed.split())


def spaced(pattern: str) -> str:
    """The pattern with blanks that stand for any white space, and that count where re.VERBOSE drops them."""
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")
