"""What a deed delivers: a task force, a council, an exercise. Two that deliver different things are never the same."""

import re

from .model import Place
from .plain import words
from .where import words_of

# What is delivered. The first class of which a word stands in the title, else in what is done, is a mention's own.
_classes = (
    ("task force", r"task[ -]?forces?|working groups?|joint teams?|grupos? de (?:trabajo|tarea)|fuerzas? de tarea"),
    (
        "council",
        r"councils?|commissions?|committees?|secretariats?|observator(?:y|ies)|consejos?|comisi(?:ón|ones)|"
        r"comités?|secretaría",
    ),
    ("exercise", r"exercises?|drills?|man(?:eu|oeu)vers?|ejercicios?|simulacros?|maniobras"),
    ("awareness", r"awareness|sensiti[sz]ation|concienciación|sensibilización"),
    ("policing", r"policing|patrols?|policía comunitaria|patrullajes?"),
    ("resilience", r"resilience|resiliencia"),
    ("channel", r"channels?|hotlines?|data ?sharing|intelligence sharing|information sharing|canales"),
    (
        "funding",
        r"funding|fund-?raising|donors?|resource mobili[sz]ation|mobili[sz]e resources|financiamiento|financiación",
    ),
    ("framework", r"frameworks?|protocols?|marcos?|protocolos?"),
    ("workshop", r"workshops?|seminars?|courses?|talleres|seminarios|cursos"),
    ("meeting", r"meetings|summits?|conferences?|reuni(?:ón|ones)|cumbres?"),
    ("training", r"training|capacity[ -]building|capacitación|formación|entrenamiento"),
    ("engagement", r"engagement|outreach|participación comunitaria"),
    ("technology", r"technolog(?:y|ies)|surveillance|tecnolog\w+"),
)
# One expression for all, tried where a word starts with the letters of one of theirs.
_delivered = re.compile(
    r"\b(?=[acdefghijmoprstw])(?:"
    + "|".join(f"(?P<c{n}>{words})" for n, (_name, words) in enumerate(_classes))
    + r")\b"
)
# The first words of those of several words.
_several = words(
    """
    task working joint grupo grupos fuerza fuerzas policía data intelligence information fund resource mobilize mobilise
    capacity participación
    """
)


def _opens(word: str) -> bool:
    return word in _several or bool(_delivered.match(word))


COUNTABLE = frozenset({"task force", "council", "exercise", "awareness", "funding"})


def names(said: str) -> str:
    """The class of the deliverable that some words in small letters name, "" where they name nothing of the kind."""
    return delivered(said, Place(0, len(said)))


def delivered(plain: str, place: Place | None) -> str:
    """The class of the deliverable that a place of a text names; of several the first in the order of the table."""
    if place is None:
        return ""
    standing = words_of(plain)
    tried = (_delivered.match(standing.small, at, place.end) for at in standing.between(_opens, place.start, place.end))
    first = min((int(found.lastgroup[1:]) for found in tried if found), default=None)
    return "" if first is None else _classes[first][0]
