"""What the lines of an action add up to (DESIGN, rule 4): values in, values out; no database, no clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .choices import DECLINED, MOVING, OPEN, ActionStatus, AssignmentRole, LineStatus, Response, Rule


@dataclass(frozen=True)
class Line:
    """What the roll-up reads of an assignment."""

    status: str = LineStatus.NOT_STARTED
    response: str = Response.NO_RESPONSE
    role: str = AssignmentRole.RESPONSIBLE
    due: date | None = None

    @property
    def observes(self) -> bool:
        return self.role == AssignmentRole.OBSERVER

    @property
    def declines(self) -> bool:
        """Answered noted or not accepted, and not an observer's."""
        return not self.observes and self.response in DECLINED

    @property
    def counts(self) -> bool:
        """Not an observer's, not 'not applicable'; where declined, only if the line moves all the same."""
        if self.observes or self.response == Response.NOT_APPLICABLE:
            return False
        return self.response not in DECLINED or self.status in MOVING


@dataclass(frozen=True)
class RollUp:
    """An action's status with its counts: verified of counted lines, reported, declined; the earliest open due date."""

    status: str
    counted: int = 0
    verified: int = 0
    reported: int = 0
    declined: int = 0
    due: date | None = None


def roll_up(rule: str, lines: Iterable[Line]) -> RollUp:
    """Return what `lines` add up to under `rule` ("all", "lead" or "any").

    Total: every combination has an answer. The counts are always over all counted lines, whatever the rule.
    """
    lines = list(lines)
    counted = [line for line in lines if line.counts]
    return RollUp(
        status=_status(rule, lines),
        counted=len(counted),
        verified=sum(line.status == LineStatus.VERIFIED for line in counted),
        reported=sum(line.status == LineStatus.REPORTED for line in counted),
        declined=sum(line.declines for line in lines),
        due=min((line.due for line in counted if line.due and line.status in OPEN), default=None),
    )


def _status(rule, lines):
    if rule == Rule.LEAD:
        leads = [line for line in lines if line.role == AssignmentRole.LEAD]
        lines = leads or lines
    counted = {line.status for line in lines if line.counts}
    if not counted:
        return ActionStatus.NOT_ACCEPTED if any(line.declines for line in lines) else ActionStatus.UNASSIGNED
    if rule == Rule.ANY:
        if LineStatus.VERIFIED in counted:
            return ActionStatus.IMPLEMENTED
        counted = counted - {LineStatus.CLOSED} or counted
    return _of_all(counted)


def _of_all(statuses):
    """The status of an action all of whose counted lines must be verified; `statuses` is not empty."""
    if statuses == {LineStatus.VERIFIED}:
        return ActionStatus.IMPLEMENTED
    if statuses <= {LineStatus.VERIFIED, LineStatus.REPORTED}:
        return ActionStatus.AWAITING_VERIFICATION
    if statuses == {LineStatus.CLOSED}:
        return ActionStatus.CLOSED
    if statuses <= {LineStatus.VERIFIED, LineStatus.CLOSED}:
        return ActionStatus.CLOSED_PARTLY
    if LineStatus.VERIFIED in statuses:
        return ActionStatus.PARTLY_IMPLEMENTED
    if statuses & {LineStatus.IN_PROGRESS, LineStatus.REPORTED}:
        return ActionStatus.IN_PROGRESS
    return ActionStatus.ON_HOLD if LineStatus.ON_HOLD in statuses else ActionStatus.NOT_STARTED
