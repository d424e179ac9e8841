"""What the installation knows of itself."""

from django.core.cache import cache
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

CACHE_SECONDS = 60


class Counter(models.Model):
    """The last number given out under a name; taken with the row locked, so no number is given twice."""

    name = models.CharField(max_length=40, primary_key=True)
    value = models.PositiveIntegerField(default=0)

    def __str__(self):
        return f"{self.name}: {self.value}"

    @classmethod
    def take(cls, name, above=0):
        """Return the next number under `name`, higher than any taken before and than `above`; locks the row."""
        with transaction.atomic():
            counter, _created = cls.objects.select_for_update().get_or_create(name=name)
            counter.value = max(counter.value, above) + 1
            counter.save(update_fields=["value"])
            return counter.value


class Installation(models.Model):
    """One row: what this database is for."""

    demonstration = models.BooleanField(
        _("demonstration"), default=False, help_text=_("Statuses, dates, files and people are invented.")
    )
    created = models.DateTimeField(_("since"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("installation")
        verbose_name_plural = _("installation")
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="installation_is_one")]

    def __str__(self):
        return str(_("Demonstration") if self.demonstration else _("In use"))

    def save(self, *args, **kwargs):
        self.pk = 1
        super().save(*args, **kwargs)
        cache.delete("installation")

    @classmethod
    def current(cls):
        """The row, or an unsaved one that says nothing special; remembered for a minute."""
        found = cache.get("installation")
        if found is None:
            found = cls.objects.first() or cls()
            cache.set("installation", found, CACHE_SECONDS)
        return found
