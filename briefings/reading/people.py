"""Whom the persons of a text stand for: "President Xiomara Castro of Honduras" makes "President Castro" Honduras.

What the text says itself comes first. The few heads of government below are named without their country in texts of
their own side; they count only behind their office.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from . import names
from .plain import words

_office_en = (
    r"(?:(?:vice |deputy |prime |foreign |acting |principal )*(?:presidents?|ministers?|secretary|chancellor|"
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
_office_behind = re.compile(rf"(?:[’']s)?\s+(?i:{_office_en})\s+{_person}")
_office_of = re.compile(rf"(?i:{_office_en}|{_office_es})\s+(?i:of|de|del)\s+(?:the\s+|los\s+|la\s+)?$")
_bare_person = re.compile(rf"\s*,?\s+{_person}")
_bare_office = re.compile(
    r"(?:vice president|president|prime minister|foreign minister|minister|chancellor|secretary|ambassador|"
    r"(?:vice)?presidente|presidenta|ministra?|"
    r"primer ministro|"
    r"primera ministra|canciller)\b",
    re.IGNORECASE,
)
_administration = re.compile(
    r"\b(?P<surname>[A-ZÁÉÍÓÚÑ][\wáéíóúñ’']{2,})(?:[-–][A-ZÁÉÍÓÚÑ]\w+)?\s+(?i:administration|government)\b"
    r"|\b(?i:gobierno|administración)\s+(?:(?i:de)\s+)?(?P<apellido>[A-ZÁÉÍÓÚÑ][\wáéíóúñ’']{2,})"
)
_alone = re.compile(r"(?:^|[.;:,\"”“]|\b(?:and|that|y|que))\s*$")
_capitalised = re.compile(r"\b[A-ZÁÉÍÓÚÑ][\w’'-]*\w")
_in_office = re.compile(
    r"(?P<surname>[A-ZÁÉÍÓÚÑ][\wáéíóúñ’'-]{2,}),?\s+(?:(?:was|is|fue|es)\s+)?"
    r"(?:(?:sworn in|elected|re-elected|named|inaugurated)\s+)?"
    r"(?:(?:as|como)\s+)?(?:(?:the|el|la)\s+)?$"
)
_near_an_office = re.compile(
    r"[Pp]resid|[Mm]inist|[Ss]ecretar|[Cc]hancell|[Cc]ommand|[Gg]eneral|[Aa]dmiral|[Aa]mbassad|[Dd]irector|[Aa]dvis|"
    r"[Cc]ommissioner|[Cc]ancill|[Ee]mbajad|[Aa]lmirant|MINIST|PRESID"
)
_the_office = re.compile(
    rf"\b(?i:the|el|la)\s+(?P<office>{_bare_office.pattern.replace('(?:', '(?i:', 1)})"
    r"(?!\s+(?:of|de|del)\b|\s+[A-ZÁÉÍÓÚ])"
)
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


def people_of(plain: str, language: str, until: int = 40_000) -> dict[str, str]:
    """The surnames that a text's head ties to a country, and the offices ("prime minister") that it gives one alone."""
    found: dict[str, str] = {}
    offices: dict[str, set[str]] = defaultdict(set)
    for party in names.find_parties(plain, 0, min(len(plain), until), language):
        if not party.country:
            continue
        if not _near_an_office.search(plain, max(0, party.start - 90), party.end + 30):
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


_offices = words(
    """
    vice deputy prime foreign acting principal president minister secretary chancellor commander general admiral
    ambassador director advisor adviser attorney commissioner vicepresidente vicepresidenta presidente presidenta
    primer primera ministro ministra canciller secretario secretaria embajador embajadora almirante
    """
)
# Spelt out in both letters, so that the expression looks for them letter by letter.
_an_office = re.compile("|".join(spelt for office in sorted(_offices) for spelt in (office, office.capitalize())))


def _persons(plain: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Offices with the person who holds them, tried only at the words with which they begin."""
    at = start
    for word in _an_office.finditer(plain, start, end):
        opens = word.start()
        if opens >= at and not plain[opens - 1 : opens].isalnum():
            found = _named.match(plain, opens, end)
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
    if office := _office_behind.match(after):
        return office["surname"]
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
    for capital in _capitalised.finditer(plain, start, end) if people else ():
        code = people.get(capital[0])
        if code and _alone.search(plain, max(start, capital.start() - 12), capital.start()):
            found.append((code, capital.start(), capital.end()))
    for led in _administration.finditer(plain, start, end):
        surname = led["surname"] or led["apellido"]
        if code := people.get(surname) or _known.get(surname):
            found.append((code, led.start(), led.end()))
    for office in _the_office.finditer(plain, start, end):
        if code := people.get(office["office"].lower()):
            found.append((code, office.start("office"), office.end("office")))
    return sorted(found, key=lambda one: (one[1], -one[2]))
