import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.reading.sentences import sentences


def split(text):
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["The meeting ended.", "All agreed."],
        ["Is it so?", "It is!", "Well…", "Yes."],
        ["He said “yes.”", "She did not."],
        ["Se reunieron.", "¿Qué acordaron?", "Ésta es la lista."],
        ["As the U.S. seeks ties, the U.S. Southern Command helps.", "General Laura J. Richardson met them."],
        ["Support came from the U.S.", "The leaders thanked them."],
        ["See Art. 5 and No. 7, e.g. The Hague.", "It grew by 3.5 percent."],
        ["Mr. Smith and Gen. Lee spoke.", "Nobody else did."],
        ["Habló el ministro, Gral. Ruiz.", "Nadie más."],
        ["Plans (see above.)", "More follows."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(parts):
    assert split(" ".join(parts)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("to combat threats effectively.To highlight", ["to combat threats effectively.", "To highlight"]),
        ("that fuel unrest.The discussions", ["that fuel unrest.", "The discussions"]),
        ("in conjunction with U.S.support, can", ["in conjunction with U.S.support, can"]),
        ("published by example.com today", ["published by example.com today"]),
    ],
)
def test_a_lost_blank_still_ends_a_sentence(text, parts):
    assert split(text) == parts


def test_a_newline_ends_a_sentence():
    assert split("one thing\nanother thing\n\n") == ["one thing", "another thing"]


def test_only_the_stretch_asked_for_is_split():
    text = "First. Second. Third."

    assert [text[start:end] for start, end in sentences(text, 7, 14)] == ["Second."]


def test_an_ellipsis_before_a_word_is_one_stop():
    assert split("And so on... Then it ended.") == ["And so on...", "Then it ended."]


@given(st.text(st.sampled_from("abAB .!?\n\"')1")))
def test_sentences_leave_out_nothing_but_blanks(text):
    assert "".join("".join(split(text)).split()) == "".join(text.split())
