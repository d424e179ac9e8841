"""The commands that prove, play and draw."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from tests.factories import AssignmentFactory, assignment_at, secretariat
from tracker import workflow
from tracker.choices import (
    ActionStatus,
    ClosingDecision,
    Decision,
    LineStatus,
    Response,
    Timeliness,
)
from tracker.demo import play
from tracker.models import (
    Action,
    Assignment,
    Closing,
    DueDateChange,
    Installation,
    ProgressUpdate,
    Verification,
)
from tracker.transitions import TRANSITIONS

# --- check_rollup ---


@pytest.mark.django_db
def test_check_rollup_finds_nothing_where_people_used_the_workflow(capsys):
    assignment_at(LineStatus.VERIFIED)
    line = AssignmentFactory()
    workflow.set_due(line, timezone.localdate(), by=secretariat(), seen=None, reason="Agreed.")

    call_command("check_rollup")

    assert capsys.readouterr().out == "2 actions and 2 lines compared, 0 differences.\n"


@pytest.mark.django_db
def test_check_rollup_names_what_differs_and_fails(capsys):
    line = assignment_at(LineStatus.IN_PROGRESS)
    Assignment.objects.filter(pk=line.pk).update(status=LineStatus.VERIFIED, response=Response.ACCEPTED)
    Action.objects.filter(pk=line.action_id).update(counted=7)

    with pytest.raises(CommandError, match="1 actions and 1 lines compared, 5 differences"):
        call_command("check_rollup")

    said = capsys.readouterr().err
    assert f"{line}: status is stored as verified, computed as in_progress" in said
    assert f"{line}: response is stored as accepted, computed as no_response" in said
    assert f"{line.action}: counted is stored as 7, computed as 1" in said
    line.refresh_from_db()
    assert line.status == LineStatus.VERIFIED


@pytest.mark.django_db
def test_check_rollup_mends_on_request(capsys):
    line = assignment_at(LineStatus.IN_PROGRESS)
    Assignment.objects.filter(pk=line.pk).update(status=LineStatus.VERIFIED)
    Action.objects.filter(pk=line.action_id).update(status=ActionStatus.IMPLEMENTED, verified=1)

    call_command("check_rollup", "--mend")
    capsys.readouterr()
    call_command("check_rollup")

    assert capsys.readouterr().out == "1 actions and 1 lines compared, 0 differences.\n"
    line.refresh_from_db()
    assert (line.status, line.action.status) == (LineStatus.IN_PROGRESS, ActionStatus.IN_PROGRESS)


# --- load_demo ---


@pytest.fixture
def article(db):
    call_command("loaddata", "parties", "themes", "article", verbosity=0)


def test_the_demonstration_shows_every_status_response_and_timeliness(article):
    call_command("load_demo", verbosity=0)

    now = timezone.now()
    lines = list(Assignment.objects.select_related("party"))
    assert {line.status for line in lines} == set(LineStatus.values)
    assert {line.response for line in lines} == set(Response.values)
    assert {line.timeliness(now) for line in lines} - {None} == set(Timeliness)
    assert set(Action.objects.values_list("status", flat=True)) == set(ActionStatus.values)


def test_the_demonstration_shows_what_people_can_do(article):
    call_command("load_demo", verbosity=0)

    acts = set(ProgressUpdate.objects.values_list("act", flat=True))
    assert {"return", "withdraw", "verify", "report", "due", "respond", "close", "hold"} <= acts
    assert set(Verification.objects.values_list("decision", flat=True)) == set(Decision.values)
    assert DueDateChange.objects.filter(old__isnull=False).count() == 1
    assert Closing.objects.filter(decision=ClosingDecision.OPEN).count() == 1
    assert Installation.current().demonstration is True
    call_command("check_rollup", verbosity=0)


def test_the_demonstration_counts_its_days_from_today(article):
    day = timezone.localdate() - timedelta(days=30)

    call_command("load_demo", "--today", day.isoformat(), verbosity=0)

    newest = timezone.localdate(ProgressUpdate.objects.first().at)
    assert newest == day + timedelta(days=max(step["day"] for step in play.read_steps() if step["act"] == "move"))


def test_the_demonstration_is_played_once(article):
    call_command("load_demo", verbosity=0)
    before = ProgressUpdate.objects.count()

    with pytest.raises(CommandError, match="is played in this database already"):
        call_command("load_demo")

    assert ProgressUpdate.objects.count() == before


def test_the_demonstration_does_not_mix_with_what_people_did(article):
    assignment_at(LineStatus.IN_PROGRESS)
    before = ProgressUpdate.objects.count()

    with pytest.raises(CommandError, match="People have moved lines"):
        call_command("load_demo")

    assert ProgressUpdate.objects.count() == before


@pytest.mark.django_db
def test_the_demonstration_needs_the_article():
    with pytest.raises(CommandError, match="loaddata parties themes article"):
        call_command("load_demo")


def test_a_step_that_the_rules_refuse_is_named_and_nothing_is_played(article, monkeypatch):
    steps = [
        {"day": -9, "by": "guatemala", "act": "move", "action": "joint-exercises", "party": "GT", "to": "in_progress"},
    ]
    monkeypatch.setattr("tracker.management.commands.load_demo.read_steps", lambda: steps)

    with pytest.raises(CommandError, match=r"Step 1 \(move joint-exercises\): Say what was done\. Nothing was changed"):
        call_command("load_demo")

    assert ProgressUpdate.objects.count() == 0
    assert Installation.current().demonstration is False


# --- draw_transitions ---


def test_the_drawn_transitions_agree_with_the_table(capsys):
    call_command("draw_transitions", "--check")

    agrees = f"agrees with the table of {len(TRANSITIONS)} transitions.\n"
    assert capsys.readouterr().out == f"transitions.md {agrees}README.md {agrees}"


@pytest.mark.parametrize("faulty", ["transitions.md", "README.md"])
def test_a_drawing_that_differs_from_the_table_fails_the_check(tmp_path, faulty):
    page, readme = tmp_path / "transitions.md", tmp_path / "README.md"
    readme.write_text("# A project\n\n<!-- transitions -->\n<!-- end of transitions -->\n\nMore.\n")
    files = ("--page", str(page), "--readme", str(readme))
    call_command("draw_transitions", *files, verbosity=0)
    call_command("draw_transitions", "--check", *files, verbosity=0)
    path = tmp_path / faulty
    path.write_text(path.read_text().replace("verified --> in_progress", "verified --> closed"))

    with pytest.raises(CommandError, match=f"{faulty} differs from the table"):
        call_command("draw_transitions", "--check", *files)


def test_a_readme_without_a_place_for_the_diagram_is_left_alone(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text("# A project\n")

    with pytest.raises(CommandError, match="lacks the marks"):
        call_command("draw_transitions", "--page", str(tmp_path / "page.md"), "--readme", str(readme))

    assert readme.read_text() == "# A project\n"
