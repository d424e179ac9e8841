"""Every change of state: verbs, each in one transaction, each writing one entry of the journal, each refusing in words.

Pages, admin actions, imports and commands all call these; there is no second way. The table of transitions stands in
transitions.py, what a change does to the action in rollup.py, what the database refuses besides in guards.py.
"""

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from . import permissions, transitions
from .choices import (
    OPEN,
    Act,
    AssignmentRole,
    Basis,
    ClosingDecision,
    ClosingReason,
    Decision,
    LineStatus,
    ObstacleKind,
    Response,
    Role,
)
from .models import (
    Action,
    Assignment,
    Closing,
    Conflict,
    Counter,
    DueDateChange,
    Evidence,
    ProgressUpdate,
    Upload,
    Verification,
    end_of_day,
)
from .rollup import Line, roll_up
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


@dataclass(frozen=True)
class Proof:
    """Evidence to be written with an update: a received file (Upload) or a link, not both."""

    title: str = ""
    upload: Upload | None = None
    url: str = ""
    dated: date | None = None
    internal: bool = True


# --- Why not? --------------------------------------------------------------------------------------------------------


def may_not(row, assignment, by):
    """Say in a sentence why `by` may not make the move `row` on this line, or return ""."""
    rights = permissions.rights_of(by)
    if assignment.action.merged_into_id:
        return _("This action was merged into %(action)s: use that one.") % {"action": assignment.action.merged_into}
    if row.who is Who.PARTY and assignment.party_id not in rights.reporting_parties:
        return _("Only the focal point or deputy of %(party)s can do this.") % {"party": assignment.party}
    if row.who is Who.SECRETARIAT and not rights.is_secretariat:
        return _("Only the secretariat can do this.")
    if row.who is Who.VERIFIER:
        report = last_report(assignment)
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
        Need.EFFECTIVE: not given["effective"] or given["effective"] > _today_at(assignment, now),
        Need.REASON: not given["reason"].strip(),
        Need.NOTE: not given["reason"].strip(),
    }
    return next((str(need.value) for need in row.needs if lacks.get(need)), "")


def transition_of(assignment, to, by):
    """Return the row by which `by` may take the line to `to`. Raises Refused where the table has none for them."""
    rows = transitions.between(assignment.status, to)
    if not rows:
        raise Refused(
            _("A line cannot go from “%(start)s” to “%(end)s”.")
            % {"start": assignment.get_status_display(), "end": LineStatus(to).label if to in LineStatus else to}
        )
    reasons = []
    for row in rows:
        reason = may_not(row, assignment, by)
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


def last_report(assignment):
    """The newest report of the line, or None."""
    return assignment.updates.filter(act=Act.REPORT).order_by("-number").first()


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
    assignment = _locked(assignment)
    last = _check_seen(assignment, seen)
    given = {
        "done": done,
        "obstacles": obstacles,
        "obstacle_kind": obstacle_kind,
        "next_steps": next_steps,
        "reason": reason,
        "effective": effective,
        "evidence": list(evidence),
    }
    row = transition_of(assignment, to, by)
    if lack := missing(row, assignment, given, now):
        raise Refused(lack)
    if effective and effective > _today_at(assignment, now):
        raise Refused(str(Need.EFFECTIVE.value))
    if corrects and corrects.assignment_id != assignment.pk:
        raise Refused(_("A correction stays on the line whose entry it corrects."))
    if row.who is Who.VERIFIER:
        _verify(assignment, Decision.VERIFIED if row.act == Act.VERIFY else Decision.RETURNED, by, reason, now)
    return _record(assignment, row.act, by, now, last, status=to, corrects=corrects, **given)


def _verify(assignment, decision, by, note, now):
    try:
        with transaction.atomic():
            Verification.objects.create(
                update=last_report(assignment), author=by, decision=decision, note=note.strip(), at=now
            )
    except IntegrityError as error:  # the database's own guards have the last word
        raise Refused(_("The database refuses this verification: %(why)s") % {"why": error}) from error


@transaction.atomic
def respond(assignment, response, *, by, seen, effective, note="", evidence=(), now=None):
    """Record what the party answered to being named, on the day `effective`.

    A focal point or deputy gives a note or evidence; the secretariat answers on the party's behalf and then needs the
    note verbale as evidence. Returns the ProgressUpdate. Raises Refused. Source: DESIGN, rules 1 and 3.
    """
    now = now or timezone.now()
    assignment = _locked(assignment)
    last = _check_seen(assignment, seen)
    rights = permissions.rights_of(by)
    own = assignment.party_id in rights.reporting_parties
    evidence = list(evidence)
    if why := may_not_respond(assignment, by):
        raise Refused(why)
    if response not in Response:
        raise Refused(_("Choose a response."))
    if response == assignment.response:
        raise Refused(_("The response is “%(response)s” already.") % {"response": assignment.get_response_display()})
    if not effective or effective > _today_at(assignment, now):
        raise Refused(_("Give the day of the answer; it cannot lie in the future."))
    if not own and not evidence:
        raise Refused(_("On a party's behalf, add its note verbale as a file or link."))
    if not note.strip() and not evidence:
        raise Refused(_("Add a note, or the answer itself as a file or link."))
    return _record(
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


def may_not_respond(assignment, by):
    """Say in a sentence why `by` may not record a response on this line, or return ""."""
    rights = permissions.rights_of(by)
    if assignment.action.merged_into_id:
        return _("This action was merged into %(action)s: use that one.") % {"action": assignment.action.merged_into}
    if assignment.party_id not in rights.reporting_parties and not rights.is_secretariat:
        return _("Only the focal point or deputy of %(party)s, or the secretariat, can do this.") % {
            "party": assignment.party
        }
    return ""


@transaction.atomic
def set_due(assignment, new, *, by, seen, reason, now=None):
    """Set or move the due date of a line; it ends with that day at the party. Secretariat only, with a reason.

    Returns the DueDateChange, whose `update` is the journal's entry. Raises Refused. Source: DESIGN, rule 3.
    """
    now = now or timezone.now()
    assignment = _locked(assignment)
    last = _check_seen(assignment, seen)
    if why := may_not_set_due(assignment, by):
        raise Refused(why)
    if not new:
        raise Refused(_("Give the new date. A date once set can be moved, not removed."))
    if new == assignment.due:
        raise Refused(_("That is the date it has already."))
    if not reason.strip():
        raise Refused(str(Need.REASON.value))
    old = assignment.due
    update = _record(assignment, Act.DUE, by, now, last, reason=reason, refresh_action=False)
    change = DueDateChange.objects.create(
        assignment=assignment, update=update, old=old, new=new, reason=reason.strip(), by=by, at=now
    )
    Assignment.objects.filter(pk=assignment.pk).update(due=new, due_ends=end_of_day(new, assignment.party))
    refresh(assignment.action)
    return change


def may_not_set_due(assignment, by):
    """Say in a sentence why `by` may not set the due date of this line, or return ""."""
    if not permissions.rights_of(by).is_secretariat:
        return _("Only the secretariat sets due dates.")
    if assignment.status not in OPEN:
        return _("The line is %(status)s: it has nothing due. Reopen it first.") % {
            "status": assignment.get_status_display().lower()
        }
    return ""


# --- Closing, by two people ------------------------------------------------------------------------------------------


def may_not_ask_closing(assignment, by):
    """Say in a sentence why `by` may not ask to close this line, or return ""."""
    if not permissions.rights_of(by).is_secretariat:
        return _("Only the secretariat asks for a closing.")
    if assignment.status not in OPEN:
        return _("A line that is %(status)s is not closed.") % {"status": assignment.get_status_display().lower()}
    if assignment.closings.open().exists():
        return _("A closing of this line waits for its second person already.")
    return ""


@transaction.atomic
def ask_closing(assignment, reason, *, by, note, now=None):
    """Ask to close a line unimplemented, for one of the five reasons; nothing moves until a second person confirms.

    Returns the Closing. Raises Refused. Source: DESIGN, rule 3.
    """
    assignment = _locked(assignment)
    if why := may_not_ask_closing(assignment, by):
        raise Refused(why)
    if reason not in ClosingReason:
        raise Refused(_("Choose why the line is to be closed."))
    if not note.strip():
        raise Refused(_("Explain the reason in a sentence."))
    return Closing.objects.create(
        assignment=assignment, reason=reason, note=note.strip(), asked_by=by, asked_at=now or timezone.now()
    )


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


@transaction.atomic
def decide_closing(closing, confirm, *, by, seen, note="", now=None):
    """Confirm (True) or decline (False) a closing that another person asked for; confirmed, the line is closed.

    A refusal to close needs a note. Returns the Closing. Raises Refused. Source: DESIGN, rule 3.
    """
    now = now or timezone.now()
    assignment = _locked(closing.assignment)
    closing = Closing.objects.select_related("assignment__party").get(pk=closing.pk)
    last = _check_seen(assignment, seen)
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
        _record(assignment, Act.CLOSE, by, now, last, status=LineStatus.CLOSED, reason=why)
    return closing


# --- Lines and actions as records ------------------------------------------------------------------------------------


def may_not_assign(action, by):
    """Say in a sentence why `by` may not add an owner to this action, or return ""."""
    if not permissions.rights_of(by).manages_records:
        return _("Only the secretariat adds owners.")
    if action.merged_into_id:
        return _("This action was merged into %(action)s: use that one.") % {"action": action.merged_into}
    return ""


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


# --- What every verb shares ------------------------------------------------------------------------------------------


def next_number():
    """Take the next number for an action from its counter; in the caller's transaction, never given twice."""
    with transaction.atomic():
        counter, _created = Counter.objects.select_for_update().get_or_create(name="action")
        highest = Action.objects.aggregate(highest=Max("number"))["highest"] or 0
        counter.value = max(counter.value, highest) + 1
        counter.save(update_fields=["value"])
        return counter.value


def rolled_up(action):
    """Return the stored fields of the action as its lines have them now, by name."""
    rows = list(action.assignments.values("status", "response", "role", "due", "last_update"))
    updated = [row.pop("last_update") for row in rows]
    result = roll_up(action.rule, [Line(**row) for row in rows])
    return {
        "status": str(result.status),
        "counted": result.counted,
        "verified": result.verified,
        "reported": result.reported,
        "declined": result.declined,
        "due": result.due,
        "last_update": max((at for at in updated if at), default=None),
    }


def refresh(action):
    """Store what the action's lines add up to. Call it in the transaction that changed a line, a role or the rule."""
    fields = rolled_up(action)
    Action.objects.filter(pk=action.pk).update(**fields)
    for name, value in fields.items():
        setattr(action, name, value)


def party_saved(sender, instance, created=False, **kwargs):
    """Keep the moments at which due days end true to the party's clock after its time zone was changed."""
    if created or kwargs.get("raw"):
        return
    lines = instance.assignments.filter(due__isnull=False)
    for day in lines.order_by().values_list("due", flat=True).distinct():
        lines.filter(due=day).update(due_ends=end_of_day(day, instance))


def _today_at(assignment, now):
    """The day it is at the party at the moment `now`."""
    return now.astimezone(assignment.party.clock).date()


def _locked(assignment):
    """The line as it is now, not as the page saw it, with its action locked: one mover at a time per action."""
    Action.objects.select_for_update().only("pk").get(pk=assignment.action_id)
    return Assignment.objects.select_related("action", "party").get(pk=assignment.pk)


def _check_seen(assignment, seen):
    last = last_update(assignment)
    if (last.pk if last else None) == seen:
        return last
    since = assignment.updates.order_by("number").select_related("author")
    known = since.filter(pk=seen).first() if seen else None
    raise Stale(since.filter(number__gt=known.number) if known else since)


def _record(assignment, act, by, now, last, *, status=None, response=None, evidence=(), refresh_action=True, **fields):
    """Write the entry, its evidence and the line's new state; then refresh the action."""
    status = status or assignment.status
    response = response or assignment.response
    fields = {name: value.strip() if isinstance(value, str) else value for name, value in fields.items()}
    update = ProgressUpdate.objects.create(
        assignment=assignment,
        number=last.number + 1 if last else 1,
        act=act,
        author=by,
        at=now,
        from_status=assignment.status,
        to_status=status,
        from_response=assignment.response,
        to_response=response,
        **fields,
    )
    Evidence.objects.bulk_create(_evidence(update, proof, by) for proof in evidence)
    Assignment.objects.filter(pk=assignment.pk).update(status=status, response=response, last_update=now)
    if refresh_action:
        refresh(assignment.action)
    return update


def _evidence(update, proof, by):
    if proof.upload and proof.upload.owner_id != by.pk:
        raise Refused(_("A file is added by the person who uploaded it."))
    if bool(proof.upload) == bool(proof.url):
        raise Refused(_("Evidence is a file or a link."))
    return Evidence(
        update=update,
        title=(proof.title or (proof.upload.name if proof.upload else proof.url))[:200],
        upload=proof.upload,
        url=proof.url,
        dated=proof.dated,
        internal=proof.internal,
    )


def describe(update):
    """The entry in a few words for a heading: “reported as done, 5 Nov 2026”."""
    return f"{update.get_act_display().lower()}, {date_format(timezone.localtime(update.at), 'DATE_FORMAT')}"
