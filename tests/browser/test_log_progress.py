"""The act for which this exists: a focal point, on a phone, writes down what was done."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import ActionFactory, PartyFactory, UserFactory, assignment_at, focal_point, member
from tracker.choices import LineStatus, Role
from tracker.models import ProgressUpdate

from .moves import follow

PASSWORD = "fada-gora-liru-mene"
LIST = {"name": "attendance.csv", "mimeType": "text/csv", "buffer": b"name,unit\nA. Lopez,PNC\n"}


@pytest.fixture
def guatemala(site):
    """Guatemala, whose line on an action is in progress."""
    return PartyFactory(code="GT", name="Guatemala")


@pytest.fixture
def elena(guatemala):
    """Guatemala's focal point."""
    elena = UserFactory(username="elena", name="Elena Ramírez")
    elena.set_password(PASSWORD)
    elena.save()
    return member(Role.FOCAL_POINT, guatemala, user=elena)


@pytest.fixture
def line(guatemala, elena):
    """The line on which Elena has something to say."""
    action = ActionFactory(title="Workshops for officers")
    return assignment_at(LineStatus.IN_PROGRESS, reporter=elena, party=guatemala, action=action)


def fill_in(page, done="Third workshop held, with 40 officers.", status="Reported as done"):
    """Fill in the form as a person would: by what its labels say."""
    page.get_by_label("What was done").fill(done)
    page.get_by_role("radio", name=status).check()
    page.get_by_label("Files", exact=True).set_input_files([LIST])


def sent(page):
    """Press the button and wait for what comes."""
    follow(page.get_by_role("button", name="Save progress"))


def last_entry(line):
    """What the journal says last of the line."""
    return ProgressUpdate.objects.filter(assignment=line).order_by("number").last()


@pytest.mark.parametrize("javascript", [True, False], ids=["with script", "without script"])
def test_focal_point_signs_in_on_a_phone_and_reports_with_a_file(site, elena, line, javascript):
    page = site(path="/", on="phone", javascript=javascript)
    page.get_by_label("User name or e-mail").fill("elena")
    page.get_by_label("Password").fill(PASSWORD)
    follow(page.get_by_role("button", name="Sign in"))
    page.get_by_role("heading", name="Where things stand").wait_for()

    follow(page.get_by_role("link", name="Log progress"))
    fill_in(page)
    sent(page)

    assert page.url.endswith(line.get_absolute_url())
    assert page.get_by_role("status").inner_text().startswith("Recorded: Guatemala reports it as done.")
    assert page.get_by_text("Third workshop held, with 40 officers.").is_visible()
    assert page.get_by_role("link", name="attendance.csv").is_visible()
    entry = last_entry(line)
    assert (entry.author, entry.to_status, entry.done) == (
        elena,
        LineStatus.REPORTED,
        "Third workshop held, with 40 officers.",
    )
    assert [(piece.upload.name, piece.internal) for piece in entry.evidence.all()] == [("attendance.csv", True)]


@pytest.mark.parametrize("start", ["dashboard", "action", "country"])
def test_log_progress_is_one_click_away(site, elena, line, start):
    addresses = {
        "dashboard": reverse("tracker:dashboard"),
        "action": line.action.get_absolute_url(),
        "country": reverse("tracker:party_detail", args=["GT"]),
    }
    page = site(elena, addresses[start], on="phone")

    page.get_by_role("main").get_by_role("link", name="Log progress").first.click()

    page.get_by_role("heading", name="Log progress").wait_for()
    assert page.url.endswith(reverse("tracker:assignment_progress", args=[line.pk]))


def test_an_error_keeps_the_text_and_the_file(site, elena, line):
    page = site(elena, reverse("tracker:assignment_progress", args=[line.pk]), on="phone")
    fill_in(page)
    tomorrow = timezone.localdate() + timedelta(days=2)
    page.get_by_label("When it happened").fill(tomorrow.isoformat())

    sent(page)

    assert page.get_by_label("What was done").input_value() == "Third workshop held, with 40 officers."
    assert page.get_by_role("radio", name="Reported as done").is_checked()
    assert page.get_by_role("list", name="Files received").get_by_text("attendance.csv").first.is_visible()
    assert last_entry(line).to_status == LineStatus.IN_PROGRESS

    page.get_by_label("When it happened").fill(timezone.localdate().isoformat())
    sent(page)

    assert page.url.endswith(line.get_absolute_url())
    assert [piece.upload.name for piece in last_entry(line).evidence.all()] == ["attendance.csv"]


def test_a_stale_form_says_what_came_since_and_keeps_the_text(site, elena, line):
    mine = site(elena, reverse("tracker:assignment_progress", args=[line.pk]))
    mine.get_by_label("What was done").fill("Rooms booked.")
    colleagues = site(focal_point(line.party), reverse("tracker:assignment_progress", args=[line.pk]))
    colleagues.get_by_label("What was done").fill("Trainers hired.")
    sent(colleagues)

    sent(mine)

    assert mine.get_by_label("What was done").input_value() == "Rooms booked."
    assert mine.get_by_role("main").get_by_text("Trainers hired.").first.is_visible()
    assert last_entry(line).done == "Trainers hired."

    sent(mine)

    assert last_entry(line).done == "Rooms booked."


def test_another_party_is_offered_no_link_and_told_why(site, line):
    stranger = focal_point(PartyFactory(code="HN", name="Honduras"))
    page = site(stranger, line.action.get_absolute_url())
    assert page.get_by_role("link", name="Log progress").count() == 0

    answer = page.goto(reverse("tracker:assignment_progress", args=[line.pk]))

    assert answer.status == 403
    assert "Guatemala" in page.get_by_role("main").inner_text()
    assert page.get_by_label("What was done").count() == 0


def test_the_obstacle_is_unfolded_when_on_hold_is_chosen(site, elena, line):
    page = site(elena, reverse("tracker:assignment_progress", args=[line.pk]), on="phone")
    kind = page.get_by_label("Kind of obstacle (needed for on hold)")
    assert not kind.is_visible()

    page.get_by_role("radio", name="On hold").check()

    assert kind.is_visible()


def test_the_obstacle_stands_open_without_script(site, elena, line):
    page = site(elena, reverse("tracker:assignment_progress", args=[line.pk]), on="phone", javascript=False)
    assert page.get_by_label("Obstacles (needed for on hold)").is_visible()
