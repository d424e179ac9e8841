"""A proposal as its pages show it: whose it is and why, what of it the text says, and what is tracked beside it."""

from dataclasses import dataclass, field

from django.db.models import Count, F, OuterRef, Prefetch, Subquery, Value, prefetch_related_objects
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.models import Assignment

from . import comparing
from .making import party_code
from .models import Citation, CitedField, Likeness, Proposal, ProposalDecision, ProposalStatus, Resemblance
from .reading.matching import SAME
from .reading.model import Ground, PartyRole
from .reading.names import name_of

NEW = "new"
DISTANT = "distant"
FEW_STATES = 4
GROUNDS = {
    Ground.NAMED: gettext_lazy("named"),
    Ground.TABLE: gettext_lazy("from the table or list"),
    Ground.SCOPE: gettext_lazy("from the heading or lead-in"),
    Ground.PRONOUN: gettext_lazy("from “we”, “both” or “each”"),
}
ROLES = {
    PartyRole.OWNER: gettext_lazy("owner"),
    PartyRole.SUPPORTING: gettext_lazy("supporting"),
    PartyRole.BENEFICIARY: gettext_lazy("gains by it"),
}
WORDS = {
    Resemblance.CHANGED: gettext_lazy("changed"),
    Resemblance.REAFFIRMED: gettext_lazy("reaffirmed"),
    Resemblance.PROGRESS: gettext_lazy("progress"),
    NEW: gettext_lazy("new"),
    DISTANT: gettext_lazy("different"),
}
TONES = {
    Resemblance.CHANGED: "amber",
    Resemblance.REAFFIRMED: "accent",
    Resemblance.PROGRESS: "green",
    NEW: "soft",
    DISTANT: "soft",
}


@dataclass(frozen=True)
class Who:
    """A party of a proposal: its role, the ground for it, and the words that name it."""

    code: str
    role: str
    ground: str
    quote: str

    @property
    def name(self):
        return name_of(self.code)

    @property
    def words(self):
        """Role and ground as a reader is told them."""
        return ", ".join([str(ROLES[self.role]), str(GROUNDS.get(self.ground, _("added by hand")))])


@dataclass(frozen=True)
class Beside:
    """An action that a proposal may speak of, the word for it, and what differs."""

    action: object
    word: str
    differences: list = field(default_factory=list)

    @property
    def label(self):
        return WORDS[self.word]

    @property
    def tone(self):
        return f"tone-{TONES[self.word]}"

    @property
    def is_alike(self):
        return self.word != DISTANT


@dataclass
class Card:
    """A proposal with all that a page says of it."""

    proposal: Proposal
    who: list
    beside: list
    decision: ProposalDecision | None
    line: int = 0

    @property
    def target(self):
        """The id of its entry in the list."""
        return f"p-{self.proposal.pk}"

    @property
    def owners(self):
        return [who for who in self.who if who.role == PartyRole.OWNER]

    @property
    def others(self):
        return [who for who in self.who if who.role != PartyRole.OWNER]

    @property
    def first(self):
        """What it most likely speaks of, or None where it is new."""
        return self.beside[0] if self.beside and self.beside[0].is_alike else None

    @property
    def word(self):
        return self.first.word if self.first else NEW

    @property
    def label(self):
        return WORDS[self.word]

    @property
    def tone(self):
        return f"tone-{TONES[self.word]}"

    @property
    def outcome(self):
        return comparing.words_at(self.proposal, "outcome")

    @property
    def cadence(self):
        return comparing.words_at(self.proposal, "cadence")

    @property
    def due_words(self):
        return comparing.words_at(self.proposal, "due")

    @property
    def due_date(self):
        """The date, where the text gives a full one."""
        return comparing.full_date(self.proposal.due)

    @property
    def recommended_by(self):
        """Who put it to its owners: code and name of each."""
        return [(code, name_of(code)) for code in self.proposal.recommended_by]

    @property
    def recommended_by_few(self):
        """Their names where they are few; a list of forty States is easier read in codes."""
        names = [name for _code, name in self.recommended_by]
        return ", ".join(names) if len(names) <= FEW_STATES else ""

    @property
    def percent(self):
        return round(self.proposal.confidence * 100)


def cards(proposals, document, outline=None):
    """A Card for each of the document's proposals, in their order. Four queries, whatever their number.

    `document` with its text; `outline` (outlines.py) tells the lines.
    """
    proposals = list(proposals)
    for proposal in proposals:
        proposal.document = document
    decisions = _last_decisions(proposals)
    likely = _likely([proposal for proposal in proposals if proposal.is_pending])
    return [
        Card(
            proposal,
            who=who_of(proposal),
            beside=[_beside(proposal, likeness) for likeness in likely.get(proposal.pk, ())],
            decision=decisions.get(proposal.pk),
            line=outline.line(proposal.start) if outline else 0,
        )
        for proposal in proposals
    ]


def who_of(proposal):
    """The parties of a proposal, owners first, each once a role."""
    text = proposal.document.text
    order = [PartyRole.OWNER, PartyRole.SUPPORTING, PartyRole.BENEFICIARY]
    found = {}
    for party in sorted(proposal.parties, key=lambda party: order.index(party["role"])):
        quote = text[party["start"] : party["end"]] if party.get("start") is not None else ""
        code = party_code(party["code"])
        found.setdefault((code, party["role"]), Who(code, party["role"], party.get("ground", ""), quote))
    return list(found.values())


def beside(proposal, action, word=""):
    """The action beside the proposal, with the word for it and all that differs."""
    found = comparing.differences(proposal, action)
    word = word or (Resemblance.CHANGED if found else Resemblance.REAFFIRMED)
    return Beside(action, Resemblance.PROGRESS if proposal.done else word, found)


def _beside(proposal, likeness):
    if not likeness.is_alike:
        return Beside(likeness.action, DISTANT)
    return beside(proposal, likeness.action)


def _last_decisions(proposals):
    decided = [proposal.pk for proposal in proposals if proposal.version]
    if not decided:
        return {}
    entries = ProposalDecision.objects.filter(proposal__in=decided, number=F("proposal__version"))
    return {entry.proposal_id: entry for entry in entries.select_related("by")}


def _likely(proposals):
    """{id of proposal: its Likenesses by rank}, their actions with what differences() looks at."""
    if not proposals:
        return {}
    rows = Likeness.objects.filter(proposal__in=[proposal.pk for proposal in proposals])
    rows = list(rows.filter(action__merged_into__isnull=True).select_related("action").order_by("proposal_id", "rank"))
    actions = {}
    for row in rows:
        row.action = actions.setdefault(row.action_id, row.action)
    mentions = Citation.objects.filter(field=CitedField.MENTION).only("action_id", "quote", "field").order_by("id")
    lines = Assignment.objects.select_related("party").order_by("id")
    prefetch_related_objects(
        list(actions.values()), Prefetch("citations", mentions, to_attr="mentions"), Prefetch("assignments", lines)
    )
    found = {}
    for row in rows:
        found.setdefault(row.proposal_id, []).append(row)
    return found


# --- By word and state -----------------------------------------------------------------------------------------------


def with_word(proposals):
    """A Proposal queryset with `word`: that of the likeliest action, or "new"."""
    first = Likeness.objects.filter(proposal=OuterRef("pk"), rank=1, score__gte=SAME).values("word")[:1]
    return proposals.annotate(word=Coalesce(Subquery(first), Value(NEW)))


def counted(document):
    """{(status, word): how many} of a document's proposals: one query."""
    rows = with_word(Proposal.objects.filter(document=document)).order_by().values_list("status", "word")
    return {(status, word): number for status, word, number in rows.annotate(number=Count("pk"))}


STATES = (ProposalStatus.PENDING, ProposalStatus.ACCEPTED, ProposalStatus.MERGED, ProposalStatus.REJECTED)
STATE_LABELS = {
    ProposalStatus.PENDING: gettext_lazy("Waiting"),
    ProposalStatus.ACCEPTED: gettext_lazy("Accepted"),
    ProposalStatus.MERGED: gettext_lazy("Merged"),
    ProposalStatus.REJECTED: gettext_lazy("Rejected"),
}
FILTERED_BY = (Resemblance.CHANGED, Resemblance.REAFFIRMED, Resemblance.PROGRESS, NEW)


def in_state(proposals, state, word=""):
    """Those in a state and, where one is given, of a word, as they stand in the text."""
    found = with_word(proposals.filter(status=state)) if word else proposals.filter(status=state)
    return (found.filter(word=word) if word else found).order_by("start", "id")
