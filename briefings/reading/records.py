"""Records of a tracker, one line a field: "Action: Open a clinic", "Responsible: Kenya", "Deadline: June 2027"."""

import re
from collections.abc import Iterator

from .leads import Column, column
from .model import Place

_field = re.compile(r"(?:[ \t]*\n)?[ \t*_>-]*(?P<key>[^\W\d_][^:\n]{1,28}?)[*_]*[ \t]*:[*_]*[ \t]*(?P<value>\S[^\n]*)")
_most = 8  # lines


def fields_below(plain: str, at: int) -> Iterator[tuple[Column, Place]]:
    """What the lines below that of a place say of it, by their labels: the fields of its record, each right below the
    one before or with an empty line between."""
    line = plain.find("\n", at) + 1
    for _ in range(_most):
        found = _field.match(plain, line) if line else None
        told = column(found["key"]) if found else Column.OTHER
        if not found or told in (Column.DEED, Column.ROLE):
            return  # the next record
        if told != Column.OTHER:
            yield told, Place(found.start("value"), found.end("value"))
        line = plain.find("\n", found.end()) + 1
