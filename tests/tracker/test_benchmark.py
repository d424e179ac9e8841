"""The benchmark: its rows keep every rule, its figures come out, and the configured database is left alone."""

import os
import re
import subprocess
import sys
from io import StringIO
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from tracker.benchmarks import data, measure
from tracker.choices import ActionStatus, LineStatus
from tracker.management.commands.benchmark import Command
from tracker.models import Action, Assignment, DueDateChange


def answering(status):
    """A page that takes no time and answers with `status`, where 200 is expected."""
    return SimpleNamespace(
        name="page", address="/page/".format, answer=200, request=lambda n: lambda: SimpleNamespace(status_code=status)
    )


@pytest.mark.django_db
def test_rows_are_what_their_journal_says():
    cast = data.make_cast()

    data.add_actions(cast, 40)
    data.add_actions(cast, 20)

    said = StringIO()
    call_command("check_rollup", stdout=said)
    assert said.getvalue() == "60 actions and 180 lines compared, 0 differences.\n"
    assert set(Assignment.objects.values_list("status", flat=True)) == set(LineStatus)
    assert Assignment.objects.filter(due__isnull=False).count() == DueDateChange.objects.count() > 0
    assert {ActionStatus.NOT_STARTED, ActionStatus.IN_PROGRESS} < set(Action.objects.values_list("status", flat=True))


@pytest.mark.django_db
def test_run_prints_every_page_beside_its_floor():
    command = Command(stdout=StringIO())
    command.missed = []

    command.run([30, 60], rounds=1, requests=1)

    said = command.stdout.getvalue()
    sizes = re.findall(r"^([\d,]+) actions, ([\d,]+) lines$", said, re.MULTILINE)
    assert sizes == [("30", "90"), ("60", "180")]
    pages = re.findall(r"^  ([a-z][a-z ]+?) +[\d.]+ +[\d.]+ +\d+%", said, re.MULTILINE)
    assert pages == 2 * [
        "floor of reading",
        "stock admin list",
        "list",
        "filtered list",
        "action",
        "matrix",
        "floor of writing",
        "logging progress",
    ]
    growth = said.partition("From 30 to 60 actions")[2].partition("A first visit")[0]
    assert len(re.findall(r"[+-]\d+%   at most \+15%: ", growth)) == 5
    assert re.search(r"of other hosts +0   at most 0: ok", said)


def test_costs_are_the_least_of_the_rounds():
    found = measure.costs([answering(200)], rounds=3, requests=2)

    assert list(found) == ["page"]
    assert 0 <= found["page"].least < 1


def test_a_page_that_answers_otherwise_is_not_measured():
    with pytest.raises(RuntimeError, match="answered 404, not 200"):
        measure.costs([answering(404)], rounds=1, requests=1)


@pytest.mark.parametrize("sizes", ["many", "10,5", "0"])
def test_sizes_that_make_no_sense_are_refused(sizes):
    with pytest.raises(CommandError, match="--sizes takes numbers"):
        call_command("benchmark", sizes=sizes)


@pytest.mark.django_db  # it is asked of each database that a suite runs on
def test_command_measures_elsewhere_and_leaves_the_configured_database_alone(tmp_path):
    sqlite = settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")
    configured = tmp_path / "configured.sqlite3"
    configured.write_bytes(b"somebody's own")
    environment = {**os.environ, "VAR_DIR": str(tmp_path), "SECRET_KEY": "for one test"}
    if sqlite:
        environment["DATABASE_URL"] = f"sqlite:///{configured}"

    run = subprocess.run(
        [sys.executable, "manage.py", "benchmark", "--sizes=12", "--rounds=1", "--requests=1", "--check"],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
    )

    assert "12 actions, 36 lines" in run.stdout
    assert "Migrating an empty database" in run.stdout
    assert run.returncode == ("over" in run.stdout)
    assert configured.read_bytes() == b"somebody's own"
