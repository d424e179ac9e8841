"""Whom the persons of a text stand for: "President Xiomara Castro of Honduras" makes "President Castro" Honduras.

What the text says itself comes first. The few heads of government below are named without their country in texts of
their own side; they count only behind their office.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from . import names
from .plain import words
from .where import PlainText, words_of

_office_en = (
    r"(?:(?:vice |deputy |prime |foreign |acting |principal )*(?:presidents?|vp|pm|ministers?|secretary|chancellor|"
    r"commander|general|admiral|"
    r"ambassador|director|advisor|adviser|attorney general|commissioner|secretary of \w+|"
    r"minister of \w+(?: (?:and )?\w+){0,3}))"
)
_office_es = (
    r"(?:(?:vice)?president[ea]s?|primer(?:a)? ministr[oa]|ministr[oa]s?(?: de \w+(?: (?:y )?\w+){0,3})?|"
    r"canciller|secretari[oa]|embajador[a]?|general|almirante)"
)
_person = r"(?:[A-ZÁÉÍÓÚÑ][\w’'.-]+[ \t]+){0,3}(?P<surname>[A-ZÁÉÍÓÚÑ][\wáéíóúñ’'-]{2,})"
_named = re.compile(rf"\b(?i:{_office_en}|{_office_es})\s+{_person}")
_behind = re.compile(r"\s*,?\s+(?:of|de|del)\s+(?:the\s+|los\s+|la\s+)?$")
_office_behind = re.compile(rf"(?:[’']s)?[ \t]+(?i:{_office_en})\s+{_person}")
# "Zambian Commerce Minister Chipoka Mulenga", "Kenya's secretary of trade, John Kamau".
_office_further = re.compile(
    rf"(?:[’']s?)?[ \t]+(?:[\w’-]+[ \t]+){{0,3}}?(?i:{_office_en}|counterpart)"
    rf"(?:[ \t]+(?:of|for)(?:[ \t]+[a-z]+){{1,3}})?,?[ \t]+{_person}"
)
# "El canciller peruano, Juan Quispe", "el ministro chileno de Defensa, Juan Soto", "su par boliviana, Rosa Mamani".
_office_es_before = re.compile(rf"(?i:{_office_es}|\bpar|homólog[oa]|colega)[ \t]+$")
_person_further = re.compile(rf"(?:[ \t]+de(?:[ \t]+(?:la[ \t]+|y[ \t]+)?\w+){{1,4}})?,?[ \t]+{_person}")
# "Chipoka Mulenga, Zambia's minister of commerce".
_person_before = re.compile(
    r"[A-ZÁÉÍÓÚÑ][\w’'-]+(?:[ \t]+[A-ZÁÉÍÓÚÑ][\w’'-]+){0,2}[ \t]+"
    r"(?P<surname>[A-ZÁÉÍÓÚÑ][\wáéíóúñ’'-]{2,}),\s+(?:the\s+|el\s+|la\s+)?$"
)
_then_office = re.compile(rf"(?:[’']s?)?[ \t]+(?:[\w’-]+[ \t]+){{0,3}}?(?i:{_office_en}|{_office_es})\b")
_office_of = re.compile(rf"(?i:{_office_en}|{_office_es})\s+(?i:of|de|del)\s+(?:the\s+|los\s+|la\s+)?$")
_bare_person = re.compile(rf"[ \t]*,?[ \t]+{_person}")
_bare_office = re.compile(
    r"(?:vice president|president|prime minister|foreign minister|minister|chancellor|secretary|ambassador|"
    r"(?:vice)?presidente|presidenta|ministra?|secretari[oa]|embajador[a]?|"
    r"primer ministro|"
    r"primera ministra|canciller)\b",
    re.IGNORECASE,
)
_surname_before = re.compile(r"\b(?P<surname>[A-ZÁÉÍÓÚÑ][\wáéíóúñ’']{2,})(?:[-–][A-ZÁÉÍÓÚÑ]\w+)?\s+$")
_surname_behind = re.compile(
    r"\w+\s+(?:(?i:de)\s+)?(?P<surname>[A-ZÁÉÍÓÚÑ][\wáéíóúñ’']{2,}(?: [A-ZÁÉÍÓÚÑ][\wáéíóúñ’']{2,}){0,2})"
)
_alone = re.compile(
    r"(?:^|[.;:,\"”“]|\b(?:and|that|y|que|said|says|told|added|dijo|añadió|afirmó|aseguró|señaló|explicó|indicó|anunció))\s*"
    r"(?:(?:Mr|Mrs|Ms|Dr|Sra?|Dra)\.?\s+|[A-ZÁÉÍÓÚÑ][\w’-]+\s+)?$"
)
_capitalised = re.compile(r"[A-ZÁÉÍÓÚÑ][\w’'-]*\w")
_in_office = re.compile(
    r"(?P<surname>[A-ZÁÉÍÓÚÑ][\wáéíóúñ’'-]{2,}),?\s+(?:(?:was|is|fue|es)\s+)?"
    r"(?:(?:sworn in|elected|re-elected|named|inaugurated)\s+)?"
    r"(?:(?:as|como)\s+)?(?:(?:the|el|la)\s+)?$"
)
# "With Harris’ four-point announcement", "Carney's offer".
_what_is_his = re.compile(
    r"[’'](?:s\b)?\s+(?:[\w-]+\s+){0,3}?(?:announcements?|offers?|pledges?|commitments?|package)\b", re.IGNORECASE
)
_the = re.compile(r"\b(?:the|el|la)\s+$", re.IGNORECASE)
_of_nobody = re.compile(r"(?!\s+(?:of|de|del)\b|\s+[A-ZÁÉÍÓÚ])")
_the_word = re.compile(r"\w+")
_a_first_name = 30  # characters before a surname in which a clause begins, with a title or a first name
_longest_name = 60  # characters
_not_a_name = words(
    """
    The And Of In On At El La Los Las En President Minister Secretary Republic Government Trip Visit Meeting Call
    National Exteriores Relaciones Defensa Seguridad Salud Interior Gobernación Hacienda Ambiente Justicia Educación
    Trabajo Economía Finanzas Affairs Defense Defence Security Health Justice
    Finance Foreign State Labor Labour Education Trade
    """
)

_known = {
    surname: code
    for code, surnames in (
        ("US", "Biden Trump Obama Harris Vance Pence Blinken Rubio Kerry Pompeo Mayorkas Austin Yellen Hegseth"),
        ("MX", "Obrador Sheinbaum Peña"),
        ("CA", "Trudeau Carney"),
        ("GT", "Giammattei Arévalo"),
        ("SV", "Bukele"),
        ("EC", "Lasso Noboa"),
        ("CO", "Duque Petro"),
        ("BR", "Bolsonaro Lula"),
        ("CL", "Boric"),
        ("AR", "Milei"),
        ("PE", "Boluarte"),
        ("PA", "Cortizo Mulino"),
        ("DO", "Abinader"),
    )
    for surname in surnames.split()
}


def _is_an_office(word: str) -> bool:
    return any(stem in word for stem in _office_stems)


_office_stems = words(
    """
    counterpart homólog presid minist secretar chancell command general admiral ambassad director advis commissioner
    cancill embajad
    almirant
    """
)


def people_of(plain: str, language: str, until: int = 40_000) -> dict[str, str]:
    """The surnames that a text's head ties to a country, and the offices ("prime minister") that it gives one alone."""
    found: dict[str, str] = {}
    offices: dict[str, set[str]] = defaultdict(set)
    plain = PlainText(plain[: until + names.MARGIN])
    offices_at = words_of(plain)
    for party in names.find_parties(plain, 0, min(len(plain), until), language):
        if not party.country:
            continue
        if not offices_at.any_between(_is_an_office, party.start - 90, party.end + 30):
            continue
        surname = _surname_beside(plain, party.start, party.end)
        if surname and surname not in _not_a_name:
            found.setdefault(surname, party.country)
        if office := _office_of.search(plain[max(0, party.start - 90) : party.start]):
            offices[_office(office[0])].add(party.country)
    for person in _persons(plain, 0, min(len(plain), until)):
        if code := found.get(person["surname"]) or _known.get(person["surname"]):
            offices[_office(person[0])].add(code)
    found.update((office, codes.pop()) for office, codes in offices.items() if office and len(codes) == 1)
    return found


_shouted = re.compile(r"[A-ZÁÉÍÓÚÑ]{4}")
_offices = words(
    """
    vp pm
    vice deputy prime foreign acting principal president minister secretary chancellor commander general admiral
    ambassador director advisor adviser attorney commissioner vicepresidente vicepresidenta presidente presidenta
    primer primera ministro ministra canciller secretario secretaria embajador embajadora almirante
    """
)


def _begins_an_office(word: str) -> bool:
    return word.startswith(_office_heads)


_office_heads = tuple(_offices)


def _governs(word: str) -> bool:
    return word in ("administration", "government", "gobierno", "administración", "presidencia")


def _persons(plain: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Offices with the person who holds them, tried only at the words with which they begin."""
    at = start
    for opens in words_of(plain).between(_begins_an_office, start, end):
        # All in capitals is a heading, in which a name cannot be told from other words.
        found = _named.match(plain, opens, end) if opens >= at and not _shouted.match(plain, opens, end) else None
        if found:
            yield found
            at = found.end()


def _office(words: str) -> str:
    """The office at the head of some words, in lower case: "prime minister"."""
    head = _bare_office.match(words)
    return head[0].lower() if head else ""


def _surname_before_office(before: str) -> str:
    """ "Mulino was sworn in as president of Panama", "Ana Ruiz, minister of health of Peru"."""
    office = _office_of.search(before)
    person = _in_office.search(before, 0, office.start()) if office else None
    return person["surname"] if person else ""


def _surname_beside(plain: str, start: int, end: int) -> str:
    before = plain[max(0, start - 90) : start]
    after = plain[end : end + 110]
    if _behind.search(before):
        for person in _named.finditer(before):
            if _behind.fullmatch(before[person.end() :]) and person["surname"] not in _not_a_name:
                return person["surname"]
    if office := _office_behind.match(after) or _office_further.match(after):
        return office["surname"]
    if _office_es_before.search(before) and (person := _person_further.match(after)):
        return person["surname"]
    if (person := _person_before.search(before)) and _then_office.match(after):
        return person["surname"]
    if _office_of.search(before) and (bare := _bare_person.match(after)):
        return bare["surname"]
    return _surname_before_office(before)


def meant(plain: str, start: int, end: int, people: Mapping[str, str]) -> list[tuple[str, int, int]]:
    """The countries for which the persons named between two offsets stand, with the words that name them."""
    found = []
    for person in _persons(plain, start, end):
        surname = person["surname"]
        code = people.get(surname) or _known.get(surname)
        if code:
            found.append((code, person.start(), person.end()))
    found += _surnames(plain, start, end, people)
    found += _administrations(plain, start, end, people)
    found += _offices_alone(plain, start, end, people)
    return sorted(found, key=lambda one: (one[1], -one[2]))


def _surnames(plain: str, start: int, end: int, people: Mapping[str, str]) -> Iterator[tuple[str, int, int]]:
    """Surnames that stand for themselves at the head of a clause: "and Mulino announced"."""
    standing = words_of(plain)
    for surname, code in people.items():
        for place in standing.of(surname, start, end) if surname[0].isupper() else ():
            capital = _capitalised.match(plain, place, end)
            if not capital or capital[0] != surname:
                continue
            if _alone.search(plain, max(start, place - _a_first_name), place) or _what_is_his.match(
                plain, capital.end(), end
            ):
                yield code, place, capital.end()


def _administrations(plain: str, start: int, end: int, people: Mapping[str, str]) -> Iterator[tuple[str, int, int]]:
    """ "The Arévalo government", "gobierno de Arévalo"."""
    for place in words_of(plain).between(_governs, start, end):
        before = _surname_before.search(plain, max(start, place - _longest_name), place)
        led = before or _surname_behind.match(plain, place, end)
        code = (
            next(filter(None, (people.get(n) or _known.get(n) for n in led["surname"].split()[::-1])), "")
            if led
            else ""
        )
        if led and code:
            yield code, led.start(), _the_word.match(plain, place, end).end() if before else led.end()


def _offices_alone(plain: str, start: int, end: int, people: Mapping[str, str]) -> Iterator[tuple[str, int, int]]:
    """ "The president", where the text gives that office to one country alone."""
    for place in words_of(plain).between(_begins_an_office, start, end) if people else ():
        office = _bare_office.match(plain, place, end)
        code = people.get(office[0].lower()) if office else None
        if code and _of_nobody.match(plain, office.end(), end) and _the.search(plain, max(start, place - 12), place):
            yield code, place, office.end()
