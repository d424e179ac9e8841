"""What stands around the rows of a list: the head that sorts, the pages below it. Drawn once for each address.

Drawing them costs as much as the rows, and what they say hangs on little: the address, the count and the language.
"""

from functools import lru_cache
from typing import NamedTuple

from django import template
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

register = template.Library()


def _drawn(template_name, context):
    return mark_safe(render_to_string(template_name, context).strip())  # noqa: S308  a template's own


@register.simple_tag(takes_context=True)
def table_head(context, table, target=""):
    """The head of a django-tables2 table, with links that sort.

    `target` is the id of the part that htmx replaces; without it the links are plain. A column's attrs["th"] may hold a
    class.
    """
    asked = context["request"].GET.copy()
    asked.pop(str(table.prefixed_page_field), None)
    return _table_head(_columns(table), table.prefixed_order_by_field, asked.urlencode(), target, get_language())


class HeadCell(NamedTuple):
    """What the head says of a column; `order`: "ascending", "descending" or "", `next`: what its link sorts by."""

    label: str
    css: str
    order: str
    next: str


_known_columns = {}  # (table, how it is sorted, language) -> its cells: asking the columns costs as much as a query
MOST_KNOWN = 500


def _columns(table):
    key = (type(table), str(table.order_by), get_language())
    if key not in _known_columns:
        if len(_known_columns) >= MOST_KNOWN:
            _known_columns.clear()
        _known_columns[key] = tuple(_column(column) for column in table.columns)
    return _known_columns[key]


def _column(column):
    css = column.attrs["th"].get("class", "")
    if not column.orderable:
        return HeadCell(str(column.header), css, "", "")
    descending = column.order_by_alias.is_descending
    order = ("descending" if descending else "ascending") if column.is_ordered else ""
    return HeadCell(str(column.header), css, order, str(column.order_by_alias.next))


@lru_cache(maxsize=512)
def _table_head(columns, parameter, query, target, language):
    cells = [(cell, _address(query, parameter, cell.next)) for cell in columns]
    return _drawn("components/table_head.html", {"cells": cells, "target": target})


def _address(query, parameter, value):
    """The query string with one parameter changed."""
    changed = QueryDict(query, mutable=True)
    changed[parameter] = value
    return f"?{changed.urlencode()}"


@register.simple_tag(takes_context=True)
def pages(context, page, target="", parameter="page"):
    """The pages below a list: where one is, the one before, the next, and some between. Nothing for a single page.

    `page` is a Page of a Paginator; `target` as in `table_head`; `parameter` names the page in the address.
    `paginator.capped`, where true, says that the count stops there ("1,000+").
    """
    if not page.has_other_pages():
        return ""
    here = Here(
        page.number,
        page.paginator.num_pages,
        page.has_next(),
        page.start_index(),
        page.end_index(),
        page.paginator.count,
        getattr(page.paginator, "capped", False),
    )
    return _pages(here, context["request"].GET.urlencode(), target, parameter, get_language())


class Here(NamedTuple):
    """A page among the others."""

    number: int
    last: int
    more: bool
    first_row: int
    last_row: int
    count: int
    capped: bool


@lru_cache(maxsize=512)
def _pages(here, query, target, parameter, language):
    def link(number):
        return _address(query, parameter, number)

    context = {
        "here": here,
        "target": target,
        "before": link(here.number - 1) if here.number > 1 else "",
        "after": link(here.number + 1) if here.more else "",
        "numbers": [(number, number and link(number)) for number in page_numbers(here.number, here.last)],
    }
    return _drawn("partials/pagination.html", context)


def page_numbers(here, last, around=1):
    """The pages to link to, with None where some are left out: 1 … 4 5 6 … 20."""
    wanted = sorted({1, last, *range(max(1, here - around), min(last, here + around) + 1)})
    numbers = []
    for number in wanted:
        if numbers and number - numbers[-1] == 2:
            numbers.append(number - 1)
        elif numbers and number - numbers[-1] > 2:
            numbers.append(None)
        numbers.append(number)
    return numbers


@register.simple_tag
def shown_range(page):
    """ "Showing 26–50 of 1,000+"."""
    capped = getattr(page.paginator, "capped", False)
    return _range(page.start_index(), page.end_index(), page.paginator.count, capped, get_language())


@lru_cache(maxsize=512)
def _range(first_row, last_row, count, capped, language):
    context = {"first_row": first_row, "last_row": last_row, "count": count, "capped": capped}
    return _drawn("components/range.html", context)
