"""Deleting an action or a line: only while nothing was recorded on it, so nothing that people did is lost."""

from functools import reduce
from operator import or_

from django.db import models, transaction
from django.utils.translation import gettext as _

from ..models import Action, Assignment, ExpectedOutcome, Measurement, Milestone

# What is part of an action and goes with it, innermost first.
PARTS = (
    (Measurement, "outcome__action"),
    (ExpectedOutcome, "action"),
    (Milestone, "action"),
    (Assignment, "action"),
)


def what_holds(record):
    """Say why an Action or Assignment is not deleted, or return "".

    Whatever else refers to it or to its parts, of whichever app, holds it: updates, closings, conflicts, citations,
    children, and actions merged into it.
    """
    parts = [(type(record), models.Q(pk=record.pk))]
    if isinstance(record, Action):
        parts += [(model, models.Q(**{path: record})) for model, path in PARTS]
    own = {model for model, _rows in parts}
    for model, rows in parts:
        for relation in model._meta.related_objects:
            inside = relation.related_model in own and relation.related_model is not Action
            if inside or relation.on_delete is not models.PROTECT:
                continue
            held = model._default_manager.filter(rows).order_by().values("pk")
            if relation.related_model._default_manager.filter(**{f"{relation.field.name}__in": held}).exists():
                things = relation.related_model._meta.verbose_name_plural
                if isinstance(record, Action):
                    return _("It is not deleted: it has %(things)s. Close its lines, or merge it.") % {"things": things}
                return _("It is not deleted: it has %(things)s. Close it.") % {"things": things}
    return ""


def held_lines():
    """An expression that tells, of each row of a query of lines, whether `what_holds` would find something."""
    holding = [one for one in Assignment._meta.related_objects if one.on_delete is models.PROTECT]
    rows = (one.related_model._default_manager.filter(**{one.field.name: models.OuterRef("pk")}) for one in holding)
    return reduce(or_, map(models.Exists, rows))


@transaction.atomic
def delete(record):
    """Delete an Action with its parts, or an Assignment. Its reference is not given out again."""
    if isinstance(record, Action):
        for model, path in PARTS:
            for part in model._default_manager.filter(**{path: record}):
                part.delete()  # one by one: history records each
    record.delete()


def whole(record):
    """The record and what goes with it, for the page that asks whether to delete."""
    if not isinstance(record, Action):
        return [record]
    return [
        record,
        *(part for model, path in reversed(PARTS) for part in model._default_manager.filter(**{path: record})),
    ]
