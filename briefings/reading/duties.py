"""The rules for what somebody is bound to do without a verb of deciding: "has until 30 June to", "it falls to the
ministers to", "the rules take effect on 1 July", "queda prohibida la venta"."""

import re

from . import verbs
from .appointed import has_a_day, is_of_itself
from .force import Force, Judged, given
from .modal_words import no_deed, no_deed_es
from .modals import modal, whoever_reads
from .plain import words
from .subject_words import means_somebody

# "Is on course to exceed its target", "was given six months to live": a forecast, a life.
_reaches = words(
    """
    achieve exceed reach surpass overtake grow hit post record break beat top outpace double triple halve shrink
    expand live decide recover rest win qualify recuperarse visitar tocar jugar ganar pensar descansar disfrutar
    preguntar huir vivir correr
    """
)
# "It is up to the reader to decide".
_judges = words("decide determine judge choose say explain tell prove show imagine work-out live")
_nobody_named = re.compile(
    r"\W*(?:us|you|me|them|him|her|it|we|everyone|everybody|(?:the\s+)?(?:people|public|voters?|readers?|history|individuals?|"
    r"parents|consumers|citizens|others))\b",
    re.IGNORECASE,
)
_plans = ("plan", "idea", "aim", "goal", "intention")
_begins_so = re.compile(
    r"\b(?:work|works|construction|negotiations|talks|flights|training|deployment|patrols|repairs|registration|distribution|"
    r"vaccination|dredging|obras|trabajos|construcción|negociaciones|vuelos|patrullajes|despliegue|inscripci(?:ón|ones)|vacunación|"
    r"licitación|entrega|distribución)\b",
    re.IGNORECASE,
)
_opens_so = re.compile(
    r"\b(?:registration|applications|nominations|enrol?ment|consultation|bidding|tender|call|submissions|inscripci(?:ón|ones)|"
    r"postulaci(?:ón|ones)|convocatoria|licitación|matrículas?|registro)\b",
    re.IGNORECASE,
)
_in_force = re.compile(
    r"\b(?:rules?|regulations?|bans?|laws?|acts?|orders?|decrees?|measures?|moratorium|ceasefire|cease-fire|truce|agreement|treaty|"
    r"tariffs?|tax(?:es)?|fees?|requirements?|sanctions?|restrictions?|reforms?|exemptions?|waivers?|"
    r"normas?|reglamentos?|ley(?:es)?|decretos?|medidas?|moratoria|tregua|acuerdo|tratado|arancel(?:es)?|impuestos?|restricciones|"
    r"sanciones|reformas?|resoluci(?:ón|ones))\b",
    re.IGNORECASE,
)
_beside = 45  # characters in which the day stands
_longest_subject = 160  # characters
_in_some_years = re.compile(
    r"[^;:]{2,100}?\b(?:en|in|within)\s+(?:un|una|dos|tres|cuatro|cinco|seis|diez|\d{1,2}|two|three|four|five|six)\s+"
    r"(?:años?|mes(?:es)?|días|semanas|years?|months?|days|weeks)\b"
)
_a_step = re.compile(r"\bpaso\b", re.IGNORECASE)
_who_obliges = re.compile(
    r"\b(?:fallo|sentencia|acuerdo|decreto|resolución|orden|convenio|tratado|dictamen|laudo|auto|jue[zc]\w*|jueza|tribunal|juzgado|corte|"
    r"sala|gobierno|ejecutivo|ministeri[oa]|ministr[oa]|president[ea]|congreso|senado|asamblea|parlamento|consejo|comisión|alcalde|"
    r"alcaldesa|gobernador[a]?|contraloría|fiscalía|se)\b[^,;:]*$",
    re.IGNORECASE,
)
# "La ley ordena que se adopte": what it asks anyway.
the_law = re.compile(r"\b(?:ley|constitución|código|norma|normativa|reglamento)\s*$", re.IGNORECASE)
_head_of_an_article = re.compile(r"\W*(?:(?:art(?:ículo|\.)?|cláusula)\s*\w{1,8}\W*)?", re.IGNORECASE)


def _of_what_goes_on(subject: str) -> bool:
    return bool(verbs.relative.search(subject))


_is_to_do = modal("bound", Force.WILL)
_is_told_to = modal("bound", Force.MANDATED)


def bound(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    """ "Is on course to commission", "has until 30 June to submit", "is entrusted with the preparation of"."""
    over = bool(given(match, "bound_over"))
    if match["bound_verb"].lower() in _reaches or whoever_reads.fullmatch(subject):
        return None
    return (_is_told_to if over else _is_to_do)(plain, start, end, match, subject, language)


def duty(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    """ "It falls to the finance ministers to settle"."""
    verb, whom = match["duty_verb"].lower(), match["duty_of"]
    if verb in _judges or verb in no_deed or _nobody_named.match(whom):
        return None
    of_a_plan = match["duty"].lower().startswith(_plans)
    if of_a_plan and not (means_somebody(whom) and has_a_day(plain, match.start(), match.start(), match.end(), end)):
        return None
    return Force.RECOMMENDED, verb, match.end(), match.span("duty_of"), False


def comes(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    """ "The new rules take effect on 1 July": told in the present, with its day."""
    verb, subject = match["comes_verb"].lower(), subject[-_longest_subject:]
    of_force = " " in verb
    kind = _in_force if of_force else _opens_so if verb[:3] in ("ope", "clo", "abr", "cie") else _begins_so
    if not kind.search(subject) or _of_what_goes_on(subject) or is_of_itself(subject):
        return None
    near = min(end, match.end() + _beside)
    if not has_a_day(plain, match.start(), match.start(), match.end(), near):
        return None
    return Force.WILL, verb.split()[0], match.end(), None, True


def due(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    """ "The deadline for ratification is 31 December"."""
    if not has_a_day(plain, match.end(), match.end(), match.end(), min(end, match.end() + _beside)):
        return None
    return Force.WILL, "deadline", match.end(), None, True


def goal(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    """ "La meta es construir 5.000 viviendas en cuatro años"."""
    verb = match["goal_verb"].lower()
    timed = has_a_day(plain, match.start(), match.start(), match.end(), end) or _in_some_years.match(
        plain, match.end(), end
    )
    if verb in no_deed_es or (not timed and not _a_step.search(match.group())):
        return None
    return Force.DECIDED, verb, match.end(), None, False


def foreseen(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    """ "Se prevé que la planta entre en funcionamiento"."""
    if re.search(r"\bno\s+$", subject):
        return None
    return Force.DECIDED, match["foreseen_verb"].split()[-1].lower(), match.end(), match.span("foreseen_of"), False


def who_will(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    """ "Serán los gobernadores los que repartan la ayuda"."""
    if not means_somebody(match["who_does"]) or subject.strip(' \n"“«'):
        return None
    return Force.MANDATED, match["who_will_verb"].lower(), match.end(), match.span("who_does"), False


def hereby(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    """ "Is hereby appropriated", "queda prohibida la exportación"."""
    if language == "es" and not _head_of_an_article.fullmatch(subject):
        return None
    return Force.WILL, match["hereby_verb"].lower(), match.end(), None, True


def may_oblige(said: str, subject: str) -> bool:
    """Whether what obliges somebody in Spanish is an order ("el fallo obliga al Estado"), not the state of things."""
    return not said.startswith(("emplaz", "oblig", "facult", "autoriz", "apremi")) or bool(_who_obliges.search(subject))
