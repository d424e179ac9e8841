"""PDF files with a text layer. PDFium says what stands where on a page; the rest is in pdf_pages and pdf_text."""

from ctypes import byref, c_float, c_int, create_string_buffer
from threading import Lock

from ..model import Unreadable
from ..repair import repair
from .pdf_pages import Glyph, Page, Rule
from .pdf_text import text_of
from .source import Source

MOST_PAGES = 1_000
MOST_CHARACTERS = 4_000_000
_most_paths = 20_000  # on a page; a drawing has more
_thin = 2.5  # points; what is thicker than this both ways is a box and has four sides
_fewest_letters = 20  # a page: where there are fewer, the pages are pictures
_one_at_a_time = Lock()  # PDFium keeps what it does in one place

_missing = (
    "PDF files cannot be read on this site yet. Whoever runs it can add it: pip install 'pypdfium2>=5.15,<6'. "
    "Until then paste the text."
)
_protected = "The PDF is protected by a password. Save it without one and upload that."
_broken = "The PDF is broken and cannot be opened. Open it, print it to a new PDF, and upload that."
_scanned = (
    "The PDF holds pictures of pages and no text (a scan). Run text recognition (OCR) over it first, "
    "or ask for the document as a file with text."
)
_too_long = (
    f"The PDF has more than {MOST_PAGES:,} pages or {MOST_CHARACTERS:,} characters. Divide it and read the parts."
)


def open_pdf(raw: bytes) -> Source:
    """The text of a PDF. Raises Unreadable for one that is protected, scanned, broken or too long."""
    try:
        import pypdfium2
    except ImportError as error:
        raise Unreadable(_missing) from error
    with _one_at_a_time:
        try:
            document = pypdfium2.PdfDocument(raw)
        except pypdfium2.PdfiumError as error:
            raise Unreadable(_protected if "assword" in str(error) else _broken) from error
        try:
            pages = _pages(document)
            meta = {key.lower(): value[:500] for key, value in document.get_metadata_dict(skip_empty=True).items()}
        except pypdfium2.PdfiumError as error:
            raise Unreadable(_broken) from error
        finally:
            document.close()
    letters = sum(len(page.glyphs) for page in pages)
    if letters < _fewest_letters * max(len(pages), 1) and letters < 1000:
        raise Unreadable(_scanned if pages else _broken)
    text = repair(text_of(pages).encode()).text
    if not text.strip():
        raise Unreadable(_scanned)
    return Source(text=text, meta={key: meta[key] for key in ("title", "author") if meta.get(key)})


def _pages(document) -> list[Page]:
    if len(document) > MOST_PAGES:
        raise Unreadable(_too_long)
    pages = []
    count = 0
    for number in range(len(document)):
        page = document[number]
        try:
            textpage = page.get_textpage()
            try:
                count += max(textpage.count_chars(), 0)
                if count > MOST_CHARACTERS:
                    raise Unreadable(_too_long)
                pages.append(Page(*page.get_size(), _glyphs(textpage), _rules(page)))
            finally:
                textpage.close()
        finally:
            page.close()
    return pages


def _glyphs(textpage) -> list[Glyph]:
    """The signs of a page in the order in which they were written, a newline wherever PDFium sees a new line."""
    import pypdfium2.raw as pdfium

    glyphs: list[Glyph] = []
    box = pdfium.FS_RECTF()
    name, flags = create_string_buffer(64), c_int()
    bold, size_before = False, 0.0
    for index in range(textpage.count_chars()):
        character = chr(min(pdfium.FPDFText_GetUnicode(textpage, index), 0x10FFFF))
        if character in "\r\n\0" or "\ud800" <= character <= "\udfff":
            glyphs.append(Glyph("\n", 0, 0, 0, 0, 0, False))
            continue
        if not pdfium.FPDFText_GetLooseCharBox(textpage, index, byref(box)):
            continue
        size = pdfium.FPDFText_GetFontSize(textpage, index)
        if size != size_before or not glyphs or glyphs[-1].character in " \n":
            size_before = size
            length = pdfium.FPDFText_GetFontInfo(textpage, index, name, 64, byref(flags))
            bold = pdfium.FPDFText_GetFontWeight(textpage, index) >= 600
            bold = bold or (0 < length <= 64 and b"bold" in name.value.lower())
        height = abs(box.top - box.bottom)
        glyphs.append(Glyph(_meant.get(character, character), box.left, box.right, box.bottom, box.top, height, bold))
    return glyphs


# PDFium's sign for a hyphen at the end of a line, and the bullets of the fonts of signs.
_meant = {"\x02": "-", "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "•", "\uf0fc": "•", "\uf06f": "o", "\uf0e0": "→"}


def _rules(page) -> list[Rule]:
    """The lines drawn on the page that may be those of a table."""
    import pypdfium2.raw as pdfium

    count = pdfium.FPDFPage_CountObjects(page)
    if count > _most_paths:
        return []
    rules = []
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    for number in range(count):
        drawn = pdfium.FPDFPage_GetObject(page, number)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if not pdfium.FPDFPageObj_GetBounds(drawn, byref(left), byref(bottom), byref(right), byref(top)):
            continue
        x0, y0, x1, y1 = left.value, bottom.value, right.value, top.value
        if y1 - y0 < _thin or x1 - x0 < _thin:
            rules.append(Rule(x0, y0, x1, y1))
        else:
            rules += [Rule(x0, y0, x1, y0), Rule(x0, y1, x1, y1), Rule(x0, y0, x0, y1), Rule(x1, y0, x1, y1)]
    return rules
