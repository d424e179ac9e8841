"""Which format a file has, by what is in it, and its text."""

import re

from ..model import Unreadable
from .archive import Archive
from .docx import open_docx
from .html import open_html
from .plain import open_plain
from .source import Source

MOST_BYTES = 25_000_000
_head = 4096
_page = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|main|div|table|ul|p|h[1-6])\b[^<>]*>", re.IGNORECASE)
_page_at_once = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^<>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_pictures = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM")
_save_as_docx = "Open it where it was made, save it as DOCX or PDF, and upload that."


def open_document(raw: bytes, filename: str = "") -> Source:
    """The text of a file. Raises Unreadable, with what to do in words, for one that has none or is out of bounds."""
    if not raw.strip(b"\0\t\n\r \xef\xbb\xbf\xfe\xff"):
        raise Unreadable("The file is empty.")
    if len(raw) > MOST_BYTES:
        raise Unreadable(
            f"The file is larger than {MOST_BYTES // 1_000_000} MB. Divide it, or save it without its pictures."
        )
    head = raw[:_head]
    if b"%PDF-" in head[:1024]:
        from .pdf import open_pdf

        return open_pdf(raw)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _open_zipped(raw)
    _refuse_others(raw, head)
    if _is_page(head, filename.lower()):
        return open_html(raw)
    source = open_plain(raw, filename)
    if not source.text.strip():
        raise Unreadable("The file has no text.")
    return source


def _open_zipped(raw: bytes) -> Source:
    archive = Archive(raw)
    if "word/document.xml" in archive.names:
        return open_docx(raw, archive)
    if "content.xml" in archive.names or any(name.startswith(("xl/", "ppt/")) for name in archive.names):
        raise Unreadable(f"This kind of office file is not read. {_save_as_docx}")
    raise Unreadable("A zipped file is not read. Unpack it and upload the documents in it one by one.")


def _refuse_others(raw: bytes, head: bytes) -> None:
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        if "EncryptedPackage".encode("utf-16-le") in raw:
            raise Unreadable("The file is protected by a password. Save it without one and upload that.")
        raise Unreadable(f"Word's old file format is not read. {_save_as_docx}")
    if head.lstrip().startswith(b"{\\rtf"):
        raise Unreadable(f"Rich text files are not read. {_save_as_docx}")
    if head.startswith(_pictures) or head[4:12] in (b"ftypheic", b"ftypmif1", b"ftypavif") or head[8:12] == b"WEBP":
        raise Unreadable("This is a picture, and words in pictures are not read. Upload the text itself.")
    controls = sum(byte < 9 or 13 < byte < 32 for byte in head.replace(b"\0", b""))
    if controls > 0.1 * len(head) or (head.count(0) > 0.02 * len(head) and not _may_be_utf16(head)):
        raise Unreadable("This is not a file of text. Upload the text as PDF, DOCX, HTML or plain text.")


def _may_be_utf16(head: bytes) -> bool:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return True
    half = len(head) // 2
    zeros = head[0 : 2 * half : 2].count(0), head[1 : 2 * half : 2].count(0)
    return max(zeros) > 0.5 * half and min(zeros) <= 0.05 * half


def _is_page(head: bytes, filename: str) -> bool:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or _may_be_utf16(head):
        head = head.replace(b"\0", b"")
    if filename.endswith((".html", ".htm", ".xhtml", ".mhtml")):
        return bool(re.search(rb"<[A-Za-z!]", head))
    if _page_at_once.match(head):
        return True
    return not filename.endswith((".md", ".markdown", ".txt")) and len(_page.findall(head)) > 2
