"""Which actions a filter leaves."""

from datetime import timedelta

import pytest
from django.http import QueryDict
from django.utils import timezone

from tests.factories import (
    ActionFactory,
    AssignmentFactory,
    PartyFactory,
    ThemeFactory,
    assignment_at,
    secretariat,
    seen,
)
from tracker import workflow
from tracker.choices import AssignmentRole, Kind, LineStatus
from tracker.filters import ActionFilter
from tracker.models import Action

pytestmark = pytest.mark.django_db


def left(query):
    """The actions that the filter leaves of all, in the order of their numbers."""
    return list(ActionFilter(QueryDict(query), queryset=Action.objects.order_by("number")).qs)


def due_in(line, days):
    """Give a line a due date so many days from now."""
    day = timezone.localdate() + timedelta(days=days)
    workflow.set_due(line, day, by=secretariat(), seen=seen(line), reason="Agreed at the meeting.")
    line.refresh_from_db()
    return line


def test_no_filter_leaves_all():
    actions = [ActionFactory(), ActionFactory()]

    assert left("") == actions


def test_status_is_that_of_the_action():
    running = assignment_at(LineStatus.IN_PROGRESS).action
    ActionFactory()

    assert left("status=in_progress") == [running]


def test_country_is_a_code_in_any_case():
    line = AssignmentFactory(party=PartyFactory(code="GT"))
    AssignmentFactory(party=PartyFactory(code="HN"))

    assert left("country=GT") == [line.action]
    assert left("country=gt") == [line.action]


def test_country_role_and_line_speak_of_one_and_the_same_line():
    guatemala, honduras = PartyFactory(code="GT"), PartyFactory(code="HN")
    action = ActionFactory()
    AssignmentFactory(action=action, party=guatemala, role=AssignmentRole.LEAD)
    AssignmentFactory(action=action, party=honduras, role=AssignmentRole.SUPPORTING)

    assert left("country=GT&role=lead") == [action]
    assert left("country=HN&role=lead") == []
    assert left("country=HN&role=supporting&line=not_started") == [action]
    assert left("country=HN&role=supporting&line=verified") == []


@pytest.mark.parametrize("status", [LineStatus.NOT_STARTED, LineStatus.ON_HOLD, LineStatus.REPORTED])
def test_an_open_line_is_one_that_is_neither_verified_nor_closed(status):
    line = assignment_at(status)
    assignment_at(LineStatus.VERIFIED)
    assignment_at(LineStatus.CLOSED)

    assert left("line=open") == [line.action]


def test_timeliness_is_that_of_some_line():
    late = due_in(AssignmentFactory(), -3).action
    soon = due_in(AssignmentFactory(), 10).action
    later = due_in(AssignmentFactory(), 90).action
    never = AssignmentFactory().action

    assert left("timeliness=overdue") == [late]
    assert left("timeliness=due_soon") == [soon]
    assert left("timeliness=on_track") == [later]
    assert left("timeliness=no_deadline") == [never]


def test_timeliness_beside_a_country_is_that_of_its_own_line():
    guatemala, honduras = PartyFactory(code="GT"), PartyFactory(code="HN")
    action = ActionFactory()
    due_in(AssignmentFactory(action=action, party=guatemala), -3)
    due_in(AssignmentFactory(action=action, party=honduras), 90)

    assert left("country=GT&timeliness=overdue") == [action]
    assert left("country=HN&timeliness=overdue") == []
    assert left("country=HN&timeliness=on_track") == [action]


def test_theme_is_a_short_name():
    theme = ThemeFactory(slug="policing")
    action = ActionFactory()
    action.themes.add(theme, ThemeFactory())
    ActionFactory()

    assert left("theme=policing") == [action]


def test_kind_and_publication_are_the_actions_own():
    proposal = ActionFactory()
    mandate = ActionFactory(kind=Kind.MANDATE)
    workflow.publish(Action.objects.filter(pk=mandate.pk), True, by=secretariat())

    assert left("kind=proposal") == [proposal]
    assert left("published=yes") == [mandate]
    assert left("published=no") == [proposal]


def test_text_and_status_narrow_together():
    running = assignment_at(LineStatus.IN_PROGRESS, action=ActionFactory(title="Sea patrol")).action
    ActionFactory(title="Sea rescue")

    assert left("q=sea&status=in_progress") == [running]


@pytest.mark.parametrize("query", ["status=nonsense", "timeliness=later", "role=king", "published=maybe"])
def test_a_value_outside_its_list_is_passed_over(query):
    action = ActionFactory()

    assert left(query) == [action]
