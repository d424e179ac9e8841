"""The tracker's start: signals that keep the database's own guards standing, and its checks."""

from django.apps import AppConfig
from django.core.checks import Tags, register
from django.db.models.signals import post_migrate, post_save, pre_migrate


class TrackerConfig(AppConfig):
    """Parties, actions, lines, progress and its verification."""

    name = "tracker"
    verbose_name = "Tracker"

    def ready(self):
        from . import guards, recording

        pre_migrate.connect(guards.drop_all, sender=self, dispatch_uid="guards_drop")
        post_migrate.connect(guards.install_all, dispatch_uid="guards_install")
        register(guards.check_installed, Tags.database)
        post_save.connect(recording.party_saved, sender="tracker.Party", dispatch_uid="party_clock")
