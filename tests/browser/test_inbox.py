"""The inbox in a browser: by keyboard, without script, by two people at once; and a run that is followed."""

import pytest
from django.urls import reverse

from briefings import inbox as verbs
from briefings import intake, running
from briefings.models import Proposal, ReadingJob
from briefings.views import inbox as pages
from tests.factories import secretariat
from tracker.models import Action

from .looks import faults
from .moves import follow
from .proposals import SENTENCES, inbox_of, proposal

expect = pytest.importorskip("playwright.sync_api", reason="browser tests need playwright").expect


def entries(page):
    return page.locator(".proposal")


# --- Keys ------------------------------------------------------------------------------------------------------------


def test_j_and_k_go_from_one_to_the_next(site, document):
    page = site(secretariat(), inbox_of(document))

    for key, number in (("j", 0), ("j", 1), ("j", 2), ("k", 1)):
        page.keyboard.press(key)
        expect(entries(page).nth(number)).to_be_focused()
        expect(entries(page).nth(number)).to_be_in_viewport()


def test_a_accepts_and_leads_on_and_u_takes_it_back(site, document):
    page = site(secretariat(), inbox_of(document))
    page.keyboard.press("j")

    page.keyboard.press("a")

    expect(entries(page).nth(1)).to_be_focused()
    expect(entries(page).nth(0)).to_contain_text("Accepted")
    expect(page.locator("#said")).to_contain_text("Accepted as A-002")
    expect(page.locator("#inbox-head")).to_contain_text("3 of 4 proposals wait")
    expect(page.locator(".nav [data-waiting]")).to_have_text("3 waiting")
    assert proposal(0).status == "accepted"

    page.keyboard.press("u")

    expect(entries(page).nth(0)).to_be_focused()
    expect(page.locator("#said")).to_contain_text("Waiting again")
    expect(page.locator("#inbox-head")).to_contain_text("4 of 4 proposals wait")
    assert (proposal(0).status, Action.objects.count()) == ("pending", 1)


def test_nothing_unseen_is_decided_by_a_key(site, document):
    page = site(secretariat(), inbox_of(document))

    page.keyboard.press("a")  # nothing is open yet: the first is shown

    expect(entries(page).nth(0)).to_be_focused()
    assert Proposal.objects.pending().count() == 4


def test_m_shows_what_differs_and_merges_nothing_by_itself(site, document):
    page = site(secretariat(), inbox_of(document))
    page.keyboard.press("j")

    page.keyboard.press("m")

    box = page.get_by_role("checkbox", name="Due date No date")
    expect(box).to_be_focused()
    assert proposal(0).status == "pending"

    page.keyboard.press("Escape")
    expect(box).to_have_count(0)
    expect(entries(page).nth(0)).to_be_focused()

    page.keyboard.press("m")
    expect(box).to_be_focused()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Merge into A-001").click()

    expect(entries(page).nth(1)).to_be_focused()
    expect(entries(page).nth(0)).to_contain_text("Merged")
    assert str(Action.objects.get().assignments.get().due) == "2027-12-31"


def test_r_asks_for_the_reason(site, document):
    page = site(secretariat(), inbox_of(document))
    page.keyboard.press("j")

    page.keyboard.press("r")

    expect(page.get_by_role("button", name="Nobody is to do anything")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(entries(page).nth(1)).to_be_focused()
    assert proposal(0).last_decision.reason == "Done already"


def test_keys_do_nothing_while_one_types(site, document):
    page = site(secretariat(), inbox_of(document))
    page.keyboard.press("j")
    page.keyboard.press("r")

    entries(page).nth(0).get_by_label("In your own words").press_sequentially("jamaru?")
    page.keyboard.press("Enter")

    expect(entries(page).nth(1)).to_be_focused()
    assert proposal(0).last_decision.reason == "jamaru?"


def test_e_opens_the_form_and_the_list_is_where_one_comes_back_to(site, document):
    page = site(secretariat(), inbox_of(document) + "?word=new")
    page.keyboard.press("j")

    page.keyboard.press("e")
    page.get_by_label("Title").fill("Yearly drills")
    page.get_by_role("button", name="Accept as a new action").click()

    decided = proposal(1).pk
    page.wait_for_url(f"**{inbox_of(document)}?word=new&decided={decided}#p-{proposal(2).pk}")
    expect(page.locator(f"#p-{proposal(2).pk}")).to_be_focused()
    expect(page.locator(f"#p-{decided}")).to_be_in_viewport()  # what became of it stays in sight, above the next
    expect(page.locator(f"#p-{decided}")).to_contain_text("accepted this as A-002 just now")
    assert Action.objects.filter(title="Yearly drills").count() == 1

    page.keyboard.press("u")
    expect(page.locator(f"#p-{decided}")).to_be_focused()
    assert proposal(1).status == "pending"


def test_the_question_mark_shows_the_keys_and_they_can_be_switched_off(site, document):
    page = site(secretariat(), inbox_of(document))

    page.keyboard.press("?")

    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    assert faults(page, schemes=("light",), widths=("desk",)) == []
    dialog.get_by_label("Use these keys").uncheck()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.keyboard.press("j")
    expect(entries(page).nth(0)).not_to_be_focused()


def test_many_are_chosen_and_decided_at_once(site, document):
    page = site(secretariat(), inbox_of(document))
    accept = page.locator("#bulk").get_by_role("button", name="Accept as new")
    expect(accept).to_be_disabled()

    page.get_by_label("All on this page").check()
    page.keyboard.press("j")
    page.keyboard.press("x")
    accept.click()

    expect(page.locator("#messages")).to_contain_text("3 proposals accepted.")
    assert proposal(0).status == "pending"


def test_when_a_page_is_done_those_that_follow_are_shown(site, document, monkeypatch):
    monkeypatch.setattr(pages, "ROWS", 2)
    page = site(secretariat(), inbox_of(document))
    page.keyboard.press("j")

    page.keyboard.press("a")
    expect(entries(page).nth(1)).to_be_focused()
    page.keyboard.press("a")

    page.wait_for_url("**?after=*")
    expect(entries(page).nth(0)).to_contain_text(SENTENCES[2])
    expect(entries(page).nth(0)).to_be_focused()


def test_enter_in_a_field_of_the_many_decides_nothing(site, document):
    page = site(secretariat(), inbox_of(document))
    page.get_by_label("All on this page").check()
    page.locator("#bulk summary").click()

    page.get_by_label("Or in your own words").fill("Background")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Reject the ticked ones").click()

    expect(page.locator("#messages")).to_contain_text("4 proposals rejected.")
    assert proposal(0).last_decision.reason == "Background"


# --- Without script --------------------------------------------------------------------------------------------------


def test_everything_is_decided_without_script(site, document):
    page = site(secretariat(), inbox_of(document), javascript=False)

    follow(page.locator(f"#p-{proposal(1).pk}").get_by_role("button", name="Accept as new"))
    assert page.url.endswith(f"{inbox_of(document)}?decided={proposal(1).pk}#p-{proposal(2).pk}")

    rejected = page.locator(f"#p-{proposal(2).pk}")
    rejected.locator("summary").click()
    follow(rejected.get_by_role("button", name="Done already"))
    assert proposal(2).status == "rejected"

    follow(page.locator(f"#p-{proposal(0).pk}").get_by_role("link", name="Merge into A-001"))
    follow(page.get_by_role("button", name="Merge into A-001"))
    assert proposal(0).status == "merged"

    follow(page.get_by_role("link", name="Rejected 1"))
    follow(page.get_by_role("button", name="Undo"))
    assert proposal(2).status == "pending"


def test_a_document_is_added_without_script(site, document):
    page = site(secretariat(), reverse("briefings:document_add"), javascript=False)

    page.get_by_label("Paste the text").fill("Agreed\n\n- Honduras will share data by 2027.\n")
    page.get_by_role("button", name="Add and read").last.click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Agreed")
    expect(page.locator(".proposal")).to_contain_text("Honduras will share data by 2027.")


# --- Two at once -----------------------------------------------------------------------------------------------------


def test_what_somebody_else_decided_meanwhile_is_shown_in_its_place(site, document):
    page = site(secretariat(), inbox_of(document))
    bea = secretariat()
    verbs.reject(proposal(0), by=bea, seen=0, reason="Too vague")

    page.keyboard.press("j")
    page.keyboard.press("a")

    expect(entries(page).nth(0)).to_contain_text(f"{bea} rejected this just now: Too vague.")
    expect(entries(page).nth(0)).to_contain_text("Your own decision was not recorded.")
    expect(entries(page).nth(0)).to_be_focused()
    assert Action.objects.count() == 1


def test_a_session_that_has_ended_leads_to_the_sign_in_page(site, document):
    page = site(secretariat(), inbox_of(document))
    page.keyboard.press("j")
    page.context.clear_cookies(name="sessionid")

    page.keyboard.press("a")

    page.wait_for_url("**/accounts/login/**")
    assert Action.objects.count() == 1


def test_a_server_that_fails_is_said_and_nothing_is_decided(site, document):
    page = site(secretariat(), inbox_of(document))
    page.keyboard.press("j")
    page.route("**/accept/", lambda route: route.abort())

    page.keyboard.press("a")

    expect(page.locator("#failed")).to_contain_text("nothing was decided")
    expect(entries(page).nth(0)).to_be_focused()
    site.complaints.clear()  # of the answer that never came


# --- A run in progress -----------------------------------------------------------------------------------------------


def test_the_page_of_a_run_follows_it_and_leads_to_the_inbox(site, document, monkeypatch):
    monkeypatch.setattr(intake, "AT_ONCE_BYTES", -1)
    ana = secretariat()
    job = intake.receive(b"Agreed\n\n- Honduras will share data.\n", "agreed.txt", by=ana)
    page = site(ana, job.get_absolute_url())
    expect(page.get_by_role("progressbar")).to_have_attribute("value", "0")

    ReadingJob.objects.filter(pk=job.pk).update(state="reading", step="match", progress=60, heartbeat_at=job.asked_at)
    expect(page.get_by_role("progressbar")).to_have_attribute("value", "60")
    expect(page.locator("#reading")).to_contain_text("Comparing with what is tracked 60 %")

    ReadingJob.objects.filter(pk=job.pk).update(state="waiting")
    running.run(job.pk)
    page.wait_for_url("**/documents/agreed/inbox/")
    expect(page.locator(".proposal")).to_contain_text("Honduras will share data.")
