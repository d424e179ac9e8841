"""Points and stretches of time as texts write them, in English and Spanish: the parser below the deadlines.

`read_when` reads one expression at a place of a folded text ("the end of August 2022", "the next three years") and
says from when to when it reaches. What day it is does not matter where the words alone tell it; what leans on the day
of the document ("next year", "by August") is resolved against it, or stays without a date where there is none.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from .calendar_words import MONTHS, NUMBERS, ORDINALS, SEASONS, WEEKDAYS, number
from .spans import When, add_months, common_prefix, last_day, nearest_year

_unit = r"(?P<unit>days?|dias?|weeks?|semanas?|months?|mes(?:es)?|years?|anos?|decades?|decadas?)"
_count = rf"(?P<count>\d{{1,3}}|{'|'.join(NUMBERS)})"

_month = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?:\.(?=\s*\d))?"
_year = r"(?P<year>(?:19|20)\d\d)(?![\d%/]|[.,]\d)"
_day = r"(?:\d\d?\s?(?:-|–|to|and|y|al)\s?)?(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|º|°|ero)?(?![\d%])"
_of = r"(?:,?\s+(?:of\s+|del?\s+)?(?:ano\s+)?)"


def _month_of(year: int, month: int, end: int, relative: bool = False) -> When:
    return When(end, date(year, month, 1), last_day(year, month), f"{year}-{month:02}", relative)


def _year_of(year: int, end: int) -> When:
    return When(end, date(year, 1, 1), date(year, 12, 31), str(year))


# --- the kinds of expression, each tried in turn ----------------------------------------------------------------------

_Reader = Callable[[re.Match[str], date | None, bool], When | None]


def _iso_date(found: re.Match[str], dated: date | None, ahead: bool) -> When | None:
    return _whole(int(found["y"]), int(found["m"]), int(found["d"]), found.end())


def _slashed(found: re.Match[str], dated: date | None, ahead: bool) -> When | None:
    """12/31/2022 and 31/12/2022; where both readings are dates (03/04/2022), only the year is sure."""
    one, two, year = int(found["one"]), int(found["two"]), int(found["y"])
    if one == two or two > 12:
        return _whole(year, one, two, found.end())
    if one > 12:
        return _whole(year, two, one, found.end())
    return _year_of(year, found.end())


def _whole(year: int, month: int, day: int, end: int) -> When | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return When(end, found, found, found.isoformat())


def _dated_day(found: re.Match[str], dated: date | None, ahead: bool) -> When | None:
    month, day = MONTHS[found["month"]], int(found["day"])
    if found["year"]:
        return _whole(int(found["year"]), month, day, found.end())
    if dated is None:
        return When(found.end(), relative=True)
    when = _whole(nearest_year(month, dated, ahead), month, day, found.end())
    return when and When(when.end, when.first, when.last, when.iso, True)


def _month_year(found: re.Match[str], dated: date | None, ahead: bool) -> When | None:
    return _month_of(int(found["year"]), MONTHS[found["month"]], found.end())


_to_come = ("next", "this", "the coming", "este", "el prox", "prox")


def _month_alone(found: re.Match[str], dated: date | None, ahead: bool) -> When | None:
    month = MONTHS[found["month"]]
    if dated is None:
        return When(found.end(), relative=True)
    coming = bool((found["coming"] or "").startswith(_to_come) or found["behind"])
    return _month_of(nearest_year(month, dated, ahead or coming), month, found.end(), relative=True)


def _year_alone(found: re.Match[str], dated: date | None, ahead: bool) -> When | None:
    return _year_of(int(found["year"]), found.end())


def _years(found: re.Match[str], dated: date | None, ahead: bool) -> When | None:
    first, second = int(found["from"]), found["to"]
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if not first < last <= first + 50:
        return None
    return When(found.end(), date(first, 1, 1), date(last, 12, 31), str(last))


def _fiscal(found: re.Match[str], dated: date | None, ahead: bool) -> When | None:
    first, last = found["from"], found["to"] or found["from"]
    if not first:
        if dated is None:
            return When(found.end(), relative=True, fiscal=True)
        year = dated.year + (1 if found["next"] else 0)
        return When(found.end(), date(year, 1, 1), date(year, 12, 31), "", True, fiscal=True)
    year = int(last[-2:]) + (int(first[:2]) * 100 if len(first) == 4 else 2000)
    opens = int(first) if len(first) == 4 else 2000 + int(first)
    if not opens <= year <= opens + 50:
        return None
    return When(found.end(), date(opens, 1, 1), date(year, 12, 31), str(year), fiscal=True)


def _part_of_year(found: re.Match[str], dated: date | None, ahead: bool) -> When | None:
    """A quarter or a half: known by the month in which it ends."""
    part = ORDINALS.get(found["which"] or "") or int(found["q"] or 0)
    months = 6 if found["part"] in ("half", "semester", "semestre", "mitad") else 3
    if months == 6 and found["which"] in ("last", "ultimo"):
        part = 2
    if not 1 <= part <= 12 // months:
        return None
    if not found["year"] and dated is None:
        return When(found.end(), relative=True)
    year = int(found["year"] or 0)
    if not year and dated:
        year = dated.year + 1 if found["next"] else nearest_year(part * months, dated, ahead)
    month = part * months
    return When(
        found.end(), date(year, month - months + 1, 1), last_day(year, month), f"{year}-{month:02}", not found["year"]
    )


def _season(found: re.Match[str], dated: date | None, ahead: bool) -> When | None:
    """No calendar says where it ends: only the year is kept."""
    month = SEASONS[found["season"]]
    if not found["year"] and dated is None:
        return When(found.end(), relative=True)
    year = int(found["year"]) if found["year"] else nearest_year(month, dated or date.min, ahead)
    return When(found.end(), date(year, month - 2, 1), last_day(year, month), str(year), not found["year"])


def _edge(found: re.Match[str], dated: date | None, ahead: bool) -> When | None:
    """The end, the middle, the beginning of a stretch: only the very end is a day."""
    inner = read_when(found.string, found.end(), dated, ahead, _inner)
    if inner is None or inner.last is None or inner.first is None:
        return inner
    if inner.fiscal:
        return inner
    if found["end"] or found["ending"]:
        iso = inner.last.isoformat() if inner.iso else ""
        return When(inner.end, inner.last, inner.last, iso, inner.relative)
    if found["start"]:
        middle = inner.first + (inner.last - inner.first) / 2
        return When(inner.end, inner.first, middle, inner.iso, inner.relative)
    return inner


def _this(found: re.Match[str], dated: date | None, ahead: bool) -> When | None:
    """This week, next month, the year."""
    if dated is None:
        return When(found.end(), relative=True)
    unit = found["one"]
    step = 1 if found.groupdict().get("next") else 0
    if unit in ("week", "semana"):
        first = dated + timedelta(7 * step - dated.weekday())
        last = first + timedelta(6)
        return When(found.end(), first, last, common_prefix(max(first, dated), last), True)
    if unit in ("month", "mes"):
        first = add_months(dated.replace(day=1), step)
        return _month_of(first.year, first.month, found.end(), relative=True)
    if unit in ("year", "ano"):
        year = dated.year + step
        return When(found.end(), date(year, 1, 1), date(year, 12, 31), str(year), True)
    if unit in ("quarter", "trimestre"):
        end = add_months(dated, 3 * step).month
        last = add_months(dated.replace(day=1), 3 * step + (-end) % 3)
        return When(found.end(), dated, last_day(last.year, last.month), f"{last:%Y-%m}", True)
    if unit in ("semester", "semestre"):
        half = add_months(dated, 6 * step)
        last = last_day(half.year, 6 if half.month <= 6 else 12)
        return When(found.end(), dated, last, f"{last:%Y-%m}", True)
    return When(found.end(), relative=True)


def _ahead(found: re.Match[str], dated: date | None, ahead: bool) -> When | None:
    """The next three years, six months, the coming days; counted from the document, unless from something else."""
    count = number(found["count"] or "")
    unit = found["unit"].rstrip("s") if found["unit"] not in ("mes", "meses") else "mes"
    if dated is None or re.match(
        r"\s+(?:of|after|from|following|since|de|despues|tras|a partir)\b", found.string[found.end() : found.end() + 14]
    ):
        return When(found.end(), relative=True)
    days = {"day": 1, "dia": 1, "week": 7, "semana": 7}.get(unit)
    months = {"month": 1, "mes": 1, "year": 12, "ano": 12, "decade": 120, "decada": 120}.get(unit, 0)
    if not count:
        reach = (
            dated + timedelta(days * (7 if days == 1 else 4)) if days else add_months(dated, 6 if months == 1 else 12)
        )
        iso = common_prefix(dated, reach)
        if months == 12:
            iso = "" if found["unit"].endswith("s") else f"{dated.year + 1}"
        return When(found.end(), dated, reach, iso, True)
    if days:
        last = dated + timedelta(min(days * count, 20000))
        return When(found.end(), dated, last, last.isoformat(), True)
    last = add_months(dated, months * count)
    return When(found.end(), dated, last, f"{last:%Y-%m}", True)


def _end_of_year(found: re.Match[str], dated: date | None, ahead: bool) -> When | None:
    if dated is None:
        return When(found.end(), relative=True)
    day = date(dated.year, 12, 31)
    return When(found.end(), day, day, day.isoformat(), True)


def _weekday(found: re.Match[str], dated: date | None, ahead: bool) -> When | None:
    if dated is None:
        return When(found.end(), relative=True)
    ahead_by = (WEEKDAYS[found["weekday"]] - dated.weekday()) % 7
    day = dated + timedelta(ahead_by or (7 if ahead or found["next"] else 0))
    return When(found.end(), day, day, day.isoformat(), True)


def _weekday_of_a_month(found: re.Match[str], dated: date | None, ahead: bool) -> When | None:
    """ "Friday 16": the next day with that number."""
    if dated is None:
        return When(found.end(), relative=True)
    number = int(found["day"])
    coming = (add_months(dated.replace(day=1), step) for step in range(3))
    days = (date(first.year, first.month, number) for first in coming if number <= last_day(*_ym(first)).day)
    day = next((one for one in days if one >= dated), None)
    return day and When(found.end(), day, day, day.isoformat(), True)


def _ym(day: date) -> tuple[int, int]:
    return day.year, day.month


def _months(found: re.Match[str], dated: date | None, ahead: bool) -> When | None:
    """ "Between March and June 2026": by the later one."""
    first, last = MONTHS[found["since"]], MONTHS[found["month"]]
    if not found["year"] and dated is None:
        return When(found.end(), relative=True)
    year = int(found["year"]) if found["year"] else nearest_year(last, dated or date.min, ahead=True)
    begins = date(year if first <= last else year - 1, first, 1)
    return When(found.end(), begins, last_day(year, last), f"{year}-{last:02}", not found["year"])


def _tomorrow(found: re.Match[str], dated: date | None, ahead: bool) -> When | None:
    if dated is None:
        return When(found.end(), relative=True)
    day = dated + timedelta(1)
    return When(found.end(), day, day, day.isoformat(), True)


def _event(found: re.Match[str], dated: date | None, ahead: bool) -> When | None:
    return When(found.end(), relative=True)


def _table(*rows: tuple[str, _Reader]) -> tuple[tuple[re.Pattern[str], _Reader], ...]:
    return tuple((re.compile(pattern.replace(" ", r"\s+")), reader) for pattern, reader in rows)


_the = r"(?:(?:the|el|la|los|las|del|dia) ){0,2}(?:month of |mes de )?"
_on = rf"(?:(?:{'|'.join(WEEKDAYS)}),? )?"  # "Friday, 14 March"
_plain_dates = (
    (r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)", _iso_date),
    (r"(?P<one>\d\d?)/(?P<two>\d\d?)/(?P<y>(?:19|20)\d\d)(?!\d)", _slashed),
    (rf"{_the}(?:proximo )?{_on}(?:proximo )?{_day} (?:of |de )?{_month}\b(?:{_of}{_year})?", _dated_day),
    (rf"{_the}{_on}{_month} {_day}\b(?:,? {_year})?", _dated_day),
    (
        rf"(?P<since>{'|'.join(sorted(MONTHS, key=len, reverse=True))}) (?:and|to|through|y|a) {_month}\b"
        rf"(?:{_of}{_year})?",
        _months,
    ),
    (rf"{_the}{_month}{_of}{_year}", _month_year),
)
# "The academic year 2025-26", "el período académico 2026", "el bienio 2026-2027".
_named_years = (
    r"(?:(?:academic|school|calendar) years? |period |biennium |(?:periodo|ano|ciclo|curso)(?: (?:academico|"
    r"escolar|lectivo))? |"
    r"(?:bienio|trienio|cuatrienio|quinquenio) )"
)
_next = "(?P<next>next|the next|the following|the coming|el proximo|la proxima|proximo|proxima)"
_one = r"(?P<one>week|month|year|quarter|semester|decade|semana|mes|ano|trimestre|semestre|decada|decenio)\b(?!-)"
_stretches = (
    (
        rf"{_the}(?:(?P<which>{'|'.join(ORDINALS)}) (?P<part>quarter|half|semester|trimestre|semestre|mitad)"
        rf"|q(?P<q>[1-4]))"
        rf"(?:{_of}(?:{_year}|(?:(?:this|the|este|el|{_next}) )?(?:year|ano)\b))?(?! of )",
        _part_of_year,
    ),
    (rf"{_the}(?P<season>{'|'.join(SEASONS)})\b(?:{_of}{_year})?", _season),
    (
        rf"(?:{_the}{_named_years})?"
        r"(?P<from>(?:19|20)\d\d)(?:\s?[-–—/]\s?| (?:to|and|until|through|y|a|al|hasta) )(?P<to>(?:20)?\d\d)(?![\d%-]"
        r"|[.,]\d)",
        _years,
    ),
    (rf"{_the}(?:year |ano |{_named_years})?{_year}", _year_alone),
    (r"(?:the )?year[- ](?:end|is out|ends|is over)\b", _end_of_year),
    (r"(?:el |la )?(?P<one>semana|mes|ano) (?P<next>proxim[oa]|que viene|entrante)\b", _this),
    (
        rf"(?:this|the current|este|esta|el presente|{_next}) (?:calendar )?{_one}",
        _this,
    ),
    (
        rf"(?P<coming>(?:next|this coming|this|the coming|este|el proximo|proximo|el proximo mes de) |{_the})?{_month}"
        r"(?P<behind> (?:proximo|que viene))?(?![\w'])",
        _month_alone,
    ),
)  # fmt: skip
# Behind "the end of" the unit may stand without "this".
_bare_unit = (rf"(?:the |el |la )?{_one}", _this)
_fiscal_years = (
    r"(?:(?:this|the current|the|(?P<next>the next|next|the coming|the upcoming)|este|el presente|el|los) )?"
    r"(?:fiscal years?|financial years?|budget years?|fy|anos? fiscal(?:es)?|ejercicios? fiscal(?:es)?"
    r"|anos? presupuestarios?)"
    r"(?:\s*(?P<from>(?:20)?\d\d)(?!\d)(?:(?:\s?[-–—/]\s?| (?:to|and|through|y|a"
    r"|al) )(?:fy\s*)?(?P<to>(?:20)?\d\d)(?!\d))?)?(?!\w)",
    _fiscal,
)
_inner = _table(_fiscal_years, *_plain_dates, *_stretches, _bare_unit)
_all = _table(
    *_plain_dates,
    _fiscal_years,
    (
        rf"(?:{_the}(?:very )?(?:(?P<end>end|close|conclusion|fin|final|cierre|termino) (?:of |del? )"
        r"|(?P<ending>(?:que )?(?:finali[cz]|termin|acab|conclu)\w+ )"
        r"|(?P<start>beginning|start|principios|inicios|comienzos|inicio) (?:of |del? )"
        r"|(?:primera|segunda) quincena de (?:mes de )?"
        r"|(?:first|second|third|fourth|last|primera|segunda|tercera|cuarta|ultima) (?:week|semana) (?:of|in|del?|en) "
        r"|(?:middle|finales|fines|mediados) (?:of |del? ))|early |late |mid-?\s?|end-|year-end )",
        _edge,
    ),
    *_stretches,
    (
        rf"{_the}(?:next|coming|upcoming|following|proximos|proximas) (?:{_count}"
        rf"(?: \(\d+\))?(?: to \w+)?[ -])?{_unit}\b",
        _ahead,
    ),
    (
        rf"(?:a period of |un periodo de |(?:un|el) plazo (?:maximo |no mayor |improrrogable )?(?:de|a) )?{_count}"
        rf"(?: \(\d+\))?(?: calendar| working)?[ -]{_unit}\b(?! of age| de edad| old)",
        _ahead,
    ),
    (
        rf"{_the}(?:next |proximo )?(?P<weekday>{'|'.join(WEEKDAYS)}),? (?:the )?{_day}(?! (?:de|of)\b|[/:-]\d)",
        _weekday_of_a_month,
    ),
    (rf"{_the}(?P<next>next |proximo )?(?P<weekday>{'|'.join(WEEKDAYS)})\b", _weekday),
    (r"(?:tomorrow|manana)\b", _tomorrow),
    (
        r"(?:the|its|their|our|la|el|su) (?:next|upcoming|forthcoming|coming|proxima"
        r"|proximo) (?:[a-z-]+ ){0,3}?(?:session|meeting"
        r"|review|summit|conference|assembly|report|cycle|examination|elections?|plenary|sesion|reunion|examen|cumbre"
        r"|conferencia|asamblea|informe|ciclo|elecciones)\b(?: cycle| session)?",
        _event,
    ),
)


def read_when(
    folded: str,
    at: int,
    dated: date | None,
    ahead: bool,
    table: tuple[tuple[re.Pattern[str], _Reader], ...] | None = None,
) -> When | None:
    """The expression of time that starts at `at`, the first kind that fits; None if there is none.

    `ahead` where the words before it speak of what is to come ("by", "before"): a month without its year is then the
    next one.
    """
    for pattern, reader in table or _all:
        found = pattern.match(folded, at)
        if found and (when := reader(found, dated, ahead)):
            return when
    return None
