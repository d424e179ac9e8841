"""Columns of imports and exports: how a record, a day or a value of a list is written in a cell."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from import_export.fields import Field
from import_export.widgets import DateTimeWidget, DateWidget, Widget

from ..models import Action, ExpectedOutcome, Party, User, number_of, reference_of
from .imports import ChoiceWidget, ReferenceWidget, in_parts

NO_ACTION = gettext_lazy("There is no action “%(value)s”.")
NO_PARTY = gettext_lazy("There is no party with the code “%(value)s”.")
NO_PERSON = gettext_lazy("There is no person with the user name “%(value)s”.")
NO_MEETING = gettext_lazy("There is no meeting with the short name “%(value)s”.")
NO_THEME = gettext_lazy("There is no theme with the short name “%(value)s”.")
NO_OUTCOME = gettext_lazy("There is no expected outcome “%(value)s”: write A-007/1 for the first of A-007.")


class ActionWidget(ReferenceWidget):
    """An action by its reference, such as A-007."""

    def __init__(self, model=Action, field="reference", missing=NO_ACTION, **kwargs):
        super().__init__(model, field, missing, **kwargs)

    def key(self, text):
        return number_of(text)

    def records(self, keys):
        parts = (Action.objects.filter(number__in=part) for part in in_parts(keys))
        return {action.number: action for part in parts for action in part}


class OutcomeWidget(ReferenceWidget):
    """An expected outcome by its action and position, such as A-007/1."""

    def __init__(self, model=ExpectedOutcome, field="pk", missing=NO_OUTCOME, **kwargs):
        super().__init__(model, field, missing, **kwargs)

    def key(self, text):
        reference, _slash, position = (part.strip() for part in text.partition("/"))
        number = number_of(reference)
        return (number, int(position)) if number and position.isascii() and position.isdigit() else None

    def records(self, keys):
        parts = in_parts({number for number, _position in keys})
        outcomes = (ExpectedOutcome.objects.filter(action__number__in=part).select_related("action") for part in parts)
        return {(outcome.action.number, outcome.position): outcome for part in outcomes for outcome in part}

    def render(self, value, obj=None, **kwargs):
        return f"{value.action.reference}/{value.position}" if value else ""


class NumberWidget(Widget):
    """An action's own number as its reference."""

    def render(self, value, obj=None, **kwargs):
        return reference_of(value) if value else ""


class DayWidget(DateWidget):
    """A day, written 2026-11-24; a spreadsheet may give it with a time."""

    def __init__(self):
        super().__init__(format="%Y-%m-%d")

    def clean(self, value, row=None, **kwargs):
        if hasattr(value, "hour"):
            return value.date()
        try:
            return super().clean(value, row, **kwargs)
        except ValueError as error:
            raise ValueError(_("“%(value)s” is not a date: write 2026-11-24.") % {"value": value}) from error


def action_field():
    return Field("action", "action", widget=ActionWidget())


def party_field(name="party"):
    return Field(name, name, widget=ReferenceWidget(Party, "code", NO_PARTY))


def person_field(name):
    return Field(name, name, widget=ReferenceWidget(User, "username", NO_PERSON))


def choice_field(name, choices):
    return Field(name, name, widget=ChoiceWidget(choices))


def day_field(name):
    return Field(name, name, widget=DayWidget())


def moment_field(name):
    return Field(name, name, widget=DateTimeWidget(format="%Y-%m-%d %H:%M"))
