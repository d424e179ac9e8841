"""The demonstration's communiqué: an invented follow-up meeting that fills the inbox."""

from datetime import date

import pytest
from django.core.management import call_command

from briefings import comparing
from briefings.demonstration import written_on
from briefings.models import Document, ProposalDecision, ProposalStatus, Resemblance
from tracker.models import Action, Assignment

TODAY = date(2026, 11, 24)


def test_its_days_are_counted_from_today():
    text = written_on(TODAY)
    assert "Tegucigalpa, 20 November 2026" in text
    assert "{" not in text


@pytest.mark.django_db
def test_after_the_demonstration_its_proposals_wait_with_every_word_on_show():
    call_command("loaddata", "parties", "themes", "article", verbosity=0)
    call_command("load_demo", "--today", TODAY.isoformat(), verbosity=0)

    document = Document.objects.get(meeting__key="demonstration-follow-up")
    proposals = document.proposals.order_by("start")
    likeliest = {
        likeness.action.reference: likeness.word
        for proposal in proposals
        for likeness in proposal.likenesses.filter(rank=1).select_related("action")
        if likeness.is_alike
    }
    assert document.dated == date(2026, 11, 20)
    assert {proposal.status for proposal in proposals} == {ProposalStatus.PENDING}
    assert likeliest == {
        "A-001": Resemblance.CHANGED,
        "A-006": Resemblance.CHANGED,
        "A-009": Resemblance.CHANGED,
        "A-017": Resemblance.PROGRESS,
        "A-020": Resemblance.CHANGED,
        "A-024": Resemblance.REAFFIRMED,
    }
    assert [proposal.title for proposal in proposals if not proposal.resembles] != []
    assert "A-003" in [action.reference for action in comparing.silent(document)]


@pytest.mark.django_db
def test_the_communique_adds_no_action_and_no_line():
    call_command("loaddata", "parties", "themes", "article", verbosity=0)
    call_command("load_demo", verbosity=0)
    assert (Action.objects.count(), Assignment.objects.count()) == (24, 27)
    assert not ProposalDecision.objects.exists()
