"""The words by which deeds are known, in English and Spanish: what governs one, and what only looks like it."""

import re

from .plain import words

adv = (
    r"(?:(?:on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|also|further|jointly|now|then|soon|today|together|therefore|"
    r"in principle|(?!(?:com|ap|sup|re)ply|rely)[a-z]{3,12}ly)\s+){0,3}"
)
nouns = (
    "creation|establishment|launch|formation|opening|holding|convening|signing|adoption|deployment|expansion|extension|"
    "appointment|construction|development|resumption|introduction|provision|delivery|donation|implementation|"
    "action plan|work ?plan|road ?map|timetable|calendar|working group|task force|mechanism|pilot|protocol|exchange|"
    "platforms?|portal|facility|alliance|coalition|accelerator|scholarships|partnership|academy|hub|laborator(?:y|ies)|"
    "loans?|visas|doses|working groups|task forces|mechanisms|"
    "programmes?|programs?|projects?|initiatives?|campaigns?|funds?|funding|package|grants?|investments?|assistance|"
    "hospitals?|schools?|bridges?|embassy|consulates?|vaccines|vessels|vehicles|"
    "measures|steps|plans?|framework|centers?|centres?|commission|committee|secretariat|network|joint"
)
deliverable = (
    rf"(?:(?:a|an|the|its|their|our|further|additional|more than|over|up to|nearly|some)\s+)?"
    rf"(?:[\w-]+\s+){{0,4}}?(?:{nouns})\b"
)
money = r"(?:(?:a|an|the|additional|more than|over|up to|nearly|some|new|another)\s+){0,3}(?:US|U\.S\.)?\s?[$€£]\s?\d"

# "Agreed, in a spirit of trust, to": what stands between a verb and its deed.
aside = r",\s[^,.;:()]{3,90},"

english = re.compile(
    rf"""
    (?P<decided>\b(?:agree[sd]?|decide[sd]?|resolve[sd]?|undert(?:akes?|ook|aken)|commit(?:s|ted|ting)?|pledge[sd]?
        |vow(?:s|ed)?
        |promise[sd]?|intend(?:s|ed)?|plan(?:s|ned|ning)?|proposes?|expects?|offer(?:s|ed)?
        |(?:reach|conclud|announc|sign|finali[sz])(?:es|ed|e|s)?\s+(?:an?\s+|the\s+|its\s+|their\s+)?(?:[a-z]+\s+)?
        (?:agreements?|deal|accord|understanding|decision|plans)
        |(?:agreement|deal|accord|understanding|decision)\s+(?:was|has\s+been)\s+(?:reached|made|taken|signed|concluded))
        (?:\s+(?:themselves|itself|ourselves|(?:its|their|his|her)\s+(?:countr(?:y|ies)|governments?|nations?)
        |(?P<whom>(?-i:[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)))|{aside})?\s+{adv}to\s+{adv}(?!(?:an?|the)\b)(?P<decided_verb>[a-z-]+))
    |(?P<agreed_on>\b(?:agree[sd]?|decide[sd]?|reach(?:ed|es)?\s+(?:an?\s+)?agreement)\s+{adv}(?:(?:up)?on|to)\s+(?P<agreed_noun>{deliverable}))
    |(?P<agreed_ing>\b(?:agree[sd]?|concur(?:s|red)?|decide[sd]?|plans?)\s+{adv}(?:up)?(?:on|in)\s+(?P<ing_verb>[a-z]+ing)\b)
    |(?P<restated>\b(?:commitments?|pledges?|intent|intention|determination|resolve)\s+(?:to|of)\s+(?P<restated_verb>[a-z-]+))
    |(?P<urged>\b(?:urg(?:e|es|ed|ing)|call(?:s|ed|ing)?\s+(?:up)?on|encourag(?:e|es|ed|ing)|invit(?:e|es|ed|ing)
        |request(?:s|ed|ing)?|ask(?:s|ed|ing)?|exhort(?:s|ed|ing)?|advis(?:e|es|ed)|recommend(?:s|ed)?)
        \s+(?!that\b)(?P<asked>[^.;:()]{{2,120}}?)\s+to\s+(?P<urged_verb>[a-z-]+))
    |(?P<mandated>\b(?:instruct(?:s|ed)?|(?<!court\s)(?<!with\s)(?<!the\s)(?<!of\s)(?<!new\s)order(?:s|ed)|direct(?:s|ed)|task(?:s|ed)|mandat(?:es|ed)|entrust(?:s|ed)?
        |(?P<bound>commits(?!\s[^a-z]{{0,12}}[$€£])|obliges|obligates|binds|requires)
        |(?<=\bwe\s)(?:direct|task|mandate)(?=\s+(?:our|the)\b))
        \s+(?P<tasked>[^.;:()]{{2,120}}?)\s+(?:to|with)\s+(?P<mandated_verb>[a-z-]+))
    |(?P<recommended>\b(?:(?:recommend|propos|suggest)(?:s|e|es|ed|ing)?|(?:demand|request|ask|urg)(?:s|e|es|ed)?
        (?=\s+that\b))\s+(?:that\s+(?P<that>(?:(?!,\s+(?:and|while)\s)[^.;:]){{2,160}})
        |(?P<recommended_verb>[a-z]+ing\b|(?:the|a|an)\s+(?:[\w-]+\s+){{0,3}}?(?:{nouns})\b)
        |(?P<bare>(?:the\s+)?(?-i:[A-Z][\w/.&-]*)(?:\s+(?:of|and|the|(?-i:[A-Z][\w/.&-]*))){{0,6}}?)\s+
        (?P<bare_verb>(?!with\b|from\b|that\b|which\b|under\b|into\b|over\b)[a-z]{{4,}}(?<!s)(?<!ed)(?<!ing))
        \s+(?=(?:its|their|the|an?|all|how|whether|with|to|[a-z]+s)\b)))
    |(?P<called_for>\bcall(?:s|ed|ing)?\s+for\s+(?P<called_noun>{deliverable}))
    |(?P<announced>\b(?:(?:announc|unveil|pledg)(?:e|es|ed|ing|s)?
        |promis(?:e|es|ed)(?=\s(?:an?|the|new|its|more|over|up)\s|\s[^a-z]{{0,4}}[$€£\d])|commits?(?=\s[^a-z]{{0,12}}[$€£]))\s+(?P<announced_noun>{money}|{deliverable}
        |(?:[\w-]+\s+){{0,3}}?(?:plans?|intention)\s+to\s+[a-z-]+))
    |(?P<under_way>\b(?:is|are|am|’re|'re)\s+{adv}(?P<under_way_verb>
        (?:deploy|facilitat|deliver|provid|send|augment|expand|invest|build|launch|establish|train|fund|open|doubl|offer
        |dispatch|assign|recruit|develop|implement|prepar|conduct|increas|strengthen|enhanc|accelerat|upgrad|procur
        |purchas|finali[sz]|mobili[sz]|extend|equip|award|pilot|allocat|contribut|donat|install|creat|rolling?|scal|convene|conven|hir|construct|supply|support|financ|partner|dedicat|mak(?=ing\s+available)
        |(?:announc|commit)t?(?=ing\s[^a-z]{{0,12}}[$€£]|ing\s+(?:an?\s+)?(?:additional|new|more\s+than)\b))ing)\b)
    |(?P<passive>\b(?:is|are|was|were|been)\s+{adv}(?P<passive_verb>proposed|recommended|suggested|planned|envisaged
        |foreseen|discussed|considered|floated|tabled)\b)
    |(?P<be_to>\b(?:is|are|was|were|ha(?:s|ve)\s+been(?=\s+(?:asked|ordered|instructed|requested|tasked|mandated)\b))\s+(?:(?:going|set|expected|scheduled|required|obliged|due|poised
        |(?P<bidden>requested|asked|invited|instructed|ordered|mandated|tasked|directed|urged|encouraged|called\s+(?:up)?on)
        )\s+)?to\s+{adv}
        (?P<be_to_verb>[a-z-]+)(?:\s+(?P<be_to_next>[a-z-]+))?)
    |(?P<will>(?:\b(?:will|shall)|[’']ll)\s+{adv}(?P<will_verb>[a-z-]+)(?:\s+{adv}(?P<will_next>[a-z-]+))?)
    |(?P<would>\b(?:would|could)\s+{adv}(?P<would_verb>[a-z-]+)(?:\s+{adv}(?P<would_next>[a-z-]+))?)
    |(?P<should>\b(?:should|must|ought\s+to|needs?\s+to|has\s+to|have\s+to)\s+{adv}(?P<should_verb>[a-z-]+)
        (?:\s+{adv}(?P<should_next>[a-z-]+))?)
    """,
    re.VERBOSE | re.IGNORECASE,
)

sp_day = (
    r"(?:hoy|ayer|anoche|(?:la\s+(?:noche|tarde|mañana)\s+del?\s+|este\s+|el\s+)(?:pasado\s+)?"
    r"(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?:\s+(?:\d{1,2}\s+de\s+[a-z]+|pasado))?)"
)
sp_adv = (
    rf"(?:(?:{sp_day}|también|además|asimismo|conjuntamente|igualmente|de\s+(?:manera|forma)\s+\w+|"
    r"en\s+(?:forma|conjunto)(?:\s+conjunta)?|[a-záéíóú]{3,14}mente),?\s+){0,2}"
)
sp_nouns = (
    "inicio|comienzo|creación|establecimiento|lanzamiento|conformación|apertura|celebración|realización|firma|adopción|despliegue|"
    "ampliación|extensión|construcción|puesta en marcha|implementación|instalación|reanudación|entrega|donación|"
    "envío|compra|contratación|suspensión|eliminación|cierre|traslado|nombramiento|reducción|aumento|incremento|"
    "convocatoria|elaboración|hoja de ruta|plan de acción|grupos? de trabajo|mesas? de trabajo|mecanismos?|programas?|"
    "proyectos?|campañas?|fondos?|inversi(?:ón|ones)|medidas|planes|cronograma|centros?|comisi(?:ón|ones)"
)
sp_deliverable = rf"(?:(?:la|el|los|las|una?|su|sus|nuevos|nuevas)\s+)?(?:[\wáéíóúñ-]+\s+){{0,2}}?(?:{sp_nouns})\b"
inf = r"(?:dar\b|(?!ayer\b|lugar\b|mujer\b|militar\b|primer\b)[a-záéíóúñ]{2,}(?:ar|er|ir|ír)(?:se|los?|las?|les?)?)"
sp_money = r"(?:(?:una?|más de|otros|hasta|cerca de)\s+){0,2}(?:US)?\s?(?:[$€]\s?\d|\d[\d.,]*\s+(?:millones|mil))"

# Nouns that end as the conditional does.
sp_offices = (
    r"(?:sub)?(?:cancill|secret|comis|tesor|ingeni|enferm|ganad|min|tub|cons?ej|not|ceb|galer|lot|bat|artill|inf?ant|"
    r"panad|person|voc|pesqu|cañ|maquin|carpint)[ae]r[ií]as?\b"
)
# "Se comprometió en Lima, junto a otros, a": what stands between a verb and its deed.
sp_aside = r"(?:,?\s(?:en|junto|ante|durante|con)\s[^.;:()]{2,70}?,(?=\s+(?:a\s|en\s|de\s)?[a-záéíóú]+[aei]r\b))?"

spanish = re.compile(
    rf"""
    (?P<decided>\b(?:acord(?:ó|aron|amos|aban)|acuerdan?|decid(?:e|en|ió|ieron|imos)|convin(?:o|ieron|imos)
        |convien(?:e|en)|resolv(?:ió|ieron|imos)|resuelven?|promet(?:e|en|ió|ieron)|se\s+propon(?:e|en)|planean?|prevén?
        |pretende[n]?|ofrec(?:e|en|ió|ieron)|tiene[n]?\s+previsto|comprome(?:te|ten|tió|tieron|temos|tidos)|dispus(?:o|ieron)
        |compromiso(?:s)?\s+de|tiene[n]?\s+(?:la\s+intención|planes)\s+de|intención\s+de|se\s+propus(?:o|ieron)
        |pact(?:ó|aron)|(?:concord(?:ó|aron|amos)|coincid(?:ió|ieron|imos))(?=\s+(?:en\s+)?{inf}\b)
        |(?:han?|hemos)\s+(?:acordado|decidido|convenido|resuelto|comprometido)
        |(?:acord(?:ó|aron|amos)|convin(?:o|ieron)|decid(?:ió|ieron))\s+(?:en\s+)?que
        (?=\s+(?:el|la|los|las|ambos|ambas|cada|sus?)\s+(?:(?!es\b|son\b|fue\b|está|debe)[\wáéíóúñ]+\s+){{0,4}}?[a-záéíóúñ]+(?:[ae]n|[^aeiou\W]e)\b)
        )
        {sp_aside}\s+{sp_adv}(?:(?:a|en|de)\s+)?{sp_adv}(?P<decided_verb>{inf}|(?<=que\s)[a-záéíóú]+)\b)
    |(?P<agreed_on>\b(?:acord(?:ó|aron|amos)|acuerdan?|han?\s+acordado|convin(?:o|ieron)|decid(?:ió
        |ieron)|dispus(?:o|ieron)|orden(?:ó|aron)|est(?:á|án)\s+previst[oa]s?
        |comprome(?:te|ten|tió|tieron|temos)(?=\s+(?:con|a)\s+(?:la|el|los|las)\b))\s+{sp_adv}(?:(?:en|con|a)\s+)?
        (?P<agreed_noun>{sp_deliverable}))
    |(?P<urged>\b(?:inst(?:a|an|ó|aron|amos|ando)|exhort(?:a|an|ó|aron|amos)|llam(?:a|an|ó|aron)|(?:hizo|hicieron
        |hacen|hace|hacemos)\s+un\s+llamado
        |pid(?:e|en|ió|ieron)|exig(?:e|en|ió|ieron)|reclam(?:a|an|ó|aron)|demand(?:a|an|ó|aron)|solicit(?:a|an|ó|aron|amos)|pedimos|invitamos|invit(?:a|an|ó|aron)|urg(?:e|en|ió|ieron)|alent(?:ó|aron)
            |alientan?)
        \s+(?P<asked>[^.;:()]{{0,120}}?)(?:a\s+)?(?:que\s+(?:se\s+)?(?P<urged_verb>[a-záéíóúñ]+)
            |(?<=a\s)(?P<urged_inf>{inf})\b))
    |(?P<mandated>\b(?:encarg(?:a|an|ó|aron)|encomend(?:ó|aron)|encomiendan?|encomendamos|encargamos|instruimos|instru(?:yó|yeron|yen?)|orden(?:ó|aron
        |a|an)|mandat(?:ó|aron|amos)|(?<=[,.]\s)(?:instruir|encomendar|encargar|mandatar)(?:les?)?(?=\s+al?\s))
        \s+(?P<tasked>[^.;:()]{{0,120}}?)(?:(?:(?:a|para)\s+)?(?:que\s+)?(?P<mandated_verb>{inf})\b
            |(?:(?:a|para)\s+)?que\s+(?:(?:(?:el|la|los|las)\s+(?:[\wáéíóúñ]+\s+){{1,5}}?)?se\s+)?(?P<mandated_so>[a-záéíóúñ]+[ae]n?)\b))
    |(?P<recommended>\b(?:recom(?:ienda|iendan|endó|endaron|endamos)|propon(?:e|en|emos)|propus(?:o|ieron)
        |sugi(?:ere|eren|rió|rieron)|aconsej(?:a|an|ó|aron)|plante(?:a|an|ó|aron)(?=\s+{sp_adv}(?:que\b|{inf}\b))
        |(?:pid(?:e|en|ió|ieron)|solicit(?:a|an|ó|aron)|exig(?:e|en|ió|ieron)|reclam(?:a|an|ó|aron))(?=\s+{inf}\b)),?\s+
        (?P<toward>(?:[^.;:()]{{0,60}}?\b)?)(?::\s+)?(?:que\s+(?P<that>[^.;:]{{2,160}})|(?P<recommended_verb>{inf}\b|{sp_deliverable})))
    |(?P<necessary>\b(?:es|resulta|será|consider(?:a|an|ó|aron))\s+(?:necesario|preciso|imprescindible|indispensable|urgente
        |fundamental|esencial)\s+que\s+
        (?:se\s+)?(?P<needed>[^.;:]{{2,80}}))
    |(?P<announced>\banunci(?:a|an|ó|aron|amos|ando)\s+{sp_adv}(?P<announced_noun>{sp_money}|{sp_deliverable}|{inf}\b))
    |(?P<under_way>\bestán?\s+{sp_adv}(?P<under_way_verb>(?:despleg|facilit|entreg|proporcion|envi|ampli|invirt
        |constru|lanz
        |estableci|capacit|financi|abri|duplic|ofreci|asign|don|instal|cre|introduc|implement)[a-z]*(?:ando|iendo
            |yendo))\b)
    |(?P<begun>\b(?:comenz(?:ó|aron)|empez(?:ó|aron))\s+a\s+(?P<begun_verb>{inf})\b)
    |(?P<should>\b(?:debe(?:rá|rán|rían?|n|mos)?|tiene[n]?\s+que|tendrán?\s+que|habrán?\s+de)\s+{sp_adv}(?P<should_verb>{inf})\b
        (?:\s+(?P<should_next>[a-z]+))?)
    |(?P<be_to>\b(?P<be_to_se>se\s+)?(?:va|van|vamos)\s+a\s+(?P<be_to_verb>{inf})\b)
    |(?P<will>\b(?P<will_se>se\s+)?(?P<will_verb>(?!qui|queremos)[a-záéíóúñ]{{2,}}(?:rán?|remos))(?=\s|,)
        (?:(?<=será|erán)\s+{sp_adv}(?P<will_next>[a-záéíóúñ]+))?)
    |(?P<would>\b(?P<would_se>se\s+)?(?P<would_verb>(?!{sp_offices})[a-záéíóúñ]{{2,}}[aeidr]rían?)(?=\s|,))
    """,
    re.VERBOSE | re.IGNORECASE,
)

# With which letters a word starts or ends that may govern a deed: only there the long pattern is tried.
first_letters = {
    "en": words(
        """
    agre deci reso unde comm pled vow vows vowe prom inte plan prop expe offe conc urg urge urgi call enco invi
    requ ask asks aske aski dema exho advi reco inst dire task mand entr sugg anno unve is are am was were been will
    shal woul coul dire task mand orde shou must ough need has have ll re dete reac fina sign deal acco obli bind
    """
    ),
    "es": words(
        """
    acon cons ofre exig recl dema será resu es nece conc coin hemo pact
    acor acue deci conv reso resu prom prop plan prev prev pret tien comp disp inte inst exho llam hizo hici
    hace pid pide pidi soli invi urg urge urgi alen alie enca enco inst orde mand reco sugi anun est esta está
    comi come empe debe deb va van vamo habr se ha han prevé prevén
    """
    ),
}
last_letters = ("rá", "rán", "remos", "ría", "rían")
longest = 4_000  # characters of a sentence that are looked at
contracted = re.compile(r"(?:ll|re)\b", re.IGNORECASE)


no_deed = words(
    """
    be have mean rise prevail flourish succeed thrive endure grow fail suffer need know see depend remain become
    continue serve represent result require like want stand face
    get not come never take-place meet reconvene travel visit attend arrive depart speak join include allow
    enable benefit cost seem appear keep stay discuss celebrate mark understand reflect feel think believe
    consider note recall agree look underscore underline lead bring make always likely enhance vote oppose die
    lose win run watch wait focus
    """
)
no_deed_ing = words("working maintaining keeping remaining meeting visiting attending")
no_state = no_deed - words(
    """
    visit attend speak join include allow enable agree bring make lead meet enhance take-place
    """
)
no_deed_es = words(
    """
    será serán seremos estará estarán estaremos tendrá tendrán habrá habrán podrá podrán permitirá permitirán
    ayudará seguirá seguirán continuará continuarán continuaremos contribuirá contribuirán significará incluirá
    requerirá viajará visitará asistirá participará beneficiará beneficiarán logrará llegará quedará irá dará
    sería serían podría podrían tendría tendrían habría habrían estaría estarían permitiría permitirían dirá
    verá hará pasará ser estar haber tener poder seguir continuar podremos tendremos debería deberían deberá
    deberán
    """
)
participles = words(
    """
    established created set convened launched held formed opened built deployed developed implemented signed
    trained expanded doubled increased strengthened funded provided allocated delivered introduced installed
    published submitted adopted extended completed invested hired appointed upgraded rolled carried organized
    organised given constructed conducted shared donated presented reviewed finalized finalised drafted prepared
    designed recruited distributed required asked put made assigned transferred equipped reinforced modernized
    modernised reopened resumed
    """
)
participles_es = re.compile(
    r"^(?!recordad|benefici|afectad|conocid|celebrad|visto|considerad|necesitad)\w*(?:ad|id|st|ert|ech)[oa]s?$"
)
no_request = words(
    """
    be the a an its their our all these this that visit attend meet travel know see remember remain note comment
    consider visitar asistir visite visiten
    """
)
states = re.compile(r"\b(?:announc|stat|declar|express|convey|shar)(?:e|es|ed|s|ing)\b[^,;]{0,40}$", re.IGNORECASE)
no_participle = words(
    """
    needed affected based limited remembered interested committed concerned pleased delighted honored honoured
    welcomed expected followed accompanied determined dedicated solved inspired united aligned blessed missed
    anchored geared centered centred focused rooted mirrored tempted measured guided respected preserved upheld
    recognized recognised
    """
)
need_as_a_noun = re.compile(r"\b(?:the|no|a|any|this|urgent|their|its|of)\s*$", re.IGNORECASE)
courtesy = re.compile(
    r"\s+(?:\w+\s+){0,3}(?:visits?|talks|tribute|respects|views|discussions|conversations|greetings)\b", re.IGNORECASE
)
# "We will build a future of dignity": a vision, no deed.
vision = re.compile(
    r"\s+(?:on\s+)?(?:a|an|the|our|their|un|una|el|la|nuestro|nuestra)\s+(?:[\w-]+,?\s+(?:and\s+|y\s+)?){0,4}?"
    r"(?:future|world|tomorrow|society|legacy|era|chapter|día|futuro|mundo|sociedad|mañana)\b",
    re.IGNORECASE,
)
articles = words("el la los las su sus cada ambos ambas todos todas dicho dicha este esta")
stops_a_name = re.compile(r",|\b(?:a|en|para|con|ante|por|sobre|antes)\b", re.IGNORECASE)
institution = re.compile(
    r"\W*(?:el|la|los|las|ambos|ambas|cada)\s+(?:nuevo\s+|nueva\s+)?(?:gobierno|ejecutivo|estados?|país|países|ministerios?|"
    r"ministr\w+|congreso|parlamento|policía|fiscalía|contraloría|dirección|secretaría|autoridad\w*|consejo|comisión|"
    r"corte|instituto|agencia|asamblea|partes|municipalidad\w*|alcaldía|presidente|presidenta|[A-ZÁÉÍÓÚ]\w+)\b"
)
# What is said in "they stressed that" is an opinion.
stressed_that = re.compile(
    r"\b(?:underscor|underlin|stress|emphasi[sz]|highlight|recogni[sz]|acknowledg|affirm|reaffirm|believ|insist|"
    r"reiterat|recall)"
    r"(?:ed|es|e|s|ing)?\s+that\b|\b(?:subray|destac|enfatiz|resalt|reconoc|reafirm|afirm|record|coincid|insist|consider|"
    r"reiter)\w+\s+(?:en\s+)?que\b",
    re.IGNORECASE,
)
agreed_that = re.compile(
    r"\b(?:agree[sd]?|concur(?:s|red)?|confirm(?:s|ed)?|decide[sd]?|resolve[sd]?|determined|promise[sd]?|pledge[sd]?|vow(?:s|ed)?)\s+(?:also\s+)?that\s*$|"
    r"\b(?:acord(?:ó|aron|amos)|acuerdan?|decid(?:ió|ieron)|convin(?:o|ieron)|prometi(?:ó|eron))\s+(?:en\s+)?que\s*(?:se\s*)?$",
    re.IGNORECASE,
)
# A verb of the past right behind somebody: what stands before it is its subject, not that of a verb further on.
finite = re.compile(
    r"(?:[A-ZÁÉÍÓÚ][\w.’'-]*|\b(?i:sides|leaders|ministers|presidents|delegations|governments|countries|nations|"
    r"participants|parties|they|we|he|she|officials|secretary|president|minister|partes|ministros|presidentes|"
    r"cancilleres|mandatarios|delegaciones|gobiernos|países|participantes))\s+"
    r"(?:(?i:also|jointly|further|further|both|también|además|asimismo)\s+)?"
    r"(?P<verb>(?!united\b)[a-z]{2,}ed|met|held|spoke|told|said|gave|took|made|[a-záéíóú]{2,}(?:ó|aron|ieron))\b"
)
new_subject = re.compile(
    r",?\s+(?:and|y|e|while|mientras que)\s+(?:that\s+|que\s+)?"
    r"(?=(?:the|el|la|los|las|both|ambos|ambas)\s|(?!The|El|La)[A-ZÁÉÍÓÚ])"
)
# "A charity committed to helping", "firms that have pledged to invest": told of somebody, not what he says now.
told_of = re.compile(
    r"\b(?:is|are|was|were)\s+(?:(?:an?|the)\b|(?!always|thus)[a-z]+s\b)[^,;]*$|\b(?:who|which|that)\s+(?:have|has|had)\s*$",
    re.IGNORECASE,
)
# "The framework that Canada is building": what is told of a thing in passing.
whose = re.compile(
    r"\b(?!said|says)[a-z]{3,}\s+(?:that|which)\s+(?P<what>(?:the\s+)?[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3}\s*$)"
)
# What is held by the calendar, and by nobody's resolve.
diary = re.compile(
    r"\b(?:elections?|vote|referendum|funerals?|mass|match|wedding|elecciones|comicios|funerales|misa|partido|boda)\W*$",
    re.IGNORECASE,
)
nobody = re.compile(r"\W*(?:it\s+(?:was|has\s+been|is)|se(?:\s+ha)?)\s*", re.IGNORECASE)
sending = re.compile(
    r"(?!(?:be|go|com|hav|look|meet|visit|attend|travel|join|work|seek|try|watch|wait|mov|us)ing\b)[a-z]{2,}ing\b"
)
# "The pact commits Peru to", "the report calls on Peru to": what a text says of somebody.
a_text = re.compile(
    r"\b(?:pact|deal|agreement|treaty|accord|law|ruling|resolution|report|study|audit|statement|declaration|letter|communiqué|"
    r"communique|text|document|memorandum|plan|informe|declaración|resolución|carta|comunicado|acuerdo|documento)\s+(?:also\s+)?$",
    re.IGNORECASE,
)
somebody = re.compile(
    r"(?:both|all|the|its|each)?\s*(?:two\s+)?(?:[A-Z]|government|ministr|state|agenc|department|police|part(?:y|ies)|countr)"
)
# "Dará asesoría": what is given is a deed.
gives = re.compile(
    r"darán?\s+(?:\w+\s+){0,2}?(?:asesor|apoyo|asisten|capacit|formación|seguimiento|financiamiento|becas|recursos|fondos|equip|inicio)",
    re.IGNORECASE,
)
# "Should the need arise": no verb stands behind.
not_a_verb = words("a an the any there it they we you he she this these such circumstances")
several = re.compile(
    r"\b(?:(?:the|these|our|both|two|three)\s+(?:\w+\s+)?[a-z]+s|they|we)\s+(?:also\s+|now\s+)?$", re.IGNORECASE
)
# "Welcomed new plans to help": a noun, for what governs it stands right before it.
some_plans = re.compile(
    r"\b(?:new|joint|concrete|ambitious|detailed|draft|further|similar|any|no|such|these|those|several|two|three|of|with|for|on|"
    r"about|[a-z]{3,}(?:ed|ing))\s+$"
)
also_that = re.compile(r"\b(?:y|e|and)\s+(?:que|that)\s*(?:se\s*)?$", re.IGNORECASE)
the_public = re.compile(
    r"^\W*(?:a\s+|que\s+)*(?:(?:all|the|el|la|los|las)\s+){0,2}(?:public|population|citizens|residents|people|población|ciudadanía|"
    r"ciudadanos|público|vecinos)\b\W*$",
    re.IGNORECASE,
)
# "Announced new measures" where a list tells them: the list has the deeds.
told_in_a_list = words(
    """
    measures steps actions initiatives commitments efforts plans programs programmes projects medidas acciones
    iniciativas compromisos planes programas proyectos
    """
)
hoped_that = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?|trust(?:s|ed)?|confiden(?:t|ce)|optimis\w+|expectation|fear(?:s|ed)?|worr(?:y|ies|ied)|"
    r"warn(?:s|ed)?|believ\w+|esperan?|espera(?:ron|ban?)|esperó|esperanza|confí\w+|confia\w+|confió|temen?|adviert\w+|advirti\w+|"
    r"creen?|deseo)\s+(?:en\s+|de\s+)?(?:that|que)\b",
    re.IGNORECASE,
)
# What somebody decided in another year is background.
long_ago = re.compile(
    r"\W*(?:last (?:year|decade)|(?:(?:\w+ )?years?|a decade|decades) ago|in (?:19|20)\d\d,|el año pasado|"
    r"hace (?:\w+ )?años|"
    r"en (?:19|20)\d\d,)",
    re.IGNORECASE,
)
at_once = words("visit travel lead attend join participate include host meet")
that = re.compile(r"\b(?:that|que)\b", re.IGNORECASE)
told_so = re.compile(r"\s+(?:on \w+\s+)?(?:(?:his|her|its|their|the)\s+\w|(?:they|he|she|it|we)\b|[A-Z])")
and_to = re.compile(r"[^,.;]{0,60}?,?\s+and\s+to\s+(?P<verb>[a-z-]+)", re.IGNORECASE)
negated = re.compile(r"\b(?:no|nunca|tampoco|ni)\s+(?:se\s+)?$", re.IGNORECASE)
their_plans = re.compile(r"\b(?:a|an|the|its|their|this)\s+(?:\w+\s+)?$|\b(?:his|her|our)\s+$", re.IGNORECASE)
a_plan = re.compile(
    r"[’'](?:s\s+)?(?:\w+\s+)?$|\b(?:a|an|the|its|their|this|our|action|work|national|regional)\s+(?:[\w-]+\s+){0,3}$|\baction\s+$",
    re.IGNORECASE,
)
host = re.compile(r"\s*(?:la\s+|el\s+)?(?:sede|anfitri)", re.IGNORECASE)
# "Agreed to" these is a wish to go on as before.
soft = re.compile(
    r"(?:to\s+)?(?:remain|stay)\b|(?:to\s+)?keep(?:ing)?\s+(?:in\s+(?:touch|contact|mind)|working|up\b|each|one\s+another|"
    r"engag|talking|(?:the|open)\s+(?:momentum|dialogue|channels|lines|door))|(?:continue|continuing)\s+(?:to\s+)?(?:(?:the|their|its|our|this|these)\b(?!\s+(?:implementation|execution|"
    r"deployment|delivery|construction|provision)\b)|to|work|working|cooperat|collaborat|"
    r"engag|discuss|consult|dialogue|talk|exchang|clos)|maintain\s+(?:the|their|close|regular|open|contact|"
    r"communication|dialogue)"
    r"|work(?:ing)?\s+(?:closely\s+)?together\b(?!\s+to\s+[a-z])|seguir\b(?!\s+(?:el|la|los|las)\s+(?:plan|hoja|recomend|acuerd))"
    r"|continuar\b(?!\s+(?:con\s+)?(?:la|el)\s+(?:ejecución|implementación|construcción|entrega|aplicación)\b)|mantener(?:se)?\s+(?:el|un|en|contacto|una|"
    r"la|comunicación)",
    re.IGNORECASE,
)
says = re.compile(
    r"\b(?:sa(?:id|ys?)|announc\w+|add(?:ed|s)(?!\s+to\b)|stat(?:ed|es)|explain(?:ed|s)|told|promised?|noted|confirm(?:ed|s)|"
    r"insist(?:ed|s)|"
    r"vow(?:ed|s)|reveal(?:ed|s)|pledg\w+|agree[sd]|concurred|decided|according to|declar(?:ed|es)|indicat(?:ed|es)|"
    r"reported|assured|"
    r"warned|"
    r"dij(?:o|eron)|inform(?:ó|aron)|anunci\w+|señal(?:ó|aron)|explic(?:ó|aron)|indic(?:ó|aron)|asegur(?:ó|aron)|"
    r"afirm(?:ó|aron)|"
    r"adelant(?:ó|aron)|agreg(?:ó|aron)|precis(?:ó|aron)|detall(?:ó|aron)|manifest(?:ó|aron)|confirm(?:ó|aron)|"
    r"prometi\w+|acord\w+|"
    r"según|sostuv\w+|coment(?:ó|aron)|añadi\w+)\b",
    re.IGNORECASE,
)
says_that = re.compile(rf"{says.pattern}(?:\s+[\wáéíóúñ]+){{0,3}}?\s+(?:that|que)\s*(?:se\s*)?$", re.IGNORECASE)
proposal_noun = re.compile(
    r"\b(?:propos\w+|push|plans?|initiatives?|ideas?|projects?|creation|establishment|drive|scheme|option|"
    r"measures?|steps?|"
    r"programmes?|programs?|workshops?|training|exercises?|task force|mechanism|framework|funding|steps)\b",
    re.IGNORECASE,
)
making = re.compile(
    r"\b(?:establish|creat|launch|sett?|form|build|conven|develop|expand|open|invest|introduc|strengthen|set)ing\b"
    r"|\b(?:crear|establecer|lanzar|formar|construir|convocar|la creación|el establecimiento)\b",
    re.IGNORECASE,
)
dated = re.compile(
    r"\b(?:by|before|para|antes de)\s+(?:[^\d.;]{0,40})20\d\d|\bfinales de\b[^.;]{0,20}20\d\d", re.IGNORECASE
)
relative = re.compile(
    r"\b(?:which|who|whom|that|que|cual|cuales|quien|quienes|where|donde|if|when|si|cuando|as|once|"
    r"until)\s*(?:(?:[A-ZÁÉÍÓÚ]\w+|he|she|they)\s+(?:dijo|said|says)\s*|se\s*|still\s*|aún\s*|todavía\s*)?$",
    re.I,
)
conditional = re.compile(r"\b(?:if|whether|unless|si|cómo|how|what|why)\b[^,;]*$", re.IGNORECASE)
not_before = re.compile(
    r"\b(?:is|are|was|were|remain|remains|remained|fully|not|n[o']t|be|been|been\s+\w+ly|no|nunca)\s*$", re.I
)
cut_any = re.compile(r";|:|\s[—–-]\s|,\s+(?:while|whereas|but|mientras|pero)\b|\b(?:that|que)\b", re.IGNORECASE)
cut_after_a_deed = re.compile(r",?\s+(?:and|y|e|as well as|así como)\s+|,\s+", re.IGNORECASE)
empty = re.compile(
    r"\W*(?:(?:also|further|then|jointly|in addition|additionally|furthermore|moreover|likewise|también|además|"
    r"asimismo|igualmente|de igual manera|finalmente|por su parte|por otra parte|se|nos|y|e|and|which|will|[a-z]+ly|"
    r"[a-záéíóú]+mente|to)\W*)*",
    re.I,
)


def is_a_plan(said: str, before: str) -> bool:
    """Whether "plan", "plans" is a noun: "the plan to", "welcomed new plans to", but "the ministers plan to"."""
    if said.startswith(("Plan ", "PLAN ")):
        return True
    if said.startswith("plan "):
        return bool(a_plan.search(before)) and not several.search(before)
    return said.startswith("plans ") and bool(their_plans.search(before) or some_plans.search(before))
