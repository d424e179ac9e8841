"""What has its day: "the ministers will meet again in March" and "the fund will open this year" can be followed, where
the same words without a day say only how things will be."""

import re

from .modal_words import participles
from .plain import words
from .subject_words import means_somebody

_month = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
_weekday = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_mes = r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)\b"
_dia = r"(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b"
_period = r"(?:week|month|year|spring|summer|autumn|fall|winter|quarter|weekend|half)\b"
_day = re.compile(
    rf"\b(?:in|on|by|before|from|until|after|during|early|late|mid)[\s-]+(?:the\s+)?(?:(?:early|late|mid|beginning|middle|end|first|second|third|"
    rf"fourth)[\s-]+(?:(?:of|half|quarter|week)\s+){{0,2}})?(?:the\s+)?(?:\w+\s+)?(?:{_month}|{_weekday}|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_month}|20\d\d\b)"
    rf"|\bin\s+the\s+(?:spring|summer|autumn)\b|\b(?:by|before)\s+(?:Christmas|Easter|Ramadan)\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_month}|\b(?:{_month})\s+\d{{1,2}}\b"
    rf"|\b(?:next|this|coming|later\s+this|later\s+next)\s+(?:{_period}|{_month}|{_weekday})|\btomorrow\b"
    r"|\bin\s+(?:an?|two|three|four|five|six|\d{1,2})\s+(?:days?|weeks?|months?)\b"
    rf"|\b(?:en|desde|hasta|para|antes\s+del?|a\s+partir\s+del?|durante|entre(?:\s+los\s+meses\s+de)?|a\s+(?:principios|mediados|finales|fines)\s+de)\s+(?:(?:el|la)\s+)?(?:mes\s+de\s+)?"
    rf"(?:(?:primer|segund|tercer|cuart)[oa]?\s+(?:trimestre|semestre|semana)\s+de(?:l)?\s+)?(?:año\s+)?(?:{_mes}|20\d\d\b)"
    rf"|\b(?:el|este|del|al)\s+(?:próximo\s+|día\s+)?(?:{_dia}|(?:\d{{1,2}}|primero)\s+de\s+{_mes})|\bpróxim[oa]s?\b"
    r"|\b(?:esta|la)\s+(?:semana|quincena)(?:\s+(?:entrante|que\s+viene|siguiente))?\b|\beste\s+(?:mes|año|verano|otoño|invierno)\b"
    r"|\bdentro\s+de\s+(?:una?|dos|tres|cuatro|cinco|seis|\d{1,2})\s+(?:días|semanas|mes(?:es)?)\b",
    re.IGNORECASE,
)
# "Will enter into force on", "comenzará el lunes": of what happens, somebody sees to it.
_happens = words(
    """
    start begin resume commence take-place come go enter open reopen be
    comenzará comenzarán iniciará iniciarán empezará empezarán arrancará arrancarán reanudará reanudarán
    estará estarán entrará entrarán llegará llegarán arribará arribarán
    """
)
_into_force = re.compile(
    r"\s+(?:(?:into|in)\s+(?:effect|force|operation|service)|online|on\s+stream|live|en\s+(?:vigor|vigencia|funcionamiento|operaci(?:ón|ones)|servicio))\b",
    re.IGNORECASE,
)
_listo = re.compile(
    r"\s+(?:ya\s+|totalmente\s+|completamente\s+)?(?:list[oa]s?|terminad[oa]s?|concluid[oa]s?|operativ[oa]s?|habilitad[oa]s?|abiert[oa]s?|disponibles?|"
    r"en\s+(?:funcionamiento|operación|servicio|marcha))\b",
    re.IGNORECASE,
)
_begins = words("start begin resume commence open reopen")
_what_begins = re.compile(
    r"\s+(?:(?:its|their|his|her|an?|new|two|three|[a-z]{3,}ing|to)\s|the\s+(?!(?:next|following|same|first)\b))",
    re.IGNORECASE,
)
_a_name = re.compile(r"\W*(?:[Tt]he\s+)?[A-Z][\w’'-]+(?:\s+(?:(?:and|of)\s+)?[A-Z][\w’'-]+){0,5}\s*$")
_in_use = words("open ready operational available complete completed online in-place in-force functional back")
# "The ministers will meet again in 2025": of several, and of nobody's diary ("the envoy will meet officials tomorrow").
_meets = words("meet reconvene convene hold")
_of_several = re.compile(
    r"\b(?:groups?|committees?|commissions?|councils?|ministers|parties|delegations|governments|officials|teams|experts)\b",
    re.IGNORECASE,
)
_talks = re.compile(r"\s+(?:\w+\s+){0,3}?(?:talks|discussions|consultations|negotiations|meetings?)\b", re.IGNORECASE)
# "A team of experts will travel to Dakar before the plenary": it is sent.
_is_sent = words("travel visit viajará viajarán visitará visitarán")
_those_sent = re.compile(
    r"\W*(?:[^,;]{0,40},\s+)?(?:an?|the|una?|el|la|los|las)\s+(?:[\w-]+\s+){0,2}?(?:teams?|missions?|experts|inspectors|engineers|equipos?|misi[óo]n|misiones|"
    r"expert[oa]s|inspectores|ingenier[oa]s)\b",
    re.IGNORECASE,
)
# "Llegarán 192.000 dosis": what is delivered.
_arrives = words("llegará llegarán arribará arribarán")
_so_many = re.compile(
    r"\s+(?:más\s+de\s+|otr[oa]s\s+|unas\s+|unos\s+|cerca\s+de\s+)?(?:\d|un\s+millón|dos|tres|cuatro|cinco)"
)
# What enters into force because somebody puts it there; of a treaty it is its own clause.
_in_force = re.compile(
    r"\b(?:regulations?|rules?|bans?|laws?|legislation|acts?|bills?|orders?|decrees?|measures?|schemes?|program(?:me)?s?|polic(?:y|ies)|"
    r"tariffs?|tax(?:es)?|fees?|requirements?|standards?|restrictions?|sanctions?|reforms?|normas?|reglamentos?|leyes|ley|decretos?|medidas?|"
    r"programas?|política|aranceles|impuestos?|requisitos?|restricciones|sanciones|reformas?)\b",
    re.IGNORECASE,
)
# What the calendar brings, and nobody's resolve.
_of_itself = re.compile(
    r"\b(?:elections?|votes?|voting|trials?|hearings?|inquests?|seasons?|years?|classes|exams?|rains?|monsoon|winter|summer|holidays?|"
    r"tournaments?|cup|championship|games?|match(?:es)?|concerts?|shows?|festival|ramadan|strikes?|terms?|storm|hurricane|cyclone|"
    r"columns?|playoffs|semester|era|day|heat|snow|wedding|funeral|"
    r"elecciones|comicios|votación|juicio|audiencia|temporada|clases|curso|lluvias?|invierno|verano|vacaciones|torneo|copa|"
    r"campeonato|partidos?|concierto|festival|ramadán|huelga|paro|tormenta|huracán|frente|calor|año|ciclo|boda|funeral|misa)\b",
    re.IGNORECASE,
)
_at_the_head = 60  # characters of a time that leads a sentence
_far = 160  # characters behind a verb in which its day stands
_told = re.compile(
    r"[,”\"»]\s+(?:(?:[\w’'.-]+\s+){1,6}?)?(?:said|says|told|added|stated|according|reported|dijo|indicó|señaló|informó|según|precisó|agregó)\b",
    re.IGNORECASE,
)


def has_a_day(plain: str, start: int, at: int, until: int, end: int) -> bool:
    """Whether a day or a time stands behind a verb that stands at `at` to `until`, or leads its sentence."""
    behind = min(end, until + _far)
    if told := _told.search(plain, until, behind):
        behind = told.start()
    if _day.search(plain, until, behind):
        return True
    found = _day.search(plain, start, min(at, start + _at_the_head))
    return bool(found and found.start() - start < _leads)


_leads = 12  # characters before a time that leads


def comes_about(verb: str, following: str, behind: str, subject: str) -> bool:
    """Whether a verb says that something starts, opens or enters into force that somebody has to see to."""
    if verb in ("tendrá", "tendrán") or (verb, following) == ("get", "under"):
        return behind.startswith((" lugar", " under way", " underway")) and not is_of_itself(subject)
    if verb not in _happens and (verb, following) != ("take", "place") and (verb, following) != ("take", "effect"):
        return False
    if is_of_itself(subject) or (verb.endswith(("rá", "rán")) and is_of_itself(behind)):
        return False
    if verb in _arrives:
        return bool(_so_many.match(behind))
    does_it = verb in _begins and _what_begins.match(behind) and (_a_name.match(subject) or means_somebody(subject))
    if behind.startswith(" a ") or does_it:
        return False  # "empezará a operar", "Mexico will open its survey": somebody does it
    if verb in ("come", "go", "enter", "entrará", "entrarán"):
        return bool(_into_force.match(behind) and _in_force.search(subject))
    if verb in ("estará", "estarán"):
        return bool(_listo.match(behind))
    return verb != "be" or following in _in_use


def goes_there(verb: str, behind: str, subject: str) -> bool:
    """Whether a verb says that several meet, or that some are sent: what becomes a plan once it has its day."""
    if verb in _is_sent:
        return bool(_those_sent.match(subject))
    if verb not in _meets or not _of_several.search(subject):
        return False
    return bool(_talks.match(behind)) if verb == "hold" else not behind.startswith(" with ")


def is_of_itself(subject: str) -> bool:
    """Whether what is told of comes with the calendar: "the elections", "the rainy season"."""
    return bool(_of_itself.search(subject))


# "The goal is to vaccinate two million children by Christmas", "the next step is to draw up a list".
_a_goal = re.compile(
    r"\b(?:goal|objective|aim|target|plan|intention|idea)\s*(?:(?:of|for)\s[^,;]{2,60})?$", re.IGNORECASE
)
_a_step = re.compile(r"\W*(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir)\s+next\s+step\s*$")
_no_goal = words("be become remain get win see understand know make show prove ensure")


def is_a_goal(subject: str, verb: str, dated: bool) -> bool:
    """Whether what somebody aims at has its day, so that it can be followed."""
    return verb not in _no_goal and bool(_a_step.match(subject) or (dated and _a_goal.search(subject)))


# "By 2030 Japan will have phased out", "para 2030 se habrán cerrado": of what is done by its day.
_having = re.compile(r"\s+(?:also\s+|already\s+)?(?P<verb>[a-z]+)\b")
_habiendo = re.compile(r"\s+(?P<verb>[a-záéíóúñ]{2,}(?:ado|ido|to|cho))\b")
_befalls = words(
    """
    been served worked lasted reached risen grown fallen aged died lost shrunk passed disappeared expired
    changed learned elapsed earned peaked received suffered turned celebrated lived exceeded surpassed doubled
    tripled increased visited sido tenido pasado muerto llegado crecido subido bajado desaparecido perdido
    alcanzado aumentado vivido cambiado
    """
)


def will_have(verb: str, behind: str, language: str) -> str:
    """The participle that says what will have been done, "" where it is none that somebody does."""
    if verb not in ("have", "habrá", "habrán"):
        return ""
    found = (_habiendo if language == "es" else _having).match(behind)
    done = found["verb"] if found else ""
    if not done or done in _befalls or (language == "en" and not done.endswith("ed") and done not in participles):
        return ""
    return done
