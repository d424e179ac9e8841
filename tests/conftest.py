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


def pytest_addoption(parser):
    parser.addoption(
        "--database-only", action="store_true", help="only the tests that ask for a database: for a second one"
    )


def pytest_collection_modifyitems(config, items):
    """What knows no database would only be run twice where a suite goes on a second one."""
    if not config.getoption("--database-only"):
        return
    asks = {item for item in items if item.get_closest_marker("django_db") or _database & set(item.fixturenames)}
    config.hook.pytest_deselected(items=[item for item in items if item not in asks])
    items[:] = [item for item in items if item in asks]


_database = {"db", "transactional_db", "django_db_reset_sequences", "django_db_serialized_rollback"}


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
