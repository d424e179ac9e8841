"""Tables and tabs that are wider than a phone."""

import pytest
from django.urls import reverse

from tests.briefings.factories import stored
from tests.factories import PartyFactory, assignment_at, secretariat
from tracker.choices import LineStatus


@pytest.mark.parametrize(("screen", "hinted"), [("phone", True), ("desk", False)])
def test_names_stay_while_the_statuses_beside_them_are_moved_sideways(site, screen, hinted):
    assignment_at(LineStatus.VERIFIED, party=PartyFactory(code="GT", name="Guatemala"))
    page = site(secretariat(), "/", on=screen)
    table = page.get_by_role("region", name="Lines of each country by status")
    name = table.get_by_role("rowheader", name="Guatemala")
    before = name.bounding_box()["x"]

    table.evaluate("region => { region.scrollLeft = region.scrollWidth; }")

    assert (table.evaluate("region => region.scrollLeft") > 0) is hinted
    assert page.get_by_text("Move the table sideways to see every status.").is_visible() is hinted
    assert name.bounding_box()["x"] == before


@pytest.mark.parametrize(("state", "name"), [("pending", "Waiting"), ("silent", "Not mentioned")])
def test_the_tab_that_is_open_is_in_sight(site, transactional_db, state, name):
    address = reverse("briefings:document_inbox", args=[stored().key])
    page = site(secretariat(), f"{address}?state={state}", on="phone")

    tab = page.get_by_role("navigation", name="Proposals by state").get_by_role("link", name=name).bounding_box()

    assert tab["x"] >= 0
    assert tab["x"] + tab["width"] <= 390
