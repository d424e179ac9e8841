"""Pages of the web: what somebody wrote, without what the site put around it.

The page is parsed and never shown: its tags only say where a line starts and what it is.
"""

import re

from ..mapping import Edit, Mapped
from ..model import Unreadable
from ..own_day import DATE_FIELDS
from ..repair import repaired
from .bounds import refuse_longer, refuse_too_long
from .html_content import content_of, walk
from .html_lines import lines_of
from .source import Source

MOST_TAGS = 120_000
_tag = re.compile(r"<[A-Za-z]")
# To the parser each of these alone is an error to be recovered from at length; they are put back as signs afterwards.
_stray = re.compile(r"<(?![A-Za-z/!?])")
_placeholder = "\ue000"
_titles = ("og:title", "dc.title", "dcterms.title", "twitter:title", "title", "h1")
_names_a_day = re.compile(
    r"(?:^|[\s_-])(?:byline|dateline|date|published|pubdate|timestamp|fecha|publicado)(?:$|[\s_-])", re.I
)
_most_bylines = 20
_facts = ("og:site_name", "author", "description", "og:url")


def open_html(raw: bytes) -> Source:
    """The text of a page. Raises Unreadable for a page without text and for one that is too large to be parsed."""
    refuse_too_long(raw)
    mapped, encoding = repaired(raw)
    refuse_longer(mapped.text)
    if len(_tag.findall(mapped.text)) > MOST_TAGS:
        raise Unreadable("The page has too many parts to be read. Save only the part with the text, or paste the text.")
    mapped.edit(Edit(found.start(), found.end(), "\n") for found in re.finditer("\r\n", mapped.text))
    mapped.edit(Edit(found.start(), found.end(), _placeholder) for found in _stray.finditer(mapped.text))
    from justhtml import JustHTML  # a quarter of a second, which whoever reads no page is spared

    root = JustHTML(mapped.text, sanitize=False, track_node_locations=True).root
    meta = _meta(root)
    pieces = lines_of(content_of(root), mapped.text)
    text = "".join(piece.text for piece in pieces).replace(_placeholder, "<")
    if not text.strip():
        raise Unreadable(
            "The page has no text of its own; it is filled by a script. Open it, select the text, and paste it here."
        )
    source = Source(
        text=text,
        encoding=encoding,
        language=meta.pop("language", ""),
        dated=meta.pop("dated", ""),
        meta=meta,
    )
    return _with_map(source, mapped, pieces)


def _with_map(source: Source, mapped: Mapped, pieces: list) -> Source:
    """The source with the map to the bytes, if its words stand in the page in the order of its lines."""
    edits = []
    done = 0
    between = ""
    for piece in pieces:
        if piece.start is None:
            between += piece.text
            continue
        if piece.start < done:
            return source
        if between or piece.start > done:
            edits.append(Edit(done, piece.start, between))
        if mapped.text[piece.start : piece.end] != piece.text:
            edits.append(Edit(piece.start, piece.end, piece.text))
        done, between = piece.end, ""
    edits.append(Edit(done, len(mapped.text), between))
    mapped.edit(edits)
    if mapped.text.replace(_placeholder, "<") != source.text:
        return source
    return Source(source.text, mapped.runs, source.encoding, source.language, source.dated, source.meta)


def _meta(root) -> dict[str, str]:
    """What the page says of itself: its title, language, date."""
    said: dict[str, str] = {}
    found: dict[str, str] = {}
    bylines: list[str] = []
    for node in walk(root):
        if node.name.startswith("#"):
            continue
        attributes = node.attrs or {}
        if node.name == "html" and attributes.get("lang"):
            found["language"] = attributes["lang"][:2].lower()
        elif node.name == "title":
            said.setdefault("title", " ".join(_text(node).split()))
        elif node.name == "h1":
            said.setdefault("h1", " ".join(_text(node).split()))
        elif node.name == "meta":
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            if name and attributes.get("content"):
                said.setdefault(name.lower(), " ".join(attributes["content"].split()))
        elif node.name == "link" and attributes.get("rel") == "canonical":
            found["source_url"] = attributes.get("href") or ""
        elif node.name == "time" and attributes.get("datetime"):
            said.setdefault("time", attributes["datetime"].strip())
        elif node.name == "header" or _names_a_day.search(attributes.get("class") or ""):
            bylines += [" ".join(_text(line).split())[:200] for line in (node, *(node.children or ()))]
    for name, keys in (("title", _titles), ("dated", (*DATE_FIELDS, "time"))):
        value = next((said[key] for key in keys if said.get(key)), "")
        if value:
            found[name] = value[:500]
    if bylines:
        found["byline"] = "\n".join(filter(None, bylines[:_most_bylines]))
    found |= {key.removeprefix("og:"): said[key][:500] for key in _facts if said.get(key)}
    return found


def _text(node) -> str:
    return "".join(child.data or "" for child in walk(node) if child.name == "#text")
