"""Documents come in: read at once or by the worker, cancelled, failed, read again; nothing decided is changed."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from briefings import comparing, inbox, intake, running, tasks
from briefings.models import Citation, Document, JobState, Likeness, Proposal, ProposalStatus, ReadingJob
from briefings.reading import reader
from briefings.reading.model import Unreadable
from tests.briefings.factories import proposed, stored
from tests.factories import ActionFactory, MeetingFactory, PartyFactory, member, secretariat
from tests.samples import office
from tracker.choices import Role

pytestmark = pytest.mark.django_db

TEXT = """# Communiqué of Tegucigalpa

10 June 2025

Honduras and Guatemala agreed to the following commitments:

- Honduras will open a school for the border police by 31 August 2026.
- Guatemala will share data on stolen vehicles with Honduras every year.
- Both countries will train their prosecutors in digital evidence.
"""
SCHOOL = "Honduras will open a school for the border police by 31 August 2026."


def came_in(text=TEXT, filename="communique.md", **fields):
    raw = text if isinstance(text, bytes) else text.encode()
    return intake.receive(raw, filename, by=fields.pop("by", None) or secretariat(), **fields)


def waits(text=TEXT, **fields):
    """A run that the worker is asked to make: an HTML page is not read in the request."""
    return came_in(f"<!doctype html><title>A</title><pre>{text}</pre>", "page.html", **fields)


def later(job, **fields):
    """The run as it stands in the database after these fields were set there."""
    ReadingJob.objects.filter(pk=job.pk).update(**fields)
    return ReadingJob.objects.get(pk=job.pk)


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


# --- Failing and cancelling ------------------------------------------------------------------------------------------


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
