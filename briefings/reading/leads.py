"""Whether a list or a table is one of deeds. Its lead-in or heading says so, not its bullets: the same noun phrase is a
deed under "the following measures" and none under "the following challenges"."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from .model import ItemKind


class Verdict(Enum):
    DEEDS = "deeds"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Lead:
    """What a lead-in or heading says of what follows it."""

    verdict: Verdict
    kind: ItemKind = ItemKind.PROPOSAL
    done: bool = False
    strong: bool = False  # it stands right above the list
    governs: bool = False  # it holds the verb itself ("will:", "agreed to:"), so that bullets need none


_deed_nouns = {
    "en": r"actions?|steps|measures?|initiatives?|commitments?|recommendations?|strateg(?:y|ies)|proposals?|"
    r"deliverables?|"
    r"areas? of (?:collaboration|cooperation|focus|action|work)|focus areas?|focal points|priorit(?:y|ies)|plans?|"
    r"projects?|"
    r"activit(?:y|ies)|decisions?|agreements?|tasks?|mandates?|responsibilit(?:y|ies)|roles?|interventions?|pledges?|"
    r"undertakings?|announcements?|programmes?|programs?|reforms?|efforts?|lines of (?:action|work)|outcomes|"
    r"resolutions?|(?:key|main|our|headline|national|climate|specific) targets|"
    r"to-?dos?|follow-?up|next steps|way forward|action items?|responses?|arrangements?|points of agreement|results",
    "es": r"acciones|acción|medidas?|iniciativas?|compromisos?|recomendaci(?:ón|ones)|estrategias?|propuestas?|"
    r"acuerdos?|"
    r"resultados|áreas? de (?:cooperación|colaboración|trabajo)|prioridades|planes|plan|proyectos?|actividades|"
    r"decisiones|"
    r"tareas?|mandatos?|responsabilidades|roles?|entregables|programas?|reformas?|líneas? de (?:acción|trabajo)|"
    r"próximos pasos|pasos|puntos acordados|ejes de trabajo",
}
_other_nouns = {
    "en": r"challenges?|problems?|threats?|findings?|found|concerns?|factors?|causes?|reasons?|participants?|"
    r"attend\w*|delegations?|"
    r"delegates|risks?|impacts?|weakness(?:es)?|gaps?|observations?|background|statistics|figures|achievements?|"
    r"sources?|"
    r"links?|related|contacts?|lessons|principles?|questions?|topics?|issues?|criteria|indicators?|trends?|facts|"
    r"definitions?|contents|documents?|members|speakers?|agenda|benefits|shortcomings|deficienc(?:y|ies)|"
    r"irregularities|"
    r"reactions?|quotes?|obstacles|barriers|accomplishments?|successes|context|remarks|references|notes|values|crises",
    "es": r"desafíos?|retos?|problemas?|amenazas?|hallazgos?|preocupaci(?:ón|ones)|factores|causas?|razones|"
    r"participantes|"
    r"asistentes|delegaci(?:ón|ones)|riesgos?|impactos?|debilidades|brechas|observaciones|antecedentes|cifras|logros|"
    r"fuentes|enlaces|contactos?|lecciones|principios|preguntas|temas|criterios|indicadores|tendencias|datos|miembros|"
    r"documentos|deficiencias|irregularidades|obstáculos|contexto|notas|referencias",
}
_governing = {
    "en": r"\b(?:will|shall|should|must|ought to|need(?:s)? to|agree[sd]? (?:also )?(?:to|on)|decide[sd]? to|"
    r"commit(?:s|ted)? (?:\w+ )?to|"
    r"(?:agree[sd]?|commit(?:s|ted)?|decided?|pledged?) (?:in|by|during|over|before) [\w ]{2,25} to|"
    r"pledge[sd]? to|undert(?:ake|akes|ook) to|recommend(?:s|ed)?(?: that)?|urge[sd]?|call(?:s|ed)? (?:up)?on|"
    r"intend(?:s|ed)? to|"
    r"plan(?:s|ned)? to|resolve[sd]? to|invite[sd]?|request(?:s|ed)?|propose[sd]?|suggest(?:s|ed)?|is to|are to|"
    r"promise[sd]? to|(?:is|are) (?:\w+ly )?(?:provid|allocat|invest|contribut|committ?|"
    r"support|fund|launch|expand|deliver|deploy|donat|announc)ing|"
    r"(?:agreed|decided|resolved|pledged|undertook|committed|undertake):?$|"
    r"be asked to|instruct(?:s|ed)?|going to|announc(?:e[sd]?|ing)|(?:is|are|be):?$)(?:\b|$)",
    "es": r"\b(?:[a-záéíóú]+(?:rán?|remos)|acord(?:ó|aron|amos)|acuerdan?|decid(?:ió|ieron)|deciden?|comprome\w+|"
    r"deben?|deberían?|"
    r"recom(?:ienda|iendan|endó|endaron|endamos)|inst(?:a|an|ó|aron|amos)|exhort(?:a|an|ó|aron|amos)|propon(?:e|en|emos)|sugerimos|pedimos|"
    r"propus\w+|pretend(?:e|en|emos)|busca(?:n|mos)?|procura(?:n|mos)?|prev(?:é|én|emos)|nos\s+proponemos|"
    r"resolv\w+|resuelven?|convin\w+|solicit(?:a|an|ó|aron|amos)|pid(?:e|en|ió|ieron))\b",
}
_compiled = {
    language: (
        re.compile(rf"\b(?:{_deed_nouns[language]})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{_other_nouns[language]})\b", re.IGNORECASE),
        re.compile(_governing[language], re.IGNORECASE),
    )
    for language in ("en", "es")
}
_people = re.compile(
    r"participants?|attend\w*|delegations?|delegates|members|speakers?|participantes|asistentes|delegaci(?:ón|"
    r"ones)|miembros",
    re.I,
)
_following = re.compile(
    r"\b(?:the following|these|the below|los siguientes|las siguientes|siguientes|estas|"
    r"estos)\s+((?:[\w’'-]+\s+){0,4}?[\w-]+)\s*"
    r"(?::|$|,|\band\b|\by\b|\bfor\b|\bto\b|\bpara\b|\bthat\b|\bque\b|\bin\b|\bon\b|\bof\b|\bde\b|\bwere\b|"
    r"\bare\b|\bwas\b)",
    re.IGNORECASE,
)
_announces = re.compile(
    r":\s*$|\b(?:following|below|includ(?:e|es|ed|ing)|namely|notably|such as|as follows|"
    r"siguientes?|a continuación|incluy\w+|entre (?:ellos|ellas|otros|otras)|a saber|tales como)\b",
    re.IGNORECASE,
)
_past = re.compile(
    r"\b(?:ha(?:s|ve) (?:already )?(?:\w+ed|taken|made(?! (?:the |these )?(?:following |several )?(?:\w+ )?"
    r"(?:recommendations|commitments|pledges|announcements))|begun|undertaken|done)|completed|achievements?|"
    r"accomplish\w+|to date|"
    r"already|took|so far|ha(?:n)? (?:logrado|completado|realizado)|logros|ya(?!\s+(?:no|que)\b))\b",
    re.IGNORECASE,
)
_kinds = (
    (re.compile(r"\brecom|\bshould\b|\burge|\bcall(?:s|ed)? (?:up)?on|\binst(?:a|ó)|\bexhort|\bdeb(?:e|er)|"
                r"\bmust\b|\bneeds? to|\bsolicita|\bpedimos|\bsugerimos", re.I), ItemKind.RECOMMENDATION),
    (re.compile(r"\bmandat|\binstruct|\btask", re.I), ItemKind.MANDATE),
    (re.compile(r"\bwill\b|\bshall\b|\bagree|\bdecid|\bcommit|\bpledge|\bundert|\bdeliverabl|\bannounce|\bacord|"
                r"\bacuerd|\bcomprom|\bresultados", re.I), ItemKind.COMMITMENT),
)  # fmt: skip


def kind_of(words: str) -> ItemKind:
    """How firmly a lead-in or heading speaks; without a word of it, what follows is a proposal."""
    return next((kind for pattern, kind in _kinds if pattern.search(words)), ItemKind.PROPOSAL)


# "Is announcing the following initiatives.", before headings of their own.
_what_follows = re.compile(
    r"\b(?:announc|launch|agree|commit|pledg|unveil|undertak|outlin|tak|anunci|acord|comprom)\w*\s[^.;:]{0,80}?(?:"
    r"\bfollowing\s+(?:[\w-]+\s+){0,3}?(?:initiatives|commitments|actions|deliverables|measures|steps|programs|programmes|investments)|"
    r"\bsiguientes\s+(?:\w+\s+)?(?:iniciativas|compromisos|acciones|medidas|acuerdos)|\bas\s+follows)\W*$",
    re.IGNORECASE,
)


def announces_what_follows(sentence: str) -> bool:
    """Whether a sentence ends with the deeds that the sections below it list."""
    return bool(_what_follows.search(sentence))


def announces(sentence: str) -> bool:
    """Whether a sentence says that a list or a table comes next."""
    return bool(_announces.search(sentence))


# "To meet this challenge, the Government will:", "In this context, it will:" are about what it will do.
_purpose = re.compile(
    r"\W*(?:in (?:this|that) (?:context|regard|respect|connection|spirit)|"
    r"en (?:este|ese|tal) (?:contexto|sentido|marco)),\s*(?=\w)|"
    r"\W*(?:(?:in order )?to|in response to|in the face of|in (?:the )?(?:context|framework|light) of|as part of|"
    r"en el (?:marco|contexto) de|para|a fin de|con el fin de|con el objetivo de|ante|"
    r"frente a)\s[^,.:;]{4,120},\s*(?=\w)",
    re.IGNORECASE,
)


def without_purpose(plain: str, start: int, end: int) -> int:
    """Where a lead-in starts behind the purpose that it opens with."""
    purpose = _purpose.match(plain, start, end)
    return purpose.end() if purpose else start


# "Leaders reaffirmed their support, including with regard to:" is followed by what was spoken of.
_only_speaks = re.compile(
    r"\W*(?:[\w’'.-]+\s+){1,6}?(?:also\s+|both\s+)?(?:(?:reaffirm|reconfirm|reiterat|discuss|express|underscor|underlin|stress|"
    r"recogni[sz]|thank|congratulat|commend|welcom)(?:ed|e|es|s)|(?:reafirm|reiter|expres|subray|conversa|dialog|abord)(?:ó|aron|an?))\b",
    re.IGNORECASE,
)
# "This assistance includes:" is followed by what is given.
_is_made_of = re.compile(
    r"\b(?:assistance|aid|support|funding|funds|package|contributions?|investments?|asistencia|ayuda|apoyo|financiamiento|"
    r"fondos|paquete|aportes?|inversi(?:ón|ones))\b[^.:;]{0,60}?\b(?:(?:will\s+)?includes?|consists? of|comprises?|"
    r"incluyen?|incluirán?|comprenden?|consisten? en|"
    r"(?:goes|go|will go|is going) to|(?:irán?|se destinarán?) a)\b[^.:;]{0,30}:\s*$",
    re.IGNORECASE,
)


# "On issues of common interest, both sides agreed to:" is followed by verbs.
_wants_a_verb = re.compile(r"\b(?:to|will|shall|should|must)$", re.IGNORECASE)
# "Our review of the initiative found:" is followed by what was found.
_finds = re.compile(
    r"\b(?:found|finds|shows?|showed|revealed|reveals|encontró|halló|detectó|mostró|reveló|constató)(?:\s+(?:that|que))?\W*:\s*$|"
    r"^\W*(?:y\s+)?(?:considerando|vistos?|whereas|resultando)\W*$",
    re.IGNORECASE,
)


# "Both sides noted the following progress:" is followed by what was delivered.
_progress = re.compile(r"\b(?:progress|milestones|avances)\b", re.IGNORECASE)


# "Agree to set up a response that will ensure:" is followed by what the one deed is to bring.
_goes_into = re.compile(
    r"\b(?:that|which|que)\s+(?:will|would|shall|should)\s+(?:\w+ly\s+)?(?:ensure|include|provide|cover|address|allow|enable)\s*:\s*$|"
    r"\b(?:que|l[oa]\s+cual)\s+(?:garantizará|incluirá|permitirá|asegurará|abarcará)\s*:\s*$",
    re.IGNORECASE,
)


def goes_into_a_deed(sentence: str) -> bool:
    """Whether a lead-in tells a deed itself, of which the list is a part."""
    return bool(_goes_into.search(sentence))


# "To be eligible, applicants must:" is followed by what they have to be.
_to_enter = re.compile(
    r"\b(?:applicants?|candidates?|eligib\w+|applications?|solicitantes|aspirantes|postulantes|requisitos|elegibles?)\b[^:]{0,120}:\s*$",
    re.IGNORECASE,
)
# "The current Board members are:" is followed by names.
_who_is_there = re.compile(
    r"\b(?:members|attend(?:ees|ed|ing)|delegates|participants|signatories|apologies|present|miembros|asistentes|participantes|"
    r"firmantes)\b(?:\s+(?:of|from|in|at|de|en)\s[^:]{2,60})?\s*(?:(?:are|were|was|included?|son|fueron)\b[^:]{0,20})?:\s*$",
    re.IGNORECASE,
)


# "Los objetivos del primer plan fueron:": what somebody was after, once.
_once_meant = re.compile(
    r"\b(?:objectives?|aims?|goals?|purposes?|objetivos?|metas|fines)\b[^.:]{0,80}\b(?:were|was|fueron|fue|eran|era)\s*:?\s*$",
    re.IGNORECASE,
)


def of_lead_in(sentence: str, language: str = "en") -> Lead:
    """What the last sentence before a list says of it."""
    deed, other, governing = _compiled.get(language, _compiled["en"])
    sentence = sentence[without_purpose(sentence, 0, len(sentence)) :]
    if _is_made_of.search(sentence):
        return Lead(Verdict.DEEDS, ItemKind.COMMITMENT)
    if (
        _finds.search(sentence)
        or _once_meant.search(sentence)
        or _who_is_there.search(sentence)
        or _to_enter.search(sentence)
        or goes_into_a_deed(sentence)
    ):
        return Lead(Verdict.OTHER)
    kind, done = kind_of(sentence), bool(_past.search(sentence))
    named = _following.search(sentence)
    if named:
        if _progress.search(named[1]):
            return Lead(Verdict.DEEDS, ItemKind.COMMITMENT, done=True)
        if deed.search(named[1]):
            return Lead(Verdict.DEEDS, kind, done)
        if other.search(named[1]) and not governing.search(sentence[: named.start()]):
            return Lead(Verdict.OTHER)
    stripped = sentence.rstrip(" :")
    governs = [found.end() for found in governing.finditer(stripped)]
    deed_at, other_at = deed.search(sentence), other.search(sentence)
    if other_at and _people.fullmatch(other_at.group()) and governs:
        other_at = other.search(sentence, other_at.end())
    spoken = _only_speaks.match(sentence)
    if spoken and not governs and not deed.search(sentence, 0, spoken.end()):
        return Lead(Verdict.OTHER)
    goes_on = governs and governs[-1] == len(stripped) and _wants_a_verb.search(stripped)
    if goes_on or (governs and not (other_at and not deed_at and other_at.start() < governs[0])):
        return Lead(Verdict.DEEDS, kind, False, governs=True)
    if deed_at and not (other_at and _heads(sentence, other_at, deed_at)):
        return Lead(Verdict.DEEDS, kind, done)
    if other_at:
        return Lead(Verdict.OTHER)
    return Lead(Verdict.UNKNOWN)


def _heads(sentence: str, other: re.Match[str], deed: re.Match[str]) -> bool:
    """Whether the other noun is the head: "challenges to the plan" against "measures to meet the challenges"."""
    return other.start() < deed.start()


# "What the delegations agreed": whoever they are, what follows is what they do.
_what_is_done = re.compile(
    r"\W*(?:what|lo que)\s(?:[\w’'-]+\s){0,6}?(?:agreed?|decided?|committed|pledged|will do|will be done|was agreed"
    r"|acord\w+|decid\w+|comprometi\w+|har[áa]n?|se har[áa]n?)\b",
    re.IGNORECASE,
)


# "Concerns and recommendations": both stand below it, and their own words tell them apart.
_and_recommendations = re.compile(r"\b(?:and|y|e)\s+(?:\w+\s+)?(?:recommendations|recomendaciones)\b", re.IGNORECASE)


# "Meeting global challenges", "Advancing security and tackling risks": above what is done about it.
_meets_it = re.compile(
    r"\W*(?:advanc|meet|tackl|address|confront|counter|combat|combatt|strengthen|promot|expand|build|support|respond|overcom|reduc|prevent|"
    r"manag|mitigat|fight|improv|enhanc)ing\b|\W*(?:enfrentar|abordar|combatir|fortalecer|promover|superar|reducir|prevenir|gestionar)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def of_heading(heading: str, language: str = "en") -> Lead:
    """What a heading says of the lists below it."""
    if _what_is_done.match(heading):
        return Lead(Verdict.DEEDS, kind_of(heading), bool(_past.search(heading)))
    deed, other, _ = _compiled.get(language, _compiled["en"])
    heading = heading[without_purpose(heading, 0, len(heading)) :]
    deed_at, other_at = deed.search(heading), other.search(heading)
    if deed_at and not (other_at and other_at.start() < deed_at.start()):
        return Lead(Verdict.DEEDS, kind_of(heading), bool(_past.search(heading)))
    if other_at:
        meets_them = _and_recommendations.search(heading) or _meets_it.match(heading)
        return Lead(Verdict.UNKNOWN if meets_them else Verdict.OTHER)
    return Lead(Verdict.UNKNOWN)


class Column(Enum):
    """What a column of a table holds, by its head."""

    PARTY = "party"
    ROLE = "role"
    DEED = "deed"
    OUTCOME = "outcome"
    DUE = "due"
    PROBLEM = "problem"
    AREA = "area"
    OTHER = "other"


_columns = (
    (Column.DUE, r"deadline|due|date|completion|timeline|time ?frame|when|by when|(?<!\w\s)by(?=\W*$)|"
                 r"fecha|plazo|cuándo|cronograma|vencimiento"),
    (Column.OUTCOME, r"outcomes?|impacts? expected|expected|results?|indicators?|benefits?|resultados?|"
                     r"impacto esperado|efectos?"),
    (Column.PROBLEM, r"challenges?|problems?|threats?|risks?|issues?|findings?|desafíos?|retos?|problemas?|"
                     r"amenazas?|riesgos?|hallazgos?"),
    (Column.ROLE, r"roles?|responsibilit\w+|tasks?|contribution|responsabilidad\w*|rol|función|tareas?|aporte"),
    (Column.DEED, r"actions?|steps?|measures?|initiatives?|commitments?|recommendations?|strateg\w+|responses?|"
                  r"proposals?|deliverables?|milestones?|decisions?|undertakings?|pledges?|promises?|mandates?|"
                  r"to do|what(?=\W*$)|"
                  r"activit\w+|projects?|programmes?|programs?|description|agreement|acciones|acción|medidas?|"
                  r"iniciativas?|compromisos?|hitos?|entregables?|decisi(?:ón|ones)|promesas?|mandatos?|pasos?|qué(?=\W*$)|"
                  r"recomendaci\w+|estrategias?|respuestas?|propuestas?|actividad\w*|proyectos?|descripción|acuerdos?"),
    (Column.PARTY, r"addressed to|directed to|assigned to|addressees?|dirigid[ao]s? al?|destinatari[ao]s?|"
                   r"country|countries|states?|owner|lead|responsible|who|party|agency|institution|entity|"
                   r"government|nation|organi[sz]ation|ministry|ministries|department|body|focal point|"
                   r"partners?|actors?|delegation|"
                   r"ministerio|organismo|dependencia|delegación|encargad[oa]s?|país|países|"
                   r"estados?|responsables?|quién|institución|entidad|gobierno"),
    (Column.AREA, r"areas?|topics?|themes?|pillars?|sectors?|focus|line|component|área|temas?|pilar|eje|sector|"
                  r"componente"),
)  # fmt: skip
_column_patterns = tuple((column, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for column, words in _columns)
_impact_level = re.compile(
    r"\blevel\b|\bstatus\b|\bnivel\b|\bestado\b$|\bbudget\b|\bcosts?\b|\bfunds\b|\bnumber\b|\bnúmero\b|^#|^n[o.º°]|\bid\b",
    re.IGNORECASE,
)
_focus = re.compile(r"\b(?:area|areas|área|áreas|focus|eje|pilar|pillar|line|impact area)\b", re.IGNORECASE)


def column(head: str) -> Column:
    """What a column holds. "Area of focus", "impact area" are areas whatever else they name."""
    if _impact_level.search(head):
        return Column.OTHER
    if _focus.search(head) and not re.search(r"\baction|\bacci", head, re.IGNORECASE):
        return Column.AREA
    return next((kind for kind, pattern in _column_patterns if pattern.search(head)), Column.OTHER)
