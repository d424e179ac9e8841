"""What the reader, or a person, suggests from a document, with what is tracked beside it and what was decided."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tracker.choices import Kind
from tracker.models import Action, reference_of
from tracker.models.base import NaturalKeyManager, NaturalKeyModel, in_list
from tracker.rights import rights_of

from ..reading.matching import SAME
from .documents import Document


class Source(models.TextChoices):
    """Who found it in the text."""

    READER = "reader", _("Found by the reader")
    BY_HAND = "by_hand", _("Selected by hand")


class ProposalStatus(models.TextChoices):
    """What was decided; `undone` leads back to pending."""

    PENDING = "pending", _("Pending")
    ACCEPTED = "accepted", _("Accepted")
    MERGED = "merged", _("Merged")
    REJECTED = "rejected", _("Rejected")


class Resemblance(models.TextChoices):
    """How a proposal stands to a tracked action that it resembles. One that resembles none is *new*."""

    REAFFIRMED = "reaffirmed", _("Reaffirmed")
    CHANGED = "changed", _("Changed")
    PROGRESS = "progress", _("Progress")


class DecisionAct(models.TextChoices):
    """What an entry of the journal did."""

    ACCEPTED = "accepted", _("Accepted")
    MERGED = "merged", _("Merged")
    REJECTED = "rejected", _("Rejected")
    UNDONE = "undone", _("Undone")
    EDITED = "edited", _("Edited")


class ProposalQuerySet(models.QuerySet):
    """Proposals: drafts of the secretariat, which nobody else reads."""

    def visible_to(self, user):
        """All for the secretariat and for superusers, none for others."""
        return self if rights_of(user).manages_records else self.none()

    def editable_by(self, user):
        """Those on which this person decides: all for the secretariat, none for others."""
        return self if rights_of(user).is_secretariat else self.none()

    def pending(self):
        return self.filter(status=ProposalStatus.PENDING)

    def in_order(self):
        """As they stand in the text."""
        return self.order_by("document_id", "start", "id")

    def for_list(self):
        """What a page shows of each, at a query count that does not grow: document, action, likenesses, decisions."""
        return (
            self.select_related("document", "document__meeting", "action")
            .defer("document__raw", "document__text", "document__runs")
            .prefetch_related("likenesses__action", "decisions__by")
        )


class Proposal(NaturalKeyModel):
    """A suggestion cited to its exact words: at most one sentence, bullet or table row. inbox.py decides on it."""

    key = models.CharField(_("key"), max_length=110, unique=True)
    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, related_name="proposals", verbose_name=_("document")
    )
    start = models.PositiveIntegerField(_("start"), help_text=_("Offset in the repaired text, in characters."))
    end = models.PositiveIntegerField(_("end"))
    quote = models.TextField(_("quote"), help_text=_("The words between the offsets, to the character."))
    fingerprint = models.CharField(
        _("fingerprint"), max_length=64, help_text=_("Of the words in small letters: the same sentence has the same.")
    )
    source = models.CharField(_("source"), max_length=7, choices=Source, default=Source.READER)
    title = models.CharField(_("title"), max_length=200)
    statement = models.TextField(_("statement"), blank=True)
    kind = models.CharField(_("kind"), max_length=14, choices=Kind, default=Kind.PROPOSAL)
    done = models.BooleanField(_("told as done"), default=False)
    theme = models.SlugField(_("theme"), max_length=80, blank=True)
    parties = models.JSONField(
        _("parties"),
        default=list,
        blank=True,
        help_text=_("Of each: code, role (owner, supporting, beneficiary), ground, and the place that names it."),
    )
    recommended_by = models.JSONField(_("recommended by"), default=list, blank=True)
    outcome_start = models.PositiveIntegerField(null=True, blank=True)
    outcome_end = models.PositiveIntegerField(null=True, blank=True)
    cadence_start = models.PositiveIntegerField(null=True, blank=True)
    cadence_end = models.PositiveIntegerField(null=True, blank=True)
    due = models.CharField(_("due"), max_length=10, blank=True, help_text=_("As far as known: 2022, 2022-08."))
    due_start = models.PositiveIntegerField(null=True, blank=True)
    due_end = models.PositiveIntegerField(null=True, blank=True)
    further = models.JSONField(
        _("further places"), default=list, blank=True, help_text=_("Of each: start, end, what it supports.")
    )
    why = models.CharField(_("why it was taken"), max_length=200, blank=True)
    confidence = models.FloatField(_("confidence"), default=0.5)
    found_at = models.DateTimeField(_("found at"), auto_now_add=True)

    # Kept by inbox.py, with a ProposalDecision in the same transaction.
    status = models.CharField(
        _("status"), max_length=8, choices=ProposalStatus, default=ProposalStatus.PENDING, editable=False
    )
    action = models.ForeignKey(
        Action,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="proposals",
        verbose_name=_("action"),
    )
    version = models.PositiveIntegerField(
        _("version"), default=0, editable=False, help_text=_("The number of its last decision.")
    )

    objects = NaturalKeyManager.from_queryset(ProposalQuerySet)()
    natural_key_fields = ("key",)

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        ordering = ("document_id", "start", "id")
        indexes = [
            models.Index(fields=["document", "status", "start"], name="proposal_in_document"),
            models.Index(fields=["status", "document"], name="proposal_status"),
            models.Index(fields=["fingerprint"], condition=Q(status="rejected"), name="proposal_rejected_words"),
        ]
        constraints = [
            in_list("source", Source),
            in_list("kind", Kind),
            in_list("status", ProposalStatus),
            models.UniqueConstraint(fields=["document", "start", "end"], name="proposal_one_a_place"),
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="proposal_starts_before_its_end"),
            models.CheckConstraint(
                condition=Q(Exact(Length("quote"), F("end") - F("start"))), name="proposal_is_as_long_as_its_quote"
            ),
            models.CheckConstraint(
                condition=~Q(quote__contains="\n") & ~Q(quote__contains="\r"), name="proposal_stays_in_a_line"
            ),
            models.CheckConstraint(
                condition=Q(status__in=["accepted", "merged"], action__isnull=False)
                | Q(status__in=["pending", "rejected"], action__isnull=True),
                name="proposal_has_its_action",
            ),
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1), name="proposal_confidence_between_0_and_1"
            ),
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{name}_start__isnull": True, f"{name}_end__isnull": True})
                    | Q(
                        **{
                            f"{name}_start__isnull": False,
                            f"{name}_end__isnull": False,
                            f"{name}_start__lt": F(f"{name}_end"),
                        }
                    ),
                    name=f"proposal_{name}_is_a_place",
                )
                for name in ("outcome", "cadence", "due")
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("briefings:proposal_detail", args=[self.pk])

    @property
    def reference(self):
        """What it is called on the pages: P-12."""
        return f"P-{self.pk}"

    @property
    def anchor(self):
        """The id of its mark on the document's page."""
        return f"proposal-{self.pk}"

    @property
    def is_pending(self):
        return self.status == ProposalStatus.PENDING

    @property
    def last_decision(self):
        """The newest entry of its journal, or None. Prefetch `decisions` for a list."""
        return max(self.decisions.all(), key=lambda decision: decision.number, default=None)

    def likeness_to(self, action):
        """The Likeness to that action, or None."""
        return next((like for like in self.likenesses.all() if like.action_id == action.pk), None)

    @property
    def resembles(self):
        """The word for how it stands to what is tracked: a Resemblance, or "" for new."""
        first = min(self.likenesses.all(), key=lambda like: like.rank, default=None)
        return Resemblance(first.word) if first and first.is_alike else ""

    def place_of(self, name):
        """(start, end) of the words for "outcome", "cadence" or "due", or None."""
        start, end = getattr(self, f"{name}_start"), getattr(self, f"{name}_end")
        return None if start is None else (start, end)

    def codes(self, role):
        """The codes of the parties that have that role, in the order of the text."""
        return list(dict.fromkeys(party["code"] for party in self.parties if party["role"] == role))


class Likeness(NaturalKeyModel):
    """A tracked action that a proposal may speak of: one of the three likeliest when it was read. It merges nothing."""

    proposal = models.ForeignKey(
        Proposal, on_delete=models.CASCADE, related_name="likenesses", verbose_name=_("proposal")
    )
    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="likenesses", verbose_name=_("action"))
    rank = models.PositiveSmallIntegerField(_("rank"))
    score = models.FloatField(_("score"))
    word = models.CharField(_("word"), max_length=10, choices=Resemblance)

    objects = NaturalKeyManager()
    natural_key_fields = ("proposal", "rank")

    class Meta:
        verbose_name = _("likeness")
        verbose_name_plural = _("likenesses")
        ordering = ("proposal_id", "rank")
        constraints = [
            in_list("word", Resemblance),
            models.UniqueConstraint(fields=["proposal", "rank"], name="likeness_rank"),
            models.UniqueConstraint(fields=["proposal", "action"], name="likeness_once"),
            models.CheckConstraint(condition=Q(rank__gte=1, rank__lte=3), name="likeness_one_of_three"),
        ]

    def __str__(self):
        return f"{self.action}, {self.get_word_display()}"

    @property
    def is_alike(self):
        """Whether it is alike enough to be called the same; below that it is shown as a distant one."""
        return self.score >= SAME


class ProposalDecision(NaturalKeyModel):
    """An entry of a proposal's journal: who decided what, when and why. Never changed, never deleted."""

    proposal = models.ForeignKey(
        Proposal, on_delete=models.PROTECT, related_name="decisions", verbose_name=_("proposal")
    )
    number = models.PositiveIntegerField(_("number"))
    act = models.CharField(_("act"), max_length=8, choices=DecisionAct)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"))
    reason = models.TextField(_("reason"), blank=True)
    action_number = models.PositiveIntegerField(
        _("action"),
        null=True,
        blank=True,
        help_text=_("Its number, which is never used again: an action that was undone is gone."),
    )
    made = models.JSONField(_("what it made"), default=dict, blank=True)

    objects = NaturalKeyManager()
    natural_key_fields = ("proposal", "number")

    class Meta:
        verbose_name = _("decision on a proposal")
        verbose_name_plural = _("decisions on proposals")
        ordering = ("-at", "-id")
        indexes = [models.Index(fields=["-at", "-id"], name="proposal_decision_at")]
        constraints = [
            in_list("act", DecisionAct),
            models.UniqueConstraint(fields=["proposal", "number"], name="proposal_decision_number"),
            models.CheckConstraint(
                condition=~Q(act="rejected") | ~Q(reason=""), name="proposal_rejection_has_a_reason"
            ),
            models.CheckConstraint(
                condition=~Q(act__in=["accepted", "merged"]) | Q(action_number__isnull=False),
                name="proposal_decision_names_its_action",
            ),
        ]

    def __str__(self):
        return f"{self.get_act_display()}: {self.proposal}"

    @property
    def is_edit(self):
        """Whether it changed what is proposed, and decided nothing."""
        return self.act == DecisionAct.EDITED

    @property
    def reference(self):
        """The reference of the action that it made or was merged into, or ""."""
        return reference_of(self.action_number) if self.action_number else ""
