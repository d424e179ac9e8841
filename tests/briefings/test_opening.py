"""What a document says of itself when it is received."""

from datetime import date

import pytest

from briefings.models import Document
from briefings.opening import storable, title_in
from briefings.reading.formats import Source
from briefings.reading.model import Unreadable
from tests.samples import office

pytestmark = pytest.mark.django_db


def received(raw, filename="a.txt", **fields):
    return Document.objects.receive(
        raw if isinstance(raw, bytes) else raw.encode(), key="a", filename=filename, **fields
    )


def test_a_page_is_received_with_its_own_title_language_and_text():
    page = "<!doctype html><html lang=es><title>Reunión</title><body><p>Los países acordaron.</p></body></html>"

    document = received(page, "page.htm")

    assert (document.title, document.language, document.content_type) == (
        "Reunión",
        "es",
        "text/html; charset=utf-8",
    )
    assert document.text.strip() == "Los países acordaron."
    start = document.text.index("países")
    first, last = document.raw_span(start, start + 6)
    assert bytes(document.raw)[first:last].decode() == "países"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Joint communiqué\n\nThey met.", "Joint communiqué"),
        ("They met in May and agreed on much.\n\n# Communiqué\n\n## Next\n", "Communiqué"),
        ("They met in May and agreed on much.\n\n## Next\n\nMore.", "minutes"),
        ("---\ntitle: Of itself\n---\nThey met.", "Of itself"),
        ('---\ntitle: "Cut by a catalogue :"\n---\nThey met.', "Cut by a catalogue"),
    ],
)
def test_a_title_is_the_files_own_its_heading_or_its_name(text, title):
    assert received(text, "minutes.md").title == title


@pytest.mark.parametrize(
    ("title", "heading", "called"),
    [
        ("Ministers agree | The Herald", "Ministers agree", "Ministers agree"),
        ("Ministers agree - The Herald", "Ministers agree", "Ministers agree"),
        ("Ministers agree-able", "Ministers agree", "Ministers agree-able"),
        ("Ministers agree | The Herald", "The Herald", "Ministers agree | The Herald"),
        ("Ministers agree", "Ministers agree", "Ministers agree"),
    ],
)
def test_a_pages_title_is_told_without_the_name_of_its_site(title, heading, called):
    page = f"<!doctype html><title>{title}</title><h1>{heading}</h1><p>They met.</p>"

    assert received(page, "page.html").title == called


@pytest.mark.parametrize("note", ["", " * The annex is circulated as received. \n "])
def test_a_report_of_the_universal_periodic_review_is_called_by_its_state(note):
    cover = (
        f"United Nations\nReport of the Working Group on the UniversalPeriodic Review* \n{note}Costa Rica \nContents\n"
    )

    assert title_in(Source(text=cover), "a_hrc_27_12.txt") == "Universal Periodic Review: Costa Rica"


def test_a_files_name_is_told_with_blanks():
    assert received("They met in May and agreed.", "final_report_2026.txt").title == "final report 2026"


def test_a_date_and_a_language_are_found_in_the_text():
    document = received("Tegucigalpa, 10 de junio de 2025\n\nLos países acordaron compartir los datos de la región.")

    assert (document.dated, document.language) == (date(2025, 6, 10), "es")


def test_what_is_given_goes_first():
    document = received("# Heading\n", title="Title", language="es", dated=date(2020, 1, 1), content_type="text/x")

    assert (document.title, document.language, document.dated, document.content_type) == (
        "Title",
        "es",
        date(2020, 1, 1),
        "text/x",
    )


def test_a_file_without_text_is_not_stored():
    with pytest.raises(Unreadable, match="office file"):
        received(office("xl/workbook.xml"), "table.xlsx")

    assert Document.objects.count() == 0


@pytest.mark.parametrize(("text", "stored"), [("a\0b", "a b"), ("a\ud800b", "a?b"), ("añb", "añb")])
def test_a_text_is_stored_as_databases_take_it_and_stays_as_long(text, stored):
    assert storable(text) == stored


def test_only_a_text_can_be_shown_as_received():
    assert received("text").is_text
    assert not Document(content_type="application/pdf").is_text


@pytest.mark.parametrize(
    ("text", "called"),
    [
        (
            "Skip to content\n\nHome | News | Politics\n\nKenya to Open a Consulate\n\nNairobi agreed.",
            "Kenya to Open a Consulate",
        ),
        (
            "JOINT STATEMENT\nBY THE MINISTERS\nOF KENYA AND PERU\n\nThey met.",
            "JOINT STATEMENT BY THE MINISTERS OF KENYA AND PERU",
        ),
        (
            "[Skip to content](#a)\n\nThe House · News\n\n# Kenya opens a consulate\n\nThey met.",
            "Kenya opens a consulate",
        ),
    ],
)
def test_a_text_is_called_by_its_heading_and_not_by_the_frame_of_its_page(text, called):
    assert received(text, "saved.md").title == called


@pytest.mark.parametrize(
    "heading", ["Search and Rescue Agreement", "Home Affairs Joint Statement", "Joint Statement > Annex one"]
)
def test_a_heading_that_begins_as_a_menu_does_is_a_title_all_the_same(heading):
    text = f"{heading}\n\nThe ministers of Kenya and Chad met in Lagos and agreed to open a port there next year.\n"

    assert title_in(Source(text=text), "file.txt") == heading


@pytest.mark.parametrize("menu", ["Home", "Skip to main content", "Home | News | Sport", "Home > News"])
def test_a_line_of_a_pages_frame_is_no_title(menu):
    text = (
        f"{menu}\n\nJoint Statement on the Port\n\nThe ministers of Kenya and Chad met in Lagos and agreed on a port.\n"
    )

    assert title_in(Source(text=text), "file.txt") == "Joint Statement on the Port"


def test_a_menu_of_many_entries_is_passed_by_in_no_time():
    assert title_in(Source(text=" | ".join(["aa"] * 400) + " | a.b\n\nJoint Statement\n"), "file.txt")
