"""Rows in bulk for the benchmark: actions with three lines each, as years of meetings would leave them.

The rules hold here as anywhere: the guards accept every row, and check_rollup finds nothing wrong. So lines come first,
without a date, then their journal, then the changes of due dates, then the dates.
"""

import random
from dataclasses import dataclass, field
from datetime import timedelta

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from tracker.choices import (
    Act,
    ClosingDecision,
    ClosingReason,
    Decision,
    Kind,
    LineStatus,
    ObstacleKind,
    PartyKind,
    Response,
    Role,
)
from tracker.models import (
    Action,
    Assignment,
    Closing,
    DueDateChange,
    Evidence,
    ExpectedOutcome,
    Meeting,
    Membership,
    Party,
    ProgressUpdate,
    Theme,
    User,
    Verification,
    end_of_day,
)
from tracker.rollup import Line, roll_up

LINES = 3
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
COUNTRIES, BODIES, THEMES, AUTHORS = 180, 20, 12, 20
ZONES = ("UTC", "America/Guatemala", "America/Tegucigalpa", "America/New_York")

# How a line came to where it stands, and how many of a hundred lines stand there.
PATHS = {
    LineStatus.NOT_STARTED: ((), 25),
    LineStatus.IN_PROGRESS: (((Act.START, LineStatus.IN_PROGRESS), (Act.UPDATE, LineStatus.IN_PROGRESS)), 35),
    LineStatus.ON_HOLD: (((Act.START, LineStatus.IN_PROGRESS), (Act.HOLD, LineStatus.ON_HOLD)), 8),
    LineStatus.REPORTED: (((Act.START, LineStatus.IN_PROGRESS), (Act.REPORT, LineStatus.REPORTED)), 10),
    LineStatus.VERIFIED: (
        (
            (Act.START, LineStatus.IN_PROGRESS),
            (Act.REPORT, LineStatus.REPORTED),
            (Act.VERIFY, LineStatus.VERIFIED),
        ),
        16,
    ),
    LineStatus.CLOSED: (((Act.CLOSE, LineStatus.CLOSED),), 6),
}
SUBJECTS = ("patrol", "task force", "training course", "register", "exchange of officers", "hotline", "drill", "review")
WAYS = ("Joint", "Regional", "Annual", "Biannual", "Pilot", "Shared", "Binational", "Coastal")


@dataclass
class Cast:
    """The people who sign in while it is measured, and what was made to write about."""

    coordinator: User
    focal_point: User
    administrator: User
    country: Party  # the focal point's
    parties: list = field(repr=False)
    themes: list = field(repr=False)
    authors: list = field(repr=False)
    verifier: User = field(repr=False)


@transaction.atomic
def make_cast():
    """Make parties, themes and people in an empty database, and return them."""
    codes = (a + b for a in LETTERS for b in LETTERS)
    parties = [
        Party(code=code, name=f"Country {code}", timezone=ZONES[n % len(ZONES)])
        for n, code in zip(range(COUNTRIES), codes, strict=False)
    ]
    parties += [Party(code=f"BODY-{n}", name=f"Body {n}", kind=PartyKind.BODY) for n in range(BODIES)]
    parties = Party.objects.bulk_create(parties)
    themes = Theme.objects.bulk_create(Theme(slug=f"theme-{n}", name=f"Theme {n}") for n in range(THEMES))
    Meeting.objects.create(key="meeting", name="A regional conference")
    authors = User.objects.bulk_create(User(username=f"author{n}", name=f"Author {n}") for n in range(AUTHORS))
    people = User.objects.bulk_create(
        [
            User(username="coordinator", name="The coordinator"),
            User(username="focal-point", name="The focal point"),
            User(username="verifier", name="The verifier"),
            User(username="administrator", name="The administrator", is_staff=True, is_superuser=True),
        ]
    )
    coordinator, focal_point, verifier, administrator = people
    starts = timezone.localdate() - timedelta(days=1000)
    Membership.objects.bulk_create(
        [
            Membership(user=coordinator, role=Role.SECRETARIAT, starts=starts),
            Membership(user=focal_point, role=Role.FOCAL_POINT, party=parties[0], starts=starts),
            Membership(user=verifier, role=Role.VERIFIER, starts=starts),
            *(
                Membership(user=author, role=Role.FOCAL_POINT, party=party, starts=starts)
                for author, party in zip(authors, parties[1:], strict=False)
            ),
        ]
    )
    return Cast(coordinator, focal_point, administrator, parties[0], parties, themes, authors, verifier)


@transaction.atomic
def add_actions(cast, count):
    """Add `count` actions with three lines each, their journal, dates, evidence and decisions. Returns the actions."""
    draw = random.Random(count)  # noqa: S311 - the same rows for the same count, so that two runs compare; no secret
    meeting, now = Meeting.objects.get(), timezone.now()
    first = (Action.objects.aggregate(highest=Max("number"))["highest"] or 0) + 1
    actions, lines, updates, dues = [], [], [], {}
    for number in range(first, first + count):
        action = _action(number, meeting, draw)
        own = [_line(action, party, cast, draw) for party in _owners(number, cast, draw)]
        for line in own:
            updates += _journal(line, cast, draw, now, dues)
        _roll_up(action, own, dues)
        actions.append(action)
        lines += own
    Action.objects.bulk_create(actions)
    _belongings(actions, cast, draw)
    Assignment.objects.bulk_create(lines)
    ProgressUpdate.objects.bulk_create(updates)
    _decisions(updates, cast)
    _set_dues(updates, dues, cast)
    return actions


def _action(number, meeting, draw):
    return Action(
        number=number,
        title=f"{draw.choice(WAYS)} {draw.choice(SUBJECTS)} {number}",
        statement="The parties set it up, agree on who pays for it and report on it at the next meeting.",
        kind=draw.choice(Kind.values),
        meeting=meeting,
    )


def _belongings(actions, cast, draw):
    through = Action.themes.through
    through.objects.bulk_create(
        through(action_id=action.pk, theme_id=theme.pk)
        for action in actions
        for theme in draw.sample(cast.themes, draw.choice((1, 1, 2)))
    )
    ExpectedOutcome.objects.bulk_create(
        ExpectedOutcome(action=action, position=1, text="Fewer incidents at the border crossings") for action in actions
    )


def _owners(number, cast, draw):
    """Three parties for an action. Every tenth action is one of the measured country's."""
    owners = draw.sample(cast.parties[1:], LINES)
    return owners if number % 10 else [cast.country, *owners[1:]]


def _line(action, party, cast, draw):
    """A line where its share of the lines stands; those of the measured country run, since it logs progress on them."""
    drawn = draw.choices(list(PATHS), [share for _path, share in PATHS.values()])[0]
    status = LineStatus.IN_PROGRESS if party == cast.country else drawn
    return Assignment(action=action, party=party, status=status)


def _journal(line, cast, draw, now, dues):
    """What led the line to where it stands, oldest first. Sets its response and last update, and its day in `dues`."""
    acts = list(PATHS[line.status][0])
    if acts and draw.random() < 0.6:
        acts.insert(0, (Act.RESPOND, None))
    if draw.random() < 0.7:
        acts.insert(0, (Act.DUE, None))
        dues[id(line)] = timezone.localdate(now) + timedelta(weeks=draw.randrange(-8, 44))
    author = cast.focal_point if line.party == cast.country else draw.choice(cast.authors)
    at = now - timedelta(days=draw.randrange(60, 700), seconds=draw.randrange(86400))
    state = {"status": LineStatus.NOT_STARTED, "response": Response.NO_RESPONSE}
    for number, (act, status) in enumerate(acts, start=1):
        yield _update(line, number, act, author if act != Act.VERIFY else cast.verifier, at, state, status)
        line.last_update, line.response = at, state["response"]
        at += timedelta(days=draw.randrange(1, 12))


def _update(line, number, act, author, at, state, status):
    before = dict(state)
    if status:
        state["status"] = status
    if act == Act.RESPOND:
        state["response"] = Response.ACCEPTED
    says = act in (Act.START, Act.UPDATE, Act.HOLD, Act.REPORT)
    return ProgressUpdate(
        assignment=line,
        number=number,
        act=act,
        author=author,
        at=at,
        effective=at.date() if says else None,
        done="The two teams met, agreed on the plan for the quarter and named their points of contact." if says else "",
        obstacles="The dates clash with the elections." if act == Act.HOLD else "",
        obstacle_kind=ObstacleKind.COORDINATION if act == Act.HOLD else "",
        next_steps="A first joint exercise." if says else "",
        reason="" if says else "Agrees with the record.",
        from_status=before["status"],
        to_status=state["status"],
        from_response=before["response"],
        to_response=state["response"],
    )


def _decisions(updates, cast):
    """Evidence of the reports, the verifications of them, and the closings behind those that are closed."""
    Evidence.objects.bulk_create(
        Evidence(update=update, title="Minutes", url="https://example.org/minutes")
        for update in updates
        if update.act == Act.REPORT
    )
    Verification.objects.bulk_create(
        Verification(
            update=report,
            author=cast.verifier,
            decision=Decision.VERIFIED,
            note="Agrees with the record.",
            at=verified.at,
        )
        for report, verified in zip(updates, updates[1:], strict=False)
        if verified.act == Act.VERIFY
    )
    Closing.objects.bulk_create(
        Closing(
            assignment=update.assignment,
            reason=ClosingReason.LAPSED,
            note="Nobody took it up.",
            asked_by=cast.coordinator,
            asked_at=update.at,
            decision=ClosingDecision.CONFIRMED,
            decided_by=update.author,
            decided_at=update.at,
        )
        for update in updates
        if update.act == Act.CLOSE
    )


def _set_dues(updates, dues, cast):
    """Write the changes of due dates and then the dates, a statement for each day and time zone."""
    DueDateChange.objects.bulk_create(
        DueDateChange(
            assignment=update.assignment,
            update=update,
            new=dues[id(update.assignment)],
            reason="Agreed.",
            by=cast.coordinator,
            at=update.at,
        )
        for update in updates
        if update.act == Act.DUE
    )
    for day in sorted(set(dues.values())):
        for zone in ZONES:
            ends = end_of_day(day, Party(timezone=zone))
            Assignment.objects.filter(due__isnull=True, due_changes__new=day, party__timezone=zone).update(
                due=day, due_ends=ends
            )


def _roll_up(action, lines, dues):
    """Set on the action what workflow.refresh would store."""
    result = roll_up(action.rule, [Line(e.status, e.response, e.role, dues.get(id(e))) for e in lines])
    action.status, action.due = str(result.status), result.due
    action.counted, action.verified = result.counted, result.verified
    action.reported, action.declined = result.reported, result.declined
    action.last_update = max((e.last_update for e in lines if e.last_update), default=None)
