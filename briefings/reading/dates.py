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

from . import deadline_words
from .folding import fold
from .model import Deadline, Place
from .names import find_parties
from .when import When, read_when
from .where import folded_of, words_of

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
    r"will|shall|should|must|would|to|van\s+a\s+\w+|va\s+a\s+\w+|a\s+\w{2,}[aei]rse|plans?|planned|intends?|expects?|expected|aims?|commits?|committed|pledges?"
    r"|pledged"
    r"|going|agree[ds]?|seeks?|scheduled|anticipated|hopes?|deberan?|deben?|preven?|esperan?|pretenden?|planean?"
    r"|comprometen?|acuerdan?|acordaron|buscan?|prevista?s?|previstos?|a\s+fin\s+de|para"
    r"|\w{2,}(?:ara|era|ira|dra|aran|eran|iran|dran|aremos|eremos|iremos|dremos)|seran?|daran?|haran?"
)
_was = (
    r"has|have|had|was|were|did|"
    r"(?:said|says|told|dijo|informo|anuncio|senalo|indico|afirmo|explico|preciso|confirmo|aseguro|agrego|adelanto)(?!\s+(?:\w+\s+){0,3}?(?:that|"
    r"que)\b)|ha|han|habia|habian|fue|fueron|made|held|took|met|began|became|saw|led|gave|adopted"
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
        if standing := deadline_words.standing.match(folded, place):
            when = _stands(folded, standing, dated)
            at = standing.end()
        elif deadline_words.lead_with_time.match(folded, place):
            when = _led(folded, place, dated)
        if when:
            at = when.end
            yield place, when


def _opens(word: str) -> bool:
    """Whether a word may begin a deadline."""
    return fold(word) in deadline_words.openings


def _speaks_of_time(word: str) -> bool:
    """Whether a word may be part of a time: without one there is none, and nothing need be searched."""
    return fold(word).startswith(deadline_words.times) or any(map(str.isdigit, word))


def _led(folded: str, begins: int, dated: date | None) -> When | None:
    lead = deadline_words.lead.match(folded, begins)
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
    if _starts_in_a_year.match(said) and word in _since and not (dated and when.first and when.first > dated):
        return None  # "from 2022" tells since when
    before = folded[max(lead.start() - 20, 0) : lead.start()]
    if word in ("until", "till", "hasta") and _has_until.search(folded, max(lead.start() - 100, 0), lead.start()):
        return when if not (dated and when.last and when.last <= dated) else read_when(folded, lead.end(), dated, True)
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
    if (
        _opens_a_year.match(word)
        and _school_year.search(said)
        and when.first
        and when.last
        and when.first.year < when.last.year
    ):
        when = replace(when, iso=str(when.first.year))  # "from the academic year 2026-27"
    if deadline_words.ahead.match(said) or (firm and word not in _up_to):
        return when
    if _weekday_alone.fullmatch(said) and not _will_be_then(folded, lead.start()):
        return None
    return when if _still_to_come(folded, lead.start(), when, dated) else None


# "Agreed on Thursday to", "met on Monday": a day of the week is mostly that of the news.
_weekday_alone = re.compile(
    r"(?:(?:the|el|proximo|next)\s+)*(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes|"
    r"sabado|domingo)"
)
_behind_talks = re.compile(r"\b(?:after|following|tras|luego\s+de|despues\s+de)\s[^.;]*$")


def _will_be_then(folded: str, at: int) -> bool:
    """Whether the verb before a day of the week says outright what is to come."""
    before = folded[max(at - 100, 0) : at]
    breaks = [found.end() for found in _break.finditer(before)]
    markers = list(_marker.finditer(before, breaks[-1] if breaks else 0))
    return bool(markers and markers[-1]["will"] and not _behind_talks.search(before, markers[-1].end()))


_opens_a_year = re.compile(r"(?:from|starting|beginning|desde|a partir)(?!\s+now)\b")
_school_year = re.compile(r"\d\s?[-–—/]\s?\d{2,4}$")
_starts_in_a_year = re.compile(r"(?:early|late|mid)?[\s-]*20\d\d$")
_since = ("from", "desde", "a partir de")
# "Gave the companies until 31 December to".
_has_until = re.compile(
    r"\b(?:gave|gives?|given|has|have|dio|dieron|tienen?|tendran?)\s(?:[^.;:]{2,80}\s)?(?:plazo\s)?$"
)
# These lead to a time that may as well lie behind: "through the end of May, efforts have produced".
_up_to = ("for", "through", "throughout", "until", "till", "hasta", "a lo largo de")


def _fits(word: str, said: str) -> bool:
    """Whether this leading word goes with this kind of time."""
    if word in deadline_words.goes_with:
        return bool(deadline_words.goes_with[word].match(said))
    return word in deadline_words.with_a_length or not deadline_words.length.match(said)


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


_in_the_morning = re.compile(r"\b(?:la|esta|de|tomorrow)\s+$")


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
    if found["day"] and _in_the_morning.search(before):
        return None
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
