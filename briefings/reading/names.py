"""Who is named: countries, their demonyms, bodies and groups of countries, in English and Spanish.

Only what stands in the tables is a name; nothing is guessed from likeness. The longest name wins, and what stands
around it may speak against it (names_traps).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

from . import names_bodies, names_traps
from .folding import fold
from .names_tables import Entry, NameKind, countries, entries, first_words, key_of, pattern
from .plain import words
from .where import Rule, folded_of, words_of


class PartyName(NamedTuple):
    """A name in a text.

    code        ISO 3166 alpha-2 of a country (XK for Kosovo), the short name of a body, "" of a group
    stands_for  of a body: the country whose agency it is, "" where it is nobody's or unknown
    group       of a group: "both", "each", "all", "we", a number ("3"), or a region ("central_america", "region")
    """

    code: str
    start: int
    end: int
    kind: NameKind
    stands_for: str = ""
    group: str = ""

    @property
    def country(self) -> str:
        """The country that the name leads to, "" if none."""
        return self.stands_for if self.kind == NameKind.BODY else self.code


MARGIN = 120  # characters around a name that may speak against it
# These begin names that are other words where the rest is small: "el salvador", "south Sudan", "holy see".
_strict = words("el south north east west new holy cape ivory central santa san saint isla islas santo")
_small_words = words(
    "of the and for in on to de del la las el los y e para en con the contra da du d' former ex antigua"
)


_groups = re.compile(names_bodies.GROUPS.replace(" ", r"\s+").replace(r"(?!\s+", r"(?!\s*"))
_article = re.compile(r"\b(?:the|los|las|these|estos|estas)\s+$")
_capital_group = re.compile(names_bodies.CAPITAL_GROUP.replace(" ", r"\s+"))
_its_article = re.compile(r"\b(?:[Tt]he|[Ll][oa]s)\s+$")


@lru_cache(maxsize=50_000)
def _begins_a_name(word: str) -> bool:
    return fold(word) in first_words()


def _begins_a_group(word: str) -> bool:
    return fold(word) in names_bodies.GROUP_STARTS


def _is_a_capital_group(word: str) -> bool:
    return word in names_bodies.CAPITAL_GROUPS


# --- looking up -----------------------------------------------------------------------------------------------------


def find_parties(text: str, start: int = 0, end: int | None = None, language: str = "en") -> list[PartyName]:
    """The names between two offsets of a text, in order, without overlap; what stands around them is looked at.

    A group ("both nations", "we") is named as such and never counted out: who it is, the reader's scope says.
    """
    end = len(text) if end is None else end
    low = max(start - MARGIN, 0)
    stretch, folded = text[low : end + MARGIN], folded_of(text)[low : end + MARGIN]
    standing = words_of(text)

    def places(rule: Rule) -> list[int]:
        return [place - low for place in standing.between(rule, start, end)]

    found = list(_named(stretch, folded, places(_begins_a_name), end - low, language))
    found += _coded(stretch, start - low, end - low)
    found.sort(key=_start)
    groups = list(_grouped(folded, places(_begins_a_group), start - low, end - low))
    groups += _capital_groups(stretch, places(_is_a_capital_group), start - low, end - low)
    return _merged(_with_owners(text, [_moved(each, low) for each in found]), [_moved(each, low) for each in groups])


_start = attrgetter("start")


def _moved(name: PartyName, by: int) -> PartyName:
    return name._replace(start=name.start + by, end=name.end + by) if by else name


def _named(text: str, folded: str, places: Sequence[int], end: int, language: str) -> Iterator[PartyName]:
    """The names that begin at one of the places."""
    names = pattern()
    at = 0
    for place in places:
        match = names.match(folded, place, end) if place >= at else None
        if not match:
            continue
        at = match.end()
        key, meaning = _meaning(match.group(), text[match.start() : match.end()], language)
        if meaning is None:
            # Written otherwise: go on inside it, "the new Mexico office" still names Mexico.
            at = match.start() + re.match(r"\w+|\W", match.group()).end()
        elif meaning.kind and not names_traps.refused(key, meaning.kind, text, folded, match.start(), match.end()):
            yield PartyName(
                meaning.code, match.start(), match.end(), meaning.kind,
                meaning.stands_for if not meaning.unsure else meaning.stands_for + "?",
            )  # fmt: skip


@lru_cache(maxsize=10_000)
def _meaning(folded: str, surface: str, language: str) -> tuple[str, Entry | None]:
    """The key of a surface, and what it means where it is written so."""
    key = key_of(folded)
    if language == "es" and surface in ("EU", "E.U."):  # the Union is "UE" in Spanish
        return key, next(each for each in entries()[key_of("estados unidos")])
    return key, next((each for each in entries()[key] if _written_so(each, key, surface, language)), None)


# Codes are names only in a bracket that holds nothing else, and not where all of them are also states of the U.S.
_codes = re.compile(r"\((?P<codes>[A-Z]{2,3}(?:(?:\s?[,;/]\s?|\s)[A-Z]{2,3}){1,60})\)")
_us_states = words("AL AR AZ CA CO DE GA ID IL IN KY LA MA MD ME MN MO MS MT NC NE PA SC SD TN VA PR GU VI")


def _coded(text: str, start: int, end: int) -> Iterator[PartyName]:
    for bracket in _codes.finditer(text, start, end):
        found = list(re.compile("[A-Z]+").finditer(text, bracket.start("codes"), bracket.end("codes")))
        codes = [_alpha3().get(each.group(), each.group()) for each in found]
        if all(code in countries() for code in codes) and not _us_states.issuperset(codes):
            for code, each in zip(codes, found, strict=True):
                if each.group() not in ("US", "UK", "UAE", "USA", "PRC", "DRC"):
                    yield PartyName(code, each.start(), each.end(), NameKind.COUNTRY)


def _written_so(entry: Entry, key: str, surface: str, language: str) -> bool:
    """Whether capitals and small letters are as the meaning wants them."""
    if entry.listed_only:
        return False
    if entry.exact:
        return re.sub(r"\s+", " ", surface) in entry.exact
    if entry.any_case:
        return key not in ("china", "chinas") or language == "es"
    words = re.findall(r"[^\W\d_]+", surface)
    if not words:
        return False
    if entry.kind is None or len(words) == 1:
        return words[0][0].isupper()
    if entry.kind == NameKind.BODY or words[0].lower() in _strict:
        return all(word[0].isupper() for word in words if word.lower() not in _small_words)
    return words[0][0].isupper() or words[-1][0].isupper()


def _grouped(folded: str, places: Sequence[int], start: int, end: int) -> Iterator[PartyName]:
    at = start
    for place in places:
        match = _groups.match(folded, place, end) if place >= at else None
        if not match:
            continue
        at = match.end()
        group = next(name for name, value in match.groupdict().items() if value)
        if match["count"]:
            group = names_bodies.NUMBERS[match["n"] or match["m"]]
        article = _article.search(folded, max(start, place - 8), place)
        begins = article.start() if article else place
        yield PartyName("", begins, match.end(), NameKind.GROUP, group="2" if group == "both" else group)


def _capital_groups(text: str, places: Sequence[int], start: int, end: int) -> Iterator[PartyName]:
    for place in places:
        match = _capital_group.match(text, place, end)
        article = _its_article.search(text, max(start, place - 12), place) if match else None
        if article:
            yield PartyName("", article.start(), match.end(), NameKind.GROUP, group="all")


def _merged(named: list[PartyName], groups: list[PartyName]) -> list[PartyName]:
    """Both in order of the text; where two overlap, the longer one stays."""
    found: list[PartyName] = []
    for each in sorted(named + groups, key=_start):
        if found and each.start < found[-1].end:
            if each.end - each.start > found[-1].end - found[-1].start:
                found[-1] = each
            continue
        found.append(each)
    return found


_owner_behind = re.compile(r"\s+(?:of|de|del)\s+(?:(?:the|los|las|el|la)\s+)?", re.IGNORECASE)
_of_a_place = re.compile(r"\s+(?:of|de|del)\s+[A-ZÁÉÍÓÚÑ]")
_owner_before = re.compile(r"(?:['’]s?)?\s+")


def _with_owners(text: str, found: list[PartyName]) -> list[PartyName]:
    """Whose agency a body is whose name is usual in several countries: the country beside it decides."""
    done = []
    named = {each.code for each in found if each.kind in (NameKind.COUNTRY, NameKind.DEMONYM)}
    for number, each in enumerate(found):
        if not each.stands_for.endswith("?"):
            done.append(each)
            continue
        owner = each.stands_for.rstrip("?")
        spoken_of = _speaks_of_the_us(text) if owner == "US" else owner in named
        owner = owner if spoken_of else ""
        behind = found[number + 1] if number + 1 < len(found) else None
        before = found[number - 1] if number else None
        if behind and behind.kind == NameKind.COUNTRY and _owner_behind.fullmatch(text, each.end, behind.start):
            owner = behind.code
        elif (
            before
            and before.kind in (NameKind.COUNTRY, NameKind.DEMONYM)
            and _owner_before.fullmatch(text, before.end, each.start)
        ):
            owner = before.code
        elif _of_a_place.match(text, each.end):
            owner = ""
        done.append(each._replace(stands_for=owner))
    return done


@lru_cache(maxsize=4)
def _speaks_of_the_us(text: str) -> bool:
    return bool(
        re.search(
            r"\bU\.S\.|United\s+States|Estados\s+Unidos|EE\.\s?UU|\bUSA?\b|\bUSAID\b|White House|\bMedica(?:re|id)\b",
            text,
        )
    )


_formal = re.compile(
    r"(?:[a-z']+ ){0,4}(?:republic|kingdom|states?|principality|federation|commonwealth|sultanate|grand duchy|union"
    r"|republica|reino|estado|principado|gran ducado|mancomunidad|government|gobierno) (?:of|de|del) "
    r"(?:the |la |los |las |el )?"
)


def code_of(name: str) -> str | None:
    """The ISO 3166 alpha-2 code of a country's name or code in either language, None if it is none.

    For a cell or a heading that holds a name and nothing else, with its article or without. Capitals do not matter,
    except for codes and acronyms.
    """
    cleaned = re.sub(r"&#40;|&#41;|[*†‡]|\[\d+\]|(?<=[^\W\d_])\d{1,2}\b", "", name.replace("&amp;", "&"))
    cleaned = " ".join(cleaned.split()).strip(" ,;:|_-")
    if re.fullmatch("[A-Z]{2}", cleaned) and cleaned in countries():
        return cleaned
    if re.fullmatch("[A-Z]{3}", cleaned) and cleaned in _alpha3():
        return _alpha3()[cleaned]
    if len(cleaned) > 80:
        return None
    for said in dict.fromkeys((cleaned, re.sub(r"^[Tt]he ", "", cleaned))):
        for candidate in _ways_to_say(key_of(said)):
            for entry in entries().get(candidate, ()):
                if entry.kind == NameKind.COUNTRY and (not entry.exact or said in entry.exact):
                    return entry.code
                if entry.kind is None:
                    return None
    return None


def _ways_to_say(key: str) -> Iterator[str]:
    yield key
    key = key.rstrip(".")
    yield key
    short = re.sub(r"^(?:the|la|el|los|las) ", "", key)
    yield short
    if inverted := re.fullmatch(r"(.+), (?:the )?(.+?)(?: of| de| del)?(?: the| la)?", short):
        yield f"{inverted[1]} ({inverted[2]} of)"
        yield f"{inverted[1]} ({inverted[2]} de)"
        yield f"{inverted[2]} of {inverted[1]}"
        yield f"{inverted[2]} of the {inverted[1]}"
        yield f"{inverted[2]} {inverted[1]}"
    if formal := _formal.match(short):
        yield short[formal.end() :]


@cache
def _alpha3() -> dict[str, str]:
    return {country.alpha3: country.code for country in countries().values()}


@cache
def _body_keys() -> dict[str, str]:
    return {key: entry.code for key, meanings in entries().items() for entry in meanings if entry.kind == NameKind.BODY}


def body_of(name: str) -> str | None:
    """The short name of a body ("SICA") by any of its names, None if it is none."""
    return _body_keys().get(re.sub(r"^(?:the|la|el) ", "", key_of(name)))


def name_of(code: str, language: str = "en") -> str:
    """A country's short name in English ("en") or Spanish ("es"); of a body or an unknown code, the code itself."""
    country = countries().get(code)
    if not country:
        return code
    return (country.spanish if language == "es" else country.english)[0].lstrip("~")


_between_states = re.compile(r"(?:[\s,;./&()\[\]\"'’“”:*-]|\b(?:and|the|y|e|la|el|los|las|also|as well as)\b)*")


def parse_states(listed: str, only: bool = False) -> list[str]:
    """The States of a list such as "(Mexico, Portugal and the Holy See)", as codes in order, each once.

    Line breaks inside words, footnote numbers and "and" do not matter. With `only`, a list that holds anything besides
    names of States gives none, so that "(see the report of Mexico)" is told from a list.
    """
    text = re.sub(r"(?<=\w)[-\u00ad]\s*\n\s*(?=[a-zß-öø-ÿ])", "", listed)
    text = re.sub(r"(?<=\w)-\s*\n\s*(?=\w)", "-", text)
    text = re.sub(r"(?<=[^\W\d_])\d{1,3}\b|\[\d+\]|[*†‡\u00ad]", "", text)
    folded = fold(text)
    codes: dict[str, None] = {}
    done = 0
    for match in pattern().finditer(folded):
        surface = text[match.start() : match.end()]
        entry = next((each for each in entries()[key_of(match.group())] if each.kind == NameKind.COUNTRY), None)
        if entry is None or not any(letter.isupper() for letter in surface):
            continue
        if entry.exact and re.sub(r"\s+", " ", surface) not in entry.exact:
            continue
        if only and not _between_states.fullmatch(folded, done, match.start()):
            return []
        codes[entry.code] = None
        done = match.end()
    if only and not _between_states.fullmatch(folded, done):
        return []
    return list(codes)
