"""The admin's site: open to superusers and to the secretariat, whose membership alone grants it."""

from allauth.account.decorators import secure_admin_login
from django.contrib.admin import AdminSite
from django.utils.translation import gettext_lazy as _

from ..permissions import rights_of


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
