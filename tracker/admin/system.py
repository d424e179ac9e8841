"""What the installation keeps for itself: for administrators to look at."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin

from ..models import Counter, Installation
from .base import ReadOnlyAdmin, SuperuserOnly


@admin.register(Counter)
class CounterAdmin(SuperuserOnly, ReadOnlyAdmin):
    """The last numbers given out."""

    list_display = ("name", "value")


@admin.register(Installation)
class InstallationAdmin(SuperuserOnly, ReadOnlyAdmin):
    """What this database is for."""

    list_display = ("__str__", "created")


@admin.register(EmailAddress)
class EmailAddressAdmin(SuperuserOnly, ReadOnlyAdmin):
    """Addresses that people sign in by, as allauth keeps them."""

    list_display = ("email", "user", "primary", "verified")
    list_select_related = ("user",)
    search_fields = ("email", "user__name", "user__username")
    ordering = ("email",)


@admin.register(Authenticator)
class AuthenticatorAdmin(SuperuserOnly, ReadOnlyAdmin):
    """Second factors, without their secrets. An administrator deletes one that its person has lost."""

    list_display = ("user", "type", "created_at", "last_used_at")
    list_select_related = ("user",)
    search_fields = ("user__name", "user__username")
    fields = ("user", "type", "created_at", "last_used_at")
    ordering = ("-id",)

    def has_delete_permission(self, request, obj=None):
        return request.user.is_superuser
