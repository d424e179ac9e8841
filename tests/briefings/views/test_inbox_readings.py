"""What the inbox tells of the runs of the reader: which failed, whether a worker answers, what was added since."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from briefings import inbox as verbs
from briefings import intake
from briefings.models import Proposal, ReadingJob
from tests.briefings.factories import stored
from tests.factories import ActionFactory, secretariat
from tests.pages import links, words

pytestmark = pytest.mark.django_db

ALL = reverse("briefings:inbox")


def inbox_of(document):
    return reverse("briefings:document_inbox", args=[document.key])


def job(**fields):
    """A run of the reader on the same file."""
    given = {"filename": "report.pdf", "sha256": "0" * 64, "asked_by": secretariat(), "asked_at": timezone.now()}
    return ReadingJob.objects.create(**given | fields)


def test_a_run_that_failed_while_nobody_looked_is_told_for_a_day(client, ana, time_machine):
    failed = job(state="failed", message="This PDF is a scan.", ended_at=timezone.now())

    page = client.get(ALL)

    assert "Could not be read report.pdf" in words(page)
    assert "This PDF is a scan." in words(page)
    assert links(page, "report.pdf") == [failed.get_absolute_url()]
    time_machine.move_to(timezone.now() + timedelta(days=1, minutes=1))
    client.force_login(ana)
    assert "Could not be read" not in words(client.get(ALL))


def test_a_run_that_was_tried_again_is_not_told_as_failed(client, ana):
    job(state="failed", message="This PDF is a scan.", ended_at=timezone.now())
    job(asked_at=timezone.now() + timedelta(seconds=1))

    assert "Could not be read" not in words(client.get(ALL))


def test_where_no_worker_answers_the_inbox_names_the_command(client, ana):
    job(asked_at=timezone.now() - timedelta(seconds=11))

    assert "No worker has answered for 10 seconds." in words(client.get(ALL))
    assert "python3 manage.py db_worker" in words(client.get(ALL))


def test_what_is_tracked_only_since_the_document_was_compared_is_counted_and_compared_again(client, ana):
    document = stored("Honduras will share data with Belize.\n\nGuatemala will build a port.\n")
    first = intake.ask_again(document, ana)
    accepted, waits = Proposal.objects.in_order()
    verbs.accept(accepted, by=ana, seen=0)
    assert "after this document was compared" not in words(client.get(inbox_of(document)))  # its own do not count
    action = ActionFactory(title="Guatemala will build a port")

    page = client.get(inbox_of(document))

    assert "1 action was added after this document was compared: it may be one of these. Compare again" in words(page)
    again = client.post(reverse("briefings:document_read_again", args=[document.key]), follow=True)
    assert "after this document was compared" not in words(again)
    assert [like.action for like in waits.likenesses.filter(rank=1)] == [action]
    assert ReadingJob.objects.exclude(pk=first.pk).get().made == 0
