"""The garbage collector rests while a document is read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def at_rest() -> Iterator[None]:
    """Nothing that a reading makes is garbage before it ends, and to look for some again and again takes a quarter of
    the time of a long document. Whoever found the collector on switches it on again, whatever happens."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
