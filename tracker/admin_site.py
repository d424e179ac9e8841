"""The admin's site: open to superusers and to the secretariat, whose membership alone grants it.

Beside the package tracker.admin, not in it: that package registers its models with this site when it is imported, so
the site must be there before.
"""

from allauth.account.decorators import secure_admin_login
from django.contrib.admin import AdminSite
from django.utils.translation import gettext_lazy as _

from .permissions import rights_of

# Groups and Django's own permissions grant nothing here: memberships do. The packages' own pages of addresses and
# second factors would let them be edited and show their secrets; system.py has pages to look at them.
LEFT_OUT = {
    "auth.Group": (),
    "account.EmailConfirmation": (),
    "account.EmailAddress": ("tracker.admin.system",),
    "mfa.Authenticator": ("tracker.admin.system",),
}


class TrackerAdminSite(AdminSite):
    """Signs in through allauth, with its rate limit."""

    site_header = _("Followthrough records")
    site_title = _("Followthrough")
    index_title = _("Records")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.login = secure_admin_login(self.login)

    def has_permission(self, request):
        user = request.user
        return user.is_active and (user.is_superuser or rights_of(user).is_secretariat)

    def register(self, model_or_iterable, admin_class=None, **options):
        """Register as Django does, but for what packages would register of LEFT_OUT."""
        models = model_or_iterable if isinstance(model_or_iterable, list | tuple) else [model_or_iterable]
        source = getattr(admin_class, "__module__", "")
        wanted = [model for model in models if source in LEFT_OUT.get(model._meta.label, (source,))]
        super().register(wanted, admin_class, **options)
