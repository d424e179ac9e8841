"""Several people, several proposals: who comes second is told, many are decided one by one, some are made by hand."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from briefings import comparing, inbox
from briefings.models import DecisionAct, Proposal, ProposalStatus, Source
from briefings.reading.model import PartyRole
from tests.briefings.factories import proposed, stored
from tests.factories import ActionFactory, PartyFactory, ThemeFactory, UserFactory, member, secretariat
from tracker.choices import Kind, Role
from tracker.models import Action

pytestmark = pytest.mark.django_db


def two_copies():
    """The same pending proposal as two people have it before them."""
    proposal = proposed()
    return proposal, Proposal.objects.get(pk=proposal.pk)


# --- Two people at once ----------------------------------------------------------------------------------------------


def test_of_two_who_accept_the_second_is_told_who_was_first_and_nothing_is_made_twice():
    first, second = two_copies()
    action = inbox.accept(first, by=secretariat(), seen=0)

    with pytest.raises(inbox.Decided, match=f"accepted this on .*: it is {action.reference}") as told:
        inbox.accept(second, by=secretariat(), seen=0)

    assert told.value.decision == second.decisions.get()
    assert list(Action.objects.all()) == [action]


@pytest.mark.parametrize(
    ("first", "words"),
    [
        (lambda one, by: inbox.reject(one, by=by, seen=0, reason="Background."), "rejected this on .*: Background."),
        (lambda one, by: inbox.edit(one, by=by, seen=0, title="Drills"), "edited this on"),
        (lambda one, by: inbox.merge(one, Action.objects.create(title="A"), by=by, seen=0), "merged this into A-"),
        (
            lambda one, by: [inbox.reject(one, by=by, seen=0, reason="No."), inbox.undo(one, by=by, seen=1)],
            "undid the decision",
        ),
    ],
    ids=["rejected", "edited", "merged", "undone"],
)
def test_who_comes_second_is_told_what_was_decided(first, words):
    mine, theirs = two_copies()
    first(theirs, secretariat())
    actions = Action.objects.count()

    with pytest.raises(inbox.Decided, match=words):
        inbox.accept(mine, by=secretariat(), seen=0)

    assert Action.objects.count() == actions


def test_a_decided_proposal_is_not_decided_again_by_a_page_that_shows_the_decision():
    proposal, by = proposed(), secretariat()
    inbox.reject(proposal, by=by, seen=0, reason="Background.")

    with pytest.raises(inbox.Decided, match="rejected this"):
        inbox.accept(proposal, by=by, seen=1)
    with pytest.raises(inbox.Decided):
        inbox.undo(proposal, by=by, seen=0)


def test_a_version_that_never_was_is_refused():
    with pytest.raises(inbox.Refused, match="Open the proposal again"):
        inbox.accept(proposed(), by=secretariat(), seen=4)


# --- Editing ---------------------------------------------------------------------------------------------------------


def test_an_edit_changes_what_is_proposed_and_is_kept_in_the_journal():
    proposal, by = proposed(parties=[("HN", "owner"), ("GT", "beneficiary")]), secretariat()
    ThemeFactory(slug="training")
    PartyFactory(code="US", name="United States")

    inbox.edit(
        proposal,
        by=by,
        seen=0,
        title=" Drills ",
        kind=Kind.COMMITMENT,
        theme="training",
        due=date(2026, 8, 31),
        owners=["HN", "US"],
        supporting=["GT"],
        statement=proposal.statement,
    )

    proposal.refresh_from_db()
    assert (proposal.title, proposal.kind, proposal.theme, proposal.due) == (
        "Drills",
        Kind.COMMITMENT,
        "training",
        "2026-08-31",
    )
    assert [(p["code"], p["role"], p["ground"]) for p in proposal.parties] == [
        ("GT", "beneficiary", "named"),
        ("HN", "owner", "named"),
        ("US", "owner", ""),
        ("GT", "supporting", "named"),
    ]
    decision = proposal.decisions.get()
    assert (decision.act, decision.by, proposal.version) == (DecisionAct.EDITED, by, 1)
    assert sorted(decision.made["after"]) == ["due", "kind", "parties", "theme", "title"]
    assert decision.made["before"]["title"] == "Joint drills"


def test_an_edit_that_changes_nothing_writes_nothing():
    proposal = proposed()

    inbox.edit(proposal, by=secretariat(), seen=0, title=proposal.title)

    assert proposal.decisions.count() == 0


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"title": " "}, "title"),
        ({"title": "x" * 201}, "200 characters"),
        ({"kind": "wish"}, "kind"),
        ({"theme": "unknown"}, "unknown"),
        ({"due": "31.8.2026"}, "2026-08-31"),
        ({"due": "2026-13"}, "2026-08-31"),
        ({"owners": ["XQZ"]}, "XQZ"),
        ({"quote": "Other."}, "quote"),
        ({"status": "accepted"}, "status"),
    ],
)
def test_a_refused_edit_changes_nothing(given, why):
    proposal = proposed()
    before = Proposal.objects.values().get()

    with pytest.raises(inbox.Refused, match=why):
        inbox.edit(proposal, by=secretariat(), seen=0, **given)

    assert Proposal.objects.values().get() == before


@pytest.mark.parametrize("due", ["2026", "2026-08", "2026-08-31", ""])
def test_a_date_may_be_known_in_part(due):
    proposal = proposed(due="2020")

    inbox.edit(proposal, by=secretariat(), seen=0, due=due)

    assert Proposal.objects.get().due == due


# --- Many at once ----------------------------------------------------------------------------------------------------


def test_many_are_accepted_one_by_one_and_one_that_is_refused_stops_no_other():
    document, by = stored(), secretariat()
    first, second = proposed(document=document), proposed("They meet again.", document)
    third = proposed("The leaders agreed.", document, parties=[("XQZ", "owner")])
    inbox.reject(Proposal.objects.get(pk=second.pk), by=by, seen=0, reason="Background.")

    results = inbox.accept_many([first, second, third], by=by)

    assert [result.proposal for result in results] == [first, second, third]
    assert [bool(result.action) for result in results] == [True, False, False]
    assert [result.refused[:3] for result in results] == ["", "Per", "The"]
    assert Action.objects.count() == 1


def test_many_are_decided_by_the_versions_of_the_page():
    proposal, by = proposed(), secretariat()
    inbox.edit(proposal, by=by, seen=0, title="Drills")
    now = Proposal.objects.get()

    old_page = inbox.reject_many([now], by=by, reason="No.", seen={now.pk: 0})
    new_page = inbox.reject_many([now], by=by, reason="No.", seen={now.pk: 1})

    assert [bool(result.refused) for result in old_page + new_page] == [True, False]


def test_many_are_rejected_for_one_reason():
    document = stored()
    proposals = [proposed(words, document) for words in ("They meet again.", "The leaders agreed.")]

    inbox.reject_many(proposals, by=secretariat(), reason="Background.")

    assert set(Proposal.objects.values_list("status", "decisions__reason")) == {("rejected", "Background.")}


# --- By hand ---------------------------------------------------------------------------------------------------------


def test_a_selected_sentence_is_a_proposal_with_what_it_says():
    text = "They met.\nThey will hold drills of the police twice a year, by 31 August 2026. They left.\n"
    document = stored(text)
    start, end = text.index("They will"), text.index(" They left")

    proposal = inbox.propose_by_hand(document, start - 1, end + 1, by=secretariat())

    assert proposal.quote == "They will hold drills of the police twice a year, by 31 August 2026."
    assert (proposal.source, proposal.status, proposal.due) == (Source.BY_HAND, ProposalStatus.PENDING, "2026-08-31")
    assert proposal.document.text[slice(*proposal.place_of("due"))] == "by 31 August 2026"
    assert proposal.parties == []
    assert proposal.title == "They will hold drills of the police twice a year, by 31 August 2026"


@pytest.mark.parametrize(("before", "behind"), [(3, 0), (0, 5), (2, 2)])
def test_a_selection_that_cuts_a_word_has_the_whole_word(before, behind):
    text = "They met.\nHonduras will hold drills of the police.\n"
    start, end = text.index("Honduras") + before, text.index(".\n", 20) - behind

    proposal = inbox.propose_by_hand(stored(text), start, end, by=secretariat())

    assert proposal.quote.rstrip(".") == "Honduras will hold drills of the police"


def test_whose_a_selected_sentence_is_and_how_often_is_read_from_its_own_words():
    text = "They met.\n\nBackground. Honduras will hold drills for the police of El Salvador every year.\n"
    start = text.index("Honduras")

    proposal = inbox.propose_by_hand(stored(text), start, len(text.rstrip()), by=secretariat())

    owners = [party for party in proposal.parties if party["role"] == PartyRole.OWNER]
    assert [(party["code"], party["ground"]) for party in owners] == [("HN", "named")]
    assert text[owners[0]["start"] : owners[0]["end"]] == "Honduras"
    assert text[slice(*proposal.place_of("cadence"))] == "every year"
    assert proposal.theme == "institutional-strengthening"


def test_a_selected_sentence_is_compared_with_what_is_tracked():
    action = ActionFactory(title="Closer cooperation of agencies across borders")
    ActionFactory(title="Schools for the young")
    text = "They met. Honduras will make its agencies cooperate more closely across borders.\n"

    proposal = inbox.propose_by_hand(stored(text), 10, len(text) - 1, by=secretariat())

    assert [like.action for like in proposal.likenesses.order_by("rank")][:1] == [action]


def test_where_very_much_is_tracked_a_selected_sentence_is_compared_with_the_next_reading(monkeypatch):
    monkeypatch.setattr(comparing, "AT_ONCE_ACTIONS", 1)
    ActionFactory(title="The leaders meet"), ActionFactory()

    proposal = inbox.propose_by_hand(stored(), 12, 31, by=secretariat())

    assert (proposal.quote, proposal.likenesses.count()) == ("The leaders agreed.", 0)


@pytest.mark.parametrize("words", ["Joint drills: twice a year. At sea.", "Belize | Drills. Twice."])
def test_an_item_or_a_row_of_several_sentences_is_one_proposal(words):
    text = (
        "They met.\n- Joint drills: twice a year. At sea.\n\n| Owner | Task |\n|---|---|\n| Belize | Drills. Twice. |\n"
    )
    start = text.index(words)

    proposal = inbox.propose_by_hand(stored(text), start, start + len(words), by=secretariat())

    assert proposal.quote == words


@pytest.mark.parametrize(
    ("start", "end"),
    [(12, 47), (0, 31), (-5, 11), (5, 5), (9, 4), (11, 12), (900, 950)],
    ids=["two sentences", "two lines", "before", "empty", "backwards", "blank", "after"],
)
def test_what_is_not_one_sentence_is_no_proposal(start, end):
    with pytest.raises(inbox.Refused, match="Select one sentence"):
        inbox.propose_by_hand(stored(), start, end, by=secretariat())

    assert Proposal.objects.count() == 0


def test_the_same_words_are_proposed_once():
    proposal = proposed("The leaders agreed.")

    with pytest.raises(inbox.Refused, match="proposal already: The leaders agreed"):
        inbox.propose_by_hand(proposal.document, proposal.start, proposal.end, by=secretariat())


# --- Who reads, and at what cost -------------------------------------------------------------------------------------


def test_proposals_are_drafts_of_the_secretariat():
    proposed()
    administrator = UserFactory(is_superuser=True)

    readers = {
        role: member(role, PartyFactory() if role in (Role.FOCAL_POINT, Role.DEPUTY, Role.CONTRIBUTOR) else None)
        for role in Role
    }

    assert {role for role, person in readers.items() if Proposal.objects.visible_to(person)} == {Role.SECRETARIAT}
    assert {role for role, person in readers.items() if Proposal.objects.editable_by(person)} == {Role.SECRETARIAT}
    assert Proposal.objects.visible_to(administrator).count() == 1
    assert Proposal.objects.editable_by(administrator).count() == 0
    assert Proposal.objects.visible_to(UserFactory()).count() == 0


def listed():
    """What a page of the inbox reads of each proposal."""
    for one in Proposal.objects.for_list().in_order():
        yield one.document.title, one.resembles, one.last_decision, [like.action.title for like in one.likenesses.all()]


def test_a_list_of_proposals_costs_the_same_with_one_and_with_three():
    document = stored()
    counts = []
    for words in ("The leaders agreed.", "They meet again.", "Focus areas"):
        inbox.edit(proposed(words, document), by=secretariat(), seen=0, title="Edited")
        with CaptureQueriesContext(connection) as queries:
            assert list(listed())
        counts.append(len(queries))

    assert counts == [4, 4, 4]
