"""How a browser sends the short forms of a line, and the closing that many of them need."""

from django.urls import reverse

from tests import factories
from tracker import workflow
from tracker.choices import ClosingReason
from tracker.models import Assignment


def send(client, name, about, user, **given):
    """Post the form `name` about a line (or closing, or an action by its reference) as `user`."""
    client.force_login(user)
    line = about if isinstance(about, Assignment) else getattr(about, "assignment", None)
    data = {"seen": factories.seen(line) or ""} if line else {}
    return client.post(address(name, about), data | given)


def address(name, about):
    return reverse(f"tracker:{name}", args=[getattr(about, "reference", about.pk)])


def errors(response):
    return {name: list(found) for name, found in response.context["form"].errors.items()}


def asked(line, by=None):
    """A closing of the line that waits for its second person."""
    return workflow.ask_closing(line, ClosingReason.LAPSED, by=by or factories.secretariat(), note="Nobody took it up.")
