"""What a document says beside what is tracked: differences, the word for each, and what is passed over."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from briefings import comparing, inbox
from briefings.models import Likeness, Proposal
from briefings.reading.matching import SAME
from tests.briefings.factories import cited, proposed, stored
from tests.factories import ActionFactory, AssignmentFactory, BodyFactory, MeetingFactory, PartyFactory, secretariat
from tracker import workflow
from tracker.choices import AssignmentRole, LineStatus, Response
from tracker.models import Action

pytestmark = pytest.mark.django_db

TEXT = """Training of the border police in community work, every year.
Formación anual de la policía de fronteras en el trabajo comunitario.
Honduras will open a school for the border police by 31 August 2026.
A fund for coffee farmers in the highlands.
"""
TRAINING, FORMACION, SCHOOL, COFFEE = TEXT.splitlines()


@pytest.fixture
def honduras():
    return PartyFactory(code="HN", name="Honduras")


def action_told(words, document=None, **fields):
    """An action that this text tells of."""
    action = ActionFactory(title=words[:60], statement=words, **fields)
    cited(words, document or stored(TEXT), action=action)
    return action


def fields_of(proposal, action):
    return [difference.field for difference in comparing.differences(proposal, action)]


def compared(*proposals):
    """Compare with what is tracked and store; return [(action, word, whether alike)] of each proposal's likenesses."""
    comparing.store(proposals, comparing.compare(proposals, comparing.matcher_of_tracked()))
    return [[(like.action, like.word, like.is_alike) for like in one.likenesses.all()] for one in proposals]


# --- Differences -----------------------------------------------------------------------------------------------------


def test_the_same_words_differ_in_nothing():
    assert comparing.differences(proposed(TRAINING, stored(TEXT)), action_told(TRAINING)) == []


def test_another_date_is_shown_with_its_words(honduras):
    document = stored(TEXT)
    line = AssignmentFactory(action=action_told(SCHOOL), party=honduras)
    workflow.set_due(line, date(2026, 1, 31), by=secretariat(), seen=None, reason="Agreed.")
    start = TEXT.index("by 31 August")
    proposal = proposed(SCHOOL, document, due="2026-08-31", due_start=start, due_end=start + len("by 31 August 2026"))

    (difference,) = comparing.differences(proposal, line.action)

    assert (difference.field, difference.before, difference.after) == ("due", "31 Jan 2026", "31 Aug 2026")
    assert difference.quote == "by 31 August 2026"


@pytest.mark.parametrize(
    ("due", "differs"),
    [("2026-08-31", False), ("2026-08", False), ("2026", False), ("", False), ("2026-09", True), ("2027", True)],
)
def test_a_date_known_in_part_differs_only_where_it_cannot_be_the_same(honduras, due, differs):
    line = AssignmentFactory(action=action_told(SCHOOL), party=honduras)
    workflow.set_due(line, date(2026, 8, 31), by=secretariat(), seen=None, reason="Agreed.")

    assert fields_of(proposed(SCHOOL, stored(TEXT), due=due), line.action) == (["due"] if differs else [])


def test_a_date_is_compared_with_the_lines_of_the_owners_that_the_text_names(honduras):
    line = AssignmentFactory(action=action_told(SCHOOL), party=honduras)
    workflow.set_due(line, date(2026, 8, 31), by=secretariat(), seen=None, reason="Agreed.")
    AssignmentFactory(action=line.action)
    named = proposed(SCHOOL, stored(TEXT), due="2026-08-31", parties=[("HN", "owner")])
    open_to_all = proposed(SCHOOL, stored(TEXT), due="2026-08-31")

    assert fields_of(named, line.action) == []
    assert fields_of(open_to_all, line.action) == ["due"]


def test_an_owner_without_a_line_is_a_difference_and_a_line_that_is_not_named_is_none(honduras):
    line = AssignmentFactory(action=action_told(SCHOOL), party=honduras)
    AssignmentFactory(action=line.action, party=PartyFactory(code="GT", name="Guatemala"))

    def proposal(*codes):
        return proposed(SCHOOL, stored(TEXT), parties=[(code, "owner") for code in codes])

    assert fields_of(proposal("HN"), line.action) == []
    (difference,) = comparing.differences(proposal("HN", "SV"), line.action)
    assert (difference.field, difference.before, difference.after) == ("owners", "Guatemala, Honduras", "El Salvador")


def test_another_cadence_is_a_difference():
    start = TEXT.index("every year")
    proposal = proposed(TRAINING, stored(TEXT), cadence_start=start, cadence_end=start + len("every year"))

    assert fields_of(proposal, action_told(TRAINING, cadence="Every year")) == []
    assert fields_of(proposal, action_told(TRAINING, cadence="twice a year")) == ["cadence"]
    assert fields_of(proposal, action_told(TRAINING)) == ["cadence"]


def test_other_wording_is_a_difference_and_a_translation_is_none():
    action = action_told(TRAINING)

    assert fields_of(proposed(FORMACION, stored(TEXT)), action) == []
    assert fields_of(proposed(COFFEE, stored(TEXT)), action) == ["wording"]


# --- Words -----------------------------------------------------------------------------------------------------------


def test_what_is_told_again_is_reaffirmed_in_either_language():
    action = action_told(TRAINING)
    for _ in range(3):
        action_told(COFFEE)
    document = stored(TEXT)

    english, spanish = compared(proposed(TRAINING, document), proposed(FORMACION, document))

    assert english[0] == (action, "reaffirmed", True)
    assert spanish[0] == (action, "reaffirmed", True)


def test_what_is_told_otherwise_is_changed_and_what_is_told_as_done_is_progress(honduras):
    line = AssignmentFactory(action=action_told(SCHOOL), party=honduras)
    action_told(COFFEE)
    document = stored(TEXT)

    (changed,) = compared(proposed(SCHOOL, document, due="2027", parties=[("HN", "owner")]))
    (done,) = compared(proposed(SCHOOL, stored(TEXT), done=True, parties=[("HN", "owner")]))

    assert changed[0] == (line.action, "changed", True)
    assert done[0] == (line.action, "progress", True)


def test_what_resembles_nothing_is_new():
    action_told(COFFEE)
    action_told(TRAINING)
    proposal = proposed(SCHOOL, stored(TEXT))

    compared(proposal)

    assert proposal.resembles == ""


def test_the_word_for_a_proposal_is_that_of_its_likeliest_action():
    action_told(COFFEE)
    action_told(TRAINING)
    proposal = proposed(TRAINING, stored(TEXT))

    compared(proposal)

    assert proposal.resembles == "reaffirmed"


def test_at_most_three_actions_are_kept_the_likeliest_first_and_comparing_again_replaces_them():
    for _ in range(5):
        action_told(SCHOOL)
    proposal = proposed(SCHOOL, stored(TEXT))

    compared(proposal)
    compared(proposal)

    rows = list(proposal.likenesses.values_list("rank", "score"))
    assert [rank for rank, _score in rows] == [1, 2, 3]
    assert [score for _rank, score in rows] == sorted((score for _rank, score in rows), reverse=True)


def test_an_action_that_was_merged_away_is_not_suggested():
    kept, by = action_told(SCHOOL), secretariat()
    workflow.merge(action_told(SCHOOL), kept, by=by)

    (found,) = compared(proposed(SCHOOL, stored(TEXT)))

    assert [action for action, _word, _alike in found] == [kept]


def test_the_same_deed_of_another_owner_comes_behind_and_counts_half(honduras):
    others = AssignmentFactory(action=action_told(SCHOOL), party=PartyFactory(code="GT", name="Guatemala")).action
    own = AssignmentFactory(action=action_told(SCHOOL), party=honduras).action
    action_told(COFFEE)
    proposal = proposed(SCHOOL, stored(TEXT), parties=[("HN", "owner")])

    compared(proposal)

    scores = dict(proposal.likenesses.values_list("action", "score"))
    assert list(scores)[0] == own.pk
    assert scores[others.pk] < 0.6 * scores[own.pk]


@pytest.mark.parametrize("named", ["US", "SOUTHCOM"])
def test_a_body_and_the_country_it_is_part_of_are_one_owner(named):
    states = PartyFactory(code="US", name="United States")
    command = BodyFactory(code="SOUTHCOM", name="SOUTHCOM", parent=states)
    of_country = AssignmentFactory(action=action_told(SCHOOL), party=states).action
    of_command = AssignmentFactory(action=action_told(SCHOOL), party=command).action
    of_others = AssignmentFactory(action=action_told(SCHOOL)).action
    proposal = proposed(SCHOOL, stored(TEXT), parties=[(named, "owner")])

    compared(proposal)

    scores = dict(proposal.likenesses.values_list("action", "score"))
    assert scores[of_others.pk] < 0.6 * min(scores[of_command.pk], scores[of_country.pk])


def test_a_suggestion_merges_nothing():
    action = action_told(TRAINING)
    before = action.citations.count()

    compared(proposed(TRAINING, stored(TEXT)))

    assert action.citations.count() == before
    assert Proposal.objects.get().is_pending


# --- Silent ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def meeting(honduras):
    meeting = MeetingFactory(host=PartyFactory(code="GT", name="Guatemala"))
    meeting.participants.add(honduras)
    return meeting


def test_open_actions_of_the_meetings_parties_that_a_document_passes_over_are_silent(meeting, honduras):
    document = stored(TEXT, meeting=meeting)
    of_participant = AssignmentFactory(party=honduras).action
    of_host = AssignmentFactory(party=meeting.host).action
    AssignmentFactory()  # of somebody who was not there
    mentioned = AssignmentFactory(party=honduras).action
    cited(COFFEE, document, action=mentioned)
    ended = AssignmentFactory(party=honduras)
    ended.action.assignments.update(status=LineStatus.VERIFIED)
    workflow.merge(AssignmentFactory(party=honduras).action, of_host, by=secretariat())

    assert list(comparing.silent(document)) == [of_participant, of_host]


@pytest.mark.parametrize(
    ("score", "silent"), [(SAME, False), (SAME - 0.01, True)], ids=["alike enough", "not alike enough"]
)
def test_an_action_that_a_proposal_resembles_is_not_silent(meeting, honduras, score, silent):
    document = stored(TEXT, meeting=meeting)
    action = AssignmentFactory(party=honduras).action
    proposal = proposed(SCHOOL, document)
    Likeness.objects.create(proposal=proposal, action=action, rank=1, score=score, word="changed")

    assert list(comparing.silent(document)) == ([action] if silent else [])


def test_a_rejected_proposal_mentions_nothing(meeting, honduras):
    document = stored(TEXT, meeting=meeting)
    action = AssignmentFactory(party=honduras).action
    proposal = proposed(SCHOOL, document)
    Likeness.objects.create(proposal=proposal, action=action, rank=1, score=0.9, word="changed")
    inbox.reject(proposal, by=secretariat(), seen=0, reason="Background.")

    assert list(comparing.silent(document)) == [action]


@pytest.mark.parametrize(
    ("line", "silent"),
    [
        ({}, True),
        ({"status": LineStatus.REPORTED, "response": Response.NOTED}, True),
        ({"response": Response.NOT_APPLICABLE}, False),
        ({"response": Response.NOTED}, False),
        ({"response": Response.NOT_ACCEPTED}, False),
        ({"role": AssignmentRole.OBSERVER}, False),
    ],
)
def test_what_a_party_declined_or_only_observes_is_not_passed_over(meeting, honduras, line, silent):
    document = stored(TEXT, meeting=meeting)
    action = AssignmentFactory(party=honduras, **line).action

    assert list(comparing.silent(document)) == ([action] if silent else [])


def test_without_a_meeting_the_parties_are_the_owners_that_the_document_names(honduras):
    document = stored(TEXT)
    proposed(SCHOOL, document, parties=[("HN", "owner"), ("GT", "beneficiary")])
    action = AssignmentFactory(party=honduras).action
    AssignmentFactory(party=PartyFactory(code="GT", name="Guatemala"))

    assert list(comparing.silent(document)) == [action]


# --- Cost ------------------------------------------------------------------------------------------------------------


def queries_of(call):
    with CaptureQueriesContext(connection) as queries:
        call()
    return len(queries)


def test_comparing_costs_the_same_with_one_and_with_many():
    document = stored(TEXT)
    counts = []
    for words in (TRAINING, FORMACION, SCHOOL, COFFEE):
        AssignmentFactory(action=action_told(words))
        proposed(words, document)
        proposals = list(Proposal.objects.select_related("document"))
        counts.append(queries_of(lambda proposals=proposals: compared_only(proposals)))

    assert counts == [9, 9, 9, 9]


def compared_only(proposals):
    comparing.store(proposals, comparing.compare(proposals, comparing.matcher_of_tracked()))


def test_differences_of_the_actions_of_a_page_cost_no_further_query():
    proposal = proposed(SCHOOL, stored(TEXT), due="2027", parties=[("HN", "owner")])
    for _ in range(3):
        AssignmentFactory(action=action_told(COFFEE))

    actions = list(comparing.for_comparing(Action.objects.all()))

    assert queries_of(lambda: [comparing.differences(proposal, action) for action in actions]) == 0


def test_the_silent_cost_the_same_with_one_and_with_three(meeting, honduras):
    document = stored(TEXT, meeting=meeting)
    counts = []
    for _ in range(3):
        AssignmentFactory(party=honduras)
        counts.append(queries_of(lambda: [list(a.assignments.all()) for a in comparing.silent(document)]))

    assert counts == [2, 2, 2]
