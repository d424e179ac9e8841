"""Django's migrate, without the checks of what it does not touch."""

from django.core.checks import Tags
from django.core.management.commands import migrate


class Command(migrate.Command):
    """Checks the models and the database alone: to check pages and the admin is to import all of them, which takes as
    long as to migrate. `manage.py check` and the server's start check everything.
    """

    requires_system_checks = [Tags.models, Tags.database]
