"""`manage.py receive FILE --by USERNAME`: documents into the inbox from the command line."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from briefings import intake
from briefings.models import Document, JobState, ReadingJob
from tests.factories import member, secretariat
from tracker.choices import Role

pytestmark = pytest.mark.django_db

TEXT = """# Communiqué of Tegucigalpa

10 June 2025

- Honduras will open a school for the border police by 31 August 2026.
- Guatemala will share data on stolen vehicles with Honduras every year.
- El Salvador will train its prosecutors in digital evidence.
"""


def receive(path, by, **options):
    """What the command printed."""
    out = StringIO()
    call_command("receive", str(path), by=by, stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def coordinator():
    return secretariat()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "communique.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_file_is_read_and_its_proposals_wait(file, coordinator):
    said = receive(file, coordinator.username)
    document = Document.objects.get()
    assert said == f"{file}: read, 3 proposals, {document.get_absolute_url()}\n"
    assert document.received_by == coordinator


def test_a_file_that_is_there_already_is_said_to_be(file, coordinator):
    receive(file, coordinator.username)
    assert "is here already: Communiqué of Tegucigalpa" in receive(file, coordinator.username)
    assert Document.objects.count() == 1


def test_what_the_worker_has_to_read_waits_for_it(file, coordinator, monkeypatch):
    monkeypatch.setattr(intake, "AT_ONCE_BYTES", 10)
    assert receive(file, coordinator.username) == f"{file}: waiting\n"
    assert ReadingJob.objects.get().state == JobState.WAITING


def test_without_a_worker_waiting_ends_with_its_name(file, coordinator, monkeypatch):
    monkeypatch.setattr(intake, "AT_ONCE_BYTES", 10)
    with pytest.raises(CommandError, match="Not read within 0.1 seconds: .*db_worker"):
        receive(file, coordinator.username, wait=0.1)


def test_whoever_may_not_add_documents_is_refused(file):
    with pytest.raises(CommandError, match="Only the secretariat adds documents"):
        receive(file, member(Role.OBSERVER).username)
    assert Document.objects.count() == 0


def test_nobody_and_no_file_are_named(file, coordinator, tmp_path):
    with pytest.raises(CommandError, match="There is no user “nobody”"):
        receive(file, "nobody")
    with pytest.raises(CommandError, match="No such file"):
        receive(tmp_path / "missing.txt", coordinator.username)


def test_a_file_without_text_says_why(tmp_path, coordinator):
    path = tmp_path / "empty.md"
    path.write_text(" \n", encoding="utf-8")
    with pytest.raises(CommandError, match="The file is empty"):
        receive(path, coordinator.username)


def test_of_several_files_each_is_taken_by_itself_and_all_that_is_wrong_is_said(file, coordinator, tmp_path):
    empty, scan = tmp_path / "empty.md", tmp_path / "scan.png"
    empty.write_bytes(b"")
    scan.write_bytes(b"\x89PNG\r\n\x1a\n")
    out = StringIO()

    with pytest.raises(CommandError) as error:
        call_command("receive", str(empty), str(scan), str(file), by=coordinator.username, stdout=out)

    assert str(error.value).splitlines() == [
        f"{empty}: The file is empty.",
        f"{scan}: This is a picture, and words in pictures are not read. Upload the text itself.",
    ]
    assert out.getvalue() == f"{file}: read, 3 proposals, {Document.objects.get().get_absolute_url()}\n"
