"""Documents written for this test, a few of each kind that is read, with their answers below the last rule."""

from functools import cache
from pathlib import Path

import pytest

from briefings.reading.answers import Answered, Rates, compared
from briefings.reading.force import Force
from briefings.reading.reader import read

FOLDER = Path(__file__).parent / "invented"
DOCUMENTS = sorted(path for path in FOLDER.iterdir() if path.suffix in (".md", ".html"))


@cache
def answered(path):
    return Answered.of_text(path.read_text(encoding="utf-8"))


@cache
def read_beside_its_answers(path):
    document = answered(path)
    return compared(document.answers, read(document.body, path.name), document.allowed)


TELL_OF_DONE = [path for path in DOCUMENTS if any(answer.done for answer in answered(path).answers)]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_what_a_document_wants_done_is_proposed_once_and_nothing_else_is(path):
    found = read_beside_its_answers(path)
    assert (found.missed, found.extra) == ((), ())


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_owners_and_dates_are_those_that_the_text_states_and_no_others(path):
    rates = Rates()
    rates.add(path.stem, read_beside_its_answers(path).pairs)
    assert (rates.wrong_set, rates.wrong_date, rates.date_on_undated) == ([], [], [])


@pytest.mark.parametrize("path", TELL_OF_DONE, ids=lambda path: path.stem)
def test_what_is_begun_or_done_already_is_marked_so(path):
    pairs = [pair for pair in read_beside_its_answers(path).pairs if pair[0].done]
    assert [answer.words for answer, item in pairs if not item.done] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_nothing_else_is_marked_so_but_what_is_told_as_under_way(path):
    pairs = [pair for pair in read_beside_its_answers(path).pairs if not pair[0].done]
    assert [answer.words for answer, item in pairs if item.done and item.why != Force.UNDER_WAY] == []
