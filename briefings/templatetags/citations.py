"""Where an action comes from, for the action's page. All of it costs one query, whatever of it a page uses.

(The first time that a process meets a document, one more: see outlines.py.)

    {% load citations %}
    {% action_citations action %}                     “Where this comes from”: each mention as a quote with its place
    {% told_progress action lines %}                  “Said to be done”: with an offer to use it as evidence on a line
    {% citations_for action as cited %}               the rest of them, to put where they belong:
    {% cited_at cited.lines line.pk %}                    “line 29”, linked, for each citation of that line
    {% cited_at cited.outcomes outcome.pk %}              the same for an expected outcome
    {% for citation in cited.lines|of:line.pk %}          or by hand: citation.quote, .line, .heading, .document, and
                                                          .get_absolute_url, which opens the document at the quote
    {% for citation in cited.cadence %}                   also cited.due, cited.beneficiary, cited.owner, cited.outcome

`action` is an Action; `cited.mentions`, `.cadence` and the other names of fields are lists in the action's own order,
`.lines`, `.outcomes` and `.milestones` dicts of lists by id, `.all` is all of them. What the reader may not see (for
the public: citations of unpublished actions) is not there. `action_citations` prints a heading of its own (h2), and
nothing at all where an action has no citation.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ..models import Citation, CitedField
from ..outlines import outlines

register = template.Library()


def _lists():
    return defaultdict(list)


@dataclass
class Cited:
    """The citations of one action, by what they support."""

    all: list = field(default_factory=list)
    by_field: dict = field(default_factory=_lists)
    lines: dict = field(default_factory=_lists)
    outcomes: dict = field(default_factory=_lists)
    milestones: dict = field(default_factory=_lists)

    @property
    def mentions(self):
        """Where the text speaks of the action itself."""
        return self.by_field.get(CitedField.MENTION, [])

    def __getattr__(self, name):
        if name not in CitedField.values:
            raise AttributeError(name)
        return self.by_field.get(name, [])

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
    """Return as Cited what `user` may see of the action's citations, each knowing its `line` and `heading`."""
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
        cited.add(citation)
    return cited


@register.simple_tag(takes_context=True)
def citations_for(context, action):
    """The action's citations, kept on the object for the rest of the page. See the module."""
    if "_cited" not in action.__dict__:
        action._cited = cited_by(action, context["user"])
    return action._cited


@register.inclusion_tag("briefings/_action_citations.html", takes_context=True)
def action_citations(context, action):
    """“Where this comes from”: a heading, and each mention as a quote with its place. See the module."""
    cited = citations_for(context, action)
    documents = {citation.document_id for citation in cited.mentions}
    return {"citations": cited.mentions, "several_documents": len(documents) > 1}


@register.inclusion_tag("briefings/_told_progress.html", takes_context=True)
def told_progress(context, action, lines):
    """“Said to be done”: what documents tell of as done, offered as evidence for the lines on which the reader may log.

    `lines` are Assignments with `may_log`. What is told of one line is offered for that line alone.
    """
    cited = citations_for(context, action)
    told = [(citation, _offers(citation, lines)) for citation in cited.progress]
    return {"told": told}


def _offers(citation, lines):
    """(party, address of the form with the citation filled in) for each of the lines."""
    title = _("%(document)s, line %(number)d") % {"document": citation.document.title[:170], "number": citation.line}
    query = urlencode({"link": citation.get_absolute_url(), "title": title})
    return [
        (line.party, f"{reverse('tracker:assignment_progress', args=[line.pk])}?{query}")
        for line in lines
        if line.may_log and citation.assignment_id in (None, line.pk)
    ]


@register.filter
def of(found, pk):
    """The citations of the line, outcome or milestone with the id `pk`."""
    return found.get(pk, [])


@register.simple_tag
def cited_at(found, pk):
    """“line 29, line 31”: a link into the document for each place that the line or outcome `pk` rests on."""
    places = {(citation.document_id, citation.line): citation for citation in reversed(of(found, pk))}
    if not places:
        return SafeString()
    return format_html_join(
        ", ",
        '<a href="{}" title="{}">{}</a>',
        (
            (citation.get_absolute_url(), citation.quote, _("line %(number)d") % {"number": citation.line})
            for citation in reversed(places.values())
        ),
    )
