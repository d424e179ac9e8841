"""Pictures without what their camera wrote into them: where, when, with what device, by whom.

Nothing is decoded and nothing loses quality: the picture's own bytes stay, the turn it is shown with (orientation)
and its colour profile stay, and every other part goes, as does whatever lies behind the picture's end. What is kept is
a list of known parts, so a kind of metadata that is invented tomorrow goes too.
"""

import io
import re
import struct
import zlib

from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError
from PIL.Image import DecompressionBombError

from .heic import clean_heic
from .kinds import HEIC, JPEG, PNG, WEBP, NotAllowed

ORIENTATION = 0x0112


def clean(data, kind):
    """Return the picture `data` of `kind` without its metadata; what is no picture comes back as it is.

    Raises NotAllowed for a picture that is damaged, or too large for any camera.
    """
    cleaner = {JPEG: _clean_jpeg, PNG: _clean_png, WEBP: _clean_webp, HEIC: clean_heic}.get(kind)
    if cleaner is None:
        return data
    try:
        if kind is HEIC:
            return cleaner(data)
        cleaned = cleaner(data, _orientation(data, kind))
        _check(cleaned, kind)
    except DecompressionBombError as error:
        raise NotAllowed(_("This picture has more points than any camera takes: add a smaller one.")) from error
    except (OSError, SyntaxError, ValueError, IndexError, KeyError, struct.error, UnidentifiedImageError) as error:
        raise NotAllowed(_("This picture is damaged: save it again and add it anew.")) from error
    return cleaned


def _open(data, kind):
    return Image.open(io.BytesIO(data), formats=[{JPEG: "JPEG", PNG: "PNG", WEBP: "WEBP"}[kind]])


def _check(data, kind):
    """Read the head of the cleaned picture as any viewer would; raises what Pillow raises where it cannot."""
    with _open(data, kind) as picture:
        if kind is PNG:
            picture.verify()  # the check sums of its chunks; no point is decoded


def _orientation(data, kind):
    """How the picture is turned for showing, 1 (not at all) to 8."""
    with _open(data, kind) as picture:
        try:
            value = picture.getexif().get(ORIENTATION, 1)
        except Exception:  # Exif is written by every device in its own way; what cannot be read turns nothing
            return 1
    return value if value in range(1, 9) else 1


def _exif(orientation):
    """The smallest Exif that says how the picture is turned."""
    return b"MM\x00*" + struct.pack(">IHHHIHHI", 8, 1, ORIENTATION, 3, 1, orientation, 0, 0)


# --- JPEG: segments, each with a marker and its length, and the scans between them ------------------------------------

NEXT_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
SCAN, END, COMMENT = 0xDA, 0xD9, 0xFE
APPLICATION = range(0xE0, 0xF0)
KEPT_APPLICATION = {
    0xE0: b"JFIF\x00",
    0xE2: b"ICC_PROFILE\x00",
    0xEE: b"Adobe",
}  # density, colours, how colours are coded


def _clean_jpeg(data, orientation):
    kept = [b"\xff\xd8"]
    if orientation != 1:
        payload = b"Exif\x00\x00" + _exif(orientation)
        kept.append(b"\xff\xe1" + struct.pack(">H", len(payload) + 2) + payload)
    at = 2
    while True:
        at, marker = _next_marker(data, at)
        if marker == END:
            kept.append(b"\xff\xd9")
            return b"".join(kept)
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        end = at + 2 + length
        if length < 2 or end > len(data):
            raise ValueError("a segment runs over the end")
        if _keeps(marker, data[at + 4 : end]):
            kept.append(data[at:end])
        at = end
        if marker == SCAN:
            following, _marker = _next_marker(data, at)
            kept.append(data[at:following])
            at = following


def _next_marker(data, at):
    """Where the next marker stands at or after `at`, and which it is; those within a scan are passed over."""
    found = NEXT_MARKER.search(data, at)
    if found is None:
        raise ValueError("no end marker")
    return found.start(), data[found.start() + 1]


def _keeps(marker, payload):
    if marker in APPLICATION:
        return payload.startswith(KEPT_APPLICATION.get(marker, b"\x00never\x00"))
    return marker != COMMENT


# --- PNG: chunks with length, type, data and check sum ----------------------------------------------------------------

PNG_KEPT = {
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND"),
    *(b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"bKGD", b"hIST", b"pHYs", b"sPLT"),
    *(b"acTL", b"fcTL", b"fdAT"),  # moving pictures
}


def _clean_png(data, orientation):
    kept, at = [data[:8]], 8
    while True:
        (length,) = struct.unpack(">I", data[at : at + 4])
        name, end = data[at + 4 : at + 8], at + 12 + length
        if end > len(data):
            raise ValueError("a chunk runs over the end")
        if name in PNG_KEPT:
            kept.append(data[at:end])
        if name == b"IHDR" and orientation != 1:
            exif = _exif(orientation)
            kept.append(struct.pack(">I", len(exif)) + b"eXIf" + exif + struct.pack(">I", zlib.crc32(b"eXIf" + exif)))
        at = end
        if name == b"IEND":
            return b"".join(kept)


# --- WebP: a RIFF of chunks, each padded to an even length ------------------------------------------------------------

WEBP_KEPT = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
HAS_EXIF, HAS_XMP = 0x08, 0x04


def _clean_webp(data, orientation):
    end = 8 + struct.unpack("<I", data[4:8])[0]
    if end > len(data):
        raise ValueError("cut off")
    kept, at = [], 12
    turned = False
    while at + 8 <= end:
        name, (length,) = data[at : at + 4], struct.unpack("<I", data[at + 4 : at + 8])
        chunk = data[at : at + 8 + length + length % 2]
        if at + 8 + length > end:
            raise ValueError("a chunk runs over the end")
        if name == b"VP8X":
            turned = orientation != 1
            flags = chunk[8] & ~(HAS_EXIF | HAS_XMP) | (HAS_EXIF if turned else 0)
            chunk = chunk[:8] + bytes([flags]) + chunk[9:]
        if name in WEBP_KEPT:
            kept.append(chunk)
        at += len(chunk)
    if turned:
        exif = _exif(orientation)
        kept.append(b"EXIF" + struct.pack("<I", len(exif)) + exif)
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body
