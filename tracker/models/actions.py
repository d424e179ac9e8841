"""Actions and the lines of the parties that own them."""

import uuid
from datetime import datetime, time, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, Max, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from ..choices import (
    DECLINED,
    DUE_SOON_DAYS,
    OPEN,
    OWED,
    ActionStatus,
    AssignmentRole,
    Basis,
    Kind,
    LineStatus,
    Response,
    Rule,
    Timeliness,
)
from ..rights import rights_of
from ..timeliness import AgainstTheClock
from .base import NaturalKeyManager, NaturalKeyModel, in_list, together
from .parties import Meeting, Party, Theme
from .site import Counter


def new_key():
    """A key for an action that no fixture named."""
    return uuid.uuid4().hex


def reference_of(number):
    """The reference people use: 7 is "A-007"."""
    return f"A-{number:03d}"


def number_of(reference):
    """The number in a reference ("A-007", "a7", "7"), or None where it is none."""
    digits = reference.strip().upper().removeprefix("A").removeprefix("-")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None


class ActionQuerySet(models.QuerySet):
    """Actions: who may see them, and the adjectives of the pages."""

    def visible_to(self, user):
        """Every action for any membership; published ones for the public where PUBLIC_READ; else none."""
        if rights_of(user).reads_all:
            return self
        return self.filter(published=True) if settings.PUBLIC_READ else self.none()

    def editable_by(self, user):
        """Records that this person may change outside the workflow: all for the secretariat and superusers."""
        return self if rights_of(user).manages_records else self.none()

    def standing(self):
        """Without those merged into another."""
        return self.filter(merged_into__isnull=True)

    def unowned(self):
        """Those for which nobody answers."""
        return self.filter(status=ActionStatus.UNASSIGNED)

    def with_line(self, lines):
        """Those with a line among `lines` (an Assignment queryset).

        IN, not EXISTS: SQLite asks EXISTS once per action, and few lines are late (16 ms become 0.4 at 10,000 actions).
        """
        return self.filter(pk__in=lines.order_by().values("action"))

    def timely(self, timeliness, now):
        """Those whose lines stand like this against the clock at the moment `now`."""
        lines = Assignment.objects.owing()
        if timeliness == Timeliness.OVERDUE:
            return self.with_line(lines.overdue(now))
        if timeliness == Timeliness.DUE_SOON:
            return self.with_line(lines.due_soon(now))
        if timeliness == Timeliness.ON_TRACK:
            return self.with_line(lines.on_track(now)).exclude(
                Exists(lines.late_or_soon(now).filter(action=OuterRef("pk")))
            )
        return self.filter(due__isnull=True).with_line(lines)


class Action(NaturalKeyModel):
    """The tracked unit, known as A-007. What its lists sort by is stored, and kept by the workflow alone."""

    key = models.CharField(_("key"), max_length=100, unique=True, default=new_key, editable=False)
    number = models.PositiveIntegerField(_("number"), unique=True, editable=False)
    title = models.CharField(_("title"), max_length=200)
    statement = models.TextField(_("statement"), blank=True, help_text=_("What is to be done, in a sentence or two."))
    kind = models.CharField(_("kind"), max_length=14, choices=Kind, default=Kind.PROPOSAL)
    meeting = models.ForeignKey(
        Meeting, on_delete=models.PROTECT, null=True, blank=True, related_name="actions", verbose_name=_("meeting")
    )
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("part of")
    )
    themes = models.ManyToManyField(Theme, blank=True, related_name="actions", verbose_name=_("themes"))
    beneficiaries = models.ManyToManyField(
        Party,
        blank=True,
        related_name="benefits",
        verbose_name=_("beneficiaries"),
        help_text=_("They gain by it and owe nothing."),
    )
    cadence = models.CharField(_("cadence"), max_length=80, blank=True, help_text=_("As written, such as “biannual”."))
    rule = models.CharField(_("rule"), max_length=4, choices=Rule, default=Rule.ALL)
    published = models.BooleanField(_("published"), default=False)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    published_at = models.DateTimeField(null=True, blank=True, editable=False)
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged",
        db_index=False,  # nearly all are NULL, and a whole index would draw SQLite away from those that sort
    )
    created = models.DateTimeField(_("created"), auto_now_add=True)

    # Kept by workflow.refresh in the transaction that moves a line; check_rollup proves them.
    status = models.CharField(
        _("status"), max_length=21, choices=ActionStatus, default=ActionStatus.UNASSIGNED, editable=False
    )
    due = models.DateField(_("due"), null=True, blank=True, editable=False)
    last_update = models.DateTimeField(_("last update"), null=True, blank=True, editable=False)
    counted = models.PositiveIntegerField(_("lines counted"), default=0, editable=False)
    verified = models.PositiveIntegerField(_("verified"), default=0, editable=False)
    reported = models.PositiveIntegerField(_("reported"), default=0, editable=False)
    declined = models.PositiveIntegerField(_("declined"), default=0, editable=False)

    history = HistoricalRecords(
        m2m_fields=[themes, beneficiaries],
        excluded_fields=["status", "due", "last_update", "counted", "verified", "reported", "declined"],
    )
    objects = NaturalKeyManager.from_queryset(ActionQuerySet)()
    natural_key_fields = ("key",)

    class Meta:
        verbose_name = _("action")
        verbose_name_plural = _("actions")
        ordering = ("number",)
        indexes = [
            models.Index(fields=["status", "number"], name="action_status_number"),
            models.Index(fields=["due", "number"], name="action_due_number"),
            models.Index(fields=["last_update", "number"], name="action_updated_number"),
            models.Index(fields=["title", "number"], name="action_title_number"),
            models.Index(fields=["merged_into"], condition=Q(merged_into__isnull=False), name="action_merged"),
        ]
        constraints = [
            in_list("kind", Kind),
            in_list("rule", Rule),
            in_list("status", ActionStatus),
            together("action_published_by_and_at", "published_by", "published_at"),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")), name="action_is_not_its_own_parent"
            ),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")), name="action_is_not_merged_into_itself"
            ),
        ]

    def __str__(self):
        return f"{self.reference} {self.title}" if self.number else self.title

    def save(self, *args, **kwargs):
        if self.number is None:
            self.number = Action.next_number()
        super().save(*args, **kwargs)

    @classmethod
    def next_number(cls):
        """Take the next number from the counter, in the caller's transaction: never given twice, never used again."""
        return Counter.take("action", above=cls.objects.aggregate(highest=Max("number"))["highest"] or 0)

    def get_absolute_url(self):
        return reverse("tracker:action_detail", args=[self.reference])

    @property
    def reference(self):
        return reference_of(self.number)


def end_of_day(day, party):
    """The moment at which `day` ends at the party: what is due that day is late from then on."""
    return datetime.combine(day + timedelta(days=1), time.min, tzinfo=party.clock)


class AssignmentQuerySet(models.QuerySet):
    """Lines: who may see them, who may move them, and how they stand against the clock."""

    def visible_to(self, user):
        """The lines of the actions that this person may see."""
        if rights_of(user).reads_all:
            return self
        return self.filter(action__published=True) if settings.PUBLIC_READ else self.none()

    def editable_by(self, user):
        """The lines that this person reports on: those of the parties whose focal point or deputy it is."""
        return self.filter(party__in=rights_of(user).reporting_parties)

    def standing(self):
        """Of actions that are not merged into another."""
        return self.filter(action__merged_into__isnull=True)

    def open(self):
        return self.filter(status__in=OPEN)

    def unfinished(self):
        """Open lines that count: not observers, not declined before they began (rule 4)."""
        return self._counted_at(OPEN)

    def owing(self):
        """Unfinished lines whose party has yet to do something: what is reported waits for others."""
        return self._counted_at(OWED)

    def _counted_at(self, statuses):
        return self.filter(
            ~Q(role=AssignmentRole.OBSERVER),
            ~Q(response=Response.NOT_APPLICABLE),
            ~Q(response__in=DECLINED, status=LineStatus.NOT_STARTED),
            status__in=statuses,
        )

    def overdue(self, now):
        """Owing, and the due day has ended at the party by the moment `now`."""
        return self.owing().filter(due_ends__lte=now)

    def due_soon(self, now):
        """Owing, not overdue, and due within 30 days of `now`."""
        return self.owing().filter(due_ends__gt=now, due_ends__lte=now + timedelta(days=DUE_SOON_DAYS))

    def late_or_soon(self, now):
        """Overdue or due within 30 days of `now`."""
        return self.owing().filter(due_ends__lte=now + timedelta(days=DUE_SOON_DAYS))

    def on_track(self, now):
        """Owing, and due later than in 30 days."""
        return self.owing().filter(due_ends__gt=now + timedelta(days=DUE_SOON_DAYS))

    def verifiable_by(self, user):
        """Reported lines that this person may decide, oldest first: permissions.may_not_verify is the rule in words."""
        from .queue import verifiable  # it knows the journal, whose models are made after these

        return verifiable(self, user)


class Assignment(AgainstTheClock, NaturalKeyModel):
    """One party's own line on an action: response, status and due date are moved by the workflow alone."""

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="assignments", verbose_name=_("action"))
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="assignments", verbose_name=_("party"))
    role = models.CharField(_("role"), max_length=11, choices=AssignmentRole, default=AssignmentRole.RESPONSIBLE)
    task = models.CharField(_("what it is to do"), max_length=300, blank=True)
    basis = models.CharField(_("ground"), max_length=13, choices=Basis, default=Basis.BY_HAND)
    response = models.CharField(
        _("response"), max_length=19, choices=Response, default=Response.NO_RESPONSE, editable=False
    )
    status = models.CharField(
        _("status"), max_length=11, choices=LineStatus, default=LineStatus.NOT_STARTED, editable=False
    )
    due = models.DateField(_("due"), null=True, blank=True, editable=False)
    due_ends = models.DateTimeField(null=True, blank=True, editable=False)
    last_update = models.DateTimeField(_("last update"), null=True, blank=True, editable=False)
    focal_point = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("focal point"),
        help_text=_("Who is asked first. It grants no right: a membership does."),
    )
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("deputy"),
    )

    history = HistoricalRecords(excluded_fields=["response", "status", "due", "due_ends", "last_update"])
    objects = NaturalKeyManager.from_queryset(AssignmentQuerySet)()
    natural_key_fields = ("action", "party")

    class Meta:
        verbose_name = _("line")
        verbose_name_plural = _("lines")
        ordering = ("action__number", "party__name")
        indexes = [
            # Covers the matrix and the country page: cells are read from the index alone.
            models.Index(fields=["party", "status", "action", "due_ends"], name="assignment_party_status"),
            models.Index(fields=["status", "due_ends"], name="assignment_status_due"),
        ]
        constraints = [
            in_list("role", AssignmentRole),
            in_list("basis", Basis),
            in_list("response", Response),
            in_list("status", LineStatus),
            together("assignment_due_and_its_end", "due", "due_ends"),
            models.UniqueConstraint(
                fields=["action", "party"],
                name="assignment_one_line_per_party",
                violation_error_message=_("This party already has a line on this action."),
            ),
        ]

    def __str__(self):
        return f"{self.action}: {self.party}"

    def get_absolute_url(self):
        return f"{self.action.get_absolute_url()}#line-{self.pk}"

    @property
    def clock(self):
        """The time zone in which its due day ends: the party's."""
        return self.party.clock
