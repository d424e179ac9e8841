"""Verifying through the page: who is offered a report, who decides it, and that nothing changes when others try."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests import factories
from tracker.choices import Act, Decision, LineStatus, Role
from tracker.models import Conflict, Verification

pytestmark = pytest.mark.django_db

QUEUE = reverse("tracker:verify_queue")
MOST_QUERIES = 14


def url(line):
    return reverse("tracker:assignment_verify", args=[line.pk])


def decide(client, line, user, decision="confirm", **given):
    """Press a button of the page as `user`."""
    client.force_login(user)
    data = {"seen": factories.seen(line), "decision": decision, "note": "Seen the list and called two people."}
    return client.post(url(line), data | given)


def queue(client, user):
    """The lines that the queue shows to `user`."""
    client.force_login(user)
    return client.get(QUEUE).context.get("lines", [])


@pytest.fixture
def line():
    return factories.assignment_at(LineStatus.REPORTED)


def test_the_page_puts_claim_evidence_and_expected_outcome_together(client, line):
    report = line.updates.latest("number")
    factories.ExpectedOutcomeFactory(action=line.action, text="Fewer incidents")
    client.force_login(factories.verifier())
    response = client.get(url(line))
    assert response.context["report"] == report
    assert [piece.title for piece in response.context["report"].files] == ["Report"]
    assert [entry.number for entry in response.context["before"]] == [1]
    html = response.content.decode()
    for words in (report.done, "https://example.org/report", "Fewer incidents", "Confirm: it is done", "Return it to"):
        assert words in html


def test_a_verifier_confirms_with_a_note(client, line):
    verifier = factories.verifier()
    assert decide(client, line, verifier).url == QUEUE
    line.refresh_from_db()
    assert line.status == LineStatus.VERIFIED
    verification = Verification.objects.get()
    assert (verification.author, verification.decision) == (verifier, Decision.VERIFIED)
    assert verification.note == "Seen the list and called two people."


def test_a_verifier_returns_with_a_reason(client, line):
    decide(client, line, factories.verifier(), "return", note="The list has no names.")
    line.refresh_from_db()
    assert line.status == LineStatus.IN_PROGRESS
    update = line.updates.latest("number")
    assert (update.act, update.reason) == (Act.RETURN, "The list has no names.")


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"note": " "}, {"note": ["Write a note on what you checked."]}),
        ({"note": "", "decision": "return"}, {"note": ["Give a reason."]}),
        ({"decision": ""}, {"__all__": ["Choose: confirm it, or return it."]}),
    ],
)
def test_a_decision_without_words_or_button_changes_nothing(client, line, given, found):
    response = decide(client, line, factories.verifier(), **given)
    assert {name: list(errors) for name, errors in response.context["form"].errors.items()} == found
    assert_unchanged(line)


def assert_unchanged(line):
    line.refresh_from_db()
    assert line.status == LineStatus.REPORTED
    assert line.updates.count() == 2
    assert Verification.objects.count() == 0


def test_a_decision_on_a_report_that_changed_meanwhile_keeps_the_note(client, line):
    seen, focal = factories.seen(line), line.updates.latest("number").author
    factories.step(line, LineStatus.REPORTED, focal, done="One list more.")
    response = decide(client, line, factories.verifier(), seen=seen)
    assert [entry.done for entry in response.context["reading"].since] == ["One list more."]
    assert [entry.done for entry in response.context["after"]] == ["One list more."]
    assert "Seen the list and called two people." in response.content.decode()
    assert Verification.objects.count() == 0


def reporter(line):
    """The person who reported, made a verifier as well."""
    person = line.updates.latest("number").author
    factories.MembershipFactory(user=person, role=Role.VERIFIER)
    return person


def colleague(line):
    """A verifier who is of the reporting party."""
    return factories.verifier(line.party)


def of_the_parent(line):
    """A verifier who is of the body that the reporting party belongs to."""
    line.party.parent = factories.BodyFactory()
    line.party.save()
    return factories.verifier(line.party.parent)


def of_a_child(line):
    """A verifier who is of a part of the reporting party."""
    return factories.verifier(factories.BodyFactory(parent=line.party))


def colleague_of_then(line):
    """A verifier who was of the reporting party on the day of the report, and is no longer."""
    person = factories.verifier()
    today = timezone.localdate()
    factories.MembershipFactory(
        user=person, role=Role.CONTRIBUTOR, party=line.party, starts=today - timedelta(days=9), ends=today
    )
    return person


def in_conflict(line):
    """A verifier who declared a conflict of interest."""
    person = factories.verifier()
    Conflict.objects.create(assignment=line, user=person, at=timezone.now())
    return person


SECOND_PERSONS_ONLY = [reporter, colleague, of_the_parent, of_a_child, colleague_of_then, in_conflict]


@pytest.mark.parametrize("who", SECOND_PERSONS_ONLY)
def test_a_report_is_neither_offered_to_its_own_people_nor_decided_by_them(client, line, who):
    person = who(line)
    client.force_login(person)
    assert list(queue(client, person)) == []
    assert client.get(url(line)).status_code == 403
    for decision in ("confirm", "return"):
        assert decide(client, line, person, decision).status_code == 403
    assert_unchanged(line)


OTHERS = [
    lambda line: factories.secretariat(),
    lambda line: line.updates.latest("number").author,
    lambda line: factories.focal_point(factories.PartyFactory()),
    lambda line: factories.member(Role.CONTRIBUTOR, line.party),
    lambda line: factories.member(Role.OBSERVER),
    lambda line: factories.UserFactory(is_superuser=True),
    lambda line: factories.UserFactory(),
]


@pytest.mark.parametrize("who", OTHERS)
def test_who_is_no_verifier_decides_nothing(client, line, who):
    person = who(line)
    client.force_login(person)
    assert client.get(url(line)).status_code == 403
    assert decide(client, line, person).status_code == 403
    assert_unchanged(line)


def test_a_report_decided_by_another_meanwhile_is_not_decided_twice(client, line):
    factories.step(line, LineStatus.VERIFIED, factories.verifier())
    response = decide(client, line, factories.verifier(), "return")
    assert response.url == line.get_absolute_url()
    line.refresh_from_db()
    assert line.status == LineStatus.VERIFIED


# --- The queue -------------------------------------------------------------------------------------------------------


def test_the_queue_has_the_oldest_report_first_with_its_wait_and_evidence(client):
    now = timezone.now()
    younger = reported(now - timedelta(days=2))
    older = reported(now - timedelta(days=12))
    factories.assignment_at(LineStatus.VERIFIED)
    lines = queue(client, factories.verifier())
    assert [(line, line.waiting, line.claim.pieces) for line in lines] == [(older, 12, 1), (younger, 2, 1)]


def test_the_queue_calls_a_report_of_today_so(client):
    now = timezone.now()
    for days in (0, 1, 2):
        reported(now - timedelta(days=days))
    client.force_login(factories.verifier())
    waits = re.findall(r'data-label="Waiting" class="nowrap">([^<]*)<', client.get(QUEUE).content.decode())
    assert waits == ["2 days", "1 day", "today"]


def reported(at):
    """A line reported at the moment `at`."""
    line = factories.AssignmentFactory()
    focal = factories.focal_point(line.party)
    for status in (LineStatus.IN_PROGRESS, LineStatus.REPORTED):
        factories.step(line, status, focal, now=at, effective=at.date() - timedelta(days=1))
    return line


def test_the_queue_says_how_many_wait_for_another_verifier(client, line):
    factories.assignment_at(LineStatus.REPORTED)
    client.force_login(colleague(line))
    assert client.get(QUEUE).context["passed_over"] == 1


def test_the_secretariat_reads_the_queue_and_decides_nothing_there(client, line):
    client.force_login(factories.secretariat())
    response = client.get(QUEUE)
    assert response.context["lines"] == [line]
    assert url(line) not in response.content.decode()


def test_everybody_else_is_told_who_verifies(client, line):
    client.force_login(factories.member(Role.OBSERVER))
    response = client.get(QUEUE)
    assert "Your role does not verify." in response.content.decode()
    assert line.action.title not in response.content.decode()


def test_an_empty_queue_says_so(client):
    client.force_login(factories.verifier())
    assert "Nothing waits for you" in client.get(QUEUE).content.decode()


def test_the_queue_costs_the_same_with_1_and_30_reports(client, line):
    client.force_login(factories.verifier())
    client.get(QUEUE)
    with CaptureQueriesContext(connection) as one:
        client.get(QUEUE)
    for _number in range(29):
        factories.assignment_at(LineStatus.REPORTED)
    with CaptureQueriesContext(connection) as many:
        response = client.get(QUEUE)
    assert len(response.context["lines"]) == 25
    assert len(many) == len(one)


# --- Conflicts -------------------------------------------------------------------------------------------------------


def test_a_declared_conflict_takes_the_line_out_of_the_queue(client, line):
    verifier = factories.verifier()
    assert list(queue(client, verifier)) == [line]
    response = client.post(reverse("tracker:conflict_declare", args=[line.pk]), {"reason": "My brother works there"})
    assert response.url == QUEUE
    assert Conflict.objects.get().reason == "My brother works there"
    assert list(queue(client, verifier)) == []
    assert client.get(url(line)).status_code == 403


def test_a_conflict_is_declared_by_post_and_by_verifiers_only(client, line):
    address = reverse("tracker:conflict_declare", args=[line.pk])
    client.force_login(factories.verifier())
    assert client.get(address).status_code == 405
    client.force_login(factories.secretariat())
    assert client.post(address).status_code == 403
    client.logout()
    assert client.post(address).url.startswith("/accounts/login/")
    assert Conflict.objects.count() == 0


@pytest.mark.parametrize("decision", ["confirm", "return"])
@pytest.mark.parametrize("further", [0, 1, 4])
def test_a_decision_costs_at_most_fourteen_queries(client, line, decision, further):
    focal = line.updates.get(act=Act.REPORT).author
    for _entry in range(further):
        factories.step(line, LineStatus.REPORTED, focal)
    seen = factories.seen(line)
    client.force_login(factories.verifier())
    given = {"seen": seen, "decision": decision, "note": "Seen the list."}
    with CaptureQueriesContext(connection) as queries:
        response = client.post(url(line), given)
    assert response.status_code == 302
    assert len(queries) <= MOST_QUERIES, "\n".join(query["sql"][:150] for query in queries)
