import random
import string

from briefings.reading import matching
from briefings.reading.matching import Matcher, Tracked

ACTIONS = [
    Tracked("drills", "Conduct biannual joint drills of the armies of both countries"),
    Tracked("visas", "The United States will provide 11,500 seasonal worker visas for nationals of Haiti"),
    Tracked("court", "Establish a specialised court against money laundering"),
    Tracked("school", "Build forty schools in rural areas of Honduras"),
]


def first(text):
    return Matcher(ACTIONS).likeliest(text)[0].key


def test_the_same_deed_in_other_words_comes_first():
    assert first("Joint military exercises of the two countries") == "drills"


def test_spanish_finds_english():
    assert first("Crear un tribunal especializado contra el lavado de dinero") == "court"


def test_a_number_written_the_spanish_way_is_the_same_number():
    assert first("Se entregarán 11.500 visados para trabajadores estacionales") == "visas"


def test_no_more_are_suggested_than_asked_for_and_the_likeliest_come_first():
    texts = ("schools", "schools courts", "schools courts roads", "schools ports")
    matcher = Matcher([Tracked(text, text) for text in texts])

    assert len(matcher.likeliest("schools courts roads", n=4)) == 4
    three = [one.key for one in matcher.likeliest("schools courts roads", n=3)]
    assert three == ["schools courts roads", "schools courts", "schools"]


def test_nothing_in_common_suggests_nothing():
    assert Matcher(ACTIONS).likeliest("zzz qqq") == []


def test_no_actions_suggest_nothing():
    assert Matcher([]).likeliest("Build forty schools") == []


def test_among_many_the_likeliest_are_those_that_a_comparison_with_each_would_find(monkeypatch):
    chance = random.Random(7)
    words = [f"{first}{second}" for first in ("road", "school", "court", "border") for second in string.ascii_lowercase]
    texts = [" ".join(chance.choices(words, k=12)) for _number in range(500)]
    actions = [Tracked(number, text, ("HN",)) for number, text in enumerate(texts)]
    asked = [" ".join(chance.sample(texts[number].split(), 7)) for number in (0, 200, 499)]
    monkeypatch.setattr(matching, "_looked_at", 300)
    found = [Matcher(actions).likeliest(text, owners=("HN",)) for text in asked]

    monkeypatch.setattr(matching, "_looked_at", 1_000_000)
    monkeypatch.setattr(matching, "_candidates", 500)

    assert found == [Matcher(actions).likeliest(text, owners=("HN",)) for text in asked]
    assert [each[0].key for each in found] == [0, 200, 499]


def test_a_word_is_no_commoner_for_being_said_often_in_one_action():
    rarity = matching._Rarity([matching.features("drill drill drill"), matching.features("court")])

    assert rarity[matching._meaning("drill")] == rarity[matching._meaning("court")]
