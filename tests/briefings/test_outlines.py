import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.models import Document
from briefings.outlines import Stretch, as_received, outline_of, outlines
from briefings.reading.repair import repair

from .factories import TEXT, stored

DAMAGED = "The leaders\u28a0met in â¤Guatemala.  They agreed.\n"


def document_of(raw):
    repaired = repair(raw)
    return Document(
        raw=raw, text=repaired.text, runs=repaired.runs, content_type=f"text/plain; charset={repaired.encoding}"
    )


def test_an_outline_knows_the_line_and_the_heading_of_every_place():
    outline = outline_of(document_of(TEXT.encode()))

    assert [outline.line(TEXT.index(words)) for words in ("Focus", "They meet", "Joint", "year")] == [1, 2, 3, 3]
    assert outline.heading(0) == "Focus areas"
    assert outline.heading(TEXT.index("Joint")) == "Focus areas"
    assert outline.words == 14


def test_nothing_stands_above_the_first_heading():
    text = "They met.\n# Results\nThey agreed.\n"

    assert outline_of(document_of(text.encode())).heading(0) == ""


def test_an_empty_document_has_one_line_and_nothing_else():
    outline = outline_of(document_of(b""))

    assert (outline.line(0), outline.heading(0), outline.words, outline.damaged) == (1, "", 0, 0)


def test_the_text_as_received_shows_what_the_repair_changed_or_took_out():
    assert as_received(document_of(DAMAGED.encode())) == [
        Stretch("The leaders", False),
        Stretch("\u28a0", True),
        Stretch("met in", False),
        Stretch(" â¤", True),
        Stretch("Guatemala.", False),
        Stretch("  ", True),
        Stretch("They agreed.\n", False),
    ]


def test_bytes_that_became_nothing_are_shown_where_they_stood():
    assert as_received(document_of(b"\xef\xbb\xbfThey met.")) == [Stretch("\ufeff", True), Stretch("They met.", False)]


def test_blanks_too_many_are_no_damage_to_be_counted():
    assert outline_of(document_of(DAMAGED.encode())).damaged == 2


def test_a_whole_text_has_no_damage():
    assert as_received(document_of(TEXT.encode())) == [Stretch(TEXT, False)]


@settings(deadline=None)  # the machine may be busy
@given(st.one_of(st.binary(), st.text("ab \n\u28a0â¤£é|-", max_size=60).map(str.encode)))
def test_the_stretches_put_together_are_the_text_as_received(raw):
    document = document_of(raw)

    assert "".join(stretch.text for stretch in as_received(document)) == document.as_received


@pytest.mark.django_db
def test_outlines_are_worked_out_once_for_all_documents(django_assert_num_queries):
    documents = [stored(), stored()]

    with django_assert_num_queries(1):
        first = outlines(documents)
    with django_assert_num_queries(0):
        assert outlines(documents) == first
    assert set(first) == {document.pk for document in documents}


def test_a_line_broken_to_fit_a_width_is_no_damage():
    wrapped = "# Communiqué\n\nThe delegations met in the capital to review what had been\nproposed a year ago.\n"
    document = document_of(wrapped.encode())
    assert outline_of(document).damaged == 0
    assert as_received(document) == [Stretch(wrapped, False)]
