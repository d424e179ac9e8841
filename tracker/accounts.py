"""Signing in: accounts are made by the secretariat in the admin, never by signing up; and who enters the admin."""

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.backends import BaseBackend

from .permissions import rights_of

MANAGED_APPS = ("tracker", "briefings")


class ClosedSignup(DefaultAccountAdapter):
    """No sign-up page."""

    def is_open_for_signup(self, request):
        return False


class SecretariatBackend(BaseBackend):
    """Opens the admin's records to the secretariat: its membership stands for Django's model permissions."""

    def has_perm(self, user_obj, perm, obj=None):
        app = perm.partition(".")[0]
        return app in MANAGED_APPS and rights_of(user_obj).is_secretariat

    def has_module_perms(self, user_obj, app_label):
        return app_label in MANAGED_APPS and rights_of(user_obj).is_secretariat
