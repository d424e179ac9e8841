"""What is tracked, beside what a document says: what differs, by which word it is called, what is passed over."""

import math
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, Subquery
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from tracker.choices import OPEN
from tracker.models import Action, Assignment, Party

from .making import party_code
from .models import Citation, CitedField, JobState, Likeness, Proposal, ProposalStatus, Resemblance
from .reading.matching import SAME, Matcher, Tracked, features
from .reading.model import PartyRole
from .reading.names import name_of
from .wording import fingerprint_of

WORDED_ALIKE = 0.5  # of two texts in words that mean the same; below it, the wording is shown as changed
AT_ONCE_ACTIONS = 500  # made ready for comparison in about one second
AT_ONCE = 100  # proposals whose actions are fetched together
LOOKED_AT = 10  # likely actions of a proposal, of which three are kept
# What the likeness of words counts for where owners are known and none is shared. Of 400 recommendations against 1,000
# of all States, 273 seemed alike to one, 249 of them to another State's; with this 67, and 24.
APART = 0.5
DUE, OWNERS, CADENCE, WORDING = "due", "owners", "cadence", "wording"
DIFFERENCES = (DUE, OWNERS, CADENCE, WORDING)


@dataclass(frozen=True)
class Difference:
    """Where a document says otherwise than we track: `before` is ours, `after` the document's, `quote` its words.

    `carries` says whether a merge can take it over: of a date that is not a full one, nobody can set a line's due date.
    """

    field: str
    label: str
    before: str
    after: str
    quote: str
    carries: bool = True


# --- One proposal against one action ---------------------------------------------------------------------------------


def for_comparing(actions):
    """An Action queryset with what differences() looks at, at a query count that does not grow."""
    mentions = Citation.objects.filter(field=CitedField.MENTION).only("action_id", "quote", "field").order_by("id")
    lines = Assignment.objects.select_related("party").order_by("id")
    return actions.prefetch_related(Prefetch("citations", mentions, to_attr="mentions"), Prefetch("assignments", lines))


def differences(proposal, action):
    """What accepting the proposal's word would change on the action, as a list of Difference.

    What the text leaves open is no difference: a document that names one of three owners, or no date, changes nothing.
    For lists, take the actions from for_comparing().
    """
    found = (_due(proposal, action), _owners(proposal, action), _cadence(proposal, action), _wording(proposal, action))
    return [difference for difference in found if difference]


def word_for(proposal, action):
    """The Resemblance of the proposal to an action that it speaks of."""
    if proposal.done:
        return Resemblance.PROGRESS
    return Resemblance.CHANGED if differences(proposal, action) else Resemblance.REAFFIRMED


def _owner_codes(proposal):
    return list(dict.fromkeys(party_code(code) for code in proposal.codes(PartyRole.OWNER)))


def new_owners(proposal, action):
    """The codes of the owners that the text names and that have no line on the action."""
    tracked = {line.party.code for line in action.assignments.all()}
    return [code for code in _owner_codes(proposal) if code not in tracked]


def lines_due(proposal, action):
    """The open lines that the proposal's date is about: those of the owners that it names, else all of the action."""
    owners = _owner_codes(proposal)
    lines = [line for line in action.assignments.all() if line.status in OPEN]
    return [line for line in lines if line.party.code in owners] or lines


def full_date(iso):
    """The date of a full ISO text, or None: "2022" and "2022-08" are no dates yet."""
    try:
        return date.fromisoformat(iso) if len(iso) == 10 else None
    except ValueError:
        return None


def words_at(proposal, name):
    """The proposal's own words for "outcome", "cadence" or "due", "" where the text has none.

    What stands outside its quote is looked up in the document.
    """
    place = proposal.place_of(name)
    if not place:
        return ""
    start, end = place
    if proposal.start <= start < end <= proposal.end:
        return proposal.quote[start - proposal.start : end - proposal.start]
    return proposal.document.text[start:end]


def _due(proposal, action):
    if not proposal.due:
        return None
    lines = lines_due(proposal, action)
    dates = {line.due for line in lines}
    if not lines or all(day and day.isoformat().startswith(proposal.due) for day in dates):
        return None
    known = sorted(day for day in dates if day)
    before = ", ".join(date_format(day, "DATE_FORMAT") for day in known) or _("No date")
    after = full_date(proposal.due)
    return Difference(
        DUE,
        _("Due date"),
        before,
        date_format(after, "DATE_FORMAT") if after else proposal.due,
        words_at(proposal, "due") or proposal.quote,
        carries=after is not None,
    )


def _owners(proposal, action):
    new = new_owners(proposal, action)
    if not new:
        return None
    before = ", ".join(sorted(line.party.name for line in action.assignments.all())) or _("Nobody")
    return Difference(OWNERS, _("Owners"), before, ", ".join(name_of(code) for code in new), proposal.quote)


def _cadence(proposal, action):
    words = words_at(proposal, "cadence").strip()
    if not words or words.lower() == action.cadence.lower():
        return None
    if action.cadence and features(words) == features(action.cadence):
        return None
    return Difference(CADENCE, _("Cadence"), action.cadence or _("Not stated"), words, words)


def _wording(proposal, action):
    told = _told(action)
    own = fingerprint_of(proposal.quote)
    if any(fingerprint_of(text) == own for text in told):
        return None
    words = _unnamed(features(proposal.quote))
    if max((_alike(words, _unnamed(features(text))) for text in told), default=0) >= WORDED_ALIKE:
        return None
    return Difference(WORDING, _("Wording"), action.statement or action.title, proposal.statement, proposal.quote)


def _told(action):
    """The texts that say what the action is: its title and statement, and the quotes that mention it."""
    mentions = getattr(action, "mentions", None)
    if mentions is None:
        mentions = action.citations.filter(field=CitedField.MENTION).only("quote", "action_id", "field")
    return [f"{action.title}. {action.statement}", action.title, *(mention.quote for mention in mentions)]


def _unnamed(words):
    """Without the parties: who is to do it is compared by itself."""
    return {word: weight for word, weight in words.items() if not word.startswith("@")}


def _alike(one, other):
    """The cosine of two texts' features: 1 for the same words, 0 for none in common."""
    length = math.sqrt(sum(w * w for w in one.values()) * sum(w * w for w in other.values()))
    return sum(weight * other.get(word, 0) for word, weight in one.items()) / length if length else 0.0


# --- Many proposals against all that is tracked ----------------------------------------------------------------------


def matcher_of_tracked():
    """A Matcher over every action that stands, with its title, statement, mentions and owners: made once for a run.

    Four queries, whatever their number.
    """
    mentions, owners = defaultdict(list), defaultdict(list)
    rows = Citation.objects.filter(field=CitedField.MENTION, action__merged_into__isnull=True).order_by("id")
    for action, quote in rows.values_list("action_id", "quote"):
        mentions[action].append(quote)
    for action, code in Assignment.objects.standing().order_by("id").values_list("action_id", "party__code"):
        owners[action].append(code)
    actions = Action.objects.standing().order_by("number").values_list("pk", "title", "statement")
    return Matcher(
        Tracked(pk, "\n".join(dict.fromkeys([title, statement, *mentions[pk]])), tuple(owners[pk]))
        for pk, title, statement in actions
    )


def is_quick():
    """Whether so little is tracked that a person can wait for a comparison with all of it."""
    return Action.objects.standing()[: AT_ONCE_ACTIONS + 1].count() <= AT_ONCE_ACTIONS


def compare(proposals, matcher, told=lambda done: None):
    """The three likeliest actions of each of the proposals, as lists of Likeness that are not stored yet.

    The proposals need not be stored either. `told` is called with the number of proposals that are compared, now and
    then. Queries grow by three for every hundred proposals.
    """
    proposals = list(proposals)
    house = _houses()
    compared = []
    for first in range(0, len(proposals), AT_ONCE):
        some = proposals[first : first + AT_ONCE]
        found = [matcher.likeliest(one.quote, LOOKED_AT, _owner_codes(one)) for one in some]
        wanted = {likely.key for each in found for likely in each}
        actions = {action.pk: action for action in for_comparing(Action.objects.standing().filter(pk__in=wanted))}
        for proposal, each in zip(some, found, strict=True):
            scored = [(_score(proposal, actions[one.key], one, house), one.key) for one in each if one.key in actions]
            best = sorted(scored, key=lambda pair: -pair[0])[:3]
            compared.append(
                [
                    Likeness(action=actions[key], rank=rank, score=score, word=word_for(proposal, actions[key]))
                    for rank, (score, key) in enumerate(best, start=1)
                ]
            )
        told(len(compared))
    return compared


def _houses():
    """{code: code of the party that it is part of}: SOUTHCOM's deeds are the United States' as well."""
    return dict(Party.objects.filter(parent__isnull=False).values_list("code", "parent__code"))


def _score(proposal, action, likely, house):
    """How alike they are; the same deed of somebody else is another action, however alike its words."""
    ours = {house.get(line.party.code, line.party.code) for line in action.assignments.all()}
    theirs = {house.get(code, code) for code in _owner_codes(proposal)}
    apart = ours and theirs and not ours & theirs
    return round(likely.score * (APART if apart else 1), 4)


def store(proposals, compared):
    """Store the likenesses that compare() found for each of the stored proposals, in place of those of before."""
    pairs = list(zip(proposals, compared, strict=True))
    for first in range(0, len(pairs), AT_ONCE):
        some = pairs[first : first + AT_ONCE]
        for proposal, likenesses in some:
            for likeness in likenesses:
                likeness.proposal = proposal
        Likeness.objects.filter(proposal__in=[proposal.pk for proposal, _likenesses in some]).delete()
        Likeness.objects.bulk_create([likeness for _proposal, likenesses in some for likeness in likenesses])


def added_since(document):
    """The actions that are tracked only since the document was last compared with what is, as a queryset.

    Those made of its own proposals do not count.
    """
    last = document.readings.filter(state=JobState.READ).order_by("-asked_at", "-id").values("started_at")[:1]
    return (
        Action.objects.standing()
        .filter(created__gt=Subquery(last))
        .exclude(pk__in=_made_of(document))
        .order_by("number")
    )


def _made_of(document):
    return Proposal.objects.filter(document=document, status=ProposalStatus.ACCEPTED).values("action")


def silent(document):
    """The open actions of the meeting's parties that the document does not mention, as a queryset in their order.

    Open is what still counts: what a party declined, or only observes, is not passed over. Mentioned is what the
    document cites, and what one of its proposals, unless rejected, resembles. Where it belongs to no meeting, its
    parties are the owners that it names.
    """
    mentioned = Citation.objects.filter(document=document, action=OuterRef("pk"))
    resembled = Likeness.objects.filter(
        ~Q(proposal__status="rejected"), proposal__document=document, score__gte=SAME, action=OuterRef("pk")
    )
    lines = Assignment.objects.unfinished().filter(party__in=_parties_of(document))
    return (
        Action.objects.standing()
        .with_line(lines)
        .filter(~Exists(mentioned), ~Exists(resembled))
        .prefetch_related(Prefetch("assignments", Assignment.objects.select_related("party")))
        .order_by("number")
    )


def _parties_of(document):
    if meeting := document.meeting:
        return Party.objects.filter(Q(meetings=meeting) | Q(meetings_hosted=meeting)).values("pk")
    named = Proposal.objects.filter(document=document).values_list("parties", flat=True)
    codes = {party_code(p["code"]) for parties in named for p in parties if p["role"] == PartyRole.OWNER}
    return Party.objects.filter(code__in=codes).values("pk")
