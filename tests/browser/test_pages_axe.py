"""Every page of ours: no barrier that axe knows, no complaint of the browser, no sideways scrolling."""

import pytest
from django.urls import reverse

from briefings.models import Document
from tests.factories import UserFactory, member
from tracker.choices import LineStatus, Role
from tracker.models import Action, Assignment, Closing, User

from .looks import faults


def line(party, status):
    """A line of the demonstration at this status."""
    return Assignment.objects.filter(party__code=party, status=status).order_by("pk").first()


def of_line(name, party, status):
    """The address of a line's form."""
    return lambda: reverse(f"tracker:{name}", args=[line(party, status).pk])


def document(query=""):
    """The address of the article as it was received."""
    return lambda: reverse("briefings:document_detail", args=["southcom-guatemala"]) + query


def received():
    """The document of the demonstration whose proposals wait."""
    return Document.objects.for_list().exclude(proposals=None).get()


def inbox_of(received):
    """The address of a document's inbox."""
    return reverse("briefings:document_inbox", args=[received.key])


def reported():
    """The address where a verifier judges a report."""
    verifier = User.objects.get(username="verifier")
    return reverse("tracker:assignment_verify", args=[Assignment.objects.verifiable_by(verifier).first().pk])


def closing():
    """The address where a second person decides a closing."""
    return reverse("tracker:closing_decide", args=[Closing.objects.open().get().pk])


def second_coordinator():
    """The coordinator who did not ask for the closing that waits."""
    asker = Closing.objects.open().get().asked_by.username
    return "coordinator2" if asker == "coordinator" else "coordinator"


def action(number, tail=""):
    """The address of the action with this number."""
    return lambda: Action.objects.get(number=number).get_absolute_url() + tail


PAGES = {
    "dashboard of a coordinator": ("coordinator", "/"),
    "dashboard of a focal point": ("guatemala", "/"),
    "dashboard of a verifier": ("verifier", "/"),
    "actions": ("coordinator", "/actions/"),
    "actions, filtered": ("observer", "/actions/?status=in_progress&country=HN"),
    "actions, none found": ("observer", "/actions/?q=nothingofthekind"),
    "actions, an ambiguous country": ("observer", "/actions/?country=a"),
    "action": ("guatemala", action(1)),
    "action of a coordinator": ("coordinator", action(2)),
    "journal": ("observer", "/journal/"),
    "matrix": ("observer", "/matrix/"),
    "countries": ("observer", "/countries/"),
    "country": ("guatemala", "/countries/GT/"),
    "body": ("observer", "/countries/US/"),
    "documents": ("observer", "/documents/"),
    "document": ("observer", document()),
    "document as received": ("observer", document("?text=raw")),
    "document of a coordinator, with proposals": ("coordinator", lambda: received().get_absolute_url()),
    "inbox": ("coordinator", "/inbox/"),
    "inbox of a document": ("coordinator", lambda: inbox_of(received())),
    "not mentioned in a document": ("coordinator", lambda: f"{inbox_of(received())}?state=silent"),
    "inbox of a document that was not read": ("coordinator", "/documents/southcom-guatemala/inbox/"),
    "proposal": ("coordinator", lambda: received().proposals.first().get_absolute_url()),
    "people": ("coordinator", "/people/"),
    "reports to verify": ("verifier", "/verify/"),
    "verify": ("verifier", reported),
    "log progress": ("guatemala", of_line("assignment_progress", "GT", LineStatus.IN_PROGRESS)),
    "log progress, not begun": ("honduras", of_line("assignment_progress", "HN", LineStatus.NOT_STARTED)),
    "open again": ("coordinator", of_line("assignment_progress", "US", LineStatus.VERIFIED)),
    "respond": ("guatemala", of_line("assignment_respond", "GT", LineStatus.IN_PROGRESS)),
    "respond on behalf": ("coordinator", of_line("assignment_respond", "GT", LineStatus.IN_PROGRESS)),
    "due date": ("coordinator", of_line("assignment_due", "GT", LineStatus.IN_PROGRESS)),
    "ask for a closing": ("coordinator", of_line("assignment_closing", "GT", LineStatus.IN_PROGRESS)),
    "decide a closing": (second_coordinator, closing),
    "add an owner": ("coordinator", action(1, "owners/add/")),
    "refused": ("honduras", of_line("assignment_progress", "GT", LineStatus.IN_PROGRESS)),
    "dashboard of an administrator": ("admin", "/"),
    "sign in": (None, "/accounts/login/"),
    "sign out": ("observer", "/accounts/logout/"),
    "new password": ("observer", "/accounts/password/change/"),
    "forgotten password": (None, "/accounts/password/reset/"),
    "second factor": ("observer", "/accounts/2fa/"),
    "not found": ("observer", "/nowhere/"),
}


def called(value):
    return value() if callable(value) else value


@pytest.mark.parametrize("name", PAGES)
def test_page_has_no_barrier_in_any_scheme_or_width(demonstration, name):
    person, path = map(called, PAGES[name])

    page = demonstration(person, path)

    assert page.locator("h1").count() == 1
    assert faults(page) == []


FORMS_WITH_ERRORS = {
    "log progress": ("guatemala", of_line("assignment_progress", "GT", LineStatus.IN_PROGRESS)),
    "respond": ("guatemala", of_line("assignment_respond", "GT", LineStatus.IN_PROGRESS)),
    "due date": ("coordinator", of_line("assignment_due", "GT", LineStatus.IN_PROGRESS)),
    "ask for a closing": ("coordinator", of_line("assignment_closing", "GT", LineStatus.IN_PROGRESS)),
    "add an owner": ("coordinator", action(1, "owners/add/")),
    "verify": ("verifier", reported),
}


@pytest.mark.parametrize("name", FORMS_WITH_ERRORS)
def test_form_sent_empty_says_what_is_wrong_without_a_barrier(demonstration, name):
    person, path = map(called, FORMS_WITH_ERRORS[name])
    page = demonstration(person, path)

    page.locator("main form[method=post] button[type=submit].go").click()

    page.locator("[data-focus]:focus").wait_for()  # the summary of what is wrong is read first
    assert faults(page) == []


def test_page_for_somebody_without_a_role_has_no_barrier(site):
    page = site(UserFactory(), "/")

    assert page.locator("h1").count() == 1
    assert faults(page) == []


@pytest.mark.parametrize("path", ["/", "/actions/", "/matrix/", "/countries/", "/journal/", "/documents/"])
def test_page_of_an_empty_database_has_no_barrier(site, path):
    page = site(member(Role.OBSERVER), path)

    assert page.locator("h1").count() == 1
    assert faults(page) == []
