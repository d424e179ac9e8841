"""The page of an action in the hand: what is touched there, and where its links lead."""

from itertools import pairwise

import pytest

from tests.factories import PartyFactory, assignment_at, secretariat
from tracker.choices import LineStatus

LEAST = 24  # pixels each way, of what a finger or a pointer is to hit


@pytest.fixture
def line(site):
    return assignment_at(LineStatus.IN_PROGRESS, party=PartyFactory(code="GT", name="Guatemala"))


@pytest.mark.parametrize("screen", ["desk", "phone"])
def test_a_copied_link_is_said_beside_its_icon_for_a_moment(site, line, screen):
    page = site(secretariat(), line.action.get_absolute_url(), on=screen)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    link = page.get_by_role("link", name="Link to Guatemala")
    said = "link => getComputedStyle(link, '::after').content.split('/')[0].trim()"
    assert link.evaluate(said) == "none"

    link.click()
    page.wait_for_selector("a.copied")

    assert link.evaluate(said) == '"Link copied"'
    assert page.evaluate("navigator.clipboard.readText()") == f"{page.url.split('#')[0]}#line-{line.pk}"
    page.wait_for_selector("a.copied", state="detached")


def test_on_a_phone_everything_offered_for_a_line_is_large_enough_to_touch_and_apart(site, line):
    page = site(secretariat(), line.action.get_absolute_url(), on="phone")
    offered = [page.get_by_role("link", name="Link to Guatemala"), *page.locator(".offers a").all()]
    boxes = [link.bounding_box() for link in offered]
    apart = [after["x"] - before["x"] - before["width"] >= 8 for before, after in pairwise(boxes[1:])]
    assert [(box["width"] >= LEAST, box["height"] >= LEAST) for box in boxes] == [(True, True)] * 4
    assert apart == [True, True]
