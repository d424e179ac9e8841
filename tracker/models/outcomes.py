"""What should come of an action, how it is measured, and the dated steps on the way."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from .actions import Action, Assignment
from .base import NaturalKeyManager, NaturalKeyModel


class ExpectedOutcome(NaturalKeyModel):
    """What should be seen; optionally with an indicator that is measured."""

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="outcomes", verbose_name=_("action"))
    position = models.PositiveSmallIntegerField(_("position"), default=1)
    text = models.TextField(_("what should be seen"))
    indicator = models.CharField(_("indicator"), max_length=200, blank=True)
    unit = models.CharField(_("unit"), max_length=40, blank=True)
    baseline = models.DecimalField(_("baseline"), max_digits=16, decimal_places=2, null=True, blank=True)
    target = models.DecimalField(_("target"), max_digits=16, decimal_places=2, null=True, blank=True)
    target_date = models.DateField(_("by"), null=True, blank=True)

    history = HistoricalRecords()
    objects = NaturalKeyManager()
    natural_key_fields = ("action", "position")

    class Meta:
        verbose_name = _("expected outcome")
        verbose_name_plural = _("expected outcomes")
        ordering = ("action__number", "position")
        constraints = [
            models.UniqueConstraint(fields=["action", "position"], name="outcome_position"),
            models.CheckConstraint(
                condition=~Q(indicator="")
                | Q(baseline__isnull=True, target__isnull=True, target_date__isnull=True, unit=""),
                name="outcome_numbers_need_an_indicator",
                violation_error_message=_("Name the indicator that the numbers are of."),
            ),
        ]

    def __str__(self):
        return self.text


class Measurement(NaturalKeyModel):
    """The value of an outcome's indicator on a day."""

    outcome = models.ForeignKey(
        ExpectedOutcome, on_delete=models.PROTECT, related_name="measurements", verbose_name=_("outcome")
    )
    on = models.DateField(_("on"))
    value = models.DecimalField(_("value"), max_digits=16, decimal_places=2)
    source = models.CharField(_("source"), max_length=200, blank=True)

    history = HistoricalRecords()
    objects = NaturalKeyManager()
    natural_key_fields = ("outcome", "on")

    class Meta:
        verbose_name = _("measurement")
        verbose_name_plural = _("measurements")
        ordering = ("-on",)
        constraints = [models.UniqueConstraint(fields=["outcome", "on"], name="measurement_one_a_day")]

    def __str__(self):
        return f"{self.value} {self.outcome.unit}".strip()


class Milestone(NaturalKeyModel):
    """A dated step on the way."""

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="milestones", verbose_name=_("action"))
    assignment = models.ForeignKey(
        Assignment, on_delete=models.PROTECT, null=True, blank=True, related_name="milestones", verbose_name=_("line")
    )
    title = models.CharField(_("step"), max_length=200)
    planned = models.DateField(_("planned for"), null=True, blank=True)
    reached = models.DateField(_("reached on"), null=True, blank=True)

    history = HistoricalRecords()
    objects = NaturalKeyManager()
    natural_key_fields = ("action", "title")

    class Meta:
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")
        ordering = (F("planned").asc(nulls_last=True), "title")
        constraints = [models.UniqueConstraint(fields=["action", "title"], name="milestone_title")]

    def __str__(self):
        return self.title
