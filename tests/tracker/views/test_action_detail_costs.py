"""What the page of one action costs: fifty lines at a time, and as many queries for few as for many."""

import pytest

from tests.factories import (
    ActionFactory,
    ExpectedOutcomeFactory,
    MeetingFactory,
    MilestoneFactory,
    PartyFactory,
    ThemeFactory,
    assignment_at,
    focal_point,
    member,
    secretariat,
    verifier,
)
from tests.pages import links, many_parties, queries, words
from tracker import workflow
from tracker.choices import ClosingReason, LineStatus, Role
from tracker.models import Assignment

pytestmark = pytest.mark.django_db


def test_fifty_lines_are_shown_and_the_others_paged(reader):
    action = ActionFactory()
    Assignment.objects.bulk_create(Assignment(action=action, party=party) for party in many_parties(60))
    workflow.refresh(action)

    first, second = (reader.get(f"/actions/{action.reference}/", query) for query in ({}, {"lines": 2}))

    assert first.content.decode().count('id="line-') == 50
    assert second.content.decode().count('id="line-') == 10
    assert links(first, "Next") == ["?lines=2"]
    assert "0 of 60 verified" in words(second)


def crowded(lines):
    """An action with everything on it, and as many lines."""
    action = ActionFactory(parent=ActionFactory(), meeting=MeetingFactory(), cadence="biannual")
    action.themes.add(ThemeFactory(), ThemeFactory())
    action.beneficiaries.add(PartyFactory())
    ExpectedOutcomeFactory(action=action, indicator="Drills")
    MilestoneFactory(action=action)
    ActionFactory(parent=action)
    assignment_at(LineStatus.REPORTED, action=action)
    others = many_parties(lines - 1, start=Assignment.objects.count())
    Assignment.objects.bulk_create(Assignment(action=action, party=party) for party in others)
    line = action.assignments.order_by("pk").first()
    workflow.ask_closing(line, ClosingReason.LAPSED, by=secretariat(), note="Nobody took it up.")
    workflow.refresh(action)
    return action


@pytest.mark.parametrize("person", [secretariat, verifier, lambda: member(Role.OBSERVER)])
def test_the_page_costs_twelve_queries_whatever_the_action_has(client, person):
    client.force_login(person())

    counts = [len(queries(client, crowded(lines).get_absolute_url())) for lines in (1, 25, 100)]

    assert counts == [counts[0]] * 3
    assert counts[0] <= 12


def test_a_focal_point_of_many_lines_costs_no_more(client):
    action = crowded(25)
    party = action.assignments.order_by("pk").last().party
    client.force_login(focal_point(party))

    assert len(queries(client, action.get_absolute_url())) <= 12
