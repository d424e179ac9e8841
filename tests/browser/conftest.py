"""A real Chromium in front of the server that `manage.py demo` runs: WhiteNoise, GZip, threads, DEBUG off.

Tests that change something take `site`: an empty database that is flushed afterwards. Tests that only read take
`demonstration`: the article with its demonstration, loaded once. pytest-django runs the transactional tests before
those without a database mark, so that no flush takes the demonstration away and no other test meets it.
"""

import io
import os
import shutil
import threading
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.core.management import call_command
from django.core.servers.basehttp import ThreadedWSGIServer, get_internal_wsgi_application
from django.db import connections
from django.test import Client, override_settings
from django.test.testcases import QuietWSGIRequestHandler
from django.test.utils import setup_databases, teardown_databases

from briefings.models import Likeness, Resemblance
from briefings.reading.model import PartyRole
from tests.briefings.factories import proposed, stored
from tests.factories import ActionFactory, AssignmentFactory, PartyFactory
from tracker.models import User

from .proposals import SENTENCES

HERE = Path(__file__).parent
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
# QUIC and the services behind these switches would look for the network.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
REAL_DATABASE = settings.DATABASES["default"]["NAME"]  # until a test database takes its place
WIDTHS = {"desk": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
PATIENCE = 30_000  # milliseconds; a busy machine is slow, not wrong


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium():
    """The path of a Chromium; the test is skipped where there is none."""
    named = os.environ.get("CHROMIUM", "")
    found = next(filter(None, map(shutil.which, [named] if named else CHROMIUM)), None)
    if not found:
        wanted = f"CHROMIUM={named} is no program" if named else f"none of {', '.join(CHROMIUM)} is on the path"
        pytest.skip(f"browser tests need Chromium, and {wanted}")
    return found


@pytest.fixture(scope="session")
def browser(chromium):
    """One browser for all tests of this process."""
    playwright = pytest.importorskip("playwright.sync_api", reason="browser tests need playwright")
    with pytest.MonkeyPatch.context() as patch:
        # Playwright keeps an event loop in this thread, and Django would refuse the database beside it.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        with playwright.sync_playwright() as started:
            browser = started.chromium.launch(executable_path=chromium, args=ARGUMENTS)
            yield browser
            browser.close()


@pytest.fixture(scope="session")
def database(django_db_setup, django_db_blocker):
    """The test database, made here where no chosen test has the mark for which pytest-django makes it."""
    if connections["default"].settings_dict["NAME"] != REAL_DATABASE:
        yield
        return
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False)
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


@pytest.fixture(scope="session")
def address(database, django_db_blocker):
    """Where the application answers, on the test database."""
    shared = [each for each in connections.all() if each.vendor == "sqlite" and each.is_in_memory_db()]
    with django_db_blocker.unblock():
        for connection in shared:
            connection.inc_thread_sharing()
    server = ThreadedWSGIServer(
        ("127.0.0.1", 0),
        QuietWSGIRequestHandler,
        connections_override={connection.alias: connection for connection in shared},
    )
    server.set_app(get_internal_wsgi_application())
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()
    for connection in shared:
        connection.dec_thread_sharing()


@pytest.fixture
def visit(browser, address):
    """Open a page as somebody; afterwards the browser must have had nothing to complain about."""
    visits = Visits(browser, address)
    yield visits
    visits.close()
    assert visits.complaints == []


@pytest.fixture
def site(visit, transactional_db):
    """`visit` on an empty database."""
    yield visit
    visit.close()  # while a page that still loads may have its answer


@pytest.fixture(scope="session")
def _demonstration(address, django_db_blocker, tmp_path_factory):
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("uploads")):
        call_command("loaddata", "parties", "themes", "article", stdout=io.StringIO())
        call_command("load_demo", stdout=io.StringIO())


@pytest.fixture
def demonstration(visit, _demonstration, django_db_blocker):
    """`visit` on the article with its demonstration, which the test must leave as it is."""
    with django_db_blocker.unblock():
        yield visit
        visit.close()


@pytest.fixture
def document(transactional_db):
    """A document of four proposals, the first like an action that is tracked."""
    document = stored("Drills\n\n" + "\n\n".join(SENTENCES) + "\n\nThe leaders met.\n", title="Communiqué")
    proposals = [proposed(words, document, parties=[("GT", PartyRole.OWNER)], due="2027-12-31") for words in SENTENCES]
    action = ActionFactory(title="Drills", statement="Guatemala will hold drills.")
    AssignmentFactory(action=action, party=PartyFactory(code="GT", name="Guatemala"))
    Likeness.objects.create(proposal=proposals[0], action=action, rank=1, score=0.9, word=Resemblance.CHANGED)
    return document


class Visits:
    """Opens pages, each in a browser profile of its own, and keeps what the browser complained about.

    Nothing but the server under test can be reached, and asking for anything else is a complaint.
    """

    def __init__(self, browser, address):
        self.browser = browser
        self.address = address
        self.complaints = []
        self._contexts = []

    def __call__(self, person=None, path=None, *, on="desk", scheme="light", javascript=True):
        """Return a page at `path`, if one is given, signed in as `person` (a user or a username), if one is given."""
        context = self.browser.new_context(
            base_url=self.address,
            viewport=WIDTHS[on],
            color_scheme=scheme,
            reduced_motion="reduce",
            java_script_enabled=javascript,
            locale="en-GB",
            has_touch=on == "phone",
        )
        self._contexts.append(context)
        context.set_default_timeout(PATIENCE)
        context.route("**/*", self._let_in)
        if person:
            context.add_cookies([self._session_of(person)])
        page = context.new_page()
        page.on("console", self._listen)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        if path:
            page.goto(path)
        return page

    def close(self):
        """Close every page."""
        while self._contexts:
            self._contexts.pop().close()

    def _let_in(self, route):
        url = route.request.url
        if url.startswith(self.address + "/"):
            route.continue_()
        else:
            self.complaints.append(f"asked for {url}")
            route.abort()

    def _listen(self, message):
        # A page that answers 403 or 404 on purpose is noted by the browser as well: only its parts may not fail.
        is_the_page = message.location.get("url") == message.page.url and "Failed to load resource" in message.text
        if message.type in ("error", "warning") and not is_the_page:
            self.complaints.append(f"{message.page.url}: {message.text}")

    def _session_of(self, person):
        client = Client()
        client.force_login(
            User.objects.get(username=person) if isinstance(person, str) else person,
            backend="django.contrib.auth.backends.ModelBackend",
        )
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        host = urlsplit(self.address).hostname
        return {"name": cookie.key, "value": cookie.value, "domain": host, "path": "/", "httpOnly": True}
