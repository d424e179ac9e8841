"""Whether the subject of a deed can act: "the ministry will open" is a deed, "this agreement will open" is none."""

import re

from . import owners, verbs
from .deeds import Deed, deeds, is_left_out
from .force import Force
from .plain import words as words_of
from .sentences import sentences
from .stretch import Stretch
from .subject_words import (
    is_a_thing,
    is_collective,
    is_of_a_state,
    is_one_side,
    means_somebody,
    says_only_where,
)

# What only somebody can do, whatever he is called.
_said_by_anybody = (Force.DECIDED, Force.URGED, Force.MANDATED, Force.ANNOUNCED)
# In a list of deeds a company or foundation need not be known by name: "Microsoft will offer".
# Outside a list, these are what only somebody does, of whom nothing but a name is known.
_of_companies = words_of(
    """
    invest donate hire spend purchase build open launch contribute fund finance train pay double provide offer develop
    deliver establish create expand deploy publish release host implement upgrade install support work close send lift
    """
)
# "Another $8 million will support", "€3 million are to go to": what is given.
_a_sum = re.compile(
    r"\W*(?:(?:in addition|additionally|also|an?|another|the|over|more than|additional|some|up to|nearly|further|"
    r"about),?\s+){0,4}(?:US|USD|CAD)?\s?[$€£]\s?\d",
    re.IGNORECASE,
)
# "The strategy should establish targets": what somebody has to write into it.
_a_plan = re.compile(
    r"\W*(?:the|this|any|a|an|la|el|este|esta)\s+(?:[\w-]+\s+){0,3}?(?:strategy|plan|policy|law|bill|legislation|programme|program|"
    r"agenda|protocol|regulations?|guidelines?|estrategia|política|ley|programa|reglamento|protocolo|norma|"
    r"iniciativa|hoja\s+de\s+ruta|paquete|operativo|"
    r"(?:proyecto|plan|acuerdo|presupuesto)(?:\s+(?:de|del)(?:\s+[\w-]+){1,3})?|(?-i:[A-Z][A-Za-z]{4,}))(?:,[^;:]{3,200},)?\s*$",
    re.IGNORECASE,
)
# "El plan prevé recortar": what a plan provides for.
_provides = re.compile(r"prev[éeí]|contempla|incluye", re.IGNORECASE)
# "Agreement was reached on", "plans are under way to": nobody is named, and it is done all the same.
_impersonal = re.compile(
    r"(?:agreement|deal|accord|understanding|consensus|decision|plans|preparations|work)\s+(?:is|are|was|has)\b",
    re.IGNORECASE,
)
_provides_en = re.compile(r"provide|foresee|envis|call|include|result", re.IGNORECASE)
# "FRANK aims to give them skills": what a thing is for, unless it is known to be somebody.
_of_things_too = re.compile(r"(?:aim(?:s|ed)?|encourage[sd]?|pretenden?)\b", re.IGNORECASE)
# "A Renters' Rights Bill will end": what its makers will do by it.
_a_law = re.compile(
    r"\W*(?:the|this|that|a|an|el|la|un|una|este|esta)\s+(?:[\w’'-]+\s+){0,5}?(?:bill|law|legislation|act|decree|ordinance|ley|decreto|"
    r"proyecto de ley)\s+(?:(?:due\s+)?to\s+be\s+[a-z]+ed\s[^,;:]{2,40}?\s)?(?:(?:also|further|también|además)\s+)?$",
    re.IGNORECASE,
)
_of_laws = words_of(
    """
    introduce remove ban end create require establish abolish repeal replace prohibit outlaw impose set extend regulate
    reform resurrect scrap strengthen oblige raise lower cut
    introducirá eliminará prohibirá creará exigirá establecerá derogará regulará obligará impondrá fijará ampliará
    """
)
_of_plans = words_of(
    """
    include establish set define provide specify require cover promote ensure contain prioritise prioritize
    incluir establecer fijar definir prever contemplar exigir impulsar garantizar asegurar promover contener priorizar
    """
)
# "En el segundo eje construirá": the verb alone says that somebody does it.
_transitive_es = re.compile(
    r"(?:constru|abr|cre|entreg|invert|destin|ampl|instal|lanz|implement|financ|capacit|otorg|establec|desarroll|impuls|public|envi|"
    r"fortalec|rehabilit|equip|reforz|oblig|suministr|repart|distribu|despleg|contrat|reconstru|repar|moderniz|traslad|incorpor|"
    r"habilit|licit|llev|realiz|organiz|firm|suscrib|adquir|compr|elabor|aport|don|dot|ejecut|prest|acog|compart|pond|convoc|emit)\w*r[áa]n?$"
)
# "Los expertos elaborarán una hoja de ruta".
_people_es = re.compile(
    r"\W*(?:los|las|un(?:os|as)?|\d+)\s+(?:expert[oa]s|técnic[oa]s|ingenier[oa]s|delegad[oa]s|especialistas)\s*(?:[a-záéíóúñ]+\s*)?",
    re.IGNORECASE,
)
# What people at large mean to do is no deed.
_the_many = re.compile(
    r"\W*(?:many|some|most|few|several|more|muchos|muchas|algunos)?\s*(?:migrants|people|residents|families|voters|citizens|"
    r"students|fans|critics|analysts|experts|migrantes|familias|votantes|vecinos|analistas|críticos)\b|"
    r"\W*(?:the|his|her|la|su)\s+(?:family|familia)\b|"
    r"\W*(?:the|his|her|el|la|su)\s+(?:lawyers?|coach|pope|captain|defendant|singer|abogad[oa]s?|papa|entrenador[a]?|técnico|capitán|acusad[oa]|"
    r"cantante)\b",
    re.IGNORECASE,
)
# Whom recommendations are for besides governments: "Employers should".
_addressees = re.compile(
    r"\W*(?:[^,;:]{3,80},\s+)?(?:[\w’'-]+\s+){0,3}?(?:employers|unions|businesses|operators|platforms|broadcasters|media|schools|"
    r"universities|hospitals|banks|insurers|municipalities|councils|investors|associations|ngos|civil society|industry|"
    r"manufacturers|regulators|managers|leaders|teachers|doctors|judges|researchers|owners|landlords|providers|suppliers|retailers|"
    r"airlines|importers|exporters|rebels|fighters|militias?|"
    r"aerolíneas|importadores|exportadores|rebeldes|empleadores|sindicatos|escuelas|universidades|hospitales|bancos|municipios|asociaciones|operadores|"
    r"plataformas|medios|jueces|maestros|médicos|sociedad civil)\b",
    re.IGNORECASE,
)
# "The summit agreed to create", "the meeting called on Kenya to": those who met.
_a_gathering = re.compile(
    r"\W*(?:(?:the|this)\s+(?:[\w’'-]+\s+){0,3}?(?:meeting|summit)|(?:la|esta)\s+(?:[\w’'-]+\s+){0,2}?(?:reunión|cumbre))\b",
    re.IGNORECASE,
)
# "The meeting requested by Kenya to", "the summit planned for": told of it.
_by_somebody = re.compile(r"\w+\s+by\b|(?!call)\w+\s+for\b", re.IGNORECASE)
_has = re.compile(r"ha(?:s|ve)\b", re.IGNORECASE)
_it = re.compile(r"\W*(?:it|they|he|she)\W*", re.IGNORECASE)
# "It has also asked": somebody who was named before, since things ask nobody.
_it_has = re.compile(
    r"\W*(?:[^,;]{0,40},\s+)?it\s+(?:(?:has|had|also|further|then|jointly|now|nevertheless|however|therefore|instead|later)\s+)*",
    re.IGNORECASE,
)
_proper_name = re.compile(
    r"\W*(?:[A-ZÁÉÍÓÚÑ][\w’'&.-]*\s+(?:(?:de|del|of|the|la|y|and)\s+(?=[A-ZÁÉÍÓÚÑ]|la\s))?){1,6}(?:also\s+|también\s+)?"
)


def is_a_law(words: str) -> bool:
    """Whether a subject is a law that its makers announce: "A Renters' Rights Bill"."""
    return bool(_a_law.match(words))


def holds(stretch: Stretch, deed: Deed, in_bullet: bool) -> bool:
    """Whether the subject of a deed can act, as far as its force asks for it."""
    subject = deed.subject
    words = stretch.plain[subject[0] : subject[1]]
    empty = is_left_out(words)
    if deed.force in (Force.PROPOSED,) or (deed.passive and deed.force in (Force.WILL, Force.SHOULD, Force.REPORTED)):
        return not re.match(r"\W*(?:which|that|who|que)\b", words)
    if deed.passive and deed.force == Force.UNDER_WAY:
        return True
    if deed.force == Force.WILL and _a_sum.match(words):
        return True
    acts = owners.acts(stretch, *subject)
    by_its_verb = stretch.language == "es" and deed.force == Force.WILL and _transitive_es.fullmatch(deed.verb)
    named = says_only_where(words) or _proper_name.fullmatch(words) or _people_es.fullmatch(words)
    if by_its_verb and not is_a_thing(words) and named:
        return True
    if deed.force == Force.LAUNCHED:
        of_now = _has.match(stretch.plain, deed.at) and (is_of_a_state(words) or owners.actors(stretch, *subject))
        return is_collective(words) or bool(of_now) or len(owners.actors(stretch, *subject)) > 1
    if deed.force == Force.UNDER_WAY:
        said_of_itself = _it.fullmatch(words) and verbs.says_so.search(
            stretch.plain, max(0, subject[0] - 60), subject[0]
        )
        institution = is_of_a_state(words) or (is_one_side(words) and not _it.fullmatch(words))
        somebody = means_somebody(words) and not is_a_thing(words)
        return bool(said_of_itself or institution or somebody or owners.actors(stretch, *subject)) or is_collective(
            words
        )
    if deed.force == Force.SHOULD and deed.verb in _of_plans and _a_plan.match(words):
        return True
    if deed.force == Force.SHOULD and _addressees.match(words) and not is_a_thing(words):
        return True
    if deed.force == Force.DECIDED and _provides.match(stretch.plain, deed.at) and _a_plan.match(words):
        return True
    if deed.force == Force.DECIDED and _provides_en.match(stretch.plain, deed.at):
        return True
    if deed.force == Force.WILL and deed.verb in _of_companies and _a_gathering.match(words):
        return not _by_somebody.match(stretch.plain, deed.at)
    if deed.force == Force.WILL and deed.verb in _of_laws and is_a_law(words):
        return True
    if deed.force in (Force.DECIDED, Force.URGED) and _of_things_too.match(stretch.plain, deed.at):
        return acts and not verbs.relative.search(stretch.plain, max(0, deed.at - 10), deed.at)
    if deed.force in (Force.DECIDED, Force.URGED, Force.MANDATED) and _a_gathering.match(words):
        return not _by_somebody.match(stretch.plain, deed.at)
    if stretch.language == "es" and deed.force == Force.WILL and deed.verb.endswith("remos"):
        return True  # "publicaremos": we
    if empty and deed.force == Force.DECIDED and _impersonal.match(stretch.plain, deed.at):
        return True
    if empty:
        return stretch.language == "es" or in_bullet or deed.force == Force.RECOMMENDED
    if deed.force == Force.RECOMMENDED:
        return True
    if deed.force in _said_by_anybody and (
        not is_a_thing(words) or verbs.nobody.fullmatch(words) or _it_has.fullmatch(words)
    ):
        return not _the_many.match(words)
    if deed.addressee is not None and verbs.a_text.search(words):
        return True
    if (
        deed.force == Force.WILL
        and (in_bullet or deed.verb in _of_companies)
        and _proper_name.fullmatch(words.rpartition(", ")[2])
    ):
        return not is_a_thing(words)
    return acts


def own_deeds(stretch: Stretch, start: int, end: int) -> list[Deed]:
    """The deeds of a bullet or a cell whose subject can act."""
    return [
        deed
        for sentence in sentences(stretch.plain, start, end)
        for deed in deeds(stretch.plain, sentence.start, sentence.end, stretch.language)
        if holds(stretch, deed, True)
    ]
