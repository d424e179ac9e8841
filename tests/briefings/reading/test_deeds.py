"""Where a governing verb may stand, how long the search may take, and whose a deed is in a few plain sentences."""

import re
from pathlib import Path

import pytest

from briefings.reading import governing
from briefings.reading.plain import plain
from briefings.reading.reader import read

DOCUMENTS = sorted((Path(__file__).parent / "invented").iterdir())
PATTERNS = governing.patterns
WORD = re.compile(r"\b[^\W\d_]+")


def owners_in(text):
    return [item.owners for item in read(text.encode(), "text.md").items]


@pytest.mark.parametrize("language", PATTERNS)
def test_no_verb_is_missed_because_its_first_letters_are_not_listed(language):
    missed = set()
    for path in DOCUMENTS:
        text = plain(path.read_text(encoding="utf-8"))
        for word in WORD.finditer(text):
            letters = word[0].lower()
            listed = letters[:4] in governing.first_letters[language] or (
                language == "es" and letters.endswith(governing.last_letters)
            )
            if not listed and PATTERNS[language].match(text, word.start()):
                missed.add(letters)
    assert missed == set()


@pytest.mark.parametrize("letters", sorted({*governing.first_letters["en"], *governing.first_letters["es"]}))
def test_the_letters_listed_are_as_many_as_are_compared(letters):
    assert len(letters) <= 4


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        (
            "Los presidentes de Chile, Perú, Bolivia, Ecuador y Colombia se reunieron ayer en la ciudad de Lima "
            "para hablar de la situación de las fronteras. "
            "Los cinco gobiernos abrirán una escuela de policía.",
            [("CL", "PE", "BO", "EC", "CO")],
        ),
        ("El encuentro terminó ayer. Pedimos a Honduras que extradite al acusado este año.", [("HN",)]),
        ("The ministers met, vowing to build 200 schools.", [()]),
        (
            "Asked whether France would stay out, he said no. Canada will send 200 officers to Haiti by June 2026.",
            [("CA",)],
        ),
        (
            "The United States met Kenya last year. Kenya lost a harvest.\n\n"
            "The Kenyan Revenue Administration met in Nairobi. The Administration will open a tax office in Mombasa.",
            [("KE",)],
        ),
    ],
)
def test_a_plain_sentence_is_the_deed_of_whom_it_names(text, owners):
    assert owners_in(text) == owners


# Each took longer the more letters it had: with twice as many, four times as long, or for ever.
@pytest.mark.parametrize(
    ("text", "items"),
    [
        pytest.param("The talks\n\n" + "aly" * 60 + "x will open a school in Lima.", 0, id="a word of adverbs"),
        pytest.param("x" + " " * 60_000 + "x", 0, id="a line of blanks"),
        pytest.param(
            "Report\n\n" + "101. The Commission recommends that the State:\n1. Publish it.\n2. Train them.\n" * 1_500,
            3_000,
            id="lists that begin anew",
        ),
    ],
)
def test_a_text_that_invites_a_long_search_is_read_all_the_same(text, items):
    assert len(owners_in(text)) == items


def test_a_clause_is_quoted_without_the_words_that_lead_to_the_next():
    text = (
        "The ministers of Kenya and Peru met. They agreed to renew the pact for four years, and directed officials to "
        "draft the text. The minister of Kenya announced that Kenya would train 20 judges and that Peru would host the "
        "exam."
    )
    quotes = [text[item.place.start : item.place.end] for item in read(text.encode(), "text.md").items]
    assert [quote[-12:] for quote in quotes] == ["r four years", "ft the text.", "in 20 judges", "st the exam."]
