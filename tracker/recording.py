"""What the verbs of workflow.py share: the line as it is now, its entry in the journal, what the action adds up to."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .choices import Act, LineStatus
from .models import Action, Assignment, Evidence, ProgressUpdate, Upload, end_of_day
from .refusals import Refused, Stale, last_report, last_update
from .rollup import Line, roll_up

RECENT = 5  # entries that are read at once: of a reported line one of them mostly is the report


@dataclass(frozen=True)
class Proof:
    """Evidence to be written with an update: a received file (Upload) or a link, not both."""

    title: str = ""
    upload: Upload | None = None
    url: str = ""
    dated: date | None = None
    internal: bool = True


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


def locked(assignment):
    """The line as it is now, not as the page saw it, with its action locked: one mover at a time per action."""
    lines = Assignment.objects.select_related("action", "party")
    return lines.select_for_update(of=("self", "action")).get(pk=assignment.pk)


def report_in(recent, assignment):
    """The report that waits for a verifier, or None: mostly among the newest entries, which are read anyhow."""
    if assignment.status != LineStatus.REPORTED:
        return None
    return next((entry for entry in recent if entry.act == Act.REPORT), None) or last_report(assignment)


def check_seen(assignment, seen, recent=None):
    """Return the line's newest entry. Raises Stale unless it is the one that the person had `seen`."""
    last = last_update(assignment) if recent is None else next(iter(recent), None)
    if (last.pk if last else None) == seen:
        return last
    since = assignment.updates.for_timeline().order_by("number")
    known = since.filter(pk=seen).first() if seen else None
    raise Stale(since.filter(number__gt=known.number) if known else since)


def record(assignment, act, by, now, last, *, status=None, response=None, evidence=(), refresh_action=True, **fields):
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
