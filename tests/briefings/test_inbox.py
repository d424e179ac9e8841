"""A proposal is accepted as an action, and nobody but the secretariat decides."""

from datetime import date

import pytest

from briefings import inbox
from briefings.models import Citation, CitedField, DecisionAct, Proposal, ProposalStatus
from tests.briefings.drills import DRILLS, cited_words, drills
from tests.briefings.factories import proposed
from tests.factories import ActionFactory, BodyFactory, ThemeFactory, member, secretariat
from tracker import workflow
from tracker.choices import ActionStatus, AssignmentRole, Basis, Kind, LineStatus, PartyKind, Response, Role
from tracker.models import Action, Assignment, Party

pytestmark = pytest.mark.django_db

# --- Accepting -------------------------------------------------------------------------------------------------------


def test_an_accepted_proposal_is_an_action_whose_every_field_shows_its_words(parties):
    proposal, person = drills(), secretariat()
    theme = ThemeFactory(slug="training")

    action = inbox.accept(proposal, by=person, seen=0)

    assert (action.title, action.statement, action.cadence) == (DRILLS.split(":")[0], DRILLS, "twice a year")
    assert action.meeting == proposal.document.meeting
    assert list(action.themes.all()) == [theme]
    assert list(action.outcomes.values_list("text", flat=True)) == ["to build readiness"]
    assert list(action.beneficiaries.values_list("code", flat=True)) == ["BZ"]
    heading = ["Honduras and Guatemala"]
    assert cited_words(action) == {
        ("mention", ""): [DRILLS],
        ("owner", "HN"): heading,
        ("owner", "GT"): heading,
        ("beneficiary", ""): ["The two will share data with Belize."],
        ("outcome", ""): ["to build readiness"],
        ("cadence", ""): ["twice a year"],
        ("due", ""): ["by 31 August 2026"],
    }
    assert action.citations.get(field=CitedField.OUTCOME).outcome == action.outcomes.get()
    proposal.refresh_from_db()
    decision = proposal.decisions.get()
    assert (proposal.status, proposal.action, proposal.version) == (ProposalStatus.ACCEPTED, action, 1)
    assert (decision.act, decision.by, decision.reference) == (DecisionAct.ACCEPTED, person, action.reference)


def test_a_sentence_that_names_two_who_gain_is_cited_once():
    proposal = proposed(parties=[("BZ", "beneficiary"), ("PA", "beneficiary")])

    action = inbox.accept(proposal, by=secretariat(), seen=0)

    assert cited_words(action)["beneficiary", ""] == [proposal.quote]


def test_a_text_commits_nobody(parties):
    action = inbox.accept(drills(kind=Kind.PROPOSAL, done=True), by=secretariat(), seen=0)

    assert action.kind == Kind.PROPOSAL
    assert action.status == ActionStatus.NOT_STARTED
    lines = action.assignments.values_list("party__code", "response", "status", "due", "basis", "role").order_by("id")
    same = (Response.NO_RESPONSE, LineStatus.NOT_STARTED, None, Basis.SECTION_SCOPE, AssignmentRole.RESPONSIBLE)
    assert list(lines) == [("HN", *same), ("GT", *same)]


def test_a_date_is_set_on_the_owners_lines_when_a_person_confirms_it(parties):
    action = inbox.accept(drills(), by=secretariat(), seen=0, supporting=["US"], due=date(2026, 8, 31))

    dues = dict(action.assignments.values_list("party__code", "due"))
    assert dues == {"HN": date(2026, 8, 31), "GT": date(2026, 8, 31), "US": None}
    change = action.assignments.get(party__code="HN").due_changes.get()
    assert change.reason == "“by 31 August 2026” (Communiqué)"
    action.refresh_from_db()
    assert action.due == date(2026, 8, 31)


def test_a_date_without_an_owner_is_refused():
    proposal = proposed()

    with pytest.raises(inbox.Refused, match="name one first"):
        inbox.accept(proposal, by=secretariat(), seen=0, due=date(2026, 8, 31))

    assert Action.objects.count() == 0


def test_what_is_edited_while_accepting_is_taken_instead(parties):
    parent, theme = ActionFactory(), ThemeFactory()
    action = inbox.accept(
        drills(),
        by=secretariat(),
        seen=0,
        title="Drills",
        statement="Hold drills.",
        kind=Kind.COMMITMENT,
        owners=["GT", "SICA"],
        beneficiaries=[],
        themes=[theme],
        outcome="Forces are ready.",
        cadence="biannual",
        parent=parent,
    )

    assert (action.title, action.statement, action.kind) == ("Drills", "Hold drills.", Kind.COMMITMENT)
    assert (action.parent, list(action.themes.all()), action.cadence) == (parent, [theme], "biannual")
    assert dict(action.assignments.values_list("party__code", "basis")) == {
        "GT": Basis.SECTION_SCOPE,
        "SICA": Basis.BY_HAND,
    }
    assert action.beneficiaries.count() == 0
    assert action.outcomes.get().text == "Forces are ready."


@pytest.mark.parametrize("left_out", ["", False])
def test_an_outcome_that_is_left_out_is_not_stated(parties, left_out):
    action = inbox.accept(drills(), by=secretariat(), seen=0, outcome=left_out)

    assert action.outcomes.count() == 0


def test_a_country_that_is_not_kept_yet_is_added_with_its_code_and_name():
    inbox.accept(drills(), by=secretariat(), seen=0)

    assert list(Party.objects.order_by("code").values_list("code", "name", "kind")) == [
        ("BZ", "Belize", PartyKind.COUNTRY),
        ("GT", "Guatemala", PartyKind.COUNTRY),
        ("HN", "Honduras", PartyKind.COUNTRY),
    ]


def test_a_body_that_the_reader_knows_is_added_and_one_that_nobody_knows_is_refused():
    action = inbox.accept(proposed(parties=[("JIATF_SOUTH", "owner")]), by=secretariat(), seen=0)
    unknown = proposed("They meet again.", parties=[("XQZ", "owner")])

    assert action.assignments.get().party.code == "JIATF-SOUTH"
    with pytest.raises(inbox.Refused, match="XQZ"):
        inbox.accept(unknown, by=secretariat(), seen=0)


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"title": " "}, "title"),
        ({"title": "x" * 201}, "200 characters"),
        ({"kind": "wish"}, "kind"),
        ({"owners": ["NOBODY"]}, "NOBODY"),
    ],
)
def test_a_refused_acceptance_changes_nothing(parties, given, why):
    proposal = drills()

    with pytest.raises(inbox.Refused, match=why):
        inbox.accept(proposal, by=secretariat(), seen=0, **given)

    proposal.refresh_from_db()
    assert (proposal.status, proposal.version, proposal.decisions.count()) == (ProposalStatus.PENDING, 0, 0)
    assert (Action.objects.count(), Assignment.objects.count(), Citation.objects.count()) == (0, 0, 0)


def test_an_action_is_no_part_of_one_that_was_merged_away():
    other, by = ActionFactory(), secretariat()
    merged = workflow.merge(ActionFactory(), other, by=by)

    with pytest.raises(inbox.Refused, match="merged into another"):
        inbox.accept(proposed(), by=by, seen=0, parent=merged)


# --- Who may ---------------------------------------------------------------------------------------------------------


VERBS = {
    "accept": lambda proposal, by: inbox.accept(proposal, by=by, seen=0),
    "merge": lambda proposal, by: inbox.merge(proposal, ActionFactory(), by=by, seen=0),
    "reject": lambda proposal, by: inbox.reject(proposal, by=by, seen=0, reason="No."),
    "edit": lambda proposal, by: inbox.edit(proposal, by=by, seen=0, title="Other"),
    "undo": lambda proposal, by: inbox.undo(proposal, by=by, seen=0),
    "by hand": lambda proposal, by: inbox.propose_by_hand(proposal.document, 0, 11, by=by),
}
OTHERS = [role for role in Role if role != Role.SECRETARIAT]


@pytest.mark.parametrize("role", OTHERS)
@pytest.mark.parametrize("verb", VERBS)
def test_nobody_but_the_secretariat_decides(verb, role):
    proposal = proposed()
    person = member(role, BodyFactory() if role in (Role.FOCAL_POINT, Role.DEPUTY, Role.CONTRIBUTOR) else None)

    with pytest.raises(inbox.Refused, match="Only the secretariat"):
        VERBS[verb](proposal, person)

    assert Proposal.objects.filter(status=ProposalStatus.PENDING, version=0).count() == Proposal.objects.count() == 1
