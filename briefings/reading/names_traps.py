"""What looks like a country and is none: rivers, cities, people, currencies, languages, words of daily life.

`refused` looks only at what stands around a name. A doubtful name is refused: an owner left open costs a person one
look, a wrong one costs trust.
"""

import re

from .plain import words

# Whole phrases, matched like names and then passed over. Folded as the text is: small letters, no accents.
PHRASES = """
new mexico; nuevo mexico; estado de georgia; west papua; west papuan; west papuans; new jersey; new england;
new britain; new guinea; nueva guinea; new spain; nueva espana;
nueva granada; new ireland; new georgia; new south wales; new mexican; new mexicans; south wales; nova scotia;
gulf of mexico; golfo de mexico; estado de mexico; state of mexico; gulf of oman; gulf of guinea; golfo de guinea;
gulf of honduras; golfo de honduras; gulf of panama; golfo de panama; gulf of thailand; gulf of america;
isthmus of panama; istmo de panama; canal de panama; papeles de panama; sombrero de panama; panama city beach;
ciudad de mexico; ciudad de guatemala; ciudad de panama; ciudad de kuwait; cd. de mexico; valle de mexico;
rio congo; cuenca del congo; rio niger; delta del niger; rio paraguay; rio uruguay; rio jordan; rio senegal;
river jordan; river niger; river congo; river gambia; lake chad; lago chad; lake malawi; lake nicaragua;
lago de nicaragua; lake guatemala; mount lebanon; mar de china; mar de japon; mar del sur de china; sea of japan;
mar de la china meridional; south china sea; east china sea; philippine sea; mozambique channel; english channel;
bermuda triangle; indian ocean; oceano indico; irish sea; persian gulf; strait of malaysia; korean peninsula;
state of georgia; u.s. state of georgia; georgia tech; georgia state university; university of georgia;
georgia southern;
american samoa national park; virgin islands; islas virgenes; british columbia; british isles; british virgin;
air france; agence france presse; agence france; tour de france; radio france; france presse; air canada;
air india; air china; bank of america; bank of england; banco de espana; new york; puerto espana; port of spain;
puerto de espana; brazil nut; brazil nuts; guinea pig; guinea pigs; guinea fowl; guinea worm; guinea worms;
chile pepper;
chile peppers; cuba libre; china shop; bone china; turkey vulture; jordan almonds; french fries; french toast;
danish pastry; swiss cheese; swiss army knife; turkish delight; indian summer; dutch oven; dutch disease;
spanish flu; german measles; german shepherd; north pole; south pole; prince of wales; princess of wales;
washington d.c.; washington dc; american indian; american indians; west indian; west indians; east indian; red indian;
west indies; indian reservation; indian reservations; indian country; indian tribes; bureau of indian affairs;
indian affairs; indian education; indian health; indian tribe; indian nations;
indian health service; dominican order; dominican friars; dominican nuns; dominican sisters; georgian bay;
georgian architecture; latin american; latin americans; central american; central americans; south american;
south americans; north american; north americans; native american; native americans; african american;
african americans; inter american; pan american; ibero american; asian american; asian americans; hispanic american;
hispanic americans; latin america; central america; south america; north america; hemisferio americano;
the american continent; american republics; american convention; american declaration; british council;
english speaking; french speaking; spanish speaking; portuguese speaking; michael jordan; jim jordan;
vernon jordan; jordan peterson; kathy ireland; mark cuban; patricia scotland; jimmy wales; tom holland; chad smith;
mexican american; mexican americans; cuban american; cuban americans; salvadoran american; salvadoran americans;
irish american; irish americans; italian american; italian americans; chinese american; chinese americans;
somali american; somali americans; haitian american; haitian americans; dominican american; dominican americans;
the hague; jamaica plain; lebanon county; peru state college; paris club; san jose costa rica street; monte lebanon;
sierra leone river; costa rica street; guinea pepper; panama disease; panama hat; panama hats; panama papers
"""

# Behind a name, these make a place or a thing of it.
_thing_after = re.compile(
    r"\s+(?:rivers?|basin|delta|canal|valley|sea|channel|papers|city|hats?|peppers?|sandwich|street|avenue|hotel)\b"
)
# "Barbados Agreement": the place where it was signed. Not after a hyphen, where the name is a party to it.
_accord_after = re.compile(r"\s+(?:Agreement|Accords?|Protocol|Convention|Declaration|Pact|Principles|Consensus)\b")
_money_after = re.compile(
    r"(?:\s?\$|\s+(?:dollars?|dolares|cents|pounds?|francs?|francos|pesos?|yen|yuan|rupees?|rupias|krone[rs]?"
    r"|kronor|kronas?"
    r"|quetzal(?:es)?|lempiras?|won|dinars?|rials?|riyals?|shillings?|rand|rea(?:l|is|les)|bolivianos|colones)\b)"
)
_place_before = re.compile(
    r"\b(?:ciudad de|cd\. de|rio|lago|golfo de|cuenca del?|canal de|city of|gulf of|river|lake|sea of"
    r"|straits? of|bay of)\s+$"
)
_money_before = re.compile(r"\b(?:dolar(?:es)?|pesos?|francos?|libras?|yen(?:es)?|rublos?|coronas?)\s+$")
# With what the last word before a name begins where one of the two fits.
_before_things = tuple(words("de of rio lago canal river lake dolar peso franco libra yen rublo corona"))
_languages = words(
    "spanish french portuguese german russian chinese dutch italian japanese polish greek turkish swedish"
    " danish finnish"
    " norwegian czech romanian hungarian thai vietnamese"
    " espanol espanola frances francesa portugues portuguesa aleman ruso chino italiano japones"
)
_speech_before = re.compile(
    r"\b(?:speak|speaks|speaking|spoken|idioma|lengua|habla|hablan|hablar|traducido al|translated into"
    r"|translation into)\s+$"
)
_in_before = re.compile(r"\b(?:in|into|en|al|from)\s+$")
_speech_after = re.compile(
    r"(?:-|\s+)(?:speaking|speakers?|language|translation|version|interpretation|text|lessons|classes)\b"
)
_noun_after = re.compile(r"\s+[a-z]{3,}")
_no_noun = re.compile(r"\s+(?:and|or|only|with|for|the|to|by|at|when|while|where|that|which|version)\b")

_americans = re.compile(
    r"\s+(?:people|citizens?|governments?|officials?|troops|soldiers?|forces|military|compan(?:y|ies)"
    r"|business(?:es)?|workers?"
    r"|farmers?|taxpayers?|embassy|ambassador|president|public|famil(?:y|ies)|consumers?|diplomats?|delegation"
    r"|service"
    r" ?members?|personnel|nationals?|investors?|firms?|jobs)\b"
)
_mixed_after = re.compile(r"[\s-]+americans?\b")

_around_georgia = re.compile(
    r"\b(?:atlanta|savannah|augusta|macon|columbus|fort (?:benning|moore|stewart)|florida|alabama|tennessee"
    r"|texas|(?:north|south)"
    r" carolina|arizona|michigan|pennsylvania|nevada|wisconsin|ohio|virginia|louisiana|mississippi|california"
    r"|governor (?:of )?georgia|georgia(?:'s)? (?:governor|legislature|senator|congressman|republicans"
    r"|democrats|voters))\b"
)

_people_names = words(
    "jordan chad israel georgia ireland france francia england scotland holland wales india kenya kenia cuba"
    " germany montenegro"
)
_given_names = words("jordan chad israel georgia india kenya kenia ireland francia")
_titles = words(
    "mr mrs ms miss dr prof professor gen general col colonel lt capt captain maj major sgt sen senator rep"
    " representative judge"
    " justice congressman congresswoman sr sra srta don dona lic ing coach sir lady"
)
_first_names = words(
    "michael jim james john robert bob william bill david richard joseph thomas tom charles chris christopher"
    " daniel matthew mark"
    " anthony steven steve paul andrew kevin brian george edward ronald jason jeff ryan jacob gary eric stephen larry"
    " justin scott frank vernon barbara mary patricia jennifer linda elizabeth susan jessica sarah karen nancy lisa"
    " betty kathy anna emily ana maria jose juan luis carlos pedro jorge miguel antonio manuel francisco rafael"
    " fernando ricardo alberto eduardo roberto mario sergio cesar anatole tim tony peter simon jeremy neil alan"
    " hamilton louis laura rosa carmen elena marta king"
)
_not_a_given_name = words(
    "kingdom with in and of the while since neighbouring neighboring both including like from by for to as between"
    " unlike under egypt lebanon syria iraq north northern south southern east eastern west western central"
    " upper lower"
    " great republic also however today when where if that than about modern"
)
_institutions = words(
    "government ministry national police army armed air navy authority authorities team office mission"
    " embassy programme"
    " program project compact response report plan human rights central bank times today prime president minister"
    " ministers king queen peace border security customs republic trade strategy partnership delegation defense"
    " defence country state university and or should will shall has had was is red medical foreign interior federal"
    " supreme parliament house senate civil public private health water refugee international economic development"
    " agreement committee council commission permanent lands gas oil museum foundation institute centre center"
    " accepted supported noted recommends recommended crisis"
)
_surname_before = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sr|Sra)\.?\s(?:[A-Z]\w+\s){0,2}$")
_us_as_pronoun = re.compile(
    r"\b(?:contact|join|about|follow|let|help|give|tell|call|find|visit|email|support|with|to|from|for|between"
    r"|among|around"
    r"|protect|unite|unites|save|all of|both of|each of)\s+$"
)
# "The Trans-Afghan railway", "anti-American slogans".
_prefixed = re.compile(r"\b(?:trans|pan|anti|pro|pre|post|afro|anglo|franco|hispano)-$")
_line_ends = re.compile(r"\s*(?:$|[\n.!?:;,)])")
_address = re.compile(r"(?:https?:|www\.|@)\S*$")


def refused(key: str, kind: str, text: str, folded: str, start: int, end: int) -> bool:
    """Whether the name at `start` to `end` of `text` is none there; `folded` is the same stretch as matched."""
    if _thing_after.match(folded, end) or _money_after.match(folded, end):
        return True
    before, after = folded[max(start - 40, 0) : start], folded[end : end + 40]
    last = before.rstrip().rpartition(" ")[2]
    if last.startswith(_before_things) and (_place_before.search(before) or _money_before.search(before)):
        return True
    if ("/" in before or "@" in before or "www." in before) and _address.search(folded[max(start - 300, 0) : start]):
        return True
    if "." in key and re.match(r"\.\w(?![a-z])", text[end : end + 3]):
        return True  # "18 U.S.C.", "U.S.S.R."
    if key == "fines" and "\u00e9" not in text[start:end].lower():
        return True  # "Para los fines pertinentes"
    if key == "frances" and text[start:end] == "Frances":
        return True  # a first name
    if _prefixed.search(before):
        return True
    if kind == "demonym":
        return _demonym_refused(key, before, after) or bool(_surname_before.search(text[max(start - 40, 0) : start]))
    if kind == "country":
        if text[max(start - 1, 0) : start] not in ("-", "–") and _accord_after.match(text, end):
            return True
        if key in _people_names and _is_a_person(key, text, start, end):
            return True
    if key == "georgia":
        return bool(_around_georgia.search(folded[max(start - 60, 0) : end + 60]))
    if key == "us":
        return _is_no_state(text, before, after, start, end)
    if key in ("un", "who", "bid", "au", "ue", "eu", "caf"):
        return _in_capitals(text, start, end)
    return False


def _demonym_refused(key: str, before: str, after: str) -> bool:
    if _mixed_after.match(after):
        return True
    if key in ("american", "americans"):
        if re.search(r"(?:[a-z]-|\b(?:all|other|of|many|fellow)\s+the\s+)$", before):
            return True
        return key == "american" and not _americans.match(after)
    if key in _languages:
        if _speech_before.search(before) or _speech_after.match(after):
            return True
        if _in_before.search(before):
            return not _noun_after.match(after) or bool(_no_noun.match(after))
    return False


def _is_a_person(key: str, text: str, start: int, end: int) -> bool:
    """Part of a person's name: behind a title or a first name, or in front of a surname."""
    found = re.search(r"(^|.)\s?\b([A-Z][\w'’-]*)(\.?) $", text[max(start - 40, 0) : start], re.DOTALL)
    if found:
        word = found[2].lower()
        if word in _first_names or word in _titles or (len(word) == 1 and found[3]):
            return True
        opens = not found[1].strip() or found[1] in '.!?:;,-*•("“'
        if not opens and not found[3] and word not in _not_a_given_name and not word.endswith("ing"):
            return found[1].islower()
    if key in _given_names:
        surname = re.match(r" ([A-ZÁÉÍÓÚÑ][^\W\dA-Z_]+)\b", text[end : end + 30])
        return bool(surname) and surname[1].lower() not in _institutions
    return False


def _is_no_state(text: str, before: str, after: str, start: int, end: int) -> bool:
    """The pronoun in a line of capitals, a sum of money, a part of a document's number."""
    if re.match(r"\s?\d", after) or (text[start - 1 : start] == "/" and re.match(r"/\d", after)):
        return True
    return _in_capitals(text, start, end) and bool(_us_as_pronoun.search(before)) and bool(_line_ends.match(after))


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Whether the words around are in capitals, so that an acronym cannot be told from a word."""
    line_start = text.rfind("\n", max(start - 60, 0), start) + 1 or max(start - 60, 0)
    line_end = text.find("\n", end, end + 60)
    around = text[line_start:start] + text[end : line_end if line_end >= 0 else end + 60]
    letters = [letter for letter in around if letter.isalpha()]
    return len(letters) > 3 and not any(letter.islower() for letter in letters)
