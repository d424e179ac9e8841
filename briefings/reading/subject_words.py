"""What the words of a subject mean, whoever they name: somebody or a thing, one government or all who speak."""

import re

_collective = re.compile(
    r"\b(?:(?:Quad|AUKUS|G-?7)\s+(?:partners|leaders|ministers|countries|members)|"
    r"we|they|us|our|both|the (?:two|three|four|five|six)(?=,?\s*(?:(?:also|further|jointly)\s*)?$)|"
    r"(?:the|both|two|three|four|five|six|all|these|our|participating|signatory|member)\s+(?:\w+\s+)?(?:ministers|"
    r"presidents|leaders|sides|"
    r"parties|countries|nations|governments|delegations|heads|chiefs|states|members|participants|principals|"
    r"secretaries|partners|"
    r"officials|representatives|authorities|commanders|counterparts)|"
    r"(?:the|both|all)\s+(?:two\s+)?(?:\w+\s+)?(?:ministries|navies|armies|police forces|coast guards|"
    r"customs services|agencies)|"
    r"their\s+(?:\w+\s+)?(?:ministries|ministers|governments|authorities|teams|delegations|commanders|officials)|"
    r"(?:the\s+)?host\s+and\s+(?:the\s+)?guest|each\s+(?:country|side|party|government|nation|state)|"
    r"nosotros|ellos|ambos|ambas|cada\s+(?:país|parte|gobierno|estado)|"
    r"(?:los|las|dos|tres|cuatro)\s+(?:\w+\s+)?(?:ministros|ministras|presidentes|mandatarios|líderes|partes|"
    r"países|naciones|"
    r"gobiernos|delegaciones|cancilleres|jefes|estados|miembros|participantes|autoridades|ministerios|cancillerías|policías|"
    r"aduanas|armadas|fiscalías|agencias|administraciones))\b",
    re.IGNORECASE,
)
_actor = re.compile(
    r"\b(?:(?:each|either|other|cada|ambas|otra)\s+part(?:y|ies|es?)|we|they|he|she|i|minist\w+|presiden\w+|leaders?|governments?|gobiernos?|secretar\w+|commission\w*|"
    r"committee|agency|agencies|"
    r"department|sector|office|officials?|police|arm(?:y|ies)|nav(?:y|ies)|forces?|bank|board|council|congress|parliament|company|"
    r"management|mayor|governor|"
    r"administration|authorit\w+|ambassador|commander|director\w*|chief\w*|chancellor|cancill\w+|congresos?|agencias?|"
    r"departamentos?|oficinas?|policía|"
    r"ejércitos?|armadas?|bancos?|consejos?|comisi\w+|comités?|autoridad\w*|alcald\w+|gobernador\w*|"
    r"mandatari\w+|fiscal\w*|"
    r"prosecutor\w*|embassy|embajad\w+|services?|bureau|institute|instituto|ministry|courts?|union|organi[sz]ation|"
    r"partners?|parties|airlines?|organi[sz]ers|(?:joint|independent|supervisory|oversight)\s+body|"
    r"countries|nations?|states?|sides?|delegation\w*|delegaci[óo]n\w*|misi[óo]n|comitiva|groups?|grupos?|cartera|despacho|instituci(?:ón|ones)|entidad(?:es)?|organizaciones|organismos?|ejecutivo|executive|mesas?|members?|participants?|legislat\w+|lawmakers?|senate|senado|"
    r"assembly|asamblea|panels?|consortium|alliance|federation|association|"
    r"auditor\w*|relator\w*|especialista|provincia|rapporteur|auditee|"
    r"team|equipo|task force|division|secretariat|foundation|university|coordinator|units?|"
    r"(?-i:Centro\s+(?:Nacional|de)\b)|(?-i:Museo|Observatorio|Universidad|Banco)|servicio|aduanas?|customs|países|país|country|estados|partes|ambos|ambas|nosotros|administraci[oó]n|policia|fiscalia|secretaria|contraloría|defensoría|"
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
_one_side = re.compile(
    r"^\W*(?:he|she|it|they|(?:the|his|her|its|their) (?:\w+ )?(?:country|government|minister|president|ministry|"
    r"administration|secretary(?!-|\s+general)|authorities|police|department|agency|office|navy|army|congress|executive)|"
    r"(?:el|su) (?:gobierno|país|ministro|presidente|ministerio|ejecutivo|congreso)|"
    r"la (?:ministra|presidenta|administración)|su administración|su cartera|su despacho|su institución)\b",
    re.IGNORECASE,
)
_numbered = re.compile(
    r"\b(?:both|(?:two|three|four|five|six)\s+(?:\w+\s+)?(?:governments|countries|nations|states|ministries|agencies)|ambos|ambas|"
    r"(?:dos|tres|cuatro|cinco|seis)\s+(?:gobiernos|países|naciones|estados))\b",
    re.IGNORECASE,
)
_of_a_state = re.compile(
    r"^\W*(?:(?:in|en|por|para|as|como|following|after|tras|under|during|further|also|asimismo|además|también)\b"
    r"[^,;]{0,120},\s*|(?:[\w’'-]+\s+){0,2}[\w’'-]+,\s*)?"
    r"(?:a\s+|que\s+)*(?:the\s+|el\s+|la\s+|los\s+|las\s+|al\s+)?(?:\w+\s+(?:and\s+\w+\s+)?)?(?:government|ministry|ministries|(?-i:Embassy)(?=\s+[A-Z])|(?-i:Bureau)\s+of|"
    r"delegation|delegación|misión oficial|comitiva|ministers?|congress|(?:defen[cs]e|state|health|justice|interior) "
    r"department|(?-i:Departments?\s+of\s+(?:the\s+)?[A-Z])|home secretary|"
    r"secretary of|treasury|coast ?guard|customs|border (?:force|guard|patrol|agency)|"
    r"prison service|"
    r"gendarmer[ií]a|aduanas?|"
    r"defensor[ií]a|defensor|procurador[a]?|sistema penitenciario|dirección de presidios|"
    r"parliament|police|navy|army|authorities|attorney general|prosecutor|judiciary|supreme court|state party|"
    r"public sector|public service|"
    r"gobierno|ejecutivo|ministerios?|ministr[oa]s?|jefatura de gabinete|lawmakers|"
    r"congreso|parlamento|policía|ejército|fiscalía|fiscal general|"
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
# "DCS should": whoever it is, it is somebody.
_acronym = re.compile(
    r"\W*(?:(?:First|Second|Third|Fourth|Fifth|Finally|Lastly|Primero|Segundo|Tercero|Finalmente),\s+)?"
    r"(?:(?i:the|el|la)\s+)?(?!GDP|COVID|HIV|AIDS|PIB|VIH|SIDA)(?:[A-Z]{2,9}|(?:[A-Z]{1,3}[a-z]){1,3}[A-Z]{1,3})\s*(?:(?:has|have|had)\s*)?(?:(?:in|of)\s+(?:[A-Z][a-z]+\s*){1,3})?"
)
_told_of_it = re.compile(r",\s+(?:which|that|whose|que|cuy[oa]s?)\s", re.IGNORECASE)
_these_people = re.compile(
    r"\W*(?:this|these|those|such|estos|estas)\s+(?:[\w-]+\s+){0,3}?(?:teams?|experts|officers|units|personnel|forces|agencies|governments?|administration|ministry|"
    r"employers|companies|firms|businesses|schools|hospitals|banks|universities|operators|owners|countries|states|governments|"
    r"commissions?|committees?|councils?|ministries|engineers|doctors|volunteers|soldiers|equipos|expertos|agentes|unidades|brigadas)\s*"
    r"(?:(?:also|then|now)\s*)?$",
    re.IGNORECASE,
)
# "The joint commission", "la autoridad binacional": a body of those who made it.
_joint_body = re.compile(
    r"\W*(?:[^,;]{0,60},\s+)?(?:the|this|el|la|dich[oa]|est[ea])\s+(?:new\s+|nueva?\s+)?"
    r"(?:(?:joint|bilateral|binational|mixed|high-level|trilateral)\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:commission|committee|working group|task force|council|secretariat|comisión|comité|grupo de trabajo|"
    r"mesa(?:\s+de\s+trabajo)?|autoridad|consejo|mecanismo)"
    r"(?:\s+(?:mixt[oa]|binacional|bilateral|conjunt[oa]|técnic[oa]))?\s*$",
    re.IGNORECASE,
)
# What is public in a country of which alone a text tells: "the Commission", "el Hospital de Linares".
_public = re.compile(
    r"\W*(?:[^,;]{0,120},\s+)?(?:the|el|la|los|las|al|a la)\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:commission(?:er)?|(?:presidential|cabinet|state)\s+secretariat|council|board|services?|hospitals?|authorit(?:y|ies)|agency|municipalit(?:y|ies)|departments?|office|"
    r"directorate|corporation|institute|registry|regulator|unit|comisión|consejo|junta|servicio|hospital(?:es)?|autoridad|"
    r"agencia|municipalidad(?:es)?|alcaldía|departamento|oficina|dirección|subdirección|corporación|instituto|unidad|"
    r"gerencia|jefatura|entidad(?:es)?|institución)\b",
    re.IGNORECASE,
)
# What a country has one of.
_national = re.compile(
    r"\W*(?:[^,;]{0,60},\s+)?(?:(?:[Tt]he|[Ee]l|[Ll]a|al|a\s+la)\s+)?(?:Central\s+Bank|Reserve\s+Bank|Senate|Cabinet|Ombudsman|Presidency|"
    r"(?:Accountant|Auditor|Solicitor|Comptroller)\s+General|"
    r"National\s+(?:Assembly|Police|Guard|Service|Agency|Authority|Council|Board|Institute|Museum|Library|Archives|Commission|"
    r"Treasury|Congress)|"
    r"Banco\s+Central|Senado|Corte\s+Suprema|Tribunal\s+Supremo|Presidencia|Cámara\s+de\s+Diputados|Casa\s+de\s+Gobierno|"
    r"(?:Asamblea|Servicio|Instituto|Centro|Consejo|Agencia|Comisión|Museo|Biblioteca|Unidad|Guardia|Oficina)\s+Nacional)\b"
)
_somewhere_es = re.compile(
    r"\W*(?:En|Para|Con|Durante|Desde|Tras|Luego de|Después de|Antes de|A partir de|Además de)\s[^;:]{2,70}",
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


def is_a_joint_body(words: str) -> bool:
    """Whether the words are a body that several made: "the joint commission"."""
    return bool(_joint_body.match(words))


def is_public(words: str) -> bool:
    """Whether the words name a public body that a country may have many of: "the Hospital of Linares"."""
    return bool(_public.match(words))


def is_national(words: str) -> bool:
    """Whether the words name a body that each country has one of: "the Central Bank"."""
    return bool(_national.match(words))


def says_only_where(words: str) -> bool:
    """Whether nothing stands before a Spanish verb but where or when it is done: "En el segundo eje construirá"."""
    return not words.strip(" ,") or bool(_somewhere_es.fullmatch(words))


def is_collective(words: str) -> bool:
    """Whether the words mean those of the scope: "we", "both nations", "the ministers"."""
    return bool(_collective.search(words))


def means_somebody(words: str) -> bool:
    """Whether the words name an office, a body or people that act."""
    return bool(_actor.search(words))
