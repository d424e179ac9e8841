"""From what the reader found to proposals, and how they meet those of an earlier reading of the same document."""

from bisect import bisect_left

from .models import Proposal, ProposalStatus, Source
from .wording import deed_in, fingerprint_of, statement_of, title_of, within_line

AT_ONCE = 500
# What another reading may correct on a proposal that nobody has touched.
READ_FIELDS = (
    "title",
    "statement",
    "kind",
    "done",
    "theme",
    "parties",
    "recommended_by",
    "outcome_start",
    "outcome_end",
    "cadence_start",
    "cadence_end",
    "due",
    "due_start",
    "due_end",
    "further",
    "why",
    "confidence",
)


def drafts(text, items):
    """The items as Proposals that are not stored and have no document yet, in the order of the text, one a place."""
    found = {}
    for item in items:
        if place := within_line(text, item.place.start, item.place.end):
            found.setdefault(place, _draft(text, place, item))
    return [found[place] for place in sorted(found)]


def _draft(text, place, item):
    quote = text[slice(*place)]
    due = item.deadline
    told = [party.place for party in item.parties] + [item.outcome, item.cadence, due.place if due else None]
    deed = deed_in(quote, [(one.start - place[0], one.end - place[0]) for one in told if one])
    return Proposal(
        start=place[0],
        end=place[1],
        quote=quote,
        fingerprint=fingerprint_of(quote),
        source=Source.READER,
        title=title_of(deed),
        statement=statement_of(deed),
        kind=str(item.kind),
        done=item.done,
        theme=item.theme[:80],
        parties=[
            {
                "code": party.code,
                "role": str(party.role),
                "ground": str(party.ground),
                "start": party.place.start if party.place else None,
                "end": party.place.end if party.place else None,
            }
            for party in item.parties
        ],
        recommended_by=list(item.recommended_by),
        **_ends("outcome", item.outcome),
        **_ends("cadence", item.cadence),
        due=due.iso[:10] if due else "",
        **_ends("due", due.place if due else None),
        further=[[other.start, other.end, field] for other, field in item.citations],
        why=item.why[:200],
        confidence=min(max(item.confidence, 0.0), 1.0),
    )


def _ends(name, place):
    held = place is not None and place.start < place.end
    return {f"{name}_start": place.start if held else None, f"{name}_end": place.end if held else None}


def remembered(found):
    """The fingerprints among those of the drafts `found` that were rejected before, in whatever document."""
    prints = sorted({draft.fingerprint for draft in found})
    rejected = Proposal.objects.filter(status=ProposalStatus.REJECTED)
    known = set()
    for first in range(0, len(prints), AT_ONCE):
        some = rejected.filter(fingerprint__in=prints[first : first + AT_ONCE])
        known |= set(some.values_list("fingerprint", flat=True))
    return known


class Reconciliation:
    """The drafts of a reading beside the proposals that the document has already.

    new       drafts to be stored
    standing  pending proposals that are there already and stay; those nobody touched have what was read now
    changed   those of `standing` that have to be saved
    gone      untouched proposals of an earlier reading that this one does not find
    left_out  how many drafts are rejected sentences of other documents
    """

    def __init__(self, found, existing, rejected):
        self.new, self.standing, self.changed, self.left_out = [], [], [], 0
        at = {(one.start, one.end): one for one in existing}
        kept = _Stretches(one for one in existing if not _untouched(one))
        seen = set()
        for draft in found:
            place = (draft.start, draft.end)
            if old := at.get(place):
                seen.add(place)
                if _untouched(old) and _corrected(old, draft):
                    self.changed.append(old)
            elif kept.overlap(*place):
                continue  # decided already, by a reading that cut the sentence otherwise
            elif draft.fingerprint in rejected:
                self.left_out += 1
            else:
                self.new.append(draft)
        self.gone = [one for place, one in at.items() if _untouched(one) and place not in seen]
        gone = {one.pk for one in self.gone}
        self.standing = [one for one in existing if one.is_pending and one.pk not in gone]


def _untouched(proposal):
    """Whether no person made, edited or decided it."""
    return proposal.source == Source.READER and proposal.version == 0


def _corrected(old, draft):
    """Give the stored proposal what was read now; whether that is something else."""
    changed = [name for name in READ_FIELDS if getattr(old, name) != getattr(draft, name)]
    for name in changed:
        setattr(old, name, getattr(draft, name))
    return bool(changed)


class _Stretches:
    """Stretches of the text, to be asked whether another one is for the most part one of them."""

    def __init__(self, proposals):
        self.places = sorted((one.start, one.end) for one in proposals)
        self.longest = max((end - start for start, end in self.places), default=0)

    def overlap(self, start, end):
        """Whether one of them shares more than half of its own or of this stretch's characters with it."""
        first = bisect_left(self.places, (start - self.longest, 0))
        for other, stop in self.places[first:]:
            if other >= end:
                return False
            if 2 * (min(end, stop) - max(start, other)) > min(end - start, stop - other):
                return True
        return False
