import pytest

from briefings.wording import (
    TITLE_LENGTH,
    deed_in,
    fingerprint_of,
    sentence_around,
    statement_of,
    title_of,
    within_line,
)

TEXT = """Commitments of Honduras
- The two will share data. They start in May.
| Owner | Task |
| Belize | Drills. Twice. |
"""


@pytest.mark.parametrize(
    ("quote", "title"),
    [
        ("Joint training exercises: Enhancing readiness.", "Joint training exercises"),
        ("Note: Enhancing readiness.", "Note: Enhancing readiness"),
        ("will hold **joint** drills [here](https://example.org/a).", "Will hold joint drills here"),
        ("Ratify the Convention (France, Republic of Korea);", "Ratify the Convention"),
        ("(1) adopting a law on registers;", "Adopting a law on registers"),
        ("They meet. They agree.", "They meet"),
        ("| Guatemala | Training of police | 2026 |", "Guatemala: Training of police"),
        ("a", "A"),
    ],
)
def test_a_title_is_made_of_the_first_words(quote, title):
    assert title_of(quote) == title


def test_a_long_title_is_cut_at_a_word():
    title = title_of("word " * 40)

    assert title.endswith("word…")
    assert len(title) <= TITLE_LENGTH


def test_a_statement_is_the_quote_without_marks():
    assert statement_of("**Drills**  and\ttalks | twice a year |") == "Drills and talks: twice a year"


@pytest.mark.parametrize(
    ("quote", "told", "deed"),
    [
        (
            "Patrol the coast | Honduras and Guatemala | by 2027",
            ["Honduras", "Guatemala", "by 2027"],
            "Patrol the coast ",
        ),
        ("Belize | Patrol the coast | Fewer boats", ["Belize", "Fewer boats"], " Patrol the coast "),
        ("Belize | Patrol with Panama | soon", ["Belize", "Panama"], " Patrol with Panama | soon"),
        ("Belize | 2027", ["Belize", "2027"], "Belize | 2027"),
        ("Belize will patrol the coast by 2027.", ["Belize", "by 2027"], "Belize will patrol the coast by 2027."),
    ],
)
def test_a_row_says_what_is_to_be_done_in_the_cells_that_say_nothing_else(quote, told, deed):
    places = [(quote.index(words), quote.index(words) + len(words)) for words in told]

    assert deed_in(quote, places) == deed


def test_a_fingerprint_is_of_the_words_alone():
    one = fingerprint_of("**Reunión** anual, de ministros.")

    assert one == fingerprint_of("reunion ANUAL de ministros")
    assert one != fingerprint_of("reunion anual de ministras")


@pytest.mark.parametrize(
    ("words", "around"),
    [
        ("Honduras", "Commitments of Honduras"),
        ("The two", "The two will share data."),
        ("start", "They start in May."),
        ("Belize", "Belize | Drills. Twice."),
        ("data. They", "data. They"),
    ],
)
def test_a_name_is_cited_with_the_sentence_or_row_around_it(words, around):
    start = TEXT.index(words)

    begin, end = sentence_around(TEXT, start, start + len(words))

    assert TEXT[begin:end] == around


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 23, "Commitments of Honduras"),
        (0, 40, "Commitments of Honduras"),
        (22, 30, "s"),
        (23, 24, None),
        (3, 3, None),
    ],
)
def test_a_place_is_kept_within_its_line_and_without_blanks(start, end, words):
    place = within_line(TEXT, start, end)

    assert (TEXT[slice(*place)] if place else None) == words
