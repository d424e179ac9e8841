"""Documents come in by the page: pasted or as a file, kept while the form is mended, read at once or behind it."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from briefings import intake, kept, running
from briefings.models import Document, JobState, Proposal, ReadingJob
from tests.briefings.factories import stored
from tests.factories import MeetingFactory, secretariat
from tests.pages import links, words
from tracker.models import Meeting, Upload

pytestmark = pytest.mark.django_db

ADD = reverse("briefings:document_add")
TEXT = "Joint statement\n\n- Guatemala will train 200 police officers by 31 December 2027.\n"


@pytest.fixture
def no_worker(monkeypatch):
    """Nothing is read at once, and no worker is there."""
    monkeypatch.setattr(intake, "AT_ONCE_BYTES", -1)


def given(**fields):
    return {"text": "", "title": "", "meeting": "", "dated": "", "url": ""} | fields


def file(name="communique.txt", content=TEXT):
    return SimpleUploadedFile(name, content.encode())


def test_a_pasted_text_is_read_at_once_and_leads_to_its_inbox(client, ana):
    response = client.post(ADD, given(text=TEXT), follow=True)

    document = Document.objects.get()
    assert response.redirect_chain == [(reverse("briefings:document_inbox", args=[document.key]), 302)]
    assert (document.title, document.text, document.received_by) == ("Joint statement", TEXT, ana)
    assert "Read: 1 proposal found, 1 new." in response.content.decode()
    assert "Guatemala will train 200 police officers by 31 December 2027." in words(response)
    assert Upload.objects.count() == 0


def test_a_pasted_text_of_five_megabytes_is_taken(client, ana, no_worker):
    response = client.post(ADD, given(text=TEXT + "The weather was fine. " * 240_000))

    [job] = ReadingJob.objects.all()
    assert (response.status_code, response.url) == (302, job.get_absolute_url())


def test_a_text_that_says_nothing_to_do_leads_to_an_inbox_that_says_so(client, ana):
    response = client.post(ADD, given(text="The weather was fine.\n"), follow=True)

    assert "Read: nothing in it says what somebody is to do." in response.content.decode()
    assert "Nothing in this document says what somebody is to do" in words(response)


def test_a_browsers_line_ends_are_those_of_the_text(client, ana):
    client.post(ADD, given(text="One line.\r\nAnother.\r\n"))

    assert Document.objects.get().text == "One line.\nAnother.\n"


def test_a_pasted_text_without_a_heading_is_called_by_its_first_words(client, ana):
    client.post(ADD, given(text="\n\n1. The leaders met in/near San José on 3 May.\nAnother line.\n"))

    document = Document.objects.get()
    assert document.title == "1 The leaders met in near San José on 3 May"
    assert document.filename == "1 The leaders met in near San José on 3 May.txt"


def test_a_document_called_add_is_not_hidden_by_the_form(client, ana):
    client.post(ADD, given(text=TEXT, title="Add"))

    assert Document.objects.get().get_absolute_url() == "/documents/add-2/"


def test_what_is_known_of_the_document_is_kept_with_it(client, ana):
    meeting = MeetingFactory(name="Ministers of security")
    fields = {"title": "Our title", "meeting": "ministers", "dated": "2026-10-01", "url": "https://example.org/page"}

    client.post(ADD, given(file=file(), **fields))

    document = Document.objects.get()
    assert (document.title, document.meeting, document.filename) == ("Our title", meeting, "communique.txt")
    assert (document.dated, document.url) == (date(2026, 10, 1), "https://example.org/page")


def test_an_error_keeps_what_was_typed_and_the_file_is_not_asked_for_again(client, ana):
    response = client.post(ADD, given(file=file(), title="Our title", url="no address"))

    assert response.status_code == 200
    assert "Write the address in full" in words(response)
    assert f"communique.txt , {len(TEXT)} bytes, received" in words(response)
    assert response.context["form"]["title"].value() == "Our title"

    kept = response.context["form"].upload.key.hex
    client.post(ADD, given(kept=kept, title="Our title", url="https://example.org/"))

    assert Document.objects.get().text == TEXT
    assert Upload.objects.count() == 0


def test_a_file_whose_bytes_are_here_already_is_kept_whole(client, ana):
    stored(TEXT)

    page = client.post(ADD, given(file=file(content=TEXT)))

    assert "This document is here already" in words(page)
    assert f"communique.txt , {len(TEXT)} bytes, received" in words(page)
    assert kept.data_of(page.context["form"].upload) == TEXT.encode()


def test_a_file_that_was_received_can_be_removed_for_another(client, ana):
    kept = client.post(ADD, given(file=file(), url="no address")).context["form"].upload.key.hex

    response = client.post(ADD, given(kept=kept, drop="yes", title="Typed"))

    assert response.context["form"].upload is None
    assert response.context["form"]["title"].value() == "Typed"
    assert Document.objects.count() == 0


def test_nobody_takes_a_file_that_somebody_else_sent(client, ana):
    kept = client.post(ADD, given(file=file(), url="no address")).context["form"].upload.key.hex
    client.force_login(secretariat())

    response = client.post(ADD, given(kept=kept))

    assert "Paste a text, or choose a file." in words(response)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Paste a text, or choose a file."),
        ({"file": file(content="")}, "The file is empty."),
        ({"text": TEXT, "dated": "soon"}, "Write the day as 2026-11-24."),
        ({"text": TEXT, "meeting": "Nobody's"}, "No meeting is called “Nobody's” yet"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_stored(client, ana, fields, said):
    response = client.post(ADD, given(**fields))

    assert said in words(response)
    assert (Document.objects.count(), ReadingJob.objects.count()) == (0, 0)


def test_a_text_and_a_file_together_are_one_too_many(client, ana):
    response = client.post(ADD, given(text=TEXT, file=file()))

    assert "There is a text here and a file: leave one of them out." in words(response)
    assert response.context["form"]["text"].value() == TEXT


def test_a_name_that_may_mean_several_meetings_is_asked_for(client, ana):
    one, two = MeetingFactory(name="Ministers 2025"), MeetingFactory(name="Ministers 2026")

    response = client.post(ADD, given(text=TEXT, meeting="ministers"))

    assert response.context["form"].matches == [one, two]
    client.post(ADD, given(text=TEXT, meeting="ministers", asked="ministers", picked=two.key))
    assert Document.objects.get().meeting == two


def test_a_new_meeting_is_made_when_that_is_chosen(client, ana):
    client.post(
        ADD, given(text=TEXT, meeting="Summit of mayors", asked="Summit of mayors", picked="+", dated="2026-10-01")
    )

    meeting = Meeting.objects.get()
    assert (meeting.name, meeting.key, meeting.date) == ("Summit of mayors", "summit-of-mayors", date(2026, 10, 1))
    assert Document.objects.get().meeting == meeting


def test_the_same_bytes_again_lead_to_the_document_that_has_them(client, ana):
    document = stored(TEXT, title="Communiqué of October")

    response = client.post(ADD, given(text=TEXT, title="Again"))

    assert links(response, "Communiqué of October") == [document.get_absolute_url()]
    assert response.context["form"]["title"].value() == "Again"
    assert Document.objects.count() == 1


def test_a_long_document_leads_to_its_run_which_leads_to_the_inbox_when_it_was_read(client, ana, no_worker):
    response = client.post(ADD, given(text=TEXT), follow=True)
    job = ReadingJob.objects.get()
    page = job.get_absolute_url()

    assert response.redirect_chain == [(page, 302)]
    assert "Waiting for the reader 0 %" in words(response)
    assert 'http-equiv="refresh"' in response.content.decode()

    part = client.get(page, headers={"HX-Request": "true"})
    assert part.content.decode().strip().startswith('<div id="reading"')
    assert 'hx-trigger="every 1s"' in part.content.decode()

    running.run(job.pk)
    assert client.get(page, headers={"HX-Request": "true"}).headers["HX-Refresh"] == "true"
    inbox = reverse("briefings:document_inbox", args=[Document.objects.get().key])
    assert client.get(page, follow=True).redirect_chain == [(inbox, 302)]
    assert Upload.objects.count() == 0


def test_a_run_that_is_cancelled_stores_nothing_and_gives_back_what_was_typed(client, ana, no_worker):
    client.post(ADD, given(text=TEXT, title="Our title"))
    job = ReadingJob.objects.get()

    response = client.post(reverse("briefings:reading_cancel", args=[job.pk]), follow=True)

    assert "The reading was cancelled. Nothing was stored." in words(response)
    (again,) = links(response, "Try again")
    form = client.get(again).context["form"]
    assert (form["title"].value(), form["text"].value()) == ("Our title", TEXT)
    assert Document.objects.count() == 0


def test_a_file_that_cannot_be_read_says_why_and_is_still_there(client, ana, no_worker):
    client.post(ADD, given(file=file("report.pdf", "%PDF-1.7\nbroken"), title="Report"))
    job = ReadingJob.objects.get()

    running.run(job.pk)
    response = client.get(job.get_absolute_url())

    job.refresh_from_db()
    assert job.state == JobState.FAILED
    assert job.message in words(response)
    form = client.get(*links(response, "Try again")).context["form"]
    assert (form["title"].value(), form.upload.name) == ("Report", "report.pdf")


def test_where_no_worker_answers_the_page_names_the_command(client, ana, no_worker):
    client.post(ADD, given(text=TEXT))
    job = ReadingJob.objects.get()
    assert "No worker has answered" not in words(client.get(job.get_absolute_url()))

    ReadingJob.objects.update(asked_at=timezone.now() - timedelta(seconds=11))

    page = words(client.get(job.get_absolute_url()))
    assert "No worker has answered for 10 seconds." in page
    assert f"Start a worker there: {intake.WORKER}" in page


def test_a_run_whose_worker_fell_silent_is_taken_up_again(client, ana, no_worker):
    client.post(ADD, given(text=TEXT))
    long_ago = timezone.now() - timedelta(hours=1)
    ReadingJob.objects.update(state=JobState.READING, started_at=long_ago, heartbeat_at=long_ago)
    job = ReadingJob.objects.get()
    assert "The worker fell silent in the middle." in words(client.get(job.get_absolute_url()))

    client.post(reverse("briefings:reading_resume", args=[job.pk]))

    job.refresh_from_db()
    assert job.state == JobState.WAITING


def test_a_stored_document_is_read_again_on_demand(client, ana):
    document = stored(TEXT)
    again = reverse("briefings:document_read_again", args=[document.key])
    assert "Have it read?" in words(client.get(again))
    assert Proposal.objects.count() == 0

    response = client.post(again, follow=True)

    assert response.redirect_chain == [(reverse("briefings:document_inbox", args=[document.key]), 302)]
    assert [proposal.document for proposal in Proposal.objects.all()] == [document]
