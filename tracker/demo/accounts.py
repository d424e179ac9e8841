"""The passwords of the demonstration's people: made once per database, kept in a file that its owner alone reads."""

import os
import secrets
from pathlib import Path

from tracker.models import Installation

from .people import PEOPLE

CONSONANTS, VOWELS = "bdfglmnrstv", "aeiou"  # too few for most words that one would rather not read


def new_password():
    """Return a password that can be read out and typed: four groups of two syllables, 46 bits of chance."""

    def syllable():
        return secrets.choice(CONSONANTS) + secrets.choice(VOWELS)

    return "-".join(syllable() + syllable() for _ in range(4))


def ensure_passwords(path, users):
    """Return username -> password of the demonstration's people, after giving one to whoever has none in the file.

    `users`: from ensure_people(). A file that was kept for another database counts as missing. Nobody else's password
    is touched.
    """
    known = read_passwords(path)
    missing = [person.username for person in PEOPLE if person.username not in known]
    for username in missing:
        known[username] = new_password()
    if missing:
        write_passwords(path, known)  # first, so that nobody has a password that stands nowhere
    for username in missing:
        user = users[username]
        user.set_password(known[username])
        user.save(update_fields=["password"])
    return known


def read_passwords(path):
    """The passwords in the file at `path`, or {} where it is missing or was kept for another database."""
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return {}
    if _heading() not in lines:
        return {}
    return dict(line.split()[:2] for line in lines if line and not line.startswith("#"))


def write_passwords(path, passwords):
    """Write the file at `path` in one step, readable by its owner alone."""
    lines = ["# The people of the demonstration and their passwords.", _heading(), ""]
    lines += [f"{person.username:<14}{passwords[person.username]}  {person.name}" for person in PEOPLE]
    new = Path(f"{path}.new")
    new.unlink(missing_ok=True)
    with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    new.replace(path)


def _heading():
    return f"# For the database made at {Installation.objects.get(pk=1).created.isoformat()}"
