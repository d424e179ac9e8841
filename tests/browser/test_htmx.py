"""With script, a filter replaces the list alone, the address follows, and going back brings the whole page back."""

import pytest

from tracker.models import Action

expect = pytest.importorskip("playwright.sync_api", reason="browser tests need playwright").expect


def references(page):
    """The rows' references."""
    return page.locator("#results tbody td:first-child")


def test_a_filter_replaces_the_list_and_the_back_button_brings_the_page_back(demonstration):
    page = demonstration("observer", "/actions/")
    page.evaluate("window.sameDocument = true")
    held = Action.objects.filter(status="on_hold")

    page.get_by_label("Status").select_option("on_hold")

    expect(references(page)).to_have_text([action.reference for action in held.order_by("number")])
    assert "status=on_hold" in page.url
    assert page.evaluate("window.sameDocument") is True

    page.go_back()

    expect(references(page)).to_have_count(Action.objects.count())
    expect(page.get_by_role("heading", level=1)).to_have_text("Actions")
    expect(page.get_by_label("Search")).to_be_visible()
    assert page.url.endswith("/actions/")


def test_after_going_back_the_form_says_what_the_list_is_filtered_by(demonstration):
    page = demonstration("observer", "/actions/")
    for status in ("on_hold", "unassigned"):
        page.get_by_label("Status").select_option(status)
        page.wait_for_url(f"**/actions/?*status={status}*")

    page.go_back()

    expect(page.get_by_label("Status")).to_have_value("on_hold")
    expect(references(page)).to_have_count(Action.objects.filter(status="on_hold").count())


def test_a_filtered_address_opened_anew_shows_the_whole_page(demonstration):
    page = demonstration("observer", "/actions/")
    page.get_by_label("Status").select_option("on_hold")
    page.wait_for_url("**/actions/?*status=on_hold*")

    page.reload()

    expect(page.get_by_role("navigation").first).to_be_visible()
    expect(page.get_by_label("Status")).to_have_value("on_hold")
    expect(references(page)).to_have_count(Action.objects.filter(status="on_hold").count())


def test_a_country_is_suggested_while_it_is_typed(demonstration):
    page = demonstration("observer", "/actions/")

    with page.expect_response("**/suggest/parties/**"):
        page.get_by_label("Country or body").press_sequentially("hond", delay=20)

    expect(page.locator("#f-country-list option")).to_have_count(1)
    assert page.locator("#f-country-list option").get_attribute("value") == "Honduras (HN)"


def test_a_menu_closes_on_escape_and_gives_the_focus_back(demonstration):
    page = demonstration("observer", "/")
    menu = page.locator("details.menu:visible")
    menu.locator("summary").click()
    expect(menu).to_have_attribute("open", "")

    page.keyboard.press("Escape")

    expect(menu).not_to_have_attribute("open", "")
    expect(menu.locator("summary")).to_be_focused()


def test_typed_text_is_not_left_without_a_question(demonstration):
    page = demonstration("guatemala", "/")
    page.get_by_role("main").get_by_role("link", name="Log progress").first.click()
    page.wait_for_url("**/progress/")  # and its script, which nobody types before
    page.get_by_label("What was done").press_sequentially("Rooms booked.")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))

    page.get_by_role("link", name="Matrix").first.click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Country by action")
    assert asked == ["beforeunload"]
