"""Names that several countries share, acronyms that a text introduces, capitals and offices: whose deed it is then."""

import pytest

from briefings.reading.names_bodies import BODIES
from briefings.reading.reader import read


def owners_of(text: str) -> list[list[str]]:
    return [sorted(item.owners) for item in read(text.encode(), "page.md").items]


CLINIC = (
    "The ministry will open a new clinic in the north of the country in the coming weeks, and more will follow.\n\n"
)


@pytest.mark.parametrize("named", ["The Paris Agreement binds all.", "The London School of Economics wrote of it."])
def test_a_capital_in_another_name_is_not_where_the_ministry_sits(named):
    assert owners_of(f"{CLINIC}The hills of Kenya are dry. The coast of Kenya is wet. {named}") == [["KE"]]


@pytest.mark.parametrize(
    ("line", "country"), [("Kathmandu, November 3", "NP"), ("Kathmandu: It rained.", "NP"), ("By Ada Obi, Abuja", "NG")]
)
def test_the_line_above_a_page_says_whose_ministry_it_is(line, country):
    assert [country] in owners_of(f"# A new clinic\n\n{line}\n\n{CLINIC}")


INTRODUCED = "The {name} ({acronym}) met officials of France and Peru.\n\nThe {acronym} will build a dam.\n"


@pytest.mark.parametrize(
    ("name", "acronym", "country"),
    [
        ("Nepal Electricity Authority", "NEA", ["NP"]),
        ("Dubai Roads of Congo", "DRA", []),
        ("Norwegian Refugee Council", "NRC", []),
        ("Peru Roads Council", "PRC", ["PE"]),
    ],
)
def test_an_acronym_is_its_countrys_once_the_text_has_introduced_it(name, acronym, country):
    found = owners_of(INTRODUCED.format(name=name, acronym=acronym))

    assert [[code for code in owners if len(code) == 2] for owners in found] == [country]


def test_the_first_to_introduce_an_acronym_has_it():
    text = (
        "The Nepal Electricity Authority (NEA) met the Niger Export Agency (NEA), and officials of France.\n\n"
        "The NEA will build a dam.\n"
    )

    assert owners_of(text) == [["NP"]]


def test_a_law_no_10_is_not_the_prime_ministers_door():
    text = "The Prime Minister met the President of Kenya. They agreed to open a port{}."

    assert "GB" in owners_of(text.format(" at Downing Street"))[0]
    assert "GB" not in owners_of(text.format(", as Law No. 10 of 2019 provides"))[0]


def test_people_who_are_received_are_given_by_nobody():
    assert owners_of("Uganda will receive 5,000 refugees from Sudan.") == [["UG"]]
    assert owners_of("Uganda will receive 30 ambulances from Sudan.") == [["SD"]]


def test_a_body_in_several_countries_is_named_once_only():
    lines = BODIES.strip().splitlines()
    codes = [line.split()[0] for line in lines if not line.startswith(" ")]
    assert len(codes) == len(set(codes))


RUN_IN = "Kenya should: (1) build a dam; (2) open a road; and (3) fund a clinic.\n\n"


@pytest.mark.parametrize(
    ("behind", "dates"),
    [
        ("All deadlines of its plan expire in May 2031.", ["2031-05"] * 3),
        ("The deadline for comments on this notice expires in May 2031.", [None] * 3),
    ],
)
def test_only_where_all_deadlines_expire_each_item_has_that_day(behind, dates):
    items = read(f"{RUN_IN}{behind}".encode(), "list.md").items

    assert [item.deadline and item.deadline.iso for item in items] == dates


def test_a_list_in_roman_numbers_goes_on_behind_seventeen():
    numbers = [
        ten + unit for ten in ("", "x") for unit in ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
    ]
    text = "Kenya agreed to:\n\n" + "".join(
        f"{number}. build school {at} of the valley.\n" for at, number in enumerate(numbers)
    )

    assert len(owners_of(text)) == len(numbers)
