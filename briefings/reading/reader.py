"""From the bytes of a document to what it wants done."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from . import dates, grouping, runin, upr
from .attribution import parties_of
from .blocks import Block, blocks
from .bullet_owners import named_in_brackets, time_in_brackets
from .closed import closed, without_status
from .collecting import at_rest
from .formats import Source, open_document
from .formats.bounds import at_most
from .home import home_of, is_alone
from .items import mentions
from .language import language_of
from .leads import Column
from .mentions import Form, Mention
from .model import Deadline, Ground, Item, ItemKind, Named, PartyRole, Place, Reading
from .own_day import document_date
from .owners import by_scope, heads_of_clauses, named
from .people import people_of
from .plain import plain as plain_view
from .plain import words
from .records import fields_below
from .scope import announcer_of, is_joint, speakers_of
from .sentences import sentences
from .stretch import NOBODY, Stretch, parties_in, settle_at_home
from .subject_words import is_collective, is_of_a_state
from .themes import theme_of
from .where import words_of

_cadence = re.compile(
    r"\b(?:biannual(?:ly)?|bi-annual(?:ly)?|annual(?:ly)?|yearly|semi-?annual(?:ly)?|quarterly|monthly|weekly|"
    r"daily|regular(?:ly)?|"
    r"periodic(?:ally)?|every (?:\w+ )?(?:years?|months?|weeks?)|"
    r"(?:once|twice|(?:three|four) times) an? (?:year|month|quarter)|per year|"
    r"anual(?:es|mente)?|semestral(?:es|mente)?|trimestral(?:es|mente)?|mensual(?:es|mente)?|periódic\w+|"
    r"cada (?:\w+ )?(?:año|meses|mes)|(?:una vez|(?:dos|tres|cuatro) veces) (?:al|por) (?:año|mes)|"
    r"por año|al año)\b"
)
# A word of each of them.
_times = tuple(
    words(
        """
        biannual bi annual yearly semi quarter monthly weekly daily regular periodic every year month anual semestral
        trimestral mensual periódic cada año
        """
    )
)
_bettering = words(
    """
    improve enhance reduce strengthen ensure build prevent create deter alleviate mitigate share increase combat counter
    disrupt curb protect address provide raise mejorar reducir fortalecer garantizar prevenir aumentar combatir proteger
    reforzar asegurar
    """
)
_purpose = re.compile(
    rf"\b(?:in order to|so as to|to|para|a fin de|con el fin de)\s+(?:{'|'.join(sorted(_bettering))})\b[^.;]{{8,}}",
    re.IGNORECASE,
)
_near = 40  # characters of an item in which its own subject stands
_at_the_head = 5  # characters
_will = re.compile(r"\s+(?:will|shall|should|to)\s+[a-z]")
_a_mark = 8  # characters of " (1) "
_a_list = 5  # bullets
_a_lead = 120  # characters in which it says who agreed
_many = 10  # items of run-in lists: such a document's prose only speaks about them


def read(raw: bytes, filename: str = "") -> Reading:
    """Everything that is read out of a document.

    Raises Unreadable, which says in one sentence why and what to do, for a file that has no text.
    """
    with at_rest():
        source = open_document(raw, filename)
    # Here what the opening left, the tree of a page, is collected.
    return read_source(source)


def read_source(source: Source) -> Reading:
    """The same of a document that is open already, or was stored: its text as it stands, and what it said of itself."""
    with at_rest():
        return _read(source)


def _read(source: Source) -> Reading:
    text = source.text
    view = plain_view(text)
    language = (source.language or "")[:2].lower() or language_of(view)
    if language not in ("en", "es"):
        language = language_of(view)
    found = tuple(blocks(text))
    dated = _dated(text, dict(source.meta), source.dated)
    title = source.meta.get("title", "")
    if upr.is_upr(text):
        items = at_most(upr.items(text), len(text))
        speakers = NOBODY
    else:
        stretch = Stretch(view, language, people=people_of(f"{title}\n{view}", language))
        stretch = replace(stretch, speakers=speakers_of(stretch, found, title), home=home_of(stretch, found, title))
        stretch = replace(
            stretch,
            alone=is_alone(stretch, title),
            announcer=announcer_of(stretch, found, title),
            joint=is_joint(stretch, title),
        )
        settle_at_home(stretch)
        speakers = stretch.speakers
        items = _items(stretch, found, title, dated)
    return Reading(text, tuple(source.runs), source.encoding, found, tuple(items), language, dated, speakers.codes)


def _dated(text: str, meta: dict[str, str], given: str) -> date | None:
    return document_date(text, {**meta, "date": given} if given else meta)


def _items(stretch: Stretch, found: Sequence[Block], title: str, dated: date | None) -> list[Item]:
    over = closed(stretch.plain, found)
    found = without_status(stretch.plain, found)
    told = mentions(stretch, found, title)
    listed = at_most(_apart(runin.items(stretch.plain, found, stretch.language), told), len(stretch.plain))
    told = _outside(stretch.plain, told, listed)
    if len(listed) >= _many:
        told = [mention for mention in told if mention.form != Form.CLAUSE]
    for mention in told:
        mention.parties, mention.recommended_by = parties_of(stretch, mention)
    groups = grouping.grouped(stretch.plain, stretch.language, told)
    made = [_item(stretch, group, dated) for group in groups]
    made += _with_their_deadline(stretch, [_with_details(stretch, item, dated) for item in listed], dated)
    return sorted(_as_closed(made, over), key=lambda item: item.place.start)


def _as_closed(made: Sequence[Item], over: Sequence[Place]) -> list[Item]:
    """The items, those that the document calls closed or implemented as done."""
    starts = [place.start for place in over]

    def is_over(item: Item) -> bool:
        at = bisect_right(starts, item.place.start) - 1
        return at >= 0 and item.place.start < over[at].end

    return [replace(item, done=True) if over and is_over(item) else item for item in made]


def _apart(listed: Sequence[Item], told: Sequence[Mention]) -> list[Item]:
    """The items of run-in lists but those within a bullet or row that is a deed itself, and, where a document's deeds
    are its bullets, those of its paragraphs that say of nobody that he does them.

    A line that begins with the list's own first number is no bullet: "(1) completing ...; (2) increasing ...".
    """
    begun = {item.place.start for item in listed}
    whole = sorted(
        (m.place.start, m.place.end) for m in told if m.form in (Form.BULLET, Form.ROW) and m.place.start not in begun
    )
    starts = [start for start, _end in whole]

    def within(item: Item) -> bool:
        at = bisect_right(starts, item.place.start) - 1
        return at >= 0 and item.place.start < whole[at][1]

    own = [item for item in listed if not within(item)]
    return [item for item in own if item.owners] if len(whole) >= _a_list else own


def _outside(plain: str, told: list[Mention], listed: Sequence[Item]) -> list[Mention]:
    """The mentions that no run-in list has taken apart already."""
    starts = sorted(item.place.start for item in listed)

    def holds(mention: Mention) -> bool:
        at = bisect_left(starts, mention.place.start)
        return at < len(starts) and starts[at] < mention.place.end + (_a_mark if leads_on(mention) else 0)

    def leads_on(mention: Mention) -> bool:
        return mention.form == Form.CLAUSE and plain[mention.place.end - 1] == ":"

    return [mention for mention in told if not holds(mention)]


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
    return Item(
        place=head.place,
        kind=head.kind,
        why=head.why,
        done=head.done,
        parties=kept,
        recommended_by=tuple(dict.fromkeys(code for mention in group.members for code in mention.recommended_by)),
        outcome=outcome,
        cadence=_first(_cadence_of, stretch.plain, places),
        deadline=_due(stretch, group, dated) or _deadline(stretch, places, dated),
        theme=theme_of(stretch.plain, places),
        confidence=head.confidence,
        citations=tuple(citations),
    )


def _with_details(stretch: Stretch, item: Item, dated: date | None) -> Item:
    """An item of a run-in list with its deadline, theme and cadence.

    Who must act is in some lists what each item starts with, in a report on one country that country.
    """
    parties, deadline = item.parties, item.deadline
    if item.why in (runin.LABELLED_DEED, runin.LABELLED_ADVICE):
        of_record = dict(reversed(list(fields_below(stretch.plain, item.place.end))))
        party, due = of_record.get(Column.PARTY), of_record.get(Column.DUE)
        named_there = parties_in(stretch, party.start, party.end) if party else []
        parties = tuple(named(named_there, Ground.TABLE)) or parties
        found = due and dates.deadline_of_cell(stretch.plain, due.start, due.end, dated, stretch.language)
        deadline = found or deadline
    if not parties and (item.kind == ItemKind.RECOMMENDATION or item.why == runin.LABELLED_DEED):
        first = parties_in(stretch, item.place.start, item.place.end)[:1]
        if tail := named_in_brackets(stretch, item.place.start, item.place.end):
            parties = tuple(named(tail, Ground.NAMED))
        elif first and first[0].country and first[0].start - item.place.start < _at_the_head:
            parties = tuple(named(first, Ground.NAMED))
        else:
            parties = tuple(by_scope(stretch.home, Ground.SCOPE))
    first = heads_of_clauses(stretch, item.place.start, item.place.end)[:1]
    if first and not parties and first[0].start - item.place.start < _near:
        parties = tuple(named(first, Ground.NAMED))  # "(2) Kenya will train 200 officers"
    elif (
        first
        and item.why == runin.RUN_IN
        and first[0].start - item.place.start < _at_the_head
        and _will.match(stretch.plain, first[0].end, item.place.end)
    ):
        parties = tuple(named(first, Ground.NAMED))  # the same below "Kenya and Uganda agreed: (1)"
    lead = "" if parties else _lead_of(stretch.plain, item.place.start)
    if lead and len(stretch.speakers.codes) > 1 and is_collective(lead):
        parties = tuple(by_scope(stretch.speakers, Ground.PRONOUN))  # "The ministers agreed on three actions: to"
    elif lead and stretch.alone and (_ours.search(lead) or is_of_a_state(lead)):
        parties = tuple(by_scope(stretch.home, Ground.SCOPE))  # "We will mitigate it in three ways: (a) ..."
    return replace(
        item,
        parties=parties,
        deadline=deadline or _deadline(stretch, [item.place], dated),
        cadence=item.cadence or _cadence_of(stretch.plain, item.place),
        theme=item.theme or theme_of(stretch.plain, [item.place]),
    )


_ours = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Nn]osotros|[Nn]uestr[oa]s?)\b|\b[a-záéíóú]{3,}(?:remos|amos|emos|imos)\b")


def _lead_of(plain: str, start: int) -> str:
    """The first words of the line in which an item of a run-in list stands."""
    line = plain.rfind("\n", 0, start) + 1
    return plain[line : min(start, line + _a_lead)]


# "All deadlines of the plan expire in May 2026": of each item of the list above.
_all_deadlines = re.compile(
    r"\b(?:all|todos|todas)\b[^.;]{0,40}?\b(?:deadlines?|timelines?|plazos?)\b[^.;]{0,60}?\b(?:expire[sd]?|lapse[sd]?|vence[n]?|vencieron|venció|expiran?)\s+"
    r"(?P<when>(?:in|on|at|by|en|el|a)\s[^.;]{4,40})",
    re.IGNORECASE,
)
_behind_a_list = 1_200  # characters in which it says when its items are due


def _with_their_deadline(stretch: Stretch, listed: Sequence[Item], dated: date | None) -> list[Item]:
    """The items of run-in lists, where the text behind a list says when all of it is due, with that date."""
    made: list[Item] = []
    stop = len(stretch.plain)
    for n in range(len(listed) - 1, -1, -1):
        item = listed[n]
        if n + 1 < len(listed) and listed[n + 1].owners != item.owners:
            stop = listed[n + 1].place.start
        said = (
            _all_deadlines.search(stretch.plain, item.place.end, min(stop, item.place.end + _behind_a_list))
            if not item.deadline
            else None
        )
        due = dates.deadline_of_cell(stretch.plain, *said.span("when"), dated, stretch.language) if said else None
        made.append(replace(item, deadline=due) if due and due.iso else item)
    return made[::-1]


def _first(look, plain: str, places: Iterable[Place]) -> Place | None:
    return next((found for place in places if (found := look(plain, place))), None)


def _betters(word: str) -> bool:
    return word in _bettering


def _tells_a_time(word: str) -> bool:
    return word.startswith(_times)


def _purpose_of(plain: str, place: Place) -> Place | None:
    if not words_of(plain).any_between(_betters, place.start, place.end):
        return None
    first = sentences(plain, place.start, place.end)
    found = _purpose.search(plain, place.start, first[0].end) if first else None
    return Place(found.start(), found.end()) if found else None


def _cadence_of(plain: str, place: Place) -> Place | None:
    standing = words_of(plain)
    if not standing.any_between(_tells_a_time, place.start, place.end):
        return None
    found = _cadence.search(standing.small, place.start, place.end)
    return Place(found.start(), found.end()) if found else None


def _due(stretch: Stretch, group: grouping.Group, dated: date | None) -> Deadline | None:
    """What the cell says under "Deadline" of the row that the item is."""
    cells = [mention.due for mention in group.members if mention.due]
    found = (dates.deadline_of_cell(stretch.plain, cell.start, cell.end, dated, stretch.language) for cell in cells)
    return next(filter(None, found), None)


def _deadline(stretch: Stretch, places: Sequence[Place], dated: date | None) -> Deadline | None:
    """The first date by which it is to be done; words that give no date only where there is none."""
    worded = None
    for place in places:
        for found in dates.find_deadlines(stretch.plain, place.start, place.end, dated, stretch.language):
            if found.iso:
                return found
            worded = worded or found
        if said := time_in_brackets(stretch, place.start, place.end):  # "Open a clinic (Kenya, June 2027)"
            found = dates.deadline_of_cell(stretch.plain, said.start, said.end, dated, stretch.language)
            if found and found.iso:
                return found
    return worded
