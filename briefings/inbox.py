"""What a person decides on a proposal: accept, merge, reject, edit, undo; each once, in one transaction.

Pages and commands all call these verbs. Each is told the version of the proposal that the person had seen (`seen`); who
comes second is told who decided what and when. Source: DESIGN, rules 1 and 3.
"""

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from tracker import workflow
from tracker.choices import AssignmentRole, Kind
from tracker.models import Action, ExpectedOutcome, Theme
from tracker.permissions import rights_of
from tracker.refusals import Refused

from . import comparing, making
from .comparing import Difference, differences, silent
from .editing import edited, selected
from .models import DecisionAct, Document, Proposal, ProposalDecision, ProposalStatus, Resemblance
from .reading.model import PartyRole
from .undoing import take_back

__all__ = [
    "Decided",
    "Difference",
    "Refused",
    "Result",
    "accept",
    "accept_many",
    "differences",
    "edit",
    "merge",
    "propose_by_hand",
    "refusal",
    "reject",
    "reject_many",
    "silent",
    "undo",
]


class Decided(Refused):
    """Somebody decided on the proposal, or edited it, after the person had read it; `decision` is that entry."""

    def __init__(self, decision):
        self.decision = decision
        words = {
            DecisionAct.ACCEPTED: _("%(who)s accepted this on %(when)s: it is %(action)s."),
            DecisionAct.MERGED: _("%(who)s merged this into %(action)s on %(when)s."),
            DecisionAct.REJECTED: _("%(who)s rejected this on %(when)s: %(reason)s"),
            DecisionAct.UNDONE: _("%(who)s undid the decision on this on %(when)s. Look at it again."),
            DecisionAct.EDITED: _("%(who)s edited this on %(when)s. Look at it again."),
        }[decision.act]
        when = date_format(timezone.localtime(decision.at), "DATETIME_FORMAT")
        given = {"who": decision.by, "when": when, "action": decision.reference, "reason": decision.reason}
        super().__init__(words % given)


@dataclass(frozen=True)
class Result:
    """What became of one proposal of many: its action where it has one, or why it was refused."""

    proposal: Proposal
    action: Action | None = None
    refused: str = ""


def refusal(by):
    """Say in a sentence why `by` may not decide on proposals, or return ""."""
    return "" if rights_of(by).is_secretariat else _("Only the secretariat decides on proposals.")


# --- Deciding --------------------------------------------------------------------------------------------------------


@transaction.atomic
def accept(
    proposal,
    *,
    by,
    seen,
    title=None,
    statement=None,
    kind=None,
    owners=None,
    supporting=None,
    beneficiaries=None,
    themes=None,
    outcome=True,
    cadence=None,
    due=None,
    parent=None,
    now=None,
):
    """Make an Action of the proposal, with its lines, outcome and citations; return it.

    None takes what the proposal has. `owners`, `supporting` and `beneficiaries` are codes of parties, `themes` Themes;
    `outcome` True takes its words, a text says it otherwise, "" or False leaves it not stated; `due` is a date that the
    person confirmed: without it no line gets one. No line gets a response and none is begun: a text commits nobody.
    Raises Refused (Decided where somebody else was first) and then changes nothing. Source: DESIGN, rule 1.
    """
    now = now or timezone.now()
    proposal = _to_decide(proposal, by, seen)
    document = proposal.document
    title = (proposal.title if title is None else title).strip()
    if not title:
        raise Refused(_("Give the action a title."))
    if len(title) > 200:
        raise Refused(_("A title has at most 200 characters."))
    kind = kind or proposal.kind
    if kind not in Kind:
        raise Refused(_("Choose a kind."))
    if parent and parent.merged_into_id:
        raise Refused(_("%(action)s was merged into another: choose that one.") % {"action": parent})
    cadence = comparing.words_at(proposal, "cadence") if cadence is None else cadence
    action = Action(
        title=title,
        statement=(proposal.statement if statement is None else statement).strip(),
        kind=kind,
        meeting=document.meeting,
        parent=parent,
        cadence=cadence.strip()[:80],
    )
    action._history_user = by
    action.save()
    action.themes.set(Theme.objects.filter(slug=proposal.theme) if themes is None else themes)
    lines = _lines(proposal, action, by, owners, supporting)
    gaining = proposal.codes(PartyRole.BENEFICIARY) if beneficiaries is None else beneficiaries
    action.beneficiaries.set(making.parties_for(gaining).values())
    expected = _expected(proposal, action, outcome)
    if due:
        _set_due([line for line in lines if line.role == AssignmentRole.RESPONSIBLE], due, proposal, by, now)
    citations = making.cite(
        proposal, action, number=proposal.version + 1, lines=lines, outcome=expected, progress=proposal.done
    )
    made = {
        "lines": [line.pk for line in lines],
        "outcomes": [expected.pk] if expected else [],
        "citations": [citation.pk for citation in citations],
    }
    _decide(proposal, DecisionAct.ACCEPTED, by, now, action=action, made=made)
    action.refresh_from_db()
    return action


@transaction.atomic
def merge(proposal, action, *, by, seen, confirmed=(), now=None):
    """Add the proposal's words to an action that says the same, as citations; return the action.

    `confirmed` names the differences to carry over ("due", "owners", "cadence", "wording"), which the person has seen;
    nothing else of the action changes. Where the text tells of something done, it is cited as progress on the lines of
    its owners; their status is theirs to report. Raises Refused and then changes nothing.
    """
    now = now or timezone.now()
    proposal = _to_decide(proposal, by, seen)
    action = comparing.for_comparing(Action.objects.select_for_update()).get(pk=action.pk)
    if action.merged_into_id:
        raise Refused(_("%(action)s was merged into another: choose that one.") % {"action": action})
    if unknown := set(confirmed) - set(comparing.DIFFERENCES):
        raise Refused(_("There is no difference called %(name)s.") % {"name": ", ".join(sorted(unknown))})
    wanted = {difference.field for difference in differences(proposal, action)} & set(confirmed)
    like = proposal.likeness_to(action)
    progress = proposal.done or bool(like and like.word == Resemblance.PROGRESS)
    made = {"lines": [], "due": [], "before": {}, "after": {}}
    lines = list(action.assignments.all())
    if comparing.OWNERS in wanted:
        named = making.named_as(proposal, PartyRole.OWNER)
        parties = making.parties_for(comparing.new_owners(proposal, action))
        new = making.assigned(action, parties, named, AssignmentRole.RESPONSIBLE, by)
        made["lines"] = [line.pk for line in new]
        lines += new
    if comparing.DUE in wanted:
        day = comparing.full_date(proposal.due)
        if not day:
            raise Refused(_("The text gives no full date. Set it on the line itself."))
        owners = {making.party_code(code) for code in proposal.codes(PartyRole.OWNER)}
        about = [line for line in lines if line.party.code in owners and not workflow.may_not_set_due(line, by)]
        about = [line for line in about or comparing.lines_due(proposal, action) if line.due != day]
        made["due"] = [[line.pk, line.due.isoformat() if line.due else None, day.isoformat()] for line in about]
        _set_due(about, day, proposal, by, now)
    changes = {}
    if comparing.CADENCE in wanted:
        changes["cadence"] = comparing.words_at(proposal, "cadence").strip()[:80]
    if comparing.WORDING in wanted:
        changes["statement"] = proposal.statement
    if changes:
        made["before"] = {name: getattr(action, name) for name in changes}
        made["after"] = changes
        for name, value in changes.items():
            setattr(action, name, value)
        action._history_user = by
        action.save(update_fields=list(changes))
    citations = making.cite(proposal, action, number=proposal.version + 1, lines=lines, progress=progress)
    made["citations"] = [citation.pk for citation in citations]
    _decide(proposal, DecisionAct.MERGED, by, now, action=action, made=made)
    action.refresh_from_db()
    return action


@transaction.atomic
def reject(proposal, *, by, seen, reason, now=None):
    """Set the proposal aside, with the reason; the same sentence is not proposed again from a later document.

    Returns the proposal. Raises Refused.
    """
    proposal = _to_decide(proposal, by, seen)
    if not reason.strip():
        raise Refused(_("Say why it is rejected: the reason is remembered."))
    _decide(proposal, DecisionAct.REJECTED, by, now or timezone.now(), reason=reason.strip())
    return proposal


@transaction.atomic
def edit(proposal, *, by, seen, now=None, **fields):
    """Change what is proposed before it is decided: title, statement, kind, done, theme, due, and as codes of parties
    owners, supporting and beneficiaries. Its words and their place stay. Returns the proposal. Raises Refused.
    """
    proposal = _to_decide(proposal, by, seen)
    before, after = edited(proposal, fields)
    if not after:
        return proposal
    for name, value in after.items():
        setattr(proposal, name, value)
    proposal.save(update_fields=list(after))
    _decide(proposal, DecisionAct.EDITED, by, now or timezone.now(), made={"before": before, "after": after})
    return proposal


@transaction.atomic
def undo(proposal, *, by, seen, reason="", now=None):
    """Take the last decision back: the proposal is pending again. Returns it.

    What the decision made goes: of an accepted proposal the action, of a merged one the citations and what was carried
    over. Raises Refused where something rests on that by now, and says what; nothing was changed then.
    """
    proposal = _locked(proposal)
    if why := refusal(by):
        raise Refused(why)
    decision = _unless_newer(proposal, seen)
    if proposal.is_pending:
        raise Refused(_("There is nothing to undo: this proposal is not decided."))
    action = proposal.action
    try:
        _decide(proposal, DecisionAct.UNDONE, by, now or timezone.now(), reason=reason.strip(), number_of=action)
        if action:
            take_back(decision, action, by)
    except ProtectedError as error:
        named = sorted({str(capfirst(row._meta.verbose_name)) for row in error.protected_objects})
        raise Refused(
            _("It cannot be undone: on %(action)s rests by now what would be lost (%(what)s).")
            % {"action": action, "what": ", ".join(named)}
        ) from error
    return proposal


# --- By hand and many at once ----------------------------------------------------------------------------------------


def propose_by_hand(document, start, end, *, by):
    """Make a proposal of a sentence, item or row that a person selected in the text; return it.

    Blanks around the selection do not count. What the words say by themselves is read: owners, date, cadence, theme.
    They are compared with what is tracked where that is quick, else with the next reading of the document. Raises
    Refused where the selection is more than one sentence or is a proposal already.
    """
    if why := refusal(by):
        raise Refused(why)
    with transaction.atomic():
        proposal = selected(document, start, end)
    if comparing.is_quick():
        compared = comparing.compare([proposal], comparing.matcher_of_tracked())
        with transaction.atomic():
            comparing.store([proposal], compared)
    return proposal


def accept_many(proposals, *, by, seen=None, now=None):
    """Accept each of the proposals as it stands, without a due date; return a Result for each, in their order.

    `seen` gives the versions on the page ({pk: version}); without it those of the objects hold. What is refused stays
    as it was and stops no other.
    """
    return _each(proposals, seen, lambda one, version: accept(one, by=by, seen=version, now=now))


def reject_many(proposals, *, by, reason, seen=None, now=None):
    """Reject each of the proposals for one reason; as accept_many."""
    return _each(proposals, seen, lambda one, version: reject(one, by=by, seen=version, reason=reason, now=now))


def _each(proposals, seen, decide):
    results, documents = [], {}
    for proposal in proposals:
        # A document is never changed, so one copy of its text serves all of its proposals.
        proposal.document = documents.setdefault(proposal.document_id, proposal.document)
        try:
            done = decide(proposal, proposal.version if seen is None else seen.get(proposal.pk))
        except Refused as why:
            results.append(Result(proposal, refused=str(why)))
        else:
            results.append(Result(proposal, action=done if isinstance(done, Action) else None))
    return results


# --- What every verb shares ------------------------------------------------------------------------------------------


def _locked(proposal):
    """The proposal as it is now, not as the page saw it, locked: one decides at a time."""
    now = Proposal.objects.select_for_update(of=("self",)).select_related("action").get(pk=proposal.pk)
    if Proposal.document.is_cached(proposal):
        now.document = proposal.document  # it never changes, and its text may be megabytes
    else:
        now.document = Document.objects.for_reading().select_related("meeting").get(pk=now.document_id)
    return now


def _unless_newer(proposal, seen):
    last = proposal.decisions.select_related("by").order_by("-number").first()
    if proposal.version != seen:
        raise Decided(last) if last else Refused(_("Open the proposal again: this page does not show it as it is."))
    return last


def _to_decide(proposal, by, seen):
    if why := refusal(by):
        raise Refused(why)
    proposal = _locked(proposal)
    last = _unless_newer(proposal, seen)
    if not proposal.is_pending:
        raise Decided(last)
    return proposal


def _decide(proposal, act, by, now, *, action=None, reason="", made=None, number_of=None):
    """Write the entry of the journal and where the proposal stands from then on."""
    named = action or number_of
    try:
        ProposalDecision.objects.create(
            proposal=proposal,
            number=proposal.version + 1,
            act=act,
            by=by,
            at=now,
            reason=reason,
            action_number=named.number if named else None,
            made=made or {},
        )
    except IntegrityError as error:  # the database's own guards have the last word
        raise Refused(_("The database refuses this decision: %(why)s") % {"why": error}) from error
    proposal.version += 1
    if act != DecisionAct.EDITED:
        proposal.status = ProposalStatus.PENDING if act == DecisionAct.UNDONE else ProposalStatus(act)
        proposal.action = action
    proposal.save(update_fields=["version", "status", "action"])


def _lines(proposal, action, by, owners, supporting):
    lines = []
    taken = set()
    for role, given in ((PartyRole.OWNER, owners), (PartyRole.SUPPORTING, supporting)):
        parties = making.parties_for(proposal.codes(role) if given is None else given)
        parties = {code: party for code, party in parties.items() if code not in taken}
        taken |= set(parties)
        lines += making.assigned(action, parties, making.named_as(proposal, role), making.ROLE[role], by)
    return lines


def _expected(proposal, action, outcome):
    text = (comparing.words_at(proposal, "outcome") if outcome is True else outcome or "").strip()
    return ExpectedOutcome.objects.create(action=action, position=1, text=text) if text else None


def _set_due(lines, day, proposal, by, now):
    if not lines:
        raise Refused(_("A due date stands on the line of an owner: name one first."))
    for line in lines:
        last = workflow.last_update(line)
        workflow.set_due(
            line,
            day,
            by=by,
            seen=last.pk if last else None,
            reason=_("“%(words)s” (%(document)s)")
            % {"words": comparing.words_at(proposal, "due") or proposal.quote, "document": proposal.document},
            now=now,
        )
