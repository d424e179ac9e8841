"""Deleting: an action or a line on which something rests stays, and the page says why."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import (
    ActionFactory,
    AssignmentFactory,
    ExpectedOutcomeFactory,
    MilestoneFactory,
    PartyFactory,
    assignment_at,
)
from tracker import models
from tracker.choices import LineStatus

from .guarded import everything
from .helpers import admin_url, fields_of

pytestmark = pytest.mark.django_db


def test_a_line_with_an_update_is_not_deleted_by_the_inline(as_coordinator, line):
    url = admin_url(models.Action, "change", line.action_id)
    fields = fields_of(as_coordinator.get(url))
    before = everything()

    answer = as_coordinator.post(url, fields | {"assignments-0-DELETE": "on"})

    assert answer.status_code == 200
    assert everything() == before


def test_an_action_with_updates_is_not_deleted_and_the_page_says_why(as_coordinator, line):
    url = admin_url(models.Action, "delete", line.action_id)
    before = everything()

    answer = as_coordinator.post(url, {"post": "yes"}, follow=True)

    assert "It is not deleted" in answer.content.decode()
    assert everything() == before


def test_the_lines_of_an_action_offer_deletion_only_where_nothing_holds_them(as_coordinator, line):
    free = AssignmentFactory(action=line.action)
    url = admin_url(models.Action, "change", line.action_id)

    formset = as_coordinator.get(url).context["inline_admin_formsets"][0].formset

    assert {form.instance: form["DELETE"].is_hidden for form in formset.initial_forms} == {line: True, free: False}


def test_a_held_line_of_an_action_is_not_deleted_though_it_is_asked(as_coordinator, line):
    url = admin_url(models.Action, "change", line.action_id)
    before = everything()

    answer = as_coordinator.post(url, fields_of(as_coordinator.get(url)) | {"assignments-0-DELETE": "on"})

    (refusal,) = answer.context["inline_admin_formsets"][0].formset.non_form_errors()
    assert refusal.startswith(f"Deleting line {line} would require deleting the following protected related objects")
    assert everything() == before


def test_an_action_without_updates_is_deleted_with_its_lines_and_its_number_is_not_used_again(as_coordinator):
    line = AssignmentFactory()
    outcome = ExpectedOutcomeFactory(action=line.action)
    models.Measurement.objects.create(outcome=outcome, on=timezone.localdate(), value=3)
    MilestoneFactory(action=line.action, assignment=line)
    number = line.action.number

    as_coordinator.post(admin_url(models.Action, "delete", line.action_id), {"post": "yes"})

    assert models.Action.objects.count() == models.Assignment.objects.count() == 0
    assert models.Milestone.objects.count() == models.ExpectedOutcome.objects.count() == 0
    assert ActionFactory().number == number + 1


def test_a_deleted_line_leaves_the_roll_up_right(as_coordinator):
    verified = assignment_at(LineStatus.VERIFIED)
    other = AssignmentFactory(action=verified.action)

    as_coordinator.post(admin_url(models.Assignment, "delete", other.pk), {"post": "yes"})

    action = models.Action.objects.get(pk=verified.action_id)
    assert (action.status, action.counted) == ("implemented", 1)


def test_a_party_with_a_line_is_not_deleted_and_an_unused_one_is(as_coordinator):
    used, unused = AssignmentFactory().party, PartyFactory()

    refused = as_coordinator.post(admin_url(models.Party, "delete", used.pk), {"post": "yes"})
    as_coordinator.post(admin_url(models.Party, "delete", unused.pk), {"post": "yes"})

    assert refused.status_code == 403
    assert list(models.Party.objects.all()) == [used]


def test_people_and_memberships_are_not_deleted(as_administrator, coordinator):
    membership = coordinator.memberships.get()

    answers = [
        as_administrator.post(admin_url(models.User, "delete", coordinator.pk), {"post": "yes"}),
        as_administrator.post(admin_url(models.Membership, "delete", membership.pk), {"post": "yes"}),
    ]

    assert [answer.status_code for answer in answers] == [403, 403]
    assert models.Membership.objects.get() == membership


def test_a_membership_is_ended_and_not_rewritten(as_administrator, coordinator):
    membership = coordinator.memberships.get()
    url = admin_url(models.Membership, "change", membership.pk)
    yesterday = timezone.localdate() - timedelta(days=1)
    fields = fields_of(as_administrator.get(url))

    as_administrator.post(url, fields | {"ends": yesterday, "role": "verifier", "starts": "2020-01-01"})

    ended = models.Membership.objects.get()
    assert (ended.role, ended.starts, ended.ends) == ("secretariat", membership.starts, yesterday)
