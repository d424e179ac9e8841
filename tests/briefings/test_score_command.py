"""The tables of docs/reading.md are those that the command makes."""

import pytest
from django.core.management import CommandError

from briefings.management.commands.score_reading import END, PAGE, START, with_figures


def test_the_tables_stand_between_the_marks_and_the_rest_is_left_alone():
    page = f"# Figures\n\n{START}\n\n| old |\n\n{END}\n\nWhat they mean.\n"
    assert with_figures(page, "| new |") == f"# Figures\n\n{START}\n\n| new |\n\n{END}\n\nWhat they mean.\n"


def test_the_same_tables_change_nothing():
    page = PAGE.read_text(encoding="utf-8")
    tables = page.partition(START)[2].partition(END)[0].strip()
    assert with_figures(page, tables) == page


@pytest.mark.parametrize("page", ["no marks", f"only {START}", f"only {END}"])
def test_a_page_without_the_marks_is_refused_in_a_sentence(page):
    with pytest.raises(CommandError, match="lacks the marks"):
        with_figures(page, "| new |")
