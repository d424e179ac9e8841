"""People and what they may do. A membership alone grants rights; people are deactivated, never deleted."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from ..choices import ROLES_WITH_PARTY, ROLES_WITHOUT_PARTY, Role
from .base import NaturalKeyManager, NaturalKeyModel, in_list
from .parties import Party


class User(AbstractUser):
    """A person who signs in. Entries of the journal name their author for ever, so nobody is deleted."""

    first_name = last_name = None
    name = models.CharField(_("full name"), max_length=150, blank=True)

    history = HistoricalRecords(excluded_fields=["password", "last_login"])
    natural_key_fields = ("username",)

    class Meta(AbstractUser.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ("name", "username")

    def __str__(self):
        return self.name or self.username

    def get_full_name(self):
        return str(self)

    def get_short_name(self):
        return str(self)


class MembershipQuerySet(models.QuerySet):
    """Memberships, by day."""

    def active(self, on):
        """Those in force on the day `on`; the last day counts."""
        return self.filter(Q(ends__isnull=True) | Q(ends__gte=on), starts__lte=on)


class Membership(NaturalKeyModel):
    """A person's role, for a party where the role has one, from a day to a day. Several add up."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships", verbose_name=_("person"))
    role = models.CharField(_("role"), max_length=12, choices=Role)
    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, null=True, blank=True, related_name="memberships", verbose_name=_("party")
    )
    starts = models.DateField(_("from"))
    ends = models.DateField(_("to"), null=True, blank=True, help_text=_("The last day. Empty: until further notice."))

    history = HistoricalRecords()
    objects = NaturalKeyManager.from_queryset(MembershipQuerySet)()
    natural_key_fields = ("user", "role", "party", "starts")

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ("party__name", "role", "user__name")
        indexes = [models.Index(fields=["party", "role"], name="membership_party_role")]
        constraints = [
            in_list("role", Role),
            models.CheckConstraint(
                condition=~Q(role__in=ROLES_WITH_PARTY) | Q(party__isnull=False),
                name="membership_role_needs_party",
                violation_error_message=_("A focal point, deputy or contributor belongs to a party: choose it."),
            ),
            models.CheckConstraint(
                condition=~Q(role__in=ROLES_WITHOUT_PARTY) | Q(party__isnull=True),
                name="membership_role_has_no_party",
                violation_error_message=_("Secretariat and observers belong to no party: leave it empty."),
            ),
            models.CheckConstraint(
                condition=Q(ends__isnull=True) | Q(ends__gte=F("starts")),
                name="membership_ends_after_start",
                violation_error_message=_("The last day lies before the first."),
            ),
            models.UniqueConstraint(
                fields=["user", "role", "party", "starts"],
                condition=Q(party__isnull=False),
                name="membership_once_per_party",
            ),
            models.UniqueConstraint(
                fields=["user", "role", "starts"], condition=Q(party__isnull=True), name="membership_once"
            ),
        ]

    def __str__(self):
        return f"{self.user}, {self.words}"

    def is_active(self, on):
        """Whether it is in force on the day `on`; as `active()` has it for many."""
        return self.starts <= on and (self.ends is None or self.ends >= on)

    @property
    def words(self):
        """The role as people say it: “Focal point, Honduras”."""
        return f"{self.get_role_display()}, {self.party}" if self.party_id else self.get_role_display()
