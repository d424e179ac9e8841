"""What nobody would upload in good faith, and what people do by mistake: an answer in words or a clean text, soon.

The sizes are a fifth to a half of what is promised, and the time allowed is what the whole may take.
"""

import io
import random
import tracemalloc
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefings.management.commands import benchmark_reading
from briefings.reading import reader
from briefings.reading.blocks import blocks
from briefings.reading.formats import bounds, open_document
from briefings.reading.model import Unreadable
from briefings.reading.sentences import sentences

from .made import docx, paragraph, pdf, table, written_at

MEGABYTES = 500


def read(raw, filename=""):
    """The document's text, read as far as its sentences."""
    text = open_document(raw, filename).text
    for block in blocks(text):
        assert all(block.start <= start < end <= block.end for start, end in sentences(text, block.start, block.end))
        assert "\n" not in text[block.start : block.end]
    return text


def zipped(name, content):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return file.getvalue()


LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;">]><document><body><p><r><t>&b;</t></r></p></body></document>'
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        (b"The leaders met. " * 1_600_000, "25 MB"),
        (b"The leaders met. " * 520_000, "8,500,000 characters"),
        (b"- do it\n" * 71_000, "70,000 lines"),
        (b"<!-- nothing -->", "no text"),
        (random.Random(1).randbytes(100_000), "not a file of text"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "picture"),
        (rb"{\rtf1 The leaders met.}", "Rich text"),
        (OLE + b"\0" * 5000, "old file format"),
        (OLE + "EncryptedPackage".encode("utf-16-le") + b"\0" * 5000, "password"),
        (zipped("a.txt", "The leaders met."), "Unpack"),
        (zipped("xl/workbook.xml", "<workbook/>"), "office file"),
        (zipped("word/document.xml", LAUGHS), "broken"),
        (zipped("word/document.xml", b"<a>" + b" " * 61_000_000), "unpacks to far more"),
        (zipped("word/document.xml", b"<a>" + b"<b/>" * 900_000), "unpacks to far more"),
        (docx("<w:p>" * 100_000)[:-30], "broken"),
        (docx(""), "no text"),
        (b"<html><body>" + b"<b><p>" * 90_000, "too many parts"),
        (b"<html><body><script>document.write(1)</script>", "filled by a script"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_cannot_be_read_is_refused_in_words(raw, said):
    with pytest.raises(Unreadable, match=said):
        open_document(raw)


@pytest.mark.parametrize("text", [b"Kenya will build a bridge. ", b"Kenya will build a bridge.\n\n"])
def test_more_deeds_than_anybody_can_decide_are_refused_in_words(text, monkeypatch):
    monkeypatch.setattr("briefings.reading.formats.bounds.MOST_DEEDS", 20)

    assert reader.read(text * 20).items
    with pytest.raises(Unreadable, match="more than 20 things to be done"):
        reader.read(text * 21)


def test_the_longest_text_of_the_benchmark_speaks_of_no_more_deeds_than_are_read(monkeypatch):
    """A fortieth of it, under a fortieth of the bound."""
    monkeypatch.setattr(bounds, "MOST_DEEDS", bounds.MOST_DEEDS // 40)

    assert reader.read(benchmark_reading.document(benchmark_reading.SIZES[-1] * 1_000_000 // 40)).items


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: b"The leaders met. " * 100_000, id="one line"),
        pytest.param(lambda: b"a" * 2_000_000, id="one word"),
        pytest.param(lambda: b"x" + b" " * 1_000_000 + b"y", id="blanks"),
        pytest.param(lambda: b"x\r" * 60_000, id="returns"),
        pytest.param(lambda: b"- do it\n" * 60_000, id="bullets"),
        pytest.param(lambda: b"**a\n" * 60_000, id="bold that does not end"),
        pytest.param(lambda: b"*a " * 300_000 + b"_a_ " * 100_000, id="emphasis"),
        pytest.param(lambda: b"[" * 300_000 + b"[a](" * 100_000, id="brackets"),
        pytest.param(lambda: b"|" * 300_000 + b"\n" + b"|-" * 300_000, id="pipes"),
        pytest.param(lambda: b"- " * 300_000 + b". " * 300_000 + b'."' * 300_000, id="points"),
        pytest.param(lambda: b"A.B." * 300_000 + b"<!--" * 100_000 + b"&#" * 100_000, id="signs"),
        pytest.param(lambda: b"---\n" + b"a: b\n" * 50_000, id="front matter without end"),
        pytest.param(lambda: b"the same words on each line over and over-\nly " * 20_000, id="hyphens"),
        pytest.param(lambda: ("Ã©" * 100_000 + "â€™" * 50_000).encode(), id="read in the wrong encoding"),
        pytest.param(lambda: ("a\u28a0â¤" * 100_000).encode(), id="the damage of the article"),
        pytest.param(lambda: ("e" + "\u0301\u0316" * 500_000).encode(), id="a million accents on a letter"),
        pytest.param(lambda: ("\u202eהנשיא הסכים לפעול. " * 30_000).encode(), id="right to left"),
        pytest.param(lambda: ("The leaders met. " * 50_000).encode("utf-16-be"), id="UTF-16 without a mark"),
        pytest.param(lambda: b"<html><body>" + b"<div>" * 100_000 + b"x", id="HTML nested deep"),
        pytest.param(lambda: b"<html><body>" + b"<" * 300_000, id="HTML of angles"),
        pytest.param(lambda: b"<html><body>" + b"<table><tr><td>a<td>b" * 5_000, id="tables in tables"),
        pytest.param(lambda: b"<html><body>" + b"<a><table>x<b>y<i>" * 3_000, id="HTML out of order"),
        pytest.param(lambda: b"<html><body><p>" + b"The &amp; leaders\n" * 20_000, id="entities"),
        pytest.param(lambda: docx(table(("a", table(("b", "c")) * 3_000))), id="a table in a cell"),
        pytest.param(lambda: docx("<w:p>" * 20_000 + "x" + "</w:p>" * 20_000 + paragraph("y")), id="DOCX nested deep"),
        pytest.param(lambda: docx(paragraph("The leaders met.") * 30_000), id="DOCX of many parts"),
    ],
)
def test_a_text_made_to_be_slow_is_read(make):
    assert read(make()).strip()


def test_cells_over_all_rows_leave_no_more_than_so_many_empty():
    rows = 3_000
    page = b"<html><table>" + b"<tr><td rowspan=9999>a</td><td>b</td></tr>" * rows + b"</table>"

    bars = read(page, "page.html").count("|")

    of_the_cells = 3 * rows
    assert of_the_cells < bars <= of_the_cells + 20_000


def test_a_page_of_a_pdf_that_is_drawn_over_and_over_is_read():
    pytest.importorskip("pypdfium2", reason="the extra for PDF files is not installed")
    raw = pdf("".join(written_at(60, 700 - place % 600, "The leaders met.") for place in range(20_000)))

    assert "The leaders met." in read(raw)


def test_a_long_text_takes_no_more_memory_than_is_allowed():
    raw = "Los presidentes se reunieron en Belmopán y acordaron más cooperación.\n".encode() * 14_000
    tracemalloc.start()
    try:
        open_document(raw)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    # Of the longest text that is read, which is eight times as long.
    assert 8 * most < MEGABYTES * 1_000_000


TAGS = [
    "<p>",
    "</p>",
    "<b>",
    "<li>",
    "<ul>",
    "<table>",
    "<tr>",
    "<td>",
    "<br>",
    "<h1>",
    "</div>",
    "<!--",
    "<sup>",
    "&amp;",
]
TAGS += ["&#", "a", "x.", "2", "<a>", "<pre>", "\n", "|", "<dd>"]


def said_of(raw, filename=""):
    """What is said of a file that is not read; "" of one that is."""
    try:
        read(raw, filename)
    except Unreadable as refused:
        return str(refused)
    return ""


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=400),
        st.text(max_size=300).map(str.encode),
        st.text(st.sampled_from("aA1 .:;-*#|_\\`[]()<>&=~\n\r\t•o\u00a0é’Ã©â€™\u28a0"), max_size=300).map(str.encode),
        st.lists(st.sampled_from(TAGS)).map(lambda parts: b"<html><body>" + " ".join(parts).encode()),
    ),
    st.sampled_from(["", "a.md", "a.txt", "a.html", "a.docx"]),
)
@example("**\n**é".encode("utf-16"), "a.md")
@example(b"PK\x03\x04" + b"\0" * 40, "a.docx")
def test_whatever_the_bytes_are_they_are_read_or_refused(raw, filename):
    assert said_of(raw, filename)[-1:] in ("", ".")


WHOLE = {
    "docx": docx(paragraph("The leaders met.") + table(("a", "b"), ("c", "d"))),
    "pdf": pdf(written_at(60, 700, "The leaders met.") * 3),
    "html": b"<html><body><ul><li>One<li>Two</ul><table><tr><th>a<th>b</table><p>Three &amp; four",
}


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(WHOLE)), st.data())
def test_a_file_damaged_anywhere_is_read_or_refused(kind, data):
    raw = bytearray(WHOLE[kind])
    for _damage in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(raw)))
        raw[start : start + data.draw(st.integers(0, 8))] = data.draw(st.binary(max_size=8))

    assert said_of(bytes(raw))[-1:] in ("", ".")


def test_more_deeds_in_run_in_lists_than_anybody_can_decide_are_refused_too(monkeypatch):
    monkeypatch.setattr("briefings.reading.formats.bounds.MOST_DEEDS", 20)

    with pytest.raises(Unreadable, match="more than 20 things to be done"):
        reader.read(b"Kenya should: (1) build a dam; (2) open a road; (3) fund a clinic.\n\n" * 8)


def test_a_text_whose_beginning_speaks_of_far_too_many_is_refused_there(monkeypatch):
    monkeypatch.setattr(bounds, "MOST_DEEDS", 100)
    monkeypatch.setattr(bounds, "_look_every", 10)
    dense, rest = b"Kenya will build a bridge.\n\n" * 50, b"They met.\n\n"

    with pytest.raises(Unreadable, match="more than 100 things to be done"):
        reader.read(dense + rest * 3_000)
    assert reader.read(dense + rest * 500).items
