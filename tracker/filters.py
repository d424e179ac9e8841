"""Which actions a list holds: declared once, for the pages and, later, for the API."""

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .choices import OPEN, ActionStatus, AssignmentRole, Kind, LineStatus, Timeliness
from .models import Action, Assignment
from .search import search_actions

OPEN_LINE = "open"
LINE_CHOICES = [(OPEN_LINE, _("Open")), *LineStatus.choices]
YES, NO = "yes", "no"
PUBLISHED_CHOICES = [(YES, _("Published")), (NO, _("Not published"))]

# What `timeliness` asks of a single line.
LINES_BY_TIME = {
    Timeliness.OVERDUE: lambda lines, now: lines.overdue(now),
    Timeliness.DUE_SOON: lambda lines, now: lines.due_soon(now),
    Timeliness.ON_TRACK: lambda lines, now: lines.on_track(now),
    Timeliness.NO_DEADLINE: lambda lines, now: lines.owing().filter(due_ends__isnull=True),
}


class SharedFields(dict):
    """Form fields that every form of a class shares, since none is drawn or changed: a copy each costs 1 ms."""

    def __deepcopy__(self, memo):
        return dict(self)


class ActionFilter(django_filters.FilterSet):
    """Filters of the actions list. Country, role and line speak of one and the same line, and so does timeliness
    beside a country: `country=GT&timeliness=overdue` is what Guatemala is late with, not what it has a part in.

    Country is a code and theme a short name; the page turns what a person types into them. A value outside a list is
    passed over.
    """

    q = django_filters.CharFilter(label=_("Search"), method="by_text")
    status = django_filters.ChoiceFilter(label=_("Status"), choices=ActionStatus.choices)
    country = django_filters.CharFilter(label=_("Country or body"), method="with_the_lines")
    timeliness = django_filters.ChoiceFilter(label=_("Due"), choices=Timeliness.choices, method="with_the_lines")
    theme = django_filters.CharFilter(label=_("Theme"), field_name="themes__slug", lookup_expr="iexact")
    line = django_filters.ChoiceFilter(label=_("Line"), choices=LINE_CHOICES, method="with_the_lines")
    role = django_filters.ChoiceFilter(label=_("Role"), choices=AssignmentRole.choices, method="with_the_lines")
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=Kind.choices)
    published = django_filters.ChoiceFilter(label=_("Published"), choices=PUBLISHED_CHOICES, method="by_published")

    class Meta:
        model = Action
        fields = ()

    def __init__(self, *args, now=None, **kwargs):
        self.now = now or timezone.now()
        super().__init__(*args, **kwargs)

    @classmethod
    def asked(cls, query):
        """What a query string asks of these filters, by name, as it stands there."""
        return {name: query[name] for name in query if name in cls.base_filters and query[name]}

    @classmethod
    def narrow(cls, query, queryset, now):
        """Return (the queryset as `query` narrows it, the values that it is narrowed by, by name).

        Where nothing is asked, which is what most visits ask, no filter and no form is made.
        """
        if not cls.asked(query):
            return queryset, {}
        filters = cls(query, queryset=queryset, now=now)
        return filters.qs, filters.form.cleaned_data

    def get_form_class(self):
        """The class of the form, made once: its fields are the same for everybody, and a form has copies of its own."""
        made_for = type(self)
        if "form_class" not in made_for.__dict__:
            made_for.form_class = super().get_form_class()
            made_for.form_class.base_fields = SharedFields(made_for.form_class.base_fields)
        return made_for.form_class

    def filter_queryset(self, queryset):
        queryset = super().filter_queryset(queryset)
        given = self.form.cleaned_data
        by_line = given.get("country") or given.get("role") or given.get("line")
        time = given.get("timeliness")
        if not by_line:
            return queryset.timely(time, self.now) if time else queryset
        lines = Assignment.objects.all()
        if country := given.get("country"):
            lines = lines.filter(party__code=country.upper())
        if role := given.get("role"):
            lines = lines.filter(role=role)
        if line := given.get("line"):
            lines = lines.filter(status__in=OPEN if line == OPEN_LINE else [line])
        if time:
            lines = LINES_BY_TIME[time](lines, self.now)
        return queryset.with_line(lines)

    def with_the_lines(self, queryset, name, value):
        """Left to `filter_queryset`, which puts all that speaks of one line into one condition."""
        return queryset

    def by_text(self, queryset, name, value):
        return search_actions(queryset, value)

    def by_published(self, queryset, name, value):
        return queryset.filter(published=value == YES)
