"""The words that lead to a deadline and the times that go with each, folded, in English and Spanish."""

import re

from .calendar_words import MONTHS
from .plain import words

# Words that make a deadline of any time behind them.
_firm = (
    r"by|before|no later than|not later than|until|till|through|through to|up to|within|over|ahead of|prior to"
    r"|in advance of|(?:from|between) now (?:to|until|and|through)|due(?: by| on"
    r"| in)?|deadline:|due(?: date)?:|fecha limite:|plazo:"
    r"|in time for|a tiempo para|deadline(?: of| is| for this is)?|target date(?: of| is)?|throughout|for"
    r"|antes de|antes del|para|a mas tardar(?: el| en| a)?|no mas tarde del?"
    r"|hasta|dentro de"
    r"|en el plazo de|en el termino de|de aqui a|al termino de|a lo largo de|en el (?:curso|transcurso) del?"
    r"|in the course of|plazo(?: hasta)?(?: el)?"
)
# Words that only say when.
_loose = (
    r"in|on|during|between|at|around|towards?|as early as|as (?:of|from)|with effect from|"
    r"effective(?: from| on| as of)?|starting(?: in| on| from)?"
    r"|beginning(?: in| on| from)?|from|of|en|durante|hacia|a partir del?|este|this|el|al|a|entre|desde|de"
)
lead = re.compile(rf"\b(?:(?P<firm>{_firm})|(?P<loose>{_loose}))\s+".replace(" ", r"\s+").replace(r"\s+\s+", r"\s+"))

# Times that need no word before them.
standing = re.compile(
    r"\b(?:(?P<this>(?:this|later this|este|esta) (?:week|month|(?:calendar )?year|quarter|semester|semestre|"
    r"trimestre|summer|fall|autumn|winter|spring|fiscal year"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|semana|mes|ano"
    r"|ano fiscal|verano|otono|invierno|primavera))"
    r"|(?P<next>next (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"week|month|year|summer|fall|autumn|winter|spring|january|february|march|april|may|june|july"
    r"|august|september|october|november|december)|(?:el|la) (?:proximo|proxima) (?:ano|mes"
    r"|semana)|(?:el|la) (?:ano|mes|semana) (?:proxim[oa]|que viene|entrante))"
    r"|(?P<day>tomorrow|manana)"
    r"|(?P<words>as soon as (?:possible|practicable|feasible)|at the earliest (?:opportunity|possible date)"
    r"|in the near future|in the (?:days|weeks|months) (?:ahead|to come)"
    r"|in the (?:short|near|medium|long)[- ]term|lo antes posible|cuanto antes|a la (?:mayor )?brevedad(?: posible)?"
    r"|en (?:un|el) futuro (?:cercano|proximo)|a (?:corto|mediano|medio|largo) plazo|a plazo (?:corto|medio|largo)"
    r"|en breve|proximamente))(?![\w-])".replace(" ", r"\s+")
)

openings = words("this later next tomorrow manana este esta el la as at in lo cuanto a en proximamente") | frozenset(
    re.findall(r"(?:^|\|)([a-z]+)", f"{_firm}|{_loose}")
)


times = tuple(
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
        saturday sunday sabado domingo semester gathering academic school bienio trienio biennium quincena
        term antes cuanto brevedad futuro plazo breve dia mitad
        """
    )
)


# A leading word counts only before something that may be a time; tried first, since most are before something else.
lead_with_time = re.compile(
    (
        rf"(?:{_firm}|{_loose}) (?=(?:(?:the|of|el|la|los|las|un|una|del?|a|al|its|their|our|su|este|esta|this|next"
        rf"|very|about|early|late"
        r"|mid|end|close|conclusion|beginning|start|middle|first|second|third|fourth|last"
        r"|no|mayor|maximo|que|primer|primera|segund[oa]|week|semana|tercer|tercera|cuart[oa]|ultim[oa]|period"
        r"|plazo|periodo) ?){0,6}"
        r"-?(?:\d|q[1-4]|fy|fiscal|financial|year|ano|month|mes|week|semana|quarter|trimestre|half|mitad|semest|decade"
        r"|decada|decenio|day"
        r"|coming|upcoming|forthcoming|following|current|proxim|presente|fin|cierre|termin|acab|conclu|mediados|principios|inici"
        r"|comienzo"
        r"|budget|ejercicio"
        r"|spring|summer|fall|autumn|winter|primavera|verano|otono|invierno|tomorrow|manana|monday|tuesday|wednesday"
        r"|thursday|friday|saturday|sunday|sabado|domingo|lunes|martes|miercoles|jueves|viernes|two|three|four|five|six|seven|eight|nine|ten|eleven"
        r"|twelve"
        r"|eighteen|fifteen|twenty|thirty|sixty|ninety|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce"
        r"|dieciocho|quince"
        r"|treinta|sesenta|noventa|veinte|once|catorce|fourteen|cien|one|academic|school|calendar|ciclo|curso|bienio|trienio|biennium|quincena|decade|session|meeting|review|summit|sesion|reunion|examen|cumbre"
        r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|set|dic))"
    ).replace(" ?", r"\s*").replace(" ", r"\s+")
)  # fmt: skip


ahead = re.compile(
    r"(?:(?:the|los|las|el|la|un|una|a)\s+){0,2}(?:next|coming|upcoming|following|proxim)(?!\s+\w+\s+(?:of|after)\b)"
)
length = re.compile(
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|un|una|dos|tres|cuatro|cinco|seis|siete|ocho"
    r"|nueve|diez|doce|dieciocho|quince|treinta|sesenta|noventa|thirty|sixty|ninety|fifteen|twenty|\d{1,3})"
    r"(?:\s\(\d+\))?[\s-](?:calendar\s|working\s)?(?:day|week|month|year|dia|semana|mes|ano)"
)
# Leading words that go with some kinds of time only: "from 2022 to 2026" is a deadline, "from 2022" is none.
# "From 1 January", "from 3 to 9 October 2026", "a partir de enero".
_month_names = "|".join(sorted(MONTHS, key=len, reverse=True))
_range = (
    r"(?:19|20)\d\d\s*(?:to|and|until|through|-|–|y|a|al|hasta)\b|"
    rf"(?:{_month_names})\s+(?:to|and|through|y|a)\s+(?:{_month_names})\b"
)
_a_year = r"(?:early|late|mid)?[\s-]*20\d\d$"
_a_weekday = (
    r"(?:(?:the|el|proximo|next)\s+)*(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes|"
    r"sabado|domingo)\b"
)
_a_day_or_month = (
    r"(?:(?:the|el|del)\s+)?(?:\d\d?(?:st|nd|rd|th)?(?:\s*(?:to|al?|-|–)\s*\d\d?)?\s+(?:of\s+|de\s+)?"
    rf"(?:{_month_names})\b|(?:{_month_names})\b)"
)
_a_part = (
    r"(?:the|el|la)\s+(?:first|second|third|fourth|primer|segundo|tercer|cuarto)|academic|(?:el\s+)?(?:periodo|"
    r"ano|ciclo)\s|(?:the\s+)?(?:academic|school)\s"
)
goes_with = {
    word.replace("~", " "): re.compile(pattern)
    for words, pattern in (
        (
            "for",
            rf"(?:{ahead.pattern})|.*fiscal|fy|(?:the\s+)?(?:\d\d?(?:st|nd|rd|th)?\s+(?:of\s+)?[a-z]+|[a-z]+\s+\d\d?(?:st|nd|rd|th)?,?)\s+20\d\d$",
        ),
        ("over", ahead.pattern),
        ("of", "(?!)"),
        ("from desde", rf"{_range}|{_a_day_or_month}|{_a_year}|{_a_weekday}|{_a_part}"),
        ("de between entre", _range),
        (
            "as~of as~from with~effect~from effective effective~from effective~on effective~as~of starting "
            "starting~in starting~on "
            "starting~from beginning beginning~in beginning~on beginning~from a~partir~de a~partir~del",
            rf"{_a_day_or_month}|{_a_part}|{_a_year}|{_a_weekday}",
        ),
        (
            "around hacia toward towards",
            r"\d{4}$|(?:the\s+|el\s+)?(?:early|late|mid|end|finales|fines|mediados|principios|final)\b",
        ),
        ("a", "finales|fines|mediados|principios|inicios|comienzos"),
        ("al", "final|fin|cierre|termin|conclu"),
        ("at", r"(?:the\s+)?(?:end|close|next|beginning|start)|its|their|our"),
        ("el", rf"(?:(?:proximo|dia)\s+)?\d.*\sde\s|{_a_weekday}"),
        (
            "este this",
            r"(?:monday|tuesday|wednesday|thursday|friday|lunes|martes|miercoles|jueves|viernes|saturday|sunday|sabado|domingo)\b",
        ),
        ("on", rf"(?!\d{{4}}$).*\d|{_a_weekday}"),
    )
    for word in words.split()
}
with_a_length = (
    "within",
    "in",
    "no later than",
    "not later than",
    "dentro de",
    "en",
    "en el plazo de",
    "en el termino de",
)
