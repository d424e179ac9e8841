"""The words that fields may hold, as DESIGN's table of words has them, with the groups that rules speak of."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PartyKind(TextChoices):
    """A country, or a body such as SICA, SOUTHCOM or a council."""

    COUNTRY = "country", _("Country")
    BODY = "body", _("Body")


class Role(TextChoices):
    """What a membership lets a person do."""

    SECRETARIAT = "secretariat", _("Secretariat")
    FOCAL_POINT = "focal_point", _("Focal point")
    DEPUTY = "deputy", _("Deputy")
    CONTRIBUTOR = "contributor", _("Contributor")
    VERIFIER = "verifier", _("Verifier")
    OBSERVER = "observer", _("Observer")


ROLES_WITH_PARTY = (Role.FOCAL_POINT, Role.DEPUTY, Role.CONTRIBUTOR)
ROLES_WITHOUT_PARTY = (Role.SECRETARIAT, Role.OBSERVER)
ROLES_THAT_REPORT = (Role.FOCAL_POINT, Role.DEPUTY)


class Kind(TextChoices):
    """How firmly the text speaks. An article only ever proposes."""

    PROPOSAL = "proposal", _("Proposal")
    RECOMMENDATION = "recommendation", _("Recommendation")
    COMMITMENT = "commitment", _("Commitment")
    MANDATE = "mandate", _("Mandate")


class Rule(TextChoices):
    """How the lines of an action add up to its status."""

    ALL = "all", _("Implemented when all are verified")
    LEAD = "lead", _("Implemented when the lead is verified")
    ANY = "any", _("Implemented when one is verified")


class ActionStatus(TextChoices):
    """What the lines add up to; computed by rollup.py alone."""

    UNASSIGNED = "unassigned", _("Unassigned")
    NOT_STARTED = "not_started", _("Not started")
    IN_PROGRESS = "in_progress", _("In progress")
    ON_HOLD = "on_hold", _("On hold")
    AWAITING_VERIFICATION = "awaiting_verification", _("Awaiting verification")
    PARTLY_IMPLEMENTED = "partly_implemented", _("Partly implemented")
    IMPLEMENTED = "implemented", _("Implemented")
    CLOSED_PARTLY = "closed_partly", _("Closed, partly implemented")
    CLOSED = "closed", _("Closed, not implemented")
    NOT_ACCEPTED = "not_accepted", _("Not accepted")


class LineStatus(TextChoices):
    """Where one party stands on its line."""

    NOT_STARTED = "not_started", _("Not started")
    IN_PROGRESS = "in_progress", _("In progress")
    ON_HOLD = "on_hold", _("On hold")
    REPORTED = "reported", _("Reported")
    VERIFIED = "verified", _("Verified")
    CLOSED = "closed", _("Closed")


OPEN = (LineStatus.NOT_STARTED, LineStatus.IN_PROGRESS, LineStatus.ON_HOLD, LineStatus.REPORTED)
OWED = (LineStatus.NOT_STARTED, LineStatus.IN_PROGRESS, LineStatus.ON_HOLD)  # the party's turn, so it can be late
MOVING = (LineStatus.IN_PROGRESS, LineStatus.ON_HOLD, LineStatus.REPORTED, LineStatus.VERIFIED)


class Response(TextChoices):
    """What the party answered to being named; none until a person of it, or the secretariat for it, records one."""

    NO_RESPONSE = "no_response", _("No response")
    UNDER_CONSIDERATION = "under_consideration", _("Under consideration")
    ACCEPTED = "accepted", _("Accepted")
    ACCEPTED_IN_PART = "accepted_in_part", _("Accepted in part")
    NOTED = "noted", _("Noted")
    NOT_ACCEPTED = "not_accepted", _("Not accepted")
    NOT_APPLICABLE = "not_applicable", _("Not applicable")


DECLINED = (Response.NOTED, Response.NOT_ACCEPTED)


class AssignmentRole(TextChoices):
    """A party's part in an action. A text seldom ranks, so responsible is the default."""

    RESPONSIBLE = "responsible", _("Responsible")
    LEAD = "lead", _("Lead")
    SUPPORTING = "supporting", _("Supporting")
    OBSERVER = "observer", _("Observer")


class Basis(TextChoices):
    """The ground on which a party holds a line."""

    NAMED = "named", _("Named in the text")
    ROLE_TABLE = "role_table", _("Role table")
    SECTION_SCOPE = "section_scope", _("Scope of the section")
    INFERRED = "inferred", _("Inferred")
    BY_HAND = "by_hand", _("Added by hand")


class Act(TextChoices):
    """What an entry of the journal did."""

    UPDATE = "update", _("Update")
    START = "start", _("Started")
    HOLD = "hold", _("Put on hold")
    RESUME = "resume", _("Resumed")
    REPORT = "report", _("Reported as done")
    WITHDRAW = "withdraw", _("Report withdrawn")
    VERIFY = "verify", _("Verified")
    RETURN = "return", _("Returned")
    REOPEN = "reopen", _("Reopened")
    CLOSE = "close", _("Closed")
    RESPOND = "respond", _("Response recorded")
    DUE = "due", _("Due date set")


class ObstacleKind(TextChoices):
    """Why a line is on hold."""

    DESIGN = "design", _("Design")
    RELEVANCE = "relevance", _("Relevance")
    COORDINATION = "coordination", _("Coordination")
    POLITICAL_SUPPORT = "political_support", _("Political support")
    CAPACITY = "capacity", _("Capacity")


class ClosingReason(TextChoices):
    """Why a line ends without having been implemented."""

    WITHDRAWN = "withdrawn", _("Withdrawn")
    NOT_ACCEPTED = "not_accepted", _("Not accepted")
    SUPERSEDED = "superseded", _("Superseded")
    OVERTAKEN = "overtaken", _("Overtaken by events")
    LAPSED = "lapsed", _("Lapsed")


class ClosingDecision(TextChoices):
    """What the second person said to a closing."""

    OPEN = "", _("Waiting for a second person")
    CONFIRMED = "confirmed", _("Confirmed")
    DECLINED = "declined", _("Declined")


class Decision(TextChoices):
    """What the verifier said to a report."""

    VERIFIED = "verified", _("Verified")
    RETURNED = "returned", _("Returned")


class Timeliness(TextChoices):
    """A line against the clock: computed, never stored."""

    NO_DEADLINE = "no_deadline", _("No deadline")
    ON_TRACK = "on_track", _("On track")
    DUE_SOON = "due_soon", _("Due soon")
    OVERDUE = "overdue", _("Overdue")


DUE_SOON_DAYS = 30
