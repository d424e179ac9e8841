"""A place of the text that speaks of something to be done, before those that speak of the same are put together."""

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from .advice import starts_with_an_order
from .deeds import Deed
from .leads import Lead
from .model import ItemKind, Named, Place
from .stretch import NOBODY, Scope
from .where import words_of


class Form(Enum):
    """What a mention is in its document. The first three can be proposals, the others only support one."""

    BULLET = "bullet"
    ROW = "row"
    CLAUSE = "clause"
    ROLE = "role"  # a party's part in what is told elsewhere
    OUTCOME = "outcome"  # what should be seen of what is told elsewhere
    PROBLEM = "problem"  # what an item answers
    EMPHASIS = "emphasis"  # "stressed the importance of"
    FOLLOWS = "follows"  # "This council would ...", behind the sentence that proposes it

    @property
    def proposes(self) -> bool:
        return self in (Form.BULLET, Form.ROW, Form.CLAUSE)


@dataclass
class Mention:
    """`title` names it (before a colon, a row's first cell), `body` says what is done; `group` is its list or table."""

    place: Place
    form: Form
    kind: ItemKind
    why: str
    body: Place
    title: Place | None = None
    done: bool = False
    confidence: float = 0.5
    group: int = 0
    section: int = 0
    deeds: tuple[Deed, ...] = ()
    lead: Lead | None = None
    scope: Scope = NOBODY
    owned_by_row: bool = False  # the scope is what a cell of its own row says
    outcome: Place | None = None
    problem: Place | None = None  # the cell of its row that says what it answers
    due: Place | None = None
    parties: list[Named] = field(default_factory=list)
    recommended_by: tuple[str, ...] = ()
    follows: "Mention | None" = None
    compared_by: Any = None  # kept by the grouping, which asks for it many times


_gerund = re.compile(
    r"(?!(?:during|according|including|regarding|following|concerning|pending|notwithstanding|morning|evening|"
    r"being|having|something|"
    r"anything|nothing|king|thing|spring|briefing|meeting|beijing|building on|considering)\b)(?:co-|"
    r"re-)?[a-z]{2,}(?:ing)\b|"
    r"[a-záéíóú]{2,}(?:ando|iendo|yendo)\b",
    re.IGNORECASE,
)
_infinitive_es = re.compile(
    r"(?!lugar|mujer|taller|lider|ayer|mar\b|militar|familiar|hogar|primer|escolar|azúcar|water|power|border|cyber|weather|"
    r"member|center|leader|gender|number|order|other|over\b|after|under|their|solar|nuclear|disaster|former|career|repair)[a-záéíóúñ]{3,}(?:ar|er|"
    r"ir)(?:se|los?|las?)?\b(?![.:])",
    re.I,
)
_imperative = re.compile(
    r"(?:to\s+)?(?:adopt|address|align|allocate|amend|appoint|approve|assign|assess|build|carry|commit|complete|"
    r"conduct|consider|convene|"
    r"coordinate|create|define|deliver|deploy|design|designate|develop|double|draft|enact|encourage|engage|"
    r"enhance|ensure|establish|evaluate|"
    r"exchange|expand|explore|extend|facilitate|finali[sz]e|form|foster|fund|harmoni[sz]e|hire|hold|host|identify|"
    r"implement|improve|include|"
    r"increase|institute|integrate|introduce|invest|investigate|issue|join|launch|leverage|limit|maintain|make|"
    r"monitor|negotiate|open|"
    r"organi[sz]e|participate|pass|prepare|present|prioriti[sz]e|promote|protect|provide|publish|ratify|recruit|"
    r"reduce|reform|regulate|"
    r"reinforce|remove|repeal|report|require|restore|resume|review|revise|secure|set|share|sign|simplify|"
    r"standardi[sz]e|strengthen|submit|"
    r"support|take|train|transfer|update|upgrade|use|work)\b",
    re.IGNORECASE,
)
_deverbal = re.compile(
    r"(?:(?:the|a|an|la|el)\s+)?(?:\w+\s+)?(?:creation|establishment|launch|adoption|implementation|development|"
    r"expansion|strengthening|"
    r"deployment|construction|opening|training|funding|financing|provision|signing|increase|introduction|creación|establecimiento|"
    r"lanzamiento|adopción|"
    r"implementación|desarrollo|ampliación|fortalecimiento|despliegue|construcción|apertura|capacitación|firma|"
    r"aumento|refuerzo|impulso|supresión|renovación|fomento|garantía|mejora|eliminación|revisión|modificación|simplificación|"
    r"reforma|regulación|potenciación|incorporación|reducción|reconocimiento|recuperación|actualización|consolidación|agilización|"
    r"promoción|elaboración|realización|celebración|entrega|envío|compra|inicio|cierre|retiro|puesta en marcha|"
    r"(?!situación|relación|información|declaración|población|asociación|organización|institución|administración|constitución|posición|"
    r"opinión|sección|edición|estación|nación|conocimiento|momento|documento|crecimiento|reconocimiento|agradecimiento)"
    r"[a-záéíóúñ]{4,}(?:ción|miento))\s+(?:of|de|del|for|to)\b",
    re.IGNORECASE,
)
_subjunctive = re.compile(
    r"que\s+(?:(?:el|la|los|las|se|cada|ambos|ambas)\b|(?!una?\b|esta|este|para\b)[a-záéíóúñ]{3,}(?:e|en|a|an)\b)",
    re.IGNORECASE,
)
_problem = re.compile(
    r"\W*(?:addressing|tackling|confronting|countering|combating|combatting|facing|abordar|enfrentar|combatir|"
    r"abordando|enfrentando)\s+"
    r"(?:the\s+|la\s+|el\s+|los\s+|las\s+)?(?:\w+\s+){0,2}?(?:rise|increase|surge|spread|growth|threats?|"
    r"challenges?|problems?|scourge|impact|"
    r"aumento|auge|amenazas?|desafíos?|problemas?|flagelo)\b",
    re.IGNORECASE,
)
_by_means = re.compile(r"\b(?:through|by [a-z]+ing|with (?:a|an|new|joint)|mediante|a través de)\b", re.IGNORECASE)
_a_state = re.compile(
    r"^[^.:]{0,60}\b(?:do(?:es)?\s+not|ascend(?:ió|ieron)|creci(?:ó|eron)|aument(?:ó|aron)|disminuy(?:ó|eron)|alcanz(?:ó|aron)|represent(?:a|an|ó|aron)|registr(?:ó|aron)|"
    r"concluy(?:ó|eron)|ha(?:n)?\s+(?:crecido|aumentado|disminuido)|se\s+(?:ha(?:n)?\s+)?(?:triplicado|duplicado)|cuentan?\s+con|tienen?\b|alberga|ocupan?\b|hay\b|it\s+still\s+takes|grew|rose|fell|amounts?\s+to|"
    r"(?:is|are)\b(?!\s+(?:also\s+|now\s+|[a-z]+ly\s+)?(?!being|facing|lacking|becoming|growing|struggling|"
    r"suffering|experiencing|rising|falling|declining|missing)[a-z]{2,}ing\b)|was|were|remains?|has|have|had|es|son|fue|sigue|"
    r"contin[uú]an?|enfrentan?|persisten?|faces)\b",
    re.IGNORECASE,
)


def speaks_of_doing(words: str) -> bool:
    """Whether a bullet or a cell starts with what is done: a gerund, an infinitive, an imperative, "creation of"."""
    words = words.lstrip(" •-–—\"'“”(")
    forms = (_gerund, _infinitive_es, _imperative, _deverbal, _subjunctive)
    return any(pattern.match(words) for pattern in forms) or starts_with_an_order(words)


_capital_deed = re.compile(rf"(?:{_gerund.pattern}|{_infinitive_es.pattern}|{_imperative.pattern})", re.IGNORECASE)


def starts_with_a_deed(words: str) -> bool:
    """Whether a paragraph opens with a verb that tells what is done, as the items of a list do."""
    return words[:1].isupper() and bool(_capital_deed.match(words))


def names_a_problem(words: str) -> bool:
    """Whether a bullet names what is to be met and not how: "Addressing the rise in crime", without a "through"."""
    return bool(_problem.match(words)) and not _by_means.search(words)


_only_says = re.compile(
    r"^[^.;:]{3,120}?\b(?:also\s+)?met\s+(?:with\b|(?-i:[A-Z]))|"
    r"^\W*(?:informó\s+sobre|agradeci(?:ó|eron)|coincidi(?:ó|eron)\s+en\s+la\s+importancia|(?:[\w’'.-]+,?\s+){1,14}?(?:agradeci(?:ó|eron)|"
    r"coincidi(?:ó|eron)\s+en\s+la\s+importancia|reconocen?\s+l[oa]s\s+esfuerzos|informó\s+sobre))\b|"
    r"^\W*(?:[\w’'.-]+\s+){1,6}?(?:stressed|underlined|underscored|noted|recogni[sz]ed|welcomed|thanked|discussed|"
    r"expressed|condemned|met\s+(?:with|separately|in)|(?:bilateral\s+)?meetings?\s+were\s+(?:also\s+)?held|"
    r"held\s+(?:\w+\s+)?(?:meetings?|talks|discussions|consultations)|spoke\s+(?:with|to|about)|exchanged\s+views|"
    r"(?:notes|regrets|welcomes|appreciates|is\s+(?:\w+\s+)?concerned|remains\s+(?:\w+\s+)?concerned|observa|lamenta|valora|toma\s+nota|"
    r"le\s+preocupan?|acoge|celebra)(?!.*\b(?:recommends?|urges?|recomienda|insta|exhorta))|"
    r"praised|congratulated|highlighted|emphasi[sz]ed|acknowledged|commended|subrayó|subrayaron|destacó|"
    r"destacaron|reconoció|"
    r"reconocieron|agradeció|agradecieron|expresó|expresaron|condenó|condenaron|felicitó|felicitaron)\b",
    re.IGNORECASE,
)


_says_at_its_head = re.compile(
    r"^\W*(?:to\s+)?(?:(?:thank|reaffirm|recogni[sz]e|acknowledge|welcome|express|commend|congratulate|underline|"
    r"underscore|stress|emphasi[sz]e|highlight|reiterate|voice|condemn|deplore|regret|salute|recall|note|applaud|endorse|"
    r"appreciate|affirm)(?:s|d|ed|ing)?|"
    r"(?:recogni[sz]|acknowledg|welcom|underlin|underscor|reiterat|deplor|emphasi[sz]|salut|not|appreciat)ing|"
    r"(?:take|taking|takes|took)\s+note|(?:pay|paying|pays|paid)\s+tribute|"
    r"(?:reconoc|expres|salud|reafirm|agradec|felicit|destac|reiter|conden|lament|subray|resalt|record|manifest|"
    r"ponder|valor|aplaud|deplor|congratul|enfatiz|elogi)(?:ar|er|ir|ando|iendo)(?:se)?|"
    r"(?:reconocen|expresan|saludan|reafirman|agradecen|felicitan|destacan|reiteran|condenan|lamentan|subrayan|"
    r"resaltan|recuerdan|manifiestan|valoran|reconocemos|expresamos|saludamos|reafirmamos|agradecemos|felicitamos|"
    r"destacamos|reiteramos|condenamos|lamentamos|subrayamos|resaltamos|recordamos|manifestamos|valoramos)|"
    r"tom(?:ar|an|amos|aron)\s+nota|rend(?:ir|imos|en)\s+homenaje|dar\s+la\s+bienvenida|"
    r"acoge(?:r|n|mos)\s+con\s+(?:beneplácito|satisfacción)|"
    r"celebr(?:ar|an|amos)\s+(?:el|los|las|la)\s+(?!\w+\s+(?:reunión|cumbre|encuentro|sesión|ronda)|reunión|cumbre|"
    r"encuentro|sesión|ronda))\b(?![-:])",
    re.IGNORECASE,
)


def only_says(words: str) -> bool:
    """Whether a bullet tells what was said rather than what is done, as much of a resolution does ("To thank ...")."""
    return bool(_only_says.match(words) or _says_at_its_head.match(words))


# "These deals secure", "Today's announcement underscores": what is told shows something, and is no deed.
_shows = re.compile(
    r"\W*(?:the|these|this|those|today[’']s|our|such)\s+(?:[\w-]+\s+){0,3}?(?:deals?|agreements?|announcements?|initiatives?|"
    r"actions?|investments?|commitments?|efforts?|partnerships?|programs?|visits?|meetings?|summit|funding|assistance|"
    r"measures?|steps)\s+(?:also\s+|further\s+)?(?:underscor|underlin|demonstrat|reflect|represent|build\w* on|show|"
    r"mark|highlight|illustrat|complement|constitut|affirm|reaffirm|signal|exemplif|secure|follow|recogni[sz]|com)"
    r"(?:e|es|s|ies|y)?\b",
    re.IGNORECASE,
)


# "En 2023 el comercio ascendió a 12.400 millones": a figure, and nothing done.
_a_figure = re.compile(
    r"^[^.:]{0,90}\b(?:ascend(?:ió|ieron)|creci(?:ó|eron)|alcanz(?:ó|aron)|concluy(?:ó|eron)|permiti(?:ó|eron)|represent(?:a|an|ó|aron)\s+(?:el|un)|"
    r"amount(?:s|ed)?\s+to|accounts?\s+for|do(?:es)?\s+not\s+(?:imply|mean|reflect))\b|^\W*se\s+(?:continuará|seguirá)\s+[a-záéíóú]+ndo\b",
    re.IGNORECASE,
)


def tells_a_figure(words: str) -> bool:
    """Whether a bullet only says how much something was, or what it does not mean."""
    return bool(_a_figure.match(words))


def describes_a_state(words: str) -> bool:
    return bool(_a_state.match(words))


def only_shows(words: str) -> bool:
    """Whether a bullet tells what its document's own deeds mean rather than one more of them."""
    return bool(_shows.match(words))


_emphasis = re.compile(
    r"\b(?:emphasi[sz]\w+|stress(?:ed|es|ing)|highlight\w+|underscor\w+|underlin\w+|recogni[sz]ed|acknowledged|"
    r"express\w+|reaffirmed|"
    r"agreed on)\s+(?:\w+\s+){0,3}?(?:importance|need|necessity|value|urgency|commitments?)\s+(?:of|"
    r"for|to)\b"
    r"|\b(?:destac|subray|resalt|reconoci|reafirm|reiter)\w+\s+(?:\w+\s+){0,3}?(?:importancia|necesidad|urgencia|"
    r"compromiso)\s+(?:de|que)\b",
    re.IGNORECASE,
)


def _may_be_stressed(word: str) -> bool:
    return word.startswith(("importan", "need", "necess", "value", "urgen", "commitment", "necesidad", "compromiso"))


def emphasises(plain: str, start: int, end: int) -> bool:
    """Whether a sentence only stresses something: never an item, at most one more place that speaks of one."""
    return words_of(plain).any_between(_may_be_stressed, start, end) and bool(_emphasis.search(plain, start, end))
