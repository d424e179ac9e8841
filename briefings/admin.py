"""Documents, citations and proposals as records: what was received, quoted and decided is read, what a quote supports
is edited. Proposals are decided in the inbox alone.
"""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from tracker.admin.base import EditedFieldsMixin, JournalAdmin
from tracker.admin.filters import ActionFilter, TextFilter
from tracker.admin.progress import export_of
from tracker.models import Assignment, ExpectedOutcome, Milestone

from .models import Citation, Document, Likeness, Proposal, ProposalDecision, ReadingJob


class DocumentFilter(TextFilter):
    """Citations of a document."""

    title = _("document")
    parameter_name = "document"
    hint = _("Title")

    def narrow(self, queryset, text):
        return queryset.filter(document__title__icontains=text)


@admin.register(Document)
class DocumentAdmin(JournalAdmin):
    """Documents as received. None is changed or deleted once it is stored; its text is read on its own page."""

    resource_classes = [
        export_of(
            Document, "key", "title", "meeting__key", "filename", "content_type", "sha256", "dated", "language", "url"
        )
    ]
    list_display = ("title", "meeting", "dated", "language", "received_at")
    list_select_related = ("meeting",)
    list_filter = ("received_at", "language")
    search_fields = ("title", "filename")
    ordering = ("-received_at", "-id")
    fields = (
        "key",
        "title",
        "meeting",
        "filename",
        "content_type",
        "sha256",
        "dated",
        "language",
        "url",
        "received_at",
        "received_by",
    )

    def get_queryset(self, request):
        """Without the bytes, the text and the map between them, which may be megabytes a row."""
        return super().get_queryset(request).for_list()


class CitationForm(forms.ModelForm):
    """What about the action the words support. The action and the words themselves stay."""

    class Meta:
        model = Citation
        fields = ("field", "assignment", "outcome", "milestone", "position")

    def __init__(self, *args, **kwargs):
        """Offer the lines, outcomes and milestones of the citation's own action."""
        super().__init__(*args, **kwargs)
        narrower = {"assignment": Assignment, "outcome": ExpectedOutcome, "milestone": Milestone}
        for name, model in narrower.items():
            if name in self.fields:
                rows = model.objects.filter(action=self.instance.action_id)
                self.fields[name].queryset = rows.select_related("action", "party") if model is Assignment else rows


@admin.register(Citation)
class CitationAdmin(EditedFieldsMixin, JournalAdmin):
    """Citations: made with their action, and kept as long as it stands."""

    form = CitationForm
    resource_classes = [
        export_of(
            Citation,
            "key",
            "document__key",
            "start",
            "end",
            "quote",
            "action__number",
            "field",
            "assignment__party__code",
            "outcome__position",
            "milestone__title",
            "position",
        )
    ]
    list_display = ("quote", "action", "field", "document")
    list_select_related = ("action", "document")
    list_filter = ("field", ActionFilter, DocumentFilter)
    search_fields = ("quote",)
    search_help_text = _("Words of the quote")
    ordering = ("action_id", "position", "id")
    fields = (
        "quote",
        "document",
        "start",
        "end",
        "action",
        "field",
        "assignment",
        "outcome",
        "milestone",
        "position",
    )
    readonly_fields = ("quote", "document", "start", "end", "action")

    def get_queryset(self, request):
        """Without the documents' bytes, texts and maps."""
        queryset = super().get_queryset(request).select_related("action", "document")
        return queryset.defer("document__raw", "document__text", "document__runs")

    def has_change_permission(self, request, obj=None):
        return admin.ModelAdmin.has_change_permission(self, request, obj)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Without links to add others: the choice is among those of the action."""
        return db_field.formfield(**kwargs)


class OfDocument:
    """A record of a document: listed and shown without its bytes, text and map, which may be megabytes a row."""

    def get_queryset(self, request):
        queryset = super().get_queryset(request).visible_to(request.user).select_related("document")
        return queryset.defer("document__raw", "document__text", "document__runs")


@admin.register(Proposal)
class ProposalAdmin(OfDocument, JournalAdmin):
    """Proposals as they stand. They are decided and edited in the inbox, where each decision has its entry."""

    resource_classes = [
        export_of(
            Proposal,
            "key",
            "document__key",
            "start",
            "end",
            "quote",
            "title",
            "kind",
            "done",
            "due",
            "status",
            "action__number",
            "version",
            "source",
            "confidence",
        )
    ]
    list_display = ("title", "document", "kind", "status", "action", "confidence")
    list_select_related = ("document", "action")
    list_filter = ("status", "kind", "source", "done", DocumentFilter)
    search_fields = ("title", "quote")
    ordering = ("-id",)
    fields = (
        "key",
        "document",
        "quote",
        "start",
        "end",
        "source",
        "why",
        "confidence",
        "title",
        "statement",
        "kind",
        "done",
        "theme",
        "parties",
        "recommended_by",
        "due",
        "further",
        "status",
        "action",
        "version",
    )


@admin.register(ProposalDecision)
class ProposalDecisionAdmin(JournalAdmin):
    """Decisions on proposals, newest first."""

    resource_classes = [
        export_of(ProposalDecision, "proposal__key", "number", "act", "by__username", "at", "reason", "action_number")
    ]
    list_display = ("at", "act", "proposal", "by", "reference", "reason")
    list_select_related = ("proposal", "by")
    list_filter = ("act", "at")
    search_fields = ("reason", "proposal__title")
    ordering = ("-at", "-id")
    fields = ("proposal", "number", "act", "by", "at", "reason", "action_number", "made")


@admin.register(Likeness)
class LikenessAdmin(JournalAdmin):
    """The actions that proposals resemble, as they were compared last."""

    resource_classes = [export_of(Likeness, "proposal__key", "action__number", "rank", "score", "word")]
    list_display = ("proposal", "action", "rank", "score", "word")
    list_select_related = ("proposal", "action")
    list_filter = ("word", "rank", ActionFilter)
    search_fields = ("proposal__title",)
    ordering = ("-id",)
    fields = ("proposal", "action", "rank", "score", "word")


@admin.register(ReadingJob)
class ReadingJobAdmin(OfDocument, JournalAdmin):
    """Runs of the reader, newest first. They are asked for and cancelled on their own pages."""

    resource_classes = [
        export_of(
            ReadingJob,
            "key",
            "filename",
            "sha256",
            "title",
            "document__key",
            "asked_by__username",
            "asked_at",
            "state",
            "message",
            "started_at",
            "ended_at",
            "found",
            "made",
            "remembered",
        )
    ]
    list_display = ("filename", "title", "state", "asked_by", "asked_at", "found", "made")
    list_select_related = ("document", "asked_by")
    list_filter = ("state", "asked_at")
    search_fields = ("filename", "title")
    ordering = ("-asked_at", "-id")
    fields = (
        "filename",
        "sha256",
        "title",
        "meeting",
        "dated",
        "url",
        "document",
        "asked_by",
        "asked_at",
        "state",
        "step",
        "progress",
        "message",
        "started_at",
        "heartbeat_at",
        "ended_at",
        "found",
        "made",
        "remembered",
    )

    def get_queryset(self, request):
        """Without the bytes as well."""
        return super().get_queryset(request).defer("file", "document__raw", "document__text", "document__runs")
