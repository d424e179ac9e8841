"""One line for each paragraph and item: lines that were broken to fit a page are put together again.

A text is only taken for broken where most of its lines end because the next word would not have fitted. In any text the
number of an item that stands alone on its line goes to the words below it, the indented lines of an item to the item,
and a sentence that a page's end cut in two becomes one.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .mapping import Edit

_marks_a_start = re.compile(
    r"(?:(?:--?|[*+•●○▪■◦‣·–—o✓✔☑✅➤►▸➢❖◆→§])[ \t\u00a0]|[#>|]"
    r"|(?P<number>\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|[A-Za-z][.)]|[ivxIVX]{1,5}[.)])[ \t\u00a0]))"
)
_marker_alone = re.compile(r"(?:[•●○▪■◦‣✓✔☑✅➤►▸➢❖◆→]|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{1,5})[.)])\*?")
_ends_openly = re.compile(
    r"\b(?:the|an?|of|and|or|to|in|on|for|with|by|from|at|as|that|which|its|their|de|del|la|las|el|los|y|e|o|en|a|con|por|para"
    r"|que|su|sus|al)$"
)
_ends_a_sentence = (".", "!", "?", ":", ";", "…", ".”", '."', ".)")
# "short- and long-term": the hyphen waits for the other word's end.
_joins = re.compile(r"(?:and|or|to|y|e|o|u|a)\b")
_number_within = re.compile(r"[ \u00a0]\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)[ \u00a0]")
_first_word = re.compile(r"\S+")
_word = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_broken_word = re.compile(r"([^\W\d_]+)-[ \t]*\r?\n[ \t]*([^\W\d_]+)")

_widest = 130  # characters of a line; what is longer was not broken by hand or by a program
_longest_marker = 20  # characters
_fewest = 4  # broken lines to tell it by
_cut_sentence = 60  # characters that a line has before its end is taken for that of a page
_judged_by = 20_000  # lines


class _Line(NamedTuple):
    """A line with something on it; `start` and `end` leave out the blanks around."""

    content: str
    start: int
    end: int
    indent: int
    gap: int  # lines since the one before: 1 where it is the very next
    starts: re.Match[str] | None  # the mark of an item, a heading or a row at its head
    width: int


def unwrapped(text: str) -> Iterator[Edit]:
    """What to change so that each paragraph and each item is one line."""
    lines = list(_lines(text))
    width = _width(lines)
    words: Vocabulary | None = None
    item_at = None  # how far the item is indented to which the line belongs
    run_in = False  # whether numbers stand within the paragraph to which the line belongs
    for line, following in zip(lines, lines[1:], strict=False):
        run_in = run_in or ("(" in line.content and bool(_number_within.search(line.content, 1)))
        if line.starts:
            item_at = None if line.content[0] in "#|>" else line.indent
        elif line.gap > 1 and not line.indent:
            item_at = None
        if not _belongs(line, following, width, item_at, run_in):
            run_in = False
            continue
        between = " "
        end = line.end
        if _breaks_a_word(line, following):
            words = words or Vocabulary(text)
            between = ""
            end -= not words.keeps_hyphen(line.content, following.content)
        yield Edit(end, following.start, between)


def _lines(text: str) -> Iterator[_Line]:
    offset = last = 0
    for number, raw in enumerate(text.split("\n"), start=1):
        content = raw.strip()
        if content:
            indent = len(raw) - len(raw.lstrip())
            start = offset + indent
            end = start + len(content)
            yield _Line(content, start, end, indent, number - last, _marks_a_start.match(content), indent + end - start)
            last = number
        offset += len(raw) + 1


def _width(lines: list[_Line]) -> int:
    """How wide the lines are that were broken; 0 where they were not."""
    broken = [
        (line.width, line.width + 1 + len(_first_word.match(following.content)[0]))
        for line, following in zip(lines[:_judged_by], lines[1:_judged_by], strict=False)
        if following.gap == 1 and not following.starts and line.content[0] != "|"
    ]
    if len(broken) < _fewest:
        return 0
    widths = sorted(width for width, _with_next in broken)
    widest = widths[min(len(widths) * 19 // 20, len(widths) - 1)]
    full = sum(with_next > 0.92 * widest for _width, with_next in broken)
    return widest if 30 < widest <= _widest and full > 0.6 * len(broken) else 0


def _belongs(line: _Line, following: _Line, width: int, item_at: int | None, run_in: bool) -> bool:
    """Whether the following line goes on with what stands on the line."""
    if line.content[0] in "|#" or following.content[0] == "|":
        return False
    if len(line.content) < _longest_marker and _marker_alone.fullmatch(line.content):
        return following.gap <= 2 and not following.starts and not _marker_alone.fullmatch(following.content)
    full = width and line.width + 1 + len(_first_word.match(following.content)[0]) > 0.85 * width
    ends = line.content.endswith(_ends_a_sentence)
    if following.starts or (len(following.content) < _longest_marker and _marker_alone.fullmatch(following.content)):
        # A number may stand at the head of a line by chance, within a sentence.
        by_chance = full and following.gap == 1 and following.starts and following.starts["number"]
        return bool(by_chance) and (not ends or (run_in and following.content[0] == "("))
    if following.gap == 1 and _breaks_a_word(line, following):
        return True
    if following.gap == 1 and (full or (item_at is not None and following.indent > item_at + 1)):
        return True
    if ends or line.starts and line.content[0] == ">":
        return False
    goes_on = following.content[0].islower()
    if item_at is not None and following.gap == 1 and (goes_on or _ends_openly.search(line.content[-12:])):
        return True
    if width and following.gap == 1:
        return goes_on
    if following.gap > 4 or line.width < _cut_sentence or len(following.content) < _cut_sentence // 3:
        return False
    return (
        goes_on
        and (line.content[-1].isalpha() or line.content[-1] in ",-")
        or bool(_ends_openly.search(line.content[-12:]))
    )


def _breaks_a_word(line: _Line, following: _Line) -> bool:
    """Whether a line ends with a hyphen within a word, which nobody writes but to fit a page."""
    hyphened = line.content[-1] == "-" and line.content[-2:-1].isalpha()
    return hyphened and following.content[0].islower() and not _joins.match(following.content)


class Vocabulary:
    """The words of a text, by which a hyphen at a line's end is known for one of the word or one of the break."""

    def __init__(self, text: str) -> None:
        self.words = {word.lower() for word in _word.findall(_broken_word.sub(" ", text))}
        self.words |= {part for word in self.words if "-" in word for part in word.split("-")}

    def keeps_hyphen(self, before: str, after: str) -> bool:
        head = before[:-1].split()[-1].lower()
        first, second = _word.findall(head)[-1:] or [""], _word.findall(after[:60].lower())[:1] or [""]
        if first[0] + second[0] in self.words:
            return False
        if f"{first[0]}-{second[0]}" in self.words:
            return True
        return first[0] in self.words and second[0].split("-")[0] in self.words
