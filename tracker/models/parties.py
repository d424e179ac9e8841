"""Parties, meetings and themes: what actions are about and who answers for them."""

import re
import zoneinfo

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length, Upper
from django.db.models.lookups import Exact
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from ..choices import PartyKind
from .base import NaturalKeyManager, NaturalKeyModel, in_list

# Names that English puts "the" before: the United States, the Dominican Republic, the Security Council.
WITH_ARTICLE = re.compile(
    r"^(United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Seychelles|Comoros|Central American)\b"
    r"|\b(Republic|Islands|Federation|Emirates|Council|Union|Organi[sz]ation|Commission|Secretariat|Bank|Committee)$"
    r"|\b(Republic|Organi[sz]ation) of\b"
)


def check_time_zone(value):
    """Refuse a time zone that this machine does not know, such as a misspelt one."""
    if value not in zoneinfo.available_timezones():
        raise ValidationError(_("“%s” is not a time zone. Write it as America/Guatemala.") % value)


class Party(NaturalKeyModel):
    """A country or a body. A country's code is its ISO 3166-1 alpha-2 code."""

    code = models.CharField(
        _("code"),
        max_length=12,
        unique=True,
        validators=[RegexValidator(r"^[A-Z][A-Z0-9-]*$", _("A code has capital letters, digits and hyphens only."))],
        help_text=_("GT for a country, SICA for a body"),
    )
    name = models.CharField(_("name"), max_length=120)
    official_name = models.CharField(_("official name"), max_length=200, blank=True)
    kind = models.CharField(_("kind"), max_length=10, choices=PartyKind, default=PartyKind.COUNTRY)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("part of")
    )
    timezone = models.CharField(
        _("time zone"),
        max_length=40,
        default="UTC",
        validators=[check_time_zone],
        help_text=_("A date due ends with the day here."),
    )

    history = HistoricalRecords()
    objects = NaturalKeyManager()
    natural_key_fields = ("code",)

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        ordering = ("name",)
        indexes = [models.Index(fields=["name"], name="party_name")]
        constraints = [
            in_list("kind", PartyKind),
            # Length and Upper, not a regular expression: SQLite's own shell has none and could not restore a dump.
            models.CheckConstraint(
                condition=~Q(kind=PartyKind.COUNTRY) | Q(Exact(Length("code"), 2)),
                name="party_country_has_iso_code",
                violation_error_message=_("A country's code is its two-letter ISO 3166 code, such as GT."),
            ),
            models.CheckConstraint(
                condition=Q(Exact(Upper("code"), F("code"))),
                name="party_code_in_capitals",
                violation_error_message=_("Write the code in capital letters."),
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")), name="party_is_not_its_own_parent"
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("tracker:party_detail", args=[self.code])

    @property
    def in_a_sentence(self):
        """The name as English has it within a sentence: "the United States", "Guatemala". Other languages: the name."""
        takes_article = WITH_ARTICLE.search(self.name) and get_language().startswith("en")
        return f"the {self.name}" if takes_article else self.name

    @property
    def clock(self):
        """The time zone in which a day of this party ends."""
        return zoneinfo.ZoneInfo(self.timezone)


class Theme(NaturalKeyModel):
    """A subject. The first four are those of ESCA, Central America's security strategy."""

    slug = models.SlugField(_("short name"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=120, unique=True)
    position = models.PositiveSmallIntegerField(_("position"), default=100)

    history = HistoricalRecords()
    objects = NaturalKeyManager()
    natural_key_fields = ("slug",)

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ("position", "name")

    def __str__(self):
        return self.name


class Meeting(NaturalKeyModel):
    """The event at which something was proposed. Its date may be unknown: a text need not give one."""

    key = models.SlugField(_("short name"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=200)
    date = models.DateField(_("date"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=120, blank=True)
    host = models.ForeignKey(
        Party, on_delete=models.PROTECT, null=True, blank=True, related_name="meetings_hosted", verbose_name=_("host")
    )
    participants = models.ManyToManyField(Party, blank=True, related_name="meetings", verbose_name=_("participants"))

    history = HistoricalRecords(m2m_fields=[participants])
    objects = NaturalKeyManager()
    natural_key_fields = ("key",)

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering = (F("date").desc(nulls_last=True), "name")

    def __str__(self):
        return self.name
