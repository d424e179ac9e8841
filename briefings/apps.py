"""The briefings' start: its guards join the tracker's, and its communiqué the demonstration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BriefingsConfig(AppConfig):
    """Documents as received, and the citations that tie actions to their sentences."""

    name = "briefings"
    verbose_name = _("Briefings")

    def ready(self):
        from tracker.demo.play import played
        from tracker.guards import register

        from .guards import GUARDS

        register(*GUARDS)
        played.connect(_receive_communique, dispatch_uid="demonstration_communique")


def _receive_communique(**given):
    from .demonstration import receive_communique  # with the reader, which other commands do without

    receive_communique(**given)
