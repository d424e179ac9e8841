"""From the bytes of a document to what it wants done."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from . import grouping, owners, runin, upr
from .blocks import Block, Kind, blocks
from .deeds import Deed, Force
from .formats import open_document
from .items import mentions
from .mentions import Form, Mention, Stretch
from .model import Deadline, Ground, Item, Named, PartyRole, Place, Reading
from .owners import NOBODY, Scope
from .plain import plain as plain_view
from .sentences import sentences
from .themes import theme_of

try:
    from . import dates
except ImportError:  # pragma: no cover
    dates = None  # type: ignore[assignment]

_spanish = re.compile(r"\b(?:el|la|los|las|de|del|que|y|en|para|con|por|se|una)\b", re.IGNORECASE)
_english = re.compile(r"\b(?:the|of|and|to|in|for|with|by|that|is|are|a)\b", re.IGNORECASE)
_cadence = re.compile(
    r"\b(?:biannual(?:ly)?|bi-annual(?:ly)?|annual(?:ly)?|yearly|semi-?annual(?:ly)?|quarterly|monthly|weekly|daily|regular(?:ly)?|"
    r"periodic(?:ally)?|every (?:\w+ )?(?:years?|months?|weeks?)|(?:once|twice|three times) a (?:year|month)|per year|"
    r"anual(?:es|mente)?|semestral(?:es|mente)?|trimestral(?:es|mente)?|mensual(?:es|mente)?|periódic\w+|cada (?:\w+ )?(?:año|meses|mes)|"
    r"por año|al año)\b",
    re.IGNORECASE,
)
_purpose = re.compile(
    r"\b(?:in order to|so as to|to|para|a fin de|con el fin de)\s+(?:improve|enhance|reduce|strengthen|ensure|build|prevent|create|deter|"
    r"alleviate|mitigate|share|increase|combat|counter|disrupt|curb|protect|address|provide|raise|"
    r"mejorar|reducir|fortalecer|garantizar|prevenir|aumentar|combatir|proteger|reforzar|asegurar)\b[^.;]{8,}",
    re.IGNORECASE,
)
_joint = re.compile(
    r"\b(?:joint|trilateral|bilateral|conjunt[ao]|communiqué|communique|comunicado|declaration|declaración|statement)\b",
    re.I,
)
_sides = re.compile(r"\b(?:presidents?|ministers?|leaders?|governments?|secretar(?:y|ies)|heads|chiefs|foreign|prime|presidentes?|ministr[oa]s?|"
                    r"cancilleres|gobiernos|mandatarios|jefes)\b", re.I)  # fmt: skip
_judged_by = 20_000
_a_list = 5  # bullets


def read(raw: bytes, filename: str = "") -> Reading:
    """Everything that is read out of a document.

    Raises Unreadable, which says in one sentence why and what to do, for a file that has no text.
    """
    source = open_document(raw, filename)
    text = source.text
    view = plain_view(text)
    language = (source.language or "")[:2].lower() or language_of(view)
    if language not in ("en", "es"):
        language = language_of(view)
    found = tuple(blocks(text))
    dated = _dated(text, dict(source.meta), source.dated)
    title = source.meta.get("title", "")
    if upr.is_upr(text):
        items = upr.items(text, found)
        speakers = NOBODY
    else:
        speakers = speakers_of(view, found, title, language)
        items = _items(Stretch(view, language, speakers), found, title, dated)
    return Reading(text, tuple(source.runs), source.encoding, found, tuple(items), language, dated, speakers.codes)


def language_of(text: str) -> str:
    """English or Spanish, by the small words of the beginning."""
    head = text[:_judged_by]
    return "es" if len(_spanish.findall(head)) > len(_english.findall(head)) else "en"


def _dated(text: str, meta: dict[str, str], given: str) -> date | None:
    if dates is None:
        return None
    return dates.document_date(text, {**meta, "date": given} if given else meta)


def speakers_of(plain: str, found: Sequence[Block], title: str, language: str) -> Scope:
    """Who says "we" in a document: the countries of its title, else those whose leaders its first paragraphs name."""
    if title:
        codes = _countries(title, 0, len(title), language)
        if len(codes) > 1 and (_joint.search(title) or owners.relation(title, 0, len(title), language).codes):
            return Scope(codes)
    for block in found[:6]:
        if block.kind == Kind.HEADING and not title:
            codes = _countries(plain, block.start, block.end, language)
            if len(codes) > 1 and _joint.search(plain[block.start : block.end]):
                return Scope(codes, Place(block.start, block.end))
    for block in [block for block in found if block.kind == Kind.PARAGRAPH][:3]:
        for part in sentences(plain, block.start, block.end)[:2]:
            if not _sides.search(plain, part.start, part.end):
                continue
            codes = _sides_of(plain, part.start, part.end, language)
            if len(codes) > 1:
                return Scope(codes, Place(part.start, part.end))
    return NOBODY


def _countries(plain: str, start: int, end: int, language: str) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(party.code for party in owners.parties_in(plain, start, end, language) if len(party.code) == 2)
    )


def _sides_of(plain: str, start: int, end: int, language: str) -> tuple[str, ...]:
    """The countries of a sentence that stand behind an office: "the Presidents of A, B and C", "A's Minister X"."""
    found = owners.parties_in(plain, start, end, language)
    codes: dict[str, None] = {}
    last = None
    for party in found:
        before, after = plain[max(start, party.start - 60) : party.start], plain[party.end : party.end + 40]
        chained = last is not None and re.fullmatch(
            r"[\s,]*(?:and|y|e)?\s*(?:the\s+|of\s+|de\s+)?", plain[last.end : party.start]
        )
        office = re.search(
            r"\b(?:of|de|del)\s+(?:the\s+|los\s+|la\s+)?(?:Republic of\s+|República de(?:l)?\s+)?$", before
        ) and _sides.search(before)
        if office or _sides.match(after.lstrip("’'s ")) or (chained and last is not None):
            code = owners.code_of(party)
            if len(code) == 2:
                codes[code] = None
            last = party
        else:
            last = None
    return tuple(codes)


def _items(stretch: Stretch, found: Sequence[Block], title: str, dated: date | None) -> list[Item]:
    told = mentions(stretch, found, title)
    listed = _apart(runin.items(stretch.plain, found, stretch.language), told)
    told = _outside(told, listed)
    for mention in told:
        mention.parties, mention.recommended_by = _parties(stretch, mention)
    groups = grouping.grouped(stretch.plain, stretch.language, told)
    made = [_item(stretch, group, dated) for group in groups]
    made += [_with_details(stretch, item, dated) for item in listed]
    return sorted(made, key=lambda item: item.place.start)


def _apart(listed: Sequence[Item], told: Sequence[Mention]) -> list[Item]:
    """The items of run-in lists but those within a bullet or row that is a deed itself, and, where a document's deeds are
    its bullets, those of its paragraphs that say of nobody that he does them."""
    whole = sorted((m.place.start, m.place.end) for m in told if m.form in (Form.BULLET, Form.ROW))
    starts = [start for start, _end in whole]

    def within(item: Item) -> bool:
        at = bisect_right(starts, item.place.start) - 1
        return at >= 0 and item.place.start < whole[at][1]

    own = [item for item in listed if not within(item)]
    return [item for item in own if item.owners] if len(whole) >= _a_list else own


def _outside(told: list[Mention], listed: Sequence[Item]) -> list[Mention]:
    """The mentions that no run-in list has taken apart already."""
    starts = sorted(item.place.start for item in listed)

    def holds(mention: Mention) -> bool:
        at = bisect_left(starts, mention.place.start)
        return at < len(starts) and starts[at] < mention.place.end

    return [mention for mention in told if not holds(mention)]


# Owners


def _parties(stretch: Stretch, mention: Mention) -> tuple[list[Named], tuple[str, ...]]:
    """Who is to do it, who helps and who gains; and who asked for it."""
    start, end = mention.place.start, mention.place.end
    by: tuple[str, ...] = ()
    if mention.form == Form.CLAUSE:
        held, by = _of_clause(stretch, mention.deeds[0], start, end)
        body_from = mention.deeds[0].until
    elif mention.form in (Form.ROW, Form.ROLE):
        held = owners.by_scope(
            mention.scope,
            Ground.TABLE if "owner in the row" in mention.why or mention.form == Form.ROLE else Ground.SCOPE,
        )
        body_from = mention.body.start
    elif mention.form == Form.BULLET:
        held = _of_bullet(stretch, mention)
        body_from = mention.body.start
    else:
        return [], ()
    codes = {named.code for named in held}
    rest = owners.others(
        stretch.plain, body_from, end, stretch.language, codes if held and held[0].ground == Ground.NAMED else set()
    )
    gaining = {named.code for named in rest if named.role == PartyRole.BENEFICIARY}
    if held and all(named.ground == Ground.SCOPE for named in held) and len(codes - gaining) >= 1:
        held = [named for named in held if named.code not in gaining]
    kept = {named.code for named in held}
    return [*held, *(named for named in rest if named.code not in kept)], by


def _of_clause(stretch: Stretch, deed: Deed, start: int, end: int) -> tuple[list[Named], tuple[str, ...]]:
    plain, language = stretch.plain, stretch.language
    subject = owners.actors(plain, *deed.subject, language)
    words = plain[deed.subject[0] : deed.subject[1]]
    if deed.addressee is not None and deed.force != Force.PROPOSED:
        asked = owners.actors(plain, *deed.addressee, language) if deed.addressee[1] > deed.addressee[0] else []
        by = tuple(dict.fromkeys(owners.code_of(party) for party in subject))
        if not by and owners.is_collective(words):
            by = stretch.speakers.codes
        return owners.named(asked, Ground.NAMED), by
    if deed.passive:
        done_by = owners.agents(plain, deed.until, end, language)
        if done_by:
            return owners.named(done_by, Ground.NAMED), ()
        if deed.force == Force.WILL and len(stretch.speakers.codes) > 1:
            return owners.by_scope(stretch.speakers, Ground.SCOPE), ()
        return [], ()
    if subject:
        return owners.named(subject, Ground.NAMED), ()
    if owners.is_collective(words) or (not words.strip(" ,") and language == "es"):
        return owners.by_scope(_speakers(stretch, words, deed.subject[0]), Ground.PRONOUN), ()
    return _antecedent(stretch, words, deed.subject[0]), ()


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
}


def _speakers(stretch: Stretch, words: str, at: int) -> Scope:
    """Those meant by "they", "both sides": who was named last as two or more in the paragraph, else the document's."""
    number = next((count for word, count in _counts.items() if re.search(rf"\b{word}\b", words, re.IGNORECASE)), 0)
    if stretch.speakers.codes and (not number or len(stretch.speakers.codes) == number):
        return stretch.speakers
    line = stretch.plain.rfind("\n", 0, at)
    before = sentences(stretch.plain, max(0, at - 600, line), at)[-3:]
    for part in reversed(before):
        codes = _countries(stretch.plain, part.start, part.end, stretch.language)
        if len(codes) > 1 and (not number or len(codes) == number):
            return Scope(codes, Place(part.start, part.end))
    return NOBODY


_single = re.compile(r"^\W*(?:he|she|it|the (?:\w+ )?(?:government|minister|president|ministry|administration|secretary|authorities|police|department|"
                     r"agency|office|navy|army)|el (?:gobierno|ministro|presidente|ministerio)|la (?:ministra|presidenta|administración)|"
                     r"su administración|they)\b", re.I)  # fmt: skip


def _antecedent(stretch: Stretch, words: str, at: int) -> list[Named]:
    """ "The government", "she": the one country that acts in the sentences before, else nobody."""
    if not _single.search(words):
        return []
    before = sentences(stretch.plain, max(0, at - 500), at)[-3:]
    for part in reversed(before):
        acting = owners.heads_of_clauses(stretch.plain, part.start, part.end, stretch.language)
        codes = {owners.code_of(party) for party in acting}
        if len(codes) == 1:
            return owners.named(acting[:1], Ground.PRONOUN)
        if codes:
            return []
    return []


def _of_bullet(stretch: Stretch, mention: Mention) -> list[Named]:
    plain, language = stretch.plain, stretch.language
    start, end = mention.place.start, mention.place.end
    for part in sentences(plain, start, end):
        for deed in mention.deeds:
            if part.start <= deed.at < part.end and not deed.passive:
                acting = owners.actors(plain, *deed.subject, language)
                if acting and deed.addressee is None:
                    return owners.named(acting, Ground.NAMED)
        heads = owners.heads_of_clauses(plain, part.start, part.end, language)
        if heads:
            return owners.named(heads[:1], Ground.NAMED)
    for deed in mention.deeds:
        if deed.addressee and deed.addressee[1] > deed.addressee[0]:
            asked = owners.actors(plain, *deed.addressee, language)
            if asked:
                return owners.named(asked, Ground.NAMED)
    if mention.title:
        acting = owners.actors(plain, mention.title.start, mention.title.end, language)
        if acting and acting[0].start - mention.title.start < 15:
            return owners.named(acting[:1], Ground.NAMED)
    taking_part = owners.governments(plain, start, end, language)
    if taking_part and not mention.scope.codes:
        return owners.named(taking_part[:1], Ground.NAMED)
    done_by = owners.agents(plain, start, end, language) if any(deed.passive for deed in mention.deeds) else []
    if done_by:
        return owners.named(done_by, Ground.NAMED)
    return owners.by_scope(mention.scope, Ground.SCOPE)


# From groups to items


def _item(stretch: Stretch, group: grouping.Group, dated: date | None) -> Item:
    head = group.head
    citations: list[tuple[Place, str]] = [(mention.place, "mention") for mention in group.members[1:]]
    citations += [(mention.place, "owner") for mention in group.roles]
    citations += [(mention.place, "outcome") for mention in group.outcomes]
    citations += [(mention.place, "mention") for mention in group.further]
    parties: dict[tuple[str, PartyRole], Named] = {}
    for mention in (*group.members, *group.roles):
        for party in mention.parties:
            parties.setdefault((party.code, party.role), party)
    owning = {code for code, role in parties if role == PartyRole.OWNER}
    kept = tuple(named for (code, role), named in parties.items() if role == PartyRole.OWNER or code not in owning)
    places = [mention.place for mention in group.members]
    outcome = next((m.outcome for m in (*group.members, *group.outcomes) if m.outcome), None) or _first(
        _purpose_of, stretch.plain, places
    )
    item = Item(
        place=head.place,
        kind=head.kind,
        why=head.why,
        done=head.done,
        parties=kept,
        recommended_by=tuple(dict.fromkeys(code for mention in group.members for code in mention.recommended_by)),
        outcome=outcome,
        cadence=_first(_cadence_of, stretch.plain, places),
        deadline=_deadline(stretch, [*(m.due for m in group.members if m.due), *places], dated),
        theme=theme_of(" ".join(stretch.plain[place.start : place.end] for place in places)),
        confidence=head.confidence,
        citations=tuple(citations),
    )
    return item


def _with_details(stretch: Stretch, item: Item, dated: date | None) -> Item:
    """An item of a run-in list with its deadline, theme and cadence."""
    return replace(
        item,
        deadline=item.deadline or _deadline(stretch, [item.place], dated),
        cadence=item.cadence or _cadence_of(stretch.plain, item.place),
        theme=item.theme or theme_of(stretch.plain[item.place.start : item.place.end]),
    )


def _first(look, plain: str, places: Iterable[Place]) -> Place | None:
    return next((found for place in places if (found := look(plain, place))), None)


def _purpose_of(plain: str, place: Place) -> Place | None:
    first = sentences(plain, place.start, place.end)
    found = _purpose.search(plain, place.start, first[0].end) if first else None
    return Place(found.start(), found.end()) if found else None


def _cadence_of(plain: str, place: Place) -> Place | None:
    found = _cadence.search(plain, place.start, place.end)
    return Place(found.start(), found.end()) if found else None


def _deadline(stretch: Stretch, places: Sequence[Place], dated: date | None) -> Deadline | None:
    """The first date by which it is to be done; words that give no date only where there is none."""
    if dates is None:
        return None
    worded = None
    for place in places:
        for found in dates.find_deadlines(stretch.plain, place.start, place.end, dated, stretch.language):
            if found.iso:
                return found
            worded = worded or found
    return worded
