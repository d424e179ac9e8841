"""What a document wants done: its bullets, rows and clauses that say so.

A bullet or a row is a deed where its lead-in, heading or column says so; a clause where a governing verb does.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from . import bullet_words, resolutions
from .above import Above
from .blocks import Block, Kind
from .deeds import Deed
from .force import Force
from .formats.bounds import at_most
from .leads import Lead, Verdict
from .mentions import (
    Form,
    Mention,
    describes_a_state,
    names_a_problem,
    only_says,
    only_shows,
    speaks_of_doing,
    tells_a_figure,
)
from .model import ItemKind, Place
from .names_tables import NameKind
from .prose import of_paragraph
from .sentences import sentences
from .stretch import NOBODY, Scope, Stretch, parties_in
from .tables import of_table
from .unmarked import with_unmarked_lists

_colon = re.compile(r":\s")
_longest_title = 90
# "ACT-2016-46: LM - Circulate the draft", "All - review the plan": whose initials stand before what is to be done.
_initials = re.compile(
    r"\W*(?:All|ALL|[A-Z]{1,3}[a-z]{0,3}[A-Z]?)(?:\s?[/&(]\s?[A-Z][A-Za-z]{1,4}\)?){0,3}\s?(?:\s[-–—]|:)\s+(?=\w)"
)
# "There should be enough staff", where a list tells what should be.
_should = re.compile(r"\b(?:should|must|needs? to|deber(?:ía|ían|á|án)|deben?)\b", re.IGNORECASE)
_restarts = re.compile(r"\(?(?:1|a|i)[.)]")
_number = re.compile(r"\(?(\d{1,3})[.)]")
_past = re.compile(
    r"\W*(?!to\s|To\s|(?:An?|The|Una?|El|La)\s+[a-z]+ed\s)(?:(?i:since|in|last|earlier|desde|en)\b[^,.]{1,40},\s*(?:the\s+|el\s+|la\s+)?)?"
    r"(?:[A-ZÁÉÍÓÚ][\w’'.]*\s+(?:(?!that|which|who|que)\w+\s+){0,4}?)"
    r"(?:ha(?:s|ve)\s+\w+|(?!need|united|committed|dedicated|determined|concerned|pleased)[a-z]{2,}ed|began|made|sent|gave|held|built|[a-záéíóú]{2,}(?:ó|aron|ieron)|"
    r"han?\s+\w+[aid]do)\b",
)
# What a list of what somebody did tells as delivered.
_delivered = re.compile(
    r"\W*(?:(?:re-?)?launch|announc|sign|establish|creat|donat|provid|deliver|commit|agree|pledg|award|open|inaugurat|unveil|"
    r"conclud|expand|increas|secur|approv|adopt|releas|publish|deploy|train|fund|invest|renew)(?:ted|ed|d)\b|\W*(?:reached|began)\b",
    re.IGNORECASE,
)
_further_pages = re.compile(
    r"\W*(?:related|read (?:more|next|also)|see also|more (?:on|from|stories|news)|most (?:read|popular)|you may also|"
    r"recommended (?:for you|reading|stories)|trending|latest news|lea también|le puede interesar|te puede interesar|"
    r"más (?:noticias|leídas|información)|noticias relacionadas|artículos relacionados|últimas noticias)\b",
    re.IGNORECASE,
)
_longest_name = 6  # words
_still_to_come = (Force.WILL, Force.REPORTED, Force.SHOULD, Force.URGED, Force.RECOMMENDED, Force.MANDATED)
_of_findings = (Force.SHOULD, Force.REPORTED)  # what should have been, among findings
_many = 10  # bullets
_a_paragraph = 35  # words
_a_label = 3  # words
_a_list = 4  # bullets or rows
_withheld = re.compile(r"\W*(?:\w+\s+){0,4}?(?:redacted|withheld|reservad[ao]|confidencial)\W*$", re.IGNORECASE)
_local = re.compile(r"\b(?:Alcaldía|Gobernación|Municipio|Ayuntamiento|City of|Municipality|Mayor of|County of)\b")
_resolves = re.compile(r"\b(?:resuelven?|resolves?|decides?|acuerda)\W*$", re.IGNORECASE)
_head = 1_000  # characters in which it says who resolves
_link_only = re.compile(r"\W*(?:https?://\S+|www\.\S+)\W*$")


def mentions(stretch: Stretch, blocks: Sequence[Block], title: str = "") -> list[Mention]:
    """Every place of the document that speaks of something to be done, in order.

    Raises Unreadable for more of them than one reading holds.
    """
    walk = _Walk(stretch, with_unmarked_lists(stretch.plain, blocks, stretch.language), title)
    return at_most(walk.run(), len(stretch.plain))


def _names_only(words: str, own: Sequence[Deed]) -> bool:
    """Whether a bullet above others is no more than their title: "Preparedness", "Deepen Political Cooperation"."""
    several = words.split()
    titled = len(several) > 2 and all(word[0].isupper() or len(word) < 4 for word in several) and words[-1].isalnum()
    return not own and len(several) <= _longest_name and (titled or not speaks_of_doing(words))


@dataclass(frozen=True)
class _Last:
    """The list before: a page's end may part it from what goes on with its numbers."""

    marker: str
    lead: Lead
    scope: Scope


class _Walk:
    """One pass over the blocks, with what stands above each of them."""

    def __init__(self, stretch: Stretch, blocks: Sequence[Block], title: str) -> None:
        self.stretch = stretch
        self.plain = stretch.plain
        self.language = stretch.language
        self.blocks = blocks
        self.above = Above(stretch, title, sum(block.kind in (Kind.ITEM, Kind.ROW) for block in blocks) >= _a_list)
        self.mostly_deeds = self._bullets_are_mostly_deeds()
        self.resolution = resolutions.resolution_of(stretch, blocks)
        self.last: _Last | None = None
        self.advises = False  # whether the list tells what should be done
        self.inferred = False  # whether only its other bullets say that the list is one of deeds

    def run(self) -> Iterator[Mention]:
        at = 0
        while at < len(self.blocks):
            block = self.blocks[at]
            if block.kind in (Kind.ITEM, Kind.ROW):
                until = at
                while until < len(self.blocks) and self.blocks[until].group == block.group:
                    until += 1
                group = self.blocks[at:until]
                yield from self._of_group(group)
                at = until
                self.above.before = group[-1]
                continue
            if block.kind == Kind.HEADING:
                self.above.heading(block)
                self.last = None
            else:
                coming = self.blocks[at + 1] if at + 1 < len(self.blocks) else None
                yield from self._of_paragraph(block, coming)
            self.above.before = block
            at += 1

    def _of_group(self, group: Sequence[Block]) -> Iterator[Mention]:
        if group[0].kind == Kind.ROW:
            yield from of_table(self.above, group)
        elif self.resolution and self.resolution.holds(group[0]):
            for block in group:
                yield from self.resolution.mentions(block, self.above.section.number)
        else:
            yield from self._lists(group)

    def _of_paragraph(self, block: Block, coming: Block | None) -> Iterator[Mention]:
        if not (self.resolution and self.resolution.holds(block)):
            yield from of_paragraph(self.above, block, coming)
            return
        asked = list(self.resolution.mentions(block, self.above.section.number))
        yield from asked
        if self.resolution.is_an_article(block):
            taken = [mention.place for mention in asked]
            for told in of_paragraph(self.above, block, coming):
                if not any(place.start < told.place.end and told.place.start < place.end for place in taken):
                    yield told

    def _bullets_are_mostly_deeds(self) -> bool:
        """Whether most bullets of the document say of somebody that he will do something: then it is a list of deeds
        even where single bullets lost their verb."""
        bullets = [block for block in self.blocks if block.kind == Kind.ITEM]
        if len(bullets) < 5:
            return False
        governed = sum(bool(self.above.own_deeds(block.start, block.end)) for block in bullets)
        return 2 * governed >= len(bullets)

    @cached_property
    def mostly_doing(self) -> bool:
        """Whether most of many bullets start with what is done: then one alone under its heading is a deed too."""
        bullets = [block for block in self.blocks if block.kind == Kind.ITEM]
        return len(bullets) >= _many and 10 * sum(speaks_of_doing(self._body(b)) for b in bullets) >= 7 * len(bullets)

    @cached_property
    def at_home(self) -> bool:
        """Whether the document is about one country: then its lists are that country's."""
        named = {party.code for party in parties_in(self.stretch, 0, len(self.plain)) if len(party.code) == 2}
        return self.stretch.alone or (bool(self.stretch.home.codes) and named <= set(self.stretch.home.codes))

    # Lists

    def _are_paragraphs(self, group: Sequence[Block]) -> bool:
        """Whether a numbered list is the numbered prose of a declaration: whole sentences that no lead-in announces."""
        lead, _place = self.above.lead()
        sentence = self.above.lead_sentence
        opens = sentence and (lead.verdict != Verdict.UNKNOWN or self.plain[sentence.end - 1] == ":")
        if opens or not all(block.marker.lstrip("(")[:1].isdigit() for block in group):
            return False
        texts = [self.plain[block.start : block.end].strip() for block in group]
        if sum(len(text.split()) >= _a_paragraph and not speaks_of_doing(text) for text in texts) == len(texts):
            return True
        if lead.strong:
            return False
        told = [text for text in texts if only_says(text) or not speaks_of_doing(text)]
        whole = sum(self._is_whole(text) for text in told)
        return 3 * whole >= 2 * len(group)

    @staticmethod
    def _is_whole(text: str) -> bool:
        """Whether a numbered paragraph is a sentence, or one that leads in the letters below it."""
        words = len(text.split())
        return (text.endswith((".", ";")) and words > 9) or (text.endswith(":") and words > 4)

    def _lists(self, group: Sequence[Block]) -> Iterator[Mention]:
        """A list, and the lists that its own items lead in: "126. The Commission recommends:", then "1." anew."""
        done = 0
        for at, (block, following) in enumerate(pairwise(group)):
            restarts = _restarts.fullmatch(following.marker) and block.marker != following.marker
            if restarts and block.level == following.level and self.plain[block.start : block.end].endswith(":"):
                if at > done:
                    yield from self._list(group[done:at])
                yield from of_paragraph(self.above, block, following)
                done = at + 1
        yield from self._list(group[done:])

    def _list(self, group: Sequence[Block]) -> Iterator[Mention]:
        if self._only_leads_on():
            return
        low = min(block.level for block in group)
        if self._are_paragraphs([block for block in group if block.level == low]):
            yield from self._numbered_prose(group, low)
            return
        lead, place = self.above.lead()
        scope = self.above.scope(place)
        if lead.verdict == Verdict.UNKNOWN and self.last and self._goes_on(self.last.marker, group[0].marker):
            lead, scope = replace(self.last.lead, strong=True), self.last.scope
        sentence = self.above.lead_sentence
        spoken = not scope.codes and sentence is not None and self.plain[sentence.end - 1] == ":"
        if spoken:
            scope = self.above.scope(sentence)  # "The Ministers of A and B:", above "agreed to ...", "decided to ..."
        self.last = _Last(group[-1].marker, lead, scope)
        self.inferred = self.advises = False
        recommended = lead.kind == ItemKind.RECOMMENDATION and lead.verdict == Verdict.DEEDS
        if not scope.codes and (recommended or self.at_home) and not self._resolved_by_a_body(place):
            scope = self.stretch.home  # what is recommended in a text on one country is for it to do
        own = {block.start: self.above.own_deeds(block.start, block.end) for block in group}
        formed = sum(bool(own[b.start]) or speaks_of_doing(self._body(b)) for b in group)
        mostly = 2 * formed >= len(group)
        told = sum(any(deed.force == Force.SHOULD for deed in own[block.start]) for block in group)
        self.advises = recommended or 2 * told >= len(group) > 1
        if lead.verdict == Verdict.UNKNOWN and (
            self.mostly_deeds or (mostly and len(group) > 1) or (formed == len(group) and self.mostly_doing)
        ):
            lead = Lead(Verdict.DEEDS, ItemKind.COMMITMENT if any(own.values()) else ItemKind.PROPOSAL)
            self.inferred = True
        if lead.verdict == Verdict.UNKNOWN and self._tell_of_a_trip(group):
            lead, mostly = Lead(Verdict.DEEDS, ItemKind.COMMITMENT, done=True), True
        parent: tuple[Block, Scope] | None = None
        for number, block in enumerate(group):
            words = self.plain[block.start : block.end]
            nested = block.level > low
            has_children = number + 1 < len(group) and group[number + 1].level > block.level
            if not nested:
                parent = None
            if has_children and (words.rstrip().endswith(":") or _names_only(words, own[block.start])):
                parent = (block, self.above.scope(Place(block.start, block.end)))
                continue
            if nested and parent is None and not own[block.start]:
                continue
            given = self._bullet(
                block, lead, place is not None or parent is not None or lead.strong, mostly, own[block.start]
            )
            if given:
                given.scope = parent[1] if parent and parent[1].codes else scope
                if scope is self.stretch.home and _local.search(words):
                    given.scope = NOBODY  # a city's or a province's, and not the country's
                if spoken and any(deed.addressee is not None for deed in own[block.start]):
                    given.scope = NOBODY  # "requested the Secretariat to": theirs to ask, and not to do
                yield given
        self.above.lead_sentence = None

    def _resolved_by_a_body(self, place: Place | None) -> bool:
        """Whether a list is what a body of several States resolves: "THE PERMANENT COUNCIL OF THE OAS, ... "
        "RESOLVES:"."""
        if place is None or not _resolves.search(self.plain, place.start, place.end):
            return False
        named = parties_in(self.stretch, 0, min(len(self.plain), _head))
        return any(party.kind == NameKind.BODY and not party.country for party in named)

    @staticmethod
    def _goes_on(last: str, first: str) -> bool:
        """Whether a number follows the last list's: "2." behind "1.", with lines between that a page left there."""
        one, other = _number.fullmatch(last), _number.fullmatch(first)
        return bool(one and other) and int(other[1]) == int(one[1]) + 1

    def _numbered_prose(self, group: Sequence[Block], low: int) -> Iterator[Mention]:
        """Numbered paragraphs, each with the letters that it leads in: "23. The Committee asks that it:", "a."."""
        at = 0
        while at < len(group):
            until = next((n for n in range(at + 1, len(group)) if group[n].level <= low), len(group))
            below = group[at + 1 : until]
            yield from of_paragraph(self.above, group[at], below[0] if below else None)
            if below:
                yield from self._list(below)
            at = until

    def _tell_of_a_trip(self, group: Sequence[Block]) -> bool:
        """Whether the bullets go on a lead-in that names who did it all: "In Lima, the Minister:", "Signed ..."."""
        sentence = self.above.lead_sentence
        if not sentence or self.plain[sentence.end - 1] != ":":
            return False
        return all(_delivered.match(self.plain, block.start, block.end) for block in group)

    def _only_leads_on(self) -> bool:
        """Whether the list is one of further pages to read."""
        headings = self.above.section.headings
        return bool(headings) and bool(_further_pages.match(self.plain, headings[-1].start, headings[-1].end))

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
            initials = _initials.match(self.plain, colon.end(), end)
            return Place(start, colon.start()), Place(initials.end() if initials else colon.end(), end)
        return None, Place(start, end)

    def _bullet(self, block: Block, lead: Lead, led: bool, mostly: bool, own: list[Deed]) -> Mention | None:
        words = self.plain[block.start : block.end]
        title, body = self._titled(block.start, block.end)
        said = self.plain[body.start : body.end]
        if words.rstrip().endswith(":") and not own:
            return None  # it leads in what the page lost, or what stands below it
        if (
            len(words.split()) < 2
            or _link_only.match(words)
            or bullet_words.a_person.fullmatch(words)
            or (len(words) < _longest_title and bullet_words.nothing.fullmatch(words))
            or (not own and bullet_words.a_seat.match(words))
            or _withheld.match(words)
            or words.rstrip().endswith("?")
        ):
            return None
        if not own and (named := bullet_words.name_before.match(words)) and describes_a_state(words[named.end() :]):
            return None
        form, confidence, why = Form.BULLET, 0.7, "list of deeds"
        if names_a_problem(said):
            form, why = Form.PROBLEM, "names a problem"
        elif lead.verdict == Verdict.OTHER:
            own = [deed for deed in own if not (deed.passive and deed.force in _of_findings)]
            if not own:
                return None
            why, confidence = own[0].force.value, 0.5
        elif own:
            why, confidence = own[0].force.value, 0.85
        elif self.advises and _should.search(said):
            why = Force.SHOULD.value
        elif not self._fits(said, lead, led or mostly or self.mostly_deeds, led, bool(title)):
            return None
        by_itself = lead.verdict == Verdict.OTHER or (lead.kind == ItemKind.PROPOSAL and not led)
        kind = own[0].kind if own and by_itself else lead.kind
        done = self._is_done(body, lead, own)
        return Mention(
            Place(block.start, block.end), form, kind, why, body, title, done, confidence,
            block.group, self.above.section.number, tuple(own), lead,
        )  # fmt: skip

    def _fits(self, said: str, lead: Lead, listed: bool, led: bool, titled: bool) -> bool:
        """Whether a bullet without a verb of its own that governs is a deed by its list."""
        doing = speaks_of_doing(said)
        if not (doing or led or titled) and len(said.split()) <= _a_label:
            return False
        if lead.verdict == Verdict.UNKNOWN or not (listed or doing):
            return False
        if only_says(said) or only_shows(said) or (tells_a_figure(said) and not doing):
            return False
        return not ((led or self.inferred) and describes_a_state(said)) or doing or titled or lead.done

    def _is_done(self, body: Place, lead: Lead, own: Sequence[Deed]) -> bool:
        """Whether a bullet is begun or done: by its own first sentence, else by the list that it stands in."""
        first = next(iter(sentences(self.plain, body.start, body.end)), body)
        governing = next((deed for deed in own if deed.at < first.end), None)
        if governing:
            return governing.done or (lead.done and governing.force not in _still_to_come)
        return lead.done or self._is_past(self.plain[body.start : body.end])

    def _is_past(self, words: str) -> bool:
        return not speaks_of_doing(words) and bool(_past.match(words[:160]))
