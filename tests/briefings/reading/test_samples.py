"""The sample documents beside the project, where they are at hand: figures that must not fall."""

import json
from pathlib import Path

import pytest

from briefings.reading import scoring
from briefings.reading.reader import read

SHARED = Path(__file__).parents[4] / "shared"

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="the sample documents stand in ../shared, which is absent")


@pytest.mark.parametrize(
    ("name", "recall", "precision", "owners", "dates"),
    [
        ("h01_la_declaration_deliverables_en", 1, 1, 1, 1),
        ("h02_la_declaration_deliverables_es", 1, 1, 22 / 23, 21 / 23),
        ("h10_fatf_increased_monitoring_2024_en", 1, 1, 1, 1),
        ("h14_southcom_readout_ecuador_en", 1, 1, 1, 1),
    ],
)
def test_a_sample_is_read_as_well_as_it_was(name, recall, precision, owners, dates):
    folder = SHARED / "samples" / "documents"
    truth = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    score = scoring.of_document(truth, read((folder / f"{name}.md").read_bytes(), f"{name}.md"))
    assert score.recall >= recall
    assert score.precision >= precision
    assert score.owners >= owners
    assert score.dates >= dates


def test_a_communique_that_restates_proposes_nothing():
    path = SHARED / "samples" / "documents" / "h18_us_colombia_communique_en.md"
    assert read(path.read_bytes(), path.name).items == ()


def test_the_article_gives_each_action_its_places_and_no_other():
    reading = read((SHARED / "article" / "southcom-guatemala.txt").read_bytes(), "southcom-guatemala.txt")
    truth = json.loads((SHARED / "article" / "reading.json").read_text(encoding="utf-8"))
    score = scoring.of_article(truth, reading)
    assert (score.actions, score.wrongly_merged, score.not_actions, score.pair_precision) == (24, 0, 0, 1.0)
    assert score.pair_recall == 1.0
    assert score.mentions >= 52
