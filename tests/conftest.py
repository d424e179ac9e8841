"""What every test may rely on: guards that step aside for Django's flush only, and files in a folder of their own."""

import hypothesis
import pytest
from django.core.cache import cache
from django.db import connections
from django.test import TransactionTestCase

from tracker import guards

# No example has a time limit: the suite also runs on machines that are busy with something else.
hypothesis.settings.register_profile("project", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("project")


@pytest.fixture(scope="session", autouse=True)
def _flush_past_the_guards():
    """Append-only tables refuse Django's flush after a transactional test; lift the guards around the flush alone."""
    flush = TransactionTestCase._fixture_teardown

    def guarded_flush(self):
        for name in connections:
            guards.drop_all(using=name)
        try:
            flush(self)
        finally:
            for name in connections:
                guards.install_all(using=name)

    TransactionTestCase._fixture_teardown = guarded_flush
    yield
    TransactionTestCase._fixture_teardown = flush


@pytest.fixture(autouse=True)
def _files_apart(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "uploads"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    cache.clear()
