"""What comes again: a sentence that was rejected is remembered, and nothing decided is changed."""

import pytest

from briefings import inbox, intake, running
from briefings.models import Citation, Document, JobState, Proposal, ProposalStatus
from tests.briefings.factories import proposed, stored
from tests.briefings.incoming import SCHOOL, TEXT, came_in, waits
from tests.factories import ActionFactory, secretariat

pytestmark = pytest.mark.django_db

# --- Remembered ------------------------------------------------------------------------------------------------------


def test_a_rejected_sentence_is_not_proposed_again_from_a_later_document():
    first = came_in().document
    inbox.reject(first.proposals.get(quote=SCHOOL), by=secretariat(), seen=0, reason="Background.")

    job = came_in(TEXT.replace("a school", "**a  school**").replace("Tegucigalpa", "Comayagua"))

    assert (job.found, job.made, job.remembered) == (3, 2, 1)
    assert not [one for one in job.document.proposals.all() if "school" in one.quote]


def test_a_rejection_that_was_undone_is_forgotten():
    proposal, by = came_in().document.proposals.get(quote=SCHOOL), secretariat()
    inbox.reject(proposal, by=by, seen=0, reason="Background.")
    inbox.undo(proposal, by=by, seen=1)

    assert came_in(TEXT.replace("Tegucigalpa", "Comayagua")).made == 3


# --- Read again ------------------------------------------------------------------------------------------------------


def test_reading_again_changes_nothing_that_was_decided_or_edited():
    document, by = came_in().document, secretariat()
    accepted, rejected, edited = document.proposals.in_order()
    inbox.accept(accepted, by=by, seen=0)
    inbox.reject(rejected, by=by, seen=0, reason="Background.")
    inbox.edit(edited, by=by, seen=0, title="Prosecutors", owners=["HN"])
    by_hand = inbox.propose_by_hand(document, 2, 27, by=by)
    before = list(Proposal.objects.order_by("pk").values())
    cited = Citation.objects.count()

    job = intake.ask_again(document, by)

    assert (job.state, job.document, job.found, job.made, job.remembered) == (JobState.READ, document, 3, 0, 0)
    assert list(Proposal.objects.order_by("pk").values()) == before
    assert by_hand.pk in {one["id"] for one in before}
    assert Citation.objects.count() == cited
    assert Document.objects.count() == 1


def test_reading_again_corrects_what_nobody_touched_and_compares_it_again():
    document = came_in().document
    first = document.proposals.get(quote=SCHOOL)
    Proposal.objects.filter(pk=first.pk).update(due="1999", parties=[], title="Old")
    stale = proposed("Communiqué of Tegucigalpa", document)
    action = ActionFactory(title="School", statement=SCHOOL)

    job = intake.ask_again(document, secretariat())

    first.refresh_from_db()
    assert (first.due, first.codes("owner"), first.title) == ("2026-08-31", ["HN"], SCHOOL.rstrip("."))
    assert first.likenesses.get(rank=1).action == action
    assert not Proposal.objects.filter(pk=stale.pk).exists()
    assert (job.made, document.proposals.count()) == (0, 3)


def test_a_sentence_that_was_decided_is_not_proposed_again_because_it_is_cut_otherwise():
    document, by = stored(TEXT), secretariat()
    decided = proposed(SCHOOL.removesuffix(" by 31 August 2026."), document)
    inbox.reject(decided, by=by, seen=0, reason="Background.")

    intake.ask_again(document, by)

    statuses = list(document.proposals.in_order().values_list("status", flat=True))
    assert statuses == [ProposalStatus.REJECTED, ProposalStatus.PENDING, ProposalStatus.PENDING]


def test_a_document_that_is_being_read_again_is_not_read_twice(monkeypatch):
    monkeypatch.setattr(intake, "AT_ONCE_BYTES", 10)
    document, by = stored(TEXT), secretariat()

    assert intake.ask_again(document, by) == intake.ask_again(document, by)


def test_a_twin_that_came_in_while_it_waited_is_named_instead_of_stored():
    job = waits()
    twin = Document.objects.receive(bytes(job.file), key="twin", filename="page.html", title="Twin")

    done = running.run(job.pk)

    assert (done.state, done.document, done.message) == (JobState.READ, twin, "This file is here already: Twin.")
    assert Document.objects.count() == 1


def test_storing_costs_few_queries_however_many_proposals_there_are(django_assert_max_num_queries):
    many = TEXT + "\n".join(f"- Honduras will open school number {n} for the police." for n in range(90)) + "\n"

    with django_assert_max_num_queries(50):
        job = came_in(many)

    assert job.made == 93
