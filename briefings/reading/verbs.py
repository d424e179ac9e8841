"""The words that tell a deed from what only looks like one, in English and Spanish, and who says it."""

import re

from .plain import words

# After "will", "should" and the like these say no deed: a state, an effect, an event of the diary.
no_deed = words(
    """
    be have mean rise prevail flourish succeed thrive endure grow fail suffer need know see depend remain become
    continue serve represent result like want stand face
    get not come never take-place meet reconvene travel visit attend arrive depart speak join include allow
    enable benefit cost seem appear keep stay discuss celebrate mark understand reflect feel think believe
    consider note recall agree look underscore underline lead bring make always likely enhance vote oppose die
    lose win run watch wait focus say argue insist declare warn tell claim stress reiterate emphasize
    emphasise highlight embrace enjoy strive pray hope mourn play compete
    """
)
no_deed_ing = words("working maintaining keeping remaining meeting visiting attending")
no_state = no_deed - words(
    """
    visit attend speak join include allow enable agree bring make lead meet enhance take-place consider
    """
)
no_deed_es = words(
    """
    será serán seremos estará estarán estaremos tendrá tendrán habrá habrán podrá podrán permitirá permitirán
    ayudará seguirá seguirán continuará continuarán continuaremos contribuirá contribuirán significará incluirá
    requerirá viajará visitará asistirá participará beneficiará beneficiarán logrará llegará quedará irá dará
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
    designed recruited distributed required asked put made assigned transferred equipped reinforced modernized
    modernised reopened resumed rebuilt withdrawn cut chosen taught undertaken fed dug torn
    """
)
participles_es = re.compile(
    r"^(?!recordad|abordad|analizad|tratad|discutid|benefici|afectad|conocid|celebrad|visto|considerad|necesitad)\w*(?:ad|id|st|ert|ech)[oa]s?$"
)
no_request = words(
    """
    declarar testificar comparecer
    be the a an its their our all these this that visit attend meet travel know see remember remain note comment
    visitar asistir visite visiten
    """
)
states = re.compile(
    r"\b(?:announc|stat|declar|express|convey|shar|signal|signall|indicat|confirm|repeat)(?:e|es|ed|s|ing)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
no_participle = words(
    """
    needed affected based limited remembered interested committed concerned pleased delighted honored honoured
    welcomed expected followed accompanied determined dedicated solved inspired united aligned blessed missed
    joined accompanied received greeted attended
    anchored geared centered centred focused rooted mirrored tempted measured guided respected preserved upheld
    recognized recognised commended praised congratulated thanked applauded noted recalled stressed
    """
)
# "The need to", and "the means it needs to defend itself": what something is for.
need_as_a_noun = re.compile(
    r"\b(?:(?:the|no|a|any|this|urgent|their|its|of)\s*|(?:capabilit(?:y|ies)|capacity|means|tools|support|resources|weapons|"
    r"equipment|funding|funds|money|assistance|training|help|information|everything|what)\s+(?:that\s+)?"
    r"(?:it|they|he|she|we|you|[A-Z]\w+)\s+)$",
    re.IGNORECASE,
)
courtesy = re.compile(
    r"\s+(?:\w+\s+){0,3}(?:guard of hono|visits?|talks|tribute|respects|views|discussions|conversations|greetings|"
    r"visitas?|gira|conversaciones|encuentros?|reuni[óo]n(?:es)?)\b",
    re.IGNORECASE,
)
of_courtesy = words("pay hold exchange receive realizará realizarán efectuará efectuarán sostendrá sostendrán")
talking = words("analizar abordar discutir tratar conversar dialogar intercambiar revisar")
# What the law asks of those who wrote the report is no deed: "OIG must review".
auditor = re.compile(
    r"\W*(?:(?:each|the|an|every)\s+)?(?:OIGs?|GAO|(?:Offices? of (?:the )?)?Inspectors?\s+General|auditors?)\s+"
    r"(?:also\s+)?$",
    re.IGNORECASE,
)
has_to = re.compile(r"must|is\s+required|are\s+required|has\s+to|have\s+to|shall", re.IGNORECASE)
# "We will build a future of dignity": a vision, no deed.
vision = re.compile(
    r"\s+(?:on\s+)?(?:a|an|the|our|their|un|una|el|la|nuestro|nuestra)\s+(?:[\w-]+,?\s+(?:and\s+|y\s+)?){0,4}?"
    r"(?:future|world|tomorrow|society|legacy|era|chapter|día|futuro|mundo|sociedad|mañana)\b",
    re.IGNORECASE,
)
articles = words("el la los las su sus cada ambos ambas todos todas dicho dicha este esta")
stops_a_name = re.compile(r",|\b(?:a|en|para|con|ante|por|sobre|antes)\b", re.IGNORECASE)
# "Esa agenda debe acelerarse": it is to be done to it.
done_to_it = re.compile(r"[aei]rse$")
no_deed_to_it = words(
    """
    tenerse entenderse recordarse verse sentirse olvidarse preguntarse limitarse referirse convertirse
    mantenerse hacerse considerarse
    deberse tratarse darse ponerse quedarse comprometerse sumarse unirse reunirse esperarse decirse saberse
    """
)
institution = re.compile(
    r"\W*(?:el|la|los|las|ambos|ambas|cada)\s+(?:nuevo\s+|nueva\s+)?(?:gobierno|ejecutivo|estados?|país|países|ministerios?|"
    r"ministr\w+|congreso|parlamento|policía|fiscalía|contraloría|dirección|secretaría|autoridad\w*|consejo|comisión|"
    r"corte|instituto|agencia|asamblea|partes|municipalidad\w*|alcaldía|presidente|presidenta|[A-ZÁÉÍÓÚ]\w+)\b"
)
# What is said in "they stressed that" is an opinion.
stressed_that = re.compile(
    r"\b(?:underscor|underlin|stress|emphasi[sz]|highlight|recogni[sz]|acknowledg|affirm|reaffirm|believ|insist|"
    r"reiterat|recall|remind)"
    r"(?:ed|es|e|s|ing)?\s+(?:[A-Z]\w+\s+|the\s+(?:principle|view|position|need|fact)\s+)?that\b|\b(?:subray|destac|enfatiz|resalt|reconoc|reafirm|afirm|record|coincid|insist|consider|"
    r"reiter)\w+\s+(?:en\s+)?que\b",
    re.IGNORECASE,
)
# "Noted that it should be used" reports a view, "revise the manual to clarify that it must be used" the manual's words.
noted_that = re.compile(
    r"\bnot(?:ed|es|ing)\s+that\b|\bto\s+(?:clarify|state|specify|stipulate|indicate)\s+that\b", re.IGNORECASE
)
# "Should be used to urge the donors to": what something is for.
for_which = re.compile(r"\b(?:be\s+used|in\s+order|need|efforts?|ability|way|duty|power)\s+to\s+$", re.IGNORECASE)
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
    r"(?=(?:the|el|la|los|las|both|ambos|ambas|they|we|he|she)\s|(?!The|El|La)[A-ZÁÉÍÓÚ])"
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
    r"\b(?:elections?|vote|referendum|funerals?|mass|match|wedding|elecciones|comicios|funerales|misa|partido|boda|"
    r"(?:sesión|ceremonia|jornada)(?:\s+[a-z]+)?)\W*$",
    re.IGNORECASE,
)
nobody = re.compile(
    r"\W*(?:it\s+(?:was|has\s+been|is)(?:\s+(?:also|further|therefore|finally))?|se(?:\s+ha)?)\s*", re.IGNORECASE
)
# "Es necesario que se establezcan": whoever it is to be.
by_nobody = re.compile(r"\bque\s+se\s+$", re.IGNORECASE)
gerund_es = re.compile(r"(?!siendo|habiendo|teniendo|estando|viendo)[a-záéíóúñ]{2,}(?:ando|iendo|yendo)", re.IGNORECASE)
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
    r"har(?:án?|emos)\s+(?:\w+\s+){0,2}?(?:patrulla|operativos|ejercicios|obras|inversi|inspecci|auditor|compras|aportes?|cargo\s+de|"
    r"entrega)|darán?\s+(?:\w+\s+){0,2}?(?:a\s+conocer|asesor|apoyo|asisten|capacit|formación|seguimiento|financiamiento|becas|recursos|fondos|equip|inicio|(?:US)?\s?[$€]|\d[\d.,]*\s+(?:millones|mil))",
    re.IGNORECASE,
)
# "Should the need arise": no verb stands behind.
not_a_verb = words("a an the any there it they we you he she this these such circumstances")
several = re.compile(
    r"\b(?:(?:the|these|our|both|two|three)\s+(?:\w+\s+)?[a-z]+s|they|we)\s+(?:also\s+|now\s+)?$", re.IGNORECASE
)
# "Welcomed new plans to help": a noun, for what governs it stands right before it.
some_plans = re.compile(
    r"\b(?:make|makes|making|made|have|has|had|discuss|share|outline|finali[sz]e|new|joint|concrete|"
    r"ambitious|detailed|draft|further|similar|any|no|such|these|those|several|two|three|of|with|for|on|about|[a-z]{3,}(?:ed|ing))\s+$"
)
gave_a_sum = re.compile(
    r"w(?:as|ere)\s+(?:\w+ly\s+)?(?:commit|announc|pledg|donat|allocat)[a-z]*\s[^.;]{0,30}?[$€£]\s?\d", re.IGNORECASE
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
# "EPA projects the repeal will save billions": a forecast.
forecast = re.compile(
    r"\b(?:project(?:s|ed)|estimat(?:es|ed)|forecast(?:s|ed)?|predict(?:s|ed)?|calculat(?:es|ed)|proyect(?:a|an|ó)|estim(?:a|an|ó)|"
    r"pronostic(?:a|an|ó)|calcul(?:a|an|ó))\s(?:that\s|que\s)?[^.;,]{2,80}$",
    re.IGNORECASE,
)
# "The Council's demand that", "a request that": a noun.
a_request = re.compile(r"(?:[’']s?|\b(?:the|an?|its|their|his|her|our|any|this|[A-Z][a-z]+n))\s+$")
# What is hoped for, and what something is to lead to ("so that the work would be sped up").
hoped_that = re.compile(
    r"\bso\s+that\b[^,;]*$|\baccording\s+to\s+which\b|\bsegún\s+(?:el|la|los|las)\s+cual(?:es)?\b|\b(?:assurance|hop(?:e|es|ed|ing)|wish(?:es|ed)?|trust(?:s|ed)?|confiden(?:t|ce)|optimis\w+|expectation|fear(?:s|ed)?|worr(?:y|ies|ied)|"
    r"warn(?:s|ed)?(?:\s+(?!that)[\w-]+){0,5}?|believ\w+|esperan?|espera(?:ron|ban?)|esperó|esperanza|confí\w+|confia\w+|confió|temen?|adviert\w+|advirti\w+|"
    r"creen?|deseo|den(?:y|ies|ied)|neg(?:ó|aron)|desmint(?:ió|ieron))\s+(?:en\s+|de\s+)?(?:that|que)\b",
    re.IGNORECASE,
)
# "Reclamaron hace unos meses que", "agreed two years ago to": old news.
old_news = re.compile(
    r"\b(?:months|years|decades)\s+ago\b|\blast\s+(?:year|month|spring|summer|autumn|winter|decade)\b|\bpreviously\b|"
    r"\bhace\s+(?:\w+\s+){0,2}(?:meses|años|décadas)\b|\bel\s+(?:año|mes)\s+pasado\b|\bpreviamente\b",
    re.IGNORECASE,
)
# "De acuerdo con el artículo 341 de la Constitución, el gobierno deberá": what the law asks anyway.
by_law = re.compile(
    r"\W*(?:(?:de\s+acuerdo\s+con|según|conforme\s+a(?:l)?|en\s+virtud\s+de(?:l)?)\s+(?:el\s+|la\s+)?(?:artículo|ley|constitución|código)\b|"
    r"(?:under|according\s+to|by|in\s+accordance\s+with)\s+(?:the\s+)?(?:\w+\s+)?(?:article|law|constitution|section|statute)\b)",
    re.IGNORECASE,
)
in_a_year = re.compile(r"\b(?:in|since|from|by|during|en|desde|de)\s+(?:[\w,]+\s+){0,2}(?:19|20)\d\d\b", re.IGNORECASE)
# What somebody decided in another year is background.
long_ago = re.compile(
    r"\W*(?:last (?:year|decade)|(?:(?:\w+ )?years?|a decade|decades) ago|in (?:19|20)\d\d,|el año pasado|"
    r"hace (?:\w+ )?años|"
    r"en (?:19|20)\d\d,)",
    re.IGNORECASE,
)
at_once = words("visit travel lead attend join participate include host meet")
that = re.compile(r"\b(?:that|que)\b", re.IGNORECASE)
# "The assistance announced on Monday", "the previously announced award": what is told of a thing.
was_given = re.compile(
    r"\b(?:assistance|aid|funding|funds|support|package|contributions?|investments?|award|grants?|loans?|sanctions|measures|"
    r"commitments|pledges|projects?|programmes?|programs?|initiatives?|reforms|deal|targets?|million|billion)\s*$",
    re.IGNORECASE,
)
told_earlier = re.compile(
    r"\b(?:the|an?|its|their|our|this|these|of)\s+(?:previously|recently|newly|already|just)\s+$", re.I
)
# "Could save billions and encourage firms to": what may come of something.
goes_on_with_could = re.compile(
    r"\b(?:could|may|might|can|would|to)\s[^.;:]{2,120}\b(?:and|or)\s+(?:also\s+)?$", re.IGNORECASE
)
# "Called for homes to be inspected": by whom, it does not say.
a_participle = re.compile(r"\s+(?P<verb>[a-z]+(?:ed|en|t))\b")
attention = re.compile(r"\W*la\s+atención\b", re.IGNORECASE)
# "Modelling suggests that": what evidence shows.
suggests = re.compile(r"suggest", re.IGNORECASE)
of_evidence = re.compile(
    r"\b(?:modelling|modeling|data|evidence|figures|research|stud(?:y|ies)|analys[ie]s|estimates|polls?|results|findings|trends?|tests?)\s*$",
    re.IGNORECASE,
)
# "Para el analista Ledesma", "De continuar así": what follows is foreseen, and nobody's deed.
foreseen = re.compile(
    r"\W*(?:(?:para|según|a\s+juicio\s+de)\s+(?:el|la|los|las)\s+(?:analistas?|expert[oa]s?|especialistas?|politólog[oa]s?|observadores)\b|"
    r"(?:analysts|experts|observers|economists)\s+(?:say|said|expect|believe|warn)|de\s+(?:continuar|seguir|persistir)\s+así|si\s+no\s|"
    r"unless\s|if\s+(?:nothing|we\s+(?:fail|do\s+not|don[’']t))\b)",
    re.IGNORECASE,
)
# "Will meet the costs", "will make available $2 million": what a verb that mostly says no deed says with its noun.
pays = {
    "meet": re.compile(
        r"\s+(?:all\s+|half\s+)?(?:(?:of\s+)?(?:the|their|its|these|those)\s+)?(?:costs?|expenses|expenditure|bills?)\b",
        re.IGNORECASE,
    ),
    "make": re.compile(r"\s+(?:[^.;,]{2,60}?\s)?available\b", re.IGNORECASE),
}
# "Ecuador se sumará": the subject does it itself.
joins = words(
    "sumará sumarán unirá unirán incorporará incorporarán hará harán encargará encargarán ocupará ocuparán "
    "adherirá adherirán"
)
a_part = re.compile(r"\s+(?:\w+\s+){0,4}?(?:part|roles?)\b", re.IGNORECASE)
# "The working group had earlier announced": background.
had = re.compile(r"\bhad\s+(?:\w+\s+)?$", re.IGNORECASE)
bare_request = re.compile(r"(?:demand|urge|call|encourage|invite|request|ask|exhort|advise|recommend)\b", re.IGNORECASE)
their_resolve = re.compile(r"\b(?:their|its|our|his|her|the)\s+(?:\w+\s+)?$", re.IGNORECASE)
# "Agreed that it is essential for all to commit themselves to": a view.
is_needed = re.compile(
    r"\bit\s+(?:is|was|would\s+be|remains)\s+(?:\w+ly\s+)?(?:essential|important|necessary|vital|crucial|desirable|imperative|critical)\s+"
    r"(?:for|that|to)\b[^.;]*$",
    re.IGNORECASE,
)
told_so = re.compile(r"(?P<when>(?:\s+on\s+\w+)?)\s+(?:(?:his|her|its|their|the)\s+\w|(?:they|he|she|it|we)\b|[A-Z])")
and_to = re.compile(r"[^,.;]{0,60}?,?\s+and\s+to\s+(?P<verb>[a-z-]+)", re.IGNORECASE)
negated = re.compile(r"\b(?:no|nunca|tampoco|ni)\s+(?:se\s+)?$", re.IGNORECASE)
# "The Administration plans to": somebody who can plan, and no noun.
planner = re.compile(
    r"\b(?:administration|government|ministry|department|agency|office|command|commission|secretary|president|minister|"
    r"bank|bureau|embassy|council|parliament|congress|(?-i:[A-Z]{3,6}))\s+$",
    re.IGNORECASE,
)
their_plans = re.compile(r"\b(?:a|an|the|its|their|this)\s+(?:\w+\s+)?$|\b(?:his|her|our)\s+$", re.IGNORECASE)
a_plan = re.compile(
    r"[’'](?:s\s+)?(?:\w+\s+)?$|\b(?:a|an|any|every|no|some|the|its|their|this|our|action|work|national|regional)\s+(?:[\w-]+\s+){0,3}$|\baction\s+$",
    re.IGNORECASE,
)
# "We must work together", "need to go further and faster": a call that names nothing to be done.
vague = re.compile(
    r"(?:work|come|stand|act|stay|join)\s+(?:\w+\s+)?(?:together|united|firm)\b|seize\s+(?:this|the|an)\b|do\s+(?:\w+\s+)?more\b|"
    r"go\s+further\b|rise\s+to\b|keep\s+(?:going|working|up)\b|move\s+forward\b|join\s+hands\b|"
    r"redoblar\s+(?:los\s+)?esfuerzos\b|trabajar\s+juntos\b|seguir\s+adelante\b",
    re.IGNORECASE,
)
# "The data they need to compete", told of a noun.
need = re.compile(r"needs?\b", re.IGNORECASE)
told_of_a_noun = re.compile(
    r"\b(?!and|but|that|said|says|so|because|when|where|then|think|believe|know|know|agree|feel|what|how|why|if|as|for|yet|now|here|there|"
    r"clear|sure|also|today|stress|noted|added)[a-z]{3,}\s+(?:they|you|we|he|she|it)\s+$"
)
# "Applications that come late will be disqualified", of those who enter for something.
an_entry = re.compile(
    r"\W*(?:any|all|each|every|the|these|late|incomplete|eligible|successful|only)?\s*(?:[\w-]+\s+)?(?:applications?|applicants?|candidates?|"
    r"entries|submissions?|you|solicitudes|solicitantes|aspirantes|postulantes|candidat[oa]s)\b",
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
    r"|(?:to\s+)?(?:take|adopt)\s+(?:\w+\s+){0,3}?(?:steps|measures|actions?)\s*(?:[.:]|$)"
    r"|work(?:ing)?\s+(?:closely\s+)?together\b(?!\s+to\s+[a-z])|seguir\b(?!\s+(?:el|la|los|las)\s+(?:plan|hoja|recomend|acuerd))"
    r"|continuar\b(?!\s+(?:con\s+)?(?:la|el)\s+(?:ejecución|implementación|construcción|entrega|aplicación)\b)|mantener(?:se)?\s+(?:el|un|en|contacto|una|"
    r"la|comunicación)",
    re.IGNORECASE,
)
# "Encourage the use of dialogues to share": a thing, whom nobody can ask.
a_thing_asked = re.compile(
    r"\W*(?:the\s+)?(?:(?:further|continued|greater|closer|wider|more)\s+)?(?:use|development|adoption|implementation|efforts|exchanges?|"
    r"promotion|sharing|cooperation|collaboration|dialogue|investment|participation|application)\b",
    re.IGNORECASE,
)
# "Would like to ask Malta how it plans to": a question.
asked_how = re.compile(
    r"\b(?:ask(?:s|ed)?|pregunt(?:ar|a|an|ó|aron))\b[^.;]*\b(?:how|whether|what|why|if|cómo|si|qué)\b[^,;]*$",
    re.IGNORECASE,
)
asked_to = re.compile(r"[^.;]{3,120}\sto\s+[a-z]")
# "Intend to deepen cooperation": a wish that names nothing to be done, unless it goes on with "by" or "through".
closer = re.compile(
    r"(?:to\s+)?(?:further\s+)?(?:deepen|strengthen|enhance|intensify|bolster|broaden|consolidate|reinforce)(?:ing)?\s+"
    r"(?:(?:and\s+\w+|their|its|our|the|this|bilateral|mutual|close|existing|economic|political|regional|international|security|"
    r"defen[cs]e|trade|strategic|long-?standing)\s+){0,4}(?:cooperation|co-operation|ties|relations|relationships?|partnerships?|"
    r"collaboration|dialogue|friendship|bonds|engagement|coordination|links)\b(?![^.;]*\b(?:by|through|including|on|in|via)\b)",
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
    r"prometi\w+|acord\w+|revel(?:ó|aron)|comunic(?:ó|aron)|respond(?:ió|ieron)|avanz(?:ó|aron)|asever(?:ó|aron)|anticip(?:ó|aron)|"
    r"se\s+ha\s+(?:confirmado|anunciado|informado|asegurado|indicado|adelantado|acordado|decidido)|"
    r"según|sostuv\w+|coment(?:ó|aron)|añadi\w+)\b",
    re.IGNORECASE,
)
# "The department said on Tuesday it was helping".
said_it = re.compile(
    rf"{says.pattern}(?:\s+on\s+\w+|\s+that){{0,2}}\s+(?:it|they|he|she|we|(?:the|its|his|her|their)\s+\w+)\s+(?:also\s+)?$",
    re.IGNORECASE,
)
says_that = re.compile(
    rf"{says.pattern}(?:(?:\s+[\wáéíóúñ]+){{0,3}}?|,\s[^,.;]{{2,60}},)\s+(?:that|que)\s*(?:se\s*)?$", re.IGNORECASE
)
says_so = re.compile(rf"{says.pattern}(?:\s+(?:that|que|on\s+\w+))*\s*$", re.IGNORECASE)
proposal_noun = re.compile(
    r"\b(?:propos\w+|push|plans?|initiatives?|ideas?|projects?|creation|establishment|drive|scheme|option|"
    r"measures?|steps?|"
    r"programmes?|programs?|workshops?|training|exercises?|(?<!Action )(?<!Financial )task force|"
    r"mechanism|framework|funding|steps|new\s+(?:consulate|embassy|office|hospital|clinic|school|base|port|bridge|plant|"
    r"prison|fund|cent(?:er|re)|law|unit|police station))\b",
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
# "Reiterated its commitment to provide $20 million".
with_a_sum = re.compile(r"\s+(?:up\s+to\s+|an\s+additional\s+|more\s+than\s+)?(?:US)?\s?[$€£]\s?\d")
relative = re.compile(
    r"\b(?:which|who|whom|that|que|cual|cuales|quien|quienes|where|donde|if|when|si|cuando|as|once|"
    r"until)\s*(?:(?:[A-ZÁÉÍÓÚ]\w+|he|she|they)\s+(?:dijo|said|says)\s*|se\s*|still\s*|aún\s*|todavía\s*)?$",
    re.I,
)
conditional = re.compile(
    r"\b(?:during which|durante l[oa]s? (?:que|cual(?:es)?))\b[^,;]*$|"
    r"\b(?:if|whether|unless|si|cómo|how|what|why)\b[^,;]*$",
    re.IGNORECASE,
)
# "They recalled that Vanuatu had agreed to": what was agreed before; "denied that it plans to": what is not.
recalled_that = re.compile(
    r"\b(?:den(?:y|ies|ied)|neg(?:ó|aron)|desmint(?:ió|ieron))\s+(?:that|que)\b|"
    r"\brecall(?:ed|s|ing)?\s+(?:[^.;]{0,60}?\s)?that\b|\brecord(?:ó|aron|ando)\s+(?:[^.;]{0,60}?\s)?que\b",
    re.IGNORECASE,
)
# "If they got it, the summit would be": what depends on something else.
only_if = re.compile(r"\W*(?:if|unless|si|a menos que)\b", re.IGNORECASE)
# "An organisation of states which have agreed to", "it means the country has committed to": what a word means.
defined = re.compile(
    r"\b(?:is|are|es|son)\s+(?:an?|the|una?|el|la)\s+[^.;]{2,120}?\s(?:which|who|that|que)\s+(?:have|has|han?)\s*$"
    r"|\b(?:it|this|which|that|esto|ello)\s+means?\b[^.;]{0,60}$|\bsignifica\s+que\b[^.;]{0,60}$",
    re.IGNORECASE,
)
# "Demandó al gobierno de querer invadir": took to court.
sued_for = re.compile(r"\b(?:de|por)\s+[a-záéíóú]+[aei]r\b", re.IGNORECASE)
# "Received a request urging it to": what came in, which is the subject of what follows.
received = re.compile(
    r"\b(?:received|recibi(?:ó|eron)|examined|examin(?:ó|aron))\s+(?:an?|the|una?|la|el)\s+(?:\w+\s+)?"
    r"(?:requests?|petitions?|letters?|complaints?|solicitud|petici(?:ó|o)n|carta|denuncia|queja)\b",
    re.IGNORECASE,
)
not_before = re.compile(
    r"\b(?:is|are|was|were|remain|remains|remained|not|n[o']t|be|been|no|nunca)(?:\s+\w+ly)?\s*$|\bfully\s*$|"
    r"\b(?:can|could|may|might)\s+(?:\w+ly\s+)?$",
    re.I,
)
# "The presidents of A, N.; of B, N.; and of C, N." are one subject.
cut_any = re.compile(
    r";(?!\s+(?:y\s+|and\s+)?(?:de|of)\s)|:|\s[—–-]\s|\ssaying\s(?=(?:the|its|their|his|her|an?|all)\s|[A-Z])|,\s+(?:while|whereas|but|mientras|pero)\b|\b(?:that|que)\b",
    re.IGNORECASE,
)
cut_after_a_deed = re.compile(r",?\s+(?:and|y|e|as well as|así como)\s+|,\s+", re.IGNORECASE)
empty = re.compile(
    r"\W*(?:(?:also|further|then|jointly|in addition|additionally|furthermore|moreover|likewise|también|además|"
    r"asimismo|igualmente|de igual manera|finalmente|por su parte|por otra parte|"
    r"en es[ae] (?:línea|sentido|contexto)|en est[ae] (?:línea|sentido|contexto)|se|nos|y|e|and|which|will|"
    r"\b[a-z]+ly\b|"
    r"\b[a-záéíóú]+mente\b|to)(?!\w)\W*)*",
    re.I,
)


# "The Plan that regional partners agreed to support": told of a thing, and not what somebody said.
_which_somebody = re.compile(
    r"\b(?:[A-Z][\w’'-]*|plan|agreement|strategy|programme|program|package|framework|roadmap|text)\s+(?:that|which)\s+"
    r"(?:[\w’'-]+\s+){1,4}$"
)


def of_a_thing(plain: str, start: int, at: int) -> bool:
    """Whether a verb stands in a clause that tells of a thing what somebody did with it."""
    near = plain[max(start, at - 60) : at]
    if " that " not in near and " which " not in near:
        return False
    told = _which_somebody.search(plain, max(start, at - 80), at)
    return bool(told) and not says.search(plain, max(start, told.start() - 60), told.start())


# "Under the plans, workers would need a visa".
_under_plans = re.compile(
    r"\b(?:under|as part of|bajo|según|de acuerdo con|conforme a)\s+(?:[\w’'-]+\s+){0,5}?"
    r"(?:plans?|proposals?|scheme|rules|"
    r"changes|system|reforms?|laws?|bill|legislation|agreement|deal|programme|program|measures|guidelines|planes?|propuestas?|reformas?|"
    r"acuerdo|normas?|reglas|proyecto)\b",
    re.IGNORECASE,
)
_would = re.compile(r"\bwould\b|\w[aeid]rían?\b", re.IGNORECASE)
_sentences_back = 450  # characters


def is_reported(plain: str, start: int, end: int) -> bool:
    """Whether a sentence with "would" tells what somebody said: in its own words, or as those before it do."""
    if says.search(plain, start, end) or _under_plans.search(plain, start, end):
        return True
    before = plain[max(0, start - _sentences_back) : start].split(". ")[-4:]
    return any(_would.search(part) and (says.search(part) or _under_plans.search(part)) for part in before)


# "The Pentagon plans to", but "the Marshall plans" at the head of a sentence are a noun.
_named_planner = re.compile(r"\b[Tt]he\s+[A-Z][a-z]+\s+$")
# "The agreement", "his plan": one that was told of.
a_known_plan = re.compile(r"\W*(?:[^,;]{0,60},\s+)?(?:the|this|these|its|their|his|her|among)\b[^,;]*$", re.IGNORECASE)
# "Made good on its promise to": a noun.
_a_promise = re.compile(r"\b(?:whose|a|an|the|its|their|his|her|our|this|that|any|of|on)\s+(?:\w+\s+)?$", re.IGNORECASE)


def is_a_plan(said: str, before: str) -> bool:
    """Whether "plan", "plans" is a noun: "the plan to", "welcomed new plans to", but "the ministers plan to"."""
    if said.startswith(("Plan ", "PLAN ")):
        return True
    if said.startswith("plan "):
        return bool(a_plan.search(before)) and not several.search(before)
    if said.startswith(("pledges ", "promises ")):
        return bool(some_plans.search(before) or their_plans.search(before))
    if said.startswith(("pledge ", "promise ", "offer ")):
        return bool(_a_promise.search(before))
    if planner.search(before) or _named_planner.search(before):
        return False
    return said.startswith("plans ") and bool(their_plans.search(before) or some_plans.search(before))
