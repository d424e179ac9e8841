"""The admin as an app of its own, with our site in the place of Django's."""

from django.contrib import admin
from django.contrib.admin.apps import SimpleAdminConfig
from django.contrib.admin.checks import check_admin_app, check_dependencies
from django.core.checks import Tags, register


class TrackerAdminConfig(SimpleAdminConfig):
    """Django's admin, opened to superusers and the secretariat by tracker.admin_site.

    Its modules bring the readers of spreadsheets with them. So they are read where there are pages (config/urls.py) or
    checks of them, and not at the start of every command.
    """

    default_site = "tracker.admin_site.TrackerAdminSite"

    def ready(self):
        register(check_dependencies, Tags.admin)
        register(check_registered, Tags.admin)


def check_registered(app_configs, **kwargs):
    """Django's own check of what is registered, after it has been."""
    admin.autodiscover()
    return check_admin_app(app_configs, **kwargs)
