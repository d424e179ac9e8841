"""Whose a deed is by what is given: the giver of what somebody will receive, whose money or whose people are sent."""

import re

from . import owners
from .names import PartyName
from .plain import words
from .stretch import Stretch

# "Chad will receive 30 ambulances from Japan": Japan's to do.
RECEIVES = words("receive get obtain recibirá recibirán recibir")
# "1,000 Kenyan officers will be deployed": by whom they serve.
_their_people = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}?(?:officers?|police|troops|soldiers|experts|engineers|personnel|advis[eo]rs|doctors|ships?|vessels|aircraft|"
    r"helicopters|peacekeepers|forces|teams?|instructors|agentes|policías|soldados|tropas|expertos|médicos|buques|aviones)\b",
    re.IGNORECASE,
)
_sent = words(
    """
    deployed sent dispatched stationed attached assigned withdrawn posted embedded redeployed desplegados enviados
    desplegado desplegarán enviarán destacarán
    """
)
# "Canada's funding will be delivered by": whoever gives it sees to that.
_gift = re.compile(
    r"-(?:funded|financed|led|backed|sponsored|donated)\b|(?:[’']s?)?\s+(?:[\w-]+\s+){0,2}?(?:funding|funds|support|assistance|aid|contributions?|investments?|grants?|donations?)\b",
    re.IGNORECASE,
)


# "Uganda will receive refugees from Sudan": Uganda's to do.
_newcomers = re.compile(
    r"[^.;]{0,60}?\b(?:refugees?|migrants?|deportees?|prisoners?|detainees?|tourists?|visitors?|students?|delegations?|"
    r"president|minister|ministers|travellers|workers|refugiad[oa]s|migrantes|deportad[oa]s|pres[oa]s|turistas|estudiantes|"
    r"presidente|ministr[oa]s?)\b",
    re.IGNORECASE,
)


def receives_people(plain: str, start: int, end: int) -> bool:
    """Whether what is received, behind its verb, is people, whom nobody gives."""
    return bool(_newcomers.match(plain, start, end))


def giver(stretch: Stretch, start: int, end: int, verb: str) -> list[PartyName]:
    """The one whose money, or whose people, the subject of a passive verb is."""
    ways = (_gift, _their_people) if verb in _sent else (_gift,)
    given = [
        party
        for party in owners.parties_in(stretch, start, end)
        if any(way.match(stretch.plain, party.end, end) for way in ways)
    ]
    return given[:1]
