"""People who use the admin."""

from pathlib import Path

import pytest
from django.contrib import admin

from tests import factories

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


def pytest_collection_modifyitems(config, items):
    """What measures takes minutes: it runs where it is asked for, by its mark."""
    if "benchmark" in config.option.markexpr:
        return
    for item in items:
        if HERE in item.path.parents and item.get_closest_marker("benchmark"):
            item.add_marker(pytest.mark.skip(reason="measures: run it with -m benchmark"))
