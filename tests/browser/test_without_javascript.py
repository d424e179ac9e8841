"""What htmx makes quicker works without it: filters, sorting, pages, the matrix, a document's two texts."""

import pytest
from django.urls import reverse

from tests.factories import BodyFactory, PartyFactory, member
from tests.pages import many_actions
from tracker.choices import Role
from tracker.models import Action

from .moves import follow


def references(page):
    """The references of the actions on the page, from top to bottom."""
    return page.locator("#results tbody td:first-child").all_inner_texts()


def test_filters_are_sent_by_their_button_and_stay_in_the_address(demonstration):
    page = demonstration("observer", "/actions/", javascript=False)
    page.get_by_label("Status").select_option("on_hold")
    page.get_by_label("Country or body").fill("Guatemala")

    follow(page.get_by_role("button", name="Filter"))

    held = Action.objects.filter(status="on_hold", assignments__party__code="GT").order_by("number")
    assert sorted(references(page)) == [action.reference for action in held]
    assert "status=on_hold" in page.url
    assert page.get_by_label("Status").input_value() == "on_hold"


def test_a_column_sorts_by_its_head(demonstration):
    page = demonstration("observer", "/actions/", javascript=False)

    follow(page.get_by_role("columnheader").get_by_role("link", name="Action"))
    once = references(page)
    follow(page.get_by_role("columnheader").get_by_role("link", name="Action"))

    assert references(page) == once[::-1]
    assert len(once) == Action.objects.count()


def test_pages_of_a_list_follow_one_another(site):
    many_actions(30, [PartyFactory()])
    page = site(member(Role.OBSERVER), "/actions/?sort=reference", javascript=False)
    first = references(page)

    follow(page.get_by_role("link", name="Next"))

    assert (len(first), len(references(page))) == (25, 5)
    assert set(first).isdisjoint(references(page))


def test_pages_of_the_matrix_follow_one_another(site):
    parties = [BodyFactory(code=f"P{n:02}", name=f"Party {n:02}") for n in range(22)]
    many_actions(52, parties)
    page = site(member(Role.OBSERVER), "/matrix/", javascript=False)
    columns = page.locator("thead .code")
    rows = page.locator("tbody tr")
    assert (columns.count(), rows.count()) == (20, 50)

    follow(page.get_by_role("link", name="Next columns"))
    assert (columns.all_inner_texts(), rows.count()) == (["P20", "P21"], 50)

    follow(page.get_by_role("link", name="Next", exact=True))
    assert (columns.all_inner_texts(), rows.count()) == (["P20", "P21"], 2)


def test_a_document_shows_its_text_as_received(demonstration):
    address = reverse("briefings:document_detail", args=["southcom-guatemala"])
    page = demonstration("observer", address, javascript=False)
    assert page.locator("article.doc mark").count() > 0

    follow(page.get_by_role("link", name="As received", exact=True))

    assert page.locator("article.doc").count() == 0
    assert page.locator(".raw mark.damage").count() > 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_menu_of_a_phone_opens(demonstration, scheme):
    page = demonstration("observer", "/", on="phone", javascript=False, scheme=scheme)

    page.get_by_text("Menu", exact=True).click()
    follow(page.get_by_role("link", name="Matrix").first)

    assert page.get_by_role("heading", level=1).inner_text() == "Country by action"
