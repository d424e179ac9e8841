"""HEIC without metadata: making the picture anew takes many seconds and costs quality, so it is blanked in place.

A HEIC is a tree of boxes (ISO/IEC 14496-12). The box `meta` names the items of the file (`iinf`) and where the bytes of
each lie (`iloc`): pictures, tiles, thumbnails, but Exif and XMP as well. The bytes of the items that make the picture
stay; all other bytes in `mdat` and `idat` become zeros, whether an item claims them or not, and a box that is not
needed to show the picture becomes `free`, blank too. Nothing moves, so every offset stays true. How the picture is
turned is a property (`irot`), and stays.
"""

import io
from dataclasses import dataclass

import pillow_heif
from django.utils.translation import gettext as _

from .kinds import NotAllowed

KEPT_BOXES = {b"ftyp", b"meta", b"mdat"}
KEPT_IN_META = {b"hdlr", b"pitm", b"iinf", b"iref", b"iprp", b"iloc", b"idat", b"dinf", b"grpl"}
KEPT_ITEMS = {b"hvc1", b"hev1", b"lhv1", b"grid", b"iovl", b"iden", b"tmap"}
# What stands where Exif stood, so that viewers read an Exif without entries and not one that is broken.
EMPTY_EXIF = b"\x00\x00\x00\x00" + b"MM\x00*\x00\x00\x00\x08\x00\x00\x00\x00\x00\x00"
MOST_BOXES = 2000
MOST_EXTENTS = 20_000


@dataclass(frozen=True)
class Box:
    """A box: its type, where it starts, where its content starts, where it ends."""

    name: bytes
    start: int
    content: int
    end: int


def clean_heic(data):
    """Return the HEIC `data` with everything blanked that does not make the picture. Raises NotAllowed if damaged."""
    try:
        cleaned = _blanked(data)
        picture = pillow_heif.open_heif(io.BytesIO(cleaned), convert_hdr_to_8bit=False)
        left = [picture.info.get("exif"), picture.info.get("xmp"), *picture.info.get("metadata", ())]
    except (ValueError, IndexError, EOFError, OSError, SyntaxError, RuntimeError) as error:
        raise NotAllowed(_("This picture is damaged: save it again and add it anew.")) from error
    if any(_says_something(part) for part in left):
        raise NotAllowed(_("The place where this picture was taken cannot be removed: save it as JPEG and add that."))
    return cleaned


def _says_something(part):
    content = part.get("data", b"") if isinstance(part, dict) else part or b""
    return bool(content.replace(EMPTY_EXIF[4:], b"").replace(b"Exif\x00\x00", b"").strip(b"\x00"))


def _blanked(data):
    boxes = list(_boxes(data, 0, len(data)))
    (meta,) = [box for box in boxes if box.name == b"meta"]
    inner = list(_boxes(data, meta.content + 4, meta.end))  # after version and flags
    (iinf,) = [box for box in inner if box.name == b"iinf"]
    (iloc,) = [box for box in inner if box.name == b"iloc"]
    idat = next((box for box in inner if box.name == b"idat"), None)

    types = _item_types(data, iinf)
    kept, exif = [], {}
    for item, in_idat, start, end in _extents(data, iloc):
        base = idat.content if in_idat and idat else 0
        if types.get(item) in KEPT_ITEMS:
            kept.append((base + start, base + end))
        elif types.get(item) == b"Exif":
            exif.setdefault(item, (base + start, base + end))
    cleaned = bytearray(data)
    for box in boxes:
        if box.name == b"mdat":
            _blank_between(cleaned, box.content, box.end, kept)
        elif box.name not in KEPT_BOXES:
            _make_free(cleaned, box)
    for box in inner:
        if box.name == b"idat":
            _blank_between(cleaned, box.content, box.end, kept)
        elif box.name not in KEPT_IN_META:
            _make_free(cleaned, box)
    for start, end in exif.values():
        if end - start >= len(EMPTY_EXIF) and not cleaned[start:end].strip(b"\x00"):
            cleaned[start : start + len(EMPTY_EXIF)] = EMPTY_EXIF
    return bytes(cleaned)


def _boxes(data, at, end):
    """Yield the boxes that lie one after the other between `at` and `end`."""
    for _count in range(MOST_BOXES):
        if at >= end:
            return
        if at + 8 > end:
            raise ValueError("a box is cut off")
        size, name, head = int.from_bytes(data[at : at + 4], "big"), bytes(data[at + 4 : at + 8]), 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        elif size == 0:
            size = end - at
        if size < head or at + size > end:
            raise ValueError("a box runs over the end")
        yield Box(name, at, at + head, at + size)
        at += size
    raise ValueError("too many boxes")


def _blank_between(cleaned, start, end, kept):
    """Fill start..end with zeros, but for the ranges `kept`."""
    at = start
    for first, last in sorted(kept):
        first, last = max(first, at), min(last, end)
        if first < last:
            cleaned[at:first] = bytes(first - at)
            at = last
    cleaned[at:end] = bytes(end - at)


def _make_free(cleaned, box):
    cleaned[box.start + 4 : box.start + 8] = b"free"
    cleaned[box.content : box.end] = bytes(box.end - box.content)


class _Numbers:
    """Reads big-endian numbers one after the other; past the end of its box it raises."""

    def __init__(self, data, at, end):
        self.data, self.at, self.end = data, at, end

    def take(self, size):
        if self.at + size > self.end:
            raise ValueError("a box is too short")
        self.at += size
        return int.from_bytes(self.data[self.at - size : self.at], "big")


def _item_types(data, iinf):
    """Return {item id: its type} of the box `iinf`."""
    numbers = _Numbers(data, iinf.content, iinf.end)
    version = numbers.take(4) >> 24
    numbers.take(2 if version == 0 else 4)  # how many follow
    types = {}
    for box in _boxes(data, numbers.at, iinf.end):
        entry = _Numbers(data, box.content, box.end)
        version = entry.take(4) >> 24
        if box.name != b"infe" or version < 2:
            raise ValueError("an item without a type")
        item = entry.take(2 if version == 2 else 4)
        entry.take(2)
        types[item] = entry.take(4).to_bytes(4, "big")
    return types


def _extents(data, iloc):
    """Yield (item id, whether in `idat`, start, end) for every piece of every item."""
    numbers = _Numbers(data, iloc.content, iloc.end)
    version = numbers.take(4) >> 24
    if version > 2:
        raise ValueError("a list of places of an unknown version")
    sizes = numbers.take(2)
    offset_size, length_size, base_size = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15
    index_size = sizes & 15 if version else 0
    wide = 4 if version == 2 else 2
    count = 0
    for _item in range(numbers.take(wide)):
        item = numbers.take(wide)
        method = numbers.take(2) & 15 if version else 0
        if method > 1 or numbers.take(2):  # the bytes lie within another item, or in another file
            raise ValueError("a place that cannot be followed")
        base = numbers.take(base_size)
        for _extent in range(numbers.take(2)):
            count += 1
            if count > MOST_EXTENTS:
                raise ValueError("too many pieces")
            numbers.take(index_size)
            start = base + numbers.take(offset_size)
            yield item, method == 1, start, start + numbers.take(length_size)
