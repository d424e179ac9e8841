"""Who is to do it: the subject of the governing verb, the head of a bullet, the scope of a section or a lead-in, "we"
and "both nations" resolved, an agency that stands for its country.

Who gains ("to", "for", "in support of") is no owner, and where the text does not say, unknown is the answer.
"""

import re
from collections.abc import Sequence

from .model import Ground, Named, PartyRole, Place
from .names import PartyName
from .stretch import NOBODY, Scope, Stretch, code_of, known_of, parties_in
from .subject_words import is_a_thing, is_an_acronym, means_somebody
from .where import words_of

_not_subject = re.compile(
    r"\b(?:(?:with|con)\s+(?:the\s+|el\s+|la\s+)?(?:support|help|assistance|backing|funding|apoyo|ayuda|asistencia|financiamiento)\s+"
    r"(?:of|from|de|del)|to|for|with|in|from|against|on|toward|towards|at|within|across|inside|between|among|under|via|through|into|"
    r"like|including|than|about|regarding|alongside|a|para|con|en|desde|contra|hacia|entre|sobre|bajo|como|por)\s+"
    r"(?:the\s+|el\s+|la\s+|los\s+|las\s+|both\s+)?(?:(?:governments?|peoples?|gobiernos?)\s+(?:of|de)\s+)?$",
    re.IGNORECASE,
)
_chain = re.compile(
    r"(?:\s+Governments?(?=\s+(?:and|&)))?\s*(?:,|;|and(?:\s+the\s+Governments?\s+of(?:\s+the)?)?|y|e|or|o|&|,\s*and|\band\b\s+the|,\s*and\s+the|,\s*the|y\s+el|y\s+la|y\s+los|y\s+al?(?:\s+l[ao]s?)?\b|,\s*el|,\s*la|,\s*al?(?:\s+l[ao]s?)?\b|\s)*\s*",
    re.I,
)
# "The political actors of Haiti" are not Haiti.
_those_of = re.compile(
    r"\b(?:(?:political|social|economic)\s+(?:actors|parties|leaders|forces)|stakeholders|peoples?|citizens|youth|opposition|businesses|"
    r"compan(?:y|ies)|actores\s+\w+|pueblos?|ciudadanos|juventud|oposición|empresas?)\s+(?:of|de|del)\s+(?:the\s+|la\s+|los\s+)?$",
    re.IGNORECASE,
)
_adverbial = re.compile(
    r"\W*(?:\d{1,2}[.)]\W*)?(?:in|on|at|with|under|during|to|as|for|by|through|following|after|before|since|within|upon|from|over|"
    r"despite|given|"
    r"recogni[sz]ing|building|working|among|regarding|concerning|while|al|en|con|para|durante|tras|a|como|bajo|"
    r"desde|por|sobre|"
    r"(?:funded|financed|supported|backed|assisted|helped|joined|accompanied|encouraged|urged|pressed|asked|invited)\s+by|"
    r"según|mediante|además|asimismo|furthermore|additionally|moreover|however|meanwhile|also|finally|similarly|"
    r"likewise|"
    r"[a-z]{3,}ing|(?!italy)[a-z]{4,}ly(?=,)|"
    r"today|this (?:week|month|year)|next (?:week|month|year)|last (?:week|month|year)|hoy)\b",
    re.IGNORECASE,
)
_people = re.compile(
    r"\s+(?:\w+\s+)?(?:migrants?|refugees?|citizens?|nationals?|workers?|people|population|families|children|"
    r"victims|women|youth|communit\w+|"
    r"students?|farmers?|businesses|companies|firms|universities|exporters|banks|investors|soil|"
    r"(?:political\s+)?(?:parties|factions|politicians|stakeholders|rebels|militias)|political\s+forces|opposition|"
    r"company|firm|bank|manufacturer|giant|conglomerate|airline|automaker|businessm[ae]n|investor|charity|newspaper|artist|"
    r"territory|border|crisis|situation|dream|"
    r"migrantes|refugiados|ciudadanos|trabajadores|pueblo|familias|niños|víctimas|mujeres|jóvenes|comunidades|"
    r"empresas|universidades|bancos|empresa|compañía|firma|banco|fabricante|aerolínea|empresario|periódico)\b",
)
_benefits = re.compile(
    r"\b(?:to|for|from|support(?:s|ing)?|assist(?:s|ing)?|help(?:s|ing)?|benefit(?:s|ing)?|train(?:s|ing)?|"
    r"strengthen(?:s|ing)?|"
    r"equip(?:s|ping)?|para|a|al|apoy\w+|benefici\w+|hacia|capacit\w+|fortalec\w+)\s+(?:[\w’'-]+\s+){0,4}$",
    re.IGNORECASE,
)
_partner = re.compile(
    r"\b(?:(?:together|along|jointly)\s+with|with the (?:support|cooperation|help|assistance) of|"
    r"in (?:cooperation|coordination|"
    r"collaboration|partnership) with|with|supported by|con el apoyo de|en (?:colaboración|coordinación|"
    r"cooperación) con|con|"
    r"junto (?:a|con))\s+(?:the\s+|el\s+|la\s+|los\s+)?(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_agent = re.compile(r"\b(?:by|por|led by|parte de)\s+(?:the\s+|el\s+|la\s+|los\s+)?$", re.IGNORECASE)
# "By Brazil's Ministry of Foreign Affairs and the U.S. Department of State".
_office_and = re.compile(
    r"(?:[’']s?)?\s+(?:(?:[A-Z][\w’'-]*|of|for|del?|la),?\s+){1,7}(?:and|y)\s+(?:the\s+|el\s+|la\s+|by\s+)?"
)
_finite = re.compile(
    r"(?:\s\([A-Z]{2,10}\))?(?:,\s(?![A-ZÁÉÍÓÚÑ]|(?:and|y|the|el|la)\s)[^,.;]{3,90},)?\W*(?:also\s+|further\s+|además\s+|también\s+|se\s+){0,2}(?:will|would|shall|has|have|is|are|was|were|"
    r"met|held|spoke|sign|\w+(?:s|ed)|"
    r"\w+(?:rá|rán|ó|aron|ieron|emos)|[a-záéíóú]{3,}(?:a|an|e|en)|est[áa]n?|ha|han|es|son)\b(?!\s+(?:de|of)\b)",
    re.IGNORECASE,
)
_goes_on = re.compile(r"\s+(?!(?:of|de|del|and|y|e|in|en|for|para|to|a|from|desde)\b)[a-záéíóúñ]+\b")
_between = re.compile(r"\b(?:between|entre)\b", re.IGNORECASE)
_pair_word = re.compile(
    r"\b(?:both (?:nations|countries|sides|governments|parties|states)|two (?:nations|countries|governments|sides|"
    r"partners)|"
    r"bilateral\w*|each country|ambas? (?:naciones|países|gobiernos|partes)|ambos (?:países|gobiernos)|dos países)\b",
    re.IGNORECASE,
)
_government_of = re.compile(
    r"\b(?:governments?|gobiernos?|administration|administración|authorities|autoridades)\s+(?:of|de)\s+(?:the\s+|"
    r"los\s+|la\s+)?$"
    r"|\b(?:gobierno|government)\s+$",
    re.IGNORECASE,
)


_the = re.compile(
    r"\W*(?:(?:today|hoy),?\s+)?(?:the\s+|los\s+|el\s+|la\s+)?(?:(?:governments?|gobiernos?)\s+(?:of|de)\s+(?:the\s+|los\s+)?)?",
    re.IGNORECASE,
)
# "Ministers from Grenada and Jamaica" are Grenada and Jamaica.
_speaks_for = re.compile(
    r"\b(?:ministers?|presidents?|leaders|officials|representatives|delegations?|governments?|lawmakers|envoys|diplomats|teams?|experts|officers|agents|engineers|"
    r"specialists|personnel|equipos?|expertos|agentes|ministros|presidentes|cancilleres|funcionarios|representantes)\s+(?:from|de)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "Lima.- Chile y Perú", "Geneva (AP) - Chad and Niger": where a page was written.
_dateline = re.compile(
    r"\W*[A-ZÁÉÍÓÚ][\wáéíóúñ.]*(?:[ ,]+[\w.]+){0,6}?(?:\s\([\w ./-]+\))?(?:\.[-–—]+|\s[–—-]+\s)\s*(?=[A-ZÁÉÍÓÚ])"
)
_with_a_day = re.compile(r"\d")
_near = 80  # characters before a name in which what it is to the sentence stands


def actors(stretch: Stretch, start: int, end: int) -> list[PartyName]:
    """Those of a subject's words who act: not who stands behind "to", "for", "in", nor people of a country."""
    acting = known_of(stretch).acting
    kept = acting.get((start, end))
    if kept is None:
        kept = acting[start, end] = _actors(stretch, without_adverbials(stretch, start, end), end)
    return list(kept)


def _actors(stretch: Stretch, start: int, end: int) -> list[PartyName]:
    kept: list[PartyName] = []
    accepted, last = True, None
    for party in parties_in(stretch, start, end):
        before = stretch.plain[max(start, party.start - _near) : party.start]
        if last is not None and _chain.fullmatch(stretch.plain, last.end, party.start):
            good = accepted
        else:
            good = not _not_subject.search(before)
            good = good or bool(_speaks_for.search(before))
        if _people.match(stretch.plain, party.end, end) or _those_of.search(before):
            good = False
        if good:
            kept.append(party)
        accepted, last = good, party
    return kept


def without_adverbials(stretch: Stretch, start: int, end: int) -> int:
    """Where the subject itself starts, behind a dateline, "In coordination with X," and the like."""
    begins = known_of(stretch).begins
    at = begins.get((start, end))
    if at is None:
        at = begins[start, end] = _without_adverbials(stretch, start, end)
    return at


def _without_adverbials(stretch: Stretch, start: int, end: int) -> int:
    opens_a_line = stretch.plain[start - 1 : start] in ("", "\n")
    dateline = _dateline.match(stretch.plain, start, end) if opens_a_line else None
    if dateline and _with_a_day.search(dateline[0]):
        start = dateline.end()
    while _adverbial.match(stretch.plain, start, end):
        comma = stretch.plain.find(",", start, end)
        if comma < 0:
            return start
        if _is_one_chain(stretch, start, end):
            return start
        if parties_in(stretch, start, comma):
            last = stretch.plain.rfind(",", start, end)
            return last + 1 if stretch.plain[last + 1 : end].strip() else comma + 1
        start = comma + 1
    return start


_and = re.compile(r"\b(?:and|y|e)\b|&", re.IGNORECASE)


def _is_one_chain(stretch: Stretch, start: int, end: int) -> bool:
    """Whether the words after some time are a series and no more: "In 2025 the navies of A, B and C"."""
    chain = parties_in(stretch, start, end)
    if len(chain) < 2 or stretch.plain[chain[-1].end : end].strip():
        return False
    if _not_subject.search(stretch.plain[max(start, chain[0].start - _near) : chain[0].start]):
        return False
    last = stretch.plain[chain[-2].end : chain[-1].start]
    gaps = zip(chain, chain[1:], strict=False)
    return bool(_and.search(last)) and all(_chain.fullmatch(stretch.plain, one.end, other.start) for one, other in gaps)


def acts(stretch: Stretch, start: int, end: int) -> bool:
    """Whether the words of a subject name somebody who can act, rather than a thing that has an effect."""
    begin = without_adverbials(stretch, start, end)
    words = stretch.plain[begin:end]
    if not words.strip():
        return False
    if is_an_acronym(words):
        return True
    if is_a_thing(words):
        return bool(re.match(r"\W*it\s*(?:(?:also|further|[a-z]+ly)\s*)?$", words, re.IGNORECASE))
    return bool(actors(stretch, start, end)) or means_somebody(words)


def named(parties: Sequence[PartyName], ground: Ground, role: PartyRole = PartyRole.OWNER) -> list[Named]:
    return [Named(code_of(party), role, ground, Place(party.start, party.end)) for party in parties]


def by_scope(scope: Scope, ground: Ground) -> list[Named]:
    return [Named(code, PartyRole.OWNER, ground, scope.place) for code in scope.codes]


def agents(stretch: Stretch, start: int, end: int) -> list[PartyName]:
    """Who is named behind "by": the one who acts where the verb is passive."""
    found = parties_in(stretch, start, end)
    kept: list[PartyName] = []
    for party in found:
        last = kept[-1] if kept else None
        goes_on = last and any(way.fullmatch(stretch.plain, last.end, party.start) for way in (_chain, _office_and))
        if goes_on or _agent.search(stretch.plain[max(start, party.start - 30) : party.start]):
            kept.append(party)
    return kept


_from = re.compile(
    r"\b(?:from|de|del|por\s+parte\s+del?)\s+(?:the\s+|el\s+|la\s+|los\s+)?(?:(?:government|gobierno)\s+(?:of|de)\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
_jointly = re.compile(
    r"\b(?:(?:together|jointly)\s+with|junto\s+(?:con|a)|conjuntamente\s+con)\s+(?:the\s+|el\s+|la\s+|los\s+)?$",
    re.IGNORECASE,
)


def _behind_words(stretch: Stretch, start: int, end: int, lead: re.Pattern[str]) -> list[PartyName]:
    """The parties of a stretch that certain words lead, and those chained to them."""
    kept: list[PartyName] = []
    for party in parties_in(stretch, start, end):
        led = lead.search(stretch.plain[max(start, party.start - _near) : party.start])
        if led or (kept and _chain.fullmatch(stretch.plain, kept[-1].end, party.start)):
            kept.append(party)
    return kept


def from_whom(stretch: Stretch, start: int, end: int) -> list[PartyName]:
    """Who gives what somebody will receive: "30 ambulances from Japan"."""
    return [party for party in _behind_words(stretch, start, end, _from) if party.country or len(party.code) == 2]


def joined_by(stretch: Stretch, start: int, end: int) -> list[PartyName]:
    """Who does it with the subject of a verb: "Chad, together with Niger, will patrol the lake"."""
    return _behind_words(stretch, start, end, _jointly)


def _parts_with(word: str) -> bool:
    return word in ("with", "by", "con", "junto", "en")


def _serves(word: str) -> bool:
    return word in ("to", "for", "from", "para", "a", "al", "hacia") or word.startswith(
        ("support", "assist", "help", "benefi", "train", "strengthen", "equip", "apoy", "capacit", "fortalec")
    )


def others(stretch: Stretch, start: int, end: int, owners: set[str]) -> list[Named]:
    """Who else is named in what is done: who supports it, and who gains by it."""
    result: list[Named] = []
    standing = words_of(stretch.plain)
    last: tuple[PartyName, PartyRole] | None = None
    for party in parties_in(stretch, start, end):
        role = None
        if last and _chain.fullmatch(stretch.plain, last[0].end, party.start):
            role = last[1]
        else:
            near = max(start, party.start - 60)
            if standing.any_between(_parts_with, near, party.start) and _partner.search(
                stretch.plain, near, party.start
            ):
                role = PartyRole.SUPPORTING
            elif standing.any_between(_serves, near, party.start) and _benefits.search(
                stretch.plain, near, party.start
            ):
                role = PartyRole.BENEFICIARY
        if role:
            last = (party, role)
            if code_of(party) not in owners:
                result.append(Named(code_of(party), role, Ground.NAMED, Place(party.start, party.end)))
        else:
            last = None
    return result


# "Chile's Hydrographic Service opened": an office of the party that is named first.
_its_office = re.compile(
    r"(?:[’']s?)?(?:\s+(?:[A-Z][\w’'-]*,?|of|for|and|the|on|&)){1,9}?\s+(?:also\s+)?(?:will|shall|has|have|is|are|plans|intends|"
    r"(?![A-Z])[a-z]+(?:ed|s)|began|made|held|built|sent|gave)\b"
)
# "Telcasa is working with": somebody of whom nothing but a name is known.
_by_name = re.compile(
    r"\W*(?P<who>(?!(?:The|An?|In|On|At|By|For|To|Under|With|As|This|These|Those|That|It|We|Our|All|Both|Each|El|La|Los|Las|Un|Una|En|"
    r"Se|Today|Additionally|Through|From|Following)\b)(?:[A-Z][\w’'&.-]*|\d?[A-Z]\d+)(?:\s+[A-Z][\w’'&.-]*){0,3})\s+(?:also\s+)?"
    r"(?:will|is|are|has|plans|intends|commits|pledges|committed|pledged|announced|launched)\b"
)


def is_somebody_else(stretch: Stretch, start: int, end: int) -> bool:
    """Whether a bullet is told of somebody by name who is no party, such as a company."""
    named_first = _by_name.match(stretch.plain, start, end)
    if not named_first or parties_in(stretch, *named_first.span("who")):
        return False
    return not means_somebody(named_first["who"])


def heads_of_clauses(stretch: Stretch, start: int, end: int) -> list[PartyName]:
    """Parties that stand where a sentence's subject stands, before a verb: "Canada is a strong supporter of"."""
    kept: list[PartyName] = []
    for party in parties_in(stretch, start, end):
        before = stretch.plain[max(start, party.start - _near) : party.start]
        head = re.search(
            r"(?:\A|[.;:,]|\bque\b|\bthat\b|\band\b)\W*(?:the\s+|el\s+|la\s+|los\s+|las\s+)?(?:(?:governments?|"
            r"gobierno|administración|"
            r"government)\s+(?:of|de)\s+(?:the\s+|los\s+)?|(?:gobierno|país|ejecutivo)\s+)?$",
            before,
            re.IGNORECASE,
        )
        opens = (
            party.start - start < _near
            and not before.strip(' \n•-*“"')
            and _goes_on.match(stretch.plain, party.end, end)
        )
        its_office = (
            party.start - start < _near
            and not before.strip(' \n•-*“"')
            and _its_office.match(stretch.plain, party.end, end)
        )
        if (
            head
            and (opens or its_office or _finite.match(stretch.plain, party.end, end))
            and not _people.match(stretch.plain, party.end, end)
        ):
            kept.append(party)
    return kept


def chain_at_the_head(stretch: Stretch, start: int, end: int) -> list[PartyName]:
    """The parties that are the subject of a sentence's first verb: "Today, Canada, Mexico and Peru launched"."""
    dateline = _dateline.match(stretch.plain, start, end)
    at = without_adverbials(stretch, dateline.end() if dateline else start, end)
    chain: list[PartyName] = []
    for party in parties_in(stretch, at, min(end, at + 300)):
        last = chain[-1] if chain else None
        between = stretch.plain[last.end if last else at : party.start]
        if not (_chain.fullmatch(between) if last else _the.fullmatch(between)):
            break
        chain.append(party)
    return chain if chain and _finite.match(stretch.plain, chain[-1].end, end) else []


def chain_from(stretch: Stretch, start: int, end: int) -> list[PartyName]:
    """The parties that stand one after the other from an offset on: "X, Y and Z to expand"."""
    chain: list[PartyName] = []
    for party in parties_in(stretch, start, min(end, start + 300)):
        if not _chain.fullmatch(stretch.plain, chain[-1].end if chain else start, party.start):
            break
        chain.append(party)
    return chain


def governments(stretch: Stretch, start: int, end: int) -> list[PartyName]:
    """Countries whose government is named as one who takes part ("a joint initiative with the Mexican Government")."""
    return [
        party
        for party in parties_in(stretch, start, end)
        if _government_of.search(stretch.plain[max(start, party.start - 30) : party.start])
        or re.match(r"\s+government\b", stretch.plain[party.end : min(end, party.end + 12)], re.IGNORECASE)
    ]


def _parts_two(word: str) -> bool:
    return word in ("between", "entre")


def relation(stretch: Stretch, start: int, end: int) -> Scope:
    """The parties of "between X and Y" in a heading or a title; nobody where it names no relation."""
    standing = words_of(stretch.plain)
    between = standing.any_between(_parts_two, start, end) and _between.search(stretch.plain, start, end)
    if not between:
        return NOBODY
    found = parties_in(stretch, between.end(), end)
    codes = tuple(dict.fromkeys(code_of(party) for party in found))
    if len(codes) < 2:
        return NOBODY
    return Scope(codes, Place(found[0].start, found[-1].end))


def _may_be_of_two(word: str) -> bool:
    return word.startswith(("both", "two", "bilateral", "each", "amb", "dos"))


def speaks_of_a_pair(plain: str, start: int, end: int) -> bool:
    """Whether a stretch of text means two parties named elsewhere ("both nations", "bilateral")."""
    return words_of(plain).any_between(_may_be_of_two, start, end) and bool(_pair_word.search(plain, start, end))
