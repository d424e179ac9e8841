"""What each model takes from a file that is imported."""

import io
import time
from datetime import date

import openpyxl
import pytest

from tests.factories import (
    ActionFactory,
    AssignmentFactory,
    ExpectedOutcomeFactory,
    MeetingFactory,
    MilestoneFactory,
    PartyFactory,
    ThemeFactory,
    UserFactory,
    assignment_at,
)
from tracker import models
from tracker.choices import LineStatus

from .helpers import confirm, problems, said, upload

pytestmark = pytest.mark.django_db


def test_actions_come_with_their_meeting_themes_and_beneficiaries(as_coordinator):
    meeting, theme, other, party = MeetingFactory(), ThemeFactory(), ThemeFactory(), PartyFactory()
    parent = ActionFactory()
    text = (
        "reference,title,statement,kind,meeting,parent,themes,beneficiaries,cadence,rule\n"
        f',Joint drills,Train together,proposal,{meeting.key},{parent.reference},"{theme.slug}, {other.slug}",'
        f"{party.code},biannual,any\n"
    )

    confirm(as_coordinator, models.Action, upload(as_coordinator, models.Action, text))

    new = models.Action.objects.get(title="Joint drills")
    assert (new.meeting, new.parent, new.cadence, new.rule) == (meeting, parent, "biannual", "any")
    assert set(new.themes.all()) == {theme, other}
    assert list(new.beneficiaries.all()) == [party]


def test_a_file_imported_twice_adds_its_new_actions_once(as_coordinator):
    text = "reference,title\n,Joint drills\n"
    confirm(as_coordinator, models.Action, upload(as_coordinator, models.Action, text))

    page = upload(as_coordinator, models.Action, text)

    reference = models.Action.objects.get().reference
    assert problems(page) == [(1, f"{reference} has this title already. Give the reference to change it.")]


def test_an_action_is_not_made_part_of_itself(as_coordinator):
    above = ActionFactory()
    below = ActionFactory(parent=above)

    page = upload(
        as_coordinator,
        models.Action,
        f"reference,title,parent\n{above.reference},{above.title},{below.reference}\n",
    )

    assert problems(page) == [(1, "This leads round in a circle: it is a part of the record itself.")]


def test_a_changed_rule_is_rolled_up(as_coordinator):
    verified = assignment_at(LineStatus.VERIFIED)
    action = AssignmentFactory(action=verified.action).action

    page = upload(as_coordinator, models.Action, f"reference,title,rule\n{action.reference},{action.title},any\n")
    confirm(as_coordinator, models.Action, page)

    assert models.Action.objects.get(pk=action.pk).status == "implemented"


def test_lines_name_what_they_do_not_find(as_coordinator):
    line = AssignmentFactory()
    reference, code = line.action.reference, line.party.code
    text = (
        "action,party,role,focal_point\n"
        f"A-999,{code},lead,\n{reference},XX,lead,\n{reference},{code},boss,\n{reference},{code},lead,nobody\n,{code},lead,\n"
    )

    found = dict(problems(upload(as_coordinator, models.Assignment, text)))

    assert "There is no action “A-999”." in found[1]
    assert "There is no party with the code “XX”." in found[2]
    assert "“boss” is not one of" in found[3]
    assert "There is no person with the user name “nobody”." in found[4]
    assert found[5] == "A line needs its action and its party."


def test_a_merged_action_gets_no_lines(as_coordinator):
    action, party = ActionFactory(merged_into=ActionFactory()), PartyFactory()

    page = upload(as_coordinator, models.Assignment, f"action,party\n{action.reference},{party.code}\n")

    assert "was merged into" in dict(problems(page))[1]


def test_outcomes_measurements_and_milestones_come_by_their_action(as_coordinator):
    outcome = ExpectedOutcomeFactory(position=1, text="Fewer gangs")
    reference = outcome.action.reference
    MilestoneFactory(action=outcome.action, title="Kick-off")
    files = {
        models.ExpectedOutcome: f"action,position,text,indicator,target\n{reference},1,Fewer gangs,Gangs,3\n",
        models.Measurement: f"outcome,on,value,source\n{reference}/1,2026-11-24,5,Ministry\n",
        models.Milestone: f"action,title,planned\n{reference},Kick-off,2026-12-01\n{reference},Review,2027-01-01\n",
    }

    for model, text in files.items():
        confirm(as_coordinator, model, upload(as_coordinator, model, text))

    outcome.refresh_from_db()
    assert (outcome.indicator, outcome.target) == ("Gangs", 3)
    assert list(outcome.measurements.values_list("on", "value")) == [(date(2026, 11, 24), 5)]
    assert list(outcome.action.milestones.order_by("title").values_list("title", "planned")) == [
        ("Kick-off", date(2026, 12, 1)),
        ("Review", date(2027, 1, 1)),
    ]


def test_parties_themes_and_meetings_come_by_their_codes(as_coordinator):
    files = {
        models.Party: (
            "code,name,kind,parent,timezone\nUS,United States,country,,America/New_York\nSC,Command,body,US,UTC\n"
        ),
        models.Theme: "slug,name,position\nprevention,Prevention,2\n",
        models.Meeting: 'key,name,date,host,participants\nsummit,Summit,2026-11-01,US,"US, SC"\n',
    }

    for model, text in files.items():
        confirm(as_coordinator, model, upload(as_coordinator, model, text))

    assert models.Party.objects.get(code="SC").parent.code == "US"
    assert models.Theme.objects.get().name == "Prevention"
    meeting = models.Meeting.objects.get()
    assert (meeting.date, meeting.host.code, meeting.participants.count()) == (date(2026, 11, 1), "US", 2)


def test_people_come_without_password_and_without_rights(as_coordinator):
    text = "username,name,email,is_superuser,is_staff,password\nana,Ana,ana@example.org,1,1,secret\n"

    confirm(as_coordinator, models.User, upload(as_coordinator, models.User, text))

    ana = models.User.objects.get(username="ana")
    assert (ana.name, ana.email, ana.is_superuser, ana.is_staff) == ("Ana", "ana@example.org", False, False)
    assert not ana.has_usable_password()


def test_the_secretariat_does_not_import_over_an_administrator(as_coordinator, administrator):
    text = f"username,email\n{administrator.username},mine@example.org\n"

    found = problems(upload(as_coordinator, models.User, text))

    assert found == [(1, "This is an administrator's account: only an administrator changes it.")]


def test_a_membership_can_be_imported_for_others_and_not_for_oneself(as_coordinator, coordinator):
    party, ana = PartyFactory(), UserFactory()
    text = "user,role,party,starts,ends\n{},Focal point,{},2026-01-01,\n"

    confirm(
        as_coordinator,
        models.Membership,
        upload(as_coordinator, models.Membership, text.format(ana.username, party.code)),
    )
    own = problems(upload(as_coordinator, models.Membership, text.format(coordinator.username, party.code)))

    assert list(ana.memberships.values_list("role", "party")) == [("focal_point", party.pk)]
    assert own == [(1, "Your own memberships are recorded by another person of the secretariat.")]


def test_a_spreadsheet_is_read_with_its_dates(as_coordinator):
    action = ActionFactory()
    book = openpyxl.Workbook()
    book.active.append(["action", "title", "planned"])
    book.active.append([action.reference, "Kick-off", date(2026, 12, 1)])
    file = io.BytesIO()
    book.save(file)

    page = upload(as_coordinator, models.Milestone, file.getvalue(), name="rows.xlsx")
    confirm(as_coordinator, models.Milestone, page)

    assert action.milestones.get().planned == date(2026, 12, 1)


@pytest.mark.parametrize("rows", [600, pytest.param(5000, marks=pytest.mark.benchmark)])
def test_many_lines_are_imported_with_their_history_and_rolled_up(as_coordinator, coordinator, rows):
    party = PartyFactory()
    models.Action.objects.bulk_create(models.Action(number=n, title=f"Action {n}") for n in range(1, rows + 1))
    text = "action,party,role\n" + "".join(f"A-{n:03d},{party.code},lead\n" for n in range(1, rows + 1))

    page = upload(as_coordinator, models.Assignment, text)
    started = time.process_time()
    done = confirm(as_coordinator, models.Assignment, page)
    print(f"\n{rows} lines confirmed in {time.process_time() - started:.1f} s of CPU")

    assert page.context["rows_left_out"] == rows - 500
    assert said(done) == [("success", f"Imported: {rows} new records, 0 changed, 0 as they were.")]
    assert models.Action.objects.filter(status="not_started", counted=1).count() == rows
    assert models.Assignment.history.filter(history_user=coordinator).count() == rows


def test_a_line_that_stands_twice_in_a_file_is_refused(as_coordinator):
    action, party = ActionFactory(), PartyFactory()
    text = f"action,party\n{action.reference},{party.code}\n{action.reference},{party.code}\n"

    assert problems(upload(as_coordinator, models.Assignment, text)) == [(2, "The file has this line twice.")]
