"""What the admin of every model shares: bounded lists, history to read, and saves that touch only what was edited."""

from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import PermissionDenied
from import_export.admin import ExportMixin
from import_export.forms import ExportForm
from simple_history.admin import SimpleHistoryAdmin

from .changelist import CappedPaginator, IndexedChangeList
from .imports import CheckedImportMixin
from .spreadsheets import FORMATS


class BoundedList:
    """Lists whose cost does not grow with the table."""

    paginator = CappedPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50
    list_max_show_all = 0
    sortable_by = ()
    empty_value_display = "–"

    def get_changelist(self, request, **kwargs):
        return IndexedChangeList


class WithoutLinks:
    """Takes links away that stand beside a field which chooses a record. To delete what is chosen is none of them."""

    left_out_links = ("delete",)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and isinstance(field.widget, RelatedFieldWidgetWrapper):
            for link in self.left_out_links:
                setattr(field.widget, f"can_{link}_related", False)
        return field


class EditedFieldsMixin:
    """Saves the fields that were edited and no others.

    A form was filled from a row as it stood a while ago. Written back whole, it would put status, due date and counts
    back to that moment, past the workflow.
    """

    def save_model(self, request, obj, form, change):
        obj._history_user = request.user
        if not change:
            obj.save()
            return
        edited = edited_columns(obj, form.changed_data)
        if edited:
            obj.save(update_fields=edited)

    def save_formset(self, request, form, formset, change):
        formset.save(commit=False)
        for obj in formset.deleted_objects:
            obj.delete()
        for obj in formset.new_objects:
            self.add_inline(request, obj)
        for obj, names in formset.changed_objects:
            if edited := edited_columns(obj, names):
                obj.save(update_fields=edited)
        formset.save_m2m()

    def add_inline(self, request, obj):
        """Save a row that was added in an inline."""
        obj.save()


def edited_columns(obj, names):
    """Those of `names` that are columns of the object's own table."""
    columns = {field.name for field in obj._meta.concrete_fields}
    return [name for name in names if name in columns]


class ReadHistoryMixin(SimpleHistoryAdmin):
    """History is there to be read. An old version is never put back at a stroke: it holds what only the workflow
    may set (published, merged into, the party of a line, a person's rights). A mistake is corrected by an edit.
    """

    def history_form_view(self, request, object_id, version_id, extra_context=None):
        if request.method != "GET":
            raise PermissionDenied
        request.shows_history = True
        return super().history_form_view(request, object_id, version_id, extra_context)

    def revert_disabled(self, request, obj=None):
        return True

    def get_fieldsets(self, request, obj=None):
        """Of an old version, the columns that history keeps; what it does not keep would show as it is today."""
        fieldsets = super().get_fieldsets(request, obj)
        if not getattr(request, "shows_history", False):
            return fieldsets
        kept = {field.name for field in self.model.history.model.tracked_fields}
        return [(None, {"fields": [name for name in flatten_fieldsets(fieldsets) if name in kept]})]

    def get_readonly_fields(self, request, obj=None):
        if getattr(request, "shows_history", False):
            return flatten_fieldsets(self.get_fieldsets(request, obj))
        return super().get_readonly_fields(request, obj)


class ExportedMixin(ExportMixin):
    """Writes the list, as it is filtered, to CSV or XLSX."""

    formats = FORMATS
    export_form_class = ExportForm


class RecordAdmin(CheckedImportMixin, EditedFieldsMixin, ExportedMixin, WithoutLinks, BoundedList, ReadHistoryMixin):
    """A model whose records are managed here: edited, imported, exported, with their history."""

    import_export_change_list_template = "admin/import_export/change_list_import_export.html"

    def get_actions(self, request):
        """Without Django's own deletion of many: what may be deleted is decided one by one."""
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions


class ReadOnlyAdmin(BoundedList, admin.ModelAdmin):
    """A model that is read here and written elsewhere, or not at all."""

    actions = None

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class JournalAdmin(ExportedMixin, ReadOnlyAdmin):
    """Entries of the journal: only workflow.py writes them. They can be exported."""

    import_export_change_list_template = "admin/import_export/change_list_export.html"


class SuperuserOnly:
    """Shown to administrators, not to the secretariat."""

    def has_module_permission(self, request):
        return request.user.is_superuser

    def has_view_permission(self, request, obj=None):
        return request.user.is_superuser


class BoundedInline(WithoutLinks, admin.TabularInline):
    """Rows of the record above. There is no room for links beside each choice."""

    extra = 0
    show_change_link = True
    left_out_links = ("add", "change", "view", "delete")
