"""The short forms of a line: its answer and its due date; a further owner; who may send which."""

from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from tests import factories, samples
from tests.tracker.views.lines import address, asked, errors, send
from tracker import workflow
from tracker.choices import LineStatus, Response, Role
from tracker.models import Assignment, Closing, DueDateChange, Upload

pytestmark = pytest.mark.django_db

MOST_QUERIES = 14


def today():
    return timezone.localdate()


# --- The answer ------------------------------------------------------------------------------------------------------


def test_a_party_answers_with_a_note(client, line, focal):
    response = send(client, "assignment_respond", line, focal, response="accepted", effective=today(), note="Decree 12")
    assert response.status_code == 302
    line.refresh_from_db()
    assert line.response == Response.ACCEPTED
    update = line.updates.latest("number")
    assert (update.reason, update.on_behalf, update.effective) == ("Decree 12", False, today())


def test_an_answer_without_note_or_evidence_is_refused(client, line, focal):
    response = send(client, "assignment_respond", line, focal, response="accepted", effective=today())
    assert errors(response) == {"note": ["Add a note, or the answer itself as a file or link."]}
    line.refresh_from_db()
    assert line.response == Response.NO_RESPONSE


def test_the_secretariat_answers_on_behalf_with_the_note_verbale(client, line):
    coordinator = factories.secretariat()
    given = {"response": "not_accepted", "effective": today(), "note": "Received by post"}
    response = send(client, "assignment_respond", line, coordinator, **given)
    assert list(response.context["evidence"].choose.errors["files"]) == [
        "On a party's behalf, add its note verbale as a file or link."
    ]
    assert line.updates.count() == 1

    note = SimpleUploadedFile("note.pdf", samples.PDF)
    assert send(client, "assignment_respond", line, coordinator, files=[note], **given).status_code == 302
    line.refresh_from_db()
    assert line.response == Response.NOT_ACCEPTED
    update = line.updates.latest("number")
    assert (update.on_behalf, update.evidence.get().title) == (True, "note.pdf")


def test_a_faulty_answer_keeps_the_note_verbale(client, line):
    coordinator = factories.secretariat()
    note = SimpleUploadedFile("note.pdf", samples.PDF)
    response = send(client, "assignment_respond", line, coordinator, files=[note], note="By post", effective="")
    assert errors(response) == {"response": ["Choose the answer."], "effective": ["Give the day of the answer."]}
    upload = Upload.objects.get()
    assert upload.key.hex in response.content.decode()
    given = {"response": "noted", "effective": today(), "received": upload.key.hex}
    send(client, "assignment_respond", line, coordinator, **given)
    assert line.updates.latest("number").evidence.get().upload == upload


def test_an_answer_of_tomorrow_is_refused(client, line, focal):
    given = {"response": "accepted", "effective": today() + timedelta(days=2), "note": "x"}
    response = send(client, "assignment_respond", line, focal, **given)
    assert errors(response) == {"effective": ["The day lies in the future: use today or earlier."]}


def test_the_answer_of_now_is_not_offered_again(client, line, focal):
    client.force_login(focal)
    form = client.get(address("assignment_respond", line)).context["form"]
    assert Response.NO_RESPONSE not in [value for value, _label in form.fields["response"].choices]
    assert len(form.fields["response"].choices) == len(Response) - 1


def test_a_stale_answer_shows_what_came_since(client, line, focal):
    seen = factories.seen(line)
    factories.step(line, LineStatus.IN_PROGRESS, focal, done="Another entry.")
    given = {"response": "accepted", "effective": today(), "note": "Decree 12", "seen": seen}
    response = send(client, "assignment_respond", line, focal, **given)
    assert [entry.done for entry in response.context["reading"].since] == ["Another entry."]
    assert "Decree 12" in response.content.decode()
    line.refresh_from_db()
    assert line.response == Response.NO_RESPONSE


def test_an_answer_sent_twice_is_recorded_once(client, line, focal):
    given = {"response": "accepted", "effective": today(), "note": "Decree 12", "seen": factories.seen(line)}
    answers = [send(client, "assignment_respond", line, focal, **given) for _time in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert line.updates.count() == 2


def test_a_link_can_be_added_to_an_answer_without_losing_it(client, line, focal):
    response = send(client, "assignment_respond", line, focal, more="link", note="Decree 12", response="noted")
    form = response.context["form"]
    assert (form["note"].value(), form["response"].value()) == ("Decree 12", "noted")
    assert len(response.context["evidence"].links) == 4


# --- The due date ----------------------------------------------------------------------------------------------------


def test_the_secretariat_sets_and_moves_a_due_date(client, line):
    coordinator, day = factories.secretariat(), today() + timedelta(days=30)
    assert send(client, "assignment_due", line, coordinator, new=day, reason="Agreed in May").status_code == 302
    send(client, "assignment_due", line, coordinator, new=day + timedelta(days=9), reason="Elections")
    line.refresh_from_db()
    assert line.due == day + timedelta(days=9)
    assert [(change.old, change.reason) for change in line.due_changes.all()] == [
        (None, "Agreed in May"),
        (day, "Elections"),
    ]
    page = client.get(address("assignment_due", line))
    assert [change.reason for change in page.context["changes"]] == ["Elections", "Agreed in May"]


def test_the_page_after_a_date_says_it_in_words_and_no_markup(client, line):
    day = today() + timedelta(days=30)
    response = send(client, "assignment_due", line, factories.secretariat(), new=day, reason="Agreed")
    said = [str(message) for message in get_messages(response.wsgi_request)]
    assert said == [f"Recorded: {line.party} is due on {date_format(day, 'j M Y')}."]


def test_a_date_without_reason_or_change_is_refused(client, line):
    coordinator, day = factories.secretariat(), today()
    workflow.set_due(line, day, by=coordinator, seen=factories.seen(line), reason="Agreed")
    response = send(client, "assignment_due", line, coordinator, new=day, reason=" ")
    assert errors(response) == {"new": ["That is the date it has already."], "reason": ["Give a reason."]}
    assert DueDateChange.objects.count() == 1


def test_a_day_that_has_passed_is_taken_once_that_is_ticked(client, line):
    coordinator, day = factories.secretariat(), today() - timedelta(days=30)
    given = {"new": day.isoformat(), "reason": "As the treaty has it"}

    asked = send(client, "assignment_due", line, coordinator, **given)

    said = f"{date_format(day, 'j M Y')} lies in the past. Tick this if it is meant, or give another day."
    assert errors(asked) == {"passed": [said]}
    html = asked.content.decode()
    assert f'value="{day.isoformat()}"' in html
    assert "As the treaty has it</textarea>" in html
    assert DueDateChange.objects.count() == 0

    send(client, "assignment_due", line, coordinator, passed="on", **given)
    line.refresh_from_db()
    assert line.due == day


@pytest.mark.parametrize(("days", "asked"), [(-1, True), (0, False), (1, False)])
def test_the_tick_is_asked_for_only_where_the_day_has_passed_at_the_party(client, line, days, asked):
    party = line.party
    party.timezone = "Pacific/Kiritimati"
    party.save()
    day = timezone.now().astimezone(party.clock).date() + timedelta(days=days)
    response = send(client, "assignment_due", line, factories.secretariat(), new=day, reason="")
    assert ("passed" in response.context["form"].fields) is asked


def test_a_stale_date_keeps_what_was_typed(client, line, focal):
    seen = factories.seen(line)
    factories.step(line, LineStatus.IN_PROGRESS, focal)
    given = {"new": today(), "reason": "Elections", "seen": seen}
    response = send(client, "assignment_due", line, factories.secretariat(), **given)
    assert "Elections" in response.content.decode()
    assert len(response.context["reading"].since) == 1
    assert DueDateChange.objects.count() == 0


# --- A further owner -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["Belize", "bz", "Belize (BZ)", "beli"])
def test_an_owner_is_found_by_name_or_code(client, text):
    action = factories.ActionFactory()
    party = factories.PartyFactory(code="BZ", name="Belize")
    factories.PartyFactory(code="GT", name="Guatemala")
    response = send(
        client, "action_assign", action, factories.secretariat(), party=text, role="lead", task="Host the drill"
    )
    line = action.assignments.get()
    assert response.url == f"/actions/{action.reference}/#line-{line.pk}"
    assert (line.party, line.role, line.task) == (party, "lead", "Host the drill")


def test_an_ambiguous_name_offers_its_matches_and_takes_the_pick(client):
    action, coordinator = factories.ActionFactory(), factories.secretariat()
    guinea = factories.PartyFactory(code="GW", name="Guinea-Bissau")
    factories.PartyFactory(code="PG", name="Papua New Guinea")
    response = send(client, "action_assign", action, coordinator, party="guinea", role="supporting", task="Host")
    assert [party.code for party in response.context["form"].matches] == ["GW", "PG"]
    html = response.content.decode()
    assert 'value="guinea"' in html
    assert 'value="Host"' in html
    assert action.assignments.count() == 0

    given = {"party": "guinea", "asked": "guinea", "picked": "GW", "role": "supporting"}
    send(client, "action_assign", action, coordinator, **given)
    assert action.assignments.get().party == guinea


def test_a_pick_does_not_count_for_another_name(client):
    action = factories.ActionFactory()
    factories.PartyFactory(code="GW", name="Guinea-Bissau")
    belize = factories.PartyFactory(code="BZ", name="Belize")
    given = {"party": "Belize", "asked": "guinea", "picked": "GW", "role": "responsible"}
    send(client, "action_assign", action, factories.secretariat(), **given)
    assert action.assignments.get().party == belize


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"party": "Atlantis"}, {"party": ["No country or body is called “Atlantis”."]}),
        ({"party": " "}, {"party": ["Name a country or body."]}),
    ],
)
def test_a_name_of_nobody_is_refused(client, given, found):
    action = factories.ActionFactory()
    response = send(client, "action_assign", action, factories.secretariat(), role="responsible", **given)
    assert errors(response) == found
    assert action.assignments.count() == 0


def test_a_party_has_one_line_on_an_action(client, line):
    response = send(
        client, "action_assign", line.action, factories.secretariat(), party=line.party.code, role="responsible"
    )
    assert errors(response) == {"party": [f"{line.party} already has a line on this action."]}
    assert line.action.assignments.count() == 1


def test_an_action_that_is_none_is_not_found(client):
    client.force_login(factories.secretariat())
    for reference in ("A-999", "nonsense"):
        assert client.get(reverse("tracker:action_assign", args=[reference])).status_code == 404


# --- Who may ---------------------------------------------------------------------------------------------------------

RIGHTS = {
    # name: (the secretariat, the focal point, an observer)
    "assignment_respond": (200, 200, 403),
    "assignment_due": (200, 403, 403),
    "assignment_closing": (200, 403, 403),
    "closing_decide": (200, 200, 403),
    "action_assign": (200, 403, 403),
}


@pytest.mark.parametrize("name", RIGHTS)
def test_each_form_is_for_those_who_may_and_the_others_are_told_why(client, line, focal, name):
    about = {"closing_decide": lambda: asked(line), "action_assign": lambda: line.action}.get(name, lambda: line)()
    if name == "assignment_closing":
        assert Closing.objects.count() == 0
    people = (factories.secretariat(), focal, factories.member(Role.OBSERVER))
    statuses = []
    for person in people:
        client.force_login(person)
        statuses.append(client.get(address(name, about)).status_code)
    assert tuple(statuses) == RIGHTS[name]
    before = line.updates.count(), Closing.objects.filter(decision="").count(), Assignment.objects.count()
    for person, status in zip(people, RIGHTS[name], strict=True):
        if status == 403:
            assert send(client, name, about, person, decision="confirm").status_code == 403
    client.force_login(factories.UserFactory())
    assert client.get(address(name, about)).status_code == 403
    client.logout()
    assert client.get(address(name, about)).url.startswith("/accounts/login/")
    assert client.post(address(name, about)).url.startswith("/accounts/login/")
    assert before == (line.updates.count(), Closing.objects.filter(decision="").count(), Assignment.objects.count())


@pytest.mark.parametrize("name", RIGHTS)
def test_what_is_not_visible_is_not_found(client, line, name, settings):
    settings.PUBLIC_READ = True
    about = {"closing_decide": lambda: asked(line), "action_assign": lambda: line.action}.get(name, lambda: line)()
    client.force_login(factories.UserFactory())
    assert client.get(address(name, about)).status_code == 404
    assert send(client, name, about, factories.UserFactory(), decision="confirm").status_code == 404


# --- What it costs ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["assignment_respond", "assignment_due", "assignment_closing", "closing_decide"])
def test_a_change_costs_at_most_fourteen_queries(client, line, focal, name):
    about = asked(line) if name == "closing_decide" else line
    given = {
        "assignment_respond": {"response": "accepted", "effective": today(), "note": "Decree 12"},
        "assignment_due": {"new": today(), "reason": "Agreed"},
        "assignment_closing": {"reason": "lapsed", "note": "Nobody took it up."},
        "closing_decide": {"decision": "confirm"},
    }[name] | {"seen": factories.seen(line)}
    person = focal if name == "assignment_respond" else factories.secretariat()
    client.force_login(person)
    with CaptureQueriesContext(connection) as queries:
        response = client.post(address(name, about), given)
    assert response.status_code == 302
    assert len(queries) <= MOST_QUERIES
