"""Who is to do what a mention says: by its own words, by the row or list it stands in, by whom a pronoun means."""

import re

from . import giving, owners, subject_words
from .acting import is_a_law
from .deeds import Deed, is_left_out
from .force import Force
from .mentions import Form, Mention, speaks_of_doing
from .model import Ground, Named, PartyRole, Place
from .names import PartyName
from .quoted import OF_OTHERS, sayer, teller
from .scope import countries
from .sentences import sentences
from .stretch import NOBODY, Scope, Stretch
from .subjects import was_agreed


def parties_of(stretch: Stretch, mention: Mention) -> tuple[list[Named], tuple[str, ...]]:
    """Who is to do it, who helps and who gains; and who asked for it."""
    start, end = mention.place.start, mention.place.end
    by: tuple[str, ...] = ()
    if mention.form == Form.CLAUSE:
        said = sayer(stretch, mention.deeds[0], mention.place)
        held, by = (said, ()) if said else _of_clause(stretch, mention.deeds[0], start, end, mention.scope)
        body_from = mention.deeds[0].until
    elif mention.form in (Form.ROW, Form.ROLE):
        held = owners.by_scope(
            mention.scope,
            Ground.TABLE if mention.owned_by_row or mention.form == Form.ROLE else Ground.SCOPE,
        )
        if not held and mention.form == Form.ROW and mention.deeds:
            held, by = _of_clause(stretch, mention.deeds[0], start, end, mention.scope)
        body_from = mention.body.start
    elif mention.form == Form.BULLET:
        held = _of_bullet(stretch, mention)
        body_from = mention.body.start
    else:
        return [], ()
    codes = {named.code for named in held}
    rest = owners.others(stretch, body_from, end, codes if held and held[0].ground == Ground.NAMED else set())
    gaining = {named.code for named in rest if named.role == PartyRole.BENEFICIARY}
    if held and all(named.ground == Ground.SCOPE for named in held) and len(codes - gaining) >= 1:
        held = [named for named in held if named.code not in gaining]
    kept = {named.code for named in held}
    return [*held, *(named for named in rest if named.code not in kept)], by


def _of_clause(
    stretch: Stretch, deed: Deed, start: int, end: int, mention_scope: Scope
) -> tuple[list[Named], tuple[str, ...]]:
    plain = stretch.plain
    subject = owners.actors(stretch, *deed.subject)
    words = plain[deed.subject[0] : deed.subject[1]]
    if deed.addressee is not None and deed.force != Force.PROPOSED:
        asked = _asked(stretch, *deed.addressee)
        by = tuple(dict.fromkeys(owners.code_of(party) for party in subject))
        if not by and subject_words.is_collective(words):
            by = stretch.speakers.codes
        by = by or mention_scope.codes  # of a resolution, whose body asks
        asked_of = _when.sub("", plain[deed.addressee[0] : deed.addressee[1]])
        if not asked and _him.search(plain, start, deed.at) and not asked_of.strip(" a"):
            before = owners.parties_in(stretch, start, deed.at)
            return owners.named(before[-1:], Ground.PRONOUN) or owners.by_scope(stretch.home, Ground.SCOPE), by
        unsaid = stretch.language == "es" and len(stretch.speakers.codes) > 1 and _has_no_subject(stretch, deed)
        if not asked and deed.force == Force.MANDATED and (unsaid or subject_words.is_collective(words)):
            return owners.by_scope(_speakers(stretch, words, deed.subject[0]), Ground.PRONOUN), ()
        if not asked and subject_words.is_numbered(asked_of):
            return owners.by_scope(_speakers(stretch, asked_of, deed.addressee[0]), Ground.PRONOUN), by
        impersonal = _by_whomever.match(asked_of)
        own = stretch.alone and (
            subject_words.is_an_acronym(asked_of) or subject_words.is_public(asked_of) or bool(impersonal)
        )
        if not asked and stretch.home.codes and (own or subject_words.is_of_a_state(asked_of)):
            return owners.by_scope(stretch.home, Ground.SCOPE), by
        if not asked and subject and deed.force == Force.MANDATED and subject_words.is_of_a_state(asked_of):
            return owners.named(subject, Ground.NAMED), ()  # "the Senegalese minister ordered the gendarmerie to"
        if not asked and _their_own.search(plain[deed.addressee[0] : deed.addressee[1]]):
            return (
                owners.named(subject, Ground.NAMED)
                or owners.by_scope(_speakers(stretch, words, deed.subject[0]), Ground.PRONOUN)
            ), ()
        return owners.named(asked, Ground.NAMED), by
    if deed.passive:
        done_by = owners.agents(stretch, deed.until, end)
        if done_by:
            return owners.named(done_by, Ground.NAMED), ()
        if giver := giving.giver(stretch, *deed.subject, deed.verb):
            return owners.named(giver, Ground.NAMED), ()
        stated = deed.force in (Force.WILL, Force.DECIDED) or (deed.force == Force.SHOULD and stretch.joint)
        agreed = stated or _agreed.search(plain, start, deed.at)
        if agreed and len(stretch.speakers.codes) > 1 and deed.force != Force.PROPOSED:
            return owners.by_scope(stretch.speakers, Ground.SCOPE), ()
        told_by = teller(stretch, deed, Place(start, end)) if deed.force in (Force.WILL, Force.REPORTED) else []
        alone = stretch.alone and deed.verb not in OF_OTHERS
        return told_by or (owners.by_scope(stretch.home, Ground.SCOPE) if alone else []), ()
    if deed.verb in giving.RECEIVES and (giver := owners.from_whom(stretch, deed.until, end)):
        return owners.named(giver, Ground.NAMED), ()
    if subject:
        return owners.named([*subject, *owners.joined_by(stretch, deed.start, deed.until)], Ground.NAMED), ()
    if subject_words.is_collective(words) or (stretch.language == "es" and _has_no_subject(stretch, deed)):
        meant = _speakers(stretch, words, deed.subject[0])
        if not meant.codes and is_left_out(words) and _one_alone.match(plain, deed.at):
            return _antecedent(stretch, "it", deed.subject[0]), ()
        ours = _we.match(words) or (stretch.language == "es" and _we_es.match(plain, deed.at))
        alone = not meant.codes and not stretch.speakers.codes and ours
        return owners.by_scope(stretch.home if alone else meant, Ground.PRONOUN), ()
    if _impersonal.search(plain, max(start, deed.at - 12), deed.at + 8) and deed.force == Force.DECIDED:
        return owners.by_scope(_speakers(stretch, words, deed.subject[0]), Ground.PRONOUN), ()
    begin = owners.without_adverbials(stretch, *deed.subject)
    words = plain[begin : deed.subject[1]]
    if stretch.language == "es" and subject_words.says_only_where(words):
        return owners.by_scope(stretch.home, Ground.SCOPE), ()  # "En el segundo eje construirá"
    held = _antecedent(stretch, words, begin)
    if not held and len(stretch.speakers.codes) > 1 and was_agreed(plain, start, deed.at):
        return owners.by_scope(stretch.speakers, Ground.SCOPE), ()  # "agreed that the Joint Commission will"
    if not held and len(stretch.speakers.codes) > 1 and subject_words.is_a_joint_body(words):
        return owners.by_scope(stretch.speakers, Ground.SCOPE), ()
    if not held and is_a_law(words):
        return owners.by_scope(stretch.home, Ground.SCOPE), ()
    return held or owners.by_scope(mention_scope, Ground.SCOPE), ()


def _asked(stretch: Stretch, start: int, end: int) -> list[PartyName]:
    """Who is asked, behind the day and the "al", "a la" with which Spanish asks him."""
    if end <= start:
        return []
    head = _to_whom.match(stretch.plain, start, end) if stretch.language == "es" else None
    return owners.actors(stretch, head.end() if head else start, end)


# "Pide que se emitan": whoever it is to be, in a text on one country.
_by_whomever = re.compile(r"\W*(?:que\s+)?se\b", re.IGNORECASE)
# "Reconoció al Gobierno de Perú y lo insta a".
_him = re.compile(r"\b(?:l[oae]s?)\s+$", re.IGNORECASE)
_agreed = re.compile(r"\b(?:agreed|decided|resolved|acord\w+|convin\w+|decid\w+)\b", re.IGNORECASE)
_first_deeds = 40  # of a bullet; who does it stands at its head
_their_own = re.compile(r"\b(?:our|their|its|his|her|sus?|nuestr[oa]s)\b", re.IGNORECASE)
# Who says "we" in what one government publishes.
_we = re.compile(
    r"(?:[^.;]{0,160},)?\W*(?:[Ww]e|I|[Oo]ur\s+(?:government|country|ministry|administration)|[Nn]osotros|"
    r"[Nn]uestro\s+(?:gobierno|país|ministerio))\b"
)
_we_es = re.compile(r"(?:vamos|(?![a-z]+ríamos)[a-záéíóúñ]{3,}(?:remos|amos|emos|imos))\b", re.IGNORECASE)
_they = re.compile(r"\W*(?:they|ellos)\W*", re.IGNORECASE)
_counts = {
    "two": 2,
    "both": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "dos": 2,
    "ambos": 2,
    "ambas": 2,
    "tres": 3,
    "cuatro": 4,
    "cinco": 5,
    "seis": 6,
}


def _speakers(stretch: Stretch, words: str, at: int) -> Scope:
    """Those meant by "they", "both sides": who was named last as two or more in the paragraph, else the document's."""
    if _they.fullmatch(words):
        line = stretch.plain.rfind("\n", max(0, at - 600), at) + 1
        own = sentences(stretch.plain, max(line, at - 600), at)[-1:]
        chain = owners.chain_at_the_head(stretch, own[0].start, at) if own else []
        if len(chain) > 1:
            return Scope(tuple(dict.fromkeys(owners.code_of(p) for p in chain)), Place(chain[0].start, chain[-1].end))
    number = next((count for word, count in _counts.items() if re.search(rf"\b{word}\b", words, re.IGNORECASE)), 0)
    if stretch.speakers.codes and (not number or len(stretch.speakers.codes) == number):
        return stretch.speakers
    line = stretch.plain.rfind("\n", max(0, at - 600), at)
    before = sentences(stretch.plain, max(0, at - 600, line), at)[-3:]
    for part in reversed(before):
        codes = countries(stretch, part.start, part.end)
        if len(codes) > 1 and (not number or len(codes) == number):
            return Scope(codes, Place(part.start, part.end))
    return NOBODY


_theirs = re.compile(
    r"\W*(?:his|her|su)\s+(?:government|country|administration|ministry|department|office|gobierno|país|"
    r"administración|ministerio|cartera|despacho|secretaría)\b",
    re.I,
)
_of_state = re.compile(
    r"\s*\b(?:[Ee]l\s+|[Ll]a\s+|[Tt]he\s+)?(?:[Pp]resident[ea]?|[Pp]rime [Mm]inister|[Ff]oreign [Mm]inister|"
    r"[Pp]rimer [Mm]inistro|[Cc]anciller)\s+[A-ZÁÉÍÓÚ]"
)


_when = re.compile(
    r"^\s*(?:(?:la|el|este|esta)\s+\w+\s+(?:pasad[oa]|por la \w+),?\s+|(?:ayer|hoy),?\s+)(?=a\b|al\b)", re.I
)
_to_whom = re.compile(rf"(?:{_when.pattern[1:]})?\s*(?:al\s+|a\s+(?:la\s+|los\s+|las\s+)?)", re.IGNORECASE)
_somebody_said = re.compile(
    r"[A-ZÁÉÍÓÚÑ][\w’'-]+\s+(?:also\s+|también\s+)?(?:said|confirmed|announced|added|stated|promised|told|explained|indicated|"
    r"dijo|confirmó|anunció|añadió|afirmó|prometió|explicó|indicó|aseguró|señaló)\b"
)


_plural_verb = re.compile(
    r"(?:se\s+|han\s+)?(?:[a-záéíóú]+(?:ron|rán|mos)|han|acuerdan|deciden|convienen|comprometen)\b", re.IGNORECASE
)


# "Además, deberá fijar": one who was named before.
_one_alone = re.compile(r"(?:debe|deberá|tiene|tendrá|va|[a-záéíóú]{2,}(?:rá|ó))\b(?!\s+que\s+se\b)", re.IGNORECASE)


def _has_no_subject(stretch: Stretch, deed: Deed) -> bool:
    """Whether a Spanish verb says only by its own form who acts: "En ese sentido, decidieron"."""
    start, end = deed.subject
    if is_left_out(stretch.plain[start:end]):
        return True
    return bool(_plural_verb.match(stretch.plain, deed.at)) and not owners.acts(stretch, start, end)


def _antecedent(stretch: Stretch, words: str, at: int) -> list[Named]:
    """ "The government", "she": the one country that acts earlier in the sentence or in those before it, else the one
    whose government the text speaks of, else nobody."""
    if "US" in stretch.speakers.codes and _the_secretary.match(words):
        return owners.by_scope(Scope(("US",), stretch.speakers.place), Ground.PRONOUN)
    named = owners.known_of(stretch).first.get("US") if stretch.home.codes in ((), ("US",)) else None
    if named and _washington.match(words):
        return owners.named([named], Ground.PRONOUN)
    if not subject_words.is_one_side(words):
        own_agency = stretch.alone and (subject_words.is_an_acronym(words) or subject_words.is_public(words))
        of_home = subject_words.is_of_a_state(words) or _of_state.match(words) or own_agency
        return owners.by_scope(stretch.home, Ground.SCOPE) if of_home else []
    line = stretch.plain.rfind("\n", max(0, at - 500), at) + 1
    before = sentences(stretch.plain, max(line, at - 500), at)[-3:]
    if _he.fullmatch(words) and not before:
        return _head_of_the_line_above(stretch, line)
    if before and _theirs.match(words) and _of_state.search(stretch.plain, before[-1].start, at):
        persons = owners.parties_in(stretch, before[-1].start, at)
        return owners.named(persons[-1:], Ground.PRONOUN) or owners.by_scope(stretch.home, Ground.SCOPE)
    somebodys = before and _theirs.match(words) and _somebody_said.search(stretch.plain, before[-1].start, at)
    if somebodys and not owners.parties_in(stretch, before[-1].start, at):
        return owners.by_scope(stretch.home, Ground.SCOPE)  # the country of somebody of whom the text does not say it
    of_washington = _it.fullmatch(words) and before and _washingtons.search(stretch.plain, before[-1].start, at)
    if named and of_washington:
        return owners.named([named], Ground.PRONOUN)
    for number, part in enumerate(reversed(before)):
        if "US" in stretch.speakers.codes and _the_secretary.match(stretch.plain, part.start, part.end):
            return owners.by_scope(Scope(("US",), stretch.speakers.place), Ground.PRONOUN)
        end = part.end if number == 0 else min(part.end, part.start + 160)
        acting = (
            owners.actors(stretch, part.start, end)
            if number == 0
            else owners.heads_of_clauses(stretch, part.start, part.end)
        )
        codes = {owners.code_of(party) for party in acting}
        if len(codes) > 1 and number == 0:  # "France told Chad that it would"
            acting = owners.heads_of_clauses(stretch, part.start, end)
            codes = {owners.code_of(party) for party in acting}
        if len(codes) == 1:
            return owners.named(acting[:1], Ground.PRONOUN)
        if codes or number == 0 and owners.actors(stretch, part.start, end):
            return []
    return owners.by_scope(stretch.home, Ground.SCOPE)


# "En materia de puertos, se acordó": by those who met.
_impersonal = re.compile(r"\bse\s+(?:acord|decid|conv|resolv|dispus)", re.IGNORECASE)
# How Washington calls its own, in texts that name it.
_washington = re.compile(
    r"\W*(?:[Tt]he Administration\b|"
    r"(?:[Tt]he\s+)?(?:Department(?!\s+of)|(?:(?:Deputy|Under|Assistant)\s+)+Secretary)\b)"
)
_the_secretary = re.compile(
    r"\W*(?:The\s+)?(?:(?:Deputy|Under|Assistant|Acting)\s+){0,2}Secretary\b(?!\s+(?:of\s+(?!State|Defense|War|Homeland|the\s+Treasury)|for\b|"
    r"General\b)|-)"
)
_washingtons = re.compile(r"\b[Tt]he\s+(?:Department(?!\s+of)|Administration|(?:Deputy|Under|Assistant)\s+Secretary)\b")
_it = re.compile(r"\W*(?:it|he|she)\s*(?:(?:also|further)\s*)?", re.IGNORECASE)
_he = re.compile(r"\W*(?:he|she|él|ella)\s*(?:(?:also|further|también)\s*)?", re.IGNORECASE)


def _head_of_the_line_above(stretch: Stretch, line: int) -> list[Named]:
    """Whom "he" means at the head of a paragraph: the one who acts first in the paragraph above, where it is one."""
    above = stretch.plain.rfind("\n", 0, max(0, line - 1)) + 1
    while above and not stretch.plain[above : line - 1].strip():
        line, above = above, stretch.plain.rfind("\n", 0, above - 1) + 1
    first = sentences(stretch.plain, above, min(line, above + 1_000))[:1]
    acting = owners.heads_of_clauses(stretch, first[0].start, first[0].end)[:1] if first else []
    return owners.named(acting, Ground.PRONOUN) or owners.by_scope(stretch.home, Ground.SCOPE)


def _only_names(plain: str, title: Place, parties: list[PartyName]) -> bool:
    """Whether a title is a list of parties and nothing else: "Colombia and Ecuador"."""
    named = sum(party.end - party.start for party in parties)
    return title.end - title.start - named <= 6 * len(parties)


_asks_at_its_head = re.compile(
    r"\W*(?:to\s+)?(?:urge|request|instruct|invite|encourage|call\s+(?:up)?on|ask|mandate|direct|pedir|solicitar|instruir|"
    r"encomendar|encargar|exhortar|instar|invitar|mandatar|alentar)\s+"
    r"(?P<whom>[^.;:]{2,160}?)\s+(?:to|que|a\s+que|para\s+que|a\s+[a-záéíóú]+[aei]r)\b",
    re.IGNORECASE,
)


# "A joint commitment of X and Y to".
_joint_act = re.compile(
    r"\W*(?:an?\s+|the\s+|una?\s+|el\s+|la\s+)?(?:joint\s+)?(?:commitment|agreement|pledge|compromiso|acuerdo)\s+(?:conjunt[oa]\s+)?"
    r"(?:of|by|between|de|entre)\s+(?:the\s+|los\s+|la\s+)?",
    re.IGNORECASE,
)


# "Canada -- CAD 27 million", "Colombia; Having completed"; one alone may be who gains ("Haiti: solar kits").
_behind_the_head = re.compile(r"\s*(?:--+|[—–]|:|;)\s*")
_says_he_does = re.compile(
    r"(?:the\s+government|will|agreed|to\s+[a-z]|having|has|have|is|are|el\s+gobierno|se\s+compromet|[a-z]+ará|[a-z]+ed\b|"
    r"(?:CAD|USD|US|EUR|GBP|AUD)?\s?[$€£]?\s?\d)",
    re.IGNORECASE,
)
# "El Salvador's commitment to publish".
_whose_deed = re.compile(
    r"[’']s?\s+(?:[\w-]+\s+)?(?:commitment|pledge|decision|agreement|plan|offer|promise|undertaking)\s+to\b",
    re.IGNORECASE,
)


_is_to = re.compile(r"\s+to\s+(?!the\b|an?\b)[a-z]{3,}\b")  # "Kenya to draft the rules"
_article = re.compile(r"\W*(?:[Tt]he\s+|[Ll]os\s+)?")


def _named_at_the_head(stretch: Stretch, start: int, end: int) -> list[PartyName]:
    """The parties with whose names alone a bullet begins, or whose commitment it is called."""
    first = _article.match(stretch.plain, start, end)
    chain = owners.chain_from(stretch, first.end() if first else start, end)
    if not chain:
        return []
    if _whose_deed.match(stretch.plain, chain[-1].end, end):
        return chain[-1:] if len(chain) == 1 else chain
    if _is_to.match(stretch.plain, chain[-1].end, end):
        return chain
    mark = _behind_the_head.match(stretch.plain, chain[-1].end, end)
    does = mark and (len(chain) > 1 or _says_he_does.match(stretch.plain, mark.end(), end))
    return chain if does else []


def _of_bullet(stretch: Stretch, mention: Mention) -> list[Named]:
    plain = stretch.plain
    start, end = mention.place.start, mention.place.end
    if mention.scope.codes and speaks_of_doing(plain[start:end]):
        return owners.by_scope(mention.scope, Ground.SCOPE)
    at_the_head = _named_at_the_head(stretch, start, end)
    if at_the_head and (not mention.scope.codes or {*map(owners.code_of, at_the_head)} <= {*mention.scope.codes}):
        return owners.named(at_the_head, Ground.NAMED)  # in a list of one country's gifts, who is named first gains
    if owners.is_somebody_else(stretch, mention.body.start, end):
        return []
    if asks := _asks_at_its_head.match(plain, start, end):
        return owners.named(owners.parties_in(stretch, *asks.span("whom")), Ground.NAMED)
    if joint := _joint_act.match(plain, start, end):
        chain = owners.chain_from(stretch, joint.end(), end)
        if len(chain) > 1:
            return owners.named(chain, Ground.NAMED)
    for part in sentences(plain, start, end):
        acting = [
            party
            for deed in mention.deeds[:_first_deeds]
            if part.start <= deed.at < part.end and not deed.passive and deed.addressee is None
            for party in owners.actors(stretch, *deed.subject)
        ]
        if acting:
            return owners.named(acting, Ground.NAMED)
        chain = owners.chain_at_the_head(stretch, max(part.start, mention.body.start), part.end)
        heads = owners.heads_of_clauses(stretch, part.start, part.end)
        if len(chain) > 1 and (not heads or heads[0].start >= chain[0].start):
            return owners.named(chain, Ground.NAMED)
        if heads:
            return owners.named(heads[:1], Ground.NAMED)
    for deed in mention.deeds:
        if deed.addressee and deed.addressee[1] > deed.addressee[0]:
            asked = owners.actors(stretch, *deed.addressee)
            if asked:
                return owners.named(asked, Ground.NAMED)
    for deed in mention.deeds[:1]:
        words = plain[deed.subject[0] : deed.subject[1]]
        if not deed.passive and deed.addressee is None and subject_words.is_collective(words):
            meant = _speakers(stretch, words, deed.subject[0])
            if meant.codes:
                return owners.by_scope(meant, Ground.PRONOUN)
        if not deed.passive and deed.addressee is None and not mention.scope.codes:
            begin = owners.without_adverbials(stretch, *deed.subject)
            held = _antecedent(stretch, plain[begin : deed.subject[1]], begin)
            if held:
                return held
    if mention.title:
        acting = owners.actors(stretch, mention.title.start, mention.title.end)
        if acting and acting[0].start - mention.title.start < 15:
            return owners.named(acting if _only_names(plain, mention.title, acting) else acting[:1], Ground.NAMED)
    pair = owners.relation(stretch, start, end)
    if len(pair.codes) == 2 and not mention.scope.codes:
        return owners.by_scope(pair, Ground.NAMED)
    taking_part = owners.governments(stretch, start, end)
    if taking_part and not mention.scope.codes:
        return owners.named(taking_part[:1], Ground.NAMED)
    passive = [deed for deed in mention.deeds if deed.passive]
    if passive and (giver := giving.giver(stretch, *passive[0].subject, passive[0].verb)):
        return owners.named(giver, Ground.NAMED)
    done_by = owners.agents(stretch, start, end) if passive else []
    if done_by:
        return owners.named(done_by, Ground.NAMED)
    return owners.by_scope(mention.scope, Ground.SCOPE)
