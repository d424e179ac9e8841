"""What a file is, judged by its content alone: neither its name nor what the browser said of it is believed.

Nothing is unpacked to find out: of an office file the list of its parts is read and, for OpenDocument, the 60 bytes
that name the kind. A file that could be two things at once is refused.
"""

import io
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class NotAllowed(Exception):
    """A file that is not taken as evidence; its text is the reason, in words for the person who sent it.

    `advice`, what would be taken, is the same for every such file: who sent several is told once.
    """

    def __init__(self, reason, advice=""):
        super().__init__(reason)
        self.reason, self.advice = reason, advice

    def __str__(self):
        return f"{self.reason} {self.advice}".strip()


@dataclass(frozen=True)
class FileKind:
    """A kind of file that is taken: the type it is served as, and the endings a name may have, the usual first."""

    content_type: str
    endings: tuple


PDF = FileKind("application/pdf", ("pdf",))
DOCX = FileKind("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ("docx",))
XLSX = FileKind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ("xlsx",))
ODT = FileKind("application/vnd.oasis.opendocument.text", ("odt",))
ODS = FileKind("application/vnd.oasis.opendocument.spreadsheet", ("ods",))
CSV = FileKind("text/csv", ("csv",))
TXT = FileKind("text/plain", ("txt",))
PNG = FileKind("image/png", ("png",))
JPEG = FileKind("image/jpeg", ("jpg", "jpeg"))
WEBP = FileKind("image/webp", ("webp",))
HEIC = FileKind("image/heic", ("heic", "heif"))

KINDS = (PDF, DOCX, XLSX, ODT, ODS, CSV, TXT, PNG, JPEG, WEBP, HEIC)
CONTENT_TYPES = frozenset(kind.content_type for kind in KINDS)
ALLOWED = gettext_lazy("PDF, Word (DOCX), Excel (XLSX), OpenDocument (ODT, ODS), CSV, text, PNG, JPEG, WebP, HEIC")

# Of the brands in a HEIC's first box, those that promise a still picture in HEVC.
HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis"}

ZIP_MAX_PARTS = 5000
ZIP_MAX_LIST_BYTES = 1_000_000
ZIP_MAX_UNPACKED = 1_000_000_000
MIMETYPE_BYTES = 60  # the longest kind of ours has 46

BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, EOFError, OSError, ValueError)

# What makes a zip something else than a document: macros, a Java or an Android programme.
ACTIVE_PARTS = re.compile(r"(^|/)vbaproject\.bin$|(^|/)manifest\.mf$|\.class$|\.dex$", re.IGNORECASE)
WORD_PART = re.compile(r"word/document\d*\.xml")
EXCEL_PART = re.compile(r"xl/workbook\d*\.xml")

# No text that a person writes begins like this, and a browser or a shell would run what does.
MARKUP_FIRST = re.compile(r"<\s*[!?/a-z]|#!|%!PS|\{\\rtf", re.IGNORECASE)
MARKUP_WITHIN = re.compile(r"<\s*(?:!doctype|html|svg|script|iframe|\?php)\b|<\?php", re.IGNORECASE)
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")


def judge(data, name=""):
    """Return the FileKind of the bytes `data`. `name` only tells a table in text from other text.

    Raises NotAllowed, naming what is taken, for everything else and for what is broken, active or two things at once.
    """
    if not data:
        raise NotAllowed(_("This file is empty."))
    if data.startswith(b"%PDF-"):
        return _pdf(data)
    if data.startswith(b"PK\x03\x04"):
        return _office(data)
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if data.startswith(b"\xff\xd8\xff"):
        return JPEG
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return WEBP
    if data[4:8] == b"ftyp":
        return _heic(data)
    return _text(data, name)


def not_a_kind():
    """The refusal of a file that is none of the kinds."""
    return NotAllowed(_("Its content is of a kind that is not taken."), _("Taken are %(kinds)s.") % {"kinds": ALLOWED})


def _pdf(data):
    if b"%%EOF" not in data[-1024:]:
        raise NotAllowed(_("This PDF is cut off: save it again and add it anew."))
    if re.search(rb"<\s*(?:!doctype|html|svg|script|\?php)", data[:1024], re.IGNORECASE):
        raise not_a_kind()
    if _end_of_zip(data):  # a PDF in front, a programme or archive behind
        raise not_a_kind()
    return PDF


def _heic(data):
    size = int.from_bytes(data[:4], "big")
    if not 16 <= size <= 512 or size % 4:
        raise not_a_kind()
    brands = {data[8:12], *(data[at : at + 4] for at in range(16, size, 4))}
    if not brands & HEIC_BRANDS:
        raise not_a_kind()
    return HEIC


# --- Office files ----------------------------------------------------------------------------------------------------


def _end_of_zip(data):
    """Return (parts, size of the list, its offset, place of the record) of the zip that `data` ends with, or None."""
    at = data.rfind(b"PK\x05\x06", max(0, len(data) - 65_557))
    if at < 0 or len(data) < at + 22:
        return None
    parts, size, offset, comment = struct.unpack("<HIIH", data[at + 10 : at + 22])
    return (parts, size, offset, at) if at + 22 + comment == len(data) else None


def _office(data):
    end = _end_of_zip(data)
    if end is None:
        raise NotAllowed(_("This file is cut off: save it again and add it anew."))
    parts, size, offset, at = end
    # The list has to lie right before its end record: then nothing hides in front of the zip or between the two.
    if parts > ZIP_MAX_PARTS or size > ZIP_MAX_LIST_BYTES or offset + size != at:
        raise not_a_kind()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _office_kind(archive)
    except BROKEN_ZIP as error:
        raise NotAllowed(_("This file is damaged: save it again and add it anew.")) from error


def _office_kind(archive):
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    if len(set(names)) < len(names):  # two parts of one name: which is read depends on who reads
        raise not_a_kind()
    if any(ACTIVE_PARTS.search(name) for name in names):
        raise NotAllowed(_("This file carries macros or a programme: save it without them and add it anew."))
    if any(entry.flag_bits & 1 for entry in entries):
        raise NotAllowed(_("This file is protected by a password: save it without one and add it anew."))
    if sum(entry.file_size for entry in entries) > ZIP_MAX_UNPACKED:
        raise NotAllowed(_("This file unpacks to more than a document holds."))
    if names[:1] == ["mimetype"]:
        return _opendocument_kind(archive, entries[0])
    if "[Content_Types].xml" in names and "_rels/.rels" in names:
        word, excel = (any(part.fullmatch(name) for name in names) for part in (WORD_PART, EXCEL_PART))
        if word != excel:
            return DOCX if word else XLSX
    raise not_a_kind()


def _opendocument_kind(archive, entry):
    if entry.compress_type == zipfile.ZIP_STORED and entry.file_size <= MIMETYPE_BYTES:
        with archive.open(entry) as file:
            content_type = file.read(MIMETYPE_BYTES).decode("ascii", "replace").strip()
        for kind in (ODT, ODS):
            if content_type == kind.content_type:
                return kind
    raise not_a_kind()


# --- Text ------------------------------------------------------------------------------------------------------------


def _decoded(data):
    """The text of `data`, or None: UTF-16 by its mark, else UTF-8, else as Windows writes western languages."""
    encodings = ["utf-16"] if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _text(data, name):
    text = _decoded(data)
    if text is None or CONTROLS.search(text) or MARKUP_FIRST.match(text.lstrip()) or MARKUP_WITHIN.search(text):
        raise not_a_kind()
    return CSV if name.lower().endswith(".csv") and _is_table(text) else TXT


def _is_table(text):
    """Whether each of the first lines has the same mark between its cells."""
    lines = [line for line in text[:20_000].splitlines()[:20] if line.strip()]
    return any(lines and all(mark in line for line in lines) for mark in ",;\t|")
