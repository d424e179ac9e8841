"""A line against the clock: computed for a moment, never stored. Pure, for a model and for the rows of a list alike."""

from datetime import timedelta

from .choices import DECLINED, DUE_SOON_DAYS, OWED, AssignmentRole, LineStatus, Response, Timeliness


class AgainstTheClock:
    """What has a role, response, status, due (a date), due_ends (the moment it ends) and clock (a time zone).

    Source: DESIGN, rule 2.
    """

    __slots__ = ()

    @property
    def is_owing(self):
        """Whether the party has yet to do something; as `owing()` has it for many."""
        return (
            self.role != AssignmentRole.OBSERVER
            and self.response != Response.NOT_APPLICABLE
            and not (self.response in DECLINED and self.status == LineStatus.NOT_STARTED)
            and self.status in OWED
        )

    def timeliness(self, now):
        """The line against the clock at the moment `now`, or None where nothing is owed."""
        if not self.is_owing:
            return None
        if self.due_ends is None:
            return Timeliness.NO_DEADLINE
        if self.due_ends <= now:
            return Timeliness.OVERDUE
        return Timeliness.DUE_SOON if self.due_ends <= now + timedelta(days=DUE_SOON_DAYS) else Timeliness.ON_TRACK

    def days_left(self, now):
        """Whole days from the day it is at the party to the due date; negative when overdue."""
        return (self.due - now.astimezone(self.clock).date()).days
