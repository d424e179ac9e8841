"""The inbox: the documents with what waits in them, and the proposals of one, each beside what is tracked."""

from django.contrib import messages
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.http import QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from tracker.permissions import rights_of
from tracker.views.base import ROWS, page_of

from .. import cards, comparing, intake
from .. import inbox as verbs
from ..models import Document, JobState, Proposal, ProposalStatus, ReadingJob
from ..outlines import outlines
from ..waiting import recount
from .access import draft_change, draft_page

SILENT = "silent"
JUST_DECIDED = "decided"  # in an address: the proposal that was decided last, to be shown among those that wait
MOST_AT_ONCE = 100
MOST_NAMED = 5
MOST_COUNTED = 100
REASONS = (
    gettext_lazy("Nobody is to do anything: background"),
    gettext_lazy("Done already"),
    gettext_lazy("Too vague to follow up"),
    gettext_lazy("Not ours to follow"),
)


# --- All documents ---------------------------------------------------------------------------------------------------


@draft_page
def inbox(request):
    """The documents, those with something waiting first, and the runs that are under way."""
    documents = Document.objects.visible_to(request.user)
    waits = _counted(Q(status=ProposalStatus.PENDING))
    page = page_of(documents.annotate(waits=waits).order_by("-waits", "-received_at", "key"), request)
    last = ReadingJob.objects.filter(document=OuterRef("pk"), state=JobState.READ).order_by("-asked_at", "-id")
    page.object_list = page.rows(
        Document.objects.for_list()
        .select_related("meeting")
        .annotate(
            waits=waits,
            decided=_counted(~Q(status=ProposalStatus.PENDING)),
            read_at=Subquery(last.values("ended_at")[:1]),
            read_by=Subquery(last.values(name=Coalesce("asked_by__name", "asked_by__username"))[:1]),
        )
    )
    jobs, now = ReadingJob.objects.visible_to(request.user).for_list().select_related("asked_by"), timezone.now()
    running = list(jobs.running().order_by("asked_at")[:MOST_NAMED])
    context = {
        "page": page,
        "running": running,
        "silent": bool(running) and not intake.worker_answers(now),
        "worker": intake.WORKER,
        "failed": list(jobs.failed_lately(now).order_by("-asked_at")[:MOST_NAMED]),
    }
    return render(request, "briefings/inbox.html", context)


def _counted(condition):
    mine = Proposal.objects.filter(condition, document=OuterRef("pk")).order_by().values("document")
    return Coalesce(Subquery(mine.annotate(n=Count("pk")).values("n")), 0)


# --- One document ----------------------------------------------------------------------------------------------------


class Listing:
    """Which proposals of a document a page lists: by state, by word, and after which one it begins.

    Pages are not numbered: with every decision the list grows shorter, and a second page would begin further on.
    """

    def __init__(self, document, query):
        self.document = document
        state, word = query.get("state", ""), query.get("word", "")
        self.state = state if state in (*cards.STATES, SILENT) else ProposalStatus.PENDING
        self.word = word if word in cards.FILTERED_BY else ""
        after = query.get("after", "")
        self.after = int(after) if _is_number(after) else None
        just = query.get(JUST_DECIDED, "")
        self.just_decided = int(just) if _is_number(just) else None
        self.url = reverse("briefings:document_inbox", args=[document.key])

    @cached_property
    def counts(self):
        return cards.counted(self.document)

    @cached_property
    def proposals(self):
        return cards.in_state(Proposal.objects.filter(document=self.document), self.state, self.word)

    @cached_property
    def _found(self):
        """The page's proposals, and one more where there are more."""
        rows = self.proposals.select_related("action")
        before = Proposal.objects.filter(document=self.document, pk=self.after).first() if self.after else None
        return list((rows.filter(_later(before)) if before else rows)[: ROWS + 1])

    @property
    def shown(self):
        """The proposals of the page."""
        return self._found[:ROWS]

    @cached_property
    def listed(self):
        """Those of the page, and in its place the one that was just decided, so that one sees what became of it."""
        if not self.just_decided or self.state != ProposalStatus.PENDING:
            return self.shown
        decided = Proposal.objects.filter(document=self.document, pk=self.just_decided).select_related("action")
        rows = {proposal.pk: proposal for proposal in [*decided, *self.shown]}
        return sorted(rows.values(), key=lambda proposal: (proposal.start, proposal.pk))

    @property
    def next_url(self):
        """The address of those that follow, or ""."""
        more = len(self._found) > ROWS
        return self.address(self.state, self.word, after=self.shown[-1].pk) if more else ""

    @property
    def first_url(self):
        """The address of the list's beginning."""
        return self.address(self.state, self.word)

    @property
    def number(self):
        """How many the list has on all its pages."""
        return self.count(self.state, self.word)

    def count(self, state, word=""):
        return sum(number for (s, w), number in self.counts.items() if s == state and word in ("", w))

    @property
    def total(self):
        return sum(self.counts.values())

    @property
    def waiting(self):
        return self.count(ProposalStatus.PENDING)

    @property
    def query(self):
        """What the forms of the list carry, so that one comes back to it."""
        return self._query(self.state, self.word)

    def _query(self, state, word="", **more):
        query = QueryDict(mutable=True)
        if state != ProposalStatus.PENDING:
            query["state"] = str(state)
        if word:
            query["word"] = str(word)
        query.update({name: str(value) for name, value in more.items()})
        return query.urlencode()

    def address(self, state, word="", **more):
        query = self._query(state, word, **more)
        return f"{self.url}?{query}" if query else self.url

    @property
    def silent_url(self):
        """The address of what the document does not mention."""
        return self.address(SILENT)

    @property
    def tabs(self):
        """By state."""
        tabs = [
            {
                "label": cards.STATE_LABELS[state],
                "url": self.address(state),
                "current": state == self.state,
                "count": self.count(state),
            }
            for state in cards.STATES
        ]
        tabs.append(
            {
                "label": _("Not mentioned"),
                "url": self.silent_url,
                "current": self.state == SILENT,
                "count": None,
            }
        )
        return tabs

    @property
    def words(self):
        """By word, within the state."""
        if self.state == SILENT:
            return []
        return [
            {
                "label": cards.WORDS[word],
                "tone": f"tone-{cards.TONES[word]}",
                "url": self.address(self.state, "" if word == self.word else word),
                "current": word == self.word,
                "count": self.count(self.state, word),
            }
            for word in cards.FILTERED_BY
        ]

    def following(self, proposal):
        """The address of the next one that waits after this proposal, which is decided; of the list where none does."""
        rows = cards.in_state(Proposal.objects.filter(document=self.document), ProposalStatus.PENDING, self.word)
        found = rows.filter(_later(proposal)).first() or rows.exclude(pk=proposal.pk).last()
        decided = {JUST_DECIDED: proposal.pk}
        return self.at(found, **decided) if found else self.address(ProposalStatus.PENDING, **decided)

    def at(self, proposal, **more):
        """The address of a proposal on a page of the list of its state."""
        rows = cards.in_state(Proposal.objects.filter(document=self.document), proposal.status, self.word)
        before = list(rows.filter(_earlier(proposal)).reverse().values_list("pk", flat=True)[:ROWS])
        after = {"after": before[0]} if len(before) == ROWS else {}
        return f"{self.address(proposal.status, self.word, **after, **more)}#p-{proposal.pk}"


def _later(proposal):
    return Q(start__gt=proposal.start) | Q(start=proposal.start, id__gt=proposal.pk)


def _earlier(proposal):
    return Q(start__lt=proposal.start) | Q(start=proposal.start, id__lt=proposal.pk)


def document_of(request, key):
    """The document with its text, if drafts of it may be read."""
    documents = Document.objects.visible_to(request.user).for_reading().select_related("meeting")
    return get_object_or_404(documents, key=key)


@draft_page
def document_inbox(request, key):
    """The proposals of a document in one state, a page of them; or what it does not mention."""
    document = document_of(request, key)
    listing = Listing(document, request.GET)
    context = {
        "document": document,
        "listing": listing,
        "may_decide": rights_of(request.user).is_secretariat,
        "reasons": REASONS,
        "now": timezone.now(),
    }
    if listing.state == SILENT:
        page = page_of(verbs.silent(document), request)
        page.object_list = page.rows(verbs.silent(document))
        return render(request, "briefings/document_silent.html", context | {"page": page})
    if context["may_decide"] and listing.state == ProposalStatus.PENDING and listing.waiting:
        context["added"] = comparing.added_since(document)[:MOST_COUNTED].count()
    context["cards"] = cards.cards(listing.listed, document, outlines([document])[document.pk])
    if not listing.total:
        context["last_reading"] = document.readings.for_list().order_by("-asked_at", "-id").first()
    return render(request, "briefings/document_inbox.html", context)


# --- Many at once ----------------------------------------------------------------------------------------------------


@draft_change
def proposals_bulk(request):
    """Accept or reject each of those that were ticked; what is refused is said, and stops no other."""
    seen = _ticked(request.POST.getlist("chosen"))
    found = list(Proposal.objects.editable_by(request.user).filter(pk__in=seen).in_order()[:MOST_AT_ONCE])
    back = Listing(found[0].document, QueryDict(request.POST.get("list", ""))) if found else None
    if not found:
        messages.warning(request, _("Nothing was ticked."))
        return redirect(_back(request))
    if request.POST.get("do") == "reject":
        reason = request.POST.get("other", "").strip() or request.POST.get("reason", "").strip()
        results = verbs.reject_many(found, by=request.user, reason=reason, seen=seen)
        said = ngettext("%(count)d proposal rejected.", "%(count)d proposals rejected.", _done(results))
    else:
        results = verbs.accept_many(found, by=request.user, seen=seen)
        said = ngettext("%(count)d proposal accepted.", "%(count)d proposals accepted.", _done(results))
    recount()
    if done := _done(results):
        state = ProposalStatus.REJECTED if request.POST.get("do") == "reject" else ProposalStatus.ACCEPTED
        link = format_html(' <a href="{}">{}</a>', back.address(state), _("Show them"))
        messages.success(request, format_html("{}{}", said % {"count": done}, link))
    _say_refused(request, [result for result in results if result.refused])
    return redirect(back.address(back.state, back.word))


def _ticked(values):
    """{id: version} of "12:3"; what is neither is left out."""
    pairs = (value.split(":") for value in values)
    return {int(pair[0]): int(pair[1]) for pair in pairs if len(pair) == 2 and all(_is_number(part) for part in pair)}


def _is_number(text):
    return text.isascii() and text.isdigit() and len(text) < 18


def _done(results):
    return sum(not result.refused for result in results)


def _say_refused(request, refused):
    for result in refused[:MOST_NAMED]:
        messages.warning(request, f"“{result.proposal.title}”: {result.refused}")
    more = len(refused) - MOST_NAMED
    if more > 0:
        said = ngettext("%(count)d more was refused.", "%(count)d more were refused.", more)
        messages.warning(request, said % {"count": more})


def _back(request):
    key = request.POST.get("document", "")
    document = Document.objects.visible_to(request.user).for_list().filter(key=key).first()
    return Listing(document, QueryDict(request.POST.get("list", ""))).url if document else reverse("briefings:inbox")
