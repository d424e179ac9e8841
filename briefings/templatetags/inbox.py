"""What the pages say of proposals: how many wait, and what was decided, by whom and when.

{% load inbox %}
{% inbox_waiting as waiting %}            for the navigation: a number, for those who read drafts
{{ waiting|capped }}                      “1,000+”, where so many were counted and no more
{% decided decision now %}                “Ana Lopez accepted this as A-031 2 minutes ago”
"""

from django import template
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.models import reference_of
from tracker.templatetags.ui import section

from ..models import DecisionAct
from ..waiting import told, waiting

register = template.Library()

SAID = {
    DecisionAct.ACCEPTED: gettext_lazy("{who} accepted this as {action} {when}"),
    DecisionAct.MERGED: gettext_lazy("{who} merged this into {action} {when}"),
    DecisionAct.REJECTED: gettext_lazy("{who} rejected this {when}: {reason}"),
    DecisionAct.UNDONE: gettext_lazy("{who} took the decision back {when}"),
    DecisionAct.EDITED: gettext_lazy("{who} edited this {when}"),
}


@register.simple_tag(takes_context=True)
def inbox_waiting(context):
    """How many proposals wait, for those who read drafts; 0 for others."""
    return waiting(section(context)) if context["rights"].manages_records else 0


@register.filter
def capped(number):
    """The number as it is told: where no more were counted, with a plus."""
    return told(number)


@register.simple_tag
def decided(decision, now=None, gone=False):
    """A decision as a sentence. `gone`: the action that it names may be gone by now, and is not linked."""
    now = now or timezone.now()
    action = decision.reference
    if action and not gone:
        url = reverse("tracker:action_detail", args=[reference_of(decision.action_number)])
        action = format_html('<a href="{}">{}</a>', url, action)
    return format_html(
        str(SAID[decision.act]), who=decision.by, action=action, when=_when(decision.at, now), reason=decision.reason
    )


def _when(at, now):
    """ "just now", "2 minutes ago", "3 days ago"."""
    if (now - at).total_seconds() < 60:
        return _("just now")
    return _("%(time)s ago") % {"time": timesince(at, now, depth=1)}
