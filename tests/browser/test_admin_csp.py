"""The admin under the strict content security policy. `site` fails a test whose pages the browser complained about."""

import pytest
from django.urls import reverse

from tests.factories import AssignmentFactory, ExpectedOutcomeFactory, MilestoneFactory, PartyFactory, secretariat
from tracker import models

from .looks import faults

LISTS = [models.Action, models.Assignment, models.User, models.Membership, models.ProgressUpdate]
FORMS = [models.Action, models.Assignment, models.User]


def address_of(model, page, *args):
    opts = model._meta
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_{page}", args=args)


@pytest.fixture
def line(transactional_db):
    line = AssignmentFactory()
    ExpectedOutcomeFactory(action=line.action)
    MilestoneFactory(action=line.action)
    return line


def opened(site, path):
    """The page at this path, once all of it has come, for a coordinator."""
    page = site(secretariat())
    answer = page.goto(path)
    page.wait_for_load_state("networkidle")
    assert answer.status == 200
    assert "unsafe-inline" not in answer.headers["content-security-policy"]
    return page


@pytest.mark.parametrize("model", LISTS)
def test_a_list_and_its_export_are_open(site, line, model):
    opened(site, address_of(model, "changelist"))
    opened(site, address_of(model, "export"))


@pytest.mark.parametrize("model", FORMS)
def test_forms_history_and_import_are_open(site, line, model):
    opened(site, address_of(model, "add"))
    row = model.objects.first() or secretariat()
    opened(site, address_of(model, "change", row.pk))
    opened(site, address_of(model, "history", row.pk))
    opened(site, address_of(model, "simple_history", row.pk, row.history.first().pk))
    opened(site, address_of(model, "import"))


@pytest.mark.parametrize("order", ["", "?o=6.1"], ids=["as it opens", "in an order of two columns"])
def test_no_column_of_the_actions_is_cut_off_beside_the_filters(site, line, order):
    line.action.title = "Intelligence task force of the United States and Guatemala"
    line.action.save()
    models.Action.objects.update(due="2026-12-28", last_update="2026-12-28T12:00Z", status="closed_partly")

    page = opened(site, address_of(models.Action, "changelist") + order)

    assert page.locator("#changelist-filter").is_visible()
    assert page.locator(".results").evaluate("list => list.scrollWidth - list.clientWidth") == 0


def test_no_page_scrolls_sideways(site, line):
    for path in (
        address_of(models.Action, "changelist"),
        address_of(models.Action, "change", line.action_id),
        address_of(models.Action, "history", line.action_id),
        address_of(models.Action, "import"),
    ):
        page = opened(site, path)
        wide = [fault for fault in faults(page, schemes=()) if "px wide" in fault]
        assert wide == []


def test_an_import_is_shown_and_confirmed(site, line, tmp_path):
    file = tmp_path / "lines.csv"
    file.write_text(f"action,party,task\n{line.action.reference},{line.party.code},Host the course\n")

    page = opened(site, address_of(models.Assignment, "import"))
    page.set_input_files("[name=import_file]", str(file))
    assert page.input_value("[name=format]") == "0"  # guessed from the name by the page's own script
    page.click("input[type=submit].default")
    assert page.inner_text(".difference ins") == "Host the course"
    page.click("input[type=submit].default")
    page.wait_for_selector(".messagelist")

    line.refresh_from_db()
    assert line.task == "Host the course"


def test_a_party_is_assigned_by_typing_its_name(site, line):
    honduras = PartyFactory(code="HN", name="Honduras")

    page = opened(site, address_of(models.Action, "changelist"))
    page.check("input.action-select")
    page.select_option("select[name=action]", "assign_party")
    page.click("button[name=index]")
    page.click(".select2-selection")
    page.keyboard.type("hond")
    page.click(".select2-results__option--highlighted:has-text('Honduras')")
    page.click("input[type=submit].default")
    page.wait_for_selector(".messagelist")

    assert line.action.assignments.filter(party=honduras).count() == 1
