"""The garbage collector rests while a document is read, and no longer."""

import gc

import pytest

from briefings.reading.collecting import at_rest
from briefings.reading.formats import Source
from briefings.reading.model import Unreadable
from briefings.reading.reader import read, read_source


@pytest.fixture(autouse=True)
def collector_on():
    gc.enable()
    yield
    gc.enable()


def test_the_collector_rests_only_as_long_as_it_is_asked_to():
    with at_rest():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_rests_while_a_text_is_read():
    seen = set()

    class Watched(dict):
        def get(self, *asked):
            seen.add(gc.isenabled())
            return super().get(*asked)

    read_source(Source("Guatemala will open a centre.", meta=Watched()))
    assert seen == {False}


def test_one_reading_within_another_wakes_nobody():
    with at_rest():
        with at_rest():
            pass
        assert not gc.isenabled()


def test_who_runs_without_a_collector_still_does_afterwards():
    gc.disable()
    read(b"Guatemala will open a centre.", "a.txt")
    assert not gc.isenabled()


def test_a_reading_that_fails_leaves_the_collector_on():
    with pytest.raises(Unreadable):
        read(b"", "empty.txt")
    assert gc.isenabled()
