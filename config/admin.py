"""The admin as an app of its own, with our site in the place of Django's."""

from django.contrib.admin.apps import AdminConfig


class TrackerAdminConfig(AdminConfig):
    """Django's admin, opened to superusers and the secretariat by tracker.admin_site."""

    default_site = "tracker.admin_site.TrackerAdminSite"
