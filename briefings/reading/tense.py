"""Whether a lead-in opens a list of what is to be done or of what has been done: the verb that governs it decides.

The same list stands behind "should continue to implement its plan, including by" and behind "has completed its plan,
including by"; only the first is open.
"""

import re
from enum import StrEnum
from typing import NamedTuple

from .model import ItemKind


class Tense(StrEnum):
    OPEN = "open"
    DONE = "done"
    UNKNOWN = "unknown"


class Ruling(NamedTuple):
    """What governs a lead-in; `verb_start` and `verb_end` say where, in the string given.

    `asked` says that the verb asks somebody: who must act then stands behind it, not before.
    """

    tense: Tense
    kind: ItemKind = ItemKind.PROPOSAL
    verb_start: int = 0
    verb_end: int = 0
    asked: bool = False


_should = (
    r"should|must|ought\s+to|needs?\s+to|(?<!what )(?:is|are)\s+(?:required|expected|asked|invited|called\s+upon|urged"
    r"|encouraged)\s+to|has\s+to|have\s+to|debe(?:n|r[áí]an?|rán?)?|tiene[n]?\s+que|habrán?\s+de"
)
_will = (
    r"will|shall|(?:is|are)\s+(?:going\s+)?to\s+(?!date\b)|agree[sd]?\s+to|commit(?:s|ted)?\s+(?:itself\s+|themselves\s+)?to"
    r"|pledge[sd]?\s+to|undertakes?\s+to|undertook\s+to"
    r"|(?<!action )(?<!work )(?<!its )(?<!their )(?<!the )(?<!a )(?<!an )plans?\s+to"
    r"|intends?\s+to|decided\s+to|resolved?\s+to"
    r"|se\s+comprometen?\s+a|se\s+comprometi(?:ó|eron)\s+a|acordaron|acuerdan|(?:va|van)\s+a|\w{3,}(?:ará|erá|irá)n?"
)
_asks = (
    r"recommend(?:s|ed)?(?!\s+(?:actions?|measures?|steps|reforms?|changes|practices))|urge[sd]?|encourage[sd]?|call(?:s|ed)?\s+(?:up)?on"
    r"|request(?:s|ed)?(?=\s+(?:that|the|to|[A-Z]))|invite[sd]?|advise[sd]?|recomend(?:ó|aron)|recomiendan?|exhort(?:a|an|ó|aron)"
    r"|inst(?:a|an|ó|aron)\s+a|solicit(?:a|an|ó|aron)|pid(?:e|en|ió|ieron)\s+a"
)
_open = re.compile(rf"\b(?:(?P<should>{_should})|(?P<will>{_will})|(?P<asks>{_asks}))(?=\W|$)")
_negated = re.compile(r"\s+(?:not|never|have\s+\w+ed)\b")
_participle = (
    r"(?:\w{2,}ed|made|taken|begun|built|put|set|held|done|met|given|shown|brought|kept|become|been|led|undertaken)"
)
_done = re.compile(
    rf"\b(?:(?:has|have|had)\s+(?:\w+ly\s+|already\s+|also\s+|since\s+|now\s+)*{_participle}"
    rf"|(?:was|were)\s+(?:\w+ly\s+)?{_participle}"
    r"|(?:ha|han|había|habían|hubo)\s+\w{2,}(?:ado|ido|cho|sto|erto))\b"
)
_past = re.compile(
    r"\b(?:\w{3,}ed|made|took|began|built|put|set|held|did|met|gave|brought|kept|became|led|undertook|\w{3,}(?:ó|aron|ieron))\b"
)
_aside = re.compile(r"\b(?:which|that|who|whose|when|since|as|while|where|que|cual|quien|cuando)\s+(?:\S+\s+){0,6}$")
_of_the_future = re.compile(
    r"\b(?:recommendations?|next\s+steps|commitments?|action\s+items?|way\s+forward|deliverables|to\s+do"
    r"|recomendaciones|compromisos|próximos\s+pasos|acuerdos)\b[^.]{0,80}:?\s*$"
    r"|\b(?:agreed|decided|resolved|committed|pledged|acord(?:ó|aron)|decidi(?:ó|eron)|convin(?:o|ieron))\b[^.;]{0,120}:\s*$",
    re.IGNORECASE,
)


# "Strengthened its regime to meet the commitments in its plan by": the list says how, of what is past.
_by_which = re.compile(r"\b(?:by|mediante|through)\W*$", re.IGNORECASE)


def ruling(lead_in: str) -> Ruling:
    """What governs a lead-in. A perfect behind the last modal verb wins over it, except in a relative clause."""
    opens = [found for found in _open.finditer(lead_in) if not _negated.match(lead_in, found.end())]
    opens = [found for found in opens if not _aside.search(lead_in, max(0, found.start() - 60), found.start())] or opens
    if opens:
        last = opens[-1]
        done = [found for found in _done.finditer(lead_in, last.end()) if not _in_an_aside(lead_in, found.start())]
        if done:
            return Ruling(Tense.DONE)
        kind = ItemKind.COMMITMENT if last["will"] else ItemKind.RECOMMENDATION
        first = opens[0]
        return Ruling(Tense.OPEN, kind, first.start(), first.end(), asked=bool(first["asks"]))
    of_the_future = _of_the_future.search(lead_in) and not _by_which.search(lead_in)
    if _done.search(lead_in) or (_past.search(lead_in) and not of_the_future):
        return Ruling(Tense.DONE)
    if _of_the_future.search(lead_in):
        return Ruling(Tense.OPEN, ItemKind.RECOMMENDATION, len(lead_in), len(lead_in))
    return Ruling(Tense.UNKNOWN)


def _in_an_aside(lead_in: str, at: int) -> bool:
    return bool(_aside.search(lead_in, max(0, at - 60), at))
