"""Measuring: seconds of CPU for a request, for migrating, and what a first visit sends over the wire."""

import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.urls import reverse

from .pages import signed_in

WARM_UP = 3
# What a browser fetches for a page by itself: style sheets, scripts, icons, pictures, and the pictures of style sheets.
REFERENCES = re.compile(
    rb"""<(?:link|script|img|use)\b[^>]*?\b(?:href|src)="([^"#]+)|url\(["']?([^"')#]+)["']?\)""", re.IGNORECASE
)


@dataclass(frozen=True)
class Cost:
    """The CPU of one request in seconds: the least of the rounds, and how far the worst round was above it."""

    least: float
    spread: float


def costs(pages, rounds, requests):
    """Ask for every page `requests` times in each of `rounds` rounds, and return {name: Cost}.

    The pages take turns within a round, so that whatever else the machine does meets all of them alike. Raises
    RuntimeError where a page does not answer as it should: a wrong page would be cheap.
    """
    for page in pages:
        for n in range(WARM_UP):
            _seconds(page, n)
    measured = {page.name: [] for page in pages}
    n = WARM_UP
    for _round in range(rounds):
        totals = dict.fromkeys(measured, 0.0)
        for _request in range(requests):
            for page in pages:
                totals[page.name] += _seconds(page, n)
            n += 1
        for name, total in totals.items():
            measured[name].append(total / requests)
    return {name: Cost(min(found), max(found) / min(found) - 1) for name, found in measured.items()}


def _seconds(page, n):
    request = page.request(n)
    start = time.process_time()
    response = request()
    seconds = time.process_time() - start
    if response.status_code != page.answer:
        raise RuntimeError(f"{page.name}: {page.address(n)} answered {response.status_code}, not {page.answer}.")
    return seconds


# --- A first visit ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Visit:
    """What a browser with an empty cache fetches: bytes as sent (heads of the responses included), by address."""

    html: int  # bytes of the page itself, unpacked
    sent: dict

    @property
    def bytes(self):
        return sum(self.sent.values())

    @property
    def hosts(self):
        """Hosts other than ours that something is fetched from."""
        return {urlsplit(address).netloc for address in self.sent} - {""}


def first_visit(user):
    """Return the Visit of the actions page by a person who is signed in. Raises RuntimeError for a missing file."""
    client = signed_in(user)
    page = reverse("tracker:action_list")
    sent, waiting, html = {}, [page], 0
    while waiting:
        address = waiting.pop(0)
        if address in sent:
            continue
        sent[address] = _sent(client, address)
        if urlsplit(address).netloc:
            continue
        body = _body(client.get(address))
        html = html or len(body)
        if address == page or address.endswith(".css"):
            found = (href or url for href, url in REFERENCES.findall(body))
            waiting += [urljoin(address, name.decode()) for name in found if not name.startswith(b"data:")]
    return Visit(html, sent)


def _sent(client, address):
    if urlsplit(address).netloc:
        return 0
    response = client.get(address, headers={"accept-encoding": "gzip"})
    if response.status_code != 200:
        raise RuntimeError(f"{address} answered {response.status_code}.")
    head = "".join(f"{name}: {value}\r\n" for name, value in response.items())
    return len(head) + len(_body(response))


def _body(response):
    return b"".join(response) if response.streaming else response.content


# --- Migrating -------------------------------------------------------------------------------------------------------


def migrating():
    """Return the seconds of CPU of migrating an empty SQLite database, from Python's start to its end.

    It is done twice and the second counts: the first leaves Python's bytecode, as any installation has it after its
    first command.
    """
    with tempfile.TemporaryDirectory() as folder:
        env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        env |= {"DJANGO_SETTINGS_MODULE": "config.settings", "PYTHONPYCACHEPREFIX": str(Path(folder) / "bytecode")}
        for name in ("first", "second"):
            before = os.times()
            subprocess.run(
                [sys.executable, "-m", "django", "migrate", "--verbosity=0"],  # manage.py might install something first
                cwd=settings.BASE_DIR,
                env=env | {"DATABASE_URL": f"sqlite:///{Path(folder) / name}.sqlite3"},
                check=True,
            )
            after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system
