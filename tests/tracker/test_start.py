"""What a command reads at its start: migrating no page, checking all of them."""

import os
import subprocess
import sys

from config.bootstrap import ROOT

FRESH = """
import django
django.setup()
from django.contrib import admin
from django.core.management import call_command
call_command({command!r}, verbosity=0)
print(admin.site.is_registered(django.apps.apps.get_model("tracker.Action")))
"""


def reads_the_admin(command, tmp_path):
    """Whether a process that runs `command` has read the admin's modules at its end."""
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{tmp_path / 'fresh.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    done = subprocess.run(
        [sys.executable, "-c", FRESH.format(command=command)],
        cwd=ROOT,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.split()[-1] == "True"


def test_checking_the_project_checks_the_admin_too(tmp_path):
    assert reads_the_admin("check", tmp_path)


def test_migrating_leaves_the_admin_unread(tmp_path):
    assert not reads_the_admin("migrate", tmp_path)
