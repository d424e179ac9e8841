"""One sentence at a time, as summits, ministries, auditors and the press write them: whether it is a deed, and whose.

`sentences/` holds them, one a line: the codes of the countries that are to do it, "-" where none is named, "none" where
nothing is to be done.
"""

from pathlib import Path

import pytest

from briefings.reading import governing, names_tables
from briefings.reading.plain import plain
from briefings.reading.reader import read

FOLDER = Path(__file__).parent / "sentences"
BEFORE = {
    "en": "Trade between the two grew over the year. ",
    "es": "El comercio entre ambos países creció durante el año. ",
}
SENTENCES = [
    (path.stem, *line.split(maxsplit=1))
    for path in sorted(FOLDER.glob("*.txt"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
COUNTRIES = names_tables.countries()
# Their name is in the table as lists write it: "Micronesia (Federated States of)".
NOT_IN_PROSE = {"FM", "MF", "UM"}
IN_PROSE = [code for code in COUNTRIES if len(code) == 2 and code not in NOT_IN_PROSE]


def items_of(language, sentence):
    return read((BEFORE[language] + sentence + "\n").encode(), "a.txt").items


def countries_of(items):
    return {code for item in items for code in item.owners if code in COUNTRIES}


@pytest.mark.parametrize(("language", "owners", "sentence"), SENTENCES)
def test_a_sentence_is_a_deed_of_those_who_are_to_do_it_or_none(language, owners, sentence):
    items = items_of(language, sentence)
    if owners == "none":
        assert items == ()
    else:
        assert len(items) == 1
        assert countries_of(items) == set(owners.replace("-", "").split(",")) - {""}


@pytest.mark.parametrize("code", IN_PROSE)
def test_what_any_country_is_to_do_is_its_own(code):
    country = COUNTRIES[code]
    said = [
        *(("en", f"{name} will open a clinic in the north.") for name in country.english[:1]),
        *(("es", f"{name} abrirá una clínica en el norte.") for name in country.spanish[:1]),
        *(("es", f"El Consejo instó a {name} a liberar a los presos.") for name in country.spanish[:1]),
    ]
    found = {sentence: countries_of(items_of(language, sentence)) for language, sentence in said if "~" not in sentence}
    assert found == dict.fromkeys(found, {code})


@pytest.mark.parametrize("language", sorted(BEFORE))
def test_no_verb_of_these_sentences_is_missed_because_its_first_letters_are_not_listed(language):
    missed = set()
    for _, _, sentence in (each for each in SENTENCES if each[0] == language):
        text = plain(sentence)
        for at in range(len(text)):
            letters = text[at : at + 4].lower()
            begins = text[at].isalpha() and (at == 0 or not text[at - 1].isalnum())
            word = text[at:].split(maxsplit=1)[0].lower().strip(".,;") if begins else ""
            listed = word[:4] in governing.first_letters[language] or word.endswith(governing.last_letters)
            if begins and not listed and governing.patterns[language].match(text, at):
                missed.add(letters)
    assert missed == set()
