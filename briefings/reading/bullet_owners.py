"""Who is to do what a bullet says: by the names at its head, by its sentences, by the title or lead-in above it."""

import re

from . import giving, owners, subject_words
from .antecedents import antecedent, speakers_meant
from .calendar_words import MONTHS
from .mentions import Mention, speaks_of_doing, starts_with_a_deed
from .model import Ground, Named, Place
from .names import PartyName
from .sentences import sentences
from .stretch import Stretch

_first_deeds = 40  # of a bullet; who does it stands at its head
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


def _only_names(plain: str, title: Place, parties: list[PartyName]) -> bool:
    """Whether a title is a list of parties and nothing else: "Colombia and Ecuador"."""
    named = sum(party.end - party.start for party in parties)
    return title.end - title.start - named <= 6 * len(parties)


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
    does = mark and (
        len(chain) > 1
        or _says_he_does.match(stretch.plain, mark.end(), end)
        or starts_with_a_deed(stretch.plain[mark.end() : end].capitalize())
    )
    return chain if does else []


# "Open a clinic (Kenya, June 2027)": who and when, in brackets at the end.
_in_brackets = re.compile(r"\((?P<said>[^()\n]{2,80})\)\W*$")
_months = "|".join(MONTHS)
_no_name = re.compile(rf"\b(?:by|and|y|e|before|antes|del?|leads?|end|mid|q[1-4]|{_months})\b|[\W\d]", re.IGNORECASE)


_tells_where = re.compile(r"\W*(?:see|cf|as|per|ver|véase|según)\b", re.IGNORECASE)


def time_in_brackets(stretch: Stretch, start: int, end: int) -> Place | None:
    """What may be when it is due in the brackets at the end: dates behind names, or by themselves behind a comma,
    and not "(founded in 1998)"."""
    found = _in_brackets.search(stretch.plain, max(start, end - 100), end)
    if not found or _tells_where.match(found["said"]):
        return None
    if named_in_brackets(stretch, start, end):
        return Place(*found.span("said"))
    left = len(found["said"])
    for part in reversed(list(re.finditer(r"[^,;]+", found["said"]))):
        if _no_name.sub("", part.group()):
            break
        left = part.start()
    return Place(found.start("said") + left, found.end("said")) if left < len(found["said"]) else None


def named_in_brackets(stretch: Stretch, start: int, end: int) -> list[PartyName]:
    """The parties that a bullet names at its end, in brackets that hold names and dates and no more."""
    found = _in_brackets.search(stretch.plain, max(start, end - 100), end)
    if not found:
        return []
    parties = owners.parties_in(stretch, *found.span("said"))
    left = _no_name.sub("", found["said"])
    named = "".join(_no_name.sub("", stretch.plain[party.start : party.end]) for party in parties)
    return parties if parties and len(left) <= len(named) else []


def of_bullet(stretch: Stretch, mention: Mention) -> list[Named]:
    """Who owns a bullet, from the nearest ground to the farthest; nobody where the text does not say."""
    plain = stretch.plain
    start, end = mention.place.start, mention.place.end
    if mention.scope.codes and speaks_of_doing(plain[start:end]):
        return owners.by_scope(mention.scope, Ground.SCOPE)
    if not mention.scope.codes and (tail := named_in_brackets(stretch, start, end)):
        return owners.named(tail, Ground.NAMED)
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
            meant = speakers_meant(stretch, words, deed.subject[0])
            if meant.codes:
                return owners.by_scope(meant, Ground.PRONOUN)
        if not deed.passive and deed.addressee is None and not mention.scope.codes:
            begin = owners.without_adverbials(stretch, *deed.subject)
            held = antecedent(stretch, plain[begin : deed.subject[1]], begin)
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
