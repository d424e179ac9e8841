from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.reading.blocks import Block, Kind, blocks
from briefings.reading.repair import repair

ARTICLE = Path(__file__).parents[3] / "fixtures" / "article" / "southcom-guatemala.txt"


@pytest.fixture(scope="module")
def article():
    return repair(ARTICLE.read_bytes()).text


def contents(text, kind):
    return [text[block.start : block.end] for block in blocks(text) if block.kind == kind]


def test_the_article_has_its_headings_lists_and_tables(article):
    found = blocks(article)

    assert Counter(block.kind for block in found) == {
        Kind.HEADING: 7,
        Kind.PARAGRAPH: 21,
        Kind.ITEM: 24,
        Kind.ROW: 27,
    }
    assert sum(block.header for block in found) == 6
    assert contents(article, Kind.HEADING)[2] == (
        "Focus on Collaboration: Enhancing Military Ties Between the United States and Guatemala"
    )
    assert contents(article, Kind.HEADING)[-1] == "Closing Remarks"


def test_a_block_knows_its_line(article):
    lines = article.splitlines()

    for block in blocks(article):
        assert article[block.start : block.end] in lines[block.line - 1]


def test_a_row_knows_its_cells(article):
    found = blocks(article)
    row = next(block for block in found if block.line == 24)

    assert [article[cell.start : cell.end] for cell in row.cells] == ["Drug Trafficking", "High", "Joint Task Forces"]
    assert article[row.start : row.end] == "Drug Trafficking | High | Joint Task Forces"


def test_a_list_and_a_table_that_touch_are_two_groups(article):
    groups = {block.line: block.group for block in blocks(article)}

    assert groups[37] == groups[39]
    assert groups[39] != groups[40]
    assert groups[40] == groups[45]


def test_two_tables_that_touch_are_two_groups():
    found = blocks("| A | B |\n|---|---|\n| 1 | 2 |\n| C | D |\n|---|---|\n| 3 | 4 |\n")

    assert [(block.header, block.group) for block in found] == [(True, 1), (False, 1), (True, 2), (False, 2)]


def test_rows_without_a_rule_below_the_first_have_no_head():
    assert [block.header for block in blocks("| a | b |\n| c | d |")] == [False, False]


def test_an_empty_cell_stands_where_it_should():
    text = "| a |  | c |"
    row = blocks(text)[0]

    assert [text[cell.start : cell.end] for cell in row.cells] == ["a", "", "c"]


def test_items_know_their_marker_and_depth():
    text = "- one\n  * two\n3. three"

    assert [(block.marker, block.level, text[block.start : block.end]) for block in blocks(text)] == [
        ("-", 0, "one"),
        ("*", 1, "two"),
        ("3.", 0, "three"),
    ]


def test_a_marked_heading_has_its_level():
    text = "### what was said\nIt was said."

    assert [(block.kind, block.level) for block in blocks(text)] == [(Kind.HEADING, 3), (Kind.PARAGRAPH, 0)]
    assert contents(text, Kind.HEADING) == ["what was said"]


@pytest.mark.parametrize(
    "line",
    [
        "The leaders met and agreed on all of it",
        "They Said:",
        "lower Case First",
        "Closing Remarks",
        "2024",
        "A " + "Long " * 30,
    ],
    ids=["sentence case", "lead-in", "lower case", "nothing below", "no word", "too long"],
)
def test_a_line_that_only_looks_like_a_heading_is_a_paragraph(line):
    text = line if line == "Closing Remarks" else f"{line}\nAnd so on."

    assert blocks(text)[0].kind == Kind.PARAGRAPH


@pytest.mark.parametrize(
    "marker",
    [
        "-",
        "*",
        "+",
        "•",
        "–",
        "▪",
        "o ",
        "○",
        "1.",
        "12)",
        "(1)",
        "a)",
        "(b)",
        "c.",
        "iv.",
        "(ii)",
        "99.12.",
        "99.12",
        "1.2.3.",
    ],
)
def test_an_item_has_any_of_the_markers(marker):
    text = f"{marker} Ratify the convention by May."

    assert [(block.kind, block.marker) for block in blocks(text)] == [(Kind.ITEM, marker.strip())]
    assert contents(text, Kind.ITEM) == ["Ratify the convention by May."]


@pytest.mark.parametrize(
    "line",
    [
        "2022 was a good year.",
        "3.5 percent of it.",
        "o bien otra cosa.",
        "A. Smith spoke of it.",
        "e.g. this one.",
        "-5 degrees.",
    ],
)
def test_a_line_that_only_starts_like_an_item_is_a_paragraph(line):
    assert [block.kind for block in blocks(line)] == [Kind.PARAGRAPH]


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("- a\n  - b\n    - c\n  - d\n- e", [0, 1, 2, 1, 0]),
        ("-   a\n\n    -   b\n\n-   c", [0, 1, 0]),
        ("- a\n\t- b\n- c", [0, 1, 0]),
        ("• a\no B\n▪ c\no D\n• e", [0, 1, 2, 1, 0]),
        ("1. a\n(a) b\n(i) c\n(ii) d\n(b) e\n2. f", [0, 1, 2, 2, 1, 0]),
        ("(g) a\n(h) b\n(i) c\n(j) d", [0, 0, 0, 0]),
        ("1. a\n1.1. b\n1.2. c\n2. d", [0, 1, 1, 0]),
    ],
)
def test_items_are_nested_by_indentation_and_by_marker(text, levels):
    assert [block.level for block in blocks(text)] == levels


@pytest.mark.parametrize(
    ("text", "heading", "level"),
    [
        ("II. CONCLUSIONS AND RECOMMENDATIONS\n\nThey agreed.", "II. CONCLUSIONS AND RECOMMENDATIONS", 2),
        ("A. Presentation by the State under Review\nIt spoke.", "A. Presentation by the State under Review", 3),
        ("3. Strengthening Cooperation\n\n- to do this", "3. Strengthening Cooperation", 2),
        ("3.1 Strengthening Cooperation\n\nIt is strong.", "3.1 Strengthening Cooperation", 3),
        (
            "They met.\n\nbelize\n" + "It took part in all of the meetings that were held that year, and in others.",
            "belize",
            2,
        ),
        ("They met.\n\ncôte d'ivoire\n(Statement of June)\n\nIt took part.", "côte d'ivoire", 2),
        ("They met.\n\nEstados observadores\n\n- uno", "Estados observadores", 2),
        ("Next Steps\n\nThey meet again.", "Next Steps", 2),
        ("## Next steps ##\nThey meet again.", "Next steps", 2),
    ],
)
def test_a_heading_is_known_by_its_number_its_capitals_or_its_place(text, heading, level):
    assert contents(text, Kind.HEADING) == [heading]
    assert [block.level for block in blocks(text) if block.kind == Kind.HEADING] == [level]


def test_numbered_names_below_each_other_are_a_list():
    assert contents("1. New Schools\n2. Better Roads\n3. Clean Water", Kind.HEADING) == []


def test_dashes_without_a_pipe_are_no_rule_of_a_table():
    assert [block.kind for block in blocks("---\ntext.")] == [Kind.PARAGRAPH, Kind.PARAGRAPH]


@given(st.text(st.sampled_from("aA1 .:-*#|\n\t\r")))
def test_blocks_stand_in_order_and_leave_only_marks_between_them(text):
    found = blocks(text)

    assert all(left.end <= right.start for left, right in pairwise(found))
    done = 0
    for block in [*found, Block(Kind.PARAGRAPH, len(text), len(text), 0)]:
        between = text[done : block.start]
        marker = block.marker if block.kind == Kind.ITEM else ""
        assert marker in between
        assert set(between.replace(marker, "", 1)) <= set(" .:-*#|\n\t\r")
        done = block.end


@pytest.mark.parametrize("line", ["Tegucigalpa, 20 November 2026", "(San José, 3 de mayo de 2026)", "March 8, 2026"])
def test_a_place_with_a_day_at_the_head_of_a_text_is_no_heading(line):
    text = f"# Communiqué\n\n{line}\n\nDelegations of both countries met."

    assert blocks(text)[1].kind == Kind.PARAGRAPH


@pytest.mark.parametrize(
    ("text", "markers"),
    [
        ("74a Provide reports\n74b Combine them", ["74a", "74b"]),
        ("74h Provide reports\n74i Combine them", ["74h", "74i"]),
        ("18h Opening of the fair.\nIt was cold.", []),
        ("5k Run in the park.", []),
        ("2nd Meeting of experts.", []),
        ("74a provide", []),
    ],
)
def test_a_number_with_a_letter_is_a_marker_and_what_counts_something_is_none(text, markers):
    assert [block.marker for block in blocks(text) if block.kind == Kind.ITEM] == markers


def test_a_list_that_markdown_keeps_as_tags_is_one_list_of_items():
    text = (
        'The committee recommends:\n<ol class="a">\n\n<li>Raise the intake.</li>\n\n'
        "<li>Open a second school.</li>\n</ol>\n\nThank you.\n"
    )
    found = blocks(text)
    assert contents(text, Kind.ITEM) == ["Raise the intake.", "Open a second school."]
    assert {block.group for block in found if block.kind == Kind.ITEM} == {1}
    assert contents(text, Kind.PARAGRAPH) == ["The committee recommends:", "Thank you."]
