"""The database holds the inbox's rules, whoever asks: the model, a bulk update or SQL by hand."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from briefings import inbox
from briefings.models import DecisionAct, Likeness, Proposal, ProposalDecision, ProposalStatus, ReadingJob
from tests.briefings.factories import cited, proposed, stored
from tests.briefings.test_guards import by_every_way, refused, run
from tests.factories import ActionFactory, UserFactory, secretariat

pytestmark = pytest.mark.django_db


def rejected(proposal=None):
    proposal = proposal or proposed()
    inbox.reject(proposal, by=secretariat(), seen=0, reason="Background.")
    proposal.refresh_from_db()
    return proposal


def decision_on(proposal, act, number=1, **fields):
    ProposalDecision.objects.create(
        proposal=proposal, number=number, act=act, by=UserFactory(), at=timezone.now(), **fields
    )


NEW_VALUES = {"act": "undone", "reason": "Other.", "number": 7, "made": {"citations": [1]}, "action_number": 3}


@pytest.mark.parametrize("column", NEW_VALUES)
def test_a_decision_is_never_changed(column):
    decision = rejected().decisions.get()

    assert by_every_way(decision, column, NEW_VALUES[column]) == [True, True, True]


def test_a_decision_is_never_deleted():
    decision = rejected().decisions.get()

    assert refused(decision.delete)
    assert refused(ProposalDecision.objects.all().delete)
    assert refused(lambda: run("DELETE FROM briefings_proposaldecision"))


def test_a_proposal_keeps_its_words_and_their_place():
    proposal = proposed("The leaders agreed.")
    other = stored(key="other")

    assert by_every_way(proposal, "quote", "The leaders argued.") == [True, True, True]
    assert by_every_way(proposal, "start", proposal.start + 1) == [True, True, True]
    assert by_every_way(proposal, "end", proposal.end - 1) == [True, True, True]
    assert by_every_way(proposal, "document", other) == [True, True, True]


def test_words_that_do_not_stand_at_their_place_are_no_proposal():
    document = stored()

    def elsewhere():
        Proposal.objects.create(document=document, key="a", start=0, end=5, quote="Areas", title="A")

    assert refused(elsewhere)
    assert not refused(
        lambda: Proposal.objects.create(document=document, key="a", start=0, end=5, quote="Focus", title="A")
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"start": 5, "end": 5, "quote": ""},
        {"start": 0, "end": 31, "quote": "Focus areas\nThe leaders agreed."},
        {"confidence": 1.5},
        {"kind": "wish"},
        {"source": "hearsay"},
        {"outcome_start": 3},
        {"due_start": 9, "due_end": 4},
    ],
    ids=["empty", "over a line", "confidence", "kind", "source", "half a place", "backwards"],
)
def test_values_out_of_their_bounds_are_refused(wrong):
    given = {"document": stored(), "key": "a", "start": 0, "end": 5, "quote": "Focus", "title": "A"}

    assert refused(lambda: Proposal.objects.create(**given | wrong))


def test_a_place_of_a_document_is_proposed_once():
    proposal = proposed()

    with pytest.raises(IntegrityError), transaction.atomic():
        proposed(document=proposal.document, key="twin")


@pytest.mark.parametrize("status", [status for status in ProposalStatus if status != ProposalStatus.PENDING])
def test_a_proposal_begins_pending(status):
    action = ActionFactory() if status != ProposalStatus.REJECTED else None

    assert refused(lambda: proposed(status=status, action=action))


def test_a_proposal_is_not_decided_without_an_entry_of_its_journal():
    assert by_every_way(proposed(), "status", "rejected") == [True, True, True]


def test_a_decided_proposal_is_not_put_back_without_an_entry_of_its_journal():
    proposal = rejected()

    assert by_every_way(proposal, "status", "pending") == [True, True, True]
    assert by_every_way(proposal, "version", 0) == [True, True, True]


def test_an_edit_in_the_journal_decides_nothing():
    proposal = proposed()
    inbox.edit(proposal, by=secretariat(), seen=0, title="Drills")

    assert by_every_way(Proposal.objects.get(), "status", "rejected") == [True, True, True]


@pytest.mark.parametrize("act", [DecisionAct.REJECTED, DecisionAct.EDITED])
def test_a_decided_proposal_takes_no_second_decision(act):
    proposal = rejected()

    assert refused(lambda: decision_on(proposal, act, 2, reason="Again."))
    assert not refused(lambda: decision_on(proposal, DecisionAct.UNDONE, 2))


def test_what_is_not_decided_is_not_undone():
    proposal = proposed()

    assert refused(lambda: decision_on(proposal, DecisionAct.UNDONE))


def test_a_rejection_has_its_reason_and_an_acceptance_its_action():
    proposal = proposed()

    assert refused(lambda: decision_on(proposal, DecisionAct.REJECTED))
    assert refused(lambda: decision_on(proposal, DecisionAct.ACCEPTED))
    assert not refused(lambda: decision_on(proposal, DecisionAct.ACCEPTED, action_number=1))


def test_a_number_of_the_journal_is_given_once():
    proposal = proposed()
    inbox.edit(proposal, by=secretariat(), seen=0, title="Drills")

    assert refused(lambda: decision_on(proposal, DecisionAct.EDITED, 1))
    assert not refused(lambda: decision_on(proposal, DecisionAct.EDITED, 2))


def test_a_decided_proposal_is_not_deleted():
    proposal = rejected()

    with pytest.raises(Exception, match="protected"):
        proposal.delete()


def test_at_most_three_likenesses_one_of_each_action():
    proposal, action = proposed(), cited().action
    Likeness.objects.create(proposal=proposal, action=action, rank=1, score=0.5, word="changed")

    def another(**fields):
        given = {"proposal": proposal, "action": ActionFactory(), "rank": 2, "score": 0.4, "word": "changed"}
        return refused(lambda: Likeness.objects.create(**given | fields))

    assert not another()
    assert another(action=action)
    assert another(rank=1)
    assert another(rank=4)
    assert another(word="same")


@pytest.mark.parametrize(
    "wrong",
    [
        {"state": "read", "ended_at": "now"},
        {"state": "failed"},
        {"state": "waiting", "ended_at": "now"},
        {"state": "lost"},
        {"progress": 101},
        {"step": "sleep"},
    ],
    ids=["read without a document", "failed and not ended", "waiting and ended", "state", "progress", "step"],
)
def test_a_run_says_nothing_that_cannot_be(wrong):
    given = {"filename": "a.txt", "sha256": "0" * 64, "asked_by": UserFactory(), "asked_at": timezone.now()} | wrong
    if "ended_at" in given:
        given["ended_at"] = timezone.now()

    assert refused(lambda: ReadingJob.objects.create(**given))
