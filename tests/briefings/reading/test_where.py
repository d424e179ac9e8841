"""Where the words of a text stand."""

import re

from hypothesis import given
from hypothesis import strategies as st

from briefings.reading.plain import plain
from briefings.reading.where import Words, words_of


def _is_peace(word):
    return word == "peace"


def _is_any(word):
    return True


def test_a_word_is_found_wherever_it_stands_in_any_letters():
    text = "Peace in the valley. PEACE now, peacetime later; a peace."

    assert [text[at : at + 5] for at in Words(text).where(_is_peace)] == ["Peace", "PEACE", "peace"]


def test_only_the_words_within_two_offsets_are_given():
    words = Words("peace peace peace")

    assert words.between(_is_peace, 1, 12) == [6]
    assert words.any_between(_is_peace, 1, 12)
    assert not words.any_between(_is_peace, 7, 12)


def test_a_name_is_found_by_its_first_word():
    words = Words("Ruiz-Massieu met Ruiz; ruiz left")

    assert words.of("Ruiz-Massieu", 0, 40) == [0, 17, 23]
    assert words.of("Ruiz", 1, 20) == [17]
    assert words.of("…", 0, 40) == []


def test_a_letter_that_becomes_two_when_small_moves_nothing():
    text = "İİİ peace"

    assert Words(text).where(_is_peace) == [4]


def test_the_plain_view_of_a_document_looks_for_its_words_once():
    view = plain("**Peace** at last")

    assert words_of(view) is words_of(view)
    assert words_of(view).where(_is_peace) == [2]


@given(st.text())
def test_every_word_of_any_text_is_found_where_it_stands(text):
    found = Words(text).where(_is_any)

    assert found == [match.start() for match in re.finditer(r"[^\W_ʼ]+", Words(text).small)]
    assert len(Words(text).small) == len(text)
