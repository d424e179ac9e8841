"""The marks of markdown that say nothing about a text's structure are taken out; those that do are made plain ones."""

import html
import re
from collections.abc import Iterator

from ..mapping import Edit, Mapped

_front_matter = re.compile(r"---[ \t]*\r?\n((?:[^\r\n]*\r?\n){1,200}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)")
_entry = re.compile(r"([A-Za-z][\w-]{0,40}):[ \t]*(.*)")
_yaml_escape = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_yaml_signs = {"_": "\u00a0", "n": " ", "t": " ", "N": " ", "L": " ", "P": " "}

_entity = re.compile(r"&(?:#\d{1,6}|#[xX][0-9A-Fa-f]{1,5}|[A-Za-z]{2,10});")
_escape = re.compile(r"\\(?=[_*#])")
_escape_in_markdown = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_link = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()\s]{0,600}(?:[ \t]\"[^\"\r\n]{0,200}\")?\)")
_tag = re.compile(
    r"</?(?:[ubia]|em|strong|span|su[bp]|font|div|p|small|mark|center)(?:\s[^<>\r\n]{0,300})?/?>|<br ?/?>"
)
_signs_alone = re.compile(r"^(?=[^\r\n]{2})[*#_=~\u00a0 \t-]+$", re.MULTILINE)
_pair_of_bold = re.compile(r"\*\*[^*\r\n]{1,300}\*\*")
_bold = re.compile(r"[*_]{2,3}")
_italic = re.compile(r"([*_])(?<![\w*\\].)(?=[^\s*_])([^*_\r\n]{1,200})(?<=[^\s*_])\1(?![\w*])")
_bold_alone = re.compile(
    r"^[ \t]*(?P<open>\*{2,3}|__)(?P<title>[^*\r\n]{2,110}(?:\r?\n[^*\s#|-][^*\r\n]{1,90})?)(?P<close>\*{2,3}|__)"
    r"[ \t\u00a0]*(?=\r?\n|\Z)",
    re.MULTILINE,
)
_underline = re.compile(r"\r?\n(?P<rule>={3,}|-{3,})[ \t]*(?=\r?\n|\Z)")


def front_matter(text: str) -> tuple[dict[str, str], list[Edit]]:
    """What a text says of itself in a block between two rules at its head, and the edit that takes it out."""
    found = _front_matter.match(text)
    if not found:
        return {}, []
    meta: dict[str, str] = {}
    key = ""
    for line in found[1].splitlines():
        entry = _entry.fullmatch(line)
        if entry:
            key = entry[1].lower()
            meta[key] = entry[2].strip()
        elif key and line[:1] in " \t":
            meta[key] = meta[key].removesuffix("\\") + ("" if meta[key].endswith("\\") else " ") + line.strip()
    if not meta:
        return {}, []
    return {key: _scalar(value) for key, value in meta.items()}, [Edit(0, found.end(), "")]


def _scalar(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    if len(value) > 1 and value[0] == value[-1] == '"':
        return _yaml_escape.sub(_yaml_character, value[1:-1])
    return value


def _yaml_character(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2] or escape[3]
    if code:
        return chr(int(code, 16)) if int(code, 16) < 0x110000 else ""
    return _yaml_signs.get(escape[4], escape[4])


def without_marks(mapped: Mapped, *, markdown: bool) -> None:
    """Take out comments, escapes, links' targets, tags and emphasis; a bold line alone becomes a heading.

    Where a text is not known to be `markdown`, only what is nothing else.
    """
    mapped.edit(_comments(mapped.text))
    mapped.edit(_entities(mapped.text))
    markdown = markdown or bool(_pair_of_bold.search(mapped.text))
    if markdown:
        mapped.edit(_links(mapped.text))
        mapped.edit(Edit(tag.start(), tag.end(), "\n" if "br" in tag[0] else "") for tag in _tag.finditer(mapped.text))
        mapped.edit(_headings(mapped.text))
        mapped.edit(Edit(mark.start(), mark.end(), "") for mark in _signs_alone.finditer(mapped.text))
        mapped.edit(_bold_marks(mapped.text))
        mapped.edit(_emphasis(mapped.text))
    escape = _escape_in_markdown if markdown else _escape
    mapped.edit(Edit(found.start(), found.end(), "") for found in escape.finditer(mapped.text))
    if markdown:
        mapped.edit(Edit(mark.start(), mark.end(), "") for mark in _signs_alone.finditer(mapped.text))


def _comments(text: str) -> Iterator[Edit]:
    start = text.find("<!--")
    while start >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            return
        yield Edit(start, end + 3, "")
        start = text.find("<!--", end + 3)


def _entities(text: str) -> Iterator[Edit]:
    for found in _entity.finditer(text):
        character = html.unescape(found[0])
        if character != found[0] and character.isprintable() or character == "\u00a0":
            yield Edit(found.start(), found.end(), character)


def _links(text: str) -> Iterator[Edit]:
    for link in _link.finditer(text):
        if link[0][0] == "!":
            yield Edit(link.start(), link.end(), "")
        else:
            yield Edit(link.start(), link.start(1), "")
            yield Edit(link.end(1), link.end(), "")


def _headings(text: str) -> Iterator[Edit]:
    """Lines that are bold from end to end, or underlined, get the mark of a heading."""
    bold = "**" in text or "__" in text
    found = [(match.start("open"), match) for match in _bold_alone.finditer(text)] if bold else []
    found += [(text.rfind("\n", 0, match.start()) + 1, match) for match in _underline.finditer(text)]
    done = 0
    for start, match in sorted(found, key=lambda place: place[0]):
        bold = match.re is _bold_alone
        title = match["title"].strip() if bold else text[start : match.start()]
        if start < done or not _is_title(title) or (not bold and title[0] in "|#*->"):
            continue
        if bold:
            yield Edit(start, match.end("open"), "## ")
            newline = re.search(r"\s*\r?\n\s*", match["title"])
            if newline:
                yield Edit(match.start("title") + newline.start(), match.start("title") + newline.end(), " ")
            yield Edit(match.start("close"), match.end("close"), "")
        else:
            yield Edit(start, start, "## ")
            yield Edit(match.start("rule"), match.end("rule"), "")
        done = match.end()


def _is_title(title: str) -> bool:
    if not 1 < len(title) <= 200 or title.endswith((".", ";", ",", "?", "!")) or not any(map(str.isalpha, title)):
        return False
    return not (title.endswith(":") and len(title) > 80)


def _bold_marks(text: str) -> Iterator[Edit]:
    for mark in _bold.finditer(text):
        before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
        # Underscores within a word or between blanks are no marks.
        within = (before.isalnum() and after.isalnum()) or not (before + after).strip()
        if mark[0][0] == "*" or (not within and "_" not in before + after):
            yield Edit(mark.start(), mark.end(), "")


def _emphasis(text: str) -> Iterator[Edit]:
    for found in _italic.finditer(text):
        yield Edit(found.start(), found.start(2), "")
        yield Edit(found.end(2), found.end(), "")
