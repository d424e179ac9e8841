"""Headlines that say what is to be done without a verb of their own: "Kenya, Uganda to open joint border post"."""

import re

from .plain import words
from .subject_words import means_somebody

_to_do = (
    r"abolish|adopt|allow|appoint|commission|arm|ask|auction|ban|begin|boost|build|buy|cap|close|compensate|construct|create|cut|deploy|"
    r"develop|digiti[sz]e|donate|double|end|establish|evacuate|exchange|expand|expel|export|extend|extradite|finance|free|fund|"
    r"give|hire|hold|host|impose|inaugurate|increase|inject|install|introduce|invest|issue|launch|lease|lift|link|lower|merge|"
    r"move|offer|open|outlaw|overhaul|pay|phase\s+out|privati[sz]e|probe|provide|publish|pull\s+out|purchase|raise|recall|"
    r"recruit|reduce|reform|release|relocate|remove|renovate|reopen|repair|repatriate|resettle|restore|resume|review|roll\s+out|"
    r"scrap|sell|send|set\s+up|share|shut|sign|slash|spend|start|stop|supply|suspend|swap|tax|test|train|unveil|upgrade|"
    r"vaccinate|waive|withdraw"
)
_of_talks = r"resume|begin|start|open|reopen|be\s+(?P<done>held|built|finished|lifted|[a-z]{3,}ed)"
_headline = re.compile(
    r"\W*(?P<who>(?-i:[A-Z])[\w’'.&-]*(?:,?\s+(?:(?:and|of|the|&)\s+){0,2}[\w’'.&-]+){0,5}?)\s+"
    r"(?:(?:set|due|poised|ready|slated|about|on\s+(?:course|track))\s+)?to\s+"
    rf"(?:(?P<verb>{_to_do})(?=\s+[\w$€£“\"'‘])|(?P<begun>{_of_talks}))\b"
)
_talks = re.compile(
    r"\b(?:talks|negotiations|flights|trials|work|works|construction|patrols|operations|services?|exports|imports|trains|deliveries|"
    r"ban|tariffs|sanctions|curfew|bridge|port|road|fence|embassy|school|hospital|border|crossing)$",
    re.IGNORECASE,
)
# "Kenya's bid to host", "Right of return to", "How Kenya plans to": what is told of, and not who acts.
_no_actor = words(
    """
    ability access aim attempt bid by call case chance course decision deal demand duty effort for freedom from
    guide how in introduction invitation is are was were has have will intention law license mandate move need
    needs no not offer on order orders over permission plan plans pledge plot policy power proposal push race
    reason refusal request right rights route should step steps struggle support that threat time to vote vow
    want wants way ways what when where which who why with work would agree agrees asks urges tells told asked
    urged forced allowed
    """
)
_begins = words("resume begin start open reopen end stop")
_longest = 140  # characters


def _may_be_a_verb(word: str) -> bool:
    return word.islower() and word.endswith(("s", "ed")) and not means_somebody(word) and not _talks.search(word)


def _stands_alone(plain: str, start: int, end: int) -> bool:
    """Whether a line has nothing on the lines above and below it: one among others may be the middle of a sentence."""
    return plain[max(0, start - 2) : start] in ("", "\n", "\n\n") and plain[end : end + 2] in ("", "\n", "\n\n")


def headline(plain: str, start: int, end: int) -> tuple[tuple[int, int], int, int, str, bool] | None:
    """Who is to do it, where it says so, the verb, and whether it is done to the subject; None for other lines.

    A headline stands at the head of its line, ends without a full stop, and has no verb before its "to".
    """
    if end - start > _longest or plain[end - 1] in ".;:,!?" or not _stands_alone(plain, start, end):
        return None
    found = _headline.match(plain, start, end)
    if not found:
        return None
    said = found["who"].replace(",", "").split()
    small = [word.lower() for word in said]
    if _no_actor.intersection(small) or any(map(_may_be_a_verb, said)):
        return None
    verb = found["verb"] or found["done"] or found["begun"]
    if found["done"] or (verb in _begins and _talks.search(found["who"])):
        return found.span("who"), found.start("begun" if found["begun"] else "verb"), found.end(), verb, True
    if not found["verb"] or not (said[-1][0].isupper() or means_somebody(said[-1])):
        return None
    return found.span("who"), found.start("verb"), found.end(), found["verb"].split()[0], False
