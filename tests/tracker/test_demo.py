"""The demonstration: made in an empty or marked database only, kept by a second start, erased when asked."""

import os
import signal
import socket
import stat
import subprocess
import sys
import time
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from tests import factories
from tracker.choices import Role
from tracker.demo import accounts, database, people, server
from tracker.models import Action, Installation, Membership, Party, ProgressUpdate, User


@pytest.fixture(autouse=True)
def _folder_apart(settings, tmp_path):
    settings.VAR_DIR = tmp_path


@pytest.fixture
def parties(db):
    for code in ("GT", "HN", "SV", "US"):
        factories.PartyFactory(code=code)


@pytest.fixture
def marked(db):
    database.mark()


def demo(**options):
    """What the command printed."""
    out = StringIO()
    call_command("demo", no_serve=True, stdout=out, **options)
    return out.getvalue()


# The whole


def test_demo_makes_everything_and_a_second_start_keeps_it(db, tmp_path):
    first = demo()
    passwords = accounts.read_passwords(tmp_path / "demo-accounts.txt")
    user = User.objects.get(username="honduras")
    user.name = "Somebody else"
    user.save()
    updates = ProgressUpdate.objects.count()

    second = demo()

    assert database.is_marked()
    assert Action.objects.count() == 24
    assert updates > 0
    assert [username for username in passwords if f"{username} " not in first] == []
    assert [word for word in passwords.values() if word not in second] == []
    assert "Julio Mejía, Focal point, Honduras" in first
    assert ProgressUpdate.objects.count() == updates
    assert User.objects.get(username="honduras").name == "Somebody else"
    assert "Playing" not in second
    assert User.objects.get(username="coordinator").check_password(passwords["coordinator"])


# Where it may be played


def test_empty_and_marked_databases_are_ours(db):
    assert database.why_not_ours(local=False) == ""

    database.mark()
    factories.UserFactory()
    assert database.is_marked()
    assert database.why_not_ours(local=False) == ""


def test_marking_keeps_when_the_installation_was_made(db):
    Installation().save()
    made = Installation.objects.get().created

    database.mark()

    assert Installation.objects.get().created == made
    assert Installation.objects.get().demonstration


def test_fixtures_alone_are_nobodys_work_in_the_checkouts_own_database(db):
    factories.ActionFactory()

    assert database.why_not_ours(local=True) == ""
    assert database.why_not_ours(local=False) == "it holds actions and is not marked as a demonstration"


def test_demo_is_refused_where_people_are_and_changes_nothing(db, tmp_path):
    factories.UserFactory(username="ana")

    with pytest.raises(CommandError, match="it holds people and is not marked as a demonstration"):
        demo()
    with pytest.raises(CommandError, match="is not erased: it holds people and is not marked as a demonstration"):
        demo(reset=True)

    assert [user.username for user in User.objects.all()] == ["ana"]
    assert not Installation.objects.exists()
    assert not (tmp_path / "demo-accounts.txt").exists()


def test_database_of_a_newer_version_is_refused_in_one_line(marked):
    MigrationRecorder(connection).record_applied("tracker", "9999_from_tomorrow")

    with pytest.raises(CommandError) as refused:
        demo()

    assert database.newer_migrations() == ["tracker.9999_from_tomorrow"]
    assert str(refused.value).endswith(
        "was made by a newer version (it has tracker.9999_from_tomorrow): "
        "update this checkout, or make the demonstration anew with --reset."
    )


def test_folder_that_cannot_be_written_is_one_line(db, settings, tmp_path):
    (tmp_path / "file").touch()
    settings.VAR_DIR = tmp_path / "file" / "var"  # fails for root as well

    with pytest.raises(CommandError, match=r"^Cannot write in .*file/var \(Not a directory\): make it writable"):
        demo()


def test_taken_port_is_one_line(db):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CommandError, match=rf"^Cannot serve on 127.0.0.1, port {port} \(Address already in use\)"):
            call_command("demo", port=port)


def test_uploads_are_erased_by_name_and_others_stay(marked, settings):
    upload = factories.UploadFactory()
    others = Path(settings.MEDIA_ROOT) / "of-another-database.txt"
    others.write_text("kept")
    assert Path(upload.file.path).exists()

    database._erase_uploads()

    assert not Path(upload.file.path).exists()
    assert others.read_text() == "kept"


# Its people


def test_people_are_added_once_and_keep_what_was_changed(parties):
    starts = date(2026, 1, 1)
    people.ensure_people(starts)
    Membership.objects.filter(user__username="guatemala").update(ends=date(2026, 6, 1))

    users = people.ensure_people(date(2026, 9, 1))

    assert list(users) == [person.username for person in people.PEOPLE]
    assert Membership.objects.count() == 9
    assert Membership.objects.get(user__username="guatemala").ends == date(2026, 6, 1)
    assert set(Membership.objects.values_list("starts", flat=True)) == {starts}
    honduras = Membership.objects.get(user__username="honduras")
    assert (honduras.role, honduras.party.code) == (Role.FOCAL_POINT, "HN")
    assert not users["honduras"].has_usable_password()


def test_administrator_manages_records_and_belongs_to_nobody(parties):
    admin = people.ensure_people(date(2026, 1, 1))["admin"]

    assert (admin.is_superuser, admin.is_staff, admin.memberships.count()) == (True, True, 0)
    assert list(User.objects.filter(is_superuser=True)) == [admin]


def test_people_need_their_parties(db):
    with pytest.raises(Party.DoesNotExist):
        people.ensure_people(date(2026, 1, 1))

    assert not User.objects.exists()


# Their passwords


def test_passwords_are_made_once_and_kept_for_their_owner_alone(parties, marked, tmp_path):
    file = tmp_path / "accounts.txt"
    first = accounts.ensure_passwords(file, people.ensure_people(date(2026, 1, 1)))
    hashes = list(User.objects.order_by("pk").values_list("password", flat=True))

    again = accounts.ensure_passwords(file, people.ensure_people(date(2026, 1, 1)))

    assert again == first
    assert list(first) == [person.username for person in people.PEOPLE]
    assert len(set(first.values())) == len(first)
    assert list(User.objects.order_by("pk").values_list("password", flat=True)) == hashes
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert all(User.objects.get(username=name).check_password(word) for name, word in first.items())


def test_lost_file_means_new_passwords_for_these_people_only(parties, marked, tmp_path):
    file = tmp_path / "accounts.txt"
    users = people.ensure_people(date(2026, 1, 1))
    other = factories.UserFactory()
    before = other.password
    first = accounts.ensure_passwords(file, users)
    file.unlink()

    second = accounts.ensure_passwords(file, users)

    assert set(first.values()) & set(second.values()) == set()
    assert User.objects.get(username="verifier").check_password(second["verifier"])
    other.refresh_from_db()
    assert other.password == before


def test_file_of_another_database_counts_as_missing(parties, marked, tmp_path):
    file = tmp_path / "accounts.txt"
    accounts.ensure_passwords(file, people.ensure_people(date(2026, 1, 1)))
    Installation.objects.update(created=timezone.now() + timedelta(days=1))

    assert accounts.read_passwords(file) == {}


def test_password_can_be_read_out():
    groups = accounts.new_password().split("-")

    assert [len(group) for group in groups] == [4, 4, 4, 4]
    assert all(letter in accounts.VOWELS for group in groups for letter in group[1::2])


# Serving it


@pytest.mark.parametrize(
    ("host", "allowed"), [("192.0.2.7", "192.0.2.7"), ("fd00::7", "[fd00::7]"), ("0.0.0.0", "*"), ("::", "*")]
)
def test_host_is_let_in(settings, host, allowed):
    settings.ALLOWED_HOSTS = ["localhost"]

    server.allow_host(host)

    assert settings.ALLOWED_HOSTS == ["localhost", allowed]


def test_worker_ends_with_its_parent_even_when_that_is_killed(tmp_path):
    parent = (
        "import django, time; django.setup()\n"
        "from django.core.management import call_command\n"
        "from tracker.demo import server\n"
        "call_command('migrate', verbosity=0)\n"
        "with server.worker() as process:\n"
        "    print(process.pid, flush=True)\n"
        "    time.sleep(60)\n"
    )
    url = f"sqlite:///{tmp_path / 'db.sqlite3'}"
    started = subprocess.Popen(
        [sys.executable, "-c", parent],
        cwd=django_settings.BASE_DIR,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings", "DATABASE_URL": url, "VAR_DIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        text=True,
    )
    worker = int(started.stdout.readline())
    time.sleep(5)
    assert is_running(worker)  # started, and with no reason of its own to end

    started.send_signal(signal.SIGKILL)
    started.wait()

    until = time.monotonic() + 30
    while is_running(worker) and time.monotonic() < until:
        time.sleep(0.1)
    assert not is_running(worker)


def is_running(pid):
    """Whether this process is at work: one that has ended but was not asked for its exit code is not."""
    told = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return told.stdout.strip()[:1] not in ("", "Z")
