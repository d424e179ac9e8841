"""Parties, themes and meetings as records."""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from ..models import Meeting, Party, Theme
from .base import RecordAdmin
from .checks import check_above
from .resources import MeetingResource, PartyResource, ThemeResource


class UnusedMayGo:
    """A record may be deleted while nothing refers to it, of whichever app."""

    def has_delete_permission(self, request, obj=None):
        if obj is not None and is_used(obj):
            return False
        return super().has_delete_permission(request, obj)


def is_used(record):
    """Whether any other record points here, or counts this one among its many."""
    return any(
        relation.related_model._default_manager.filter(**{relation.field.name: record.pk}).exists()
        for relation in record._meta.related_objects
    )


class PartyForm(forms.ModelForm):
    """Refuses a party that would be part of itself."""

    def clean(self):
        super().clean()
        if self.cleaned_data.get("parent"):
            self.instance.parent = self.cleaned_data["parent"]
            check_above(self.instance)


@admin.register(Party)
class PartyAdmin(UnusedMayGo, RecordAdmin):
    """Countries and bodies. One with lines or people stays."""

    form = PartyForm
    resource_classes = [PartyResource]
    list_display = ("code", "name", "kind", "parent", "timezone")
    list_display_links = ("code", "name")
    list_filter = ("kind",)
    list_select_related = ("parent",)
    search_fields = ("=code", "name", "official_name")
    search_help_text = _("Code or name")
    sortable_by = ("code", "name")
    ordering = ("name",)
    autocomplete_fields = ("parent",)
    fields = ("code", "name", "official_name", "kind", "parent", "timezone")


@admin.register(Theme)
class ThemeAdmin(UnusedMayGo, RecordAdmin):
    """Subjects."""

    resource_classes = [ThemeResource]
    list_display = ("name", "slug", "position")
    search_fields = ("name", "slug")
    ordering = ("position", "name")
    fields = ("name", "slug", "position")

    def get_prepopulated_fields(self, request, obj=None):
        """The short name is filled in for a new theme only: addresses and imports know it by then."""
        return {} if obj else {"slug": ("name",)}


@admin.register(Meeting)
class MeetingAdmin(UnusedMayGo, RecordAdmin):
    """Events at which something was proposed."""

    resource_classes = [MeetingResource]
    list_display = ("name", "date", "place", "host")
    list_filter = ("date",)
    list_select_related = ("host",)
    search_fields = ("name", "place")
    autocomplete_fields = ("host", "participants")
    fields = ("name", "key", "date", "place", "host", "participants")
    ordering = ("-date", "name")
