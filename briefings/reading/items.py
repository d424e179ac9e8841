"""What a document wants done: its bullets, rows and clauses that say so.

A bullet or a row is a deed where its lead-in, heading or column says so; a clause where a governing verb does.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from . import leads, owners
from .blocks import Block, Kind
from .deeds import Deed, Force, deeds, is_left_out
from .leads import Column, Lead, Verdict
from .mentions import Form, Mention, describes_a_state, emphasises, names_a_problem, only_says, speaks_of_doing
from .model import ItemKind, Place
from .owners import NOBODY, Scope, Stretch
from .sentences import sentences

_colon = re.compile(r":\s")
_longest_title = 90
_link_only = re.compile(r"\W*(?:https?://\S+|www\.\S+)\W*$")


@dataclass
class _Section:
    number: int = 0
    headings: list[Block] = field(default_factory=list)
    relation: Scope = NOBODY
    owner: Scope = NOBODY


def mentions(stretch: Stretch, blocks: Sequence[Block], title: str = "") -> list[Mention]:
    """Every place of the document that speaks of something to be done, in order."""
    return list(_Walk(stretch, blocks, title).run())


class _Walk:
    """One pass over the blocks, with what stands above each of them."""

    def __init__(self, stretch: Stretch, blocks: Sequence[Block], title: str) -> None:
        self.stretch = stretch
        self.plain = stretch.plain
        self.language = stretch.language
        self.blocks = blocks
        self.title = title
        self.section = _Section()
        self.introduced = ""
        self.lead_sentence: Place | None = None
        self.before: Block | None = None
        self.own: dict[int, list[Deed]] = {}
        self.mostly_deeds = self._bullets_are_mostly_deeds()

    def run(self) -> Iterator[Mention]:
        at = 0
        while at < len(self.blocks):
            block = self.blocks[at]
            if block.kind in (Kind.ITEM, Kind.ROW):
                until = at
                while until < len(self.blocks) and self.blocks[until].group == block.group:
                    until += 1
                group = self.blocks[at:until]
                yield from self._list(group) if block.kind == Kind.ITEM else self._table(group)
                at = until
                self.before = group[-1]
                continue
            if block.kind == Kind.HEADING:
                self._heading(block)
            else:
                coming = self.blocks[at + 1] if at + 1 < len(self.blocks) else None
                yield from self._paragraph(block, coming)
            self.before = block
            at += 1

    # What stands above

    def _heading(self, block: Block) -> None:
        kept = [heading for heading in self.section.headings if heading.level < block.level]
        relation = owners.relation(self.stretch, block.start, block.end)
        self.section = _Section(self.section.number + 1, [*kept, block], relation, self._owner_in_heading(block))
        self.lead_sentence = None

    def _owner_in_heading(self, block: Block) -> Scope:
        """The party whose section it is: the heading is its name, or calls the deeds its own."""
        parties = owners.actors(self.stretch, block.start, block.end)
        if not parties or len(parties) > 4:
            return NOBODY
        words = self.plain[block.start : block.end]
        rest = len(re.sub(r"\W", "", words)) - sum(len(re.sub(r"\W", "", self.plain[p.start : p.end])) for p in parties)
        of_deeds = leads.of_heading(words, self.language).verdict == Verdict.DEEDS
        possessive = re.match(r"[’']s?\b|\s+(?:will|commitments?)\b", self.plain[parties[-1].end :]) or re.search(
            r"\b(?:of|by|for|de|del|por)\s+(?:the\s+|los\s+|la\s+)?$",
            self.plain[block.start : parties[0].start],
            re.IGNORECASE,
        )
        if rest > 8 and not (of_deeds and possessive):
            return NOBODY
        codes = tuple(dict.fromkeys(owners.code_of(party) for party in parties))
        return Scope(codes, Place(parties[0].start, parties[-1].end))

    def _lead(self) -> tuple[Lead, Place | None]:
        """What the lead-in, else the nearest heading that says something, says of the list or table that comes."""
        if self.lead_sentence:
            words = self.plain[self.lead_sentence.start : self.lead_sentence.end]
            lead = leads.of_lead_in(words, self.language)
            if lead.verdict != Verdict.UNKNOWN:
                return lead, self.lead_sentence
        for heading in reversed(self.section.headings):
            words = self.plain[heading.start : heading.end]
            lead = leads.of_heading(words, self.language)
            if lead.verdict != Verdict.UNKNOWN:
                nearest = heading is self.section.headings[-1] and heading is self.before and len(words.split()) < 8
                return replace(lead, strong=nearest), None
        for words in (self.title, self.introduced):
            lead = leads.of_heading(words, self.language) if words else Lead(Verdict.UNKNOWN)
            if lead.verdict == Verdict.DEEDS:
                return lead, None
        return Lead(Verdict.UNKNOWN), None

    def _lead_scope(self, place: Place | None) -> Scope:
        """Who the lead-in's verb is said of."""
        if place is None:
            return self.section.owner if self.section.owner.codes else self.section.relation
        governed = deeds(self.plain, place.start, place.end, self.language)
        until = governed[0].subject[1] if governed else place.end
        start = governed[0].subject[0] if governed else place.start
        if not governed:
            verb = re.search(
                r"\b(?:will|agreed|shall|should|must|agree|acord\w+|decid\w+|comprom\w+)\b",
                self.plain[place.start : place.end],
            )
            if not verb:
                return self.section.owner if self.section.owner.codes else self.section.relation
            until = place.start + verb.start()
        asked = governed[0].addressee if governed else None
        if asked and asked[1] > asked[0]:
            start, until = asked
        parties = owners.actors(self.stretch, start, until)
        if parties:
            return Scope(
                tuple(dict.fromkeys(owners.code_of(p) for p in parties)), Place(parties[0].start, parties[-1].end)
            )
        if owners.is_collective(self.plain[start:until]) and self.stretch.speakers.codes:
            return self.stretch.speakers
        return self.section.owner if self.section.owner.codes else self.section.relation

    def _bullets_are_mostly_deeds(self) -> bool:
        """Whether most bullets of the document say of somebody that he will do something: then it is a list of deeds
        even where single bullets lost their verb."""
        bullets = [block for block in self.blocks if block.kind == Kind.ITEM]
        if len(bullets) < 5:
            return False
        governed = sum(bool(self._own_deeds(block.start, block.end)) for block in bullets)
        return 2 * governed >= len(bullets)

    # Lists

    def _own_deeds(self, start: int, end: int) -> list[Deed]:
        """The deeds of a bullet whose subject can act."""
        if start in self.own:
            return self.own[start]
        found: list[Deed] = []
        for sentence in sentences(self.plain, start, end):
            found += [
                deed
                for deed in deeds(self.plain, sentence.start, sentence.end, self.language)
                if self._holds(deed, True)
            ]
        self.own[start] = found
        return found

    def _are_paragraphs(self, group: Sequence[Block]) -> bool:
        """Whether a numbered list is the numbered prose of a declaration: whole sentences that no lead-in announces."""
        if self.lead_sentence or self._lead()[0].strong or not all(block.marker[:1].isdigit() for block in group):
            return False
        texts = [self.plain[block.start : block.end].strip() for block in group]
        whole = sum(text.endswith((".", ";")) and len(text.split()) > 9 and not speaks_of_doing(text) for text in texts)
        return 3 * whole >= 2 * len(group)

    def _list(self, group: Sequence[Block]) -> Iterator[Mention]:
        if self._are_paragraphs(group):
            for block in group:
                yield from self._paragraph(block, None)
            return
        lead, place = self._lead()
        scope = self._lead_scope(place)
        own = {block.start: self._own_deeds(block.start, block.end) for block in group}
        formed = sum(bool(own[b.start]) or speaks_of_doing(self._body(b)) for b in group)
        mostly = 2 * formed >= len(group)
        if lead.verdict == Verdict.UNKNOWN and (self.mostly_deeds or (mostly and len(group) > 1)):
            lead = Lead(Verdict.DEEDS, ItemKind.COMMITMENT if any(own.values()) else ItemKind.PROPOSAL)
        low = min(block.level for block in group)
        parent: tuple[Block, Scope] | None = None
        for number, block in enumerate(group):
            words = self.plain[block.start : block.end]
            nested = block.level > low
            has_children = number + 1 < len(group) and group[number + 1].level > block.level
            if not nested:
                parent = None
            if has_children and words.rstrip().endswith(":"):
                parent = (block, self._lead_scope(Place(block.start, block.end)))
                continue
            if nested and parent is None and not own[block.start]:
                continue
            given = self._bullet(
                block, lead, place is not None or parent is not None or lead.strong, mostly, own[block.start]
            )
            if given:
                given.scope = parent[1] if parent and parent[1].codes else scope
                yield given
        self.lead_sentence = None

    def _body(self, block: Block) -> str:
        _, body = self._titled(block.start, block.end)
        return self.plain[body.start : body.end]

    def _titled(self, start: int, end: int) -> tuple[Place | None, Place]:
        """A bullet's title before the colon, if it has one, and what follows."""
        colon = _colon.search(self.plain, start, min(end, start + _longest_title + 60))
        if (
            colon
            and colon.start() - start <= _longest_title + 50
            and "." not in self.plain[start : colon.start()].replace("U.S.", "")
        ):
            return Place(start, colon.start()), Place(colon.end(), end)
        return None, Place(start, end)

    def _bullet(self, block: Block, lead: Lead, led: bool, mostly: bool, own: list[Deed]) -> Mention | None:
        words = self.plain[block.start : block.end]
        title, body = self._titled(block.start, block.end)
        said = self.plain[body.start : body.end]
        if len(words.split()) < 2 or _link_only.match(words) or words.rstrip().endswith("?"):
            return None
        form, confidence, why = Form.BULLET, 0.7, "list of deeds"
        if names_a_problem(said):
            form, why = Form.PROBLEM, "names a problem"
        elif lead.verdict == Verdict.OTHER:
            if not own:
                return None
            why, confidence = own[0].force.value, 0.5
        elif own:
            why, confidence = own[0].force.value, 0.85
        elif not self._fits(said, lead, led or mostly or self.mostly_deeds, led, bool(title)):
            return None
        kind = own[0].kind if own and lead.kind == ItemKind.PROPOSAL and not led else lead.kind
        done = lead.done or (bool(own) and own[0].done) or (not own and self._is_past(said))
        return Mention(
            Place(block.start, block.end), form, kind, why, body, title, done, confidence,
            block.group, self.section.number, tuple(own), lead,
        )  # fmt: skip

    def _fits(self, said: str, lead: Lead, listed: bool, led: bool, titled: bool) -> bool:
        """Whether a bullet without a verb of its own that governs is a deed by its list."""
        doing = speaks_of_doing(said)
        if lead.verdict == Verdict.UNKNOWN or not (listed or doing):
            return False
        if only_says(said) and not titled:
            return False
        return not (led and describes_a_state(said)) or doing or titled or lead.done

    def _is_past(self, words: str) -> bool:
        return bool(
            re.match(
                r"\W*(?:[A-ZÁÉÍÓÚ][\w’'.]*\s+(?:\w+\s+){0,4}?)(?:ha(?:s|ve)\s+\w+|(?!need)[a-z]{2,}ed|began|made|"
                r"sent|gave|held|built|"
                r"[a-záéíóú]{2,}(?:ó|aron|ieron)|han?\s+\w+[aid]do)\b",
                words[:160],
            )
        )

    # Tables

    def _table(self, group: Sequence[Block]) -> Iterator[Mention]:
        head = next((row for row in group if row.header), None)
        lead, place = self._lead()
        if head is None:
            self.lead_sentence = None
            return
        columns = tuple(leads.column(self.plain[cell.start : cell.end]) for cell in head.cells)
        scope = self._lead_scope(place)
        for row in group:
            if not row.header and len(row.cells) == len(columns):
                given = self._row(row, columns, lead, place is not None)
                if given:
                    if not given.scope.codes:
                        given.scope = scope
                    yield given
        self.lead_sentence = None

    def _row(self, row: Block, columns: tuple[Column, ...], lead: Lead, led: bool) -> Mention | None:
        cells: dict[Column, Place] = {}
        for column, cell in zip(columns, row.cells, strict=True):
            if column not in cells and cell.end > cell.start:
                cells[column] = Place(cell.start, cell.end)
        deed = cells.get(Column.DEED) or cells.get(Column.ROLE)
        place = Place(row.start, row.end)
        first = Place(row.cells[0].start, row.cells[0].end)
        if deed is None:
            if Column.OUTCOME in cells and Column.AREA in cells:
                return Mention(
                    place, Form.OUTCOME, ItemKind.PROPOSAL, "expected outcome", cells[Column.OUTCOME], first,
                    group=row.group, section=self.section.number, outcome=cells[Column.OUTCOME],
                )  # fmt: skip
            return None
        said = self.plain[deed.start : deed.end]
        form, why = Form.ROW, "row of a table of deeds"
        if Column.DEED not in cells and Column.PARTY in cells and not speaks_of_doing(said):
            form, why = Form.ROLE, "role of a party"
        if Column.PROBLEM in cells and lead.verdict == Verdict.OTHER and Column.DEED not in cells:
            return None
        if (
            not led
            and Column.DEED in cells
            and Column.AREA in cells
            and lead.verdict != Verdict.DEEDS
            and not speaks_of_doing(said)
        ):
            return None
        mention = Mention(
            place, form, lead.kind if lead.verdict == Verdict.DEEDS else ItemKind.PROPOSAL, why, deed,
            deed if {Column.PROBLEM, Column.PARTY} & cells.keys() else first,
            lead.done, 0.75, row.group, self.section.number,
            tuple(self._own_deeds(deed.start, deed.end)), lead,
            outcome=cells.get(Column.OUTCOME), due=cells.get(Column.DUE), problem=cells.get(Column.PROBLEM),
        )  # fmt: skip
        if Column.PARTY in cells:
            party = cells[Column.PARTY]
            found = owners.parties_in(self.stretch, party.start, party.end)
            if found:
                codes = tuple(dict.fromkeys(owners.code_of(one) for one in found))
                mention.scope = Scope(codes, Place(found[0].start, found[-1].end))
                mention.why += ", owner in the row"
        return mention

    # Prose

    def _paragraph(self, block: Block, coming: Block | None) -> Iterator[Mention]:
        parts = sentences(self.plain, block.start, block.end)
        self.lead_sentence = None
        if not parts:
            return
        words = self.plain[block.start : block.end]
        if not self.section.relation.codes and owners.speaks_of_a_pair(words):
            pair = owners.relation(self.stretch, block.start, block.end)
            if len(pair.codes) == 2:
                self.section.relation = pair
        listed = coming is not None and coming.kind in (Kind.ITEM, Kind.ROW)
        last = self.plain[parts[-1].start : parts[-1].end]
        if listed and (last.endswith(":") or leads.announces(last)):
            self.lead_sentence = Place(parts[-1].start, parts[-1].end)
        elif len(self.introduced) < 2000 and self.section.number < 2:
            self.introduced += " " + words
        previous: Mention | None = None
        for part in parts:
            made = list(
                self._sentence(
                    part.start, part.end, is_lead=self.lead_sentence == Place(part.start, part.end), before=previous
                )
            )
            yield from made
            previous = next((mention for mention in reversed(made) if mention.form == Form.CLAUSE), None)

    def _sentence(self, start: int, end: int, is_lead: bool, before: Mention | None) -> Iterator[Mention]:
        found = [deed for deed in deeds(self.plain, start, end, self.language) if self._holds(deed, False)]
        if self._among_findings():
            found = [deed for deed in found if deed.force not in (Force.SHOULD, Force.REPORTED)]
        if before and (follows := self._follows(start, end, before)):
            yield follows
            return
        if is_lead:
            if emphasises(self.plain[start:end]):
                yield self._support(start, end)
            return
        if not found:
            if emphasises(self.plain[start:end]):
                yield self._support(start, end)
            return
        found = [deed for number, deed in enumerate(found) if not (number and _goes_on(found[number - 1], deed))]
        for number, deed in enumerate(found):
            whole = len(found) == 1
            place = (
                Place(start, end)
                if whole
                else Place(
                    start if number == 0 else deed.start, found[number + 1].start if number + 1 < len(found) else end
                )
            )
            beside = _beside.search(self.plain, place.start, place.end) if deed.force == Force.PROPOSED else None
            if beside:
                place = Place(place.start, beside.start())
            yield self._clause(place, deed)
            if beside:
                yield self._clause(Place(beside.start("what"), end), deed)

    def _clause(self, place: Place, deed: Deed) -> Mention:
        return Mention(
            place, Form.CLAUSE, deed.kind, deed.force.value, place, None, deed.done,
            0.6 if deed.passive or deed.force in (Force.PROPOSED, Force.UNDER_WAY) else 0.8,
            0, self.section.number, (deed,),
        )  # fmt: skip

    def _support(self, start: int, end: int) -> Mention:
        place = Place(start, end)
        return Mention(place, Form.EMPHASIS, ItemKind.PROPOSAL, "stressed", place, section=self.section.number)

    def _among_findings(self) -> bool:
        """Whether the section tells what was found: what should have been is no recommendation there."""
        if not self.section.headings:
            return False
        heading = self.section.headings[-1]
        return leads.of_heading(self.plain[heading.start : heading.end], self.language).verdict == Verdict.OTHER

    def _follows(self, start: int, end: int, before: Mention) -> Mention | None:
        """ "This council would ...": says more of what the sentence before proposes."""
        named = re.match(
            r"\W*(?:this|that|such a|the new|este|esta|dicho|dicha)\s+([a-záéíóúñ]{5,})\b",
            self.plain[start:end],
            re.IGNORECASE,
        )
        earlier = self.plain[before.place.start : before.place.end].lower()
        if not named or named[1].lower() not in earlier:
            return None
        place = Place(start, end)
        return Mention(
            place, Form.FOLLOWS, before.kind, "says more", place, section=self.section.number, follows=before
        )

    def _holds(self, deed: Deed, in_bullet: bool) -> bool:
        """Whether the subject of a deed can act, as far as its force asks for it."""
        subject = deed.subject
        words = self.plain[subject[0] : subject[1]]
        empty = is_left_out(words)
        if deed.force in (Force.PROPOSED,) or (
            deed.passive and deed.force in (Force.WILL, Force.SHOULD, Force.REPORTED)
        ):
            return not re.match(r"\W*(?:which|that|who|que)\b", words)
        acts = owners.acts(self.stretch, *subject)
        if deed.force == Force.UNDER_WAY:
            return bool(owners.actors(self.stretch, *subject)) or owners.is_collective(words)
        if empty:
            return self.language == "es" or in_bullet or deed.force == Force.RECOMMENDED
        if deed.force == Force.RECOMMENDED:
            return True
        if deed.force in _said_by_anybody and not owners.is_a_thing(words):
            return True
        return acts or (deed.inherited and owners.acts(self.stretch, *subject))


def _goes_on(before: Deed, deed: Deed) -> bool:
    """Whether a second verb only goes on with the first: "will donate ... and will send ..."."""
    return deed.inherited and deed.force == before.force and deed.force in (Force.WILL, Force.SHOULD)


# What only somebody can do, whatever he is called.
_said_by_anybody = (Force.DECIDED, Force.URGED, Force.MANDATED, Force.ANNOUNCED)
_beside = re.compile(
    r",\s*(?:alongside|together with|along with|as well as|junto con|"
    r"así como)\s+(?P<what>(?:[\w-]+\s+){1,5}?(?:designed|aimed|intended|to|destinad\w+|orientad\w+)\b)",
    re.IGNORECASE,
)
