"""People who use the admin, and a line with a journal."""

from pathlib import Path

import pytest
from django.contrib import admin
from django.utils import timezone

from tests import factories
from tracker import workflow
from tracker.choices import LineStatus

HERE = Path(__file__).parent


@pytest.fixture(scope="session", autouse=True)
def _registered():
    admin.autodiscover()  # a process reads the admin's modules where it first needs them


@pytest.fixture
def coordinator(db):
    return factories.secretariat()


@pytest.fixture
def administrator(db):
    return factories.UserFactory(is_superuser=True)


@pytest.fixture
def as_coordinator(client, coordinator):
    client.force_login(coordinator)
    return client


@pytest.fixture
def as_administrator(client, administrator):
    client.force_login(administrator)
    return client


@pytest.fixture
def line(coordinator):
    """A line in progress, with a due date, a closing that waits, evidence, a verification and a conflict elsewhere."""
    line = factories.assignment_at(LineStatus.IN_PROGRESS)
    workflow.set_due(
        line, timezone.localdate(), by=coordinator, seen=factories.seen(line), reason="Agreed at the meeting."
    )
    workflow.ask_closing(line, "lapsed", by=coordinator, note="Nobody took it up.")
    verified = factories.assignment_at(LineStatus.VERIFIED)
    workflow.declare_conflict(verified, by=factories.verifier(), reason="A relative works there.")
    factories.UploadFactory()
    line.refresh_from_db()
    return line


def pytest_collection_modifyitems(config, items):
    """What measures takes minutes: it runs where it is asked for, by its mark."""
    if "benchmark" in config.option.markexpr:
        return
    measuring = [item for item in items if HERE in item.path.parents and item.get_closest_marker("benchmark")]
    config.hook.pytest_deselected(items=measuring)
    items[:] = [item for item in items if item not in measuring]
