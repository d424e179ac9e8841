"""Who is to do what a mention says: by its own words, by the row or list it stands in, by whom a pronoun means."""

import re

from . import giving, owners, subject_words
from .acting import is_a_law
from .antecedents import antecedent, speakers_meant
from .bullet_owners import of_bullet
from .deeds import Deed, is_left_out
from .force import Force
from .mentions import Form, Mention
from .model import Ground, Named, PartyRole, Place
from .names import PartyName
from .quoted import OF_OTHERS, sayer, teller
from .stretch import Scope, Stretch
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
        held = of_bullet(stretch, mention)
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
            return owners.by_scope(speakers_meant(stretch, words, deed.subject[0]), Ground.PRONOUN), ()
        if not asked and len(stretch.speakers.codes) > 1 and _we_ask.match(plain, deed.at):
            return owners.by_scope(stretch.speakers, Ground.PRONOUN), ()  # "hemos girado instrucciones para que"
        if not asked and subject_words.is_numbered(asked_of):
            return owners.by_scope(speakers_meant(stretch, asked_of, deed.addressee[0]), Ground.PRONOUN), by
        impersonal = _by_whomever.match(asked_of) or _that_it_be_done.search(plain, deed.at, deed.until)
        own = stretch.alone and (
            subject_words.is_an_acronym(asked_of)
            or subject_words.is_public(asked_of)
            or bool(impersonal)
            or (deed.force == Force.RECOMMENDED and bool(_to_be_done.match(plain, deed.addressee[1])))
        )
        own = own or (len(stretch.speakers.codes) < 2 and subject_words.is_national(asked_of))
        if not asked and stretch.home.codes and (own or subject_words.is_of_a_state(asked_of)):
            return owners.by_scope(stretch.home, Ground.SCOPE), by
        if not asked and subject and deed.force == Force.MANDATED and subject_words.is_of_a_state(asked_of):
            return owners.named(subject, Ground.NAMED), ()  # "the Senegalese minister ordered the gendarmerie to"
        if not asked and _their_own.search(plain[deed.addressee[0] : deed.addressee[1]]):
            return (
                owners.named(subject, Ground.NAMED)
                or owners.by_scope(speakers_meant(stretch, words, deed.subject[0]), Ground.PRONOUN)
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
    if (
        deed.verb in giving.RECEIVES
        and not giving.receives_people(plain, deed.until, end)
        and (giver := owners.from_whom(stretch, deed.until, end))
    ):
        return owners.named(giver, Ground.NAMED), ()
    if subject:
        return owners.named([*subject, *owners.joined_by(stretch, deed.start, deed.until)], Ground.NAMED), ()
    if subject_words.is_collective(words) or (stretch.language == "es" and _has_no_subject(stretch, deed)):
        meant = speakers_meant(stretch, words, deed.subject[0])
        if not meant.codes and is_left_out(words) and _one_alone.match(plain, deed.at):
            return antecedent(stretch, "it", deed.subject[0]), ()
        ours = _we.match(words) or (stretch.language == "es" and _we_es.match(plain, deed.at))
        bidden = stretch.alone and deed.force == Force.RECOMMENDED  # "Se solicita implementar un protocolo"
        alone = not meant.codes and not stretch.speakers.codes and (ours or bidden)
        return owners.by_scope(stretch.home if alone else meant, Ground.PRONOUN), ()
    if _impersonal.search(plain, max(start, deed.at - 12), deed.at + 8) and deed.force == Force.DECIDED:
        return owners.by_scope(speakers_meant(stretch, words, deed.subject[0]), Ground.PRONOUN), ()
    begin = owners.without_adverbials(stretch, *deed.subject)
    if headed := _dateline_or_number.match(plain, begin, deed.subject[1]):
        begin = headed.end()
    words = plain[begin : deed.subject[1]]
    if stretch.language == "es" and subject_words.says_only_where(words):
        return owners.by_scope(stretch.home, Ground.SCOPE), ()  # "En el segundo eje construirá"
    held = antecedent(stretch, words, begin)
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
_that_it_be_done = re.compile(r"\bque\s+se\s+[a-záéíóú]+$", re.IGNORECASE)
# "Proposed that clear criteria be defined".
_to_be_done = re.compile(r"\s*(?:should\s+|must\s+)?be\s+[a-z]+")
_by_whomever = re.compile(r"\W*(?:que\s+)?se\b", re.IGNORECASE)
# "Reconoció al Gobierno de Perú y lo insta a".
_him = re.compile(r"\b(?:l[oae]s?)\s+$", re.IGNORECASE)
_agreed = re.compile(r"\b(?:agreed|decided|resolved|acord\w+|convin\w+|decid\w+)\b", re.IGNORECASE)
_their_own = re.compile(r"\b(?:our|their|its|his|her|sus?|nuestr[oa]s)\b", re.IGNORECASE)
# "LIMA.– El Gobierno", "Art. 3°— El Ministerio": what stands before a sentence's first word.
_dateline_or_number = re.compile(
    r"\W*(?:[A-ZÁÉÍÓÚÑ][\w.,/()’' -]{2,60}?[.,)]?\s?(?:[–—]|(?<=\.)-|\s-)[–—-]?|"
    r"(?i:art(?:[íi]culo|icle)?)\.?\s*\d+\W{0,4}?[-–—.:]+)\s+"
    r"(?=(?:El|La|Los|Las|The)\s)"
)
# Who says "we" in what one government publishes.
_we = re.compile(
    r"(?:[^.;]{0,160},)?\W*(?:[Ww]e|I|[Oo]ur\s+(?:government|country|ministry|administration)|[Nn]osotros|"
    r"[Nn]uestro\s+(?:gobierno|país|ministerio))\b"
)
_we_ask = re.compile(
    r"(?:(?:hemos|nos)\s+)?(?:girado|impartido|dado|giramos|impartimos|instruimos|proponemos|encargamos|encomendamos)\b",
    re.I,
)
_we_es = re.compile(r"(?:vamos|(?![a-z]+ríamos)[a-záéíóúñ]{3,}(?:remos|amos|emos|imos))\b", re.IGNORECASE)


_when = re.compile(
    r"^\s*(?:(?:la|el|este|esta)\s+\w+\s+(?:pasad[oa]|por la \w+),?\s+|(?:ayer|hoy),?\s+)(?=a\b|al\b)", re.I
)
_to_whom = re.compile(rf"(?:{_when.pattern[1:]})?\s*(?:al\s+|a\s+(?:la\s+|los\s+|las\s+)?)", re.IGNORECASE)


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


# "En materia de puertos, se acordó": by those who met.
_impersonal = re.compile(r"\bse\s+(?:acord|decid|conv|resolv|dispus)", re.IGNORECASE)
