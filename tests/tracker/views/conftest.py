"""A line in progress, and the focal point who reports on it."""

import pytest

from tests import factories
from tracker.choices import LineStatus


@pytest.fixture
def line():
    return factories.assignment_at(LineStatus.IN_PROGRESS)


@pytest.fixture
def focal(line):
    return line.updates.last().author
