"""What the workflow's tests share: the state that a refused verb leaves as it was."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import (
    seen,
)
from tracker import workflow
from tracker.models import Evidence, Verification

YESTERDAY = timezone.localdate() - timedelta(days=1)
IN_A_MONTH = timezone.localdate() + timedelta(days=30)


def state(assignment):
    """All that a refused move must leave as it was."""
    assignment.refresh_from_db()
    assignment.action.refresh_from_db()
    return (
        assignment.status,
        assignment.response,
        assignment.due,
        assignment.last_update,
        assignment.action.status,
        assignment.updates.count(),
        Evidence.objects.count(),
        Verification.objects.count(),
    )


def refused(assignment, match, verb, *args, **given):
    """Assert that the verb refuses with these words and changes nothing."""
    before = state(assignment)
    with pytest.raises(workflow.Refused, match=match):
        verb(assignment, *args, seen=seen(assignment), **given)
    assert state(assignment) == before
