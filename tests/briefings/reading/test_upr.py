"""Reports of the Universal Periodic Review, as the reader takes them apart. The report below is invented."""

import json
from pathlib import Path

import pytest

from briefings.reading import upr
from briefings.reading.model import ItemKind, Unreadable
from briefings.reading.reader import read
from briefings.reading.upr.states import sources, states

SAMPLES = Path(__file__).resolve().parents[4] / "shared" / "samples" / "upr_paired"

FIRST_PAGES = """Human Rights Council
Universal Periodic Review
Report of the Working Group on the Universal Periodic Review
Honduras

Contents
II. Conclusions and/or recommendations ............................... 80-84 13
Annex Composition of the delegation .................................. 20

Introduction
1. The review of Honduras was held at the 3rd meeting.
"""
DIALOGUE = """
B. Interactive dialogue
40. Norway noted the reform of the courts. It recommended that Honduras (a) open the archives of the police; (b) train
judges, and (c) ratify (i) the first protocol and (ii) the second protocol. Norway thanked the delegation.
41.
The United States of America recommended that Honduras close the old prison. It asked about the budget.
42. Chile recommended to publish the budget (Chile had done so).
"""
HEADING = "\nII. Conclusions and/or recommendations**\n** Conclusions and recommendations have not been edited.\n"
LAST_PAGES = """
85. All conclusions and/or recommendations contained in the present report reflect the position of the States.
Annex
Composition of the delegation
The delegation of Honduras was headed by Ms. X, Minister (Mexico).
"""


def report(conclusions: str, pledges: str = "") -> str:
    return FIRST_PAGES + DIALOGUE + HEADING + conclusions + pledges + LAST_PAGES


def told(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[item.place.start : item.place.end], item.recommended_by) for item in upr.items(text)]


def test_a_report_is_known_by_its_title_and_its_conclusions() -> None:
    assert upr.is_upr(report("83.1. Ratify the convention (Mexico);"))
    assert not upr.is_upr(FIRST_PAGES + DIALOGUE)
    assert not upr.is_upr(
        "The Universal Periodic Review was praised.\n\nConclusions and recommendations\n\n1. Go on (Mexico)."
    )


def test_a_report_of_more_recommendations_than_anybody_can_decide_is_refused_in_words(monkeypatch) -> None:
    monkeypatch.setattr("briefings.reading.formats.bounds.MOST_DEEDS", 20)
    lines = [f"83.{number}. Ratify convention {number} (Mexico);\n" for number in range(1, 22)]

    assert len(read(report("".join(lines[:10])).encode()).items) >= 10
    with pytest.raises(Unreadable, match="more than 20 things to be done"):
        read(report("".join(lines)).encode())


def test_second_cycle_has_one_recommendation_under_each_number() -> None:
    text = report(
        "83. The recommendations listed below enjoy the support of Honduras:\n"
        "83.1. Ratify the convention (Mexico);\n"
        "83.2 Protect judges (Bolivia (Plurinational State of), Iran (Islamic Republic of) and the Holy See);\n"
    )
    assert told(text) == [("Ratify the convention", ("MX",)), ("Protect judges", ("BO", "IR", "VA"))]


def test_first_cycle_has_several_under_one_number_that_may_stand_alone_on_its_line() -> None:
    text = report(
        "1. \t\nRatify the convention (Mexico, Portugal); train the police (France)\n\n2.\nClose the camps. (Chile)\n"
    )
    assert told(text) == [
        ("Ratify the convention", ("MX", "PT")),
        ("train the police", ("FR",)),
        ("Close the camps.", ("CL",)),
    ]


def test_only_the_conclusions_count_and_not_the_annex() -> None:
    assert told(report("83.1. Ratify the convention (Mexico);\n")) == [("Ratify the convention", ("MX",))]


def test_the_state_under_review_owns_each_recommendation_and_its_name_is_the_ground() -> None:
    text = report("83.1. Ratify the convention (Mexico);\n")
    (item,) = upr.items(text)
    (party,) = item.parties
    assert item.owners == ("HN",)
    assert item.kind == ItemKind.RECOMMENDATION
    assert party.place
    assert text[party.place.start : party.place.end] == "Honduras"


@pytest.mark.parametrize("title", ["Plurinational State of Bolivia", "* \nBolivia (Plurinational State of)"])
def test_the_state_is_found_under_its_official_name(title: str) -> None:
    text = report("83.1. Ratify the convention (Mexico);\n").replace("Honduras\n\nContents", f"{title}\n\nContents")
    assert upr.items(text)[0].owners == ("BO",)


def test_states_behind_states_belong_to_the_same_recommendation() -> None:
    text = report("83.1. Ratify the convention (Mexico) (Peru), (Chile);\n83.2. Go on (Spain);\n")
    assert told(text) == [("Ratify the convention", ("MX", "PE", "CL")), ("Go on", ("ES",))]


def test_what_goes_on_behind_states_without_a_sign_holds_the_words_before_them() -> None:
    text = report("83.1. Sign the convention (France) as well as the protocol (Portugal);\n")
    assert told(text) == [
        ("Sign the convention", ("FR",)),
        ("Sign the convention (France) as well as the protocol", ("PT",)),
    ]


def test_a_missing_bracket_loses_nothing() -> None:
    text = report(
        "83.1. Ratify the convention (Iran (Islamic Republic of);\n"
        "83.2. Train the police (Peru;\n"
        "83.3. Close the camps Chile);\n"
    )
    assert told(text) == [
        ("Ratify the convention", ("IR",)),
        ("Train the police", ("PE",)),
        ("Close the camps", ("CL",)),
    ]


def test_a_state_that_nobody_knows_leaves_the_recommendation_standing() -> None:
    assert told(report("83.1. Ratify the convention (Ruritania, Mexico);\n")) == [("Ratify the convention", ("MX",))]
    assert told(report("83.1. Ratify the convention (Ruritania);\n")) == [("Ratify the convention", ())]


def test_a_number_of_the_conclusions_without_states_is_taken_with_less_confidence() -> None:
    text = report("83.1. Ratify the convention (Mexico);\n83.2. Abolish the old decree;\n83.3. Go on (Spain);\n")
    found = upr.items(text)
    assert [text[item.place.start : item.place.end] for item in found][1] == "Abolish the old decree"
    assert found[1].confidence < found[0].confidence


def test_abbreviations_and_other_words_in_parentheses_are_no_states() -> None:
    text = report("83.1. Ratify the covenant (ICCPR) and its protocol (2008) in law (and in practice) (Mexico);\n")
    assert told(text) == [("Ratify the covenant (ICCPR) and its protocol (2008) in law (and in practice)", ("MX",))]


def test_footnotes_on_what_was_said_are_no_recommendations() -> None:
    text = report(
        "83.1. Ratify the convention (Mexico)1;\n"
        "1 The recommendation as read during the interactive dialogue: “Sign the convention (Mexico)”.\n"
        "83.2. Go on (Spain);\n"
    )
    assert told(text) == [("Ratify the convention", ("MX",)), ("Go on", ("ES",))]


def test_a_page_head_within_a_recommendation_stays_within_its_place() -> None:
    text = report("1.\nTrain the police and \n\n\nA/HRC/16/10\n\nthe judges (Mexico);\n\n2.\nGo on (Spain);\n")
    assert told(text)[0] == ("Train the police and \n\n\nA/HRC/16/10\n\nthe judges", ("MX",))


def test_recommendations_named_by_their_paragraph_are_fetched_from_the_dialogue() -> None:
    text = report(
        "83.1. Ratify the convention (Mexico);\n"
        "84. The recommendations noted in paragraphs 40 (a) and (c) (ii) and 41 above did not enjoy its support.\n"
    )
    assert told(text) == [
        ("open the archives of the police", ("NO",)),
        ("the second protocol", ("NO",)),
        ("close the old prison", ("US",)),
        ("Ratify the convention", ("MX",)),
    ]


def test_pledges_of_the_state_are_commitments() -> None:
    pledges = (
        "\nIII. Voluntary pledges and commitments\n"
        "84. Honduras announced the following commitments:\n(a)\nTalking with Thailand\n\n(b)\nReforming the law.\n\n"
        "85. Honduras will open an office. It is a small country.\n"
    )
    text = report("83.1. Ratify the convention (Mexico);\n", pledges)
    found = upr.items(text)
    assert [text[item.place.start : item.place.end] for item in found[1:]] == [
        "Talking with Thailand",
        "Reforming the law",
        "Honduras will open an office.",
    ]
    assert {item.kind for item in found[1:]} == {ItemKind.COMMITMENT}
    assert {item.owners for item in found} == {("HN",)}


LISTED = "116.1 Ratify A (Portugal);\nSupported\n\n116.4 Open B (Chile, Ghana);\nNoted\n\n116.7 Close C (Nepal);\n"


@pytest.mark.parametrize(
    "title",
    ["UPR 44th Session - Uruguay - Thematic List of Recommendations", "Uruguay: UPR recommendations, state of play"],
)
def test_a_list_of_the_recommendations_is_read_as_their_report_is(title: str) -> None:
    text = f"{title}\n\n{LISTED}"
    assert upr.is_upr(text)
    assert [(item.owners, item.recommended_by) for item in upr.items(text)] == [
        (("UY",), ("PT",)),
        (("UY",), ("CL", "GH")),
        (("UY",), ("NP",)),
    ]


def test_a_recommendation_is_cited_from_one_line() -> None:
    text = f"UPR recommendations\n\n{LISTED}116.9 Build D\n\nand E (Nepal);\n"
    assert [text[item.place.start : item.place.end] for item in upr.items(text)][-1] == "Build D"


@pytest.mark.parametrize(
    "text",
    [
        f"Recommendations of the audit\n\n{LISTED}",
        "UPR recommendations\n\n1. Ratify A (Portugal);\n2. Open B (Chile);\n3. Close C (Nepal);\n",
        "UPR recommendations\n\n116.1 Ratify A (Portugal);\nThe rest is prose about the review.\n",
    ],
)
def test_no_other_list_is_taken_for_one(text: str) -> None:
    assert not upr.is_upr(text)


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        ("Mexico", ("MX",)),
        ("Trinidad and Tobago and Bosnia and Herzegovina", ("TT", "BA")),
        ("Venezuela, Bolivarian Republic of; Chile", ("VE", "CL")),
        ("the Netherlands, Netherlands", ("NL",)),
        ("Mexico and others", ()),
        ("CEDAW", ()),
        ("2010", ()),
        ("", ()),
    ],
)
def test_lists_of_states(content: str, codes: tuple[str, ...]) -> None:
    assert states(content) == codes


@pytest.mark.parametrize(
    "hostile", ["(" * 20_000, ")" * 20_000, "(Mexico;" * 5_000, "( \n" * 20_000, " " * 50_000 + "(Mexico)"]
)
def test_hostile_brackets_take_no_time(hostile: str) -> None:
    assert sum(1 for _ in sources(hostile, 0, len(hostile))) <= len(hostile)


@pytest.mark.skipif(not SAMPLES.exists(), reason="the sample reports are not beside the project")
@pytest.mark.parametrize("name", ["honduras2011", "montenegro2009", "saudiarabia2009", "bolivia2014"])
def test_sample_reports_are_read_nearly_whole(name: str) -> None:
    text = (SAMPLES / f"{name}.txt").read_bytes().decode("mac_roman").replace("\r", "\n")
    rows = [json.loads(line) for line in (SAMPLES / f"{name}.expected.jsonl").read_text("utf-8").splitlines()]

    def letters(words: str) -> str:
        return "".join(character for character in words.lower() if character.isalnum())

    wanted = {letters(row["text"])[:45] for row in rows if row["found_in_text"]}
    read = "|".join(letters(text[item.place.start : item.place.end]) for item in upr.items(text))
    assert sum(first in read for first in wanted) >= 0.97 * len(wanted)
