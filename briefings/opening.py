"""What a document says of itself when it is opened: its type, title, date and language. Plain Python."""

import re
from pathlib import PurePath

from .reading.blocks import Kind, blocks
from .reading.language import language_of
from .reading.own_day import document_date
from .reading.plain import plain

PLAIN_TEXT = "text/plain"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MOST_LINES = 4  # of a heading
# Lines of a page's frame that a saved text may begin with.
NAVIGATION = re.compile(
    r"(?:skip to|saltar al?|ir al contenido|toggle navigation|subscribe|log in|sign in|"
    r"you are on page|archived information)\b[^.]{0,30}$"
    r"|(?:menu|menú|home|inicio|search|buscar|share|print|compartir|imprimir|advertisement|publicidad)\W*$"
    r"|[^.\n]{2,40}(?:\s[|>›/·»]\s(?:(?!\s[|>›/·»]\s)[^.\n]){2,60}){2,}$"
    r"|(?:home|inicio|portada|news|noticias)\s[>›»]\s[^.\n]{2,60}$",
    re.IGNORECASE,
)
SITE = re.compile(r"\s*[|–—·•»-]\s")  # between a page's title and the name of its site
# The cover of a UN report: what it is stands on one line, the State under review on the next that is no footnote.
REVIEW = re.compile(
    r"Report of the Working (?:Group )?on the Universal\s?Periodic Review[ *.]*\n(?:\s*[*.][^\n]*\n|\s*\n){0,4}"
    r"\s*(?P<state>[^\W\d_][^\d\n]{2,60}?)[ .*]*\n",
    re.IGNORECASE,
)
PAGES = (".html", ".htm", ".xhtml", ".mhtml")


def storable(text):
    """The text as databases take it, as long as it was: without NUL and halves of surrogate pairs."""
    text = text.replace("\0", " ")
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode(errors="replace").decode()
    return text


def type_of(raw, filename):
    """The type of a file that could be opened, without a charset."""
    head = raw[:1024]
    if b"%PDF-" in head:
        return "application/pdf"
    if head.startswith(b"PK"):
        return DOCX
    page = (
        head.replace(b"\0", b"")
        .lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
        .lower()
        .startswith((b"<!doctype html", b"<html"))
    )
    return "text/html" if page or filename.lower().endswith(PAGES) else PLAIN_TEXT


def language_in(source):
    """ "en" or "es": as the file says, else by its words."""
    said = source.language[:2].lower()
    return said if said in ("en", "es") else language_of(source.text)


def date_in(source):
    """The date that the file gives itself, in its data or its text, or None."""
    return document_date(source.text, {**source.meta, "date": source.dated} if source.dated else dict(source.meta))


def title_in(source, filename):
    """What the file calls itself: in its data, by its main heading or the one it begins with, else its name.

    A web page's title often goes on with the name of its site: the main heading says where it ends.
    """
    found = blocks(source.text[:20_000])
    main = next((block for block in found if block.kind == Kind.HEADING and block.level == 1), None)
    if title := " ".join(source.meta.get("title", "").split()).rstrip(" :;,"):
        words = _words(source, main)
        return words if words and SITE.match(title.removeprefix(words)) and title.startswith(words) else title
    if review := REVIEW.search(source.text[:5_000]):
        return f"Universal Periodic Review: {' '.join(review['state'].split()).strip(' .*')}"
    found = [block for block in found if not NAVIGATION.match(_words(source, block))]
    first = next(iter(found), None)
    marked = main if main and source.text[main.start - 2 : main.start] == "# " else None
    if marked or not (first and first.kind == Kind.HEADING):
        words = _words(source, marked or main)
    else:
        words = _heading_over_lines(source, found)
    return words if 0 < len(words) <= 200 else PurePath(filename).stem.replace("_", " ").strip() or filename


def _heading_over_lines(source, found):
    """The heading that a text begins with, and the lines in capitals that go on with it."""
    lines = [found[0]]
    for block in found[1:MOST_LINES]:
        goes_on = block.kind == Kind.HEADING and block.line == lines[-1].line + 1
        if not (goes_on and _words(source, block).isupper() and _words(source, lines[0]).isupper()):
            break
        lines.append(block)
    return " ".join(_words(source, block) for block in lines)


def _words(source, block):
    """What a heading says, or ""."""
    return " ".join(plain(source.text[block.start : block.end]).split()) if block else ""
