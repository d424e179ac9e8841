import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.reading.layout import unwrapped
from briefings.reading.mapping import Mapped, Run

WRAPPED = """\
The ministers of the five countries met in the capital and spoke
about trade, about the border and about the two schools that are
to be built. They thanked the host, who had prepared the meeting
with great care and at short notice, and agreed on the following
points, which each of them is to bring before its own parliament:
(1) trade; (2) the border, which was closed last year; and
(3) schools.

Next Steps

-   The host writes to all who took part, and asks each of them
    for the name of an office.
-   A second meeting is held.
    1.  In spring, if the weather allows it and if all of them are
        able to come.
"""


def laid_out(text):
    mapped = Mapped(text, [Run(0, 0, 1)] if text else [])
    mapped.edit(unwrapped(text))
    return mapped.text


def test_broken_lines_are_put_together_to_paragraphs_and_items():
    assert [line.strip()[:40] for line in laid_out(WRAPPED).splitlines() if line] == [
        "The ministers of the five countries met ",
        "(1) trade; (2) the border, which was clo",
        "Next Steps",
        "-   The host writes to all who took part",
        "-   A second meeting is held.",
        "1.  In spring, if the weather allows it ",
    ]
    assert "last year; and (3) schools.\n" in laid_out(WRAPPED)


def test_each_character_keeps_its_place():
    mapped = Mapped(WRAPPED, [Run(0, 0, 1)])
    mapped.edit(unwrapped(WRAPPED))

    start = mapped.text.index("(3) schools")
    run = next(run for run in reversed(mapped.runs) if run.start <= start)
    place = run.raw + start - run.start

    assert WRAPPED[place : place + 11] == "(3) schools"


@pytest.mark.parametrize(
    "text",
    [
        "One line.\nAnother line.\n\nA third.\n",
        "algeria\nIn October the country made a commitment to work with others, and it did so at once. "
        + "More. " * 40,
        "| a | b |\n|---|---|\n| c | d |\n",
        "Belize\nCosta Rica\nEl Salvador\nGuatemala\nHonduras\nNicaragua\nPanama\n",
        "Roses are red,\nViolets are blue,\nSugar is sweet,\nAnd so are you.\n",
        "- one\n- two\n  - three\n",
    ],
    ids=["lines", "heading above", "table", "names", "verse", "items"],
)
def test_lines_that_were_not_broken_stay(text):
    assert laid_out(text) == text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("5. \nThe head of the delegation spoke.", "5. The head of the delegation spoke."),
        ("(a) \nA report", "(a) A report"),
        ("•\n\nA report", "• A report"),
        (
            "The delegation noted that the report had been prepared together with the \n\n\nministries and others.",
            "The delegation noted that the report had been prepared together with the ministries and others.",
        ),
        ("- an item that\n  goes on", "- an item that goes on"),
        ("They agreed to estab-\nlish an office.", "They agreed to establish an office."),
        ("They agreed on long-\nterm loans and a long term.", "They agreed on long-term loans and a long term."),
    ],
)
def test_what_belongs_together_is_put_together_in_any_text(text, read):
    assert laid_out(text) == read


def test_a_hyphen_that_waits_for_another_word_breaks_none():
    assert laid_out("For the short-\nand the long term") == "For the short-\nand the long term"


@pytest.mark.parametrize(
    ("broken", "read"),
    [("imple-\nmentation", "implementation"), ("well-\nbeing", "well-being"), ("long-\nterm", "long-term")],
)
def test_a_hyphen_at_the_end_of_a_line_stays_where_it_is_the_words_own(broken, read):
    line = "The offices of the two countries speak of the "
    text = f"All is well. It is for the being of all, for a long-term plan, and so on.\n\n{line}" + broken + " of it.\n"
    text += "".join(f"\n{line}same number of things and\n{line}other things as well now.\n" for _ in range(4))

    assert f"{line}{read} of it." in laid_out(text)


@given(st.text(st.sampled_from("aA 1.-*•(|#\n\r\t>;,")))
def test_only_blanks_line_ends_and_hyphens_change(text):
    kept = str.maketrans("", "", " \n\r\t-")

    assert laid_out(text).translate(kept) == text.translate(kept)
    assert len(laid_out(text)) <= len(text)
