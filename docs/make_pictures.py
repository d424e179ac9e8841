#!/usr/bin/env python3
"""Makes the pictures of the README: `python3 docs/make_pictures.py`.

On a database of its own, with the demonstration played up to a fixed day and the clock stopped on it, so that a
picture changes only where the page has changed. Needs Chromium (on the path, or named by CHROMIUM) and the packages of
the tests; `.venv` is made ready as by manage.py.
"""

import contextlib
import os
import shutil
import sys
import tempfile
import threading
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)  # 09:40 in Guatemala
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
COLOURS = 256  # these pages have few: a palette keeps a picture at a third of its size
LARGEST = 250_000  # bytes


def main():
    sys.path.insert(0, str(ROOT))
    from config import bootstrap

    bootstrap.enter_environment(
        [sys.argv[0], "test"]
    )  # the packages of the tests: Chromium's driver, the stopped clock
    with tempfile.TemporaryDirectory() as folder:
        # Everything is read from the environment once, so this comes before Django. Its loop and the database share
        # this thread, since Playwright runs one here.
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "DJANGO_ALLOW_ASYNC_UNSAFE": "true",
            "VAR_DIR": folder,
            "DATABASE_URL": f"sqlite:///{folder}/db.sqlite3",
        }
        import time_machine

        with time_machine.travel(NOW, tick=False):
            make_demonstration()
        # The clock stops for requests only: the browser's driver has to see its time pass.
        with serving(stopped_at=NOW) as address, started_browser() as browser:
            for picture in wanted():
                take(browser, address, **picture)


def make_demonstration():
    """An empty database, the article, and the demonstration as it stands on TODAY."""
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("loaddata", "parties", "themes", "article")
    call_command("load_demo", today=TODAY)


def wanted():
    """What to take: a file's name, whose eyes, which page, and what differs from a light page on a desk."""
    from django.urls import reverse

    from briefings.models import Document
    from tracker.choices import LineStatus
    from tracker.models import Action, Assignment

    lines = Assignment.objects.filter(party__code="GT", status=LineStatus.IN_PROGRESS).order_by("pk")
    progress = reverse("tracker:assignment_progress", args=[lines.first().pk])
    action = Action.objects.get(number=1).get_absolute_url()
    document = Document.objects.for_list().exclude(proposals=None).first()
    inbox = reverse("briefings:document_inbox", args=[document.key])
    return [
        {"name": "dashboard", "person": "coordinator", "path": "/"},
        {"name": "dashboard-dark", "person": "coordinator", "path": "/", "scheme": "dark"},
        {"name": "action", "person": "guatemala", "path": action},
        {"name": "matrix", "person": "observer", "path": "/matrix/"},
        {"name": "inbox", "person": "coordinator", "path": inbox},
        {"name": "document", "person": "coordinator", "path": f"{document.get_absolute_url()}#doc"},
        {"name": "log-progress", "person": "guatemala", "path": progress},
        {"name": "log-progress-phone", "person": "guatemala", "path": progress, "window": PHONE},
    ]


@contextlib.contextmanager
def serving(stopped_at):
    """Serve the application on a free port of this machine; gives its address."""
    import time_machine
    from django.core.servers.basehttp import get_internal_wsgi_application
    from django.test.testcases import QuietWSGIRequestHandler

    from tracker.demo import server

    application = get_internal_wsgi_application()

    def at_that_moment(environ, start_response):
        with time_machine.travel(stopped_at, tick=False):
            return list(application(environ, start_response))

    listening = server.bind("127.0.0.1", 0)
    listening.RequestHandlerClass = QuietWSGIRequestHandler
    listening.set_app(at_that_moment)
    thread = threading.Thread(target=listening.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listening.server_port}"
    listening.shutdown()
    listening.server_close()
    thread.join()


@contextlib.contextmanager
def started_browser():
    """A headless Chromium."""
    from playwright.sync_api import sync_playwright

    named = os.environ.get("CHROMIUM", "")
    found = next(filter(None, map(shutil.which, [named] if named else CHROMIUM)), None)
    if not found:
        sys.exit("Pictures need Chromium: install it (Debian: `apt install chromium`) or name it by CHROMIUM.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--lang=en-GB"],
            env={**os.environ, "LANGUAGE": "en_GB"},  # the browser's own words, as in the control for a day
        )
        yield browser
        browser.close()


def take(browser, address, *, name, person, path, scheme="light", window=DESK):
    """Take one picture of what the window shows at first."""
    context = browser.new_context(
        base_url=address, viewport=window, color_scheme=scheme, reduced_motion="reduce", locale="en-GB"
    )
    context.set_default_timeout(60_000)
    context.add_cookies([session_of(person, address)])
    page = context.new_page()
    page.goto(path, wait_until="networkidle")
    file = PICTURES / f"{name}.png"
    file.parent.mkdir(exist_ok=True)
    page.screenshot(path=file)
    context.close()
    print(f"{file.relative_to(ROOT)}: {shrink(file) / 1000:.0f} kB")


def session_of(username, address):
    """The cookie of somebody who has signed in."""
    from django.conf import settings
    from django.test import Client

    from tracker.models import User

    client = Client()
    client.force_login(User.objects.get(username=username), backend="django.contrib.auth.backends.ModelBackend")
    return {"name": settings.SESSION_COOKIE_NAME, "value": client.session.session_key, "url": address}


def shrink(file):
    """Give the picture a palette and return its bytes; a picture that stays large is an error."""
    from PIL import Image

    with Image.open(file) as picture:
        picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
    size = file.stat().st_size
    if size > LARGEST:
        sys.exit(f"{file} has {size} bytes: show less of the page.")
    return size


if __name__ == "__main__":
    main()
