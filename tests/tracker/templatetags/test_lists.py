"""What stands around the rows of a list."""

import re
from html import unescape

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory
from django.utils.translation import override

from tracker.models import Action
from tracker.tables import ActionTable
from tracker.templatetags import lists


def drawn(tag, address="/actions/", **context):
    """What a tag draws on the page with this address."""
    template = Template("{% load lists %}{% " + tag + " %}")
    return template.render(Context({"request": RequestFactory().get(address), **context}))


def addresses(html):
    return [unescape(address) for address in re.findall(r'href="([^"#][^"]*)"', html)]


@pytest.mark.parametrize(
    ("here", "shown"),
    [
        (1, [1, 2, None, 20]),
        (3, [1, 2, 3, 4, None, 20]),
        (4, [1, 2, 3, 4, 5, None, 20]),
        (10, [1, None, 9, 10, 11, None, 20]),
        (20, [1, None, 19, 20]),
    ],
)
def test_page_numbers_leave_a_gap_only_where_two_or_more_are_left_out(here, shown):
    assert lists.page_numbers(here, 20) == shown


def test_links_to_other_pages_keep_what_the_list_is_asked_for():
    page = Paginator(range(30), 10).page(2)
    asked = "status=on_hold&{}theme=a&theme=b"
    html = drawn("pages page", f"/actions/?{asked.format('page=2&')}", page=page)
    expected = [f"?{asked.format(f'page={number}&')}" for number in (1, 1, 3, 3)]
    links = [address for address in addresses(html) if address.startswith("?")]
    assert links == expected


def test_pages_name_their_own_parameter_and_stand_nowhere_for_a_single_page():
    one, two = Paginator(range(3), 10).page(1), Paginator(range(13), 10).page(1)
    assert drawn('pages page parameter="lines"', page=one) == ""
    assert '"?lines=2"' in drawn('pages page parameter="lines"', page=two)


def test_a_list_drawn_before_is_not_shown_for_another_page_count_or_language():
    def shown(rows, number, language="en-gb"):
        with override(language):
            return drawn("shown_range page", page=Paginator(range(rows), 10).page(number))

    assert [shown(30, 1), shown(30, 2), shown(31, 2)] == [
        "Showing 1–10 of 30",
        "Showing 11–20 of 30",
        "Showing 11–20 of 31",
    ]


def test_a_capped_count_says_so():
    paginator = Paginator(range(1000), 25)
    paginator.capped = True
    assert drawn("shown_range page", page=paginator.page(1)) == "Showing 1–25 of 1,000+"


def test_the_head_sorts_by_a_column_turns_the_one_that_is_sorted_and_goes_back_to_the_first_page():
    table = ActionTable(Action.objects.none(), order_by="title")
    html = drawn("table_head table", "/actions/?kind=mandate&sort=title&page=4", table=table)
    assert [address for address in addresses(html) if address.startswith("?")] == [
        "?kind=mandate&sort=reference",
        "?kind=mandate&sort=-title",
        "?kind=mandate&sort=status",
        "?kind=mandate&sort=due",
        "?kind=mandate&sort=last_update",
    ]
    assert re.findall(r'aria-sort="(\w+)"', html) == ["ascending"]


def test_what_is_typed_into_an_address_stays_text_in_the_head():
    table = ActionTable(Action.objects.none())
    assert "<script" not in drawn("table_head table", "/actions/?q=%22%3E%3Cscript%3E", table=table)
