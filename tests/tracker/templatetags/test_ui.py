"""How things look: the words, icons, tones and dates that pages print."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django import forms
from django.template import Context, Template
from django.test import RequestFactory
from django.urls import resolve
from django.utils.translation import override

from tracker.choices import ActionStatus, LineStatus, Response
from tracker.models import Action, Assignment, Party
from tracker.templatetags import ui

ROOT = Path(__file__).resolve().parents[3]
SPRITE = (ROOT / "tracker/static/tracker/icons.svg").read_text()
SYMBOLS = set(re.findall(r'<symbol id="([a-z-]+)"', SPRITE))


def text_of(html):
    return re.sub(r"<[^>]+>", " ", html).split()


def a_line(**given):
    party = Party(code="GT", name="Guatemala")
    return Assignment(party=party, action=Action(number=7), **given)


def due_in(days, now):
    due = now.date() + timedelta(days=days)
    return a_line(due=due, due_ends=datetime(due.year, due.month, due.day, tzinfo=UTC) + timedelta(days=1))


@pytest.mark.parametrize("choices", [LineStatus, ActionStatus, Response])
def test_every_word_has_a_look(choices):
    assert set(ui.LOOKS[choices]) == set(choices)


def test_every_icon_that_a_page_names_is_drawn():
    named = {icon for looks in ui.LOOKS.values() for icon, _tone in looks.values() if icon}
    for template in (ROOT / "templates").rglob("*.html"):
        named |= set(re.findall(r'{% icon "([a-z-]+)"', template.read_text()))
    assert named - SYMBOLS == set()


def test_status_is_word_icon_and_tone():
    mark = ui.line_status(LineStatus.REPORTED)
    assert text_of(mark) == ["Reported"]
    assert 'class="status tone-violet"' in mark
    assert "icons.svg#reported" in mark


def test_status_of_an_action_says_more_than_that_of_a_line_by_the_same_name():
    assert text_of(ui.line_status("closed")) == ["Closed"]
    assert text_of(ui.action_status("closed")) == ["Closed,", "not", "implemented"]


def test_status_takes_another_word_and_further_classes():
    mark = ui.line_status(LineStatus.REPORTED, "big", "Reported as done")
    assert text_of(mark) == ["Reported", "as", "done"]
    assert 'class="status tone-violet big"' in mark


def test_status_remembered_in_one_language_is_not_shown_in_another():
    ui._mark.cache_clear()
    ui.line_status(LineStatus.ON_HOLD)
    with override("es"):
        ui.line_status(LineStatus.ON_HOLD)
    ui.line_status(LineStatus.ON_HOLD)
    assert (ui._mark.cache_info().misses, ui._mark.cache_info().hits) == (2, 1)


def test_pieces_of_a_status_are_its_icon_and_its_tone():
    assert (ui.line_icon("verified"), ui.line_tone("verified")) == ("verified", "tone-green")


def test_icon_is_silent_unless_it_is_named():
    assert 'aria-hidden="true"' in ui.icon("lock")
    assert 'role="img" aria-label="Internal"' in ui.icon("lock", "Internal")


def test_days_left_says_the_same_of_a_number():
    assert " ".join(text_of(ui.days_left(-24))) == "24 days overdue"


def test_code_of_a_party_carries_its_name():
    assert ui.party_code(Party(code="GT", name="Guatemala")) == '<abbr class="code" title="Guatemala">GT</abbr>'


def test_response_is_a_word_with_an_icon_and_no_response_a_word_alone():
    assert "icons.svg#check" in ui.response_mark("accepted")
    assert ui.response_mark("no_response") == '<span class="status tone-soft">No response</span>'


def test_chip_escapes_the_name_of_a_party():
    party = Party(code="X", name='"><script>')
    chip = ui.chip(Assignment(party=party))
    assert "<script>" not in chip
    assert text_of(chip) == ["X", "Not", "started"]


@pytest.mark.parametrize("response", ui.ANSWERS_SHOWN_AS_STATUS)
def test_chip_of_a_party_that_declined_shows_its_answer(response):
    assert text_of(ui.chip(a_line(response=response))) == ["GT", *response.label.split()]


def test_chip_of_a_party_that_declined_and_moves_all_the_same_shows_where_it_stands():
    line = a_line(response=Response.NOTED, status=LineStatus.IN_PROGRESS)
    assert text_of(ui.chip(line)) == ["GT", "In", "progress"]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-24, "24 days overdue"),
        (-1, "1 day overdue"),
        (0, "Due today"),
        (1, "Due in 1 day"),
        (29, "Due in 29 days"),
        (200, ""),
    ],
)
def test_timeliness_speaks_of_what_is_late_or_soon(days, words):
    now = datetime(2026, 11, 24, 12, tzinfo=UTC)
    assert " ".join(text_of(ui.timeliness(due_in(days, now), now))) == words


def test_timeliness_is_silent_where_nothing_is_owed():
    now = datetime(2026, 11, 24, 12, tzinfo=UTC)
    line = due_in(-24, now)
    line.status = LineStatus.VERIFIED
    assert ui.timeliness(line, now) == ""
    assert ui.timeliness(a_line(), now) == ""


def test_day_is_written_as_a_person_reads_it():
    assert ui.day(date(2026, 11, 4)) == '<time datetime="2026-11-04">4 Nov 2026</time>'
    assert ui.day(None) == ""


def test_day_of_a_moment_is_the_day_it_was_here():
    assert text_of(ui.day(datetime(2026, 11, 24, 3, tzinfo=UTC))) == ["23", "Nov", "2026"]


def test_moment_is_in_the_time_of_the_installation():
    assert text_of(ui.moment(datetime(2026, 11, 24, 15, 40, tzinfo=UTC))) == ["24", "Nov", "2026,", "09:40"]
    assert ui.moment(None) == ""


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-3, "today"),
        (0, "today"),
        (1, "yesterday"),
        (59, "59 days ago"),
        (60, "2 months ago"),
        (729, "24 months ago"),
        (730, "2 years ago"),
    ],
)
def test_ago_grows_coarser_with_time(days, words):
    today = date(2026, 11, 24)
    assert ui.ago(today - timedelta(days=days), today) == words


def test_ago_takes_a_moment_and_nothing():
    assert ui.ago(datetime(2026, 11, 24, 3, tzinfo=UTC), date(2026, 11, 24)) == "yesterday"
    assert ui.ago(None) == ""


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (None, "0 bytes"),
        (999, "999 bytes"),
        (210_400, "210 kB"),
        (999_499, "999 kB"),
        (999_500, "1 MB"),
        (1_234_567, "1.2 MB"),
    ],
)
def test_size_is_said_as_a_person_says_it(size, words):
    assert ui.size(size) == words


def test_kind_of_a_file_is_the_end_of_its_name():
    assert ui.file_kind("report.final.pdf") == "PDF"
    assert ui.file_kind("report") == "file"


def test_bar_has_a_part_for_each_line():
    assert ui.bar(2, 3).count("<rect") == 2
    assert ui.bar(30, 40).count("<rect") == 1
    assert 'width="0"' in ui.bar(0, 0)


def test_bar_is_named_or_silent():
    assert 'aria-label="2 of 3 verified"' in ui.bar(2, 3, "green", "2 of 3 verified")
    assert 'aria-hidden="true"' in ui.bar(2, 3)


@pytest.mark.parametrize(
    ("path", "section"),
    [
        ("/", "dashboard"),
        ("/actions/A-001/", "actions"),
        ("/lines/1/verify/", "verify"),
        ("/lines/1/progress/", "actions"),
        ("/countries/GT/", "countries"),
        ("/documents/", "documents"),
        ("/accounts/login/", "account"),
    ],
)
def test_section_is_the_entry_of_the_navigation(path, section):
    request = RequestFactory().get(path)
    request.resolver_match = resolve(path)
    assert ui.section({"request": request}) == section


def test_section_is_none_where_there_is_no_request():
    assert ui.section({}) == ""


def test_zone_is_named_by_its_place():
    assert ui.zone_name("America/El_Salvador") == "El Salvador"


def test_label_of_a_choice_has_a_second_line_only_where_it_needs_something():
    assert ui.pick_label("Reported", "Needs evidence") == 'Reported<span class="sub">Needs evidence</span>'
    assert ui.pick_label("Reported") == "Reported"


def test_error_summary_links_to_the_first_choice_of_a_group():
    class AForm(forms.Form):
        done = forms.CharField()
        status = forms.ChoiceField(widget=forms.RadioSelect, choices=[("a", "A"), ("b", "B")])

    form = AForm()
    assert ui.error_target(form["done"]) == "id_done"
    assert ui.error_target(form["status"]) == "id_status_0"


def test_error_page_needs_neither_context_nor_database():
    html = Template('{% extends "500.html" %}').render(Context())
    assert "<h1>Something went wrong here</h1>" in html
