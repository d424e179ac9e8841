"""Two countries of which a communiqué speaks."""

import pytest

from tests.factories import PartyFactory


@pytest.fixture
def parties():
    return {code: PartyFactory(code=code, name=name) for code, name in (("HN", "Honduras"), ("GT", "Guatemala"))}
