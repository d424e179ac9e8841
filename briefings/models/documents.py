"""Documents as received, and the sentences in them that actions are cited to."""

import hashlib
from urllib.parse import quote

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tracker.models import Action, Assignment, ExpectedOutcome, Meeting, Milestone
from tracker.models.base import NaturalKeyManager, NaturalKeyModel, in_list
from tracker.permissions import rights_of

from ..opening import PLAIN_TEXT, date_in, language_in, storable, title_in, type_of
from ..reading.formats import open_document
from ..reading.mapping import raw_span

__all__ = ["PLAIN_TEXT", "Citation", "CitedField", "Document"]


class CitedField(models.TextChoices):
    """What about an action the quoted words support."""

    MENTION = "mention", _("Mention")
    OWNER = "owner", _("Who is to do it")
    OUTCOME = "outcome", _("Expected outcome")
    CADENCE = "cadence", _("Cadence")
    DUE = "due", _("Due date")
    BENEFICIARY = "beneficiary", _("Who gains by it")
    PROGRESS = "progress", _("What was done")


class DocumentQuerySet(models.QuerySet):
    """Documents: who may read them, and what a page carries of them."""

    def visible_to(self, user):
        """Every document for any membership; with PUBLIC_READ those cited by a published action for all; else none."""
        if rights_of(user).reads_all:
            return self
        if not settings.PUBLIC_READ:
            return self.none()
        return self.filter(Exists(Citation.objects.filter(document=OuterRef("pk"), action__published=True)))

    def for_list(self):
        """Without the bytes, the text and the map between them, which may be megabytes a row."""
        return self.defer("raw", "text", "runs")

    def for_reading(self):
        """With the repaired text, without what only the text as received needs."""
        return self.defer("raw", "runs")


class DocumentManager(NaturalKeyManager.from_queryset(DocumentQuerySet)):
    """Receives documents."""

    def receive(self, raw, *, key, filename, title="", source=None, **given):
        """Store a file with its text and the map between them; return the Document.

        `source` is the opened file where it is at hand. `given`: any other field; type with charset, language, date and
        title are the file's own where not given. Raises Unreadable, with what to do in words.
        """
        source = source or open_document(raw, filename)
        text = storable(source.text)
        charset = f"; charset={source.encoding}" if source.encoding else ""
        named = {
            "content_type": type_of(raw, filename) + charset,
            "language": language_in(source),
            "dated": date_in(source),
            "title": (title or title_in(source, filename))[:200],
        }
        return self.create(
            key=key,
            filename=filename,
            raw=raw,
            sha256=hashlib.sha256(raw).hexdigest(),
            text=text,
            runs=[list(run) for run in source.runs],
            **named | {name: value for name, value in given.items() if value is not None},
        )


class Document(NaturalKeyModel):
    """A text as received, its repaired text and the map between them. Never changed once stored (guards.py)."""

    key = models.SlugField(_("short name"), max_length=80, unique=True)
    title = models.CharField(_("title"), max_length=200)
    meeting = models.ForeignKey(
        Meeting, on_delete=models.PROTECT, null=True, blank=True, related_name="documents", verbose_name=_("meeting")
    )
    filename = models.CharField(_("file name"), max_length=200)
    content_type = models.CharField(
        _("type"), max_length=100, help_text=_("As in HTTP, with the charset: text/plain; charset=utf-8")
    )
    raw = models.BinaryField(_("bytes as received"))
    sha256 = models.CharField(_("SHA-256 of the bytes"), max_length=64)
    text = models.TextField(_("repaired text"))
    runs = models.JSONField(
        _("map"),
        default=list,
        help_text=_("From the text to the bytes: lists of text offset, byte, bytes a character."),
    )
    dated = models.DateField(_("date"), null=True, blank=True, help_text=_("Empty where the text gives none."))
    language = models.CharField(_("language"), max_length=10, default="en")
    url = models.URLField(
        _("address"), max_length=1000, blank=True, validators=[URLValidator(schemes=["http", "https"])]
    )
    received_at = models.DateTimeField(_("received at"), auto_now_add=True)
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("received by"),
    )

    objects = DocumentManager()
    natural_key_fields = ("key",)

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ("-received_at", "key")
        indexes = [models.Index(fields=["sha256"], name="document_sha256")]
        constraints = [
            models.CheckConstraint(
                condition=Q(url="") | Q(url__istartswith="http://") | Q(url__istartswith="https://"),
                name="document_address_is_http",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("briefings:document_detail", args=[self.key])

    @property
    def encoding(self):
        """What the bytes are read in; the charset of the content type, else UTF-8."""
        return self.content_type.partition("charset=")[2].strip() or "utf-8"

    @property
    def is_text(self):
        """Whether its bytes are a text that can be shown as received; those of a PDF or Word file are not."""
        return self.content_type.startswith("text/")

    @property
    def as_received(self):
        """The bytes as a text, with all of its damage."""
        return bytes(self.raw).decode(self.encoding, errors="replace")

    def raw_span(self, start, end):
        """Where the characters `start` to `end` of the repaired text stand in the bytes as received."""
        return raw_span(self.runs, start, end)

    def place(self, start, end):
        """The words between two offsets. Raises ValidationError where they are none or reach over a line."""
        words = self.text[start:end] if 0 <= start < end <= len(self.text) else ""
        if not words or "\n" in words or "\r" in words:
            raise ValidationError(_("A citation is a stretch of one line of the document."))
        return words


class CitationQuerySet(models.QuerySet):
    """Citations, by who may read them."""

    def visible_to(self, user):
        """Those of the actions that this person may see."""
        if rights_of(user).reads_all:
            return self
        return self.filter(action__published=True) if settings.PUBLIC_READ else self.none()

    def mentions(self):
        """Those that say where the action itself is spoken of."""
        return self.filter(field=CitedField.MENTION)


class Citation(NaturalKeyModel):
    """The words of a document on which something about an action rests: at most one sentence, item or table row."""

    key = models.CharField(_("key"), max_length=150, unique=True)
    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, related_name="citations", verbose_name=_("document")
    )
    start = models.PositiveIntegerField(_("start"), help_text=_("Offset in the repaired text, in characters."))
    end = models.PositiveIntegerField(_("end"))
    quote = models.TextField(_("quote"), help_text=_("The words between the offsets, to the character."))
    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="citations", verbose_name=_("action"))
    field = models.CharField(_("supports"), max_length=11, choices=CitedField, default=CitedField.MENTION)
    assignment = models.ForeignKey(
        Assignment, on_delete=models.PROTECT, null=True, blank=True, related_name="citations", verbose_name=_("line")
    )
    outcome = models.ForeignKey(
        ExpectedOutcome,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("expected outcome"),
    )
    milestone = models.ForeignKey(
        Milestone,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name=_("milestone"),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=1, help_text=_("Order within the action."))

    objects = NaturalKeyManager.from_queryset(CitationQuerySet)()
    natural_key_fields = ("key",)

    class Meta:
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        ordering = ("action__number", "position", "id")
        indexes = [
            models.Index(fields=["document", "start"], name="citation_in_document"),
            models.Index(fields=["action", "position"], name="citation_of_action"),
        ]
        constraints = [
            in_list("field", CitedField),
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="citation_starts_before_its_end"),
            models.CheckConstraint(
                condition=Q(Exact(Length("quote"), F("end") - F("start"))), name="citation_is_as_long_as_its_quote"
            ),
            models.CheckConstraint(
                condition=~Q(quote__contains="\n") & ~Q(quote__contains="\r"), name="citation_stays_in_a_line"
            ),
        ]

    def __str__(self):
        return self.quote

    @property
    def anchor(self):
        """The id of the quote's mark on the document's page."""
        return f"cite-{self.key}"

    def get_absolute_url(self):
        """The document, opened at the quote."""
        return f"{self.document.get_absolute_url()}#{quote(self.anchor)}"

    def clean(self):
        """Refuse a quote that does not stand at its offsets, and a line, outcome or milestone of another action."""
        if self.document_id and self.document.place(self.start, self.end) != self.quote:
            raise ValidationError({"quote": _("These words do not stand at this place in the document.")})
        for name in ("assignment", "outcome", "milestone"):
            narrower = getattr(self, name)
            if narrower and narrower.action_id != self.action_id:
                raise ValidationError({name: _("This belongs to another action.")})
