from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.reading.blocks import Kind, blocks, column_names
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


def test_a_row_knows_its_cells_and_the_names_of_its_columns(article):
    found = blocks(article)
    row = next(block for block in found if block.line == 24)

    assert [article[cell.start : cell.end] for cell in row.cells] == ["Drug Trafficking", "High", "Joint Task Forces"]
    assert article[row.start : row.end] == "Drug Trafficking | High | Joint Task Forces"
    assert column_names(article, found, row) == ("Security Challenge", "Impact Level", "Strategic Response")


def test_a_list_and_a_table_that_touch_are_two_groups(article):
    groups = {block.line: block.group for block in blocks(article)}

    assert groups[37] == groups[39]
    assert groups[39] != groups[40]
    assert groups[40] == groups[45]


def test_two_tables_that_touch_are_two_groups():
    found = blocks("| A | B |\n|---|---|\n| 1 | 2 |\n| C | D |\n|---|---|\n| 3 | 4 |\n")

    assert [(block.header, block.group) for block in found] == [(True, 1), (False, 1), (True, 2), (False, 2)]


def test_rows_without_a_head_have_no_column_names():
    text = "| a | b |\n| c | d |"
    found = blocks(text)

    assert [block.header for block in found] == [False, False]
    assert column_names(text, found, found[0]) == ()


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


def test_dashes_without_a_pipe_are_no_rule_of_a_table():
    assert [block.kind for block in blocks("---\ntext.")] == [Kind.PARAGRAPH, Kind.PARAGRAPH]


@given(st.text(st.sampled_from("aA1 .:-*#|\n\t\r")))
def test_blocks_stand_in_order_and_leave_only_marks_between_them(text):
    found = blocks(text)

    assert all(left.end <= right.start for left, right in pairwise(found))
    rest = list(text)
    for block in found:
        rest[block.start : block.end] = " " * (block.end - block.start)
    assert set(rest) <= set(" .:-*#|1\n\t\r")
