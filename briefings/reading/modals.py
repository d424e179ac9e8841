"""The rules for "will", "would", "should" and "is to": what behind them says a deed, and what a state or an effect."""

import re

from . import verbs
from .appointed import comes_about, goes_there, has_a_day, is_a_goal, will_have
from .force import Force, Judged, given
from .modal_words import (
    at_once,
    no_deed,
    no_deed_es,
    no_deed_to_it,
    no_participle,
    no_state,
    participles,
    participles_es,
    pays,
)
from .plain import words
from .subject_words import says_only_where
from .subjects import was_agreed
from .turned import turned_about, will_not

# "The need to", and "the means it needs to defend itself": what something is for.
_need_as_a_noun = re.compile(
    r"\b(?:(?:the|no|a|any|this|urgent|their|its|of)\s*|(?:capabilit(?:y|ies)|capacity|means|tools|support|resources|weapons|"
    r"equipment|funding|funds|money|assistance|training|help|information|everything|what)\s+(?:that\s+)?"
    r"(?:it|they|he|she|we|you|[A-Z]\w+)\s+)$",
    re.IGNORECASE,
)
_courtesy = re.compile(
    r"\s+(?:\w+\s+){0,3}(?:guard of hono|visits?|talks|tribute|respects|views|discussions|conversations|greetings|"
    r"visitas?|gira|conversaciones|encuentros?|reuni[óo]n(?:es)?)\b",
    re.IGNORECASE,
)
# "Se reunirá con su homólogo".
_meets = re.compile(r"(?:se\s+)?reunirán?\s+con\b", re.IGNORECASE)
_of_courtesy = words("pay hold exchange receive realizará realizarán efectuará efectuarán sostendrá sostendrán")
# What the law asks of those who wrote the report is no deed: "OIG must review".
_auditor = re.compile(
    r"\W*(?:(?:each|the|an|every)\s+)?(?:OIGs?|GAO|(?:Offices? of (?:the )?)?Inspectors?\s+General|auditors?)\s+"
    r"(?:also\s+)?$",
    re.IGNORECASE,
)
_has_to = re.compile(r"must|is\s+required|are\s+required|has\s+to|have\s+to|shall", re.IGNORECASE)
# "We will build a future of dignity": a vision, no deed.
_vision = re.compile(
    r"\s+(?:on\s+)?(?:a|an|the|our|their|un|una|el|la|nuestro|nuestra)\s+(?:[\w-]+,?\s+(?:and\s+|y\s+)?){0,4}?"
    r"(?:(?:future|world|society|legacy|era|chapter|futuro|mundo|sociedad)\b(?=\s*(?:[.,;:)]|$|of\b|where|in\s+which|for\b|that|free|"
    r"without|with\b|based|de\b|en\s|donde|que|libre|sin\b|con\b|para\b|más\b|mejor))|(?:better|brighter|safer|new)\s+(?:tomorrow|day)\b|"
    r"(?:mejor|nuevo)\s+(?:mañana|día)\b)",
    re.IGNORECASE,
)
# "Esa agenda debe acelerarse": it is to be done to it.
_done_to_it = re.compile(r"[aei]rse$")
# What is said in "they stressed that" is an opinion.
_stressed_that = re.compile(
    r"\b(?:shar|express|voic)(?:ed|es|e|ing)?\s+the\s+(?:view|opinion|position|belief|conviction)\s+that\b|"
    r"\bof\s+the\s+(?:view|opinion)\s+that\b|"
    r"\b(?:underscor|underlin|stress|emphasi[sz]|highlight|recogni[sz]|acknowledg|affirm|reaffirm|believ|insist|"
    r"reiterat|recall|remind)"
    r"(?:ed|es|e|s|ing)?\s+(?:[A-Z]\w+\s+|the\s+(?:principle|view|position|need|fact)\s+)?that\b|\b(?:subray|destac|enfatiz|resalt|reconoc|reafirm|afirm|record|coincid|insist|consider|"
    r"reiter)\w+\s+(?:en\s+)?que\b",
    re.IGNORECASE,
)
# "Noted that it should be used" reports a view, "revise the manual to clarify that it must be used" the manual's words.
_noted_that = re.compile(
    r"\bnot(?:ed|es|ing)\s+that\b|\bto\s+(?:clarify|state|specify|stipulate|indicate)\s+that\b", re.IGNORECASE
)
# What is held by the calendar, and by nobody's resolve.
_diary = re.compile(
    r"\b(?:elections?|vote|referendum|funerals?|mass|match|wedding|comments?|corrections?|comentarios|film|movie|album|verdict|película|álbum|veredicto|elecciones|comicios|funerales|misa|partido|boda|"
    r"(?:sesión|ceremonia|jornada)(?:\s+[a-z]+)?)\W*$",
    re.IGNORECASE,
)
_gerund_es = re.compile(
    r"(?!siendo|habiendo|teniendo|estando|viendo)[a-záéíóúñ]{2,}(?:ando|iendo|yendo)", re.IGNORECASE
)
_sending = re.compile(
    r"(?!(?:be|go|com|hav|look|meet|visit|attend|travel|join|work|seek|try|watch|wait|mov|us)ing\b)[a-z]{2,}ing\b"
)
# "Dará asesoría": what is given is a deed.
_gives = re.compile(
    r"har(?:án?|emos)\s+(?:\w+\s+){0,2}?(?:patrulla|operativos|ejercicios|obras|inversi|inspecci|auditor|compras|aportes?|cargo\s+de|lo\s+(?:propio|mismo)|"
    r"entrega)|darán?\s+(?:\w+\s+){0,2}?(?:a\s+conocer|asesor|apoyo|asisten|capacit|formación|seguimiento|financiamiento|becas|recursos|fondos|equip|inicio|(?:US)?\s?[$€]|\d[\d.,]*\s+(?:millones|mil))",
    re.IGNORECASE,
)
# "Should the need arise": no verb stands behind.
_not_a_verb = words("a an the any there it they we you he she this these such circumstances")
# "It should be noted that".
_is_only_said = words(
    "noted recalled stressed remembered emphasised emphasized mentioned said added underlined underscored borne pointed"
)
_it_alone = re.compile(r"\W*it\s*", re.IGNORECASE)
# "Te enviaremos nuestro boletín", "we will bring you the news": what a page promises its readers.
_to_the_reader_es = re.compile(r"\b(?:te|le|les|os)\s+$", re.IGNORECASE)
_given_to_readers = words("bring send keep email give")
_to_the_reader = re.compile(r"\s+you\b", re.IGNORECASE)
# "Por lo que se impulsarán": therefore.
_therefore = re.compile(r"\bpor\s+lo\s+(?:que|cual)\s+(?:se\s+)?$", re.IGNORECASE)
_also_that = re.compile(r"\b(?:y|e|and)\s+(?:que|that)\s*(?:se\s*)?$", re.IGNORECASE)
# "EPA projects the repeal will save billions": a forecast.
_forecast = re.compile(
    r"\b(?:project(?:s|ed)|estimat(?:es|ed)|forecast(?:s|ed)?|predict(?:s|ed)?|calculat(?:es|ed)|proyect(?:a|an|ó)|estim(?:a|an|ó)|"
    r"pronostic(?:a|an|ó)|calcul(?:a|an|ó))\s(?:that\s|que\s)?[^.;,]{2,80}$",
    re.IGNORECASE,
)
# What is hoped for, and what something is to lead to ("so that the work would be sped up").
_hoped_that = re.compile(
    r"\bhop(?:e|es|ed)\s+(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,3}\s*$|\bso\s+that\b[^,;]*$|\baccording\s+to\s+which\b|\bsegún\s+(?:el|la|los|las)\s+cual(?:es)?\b|\b(?:assurance|hop(?:e|es|ed|ing)|wish(?:es|ed)?|trust(?:s|ed)?|confiden(?:t|ce)|optimis\w+|expectation|fear(?:s|ed)?|worr(?:y|ies|ied)|"
    r"warn(?:s|ed)?(?:\s+(?!that)[\w-]+){0,5}?|believ\w+|esperan?|espera(?:ron|ban?)|esperó|esperanza|confí\w+|confia\w+|confió|temen?|adviert\w+|advirti\w+|"
    r"creen?|deseo|den(?:y|ies|ied)|neg(?:ó|aron)|desmint(?:ió|ieron))\s+(?:en\s+|de\s+)?(?:that|que)\b",
    re.IGNORECASE,
)
# "La elaboración estará a cargo del Ministerio": who does it stands behind.
_in_charge = re.compile(r"\s+(?:a\s+cargo|bajo\s+la\s+responsabilidad)\s+del?\b", re.IGNORECASE)
_stands_behind = words("estará estarán quedará quedarán")
# "The funds will be used to": says more of a sum, and what the sum is for.
_spent_on = words("used usará usarán utilizará utilizarán empleará emplearán")
_a_sum = re.compile(
    r"\b(?:funds?|funding|money|resources|proceeds|grants?|loans?|sum|amount|financing|fondos?|recursos|dinero|préstamos?|"
    r"financiamiento|monto)\b[^.;:]{0,40}$",
    re.IGNORECASE,
)
# "Egypt will allow ships to", "this law will allow": what a thing allows is its effect.
_lets = words("allow permitirá permitirán")
_a_government = re.compile(
    r"\W*(?:[^,;]{0,60},\s+|[^,;]{0,60}\b(?:said|that|says)\s+)?(?:(?:[Tt]he|[Ee]l|[Ll]a)\s+)?(?:(?:\w+\s+)?(?:government|ministry|gobierno|ministerio)\b[^,;]{0,40}|"
    r"(?!This|That|It|These|Such|Which|Est[aeo]|Ello)[A-ZÁÉÍÓÚÑ][\w’'-]+(?:\s+[A-ZÁÉÍÓÚÑ][\w’'-]+)?)\s*",
)
# "Ecuador se sumará": the subject does it itself.
_joins = words(
    "sumará sumarán unirá unirán incorporará incorporarán hará harán encargará encargarán ocupará ocuparán "
    "adherirá adherirán"
)
_a_part = re.compile(r"\s+(?:\w+\s+){0,4}?(?:part|roles?)\b", re.IGNORECASE)
_negated = re.compile(r"\b(?:no|nunca|tampoco|ni)\s+(?:se\s+)?$", re.IGNORECASE)
# "We must work together", "need to go further and faster": a call that names nothing to be done.
# "He said that nobody would be victimised".
_by_none = re.compile(r"\b(?:nobody|no\s+one|none|nadie|ningun[oa]?)\s*$", re.IGNORECASE)
# "The office's mission is to support Congress".
_what_for = re.compile(
    r"\b(?:mission|purpose|goal|aim|objective|target|step|role|job|idea|ambition|dream|challenge|priority|point|misión|objetivo|meta|papel|idea)\s*$|"
    r"\b(?:mission|purpose|goal|aim|objective|role|ambition|objetivo|misión|finalidad)\s+(?:of|de|del)\s[^,;]{2,60}$",
    re.IGNORECASE,
)
_vague = re.compile(
    r"(?:work|come|stand|act|stay|join)\s+(?:\w+\s+)?(?:together|united|firm)\b|seize\s+(?:this|the|an)\b|do\s+(?:\w+\s+)?more\b|"
    r"go\s+further\b|rise\s+to\b|keep\s+(?:going|working|up)\b|move\s+forward\b|join\s+hands\b|"
    r"redoblar\s+(?:los\s+)?esfuerzos\b|trabajar\s+juntos\b|seguir\s+adelante\b",
    re.IGNORECASE,
)
# "The data they need to compete", told of a noun.
_need = re.compile(r"needs?\b", re.IGNORECASE)
_told_of_a_noun = re.compile(
    r"\b(?!and|but|that|said|says|so|because|when|where|then|think|believe|know|know|agree|feel|what|how|why|if|as|for|yet|now|here|there|"
    r"clear|sure|also|today|stress|noted|added)[a-z]{3,}\s+(?:they|you|we|he|she|it)\s+$"
)
# "Applications that come late will be disqualified", of those who enter for something.
_an_entry = re.compile(
    r"\W*(?:any|all|each|every|the|these|late|incomplete|eligible|successful|only)?\s*(?:[\w-]+\s+)?(?:applications?|applicants?|candidates?|"
    r"entries|submissions?|you|solicitudes|solicitantes|aspirantes|postulantes|candidat[oa]s)\b",
    re.IGNORECASE,
)
# "The minister was asked to spell out": by a reporter.
_in_an_interview = words("spell comment explain describe respond clarify confirm say name choose justify")
# "A third of the country will be submerged if the sea rises".
_if = re.compile(
    r"(?<!\bsee\s)(?<!\bstudy\s)(?<!\bdecide\s)(?<!\bassess\s)(?<!\bexamine\s)(?<!\bcheck\s)(?<!\bdetermine\s)\bif\s+"
    r"(?!needed|necessary|possible|required|appropriate)|\bsi\s",
    re.IGNORECASE,
)
# "Journalists are invited to register".
whoever_reads = re.compile(
    r"\W*(?:(?:all|any|the|interested|other)\s+)*(?:journalists|media|reporters|participants|visitors|readers|parents|residents|citizens|guests|"
    r"students|motorists|passengers|travellers|public|members\s+of\s+the\s+public|people|applicants|bidders)\s*",
    re.IGNORECASE,
)
# "Construction will start in March", "arrancará la construcción": somebody starts it.
_begins = words(
    "start begin resume commence comenzará comenzarán iniciará iniciarán empezará empezarán arrancará arrancarán "
    "reanudará reanudarán"
)
_what_is_begun = (
    r"work|works|construction|negotiations|flights|training|deployment|patrols|repairs|registration|distribution|vaccination|dredging|"
    r"obras|trabajos|construcción|negociaciones|vuelos|patrullajes|despliegue|capacitación|inscripción|entrega|distribución|vacunación|"
    r"reparación|dragado"
)
_works = re.compile(
    rf"\W*(?:[^,;]{{0,60}},\s+|[^;]{{0,120}}\bthat\s+)?(?:(?:the|la|las|los|el|new|joint|direct)\s+){{0,2}}(?:[\w-]+\s+){{0,2}}?"
    rf"(?:{_what_is_begun})\b[^,;]{{0,80}}$",
    re.IGNORECASE,
)
_works_behind = re.compile(rf"[^.;]{{0,60}}?\s(?:la|las|el|los)\s+(?:{_what_is_begun})\b", re.IGNORECASE)
_some_day = re.compile(r"\W*(?:el|la|este|esta)\s+(?:\w+\s+){1,4}", re.IGNORECASE)
_host = re.compile(r"\s*(?:la\s+|el\s+)?(?:sede|anfitri)", re.IGNORECASE)
_asked_to = re.compile(r"[^.;]{3,120}\sto\s+[a-z]")
_making = re.compile(
    r"\b(?:establish|creat|launch|sett?|form|build|conven|develop|expand|open|invest|introduc|strengthen|set)ing\b"
    r"|\b(?:crear|establecer|lanzar|formar|construir|convocar|la creación|el establecimiento)\b",
    re.IGNORECASE,
)
_conditional = re.compile(
    r"\b(?:during which|durante l[oa]s? (?:que|cual(?:es)?))\b[^,;]*$|"
    r"\b(?:if|whether|unless|si|cómo|how|what|why)\b[^,;]*$",
    re.IGNORECASE,
)
# "If they got it, the summit would be": what depends on something else.
_only_if = re.compile(r"\W*(?:if|unless|si|a menos que)\b", re.IGNORECASE)
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
    if verbs.says.search(plain, start, end) or _under_plans.search(plain, start, end):
        return True
    before = plain[max(0, start - _sentences_back) : start].split(". ")[-4:]
    return any(_would.search(part) and (verbs.says.search(part) or _under_plans.search(part)) for part in before)


def _is_going_on(verb: str, following: str, language: str) -> bool:
    """Whether it is told in the progressive: "will be sending", "estarán impulsando"."""
    if language == "es":
        return verb in ("estará", "estarán") and bool(_gerund_es.fullmatch(following))
    return verb == "be" and bool(_sending.match(following))


def modal(name: str, force: Force) -> object:
    def judge(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
        verb = match[f"{name}_verb"].lower()
        following = given(match, f"{name}_next").lower()
        passive = bool(given(match, f"{name}_se")) and verb not in _joins
        before = plain[max(start, match.start() - 90) : match.start()]
        said = verbs.says_that.search(before) or (
            _also_that.search(before[-20:]) and verbs.says.search(plain, start, match.start())
        )
        if name in ("will", "would") and (turned := turned_about(plain, match.start(), end, subject)):
            return turned
        of_the_past = name == "be_to" and match.group()[0] in "wW" and match["be_to"].lower().split()[1] != "to"
        if of_the_past and not given(match, "bidden") and not is_reported(plain, start, end):
            return None
        if (
            verbs.relative.search(before[-20:]) and not said and not _therefore.search(before[-30:])
        ) or verb in _not_a_verb:
            return None
        if language == "es" and match[f"{name}_verb"][0].isupper() and before.strip(' "“«\n'):
            return None  # "Durán", "Irán"
        if (language == "es" and _negated.search(before[-12:]) and not will_not(name, verb, before)) or _by_none.search(
            subject
        ):
            return None
        if name == "be_to" and _what_for.search(subject):
            dated = has_a_day(plain, start, match.start(), match.end(), end)
            return (Force.DECIDED, verb, match.end(), None, False) if is_a_goal(subject, verb, dated) else None
        behind = plain[match.end(f"{name}_verb") : end][:60]
        if name == "will" and verb.endswith("remos") and _to_the_reader_es.search(before[-8:]):
            return None
        if name == "will" and verb in _given_to_readers and _to_the_reader.match(plain, match.end("will_verb"), end):
            return None
        has_day = name in ("will", "would") and has_a_day(plain, start, match.start(), match.end(f"{name}_verb"), end)
        if has_day and name == "will" and (done := will_have(verb, behind, language)):
            verb, following = done, ""
        if not has_day and _meets.match(plain, match.start(), end):
            return None
        agreed = name in ("will", "would") and was_agreed(plain, start, match.start())
        near = max(start, match.start() - 150)
        if not agreed and _hoped_that.search(plain, near, match.start()):
            return None
        if name in ("will", "would") and _forecast.search(plain, near, match.start()):
            return None
        if _conditional.search(subject) or (name == "should" and _need_as_a_noun.search(before)):
            return None
        if language == "es" and verb in ("ser", "será", "serán") and participles_es.search(following):
            passive = True
        elif verb == "be" and (
            following in participles or (following.endswith("ed") and following not in no_participle)
        ):
            verb, passive = following, True
        elif _is_going_on(verb, following, language):
            verb = following
        elif language == "es" and _done_to_it.search(verb) and verb not in no_deed_to_it:
            passive = True
        elif (passive is False and verb in ("será", "serán") and _host.match(plain, match.end("will_verb"), end)) or (
            verb in pays and pays[verb].match(plain, match.end(f"{name}_verb"), end)
        ):
            passive = False
        elif (
            verb in _stands_behind
            and _in_charge.match(plain, match.end(f"{name}_verb"), end)
            or verb in _begins
            and (
                _works.search(subject)
                or (
                    language == "es"
                    and (says_only_where(subject) or _some_day.fullmatch(subject))
                    and _works_behind.match(plain, match.end(f"{name}_verb"), end)
                )
            )
            or (has_day and comes_about(verb, following, behind, subject))
        ):
            passive = True
        elif has_day and goes_there(verb, behind, subject):
            passive = False
        elif (
            (verb in _lets and not _a_government.fullmatch(subject))
            or verb in (no_deed - at_once if agreed else no_deed if name != "should" else no_state)
            or (verb in no_deed_es and not _gives.match(plain, match.start(f"{name}_verb"), end))
            or (not agreed and (verb, following) == ("take", "place"))
            or (verb, following) in (("move", "forward"), ("go", "forward"), ("look", "forward"))
            or _vision.match(plain, match.end(f"{name}_verb"), end)
            or (verb, following) == ("take", "up")
            or (verb == "play" and _a_part.match(plain, match.end(f"{name}_verb"), end))
            or ((verb, following) == ("call", "on") and not _asked_to.match(plain, match.end(), end))
            or (verb in _of_courtesy and _courtesy.match(plain, match.end(f"{name}_verb"), end))
        ):
            return None
        if name == "should" and _only_if.match(plain, start, match.start()) and before.rstrip().endswith("would"):
            return None
        if name == "should" and (
            _vague.match(plain, match.start(f"{name}_verb"), end)
            or (_need.match(match.group()) and _told_of_a_noun.search(before))
        ):
            return None
        bidden = given(match, "bidden")
        if bidden and (
            whoever_reads.fullmatch(subject)
            or (
                bidden.lower() == "asked"
                and verb in _in_an_interview
                and not verbs.dated.search(plain, match.end(), end)
            )
        ):
            return None
        if passive and name == "will" and not agreed and _if.search(plain, match.end(), end):
            return None
        if _auditor.match(subject) and (bidden or _has_to.match(match.group())):
            return None
        if passive and verb in _spent_on and _a_sum.search(subject):
            return None
        if passive and (_diary.search(subject) or _an_entry.match(plain, start, match.start())):
            return None
        said_as = Force.MANDATED if bidden else force
        if name == "should" and passive and verb not in participles and was_agreed(plain, start, match.start()):
            return None
        if name == "should" and passive and verb in _is_only_said and _it_alone.fullmatch(subject):
            return None
        if name == "should" and passive and _noted_that.search(plain, start, match.start()):
            return None
        if (name == "should" or passive) and _stressed_that.search(plain, start, match.start()):
            return None
        if name == "would":
            if _making.search(subject):
                return Force.PROPOSED, verb, match.end(), None, False
            if match["would"].lower().startswith("could") or not is_reported(plain, start, end):
                return None
            if _only_if.match(plain, start, match.start()):
                return None
            said_as = Force.REPORTED
        return said_as, verb, match.end(), None, passive

    return judge
