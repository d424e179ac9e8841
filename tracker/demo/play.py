"""Plays the demonstration: each step of fixtures/demonstration.toml, on its day, through the workflow like a person."""

import hashlib
import tomllib
from datetime import datetime, time, timedelta
from pathlib import Path

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone

from .. import workflow
from ..choices import LineStatus
from ..models import Action, Assignment, ExpectedOutcome, Measurement, Milestone, Party, Upload
from .database import mark
from .people import ensure_people

played = Signal()  # the steps are played; sent with `today` and `people`, by username
STEPS = settings.BASE_DIR / "fixtures" / "demonstration.toml"
MEMBERS_FOR = timedelta(days=400)
FIRST_HOUR = time(9)


class BadStep(Exception):
    """A step that cannot be played; the text names it and says why."""


def read_steps(path=STEPS):
    """Return the steps of the file in the order of their days; within a day in the order of the file."""
    steps = tomllib.loads(Path(path).read_text(encoding="utf-8"))["step"]
    return sorted(steps, key=lambda step: step["day"])


@transaction.atomic
def play(steps, today):
    """Play `steps` with their days counted from `today`, and mark the database as a demonstration.

    Returns how many were played. Raises BadStep, and then nothing was changed. The steps of a day follow one another by
    a minute from nine o'clock on, so that a journal has an order.
    """
    people = ensure_people(today - MEMBERS_FOR)
    player = _Player(people, today)
    for index, step in enumerate(steps):
        try:
            player.play(step, index)
        except (workflow.Refused, KeyError, AttributeError, Action.DoesNotExist, Assignment.DoesNotExist) as error:
            raise BadStep(f"Step {index + 1} ({step.get('act')} {step.get('action')}): {error}") from error
    mark()
    played.send(sender=None, today=today, people=people)
    return len(steps)


class _Player:
    def __init__(self, people, today):
        self.people = people
        self.today = today

    def play(self, step, index):
        step = dict(step)
        self.now = timezone.make_aware(
            datetime.combine(self.day(step.pop("day")), FIRST_HOUR) + timedelta(minutes=index)
        )
        self.by = self.people[step.pop("by")]
        self.action = Action.objects.get(key__endswith=step.pop("action"))
        party = step.pop("party", None)
        self.party = Party.objects.get(code=party) if party else None
        getattr(self, "do_" + step.pop("act"))(**step)

    def day(self, offset):
        return self.today + timedelta(days=offset)

    @property
    def line(self):
        return Assignment.objects.select_related("action", "party").get(action=self.action, party=self.party)

    def common(self):
        last = workflow.last_update(self.line)
        return {"by": self.by, "seen": last.pk if last else None, "now": self.now}

    def proofs(self, links, files):
        for link in links:
            yield workflow.Proof(**link)
        for file in files:
            content = file["text"].encode()
            upload = Upload(
                owner=self.by,
                name=file["name"],
                size=len(content),
                content_type="text/csv" if file["name"].endswith(".csv") else "text/plain",
                sha256=hashlib.sha256(content).hexdigest(),
                at=self.now,
            )
            upload.file.save(file["name"], ContentFile(content), save=False)
            upload.save()
            yield workflow.Proof(title=file["title"], upload=upload, internal=file["internal"])

    def do_assign(self, **fields):
        workflow.assign(self.action, self.party, by=self.by, **fields)

    def do_move(self, to, links=(), files=(), **given):
        if to == LineStatus.REPORTED:
            given.setdefault("effective", self.now.date() - timedelta(days=1))
        workflow.move(self.line, to, evidence=list(self.proofs(links, files)), **given, **self.common())

    def do_return(self, reason):
        workflow.move(self.line, LineStatus.IN_PROGRESS, reason=reason, **self.common())

    do_withdraw = do_return

    def do_respond(self, response, note, links=()):
        proofs = list(self.proofs(links, ()))
        effective = self.now.date() - timedelta(days=1)
        workflow.respond(self.line, response, effective=effective, note=note, evidence=proofs, **self.common())

    def do_due(self, due, reason):
        workflow.set_due(self.line, self.day(due), reason=reason, **self.common())

    def do_ask_closing(self, reason, note):
        workflow.ask_closing(self.line, reason, by=self.by, note=note, now=self.now)

    def do_confirm_closing(self, note=""):
        workflow.decide_closing(self.line.closings.open().get(), True, note=note, **self.common())

    def do_conflict(self, reason):
        workflow.declare_conflict(self.line, by=self.by, reason=reason, now=self.now)

    def do_indicator(self, outcome, **fields):
        ExpectedOutcome.objects.filter(action=self.action, position=outcome).update(**fields)

    def do_measure(self, outcome, value, source):
        outcome = ExpectedOutcome.objects.get(action=self.action, position=outcome)
        Measurement.objects.create(outcome=outcome, on=self.now.date(), value=value, source=source)

    def do_milestone(self, title, planned, reached=None):
        Milestone.objects.create(
            action=self.action,
            title=title,
            planned=self.day(planned),
            reached=None if reached is None else self.day(reached),
        )
