"""The briefings' start: its guards join the tracker's."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BriefingsConfig(AppConfig):
    """Documents as received, and the citations that tie actions to their sentences."""

    name = "briefings"
    verbose_name = _("Briefings")

    def ready(self):
        from . import guards  # noqa: F401  importing registers them
