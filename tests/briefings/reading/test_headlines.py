"""Headlines that say what is to be done, and lines that only look like them."""

import pytest

from briefings.reading import names_tables
from briefings.reading.reader import read

COUNTRIES = names_tables.countries()


@pytest.mark.parametrize(
    ("owners", "line"),
    [
        ("KE,UG", "Kenya, Uganda to open joint border post at Malaba"),
        ("LA,TH", "Laos and Thailand to link power grids by 2026"),
        ("ZM", "Zambia set to waive visa fees for visitors"),
        ("GH", "Ghana on course to commission second LNG terminal"),
        ("NG", "Nigeria to ban export of raw shea nuts"),
        ("", "Central bank to launch digital currency in June"),
        ("", "Ministry to hire 2,000 midwives"),
        ("", "Leaders to sign trade pact in Lima"),
        ("", "Talks to resume in Doha"),
        ("", "Fence to be finished by May"),
    ],
)
def test_a_headline_says_who_is_to_do_what(owners, line):
    (item,) = read(f"{line}\n".encode(), "a.txt").items
    assert {code for code in item.owners if code in COUNTRIES} == set(filter(None, owners.split(",")))


@pytest.mark.parametrize(
    "line",
    [
        "Right of refugees to return",
        "Kenya's bid to host the cup",
        "Iran's threat to close the strait",
        "Kenya fails to open border post",
        "Brazil struggles to cut spending",
        "A guide to open data",
        "The race to build a vaccine",
        "Too poor to pay",
        "Minister responds to critics",
        "Ministers asked to open schools early",
        "Chile: a country to watch",
        "Kenya agreed long ago to open the post.",
        "Access to finance in Africa",
    ],
)
def test_a_line_that_tells_of_something_is_no_headline_of_a_deed(line):
    assert read(f"{line}\n".encode(), "a.txt").items == ()
