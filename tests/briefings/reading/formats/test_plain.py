import pytest

from briefings.reading.formats import open_document

MARKED = """\
---
title: "A \\u201cjoint\\u201d plan of the\\
  \\ two\\_States"
date: '2024-05-01'
lang: es
---

**Pillar I: Schools**

-   **Belize will build two
    schools.** It has the *means*.

<!-- -->

-   See [the list](https://example.org/a_b) &amp; snake\\_case, 2 \\* 3.

**
**
*****
Next Steps
----------
The end.
"""


def test_marks_that_say_nothing_of_the_structure_leave_the_text():
    source = open_document(MARKED.encode(), "plan.md")

    assert [line for line in source.text.splitlines() if line] == [
        "## Pillar I: Schools",
        "-   Belize will build two schools. It has the means.",
        "-   See the list & snake_case, 2 * 3.",
        "## Next Steps",
        "The end.",
    ]


def test_front_matter_is_what_the_source_says_of_itself():
    source = open_document(MARKED.encode(), "plan.md")

    assert source.meta["title"] == "A “joint” plan of the two\u00a0States"
    assert (source.dated, source.language) == ("2024-05-01", "es")


def test_each_stretch_still_knows_its_bytes():
    raw = MARKED.encode()
    source = open_document(raw, "plan.md")

    for words, written in (
        ("two schools. It", b"two\n    schools.** It"),
        ("the list", b"the list"),
        ("snake_case", b"snake\\_case"),
        ("means", b"means"),
        ("The end.", b"The end."),
    ):
        start = source.text.index(words)
        first, last = source.raw_span(start, start + len(words))
        assert raw[first:last] == written


@pytest.mark.parametrize(
    "text",
    [
        "The leaders met.\n\n  They agreed  to meet again.\r\nAnd so on.\n",
        "Report* of the group\n* The annex is circulated as received.\n",
        "snake_case and 5 * 3 * 2, __init__ and a_b_c\n",
        "| a | b |\n|---|---|\n| c | d |\n",
    ],
)
def test_a_text_without_marks_and_broken_lines_comes_back_as_it_is(text):
    source = open_document(text.encode(), "a.txt")

    assert source.text == text
    assert source.raw_span(0, len(text)) == (0, len(text.encode()))


def test_old_mac_text_has_lines():
    source = open_document("Reunión de Belmopán\r\r5. \rThe delegation’s head spoke.\r".encode("mac-roman"))

    assert source.text == "Reunión de Belmopán\n\n5. The delegation’s head spoke.\n"
    assert source.encoding == "mac-roman"
