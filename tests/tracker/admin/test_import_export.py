"""Imports show their difference, then do it whole or not at all; a spreadsheet opens exports without harm."""

import csv
import io
import os
import re
import time

import openpyxl
import pytest
from django.core.files.storage import default_storage

from tests.factories import (
    ActionFactory,
    AssignmentFactory,
    ExpectedOutcomeFactory,
    MeetingFactory,
    MembershipFactory,
    PartyFactory,
    ThemeFactory,
    assignment_at,
    focal_point,
    member,
)
from tracker import models
from tracker.admin.imports import FOLDER
from tracker.choices import LineStatus, Role

from .helpers import admin_url, confirm, problems, said, upload

pytestmark = pytest.mark.django_db


def exported(client, model, query=""):
    """The rows that an export to CSV writes, each by column."""
    answer = client.post(admin_url(model, "export") + query, {"format": "0", "resource": ""})
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def as_csv(rows):
    """Rows by column as the text of a file."""
    file = io.StringIO()
    writer = csv.DictWriter(file, fieldnames=list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


# --- Showing the difference, and doing just that ---------------------------------------------------------------------


def test_an_import_shows_its_difference_and_changes_nothing_until_it_is_confirmed(as_coordinator):
    action = ActionFactory(title="Old title")
    text = f"reference,title,kind\n{action.reference},New <b>title</b>,Commitment\n,Brand new,proposal\n"

    page = upload(as_coordinator, models.Action, text)

    assert models.Action.objects.get().title == "Old title"
    assert (page.context["new"], page.context["updated"], page.context["unchanged"]) == (1, 1, 0)
    html = page.content.decode()
    assert "<del>Old title</del> <ins>New &lt;b&gt;title&lt;/b&gt;</ins>" in html
    assert "<del>proposal</del> <ins>commitment</ins>" in html
    assert "style=" not in html

    done = confirm(as_coordinator, models.Action, page)

    assert said(done) == [("success", "Imported: 1 new record, 1 changed, 0 as they were.")]
    assert list(models.Action.objects.order_by("number").values_list("title", "kind")) == [
        ("New <b>title</b>", "commitment"),
        ("Brand new", "proposal"),
    ]


def test_an_import_that_was_overtaken_changes_nothing(as_coordinator):
    action = ActionFactory(title="Old title")
    page = upload(as_coordinator, models.Action, f"reference,title\n{action.reference},New title\n")
    models.Action.objects.update(title="Somebody's title")

    done = confirm(as_coordinator, models.Action, page)

    assert models.Action.objects.get().title == "Somebody's title"
    assert [level for level, _text in said(done)] == ["error"]


def test_one_bad_row_stops_the_whole_import(as_coordinator):
    good, other = ActionFactory(title="Good"), ActionFactory(title="Other")
    text = f"reference,title,kind\n{good.reference},Changed,\n{other.reference},Other,boss\nA-999,Nowhere,proposal\n"

    page = upload(as_coordinator, models.Action, text)

    assert "confirm_form" not in page.context
    assert models.Action.objects.get(pk=good.pk).title == "Good"
    found = dict(problems(page))
    assert "“boss” is not one of: proposal, recommendation, commitment, mandate." in found[2]
    assert found[3] == "There is no action “A-999”. Leave the reference empty for a new one."
    assert "There is no action “A-999”." in page.content.decode()


def test_all_faults_of_a_row_are_told_at_the_row_of_the_spreadsheet(as_coordinator):
    text = "action,party,role,basis,focal_point\nA-999,XX,boss,,nobody\n"

    page = upload(as_coordinator, models.Assignment, text)

    (row,) = page.context["result"].invalid_rows
    assert {name: len(said) for name, said in row.error_dict.items()} == dict.fromkeys(
        ["action", "party", "role", "basis", "focal_point"], 1
    )
    assert re.findall(r"<tr>\s*<td>(\d+)</td>", page.content.decode()) == ["2"]


def test_an_unknown_reference_is_told_with_the_other_faults_of_its_row(as_coordinator):
    text = "reference,title,kind,beneficiaries\nA-999,Nowhere,boss,XX\n"

    (row,) = upload(as_coordinator, models.Action, text).context["result"].invalid_rows

    assert sorted(row.error_dict) == ["__all__", "beneficiaries", "kind"]


def test_a_row_that_went_bad_before_it_was_confirmed_rolls_everything_back(as_coordinator):
    line, party = AssignmentFactory(), PartyFactory()
    reference = line.action.reference
    text = f"action,party,role\n{reference},{line.party.code},lead\n{reference},{party.code},lead\n"
    page = upload(as_coordinator, models.Assignment, text)
    models.Party.objects.filter(pk=party.pk).update(code="ZZ")

    confirm(as_coordinator, models.Assignment, page)

    line.refresh_from_db()
    assert line.role == "responsible"
    assert models.Assignment.objects.count() == 1


def test_rows_as_they_are_change_nothing_and_write_no_history(as_coordinator):
    AssignmentFactory()
    before = models.Assignment.history.count()

    page = upload(as_coordinator, models.Assignment, as_csv(exported(as_coordinator, models.Assignment)))

    assert (page.context["new"], page.context["updated"], page.context["unchanged"]) == (0, 0, 1)
    assert page.context["changing_rows"] == []
    assert models.Assignment.history.count() == before


def test_the_file_of_an_import_is_removed_when_it_is_done_and_swept_when_it_never_is(as_coordinator):
    action = ActionFactory()
    text = f"reference,title\n{action.reference},New title\n"
    upload(as_coordinator, models.Action, text)
    (left,) = default_storage.listdir(FOLDER)[1]
    two_days_ago = time.time() - 2 * 86400
    os.utime(default_storage.path(f"{FOLDER}/{left}"), (two_days_ago, two_days_ago))

    page = upload(as_coordinator, models.Action, text)
    assert left not in default_storage.listdir(FOLDER)[1]

    confirm(as_coordinator, models.Action, page)
    assert default_storage.listdir(FOLDER)[1] == []


@pytest.mark.parametrize(
    "changed",
    [{"import_file_name": "../../etc/passwd"}, {"import_file_name": "gone"}, {"format": "9"}, {"shown": "else"}],
)
def test_a_forged_confirmation_imports_nothing(as_coordinator, changed):
    action = ActionFactory(title="Old title")
    page = upload(as_coordinator, models.Action, f"reference,title\n{action.reference},New title\n")

    answer = confirm(as_coordinator, models.Action, page, **changed)

    assert answer.status_code == 200
    assert models.Action.objects.get().title == "Old title"


def test_a_file_without_the_column_that_names_its_records_is_refused_in_a_sentence(as_coordinator):
    page = upload(as_coordinator, models.Assignment, "role\nlead\n")

    assert problems(page) == [(0, "The file lacks the column action, party. Its first row names the columns.")]


def test_only_those_who_may_change_records_import(client):
    client.force_login(member(Role.OBSERVER))
    assert client.get(admin_url(models.Action, "import")).status_code == 302

    client.force_login(focal_point(PartyFactory()))
    assert upload(client, models.Action, "reference,title\n,New\n").status_code == 302
    assert models.Action.objects.count() == 0


# --- Exporting -------------------------------------------------------------------------------------------------------


def test_an_export_has_the_state_to_be_read_and_is_filtered_as_the_list_is(as_coordinator):
    line = assignment_at(LineStatus.REPORTED)
    AssignmentFactory()

    rows = exported(as_coordinator, models.Assignment, f"?party={line.party.code}")

    assert [(row["action"], row["party"], row["status"]) for row in rows] == [
        (line.action.reference, line.party.code, "reported")
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1"])
def test_a_text_that_a_spreadsheet_would_run_leaves_as_text_and_comes_back_as_it_was(as_coordinator, text):
    action = ActionFactory(title="Joint drills", cadence=text)

    (row,) = exported(as_coordinator, models.Action)
    assert row["cadence"] == f"'{text}"

    answer = as_coordinator.post(admin_url(models.Action, "export"), {"format": "1", "resource": ""})
    cells = [cell for row in openpyxl.load_workbook(io.BytesIO(answer.content)).active for cell in row]
    assert [cell.data_type for cell in cells if cell.data_type == "f"] == []

    page = upload(as_coordinator, models.Action, as_csv([row | {"title": "Other"}]))
    confirm(as_coordinator, models.Action, page)
    action.refresh_from_db()
    assert (action.title, action.cadence.strip()) == ("Other", text.strip())


def test_a_negative_number_is_no_formula(as_coordinator):
    outcome = ExpectedOutcomeFactory(indicator="Change", target=-5)

    (row,) = exported(as_coordinator, models.ExpectedOutcome)

    assert row["target"] == "-5.00"
    assert row["action"] == outcome.action.reference


def test_every_export_has_as_many_rows_as_its_list(as_administrator):
    line = assignment_at(LineStatus.VERIFIED)
    MembershipFactory(role=Role.OBSERVER)
    ExpectedOutcomeFactory(action=line.action)

    for model in (
        models.Action,
        models.Assignment,
        models.ExpectedOutcome,
        models.Party,
        models.User,
        models.Membership,
        models.ProgressUpdate,
        models.Verification,
    ):
        assert len(exported(as_administrator, model)) == model._default_manager.count()


def test_an_export_asks_as_few_queries_for_many_rows_as_for_few(as_coordinator, django_assert_max_num_queries):
    for _each in range(5):
        ActionFactory(meeting=MeetingFactory()).themes.add(ThemeFactory())

    with django_assert_max_num_queries(14):
        rows = exported(as_coordinator, models.Action)

    assert len(rows) == 5
