"""Two people at once: one of them is told what came since, and nothing is counted twice."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections

from tests.factories import ActionFactory, assignment_at, focal_point, seen
from tracker import workflow
from tracker.choices import LineStatus
from tracker.models import Action, Assignment

pytestmark = [
    pytest.mark.django_db(transaction=True),
    # A test's SQLite lies in memory, where threads share one connection's locks and no two writers exist.
    pytest.mark.skipif(
        "sqlite" in str(connections.databases["default"]["ENGINE"]),
        reason="two writers need a database server, not SQLite in memory: set DATABASE_URL to PostgreSQL",
    ),
]


def at_once(*calls):
    """Run the calls in threads of their own that start together; return each result or the exception it raised."""
    start = Barrier(len(calls))

    def run(call):
        start.wait(timeout=10)
        try:
            return call()
        except workflow.Refused as refused:
            return refused
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as threads:
        return list(threads.map(run, calls))


def test_of_two_updates_from_the_same_page_one_is_stale():
    line = assignment_at(LineStatus.IN_PROGRESS)
    person, page = focal_point(line.party), seen(line)

    def log(words):
        return workflow.move(line, LineStatus.IN_PROGRESS, by=person, seen=page, done=words)

    results = at_once(lambda: log("One."), lambda: log("The other."))

    assert sorted(type(result).__name__ for result in results) == ["ProgressUpdate", "Stale"]
    assert list(line.updates.order_by("number").values_list("number", flat=True)) == [1, 2]


def test_two_lines_of_one_action_moved_at_once_are_both_counted():
    action = ActionFactory()
    lines = [assignment_at(LineStatus.IN_PROGRESS, action=action) for _ in range(2)]
    people = [focal_point(line.party) for line in lines]

    def hold(line, person):
        fields = {"done": "Waiting.", "obstacles": "No staff.", "obstacle_kind": "capacity"}
        return workflow.move(line, LineStatus.ON_HOLD, by=person, seen=seen(line), **fields)

    at_once(*(lambda line=line, person=person: hold(line, person) for line, person in zip(lines, people, strict=True)))

    action.refresh_from_db()
    assert set(Assignment.objects.values_list("status", flat=True)) == {"on_hold"}
    assert action.status == "on_hold"


def test_numbers_taken_at_once_are_different():
    at_once(*[ActionFactory] * 6)

    assert sorted(Action.objects.values_list("number", flat=True)) == [1, 2, 3, 4, 5, 6]
