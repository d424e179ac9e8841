"""Files that support an update: judged by content, cleaned of where they were taken, kept privately, swept."""

from .kinds import ALLOWED, NotAllowed, judge
from .store import forget, receive, safe_name, sweep

__all__ = ["ALLOWED", "NotAllowed", "forget", "judge", "receive", "safe_name", "sweep"]
