"""What tests of pages share: signing in, reading a page as a person would, counting its queries, rows in bulk."""

import re
from html import unescape

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tracker.models import Action, Assignment, Party
from tracker.workflow import refresh

SQL_LIMIT = 4000


def words(response):
    """The text of a page's main part, without markup and with single blanks."""
    html = response.content.decode()
    if "<main" in html:
        html = html[html.index("<main") : html.index("</main>")]
    html = re.sub(r"<svg.*?</svg>", "", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html))).strip()


def links(response, label):
    """The addresses of the links whose text is `label`."""
    found = re.findall(r'<a\b[^>]*href="([^"]*)"[^>]*>(.*?)</a>', response.content.decode(), flags=re.DOTALL)
    return [unescape(url) for url, inner in found if unescape(re.sub(r"<[^>]+>", "", inner)).strip() == label]


def queries(client, url):
    """The statements that a page costs once the process has seen one before."""
    assert client.get(url).status_code == 200
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
        statements = [query["sql"] for query in captured.captured_queries]
    assert max(map(len, statements)) < SQL_LIMIT
    return statements


def many_parties(count, start=0):
    """Bodies in bulk, with codes P-0, P-1, ..."""
    numbers = range(start, start + count)
    return Party.objects.bulk_create(Party(code=f"P-{n}", name=f"Party {n}", kind="body") for n in numbers)


def many_actions(count, parties, start=1000):
    """Actions in bulk, each with a line of every one of `parties`, rolled up."""
    actions = Action.objects.bulk_create(
        Action(key=f"many-{start + n}", number=start + n, title=f"Action of many {n}") for n in range(count)
    )
    Assignment.objects.bulk_create(Assignment(action=a, party=party) for a in actions for party in parties)
    for action in actions:
        refresh(action)
    return actions
