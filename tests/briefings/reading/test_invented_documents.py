"""Documents written for this test, a few of each kind that is read, with what they want done below the last rule.

A line is the first words of an item and, behind a bar, the countries that own it ("*": not asked). A line that starts
with "~" may be proposed and need not be.
"""

from pathlib import Path

import pytest

from briefings.reading.reader import read

FOLDER = Path(__file__).parent / "invented"
DOCUMENTS = sorted(path for path in FOLDER.iterdir() if path.suffix in (".md", ".html"))


def letters(text):
    return "".join(character for character in text.casefold() if character.isalnum())


def taken_apart(path):
    """The document, what must be found with its owners, and what may be."""
    body, _, truth = path.read_text(encoding="utf-8").rpartition("---\n")
    wanted = {}
    allowed = set()
    for line in truth.split("\n"):
        if line.startswith("~"):
            allowed.add(letters(line))
        elif line.strip():
            words, _, codes = line.partition("|")
            wanted[letters(words)] = None if codes == "*" else set(filter(None, codes.split(",")))
    return body.encode(), wanted, allowed


def proposals(path):
    raw, _, _ = taken_apart(path)
    reading = read(raw, path.name)
    return [(letters(reading.text[item.place.start : item.place.end]), item) for item in reading.items]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_what_a_document_wants_done_is_proposed_once_and_nothing_else_is(path):
    _, wanted, allowed = taken_apart(path)
    found = proposals(path)
    claimed = {}
    for words in wanted:
        claimed[words] = next(
            (n for n, (text, _) in enumerate(found) if words in text and n not in claimed.values()), None
        )
    missed = [words for words, number in claimed.items() if number is None]
    extra = [
        text
        for number, (text, _) in enumerate(found)
        if number not in claimed.values() and not any(words in text for words in allowed)
    ]
    assert (missed, extra) == ([], [])


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_the_owners_are_those_that_the_text_names_and_no_others(path):
    _, wanted, _ = taken_apart(path)
    found = proposals(path)
    owners = {}
    for words, codes in wanted.items():
        item = next(item for text, item in found if words in text)
        if codes is not None:
            owners[words] = {code for code in item.owners if len(code) == 2}
    assert owners == {words: codes for words, codes in wanted.items() if codes is not None}
