"""How a browser logs progress on a line, and what the page answers."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from tests import factories, samples
from tracker.choices import LineStatus

TEXT = "Observers named; both attended all five days."


def url(line):
    return reverse("tracker:assignment_progress", args=[line.pk])


def page(client, line, user, **query):
    """The page as this person gets it."""
    client.force_login(user)
    return client.get(url(line), query)


def post(client, line, user, **given):
    """Send the form as a browser would, filled in with sensible values where `given` says nothing."""
    client.force_login(user)
    data = {
        "seen": factories.seen(line) or "",
        "done": TEXT,
        "status": LineStatus.IN_PROGRESS,
        "effective": timezone.localdate().isoformat(),
        "links": "3",
    }
    return client.post(url(line), data | given)


def file(name="list.pdf", data=samples.PDF):
    return SimpleUploadedFile(name, data)


def errors(response):
    """{field: its messages} of the whole page."""
    forms = [response.context["form"], *response.context["evidence"]]
    return {form.add_prefix(name): list(found) for form in forms for name, found in form.errors.items()}


def received(response):
    return [form.upload for form in response.context["evidence"].received]
