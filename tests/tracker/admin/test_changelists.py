"""Every page of the admin answers, and its lists cost the same with many rows as with few."""

import re

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch
from django.utils import timezone

from tests.factories import (
    ActionFactory,
    AssignmentFactory,
    ExpectedOutcomeFactory,
    MeetingFactory,
    MembershipFactory,
    MilestoneFactory,
    PartyFactory,
    ThemeFactory,
    assignment_at,
    seen,
)
from tracker import models, workflow
from tracker.choices import LineStatus, Role

from .helpers import admin_url

pytestmark = pytest.mark.django_db

OURS = [model for app in ("tracker", "briefings") for model in apps.get_app_config(app).get_models()]
KEPT_BY_OTHERS = re.compile(r"^Historical")


def many(rows):
    """As many actions as `rows`, each with a line, written past the factories."""
    start = models.Action.objects.count() + 1
    party = models.Party.objects.first() or PartyFactory()
    models.Action.objects.bulk_create(
        (models.Action(number=n, title=f"Joint exercise {n}") for n in range(start, start + rows)), batch_size=5000
    )
    actions = models.Action.objects.filter(number__gte=start).order_by().values_list("pk", flat=True)
    models.Assignment.objects.bulk_create(
        (models.Assignment(action_id=pk, party=party) for pk in actions), batch_size=5000
    )


def queries_of(client, url):
    """What the page asks of the database, once it is known whether this is a demonstration."""
    models.Installation.current()
    with CaptureQueriesContext(
        connection,
    ) as captured:
        answer = client.get(url)
    assert answer.status_code == 200
    return [query["sql"] for query in captured]


def test_every_model_of_ours_has_its_page():
    unregistered = {
        model.__name__
        for model in OURS
        if model not in admin.site._registry and not KEPT_BY_OTHERS.match(model.__name__)
    }

    assert unregistered == set()


def test_every_page_answers(as_administrator, administrator, coordinator):
    MembershipFactory(user=administrator, role=Role.SECRETARIAT)
    line = assignment_at(LineStatus.VERIFIED)
    outcome = ExpectedOutcomeFactory(action=line.action)
    models.Measurement.objects.create(outcome=outcome, on=timezone.localdate(), value=3)
    MilestoneFactory(action=line.action, assignment=line)
    line.action.themes.add(ThemeFactory())
    MeetingFactory()
    other = AssignmentFactory(action=line.action)
    workflow.set_due(other, timezone.localdate(), by=coordinator, seen=seen(other), reason="Agreed.")

    codes = {}
    for model in OURS:
        if model not in admin.site._registry:
            continue
        for page in ("changelist", "add", "import", "export"):
            try:
                codes[model.__name__, page] = as_administrator.get(admin_url(model, page)).status_code
            except NoReverseMatch:
                continue
        row = model._default_manager.first()
        for page in ("change", "history") if row is not None else ():
            codes[model.__name__, page] = as_administrator.get(admin_url(model, page, row.pk)).status_code
        if row is not None and hasattr(model, "history"):
            version = row.history.first()
            url = admin_url(model, "simple_history", row.pk, version.pk)
            codes[model.__name__, "version"] = as_administrator.get(url).status_code

    assert {key: code for key, code in codes.items() if code != 200 and key[1] != "add"} == {}
    assert {code for (_model, page), code in codes.items() if page == "add"} == {200, 403}


@pytest.mark.parametrize("model", [models.Action, models.Assignment])
def test_a_list_asks_at_most_twelve_queries_and_counts_no_further_than_a_thousand(as_coordinator, model):
    many(30)
    few = queries_of(as_coordinator, admin_url(model, "changelist"))
    many(1200)

    queries = queries_of(as_coordinator, admin_url(model, "changelist"))
    page = as_coordinator.get(admin_url(model, "changelist"))

    assert len(queries) == len(few) <= 12
    counts = [sql for sql in queries if "COUNT(" in sql]
    assert len(counts) == 1
    assert "LIMIT 1001" in counts[0]
    assert "1,000+" in page.content.decode()


@pytest.mark.parametrize("order", ["", *(f"?o={sign}{column}" for sign in ("", "-") for column in (1, 2, 3, 5, 6))])
def test_every_order_of_the_actions_is_given_by_an_index(as_coordinator, order):
    many(60)
    url = admin_url(models.Action, "changelist") + order

    (rows,) = [sql for sql in queries_of(as_coordinator, url) if "LIMIT 50" in sql]

    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {rows}")
            plan = " / ".join(row[3] for row in cursor.fetchall())
        assert "USE TEMP B-TREE" not in plan


def test_a_list_is_found_by_reference_party_theme_and_meeting(as_coordinator):
    line = AssignmentFactory(action=ActionFactory(title="Joint drills", meeting=MeetingFactory(name="Summit")))
    line.action.themes.add(ThemeFactory(name="Prevention"))
    AssignmentFactory()
    url = admin_url(models.Action, "changelist")

    for query in (
        f"?q={line.action.reference}",
        "?q=drills",
        f"?party={line.party.code.lower()}",
        f"?party={line.party.name[:9]}{line.party.name[9:]}",
        "?theme=preven",
        "?meeting=summit",
        f"?meeting=summit&theme=prev&party={line.party.code}&status=not_started",
    ):
        assert [action.pk for action in as_coordinator.get(url + query).context["cl"].result_list] == [line.action_id]
    assert list(as_coordinator.get(f"{url}?party=Atlantis").context["cl"].result_list) == []


def test_a_typed_filter_keeps_the_others(as_coordinator):
    AssignmentFactory()

    html = as_coordinator.get(admin_url(models.Action, "changelist") + "?status=not_started&q=Joint").content.decode()
    form = html[html.index('name="theme"') - 600 : html.index('name="theme"')]

    assert '<input type="hidden" name="status__exact" value="not_started">' in form or (
        '<input type="hidden" name="status" value="not_started">' in form
    )
    assert '<input type="hidden" name="q" value="Joint">' in form


def test_no_form_and_no_filter_loads_a_whole_table(as_coordinator):
    line = AssignmentFactory()
    pages = [
        admin_url(models.Action, "changelist"),
        admin_url(models.Action, "change", line.action_id),
        admin_url(models.Assignment, "changelist"),
        admin_url(models.Assignment, "change", line.pk),
        admin_url(models.Membership, "add"),
        admin_url(models.Meeting, "add"),
    ]
    sizes = [len(as_coordinator.get(url).content) for url in pages]
    models.Party.objects.bulk_create(models.Party(code=f"X-{n}", name=f"Body {n}", kind="body") for n in range(500))
    models.Theme.objects.bulk_create(models.Theme(slug=f"x-{n}", name=f"Theme {n}") for n in range(500))
    models.User.objects.bulk_create(models.User(username=f"x-{n}") for n in range(500))

    later = [len(as_coordinator.get(url).content) for url in pages]

    assert [abs(after - before) < 1000 for before, after in zip(sizes, later, strict=True)] == [True] * len(pages)


def test_a_form_of_an_action_asks_for_each_line_only_what_its_party_is_called(as_coordinator):
    action = ActionFactory()
    AssignmentFactory(action=action)
    few = queries_of(as_coordinator, admin_url(models.Action, "change", action.pk))
    for _each in range(8):
        AssignmentFactory(action=action)
        MilestoneFactory(action=action)

    many_lines = queries_of(as_coordinator, admin_url(models.Action, "change", action.pk))

    by_key = [sql for sql in many_lines if 'WHERE "tracker_party"."id" IN (' in sql]
    assert len(by_key) == 9
    assert len(many_lines) - len(few) == 8


@pytest.mark.benchmark
def test_a_list_of_a_hundred_thousand_actions_opens(as_coordinator):
    many(100_000)
    url = admin_url(models.Action, "changelist")
    as_coordinator.get(url)

    started = timezone.now()
    queries = queries_of(as_coordinator, url)
    seconds = (timezone.now() - started).total_seconds()

    with CaptureQueriesContext(connection) as captured:
        as_coordinator.get(url)
    in_database = sum(float(query["time"]) for query in captured)
    print(f"\n100,000 actions: {len(queries)} queries, {in_database:.3f} s in the database, {seconds:.2f} s in all")
    assert len(queries) <= 12
