"""Files that came with a form to log progress are not asked for again."""

from pathlib import Path

import pytest

from tests import factories, samples
from tests.tracker.views.progress import TEXT, errors, file, post, received
from tracker.choices import LineStatus
from tracker.models import Upload

pytestmark = pytest.mark.django_db


def test_a_file_received_with_a_faulty_form_is_kept_and_used(client, line, focal):
    response = post(client, line, focal, status=LineStatus.REPORTED, effective="", files=[file()], files_public="on")
    assert errors(response) == {"effective": ["Give the day on which it happened."]}
    [upload] = received(response)
    assert (upload.owner, upload.name) == (focal, "list.pdf")
    html = response.content.decode()
    assert f'<input type="hidden" name="received" value="{upload.key.hex}">' in html
    assert TEXT in html

    prefix = f"file-{upload.key.hex}-"
    post(
        client,
        line,
        focal,
        status=LineStatus.REPORTED,
        received=upload.key.hex,
        **{f"{prefix}title": "Attendance list", f"{prefix}dated": "2026-01-05"},
    )
    [piece] = line.updates.latest("number").evidence.all()
    assert (piece.upload, piece.title, piece.internal) == (upload, "Attendance list", True)
    assert Upload.objects.count() == 1


def test_of_several_files_only_the_refused_one_is_asked_for_again(client, line, focal):
    response = post(client, line, focal, files=[file("a.pdf"), file("b.pdf", b"MZ\x00"), file("c.pdf")])
    [message] = errors(response)["files"]
    assert message.startswith("“b.pdf”: Its content is of a kind that is not taken. Taken are PDF, ")
    assert [upload.name for upload in received(response)] == ["a.pdf", "c.pdf"]
    assert line.updates.count() == 1


def test_a_received_file_can_be_removed_again(client, line, focal):
    [upload] = received(post(client, line, focal, done="", files=[file()]))
    path = Path(upload.file.path)
    assert path.exists()
    prefix = f"file-{upload.key.hex}-"
    post(client, line, focal, received=upload.key.hex, **{f"{prefix}remove": "on"})
    assert list(line.updates.latest("number").evidence.all()) == []
    assert Upload.objects.count() == 0
    assert not path.exists()


def test_a_file_that_was_not_received_as_evidence_is_not_taken(client, line, focal):
    other = factories.UploadFactory(owner=focal, content_type="application/octet-stream")
    response = post(client, line, focal, received=other.key.hex)
    assert errors(response) == {"files": ["A file received earlier is no longer kept: add it again."]}
    assert line.updates.count() == 1


def test_a_file_that_somebody_else_sent_is_not_taken(client, line, focal):
    other = factories.UploadFactory()
    response = post(client, line, focal, received=other.key.hex)
    assert errors(response) == {"files": ["A file received earlier is no longer kept: add it again."]}
    assert line.updates.count() == 1
    assert Upload.objects.waiting().get() == other


@pytest.mark.parametrize(("key", "status"), [("nonsense", 302), ("0" * 32, 200)])
def test_a_key_of_no_file_is_passed_over_or_asked_for(client, line, focal, key, status):
    assert post(client, line, focal, received=key).status_code == status


def test_more_than_ten_files_are_refused_and_the_first_ten_kept(client, line, focal):
    response = post(client, line, focal, files=[file(f"{number}.pdf") for number in range(12)])
    assert errors(response) == {"files": ["An update takes 10 files: the last 2 were not kept."]}
    assert len(received(response)) == 10


def test_a_file_over_the_limit_is_refused(client, line, focal, settings):
    settings.EVIDENCE_MAX_BYTES = 1 << 20
    response = post(client, line, focal, files=[file(data=samples.PDF + bytes(1 << 20))])
    assert errors(response) == {"files": ["“list.pdf”: This file is larger than 1 MB."]}


@pytest.mark.parametrize("more", ["files", "link"])
def test_the_buttons_that_add_judge_nothing_and_keep_everything(client, line, focal, more):
    response = post(
        client,
        line,
        focal,
        more=more,
        done="",
        status=LineStatus.ON_HOLD,
        effective="some day",
        obstacles="No aircraft",
        files=[file()],
        **{"link-0-url": "half a li", "link-0-title": "Photos", "link-0-public": "on"},
    )
    assert errors(response) == {}
    form, evidence = response.context["form"], response.context["evidence"]
    assert (form["status"].value(), form["effective"].value()) == (LineStatus.ON_HOLD, "some day")
    assert form["obstacles"].value() == "No aircraft"
    assert [upload.name for upload in received(response)] == ["list.pdf"]
    assert len(evidence.links) == (4 if more == "link" else 3)
    assert (evidence.links[0]["url"].value(), evidence.links[0]["title"].value()) == ("half a li", "Photos")
    assert "half a li" in response.content.decode()
    assert line.updates.count() == 1


def test_a_refused_file_is_named_even_when_only_files_are_added(client, line, focal):
    response = post(client, line, focal, more="files", files=[file("a.exe", b"MZ\x00")])
    assert list(errors(response)) == ["files"]


def test_of_several_refused_files_each_is_named_and_the_kinds_are_listed_once(client, line, focal):
    wrong = [file("a.exe", b"MZ\x00"), file("b.exe", b"MZ\x00"), file("c.pdf", b"")]
    *named, kinds = errors(post(client, line, focal, files=wrong))["files"]
    assert named == [
        "“a.exe”: Its content is of a kind that is not taken.",
        "“b.exe”: Its content is of a kind that is not taken.",
        "“c.pdf”: This file is empty.",
    ]
    assert kinds.startswith("Taken are PDF, Word (DOCX), ")


def test_there_are_ten_rows_for_links_and_not_more(client, line, focal):
    response = post(client, line, focal, more="link", links="10")
    assert len(response.context["evidence"].links) == 10
    assert not response.context["evidence"].can_add_link
