"""Filters that never list a whole table: a field to type into in the place of a list of links."""

from django.contrib.admin import SimpleListFilter
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..models import Action, Assignment, Party, Theme, number_of


class TextFilter(SimpleListFilter):
    """A filter that is typed. Subclasses set title, parameter_name, hint, and `narrow(queryset, text)`."""

    template = "admin/tracker/text_filter.html"
    hint = ""

    def lookups(self, request, model_admin):
        return []

    def has_output(self):
        return True

    def choices(self, changelist):
        """The other parameters of the list, which the filter's form carries on."""
        others = {
            name: value
            for name, values in changelist.filter_params.items()
            for value in values
            if name != self.parameter_name
        }
        yield {"others": others, "without": changelist.get_query_string(remove=[self.parameter_name, "p"])}

    def queryset(self, request, queryset):
        text = (self.value() or "").strip()
        return self.narrow(queryset, text) if text else queryset

    def narrow(self, queryset, text):
        raise NotImplementedError


def parties_like(text):
    """Parties with this code, or with these letters in their name."""
    return Party.objects.filter(Q(code=text.upper()) | Q(name__icontains=text))


class PartyFilter(TextFilter):
    """Rows of a party; `path` leads to it from the listed model."""

    title = _("party")
    parameter_name = "party"
    hint = _("Code or name")
    path = "party"

    def narrow(self, queryset, text):
        return queryset.filter(**{f"{self.path}__in": parties_like(text).order_by().values("pk")})


class OwnerFilter(PartyFilter):
    """Actions on which the party has a line."""

    title = _("owner")

    def narrow(self, queryset, text):
        lines = Assignment.objects.filter(party__in=parties_like(text).order_by().values("pk"))
        return queryset.filter(pk__in=lines.order_by().values("action"))


class ThemeFilter(TextFilter):
    """Actions of a theme."""

    title = _("theme")
    parameter_name = "theme"
    hint = _("Name")

    def narrow(self, queryset, text):
        themes = Theme.objects.filter(name__icontains=text).order_by().values("pk")
        return queryset.filter(pk__in=Action.themes.through.objects.filter(theme__in=themes).values("action"))


class MeetingFilter(TextFilter):
    """Actions of a meeting."""

    title = _("meeting")
    parameter_name = "meeting"
    hint = _("Name")

    def narrow(self, queryset, text):
        return queryset.filter(meeting__name__icontains=text)


class ActionFilter(TextFilter):
    """Rows of one action, by its reference; `path` leads to it from the listed model."""

    title = _("action")
    parameter_name = "reference"
    hint = _("Reference, such as A-007")
    path = "action"

    def narrow(self, queryset, text):
        number = number_of(text)
        return queryset.filter(**{f"{self.path}__number": number}) if number else queryset.none()


class LineActionFilter(ActionFilter):
    """Entries of the lines of one action."""

    path = "assignment__action"


class LinePartyFilter(PartyFilter):
    """Entries of a party's lines."""

    path = "assignment__party"


class UpdateActionFilter(ActionFilter):
    """What hangs on an entry of the journal, by the action."""

    path = "update__assignment__action"


class UpdatePartyFilter(PartyFilter):
    """What hangs on an entry of the journal, by the party."""

    path = "update__assignment__party"
