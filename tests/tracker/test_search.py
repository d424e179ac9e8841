"""Finding by words."""

import pytest

from tests.factories import ActionFactory, PartyFactory, ThemeFactory
from tracker.models import Action
from tracker.search import resolve_party, resolve_theme, search_actions, suggest_parties

pytestmark = pytest.mark.django_db


@pytest.fixture
def countries():
    return {
        code: PartyFactory(code=code, name=name)
        for code, name in [("GT", "Guatemala"), ("GP", "Guadeloupe"), ("GN", "Guinea"), ("GQ", "Equatorial Guinea")]
    }


def found(text):
    return list(search_actions(Action.objects.all(), text))


@pytest.mark.parametrize("text", ["A-007", "a-007", "A7", "a007", " A-7 "])
def test_search_finds_a_reference_exactly(text):
    seventh = ActionFactory(number=7)
    ActionFactory(number=70, title="Exercise of A-007 again")

    assert found(text) == [seventh]


def test_search_finds_words_of_title_and_statement_in_any_case():
    by_title = ActionFactory(title="Biannual joint exercises")
    by_statement = ActionFactory(title="Drills", statement="Hold joint EXERCISES.")
    ActionFactory(title="Liaison officers")

    assert found("exercises") == [by_title, by_statement]


def test_search_takes_a_bare_number_for_a_reference_and_for_words():
    seventh = ActionFactory(number=7)
    by_title = ActionFactory(number=30, title="Drill 7")
    ActionFactory(number=31, title="Other")

    assert found("7") == [seventh, by_title]


@pytest.mark.parametrize("text", ["100%", "_", "'; DROP TABLE", "\\"])
def test_search_takes_signs_of_a_database_as_plain_text(text):
    ActionFactory(title="Nothing of the kind")

    assert found(text) == []


def test_search_for_nothing_narrows_nothing():
    action = ActionFactory()

    assert found("  ") == [action]


@pytest.mark.parametrize("text", ["GT", "gt", "Guatemala", "guatemala", "Guatemala (GT)", "atemal", " GT "])
def test_a_party_is_named_by_code_name_or_a_part_that_no_other_has(countries, text):
    assert resolve_party(text) == countries["GT"]


def test_a_name_is_taken_whole_before_it_is_a_part_of_another(countries):
    assert resolve_party("Guinea") == countries["GN"]


def test_an_ambiguous_name_is_answered_by_what_it_may_mean(countries):
    assert [party.code for party in resolve_party("gua")] == ["GP", "GT"]


def test_a_name_of_nobody_is_answered_by_nothing(countries):
    assert resolve_party("Atlantis") == []
    assert resolve_party("") == []


def test_a_similar_name_is_not_taken_for_another_country(countries):
    assert resolve_party("Guatemela") == []


def test_at_most_ten_parties_are_suggested_those_that_begin_so_first():
    for n in range(14):
        PartyFactory(code=f"C{chr(65 + n)}", name=f"Land of Xanadu {n:02}")
    first = PartyFactory(code="XA", name="Xanadu")

    suggested = suggest_parties("xanadu")

    assert len(suggested) == 10
    assert suggested[0] == first


def test_a_theme_is_named_by_its_short_name_or_its_name():
    theme = ThemeFactory(slug="combating-crime", name="Combating crime")
    ThemeFactory(slug="policing", name="Policing")

    assert resolve_theme("combating-crime") == theme
    assert resolve_theme("combating crime") == theme
    assert resolve_theme("combat") == theme
