"""A coordinator, and a document with two proposals."""

import pytest

from briefings.reading.model import PartyRole
from tests.briefings.factories import proposed, stored
from tests.briefings.views.deciding import DATA, DRILLS, TEXT
from tests.factories import PartyFactory, secretariat


@pytest.fixture
def ana(client):
    """A coordinator who is signed in."""
    user = secretariat()
    client.force_login(user)
    return user


@pytest.fixture
def document():
    return stored(TEXT)


@pytest.fixture
def drills(document):
    """A proposal with an owner and a date."""
    due = TEXT.index("by 31")
    return proposed(
        DRILLS,
        document,
        parties=[("GT", PartyRole.OWNER)],
        due="2027-12-31",
        due_start=due,
        due_end=due + len("by 31 December 2027"),
    )


@pytest.fixture
def data(document):
    """The proposal after it."""
    return proposed(DATA, document, parties=[("HN", PartyRole.OWNER)])


@pytest.fixture
def guatemala():
    return PartyFactory(code="GT", name="Guatemala")
