"""The verbs behind "will", "should" and the like: which say no deed, and which say one with a participle or a noun."""

import re

from .plain import words

# After "will", "should" and the like these say no deed: a state, an effect, an event of the diary.
no_deed = words(
    """
    be have mean rise prevail flourish succeed thrive endure grow fail suffer need know see depend remain become
    continue serve represent result like want stand face
    get not come never take-place meet reconvene travel visit attend arrive depart speak join include
    enable benefit cost seem appear keep stay discuss celebrate mark understand reflect feel think believe
    consider note recall agree look underscore underline lead bring make always likely enhance vote oppose die
    lose win run watch wait focus say argue insist declare warn tell claim stress reiterate emphasize
    emphasise highlight embrace enjoy strive pray hope mourn play compete
    """
)
no_state = (no_deed | {"go"}) - words(
    """
    visit attend speak join include enable agree bring make lead meet enhance take-place consider
    """
)
no_deed_es = words(
    """
    lloverá nevará granizará será serán seremos estará estarán estaremos tendrá tendrán habrá habrán podrá podrán
    ayudará seguirá seguirán seguiremos continuará continuarán continuaremos contribuirá contribuirán significará
    incluirá requerirá viajará viajarán visitará visitarán asistirá asistirán participará participarán
    beneficiará beneficiarán logrará llegará quedará irá dará
    sería serían podría podrían tendría tendrían habría habrían estaría estarían permitiría permitirían dirá
    jugará jugarán competirá competirán estrenará estrenarán
    ocurrirá ocurrirán sucederá sucederán volverá volverán verá hará harán haremos pasará reconocer entender recordar
    saber pensar decir creer sentir ser estar haber tener
    poder seguir continuar podremos tendremos debería deberían deberá
    deberán
    """
)
participles = words(
    """
    broken begun brought given laid run taken written drawn sold bought paid spent sent led lent shut struck frozen
    lifted kept
    established created set convened launched held formed opened built deployed developed implemented signed
    trained expanded doubled increased strengthened funded provided allocated delivered introduced installed
    published submitted adopted extended completed invested hired appointed upgraded rolled carried organized
    organised given constructed conducted shared donated presented reviewed finalized finalised drafted prepared
    flown driven shown grown sown hung lit read thrown caught swept sworn
    designed repaid recruited distributed required asked put made assigned transferred equipped reinforced modernized
    modernised reopened resumed rebuilt withdrawn cut chosen taught undertaken fed dug torn
    """
)
participles_es = re.compile(
    r"^(?!recordad|abordad|analizad|tratad|discutid|benefici|afectad|conocid|celebrad|visto|considerad|necesitad)\w*(?:ad|id|st|ert|ech)[oa]s?$"
)
no_participle = words(
    """
    needed affected based limited remembered interested committed concerned pleased delighted honored honoured
    welcomed expected followed accompanied determined dedicated solved inspired united aligned blessed missed
    joined accompanied received greeted attended
    anchored geared centered centred focused rooted mirrored tempted measured guided respected preserved upheld
    deemed considered construed regarded understood interpreted reminded
    recognized recognised commended praised congratulated thanked applauded noted recalled stressed
    """
)

no_deed_to_it = words(
    """
    señalarse destacarse subrayarse mencionarse aclararse notarse
    tenerse entenderse recordarse verse sentirse olvidarse preguntarse limitarse referirse convertirse
    mantenerse hacerse considerarse
    deberse tratarse darse ponerse quedarse comprometerse sumarse unirse reunirse esperarse decirse saberse
    """
)

at_once = words("visit travel lead attend join participate include host meet")
# "Will meet the costs", "will make available $2 million": what a verb that mostly says no deed says with its noun.
_takes_part = (
    r"\s+en\s+(?:el|la|los|las|una?)\s+(?:\w+\s+){0,2}?(?:ejercicios?|misi[óo]n|operaci[óo]n|operativo|fuerza|patrullajes?|programa|"
    r"coalici[óo]n)\b"
)
pays = {
    "meet": re.compile(
        r"\s+(?:all\s+|half\s+)?(?:(?:of\s+)?(?:the|their|its|these|those)\s+)?(?:costs?|expenses|expenditure|bills?)\b",
        re.IGNORECASE,
    ),
    "make": re.compile(
        r"\s+(?:(?:[^.;,]{2,60}?\s)?(?:available|public|mandatory|compulsory|permanent)|"
        r"(?:an?|the|its|their|further|additional)\s+(?:[\w-]+\s+){0,2}?(?:payments?|contributions?|donations?|investments?|grants?|loans?|"
        r"submissions?|deposits?|transfers?|purchases?))\b",
        re.IGNORECASE,
    ),
    "come": re.compile(r"\s+forward\s+with\s+(?:an?|the|its|new)\s", re.IGNORECASE),
    "see": re.compile(r"\s+to\s+it\s+that\s", re.IGNORECASE),
    "tendrá": re.compile(r"\s+(?:a\s+su\s+cargo|bajo\s+su\s+responsabilidad)\s", re.IGNORECASE),
    "tendrán": re.compile(r"\s+(?:a\s+su\s+cargo|bajo\s+su\s+responsabilidad)\s", re.IGNORECASE),
    "bring": re.compile(r"\s+(?:forward|into\s+(?:force|service|operation)|back)\b", re.IGNORECASE),
    "declare": re.compile(
        r"\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}?(?:area|zone|park|reserve|sanctuary|moratorium|ceasefire|amnesty|holiday|emergency)\b",
        re.IGNORECASE,
    ),
    "serve": re.compile(
        r"\s+as\s+(?:the\s+|a\s+)?(?:guarantor|host|chair|coordinator|mediator|"
        r"secretariat)\b",
        re.IGNORECASE,
    ),
    "lead": re.compile(
        r"\s+(?:a|an|the|its|this)\s+(?:[\w-]+\s+){0,4}?(?:missions?|force|team|operation|project|group|stud(?:y|ies)|exercise|programme|"
        r"program|initiative|reconstruction|rebuilding)\b",
        re.IGNORECASE,
    ),
    "join": re.compile(
        r"\s+(?:a|an|the|its|this)\s+(?:[\w-]+\s+){0,4}?(?:missions?|force|coalition|initiative|group|alliance|programme|program|operation|"
        r"network|treaty|convention|pact|court|union|scheme|system|bloc|platform|area|zone)\b|"
        r"\s+forces\s+with\s[^.;]{3,60}?\sto\s",
        re.IGNORECASE,
    ),
    "stand": re.compile(r"\s+up\s+(?:an?|the|its|new|two|three|additional)\b", re.IGNORECASE),
    "travel": re.compile(
        r"\s+to\s[^.;]{2,60}?\sto\s+(?:support|assist|assess|help|train|install|repair|conduct|investigate|inspect|finali[sz]e|build)\b",
        re.IGNORECASE,
    ),
    "participará": re.compile(_takes_part, re.IGNORECASE),
    "participarán": re.compile(_takes_part, re.IGNORECASE),
    "contribuirá": re.compile(r"\s+con\s+(?:\w+\s+){0,2}?(?:US)?[$€£]?\s?\d", re.IGNORECASE),
    "contribuirán": re.compile(r"\s+con\s+(?:\w+\s+){0,2}?(?:US)?[$€£]?\s?\d", re.IGNORECASE),
    "viajará": re.compile(
        r"\s+a\s[^.;]{2,60}?\spara\s+(?:apoyar|asistir|evaluar|ayudar|capacitar|instalar|reparar|investigar|inspeccionar)\b",
        re.IGNORECASE,
    ),
    "viajarán": re.compile(
        r"\s+a\s[^.;]{2,60}?\spara\s+(?:apoyar|asistir|evaluar|ayudar|capacitar|instalar|reparar|investigar|inspeccionar)\b",
        re.IGNORECASE,
    ),
}
