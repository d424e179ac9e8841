"""The roll-up against the sentences of DESIGN's rule 4: exhaustively for two lines, by hypothesis for more."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.choices import ActionStatus, AssignmentRole, LineStatus, Response, Rule
from tracker.rollup import Line, RollUp, roll_up

N, P, H, R, V, C = LineStatus  # not started, in progress, on hold, reported, verified, closed
DECLINING = {"noted", "not_accepted"}


def lines_at(*statuses):
    return [Line(status=status) for status in statuses]


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ([], ActionStatus.UNASSIGNED),
        ([V, V], ActionStatus.IMPLEMENTED),
        ([V, R], ActionStatus.AWAITING_VERIFICATION),
        ([R, R], ActionStatus.AWAITING_VERIFICATION),
        ([C, C], ActionStatus.CLOSED),
        ([V, C], ActionStatus.CLOSED_PARTLY),
        ([V, N], ActionStatus.PARTLY_IMPLEMENTED),
        ([V, R, C], ActionStatus.PARTLY_IMPLEMENTED),
        ([V, H], ActionStatus.PARTLY_IMPLEMENTED),
        ([R, N], ActionStatus.IN_PROGRESS),
        ([R, P], ActionStatus.IN_PROGRESS),
        ([R, C], ActionStatus.IN_PROGRESS),
        ([P, H], ActionStatus.IN_PROGRESS),
        ([H, N], ActionStatus.ON_HOLD),
        ([H, C], ActionStatus.ON_HOLD),
        ([N, C], ActionStatus.NOT_STARTED),
        ([N], ActionStatus.NOT_STARTED),
    ],
)
def test_all_needs_every_line_verified(statuses, expected):
    assert roll_up(Rule.ALL, lines_at(*statuses)).status == expected


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ([V, N], ActionStatus.IMPLEMENTED),
        ([V, C], ActionStatus.IMPLEMENTED),
        ([C, C], ActionStatus.CLOSED),
        ([R, C], ActionStatus.AWAITING_VERIFICATION),
        ([N, C], ActionStatus.NOT_STARTED),
        ([H, C], ActionStatus.ON_HOLD),
        ([], ActionStatus.UNASSIGNED),
    ],
)
def test_any_needs_one_line_verified(statuses, expected):
    assert roll_up(Rule.ANY, lines_at(*statuses)).status == expected


def test_lead_looks_at_the_leads_alone():
    lines = [Line(status=V, role=AssignmentRole.LEAD), Line(status=N)]

    assert roll_up(Rule.LEAD, lines) == RollUp(ActionStatus.IMPLEMENTED, counted=2, verified=1)


def test_lead_without_any_lead_is_as_all():
    assert roll_up(Rule.LEAD, lines_at(V, N)).status == ActionStatus.PARTLY_IMPLEMENTED


def test_lead_is_not_accepted_when_every_lead_declined():
    lines = [Line(response=Response.NOT_ACCEPTED, role=AssignmentRole.LEAD), Line(status=V)]

    assert roll_up(Rule.LEAD, lines).status == ActionStatus.NOT_ACCEPTED


def test_declined_lines_alone_make_an_action_not_accepted():
    assert roll_up(Rule.ALL, [Line(response=Response.NOTED)]) == RollUp(ActionStatus.NOT_ACCEPTED, declined=1)


def test_a_declined_line_counts_once_it_moves():
    line = Line(status=P, response=Response.NOTED)

    assert roll_up(Rule.ALL, [line]) == RollUp(ActionStatus.IN_PROGRESS, counted=1, declined=1)


def test_observers_and_not_applicable_lines_do_not_count():
    lines = [Line(status=V, role=AssignmentRole.OBSERVER), Line(status=V, response=Response.NOT_APPLICABLE)]

    assert roll_up(Rule.ALL, lines) == RollUp(ActionStatus.UNASSIGNED)


def test_an_observer_who_declined_does_not_make_an_action_not_accepted():
    line = Line(response=Response.NOT_ACCEPTED, role=AssignmentRole.OBSERVER)

    assert roll_up(Rule.ALL, [line]) == RollUp(ActionStatus.UNASSIGNED)


def test_due_is_the_earliest_of_the_open_counted_lines():
    lines = [
        Line(status=V, due=date(2026, 1, 1)),
        Line(status=C, due=date(2026, 1, 2)),
        Line(status=N, due=date(2026, 1, 3), response=Response.NOT_ACCEPTED),
        Line(status=R, due=date(2026, 3, 1)),
        Line(status=P, due=date(2026, 2, 1)),
        Line(status=N),
    ]

    assert roll_up(Rule.ALL, lines).due == date(2026, 2, 1)


def said_of(rule, lines):
    """Rule 4 once more, written from its sentences and not from the code, one sentence a line."""
    if rule == "lead" and any(line.role == "lead" for line in lines):
        lines = [line for line in lines if line.role == "lead"]
    candidates = [line for line in lines if line.role != "observer"]
    moves = ("in_progress", "on_hold", "reported", "verified")
    counted = [
        line.status
        for line in candidates
        if line.response != "not_applicable" and not (line.response in DECLINING and line.status not in moves)
    ]
    if not counted:
        return "not_accepted" if any(line.response in DECLINING for line in candidates) else "unassigned"
    if rule == "any" and "verified" in counted:
        return "implemented"
    if rule == "any" and set(counted) != {"closed"}:
        counted = [status for status in counted if status != "closed"]
    number = {status: counted.count(status) for status in LineStatus.values}
    total = len(counted)
    sentences = (
        (number["verified"] == total, "implemented"),
        (number["verified"] + number["reported"] == total, "awaiting_verification"),
        (number["closed"] == total, "closed"),
        (number["verified"] + number["closed"] == total, "closed_partly"),
        (number["verified"] > 0, "partly_implemented"),
        (number["in_progress"] + number["reported"] > 0, "in_progress"),
        (number["on_hold"] > 0, "on_hold"),
        (True, "not_started"),
    )
    return next(status for holds, status in sentences if holds)


EVERY_LINE = [Line(*values) for values in product(LineStatus.values, Response.values, AssignmentRole.values)]


@pytest.mark.parametrize("rule", Rule.values)
def test_every_pair_of_lines_adds_up_as_the_sentences_say(rule):
    wrong = [pair for pair in product(EVERY_LINE, repeat=2) if roll_up(rule, pair).status != said_of(rule, pair)]

    assert wrong == []


some_lines = st.lists(
    st.builds(
        Line,
        status=st.sampled_from(LineStatus.values),
        response=st.sampled_from(Response.values),
        role=st.sampled_from(AssignmentRole.values),
        due=st.none() | st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    ),
    max_size=12,
)


@given(rule=st.sampled_from(Rule.values), lines=some_lines)
def test_any_number_of_lines_adds_up_as_the_sentences_say(rule, lines):
    assert roll_up(rule, lines).status == said_of(rule, lines)


@given(rule=st.sampled_from(Rule.values), lines=some_lines, data=st.data())
def test_the_order_of_the_lines_does_not_matter(rule, lines, data):
    assert roll_up(rule, data.draw(st.permutations(lines))) == roll_up(rule, lines)


@given(rule=st.sampled_from(Rule.values), lines=some_lines)
def test_counts_never_exceed_the_lines_counted(rule, lines):
    result = roll_up(rule, lines)

    assert result.verified + result.reported <= result.counted <= len(lines)


@given(rule=st.sampled_from(Rule.values), lines=some_lines, status=st.sampled_from(LineStatus.values))
def test_an_observer_changes_nothing(rule, lines, status):
    observer = Line(status=status, role=AssignmentRole.OBSERVER, due=date(2020, 1, 1))

    assert roll_up(rule, [*lines, observer]) == roll_up(rule, lines)
