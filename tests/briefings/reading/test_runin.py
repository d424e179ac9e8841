"""Lists run into a sentence. What is open decides the verb of the lead-in."""

import pytest

from briefings.reading import runin
from briefings.reading.advice import looks_like_recommendation
from briefings.reading.model import ItemKind
from briefings.reading.reader import read
from briefings.reading.tense import Tense, ruling


def told(text: str, language: str = "en") -> list[tuple[str, tuple[str, ...]]]:
    return [(text[item.place.start : item.place.end], item.owners) for item in runin.items(text, language=language)]


def test_a_numbered_list_in_one_sentence_gives_one_item_for_each_number() -> None:
    text = "Guatemala should work on its plan, by: (1) passing a law; (2) training judges; and (3) opening offices."
    assert told(text) == [("passing a law", ("GT",)), ("training judges", ("GT",)), ("opening offices", ("GT",))]


def test_the_same_list_of_what_was_done_gives_none() -> None:
    assert (
        told("Guatemala has completed its action plan, including by: (1) passing a law; and (2) training judges.") == []
    )
    assert (
        told("The country strengthened its system to meet the plan by: (1) passing a law; and (2) training judges.")
        == []
    )


def test_what_was_done_before_does_not_close_what_is_to_be_done() -> None:
    text = (
        "Guatemala has taken steps, including by: (1) passing a law; (2) opening offices. "
        "It should now work on: (1) training judges; (2) asking banks."
    )
    assert [words for words, _ in told(text)] == ["training judges", "asking banks"]


def test_the_section_owns_what_has_no_other_subject() -> None:
    text = (
        "peru\nIt should go on by: (1) passing a law; and (2) training judges.\n\n"
        "BURKINA FASO\nIt will go on by: (1) opening offices; (2) asking banks.\n"
    )
    assert [owners for _, owners in told(text)] == [("PE",), ("PE",), ("BF",), ("BF",)]


def test_who_is_asked_is_the_owner_and_not_who_asks() -> None:
    text = "France strongly encourages Belize to act, including by: (1) passing a law; and (2) training judges."
    assert {owners for _, owners in told(text)} == {("BZ",)}


def test_several_subjects_own_together_and_a_partner_does_not() -> None:
    text = (
        "With the help of Spain, Honduras and El Salvador will work together by: a) sharing data; b) training judges."
    )
    assert {owners for _, owners in told(text)} == {("HN", "SV")}


def test_numbers_may_stand_twice_or_be_missing_and_signs_too() -> None:
    text = "Peru must act by: (1) passing a law (2) training judges; (2) opening offices; (4) asking banks."
    assert [words for words, _ in told(text)] == ["passing a law", "training judges", "opening offices", "asking banks"]


def test_letters_and_roman_numbers_count_too() -> None:
    assert [words for words, _ in told("Peru will: i) pass a law; ii) train judges; iii) open offices.")] == [
        "pass a law",
        "train judges",
        "open offices",
    ]


def test_paragraphs_and_articles_that_are_cited_are_no_list() -> None:
    assert told("Peru should apply article 2 (a) and article 5 (b), and paragraphs 3 (1) and (2) of the law.") == []


def test_one_deed_without_a_number_is_taken_where_a_plan_is_to_be_carried_out() -> None:
    assert told("Peru should work on its action plan by demonstrating that courts are independent.") == [
        ("demonstrating that courts are independent", ("PE",))
    ]
    assert told("Peru has worked on its action plan by demonstrating that courts are independent.") == []


def test_the_lead_in_may_be_the_paragraph_before() -> None:
    text = "Peru should act as follows:\n\n(1) Pass a law; (2) train judges.\n"
    assert told(text) == [("Pass a law", ("PE",)), ("train judges", ("PE",))]


def test_spanish_lists() -> None:
    text = (
        "El Comité recomienda que Guatemala: i) apruebe la ley; ii) fortalezca la fiscalía; y iii) publique las cifras."
    )
    assert told(text, "es") == [
        ("apruebe la ley", ("GT",)),
        ("fortalezca la fiscalía", ("GT",)),
        ("publique las cifras", ("GT",)),
    ]
    assert told("Honduras ha logrado avances: a) la creación de la unidad; b) la capacitación de jueces.", "es") == []


def test_an_audit_labels_its_recommendations() -> None:
    text = "Finding 1: Records were lost.\n\nRecommendation 1: Reconcile the registry each quarter.\n\nResponse: Yes.\n"
    (item,) = runin.items(text)
    assert text[item.place.start : item.place.end] == "Reconcile the registry each quarter."
    assert item.kind == ItemKind.RECOMMENDATION


@pytest.mark.parametrize(
    "hostile", ["(1) a (2) b " * 20_000, "(1) " * 50_000, "by:" + " " * 100_000 + "x", "a) " * 50_000]
)
def test_hostile_lists_end(hostile: str) -> None:
    assert len(runin.items(hostile)) <= len(hostile)


@pytest.mark.parametrize(
    ("lead_in", "tense"),
    [
        ("Peru should continue to implement its action plan, including by:", Tense.OPEN),
        ("Peru will work to implement its plan by:", Tense.OPEN),
        ("The ministers agreed to:", Tense.OPEN),
        ("The Committee recommends that the Minister:", Tense.OPEN),
        ("Peru, which has completed its first plan, should:", Tense.OPEN),
        ("Peru should ensure that rules which have been adopted are applied, by:", Tense.OPEN),
        ("Recommendations:", Tense.OPEN),
        ("Perú deberá seguir trabajando, entre otras cosas:", Tense.OPEN),
        ("Peru has made progress on many of the recommended actions including by:", Tense.DONE),
        ("Since the adoption of its report, Peru has applied measures by:", Tense.DONE),
        ("The group determined that Peru had substantially addressed its plan, including by:", Tense.DONE),
        ("The agency strengthened its rules by:", Tense.DONE),
        ("Perú ha logrado avances:", Tense.DONE),
        ("The report has three parts:", Tense.UNKNOWN),
    ],
)
def test_the_governing_verb_says_whether_a_list_is_open(lead_in: str, tense: Tense) -> None:
    assert ruling(lead_in).tense == tense


@pytest.mark.parametrize(
    "text",
    [
        "1. Ensure that the department fills its vacant posts.",
        "In consultation with the treasury, develop a plan for debts.",
        "Continuously monitor and publish the state of the archives.",
        "The ministry should publish its procurement plan every year.",
        "Review the law on customs and its rules.",
    ],
)
def test_a_recommendation_tells_somebody_to_do_something(text: str) -> None:
    assert looks_like_recommendation(text)


@pytest.mark.parametrize(
    "text",
    [
        "5. OVERVIEW OF THE RESULTS OF THE DEPARTMENT",
        "3.2 Audit Outcomes in relation to the Agency",
        "Support Services and Compliance of the Agency",
        "The Committee noted that the department should have filled its posts.",
        "The committee welcomed the good work of the institute on floods.",
        "1 850 163 73,75% Source: Agency, (2023)",
        "4 Department of Water, annual report (2021)",
        "Ensure quality",
        "",
    ],
)
def test_headings_findings_and_pieces_of_tables_tell_nobody_to_do_anything(text: str) -> None:
    assert not looks_like_recommendation(text)


def test_a_list_that_counts_on_behind_a_lead_in_of_its_own_is_open_where_that_is() -> None:
    text = (
        "Kenya has completed the following actions: (1) passed a law; (2) trained judges. "
        "Kenya should work on its action plan, including by: (3) opening offices; (4) hiring staff."
    )
    assert told(text) == [("opening offices", ("KE",)), ("hiring staff", ("KE",))]


@pytest.mark.parametrize(
    ("behind", "due"),
    [
        ("All deadlines of the plan expire in May 2026.", {"2026-05"}),
        ("Kenya is urged to hurry, as all deadlines expired in December 2022.", {"2022-12"}),
        ("The plan was agreed in May 2024.", {None}),
    ],
)
def test_what_stands_behind_a_list_says_when_all_of_it_is_due(behind: str, due: set[str | None]) -> None:
    text = f"Kenya should work on its action plan, by: (1) opening offices; (2) hiring staff. {behind}\n"
    items = read(text.encode(), "list.md").items[:2]
    assert {item.deadline.iso if item.deadline else None for item in items} == due


def test_an_item_with_a_subject_of_its_own_is_that_subjects_alone():
    text = "The ministers of Kenya and Uganda agreed on two things: (1) to open a clinic; (2) Kenya will train 9 men."
    items = read(text.encode(), "a.md").items

    assert [sorted(item.owners) for item in items] == [["KE", "UG"], ["KE"]]
