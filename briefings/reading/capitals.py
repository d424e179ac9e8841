"""A capital that stands for its government: "Washington will provide $30 million", "Ottawa has promised to train".

Only where a verb of its own follows: a capital is otherwise the place where something happens.
"""

import re
from collections.abc import Collection, Iterator

from .plain import words
from .where import words_of

# A country's code, and how its seat of government is called in English and Spanish. Left out are those that are other
# things as often: names of persons, Brussels, which speaks for the Union, and The Hague, where courts sit.
_seats = """
AE Abu Dhabi; Abu Dabi
AF Kabul
AL Tirana
AM Yerevan; Ereván
AO Luanda
AR Buenos Aires
AT Vienna; Viena
AU Canberra
AZ Baku; Bakú
BA Sarajevo
BB Bridgetown
BD Dhaka; Daca
BF Ouagadougou; Uagadugú
BH Manama
BO La Paz
BR Brasilia; Brasília
BT Thimphu
BW Gaborone
BY Minsk
BZ Belmopan; Belmopán
CA Ottawa
CD Kinshasa
CF Bangui
CG Brazzaville
CH Bern; Berna
CM Yaoundé
CN Beijing; Pekín
CO Bogotá; Bogota
CU Havana; La Habana
CY Nicosia
CZ Prague; Praga
DE Berlin; Berlín
DK Copenhagen; Copenhague
DO Santo Domingo
DZ Algiers; Argel
EC Quito
EE Tallinn; Tallin
EG Cairo; El Cairo
ER Asmara
ES Madrid
ET Addis Ababa; Adís Abeba
FI Helsinki
FJ Suva
FR Paris; París
GA Libreville
GB London; Londres
GE Tbilisi
GH Accra; Acra
GM Banjul
GN Conakry
GR Athens; Atenas
HN Tegucigalpa
HR Zagreb
HT Port-au-Prince; Puerto Príncipe
HU Budapest
ID Jakarta; Yakarta
IE Dublin; Dublín
IL Jerusalem; Jerusalén
IN New Delhi; Nueva Delhi
IQ Baghdad; Bagdad
IR Tehran; Teherán
IS Reykjavik
IT Rome; Roma
JO Amman; Ammán
JP Tokyo; Tokio
KE Nairobi
KG Bishkek
KH Phnom Penh
KP Pyongyang
KR Seoul; Seúl
KZ Astana
LA Vientiane
LB Beirut
LR Monrovia
LS Maseru
LT Vilnius
LV Riga
LY Tripoli; Trípoli
MA Rabat
MD Chisinau
ME Podgorica
MG Antananarivo
MK Skopje
ML Bamako
MM Naypyidaw
MN Ulaanbaatar
MR Nouakchott; Nuakchot
MW Lilongwe
MY Kuala Lumpur
MZ Maputo
NA Windhoek
NE Niamey
NG Abuja
NI Managua
NO Oslo
NP Kathmandu; Katmandú
OM Muscat; Mascate
PE Lima
PG Port Moresby
PH Manila
PK Islamabad
PL Warsaw; Varsovia
PT Lisbon; Lisboa
PY Asunción; Asuncion
QA Doha
RO Bucharest; Bucarest
RS Belgrade; Belgrado
RU Moscow; Moscú
RW Kigali
SA Riyadh; Riad
SB Honiara
SD Khartoum; Jartum
SE Stockholm; Estocolmo
SI Ljubljana; Liubliana
SK Bratislava
SL Freetown
SN Dakar
SO Mogadishu; Mogadiscio
SR Paramaribo
SS Juba
SV San Salvador
SY Damascus; Damasco
TD N'Djamena; N’Djamena; Yamena
TG Lomé
TH Bangkok
TJ Dushanbe
TL Dili
TM Ashgabat
TN Tunis
TO Nuku'alofa
TR Ankara
TT Port of Spain; Puerto España
TW Taipei; Taipéi
TZ Dodoma
UA Kyiv; Kiev
UG Kampala
US Washington
UY Montevideo
UZ Tashkent
VE Caracas
VN Hanoi
VU Port Vila
XK Pristina
YE Sanaa
ZA Pretoria
ZM Lusaka
ZW Harare
"""
_capitals = {
    name: code
    for code, names in (line.split(" ", 1) for line in _seats.strip().splitlines())
    for name in names.split("; ")
}
# Names of other places and of persons as well: they stand for the country where the text names it too.
_shared = {"Santiago": "CL", "San José": "CR", "San Jose": "CR", "Georgetown": "GY", "Kingston": "JM"}
_acts = (
    r"(?:,\s+(?:for\s+its\s+part|por\s+su\s+parte),)?\s+(?:(?:also|sa(?:id|ys)\s+it|has\s+said\s+it|now|has\s+also|has|had|have|tambi[eé]n|ha|se\s+ha|se)\s+){0,2}"
    r"(?:will|would|shall|must|should|has\s+to|needs\s+to|debe|deber[áa]|accedi[óo]|was\s+given|is\s+(?:to|set|due|about|expected|scheduled|preparing|ready|willing|planning|providing|sending|eager)|agreed|consented|pledged|promised|committed|decided|"
    r"offered|announced|vowed|vows|undertook|undertaken|undertakes|plans|intends|agrees|pledges|promises|commits|urged|asked|asks|urges|"
    r"acord[óo]|prometi[óo]|prometido|comprometi[óo]|comprometido|decidi[óo]|ofreci[óo]|ofrecido|anunci[óo]|anunciado|"
    r"acordado|acept[óo]|acepta|acuerda|compromete|planea|pidi[óo]|inst[óo]|exigi[óo]|será|[a-z]{3,}ar[áa]|[a-z]{3,}er[áa]|[a-z]{3,}ir[áa])\b"
)
_names = "|".join(map(re.escape, sorted(_capitals, key=len, reverse=True)))
_every_name = f"{_names}|{'|'.join(_shared)}"
_acting = re.compile(
    rf"(?<![\w-])(?<!George )(?<!Denzel )(?<!Embassy )(?<!Consulate )(?<!in )(?<!In )(?<!en )(?<!En "
    rf")(?P<capital>{_every_name})(?=(?:\s+(?:and|y)\s+(?:{_every_name}))?{_acts})"
)


_first_words = words(" ".join(re.split(r"[ '’-]", name)[0].lower() for name in [*_capitals, *_shared]))


def _begins_a_capital(word: str) -> bool:
    return word in _first_words


# "Asked Beijing to open a hotline", "demanded that Pyongyang return".
_asked = re.compile(
    rf"\b(?:(?:demand|insist|request|ask|urg)(?:ed|s)\s+that\s+(?P<that>{_names})(?=\s+[a-z])|(?:asked|asks|urged|urges|told|pressed|called\s+(?:up)?on|(?:pidi[óo]|inst[óo]|exigi[óo]|solicit[óo])\s+a)\s+(?P<capital>{_names})"
    r"(?=\s+(?:to|for|que|a)\s))"
)
_may_ask = words(
    """
    demanded demands insisted insists requested requests asked asks urged urges told pressed called pidió pidio instó
    insto exigió exigio solicitó solicito
    """
)


def _asks(word: str) -> bool:
    return word in _may_ask


# "The government in N'Djamena", "las autoridades en Quito".
_seated = re.compile(
    rf"(?:government|authorities|administration|gobierno|autoridades)\s+(?:in|en)\s+(?P<capital>{_names})(?![\w-])"
)
_may_sit = words("government authorities administration gobierno autoridades")


def _sits(word: str) -> bool:
    return word in _may_sit


def acting(plain: str, named: Collection[str]) -> Iterator[tuple[str, int, int]]:
    """The country of each capital that acts or is asked in a text, with where the capital's name starts and ends.

    `named` holds the codes of the countries that the text names.
    """
    for place in words_of(plain).where(_begins_a_capital):
        if found := _acting.match(plain, place):
            name = found["capital"]
            if name in _capitals or _shared[name] in named:
                yield _capitals.get(name) or _shared[name], found.start(), found.end()
    for place in words_of(plain).where(_asks):
        if found := _asked.match(plain, place):
            name = "that" if found["that"] else "capital"
            yield _capitals[found[name]], found.start(name), found.end(name)
    for place in words_of(plain).where(_sits):
        if found := _seated.match(plain, place):
            yield _capitals[found["capital"]], found.start(), found.end()


_standing = re.compile(rf"(?<![\w-])(?<!San )(?<!New )(?P<capital>{_names})(?![\w-])(?!\s+(?:[A-Z]|of\s+[A-Z]))")


def named(plain: str, end: int) -> set[str]:
    """The countries whose capitals a text names, whatever it says of them."""
    places = words_of(plain).where(_begins_a_capital)
    found = (_standing.match(plain, place) for place in places if place < end)
    return {_capitals[capital["capital"]] for capital in found if capital}


# "Bogotá, 23 de agosto de 2024.- ", "MANILA, Oct 3 (Reuters) - ", "Lima.- ", "Kathmandu, November 3", "By Ada Obi,
# Abuja"
# at the head of a page.
_dateline = re.compile(
    rf"^[^\w\n]*(?P<capital>{_names}|{_names.upper()})(?:\s*[(,][^.\n–—]{{0,40}})?\s*(?:\.\s?[-–—]|[–—]\s|\s-\s|,\s+\d{{1,2}}\s+de\s+[a-z]+)"
    rf"|^[^\w\n]*(?P<shouted>{_names.upper()}|{_names}):\s+(?=[A-Z])"
    rf"|^(?:By\s[^,\n]{{3,60}},\s+)?(?P<lone>{_names})(?:,\s+(?:\d{{1,2}}\s+)?[A-Z][a-z]+\.?(?:\s+\d{{1,2}})?(?"
    rf":,?\s+\d{{4}})?)?[ \t]*$",
    re.MULTILINE,
)
_spelt = {name.upper(): name for name in _capitals}
_head = 2_500  # characters in which the dateline of a page stands


def of_dateline(plain: str) -> str:
    """The code of the country where a page says that it was written, "" where it does not or where two places are."""
    codes = {
        _capitals[_spelt[(found["capital"] or found["shouted"] or found["lone"]).upper()]]
        for found in _dateline.finditer(plain, 0, _head)
    }
    return codes.pop() if len(codes) == 1 else ""
