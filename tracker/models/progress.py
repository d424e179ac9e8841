"""The journal of each line: what was done, the evidence for it, who verified it. Append-only, held so by guards.py."""

import uuid

from django.conf import settings
from django.core.validators import URLValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..choices import Act, ClosingDecision, ClosingReason, Decision, LineStatus, ObstacleKind, Response
from ..rights import rights_of
from .actions import Assignment
from .base import NaturalKeyManager, NaturalKeyModel, in_list, together

PERSON = settings.AUTH_USER_MODEL


# What an entry itself says on a page.
TIMELINE = ("assignment", "act", "author", "on_behalf", "at", "effective", "done", "obstacles", "obstacle_kind")
TIMELINE += ("next_steps", "reason", "to_status", "from_response", "to_response", "corrects")
TIMELINE_RELATED = ("author__name", "author__username", "due_change__update", "due_change__old", "due_change__new")


class ProgressUpdateQuerySet(models.QuerySet):
    """Entries, by who may see them."""

    def visible_to(self, user):
        """The entries of the lines that this person may see."""
        if rights_of(user).reads_all:
            return self
        return self.filter(assignment__action__published=True) if settings.PUBLIC_READ else self.none()

    def for_timeline(self):
        """With what `journal_entry` shows of each, so that an entry costs no query of its own."""
        return self.select_related("author", "assignment__party", "assignment__action", "due_change").only(
            *TIMELINE,
            *TIMELINE_RELATED,
            *("assignment__action__number", "assignment__party__code", "assignment__party__name"),
        )


class ProgressUpdate(NaturalKeyModel):
    """One entry of a line's journal: never changed, never deleted; a mistake is corrected by a further entry."""

    assignment = models.ForeignKey(Assignment, on_delete=models.PROTECT, related_name="updates", verbose_name=_("line"))
    number = models.PositiveIntegerField(_("number"), help_text=_("Counts within the line from 1."))
    act = models.CharField(_("what it did"), max_length=8, choices=Act)
    author = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="updates", verbose_name=_("author"))
    on_behalf = models.BooleanField(_("by the secretariat on the party's behalf"), default=False)
    at = models.DateTimeField(_("at"))
    effective = models.DateField(_("when it happened"), null=True, blank=True)
    done = models.TextField(_("what was done"), blank=True)
    obstacles = models.TextField(_("obstacles"), blank=True)
    obstacle_kind = models.CharField(_("kind of obstacle"), max_length=17, choices=ObstacleKind, blank=True)
    next_steps = models.TextField(_("next steps"), blank=True)
    reason = models.TextField(_("reason or note"), blank=True)
    from_status = models.CharField(_("status before"), max_length=11, choices=LineStatus)
    to_status = models.CharField(_("status after"), max_length=11, choices=LineStatus)
    from_response = models.CharField(_("response before"), max_length=19, choices=Response)
    to_response = models.CharField(_("response after"), max_length=19, choices=Response)
    corrects = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrections", verbose_name=_("corrects")
    )

    objects = NaturalKeyManager.from_queryset(ProgressUpdateQuerySet)()
    natural_key_fields = ("assignment", "number")

    class Meta:
        verbose_name = _("progress update")
        verbose_name_plural = _("progress updates")
        ordering = ("-at", "-id")
        indexes = [
            models.Index(fields=["-at", "-id"], name="update_newest"),
        ]
        constraints = [
            in_list("act", Act),
            in_list("from_status", LineStatus),
            in_list("to_status", LineStatus),
            in_list("from_response", Response),
            in_list("to_response", Response),
            models.CheckConstraint(
                condition=Q(obstacle_kind__in=["", *ObstacleKind.values]), name="update_obstacle_kind_in_list"
            ),
            models.UniqueConstraint(fields=["assignment", "number"], name="update_number"),
        ]

    def __str__(self):
        return f"{self.assignment.party}: {self.get_act_display()}"

    def get_absolute_url(self):
        return f"{self.assignment.action.get_absolute_url()}#update-{self.pk}"

    @property
    def text(self):
        """The words of the entry that every reader may see, or its reason where nothing was done."""
        return self.done or self.reason


def upload_path(upload, filename):
    """Where a file lies: a folder for the first letters of its key, and no part of the name that the person chose."""
    return f"evidence/{upload.key.hex[:2]}/{upload.key.hex}"


class UploadQuerySet(models.QuerySet):
    """Files received, by what has become of them."""

    def waiting(self):
        """Received, and not yet the evidence of an update."""
        return self.filter(evidence__isnull=True)


class Upload(NaturalKeyModel):
    """A file as received, kept while its form is mended; swept when it never became evidence."""

    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="uploads", verbose_name=_("owner"))
    file = models.FileField(_("file"), upload_to=upload_path)
    name = models.CharField(_("name"), max_length=200)
    size = models.PositiveIntegerField(_("size"), help_text=_("In bytes."))
    content_type = models.CharField(_("type"), max_length=100)
    sha256 = models.CharField(max_length=64)
    at = models.DateTimeField(_("received"))

    objects = NaturalKeyManager.from_queryset(UploadQuerySet)()
    natural_key_fields = ("key",)

    class Meta:
        verbose_name = _("file received")
        verbose_name_plural = _("files received")
        ordering = ("-at",)

    def __str__(self):
        return self.name


class EvidenceQuerySet(models.QuerySet):
    """Evidence, by who may open it."""

    def visible_to(self, user):
        """Public evidence with its line; internal evidence for secretariat, verifiers and that party (rule 5)."""
        rights = rights_of(user)
        if rights.is_secretariat or rights.is_verifier:
            return self
        public = self.filter(internal=False)
        if rights.reads_all:
            return self.filter(Q(internal=False) | Q(update__assignment__party__in=rights.parties))
        return public.filter(update__assignment__action__published=True) if settings.PUBLIC_READ else self.none()


class Evidence(NaturalKeyModel):
    """A file or a link that supports an update."""

    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    update = models.ForeignKey(
        ProgressUpdate, on_delete=models.PROTECT, related_name="evidence", verbose_name=_("update")
    )
    title = models.CharField(_("title"), max_length=200)
    upload = models.OneToOneField(
        Upload, on_delete=models.PROTECT, null=True, blank=True, related_name="evidence", verbose_name=_("file")
    )
    url = models.URLField(_("link"), max_length=1000, blank=True, validators=[URLValidator(schemes=["http", "https"])])
    dated = models.DateField(_("date of the document"), null=True, blank=True)
    internal = models.BooleanField(
        _("internal"), default=True, help_text=_("Only the secretariat, verifiers and this party can open it.")
    )

    objects = NaturalKeyManager.from_queryset(EvidenceQuerySet)()
    natural_key_fields = ("key",)

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(
                condition=Q(upload__isnull=False, url="") | Q(upload__isnull=True) & ~Q(url=""),
                name="evidence_is_file_or_link",
            ),
            models.CheckConstraint(
                condition=Q(url="") | Q(url__istartswith="http://") | Q(url__istartswith="https://"),
                name="evidence_link_is_http",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("tracker:evidence_download", args=[self.key])


class Verification(NaturalKeyModel):
    """A second person's decision on a report. The database refuses it of the reporter and the party's people."""

    update = models.OneToOneField(
        ProgressUpdate, on_delete=models.PROTECT, related_name="verification", verbose_name=_("report")
    )
    author = models.ForeignKey(
        PERSON, on_delete=models.PROTECT, related_name="verifications", verbose_name=_("verifier")
    )
    decision = models.CharField(_("decision"), max_length=8, choices=Decision)
    note = models.TextField(_("note"))
    at = models.DateTimeField(_("at"))

    objects = NaturalKeyManager()
    natural_key_fields = ("update",)

    class Meta:
        verbose_name = _("verification")
        verbose_name_plural = _("verifications")
        ordering = ("-at",)
        constraints = [
            in_list("decision", Decision),
            models.CheckConstraint(condition=~Q(note=""), name="verification_has_a_note"),
        ]

    def __str__(self):
        return f"{self.get_decision_display()}: {self.author}"


class Conflict(NaturalKeyModel):
    """A verifier's own word that it cannot judge a line without bias; it is passed over there from then on."""

    assignment = models.ForeignKey(
        Assignment, on_delete=models.PROTECT, related_name="conflicts", verbose_name=_("line")
    )
    user = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="conflicts", verbose_name=_("verifier"))
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    at = models.DateTimeField(_("at"))

    objects = NaturalKeyManager()
    natural_key_fields = ("assignment", "user")

    class Meta:
        verbose_name = _("conflict of interest")
        verbose_name_plural = _("conflicts of interest")
        ordering = ("-at",)
        constraints = [models.UniqueConstraint(fields=["assignment", "user"], name="conflict_once")]

    def __str__(self):
        return f"{self.user}: {self.assignment}"


class ClosingQuerySet(models.QuerySet):
    """Closings, by whether a second person has spoken."""

    def open(self):
        return self.filter(decision=ClosingDecision.OPEN)


class Closing(NaturalKeyModel):
    """A request to close a line unimplemented, and the second person's word on it."""

    assignment = models.ForeignKey(
        Assignment, on_delete=models.PROTECT, related_name="closings", verbose_name=_("line")
    )
    reason = models.CharField(_("reason"), max_length=12, choices=ClosingReason)
    note = models.TextField(_("note"))
    asked_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+", verbose_name=_("asked by"))
    asked_at = models.DateTimeField(_("asked at"))
    decision = models.CharField(
        _("decision"), max_length=9, choices=ClosingDecision, blank=True, default=ClosingDecision.OPEN
    )
    decided_by = models.ForeignKey(
        PERSON, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("decided by")
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)
    decision_note = models.TextField(_("note on the decision"), blank=True)

    objects = NaturalKeyManager.from_queryset(ClosingQuerySet)()
    natural_key_fields = ("assignment", "asked_at")

    class Meta:
        verbose_name = _("closing")
        verbose_name_plural = _("closings")
        ordering = ("-asked_at",)
        constraints = [
            in_list("reason", ClosingReason),
            in_list("decision", ClosingDecision),
            together("closing_decided_by_and_at", "decided_by", "decided_at"),
            models.CheckConstraint(
                condition=Q(decision=ClosingDecision.OPEN, decided_by__isnull=True)
                | ~Q(decision=ClosingDecision.OPEN) & Q(decided_by__isnull=False),
                name="closing_decision_has_its_person",
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("asked_by")),
                name="closing_needs_a_second_person",
            ),
            models.UniqueConstraint(
                fields=["assignment"], condition=Q(decision=ClosingDecision.OPEN), name="closing_one_open_per_line"
            ),
            models.UniqueConstraint(fields=["assignment", "asked_at"], name="closing_asked_once"),
        ]

    def __str__(self):
        return f"{self.assignment}: {self.get_reason_display()}"


class DueDateChange(NaturalKeyModel):
    """A due date set or moved, with its reason; the oldest row has the first date."""

    assignment = models.ForeignKey(
        Assignment, on_delete=models.PROTECT, related_name="due_changes", verbose_name=_("line")
    )
    update = models.OneToOneField(
        ProgressUpdate, on_delete=models.PROTECT, related_name="due_change", verbose_name=_("entry")
    )
    old = models.DateField(_("before"), null=True, blank=True)
    new = models.DateField(_("after"))
    reason = models.TextField(_("reason"))
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"))

    objects = NaturalKeyManager()
    natural_key_fields = ("update",)

    class Meta:
        verbose_name = _("change of a due date")
        verbose_name_plural = _("changes of due dates")
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="due_change_has_a_reason"),
            models.CheckConstraint(condition=Q(old__isnull=True) | ~Q(old=F("new")), name="due_change_changes"),
        ]

    def __str__(self):
        return f"{self.old} → {self.new}"
