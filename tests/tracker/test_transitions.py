"""Every pair of statuses by every role, in one table; and proof that the table would notice a broken rule."""

from dataclasses import replace

import pytest

from tests.factories import (
    AssignmentFactory,
    PartyFactory,
    UserFactory,
    assignment_at,
    focal_point,
    member,
    secretariat,
    verifier,
)
from tracker import transitions, workflow
from tracker.choices import Act, LineStatus, Role
from tracker.transitions import Who

pytestmark = pytest.mark.django_db

# What each role may do: {(from, to): act}. Whoever is not named may do nothing, and no other pair is possible.
PARTY_MOVES = {
    ("not_started", "not_started"): "update",
    ("not_started", "in_progress"): "start",
    ("not_started", "on_hold"): "hold",
    ("in_progress", "in_progress"): "update",
    ("in_progress", "on_hold"): "hold",
    ("in_progress", "reported"): "report",
    ("on_hold", "on_hold"): "update",
    ("on_hold", "in_progress"): "resume",
    ("reported", "reported"): "update",
    ("reported", "in_progress"): "withdraw",
    ("verified", "verified"): "update",
}
VERIFIER_MOVES = {("reported", "verified"): "verify", ("reported", "in_progress"): "return"}
SECRETARIAT_MOVES = {("verified", "in_progress"): "reopen", ("closed", "not_started"): "reopen"}
EXPECTED = {
    "focal point": PARTY_MOVES,
    "deputy": PARTY_MOVES,
    "contributor": {},
    "verifier": VERIFIER_MOVES,
    "verifier of the party": {},
    "verifier of its parent": {},
    "verifier of its child": {},
    "secretariat": SECRETARIAT_MOVES,
    "observer": {},
    "focal point elsewhere": {},
    "superuser": {},
    "nobody": {},
}


def people(assignment):
    """One person for each row of the table."""
    party = assignment.party
    return {
        "focal point": focal_point(party),
        "deputy": member(Role.DEPUTY, party),
        "contributor": member(Role.CONTRIBUTOR, party),
        "verifier": verifier(),
        "verifier of the party": verifier(party),
        "verifier of its parent": verifier(party.parent),
        "verifier of its child": verifier(PartyFactory(parent=party)),
        "secretariat": secretariat(),
        "observer": member(Role.OBSERVER),
        "focal point elsewhere": focal_point(PartyFactory()),
        "superuser": UserFactory(is_superuser=True, is_staff=True),
        "nobody": UserFactory(),
    }


def allowed(assignment, person):
    """{(from, to): act} of what the workflow lets the person do from where the line stands."""
    moves = {}
    for to in LineStatus.values:
        try:
            moves[assignment.status, to] = str(workflow.transition_of(assignment, to, person).act)
        except workflow.Refused:
            continue
    return moves


def table():
    """The table as the code has it: for every status a line that people brought there, for every role a person."""
    found = {role: {} for role in EXPECTED}
    for status in LineStatus:
        assignment = assignment_at(status, party=PartyFactory(parent=PartyFactory()))
        for role, person in people(assignment).items():
            found[role] |= allowed(assignment, person)
    return found


def test_every_role_may_make_exactly_the_moves_of_the_table():
    assert table() == EXPECTED


def test_the_reporter_may_not_verify_even_as_a_verifier():
    party = PartyFactory()
    reporter = focal_point(party)
    member(Role.VERIFIER, user=reporter)  # a second membership, of a verifier who belongs to no party

    assert allowed(assignment_at(LineStatus.REPORTED, party=party, reporter=reporter), reporter) == {
        pair: act for pair, act in PARTY_MOVES.items() if pair[0] == "reported"
    }


def test_every_status_can_be_left_and_has_a_row():
    assert {row.start for row in transitions.TRANSITIONS} == set(LineStatus)
    assert {row.end for row in transitions.TRANSITIONS} == set(LineStatus)


def broken(change, at):
    """A copy of the table with `change` made to the row `at` = (from, act); None drops the row."""
    rows = []
    for row in transitions.TRANSITIONS:
        if (row.start, row.act) == at:
            if change is not None:
                rows.append(replace(row, **change))
        else:
            rows.append(row)
    return tuple(rows)


TEN_WAYS = {
    "an update of a line not started is lost": (None, ("not_started", Act.UPDATE)),
    "anybody of the secretariat starts a line": ({"who": Who.SECRETARIAT}, ("not_started", Act.START)),
    "a report is verified by the party": ({"who": Who.PARTY}, ("reported", Act.VERIFY)),
    "a report is returned by the secretariat": ({"who": Who.SECRETARIAT}, ("reported", Act.RETURN)),
    "a report leads straight to verified": ({"end": LineStatus.VERIFIED}, ("in_progress", Act.REPORT)),
    "a withdrawn report starts anew": ({"end": LineStatus.NOT_STARTED}, ("reported", Act.WITHDRAW)),
    "a closed line is reopened by the party": ({"who": Who.PARTY}, ("closed", Act.REOPEN)),
    "a closed line is reopened in progress": ({"end": LineStatus.IN_PROGRESS}, ("closed", Act.REOPEN)),
    "one person closes a line": ({"who": Who.SECRETARIAT}, ("on_hold", Act.CLOSE)),
    "a resumption is called an update": ({"act": Act.UPDATE}, ("on_hold", Act.RESUME)),
}


@pytest.mark.parametrize("way", TEN_WAYS)
def test_the_table_notices_when(way, monkeypatch):
    found = {role: {} for role in EXPECTED}
    lines = [assignment_at(status, party=PartyFactory(parent=PartyFactory())) for status in LineStatus]
    persons = [people(assignment) for assignment in lines]
    monkeypatch.setattr(transitions, "TRANSITIONS", broken(*TEN_WAYS[way]))

    for assignment, by_role in zip(lines, persons, strict=True):
        for role, person in by_role.items():
            found[role] |= allowed(assignment, person)

    assert found != EXPECTED


@pytest.mark.parametrize("start", LineStatus)
def test_choices_say_why_a_move_is_missing(start):
    assignment = assignment_at(start)
    stranger = UserFactory()

    choices = workflow.choices_for(assignment, stranger)

    assert [row for row, _why in choices] == transitions.out_of(start)
    assert all(why for _row, why in choices)


def test_a_line_of_a_merged_action_does_not_move():
    assignment = AssignmentFactory()
    reporter = focal_point(assignment.party)
    other = AssignmentFactory().action
    workflow.merge(assignment.action, other, by=secretariat())
    assignment.refresh_from_db()

    assert allowed(assignment, reporter) == {}
