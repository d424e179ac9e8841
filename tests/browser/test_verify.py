"""What one person reports, a second one verifies."""

import re

import pytest
from django.urls import reverse

from tests.factories import ActionFactory, PartyFactory, assignment_at, focal_point, verifier
from tracker.choices import LineStatus

from .moves import follow

OF_THE_QUEUE = re.compile("^Verify ?: Guatemala, Workshops for officers$")


@pytest.fixture
def line(site):
    """A report that waits."""
    party = PartyFactory(code="GT", name="Guatemala")
    action = ActionFactory(title="Workshops for officers")
    return assignment_at(LineStatus.REPORTED, reporter=focal_point(party), party=party, action=action)


def decide(page, note, button):
    """Open the report from the dashboard, and decide."""
    follow(page.get_by_role("main").get_by_role("link", name="1 report to verify"))
    follow(page.get_by_role("link", name=OF_THE_QUEUE))
    page.get_by_label("What you checked, or why you return it").fill(note)
    follow(page.get_by_role("button", name=button))


@pytest.mark.parametrize("javascript", [True, False], ids=["with script", "without script"])
def test_verifier_confirms_what_was_reported(site, line, javascript):
    page = site(verifier(), "/", javascript=javascript)

    decide(page, "The lists agree with the photographs.", "Confirm: it is done")

    line.refresh_from_db()
    assert line.status == LineStatus.VERIFIED
    page.goto(line.get_absolute_url())
    assert page.get_by_text("The lists agree with the photographs.").is_visible()


def test_verifier_returns_a_report_with_the_reason(site, line):
    page = site(verifier(), "/", on="phone")

    decide(page, "The second list is missing.", "Return it to Guatemala")

    line.refresh_from_db()
    assert line.status == LineStatus.IN_PROGRESS
    page.goto(line.get_absolute_url())
    assert page.get_by_text("The second list is missing.").is_visible()


def test_reporter_is_not_offered_the_verification(site, line):
    reporter = line.updates.last().author
    page = site(reporter, line.action.get_absolute_url())
    assert page.get_by_role("link", name="Verify").count() == 0

    answer = page.goto(reverse("tracker:assignment_verify", args=[line.pk]))

    assert answer.status == 403
    assert page.get_by_role("button", name="Confirm: it is done").count() == 0
    line.refresh_from_db()
    assert line.status == LineStatus.REPORTED


def test_verifier_who_declares_a_conflict_is_passed_over(site, line):
    conflicted = verifier()
    page = site(conflicted, reverse("tracker:assignment_verify", args=[line.pk]))
    page.get_by_text("I cannot judge this without bias").click()
    page.locator("#id_reason").fill("My former unit.")

    follow(page.get_by_role("button", name="Declare a conflict"))

    answer = page.goto(reverse("tracker:assignment_verify", args=[line.pk]))
    assert answer.status == 403
    page.goto(reverse("tracker:verify_queue"))
    assert page.get_by_role("link", name=OF_THE_QUEUE).count() == 0
