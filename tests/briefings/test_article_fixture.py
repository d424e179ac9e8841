import json
import re
import runpy
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from briefings.models import Citation, CitedField, Document
from briefings.reading.blocks import Kind, blocks
from briefings.reading.sentences import sentences
from tests.factories import focal_point, step
from tracker.choices import ActionStatus, Basis, LineStatus, Response
from tracker.choices import Kind as ActionKind
from tracker.models import Action, Assignment, ExpectedOutcome, Meeting, Party, Theme

FIXTURES = settings.BASE_DIR / "fixtures"
READING = settings.BASE_DIR.parent / "shared" / "article" / "reading.json"


def load():
    out = StringIO()
    call_command("loaddata", "parties", "themes", "article", stdout=out)
    return out.getvalue().splitlines()[-1]


@pytest.fixture
def article(db):
    load()
    return Document.objects.get()


def owners(reference):
    lines = Assignment.objects.filter(action__number=int(reference[2:]))
    return {line.party.code: line.basis for line in lines.select_related("party")}


def script():
    return runpy.run_path(str(FIXTURES / "make_article.py"))


def test_the_fixture_is_what_its_source_gives():
    assert script()["build"]() == (FIXTURES / "article.json").read_text(encoding="utf-8")


def test_a_quote_that_is_not_where_the_source_says_stops_the_making(tmp_path):
    made = script()
    wrong = made["SOURCE"].read_text().replace("biannual joint drills", "annual joint drills")
    (tmp_path / "wrong.toml").write_text(wrong)
    made["build"].__globals__["SOURCE"] = tmp_path / "wrong.toml"

    with pytest.raises(made["Misread"], match="line 42"):
        made["build"]()


def test_the_check_fails_when_the_fixture_is_not_what_its_source_gives(tmp_path, capsys):
    made = script()
    made["main"](["--check"])
    made["main"].__globals__["TARGET"] = tmp_path / "article.json"

    with pytest.raises(SystemExit, match="make_article.py"):
        made["main"](["--check"])
    made["main"]([])
    made["main"](["--check"])

    assert capsys.readouterr().out == "article.json: 192 records\n"


def test_the_document_is_the_article_as_received(article):
    assert bytes(article.raw) == (FIXTURES / "article" / "southcom-guatemala.txt").read_bytes()
    assert article.sha256 == "c2289af1a22d2e060392781ae1b676ce9142e912447538ffa038f6e0a6303b21"
    assert article.dated is None


def test_every_quote_stands_at_its_offsets_and_maps_back_to_the_bytes(article):
    raw = bytes(article.raw)
    citations = Citation.objects.all()

    assert len(citations) == 111
    for citation in citations:
        assert article.text[citation.start : citation.end] == citation.quote
        start, end = article.raw_span(citation.start, citation.end)
        received = re.sub("â[¤£¢€]", "", raw[start:end].decode())
        assert re.sub("[ ⣠⢠⤠†]+", " ", received) == citation.quote


def test_a_citation_is_at_most_a_sentence_an_item_or_a_row(article):
    places = []
    for block in blocks(article.text):
        in_sentences = block.kind == Kind.PARAGRAPH
        places += sentences(article.text, block.start, block.end) if in_sentences else [(block.start, block.end)]

    for citation in Citation.objects.all():
        assert [1 for start, end in places if start <= citation.start and citation.end <= end] == [1], citation.key


def test_there_are_24_proposals_in_the_order_of_the_reading_with_53_mentions(article):
    actions = Action.objects.order_by("number")

    assert [action.reference for action in actions] == [f"A-{number:03d}" for number in range(1, 25)]
    assert actions[0].key == "guatemala-2025/joint-exercises"
    assert actions[20].key == "guatemala-2025/transparency"
    assert {action.kind for action in actions} == {ActionKind.PROPOSAL}
    assert all(action.published and action.themes.exists() and action.statement for action in actions)
    assert Citation.objects.mentions().count() == 53


def test_no_line_has_more_than_the_article_gives(article):
    lines = Assignment.objects.all()

    assert len(lines) == 22
    assert {(line.role, line.status, line.response, line.due) for line in lines} == {
        ("responsible", LineStatus.NOT_STARTED, Response.NO_RESPONSE, None)
    }


def test_each_line_is_cited_once_and_its_task_stands_in_the_quote(article):
    for line in Assignment.objects.all():
        [citation] = line.citations.all()
        assert citation.field == CitedField.OWNER
        assert line.task.lower() in citation.quote.lower()
        assert bool(line.task) == (line.basis == Basis.ROLE_TABLE)


def test_each_expected_outcome_is_cited_once(article):
    outcomes = ExpectedOutcome.objects.all()

    assert len(outcomes) == 33
    for outcome in outcomes:
        assert [citation.field for citation in outcome.citations.all()] == [CitedField.OUTCOME]
    without = Action.objects.filter(outcomes=None).values_list("number", flat=True)
    assert list(without) == [3, 6, 7, 21]


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("A-001", {"US": Basis.SECTION_SCOPE, "GT": Basis.SECTION_SCOPE}),
        ("A-002", {}),
        ("A-003", {"GT": Basis.ROLE_TABLE}),
        ("A-004", {"US": Basis.INFERRED}),
        ("A-005", {"US": Basis.SECTION_SCOPE, "GT": Basis.SECTION_SCOPE, "HN": Basis.ROLE_TABLE}),
        ("A-011", {}),
        ("A-016", {"SV": Basis.ROLE_TABLE}),
    ],
)
def test_owners_are_those_with_a_ground_in_the_article(article, reference, expected):
    assert owners(reference) == expected


def test_guatemala_gains_by_its_own_capacity_building_and_owes_nothing(article):
    action = Action.objects.get(key="guatemala-2025/guatemala-capacity")

    assert [party.code for party in action.beneficiaries.all()] == ["GT"]
    [citation] = action.citations.filter(field=CitedField.BENEFICIARY)
    assert citation.quote == "strengthen Guatemala’s military capabilities and infrastructure"
    assert Action.objects.exclude(beneficiaries=None).count() == 1


def test_the_council_has_its_three_tasks_as_children(article):
    council = Action.objects.get(key="guatemala-2025/security-council")

    assert [child.reference for child in council.children.all()] == ["A-002", "A-012", "A-014"]
    assert Action.objects.exclude(parent=None).count() == 3


def test_a_cadence_is_kept_as_written_and_cited(article):
    cadences = {action.reference: action.cadence for action in Action.objects.exclude(cadence="")}

    assert cadences == {"A-001": "biannual", "A-010": "regular"}
    for citation in Citation.objects.filter(field=CitedField.CADENCE).select_related("action"):
        assert citation.action.cadence in citation.quote
    assert Citation.objects.filter(field=CitedField.CADENCE).count() == 2


def test_the_meeting_has_the_parties_that_the_article_names(article):
    meeting = Meeting.objects.get()

    assert meeting.date is None
    assert meeting.host.code == "GT"
    assert {party.code for party in meeting.participants.all()} == {"GT", "HN", "SV", "US", "SOUTHCOM"}
    assert article.meeting == meeting


def test_the_parties_are_those_of_sica_the_united_states_and_the_bodies(article):
    countries = Party.objects.filter(kind="country").values_list("code", flat=True)

    assert set(countries) == {"BZ", "CR", "DO", "GT", "HN", "NI", "PA", "SV", "US"}
    assert Party.objects.get(code="SOUTHCOM").parent.code == "US"
    for party in Party.objects.all():
        party.full_clean()


def test_the_themes_begin_with_those_of_the_regional_strategy(article):
    assert [theme.slug for theme in Theme.objects.all()[:4]] == [
        "combating-crime",
        "prevention-of-violence",
        "rehabilitation",
        "institutional-strengthening",
    ]


def test_the_roll_up_is_proved_after_loading(article):
    call_command("check_rollup", stdout=StringIO())

    assert Action.objects.filter(status=ActionStatus.UNASSIGNED).count() == 11
    assert Action.objects.filter(status=ActionStatus.NOT_STARTED).count() == 13


def test_loading_again_undoes_nothing(article):
    line = Assignment.objects.get(action__key="guatemala-2025/community-policing")
    step(line, LineStatus.IN_PROGRESS, focal_point(line.party))
    Action.objects.filter(pk=line.action_id).update(title="Community policing in San Salvador")

    assert load() == "Added 0, kept 218."

    line = Assignment.objects.select_related("action").get(pk=line.pk)
    assert line.status == LineStatus.IN_PROGRESS
    assert line.action.title == "Community policing in San Salvador"
    assert line.action.status == ActionStatus.IN_PROGRESS


def test_an_article_that_is_there_can_be_overwritten_by_itself(article):
    call_command("loaddata", "article", overwrite=True, verbosity=0)

    assert Document.objects.get() == article


@pytest.mark.skipif(not READING.exists(), reason="the reading by hand is not beside this checkout")
def test_the_fixture_agrees_with_the_reading_by_hand(article):
    reading = json.loads(Path(READING).read_text(encoding="utf-8"))["actions"]
    actions = Action.objects.prefetch_related("citations", "assignments__party", "beneficiaries")

    for action, read in zip(actions, reading, strict=True):
        quotes = {field: [] for field in CitedField}
        for citation in action.citations.all():
            line = article.text.count("\n", 0, citation.start) + 1
            quotes[citation.field].append((line, citation.quote))
        assert quotes["mention"] == [(mention["line"], mention["quote"]) for mention in read["mentions"]]
        assert quotes["outcome"] == [(outcome["line"], outcome["text"]) for outcome in read["expected_outcomes"]]
        assert {line.party.code for line in action.assignments.all()} == {
            country["iso2"] for country in read["countries"] if country["role"] != "beneficiary"
        }
        assert {party.code for party in action.beneficiaries.all()} == {
            country["iso2"] for country in read["countries"] if country["role"] == "beneficiary"
        }
