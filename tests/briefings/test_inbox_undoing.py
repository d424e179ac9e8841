"""A proposal is rejected with a reason, and what was decided is undone."""

from datetime import date

import pytest

from briefings import inbox
from briefings.models import Citation, ProposalStatus
from tests.briefings.drills import drills
from tests.briefings.factories import cited, proposed
from tests.factories import ActionFactory, AssignmentFactory, MilestoneFactory, focal_point, secretariat, step
from tracker import workflow
from tracker.choices import LineStatus
from tracker.models import Action, Assignment, ExpectedOutcome

pytestmark = pytest.mark.django_db


def test_a_rejection_keeps_its_reason():
    proposal = proposed()

    inbox.reject(proposal, by=secretariat(), seen=0, reason=" Background. ")

    proposal.refresh_from_db()
    assert (proposal.status, proposal.decisions.get().reason) == (ProposalStatus.REJECTED, "Background.")


def test_a_rejection_without_a_reason_is_refused():
    proposal = proposed()

    with pytest.raises(inbox.Refused, match="Say why"):
        inbox.reject(proposal, by=secretariat(), seen=0, reason=" ")

    proposal.refresh_from_db()
    assert proposal.is_pending


def test_a_rejection_is_undone():
    proposal, by = proposed(), secretariat()
    inbox.reject(proposal, by=by, seen=0, reason="Background.")

    inbox.undo(proposal, by=by, seen=1)

    proposal.refresh_from_db()
    assert (proposal.status, proposal.version) == (ProposalStatus.PENDING, 2)


def test_undoing_an_acceptance_takes_all_it_made_and_uses_the_number_no_more(parties):
    proposal, by = drills(), secretariat()
    action = inbox.accept(proposal, by=by, seen=0)

    inbox.undo(proposal, by=by, seen=1)

    proposal.refresh_from_db()
    assert (proposal.status, proposal.action) == (ProposalStatus.PENDING, None)
    left = (Action, Assignment, ExpectedOutcome, Citation)
    assert [model.objects.count() for model in left] == [0, 0, 0, 0]
    assert [one.reference for one in proposal.decisions.order_by("number")] == [action.reference] * 2
    again = inbox.accept(proposal, by=by, seen=2)
    assert again.number == action.number + 1


def start(action):
    line = action.assignments.first()
    step(line, LineStatus.IN_PROGRESS, focal_point(line.party))


@pytest.mark.parametrize(
    ("since", "why"),
    [
        (start, "has an entry in its journal"),
        (lambda action: MilestoneFactory(action=action), "Milestone"),
        (lambda action: ActionFactory(parent=action), "Action"),
        (lambda action: cited(action=action), "Citation"),
        (lambda action: AssignmentFactory(action=action), "Line"),
        (lambda action: Action.objects.filter(pk=action.pk).update(published=True, **published()), "published"),
        (lambda action: inbox.merge(proposed("Focus areas"), action, by=secretariat(), seen=0), "Citation"),
    ],
    ids=["work", "milestone", "child", "citation", "owner", "published", "merged"],
)
def test_an_acceptance_on_which_something_rests_is_not_undone(parties, since, why):
    proposal, by = drills(), secretariat()
    action = inbox.accept(proposal, by=by, seen=0)
    since(action)
    before = Citation.objects.count()

    with pytest.raises(inbox.Refused, match=why):
        inbox.undo(proposal, by=by, seen=1)

    proposal.refresh_from_db()
    assert (proposal.status, proposal.version, proposal.action) == (ProposalStatus.ACCEPTED, 1, action)
    assert Citation.objects.count() == before


def published():
    return {"published_by": secretariat(), "published_at": "2026-01-01T00:00Z"}


def test_undoing_a_merge_takes_what_it_added_and_leaves_the_rest(parties):
    by = secretariat()
    line = AssignmentFactory(party=parties["HN"], action__statement="Hold a parade.")
    kept = cited(action=line.action)
    proposal = drills()
    inbox.merge(proposal, line.action, by=by, seen=0, confirmed=("owners", "wording", "cadence"))

    inbox.undo(proposal, by=by, seen=1)

    action = Action.objects.get()
    assert (action.statement, action.cadence) == ("Hold a parade.", "")
    assert [one.party.code for one in action.assignments.all()] == ["HN"]
    assert list(action.citations.all()) == [kept]
    assert action.counted == 1


def test_undoing_a_merge_keeps_a_text_that_somebody_wrote_since(parties):
    by = secretariat()
    action = ActionFactory(statement="Hold a parade.")
    proposal = drills()
    inbox.merge(proposal, action, by=by, seen=0, confirmed=("wording",))
    Action.objects.update(statement="Hold drills every spring.")

    inbox.undo(proposal, by=by, seen=1)

    assert Action.objects.get().statement == "Hold drills every spring."


def test_a_merge_that_moved_a_date_is_undone_when_the_date_is_back(parties):
    by = secretariat()
    line = AssignmentFactory(party=parties["HN"])
    first = workflow.set_due(line, date(2026, 1, 1), by=by, seen=None, reason="Agreed.")
    proposal = drills()
    inbox.merge(proposal, line.action, by=by, seen=0, confirmed=("due",))

    with pytest.raises(inbox.Refused, match="Move it back there first"):
        inbox.undo(proposal, by=by, seen=1)
    last = workflow.last_update(line)
    assert last != first.update
    workflow.set_due(line, date(2026, 1, 1), by=by, seen=last.pk, reason="A mistake.")
    inbox.undo(proposal, by=by, seen=1)

    proposal.refresh_from_db()
    assert proposal.is_pending


def test_what_is_pending_is_not_undone():
    with pytest.raises(inbox.Refused, match="nothing to undo"):
        inbox.undo(proposed(), by=secretariat(), seen=0)
