"""Two people decide at the same moment: one of them does, the other is told who was first."""

import pytest
from django.db import connection, connections, transaction

from briefings import inbox, running
from briefings.models import JobState, Proposal, ProposalDecision, ReadingJob
from tests.briefings.factories import proposed, stored
from tests.briefings.incoming import TEXT, waits
from tests.factories import ActionFactory, secretariat
from tests.tracker.test_concurrency import at_once
from tracker.models import Action

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        "sqlite" in str(connections.databases["default"]["ENGINE"]),
        reason="two writers need a database server, not SQLite in memory: set DATABASE_URL to PostgreSQL",
    ),
]


def copies(proposal, number):
    return [Proposal.objects.get(pk=proposal.pk) for _ in range(number)]


def test_of_several_who_accept_at_once_one_does():
    mine = copies(proposed(parties=[("HN", "owner")]), 4)
    people = [secretariat() for _ in mine]

    def accept(one, by):
        return inbox.accept(one, by=by, seen=0)

    results = at_once(*(lambda one=one, by=by: accept(one, by) for one, by in zip(mine, people, strict=True)))

    assert sorted(type(result).__name__ for result in results) == ["Action", "Decided", "Decided", "Decided"]
    assert (Action.objects.count(), ProposalDecision.objects.count()) == (1, 1)


def test_of_an_acceptance_a_merge_and_a_rejection_at_once_one_stands():
    first, second, third = copies(proposed(), 3)
    action, by = ActionFactory(), secretariat()

    results = at_once(
        lambda: inbox.accept(first, by=by, seen=0),
        lambda: inbox.merge(second, action, by=by, seen=0),
        lambda: inbox.reject(third, by=by, seen=0, reason="Background."),
    )

    assert sum(isinstance(result, inbox.Decided) for result in results) == 2
    assert ProposalDecision.objects.count() == 1


def test_a_decision_waits_for_the_one_that_holds_the_proposal():
    proposal, by = proposed(), secretariat()
    held = []

    def try_without_waiting():
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '200ms'")
        try:
            inbox.reject(proposal, by=by, seen=0, reason="Background.")
        except Exception as error:
            held.append(type(error).__name__)
        finally:
            connection.close()

    with transaction.atomic():
        Proposal.objects.select_for_update().get(pk=proposal.pk)
        at_once(try_without_waiting)

    assert held == ["OperationalError"]
    assert Proposal.objects.get().is_pending


def test_the_same_words_selected_twice_at_once_are_one_proposal():
    document, by = stored(), secretariat()
    start = document.text.index("They meet")

    def select():
        return inbox.propose_by_hand(document, start, start + 16, by=by)

    results = at_once(select, select)

    assert sorted(type(result).__name__ for result in results) == ["Proposal", "Refused"]


def test_a_run_taken_by_two_workers_is_made_once():
    job = waits(TEXT)

    at_once(lambda: running.run(job.pk), lambda: running.run(job.pk))

    job = ReadingJob.objects.get()
    assert job.state == JobState.READ
    assert job.document.proposals.count() == job.made
