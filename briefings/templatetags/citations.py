"""Where an action comes from, for the action's page. All of it costs one query, whatever of it a page uses.

(The first time that a process meets a document, one more: see outlines.py.)

    {% load citations %}
    {% action_citations action %}                     “Where this comes from”: each mention as a quote with its place
    {% citations_for action as cited %}               the rest of them, to put where they belong:
    {% cited_at cited.lines line.pk %}                    “line 29”, linked, for each citation of that line
    {% cited_at cited.outcomes outcome.pk %}              the same for an expected outcome
    {% for citation in cited.lines|of:line.pk %}          or by hand: citation.quote, .line, .heading, .url, .document
    {% for citation in cited.cadence %}                   also cited.due, cited.beneficiary, cited.owner

`action` is an Action; `cited.mentions`, `.cadence`, `.due`, `.beneficiary`, `.owner` and `.outcome` are lists in the
action's own order, `.lines`, `.outcomes` and `.milestones` dicts of lists by id. What a reader may not see (the public:
citations of unpublished actions) is not there.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ..models import Citation, CitedField
from ..outlines import outlines

register = template.Library()


@dataclass
class Cited:
    """The citations of one action, by what they support."""

    all: list = field(default_factory=list)
    by_field: dict = field(default_factory=lambda: defaultdict(list))
    lines: dict = field(default_factory=lambda: defaultdict(list))
    outcomes: dict = field(default_factory=lambda: defaultdict(list))
    milestones: dict = field(default_factory=lambda: defaultdict(list))

    mentions = property(lambda self: self.by_field[CitedField.MENTION])
    cadence = property(lambda self: self.by_field[CitedField.CADENCE])
    due = property(lambda self: self.by_field[CitedField.DUE])
    beneficiary = property(lambda self: self.by_field[CitedField.BENEFICIARY])
    owner = property(lambda self: self.by_field[CitedField.OWNER])
    outcome = property(lambda self: self.by_field[CitedField.OUTCOME])

    def add(self, citation):
        """Put a citation in every place where it is looked for."""
        self.all.append(citation)
        self.by_field[citation.field].append(citation)
        for found, by in (
            (self.lines, citation.assignment_id),
            (self.outcomes, citation.outcome_id),
            (self.milestones, citation.milestone_id),
        ):
            if by:
                found[by].append(citation)


def cited_by(action, user):
    """Return what `user` may see of the action's citations as Cited, each knowing its line, heading and url."""
    citations = list(
        Citation.objects.visible_to(user)
        .filter(action=action)
        .select_related("document")
        .defer("document__raw", "document__text", "document__runs")
        .order_by("position", "id")
    )
    known = outlines({citation.document for citation in citations})
    cited = Cited()
    for citation in citations:
        outline = known[citation.document_id]
        citation.line = outline.line(citation.start)
        citation.heading = outline.heading(citation.start)
        citation.url = citation.get_absolute_url()
        cited.add(citation)
    return cited


@register.simple_tag(takes_context=True)
def citations_for(context, action):
    """The action's citations, read once a page. See the module."""
    kept = context.render_context.setdefault("citations", {})
    return (
        kept.setdefault(action.pk, None)
        or kept.update({action.pk: cited_by(action, context["user"])})
        or kept[action.pk]
    )
