"""Deadlines, in English and Spanish.

A deadline is a time with a word before it that says so ("by", "before", "within"), or one that only says when ("in
August 2022") of a deed that is still to come; the day or month from which something is to be so ("from 1 January") is
the one by which it is to be done. What is past on the day of the document is none, nor is a past beginning ("since",
"from 2022"), an age, a number of a resolution or the year in a name.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from .calendar_words import MONTHS
from .folding import fold
from .model import Deadline, Place
from .names import find_parties
from .plain import words
from .when import When, read_when
from .where import folded_of, words_of

# Words that make a deadline of any time behind them.
_firm = (
    r"by|before|no later than|not later than|until|till|through|through to|up to|within|over|ahead of|prior to"
    r"|in advance of|(?:from|between) now (?:to|until|and|through)|due(?: by| on"
    r"| in)?|deadline:|due(?: date)?:|fecha limite:|plazo:"
    r"|deadline(?: of| is| for this is)?|target date(?: of| is)?|throughout|for"
    r"|antes de|antes del|para|a mas tardar(?: el| en| a)?|no mas tarde del?"
    r"|hasta|dentro de"
    r"|en el plazo de|en el termino de|de aqui a|al termino de|a lo largo de|en el (?:curso|transcurso) del?"
    r"|in the course of|plazo(?: hasta)?(?: el)?"
)
# Words that only say when.
_loose = (
    r"in|on|during|between|at|around|as early as|as (?:of|from)|with effect from|effective(?: from| on| as of)?|"
    r"starting(?: in| on| from)?"
    r"|beginning(?: in| on| from)?|from|of|en|durante|hacia|a partir del?|este|this|el|al|a|entre|desde|de"
)
_lead = re.compile(rf"\b(?:(?P<firm>{_firm})|(?P<loose>{_loose}))\s+".replace(" ", r"\s+").replace(r"\s+\s+", r"\s+"))

# Times that need no word before them.
_standing = re.compile(
    r"\b(?:(?P<this>(?:this|later this|este|esta) (?:week|month|(?:calendar )?year|summer|fall|autumn|winter|"
    r"spring|fiscal year"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|semana|mes|ano"
    r"|ano fiscal|verano|otono|invierno|primavera))"
    r"|(?P<next>next (?:week|month|year|summer|fall|autumn|winter|spring|january|february|march|april|may|june|july"
    r"|august|september|october|november|december)|(?:el|la) (?:proximo|proxima) (?:ano|mes"
    r"|semana)|(?:el|la) (?:ano|mes|semana) (?:proxim[oa]|que viene|entrante))"
    r"|(?P<words>as soon as (?:possible|practicable|feasible)|at the earliest (?:opportunity|possible date)"
    r"|in the near future|in the (?:days|weeks|months) (?:ahead|to come)"
    r"|in the (?:short|near|medium|long)[- ]term|lo antes posible|cuanto antes|a la (?:mayor )?brevedad(?: posible)?"
    r"|en (?:un|el) futuro (?:cercano|proximo)|a (?:corto|mediano|medio|largo) plazo|a plazo (?:corto|medio|largo)"
    r"|en breve|proximamente))(?![\w-])".replace(" ", r"\s+")
)

_earlier = re.compile(r"\b(?:earlier|late|back|effective)\s+$")
_not_this = re.compile(
    r"\b(?:earlier|from|since|so\s+far|already|than|compared\s+(?:to|with)|of|late|until\s+now|desde|que|del?|hasta"
    r"|lo\s+que\s+va\s+de)"
    r"\s+$"
)
# What a number behind a preposition may count instead of years or ages.
_counted = re.compile(
    r"\s*(?:%|per\s?cent|percent|por\s+ciento|people|persons|personas|individuals|refugees|workers|million|billion"
    r"|millones|mil\b"
    r"|dollars|tons|tonnes|kilomet|metres|miles|cases|officers|agenda\b|households|families|children|agreement\b"
    r"|convention\b"
    r"|protocol\b|declaration\b|plan\b|strategy\b|budget\b|act\b|law\b|report\b|constitution\b|summit\b|elections?\b"
    r"|olympic)"
)

_will = (
    r"will|shall|should|must|would|to|a\s+\w{2,}[aei]rse|plans?|planned|intends?|expects?|expected|aims?|commits?|committed|pledges?"
    r"|pledged"
    r"|going|agree[ds]?|seeks?|scheduled|anticipated|hopes?|deberan?|deben?|preven?|esperan?|pretenden?|planean?"
    r"|comprometen?|acuerdan?|acordaron|buscan?|prevista?s?|previstos?|a\s+fin\s+de|para"
    r"|\w{2,}(?:ara|era|ira|dra|aran|eran|iran|dran|aremos|eremos|iremos|dremos)|seran?|daran?|haran?"
)
_was = (
    r"has|have|had|was|were|did|ha|han|habia|habian|fue|fueron|made|held|took|met|began|became|saw|led|gave|adopted"
    r"|approved"
    r"|signed|announced|launched|provided|hosted|issued|granted|enacted|ratified|established|created|received|reached"
    r"|completed|increased|decreased|welcomed|published|introduced|joined|convened|conducted|visited|reported|rose|fell"
    r"|passed|\w{3,}(?:aron|ieron)|since|desde"
)
# "to be issued": the participle behind it tells nothing of the past.
_marker = re.compile(
    rf"(?<![\w-])(?:(?P<will>(?:will|shall|should|must|to)\s+(?:be\s+)?(?:\w+ly\s+)?\w+|(?:decid|conven|conv|resolv|acord|"
    rf"propus|comprometi)(?:o|io|ieron|inieron)\s+(?:a\s+|en\s+)?\w+[aei]r\b|{_will})|(?P<was>{_was}))(?![\w-])"
)
_done_before = re.compile(
    r"(?:\b(?P<be>(?:will|to|shall|should|must|can|would)\s+(?:\w+\s+)?be|be|being|is|are|ser|sera|seran|sea|sean"
    r"|esta|estan)\s+)?"
    r"(?:(?:\w+ly|officially|also|first)\s+)?\b(?:\w{3,}ed|held|made|begun|met|set|taken|signed|built|sent|brought"
    r"|given"
    r"|(?!(?:pesad|privad|mercad|estad|lad|grad|ganad|soldad|senad|juzgad|sentid|partid|contenid|unid)[oa]s?\b)"
    r"\w{2,}(?:ado|ada|ido|ida|ados|adas|idos|idas))\s+(?:(?:by|at|with|por|in|into|en)\s+(?:[^\s,;.]+\s+){1,4})?$"
)


def find_deadlines(
    text: str, start: int = 0, end: int | None = None, dated: date | None = None, language: str = "en"
) -> list[Deadline]:
    """The deadlines between two offsets of a text, in order, without overlap.

    `dated` is the document's day: what lies before it is no deadline, and relative words are resolved against it;
    without it they are kept as words, with an empty `iso`. A budget's year ends on 30 September where the stretch
    names the United States or one of its agencies; of others, no more is said than the year.
    """
    end = len(text) if end is None else end
    standing = words_of(text)
    if not standing.any_between(_speaks_of_time, start, end):
        return []
    if dated and not 1900 <= dated.year <= 2100:
        dated = None  # a slip of the pen, and nothing to count from
    low = max(start - 120, 0)
    folded = folded_of(text)[low:end]
    found: list[Deadline] = []
    places = [place - low for place in standing.between(_opens, start, end)]
    for begins, when in _candidates(folded, places, dated):
        if found and begins + low < found[-1].place.end:
            continue
        if when.fiscal:
            when = _fiscal_end(when, text, start, end, dated, language)
        place = Place(begins + low, when.end + low)
        found.append(Deadline(text[place.start : place.end], place, when.iso, when.relative))
    return found


def deadline_of_cell(
    text: str, start: int, end: int, dated: date | None = None, language: str = "en"
) -> Deadline | None:
    """The deadline in a cell under "Deadline": any time in it is one, with or without a word before it."""
    found = find_deadlines(text, start, end, dated, language)
    if found:
        return next((each for each in found if each.iso), found[0])
    folded = folded_of(text)[:end]
    for place in words_of(text).between(_any, start, min(end, start + _longest_cell)):
        when = read_when(folded, place, dated, True)
        if when and not (dated and when.last and when.last <= dated):
            if when.fiscal:
                when = _fiscal_end(when, text, start, end, dated, language)
            return Deadline(text[place : when.end], Place(place, when.end), when.iso, when.relative)
    return None


def _any(word: str) -> bool:
    return True


_longest_cell = 120  # characters


def _candidates(folded: str, places: Sequence[int], dated: date | None) -> Iterator[tuple[int, When]]:
    """Each deadline with the place where its words begin: behind a leading word, or standing by itself."""
    at = 0
    for place in places:
        if place < at:
            continue
        when = None
        if standing := _standing.match(folded, place):
            when = _stands(folded, standing, dated)
            at = standing.end()
        elif _lead_with_time.match(folded, place):
            when = _led(folded, place, dated)
        if when:
            at = when.end
            yield place, when


_openings = words("this later next este esta el la as at in lo cuanto a en proximamente") | frozenset(
    re.findall(r"(?:^|\|)([a-z]+)", f"{_firm}|{_loose}")
)


def _opens(word: str) -> bool:
    """Whether a word may begin a deadline."""
    return fold(word) in _openings


_times = tuple(
    words(
        """
        q1 q2 q3 q4 fy fiscal financial year ano month mes week semana quarter trimestre half semest decad
        deceni day coming upcoming forthcoming following current proxim presente fin cierre termin acab conclu
        mediados principios inici comienzo budget ejercicio spring summer fall autumn winter primavera verano
        otono invierno tomorrow manana monday tuesday wednesday thursday friday lunes martes miercoles jueves
        viernes two three four five six seven eight nine ten eleven twelve eighteen fifteen twenty thirty
        sixty ninety dos tres cuatro cinco seis siete ocho nueve diez doce dieciocho quince treinta sesenta
        noventa
        veinte once catorce fourteen cien one session meeting review summit sesion reunion examen cumbre
        jan feb mar apr may jun jul aug
        sep oct nov dec ene abr ago set dic possible practicable feasible opportunity date future ahead come
        academic school bienio trienio biennium quincena
        term antes cuanto brevedad futuro plazo breve dia mitad
        """
    )
)


def _speaks_of_time(word: str) -> bool:
    """Whether a word may be part of a time: without one there is none, and nothing need be searched."""
    return fold(word).startswith(_times) or any(map(str.isdigit, word))


# A leading word counts only before something that may be a time; tried first, since most are before something else.
_lead_with_time = re.compile(
    (
        rf"(?:{_firm}|{_loose}) (?=(?:(?:the|of|el|la|los|las|un|una|del?|a|al|its|their|our|su|este|esta|this|next"
        rf"|very|about|early|late"
        r"|mid|end|close|conclusion|beginning|start|middle|first|second|third|fourth|last"
        r"|no|mayor|maximo|que|primer|primera|segund[oa]|tercer|tercera|cuart[oa]|ultim[oa]|period"
        r"|plazo|periodo) ?){0,6}"
        r"-?(?:\d|q[1-4]|fy|fiscal|financial|year|ano|month|mes|week|semana|quarter|trimestre|half|mitad|semest|decade"
        r"|decada|decenio|day"
        r"|coming|upcoming|forthcoming|following|current|proxim|presente|fin|cierre|termin|acab|conclu|mediados|principios|inici"
        r"|comienzo"
        r"|budget|ejercicio"
        r"|spring|summer|fall|autumn|winter|primavera|verano|otono|invierno|tomorrow|manana|monday|tuesday|wednesday"
        r"|thursday|friday|lunes|martes|miercoles|jueves|viernes|two|three|four|five|six|seven|eight|nine|ten|eleven"
        r"|twelve"
        r"|eighteen|fifteen|twenty|thirty|sixty|ninety|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce"
        r"|dieciocho|quince"
        r"|treinta|sesenta|noventa|veinte|once|catorce|fourteen|cien|one|academic|school|calendar|ciclo|curso|bienio|trienio|biennium|quincena|decade|session|meeting|review|summit|sesion|reunion|examen|cumbre"
        r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|set|dic))"
    ).replace(" ?", r"\s*").replace(" ", r"\s+")
)  # fmt: skip


def _led(folded: str, begins: int, dated: date | None) -> When | None:
    lead = _lead.match(folded, begins)
    if not lead:
        return None
    word = " ".join((lead["firm"] or lead["loose"]).split())
    firm = bool(lead["firm"])
    when = read_when(folded, lead.end(), dated, firm and word not in _up_to)
    if when is None or _counted.match(folded, when.end):
        return None
    said = folded[lead.end() : when.end]
    if not _fits(word, said):
        return None
    before = folded[max(lead.start() - 20, 0) : lead.start()]
    if word == "in" and _earlier.search(before):
        return None
    if dated and when.last and when.last <= dated:
        # "Will open in December", in March: the coming one. In June, "in May" is the last one.
        if (
            firm
            or not when.relative
            or when.last.year == dated.year
            or not _still_to_come(folded, lead.start(), when, dated)
        ):
            return None
        coming = read_when(folded, lead.end(), dated, True)
        return coming if coming and coming.last and coming.last > dated else None
    if _ahead.match(said) or (firm and word not in _up_to):
        return when
    return when if _still_to_come(folded, lead.start(), when, dated) else None


# These lead to a time that may as well lie behind: "through the end of May, efforts have produced".
_up_to = ("for", "through", "throughout", "until", "till", "hasta", "a lo largo de")

_ahead = re.compile(
    r"(?:(?:the|los|las|el|la|un|una|a)\s+){0,2}(?:next|coming|upcoming|following|proxim)(?!\s+\w+\s+(?:of|after)\b)"
)
_length = re.compile(
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|un|una|dos|tres|cuatro|cinco|seis|siete|ocho"
    r"|nueve|diez|doce|dieciocho|quince|treinta|sesenta|noventa|thirty|sixty|ninety|fifteen|twenty|\d{1,3})"
    r"(?:\s\(\d+\))?[\s-](?:calendar\s|working\s)?(?:day|week|month|year|dia|semana|mes|ano)"
)
_range = r"(?:19|20)\d\d\s*(?:to|and|until|through|-|–|y|a|al|hasta)\b"
# Leading words that go with some kinds of time only: "from 2022 to 2026" is a deadline, "from 2022" is none.
# "From 1 January", "from 3 to 9 October 2026", "a partir de enero".
_month_names = "|".join(sorted(MONTHS, key=len, reverse=True))
_a_day_or_month = (
    r"(?:(?:the|el|del)\s+)?(?:\d\d?(?:st|nd|rd|th)?(?:\s*(?:to|al?|-|–)\s*\d\d?)?\s+(?:of\s+|de\s+)?"
    rf"(?:{_month_names})\b|(?:{_month_names})\b)"
)
_a_part = (
    r"(?:the|el|la)\s+(?:first|second|third|fourth|primer|segundo|tercer|cuarto)|academic|(?:el\s+)?(?:periodo|"
    r"ano|ciclo)\s"
)
_goes_with = {
    word.replace("~", " "): re.compile(pattern)
    for words, pattern in (
        (
            "for",
            rf"(?:{_ahead.pattern})|.*fiscal|fy|(?:the\s+)?(?:\d\d?(?:st|nd|rd|th)?\s+(?:of\s+)?[a-z]+|[a-z]+\s+\d\d?(?:st|nd|rd|th)?,?)\s+20\d\d$",
        ),
        ("over", _ahead.pattern),
        ("of", "(?!)"),
        ("from", rf"{_range}|{_a_day_or_month}"),
        ("de desde between entre", _range),
        (
            "as~of as~from with~effect~from effective effective~from effective~on effective~as~of starting "
            "starting~in starting~on "
            "starting~from beginning beginning~in beginning~on beginning~from a~partir~de a~partir~del",
            rf"{_a_day_or_month}|{_a_part}",
        ),
        ("around hacia", r"\d{4}$"),
        ("a", "finales|fines|mediados|principios|inicios|comienzos"),
        ("al", "final|fin|cierre|termin|conclu"),
        ("at", r"(?:the\s+)?(?:end|close|next|beginning|start)|its|their|our"),
        ("el", r"(?:(?:proximo|dia)\s+)?\d.*\sde\s"),
        ("este this", r"(?:monday|tuesday|wednesday|thursday|friday|lunes|martes|miercoles|jueves|viernes),?\s+\d"),
        ("on", r"(?!\d{4}$).*\d"),
    )
    for word in words.split()
}
_with_a_length = (
    "within",
    "in",
    "no later than",
    "not later than",
    "dentro de",
    "en",
    "en el plazo de",
    "en el termino de",
)


def _fits(word: str, said: str) -> bool:
    """Whether this leading word goes with this kind of time."""
    if word in _goes_with:
        return bool(_goes_with[word].match(said))
    return word in _with_a_length or not _length.match(said)


def _still_to_come(folded: str, at: int, when: When, dated: date | None) -> bool:
    """Of a time that only says when: whether the deed is still to come, by the verb nearest to it."""
    before = folded[max(at - 200, 0) : at]
    done = _done_before.search(before[-100:])
    if done and not done["be"]:
        return False
    breaks = [found.end() for found in _break.finditer(before)]
    ahead = before[breaks[-1] if breaks else 0 :]
    behind = folded[when.end : when.end + 160]
    if closed := _break.search(behind):
        behind = behind[: closed.start()]
    markers = list(_marker.finditer(ahead)) or list(_marker.finditer(behind))[:1]
    if markers:
        return bool(markers[-1]["will"])
    return dated is not None and when.last is not None


_break = re.compile(r"[.;:!?][*_\"”)]*\s|\n\s*\n|\n\s*[-*•]\s")


def _stands(folded: str, found: re.Match[str], dated: date | None) -> When | None:
    if found["words"]:
        return When(found.end(), relative=True)
    before = folded[max(found.start() - 80, 0) : found.start()]
    if _not_this.search(before):
        return None
    at = found.start() + (len("later ") if found.group().startswith("later") else 0)
    said = re.compile(r"(?:this|next|este|esta)\s+(?=summer|fall|autumn|winter|spring|verano|otono|invierno|primavera)")
    season = said.match(folded, at)
    when = read_when(folded, season.end() if season else at, dated, ahead=True)
    if when is None or _counted.match(folded, when.end):
        return None
    when = replace(when, relative=True)
    if found["next"]:
        return when
    return when if _still_to_come(folded, found.start(), when, dated) else None


def _fiscal_end(when: When, text: str, start: int, end: int, dated: date | None, language: str) -> When:
    """Of the United States' budget it is known that its year ends on 30 September."""
    named = {party.country for party in find_parties(text, start, end, language) if party.country}
    if "US" not in named or when.last is None:
        return when
    year = when.last.year
    if not when.iso and dated and dated.month > 9:
        year += 1
    return replace(when, iso=f"{year}-09-30")
