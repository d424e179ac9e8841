"""Records as the secretariat manages them; state moves only through workflow.py."""

from . import actions, parties, people, progress, system  # noqa: F401  importing them registers them
