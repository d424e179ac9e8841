"""The journal."""

import pytest

from tests.factories import AssignmentFactory, PartyFactory, assignment_at, focal_point, link, secretariat, step
from tests.pages import links, queries, words
from tracker import workflow
from tracker.choices import LineStatus
from tracker.models import Action

pytestmark = pytest.mark.django_db


def entries(count, **line):
    """A line with as many entries, "Step 1." being the oldest."""
    line = AssignmentFactory(**line)
    person = focal_point(line.party)
    for number in range(1, count + 1):
        step(line, LineStatus.NOT_STARTED, person, done=f"Step {number}.")
    return line


def test_entries_are_newest_first_and_paged(reader):
    line = entries(27)

    first, second = reader.get("/journal/"), reader.get("/journal/?page=2")

    assert words(first).index("Step 27.") < words(first).index("Step 26.") < words(first).index("Step 3.")
    assert "Step 2." not in words(first)
    assert words(second).index("Step 2.") < words(second).index("Step 1.")
    assert links(first, "Next") == ["?page=2"]
    assert links(second, line.action.reference) == [line.action.get_absolute_url()] * 2


def test_the_journal_is_narrowed_by_country_act_and_action(reader):
    honduras = assignment_at(LineStatus.ON_HOLD, party=PartyFactory(code="HN", name="Honduras"))
    entries(1, party=PartyFactory(code="GT", name="Guatemala"))

    by_country = reader.get("/journal/?country=HN")
    by_act = reader.get("/journal/?act=hold")
    by_action = reader.get(f"/journal/?action={honduras.action.reference}")

    assert "Showing 1–2 of 2" in words(by_country)
    assert "Showing 1–1 of 1" in words(by_act)
    assert "Showing 1–2 of 2" in words(by_action)
    assert "Guatemala" not in words(by_country)
    assert links(by_country, "Remove Country or body: Honduras") == ["?"]


def test_a_country_is_found_by_name_and_an_ambiguous_one_asked_back(reader):
    entries(1, party=PartyFactory(code="GT", name="Guatemala"))
    PartyFactory(code="GP", name="Guadeloupe")

    assert reader.get("/journal/?country=Guatemala").url == "/journal/?country=GT"
    assert links(reader.get("/journal/?country=gua"), "Guadeloupe") == ["?country=GP"]


def test_an_act_that_is_none_is_passed_over(reader):
    entries(1)

    assert "Showing 1–1 of 1" in words(reader.get("/journal/?act=nonsense&action=nonsense"))


def test_an_empty_journal_says_how_it_begins(reader):
    text = words(reader.get("/journal/"))

    assert "Nothing has been recorded yet The first entry appears when a focal point logs progress" in text


def test_filters_that_fit_nothing_say_so(reader):
    entries(1)

    assert links(reader.get("/journal/?act=verify"), "The whole journal") == ["/journal/"]


def test_the_public_reads_what_was_done_on_published_actions(client, settings):
    settings.PUBLIC_READ = True
    shown, hidden = entries(1), entries(2)
    step(shown, LineStatus.IN_PROGRESS, focal_point(shown.party), done="Begun.", obstacles="No money.")
    workflow.publish(Action.objects.filter(pk=shown.action_id), True, by=secretariat())

    text = words(client.get("/journal/"))

    assert "Begun." in text
    assert "No money." not in text
    assert hidden.action.reference not in text


def test_the_journal_costs_the_same_for_one_entry_and_for_a_full_page(reader):
    line = entries(1)
    few = len(queries(reader, "/journal/"))
    person = focal_point(line.party)
    for number in range(30):
        step(line, LineStatus.NOT_STARTED, person, done=f"More {number}.", evidence=[link(internal=False)])

    assert len(queries(reader, "/journal/")) == few <= 8
