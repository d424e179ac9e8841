"""Which part of a page is what somebody wrote, and which what the site put around it.

Nothing here calls itself: a page may be nested as deep as it likes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..plain import words

_never = words(
    "head script style noscript template svg math iframe object embed canvas audio video map button select textarea "
    "datalist input dialog menu"
)
_around = words("nav footer aside header form")
_roles = words("navigation banner contentinfo search complementary dialog alert menu menubar toolbar")
_names = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|footer|sidebar|cookies?|consent|share|sharing|social|related|"
    r"comments?|advert|ads?|promo|newsletter|subscribe|skip|pagination|pager|toolbar|masthead|banner|popup|modal|widget|"
    r"tags|byline-social|recommended|most-read|print-only|visually-hidden|screen-reader-text|sr-only)(?:$|[\s_-])",
    re.IGNORECASE,
)
_hides = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_of_text = words("p li td th blockquote dd dt pre h1 h2 h3 h4 h5 h6")
_of_links = words("ul ol div section table p")
_boxes = words("body div section article main td center form header")


@dataclass(slots=True)
class _Size:
    """How many letters stand below a node, how many of them in links, how many in paragraphs and lists."""

    letters: int = 0
    linked: int = 0
    told: int = 0
    links: int = 0


@dataclass
class Content:
    """The node that holds the text, and those below it that are not of it, by their id."""

    root: object
    left_out: set[int] = field(default_factory=set)


def walk(root) -> Iterator:
    """The nodes from the root on, in order of the page."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(reversed(node.children or ()))


def content_of(root) -> Content:
    """Where the text is. A page's main part where it names one, else the part that holds most of what is told."""
    sizes = _sizes(root)
    left_out: set[int] = set()
    body = next((node for node in walk(root) if node.name == "body"), root)
    whole = sizes[id(body)]
    waiting = [body]
    while waiting:
        node = waiting.pop()
        for child in node.children or ():
            if child.name.startswith("#"):
                if child.name != "#text":
                    left_out.add(id(child))
            elif child.name in _never or _is_around(child, sizes[id(child)], whole):
                left_out.add(id(child))
            else:
                waiting.append(child)
    return Content(_main(body, left_out, sizes), left_out)


def _sizes(root) -> dict[int, _Size]:
    """The size of every node by its id."""
    sizes: dict[int, _Size] = {}
    order = []
    waiting = [(root, None, False, False)]
    while waiting:
        node, above, in_link, in_text = waiting.pop()
        size = sizes[id(node)] = _Size()
        order.append((size, above))
        if node.name == "#text":
            size.letters = len((node.data or "").strip())
            size.linked = size.letters if in_link else 0
            size.told = size.letters if in_text and not in_link else 0
        elif node.name not in _never:
            size.links = int(node.name == "a")
            in_link, in_text = in_link or node.name == "a", in_text or node.name in _of_text
            waiting.extend((child, size, in_link, in_text) for child in reversed(node.children or ()))
        else:
            sizes |= {id(below): _Size() for below in walk(node)}
    for size, above in reversed(order):
        if above:
            above.letters += size.letters
            above.linked += size.linked
            above.told += size.told
            above.links += size.links
    return sizes


def _is_around(node, size: _Size, whole: _Size) -> bool:
    """Whether it is the site's: by its name, unless it holds most of the page; or because it is nothing but links."""
    attributes = node.attrs or {}
    if "hidden" in attributes or _hides.search(attributes.get("style") or ""):
        return True
    if 2 * size.letters > whole.letters:
        return False
    named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    if (attributes.get("role") or "").lower() in _roles or attributes.get("aria-hidden") == "true":
        return True
    if node.name in _around:
        return node.name != "header" or (size.told < 200 and not _titles(node, size))
    if _names.search(named) and node.name not in ("p", "h1", "h2", "h3", "article", "main", "html", "body"):
        return True
    return node.name in _of_links and size.links >= 3 and size.linked > 0.7 * size.letters


def _titles(header, size: _Size) -> bool:
    """Whether a header is that of the text: with its title, and not with the links of the site."""
    return size.links < 3 and any(node.name == "h1" for node in walk(header))


def _main(body, left_out: set[int], sizes: dict[int, _Size]):
    """The part with the text: <main>, the only or by far the largest <article>, else where the paragraphs are."""
    candidates = [
        node
        for node in walk(body)
        if not node.name.startswith("#")
        and (node.name in ("main", "article") or (node.attrs or {}).get("role") in ("main", "article"))
    ]
    told = max(sizes[id(body)].told, 1)
    best = max(candidates, key=lambda node: (sizes[id(node)].told, -sizes[id(node)].letters), default=None)
    if best is not None and sizes[id(best)].told > 0.5 * told:
        return best
    while True:
        boxes = [child for child in body.children or () if child.name in _boxes and id(child) not in left_out]
        largest = max(boxes, key=lambda child: sizes[id(child)].told, default=None)
        if largest is None or sizes[id(largest)].told < 0.85 * max(sizes[id(body)].told, 1):
            return body
        body = largest
