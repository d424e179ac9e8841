"""The journal, to be read: updates, evidence, verifications, closings. Only workflow.py writes them."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _
from import_export import resources

from ..models import Closing, Conflict, DueDateChange, Evidence, ProgressUpdate, Upload, Verification
from .base import JournalAdmin
from .filters import LineActionFilter, LinePartyFilter, UpdateActionFilter, UpdatePartyFilter


class JournalResource(resources.ModelResource):
    """Entries as they stand, with action, party and person by name. It is never given to an import."""

    def __init__(self, user=None, **kwargs):
        super().__init__(**kwargs)

    def filter_export(self, queryset, **kwargs):
        related = {name.rsplit("__", 1)[0] for name in self.Meta.fields if "__" in name}
        return queryset.select_related(*related)


def export_of(listed, *columns):
    """A resource for the export of a model, with these columns."""
    meta = type("Meta", (), {"model": listed, "fields": columns, "chunk_size": 1000})
    return type(f"{listed.__name__}Resource", (JournalResource,), {"Meta": meta})


OF_LINE = ("assignment__action__number", "assignment__party__code")
OF_UPDATE = ("update__assignment__action__number", "update__assignment__party__code", "update__number")


@admin.register(ProgressUpdate)
class UpdateAdmin(JournalAdmin):
    """Entries of all lines, newest first."""

    resource_classes = [
        export_of(
            ProgressUpdate,
            *OF_LINE,
            "number",
            "act",
            "at",
            "author__username",
            "on_behalf",
            "effective",
            "done",
            "obstacle_kind",
            "obstacles",
            "next_steps",
            "reason",
            "from_status",
            "to_status",
            "from_response",
            "to_response",
        )
    ]
    list_display = ("at", "act", "action", "party", "author", "from_status", "to_status")
    list_select_related = ("assignment__action", "assignment__party", "author")
    list_filter = ("act", LinePartyFilter, LineActionFilter, "at", "to_status", "to_response")
    search_fields = ("author__name", "author__username")
    search_help_text = _("Name of the author")
    ordering = ("-at", "-id")

    @admin.display(description=_("action"))
    def action(self, update):
        return update.assignment.action

    @admin.display(description=_("party"))
    def party(self, update):
        return update.assignment.party


class OnUpdate:
    """Columns of what hangs on an entry."""

    list_filter = (UpdatePartyFilter, UpdateActionFilter)
    ordering = ("-id",)

    @admin.display(description=_("action"))
    def action(self, record):
        return record.update.assignment.action

    @admin.display(description=_("party"))
    def party(self, record):
        return record.update.assignment.party


@admin.register(Evidence)
class EvidenceAdmin(OnUpdate, JournalAdmin):
    """Evidence as far as the reader may open it: internal evidence is for secretariat and verifiers."""

    resource_classes = [export_of(Evidence, *OF_UPDATE, "title", "url", "upload__name", "dated", "internal")]
    list_display = ("title", "action", "party", "dated", "internal")
    list_select_related = ("update__assignment__action", "update__assignment__party")
    list_filter = ("internal", "dated", *OnUpdate.list_filter)
    search_fields = ("title",)
    fields = ("title", "update", "upload", "url", "dated", "internal")

    def get_queryset(self, request):
        return super().get_queryset(request).visible_to(request.user)


@admin.register(Upload)
class UploadAdmin(JournalAdmin):
    """Files as received. They are opened from their evidence, which asks for the right."""

    resource_classes = [export_of(Upload, "key", "name", "size", "content_type", "sha256", "owner__username", "at")]
    list_display = ("name", "size", "content_type", "owner", "at")
    list_select_related = ("owner",)
    list_filter = ("at",)
    search_fields = ("name",)
    ordering = ("-id",)
    fields = ("name", "size", "content_type", "sha256", "owner", "at")

    def get_queryset(self, request):
        """The files of the evidence that the reader may open, and of no other."""
        evidence = Evidence.objects.visible_to(request.user)
        return super().get_queryset(request).filter(pk__in=evidence.filter(upload__isnull=False).values("upload"))


@admin.register(Verification)
class VerificationAdmin(OnUpdate, JournalAdmin):
    """Second persons' decisions on reports."""

    resource_classes = [export_of(Verification, *OF_UPDATE, "decision", "author__username", "note", "at")]
    list_display = ("at", "decision", "action", "party", "author")
    list_select_related = ("update__assignment__action", "update__assignment__party", "author")
    list_filter = ("decision", "at", *OnUpdate.list_filter)
    search_fields = ("author__name", "author__username")


class OnLine:
    """Columns of what hangs on a line."""

    list_filter = (LinePartyFilter, LineActionFilter)
    list_select_related = ("assignment__action", "assignment__party")
    ordering = ("-id",)


@admin.register(Closing)
class ClosingAdmin(OnLine, JournalAdmin):
    """Closings, asked for and decided."""

    resource_classes = [
        export_of(
            Closing,
            *OF_LINE,
            "reason",
            "note",
            "asked_by__username",
            "asked_at",
            "decision",
            "decided_by__username",
            "decided_at",
            "decision_note",
        )
    ]
    list_display = ("assignment", "reason", "asked_by", "asked_at", "decision", "decided_by", "decided_at")
    list_select_related = (*OnLine.list_select_related, "asked_by", "decided_by")
    list_filter = ("decision", "reason", "asked_at", *OnLine.list_filter)


@admin.register(DueDateChange)
class DueDateChangeAdmin(OnLine, JournalAdmin):
    """Due dates as they were set and moved."""

    resource_classes = [export_of(DueDateChange, *OF_LINE, "old", "new", "reason", "by__username", "at")]
    list_display = ("assignment", "old", "new", "reason", "by", "at")
    list_select_related = (*OnLine.list_select_related, "by")
    list_filter = ("at", "new", *OnLine.list_filter)


@admin.register(Conflict)
class ConflictAdmin(OnLine, JournalAdmin):
    """Conflicts of interest that verifiers declared."""

    resource_classes = [export_of(Conflict, *OF_LINE, "user__username", "reason", "at")]
    list_display = ("assignment", "user", "reason", "at")
    list_select_related = (*OnLine.list_select_related, "user")
