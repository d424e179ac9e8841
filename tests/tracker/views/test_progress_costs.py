"""What logging progress costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests import factories
from tests.tracker.views.progress import TEXT, file, post, received, url
from tracker.choices import LineStatus

pytestmark = pytest.mark.django_db

MOST_QUERIES = 14


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"status": LineStatus.REPORTED, "link-0-url": "https://example.org/a", "link-1-url": "https://example.org/b"},
        {"status": LineStatus.ON_HOLD, "obstacle_kind": "design", "obstacles": "No plan"},
    ],
)
def test_an_entry_costs_at_most_fourteen_queries(client, line, focal, given):
    given = {"seen": factories.seen(line)} | given
    client.force_login(focal)
    with CaptureQueriesContext(connection) as queries:
        response = post_logged_in(client, line, given)
    assert response.status_code == 302
    assert len(queries) <= MOST_QUERIES


def test_a_report_with_a_file_that_came_before_costs_at_most_fourteen_queries(client, line, focal):
    [upload] = received(post(client, line, focal, done="", files=[file()]))
    given = {"seen": factories.seen(line), "status": LineStatus.REPORTED, "received": upload.key.hex}
    with CaptureQueriesContext(connection) as queries:
        response = post_logged_in(client, line, given)
    assert response.status_code == 302
    assert len(queries) <= MOST_QUERIES


def post_logged_in(client, line, given):
    data = {"done": TEXT, "status": LineStatus.IN_PROGRESS, "effective": timezone.localdate().isoformat(), "links": "3"}
    return client.post(url(line), data | given)


def test_the_page_costs_the_same_however_long_the_record_is(client, line, focal):
    client.force_login(focal)
    client.get(url(line))
    with CaptureQueriesContext(connection) as short:
        client.get(url(line))
    for _number in range(5):
        factories.step(line, LineStatus.IN_PROGRESS, focal)
        factories.ExpectedOutcomeFactory(action=line.action)
    with CaptureQueriesContext(connection) as long:
        client.get(url(line))
    assert len(long) <= len(short) + 1  # the measurements of the outcomes
