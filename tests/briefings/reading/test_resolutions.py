"""Resolutions: paragraphs that begin with the verb by which a body asks or decides."""

import pytest

from briefings.reading.reader import read
from briefings.reading.resolutions import asked_in

HEAD = "The General Assembly,\n\nRecalling its resolution 70/1,\n\nStressing that States should act,\n\n"


def proposed(text):
    reading = read(text.encode(), "resolution.md")
    return [reading.text[item.place.start : item.place.end] for item in reading.items]


@pytest.mark.parametrize(
    ("paragraph", "asked"),
    [
        ("Urges States to map their reefs;", "Urges States to map their reefs;"),
        ("Also encourages States to map;", "encourages States to map;"),
        ("CALLS ON the Commission to report;", "CALLS ON the Commission to report;"),
        ("Welcomes the report, and requests the Secretary-General to add", "requests the Secretary-General to add"),
        ("Pide también al Secretario General que informe", "Pide también al Secretario General que informe"),
        ("Acoge el informe y alienta a los Estados a leerlo", "alienta a los Estados a leerlo"),
        ("Reiterates its call upon parties to lay down arms", "Reiterates its call upon parties to lay down arms"),
    ],
)  # fmt: skip
def test_an_operative_paragraph_is_asked_from_its_verb_on(paragraph, asked):
    (found,) = asked_in(paragraph, 0, len(paragraph))
    assert paragraph[found.place.start : found.place.end] == asked


@pytest.mark.parametrize(
    "paragraph",
    [
        "Welcomes the report of the Secretary-General;",
        "Recalls the guidance issued by the Secretary-General;",
        "Decides to remain actively seized of the matter.",
        "Decide seguir ocupándose de la cuestión.",
        "Requests.",
        "Agrees on the importance of dialogue;",
    ],
)
def test_what_only_notes_or_keeps_a_matter_open_asks_nothing(paragraph):
    assert list(asked_in(paragraph, 0, len(paragraph))) == []


def test_each_part_between_semicolons_asks_by_itself():
    text = "Welcomes the plan; calls on Malta to publish it; urges Cyprus to join"
    assert [text[found.place.start : found.place.end].strip() for found in asked_in(text, 0, len(text))] == [
        "calls on Malta to publish it",
        "urges Cyprus to join",
    ]


def test_grounds_are_no_proposals():
    assert proposed(f"{HEAD}1. Urges Malta to act;\n\n2. Requests Cyprus to help.") == [
        "Urges Malta to act;",
        "Requests Cyprus to help.",
    ]


def test_letters_below_a_paragraph_are_its_parts_even_where_a_page_lost_one():
    text = (
        f"{HEAD}1. Urges Malta:\n\nTo open a school;\n\n(b) To close a mine;\n\n2. Urges Cyprus to join;\n\n(c) A map."
    )
    reading = read(text.encode(), "resolution.md")
    assert [(reading.text[i.place.start : i.place.end], i.owners) for i in reading.items] == [
        ("To open a school;", ("MT",)),
        ("To close a mine;", ("MT",)),
        ("Urges Cyprus to join;", ("CY",)),
    ]


def test_the_body_is_the_owner_of_what_it_decides_and_not_of_what_it_asks():
    text = f"United Nations\n\n{HEAD}1. Decides to convene a meeting;\n\n2. Urges Malta to attend it."
    items = read(text.encode(), "resolution.md").items
    assert [(item.owners, item.recommended_by) for item in items] == [(("UN",), ()), (("MT",), ("UN",))]


def test_what_stands_in_an_annex_is_read_as_anything_else():
    text = f"{HEAD}1. Urges Malta to act;\n\n2. Urges Cyprus to act.\n\nAnnex\n\nMalta will open a school by 2030."
    assert proposed(text)[-1] == "Malta will open a school by 2030."


def test_one_paragraph_that_begins_with_a_verb_makes_no_resolution():
    assert proposed("Report\n\nThe mission met.\n\nRequests for help came in.\n\nMalta will open a school.") == [
        "Malta will open a school."
    ]
