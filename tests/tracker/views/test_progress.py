"""Logging progress through the page, as a focal point does."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import factories, samples
from tests.pages import words
from tests.tracker.views.progress import TEXT, errors, file, page, post, received, url
from tracker.choices import Act, LineStatus, Role
from tracker.models import Evidence, ProgressUpdate

pytestmark = pytest.mark.django_db


def test_a_line_not_begun_is_proposed_as_begun_and_dated_today_at_the_party(client):
    line = factories.AssignmentFactory(party=factories.PartyFactory(timezone="Pacific/Kiritimati"))
    form = page(client, line, factories.focal_point(line.party)).context["form"]
    assert form["status"].value() == LineStatus.IN_PROGRESS
    assert form["effective"].value() == timezone.now().astimezone(line.party.clock).date()
    assert [value for value, _label in form.fields["status"].choices] == ["not_started", "in_progress", "on_hold"]


def test_a_line_under_way_is_proposed_to_stay(client, line, focal):
    response = page(client, line, focal)
    assert response.context["form"]["status"].value() == LineStatus.IN_PROGRESS
    assert response.context["reading"].last == line.updates.last()


def test_the_page_says_why_other_statuses_are_not_possible(client, line, focal):
    assert page(client, line, focal).context["others"] == [
        (LineStatus.NOT_STARTED, "A line cannot go from “In progress” to “Not started”."),
        (LineStatus.VERIFIED, "A line cannot go from “In progress” to “Verified”."),
        (LineStatus.CLOSED, "Closing is asked for and then confirmed by a second person."),
    ]


def test_an_entry_is_recorded_and_leads_back_to_the_line(client, line, focal):
    response = post(client, line, focal, next_steps="Dates for spring", **{"link-0-url": "example.org/photos"})

    assert response.status_code == 302
    assert response.url == f"/actions/{line.action.reference}/#line-{line.pk}"
    update = line.updates.latest("number")
    assert (update.act, update.author, update.done, update.next_steps) == (Act.UPDATE, focal, TEXT, "Dates for spring")
    assert update.effective == timezone.localdate()
    assert [(piece.url, piece.title, piece.internal) for piece in update.evidence.all()] == [
        ("https://example.org/photos", "https://example.org/photos", True)
    ]


def test_a_report_takes_files_and_links_with_their_titles_and_dates(client, line, focal):
    post(
        client,
        line,
        focal,
        status=LineStatus.REPORTED,
        files=[file(), file("a.png", samples.picture("PNG"))],
        files_public="on",
        **{
            "link-0-url": "https://example.org/a",
            "link-0-title": "Order of the day",
            "link-0-dated": "2026-01-05",
            "link-2-url": "https://example.org/b",
            "link-2-public": "on",
        },
    )
    line.refresh_from_db()
    assert line.status == LineStatus.REPORTED
    pieces = line.updates.latest("number").evidence.all()
    assert [(piece.title, piece.internal, str(piece.dated)) for piece in pieces] == [
        ("list.pdf", False, "None"),
        ("a.png", False, "None"),
        ("Order of the day", True, "2026-01-05"),
        ("https://example.org/b", False, "None"),
    ]


def test_everything_missing_is_said_at_its_control_and_nothing_changes(client, line, focal):
    response = post(client, line, focal, done="", status=LineStatus.REPORTED, effective="")
    assert errors(response) == {
        "done": ["Say what was done."],
        "effective": ["Give the day on which it happened."],
        "files": ["Add at least one file or link as evidence."],
    }
    assert line.updates.count() == 1
    html = response.content.decode()
    assert html.count("aria-invalid") == 3
    for target in ("id_done", "id_effective", "id_files"):
        assert f'<a href="#{target}">' in html
        assert f'id="{target}"' in html


def test_the_obstacle_fields_say_what_they_are_needed_for_where_on_hold_is_possible(client, line, focal):
    held = factories.assignment_at(LineStatus.ON_HOLD)
    possible = words(page(client, line, focal))
    assert "Kind of obstacle (needed for on hold)" in possible
    assert "Obstacles (needed for on hold)" in possible
    assert "(needed for on hold)" not in words(page(client, held, held.updates.last().author))


def test_a_line_on_hold_needs_its_obstacle_and_the_fold_opens(client, line, focal):
    response = post(client, line, focal, status=LineStatus.ON_HOLD)
    assert errors(response) == {
        "obstacle_kind": ["Choose the kind of obstacle."],
        "obstacles": ["Describe the obstacle in a sentence."],
    }
    assert response.context["form"].unfolded
    post(client, line, focal, status=LineStatus.ON_HOLD, obstacle_kind="capacity", obstacles="No aircraft")
    line.refresh_from_db()
    assert line.status == LineStatus.ON_HOLD


def test_a_day_in_the_future_is_refused(client, line, focal):
    tomorrow = timezone.localdate() + timedelta(days=1)
    response = post(client, line, focal, effective=tomorrow.isoformat())
    assert errors(response) == {"effective": ["The day lies in the future: use today or earlier."]}
    assert line.updates.count() == 1


def test_a_report_is_taken_back_with_a_reason_and_no_other_words(client):
    line = factories.assignment_at(LineStatus.REPORTED)
    focal = line.updates.latest("number").author
    assert errors(post(client, line, focal, done="")) == {"reason": ["Give a reason."]}
    post(client, line, focal, done="", reason="The wrong list was attached.")
    line.refresh_from_db()
    assert line.status == LineStatus.IN_PROGRESS
    assert line.updates.latest("number").act == Act.WITHDRAW


def test_a_wrong_link_is_named_and_kept_as_typed(client, line, focal):
    response = post(client, line, focal, **{"link-1-url": "not a link", "link-1-title": "Photos"})
    assert errors(response) == {"link-1-url": ["Write the link in full, starting with https://"]}
    assert 'value="not a link"' in response.content.decode()
    assert 'value="Photos"' in response.content.decode()


@pytest.mark.parametrize("link", ["javascript:alert(1)", "ftp://example.org/a", "data:text/html,x"])
def test_a_link_leads_to_the_web_and_nowhere_else(client, line, focal, link):
    response = post(client, line, focal, **{"link-0-url": link})
    assert errors(response) == {"link-0-url": ["Write the link in full, starting with https://"]}
    assert line.updates.count() == 1


@pytest.mark.parametrize(
    ("offered", "filled"),
    [
        ("https://example.org/report", "https://example.org/report"),
        ("/documents/communique/#cite-1", "https://tracker.example.org/documents/communique/#cite-1"),
        ("//example.org/report", None),
        ("/\\example.org", None),
        ("javascript:alert(1)", None),
        ("", None),
    ],
)
def test_an_address_may_offer_a_link_as_evidence(client, line, focal, settings, offered, filled):
    settings.PUBLIC_URL = "https://tracker.example.org"

    evidence = page(client, line, focal, link=offered, title="Communiqué, line 3").context["evidence"]

    first, *others = evidence.links
    assert (first["url"].value(), first["title"].value()) == (filled, "Communiqué, line 3" if filled else None)
    assert [bool(other["url"].value()) for other in others] == [False, False]


def test_a_title_without_its_link_asks_for_the_link(client, line, focal):
    response = post(client, line, focal, **{"link-0-title": "Photos"})
    assert errors(response) == {"link-0-url": ["Write the link in full, starting with https://"]}


# --- Somebody was quicker --------------------------------------------------------------------------------------------


def test_a_stale_form_shows_what_came_since_and_keeps_text_and_files(client, line, focal):
    seen = factories.seen(line)
    factories.step(line, LineStatus.ON_HOLD, factories.member(Role.DEPUTY, line.party), done="Aircraft grounded.")

    response = post(client, line, focal, seen=seen, files=[file()])

    reading = response.context["reading"]
    assert [entry.done for entry in reading.since] == ["Aircraft grounded."]
    assert line.updates.count() == 2
    [upload] = received(response)
    html = response.content.decode()
    assert TEXT in html
    assert "1 entry was added since you opened this page" in html
    assert f'name="seen" value="{line.updates.latest("number").pk}"' in html
    assert "Since you opened this page, 1 entry was added to this line." in html

    post(client, line, focal, seen=reading.seen, received=upload.key.hex)
    update = line.updates.latest("number")
    assert (update.number, update.done, update.evidence.get().upload) == (3, TEXT, upload)


def test_what_came_since_is_shown_beside_other_faults(client, line, focal):
    seen = factories.seen(line)
    factories.step(line, LineStatus.IN_PROGRESS, focal, done="Another entry.")
    response = post(client, line, focal, seen=seen, done="")
    assert errors(response) == {"done": ["Say what was done."]}
    assert [entry.done for entry in response.context["reading"].since] == ["Another entry."]


def test_a_status_that_is_no_longer_open_asks_to_choose_again(client, line, focal):
    seen = factories.seen(line)
    factories.step(line, LineStatus.ON_HOLD, focal)
    response = post(client, line, focal, seen=seen, status=LineStatus.REPORTED)
    assert errors(response) == {"status": ["Choose where the line stands now."]}
    assert len(response.context["reading"].since) == 1


@pytest.mark.parametrize("seen", ["", "nonsense", "999999"])
def test_a_form_that_does_not_say_what_was_seen_is_stale(client, line, focal, seen):
    response = post(client, line, focal, seen=seen)
    assert list(response.context["reading"].since) == list(line.updates.all())
    assert line.updates.count() == 1


def test_a_form_sent_twice_is_recorded_once_and_says_so_both_times(client, line, focal):
    seen = factories.seen(line)
    first = post(client, line, focal, seen=seen, status=LineStatus.REPORTED, files=[file()])
    second = post(client, line, focal, seen=seen, status=LineStatus.REPORTED, files=[file()])
    assert (first.status_code, second.status_code) == (302, 302)
    assert first.url == second.url
    assert line.updates.count() == 2
    assert Evidence.objects.count() == 1


# --- Corrections, reopening, rights ----------------------------------------------------------------------------------


def test_an_entry_can_correct_an_earlier_one_of_its_line(client, line, focal):
    wrong = line.updates.get()
    response = page(client, line, focal, corrects=wrong.pk)
    assert response.context["corrects"] == wrong
    assert f'name="corrects" value="{wrong.pk}"' in response.content.decode()
    post(client, line, focal, corrects=wrong.pk)
    assert line.updates.latest("number").corrects == wrong


def test_an_entry_of_another_line_is_not_corrected_here(client, line, focal):
    other = factories.assignment_at(LineStatus.IN_PROGRESS).updates.get()
    assert page(client, line, focal, corrects=other.pk).context["corrects"] is None


@pytest.mark.parametrize(
    ("status", "after"),
    [(LineStatus.VERIFIED, LineStatus.IN_PROGRESS), (LineStatus.CLOSED, LineStatus.NOT_STARTED)],
)
def test_the_secretariat_opens_a_finished_line_again_with_a_reason(client, status, after):
    line, coordinator = factories.assignment_at(status), factories.secretariat()
    form = page(client, line, coordinator).context["form"]
    assert list(form.fields) == ["status", "reason"]
    assert errors(post(client, line, coordinator, status=after)) == {"reason": ["Give a reason."]}
    assert post(client, line, coordinator, status=after, reason="The list was wrong.").status_code == 302
    line.refresh_from_db()
    assert line.status == after


def people(line):
    """{who: (person, status of the page)} for a line in progress."""
    return {
        "focal point": (factories.focal_point(line.party), 200),
        "deputy": (factories.member(Role.DEPUTY, line.party), 200),
        "contributor": (factories.member(Role.CONTRIBUTOR, line.party), 403),
        "focal point of another party": (factories.focal_point(factories.PartyFactory()), 403),
        "secretariat": (factories.secretariat(), 403),
        "verifier": (factories.verifier(), 403),
        "observer": (factories.member(Role.OBSERVER), 403),
        "superuser": (factories.UserFactory(is_superuser=True), 403),
        "nobody": (factories.UserFactory(), 403),
    }


def test_only_the_party_logs_progress_and_everybody_else_is_told_why(client, line):
    for who, (person, status) in people(line).items():
        assert page(client, line, person).status_code == status, who
        if status == 403:
            assert post(client, line, person).status_code == 403, who
    assert line.updates.count() == 1
    text = page(client, line, factories.secretariat()).content.decode()
    assert f"Only the focal point or deputy of {line.party} can do this." in text


def test_a_line_that_is_not_visible_is_not_found(client, line, settings):
    client.force_login(factories.focal_point(line.party))
    assert client.get(reverse("tracker:assignment_progress", args=[line.pk + 1])).status_code == 404
    settings.PUBLIC_READ = True
    assert page(client, line, factories.UserFactory()).status_code == 404


def test_whoever_is_not_signed_in_is_asked_to(client, line):
    assert client.get(url(line)).status_code == 302
    assert client.post(url(line), {"done": TEXT}).url.startswith("/accounts/login/")
    assert line.updates.count() == 1


def test_a_post_from_elsewhere_is_refused(line, focal):
    from django.test import Client

    client = Client(enforce_csrf_checks=True)
    assert post(client, line, focal).status_code == 403
    assert ProgressUpdate.objects.count() == 1
