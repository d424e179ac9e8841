"""Django's loaddata, but what people did since the first load stays: it adds what is missing and changes nothing."""

from collections import Counter

from django.core.exceptions import FieldDoesNotExist, ObjectDoesNotExist, ValidationError
from django.core.management.base import CommandError
from django.core.management.commands import loaddata
from django.core.serializers.base import DeserializationError
from django.db import DatabaseError
from django.db.models.signals import post_save
from django.utils import timezone

from tracker.models import Action, Assignment
from tracker.workflow import refresh

BAD_FIXTURE = (
    DatabaseError,
    DeserializationError,
    FieldDoesNotExist,
    ObjectDoesNotExist,
    TypeError,
    ValidationError,
    ValueError,
)


class Command(loaddata.Command):
    """Adds the rows of the named fixtures. A row whose natural key (or, without one, primary key) is there is kept.

    With --overwrite the fixture's fields replace those of a row that is there, as Django's own command does it; what
    the fixture cannot know (an action's number, when it was made) stays. In both cases new actions get the next
    numbers in the order of the fixture, actions with new or changed lines are rolled up again, and what was written
    enters the history. All is one transaction. Raises CommandError for a fixture that cannot be read or that the
    database refuses.
    """

    help = "Adds the rows of the named fixtures that are not in the database yet, and leaves the others as they are."

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument(
            "--overwrite",
            action="store_true",
            help="Replace the fields of rows that are there already, as Django's own loaddata does.",
        )

    def handle(self, *fixture_labels, **options):
        self.overwrite = options["overwrite"]
        self.counts = Counter()
        self.written = []
        self.touched_actions = set()
        try:
            super().handle(*fixture_labels, **options)
        except BAD_FIXTURE as error:
            raise CommandError(f"Nothing was loaded. {_in_one_line(error)}") from error
        if self.verbosity >= 1:
            counts = ", ".join(f"{name} {self.counts[name]}" for name in self._counted())
            self.stdout.write(f"{counts[0].upper()}{counts[1:]}.")

    def loaddata(self, fixture_labels):
        super().loaddata(fixture_labels)
        for action in Action.objects.using(self.using).filter(pk__in=self.touched_actions):
            refresh(action)
        for instance, stored in self.written:
            _record_history(instance, created=stored is None, using=self.using)

    def save_obj(self, obj):
        instance = obj.object
        if instance._meta.app_config in self.excluded_apps or type(instance) in self.excluded_models:
            return False
        stored = self._stored(instance)
        if stored and not self.overwrite:
            self.counts["kept"] += 1
            return False
        _complete(instance, stored)
        # History is written below, when the many-to-many fields and the references forward are in place as well.
        instance.skip_history_when_saving = True
        saved = super().save_obj(obj)
        if saved:
            self.counts["overwritten" if stored else "added"] += 1
            self._note(instance, stored)
        return saved

    def _counted(self):
        return ["added", "overwritten" if self.overwrite else "kept"]

    def _stored(self, instance):
        """The row that the fixture's row would replace, or None."""
        if instance.pk is None:
            return None
        return type(instance)._base_manager.using(self.using).filter(pk=instance.pk).first()

    def _note(self, instance, stored):
        if hasattr(type(instance), "history"):
            self.written.append((instance, stored))
        if isinstance(instance, Action):
            self.touched_actions.add(instance.pk)
        elif isinstance(instance, Assignment):
            self.touched_actions.add(instance.action_id)


def _complete(instance, stored):
    """Fill what a fixture leaves open and a raw save does not make: the number of an action, the moment of making."""
    for field in instance._meta.concrete_fields:
        if field.null or field.primary_key or getattr(instance, field.attname) is not None:
            continue
        if stored:
            setattr(instance, field.attname, getattr(stored, field.attname))
        elif getattr(field, "auto_now_add", False) or getattr(field, "auto_now", False):
            setattr(instance, field.attname, timezone.now())
    if isinstance(instance, Action) and instance.number is None:
        instance.number = Action.next_number()


def _record_history(instance, created, using):
    """Let simple-history record the row, which it does not where a save is raw: its first entry would be an edit."""
    del instance.skip_history_when_saving
    instance._change_reason = "loaddata"
    post_save.send(type(instance), instance=instance, created=created, raw=False, update_fields=None, using=using)


def _in_one_line(error):
    """The error's words, and those of its cause where Django gives none of its own, as for a file that is no JSON."""
    words = [str(error), str(error.__cause__ or "")]
    if words[1] in words[0]:
        words.pop()
    return " ".join(" ".join(words).split())
