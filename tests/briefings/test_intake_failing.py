"""Runs of the reader that fail, are cancelled or stand still."""

from datetime import timedelta

import pytest
from django.utils import timezone

from briefings import intake, running
from briefings.models import Document, JobState, Proposal, ReadingJob
from briefings.reading import reader
from briefings.reading.model import Unreadable
from tests.briefings.incoming import came_in, waits
from tests.factories import secretariat
from tests.samples import office

pytestmark = pytest.mark.django_db


def later(job, **fields):
    """The run as it stands in the database after these fields were set there."""
    ReadingJob.objects.filter(pk=job.pk).update(**fields)
    return ReadingJob.objects.get(pk=job.pk)


def test_a_file_that_cannot_be_read_says_why_and_stores_nothing():
    job = running.run(came_in(office("xl/workbook.xml"), "table.xlsx").pk)

    assert job.state == JobState.FAILED
    assert job.message.startswith("This kind of office file is not read.")
    assert (bytes(job.file), job.document, Document.objects.count()) == (b"", None, 0)


def test_a_fault_of_the_reader_ends_the_run_with_a_sentence_and_not_the_worker(monkeypatch):
    def fail(source):
        raise RecursionError("too deep")

    monkeypatch.setattr(reader, "read_source", fail)

    job = came_in()

    assert (job.state, job.message[:26]) == (JobState.FAILED, "The reader failed on this ")
    assert Document.objects.count() == 0


def test_a_run_that_fails_while_storing_leaves_nothing_behind(monkeypatch):
    def fail(*args):
        raise Unreadable("No.")

    monkeypatch.setattr(running.comparing, "store", fail)

    assert came_in().state == JobState.FAILED
    assert (Document.objects.count(), Proposal.objects.count()) == (0, 0)


def test_a_waiting_run_is_cancelled_and_the_worker_leaves_it_alone():
    job = intake.cancel(waits(), secretariat())

    assert running.run(job.pk).state == JobState.CANCELLED
    assert bytes(ReadingJob.objects.get().file) == b""
    assert Document.objects.count() == 0


@pytest.mark.parametrize("step", ["read", "match", "store"])
def test_a_run_is_cancelled_between_its_steps_and_stores_nothing(monkeypatch, step):
    tell = running._tell

    def cancel_at(job, at, progress):
        if at == step:
            intake.cancel(job, secretariat())
        tell(job, at, progress)

    monkeypatch.setattr(running, "_tell", cancel_at)

    assert came_in().state == JobState.CANCELLED
    assert (Document.objects.count(), Proposal.objects.count()) == (0, 0)


def test_a_run_that_is_cancelled_at_the_last_moment_stores_nothing(monkeypatch):
    tell = running._tell

    def cancel_after(job, at, progress):
        tell(job, at, progress)
        if at == "store":
            intake.cancel(job, secretariat())

    monkeypatch.setattr(running, "_tell", cancel_after)

    assert came_in().state == JobState.CANCELLED
    assert Document.objects.count() == 0


def test_what_has_ended_is_not_cancelled():
    job = came_in()

    with pytest.raises(intake.Refused, match="ended already"):
        intake.cancel(job, secretariat())

    assert ReadingJob.objects.get().state == JobState.READ


def test_a_run_whose_worker_died_is_taken_up_again():
    long_ago = timezone.now() - timedelta(minutes=10)
    job = later(waits(), state=JobState.READING, started_at=long_ago, heartbeat_at=long_ago, progress=40)

    assert intake.resume(job, secretariat()).state == JobState.WAITING
    assert running.run(job.pk).state == JobState.READ


def test_a_run_that_goes_on_is_not_taken_up_again():
    now = timezone.now()
    job = later(waits(), state=JobState.READING, started_at=now, heartbeat_at=now)

    with pytest.raises(intake.Refused, match="being read"):
        intake.resume(job, secretariat())


@pytest.mark.parametrize(
    ("asked", "other", "answers"),
    [
        (5, None, True),
        (15, None, False),
        (15, {"state": "reading", "ago": 60}, True),
        (15, {"state": "reading", "ago": 600}, False),
        (15, {"state": "cancelled", "ago": 5}, True),
        (15, {"state": "cancelled", "ago": 20}, False),
    ],
    ids=["just asked", "silence", "busy", "stalled", "just ended", "ended before"],
)
def test_a_worker_answers_or_has_been_silent_for_ten_seconds(asked, other, answers):
    now = timezone.now()
    later(waits(), asked_at=now - timedelta(seconds=asked))
    if other:
        sign = now - timedelta(seconds=other["ago"])
        ended = sign if other["state"] == "cancelled" else None
        later(waits("Another."), state=other["state"], started_at=sign, heartbeat_at=sign, ended_at=ended)

    assert intake.worker_answers(now) == answers


def test_where_nothing_waits_a_worker_is_not_missed():
    came_in()

    assert intake.worker_answers(timezone.now() + timedelta(hours=1))
