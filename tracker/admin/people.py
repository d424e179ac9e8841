"""People and their memberships as records: people are deactivated, memberships are ended, nobody is deleted."""

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.utils.translation import gettext_lazy as _

from ..models import Membership, User
from .base import BoundedInline, RecordAdmin
from .checks import check_address, check_own_membership, may_not_edit_person
from .filters import PartyFilter
from .resources import MembershipResource, PersonResource

FIXED = ("role", "party", "starts")


class MembershipForm(forms.ModelForm):
    """A role from a day on. Once recorded only its last day changes: verification asks who belonged where, when."""

    editor = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            for name in ("user", *FIXED):
                if name in self.fields:
                    self.fields[name].disabled = True

    def clean(self):
        super().clean()
        self.instance.user_id = getattr(self.cleaned_data.get("user"), "pk", None) or self.instance.user_id
        if self.has_changed():
            check_own_membership(self.editor, self.instance)


class MembershipInline(BoundedInline):
    """What the person may do, for whom and until when."""

    model = Membership
    form = MembershipForm
    fields = (*FIXED, "ends")
    autocomplete_fields = ("party",)
    ordering = ("-starts",)
    can_delete = False

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("party", "user")

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        formset.form.editor = request.user
        return formset

    def has_change_permission(self, request, obj=None):
        return not _own(request, obj) and super().has_change_permission(request, obj)

    def has_add_permission(self, request, obj=None):
        return not _own(request, obj) and super().has_add_permission(request, obj)


def _own(request, person):
    """Whether the secretariat's person looks at the own account, whose roles are for others to record."""
    return person is not None and person.pk == request.user.pk and not request.user.is_superuser


def without(fieldsets, name):
    """The fieldsets, but for one field."""
    return [
        (title, options | {"fields": [field for field in options["fields"] if field != name]})
        for title, options in fieldsets
    ]


class PersonCreationForm(AdminUserCreationForm):
    """A new account, with a password or without one."""

    class Meta:
        model = User
        fields = ("username", "name", "email")

    def clean(self):
        super().clean()
        self.instance.email = self.cleaned_data.get("email", "")
        check_address(self.instance)


class PersonForm(UserChangeForm):
    """An account. Superusers alone see the flags that make one."""

    class Meta:
        model = User
        fields = "__all__"
        field_classes = UserChangeForm.Meta.field_classes

    def clean(self):
        super().clean()
        if "email" in self.cleaned_data:
            self.instance.email = self.cleaned_data["email"]
            check_address(self.instance)


@admin.register(User)
class PersonAdmin(RecordAdmin, UserAdmin):
    """Accounts. The secretariat manages them but for administrators'."""

    form = PersonForm
    add_form = PersonCreationForm
    resource_classes = [PersonResource]
    inlines = [MembershipInline]
    list_display = ("name", "username", "email", "roles", "is_active", "last_login")
    list_display_links = ("name", "username")
    list_filter = ("is_active", "memberships__role")
    search_fields = ("name", "username", "email")
    ordering = ("name", "username")
    filter_horizontal = ()
    readonly_fields = ("last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("username", "password", "name", "email", "is_active")}),
        (_("Sign-in"), {"fields": ("last_login", "date_joined")}),
    )
    for_superusers = (_("Administration"), {"fields": ("is_superuser", "is_staff")})
    add_fieldsets = (
        (
            None,
            {
                "classes": ("wide",),
                "fields": ("username", "name", "email", "usable_password", "password1", "password2"),
            },
        ),
    )

    @admin.display(description=_("roles"))
    def roles(self, person):
        return "; ".join(membership.words for membership in person.memberships.all()) or None

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("memberships__party")

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or getattr(request, "shows_history", False):
            return fieldsets
        if request.user.is_superuser:
            return (*fieldsets, self.for_superusers)
        return without(fieldsets, "password") if may_not_edit_person(request.user, obj) else fieldsets

    def get_readonly_fields(self, request, obj=None):
        fields = super().get_readonly_fields(request, obj)
        return (*fields, "is_active") if _own(request, obj) and "is_active" not in fields else fields

    def get_inlines(self, request, obj):
        return self.inlines if obj else []

    def has_change_permission(self, request, obj=None):
        if obj is not None and may_not_edit_person(request.user, obj):
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Membership)
class MembershipAdmin(RecordAdmin):
    """Who is what, for whom and until when."""

    form = MembershipForm
    resource_classes = [MembershipResource]
    list_display = ("user", "role", "party", "starts", "ends")
    list_display_links = ("user", "role")
    list_select_related = ("user", "party")
    list_filter = ("role", PartyFilter, "starts", "ends")
    search_fields = ("user__name", "user__username", "party__name", "=party__code")
    ordering = ("-starts", "-id")
    autocomplete_fields = ("user", "party")
    fields = ("user", *FIXED, "ends")

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        form.editor = request.user
        return form

    def has_change_permission(self, request, obj=None):
        if obj is not None and _own(request, obj.user):
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        return False
