from datetime import date

import pytest

from briefings import inbox
from briefings.models import Citation, CitedField, DecisionAct, Likeness, Proposal, ProposalStatus
from briefings.reading.model import Ground
from tests.briefings.factories import cited, proposed, stored
from tests.factories import (
    ActionFactory,
    AssignmentFactory,
    BodyFactory,
    MeetingFactory,
    MilestoneFactory,
    PartyFactory,
    ThemeFactory,
    assignment_at,
    focal_point,
    member,
    secretariat,
    step,
)
from tracker import workflow
from tracker.choices import ActionStatus, AssignmentRole, Basis, Kind, LineStatus, PartyKind, Response, Role
from tracker.models import Action, Assignment, ExpectedOutcome, Party

pytestmark = pytest.mark.django_db

TEXT = """Honduras and Guatemala
- Joint drills to build readiness: twice a year, by 31 August 2026.
- The two will share data with Belize.
The drills were held in March.
"""
DRILLS = "Joint drills to build readiness: twice a year, by 31 August 2026."


def place(document, words, name):
    start = document.text.index(words)
    return {f"{name}_start": start, f"{name}_end": start + len(words)}


def drills(document=None, **fields):
    """A proposal of which every field stands in the text, its owners in the heading."""
    document = document or stored(TEXT, meeting=MeetingFactory())
    head = {"role": "owner", "ground": str(Ground.SCOPE)}
    proposal = proposed(
        DRILLS,
        document,
        due="2026-08-31",
        theme="training",
        **place(document, "to build readiness", "outcome"),
        **place(document, "twice a year", "cadence"),
        **place(document, "by 31 August 2026", "due"),
        **fields,
    )
    proposal.parties = [
        {"code": "HN", "start": 0, "end": 8, **head},
        {"code": "GT", "start": 13, "end": 22, **head},
        {"code": "BZ", "start": 121, "end": 127, "role": "beneficiary", "ground": "named"},
    ]
    proposal.save()
    return proposal


@pytest.fixture
def parties():
    return {code: PartyFactory(code=code, name=name) for code, name in (("HN", "Honduras"), ("GT", "Guatemala"))}


def cited_words(action):
    """{(field, party): quotes} of an action's citations."""
    found = {}
    for citation in action.citations.select_related("assignment__party"):
        key = (citation.field, citation.assignment.party.code if citation.assignment else "")
        found.setdefault(key, []).append(citation.quote)
    return found


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


# --- Merging ---------------------------------------------------------------------------------------------------------


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


# --- Rejecting and undoing -------------------------------------------------------------------------------------------


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


def test_an_open_line_alone_gets_the_date_of_a_merge(parties):
    done = assignment_at(LineStatus.VERIFIED, party=parties["HN"])
    AssignmentFactory(party=parties["GT"], action=done.action)

    inbox.merge(drills(), done.action, by=secretariat(), seen=0, confirmed=("due",))

    assert dict(done.action.assignments.values_list("party__code", "due")) == {"HN": None, "GT": date(2026, 8, 31)}
