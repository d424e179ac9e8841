"""Deadlines in English and Spanish, what is none, and the day of a document."""

import json
import re
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.reading.dates import deadline_of_cell, find_deadlines
from briefings.reading.own_day import document_date

DATED = date(2022, 6, 10)


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("It will grant permits by the end of August 2022.", "by the end of August 2022", "2022-08-31"),
        ("Belize will implement in August 2022 a program", "in August 2022", "2022-08"),
        ("Report back by 31 August 2022.", "by 31 August 2022", "2022-08-31"),
        ("Report back by August 31, 2022.", "by August 31, 2022", "2022-08-31"),
        ("Report back no later than the 1st of March 2023", "no later than the 1st of March 2023", "2023-03-01"),
        ("due by 2022-12-01", "due by 2022-12-01", "2022-12-01"),
        ("organise a meeting for the 6th April 2023", "for the 6th April 2023", "2023-04-06"),
        ("less smoke every year from now to 2050", "from now to 2050", "2050"),
        ("plant trees between now and 2030", "between now and 2030", "2030"),
        ("admit 90 people in the course of 2023", "in the course of 2023", "2023"),
        ("by 31/12/2023", "by 31/12/2023", "2023-12-31"),
        ("by 03/04/2023", "by 03/04/2023", "2023"),
        ("welcome 4,000 people by 2028, providing", "by 2028", "2028"),
        ("It will open a post by next March.", "by next March", "2023-03"),
        ("It will open a post next March.", "next March", "2023-03"),
        ("It will host the talks in the coming March.", "in the coming March", "2023-03"),
        ("submit it before the next session", "before the next session", ""),
        ("by its next review", "by its next review", ""),
        ("It will train officers over the next two years.", "over the next two years", "2024-06"),
        ("ratify within six months", "within six months", "2022-12"),
        ("ratify within six (6) months", "within six (6) months", "2022-12"),
        ("answer within 30 days", "within 30 days", "2022-07-10"),
        ("report within six months of its adoption", "within six months", ""),
        ("in the next 90 days, it will report", "in the next 90 days", "2022-09-08"),
        ("investing $26.9 million, in fiscal year 2022-2023, in", "in fiscal year 2022-2023", "2023"),
        ("investing $26.9 million, in 2022-2023, in", "in 2022-2023", "2023"),
        ("will spend it in FY 2023", "in FY 2023", "2023"),
        ("will spend it in FY2023", "in FY2023", "2023"),
        ("The United States will resettle them during Fiscal Years 2023 to 2024", None, "2024-09-30"),
        ("the United States will do so this fiscal year", "this fiscal year", "2022-09-30"),
        ("Canada will do so this fiscal year", "this fiscal year", ""),
        ("by the second quarter of 2024", "by the second quarter of 2024", "2024-06"),
        ("by Q3 2023", "by Q3 2023", "2023-09"),
        ("in the first half of 2023 it will", "in the first half of 2023", "2023-06"),
        ("in the coming days, the police will", "in the coming days", "2022-06"),
        ("This week, the government is facilitating", "This week", "2022-06"),
        ("will meet next month", "next month", "2022-07"),
        ("will meet next year", "next year", "2023"),
        ("by the end of the year", "by the end of the year", "2022-12-31"),
        ("by the end of this month", "by the end of this month", "2022-06-30"),
        ("between 2022 and 2026, they will", "between 2022 and 2026", "2026"),
        ("from 2022 to 2026 it will fund", "from 2022 to 2026", "2026"),
        ("by early fall", "by early fall", "2022"),
        ("expected to be issued in early fall 2022", "in early fall 2022", "2022"),
        ("by September", "by September", "2022-09"),
        ("by March", "by March", "2023-03"),
        ("by mid-2023", "by mid-2023", "2023"),
        ("by late 2023", "by late 2023", "2023"),
        ("by Friday", "by Friday", "2022-06-17"),
        ("will be announced by the end of\n    August\n    2022", None, "2022-08-31"),
        ("The course will be completed in 2023", "in 2023", "2023"),
        ("In 2023, the parties will meet", "In 2023", "2023"),
        ("Holding a summit in March 2023", "in March 2023", "2023-03"),
        ("by June. Then", "by June", "2022-06"),
        ("to be held on 24-25 October 2023", "on 24-25 October 2023", "2023-10-25"),
        ("by the close of fiscal year 2024", "by the close of fiscal year 2024", "2024"),
        ("by the first quarter of next year", "by the first quarter of next year", "2023-03"),
        ("in the weeks ahead it will", "in the weeks ahead", ""),
        ("act as soon as possible", "as soon as possible", ""),
    ],
)
def test_an_english_deadline_has_its_words_and_its_honest_date(text, words, iso):
    found = find_deadlines(text, dated=DATED)

    assert [each.iso for each in found] == [iso]
    assert [each.words for each in found] == [words or found[0].words]
    assert [text[each.place.start : each.place.end] for each in found] == [found[0].words]


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("otorgará permisos a finales de agosto de 2022", "a finales de agosto de 2022", "2022-08"),
        ("para fin de agosto de 2022", "para fin de agosto de 2022", "2022-08-31"),
        ("antes del 31 de diciembre", "antes del 31 de diciembre", "2022-12-31"),
        ("antes del 31 de diciembre de 2023", "antes del 31 de diciembre de 2023", "2023-12-31"),
        ("para 2030", "para 2030", "2030"),
        ("para el año 2030", "para el año 2030", "2030"),
        ("capacitará agentes en los próximos dos años", "en los próximos dos años", "2024-06"),
        ("se ejecutará durante 2023", "durante 2023", "2023"),
        ("a más tardar el 1 de marzo de 2023", "a más tardar el 1 de marzo de 2023", "2023-03-01"),
        ("dentro de seis meses", "dentro de seis meses", "2022-12"),
        ("en un plazo de once meses", "en un plazo de once meses", "2023-05"),
        ("en un plazo de veinte días", "en un plazo de veinte días", "2022-06-30"),
        ("en la segunda mitad de 2025", "en la segunda mitad de 2025", "2025-12"),
        ("en un plazo de 30 días", "en un plazo de 30 días", "2022-07-10"),
        ("entre 2022 y 2026 financiará", "entre 2022 y 2026", "2026"),
        ("en el segundo trimestre de 2024 publicará", "en el segundo trimestre de 2024", "2024-06"),
        ("los Estados Unidos lo harán este año fiscal", "este año fiscal", "2022-09-30"),
        ("se enviarán a principios del otoño de 2022", "a principios del otoño de 2022", "2022"),
        ("en el mes de junio de 2023 se realizará", "en el mes de junio de 2023", "2023-06"),
        ("a finales de año", "a finales de año", "2022"),
        ("antes de finalizar el año", "antes de finalizar el año", "2022-12-31"),
        ("antes de que termine 2023", "antes de que termine 2023", "2023-12-31"),
        ("en un plazo no mayor a 90 días", "en un plazo no mayor a 90 días", "2022-09-08"),
        ("lo antes posible", "lo antes posible", ""),
        ("hasta el 31 de mayo de 2023 recibirá", "hasta el 31 de mayo de 2023", "2023-05-31"),
        ("antes de la próxima sesión", "antes de la próxima sesión", ""),
        ("esta semana entregará", "esta semana", "2022-06"),
    ],
)
def test_a_spanish_deadline_has_its_words_and_its_honest_date(text, words, iso):
    assert [(each.words, each.iso) for each in find_deadlines(text, dated=DATED, language="es")] == [(words, iso)]


@pytest.mark.parametrize(
    "text",
    [
        "On 10 June 2022 signed the declaration",
        "On June 1, the Government approved new legislation",
        "As of June 10, it has granted documents",
        "Since 2015, the police have trained",
        "In 2019, the assembly adopted the law",
        "the law adopted in 2019",
        "arrived prior to March 2020",
        "Security Council Resolution 2664 (2022)",
        "the 2030 Agenda for Sustainable Development",
        "in line with the 2022-2026 National Plan",
        "visas available in late May",
        "In the last two months, it has surged personnel",
        "Through the end of May, efforts have produced",
        "over the past three years",
        "children under five years of age",
        "raised by 2030 people",
        "increase by 2025 million",
        "a three-fold increase from this year",
        "earlier this year it opened",
        "launched by the President in June 2021",
        "In May 2022, it has provided support",
        "Hasta finales de mayo, hubo",
        "A 10 de junio, ha otorgado",
        "El 1 de junio, el Gobierno aprobó",
        "desde 2015",
        "en 2019 se adoptó la ley",
        "Ley de 2023",
        "a program for two years",
        "the meeting of 5 May 2023",
        "may march on",
        "They may decide in turn",
        "an event in the second round",
        "for one day",
        "the National Plan for 2023-2027 was praised",
        "earlier in 2022 it opened",
        "all deadlines expired in December 2021",
    ],
)
def test_what_is_past_begins_or_only_counts_is_no_deadline(text):
    assert find_deadlines(text, dated=DATED) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("by the end of the year", "by the end of the year"),
        ("over the next two years", "over the next two years"),
        ("in the coming days, it will", "in the coming days"),
        ("by early fall", "by early fall"),
        ("by 31 August", "by 31 August"),
    ],
)
def test_a_relative_deadline_of_an_undated_document_is_kept_as_words(text, words):
    assert [(each.words, each.iso, each.relative) for each in find_deadlines(text)] == [(words, "", True)]


def test_an_undated_text_has_a_deadline_only_where_a_verb_says_what_is_to_come():
    assert find_deadlines("In October 2024, it made a commitment to work with the secretariat") == []
    assert [each.iso for each in find_deadlines("It will publish the plan in October 2024")] == ["2024-10"]


def test_the_days_left_in_a_week_that_runs_into_another_year_tell_no_date():
    assert [each.iso for each in find_deadlines("it will meet this week", dated=date(2024, 12, 31))] == [""]


@pytest.mark.parametrize("dated", [date.min, date.max, date(1, 2, 3)])
def test_a_document_from_the_ends_of_the_calendar_counts_as_undated(dated):
    assert [each.iso for each in find_deadlines("within 999 days; next week; by March", dated=dated)] == ["", "", ""]


def test_only_the_stretch_asked_for_is_read():
    text = "Report by 2025. Report by 2026. Report by 2027."
    found = find_deadlines(text, 16, 31, dated=DATED)

    assert [(each.words, each.place.start) for each in found] == [("by 2026", 23)]


@pytest.mark.parametrize(
    ("text", "meta", "day"),
    [
        ("", {"date": "2022-06-10"}, date(2022, 6, 10)),
        ("", {"Published_Time": "2022-06-11 07:03:00-04:00"}, date(2022, 6, 11)),
        ("", {"date": date(2022, 6, 10)}, date(2022, 6, 10)),
        ("", {"date": datetime(2022, 6, 10, 12)}, date(2022, 6, 10)),
        ("", {"created": "2022-06-10"}, None),
        ("---\ndate: '2024-01-22'\ntags: x\n---\n\nText", {}, date(2024, 1, 22)),
        ("Title\n\nDate: 24 November 2026\n", {}, date(2026, 11, 24)),
        ("Título\nFecha: 24 de noviembre de 2026\n", {}, date(2026, 11, 24)),
        ("Title\nJune 10, 2022\n\nText", None, date(2022, 6, 10)),
        ("GUATEMALA CITY, 24 November 2026 – The ministers met", {}, date(2026, 11, 24)),
        ("Washington, D.C., June 10, 2022\n", {}, date(2022, 6, 10)),
        ("A/HRC/8/33 23 May 2008\nOriginal: English", {}, date(2008, 5, 23)),
        ("Distr.: General 4 January 2011\nOriginal: English", {}, date(2011, 1, 4)),
        ("Distr.: General\n3 January 2011\n\nOriginal: English", {}, date(2011, 1, 3)),
        ("Text.\n\nDone at Tegucigalpa on 5 May 2023.", {}, date(2023, 5, 5)),
        ("Por W. Cux | 16 de mayo de 2024 a las 13:47h | Archivado en: Salud", {}, date(2024, 5, 16)),
        ("**Comunicado No. 118** | Secretaría | 9 de abril de 2025 | Comunicado", {}, date(2025, 4, 9)),
        ("Tue 23 Jan 2024 15.02 GMT\n", {}, date(2024, 1, 23)),
        ("NAO-24 Published: Jun 18, 2024. Publicly Released: Jul 18, 2024.", {}, date(2024, 6, 18)),
        ("Title\n- 29 Nov 2024\n\nText", {}, date(2024, 11, 29)),
        ("Título\n\n27/06/2024\n\nTexto", {}, date(2024, 6, 27)),
        ("Title\nJune 2022\n\nText", {}, None),
        ("The law of 5 May 2023 was praised.\n", {}, None),
        ("Nothing here", {"date": "soon"}, None),
        ("Date: 31 February 2022", {}, None),
        ("", {}, None),
        ("ARUSHA, 22ND NOVEMBER, 2024\n\nThe session was convened.", None, date(2024, 11, 22)),
    ],
)
def test_a_document_has_the_day_that_it_states_as_its_own(text, meta, day):
    assert document_date(text, meta) == day


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="by in of the 0123456789-/.,\nJune junio año fiscal next two years", max_size=80), st.dates())
def test_any_text_is_read_without_a_crash_and_places_hold_the_words(text, dated):
    for each in find_deadlines(text, dated=dated):
        assert text[each.place.start : each.place.end] == each.words
        assert re.fullmatch(r"(\d{4}(-\d\d(-\d\d)?)?)?", each.iso)
    document_date(text, {})


def test_hostile_text_gives_only_the_dates_that_stand_there():
    text = "by the " * 20000 + "in " * 20000 + "within six " * 10000 + " " * 100000 + "2022-" * 20000
    text += "by 2028 " * 5000 + "in the coming " * 5000

    assert {deadline.iso for deadline in find_deadlines(text, dated=DATED)} <= {"", "2022", "2028"}
    assert document_date(text, {}) is None


SAMPLES = Path(__file__).parents[4] / "shared/samples/documents"


@pytest.mark.parametrize("name", ["h01_la_declaration_deliverables_en"])
@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the sample documents are not beside the project (../shared)")
def test_a_fact_sheet_has_its_deadlines(name):
    text = (SAMPLES / f"{name}.md").read_text(encoding="utf-8")
    truth = json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))["items"]
    bullets = [found.start() for found in re.finditer(r"^-   ", text, re.MULTILINE)] + [len(text)]
    day = document_date(text)
    found = [
        next((each.iso for each in find_deadlines(text, start, end, day) if each.iso), "")
        for start, end in zip(bullets, bullets[1:], strict=False)
    ]

    assert len(found) == len(truth)
    for item, iso in zip(truth, found, strict=True):
        expected = (item["deadline"] or "").split(" ")[0]
        assert bool(expected) == bool(iso), item["first_words"]
        assert expected.startswith(iso) or iso.startswith(expected), item["first_words"]


@pytest.mark.parametrize(
    ("cell", "iso"),
    [
        ("30 June 2027", "2027-06-30"),
        ("by 30 June 2027", "2027-06-30"),
        ("December 2027", "2027-12"),
        ("Q3 2027", "2027-09"),
        ("2027-2028", "2028"),
        ("No later than: 1 March 2027", "2027-03-01"),
        ("31 de marzo de 2027", "2027-03-31"),
    ],
)
def test_any_time_in_a_cell_under_deadline_is_one(cell, iso):
    assert deadline_of_cell(cell, 0, len(cell)).iso == iso


@pytest.mark.parametrize("cell", ["ongoing", "n/a", "Honduras", "10 June 2021"])
def test_a_cell_without_a_time_or_with_one_that_is_past_has_no_deadline(cell):
    assert deadline_of_cell(cell, 0, len(cell), DATED) is None


@pytest.mark.parametrize(
    "text",
    [
        "| Action | Deadline |\n|---|---|\n| Open a hotline | 30 June 2027 |",
        "- Build a school in Belize, 30 June 2027",
        "2. Publish the figures, 30 June 2027",
        "Deadline for comments: 30 June 2027",
        "The law is effective from 30 June 2027.",
    ],
)
def test_the_day_of_what_a_row_or_an_item_tells_is_not_the_documents(text):
    assert document_date(text) is None


def test_a_byline_gives_the_day_before_the_text_does():
    text = "Tegucigalpa, 3 October 2026 - The ministers met."
    assert document_date(text, {"byline": "By Ana Ruiz\nBy Ana Ruiz, 9 October 2026"}) == date(2026, 10, 9)


def test_the_day_below_the_title_is_surer_than_what_the_pages_frame_gives():
    text = "# The port closes\n\nPublished:Thursday | September 3, 2015 | 12:00 AM\n\nThe ministers met.\n"
    assert document_date(text, {"byline": "Tue | Dec 3, 2024"}) == date(2015, 9, 3)


DAYS = [
    (path.stem, *line.split(maxsplit=1))
    for path in sorted((Path(__file__).parent / "days").glob("*.txt"))
    for line in path.read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize(("language", "iso", "sentence"), DAYS)
def test_a_sentence_read_in_march_2025_says_when_it_is_to_be_done_or_nothing(language, iso, sentence):
    found = find_deadlines(sentence, 0, len(sentence), date(2025, 3, 10), language)
    assert next((each.iso for each in found if each.iso), "-") == iso
