"""Who comes in, and which rows a page holds."""

import pytest
from django.test import RequestFactory
from django.urls import reverse

from tests.factories import ActionFactory, UserFactory, member
from tests.pages import many_actions, words
from tracker.choices import Role
from tracker.models import Action
from tracker.views.base import CappedPaginator, page_of, query_with

pytestmark = pytest.mark.django_db

PAGES = [
    "tracker:dashboard",
    "tracker:action_list",
    "tracker:journal",
    "tracker:party_suggest",
    "tracker:theme_suggest",
]


@pytest.mark.parametrize("name", PAGES)
def test_a_stranger_is_asked_to_sign_in_and_comes_back(client, name):
    response = client.get(reverse(name))

    assert response.status_code == 302
    assert response.url == f"{reverse('account_login')}?next={reverse(name)}"


@pytest.mark.parametrize("name", PAGES)
def test_somebody_without_a_role_is_told_whom_to_ask(client, name):
    client.force_login(UserFactory(name="Ada Nobody"))

    response = client.get(reverse(name))

    assert response.status_code == 403
    assert "No role is recorded for this account" in words(response)
    assert "Ask the secretariat" in words(response)


@pytest.mark.parametrize("name", PAGES)
def test_an_ended_role_is_no_role(client, name):
    from datetime import timedelta

    from django.utils import timezone

    client.force_login(member(Role.OBSERVER, ends=timezone.localdate() - timedelta(days=1)))

    assert client.get(reverse(name)).status_code == 403


@pytest.mark.parametrize("name", PAGES)
def test_everybody_reads_where_the_public_may(client, settings, name):
    settings.PUBLIC_READ = True

    assert client.get(reverse(name)).status_code == 200


def page(query, rows=None):
    return page_of(Action.objects.order_by("number"), RequestFactory().get(f"/?{query}"), rows)


def test_a_page_has_25_rows_unless_50_or_100_are_asked_for():
    many_actions(120, [])

    assert [len(page(query).ids) for query in ["", "rows=50", "rows=100", "rows=5000", "rows=x"]] == [
        25,
        50,
        100,
        25,
        25,
    ]


@pytest.mark.parametrize(
    ("asked", "given"), [("", 1), ("1", 1), ("3", 3), ("99", 3), ("0", 1), ("-1", 1), ("x", 1), ("9" * 30, 1)]
)
def test_a_page_that_is_not_there_is_the_nearest_that_is(asked, given):
    many_actions(60, [])

    found = page(f"page={asked}")

    assert found.number == given
    assert found.paginator.num_pages == 3


def test_pages_hold_every_row_once_and_in_order():
    actions = many_actions(60, [])

    ids = [pk for number in (1, 2, 3) for pk in page(f"page={number}").ids]

    assert ids == [action.pk for action in actions]
    assert [page(f"page={number}").has_next() for number in (1, 2, 3)] == [True, True, False]


def test_the_count_stops_at_a_thousand_and_the_pages_do_not():
    Action.objects.bulk_create(Action(key=f"n{n}", number=n, title="One of many") for n in range(1, 1062))

    first, last_counted, beyond, last = page("page=1"), page("page=40"), page("page=41"), page("page=43")

    assert first.paginator.count_words == "1,000+"
    assert first.paginator.num_pages == 40
    assert last_counted.has_next() is True
    assert (beyond.number, len(beyond.ids), beyond.has_next()) == (41, 25, True)
    assert (last.number, len(last.ids), last.has_next()) == (43, 11, False)


def test_a_count_of_a_thousand_is_exact():
    Action.objects.bulk_create(Action(key=f"n{n}", number=n, title="One of many") for n in range(1, 1001))

    paginator = CappedPaginator(Action.objects.order_by("number"), 25)

    assert (paginator.count_words, paginator.capped) == ("1,000", False)
    assert paginator.page(40).has_next() is False


def test_one_query_answers_for_count_and_page(django_assert_num_queries):
    many_actions(30, [])

    with django_assert_num_queries(1):
        found = page("page=2")
        assert (found.paginator.count, len(found.ids), found.has_next()) == (30, 5, False)


def test_rows_come_in_the_order_of_the_page():
    second, first = ActionFactory(number=2), ActionFactory(number=1)

    assert page("").rows(Action.objects.all()) == [first, second]


def test_the_query_string_keeps_what_is_not_changed_and_drops_what_is_empty():
    request = RequestFactory().get("/?status=on_hold&q=&page=3&sort=-due")

    assert query_with(request, page=None, kind="mandate") == "status=on_hold&sort=-due&kind=mandate"
