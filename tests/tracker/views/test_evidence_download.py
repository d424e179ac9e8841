"""Opening evidence: those who may, as a download in which nothing runs."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import factories, samples
from tracker import evidence, workflow
from tracker.choices import LineStatus, Role
from tracker.models import Action, Evidence
from tracker.workflow import Proof

pytestmark = pytest.mark.django_db


@pytest.fixture
def line():
    return factories.AssignmentFactory()


@pytest.fixture
def focal(line):
    return factories.focal_point(line.party)


def piece(line, focal, internal=True, **upload):
    """A file as evidence on the line."""
    received = factories.UploadFactory(owner=focal, **upload)
    factories.step(line, LineStatus.IN_PROGRESS, focal, evidence=[Proof(upload=received, internal=internal)])
    return Evidence.objects.get(upload=received)


def test_a_file_comes_as_a_download_of_its_own_type(client, line, focal):
    file = piece(line, focal, name="Lista año.txt")
    client.force_login(focal)
    response = client.get(file.get_absolute_url())
    assert response.getvalue() == b"Attendance list\n"
    assert {name: response[name] for name in HEADERS} == HEADERS
    assert response["Content-Disposition"] == "attachment; filename*=utf-8''Lista%20a%C3%B1o.txt"


HEADERS = {
    "Content-Type": "text/plain",
    "Content-Length": "16",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-store",
}


def test_a_head_request_says_what_would_come_and_sends_nothing(client, line, focal):
    client.force_login(focal)
    response = client.head(piece(line, focal).get_absolute_url())
    assert (response.status_code, response["Content-Length"], response.getvalue()) == (200, "16", b"")
    assert client.post(piece(line, focal).get_absolute_url()).status_code == 405


def readers(line, focal):
    """{who: (person, may open internal evidence)}."""
    return {
        "secretariat": (factories.secretariat(), True),
        "verifier": (factories.verifier(), True),
        "focal point": (focal, True),
        "contributor": (factories.member(Role.CONTRIBUTOR, line.party), True),
        "another party": (factories.focal_point(factories.PartyFactory()), False),
        "observer": (factories.member(Role.OBSERVER), False),
        "superuser": (factories.UserFactory(is_superuser=True), False),
    }


def test_internal_evidence_is_for_its_party_the_secretariat_and_verifiers(client, line, focal):
    internal = piece(line, focal).get_absolute_url()
    public = piece(line, focal, internal=False).get_absolute_url()
    for who, (person, may) in readers(line, focal).items():
        client.force_login(person)
        assert client.get(internal).status_code == (200 if may else 404), who
        assert client.get(public).status_code == 200, who


def test_the_public_opens_public_evidence_of_published_actions_only(client, line, focal, settings):
    internal = piece(line, focal).get_absolute_url()
    public = piece(line, focal, internal=False).get_absolute_url()
    assert client.get(public).url.startswith("/accounts/login/")
    settings.PUBLIC_READ = True
    assert client.get(public).status_code == 404
    workflow.publish(Action.objects.all(), True, by=factories.secretariat())
    assert client.get(public).status_code == 200
    assert client.get(internal).status_code == 404


def test_a_link_is_no_file(client, line, focal):
    factories.step(line, LineStatus.IN_PROGRESS, focal, evidence=[factories.link()])
    client.force_login(focal)
    assert client.get(Evidence.objects.get().get_absolute_url()).status_code == 404


def test_a_file_that_is_gone_from_the_storage_is_not_found(client, line, focal):
    file = piece(line, focal)
    file.upload.file.storage.delete(file.upload.file.name)
    client.force_login(focal)
    assert client.get(file.get_absolute_url()).status_code == 404


def test_a_picture_is_served_without_being_packed_again(client, line, focal):
    upload = evidence.receive(uploaded("a.jpg", samples.picture("JPEG")), owner=focal)
    factories.step(line, LineStatus.IN_PROGRESS, focal, evidence=[Proof(upload=upload)])
    client.force_login(focal)
    response = client.get(Evidence.objects.get().get_absolute_url(), headers={"accept-encoding": "gzip"})
    assert (response["Content-Type"], response["Content-Encoding"]) == ("image/jpeg", "identity")
    assert int(response["Content-Length"]) == upload.size == len(response.getvalue())


def uploaded(name, data):
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, data)
