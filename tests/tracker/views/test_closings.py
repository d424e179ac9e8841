"""Closing a line: asked for by one person, decided by a second."""

import pytest

from tests import factories
from tests.tracker.views.lines import asked, errors, send
from tracker.choices import ClosingDecision, ClosingReason, LineStatus
from tracker.models import Closing

pytestmark = pytest.mark.django_db


def test_a_closing_is_asked_for_and_nothing_moves_yet(client, line):
    coordinator = factories.secretariat()
    response = send(client, "assignment_closing", line, coordinator, reason="superseded", note="By A-002")
    assert response.status_code == 302
    closing = Closing.objects.get()
    assert (closing.reason, closing.note, closing.asked_by, closing.decision) == (
        ClosingReason.SUPERSEDED,
        "By A-002",
        coordinator,
        ClosingDecision.OPEN,
    )
    line.refresh_from_db()
    assert line.status == LineStatus.IN_PROGRESS
    assert send(client, "assignment_closing", line, coordinator, reason="lapsed", note="Again").status_code == 403
    assert Closing.objects.count() == 1


def test_a_closing_without_reason_and_words_is_refused(client, line):
    response = send(client, "assignment_closing", line, factories.secretariat(), note="")
    assert errors(response) == {
        "reason": ["Choose why the line is to be closed."],
        "note": ["Explain the reason in a sentence."],
    }
    assert Closing.objects.count() == 0


def test_the_focal_point_confirms_a_closing(client, line, focal):
    closing = asked(line)
    assert send(client, "closing_decide", closing, focal, decision="confirm").status_code == 302
    line.refresh_from_db()
    closing.refresh_from_db()
    assert (line.status, closing.decided_by) == (LineStatus.CLOSED, focal)


def test_declining_a_closing_needs_a_note(client, line):
    closing, second = asked(line), factories.secretariat()
    response = send(client, "closing_decide", closing, second, decision="decline")
    assert errors(response) == {"note": ["Say why the line stays open."]}
    send(client, "closing_decide", closing, second, decision="decline", note="A plan exists")
    closing.refresh_from_db()
    line.refresh_from_db()
    assert (closing.decision, closing.decision_note) == (ClosingDecision.DECLINED, "A plan exists")
    assert line.status == LineStatus.IN_PROGRESS


def test_a_closing_is_not_confirmed_over_an_entry_that_was_not_seen(client, line, focal):
    closing, seen = asked(line), factories.seen(line)
    factories.step(line, LineStatus.IN_PROGRESS, focal, done="It goes on after all.")
    response = send(client, "closing_decide", closing, factories.secretariat(), decision="confirm", seen=seen)
    assert [entry.done for entry in response.context["reading"].since] == ["It goes on after all."]
    line.refresh_from_db()
    assert line.status == LineStatus.IN_PROGRESS


def test_who_asked_does_not_decide(client, line):
    coordinator = factories.secretariat()
    closing = asked(line, coordinator)
    response = send(client, "closing_decide", closing, coordinator, decision="confirm")
    assert response.status_code == 403
    assert "You asked for this closing: a second person confirms it." in response.content.decode()
    closing.refresh_from_db()
    assert closing.decision == ClosingDecision.OPEN


def test_a_closing_is_decided_once(client, line, focal):
    closing = asked(line)
    send(client, "closing_decide", closing, focal, decision="confirm")
    assert send(client, "closing_decide", closing, focal, decision="confirm").status_code == 403
