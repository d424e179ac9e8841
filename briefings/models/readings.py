"""A run of the reader, mostly behind the request: what it was given, how far it is and what became of it."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tracker.models import Meeting
from tracker.models.base import NaturalKeyManager, NaturalKeyModel, in_list
from tracker.rights import rights_of

from .documents import Document

STALLS_AFTER = timedelta(minutes=3)  # a step of a long document takes seconds
FAILED_IS_SHOWN = timedelta(days=1)


def new_key():
    """A key for a run that nobody named."""
    return uuid.uuid4().hex


class JobState(models.TextChoices):
    """How far a run is."""

    WAITING = "waiting", _("Waiting")
    READING = "reading", _("Being read")
    READ = "read", _("Read")
    FAILED = "failed", _("Could not be read")
    CANCELLED = "cancelled", _("Cancelled")


RUNNING = (JobState.WAITING, JobState.READING)


class JobStep(models.TextChoices):
    """What a run is at; the progress bar says it in words."""

    NONE = "", _("Not begun")
    OPEN = "open", _("Opening the file")
    READ = "read", _("Looking for what is to be done")
    MATCH = "match", _("Comparing with what is tracked")
    STORE = "store", _("Storing")


class ReadingJobQuerySet(models.QuerySet):
    """Runs: who may see them, and which are not over."""

    def visible_to(self, user):
        """Every run for those who manage records; none for others: what is read here is a draft still."""
        return self if rights_of(user).manages_records else self.none()

    def running(self):
        """Those that wait or are being read."""
        return self.filter(state__in=RUNNING)

    def failed_lately(self, now):
        """Those that came to nothing within a day and were not tried again: so long the file is kept (kept.py)."""
        later = ReadingJob.objects.filter(sha256=OuterRef("sha256"), asked_at__gt=OuterRef("asked_at"))
        return self.filter(~Exists(later), state=JobState.FAILED, ended_at__gt=now - FAILED_IS_SHOWN)

    def for_list(self):
        """Without the bytes."""
        return self.defer("file")


class ReadingJob(NaturalKeyModel):
    """A run of the reader. Its document is stored when it could be read, not before."""

    key = models.CharField(_("key"), max_length=100, unique=True, default=new_key, editable=False)
    file = models.BinaryField(_("bytes as received"), default=bytes, help_text=_("Emptied when the run has ended."))
    filename = models.CharField(_("file name"), max_length=200)
    sha256 = models.CharField(_("SHA-256 of the bytes"), max_length=64, db_index=True)
    title = models.CharField(_("title"), max_length=200, blank=True)
    meeting = models.ForeignKey(
        Meeting, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("meeting")
    )
    dated = models.DateField(_("date"), null=True, blank=True)
    url = models.CharField(_("address"), max_length=1000, blank=True)
    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, null=True, blank=True, related_name="readings", verbose_name=_("document")
    )
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("asked by")
    )
    asked_at = models.DateTimeField(_("asked at"))
    state = models.CharField(_("state"), max_length=9, choices=JobState, default=JobState.WAITING)
    step = models.CharField(_("step"), max_length=5, choices=JobStep, default=JobStep.NONE, blank=True)
    progress = models.PositiveSmallIntegerField(_("progress"), default=0)
    message = models.TextField(_("message"), blank=True)
    started_at = models.DateTimeField(_("started at"), null=True, blank=True)
    heartbeat_at = models.DateTimeField(_("last sign of life"), null=True, blank=True)
    ended_at = models.DateTimeField(_("ended at"), null=True, blank=True)
    found = models.PositiveIntegerField(_("found in the text"), default=0)
    made = models.PositiveIntegerField(_("new proposals"), default=0)
    remembered = models.PositiveIntegerField(
        _("left out"), default=0, help_text=_("The same sentence was rejected before.")
    )

    objects = NaturalKeyManager.from_queryset(ReadingJobQuerySet)()
    natural_key_fields = ("key",)

    class Meta:
        verbose_name = _("reading")
        verbose_name_plural = _("readings")
        ordering = ("-asked_at", "-id")
        indexes = [
            models.Index(
                fields=["state", "asked_at"], condition=Q(state__in=["waiting", "reading"]), name="reading_running"
            ),
            models.Index(fields=["-asked_at", "-id"], name="reading_asked"),
        ]
        constraints = [
            in_list("state", JobState),
            in_list("step", JobStep),
            models.CheckConstraint(condition=Q(progress__lte=100), name="reading_progress_in_percent"),
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "reading"], ended_at__isnull=True)
                | Q(state__in=["read", "failed", "cancelled"], ended_at__isnull=False),
                name="reading_ended_or_running",
            ),
            models.CheckConstraint(
                condition=~Q(state="read") | Q(document__isnull=False), name="reading_read_has_its_document"
            ),
        ]

    def __str__(self):
        return self.title or self.filename

    def get_absolute_url(self):
        return reverse("briefings:reading_job", args=[self.pk])

    @property
    def is_running(self):
        return self.state in RUNNING

    def is_stalled(self, now):
        """Whether its worker fell silent in the middle: it can be taken up again."""
        return self.state == JobState.READING and (self.heartbeat_at or self.started_at) <= now - STALLS_AFTER
