"""Why not? Each question answers with a sentence for the reader, or "" where nothing stands in the way.

Pages, the API and the verbs of workflow.py ask alike: a button is there where the answer is "", and a page can say why
one is missing.
"""

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from . import permissions, transitions
from .choices import OPEN, Act, ClosingDecision, LineStatus, ObstacleKind, Role
from .transitions import Need, Who


class Refused(Exception):
    """A change that the rules do not allow; its text is the reason, in words for the reader. Nothing was changed."""


class Stale(Refused):
    """Somebody wrote to the line after the person had read it; `since` are those entries, oldest first."""

    def __init__(self, since):
        self.since = list(since)
        super().__init__(
            ngettext(
                "Since you opened this page, %(count)d entry was added to this line. Read it, then save again.",
                "Since you opened this page, %(count)d entries were added to this line. Read them, then save again.",
                len(self.since),
            )
            % {"count": len(self.since)}
        )


def may_not(row, assignment, by, last=None):
    """Say in a sentence why `by` may not make the move `row` on this line, or return "".

    `last`, the newest entry of the line where it is known already, spares looking for the report.
    """
    rights = permissions.rights_of(by)
    if assignment.action.merged_into_id:
        return _("This action was merged into %(action)s: use that one.") % {"action": assignment.action.merged_into}
    if row.who is Who.PARTY and assignment.party_id not in rights.reporting_parties:
        return _("Only the focal point or deputy of %(party)s can do this.") % {"party": assignment.party.in_a_sentence}
    if row.who is Who.SECRETARIAT and not rights.is_secretariat:
        return _("Only the secretariat can do this.")
    if row.who is Who.VERIFIER:
        report = last_report(assignment, last)
        return permissions.may_not_verify(report, by) if report else _("There is no report to verify.")
    if row.who is Who.SECOND:
        return str(Need.CLOSING.value)
    return ""


def missing(row, assignment, given, now):
    """Say in a sentence what the move `row` still needs of `given` (a dict of move's arguments), or return ""."""
    lacks = {
        Need.TEXT: not given["done"].strip(),
        Need.OBSTACLE: given["obstacle_kind"] not in ObstacleKind.values or not given["obstacles"].strip(),
        Need.EVIDENCE: not given["evidence"],
        Need.EFFECTIVE: not given["effective"] or given["effective"] > today_at(assignment, now),
        Need.REASON: not given["reason"].strip(),
        Need.NOTE: not given["reason"].strip(),
    }
    return next((str(need.value) for need in row.needs if lacks.get(need)), "")


def transition_of(assignment, to, by, last=None):
    """Return the row by which `by` may take the line to `to`. Raises Refused where the table has none for them.

    `last`: as for may_not.
    """
    rows = transitions.between(assignment.status, to)
    if not rows:
        raise Refused(
            _("A line cannot go from “%(start)s” to “%(end)s”.")
            % {"start": assignment.get_status_display(), "end": LineStatus(to).label if to in LineStatus else to}
        )
    reasons = []
    for row in rows:
        reason = may_not(row, assignment, by, last)
        if not reason:
            return row
        reasons.append(reason)
    raise Refused(reasons[0])


def choices_for(assignment, by):
    """Return [(row, why not)] for every move out of where the line stands; why is "" where `by` may make it.

    Pages loop over this for their buttons, and can say why one is missing.
    """
    return [(row, may_not(row, assignment, by)) for row in transitions.out_of(assignment.status)]


def last_update(assignment):
    """The newest entry of the line, or None."""
    return assignment.updates.order_by("-number").first()


def last_report(assignment, last=None):
    """The newest report of the line, or None; `last`, its newest entry where known, mostly is the report itself."""
    if last and last.act == Act.REPORT:
        return last
    return assignment.updates.filter(act=Act.REPORT).order_by("-number").first()


def may_not_respond(assignment, by):
    """Say in a sentence why `by` may not record a response on this line, or return ""."""
    rights = permissions.rights_of(by)
    if assignment.action.merged_into_id:
        return _("This action was merged into %(action)s: use that one.") % {"action": assignment.action.merged_into}
    if assignment.party_id not in rights.reporting_parties and not rights.is_secretariat:
        return _("Only the focal point or deputy of %(party)s, or the secretariat, can do this.") % {
            "party": assignment.party.in_a_sentence
        }
    return ""


def may_not_set_due(assignment, by):
    """Say in a sentence why `by` may not set the due date of this line, or return ""."""
    if not permissions.rights_of(by).is_secretariat:
        return _("Only the secretariat sets due dates.")
    if assignment.status not in OPEN:
        return _("The line is %(status)s: it has nothing due. Reopen it first.") % {
            "status": assignment.get_status_display().lower()
        }
    return ""


def may_not_ask_closing(assignment, by):
    """Say in a sentence why `by` may not ask to close this line, or return ""."""
    if not permissions.rights_of(by).is_secretariat:
        return _("Only the secretariat asks for a closing.")
    if assignment.status not in OPEN:
        return _("A line that is %(status)s is not closed.") % {"status": assignment.get_status_display().lower()}
    if assignment.closings.open().exists():
        return _("A closing of this line waits for its second person already.")
    return ""


def may_not_decide_closing(closing, by):
    """Say in a sentence why `by` may not decide this closing, or return ""."""
    if closing.decision != ClosingDecision.OPEN:
        return _("This closing was decided already.")
    if closing.asked_by_id == by.pk:
        return _("You asked for this closing: a second person confirms it.")
    rights = permissions.rights_of(by)
    focal = any(m.role == Role.FOCAL_POINT and m.party_id == closing.assignment.party_id for m in rights.memberships)
    if not (rights.is_secretariat or focal):
        return capfirst(_("only %(who)s decides a closing.") % {"who": Who.SECOND.value})
    return ""


def may_not_assign(action, by):
    """Say in a sentence why `by` may not add an owner to this action, or return ""."""
    if not permissions.rights_of(by).manages_records:
        return _("Only the secretariat adds owners.")
    if action.merged_into_id:
        return _("This action was merged into %(action)s: use that one.") % {"action": action.merged_into}
    return ""


def today_at(assignment, now):
    """The day it is at the party at the moment `now`."""
    return now.astimezone(assignment.party.clock).date()
