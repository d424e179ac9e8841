"""People who use the admin."""

import pytest

from tests import factories


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
