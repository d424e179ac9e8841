"""Actions, their lines, outcomes and milestones as records. State has no widget here: workflow.py moves it."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.db.models import Exists, OuterRef
from django.forms.formsets import DELETION_FIELD_NAME
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .. import workflow
from ..models import Action, Assignment, ExpectedOutcome, Measurement, Milestone, ProgressUpdate, number_of
from . import belongings, bulk
from .base import BoundedInline, RecordAdmin
from .checks import check_above
from .filters import ActionFilter, MeetingFilter, OwnerFilter, PartyFilter, ThemeFilter
from .resources import ActionResource, LineResource, MeasurementResource, MilestoneResource, OutcomeResource

STATE = ("response", "status", "due", "last_update")


class HeldMixin:
    """Deletes with all parts, and only what nothing holds; says what holds the rest."""

    def has_delete_permission(self, request, obj=None):
        allowed = super().has_delete_permission(request, obj)
        return allowed and not (obj is not None and belongings.what_holds(obj))

    def delete_view(self, request, object_id, extra_context=None):
        obj = self.get_object(request, unquote(object_id))
        if obj is not None and (why := belongings.what_holds(obj)):
            messages.error(request, why)
            opts = self.opts
            return HttpResponseRedirect(reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[obj.pk]))
        return super().delete_view(request, object_id, extra_context)

    def get_deleted_objects(self, objs, request):
        things = [thing for obj in objs for thing in belongings.whole(obj)]
        counts = {}
        for thing in things:
            name = thing._meta.verbose_name_plural
            counts[name] = counts.get(name, 0) + 1
        return [str(thing) for thing in things], counts, set(), []

    def delete_model(self, request, obj):
        belongings.delete(obj)


class LineForm(forms.ModelForm):
    """A line as a record. Its party is fixed once the line has an update; the database refuses it as well."""

    editor = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "party" in self.fields and self.instance.pk and self._has_update():
            self.fields["party"].disabled = True
            self.fields["party"].help_text = gettext_lazy("Fixed: the line has an update.")

    def _has_update(self):
        known = getattr(self.instance, "has_update", None)  # annotated where many lines are shown
        return self.instance.updates.exists() if known is None else known

    def clean(self):
        super().clean()
        action = self.cleaned_data.get("action")
        if self.instance.pk is None and action and (why := workflow.may_not_assign(action, self.editor)):
            raise forms.ValidationError(why)


class LineFormSet(forms.BaseInlineFormSet):
    """Offers to delete only a line that nothing holds. Asked all the same, the admin refuses and says why."""

    def add_fields(self, form, index):
        super().add_fields(form, index)
        if DELETION_FIELD_NAME in form.fields and getattr(form.instance, "is_held", False):
            form.fields[DELETION_FIELD_NAME].widget = forms.HiddenInput()


class LineInline(BoundedInline):
    """The parties that own the action."""

    model = Assignment
    form = LineForm
    formset = LineFormSet
    fields = ("party", "role", *STATE[:3], "task", "basis", "focal_point", "deputy")
    readonly_fields = STATE[:3]
    autocomplete_fields = ("party", "focal_point", "deputy")
    ordering = ("pk",)

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        formset.form.editor = request.user
        return formset

    def get_queryset(self, request):
        updates = ProgressUpdate.objects.filter(assignment=OuterRef("pk"))
        queryset = super().get_queryset(request).select_related("party", "focal_point", "deputy", "action")
        return queryset.annotate(has_update=Exists(updates), is_held=belongings.held_lines())

    def has_add_permission(self, request, obj=None):
        merged = obj is not None and obj.merged_into_id
        return not merged and super().has_add_permission(request, obj)


class OutcomeInline(BoundedInline):
    """What should be seen."""

    model = ExpectedOutcome
    fields = ("position", "text", "indicator", "unit", "baseline", "target", "target_date")
    ordering = ("position",)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "text":
            field.widget.attrs.update(rows=2, cols=40)
        return field


class MilestoneForm(forms.ModelForm):
    """A step of the action, or of one of its lines."""

    def clean(self):
        super().clean()
        line, action = self.cleaned_data.get("assignment"), self.cleaned_data.get("action") or self.instance.action
        if line and line.action_id != action.pk:
            self.add_error("assignment", _("This line belongs to another action."))


class MilestoneInline(BoundedInline):
    """Dated steps. The line is chosen among those of this action."""

    model = Milestone
    form = MilestoneForm
    fields = ("title", "planned", "reached", "assignment")

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        field = formset.form.base_fields.get("assignment")
        if field:
            lines = obj.assignments.select_related("party").order_by("party__name") if obj else ()
            field.choices = [("", field.empty_label), *((line.pk, str(line.party)) for line in lines)]
        return formset

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Without links to add or change lines: the list of lines stands above."""
        if db_field.name == "assignment":
            return db_field.formfield(**kwargs)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class ActionForm(forms.ModelForm):
    """Refuses an action that would be part of itself."""

    def clean(self):
        super().clean()
        if self.cleaned_data.get("parent"):
            self.instance.parent = self.cleaned_data["parent"]
            check_above(self.instance)


@admin.register(Action)
class ActionAdmin(HeldMixin, RecordAdmin):
    """Actions with their lines, outcomes and milestones."""

    form = ActionForm
    resource_classes = [ActionResource]
    actions = bulk.ON_ACTIONS
    inlines = [LineInline, OutcomeInline, MilestoneInline]
    list_display = (
        "known_as",
        "title",
        "status",
        "share",
        "due",
        "updated",
        "published",
    )
    list_display_links = ("known_as", "title")
    list_filter = (
        "status",
        "kind",
        "published",
        OwnerFilter,
        ThemeFilter,
        MeetingFilter,
        "due",
        "last_update",
    )
    search_fields = ("title",)
    search_help_text = gettext_lazy("Reference, such as A-007, or words of the title")
    sortable_by = ("known_as", "title", "status", "due", "updated")
    ordering = ("number",)
    autocomplete_fields = ("meeting", "parent", "themes", "beneficiaries")
    readonly_fields = (
        "known_as",
        "status",
        "progress",
        "due",
        "last_update",
        "published",
        "published_by",
        "published_at",
        "merged_into",
        "created",
    )
    fieldsets = (
        (None, {"fields": ("known_as", "title", "statement", "kind", "meeting", "parent", "cadence")}),
        (gettext_lazy("About"), {"fields": ("themes", "beneficiaries")}),
        (
            gettext_lazy("Status"),
            {
                "fields": ("rule", "status", "progress", "due", "last_update"),
                "description": gettext_lazy(
                    "Status, counts and dates follow from the lines. Response, status and due date of a line are moved "
                    "on the pages of the tracker or by an action in the list of lines, each with its entry in the "
                    "journal."
                ),
            },
        ),
        (
            gettext_lazy("Publication"),
            {
                "fields": ("published", "published_by", "published_at", "merged_into", "created"),
                "description": gettext_lazy("Publish, take back and merge by the actions of the list."),
            },
        ),
    )

    @admin.display(description=gettext_lazy("reference"), ordering="number")
    def known_as(self, action):
        return action.reference if action.number else None

    @admin.display(description=gettext_lazy("verified"))
    def share(self, action):
        return _("%(verified)d of %(counted)d") % {"verified": action.verified, "counted": action.counted}

    @admin.display(description=gettext_lazy("updated"), ordering="last_update")
    def updated(self, action):
        return timezone.localtime(action.last_update).date() if action.last_update else None

    @admin.display(description=gettext_lazy("lines"))
    def progress(self, action):
        return _("%(verified)d of %(counted)d verified, %(reported)d reported, %(declined)d declined") % {
            "verified": action.verified,
            "counted": action.counted,
            "reported": action.reported,
            "declined": action.declined,
        }

    def get_search_results(self, request, queryset, search_term):
        """A reference finds its action; other words are looked for in titles."""
        number = number_of(search_term) if search_term else None
        if number:
            return queryset.filter(number=number), False
        return super().get_search_results(request, queryset, search_term)

    def save_model(self, request, obj, form, change):
        if change:  # one writer at a time, as in the workflow: the roll-up below must see what it adds up
            Action.objects.select_for_update().only("pk").get(pk=obj.pk)
        super().save_model(request, obj, form, change)

    def add_inline(self, request, obj):
        """A new line begins as the workflow has it begin."""
        if not isinstance(obj, Assignment):
            super().add_inline(request, obj)
            return
        line = workflow.assign(
            obj.action,
            obj.party,
            by=request.user,
            role=obj.role,
            task=obj.task,
            basis=obj.basis,
            focal_point=obj.focal_point,
            deputy=obj.deputy,
        )
        obj.pk = line.pk

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        workflow.refresh(form.instance)


@admin.register(Assignment)
class LineAdmin(HeldMixin, RecordAdmin):
    """Lines: each party's part in each action."""

    form = LineForm
    resource_classes = [LineResource]
    actions = bulk.ON_LINES
    list_display = ("action", "party", "role", "response", "status", "due", "last_update")
    list_display_links = ("action", "party")
    list_select_related = ("action", "party")
    list_filter = (PartyFilter, ActionFilter, "status", "response", "role", "basis", "due")
    search_fields = ("=party__code", "party__name", "action__title")
    search_help_text = gettext_lazy("Reference of the action, code or name of the party, or words of the title")
    ordering = ("action_id", "party_id")
    autocomplete_fields = ("action", "party", "focal_point", "deputy")
    readonly_fields = STATE
    fieldsets = (
        (None, {"fields": ("action", "party", "role", "task", "basis", "focal_point", "deputy")}),
        (
            gettext_lazy("State"),
            {
                "fields": STATE,
                "description": gettext_lazy(
                    "Moved on the pages of the tracker or by an action in the list, each with its entry in the journal."
                ),
            },
        ),
    )

    def get_readonly_fields(self, request, obj=None):
        fields = super().get_readonly_fields(request, obj)
        return fields if obj is None or "action" in fields else ("action", *fields)

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        form.editor = request.user
        return form

    def get_search_results(self, request, queryset, search_term):
        number = number_of(search_term) if search_term else None
        if number:
            return queryset.filter(action__number=number), False
        return super().get_search_results(request, queryset, search_term)

    def save_model(self, request, obj, form, change):
        Action.objects.select_for_update().only("pk").get(pk=obj.action_id)
        super().save_model(request, obj, form, change)
        workflow.refresh(obj.action)

    def delete_model(self, request, obj):
        super().delete_model(request, obj)
        workflow.refresh(obj.action)


class MeasurementInline(BoundedInline):
    """Values of the outcome's indicator, by day."""

    model = Measurement
    fields = ("on", "value", "source")


@admin.register(ExpectedOutcome)
class OutcomeAdmin(RecordAdmin):
    """Expected outcomes with their measurements."""

    resource_classes = [OutcomeResource]
    inlines = [MeasurementInline]
    list_display = ("text", "action", "position", "indicator", "target", "target_date")
    list_select_related = ("action",)
    list_filter = (ActionFilter, "target_date")
    search_fields = ("text", "indicator")
    ordering = ("action_id", "position")
    autocomplete_fields = ("action",)
    fields = ("action", "position", "text", "indicator", "unit", "baseline", "target", "target_date")


class OutcomeActionFilter(ActionFilter):
    """Measurements of an action's outcomes."""

    path = "outcome__action"


@admin.register(Measurement)
class MeasurementAdmin(RecordAdmin):
    """Measurements of indicators."""

    resource_classes = [MeasurementResource]
    list_display = ("outcome", "on", "value", "source")
    list_select_related = ("outcome",)
    list_filter = (OutcomeActionFilter, "on")
    search_fields = ("outcome__indicator", "source")
    ordering = ("-id",)
    autocomplete_fields = ("outcome",)
    fields = ("outcome", "on", "value", "source")


@admin.register(Milestone)
class MilestoneAdmin(RecordAdmin):
    """Dated steps."""

    form = MilestoneForm
    resource_classes = [MilestoneResource]
    list_display = ("title", "action", "planned", "reached")
    list_select_related = ("action",)
    list_filter = (ActionFilter, "planned", "reached")
    search_fields = ("title",)
    ordering = ("action_id", "title")
    autocomplete_fields = ("action", "assignment")
    fields = ("action", "assignment", "title", "planned", "reached")
