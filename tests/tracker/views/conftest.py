"""A line in progress, the focal point who reports on it, and somebody who only reads."""

import pytest

from tests import factories
from tracker.choices import LineStatus, Role


@pytest.fixture
def line():
    return factories.assignment_at(LineStatus.IN_PROGRESS)


@pytest.fixture
def focal(line):
    return line.updates.last().author


@pytest.fixture
def reader(client):
    client.force_login(factories.member(Role.OBSERVER))
    return client
