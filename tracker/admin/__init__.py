"""Records as the secretariat manages them; state moves only through workflow.py."""

from . import actions, parties, people, progress, system

__all__ = ["actions", "parties", "people", "progress", "system"]
