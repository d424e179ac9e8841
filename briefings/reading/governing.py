"""What governs a deed, in English and Spanish: one pattern for each language, tried where a word may govern."""

import re

from .plain import words


def _spaced(pattern: str) -> str:
    """The pattern with blanks that stand for any white space, and that count where re.VERBOSE drops them."""
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")


adv = (
    r"(?:(?:on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|also|only|first|instead|again|still|further|jointly|now|then|soon|today|together|therefore|"
    r"in\s+principle|(?!(?:com|ap|sup|re)ply|rely)[a-z]{3,12}ly)\s+){0,3}"
)
nouns = _spaced(
    "creation|establishment|launch|formation|start(?= of)|renewal|reopening|reactivation|"
    "ratification|opening|holding|convening|signing|adoption|deployment|expansion|extension|"
    "appointment|construction|development|resumption|introduction|provision|delivery|donation|implementation|"
    "action plan|work ?plan|road ?map|timetable|calendar|working group|task force|mechanism|pilot|protocol|exchange|"
    "platforms?|portal|facility|alliance|coalition|accelerator|scholarships|partnership|academy|hub|laborator(?:y|ies)|"
    "loans?|visas|doses|working groups|task forces|mechanisms|"
    "programmes?|programs?|projects?|initiatives?|campaigns?|funds?|funding|package|grants?|investments?|assistance|"
    "support|aid|sanctions|repeal|exemption|waivers?|contributions?|donations?|awards?|scholarships?|courses?|exercises?|missions?|"
    "commitments|pledges|agreements?|extension|facilities|equipment|training|relief|"
    "hospitals?|schools?|bridges?|embassy|consulates?|vaccines|vessels|vehicles|"
    "measures|steps|plans?|framework|centers?|centres?|commission|committee|secretariat|network|"
    "joint(?! (?:position|statement|declaration|communiqu|approach|view|understanding))"
)
deliverable = _spaced(
    rf"(?:(?:a|an|the|its|their|our|further|additional|more than|over|up to|nearly|some)\s+)?"
    rf"(?:(?!that\b|to\b|of\b|in\b|on\b|at\b|by\b|for\b|with\b|as\b|from\b|is\b|are\b|was\b|were\b|will\b|has\b|have\b)[\w’'-]+\s+){{0,12}}?(?:{nouns})\b"
)
money = _spaced(
    r"(?:(?:a|an|the|additional|extra|further|more than|over|up to|nearly|some|new|another)\s+){0,3}"
    r"(?:(?:award|grant|contribution|donation|loan|investment) of )?"
    r"(?:(?:US|U\.S\.)?\s?[$€£]|(?-i:AUD|CAD|CHF|EUR|GBP|JPY|KES|NZD|USD))\s?\d"
)

# "Ordered the release of $5 million": what is ordered, and nobody to do it.
what_is_ordered = _spaced(
    r"the (?:immediate )?(?:(?:deployment|creation|establishment|construction|opening|withdrawal)\b|"
    r"release of [^a-z]{0,4}[$€£])"
)
ordered = rf"(?<!court\s)order(?:s|ed)(?=\s+{what_is_ordered})"

# "Agreed, in a spirit of trust, to": what stands between a verb and its deed.
aside = r",\s[^,.;:()]{3,90},"

# Who is asked, with his acronym: "the World Health Organization (WHO)".
named = r"(?:[^.;:()]|\([A-Z][\w.-]{1,8}\))"

# "Intend for the first meeting to": what is to be done by others.
for_it = (
    r"(?<=intend|lanned|ntends|tended|agreed)\s+for\s+(?:(?:an?|the|its|their|our|this)\s|(?-i:[A-Z]))[^,.;:()]{3,80}?"
)

# "Endorsed a plan to", "ended with an agreement to": what is taken on as one's own, and what a meeting brought.
taken_on = (
    r"(?:endors|approv|adopt|back)(?:es|s|e|ed)?\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,2}?"
    r"(?:plan|proposal|programme|strategy|roadmap)|"
    r"(?:end|conclud|clos)(?:es|s|ed)\s+with\s+(?:an?|the)\s+(?:[a-z]+\s+)?"
    r"(?:agreement|pledge|commitment|decision|promise)|volunteer(?:s|ed)"
)
approved = (
    r"(?:approv|endors)e[sd](?=\s+the\s+(?:creation|establishment|opening|construction|deployment|purchase)\s+of\b)"
)

# "Pledged 200 officers": people and things by their number; who "commits 12 murders" gives nothing.
by_number = (
    r"(?<=pledged\s|pledges\s|mmitted\s|commits\s)(?:up\s+to\s+|another\s+|an\s+additional\s+|more\s+than\s+)?"
    r"\d[\d.,]*\s+(?!crimes|murders|robberies|offen[cs]es|violations|errors|acts|attacks|fouls)[a-z]{3,}"
)
committed = (
    r"(?:commit(?:s|ted)(?=\s+(?:up\s+to\s+|another\s+|an\s+additional\s+|more\s+than\s+)?\d)"
    r"|(?<=has\s)committed(?=\s[^a-z]{0,12}[$€£]))"
)

# "Was given the task of drafting", "will be responsible for drafting": who is to do it, said with a noun.
charged = (
    r"(?:(?:was|were|been)\s+(?:given|handed|assigned)|(?:took|takes|taken)\s+on|accept(?:s|ed)|assume[sd]?)\s+"
    r"(?:the\s+)?(?:task|responsibility)\s+(?:of|for)|(?:will\s+be|(?:was|were|been)\s+made)\s+responsible\s+for|"
    r"(?:takes|took)\s+responsibility\s+for|(?:agreement|consensus)\s+was\s+reached\s+(?:up)?on"
)
# "The agreement provides for the exchange of", "the measures include setting up": what a text that was agreed brings.
works = (
    "creation|establishment|opening|construction|deployment|purchase|expansion|exchange|sharing|training|installation"
)
provides = (
    r"(?:(?<=plan\s)|(?<=deal\s)|(?<=pact\s)|(?<=accord\s)|(?<=agreement\s)|(?<=package\s)|(?<=roadmap\s)|"
    r"(?<=strategy\s)|(?<=proposal\s)|(?<=memorandum\s)|(?<=understanding\s)|(?<=measures\s)|(?<=commitments\s))"
    r"(?:provides?\s+for|foresees?|envisages?|envisions?|calls?\s+for|includes?)"
)
provided = rf"(?!includ|remain|keep)[a-z]{{3,}}ing\b(?=\s+[a-z])|(?:(?:the|an?)\s+)?(?:[a-z]+\s+)?(?:{works})\s+of\b"

# "Signed a memorandum on the sharing of": what is to be done by it. To have signed it is past.
signed = (
    r"(?<=\w\s)signed\s+(?:an?|the|two|three|several)\s+(?:[\w’'-]+\s+){0,3}?(?:memorand(?:um|a)|MoUs?|agreements?|accords?|treaty|protocols?|"
    r"pact|arrangements?|letters?|declarations?)\s+(?:of\s+(?:understanding|cooperation|intent)\s+)?(?:\(MoU\)\s+)?"
    r"(?:on|for|concerning|regarding)"
)
# "Decided that flights be doubled": no opinion that they should be.
not_a_modal = "".join(
    rf"(?<!\b{word})"
    for word in ("should", "must", "will", "would", "can", "could", "may", "might", "shall", "to", "not")
)
# "Asked Japan for five ships", "pressed the ministry to".
some_of_them = (
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|ten|a\s+dozen)\s+"
    r"(?:more\s+)?(?!years?|days?|weeks?|months?)[a-z]{3,}"
)
pressed = (
    r"(?=\s+(?:(?-i:[A-Z])|the\s+(?:\w+\s+)?(?:government|minist(?:ry|er)|president|authorities|council|commission|state|agency|"
    r"department|board)\b))"
)
# "Charged their ministers with submitting": who is no defendant.
charged_with = (
    r"(?=\s+(?:(?:the|their|its|our|his|her)\s+)?(?:[\w-]+\s+){0,3}?(?:ministers?|ministr(?:y|ies)|committees?|groups?|experts|officials|"
    r"teams?|commissions?|agenc(?:y|ies)|authorities|secretariat|delegations|services)\s+with\s)"
)
# "Resolved that Kenya accept": what is to be done, and no opinion of what is.
bare_verbs = (
    r"accept|adopt|allow|appoint|build|carry|contribute|coordinate|create|deploy|develop|draft|ensure|establish|extend|finance|fund|"
    r"host|implement|increase|introduce|launch|lead|lift|open|operate|prepare|present|provide|publish|ratify|reduce|release|"
    r"remove|repair|report|review|send|set|share|sign|submit|supply|suspend|take|train|undertake|waive|withdraw"
)
extended = (
    r"(?:extended|renewed)(?=\s+(?:the|its|their)\s+[^.;,]{3,80}?\s"
    r"(?:until|(?:for|by)\s+(?:an?\s|another|\d|two|three|six))\b)"
)

english = re.compile(
    rf"""
    (?P<decided>\b(?:agree[sd]?|decide[sd]?|resolve[sd]?|undert(?:akes?|ook|aken)|commit(?:s|ted|ting)?|pledg(?:e|es|ed|ing)
        |vow(?:s|ed|ing)?
        |promise[sd]?|intend(?:s|ed)?|aim(?:s|ed)?|plan(?:s|ned|ning)?|propose[sd]?|expects?|offer(?:s|ed)?|look(?:s|ed)?\s+forward(?=\s+to\s+(?:hosting|opening|launching|signing|concluding|publishing|deploying|delivering|establishing)\b)
        |(?:reach|conclud|announc|sign|finali[sz])(?:es|ed|e|s)?\s+(?:an?\s+|the\s+|its\s+|their\s+)?(?:[a-z]+\s+)?
        (?:agreements?|deal|accord|understanding|decision|plans)
        |{taken_on}|(?:plans|preparations|work)\s+(?:is|are)\s+(?:already\s+|now\s+)?under\s?way
        |(?:agreement|deal|accord|understanding|decision)\s+(?:was|has\s+been)\s+(?:reached|made|taken|signed|concluded))
        (?:\s+(?:themselves|itself|ourselves|(?:its|their|his|her)\s+(?:countr(?:y|ies)|governments?|nations?)
        |(?P<whom>(?-i:[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)))|{aside}|{for_it})?\s+{adv}to\s+{adv}[“"‘]?(?!(?:an?|the)\b)(?P<decided_verb>[a-z-]+))
    |(?P<agreed_on>\b(?:agree[sd]?|decide[sd]?|reach(?:ed|es)?\s+(?:an?\s+)?agreement|(?:commit(?:s|ted)?|pledge[sd]?)
        (?=\s+to\s+the\s+(?:early\s+)?(?:ratification|establishment|creation|signing|opening|launch|construction)\s+of\b))
        \s+{adv}(?:(?:up)?on|to)\s+(?P<agreed_noun>{deliverable})
        |\b{approved}\s+(?P<approved_noun>{deliverable}))
    |(?P<agreed_ing>\b(?:agree[sd]?|concur(?:s|red)?|decide[sd]?|plans?)\s+{adv}(?:up)?(?:on|in)\s+(?P<ing_verb>[a-z]+ing)\b
        |\b(?:{charged})\s+(?P<charged_verb>[a-z]+ing)\b|\b{signed}\s+(?P<signed_for>{provided}))
    |(?P<restated>\b(?:commitments?|pledges?|intent|intention|determination|resolve)\s+(?:to|of)\s+(?P<restated_verb>[a-z-]+))
    |(?P<urged>\b(?:urg(?:e|es|ed|ing)|appeal(?:s|ed|ing)?\s+to|call(?:s|ed|ing)?\s+(?:(?:up)?on|for(?=\s+(?:(?-i:[A-Z][a-z]+)|(?:all|both)\s+[a-z]+s)\s+to\b|\s[^.;:,]{{3,60}}?\s+to\s+be\s+[a-z]+(?:ed|en|t)\b))|encourag(?:e|es|ed|ing)|invit(?:e|es|ed|ing)
        |press(?:es|ed){pressed}|request(?:s|ed|ing)?(?!\s+for\b)|ask(?:s|ed|ing)?|exhort(?:s|ed|ing)?|advis(?:e|es|ed)|recommend(?:s|ed)?)
        \s+(?!that\b)(?P<asked>{named}{{2,120}}?)\s+to\s+[“"‘]?(?P<urged_verb>[a-z-]+))
    |(?P<mandated>\b(?:instruct(?:s|ed)?|(?<!court\s)(?<!with\s)(?<!the\s)(?<!of\s)(?<!new\s)order(?:s|ed)|ordered(?=\s+(?:the|its|their)\s+(?:\w+\s+)?(?:government|state|ministry|authorities|agency|department)\b)|direct(?:s|ed)|task(?:s|ed)|mandat(?:es|ed)|entrust(?:s|ed)?
        |(?P<bound>commits(?!\s[^a-z]{{0,12}}[$€£])|obliges|obligates|binds|requires)
        |charg(?:es|ed){charged_with}|(?<=\bwe\s)(?:direct|task|mandate)(?=\s+(?:our|the)\b))
        \s+(?!{what_is_ordered})(?P<tasked>{named}{{2,120}}?)\s+(?:to|with)\s+(?P<mandated_verb>[a-z-]+))
    |(?P<recommended>\b(?:(?:recommend|propos|suggest)(?:s|e|es|ed|ing)?|(?:demand|request|ask|urg)(?:s|e|es|ed)?
        (?=\s+that\b)|recommendations\b[^.;:]{{0,90}}?,\s+including(?=\s+that\b))\s+(?:that\s+(?P<that>(?:(?!,\s+(?:and|while)\s)[^.;:]){{2,160}})
        |(?P<recommended_verb>[a-z]+ing\b|(?:the|a|an)\s+(?:[\w-]+\s+){{0,3}}?(?:{nouns})\b)
        |(?P<bare>(?:the\s+)?(?-i:[A-Z][\w/.&-]*)(?:\s+(?:of|and|the|(?-i:[A-Z][\w/.&-]*))){{0,6}}?)\s+
        (?P<bare_verb>(?!with\b|from\b|that\b|which\b|under\b|into\b|over\b)[a-z]{{4,}}(?<!s)(?<!ed)(?<!ing)
        |(?:develop|ensure|establish|review|consider|adopt|provide|implement|undertake|strengthen|clarifie|monitor|publishe|report|revise|
        introduce|create|explore|expand|improve)s)
        \s+(?=(?:its|their|the|an?|all|how|whether|with|to|[a-z]+s)\b)))
    |(?P<agreed_that>\b(?:agreed|decided|resolved|determined)\s+that\s+(?P<who_agrees>(?:the\s+)?(?-i:[A-Z])[\w’'-]*(?:\s+(?:of\s+)?(?-i:[A-Z])[\w’'-]*){{0,3}})\s+
        (?P<agreed_that_verb>{bare_verbs})\b)
    |(?P<agreed_be>\b(?:agreed|decided|resolved|determined)\s+that\s+[^.;:]{{3,120}}?{not_a_modal}
        \s+be\s+(?P<agreed_be_verb>[a-z]+(?:ed|en|t|wn))\b)
    |(?P<asked_for>\bask(?:s|ed)\s+(?P<giver>(?-i:[A-Z])[\w’'. -]{{2,50}}?)\s+for\s+
        (?P<asked_noun>{money}|{some_of_them}|{deliverable}))
    |(?P<provides>\b{provides}\s+(?P<provided_noun>{provided}))
    |(?P<called_for>\bcall(?:s|ed|ing)?\s+for\s+(?P<called_noun>{deliverable}|(?!during|nothing|something)[a-z]{{4,}}ing\b(?=\s+[a-z])))
    |(?P<announced>\b(?:{ordered}|{committed}|(?:announc|unveil|pledg)(?:e|es|ed|ing|s)?
        |promis(?:e|es|ed)(?=\s(?:an?|the|new|its|more|over|up)\s|\s[^a-z]{{0,4}}[$€£\d])|commits?(?=\s[^a-z]{{0,12}}[$€£]))(?:\s+(?:in|at|on|from|during)\s[^.;:()$€£]{{2,60}}?(?=\s+{money}))?\s+(?P<announced_noun>{money}|{by_number}|{deliverable}|{what_is_ordered}
        |(?:[\w-]+\s+){{0,3}}?(?:plans?|intention)\s+to\s+[a-z-]+))
    |(?P<launched>\b(?P<perfect>(?:has|have)\s+(?:already\s+|just\s+|{adv}))?(?P<launched_verb>{extended}|launched|set\s+up|established|created|unveiled
        |inaugurated|hereby\s+(?:establish|create|launch|set\s+up))\s+(?=(?:an?|the|its|their|our|two|three|four|several|new)\s))
    |(?P<begun>\b(?:has|have)\s+{adv}(?:already\s+)?(?:begun|started)\s+(?:to\s+)?(?P<begun_verb>[a-z]+))
    |(?P<under_way>\b(?:is|are|am|’re|'re|was|were)\s+{adv}(?P<under_way_verb>
        (?:deploy|facilitat|deliver|provid|send|augment|expand|invest|build|launch|establish|train|fund|open|doubl|offer
        |dispatch|pair|leverag|issu|publish|releas|sponsor|transferr|transport|shipp|distribut|moderniz|modernis|renovat|restor|repair
        |rehabilitat|streamlin|lift|impos|plann(?=ing\s+(?:an?|new)\s)
        |work(?=ing\s+(?:(?:closely\s+)?with\s[^.;:]{{3,90}}?\s)?to\s+(?:provide|deploy|establish|launch|open|build|deliver|connect|install|train|
        create|set\s+up|restore|supply|equip|finali[sz]e)\b)|sanction|embedd|sett(?=ing\s+up\b)|putt(?=ing\s+in\s+place\b|ing\s[^a-z]{{0,6}}[$€£])|reduc|remov|assign|recruit|develop|implement|prepar|conduct|increas|strengthen|enhanc|accelerat|upgrad|procur
        |purchas|join|help(?=ing\s+(?:to\s+)?(?:establish|strengthen|build|train|develop|expand|equip)\b)|finali[sz]|mobili[sz]|extend|equip|award|pilot|allocat|contribut|donat|install|creat|rolling?|scal|convene|conven|hir|help(?=ing\s+(?:to\s+|[A-Z][a-z]+\s+(?:[a-z]+\s+)?)?(?:investigate|restore|repair|secure|rebuild)\b)|construct|supply|support|financ|partner|dedicat|mak(?=ing\s(?:[^.;]{{2,60}}?\s)?available\b)
        |(?:announc|commit)t?(?=ing\s[^a-z]{{0,12}}[$€£]|ing\s+(?:an?\s+)?(?:additional|new|more\s+than)\b))ing)\b)
    |(?P<being>\b(?:is|are)\s+{adv}being\s+{adv}(?P<being_verb>deployed|delivered|sent|built|installed|distributed|established|set\s+up|rolled\s+out
        |readied|prepared|reserved|assembled|recruited|drafted|restored|repaired|renovated|set\s+aside|launched|trained|provided|shipped|upgraded|expanded|constructed|dispatched)\b)
    |(?P<passive>\b(?:is|are|was|were|been)\s+{adv}(?P<passive_verb>proposed|recommended|suggested|planned|envisaged
        |foreseen|discussed|considered|floated|tabled)\b)
    |(?P<be_to>\b(?:(?:is|are|was|were)(?:\s+(?:accordingly|hereby|therefore|also))?|ha(?:s|ve|d)\s+been(?=\s+(?:asked|ordered|instructed|requested|tasked|mandated)\b))\s+(?:(?:going|set|expected|scheduled|required|obliged|due|poised
        |(?P<bidden>(?:being\s+)?(?:requested|asked|invited|instructed|ordered|mandated|tasked|directed|urged|encouraged|called\s+(?:up)?on))
        )\s+)?(?:to\s+|(?<=tasked\s)with\s+(?=[a-z]+ing\b)){adv}
        (?P<be_to_verb>[a-z-]+)(?:\s+(?P<be_to_next>[a-z-]+))?)
    |(?P<will>(?:\b(?:will|shall)|[’']ll)(?:{aside})?\s+{adv}(?P<will_verb>[a-z-]+)(?:\s+{adv}(?P<will_next>[a-z-]+))?)
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
    rf"(?:(?:{sp_day}|ahora|primero|luego|pronto|también|además|asimismo|conjuntamente|igualmente|de\s+(?:manera|forma)\s+\w+|"
    r"en\s+(?:forma|conjunto)(?:\s+conjunta)?|[a-záéíóú]{3,14}mente),?\s+){0,2}"
)
sp_nouns = _spaced(
    "inicio|comienzo|creación|establecimiento|lanzamiento|conformación|apertura|celebración|realización|firma|adopción|despliegue|"
    "ampliación|extensión|construcción|puesta en marcha|implementación|instalación|reanudación|entrega|donación|"
    "envío|compra|contratación|suspensión|eliminación|cierre|traslado|nombramiento|reducción|aumento|incremento|"
    r"adquisición|activación|actualización|modificación|redacción|publicación|rehabilitación|modernización|reparación|reubicación|"
    r"plan(?= (?!de\b)\w+ (?:para|que|de)\b)|convocatoria|elaboración|hoja de ruta|"
    "plan de acción|grupos? de trabajo|mesas? de trabajo|mecanismos?|programas?|"
    "proyectos?|campañas?|fondos?|inversi(?:ón|ones)|medidas|planes|cronograma|centros?|comisi(?:ón|ones)|auditorías?|censos?|inspecci(?:ón|ones)"
)
sp_deliverable = rf"(?:(?:la|el|los|las|una?|su|sus|nuevos|nuevas)\s+)?(?:[\wáéíóúñ-]+\s+){{0,2}}?(?:{sp_nouns})\b"
# "Acordaron una reunión para el 3 de mayo": a meeting with its day.
sp_meeting = (
    r"(?:una?|otr[oa]|la|el)\s+(?:\w+\s+)?(?:encuentros?|reuni[óo]n|ronda|cumbre|cita|visita)\b"
    r"(?=[^.;]{0,80}?\b(?:para|en)\s+(?:el|la|los|finales|principios|mediados|enero|febrero|marzo|abril|mayo|junio|julio|"
    r"agosto|septiembre|octubre|noviembre|diciembre)\b)"
)
inf = r"(?:dar\b|(?!ayer\b|lugar\b|mujer\b|militar\b|primer\b)[a-záéíóúñ]{2,}(?:ar|er|ir|ír)(?:se|los?|las?|les?)?)"
sp_gift = (
    r"(?:contribuci(?:ón|ones)|aportes?|donaci(?:ón|ones)|créditos?|préstamos?|inversi(?:ón|ones))\s+(?:de|por)\s+"
)
sp_money = _spaced(
    r"(?:(?:una?|más de|otros|hasta|cerca de) ){0,2}"
    rf"(?:{sp_gift})?(?:(?:unos|más de|otros|hasta|cerca de) )?"
    r"(?:(?:US)? ?[$€] ?\d|(?:\d[\d.,]* (?:mil )?(?:millones|mil)|mil millones)\b)"
)

# "Anunció durante su visita la construcción": when and where it was said.
sp_when = rf"(?:(?:durante|en|tras|ante|desde|para)\s[^.;:(),]{{3,60}}?\s(?=(?:la|el|los|las|una?)\s+{sp_nouns}))?"

# "Anunció el 4 de mayo en Lima más de $2 millones".
sp_where = rf"(?:(?:el|en|durante|desde)\s[^.;:()$€]{{2,60}}?,?\s(?={sp_money}))?"

# Nouns that end as the conditional does.
sp_offices = (
    r"(?:sub)?(?:cancill|secret|comis|tesor|ingeni|enferm|ganad|min|tub|cons?ej|not|ceb|galer|lot|bat|artill|inf?ant|"
    r"panad|person|voc|pesqu|cañ|maquin|carpint)[ae]r[ií]as?\b"
)
# "Se comprometió en Lima, junto a otros, a": what stands between a verb and its deed.
sp_aside = (
    r"(?:,?\s(?:en|junto|ante|durante|con)\s[^.;:()]{2,70}?,(?=\s+(?:a\s|en\s|de\s)?[a-záéíóú]+[aei]r\b)|"
    r"\sante\s[^.;:(),]{2,60}?(?=\s+a\s+[a-záéíóú]+[aei]r\b))?"
)

# "Al Gobierno Nacional y al Congreso, establecer": whom a report asks stands first, what he is to do is an infinitive.
addressed = re.compile(
    r"\W*(?:\d{1,3}[.)]\s*)?(?:Al|A\s+(?:la|los|las))\s+(?P<whom>(?:gobiernos?|estados?|congreso|asamblea|parlamento|ministeri|presiden|"
    r"fiscal|procurad|defensor|contralor|corte|tribunal|jurisdicción|policía|ejército|fuerzas|autoridad|alcald|gobernad|"
    r"municipi|secretar|unidad|instituto|comisión|organi[sz]a|entidad|instituci|servidores|medios|iglesias|empresas|"
    r"universidad|comunidad|sociedad|partidos?|[A-ZÁÉÍÓÚÑ]{3,})\w*)",
    re.IGNORECASE,
)
an_infinitive = re.compile(rf"(?P<before>[\wáéíóúñ]+|[,)])\s+(?P<verb>{inf})\b", re.IGNORECASE)
leads_an_infinitive = words("para de a por sin al del en con tras hasta como que poder deber y o e")
longest_address = 500  # characters

# "Aprobaron un plan para", "terminó con un acuerdo para", and "ofreció 200 policías", as in English.
sp_taken_on = (
    r"(?:aprob|respald|adopt|aval)(?:ó|aron)\s+(?:el|un)\s+(?:plan|proyecto|programa)(?:\s+de\s+[a-záéíóúñ]+)?\s+para|"
    r"firm(?:ó|aron|amos)\s+(?:un|el|una|dos|tres|varios)\s+(?:[a-záéíóúñ]+\s+)?(?:acuerdos?|convenios?|memorandos?|memorándum(?:es)?|protocolos?|cartas?)"
    r"(?:\s+de\s+(?:entendimiento|cooperación|intención|intenciones|colaboración))?\s+para|"
    rf"(?:fue|fueron|qued(?:ó|aron)|ha\s+sido|será|serán)\s+(?:(?:el|la|los|las)\s+)?(?:encargad[oa]s?|responsables?)\s+de|se\s+encargarán?\s+de|acept(?:ó|aron|amos)(?=\s+{inf}\b)|"
    r"(?:termin(?:ó|aron)|conclu(?:yó|yeron)|finaliz(?:ó|aron))\s+con\s+(?:el|un)\s+(?:acuerdo|compromiso)(?:\s+para)?|"
    r"asum(?:ió|ieron)\s+la\s+(?:tarea|responsabilidad)\s+de"
)
sp_works = r"(?:creación|construcción|instalación|apertura|compra|contratación)"
sp_approved = rf"(?:(?:aprob|respald|aval)(?:ó|aron)|(?:dio|dieron)\s+luz\s+verde\s+a)(?=\s+la\s+{sp_works}\b)"
sp_count = r"(?:\d[\d.,]*|diez|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|cien|doscient[oa]s|quinient[oa]s)"
sp_offered = (
    r"(?:ofreci|prometi|comprometi)(?:ó|eron)(?=\s+(?:el\s+\w+\s+)?(?:una?\s+|otros?\s+|otras?\s+|hasta\s+|más\s+de\s+)?"
    rf"(?:{sp_gift})?(?:{sp_count}|mil\s+millones)\b)"
)
sp_by_number = (
    rf"(?<=etió\s|eció\s|eron\s)(?:otr[oa]s\s+|hasta\s+|más\s+de\s+)?{sp_count}\s+"
    r"(?!cr[ií]menes|asesinatos|delitos|actos|errores|faltas|robos)[a-záéíóúñ]{3,}"
)

# "Firmaron un memorando sobre", as in English.
sp_signed = (
    r"(?:firm|suscrib)(?:ó|aron|amos|ieron|ió)\s+(?:una?|el|la|dos|tres|varios)\s+(?:[a-záéíóúñ]+\s+)?(?:acuerdos?|convenios?|memorandos?|"
    r"memorándum(?:es)?|protocolos?|cartas?|declaraci(?:ón|ones))\s+"
    r"(?:de\s+(?:entendimiento|cooperación|intención|intenciones|colaboración)\s+)?(?:sobre|para)"
)
sp_signed_for = rf"(?:el|la)\s+(?:{sp_works[3:-1]}|intercambio|capacitación|formación|establecimiento|despliegue)\b"
sp_drawn_up = (
    "realización|ejecución|presentación|actualización|implementación|elaboración|redacción|preparación|creación|conformación|"
    "organización|coordinación|formulación"
)
# "Pidió a Honduras extraditar": an infinitive that no preposition leads.
sp_bare = (
    r"(?<=\s)(?<!\bpara\s)(?<!\bde\s)(?<!\bpor\s)(?<!\bsin\s)(?<!\bal\s)(?<!\ba\s)(?<!\by\s)(?<!\bel\s)(?<!\bla\s)(?<!\bque\s)"
    r"(?!(?:poder|líder|titular|familiar|escolar|popular|nuclear|taller|hogar|particular|auxiliar|similar|tercer|cualquier|mar)\b)"
)

spanish = re.compile(
    rf"""
    (?P<decided>\b(?:acord(?:ó|aron|amos|aban)|acuerdan?|decid(?:e|en|ió|ieron|imos)|convin(?:o|ieron|imos)
        |convien(?:e|en)|resolv(?:ió|ieron|imos)|resuelven?|promet(?:e|en|ió|ieron)|se\s+propon(?:e|en)|planean?|prevén?
        |pretende[n]?|(?:asum(?:e|en|imos|ió|ieron)|hac(?:e|en|emos)|hizo|hicieron|adquir(?:ió|ieron)|adquieren?|reiter(?:ó|aron)|contrajo)\s+(?:el|su|sus)\s+compromisos?\s+de|ofrec(?:e|en|ió|ieron)|tiene[n]?\s+previsto|comprome(?:te|ten|tió|tieron|temos|tidos)|dispus(?:o|ieron)
        |compromiso(?:s)?\s+de|tiene[n]?\s+(?:la\s+intención|planes)\s+de|intención\s+de|se\s+propus(?:o|ieron)
        |pact(?:ó|aron)|(?:concord(?:ó|aron|amos)|coincid(?:ió|ieron|imos))(?=\s+(?:en\s+)?{inf}\b)
        |(?:han?|he|hemos)\s+(?:acordado|decidido|convenido|resuelto|comprometido)
        |{sp_taken_on}
        |(?:acord(?:ó|aron|amos)|convin(?:o|ieron)|decid(?:ió|ieron))(?:,\s+[a-záéíóú]+,)?\s+(?:en\s+)?que
        (?=\s+se\s+(?!(?:trata|debe|puede|requiere|mantiene|refiere|necesita)n?\b)[a-záéíóú]+[ae]n?\b|\s+(?:el|la|los|las|ambos|ambas|cada|sus?)\s+(?:(?!es\b|son\b|fue\b|está|debe)[\wáéíóúñ]+\s+){{0,4}}?[a-záéíóúñ]+(?:[ae]n|[^aeiou\W]e)\b)
        )
        {sp_aside}\s+{sp_adv}(?:(?:a|en|de)\s+)?{sp_adv}[«“"]?(?P<decided_verb>{inf}|(?<=que\s)[a-záéíóú]+)\b)
    |(?P<agreed_on>\b(?:acord(?:ó|aron|amos)|acuerdan?|han?\s+acordado|convin(?:o|ieron)|decid(?:ió
        |ieron)|dispus(?:o|ieron)|orden(?:ó|aron)|decret(?:ó|aron)|(?<!se\s)(?:prevén?|contemplan?)|est(?:á|án)\s+previst[oa]s?|se\s+prevén?
        |comprome(?:te|ten|tió|tieron|temos)(?=\s+(?:con|a)\s+(?:la|el|los|las)\b)),?\s+{sp_adv}(?:(?:en|con|a)\s+)?
        (?P<agreed_noun>{sp_deliverable}|{sp_meeting})
        |\b{sp_approved}\s+(?P<approved_noun>{sp_deliverable})
        |\b{sp_signed}\s+(?P<signed_noun>{sp_signed_for}))
    |(?P<urged>\b(?:conmin(?:a|an|ó|aron)|inst(?:a|an|ó|aron|amos|ando|ar|e|en)|exhort(?:a|an|ó|aron|amos|e|en)|llam(?:a|an|ó|aron)|(?:hizo|hicieron|reiter(?:ó|aron|amos)
        |hacen|hace|hacemos)\s+(?:un|el|su)\s+(?:[a-záéíóú]+\s+)?llamad[oa]
        |pid(?:e|en|ió|ieron)|exig(?:e|en|ió|ieron)|reclam(?:a|an|ó|aron)|demand(?:a|an|ó|aron)|solicit(?:a|an|ó|aron|amos)|pedimos|invitamos|invit(?:a|an|ó|aron)|urg(?:e|en|ió|ieron)|alent(?:ó|aron)
            |alientan?)
        \s+(?P<asked>{named}{{0,120}}?)(?:a\s+)?(?:que\s+(?:se\s+)?(?P<urged_verb>[a-záéíóúñ]+)
            |(?<=\ba\s)(?P<urged_inf>{inf})\b)
        |\b(?:pid(?:e|en|ió|ieron)|solicit(?:a|an|ó|aron)|exig(?:e|en|ió|ieron))\s+(?P<asked_of>al?\s+{named}{{2,60}}?)(?P<asked_inf>{sp_bare}{inf})\b
        |\b(?:pid(?:e|en|ió|ieron)|solicit(?:a|an|ó|aron))\s+(?:el\s+|la\s+|su\s+)?(?:apoyo|ayuda|asistencia|colaboración)\s+(?P<help_of>(?:del?|al?)\s+{named}{{2,60}}?)\s+para\s+(?P<help_inf>{inf})\b)
    |(?P<mandated>\b(?:encarg(?:a|an|ó|aron)|encomend(?:ó|aron)|(?<!la\s)(?<!una\s)encomiendan?|encomendamos|encargamos|(?:han?|he|hemos)\s+(?:instruido|ordenado|encomendado|encargado)(?=\s+al?\s)|instruimos|instru(?:yó|yeron|yen?)|orden(?:ó|aron
        |a|an)|mandat(?:ó|aron|amos)|(?<=[,.]\s)(?:instruir|encomendar|encargar|mandatar)(?:les?)?(?=\s+al?\s))
        \s+(?P<tasked>{named}{{0,120}}?)(?:(?:(?:a|para)\s+)?(?:que\s+)?(?P<mandated_verb>{inf})\b
            |(?:(?:a|para)\s+)?que\s+(?:(?:(?:el|la|los|las)\s+(?:[\wáéíóúñ]+\s+){{1,5}}?)?se\s+)?(?P<mandated_so>[a-záéíóúñ]+[ae]n?)\b
            |la\s+(?P<mandated_noun>{sp_drawn_up})\s+de(?:l)?\b)
        |\b(?:encomend|encarg|instru)(?:ó|aron|yó|yeron)\s+(?P<tasked_that>al?\s+{named}{{2,100}}?)\s+que\s+(?=(?:el|la|los|las)\s)(?P<mandated_that>[a-z]+)\b)
    |(?P<recommended>\b(?:recom(?:ienda|iendan|endó|endaron|endamos)|propon(?:e|en|emos)|propus(?:o|ieron)
        |sugi(?:ere|eren|rió|rieron)|sugerimos|aconsej(?:a|an|ó|aron)|plante(?:a|an|ó|aron)(?=\s+{sp_adv}(?:que\b|{inf}\b))
        |(?:orden(?:ó|aron)|dispus(?:o|ieron))(?=\s+{sp_adv}que\s+(?:el|la|los|las|cada|todos|todas)\s)
        |(?:pid(?:e|en|ió|ieron)|solicit(?:a|an|ó|aron)|exig(?:e|en|ió|ieron)|reclam(?:a|an|ó|aron))(?=\s+(?:{inf}|la\s+{sp_works})\b)),?\s+
        (?P<toward>(?:[^.;:()]{{0,60}}?\b)?)(?::\s+)?(?:que\s+(?P<that>[^.;:]{{2,160}})|(?P<recommended_verb>{inf}\b|{sp_deliverable})))
    |(?P<necessary>\b(?:es|resulta|será|consider(?:a|an|ó|aron))\s+(?:necesario|preciso|imprescindible|indispensable|urgente
        |fundamental|esencial)\s+que\s+
        (?:se\s+)?(?P<needed>[^.;:]{{2,80}}))
    |(?P<announced>\b(?:(?:enorgullecen?|complacen?|congratulan?|honran?)\s+(?:en\s+|de\s+)?anunciar|anunci(?:a|an|ó|aron|amos|ando)|{sp_offered})(?:,\s[^,.;:()]{{3,50}},)?\s+{sp_adv}{sp_when}{sp_where}(?P<announced_noun>{sp_money}|{sp_by_number}|{sp_deliverable}|{inf}\b))
    |(?P<under_way>\b(?P<under_way_se>se\s+)?están?\s+{sp_adv}(?P<under_way_verb>(?:despleg|facilit|entreg|proporcion|envi|ampli|invirt
        |constru|lanz
        |estableci|capacit|financi|abri|duplic|ofreci|asign|don|instal|cre|introduc|implement|elabor|prepar|redact|gestion|tramit)[a-z]*(?:ando|iendo
            |yendo))\b)
    |(?P<begun>\b(?:comenz(?:ó|aron)|empez(?:ó|aron))\s+{sp_adv}a\s+(?P<begun_verb>{inf})\b)
    |(?P<should>\b(?P<should_se>se\s+)?(?:debe(?:rá|rán|rían?|ríamos|remos|n|mos)?|tiene[n]?\s+que|tendrán?\s+que|habrán?\s+de)\s+{sp_adv}
        [«“"]?(?P<should_verb>ser\b|{inf})\b(?:\s+(?P<should_next>[a-záéíóú]+))?)
    |(?P<be_to>\b(?P<be_to_se>se\s+)?(?:va|van|vamos)\s+a\s+(?P<be_to_verb>{inf})\b)
    |(?P<will>\b(?P<will_se>se\s+)?(?P<will_verb>(?!qui|queremos)[a-záéíóúñ]{{2,}}(?:rán?|remos))(?=\s|,)
        (?:(?<=será|erán|tará|arán)\s+{sp_adv}(?P<will_next>[a-záéíóúñ]+))?)
    |(?P<would>\b(?P<would_se>se\s+)?(?P<would_verb>(?!{sp_offices})[a-záéíóúñ]{{2,}}[aeidr]rían?)(?=\s|,))
    """,
    re.VERBOSE | re.IGNORECASE,
)

# With which letters a word starts or ends that may govern a deed: only there the long pattern is tried.
first_letters = {
    "en": words(
        """
    aim aims aime appe look agre deci reso unde comm pled vow vows vowe prom inte plan prop expe offe conc urg
    urge urgi call enco invi requ ask asks aske aski dema exho advi reco inst dire task mand entr sugg anno unve
    is are am was were been will vowi laun esta crea set inau shal woul coul orde shou must ough need has have
    ll re dete reac fina sign deal acco obli bind endo appr adop back ende ends clos volu took take acce assu
    cons prov fore envi incl prep work exte rene pres had here char
    """
    ),
    "es": words(
        """
    conm enor cong honr acon cons ofre asum adqu exig recl dema será resu es conc coin hemo pact pedi acor acue
    deci conv reso prom prop plan prev pret tien comp disp inte inst exho llam hizo hici hace pide pidi soli
    invi urge urgi alen alie enca enco orde mand reco sugi anun esta está suge reit cont firm susc fue fuer acep
    apro resp adop aval term fina qued dio dier decr he come empe debe va van vamo habr se ha han
    """
    ),
}
last_letters = ("rá", "rán", "remos", "ría", "rían")
longest = 4_000  # characters of a sentence that are looked at
contracted = re.compile(r"(?:ll|re)\b", re.IGNORECASE)
