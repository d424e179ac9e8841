"""Who is to do it: the subject of the governing verb, the head of a bullet, the scope of a section or a lead-in, "we"
and "both nations" resolved, an agency that stands for its country.

Who gains ("to", "for", "in support of") is no owner, and where the text does not say, unknown is the answer.
"""

import re
from collections.abc import Sequence

from .model import Ground, Named, PartyRole, Place
from .names import PartyName
from .stretch import NOBODY, Scope, Stretch, code_of, known_of, parties_in
from .where import words_of

_not_subject = re.compile(
    r"\b(?:to|for|with|in|from|against|on|toward|towards|at|within|across|inside|between|among|under|via|through|into|"
    r"like|including|than|about|regarding|alongside|a|para|con|en|desde|contra|hacia|entre|sobre|bajo|como|por)\s+"
    r"(?:the\s+|el\s+|la\s+|los\s+|las\s+|both\s+)?(?:(?:governments?|peoples?|gobiernos?)\s+(?:of|de)\s+)?$",
    re.IGNORECASE,
)
_chain = re.compile(
    r"(?:\s+Governments?(?=\s+(?:and|&)))?\s*(?:,|;|and(?:\s+the\s+Governments?\s+of(?:\s+the)?)?|y|e|or|o|&|,\s*and|\band\b\s+the|,\s*and\s+the|,\s*the|y\s+el|y\s+la|y\s+los|y\s+al?(?:\s+l[ao]s?)?\b|,\s*el|,\s*la|,\s*al?(?:\s+l[ao]s?)?\b|\s)*\s*",
    re.I,
)
_adverbial = re.compile(
    r"\W*(?:\d{1,2}[.)]\W*)?(?:in|on|at|with|under|during|to|as|for|by|through|following|after|before|since|within|upon|from|over|"
    r"despite|given|"
    r"recogni[sz]ing|building|working|among|regarding|concerning|while|al|en|con|para|durante|tras|a|como|bajo|"
    r"desde|por|sobre|"
    r"según|mediante|además|asimismo|furthermore|additionally|moreover|however|meanwhile|also|finally|similarly|"
    r"likewise|"
    r"[a-z]{3,}ing|[a-z]{4,}ly(?=,)|"
    r"today|this (?:week|month|year)|next (?:week|month|year)|last (?:week|month|year)|hoy)\b",
    re.IGNORECASE,
)
_people = re.compile(
    r"\s+(?:\w+\s+)?(?:migrants?|refugees?|citizens?|nationals?|workers?|people|population|families|children|"
    r"victims|women|youth|communit\w+|"
    r"students?|troops?|soldiers?|farmers?|businesses|companies|firms|universities|exporters|banks|investors|soil|"
    r"(?:political\s+)?(?:parties|factions|politicians|stakeholders|rebels|militias)|political\s+forces|opposition|"
    r"company|firm|bank|manufacturer|giant|conglomerate|airline|automaker|businessm[ae]n|investor|charity|newspaper|artist|"
    r"territory|border|crisis|situation|dream|"
    r"migrantes|refugiados|ciudadanos|trabajadores|pueblo|familias|niños|víctimas|mujeres|jóvenes|comunidades|"
    r"empresas|universidades|bancos|empresa|compañía|firma|banco|fabricante|aerolínea|empresario|periódico)\b",
)
_collective = re.compile(
    r"\b(?:(?:Quad|AUKUS|G-?7)\s+(?:partners|leaders|ministers|countries|members)|"
    r"we|they|us|our|both|the two(?=\s*(?:(?:also|further|jointly)\s*)?$)|"
    r"(?:the|both|two|three|four|five|six|all|these|our|participating|signatory|member)\s+(?:\w+\s+)?(?:ministers|"
    r"presidents|leaders|sides|"
    r"parties|countries|nations|governments|delegations|heads|chiefs|states|members|participants|principals|"
    r"secretaries|partners|"
    r"officials|representatives|authorities|commanders|counterparts)|"
    r"their\s+(?:\w+\s+)?(?:ministries|ministers|governments|authorities|teams|delegations|commanders|officials)|"
    r"each\s+(?:country|side|party|government|nation|state)|"
    r"nosotros|ellos|ambos|ambas|cada\s+(?:país|parte|gobierno|estado)|"
    r"(?:los|las|dos|tres|cuatro)\s+(?:\w+\s+)?(?:ministros|ministras|presidentes|mandatarios|líderes|partes|"
    r"países|naciones|"
    r"gobiernos|delegaciones|cancilleres|jefes|estados|miembros|participantes|autoridades))\b",
    re.IGNORECASE,
)
_actor = re.compile(
    r"\b(?:we|they|he|she|i|minist\w+|presiden\w+|leaders?|governments?|gobierno|secretar\w+|commission\w*|"
    r"committee|agency|agencies|"
    r"department|sector|office|officials?|police|army|navy|forces?|bank|board|council|congress|parliament|company|"
    r"management|mayor|governor|"
    r"administration|authorit\w+|ambassador|commander|director\w*|chief\w*|chancellor|cancill\w+|congreso|agencia|"
    r"departamento|oficina|policía|"
    r"ejército|armada|banco|consejo|comisi\w+|comité|autoridad\w*|alcald\w+|gobernador\w*|director\w*|"
    r"mandatari\w+|fiscal\w*|"
    r"prosecutor\w*|embassy|embajad\w+|service|bureau|institute|instituto|ministry|courts?|union|organi[sz]ation|"
    r"partners?|parties|"
    r"countries|nations?|states?|sides?|delegation\w*|delegaci[óo]n\w*|misi[óo]n|comitiva|groups?|grupos?|cartera|despacho|instituci(?:ón|ones)|entidad(?:es)?|organizaciones|organismos?|ejecutivo|executive|mesas?|members?|participants?|legislat\w+|lawmakers?|senate|senado|"
    r"assembly|asamblea|panels?|consortium|alliance|federation|association|"
    r"auditor\w*|relator\w*|especialista|provincia|rapporteur|auditee|"
    r"team|equipo|task force|secretariat|foundation|university|coordinator|units?|"
    r"servicio|países|país|country|estados|partes|ambos|ambas|nosotros|administraci[oó]n|policia|fiscalia|secretaria|contraloría|defensoría|"
    r"municipios?|ayuntamientos?|intendencia|gobernación|concejo|diputación|"
    r"fiscalía|procuraduría|secretaría|superintendencia|municipalidad\w*|ministerios?|junta|corte|tribunal\w*|"
    r"cámara|unidad|agentes|policías|comandante|general|defensor\w*|funcionari\w+|jueces|staff|personnel|"
    r"militares|military|soldiers|soldados|"
    r"troops|tropas|guardia|inspectors|inspectores|teams|equipos|comptroller|ombudsman\w*|"
    r"international community|comunidad internacional|empresas?|compañías?|companies|firms?|donors?|corporation|"
    r"(?-i:Estado)(?!\s+de\s+(?:emergencia|sitio|excepción|derecho)))\b",
    re.IGNORECASE,
)
_thing_first = re.compile(
    r"\W*(?:this|that|these|those|it|which|such|there|esto|este|esta|estos|estas|ello|lo cual|"
    r"the (?:\w+\s+)?(?:rules?|changes?|repeal|standards?|terms?|mandates?|deadline|contract|agreements?|pacts?|"
    r"declaration|"
    r"programmes?|programs?|projects?|funds?|funding|law|bill|plan|initiative|decision|measures?|meeting|summit|"
    r"visit|process|system|equipment|money|aid|assistance|vehicles|aircraft|"
    r"investment|crisis|situation|report|text|document|discussions?|talks|dialogue|cooperation|results?|new)|"
    r"el (?:programa|acuerdo|proyecto|plan|proceso|fondo|texto|documento)|la (?:iniciativa|medida|ley|reunión|"
    r"visita|inversión))\b",
    re.IGNORECASE,
)
_benefits = re.compile(
    r"\b(?:to|for|from|support(?:s|ing)?|assist(?:s|ing)?|help(?:s|ing)?|benefit(?:s|ing)?|train(?:s|ing)?|"
    r"strengthen(?:s|ing)?|"
    r"equip(?:s|ping)?|para|a|al|apoy\w+|benefici\w+|hacia|capacit\w+|fortalec\w+)\s+(?:[\w’'-]+\s+){0,4}$",
    re.IGNORECASE,
)
_partner = re.compile(
    r"\b(?:(?:together|along|jointly)\s+with|with the (?:support|cooperation|help|assistance) of|"
    r"in (?:cooperation|coordination|"
    r"collaboration|partnership) with|with|supported by|con el apoyo de|en (?:colaboración|coordinación|"
    r"cooperación) con|con|"
    r"junto (?:a|con))\s+(?:the\s+|el\s+|la\s+|los\s+)?(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_agent = re.compile(r"\b(?:by|por|led by|parte de)\s+(?:the\s+|el\s+|la\s+|los\s+)?$", re.IGNORECASE)
# "By Brazil's Ministry of Foreign Affairs and the U.S. Department of State".
_office_and = re.compile(
    r"(?:[’']s?)?\s+(?:(?:[A-Z][\w’'-]*|of|for|del?|la),?\s+){1,7}(?:and|y)\s+(?:the\s+|el\s+|la\s+|by\s+)?"
)
_finite = re.compile(
    r"(?:,\s(?:working|together|along|in|with|through)\s[^,.;]{3,60},)?\W*(?:also\s+|further\s+|además\s+|también\s+|se\s+){0,2}(?:will|would|shall|has|have|is|are|was|were|"
    r"met|held|spoke|sign|\w+(?:s|ed)|"
    r"\w+(?:rá|rán|ó|aron|ieron|emos)|[a-záéíóú]{3,}(?:a|an|e|en)|ha|han|es|son)\b(?!\s+(?:de|of)\b)",
    re.IGNORECASE,
)
_goes_on = re.compile(r"\s+(?!(?:of|de|del|and|y|e|in|en|for|para|to|a|from|desde)\b)[a-záéíóúñ]+\b")
_between = re.compile(r"\b(?:between|entre)\b", re.IGNORECASE)
_pair_word = re.compile(
    r"\b(?:both (?:nations|countries|sides|governments|parties|states)|two (?:nations|countries|governments|sides|"
    r"partners)|"
    r"bilateral\w*|each country|ambas? (?:naciones|países|gobiernos|partes)|ambos (?:países|gobiernos)|dos países)\b",
    re.IGNORECASE,
)
_government_of = re.compile(
    r"\b(?:governments?|gobiernos?|administration|administración|authorities|autoridades)\s+(?:of|de)\s+(?:the\s+|"
    r"los\s+|la\s+)?$"
    r"|\b(?:gobierno|government)\s+$",
    re.IGNORECASE,
)


_one_side = re.compile(
    r"^\W*(?:he|she|it|they|(?:the|his|her|its|their) (?:\w+ )?(?:country|government|minister|president|ministry|"
    r"administration|secretary|authorities|police|department|agency|office|navy|army|congress|executive)|"
    r"(?:el|su) (?:gobierno|país|ministro|presidente|ministerio|ejecutivo|congreso)|"
    r"la (?:ministra|presidenta|administración)|su administración|su cartera|su despacho|su institución)\b",
    re.IGNORECASE,
)
_numbered = re.compile(
    r"\b(?:both|(?:two|three|four|five|six)\s+(?:\w+\s+)?(?:governments|countries|nations|states)|ambos|ambas|"
    r"(?:dos|tres|cuatro|cinco|seis)\s+(?:gobiernos|países|naciones|estados))\b",
    re.IGNORECASE,
)
_of_a_state = re.compile(
    r"^\W*(?:(?:in|en|por|para|as|como|further|also|asimismo|además|también)\b[^,;]{0,40},\s*|(?:[\w’'-]+\s+){0,2}[\w’'-]+,\s*)?"
    r"(?:a\s+|que\s+)*(?:the\s+|el\s+|la\s+|los\s+|las\s+|al\s+)?(?:\w+\s+)?(?:government|ministry|(?-i:Embassy)(?=\s+[A-Z])|(?-i:Bureau)\s+of|"
    r"delegation|delegación|misión oficial|comitiva|minister|congress|"
    r"parliament|police|navy|army|authorities|attorney general|prosecutor|judiciary|supreme court|state party|"
    r"public sector|public service|"
    r"gobierno|ejecutivo|ministerio|ministr[oa]|congreso|parlamento|policía|ejército|fiscalía|fiscal general|"
    r"órgano judicial|corte suprema|contraloría|procuraduría|dirección (?:general|nacional)|secretar[ií]as?\s+de|"
    r"viceministerio|instituto|superintendencia|asamblea (?:nacional|legislativa)|estado(?!\s+de\b)|autoridades)\b",
    re.IGNORECASE,
)
# "El Gobierno de la ciudad", "the Government of Bavaria": not that of the country.
_of_a_place = re.compile(
    r"^\W*(?:a\s+|que\s+)*(?:the\s+|el\s+|al\s+)?(?:(?:city|local|regional|provincial|municipal)\s+government|gobierno\s+(?:de\s+la\s+ciudad|"
    r"municipal|local|regional|provincial|autonómico|departamental|estatal|vasco|foral)|(?i:government|gobierno)\s+(?:of|de)\s+(?-i:(?!República|"
    r"Republic|Nación|Nation|National|Unidad|Unity|Estado|Reconciliación|Reconstrucción)[A-ZÁÉÍÓÚ]))",
    re.IGNORECASE,
)
_the = re.compile(
    r"\W*(?:(?:today|hoy),?\s+)?(?:the\s+|los\s+|el\s+|la\s+)?(?:(?:governments?|gobiernos?)\s+(?:of|de)\s+(?:the\s+|los\s+)?)?",
    re.IGNORECASE,
)
# "Ministers from Grenada and Jamaica" are Grenada and Jamaica.
_speaks_for = re.compile(
    r"\b(?:ministers?|presidents?|leaders|officials|representatives|delegations?|governments?|lawmakers|envoys|diplomats|"
    r"ministros|presidentes|cancilleres|funcionarios|representantes)\s+(?:from|de)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "DCS should": whoever it is, it is somebody.
_acronym = re.compile(
    r"\W*(?:(?i:the|el|la)\s+)?(?!GDP|COVID|HIV|AIDS|PIB|VIH|SIDA)(?:[A-Z]{2,6}|(?:[A-Z]{1,3}[a-z]){1,3}[A-Z]{1,3})\s*(?:(?:in|of)\s+(?:[A-Z][a-z]+\s*){1,3})?"
)
# "Lima.- Chile y Perú", "Geneva (AP) - Chad and Niger": where a page was written.
_dateline = re.compile(
    r"\W*[A-ZÁÉÍÓÚ][\wáéíóúñ.]*(?:[ ,]+[\w.]+){0,6}?(?:\s\([\w ./-]+\))?(?:\.[-–—]+|\s[–—-]+\s)\s*(?=[A-ZÁÉÍÓÚ])"
)
_with_a_day = re.compile(r"\d")
_near = 80  # characters before a name in which what it is to the sentence stands


def actors(stretch: Stretch, start: int, end: int) -> list[PartyName]:
    """Those of a subject's words who act: not who stands behind "to", "for", "in", nor people of a country."""
    acting = known_of(stretch).acting
    kept = acting.get((start, end))
    if kept is None:
        kept = acting[start, end] = _actors(stretch, without_adverbials(stretch, start, end), end)
    return list(kept)


def _actors(stretch: Stretch, start: int, end: int) -> list[PartyName]:
    kept: list[PartyName] = []
    accepted, last = True, None
    for party in parties_in(stretch, start, end):
        before = stretch.plain[max(start, party.start - _near) : party.start]
        if last is not None and _chain.fullmatch(stretch.plain, last.end, party.start):
            good = accepted
        else:
            good = not _not_subject.search(before)
            good = good or bool(_speaks_for.search(before))
        if _people.match(stretch.plain, party.end, end):
            good = False
        if good:
            kept.append(party)
        accepted, last = good, party
    return kept


def without_adverbials(stretch: Stretch, start: int, end: int) -> int:
    """Where the subject itself starts, behind a dateline, "In coordination with X," and the like."""
    begins = known_of(stretch).begins
    at = begins.get((start, end))
    if at is None:
        at = begins[start, end] = _without_adverbials(stretch, start, end)
    return at


def _without_adverbials(stretch: Stretch, start: int, end: int) -> int:
    opens_a_line = stretch.plain[start - 1 : start] in ("", "\n")
    dateline = _dateline.match(stretch.plain, start, end) if opens_a_line else None
    if dateline and _with_a_day.search(dateline[0]):
        start = dateline.end()
    while _adverbial.match(stretch.plain, start, end):
        comma = stretch.plain.find(",", start, end)
        if comma < 0:
            return start
        if parties_in(stretch, start, comma):
            last = stretch.plain.rfind(",", start, end)
            return last + 1 if stretch.plain[last + 1 : end].strip() else comma + 1
        start = comma + 1
    return start


def acts(stretch: Stretch, start: int, end: int) -> bool:
    """Whether the words of a subject name somebody who can act, rather than a thing that has an effect."""
    begin = without_adverbials(stretch, start, end)
    words = stretch.plain[begin:end]
    if not words.strip():
        return False
    if _acronym.fullmatch(words):
        return True
    if is_a_thing(words):
        return bool(re.match(r"\W*it\s*(?:(?:also|further|[a-z]+ly)\s*)?$", words, re.IGNORECASE))
    return bool(actors(stretch, start, end)) or bool(_actor.search(words))


_told_of_it = re.compile(r",\s+(?:which|that|whose|que|cuy[oa]s?)\s", re.IGNORECASE)


_these_people = re.compile(
    r"\W*(?:this|these|those|such|estos|estas)\s+(?:[\w-]+\s+){0,3}?(?:teams?|experts|officers|units|personnel|forces|agencies|"
    r"employers|companies|firms|businesses|schools|hospitals|banks|universities|operators|owners|countries|states|governments|"
    r"commissions?|committees?|councils?|ministries|engineers|doctors|volunteers|soldiers|equipos|expertos|agentes|unidades|brigadas)\s*"
    r"(?:(?:also|then|now)\s*)?$",
    re.IGNORECASE,
)


def is_a_thing(words: str) -> bool:
    """Whether the words name a thing rather than somebody: "this agreement", "the programme"."""
    told = _told_of_it.split(words, 1)[0]
    return bool(_thing_first.match(words)) and not _collective.search(told) and not _these_people.match(told)


def is_an_acronym(words: str) -> bool:
    """Whether the words are no more than somebody's acronym: "NEA"."""
    return bool(_acronym.fullmatch(words))


def is_one_side(words: str) -> bool:
    """Whether the words mean one government that was named before: "the Government", "she"."""
    return bool(_one_side.search(words))


def is_numbered(words: str) -> bool:
    """Whether the words mean a number of governments named before: "the three governments"."""
    return bool(_numbered.search(words))


def is_of_a_state(words: str) -> bool:
    """Whether the words start with an institution that every state has: "the Ministry of Health"."""
    return bool(_of_a_state.match(words)) and not _of_a_place.match(words)


_somewhere_es = re.compile(r"\W*(?:En|Para|Con|Durante|Desde|A partir de|Además de)\s[^;:]{2,70}", re.IGNORECASE)


def says_only_where(words: str) -> bool:
    """Whether nothing stands before a Spanish verb but where or when it is done: "En el segundo eje construirá"."""
    return not words.strip(" ,") or bool(_somewhere_es.fullmatch(words))


def is_collective(words: str) -> bool:
    """Whether the words mean those of the scope: "we", "both nations", "the ministers"."""
    return bool(_collective.search(words))


def countries_named(stretch: Stretch, code: str) -> list[PartyName]:
    """Where a text names one country."""
    return [party for party in parties_in(stretch, 0, len(stretch.plain)) if party.country == code]


def named(parties: Sequence[PartyName], ground: Ground, role: PartyRole = PartyRole.OWNER) -> list[Named]:
    return [Named(code_of(party), role, ground, Place(party.start, party.end)) for party in parties]


def by_scope(scope: Scope, ground: Ground) -> list[Named]:
    return [Named(code, PartyRole.OWNER, ground, scope.place) for code in scope.codes]


def agents(stretch: Stretch, start: int, end: int) -> list[PartyName]:
    """Who is named behind "by": the one who acts where the verb is passive."""
    found = parties_in(stretch, start, end)
    kept: list[PartyName] = []
    for party in found:
        last = kept[-1] if kept else None
        goes_on = last and any(way.fullmatch(stretch.plain, last.end, party.start) for way in (_chain, _office_and))
        if goes_on or _agent.search(stretch.plain[max(start, party.start - 30) : party.start]):
            kept.append(party)
    return kept


def _parts_with(word: str) -> bool:
    return word in ("with", "by", "con", "junto", "en")


def _serves(word: str) -> bool:
    return word in ("to", "for", "from", "para", "a", "al", "hacia") or word.startswith(
        ("support", "assist", "help", "benefi", "train", "strengthen", "equip", "apoy", "capacit", "fortalec")
    )


def others(stretch: Stretch, start: int, end: int, owners: set[str]) -> list[Named]:
    """Who else is named in what is done: who supports it, and who gains by it."""
    result: list[Named] = []
    standing = words_of(stretch.plain)
    last: tuple[PartyName, PartyRole] | None = None
    for party in parties_in(stretch, start, end):
        role = None
        if last and _chain.fullmatch(stretch.plain, last[0].end, party.start):
            role = last[1]
        else:
            near = max(start, party.start - 60)
            if standing.any_between(_parts_with, near, party.start) and _partner.search(
                stretch.plain, near, party.start
            ):
                role = PartyRole.SUPPORTING
            elif standing.any_between(_serves, near, party.start) and _benefits.search(
                stretch.plain, near, party.start
            ):
                role = PartyRole.BENEFICIARY
        if role:
            last = (party, role)
            if code_of(party) not in owners:
                result.append(Named(code_of(party), role, Ground.NAMED, Place(party.start, party.end)))
        else:
            last = None
    return result


# "Chile's Hydrographic Service opened": an office of the party that is named first.
_its_office = re.compile(
    r"(?:[’']s?)?(?:\s+(?:[A-Z][\w’'-]*,?|of|for|and|the|on|&)){1,9}?\s+(?:also\s+)?(?:will|shall|has|have|is|are|plans|intends|"
    r"(?![A-Z])[a-z]+(?:ed|s)|began|made|held|built|sent|gave)\b"
)
# "Telcasa is working with": somebody of whom nothing but a name is known.
_by_name = re.compile(
    r"\W*(?P<who>(?!(?:The|An?|In|On|At|By|For|To|Under|With|As|This|These|Those|That|It|We|Our|All|Both|Each|El|La|Los|Las|Un|Una|En|"
    r"Se|Today|Additionally|Through|From|Following)\b)(?:[A-Z][\w’'&.-]*|\d?[A-Z]\d+)(?:\s+[A-Z][\w’'&.-]*){0,3})\s+(?:also\s+)?"
    r"(?:will|is|are|has|plans|intends|commits|pledges|committed|pledged|announced|launched)\b"
)


def is_somebody_else(stretch: Stretch, start: int, end: int) -> bool:
    """Whether a bullet is told of somebody by name who is no party, such as a company."""
    named_first = _by_name.match(stretch.plain, start, end)
    if not named_first or parties_in(stretch, *named_first.span("who")):
        return False
    return not _actor.search(named_first["who"])


def heads_of_clauses(stretch: Stretch, start: int, end: int) -> list[PartyName]:
    """Parties that stand where a sentence's subject stands, before a verb: "Canada is a strong supporter of"."""
    kept: list[PartyName] = []
    for party in parties_in(stretch, start, end):
        before = stretch.plain[max(start, party.start - _near) : party.start]
        head = re.search(
            r"(?:\A|[.;:,]|\bque\b|\bthat\b|\band\b)\W*(?:the\s+|el\s+|la\s+|los\s+|las\s+)?(?:(?:governments?|"
            r"gobierno|administración|"
            r"government)\s+(?:of|de)\s+(?:the\s+|los\s+)?|(?:gobierno|país|ejecutivo)\s+)?$",
            before,
            re.IGNORECASE,
        )
        opens = (
            party.start - start < _near
            and not before.strip(' \n•-*“"')
            and _goes_on.match(stretch.plain, party.end, end)
        )
        its_office = (
            party.start - start < _near
            and not before.strip(' \n•-*“"')
            and _its_office.match(stretch.plain, party.end, end)
        )
        if (
            head
            and (opens or its_office or _finite.match(stretch.plain, party.end, end))
            and not _people.match(stretch.plain, party.end, end)
        ):
            kept.append(party)
    return kept


def chain_at_the_head(stretch: Stretch, start: int, end: int) -> list[PartyName]:
    """The parties that are the subject of a sentence's first verb: "Today, Canada, Mexico and Peru launched"."""
    dateline = _dateline.match(stretch.plain, start, end)
    at = without_adverbials(stretch, dateline.end() if dateline else start, end)
    chain: list[PartyName] = []
    for party in parties_in(stretch, at, min(end, at + 300)):
        last = chain[-1] if chain else None
        between = stretch.plain[last.end if last else at : party.start]
        if not (_chain.fullmatch(between) if last else _the.fullmatch(between)):
            break
        chain.append(party)
    return chain if chain and _finite.match(stretch.plain, chain[-1].end, end) else []


def chain_from(stretch: Stretch, start: int, end: int) -> list[PartyName]:
    """The parties that stand one after the other from an offset on: "X, Y and Z to expand"."""
    chain: list[PartyName] = []
    for party in parties_in(stretch, start, min(end, start + 300)):
        if not _chain.fullmatch(stretch.plain, chain[-1].end if chain else start, party.start):
            break
        chain.append(party)
    return chain


def governments(stretch: Stretch, start: int, end: int) -> list[PartyName]:
    """Countries whose government is named as one who takes part ("a joint initiative with the Mexican Government")."""
    return [
        party
        for party in parties_in(stretch, start, end)
        if _government_of.search(stretch.plain[max(start, party.start - 30) : party.start])
        or re.match(r"\s+government\b", stretch.plain[party.end : min(end, party.end + 12)], re.IGNORECASE)
    ]


def _parts_two(word: str) -> bool:
    return word in ("between", "entre")


def relation(stretch: Stretch, start: int, end: int) -> Scope:
    """The parties of "between X and Y" in a heading or a title; nobody where it names no relation."""
    standing = words_of(stretch.plain)
    between = standing.any_between(_parts_two, start, end) and _between.search(stretch.plain, start, end)
    if not between:
        return NOBODY
    found = parties_in(stretch, between.end(), end)
    codes = tuple(dict.fromkeys(code_of(party) for party in found))
    if len(codes) < 2:
        return NOBODY
    return Scope(codes, Place(found[0].start, found[-1].end))


def _may_be_of_two(word: str) -> bool:
    return word.startswith(("both", "two", "bilateral", "each", "amb", "dos"))


def speaks_of_a_pair(plain: str, start: int, end: int) -> bool:
    """Whether a stretch of text means two parties named elsewhere ("both nations", "bilateral")."""
    return words_of(plain).any_between(_may_be_of_two, start, end) and bool(_pair_word.search(plain, start, end))
