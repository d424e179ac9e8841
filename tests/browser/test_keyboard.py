"""Without a mouse: over the navigation, into the matrix, through the form."""

import pytest
from django.urls import reverse

from tests.factories import PartyFactory, assignment_at, focal_point
from tracker.choices import LineStatus
from tracker.models import ProgressUpdate

expect = pytest.importorskip("playwright.sync_api", reason="browser tests need playwright").expect


def tab_to(page, wanted, most=60):
    """Press Tab until `wanted` has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"{wanted} was not reached in {most} steps")


def test_the_first_step_skips_to_the_content(demonstration):
    page = demonstration("observer", "/actions/")

    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.getElementById('main').contains(document.activeElement)")


def test_a_cell_of_the_matrix_is_reached_and_says_its_word(site):
    parties = [PartyFactory() for _ in range(7)]  # more than five: the cells show their sign alone
    for party in parties:
        assignment_at(LineStatus.IN_PROGRESS, party=party)
    page = site(focal_point(parties[0]), "/matrix/")
    cell = page.locator("a.cell").first
    word = cell.locator(".tip")
    assert word.bounding_box()["width"] <= 1

    tab_to(page, cell)

    expect(word).to_have_text("In progress")
    assert word.bounding_box()["width"] > 40


def test_the_form_for_progress_is_filled_in_and_sent_by_keyboard(site):
    guatemala = PartyFactory(code="GT", name="Guatemala")
    elena = focal_point(guatemala)
    line = assignment_at(LineStatus.IN_PROGRESS, reporter=elena, party=guatemala)
    page = site(elena, reverse("tracker:assignment_progress", args=[line.pk]))

    tab_to(page, page.get_by_label("What was done"))
    page.keyboard.type("Rooms booked.")
    tab_to(page, page.get_by_role("radio", name="In progress"), most=2)
    tab_to(page, page.get_by_role("button", name="Save progress"))
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert page.url.endswith(line.get_absolute_url())
    assert ProgressUpdate.objects.order_by("pk").last().done == "Rooms booked."
