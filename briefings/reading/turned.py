"""Modal verbs that stand before their subject, and those with "no": "only then will the funds be released", "no
renovará la concesión"."""

import re

from .force import Force, Judged
from .modal_words import no_participle, participles

_leads = re.compile(r"\W*(?:only|not\s+until|never\s+again|under\s+no|at\s+no|nor|neither)\b", re.IGNORECASE)
_turned = re.compile(
    r"(?:will|would)\s+(?!be\b|not\b)(?:[\w’'-]+\s+){1,5}?(?:be\s+(?P<done>[a-z]+)|(?P<begun>begin|start|resume|open))\b",
    re.IGNORECASE,
)


def turned_about(plain: str, at: int, end: int, subject: str) -> Judged | None:
    """ "Not until the inventory is complete will the funds be released"."""
    found = _turned.match(plain, at, end) if _leads.match(subject) else None
    if not found:
        return None
    verb = (found["done"] or found["begun"]).lower()
    if found["done"] and verb not in participles and (not verb.endswith("ed") or verb in no_participle):
        return None
    return Force.WILL, verb, found.end(), None, True


_no = re.compile(r"\bno\s+(?:se\s+)?$", re.IGNORECASE)
# What is promised not to be done, and no more than a forecast of most other verbs.
_not_done = re.compile(
    r"(?:aprob|autoriz|constru|compr|cobr|cerr|despleg|emit|export|import|impond|financi|firm|contrat|conced|otorg|renov|"
    r"envi|vend|transfer|extend|licit|privatiz|extradit|suscrib|adjudic|prorrog)\w*(?:rán?|remos)"
)


def will_not(name: str, verb: str, before: str) -> bool:
    """Whether "no" stands before a verb of what a government or a company can promise not to do."""
    return name == "will" and bool(_not_done.fullmatch(verb)) and bool(_no.search(before))
