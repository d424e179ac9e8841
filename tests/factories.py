"""Factories: each makes the smallest valid record, without surprises. `assignment_at` walks there as people would."""

from datetime import timedelta

import factory
from django.conf import settings
from django.utils import timezone

from briefings.reading import names_tables
from tracker import models, workflow
from tracker.choices import ClosingReason, LineStatus, ObstacleKind, PartyKind, Role

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# Tests name real countries, and bodies by codes that begin with X or are ZZ.
FREE_CODES = sorted(
    {one + two for one in LETTERS for two in LETTERS if one not in "XZ"} - {*names_tables.countries(), "GP"}
)


class UserFactory(factory.django.DjangoModelFactory):
    """A person without any membership, and so without rights."""

    class Meta:
        model = models.User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"person{n}")
    name = factory.Sequence(lambda n: f"Person {n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.org")


class PartyFactory(factory.django.DjangoModelFactory):
    """A country with a two-letter code that no country has, so that none which a test names meets it."""

    class Meta:
        model = models.Party

    code = factory.Sequence(lambda n: FREE_CODES[n % len(FREE_CODES)])
    name = factory.LazyAttribute(lambda party: f"Country {party.code}")
    timezone = settings.TIME_ZONE  # so that today is the same day there, at whatever hour the tests run


class BodyFactory(PartyFactory):
    """A body, such as a command or a council."""

    code = factory.Sequence(lambda n: f"BODY-{n}")
    name = factory.Sequence(lambda n: f"Body {n}")
    kind = PartyKind.BODY


class MembershipFactory(factory.django.DjangoModelFactory):
    """A role since a year ago; give role and, where it has one, party."""

    class Meta:
        model = models.Membership

    user = factory.SubFactory(UserFactory)
    role = Role.OBSERVER
    party = None
    starts = factory.LazyFunction(lambda: timezone.localdate() - timedelta(days=365))


class ThemeFactory(factory.django.DjangoModelFactory):
    """A subject."""

    class Meta:
        model = models.Theme

    slug = factory.Sequence(lambda n: f"theme-{n}")
    name = factory.Sequence(lambda n: f"Theme {n}")


class MeetingFactory(factory.django.DjangoModelFactory):
    """A meeting without a date."""

    class Meta:
        model = models.Meeting

    key = factory.Sequence(lambda n: f"meeting-{n}")
    name = factory.Sequence(lambda n: f"Meeting {n}")


class ActionFactory(factory.django.DjangoModelFactory):
    """An action without owners."""

    class Meta:
        model = models.Action

    title = factory.Sequence(lambda n: f"Joint exercise {n}")


class AssignmentFactory(factory.django.DjangoModelFactory):
    """A line as it begins, its action rolled up."""

    class Meta:
        model = models.Assignment
        skip_postgeneration_save = True

    action = factory.SubFactory(ActionFactory)
    party = factory.SubFactory(PartyFactory)

    @factory.post_generation
    def rolled_up(self, create, extracted, **kwargs):
        if create:
            workflow.refresh(self.action)


class ExpectedOutcomeFactory(factory.django.DjangoModelFactory):
    """What should be seen, without an indicator."""

    class Meta:
        model = models.ExpectedOutcome

    action = factory.SubFactory(ActionFactory)
    position = factory.Sequence(lambda n: n + 1)
    text = "Lower levels of youth involvement in gangs"


class MilestoneFactory(factory.django.DjangoModelFactory):
    """A step without a date."""

    class Meta:
        model = models.Milestone

    action = factory.SubFactory(ActionFactory)
    title = factory.Sequence(lambda n: f"Step {n}")


class UploadFactory(factory.django.DjangoModelFactory):
    """A small text file as received."""

    class Meta:
        model = models.Upload

    owner = factory.SubFactory(UserFactory)
    file = factory.django.FileField(data=b"Attendance list\n", filename="list.txt")
    name = "list.txt"
    size = 16
    content_type = "text/plain"
    sha256 = "0" * 64
    at = factory.LazyFunction(timezone.now)


def member(role, party=None, **fields):
    """A person with one membership, in force since a year ago."""
    return MembershipFactory(role=role, party=party, **fields).user


def secretariat():
    """A person of the secretariat."""
    return member(Role.SECRETARIAT)


def focal_point(party):
    """The focal point of a party."""
    return member(Role.FOCAL_POINT, party)


def verifier(party=None):
    """A verifier, independent unless a party is given."""
    return member(Role.VERIFIER, party)


def seen(assignment):
    """The id of the last entry on the line, as a page would have shown it."""
    last = workflow.last_update(assignment)
    return last.pk if last else None


def link(url="https://example.org/report", **fields):
    """A link as evidence."""
    return workflow.Proof(url=url, title=fields.pop("title", "Report"), **fields)


def step(assignment, to, by, **given):
    """One move on the line, given what it needs, by `by`; returns the update."""
    given = {
        "done": "Work went on.",
        "reason": "Agrees with the record.",
        "obstacles": "Dates clash." if to == LineStatus.ON_HOLD else "",
        "obstacle_kind": ObstacleKind.COORDINATION if to == LineStatus.ON_HOLD else "",
        "effective": timezone.localdate() - timedelta(days=1),
        "evidence": [link()] if to == LineStatus.REPORTED else [],
    } | given
    update = workflow.move(assignment, to, by=by, seen=seen(assignment), **given)
    assignment.refresh_from_db()
    return update


def close(assignment, by=None, confirmer=None, reason=ClosingReason.LAPSED, **given):
    """Ask for a closing and confirm it by a second person."""
    closing = workflow.ask_closing(assignment, reason, by=by or secretariat(), note="Nobody took it up.", **given)
    workflow.decide_closing(closing, True, by=confirmer or secretariat(), seen=seen(assignment), **given)
    assignment.refresh_from_db()
    return closing


PATHS = {
    LineStatus.NOT_STARTED: [],
    LineStatus.IN_PROGRESS: [LineStatus.IN_PROGRESS],
    LineStatus.ON_HOLD: [LineStatus.IN_PROGRESS, LineStatus.ON_HOLD],
    LineStatus.REPORTED: [LineStatus.IN_PROGRESS, LineStatus.REPORTED],
    LineStatus.VERIFIED: [LineStatus.IN_PROGRESS, LineStatus.REPORTED, LineStatus.VERIFIED],
    LineStatus.CLOSED: [LineStatus.CLOSED],
}


def assignment_at(status, reporter=None, **fields):
    """A line that people moved to `status` through the workflow; `reporter` is its focal point."""
    assignment = AssignmentFactory(**fields)
    reporter = reporter or focal_point(assignment.party)
    for status_on_the_way in PATHS[status]:
        if status_on_the_way == LineStatus.CLOSED:
            close(assignment)
        else:
            step(assignment, status_on_the_way, verifier() if status_on_the_way == LineStatus.VERIFIED else reporter)
    return assignment
