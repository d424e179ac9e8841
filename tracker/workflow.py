"""Every change of state: verbs, each in one transaction, each writing one entry of the journal, each refusing in words.

Pages, admin actions, imports and commands all call these; there is no second way. The table of transitions stands in
transitions.py, what a change does to the action in rollup.py, what the database refuses besides in guards.py.
"""

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from . import permissions
from .choices import (
    OPEN,
    Act,
    AssignmentRole,
    Basis,
    ClosingDecision,
    ClosingReason,
    Decision,
    LineStatus,
    Response,
)
from .models import (
    Action,
    Assignment,
    Closing,
    Conflict,
    DueDateChange,
    Verification,
    end_of_day,
)
from .recording import RECENT, Proof, check_seen, describe, locked, record, refresh, report_in, rolled_up
from .refusals import (
    Refused,
    Stale,
    choices_for,
    last_report,
    last_update,
    may_not_ask_closing,
    may_not_assign,
    may_not_decide_closing,
    may_not_respond,
    may_not_set_due,
    missing,
    today_at,
    transition_of,
)
from .transitions import Need, Who

__all__ = [
    "Proof",
    "Refused",
    "Stale",
    "ask_closing",
    "assign",
    "choices_for",
    "decide_closing",
    "declare_conflict",
    "describe",
    "last_report",
    "last_update",
    "may_not_ask_closing",
    "may_not_assign",
    "may_not_decide_closing",
    "may_not_respond",
    "may_not_set_due",
    "merge",
    "move",
    "publish",
    "refresh",
    "respond",
    "rolled_up",
    "set_due",
    "transition_of",
]


# --- Moving a line ---------------------------------------------------------------------------------------------------


@transaction.atomic
def move(
    assignment,
    to,
    *,
    by,
    seen,
    done="",
    obstacles="",
    obstacle_kind="",
    next_steps="",
    reason="",
    effective=None,
    evidence=(),
    corrects=None,
    now=None,
):
    """Take a line to the status `to` and write the ProgressUpdate that says so; to the status it has: an update.

    `by` is the person; `seen` the id of the last entry the person had seen (None for none); `evidence` Proofs;
    `reason` also holds a verifier's note; `effective` a date at the party; `now` the moment, for replayed histories.
    Returns the ProgressUpdate. Raises Refused (Stale where entries came since) and then changes nothing.
    Source: DESIGN, rule 3.
    """
    now = now or timezone.now()
    assignment = locked(assignment)
    recent = list(assignment.updates.order_by("-number")[:RECENT])
    last = check_seen(assignment, seen, recent)
    report = report_in(recent, assignment)
    given = {
        "done": done,
        "obstacles": obstacles,
        "obstacle_kind": obstacle_kind,
        "next_steps": next_steps,
        "reason": reason,
        "effective": effective,
        "evidence": list(evidence),
    }
    row = transition_of(assignment, to, by, report or last)
    if lack := missing(row, assignment, given, now):
        raise Refused(lack)
    if effective and effective > today_at(assignment, now):
        raise Refused(str(Need.EFFECTIVE.value))
    if corrects and corrects.assignment_id != assignment.pk:
        raise Refused(_("A correction stays on the line whose entry it corrects."))
    if row.who is Who.VERIFIER:
        decision = Decision.VERIFIED if row.act == Act.VERIFY else Decision.RETURNED
        _verify(report, decision, by, reason, now)
    return record(assignment, row.act, by, now, last, status=to, corrects=corrects, **given)


def _verify(report, decision, by, note, now):
    try:
        Verification.objects.create(update=report, author=by, decision=decision, note=note.strip(), at=now)
    except IntegrityError as error:  # the database's own guards have the last word
        raise Refused(_("The database refuses this verification: %(why)s") % {"why": error}) from error


@transaction.atomic
def respond(assignment, response, *, by, seen, effective, note="", evidence=(), now=None):
    """Record what the party answered to being named, on the day `effective`.

    A focal point or deputy gives a note or evidence; the secretariat answers on the party's behalf and then needs the
    note verbale as evidence. Returns the ProgressUpdate. Raises Refused. Source: DESIGN, rules 1 and 3.
    """
    now = now or timezone.now()
    assignment = locked(assignment)
    last = check_seen(assignment, seen)
    rights = permissions.rights_of(by)
    own = assignment.party_id in rights.reporting_parties
    evidence = list(evidence)
    if why := may_not_respond(assignment, by):
        raise Refused(why)
    if response not in Response:
        raise Refused(_("Choose a response."))
    if response == assignment.response:
        raise Refused(_("The response is “%(response)s” already.") % {"response": assignment.get_response_display()})
    if not effective or effective > today_at(assignment, now):
        raise Refused(_("Give the day of the answer; it cannot lie in the future."))
    if not own and not evidence:
        raise Refused(_("On a party's behalf, add its note verbale as a file or link."))
    if not note.strip() and not evidence:
        raise Refused(_("Add a note, or the answer itself as a file or link."))
    return record(
        assignment,
        Act.RESPOND,
        by,
        now,
        last,
        response=response,
        effective=effective,
        reason=note,
        evidence=evidence,
        on_behalf=not own,
    )


@transaction.atomic
def set_due(assignment, new, *, by, seen, reason, now=None):
    """Set or move the due date of a line; it ends with that day at the party. Secretariat only, with a reason.

    Returns the DueDateChange, whose `update` is the journal's entry. Raises Refused. Source: DESIGN, rule 3.
    """
    now = now or timezone.now()
    assignment = locked(assignment)
    last = check_seen(assignment, seen)
    if why := may_not_set_due(assignment, by):
        raise Refused(why)
    if not new:
        raise Refused(_("Give the new date. A date once set can be moved, not removed."))
    if new == assignment.due:
        raise Refused(_("That is the date it has already."))
    if not reason.strip():
        raise Refused(str(Need.REASON.value))
    old = assignment.due
    update = record(assignment, Act.DUE, by, now, last, reason=reason, refresh_action=False)
    change = DueDateChange.objects.create(
        assignment=assignment, update=update, old=old, new=new, reason=reason.strip(), by=by, at=now
    )
    Assignment.objects.filter(pk=assignment.pk).update(due=new, due_ends=end_of_day(new, assignment.party))
    refresh(assignment.action)
    return change


# --- Closing, by two people ------------------------------------------------------------------------------------------


@transaction.atomic
def ask_closing(assignment, reason, *, by, note, now=None):
    """Ask to close a line unimplemented, for one of the five reasons; nothing moves until a second person confirms.

    Returns the Closing. Raises Refused. Source: DESIGN, rule 3.
    """
    assignment = locked(assignment)
    if why := may_not_ask_closing(assignment, by):
        raise Refused(why)
    if reason not in ClosingReason:
        raise Refused(_("Choose why the line is to be closed."))
    if not note.strip():
        raise Refused(_("Explain the reason in a sentence."))
    return Closing.objects.create(
        assignment=assignment, reason=reason, note=note.strip(), asked_by=by, asked_at=now or timezone.now()
    )


@transaction.atomic
def decide_closing(closing, confirm, *, by, seen, note="", now=None):
    """Confirm (True) or decline (False) a closing that another person asked for; confirmed, the line is closed.

    A refusal to close needs a note. Returns the Closing. Raises Refused. Source: DESIGN, rule 3.
    """
    now = now or timezone.now()
    assignment = locked(closing.assignment)
    closing = Closing.objects.select_related("assignment__party").get(pk=closing.pk)
    last = check_seen(assignment, seen)
    if why := may_not_decide_closing(closing, by):
        raise Refused(why)
    if confirm and assignment.status not in OPEN:
        raise Refused(_("The line is %(status)s by now.") % {"status": assignment.get_status_display().lower()})
    if not confirm and not note.strip():
        raise Refused(_("Say why the line stays open."))
    closing.decision = ClosingDecision.CONFIRMED if confirm else ClosingDecision.DECLINED
    closing.decided_by, closing.decided_at, closing.decision_note = by, now, note.strip()
    closing.save(update_fields=["decision", "decided_by", "decided_at", "decision_note"])
    if confirm:
        why = f"{closing.get_reason_display()}. {closing.note}"
        if note.strip():
            why += f"\n{note.strip()}"
        record(assignment, Act.CLOSE, by, now, last, status=LineStatus.CLOSED, reason=why)
    return closing


# --- Lines and actions as records ------------------------------------------------------------------------------------


@transaction.atomic
def assign(action, party, *, by, role=AssignmentRole.RESPONSIBLE, task="", basis=Basis.BY_HAND, **people):
    """Give `party` a line of its own on the action; it begins not started, without response and without due date.

    `people` may name focal_point and deputy, who are asked first. Returns the Assignment. Raises Refused.
    """
    action = Action.objects.select_for_update().get(pk=action.pk)
    if why := may_not_assign(action, by):
        raise Refused(why)
    if action.assignments.filter(party=party).exists():
        raise Refused(_("%(party)s already has a line on this action.") % {"party": party})
    assignment = Assignment.objects.create(
        action=action, party=party, role=role, task=task.strip(), basis=basis, **people
    )
    refresh(action)
    return assignment


@transaction.atomic
def publish(actions, published, *, by, now=None):
    """Publish or withdraw the actions (a queryset), with who did it and when. Returns how many changed."""
    if not permissions.rights_of(by).manages_records:
        raise Refused(_("Only the secretariat publishes."))
    now = now or timezone.now()
    changed = 0
    for action in actions.select_for_update().exclude(published=published):
        action.published = published
        action.published_by, action.published_at = (by, now) if published else (None, None)
        action.save(update_fields=["published", "published_by", "published_at"])
        changed += 1
    return changed


@transaction.atomic
def merge(action, into, *, by):
    """Fold an action into another that says the same: its lines stop there, its page leads to the other.

    Nothing is deleted, and its reference is not used again. Raises Refused.
    """
    if not permissions.rights_of(by).manages_records:
        raise Refused(_("Only the secretariat merges actions."))
    action = Action.objects.select_for_update().get(pk=action.pk)
    into = Action.objects.get(pk=into.pk)
    if action == into or into.merged_into_id:
        raise Refused(_("Merge into another action, and into one that was not merged itself."))
    if action.merged_into_id:
        raise Refused(_("This action was merged already."))
    Action.objects.filter(merged_into=action).update(merged_into=into)
    action.merged_into = into
    action.save(update_fields=["merged_into"])
    return action


@transaction.atomic
def declare_conflict(assignment, *, by, reason="", now=None):
    """Record that a verifier cannot judge this line without bias; it is passed over there from then on."""
    if not permissions.rights_of(by).is_verifier:
        raise Refused(_("Only a verifier declares a conflict of interest."))
    return Conflict.objects.get_or_create(
        assignment=assignment, user=by, defaults={"reason": reason.strip(), "at": now or timezone.now()}
    )[0]
