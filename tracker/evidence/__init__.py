"""Files that support an update: judged by content, cleaned of where they were taken, kept privately, swept."""

from .kinds import ALLOWED, CONTENT_TYPES, NotAllowed, judge
from .store import forget, receive, safe_name, sweep

__all__ = ["ALLOWED", "CONTENT_TYPES", "NotAllowed", "forget", "judge", "receive", "safe_name", "sweep"]
