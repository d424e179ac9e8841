"""The inbox's pages have no barrier, whatever they have to say."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from briefings import inbox as verbs
from briefings.models import ReadingJob
from tests.factories import secretariat

from .looks import faults
from .proposals import inbox_of, proposal

expect = pytest.importorskip("playwright.sync_api", reason="browser tests need playwright").expect

PAGES = {
    "inbox": lambda document: reverse("briefings:inbox"),
    "document's inbox": inbox_of,
    "document's inbox, another page": lambda document: inbox_of(document) + "?state=merged",
    "not mentioned": lambda document: inbox_of(document) + "?state=silent",
    "proposal": lambda document: proposal(0).get_absolute_url(),
    "merge": lambda document: proposal(0).get_absolute_url() + "?merge=A-001",
    "add a document": lambda document: reverse("briefings:document_add"),
    "propose": lambda document: reverse("briefings:propose", args=[document.key]),
    "read again": lambda document: reverse("briefings:document_read_again", args=[document.key]),
    "document": lambda document: document.get_absolute_url(),
}


@pytest.mark.parametrize("name", PAGES)
def test_page_has_no_barrier_in_any_scheme_or_width(site, document, name):
    page = site(secretariat(), PAGES[name](document))

    assert page.locator("h1").count() == 1
    assert faults(page) == []


def test_what_is_unfolded_has_no_barrier(site, document):
    page = site(secretariat(), inbox_of(document))
    for keys in ("jm", "jr", "ja"):
        for key in keys:
            page.keyboard.press(key)
    expect(page.locator(".merge")).to_be_visible()
    expect(page.locator(".decided")).to_have_count(1)

    assert faults(page) == []


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("waiting", "No worker has answered for 10 seconds."),
        ("failed", "This PDF is a scan."),
        ("cancelled", "Nothing was stored."),
    ],
)
def test_the_page_of_a_run_has_no_barrier(site, transactional_db, state, said):
    ana, now = secretariat(), timezone.now()
    job = ReadingJob.objects.create(
        filename="report.pdf",
        sha256="0" * 64,
        asked_by=ana,
        asked_at=now - timedelta(minutes=1),
        state=state,
        message="This PDF is a scan." if state == "failed" else "",
        ended_at=None if state == "waiting" else now,
    )

    page = site(ana, job.get_absolute_url())

    expect(page.locator("#reading")).to_contain_text(said)
    assert faults(page) == []
    if state == "waiting":
        page.goto(reverse("briefings:inbox"))
        assert faults(page) == []


def test_forms_with_errors_say_what_is_wrong_without_a_barrier(site, document):
    page = site(secretariat(), reverse("briefings:document_add"))
    page.get_by_label("Meeting").fill("Nobody's")
    page.locator("button.go[type=submit]").click()
    page.locator("[data-focus]:focus").wait_for()
    assert faults(page) == []

    page.goto(proposal(1).get_absolute_url())
    page.get_by_label("Date", exact=False).first.fill("soon")
    page.locator("summary", has_text="Add a country or body").click()
    page.get_by_label("Country or body 1").fill("Atlantis")
    page.get_by_role("button", name="Accept as a new action").click()
    page.locator("[data-focus]:focus").wait_for()
    assert faults(page) == []


def test_a_decision_that_came_second_is_told_without_a_barrier(site, document):
    page = site(secretariat(), proposal(1).get_absolute_url())
    verbs.reject(proposal(1), by=secretariat(), seen=0, reason="Too vague")

    page.get_by_role("button", name="Accept as a new action").click()

    page.locator("[data-focus]:focus").wait_for()
    expect(page.locator(".summary")).to_contain_text("rejected this just now: Too vague")
    assert faults(page) == []


def test_an_empty_inbox_has_no_barrier(site, transactional_db):
    page = site(secretariat(), reverse("briefings:inbox"))

    assert page.locator("h1").count() == 1
    assert faults(page) == []
