"""Documents come in, and are read at once or by the worker."""

from datetime import date

import pytest
from django.core.management import call_command

from briefings import comparing, intake, running, tasks
from briefings.models import Document, JobState, Likeness, ReadingJob
from tests.briefings.factories import stored
from tests.briefings.incoming import SCHOOL, TEXT, came_in, waits
from tests.factories import ActionFactory, MeetingFactory, PartyFactory, member, secretariat
from tracker.choices import Role

pytestmark = pytest.mark.django_db

# --- Coming in -------------------------------------------------------------------------------------------------------


def test_a_short_text_is_read_at_once_and_lies_there_as_proposals_with_their_words():
    by, meeting = secretariat(), MeetingFactory()

    job = came_in(by=by, meeting=meeting, url="https://example.org/a")

    assert (job.state, job.progress, job.message, bytes(job.file)) == (JobState.READ, 100, "", b"")
    assert (job.found, job.made, job.remembered) == (3, 3, 0)
    document = job.document
    assert (document.key, document.title) == ("communique-of-tegucigalpa", "Communiqué of Tegucigalpa")
    assert (document.dated, document.language, document.meeting) == (date(2025, 6, 10), "en", meeting)
    assert (document.received_by, document.url, document.filename) == (by, "https://example.org/a", "communique.md")
    assert bytes(document.raw) == TEXT.encode()
    first = document.proposals.in_order().first()
    assert (first.quote, first.title) == (SCHOOL, SCHOOL.rstrip("."))
    assert (first.codes("owner"), first.due) == (["HN"], "2026-08-31")
    assert document.text[slice(*first.place_of("due"))] == "by 31 August 2026"


def test_what_is_given_goes_before_what_the_file_says():
    job = came_in(title="Our title", dated=date(2024, 1, 2))

    assert (job.document.title, job.document.key, job.document.dated) == ("Our title", "our-title", date(2024, 1, 2))


def test_two_documents_of_one_title_have_names_of_their_own():
    keys = [came_in(f"Meeting number {n}.", title="Meeting").document.key for n in range(3)]

    assert keys == ["meeting", "meeting-2", "meeting-3"]


def test_a_title_without_latin_letters_still_has_an_address():
    assert came_in(title="会議").document.key == "document"


def test_the_proposals_of_a_new_document_stand_beside_what_is_tracked():
    action = ActionFactory(title="School for the border police", statement=SCHOOL)
    for n in range(4):
        ActionFactory(title=f"Coffee fund {n}")

    document = came_in().document

    likeness = Likeness.objects.get(proposal__document=document, proposal__quote=SCHOOL, action=action)
    assert (likeness.rank, likeness.is_alike, likeness.word) == (1, True, "changed")


def test_the_same_bytes_are_not_stored_twice():
    document = came_in().document

    with pytest.raises(intake.Known, match="here already: Communiqué of Tegucigalpa") as known:
        came_in(filename="again.txt")

    assert known.value.document == document
    assert ReadingJob.objects.count() == 1


def test_the_same_bytes_sent_twice_while_they_wait_are_one_run():
    assert waits() == waits()
    assert ReadingJob.objects.count() == 1


@pytest.mark.parametrize(
    ("raw", "fields", "why"),
    [
        (b"", {}, "The file is empty."),
        (b"x" * 25_000_001, {}, "larger than 25 MB"),
        (b"text", {"url": "javascript:alert(1)"}, "Write the address in full"),
    ],
    ids=["empty", "large", "address"],
)
def test_what_need_not_be_tried_is_refused(raw, fields, why):
    with pytest.raises(intake.Refused, match=why):
        came_in(raw, **fields)

    assert ReadingJob.objects.count() == 0


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SECRETARIAT])
def test_nobody_but_the_secretariat_adds_reads_again_or_cancels(role):
    person = member(role, PartyFactory() if role in (Role.FOCAL_POINT, Role.DEPUTY, Role.CONTRIBUTOR) else None)
    job, document = waits(), stored()

    for ask in (
        lambda: came_in("Other.", by=person),
        lambda: intake.ask_again(document, person),
        lambda: intake.cancel(job, person),
        lambda: intake.resume(job, person),
    ):
        with pytest.raises(intake.Refused, match="Only the secretariat"):
            ask()

    assert list(ReadingJob.objects.values_list("state", flat=True)) == [JobState.WAITING]
    assert not ReadingJob.objects.visible_to(person).exists()


def test_a_name_of_a_file_is_no_path():
    assert came_in(filename="..\\..\\folder/../notes.txt").filename == "notes.txt"


# --- The worker ------------------------------------------------------------------------------------------------------


def test_a_page_or_a_long_text_waits_for_the_worker(monkeypatch):
    monkeypatch.setattr(intake, "AT_ONCE_BYTES", 500)

    assert waits().state == JobState.WAITING
    assert came_in(TEXT * 3).state == JobState.WAITING
    assert came_in().state == JobState.READ
    assert Document.objects.count() == 1


def test_a_short_text_waits_where_very_much_is_tracked(monkeypatch):
    monkeypatch.setattr(comparing, "AT_ONCE_ACTIONS", 1)
    ActionFactory()
    assert came_in().state == JobState.READ
    ActionFactory()

    assert came_in("Other. " + TEXT).state == JobState.WAITING


@pytest.mark.django_db(transaction=True)  # the worker closes its connection
def test_the_worker_makes_the_runs_that_wait():
    job = waits()

    call_command("db_worker", batch=True, verbosity=0, interval=0, startup_delay=False)

    job = ReadingJob.objects.get(pk=job.pk)
    assert (job.state, job.document.content_type) == (JobState.READ, "text/html; charset=utf-8")


def test_a_task_that_comes_twice_reads_once():
    job = waits()

    states = [tasks.read_document.func(job.pk), tasks.read_document.func(job.pk)]

    assert states == [JobState.READ, JobState.READ]
    assert Document.objects.count() == 1


def test_the_run_says_how_far_it_is(monkeypatch):
    told = []
    tell = running._tell

    def listen(job, step, progress):
        tell(job, step, progress)
        now = ReadingJob.objects.get(pk=job.pk)
        told.append((now.step, now.progress, now.state, now.heartbeat_at >= now.started_at))

    monkeypatch.setattr(running, "_tell", listen)

    came_in()

    assert told == [
        ("read", 10, "reading", True),
        ("match", 40, "reading", True),
        ("match", 60, "reading", True),
        ("match", 90, "reading", True),
        ("store", 92, "reading", True),
    ]
