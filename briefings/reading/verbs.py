"""The words that tell a deed from what only looks like one, in English and Spanish, and who says it."""

import re

from .plain import words

no_deed_ing = words("working maintaining keeping remaining meeting visiting attending")
states = re.compile(
    r"\b(?!(?-i:States?)\b)(?:announc|stat|declar|express|convey|shar|signal|signall|indicat|confirm|repeat)(?:e|es|ed|s|ing)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
# "Expressed appreciation for Kazakhstan's decision to".
praises = re.compile(
    r"\b(?:appreciat|welcom|support|commend|gratitude|thank|congratulat|prais|applaud|admir|respect|regret|"
    r"concern)",
    re.IGNORECASE,
)
# "Pledged continued training": as before.
goes_on = re.compile(
    r"(?:(?:its|their|our|the)\s+)?(?:continued|continuing|ongoing|steadfast|unwavering|"
    r"full\s+(?:support|cooperation|commitment|backing|solidarity))\b",
    re.IGNORECASE,
)
is_told = re.compile(r"\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+|also\s+)?$", re.IGNORECASE)
talking = words("analizar abordar discutir tratar conversar dialogar intercambiar revisar")
institution = re.compile(
    r"\W*(?:el|la|los|las|ambos|ambas|cada)\s+(?:nuevo\s+|nueva\s+)?(?:gobierno|ejecutivo|estados?|país|países|ministerios?|"
    r"ministr\w+|congreso|parlamento|policía|fiscalía|contraloría|dirección|secretaría|autoridad\w*|consejo|comisión|"
    r"corte|instituto|agencia|asamblea|partes|municipalidad\w*|alcaldía|presidente|presidenta|[A-ZÁÉÍÓÚ]\w+)\b"
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
nobody = re.compile(
    r"\W*(?:it\s+(?:was|has\s+been|is)(?:\s+(?:also|further|therefore|finally))?|se(?:\s+ha)?)\s*", re.IGNORECASE
)
# "Es necesario que se establezcan": whoever it is to be.
by_nobody = re.compile(r"\bque\s+se\s+$", re.IGNORECASE)
# "The pact commits Peru to", "the report calls on Peru to": what a text says of somebody.
a_text = re.compile(
    r"\b(?:pact|deal|agreement|treaty|accord|law|ruling|resolution|report|study|audit|statement|declaration|letter|communiqué|"
    r"communique|text|document|memorandum|plan|matrix|programme|program|roadmap|framework|arrangement|contract|decree|judge?ment|directive|informe|declaración|resolución|carta|comunicado|acuerdo|documento)\s+(?:also\s+)?$",
    re.IGNORECASE,
)
somebody = re.compile(
    r"(?:both|all|the|its|each)?\s*(?:two\s+)?(?:[A-Z]|government|ministr|state|agenc|department|police|part(?:y|ies)|countr)"
)
gave_a_sum = re.compile(
    r"w(?:as|ere)\s+(?:\w+ly\s+)?(?:commit|announc|pledg|donat|allocat)[a-z]*\s[^.;]{0,30}?[$€£]\s?\d", re.IGNORECASE
)
# "The Council's demand that", "a request that": a noun.
a_request = re.compile(r"(?:[’']s?|\b(?:the|an?|its|their|his|her|our|any|this|[A-Z][a-z]+n))\s+$")
in_a_year = re.compile(r"\b(?:in|since|from|by|during|en|desde|de)\s+(?:[\w,]+\s+){0,2}(?:19|20)\d\d\b", re.IGNORECASE)
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
# "Modelling suggests that": what evidence shows.
suggests = re.compile(r"suggest", re.IGNORECASE)
of_evidence = re.compile(
    r"\b(?:modelling|modeling|data|evidence|figures|research|stud(?:y|ies)|analys[ie]s|estimates|polls?|results|findings|trends?|tests?|reports?)\s+"
    r"(?:(?:seen|obtained|reviewed|published|released)\s+by\s[^,;]{2,40})?$",
    re.IGNORECASE,
)
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
and_to = re.compile(r"[^,.;]{0,60}?,?\s+and\s+to\s+(?P<verb>[a-z-]+)", re.IGNORECASE)
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
# "Would like to ask Malta how it plans to": a question.
asked_how = re.compile(
    r"\b(?:ask(?:s|ed)?|pregunt(?:ar|a|an|ó|aron))\b[^.;]*\b(?:how|whether|what|why|if|cómo|si|qué)\b[^,;]*$",
    re.IGNORECASE,
)
# "Intend to deepen cooperation": a wish that names nothing to be done, unless it goes on with "by" or "through".
closer = re.compile(
    r"(?:to\s+)?(?:further\s+)?(?:deepen|strengthen|enhance|intensify|bolster|broaden|consolidate|reinforce)(?:ing)?\s+"
    r"(?:(?:and\s+\w+|their|its|our|the|this|bilateral|mutual|close|existing|economic|political|regional|international|security|"
    r"defen[cs]e|trade|strategic|long-?standing)\s+){0,4}(?:cooperation|co-operation|ties|relations|relationships?|partnerships?|"
    r"collaboration|dialogue|friendship|bonds|engagement|coordination|links)\b(?![^.;]*\b(?:by|through|including|on|in|via)\b)",
    re.IGNORECASE,
)
says = re.compile(
    r"\b(?:sa(?:id|ys?)|announc\w+|conclud(?:ed|es)|add(?:ed|s)(?!\s+to\b)|stat(?:ed|es)|explain(?:ed|s)|told|promised?|noted|confirm(?:ed|s)|"
    r"insist(?:ed|s)|signal(?:s|l?ed)|guarantee(?:s|d)|g[ai]ve\s+notice|"
    r"vow(?:ed|s)|reveal(?:ed|s)|pledg\w+|agree[sd]|concurred|decided|according to|declar(?:ed|es)|indicat(?:ed|es)|"
    r"reported|assured|"
    r"warned|"
    r"garantiz(?:ó|aron)|dij(?:o|eron)|inform(?:ó|aron)|anunci\w+|señal(?:ó|aron)|explic(?:ó|aron)|indic(?:ó|aron)|asegur(?:ó|aron)|"
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
    rf"{says.pattern}(?:\s+[\wáéíóúñ]+){{0,3}}?(?:,\s[^,.;]{{2,60}},)?\s+(?:that|que)\s*(?:se\s*)?$", re.IGNORECASE
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
dated = re.compile(
    r"\b(?:by|before|para|antes de)\s+(?:[^\d.;]{0,40})20\d\d|\bfinales de\b[^.;]{0,20}20\d\d|"
    r"\b(?:by|before)\s+(?:the\s+)?(?:(?:mid-|early\s+|late\s+|end\s+of\s+|\d{1,2}\s+)?(?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December)\b|end\s+of\s+(?:the|this|next)\s+(?:year|month)|next\s+(?:year|month|spring|summer|autumn|fall))",
    re.IGNORECASE,
)
# "Offered to host", "ofreció ser sede".
a_host = re.compile(r"ser\s+(?:(?:la|el)\s+)?(?:sede|anfitri|garante|mediador)", re.IGNORECASE)
reaffirmed = re.compile(
    r"\b(?:reaffirm|reiterat|confirm|renew|restat)(?:e|es|ed|s)\s+(?:its|their|the|his|her)\s+$", re.IGNORECASE
)
# "Reiterated its commitment to provide $20 million".
with_a_sum = re.compile(r"\s+(?:up\s+to\s+|an\s+additional\s+|more\s+than\s+)?(?:US)?\s?[$€£]\s?\d")
relative = re.compile(
    r"\b(?:which|who|whom|that|que|cual|cuales|quien|quienes|where|donde|if|when|si|cuando|as|once|"
    r"until)\s*(?:(?:[A-ZÁÉÍÓÚ]\w+|he|she|they)\s+(?:dijo|said|says)\s*|se\s*|still\s*|aún\s*|todavía\s*)?$",
    re.I,
)
# "They recalled that Vanuatu had agreed to": what was agreed before; "denied that it plans to": what is not.
recalled_that = re.compile(
    r"\b(?:den(?:y|ies|ied)|neg(?:ó|aron)|desmint(?:ió|ieron))\s+(?:that|que)\b|"
    r"\brecall(?:ed|s|ing)?\s+(?:[^.;]{0,60}?\s)?that\b|\brecord(?:ó|aron|ando)\s+(?:[^.;]{0,60}?\s)?que\b",
    re.IGNORECASE,
)
# "An organisation of states which have agreed to", "it means the country has committed to": what a word means.
defined = re.compile(
    r"\b(?:is|are|es|son)\s+(?:an?|the|una?|el|la)\s+[^.;]{2,120}?\s(?:which|who|that|que)\s+(?:have|has|han?)\s*$"
    r"|\b(?:it|this|which|that|esto|ello)\s+means?\b[^.;]{0,60}$|\bsignifica\s+que\b[^.;]{0,60}$",
    re.IGNORECASE,
)
not_before = re.compile(
    r"\b(?:is|are|was|were|remain|remains|remained|not|n[o']t|be|been|no|nunca)(?:\s+\w+ly)?\s*$|\bfully\s*$|"
    r"\b(?:can|could|may|might)\s+(?:\w+ly\s+)?$",
    re.I,
)
empty = re.compile(
    r"\W*(?:(?:also|further|then|jointly|in addition|additionally|furthermore|moreover|likewise|también|además|"
    r"asimismo|igualmente|de igual manera|finalmente|por su parte|por otra parte|"
    r"en es[ae] (?:línea|sentido|contexto)|en est[ae] (?:línea|sentido|contexto)|se|nos|y|e|and|which|will|"
    r"\b(?!italy|july)[a-z]+ly\b|"
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


# "The agreement", "his plan": one that was told of.
a_known_plan = re.compile(
    r"\W*(?:[^,;]{0,60},\s+)?(?:(?:the|this|these|its|their|his|her|among)\b|(?-i:[A-Z])[\w’'-]+[’']s?\s)[^,;]*$",
    re.IGNORECASE,
)
# "El plan incluye la instalación de".
what_brings = re.compile(
    r"\W*(?:[^,;]{0,60},\s+)?(?:el|la|este|esta|dicho|dicha)\s+(?:\w+\s+)?(?:plan|iniciativa|hoja\s+de\s+ruta|programa|paquete|proyecto|"
    r"acuerdo|estrategia|convenio|memorando|operativo)\b",
    re.IGNORECASE,
)
