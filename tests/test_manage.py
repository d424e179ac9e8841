"""manage.py brings a command into the checkout's own environment: what it decides, without a network."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from config import bootstrap, installing

ROOT = Path(__file__).resolve().parent.parent
CURRENT = bootstrap.PYPROJECT.read_bytes()


class HandedOver(Exception):
    """What os.execv would have gone on as."""


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A checkout of its own, whose `.venv` has an interpreter and which installs and hands over nothing for real."""
    (tmp_path / "pyproject.toml").write_bytes(CURRENT)
    venv = tmp_path / ".venv"
    python = Path(bootstrap.venv_python(venv))
    python.parent.mkdir(parents=True)
    python.symlink_to(os.path.realpath(sys.executable))
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "PYPROJECT", tmp_path / "pyproject.toml")
    monkeypatch.setattr(bootstrap, "VENV", venv)
    monkeypatch.setattr(bootstrap, "make", lambda venv, parts: None)
    monkeypatch.setattr(bootstrap, "has_pip", lambda venv: True)
    monkeypatch.setattr(bootstrap, "run_pip", lambda venv, wanted, lock: (0, []))
    monkeypatch.setattr(bootstrap, "hand_over", hand_over)
    monkeypatch.delenv("UV_RUN_RECURSION_DEPTH", raising=False)
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return tmp_path


def hand_over(command):
    raise HandedOver(command)


def ready(*parts):
    """Stamp the checkout as installed."""
    bootstrap.write_stamp(bootstrap.VENV, "ready", parts)


# Whether uv started it


@pytest.mark.parametrize(
    ("environ", "prefix", "base", "by_uv"),
    [
        ({"UV_RUN_RECURSION_DEPTH": "1", "VIRTUAL_ENV": "/p/.venv"}, "/p/.venv", "/usr", True),
        ({"UV_RUN_RECURSION_DEPTH": "1"}, "/cache/overlay", "/usr", True),
        (
            {"UV_RUN_RECURSION_DEPTH": "1", "VIRTUAL_ENV": "/p/.venv"},
            "/usr",
            "/usr",
            False,
        ),  # its child, another Python
        ({"UV_RUN_RECURSION_DEPTH": "1", "VIRTUAL_ENV": "/p/.venv"}, "/other", "/usr", False),
        ({"VIRTUAL_ENV": "/p/.venv"}, "/p/.venv", "/usr", False),
        ({}, "/usr", "/usr", False),
    ],
)
def test_started_by_uv_needs_uv_and_the_environment_that_it_made(environ, prefix, base, by_uv):
    assert bootstrap.started_by_uv(environ, prefix, base) is by_uv


# What a command needs


@pytest.mark.parametrize(
    ("argv", "url", "parts"),
    [
        (["manage.py", "demo"], "", {"documents"}),
        (["manage.py", "read", "a.pdf"], "", {"documents"}),
        (["manage.py"], "", set()),
        (["manage.py", "migrate"], "sqlite:////srv/db.sqlite3", set()),
        (["manage.py", "migrate"], "postgres://host/name", {"postgres"}),
        (["manage.py", "migrate"], "postgresql://host/name", {"postgres"}),
        (["manage.py", "test", "-k", "verify"], "", {"test"}),
        (["manage.py", "help", "test"], "", set()),
        (["manage.py", "test"], "postgres://host/name", {"postgres", "test"}),
    ],
)
def test_parts_needed_follow_the_command_and_the_database(argv, url, parts):
    assert bootstrap.parts_needed(argv, {"DATABASE_URL": url} if url else {}) == parts


def test_requirements_are_the_dependencies_and_the_parts_each_once():
    pyproject = {
        "project": {"dependencies": ["django>=5.2"], "optional-dependencies": {"postgres": ["psycopg>=3"]}},
        "dependency-groups": {"test": ["pytest", "psycopg>=3"]},
    }

    assert bootstrap.requirements(pyproject, set()) == ["django>=5.2"]
    assert bootstrap.requirements(pyproject, {"test", "postgres"}) == ["django>=5.2", "psycopg>=3", "pytest"]


def test_requirements_of_this_project_are_plain_strings_with_an_upper_bound():
    wanted = bootstrap.requirements(tomllib.loads(CURRENT.decode()), {"postgres", "server", "test", "workshop"})

    assert [line for line in wanted if not (isinstance(line, str) and ">=" in line and ",<" in line)] == []


# The stamp


def test_stamp_says_what_was_installed(checkout):
    bootstrap.write_stamp(bootstrap.VENV, "ready", {"test", "postgres"})

    assert bootstrap.read_stamp(bootstrap.VENV) == {
        "state": "ready",
        "pyproject": bootstrap.pyproject_hash(),
        "python": os.path.realpath(sys.executable),
        "parts": ["postgres", "test"],
    }


@pytest.mark.parametrize("text", ["", "{", "[]", '{"state": "ready"}', "\x00"])
def test_stamp_that_cannot_be_read_counts_as_interrupted(checkout, text):
    (bootstrap.VENV / bootstrap.STAMP).write_text(text)

    assert bootstrap.read_stamp(bootstrap.VENV)["state"] == "installing"


def test_ready_is_what_this_pyproject_and_these_parts_ask_for(checkout):
    ready("test")
    stamp = bootstrap.read_stamp(bootstrap.VENV)

    assert bootstrap.is_ready(stamp, set())
    assert bootstrap.is_ready(stamp, {"test"})
    assert not bootstrap.is_ready(stamp, {"test", "postgres"})
    assert not bootstrap.is_ready({**stamp, "state": "failed"}, set())
    assert not bootstrap.is_ready({**stamp, "python": "/usr/bin/python3.10"}, set())
    assert not bootstrap.is_ready({}, set())

    bootstrap.PYPROJECT.write_bytes(CURRENT + b"\n")
    assert not bootstrap.is_ready(stamp, set())


def test_environment_is_remade_when_nothing_in_it_can_be_relied_on(checkout):
    ready()
    stamp = bootstrap.read_stamp(bootstrap.VENV)

    assert not bootstrap.must_be_remade(bootstrap.VENV, stamp)
    assert not bootstrap.must_be_remade(bootstrap.VENV, {})  # somebody else's, but it runs
    assert not bootstrap.must_be_remade(bootstrap.VENV, {**stamp, "state": "failed"})
    assert bootstrap.must_be_remade(bootstrap.VENV, {**stamp, "state": "installing"})
    assert bootstrap.must_be_remade(bootstrap.VENV, {**stamp, "python": "/usr/bin/python3.10"})

    python = Path(bootstrap.venv_python(bootstrap.VENV))
    python.unlink()
    python.symlink_to(checkout / "gone")
    assert bootstrap.must_be_remade(bootstrap.VENV, {})


# Entering


def test_ready_environment_is_entered_with_the_same_arguments(checkout):
    ready()

    with pytest.raises(HandedOver) as handed:
        bootstrap.enter_environment(["manage.py", "check"])

    assert handed.value.args == ([bootstrap.venv_python(bootstrap.VENV), *sys.orig_argv[1:]],)


def test_missing_part_is_installed_beside_those_that_were_there(checkout, monkeypatch):
    ready("server")
    asked = []
    monkeypatch.setattr(bootstrap, "run_pip", lambda venv, wanted, lock: (asked.extend(wanted), (0, []))[1])

    with pytest.raises(HandedOver):
        bootstrap.enter_environment(["manage.py", "test"])

    assert asked == bootstrap.requirements(tomllib.loads(CURRENT.decode()), {"server", "test"})
    assert bootstrap.read_stamp(bootstrap.VENV)["state"] == "ready"
    assert bootstrap.read_stamp(bootstrap.VENV)["parts"] == ["server", "test"]


def test_failure_of_pip_is_one_line_and_leaves_the_environment_to_be_tried_again(checkout, monkeypatch):
    lines = ["Collecting django\n", "ERROR: No matching distribution found for django<5.3,>=5.2\n"]
    monkeypatch.setattr(bootstrap, "run_pip", lambda venv, wanted, lock: (1, lines))

    with pytest.raises(SystemExit) as stopped:
        bootstrap.enter_environment(["manage.py", "check"])

    assert stopped.value.code == (
        "The packages could not be installed. pip: No matching distribution found for django<5.3,>=5.2"
    )
    assert bootstrap.read_stamp(bootstrap.VENV)["state"] == "failed"


def test_interruption_is_seen_by_the_next_command(checkout, monkeypatch):
    def interrupted(venv, wanted, lock):
        raise KeyboardInterrupt

    monkeypatch.setattr(bootstrap, "run_pip", interrupted)
    with pytest.raises(SystemExit) as stopped:
        bootstrap.enter_environment(["manage.py", "check"])

    assert stopped.value.code == 130
    assert bootstrap.must_be_remade(bootstrap.VENV, bootstrap.read_stamp(bootstrap.VENV))


def test_nothing_is_installed_where_uv_or_a_developer_prepared_the_environment(checkout, monkeypatch):
    monkeypatch.setattr(sys, "prefix", str(bootstrap.VENV))
    assert bootstrap.enter_environment(["manage.py", "check"]) is None  # active, and without a stamp

    monkeypatch.setattr(sys, "prefix", str(checkout / "elsewhere"))
    monkeypatch.setenv("UV_RUN_RECURSION_DEPTH", "1")
    monkeypatch.setenv("VIRTUAL_ENV", str(checkout / "elsewhere"))
    assert bootstrap.enter_environment(["manage.py", "check"]) is None

    assert bootstrap.read_stamp(bootstrap.VENV) == {}


def test_active_environment_that_we_installed_is_brought_up_to_date(checkout, monkeypatch):
    monkeypatch.setattr(sys, "prefix", str(bootstrap.VENV))
    ready()
    bootstrap.PYPROJECT.write_bytes(CURRENT + b"\n")

    with pytest.raises(HandedOver):
        bootstrap.enter_environment(["manage.py", "check"])

    assert bootstrap.enter_environment(["manage.py", "check"]) is None


def test_folder_that_cannot_be_written_is_one_line(checkout, monkeypatch):
    monkeypatch.setattr(bootstrap, "VENV", checkout / "pyproject.toml" / ".venv")  # fails for root as well

    with pytest.raises(SystemExit) as stopped:
        bootstrap.enter_environment(["manage.py", "check"])

    assert stopped.value.code == (
        f"Cannot write to {bootstrap.VENV} (Not a directory): run this as someone who may write in {checkout}, "
        "or clone the project where you may."
    )


def test_python_without_venv_module_is_one_sentence(checkout, monkeypatch):
    monkeypatch.undo()
    monkeypatch.setattr(bootstrap.importlib.util, "find_spec", lambda name: None if name == "ensurepip" else name)

    with pytest.raises(
        bootstrap.Stop, match=r"^This Python \d\.\d+ comes without its venv module \(ensurepip missing\)"
    ):
        bootstrap.make(checkout / ".venv", set())

    assert Path(bootstrap.venv_python(checkout / ".venv")).exists()


def test_two_commands_do_not_install_at_once(checkout):
    with bootstrap.locked(bootstrap.VENV / bootstrap.LOCK), (bootstrap.VENV / bootstrap.LOCK).open("a") as second:
        assert not bootstrap.try_lock(second)

    with (bootstrap.VENV / bootstrap.LOCK).open("a") as third:
        assert bootstrap.try_lock(third)


# pip


def test_pip_is_never_sent_elsewhere():
    environ = {"PATH": "/bin", "PIP_TARGET": "/x", "PIP_USER": "1", "PIP_PREFIX": "/y", "PIP_CERT": "/c"}

    assert bootstrap.pip_environment(environ) == {"PATH": "/bin", "PIP_CERT": "/c"}


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ([], "pip said nothing."),
        (["Collecting x\n", "Killed\n"], "Killed"),
        (["ERROR: A (from versions: 1.0, 1.1)\n", "WARNING: w\n", "ERROR: B\n", "[notice] new pip\n"], "A B"),
    ],
)
def test_last_words_say_why_pip_failed(lines, words):
    assert installing.last_words(lines) == words


def test_missing_network_is_told_from_a_missing_package():
    offline = ["WARNING: Retrying after connection broken by 'NewConnectionError(...)'\n", "ERROR: No match for x\n"]

    assert installing.explain(offline) == (
        "The packages could not be fetched: check the network, then run this again. pip: No match for x"
    )
    assert installing.explain(offline[1:]) == "The packages could not be installed. pip: No match for x"


def test_progress_counts_packages_and_says_what_is_being_done(capsys):
    progress = installing.Progress()
    for line in (
        "Collecting django<5.3,>=5.2\n",
        "  Downloading django-5.2.19-py3-none-any.whl (8.3 MB)\n",
        "Collecting asgiref>=3.8 (from django)\n",
        "Requirement already satisfied: Django>=4.2 in ./lib (from x)\n",
    ):
        progress.note(line)

    assert progress.found == {"asgiref", "django"}
    assert progress.doing == "fetching django (8.3 MB)"

    progress.note("Installing collected packages: asgiref, django\n")
    progress.shown -= 10
    progress.show()
    assert capsys.readouterr().err == "  2 packages, unpacking (0 s)\n"


# manage.py itself


def test_old_python_is_told_to_use_a_newer_one():
    pretend = "import runpy, sys; sys.version_info = (3, 6, 9); runpy.run_path('manage.py', run_name='__main__')"
    told = subprocess.run([sys.executable, "-c", pretend], cwd=ROOT, capture_output=True, text=True, check=False)

    assert told.returncode == 1
    assert told.stderr == (
        "Followthrough needs Python 3.11 or newer and this is 3.6: "
        "start it with a newer one, for example `python3.12 manage.py demo`.\n"
    )


def test_test_command_hands_its_arguments_to_pytest_and_its_exit_code_back():
    told = subprocess.run(
        [sys.executable, "manage.py", "test", "--no-such-option"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert told.returncode == pytest.ExitCode.USAGE_ERROR
    assert "pytest: error: unrecognized arguments: --no-such-option" in told.stderr
