"""A database of the benchmark's own: made, migrated and removed by the machinery that tests use."""

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path

from django.db import connection


@contextmanager
def own_database():
    """Let `connection` be to a new, migrated database inside the block; the configured one is not even opened.

    SQLite: a file in a temporary folder. PostgreSQL: a database beside the configured one, whose role may create one.
    """
    configured = connection.settings_dict["NAME"]
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder) / "benchmark.sqlite3" if connection.vendor == "sqlite" else f"benchmark_{os.getpid()}"
        before = connection.settings_dict["TEST"]["NAME"]
        connection.close()
        connection.settings_dict["TEST"]["NAME"] = str(own)
        try:
            connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
            try:
                yield
            finally:
                connection.creation.destroy_test_db(configured, verbosity=0)
        finally:
            connection.settings_dict["TEST"]["NAME"] = before
