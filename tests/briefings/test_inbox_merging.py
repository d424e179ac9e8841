"""A proposal is merged into an action that is tracked, which keeps what nobody confirmed."""

from datetime import date

import pytest

from briefings import inbox
from briefings.models import Likeness, Proposal, ProposalStatus
from tests.briefings.drills import DRILLS, TEXT, cited_words, drills
from tests.briefings.factories import proposed, stored
from tests.factories import ActionFactory, AssignmentFactory, assignment_at, secretariat
from tracker import workflow
from tracker.choices import LineStatus

pytestmark = pytest.mark.django_db


def test_a_merge_adds_the_words_to_the_action_and_changes_nothing_else(parties):
    line = AssignmentFactory(party=parties["HN"], action__title="Drills", action__statement="Hold them.")
    proposal = drills()

    action = inbox.merge(proposal, line.action, by=secretariat(), seen=0)

    assert (action.title, action.statement, action.cadence) == ("Drills", "Hold them.", "")
    assert [(one.party.code, one.due) for one in action.assignments.all()] == [("HN", None)]
    assert cited_words(action)["mention", ""] == [DRILLS]
    assert cited_words(action)["owner", "HN"] == ["Honduras and Guatemala"]
    proposal.refresh_from_db()
    assert (proposal.status, proposal.action) == (ProposalStatus.MERGED, action)


def test_a_merge_carries_over_the_differences_that_a_person_confirmed(parties):
    line = AssignmentFactory(party=parties["HN"], action__statement="Hold a parade.")
    proposal = drills()

    action = inbox.merge(
        proposal, line.action, by=secretariat(), seen=0, confirmed=("due", "owners", "cadence", "wording")
    )

    assert (action.statement, action.cadence, action.due) == (DRILLS, "twice a year", date(2026, 8, 31))
    assert dict(action.assignments.values_list("party__code", "due")) == {
        "HN": date(2026, 8, 31),
        "GT": date(2026, 8, 31),
    }


def test_a_merge_carries_over_one_difference_alone(parties):
    line = AssignmentFactory(party=parties["HN"], action__statement="Hold a parade.")

    action = inbox.merge(drills(), line.action, by=secretariat(), seen=0, confirmed=("owners",))

    assert (action.statement, action.cadence, action.due) == ("Hold a parade.", "", None)
    assert action.assignments.count() == 2


def test_a_date_known_in_part_is_not_carried_over(parties):
    line = AssignmentFactory(party=parties["HN"])
    proposal = drills()
    Proposal.objects.update(due="2026-08")

    with pytest.raises(inbox.Refused, match="no full date"):
        inbox.merge(proposal, line.action, by=secretariat(), seen=0, confirmed=("due",))


def test_progress_is_cited_on_the_lines_of_its_owners_and_moves_no_line(parties):
    line = AssignmentFactory(party=parties["HN"])
    AssignmentFactory(party=parties["GT"], action=line.action)
    proposal = proposed("The drills were held in March.", stored(TEXT), done=True, parties=[("HN", "owner")])

    action = inbox.merge(proposal, line.action, by=secretariat(), seen=0)

    assert cited_words(action)["progress", "HN"] == ["The drills were held in March."]
    assert ("progress", "GT") not in cited_words(action)
    assert set(action.assignments.values_list("status", flat=True)) == {LineStatus.NOT_STARTED}


def test_progress_that_was_seen_in_the_likeness_is_cited_as_well():
    proposal, action = proposed(), ActionFactory()
    Likeness.objects.create(proposal=proposal, action=action, rank=1, score=0.6, word="progress")

    inbox.merge(proposal, action, by=secretariat(), seen=0)

    assert cited_words(action)["progress", ""] == [proposal.quote]


def test_a_proposal_is_not_merged_into_an_action_that_was_merged_away():
    by = secretariat()
    merged = workflow.merge(ActionFactory(), ActionFactory(), by=by)

    with pytest.raises(inbox.Refused, match="merged into another"):
        inbox.merge(proposed(), merged, by=by, seen=0)


def test_a_difference_that_does_not_exist_is_refused():
    with pytest.raises(inbox.Refused, match="colour"):
        inbox.merge(proposed(), ActionFactory(), by=secretariat(), seen=0, confirmed=["colour"])


def test_an_open_line_alone_gets_the_date_of_a_merge(parties):
    done = assignment_at(LineStatus.VERIFIED, party=parties["HN"])
    AssignmentFactory(party=parties["GT"], action=done.action)

    inbox.merge(drills(), done.action, by=secretariat(), seen=0, confirmed=("due",))

    assert dict(done.action.assignments.values_list("party__code", "due")) == {"HN": None, "GT": date(2026, 8, 31)}
