"""The short forms of a line, each for those who may: its answer, its due date, its closing; and a further owner.

Whoever may not see a line gets 404; whoever sees it and may not act on it gets the reason in words (403). A refusal
comes back in the form with all that was typed, and with the entries that were added meanwhile.
"""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from .. import workflow
from ..choices import Response
from ..forms.evidence import EvidencePart
from ..forms.lines import AssignForm, ClosingForm, DecideClosingForm, DueForm, RespondForm
from ..models import Action, Assignment, Closing
from ..models.actions import number_of
from ..permissions import rights_of
from .base import reader_required

MOST_ENTRIES_SHOWN = 10


def form_page(view):
    """Decorate the view of a form: for readers who are signed in; it is shown by GET and changes things by POST."""
    return require_http_methods(["GET", "HEAD", "POST"])(login_required(reader_required(view)))


def line_or_404(user, pk):
    """The line with its action and party, if the user may see it."""
    lines = Assignment.objects.visible_to(user).select_related("action__merged_into", "party")
    return get_object_or_404(lines, pk=pk)


def refuse(reason):
    """Answer with the page that says why; nothing where there is no reason."""
    if reason:
        raise PermissionDenied(reason)


class Reading:
    """What the person had read of a line when the form was filled, and what was added since.

    The form carries `seen`, the id of the last entry that the page showed. When it comes back, the entries `since` are
    shown and `seen` is renewed: who saves then has read them.
    """

    def __init__(self, request, line):
        self.user = request.user
        self.posted = int(text) if (text := request.POST.get("seen", "")).isdigit() else None
        self._line, self._is_post = line, request.method == "POST"

    def renew(self):
        """Look up what the page is to show; call it where the page is rendered, not where a change succeeds."""
        entries = self._line.updates.select_related("author").order_by("-number")
        self.last = entries.first()
        self.since = []
        self.seen = self.last.pk if self.last else None
        if self._is_post and self.posted != self.seen:
            known = self._line.updates.filter(pk=self.posted).first() if self.posted else None
            newer = entries.filter(number__gt=known.number) if known else entries
            self.since = list(newer[:MOST_ENTRIES_SHOWN])[::-1]
        return self

    def recorded(self, **what):
        """The entry added since by this very person that says `what`: the form was sent twice and recorded once."""
        mine = (entry for entry in self.since if entry.author_id == self.user.pk)
        return next((entry for entry in mine if all(getattr(entry, name) == what[name] for name in what)), None)


def show(request, template, line, form, reading, **context):
    """Render the page of a form about a line."""
    context |= {"line": line, "action": line.action, "form": form, "reading": reading, "now": timezone.now()}
    context["outcomes"] = line.action.outcomes.prefetch_related("measurements")
    return render(request, template, context)


@form_page
def assignment_respond(request, pk):
    """Record what the party answered; the secretariat does so on its behalf, with the note verbale."""
    line, now = line_or_404(request.user, pk), timezone.now()
    refuse(workflow.may_not_respond(line, request.user))
    on_behalf = line.party_id not in rights_of(request.user).reporting_parties
    posted = request.POST if request.method == "POST" else None
    adds = posted is not None and "more" in posted
    evidence = EvidencePart(request.user, posted, request.FILES, checked=not adds)
    form = RespondForm(
        None if adds else posted,
        initial=posted.dict() if adds else None,
        line=line,
        on_behalf=on_behalf,
        evidence=evidence,
        now=now,
    )
    reading = Reading(request, line)
    if form.is_bound and form.is_valid() and evidence.is_valid():
        given = form.cleaned_data
        try:
            workflow.respond(line, by=request.user, seen=reading.posted, evidence=evidence.proofs(), now=now, **given)
        except workflow.Refused as refused:
            form.add_error(None, str(refused))
        else:
            return _recorded(request, line, Response(given["response"]).label)
    reading.renew()
    if form.is_bound and reading.recorded(
        to_response=form.data.get("response", ""), reason=form.data.get("note", "").strip()
    ):
        return _recorded(request, line, line.get_response_display())
    context = {"evidence": evidence, "on_behalf": on_behalf}
    return show(request, "tracker/assignment_respond.html", line, form, reading, **context)


def _recorded(request, line, answer):
    messages.success(request, _("Recorded: %(party)s, %(what)s.") % {"party": line.party, "what": answer.lower()})
    return redirect(line)


@form_page
def assignment_due(request, pk):
    """Set or move the due date of a line, with a reason."""
    line = line_or_404(request.user, pk)
    refuse(workflow.may_not_set_due(line, request.user))
    form = DueForm(request.POST if request.method == "POST" else None, line=line, now=timezone.now())
    reading = Reading(request, line)
    if form.is_bound and form.is_valid():
        try:
            workflow.set_due(line, by=request.user, seen=reading.posted, **form.cleaned_data)
        except workflow.Refused as refused:
            form.add_error(None, str(refused))
        else:
            words = {"party": line.party.in_a_sentence, "day": date_format(form.cleaned_data["new"], "j M Y")}
            messages.success(request, _("Recorded: %(party)s is due on %(day)s.") % words)
            return redirect(line)
    changes = line.due_changes.select_related("by").order_by("-id")
    return show(request, "tracker/assignment_due.html", line, form, reading.renew(), changes=changes)


@form_page
def assignment_closing(request, pk):
    """Ask for the closing of a line; a second person decides."""
    line = line_or_404(request.user, pk)
    refuse(workflow.may_not_ask_closing(line, request.user))
    form = ClosingForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            workflow.ask_closing(line, by=request.user, **form.cleaned_data)
        except workflow.Refused as refused:
            form.add_error(None, str(refused))
        else:
            said = _("Asked for: another of the secretariat, or the focal point of %(party)s, confirms or declines.")
            messages.success(request, said % {"party": line.party.in_a_sentence})
            return redirect(line)
    return show(request, "tracker/assignment_closing.html", line, form, Reading(request, line).renew())


@form_page
def closing_decide(request, pk):
    """Confirm or decline a closing that another person asked for."""
    visible = Closing.objects.filter(assignment__in=Assignment.objects.visible_to(request.user))
    visible = visible.select_related("asked_by", "assignment__action__merged_into", "assignment__party")
    closing = get_object_or_404(visible, pk=pk)
    line = closing.assignment
    refuse(workflow.may_not_decide_closing(closing, request.user))
    form = DecideClosingForm(request.POST if request.method == "POST" else None)
    reading = Reading(request, line)
    if form.is_bound and form.is_valid():
        try:
            workflow.decide_closing(
                closing, form.confirms, by=request.user, seen=reading.posted, note=form.cleaned_data["note"]
            )
        except workflow.Refused as refused:
            form.add_error(None, str(refused))
        else:
            said = _("The line is closed.") if form.confirms else _("Declined: the line stays open.")
            messages.success(request, said)
            return redirect(line)
    return show(request, "tracker/closing_decide.html", line, form, reading.renew(), closing=closing)


@form_page
def action_assign(request, reference):
    """Give a further party a line of its own on an action."""
    number = number_of(reference)
    if number is None:
        raise Http404
    action = get_object_or_404(Action.objects.visible_to(request.user).select_related("merged_into"), number=number)
    refuse(workflow.may_not_assign(action, request.user))
    form = AssignForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        try:
            line = workflow.assign(action, given["party"], by=request.user, role=given["role"], task=given["task"])
        except workflow.Refused as refused:
            form.add_error("party", str(refused))
        else:
            messages.success(request, _("%(party)s now has a line on this action.") % {"party": line.party})
            return redirect(line)
    owners = action.assignments.select_related("party").order_by("party__name")
    return render(request, "tracker/action_assign.html", {"action": action, "form": form, "owners": owners})
