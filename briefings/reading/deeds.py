"""The verbs that say that something is to be done: who governs what in a sentence, in English and Spanish.

"Agreed to establish" is a deed, "agreed on the importance of" is none; "will open" is one where somebody acts, none
where a thing has an effect ("which will help"). A deed is found by its governing verb, never by the noun it names. All
functions take the plain view of a text (`plain.plain`), in which marks are blanks, and give offsets in it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from .model import ItemKind


class Force(StrEnum):
    """What governs a deed; the value is the rule's name for the person who decides."""

    DECIDED = "agreed or decided"
    WILL = "will be done"
    REPORTED = "reported to come"
    SHOULD = "should be done"
    URGED = "asked of somebody"
    RECOMMENDED = "recommended"
    PROPOSED = "proposed"
    MANDATED = "mandated"
    ANNOUNCED = "announced"
    UNDER_WAY = "under way"
    RESTATED = "restated with a date"


_kinds = {
    Force.DECIDED: ItemKind.COMMITMENT,
    Force.WILL: ItemKind.COMMITMENT,
    Force.REPORTED: ItemKind.COMMITMENT,
    Force.SHOULD: ItemKind.RECOMMENDATION,
    Force.URGED: ItemKind.RECOMMENDATION,
    Force.RECOMMENDED: ItemKind.RECOMMENDATION,
    Force.PROPOSED: ItemKind.PROPOSAL,
    Force.MANDATED: ItemKind.MANDATE,
    Force.ANNOUNCED: ItemKind.COMMITMENT,
    Force.UNDER_WAY: ItemKind.COMMITMENT,
    Force.RESTATED: ItemKind.COMMITMENT,
}


@dataclass(frozen=True)
class Deed:
    """A governing verb with its clause.

    start, end    the clause, at most the sentence
    subject       the words before the verb that may name who acts; empty where it is left out
    addressee     where somebody is asked: the words that name who is asked, else None
    verb          the word that says what is done, or the noun that does ("creation")
    passive       "will be established": the subject is what is made, not who makes it
    inherited     the subject is that of the verb before it ("agreed to ... and decided to ...")
    """

    start: int
    end: int
    at: int
    until: int
    force: Force
    verb: str
    subject: tuple[int, int]
    addressee: tuple[int, int] | None = None
    passive: bool = False
    inherited: bool = False

    @property
    def kind(self) -> ItemKind:
        return _kinds[self.force]

    @property
    def done(self) -> bool:
        return self.force == Force.UNDER_WAY


_adv = r"(?:(?:also|further|jointly|now|then|soon|today|together|therefore|in principle|[a-z]{3,12}ly)\s+){0,3}"
_nouns = (
    "creation|establishment|launch|formation|opening|holding|convening|signing|adoption|deployment|expansion|extension|"
    "appointment|construction|development|resumption|introduction|provision|delivery|donation|implementation|"
    "action plan|work ?plan|road ?map|timetable|calendar|working group|task force|mechanism|pilot|protocol|exchange|"
    "programmes?|programs?|projects?|initiatives?|campaigns?|funds?|funding|package|grants?|investments?|assistance|"
    "measures|steps|plans?|framework|centers?|centres?|commission|committee|secretariat|network|joint"
)
_deliverable = (
    rf"(?:(?:a|an|the|its|their|our|further|additional|more than|over|up to|nearly|some)\s+)?"
    rf"(?:[\w-]+\s+){{0,4}}?(?:{_nouns})\b"
)
_money = r"(?:(?:a|an|the|additional|more than|over|up to|nearly|some|new|another)\s+){0,3}(?:US|U\.S\.)?\s?[$€£]\s?\d"

_english = re.compile(
    rf"""
    (?P<decided>\b(?:agree[sd]?|decide[sd]?|resolve[sd]?|undert(?:akes?|ook|aken)|commit(?:s|ted)?|pledge[sd]?|vow(?:s|ed)?
        |promise[sd]?|intend(?:s|ed)?|plan(?:s|ned)?|proposes?|expects?|offer(?:s|ed)?)
        (?:\s+(?:themselves|itself|ourselves))?\s+{_adv}to\s+{_adv}(?P<decided_verb>[a-z-]+))
    |(?P<agreed_on>\b(?:agree[sd]?|decide[sd]?)\s+{_adv}(?:up)?on\s+(?P<agreed_noun>{_deliverable}))
    |(?P<agreed_ing>\b(?:agree[sd]?|concur(?:s|red)?|decide[sd]?)\s+{_adv}(?:up)?(?:on|in)\s+(?P<ing_verb>[a-z]+ing)\b)
    |(?P<restated>\b(?:commitments?|pledges?|intention|determination|resolve)\s+(?:to|of)\s+(?P<restated_verb>[a-z-]+))
    |(?P<urged>\b(?:urg(?:e|es|ed|ing)|call(?:s|ed|ing)?\s+(?:up)?on|encourag(?:e|es|ed|ing)|invit(?:e|es|ed|ing)
        |request(?:s|ed|ing)?|ask(?:s|ed|ing)?|exhort(?:s|ed|ing)?|advis(?:e|es|ed)|recommend(?:s|ed)?)
        \s+(?!that\b)(?P<asked>[^.;:()]{{2,120}}?)\s+to\s+(?P<urged_verb>[a-z-]+))
    |(?P<mandated>\b(?:instruct(?:s|ed)?|direct(?:s|ed)|task(?:s|ed)|mandat(?:es|ed)|entrust(?:s|ed)?)
        \s+(?P<tasked>[^.;:()]{{2,120}}?)\s+(?:to|with)\s+(?P<mandated_verb>[a-z-]+))
    |(?P<recommended>\b(?:recommend|propos|suggest)(?:s|e|es|ed|ing)?\s+(?:that\s+(?P<that>[^.;:]{{2,160}})
        |(?P<recommended_verb>[a-z]+ing\b|(?:the|a|an)\s+(?:[\w-]+\s+){{0,3}}?(?:{_nouns})\b)))
    |(?P<called_for>\bcall(?:s|ed|ing)?\s+for\s+(?P<called_noun>{_deliverable}))
    |(?P<announced>\b(?:announc|unveil|pledg)(?:e|es|ed|ing|s)?\s+(?P<announced_noun>{_money}|{_deliverable}
        |(?:[\w-]+\s+){{0,3}}?(?:plans?|intention)\s+to\s+[a-z-]+))
    |(?P<under_way>\b(?:is|are|am|’re|'re)\s+{_adv}(?P<under_way_verb>
        (?:deploy|facilitat|deliver|provid|send|augment|expand|invest|build|launch|establish|train|fund|open|doubl|offer
        |allocat|contribut|donat|install|creat|rolling?|scal|convene|conven|hir|construct|supply|support|financ)ing)\b)
    |(?P<passive>\b(?:is|are|was|were|been)\s+{_adv}(?P<passive_verb>proposed|recommended|suggested|planned|envisaged
        |foreseen|discussed|considered|floated|tabled)\b)
    |(?P<be_to>\b(?:is|are|was|were)\s+(?:(?:going|set|expected|scheduled|required|obliged|due|poised)\s+)?to\s+{_adv}
        (?P<be_to_verb>[a-z-]+)(?:\s+(?P<be_to_next>[a-z-]+))?)
    |(?P<will>(?:\b(?:will|shall)|[’']ll)\s+{_adv}(?P<will_verb>[a-z-]+)(?:\s+{_adv}(?P<will_next>[a-z-]+))?)
    |(?P<would>\b(?:would|could)\s+{_adv}(?P<would_verb>[a-z-]+)(?:\s+{_adv}(?P<would_next>[a-z-]+))?)
    |(?P<should>\b(?:should|must|ought\s+to|needs?\s+to|has\s+to|have\s+to)\s+{_adv}(?P<should_verb>[a-z-]+)
        (?:\s+{_adv}(?P<should_next>[a-z-]+))?)
    """,
    re.VERBOSE | re.IGNORECASE,
)

_sp_adv = r"(?:(?:también|además|asimismo|conjuntamente|igualmente|[a-záéíóú]{3,14}mente)\s+){0,2}"
_sp_nouns = (
    "creación|establecimiento|lanzamiento|conformación|apertura|celebración|realización|firma|adopción|despliegue|"
    "ampliación|extensión|construcción|puesta en marcha|implementación|instalación|reanudación|entrega|donación|"
    "convocatoria|elaboración|hoja de ruta|plan de acción|grupos? de trabajo|mesas? de trabajo|mecanismos?|programas?|"
    "proyectos?|campañas?|fondos?|inversi(?:ón|ones)|medidas|planes|cronograma|centros?|comisi(?:ón|ones)"
)
_sp_deliverable = rf"(?:(?:la|el|los|las|una?|su|sus|nuevos|nuevas)\s+)?(?:[\wáéíóúñ-]+\s+){{0,2}}?(?:{_sp_nouns})\b"
_inf = r"(?!ayer\b|lugar\b|mujer\b|militar\b|primer\b)[a-záéíóúñ]{2,}(?:ar|er|ir|ír)(?:se|los?|las?|les?)?"
_sp_money = r"(?:(?:una?|más de|otros|hasta|cerca de)\s+){0,2}(?:US)?\s?(?:[$€]\s?\d|\d[\d.,]*\s+(?:millones|mil))"

_spanish = re.compile(
    rf"""
    (?P<decided>\b(?:acord(?:ó|aron|amos|aban)|acuerdan?|decid(?:e|en|ió|ieron|imos)|convin(?:o|ieron|imos)
        |convien(?:e|en)|resolv(?:ió|ieron|imos)|resuelven?|promet(?:e|en|ió|ieron)|se\s+propon(?:e|en)|planean?|prevén?
        |pretende[n]?|tiene[n]?\s+previsto|comprome(?:te|ten|tió|tieron|temos|tidos)|dispus(?:o|ieron)
        |compromiso(?:s)?\s+de|intención\s+de|se\s+ha(?:n)?\s+comprometido|han?\s+acordado|han?\s+decidido)
        \s+{_sp_adv}(?:(?:a|en|de)\s+)?{_sp_adv}(?P<decided_verb>{_inf})\b)
    |(?P<agreed_on>\b(?:acord(?:ó|aron|amos)|acuerdan?|han?\s+acordado|convin(?:o|ieron)|decid(?:ió|ieron))\s+{_sp_adv}(?:en\s+)?
        (?P<agreed_noun>{_sp_deliverable}))
    |(?P<urged>\b(?:inst(?:a|an|ó|aron|amos|ando)|exhort(?:a|an|ó|aron|amos)|llam(?:a|an|ó|aron)|(?:hizo|hicieron|hacen)\s+un\s+llamado
        |pid(?:e|en|ió|ieron)|solicit(?:a|an|ó|aron)|invit(?:a|an|ó|aron)|urg(?:e|en|ió|ieron)|alent(?:ó|aron)|alientan?)
        \s+(?P<asked>[^.;:()]{{0,120}}?)(?:a\s+)?(?:que\s+(?:se\s+)?(?P<urged_verb>[a-záéíóúñ]+)|(?<=a\s)(?P<urged_inf>{_inf})\b))
    |(?P<mandated>\b(?:encarg(?:a|an|ó|aron)|encomend(?:ó|aron)|encomiendan?|instru(?:yó|yeron|yen?)|orden(?:ó|aron|a|an)|mandat(?:ó|aron))
        \s+(?P<tasked>[^.;:()]{{0,120}}?)(?:(?:a|para)\s+)?(?:que\s+)?(?P<mandated_verb>{_inf})\b)
    |(?P<recommended>\b(?:recom(?:ienda|iendan|endó|endaron|endamos)|propon(?:e|en|emos)|propus(?:o|ieron)|sugi(?:ere|eren|rió|rieron))\s+
        (?:[^.;:()]{{0,60}}?\b)?(?:que\s+(?P<that>[^.;:]{{2,160}})|(?P<recommended_verb>{_inf}\b|{_sp_deliverable})))
    |(?P<announced>\banunci(?:a|an|ó|aron|amos|ando)\s+(?P<announced_noun>{_sp_money}|{_sp_deliverable}|{_inf}\b))
    |(?P<under_way>\bestán?\s+{_sp_adv}(?P<under_way_verb>(?:despleg|facilit|entreg|proporcion|envi|ampli|invirt|constru|lanz
        |estableci|capacit|financi|abri|duplic|ofreci|asign|don|instal|cre|introduc|implement)[a-z]*(?:ando|iendo|yendo))\b)
    |(?P<begun>\b(?:comenz(?:ó|aron)|empez(?:ó|aron))\s+a\s+(?P<begun_verb>{_inf})\b)
    |(?P<should>\b(?:debe(?:rá|rán|rían?|n|mos)?|tiene[n]?\s+que|habrán?\s+de)\s+{_sp_adv}(?P<should_verb>{_inf})\b
        (?:\s+(?P<should_next>[a-z]+))?)
    |(?P<be_to>\b(?:va|van|vamos)\s+a\s+(?P<be_to_verb>{_inf})\b)
    |(?P<will>\b(?P<will_se>se\s+)?(?P<will_verb>(?!qui)[a-záéíóúñ]{{2,}}(?:rán?|remos))(?=\s|,))
    |(?P<would>\b(?P<would_se>se\s+)?(?P<would_verb>[a-záéíóúñ]{{3,}}rían?)(?=\s|,))
    """,
    re.VERBOSE | re.IGNORECASE,
)

# With which letters a word starts or ends that may govern a deed: only there the long pattern is tried.
_first_letters = {
    "en": frozenset(
        "agre deci reso unde comm pled vow vows vowe prom inte plan prop expe offe conc urg urge urgi call enco invi requ ask asks "
        "aske aski exho advi reco inst dire task mand entr sugg anno unve is are am was were been will shal woul coul shou must "
        "ough need has have ll re dete".split()
    ),
    "es": frozenset(
        "acor acue deci conv reso resu prom prop plan prev prev pret tien comp disp inte inst exho llam hizo hici hace pid pide pidi "
        "soli invi urg urge urgi alen alie enca enco inst orde mand reco sugi anun est esta está comi come empe debe deb va van "
        "vamo habr se ha han prevé prevén".split()
    ),
}
_last_letters = ("rá", "rán", "remos", "ría", "rían")
_longest = 4_000  # characters of a sentence that are looked at
_any_word = re.compile(r"[^\W\d_]+")


def _places(plain: str, start: int, end: int, language: str) -> Iterator[int]:
    """Where in a sentence a governing verb may stand."""
    firsts = _first_letters.get(language, _first_letters["en"])
    spanish = language == "es"
    for word in _any_word.finditer(plain, start, end):
        letters = word.group().lower()
        if letters[:4] in firsts or (spanish and letters.endswith(_last_letters)):
            yield word.start()
        elif letters in ("ll", "re") and not spanish:
            yield word.start() - 1


# After "will", "should" and the like these say no deed: a state, an effect, an event of the diary.
_no_deed = frozenset(
    "be have mean need know see depend remain become continue serve represent result require like want stand face get not "
    "come never take-place meet reconvene travel visit attend arrive depart speak join include allow enable benefit cost seem appear "
    "keep stay discuss celebrate mark understand reflect feel think believe consider note recall agree look underscore underline lead bring make "
    "always likely enhance".split()
)
_no_state = _no_deed - set(
    "visit attend speak join include allow enable agree bring make lead meet enhance take-place".split()
)
_no_deed_es = frozenset(
    "será serán seremos estará estarán estaremos tendrá tendrán habrá habrán podrá podrán permitirá permitirán ayudará "
    "seguirá seguirán continuará continuarán continuaremos contribuirá contribuirán significará incluirá requerirá viajará "
    "visitará asistirá participará beneficiará beneficiarán logrará llegará quedará irá dará sería serían podría podrían "
    "tendría tendrían habría habrían estaría estarían permitiría permitirían dirá verá hará pasará ser estar haber tener "
    "poder seguir continuar podremos tendremos debería deberían deberá deberán".split()
)
_participles = frozenset(
    "established created set convened launched held formed opened built deployed developed implemented signed trained "
    "expanded doubled increased strengthened funded provided allocated delivered introduced installed published submitted "
    "adopted extended completed invested hired appointed upgraded rolled carried organized organised given constructed "
    "conducted shared donated presented reviewed finalized finalised drafted prepared designed recruited distributed "
    "required asked put made assigned transferred equipped reinforced modernized modernised reopened resumed".split()
)
_participles_es = re.compile(r"(?:ad|id|st|ert|ech)[oa]s?$")
_no_request = frozenset(
    "be the a an its their our all these this that visit attend meet travel know see remember remain note comment consider "
    "visitar asistir visite visiten".split()
)
_states = re.compile(r"\b(?:announc|stat|declar|express|convey|shar)(?:e|es|ed|s|ing)\b[^,;]{0,40}$", re.IGNORECASE)
_no_participle = frozenset(
    "needed affected based limited remembered interested committed concerned pleased delighted honored honoured welcomed expected followed "
    "accompanied determined dedicated solved inspired united aligned blessed missed tempted measured".split()
)
_need_as_a_noun = re.compile(r"\b(?:the|no|a|any|this|urgent|their|its|of)\s*$", re.IGNORECASE)
_courtesy = re.compile(
    r"\s+(?:\w+\s+){0,3}(?:visits?|talks|tribute|respects|views|discussions|conversations|greetings)\b", re.IGNORECASE
)
_host = re.compile(r"\s*(?:la\s+|el\s+)?(?:sede|anfitri)", re.IGNORECASE)
# "Agreed to" these is a wish to go on as before.
_soft = re.compile(
    r"(?:to\s+)?(?:remain|stay|keep)\b|(?:continue|continuing)\s+(?:to\s+)?(?:the|their|its|our|this|these|to|work|working|cooperat|collaborat|"
    r"engag|discuss|consult|dialogue|talk|exchang|clos)|maintain\s+(?:the|their|close|regular|open|contact|communication|dialogue)"
    r"|work(?:ing)?\s+(?:closely\s+)?together\b|seguir\b|continuar\b|mantener(?:se)?\s+(?:el|un|en|contacto|una|la|comunicación)",
    re.IGNORECASE,
)
_says = re.compile(
    r"\b(?:sa(?:id|ys?)|announc\w+|add(?:ed|s)|stat(?:ed|es)|explain(?:ed|s)|told|promised?|noted|confirm(?:ed|s)|insist(?:ed|s)|"
    r"vow(?:ed|s)|reveal(?:ed|s)|pledg\w+|agree[sd]|decided|according to|declar(?:ed|es)|indicat(?:ed|es)|reported|assured|"
    r"warned|"
    r"dij(?:o|eron)|inform(?:ó|aron)|anunci\w+|señal(?:ó|aron)|explic(?:ó|aron)|indic(?:ó|aron)|asegur(?:ó|aron)|afirm(?:ó|aron)|"
    r"adelant(?:ó|aron)|agreg(?:ó|aron)|precis(?:ó|aron)|detall(?:ó|aron)|manifest(?:ó|aron)|confirm(?:ó|aron)|prometi\w+|acord\w+|"
    r"según|sostuv\w+|coment(?:ó|aron)|añadi\w+)\b",
    re.IGNORECASE,
)
_says_that = re.compile(rf"{_says.pattern}(?:\s+[\wáéíóúñ]+){{0,3}}?\s+(?:that|que)\s*(?:se\s*)?$", re.IGNORECASE)
_proposal_noun = re.compile(
    r"\b(?:propos\w+|push|plans?|initiatives?|ideas?|projects?|creation|establishment|drive|scheme|option|measures?|steps?|"
    r"programmes?|programs?|workshops?|training|exercises?|task force|mechanism|framework|funding|steps)\b",
    re.IGNORECASE,
)
_making = re.compile(
    r"\b(?:establish|creat|launch|sett?|form|build|conven|develop|expand|open|invest|introduc|strengthen|set)ing\b"
    r"|\b(?:crear|establecer|lanzar|formar|construir|convocar|la creación|el establecimiento)\b",
    re.IGNORECASE,
)
_dated = re.compile(
    r"\b(?:by|before|para|antes de)\s+(?:[^\d.;]{0,40})20\d\d|\bfinales de\b[^.;]{0,20}20\d\d", re.IGNORECASE
)
_relative = re.compile(
    r"\b(?:which|who|whom|that|que|cual|cuales|quien|quienes|where|donde|if|when|si|cuando|as|once|until)\s*(?:se\s*)?$",
    re.I,
)
_conditional = re.compile(r"\b(?:if|whether|unless|si|cómo|how|what|why)\b[^,;]*$", re.IGNORECASE)
_not_before = re.compile(
    r"\b(?:is|are|was|were|remain|remains|remained|fully|not|n[o']t|be|been|been\s+\w+ly|no|nunca)\s*$", re.I
)
_cut_any = re.compile(r";|:|\s[—–-]\s|,\s+(?:while|whereas|but|mientras|pero)\b|\b(?:that|que)\b", re.IGNORECASE)
_cut_after_a_deed = re.compile(r",?\s+(?:and|y|e|as well as|así como)\s+|,\s+", re.IGNORECASE)
_empty = re.compile(
    r"\W*(?:(?:also|further|then|jointly|in addition|additionally|furthermore|moreover|likewise|también|además|asimismo|igualmente|de igual manera|finalmente|por su parte|por otra parte|se|y|e|and|which|will|[a-z]+ly|[a-záéíóú]+mente|to)\W*)*",
    re.I,
)


def is_left_out(words: str) -> bool:
    """Whether nothing stands where the subject would: only adverbs and connectives ("Asimismo,")."""
    return bool(_empty.fullmatch(words))


def deeds(plain: str, start: int, end: int, language: str = "en") -> list[Deed]:
    """The governed deeds of one sentence, in order; whether their subjects can act is for the caller to see."""
    found = list(_found(plain, start, min(end, start + _longest), language))
    return [
        replace(deed, end=_clause_end(plain, deed, found[n + 1].start if n + 1 < len(found) else end))
        for n, deed in enumerate(found)
    ]


def _clause_end(plain: str, deed: Deed, end: int) -> int:
    return max(deed.until, deed.at + len(plain[deed.at : end].rstrip(" ,;\n")))


def _found(plain: str, start: int, end: int, language: str) -> Iterator[Deed]:
    pattern = _spanish if language == "es" else _english
    before: Deed | None = None
    done = start
    for place in _places(plain, start, end, language):
        match = pattern.match(plain, place, end) if place >= done else None
        made = _deed(plain, start, end, match, before, language) if match else None
        if made:
            yield made
            before = made
            done = made.until


def _deed(plain: str, start: int, end: int, match: re.Match[str], before: Deed | None, language: str) -> Deed | None:
    given = {name: value for name, value in match.groupdict().items() if value}
    rule = next(name for name in given if name in _rules)
    clause, subject, inherited = _subject(plain, start, match.start(), before)
    judged = _rules[rule](plain, start, end, match, plain[clause : match.start()], language)
    if not judged:
        return None
    force, verb, until, addressee, passive = judged
    return Deed(clause, end, match.start(), until, force, verb, subject, addressee, passive, inherited)


def _subject(plain: str, start: int, at: int, before: Deed | None) -> tuple[int, tuple[int, int], bool]:
    """Where the clause of a verb starts, what stands there for a subject, and whether that is the last verb's."""
    low = before.until if before else start
    cuts = [found.end() for found in _cut_any.finditer(plain, low, at)]
    if before and not cuts:
        parted = [found.end() for found in _cut_after_a_deed.finditer(plain, low, at)]
        cuts = parted[-1:]
    clause = cuts[-1] if cuts else low
    words = plain[clause:at]
    if _empty.fullmatch(words):
        if before:
            return at if before.until < at else clause, before.subject, True
        # "anunció que abrirá": the subject of the saying verb
        opening = plain[start:clause]
        if cuts and _says.search(opening):
            return start, (start, start + _says.search(opening).start()), False  # type: ignore[union-attr]
    lead = len(words) - len(words.lstrip(" ,\n"))
    return clause + lead, (clause + lead, at), False


Judged = tuple[Force, str, int, tuple[int, int] | None, bool]


def _decided(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    verb = match["decided_verb"].lower()
    said = match["decided"].lower()
    at = match.start("decided_verb")
    if _soft.match(plain, at, end) or verb in ("be", "the", "a", "ser", "estar", "our", "their", "its", "this"):
        return None
    if "committed" in said and _not_before.search(plain, start, match.start()):
        return None
    if said.startswith(("compromiso", "intenci")) and not _dated.search(plain, at, end):
        return None
    if _not_before.search(plain, start, match.start()) and said.startswith(("plan", "expect", "intend", "propos")):
        return None
    if said.startswith(("plan ", "plans ")) and re.search(
        r"\b(?:a|an|the|its|their|this)\s+(?:\w+\s+)?$", subject, re.I
    ):
        return None
    return Force.DECIDED, verb, match.end(), None, False


def _agreed_on(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    noun = match["agreed_noun"].lower()
    if re.search(r"\b(?:importance|need|necessity|urgency|value|relevance|importancia|necesidad|urgencia)\b", noun):
        return None
    return Force.DECIDED, noun.split()[-1], match.end(), None, False


def _agreed_ing(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    if _soft.match(plain, match.start("ing_verb"), end) or match["ing_verb"].lower() in (
        "working",
        "maintaining",
        "keeping",
        "remaining",
    ):
        return None
    return Force.DECIDED, match["ing_verb"].lower(), match.end(), None, False


def _restated(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    if match["restated"].lower().startswith(("intention", "plan")) and _states.search(subject):
        return Force.DECIDED, match["restated_verb"].lower(), match.end(), None, False
    if not _dated.search(plain, match.end(), end):
        return None
    return Force.RESTATED, match["restated_verb"].lower(), match.end(), None, False


def _urged(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    given = match.groupdict()
    verb = (given["urged_verb"] or given.get("urged_inf") or "").lower()
    asked = given["asked"] or ""
    if verb in _no_request or (verb == "take" and re.match(r"\s+(?:into account|note)", plain[match.end() : end])):
        return None
    if language == "en" and re.search(r"\b(?:will|would|should|that|which|who|and\s+\w+ed)\b", asked):
        return None
    if _not_before.search(plain, start, match.start()) and not match["urged"].lower().startswith("call"):
        passive = re.match(r"(?:urged|encouraged|invited|requested|asked|advised)\b", match["urged"], re.IGNORECASE)
        if not passive:
            return None
    return Force.URGED, verb, match.end(), (match.start("asked"), match.end("asked")), False


def _mandated(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    if _not_before.search(plain, start, match.start()):
        return None
    place = (match.start("tasked"), match.end("tasked"))
    return Force.MANDATED, match["mandated_verb"].lower(), match.end(), place, False


def _recommended(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    if match["that"]:
        # Who is to do it stands first after "that"; the verb is not known, since it is in the subjunctive.
        until = min(match.start("that") + 60, match.end("that"))
        first = re.search(r"\b(?:should|must|be|to|se)\b|,", plain[match.start("that") : match.end("that")])
        stop = match.start("that") + first.start() if first else until
        word = match["that"].split()[0].lower()
        return Force.RECOMMENDED, word, match.end("that"), (match.start("that"), min(stop, until)), False
    return Force.RECOMMENDED, (match["recommended_verb"] or "").split()[-1].lower(), match.end(), None, False


def _called_for(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    return Force.URGED, match["called_noun"].split()[-1].lower(), match.end(), (match.end(), match.end()), False


def _announced(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    noun = match["announced_noun"].split()[-1].lower()
    return Force.ANNOUNCED, noun, match.end(), None, False


def _under_way(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    if _relative.search(subject) or re.search(r"\b(?:while|as|mientras)\b[^,]*$", subject, re.IGNORECASE):
        return None
    return Force.UNDER_WAY, match["under_way_verb"].lower(), match.end(), None, False


def _begun(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    return Force.UNDER_WAY, match["begun_verb"].lower(), match.end(), None, False


def _passive(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    verb = match["passive_verb"].lower()
    if _relative.search(subject) or not _proposal_noun.search(subject):
        return None
    force = Force.RECOMMENDED if verb == "recommended" else Force.PROPOSED
    return force, verb, match.end(), None, True


def _modal(name: str, force: Force) -> object:
    def judge(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
        given = match.groupdict()
        verb = given[f"{name}_verb"].lower()
        following = (given.get(f"{name}_next") or "").lower()
        passive = bool(given.get(f"{name}_se"))
        if _relative.search(plain[max(start, match.start() - 20) : match.start()]):
            if not _says_that.search(plain[max(start, match.start() - 90) : match.start()]):
                return None
        if _conditional.search(subject) or (name == "should" and _need_as_a_noun.search(subject)):
            return None
        if language == "es" and verb in ("ser", "será", "serán") and _participles_es.search(following):
            passive = True
        elif verb == "be" and (
            following in _participles or (following.endswith("ed") and following not in _no_participle)
        ):
            verb, passive = following, True
        elif verb in ("será", "serán") and _host.match(plain, match.end("will_verb"), end):
            passive = False
        elif (
            verb in (_no_deed if name != "should" else _no_state)
            or verb in _no_deed_es
            or (verb, following) == ("take", "place")
            or (verb in ("pay", "hold", "exchange") and _courtesy.match(plain, match.end(f"{name}_verb"), end))
        ):
            return None
        said_as = force
        if name == "would":
            if _making.search(subject):
                return Force.PROPOSED, verb, match.end(), None, False
            if match["would"].lower().startswith("could") or not _says.search(plain, start, end):
                return None
            said_as = Force.REPORTED
        return said_as, verb, match.end(), None, passive

    return judge


_rules = {
    "decided": _decided,
    "agreed_on": _agreed_on,
    "agreed_ing": _agreed_ing,
    "restated": _restated,
    "urged": _urged,
    "mandated": _mandated,
    "recommended": _recommended,
    "called_for": _called_for,
    "announced": _announced,
    "under_way": _under_way,
    "begun": _begun,
    "passive": _passive,
    "be_to": _modal("be_to", Force.WILL),
    "will": _modal("will", Force.WILL),
    "would": _modal("would", Force.REPORTED),
    "should": _modal("should", Force.SHOULD),
}
