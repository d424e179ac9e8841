"""One proposal: its page, what a person decides on it, and a sentence proposed by hand.

Every decision is a POST with the version that the person had seen. With htmx the answer is the proposal's entry of the
list, without script the way to the next one. A refusal shows how it stands and what was typed.
"""

import re

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from tracker.models import Action
from tracker.permissions import rights_of

from .. import cards, comparing, inbox
from ..changes import changes
from ..forms.proposals import DraftForm, ProposeForm, action_called
from ..models import DecisionAct, Proposal
from ..outlines import outlines
from ..waiting import recount, waiting
from .access import document_form, draft_change, draft_page
from .inbox import REASONS, Listing, document_of

CONFLICT = 409
MOST_PLACES = 20


# --- Its page --------------------------------------------------------------------------------------------------------


def _proposal(request, pk):
    proposals = Proposal.objects.visible_to(request.user).select_related("document__meeting", "action")
    return get_object_or_404(proposals.defer("document__raw", "document__runs"), pk=pk)


def _card(proposal):
    document = proposal.document
    return cards.cards([proposal], document, outlines([document])[document.pk])[0]


@draft_page
def proposal_detail(request, pk):
    """A proposal with its form. `?merge=` an action shows what differs, to confirm; for htmx that part alone."""
    proposal = _proposal(request, pk)
    asked = request.GET.get("merge", "").strip()
    if request.htmx and not request.htmx.history_restore_request and asked:
        return render(request, "briefings/_merge.html", _merging(request, proposal, asked) | {"level": 3})
    return _page(request, proposal, asked=asked)


def _page(request, proposal, *, form=None, asked="", refused=None, confirmed=(), reason="", status=200):
    """The page, with whatever was typed before a decision was refused."""
    card = _card(proposal)
    document = proposal.document
    context = {
        "card": card,
        "proposal": proposal,
        "document": document,
        "form": form or DraftForm(card=card, user=request.user),
        "refused": refused,
        "reason": reason,
        "reasons": REASONS,
        "history": [(entry, changes(entry)) for entry in proposal.decisions.select_related("by").order_by("number")],
        "changed": changes(refused.decision) if isinstance(refused, inbox.Decided) else [],
        "may_decide": rights_of(request.user).is_secretariat,
        "compared": bool(card.beside) or comparing.is_quick(),
        "list": _list_of(request),
        "listing": Listing(document, QueryDict(_list_of(request))),
        "now": timezone.now(),
    }
    if asked:
        context |= _merging(request, proposal, asked, confirmed)
    return render(request, "briefings/proposal_detail.html", context, status=status)


def _list_of(request):
    """The query string of the list that the person works through."""
    return (request.POST if request.method == "POST" else request.GET).get("list", "")


def _merging(request, proposal, asked, confirmed=()):
    """What the confirmation of a merge shows: the action and what differs, or why there is none."""
    context = {
        "proposal": proposal,
        "document": proposal.document,
        "merge_asked": asked,
        "confirmed": confirmed,
        "list": _list_of(request),
        "may_decide": rights_of(request.user).is_secretariat,
    }
    try:
        action = action_called(asked, request.user)
    except ValidationError as error:
        return context | {"merge_error": error.messages[0]}
    action = comparing.for_comparing(Action.objects.filter(pk=action.pk)).get()
    likeness = proposal.likenesses.filter(action=action).first()
    return context | {"merge": cards.beside(proposal, action, likeness.word if likeness else "")}


# --- Deciding --------------------------------------------------------------------------------------------------------


def _seen(request):
    text = request.POST.get("seen", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


@draft_change
def proposal_accept(request, pk):
    """Accept it: as it stands, or as its form was filled in."""
    proposal = _proposal(request, pk)
    if "title" not in request.POST:
        due = comparing.full_date(proposal.due) if request.POST.get("due") else None
        return _decide(
            request, proposal, DecisionAct.ACCEPTED, lambda seen: _accept(proposal, request.user, seen, due=due)
        )
    form = DraftForm(request.POST, card=_card(proposal), user=request.user)
    if not form.is_valid():
        return _page(request, proposal, form=form)

    def accept(seen):
        with transaction.atomic():
            edited = inbox.edit(proposal, by=request.user, seen=seen, **form.edits)
            _accept(edited, request.user, edited.version, **form.accepts)

    return _decide(request, proposal, DecisionAct.ACCEPTED, accept, form=form)


def _accept(proposal, by, seen, **given):
    return inbox.accept(proposal, by=by, seen=seen, **given)


@draft_change
def proposal_edit(request, pk):
    """Keep what was changed, and decide later."""
    proposal = _proposal(request, pk)
    form = DraftForm(request.POST, card=_card(proposal), user=request.user)
    if not form.is_valid():
        return _page(request, proposal, form=form)

    def edit(seen):
        inbox.edit(proposal, by=request.user, seen=seen, **form.edits)

    return _decide(request, proposal, DecisionAct.EDITED, edit, form=form)


@draft_change
def proposal_merge(request, pk):
    """Add its words to an action, and carry over the differences that were ticked."""
    proposal, asked = _proposal(request, pk), request.POST.get("action", "").strip()
    confirmed = request.POST.getlist("confirmed")
    try:
        action = action_called(asked, request.user)
    except ValidationError:
        return _page(request, proposal, asked=asked or " ")

    def merge(seen):
        inbox.merge(proposal, action, by=request.user, seen=seen, confirmed=confirmed)

    return _decide(request, proposal, DecisionAct.MERGED, merge, asked=asked, confirmed=confirmed)


@draft_change
def proposal_reject(request, pk):
    """Set it aside with a reason: one of those that stand there, or words of one's own."""
    proposal = _proposal(request, pk)
    reason = request.POST.get("reason", "").strip() or request.POST.get("other", "").strip()

    def reject(seen):
        inbox.reject(proposal, by=request.user, seen=seen, reason=reason)

    return _decide(request, proposal, DecisionAct.REJECTED, reject, reason=reason)


@draft_change
def proposal_undo(request, pk):
    """Take the last decision back."""
    proposal = _proposal(request, pk)

    def undo(seen):
        inbox.undo(proposal, by=request.user, seen=seen)

    return _decide(request, proposal, DecisionAct.UNDONE, undo)


def _decide(request, proposal, act, verb, **typed):
    """Make the decision, and answer with the entry of the list or the way to the next proposal."""
    refused = None
    try:
        verb(_seen(request))
    except inbox.Decided as decided:
        mine = decided.decision
        if mine.by_id != request.user.pk or mine.act != act:  # the same form, sent twice, was recorded once
            refused = decided
    except inbox.Refused as why:
        refused = why
    recount()
    now_is = _proposal(request, proposal.pk)
    if request.htmx:
        return _entry(request, now_is, refused)
    if refused:
        form = typed.pop("form", None)
        return _page(request, now_is, form=form, refused=refused, status=CONFLICT, **typed)
    listing = Listing(now_is.document, QueryDict(_list_of(request)))
    if act in (DecisionAct.UNDONE, DecisionAct.EDITED):
        messages.success(request, _("Waiting again.") if act == DecisionAct.UNDONE else _("Kept. It still waits."))
        return redirect(now_is if act == DecisionAct.EDITED else listing.at(now_is))
    messages.success(request, _linked(now_is))
    return redirect(listing.following(now_is))


def _linked(proposal):
    """What was decided, in a sentence, with a link to the action that it led to."""
    if not proposal.action:
        return _said(proposal)
    reference = proposal.action.reference
    before, _name, after = _said(proposal).partition(reference)
    return format_html('{}<a href="{}">{}</a>{}', before, proposal.action.get_absolute_url(), reference, after)


def _said(proposal):
    """What was decided, in a sentence."""
    words = {
        "accepted": _("Accepted as %(action)s: %(title)s"),
        "merged": _("Merged into %(action)s: %(title)s"),
        "rejected": _("Rejected: %(title)s"),
        "pending": _("Waiting again: %(title)s"),
    }[proposal.status]
    return words % {"action": proposal.action and proposal.action.reference, "title": proposal.title}


def _entry(request, proposal, refused):
    """For htmx: the entry of the list as it stands now, the tabs with their counts, and what was said."""
    document = proposal.document
    listing = Listing(
        document, QueryDict((request.htmx.current_url_abs_path or "").partition("?")[2].partition("#")[0])
    )
    context = {
        "card": _card(proposal),
        "document": document,
        "listing": listing,
        "may_decide": rights_of(request.user).is_secretariat,
        "reasons": REASONS,
        "refused": refused,
        "said": str(refused) if refused else _said(proposal),
        "in_all": waiting("inbox"),
        "now": timezone.now(),
    }
    return render(request, "briefings/_decided.html", context)


# --- By hand ---------------------------------------------------------------------------------------------------------


@document_form
def propose(request, key):
    """Propose a sentence by hand: by its place (from a selection), or by its words, which are looked up."""
    document = document_of(request, key)
    if request.method != "POST":
        return _propose_page(request, document, ProposeForm())
    place, places = _posted_place(request), []
    words = request.POST.get("words") or (document.text[slice(*place)] if place else "")
    form = ProposeForm({"words": words})
    if form.is_valid() and not place:
        places = find(document.text, form.cleaned_data["words"])
        place = places[0] if len(places) == 1 else None
        if not places:
            form.add_error("words", _("These words do not stand in the document. Paste them as they stand there."))
    if form.is_valid() and place:
        try:
            proposal = inbox.propose_by_hand(document, *place, by=request.user)
        except inbox.Refused as refused:
            form.add_error("words", str(refused))
        else:
            recount()
            messages.success(request, _("Proposed. Look over what was read from it, then accept it."))
            return redirect(proposal)
    return _propose_page(request, document, form, places)


def _propose_page(request, document, form, places=()):
    outline = outlines([document])[document.pk]
    found = [
        {"start": start, "end": end, "line": outline.line(start), "heading": outline.heading(start)}
        for start, end in places[:MOST_PLACES]
    ]
    context = {"document": document, "form": form, "places": found if len(places) > 1 else []}
    return render(request, "briefings/propose.html", context)


def _posted_place(request):
    start, end = request.POST.get("start", ""), request.POST.get("end", "")
    if all(text.isascii() and text.isdigit() and len(text) < 10 for text in (start, end)):
        return int(start), int(end)
    return None


def find(text, words):
    """The places of the words in the text, as (start, end): exactly, else with whatever blanks between them."""
    pieces = words.split()
    if not pieces:
        return []
    exact = [(match.start(), match.end()) for match in re.finditer(re.escape(words), text)]
    blanks = re.compile(r"\s+".join(map(re.escape, pieces)))
    return exact or [(match.start(), match.end()) for match in blanks.finditer(text)]
