"""From the name of a country or theme that a person typed to its code in the address, or to the question which."""

import re
from dataclasses import dataclass

from ..search import code_in, resolve_party, resolve_theme

PARTY_CODE = re.compile(r"[A-Z][A-Z0-9-]{1,11}")
SLUG = re.compile(r"[a-z0-9-]+")


@dataclass(frozen=True)
class Question:
    """A name that is nobody's or several's: the parameter, what was typed, and the rows it may mean."""

    parameter: str
    text: str
    matches: list

    @property
    def choices(self):
        """(code, name) of each match."""
        return [(match.code if self.parameter == "country" else match.slug, match.name) for match in self.matches]


def codes_of(query, names=("country", "theme"), trust_codes=True):
    """Return ({parameter: code to put there instead}, [Question]) for the `names` in `query` (a QueryDict).

    With `trust_codes` what looks like a code is taken for one and costs no query; ask again without when nothing was
    found by it.
    """
    changes, questions = {}, []
    for name in names:
        text = query.get(name, "").strip()
        resolve, looks_right, key = NAMED[name]
        if not text or trust_codes and looks_right.fullmatch(text):
            continue
        if trust_codes and name == "country" and code_in(text):
            changes[name] = code_in(text)
            continue
        found = resolve(text)
        if isinstance(found, list):
            questions.append(Question(name, text, found))
        elif getattr(found, key) != text:
            changes[name] = getattr(found, key)
    return changes, questions


NAMED = {"country": (resolve_party, PARTY_CODE, "code"), "theme": (resolve_theme, SLUG, "slug")}
