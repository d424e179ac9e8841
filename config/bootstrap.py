"""Brings a command into the checkout's own environment, `.venv`, and installs there what is missing.

Only the standard library: this runs on a bare Python, before anything is installed. It never installs into another
environment. What it installed is said by a stamp in `.venv`, written after success:

- `pyproject`: the hash of pyproject.toml that was installed from; another hash means install again,
- `parts`: the extras and groups installed beside the dependencies (a developer's own additions stay as they are),
- `python`: the interpreter behind `.venv`; when that has gone or moved on, `.venv` is made anew,
- `state`: "ready"; "installing" is found after an interruption (made anew), "failed" after pip gave up (tried again).
"""

import contextlib
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from config.installing import Progress, explain, last_words, lines_with_pauses, say

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYPROJECT = ROOT / "pyproject.toml"
STAMP = "followthrough.json"
LOCK = "followthrough.lock"

# pip reads an option from each PIP_* variable; these would send packages somewhere else than into .venv.
PIP_ELSEWHERE = {"PIP_PREFIX", "PIP_PYTHON", "PIP_ROOT", "PIP_TARGET", "PIP_USER"}
POSTGRES_SCHEMES = ("pgsql:", "postgis:", "postgres:", "postgresql:", "psql:")


class Stop(Exception):
    """What went wrong and what to do, in one line for the person at the terminal."""


def enter_environment(argv):
    """Return if this process runs where the project's packages are; else hand it over to `.venv` and never return.

    `.venv` is made, mended or brought up to date first, where its stamp says so. An environment that `uv run` prepared,
    or an active `.venv` without a stamp (a developer's own), is taken as it is.
    """
    if started_by_uv(os.environ, sys.prefix, sys.base_prefix):
        return
    parts = parts_needed(argv, os.environ)
    inside = same_path(sys.prefix, VENV)
    stamp = read_stamp(VENV)
    ready = is_ready(stamp, parts)
    if inside and (ready or not stamp):
        return
    if not ready:
        try:
            install(parts)
        except Stop as stop:
            sys.exit(str(stop))
        except KeyboardInterrupt:
            say("Interrupted. Run the same command again to go on.")
            sys.exit(130)
    hand_over([venv_python(VENV), *sys.orig_argv[1:]])


def run_tests(arguments):
    """Run pytest in this environment in place of this process, from the checkout's folder."""
    os.chdir(ROOT)
    hand_over([sys.executable, "-m", "pytest", *arguments])


# What is so, and what is to be done


def started_by_uv(environ, prefix, base_prefix):
    """Whether this is `uv run`'s process in the environment that uv prepared for it.

    uv sets UV_RUN_RECURSION_DEPTH, and children inherit that; so the interpreter has to be the environment's too.
    """
    in_its_environment = prefix != base_prefix and (
        "VIRTUAL_ENV" not in environ or same_path(prefix, environ["VIRTUAL_ENV"])
    )
    return "UV_RUN_RECURSION_DEPTH" in environ and in_its_environment


def parts_needed(argv, environ):
    """The extras and groups of pyproject.toml that this command needs beside the dependencies."""
    parts = set()
    if argv[1:2] == ["test"]:
        parts.add("test")
    if argv[1:2] in (["demo"], ["read"]):  # whatever is given to them is to be read, PDF files as well
        parts.add("documents")
    if environ.get("DATABASE_URL", "").startswith(POSTGRES_SCHEMES):
        parts.add("postgres")
    return parts


def requirements(pyproject, parts):
    """The requirement strings of the dependencies and of these `parts`, from a parsed pyproject.toml."""
    project = pyproject["project"]
    named = {**project.get("optional-dependencies", {}), **pyproject.get("dependency-groups", {})}
    found = [*project["dependencies"], *(line for part in sorted(parts) for line in named[part])]
    return list(dict.fromkeys(found))


def is_ready(stamp, parts):
    """Whether `.venv`, by its stamp, holds what this pyproject.toml asks for, with these `parts`."""
    return (
        stamp.get("state") == "ready"
        and stamp["pyproject"] == pyproject_hash()
        and stamp["python"] == interpreter_behind(VENV)
        and parts <= set(stamp["parts"])
    )


def must_be_remade(venv, stamp):
    """Whether nothing in `venv` can be relied on: interrupted, its Python gone or replaced, or a Python too old."""
    if stamp.get("state") == "installing" or not os.path.exists(venv_python(venv)):
        return True
    if stamp and stamp["python"] != interpreter_behind(venv):
        return True
    return not succeeds([venv_python(venv), "-c", "import sys; sys.exit(sys.version_info < (3, 11))"])


def read_stamp(venv):
    """The stamp of `venv`, or {} where there is none. An unreadable one counts as an interruption."""
    try:
        stamp = json.loads((venv / STAMP).read_text(encoding="utf-8"))
        return {key: stamp[key] for key in ("state", "pyproject", "python", "parts")}
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError, KeyError, TypeError):
        return {"state": "installing", "pyproject": "", "python": "", "parts": []}


def write_stamp(venv, state, parts):
    """Write the stamp in one step, so that no reader ever sees half of it."""
    stamp = {
        "state": state,
        "pyproject": pyproject_hash(),
        "python": interpreter_behind(venv),
        "parts": sorted(parts),
    }
    new = venv / f"{STAMP}.new"
    new.write_text(json.dumps(stamp) + "\n", encoding="utf-8")
    new.replace(venv / STAMP)


def pyproject_hash():
    return hashlib.sha256(PYPROJECT.read_bytes()).hexdigest()


def interpreter_behind(venv):
    """The real path of the interpreter of `venv`: a link elsewhere, except on Windows."""
    return os.path.realpath(venv_python(venv))


def venv_python(venv):
    return str(venv / "Scripts" / "python.exe") if os.name == "nt" else str(venv / "bin" / "python")


def same_path(one, other):
    return os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other))


def pip_environment(environ):
    """The environment for pip: all of `environ` but what would make it install elsewhere."""
    return {name: value for name, value in environ.items() if name.upper() not in PIP_ELSEWHERE}


# Doing it


def install(parts):
    """Bring `.venv` up to date for these `parts` and all that it had before, one process at a time.

    Raises Stop when that cannot be done.
    """
    try:
        VENV.mkdir(exist_ok=True)
        with locked(VENV / LOCK) as lock:
            stamp = read_stamp(VENV)
            if not is_ready(stamp, parts):  # another process may have just done it
                bring_up_to_date(VENV, stamp, parts | set(stamp.get("parts", ())), lock)
    except OSError as error:
        raise Stop(
            f"Cannot write to {error.filename or VENV} ({error.strerror}): "
            f"run this as someone who may write in {ROOT}, or clone the project where you may."
        ) from error


def bring_up_to_date(venv, stamp, parts, lock):
    """Make or mend `venv` and install into it. Afterwards its stamp says "ready", or this raised Stop."""
    import tomllib

    with PYPROJECT.open("rb") as file:
        wanted = requirements(tomllib.load(file), parts)
    began = time.monotonic()
    if must_be_remade(venv, stamp) or not has_pip(venv):
        make(venv, parts)
    write_stamp(venv, "installing", parts)
    say("Installing the packages that Followthrough needs into .venv" + (" (once)." if not stamp else "."))
    code, lines = run_pip(venv, wanted, lock)
    if code:
        write_stamp(venv, "failed", parts)
        raise Stop(explain(lines))
    write_stamp(venv, "ready", parts)
    say(f"Installed in {time.monotonic() - began:.0f} s.")


def make(venv, parts):
    """Make `venv` anew with the Python that runs this. Its lock stays, since this process holds it."""
    missing = [module for module in ("venv", "ensurepip") if not importlib.util.find_spec(module)]
    if missing:
        version = "{}.{}".format(*sys.version_info[:2])
        raise Stop(
            f"This Python {version} comes without its venv module ({' and '.join(missing)} missing): "
            f"install it (Debian, Ubuntu: `sudo apt install python{version}-venv`) and run the same command again."
        )
    say("Making a Python environment in .venv.")
    for entry in venv.iterdir():
        if entry.name == LOCK:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()
    write_stamp(venv, "installing", parts)
    # Started from within .venv, its own Python has just been removed: the one behind it makes the new one.
    python = getattr(sys, "_base_executable", sys.executable)
    made = subprocess.run([python, "-m", "venv", str(venv)], capture_output=True, text=True, check=False)
    if made.returncode:
        raise Stop(
            f"Python could not make an environment in {venv}: {last_words((made.stdout + made.stderr).splitlines())}"
        )


def has_pip(venv):
    """Whether pip runs in `venv`, after giving it the one that comes with Python if it had none."""
    python = venv_python(venv)
    return succeeds([python, "-m", "pip", "--version"]) or (
        succeeds([python, "-m", "ensurepip", "--default-pip"]) and succeeds([python, "-m", "pip", "--version"])
    )


def run_pip(venv, wanted, lock):
    """Install the requirements `wanted`, showing that it goes on. Returns pip's exit code and its lines."""
    command = [venv_python(venv), "-m", "pip", "install", "--no-input", "--no-user", "--disable-pip-version-check"]
    process = subprocess.Popen(
        [*command, "--progress-bar=off", "--no-compile", *wanted],  # Python compiles what it comes to use
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        env=pip_environment({**os.environ, "PYTHONIOENCODING": "utf-8"}),
        # pip keeps the lock as well: if this process is killed, nobody installs beside the pip that it leaves behind.
        pass_fds=() if os.name == "nt" else (lock.fileno(),),
    )
    lines = []
    progress = Progress()
    try:
        for line in lines_with_pauses(process.stdout):
            if line is not None:
                lines.append(line)
                progress.note(line)
            progress.show()
    finally:
        progress.clear()
    return process.wait(), lines


@contextlib.contextmanager
def locked(path):
    """Hold `path` as a lock, waiting for another process that has it. The system frees it when the last holder ends."""
    with path.open("a") as file:
        if not try_lock(file):
            say("Another command is installing into .venv; waiting for it.")
            while not try_lock(file):
                time.sleep(0.2)
        yield file


def try_lock(file):
    try:
        if os.name == "nt":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def succeeds(command):
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def hand_over(command):
    """Go on as `command`. On Windows, which cannot replace a process, wait for it and end with its exit code."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    process = subprocess.Popen(command)
    while True:
        try:
            sys.exit(process.wait())
        except KeyboardInterrupt:
            continue  # it reached the child as well, which decides what to do
