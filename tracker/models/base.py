"""What several models share."""

from functools import lru_cache

from django.db import models
from django.db.models import Q
from django.utils.encoding import force_str


def in_list(field, choices):
    """A CHECK that refuses a value of `field` that is not one of `choices` (a TextChoices), whoever writes it."""
    return models.CheckConstraint(condition=Q(**{f"{field}__in": choices.values}), name=f"%(class)s_{field}_in_list")


def together(name, *fields):
    """A CHECK that `fields` (nullable) are set together or not at all."""
    none = Q(**{f"{field}__isnull": True for field in fields})
    every = Q(**{f"{field}__isnull": False for field in fields})
    return models.CheckConstraint(condition=none | every, name=name)


class NaturalKeyManager(models.Manager):
    """Finds a row by the fields that its model names in `natural_key_fields`, for fixtures.

    A field that is a foreign key takes as many parts of the key as the natural key of its own model has.
    """

    use_in_migrations = False

    def get_by_natural_key(self, *parts):
        """Return the row with these key parts, in the order of `natural_key_fields`."""
        look_up, rest = self._look_up(self.model, list(parts))
        if rest:
            raise self.model.DoesNotExist(f"The natural key {parts} has {len(rest)} part(s) too many.")
        return self.get(**look_up)

    @classmethod
    def _look_up(cls, model, parts, prefix=""):
        look_up = {}
        for name in model.natural_key_fields:
            field = model._meta.get_field(name)
            if field.is_relation:
                related, parts = cls._look_up(field.related_model, parts, f"{prefix}{name}__")
                look_up |= related
            else:
                value = parts.pop(0)
                if value is None:
                    look_up[f"{prefix}{name}__isnull"] = True
                else:
                    look_up[f"{prefix}{name}"] = field.to_python(value)
        return look_up, parts


class NaturalKeyModel(models.Model):
    """A model that fixtures name by what it is, not by a number."""

    natural_key_fields: tuple[str, ...] = ()

    class Meta:
        abstract = True

    def natural_key(self):
        """The parts of the key, in the order of `natural_key_fields`."""
        parts = []
        for name in self.natural_key_fields:
            value = getattr(self, name)
            field = self._meta.get_field(name)
            if field.is_relation:
                width = _width(field.related_model)
                parts += value.natural_key() if value else [None] * width
            else:
                parts.append(value)
        return tuple(parts)

    def _get_FIELD_display(self, field):
        """What get_..._display of a field returns. Django's own makes a dictionary of all labels at every call."""
        value = getattr(self, field.attname)
        return force_str(_labels(field).get(value, value), strings_only=True)


@lru_cache(maxsize=256)
def _labels(field):
    return dict(field.flatchoices)


def _width(model):
    fields = (model._meta.get_field(name) for name in model.natural_key_fields)
    return sum(_width(field.related_model) if field.is_relation else 1 for field in fields)
