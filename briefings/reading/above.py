"""What stands above a list, a table or a sentence: its headings, whose section it is, and its lead-in."""

import re
from dataclasses import dataclass, field, replace

from . import leads, owners, subject_words, verbs
from .acting import own_deeds
from .blocks import Block
from .deeds import Deed, deeds
from .leads import Lead, Verdict
from .model import Place
from .names import code_of
from .sentences import sentences
from .stretch import NOBODY, Scope, Stretch

_made_to = re.compile(
    r"\b(?:recommendations?|recomendaci(?:ón|ones))\s+(?:made\s+|formuladas\s+)?(?:to|al?)\s+(?:the\s+|la\s+|los\s+)?",
    re.IGNORECASE,
)
# "To the Government of Sri Lanka", "Al Gobierno de Chile:" above what it is asked to do.
_to_whom = re.compile(
    r"\W*(?:[A-Z\d]{1,3}[.)]\s*)?(?:To|Al|A\s+(?:la|los|las))\s+(?=(?:the\s+)?(?:governments?|authorities|state|parliament|gobierno|"
    r"estado|autoridades|congreso)\b)",
    re.IGNORECASE,
)
_asks_of = re.compile(
    r"\b(?:recommends?|recommended|requests?|requested|calls?|called|urges?|urged|recomienda[n]?|recom(?:endó|endaron)|solicita[n]?|"
    r"solicit(?:ó|aron)|inst(?:a|an|ó|aron)|exhort(?:a|an|ó|aron)|urge[n]?|pid(?:e|en|ió|ieron))\s+"
    r"(?P<whom>(?:(?:to|on|upon|a)\s+)?(?:the|al?|el|la|los|las)\s+[^,:;]{3,80}?)\s*(?:\b(?:to|a|que|that)\s*)?:\s*$",
    re.IGNORECASE,
)
_came_of_talks = re.compile(
    r"\b(?:results?|outcomes?|deliverables|achievements|agreements|commitments)\b[^.:;]{0,40}\b(?:dialogue|talks|meeting|summit|visit|"
    r"consultations?)\b|\b(?:resultados?|acuerdos?|compromisos?)\b[^.:;]{0,40}\b(?:diálogo|reunión|encuentro|cumbre|visita|consultas?)\b",
    re.IGNORECASE,
)
# "These initiatives include:", "Among them:" are those of the sentence before.
_refers_back = re.compile(
    r"\W*(?:(?:some|examples?|highlights|part|most|several) of\s+)?(?:these|those|this|such|they)\b|"
    r"\W*(?:among (?:them|these|others)|specifically|in particular|entre (?:ellos|ellas|estos|estas)|est[oa]s\b)",
    re.IGNORECASE,
)
_agreed = re.compile(
    r"\W*(?:(?:joint|shared|common|mutual|key|main|new)\s+)?(?:commitments|agreements|points of agreement|"
    r"compromisos|acuerdos)(?:\s+(?:conjuntos|comunes|alcanzados|asumidos|adoptados|suscritos|reached|made))?\W*",
    re.IGNORECASE,
)
_of_them = re.compile(r"[’']s?\b|\s+(?:will|commitments?)\b")
_of_whom = re.compile(r"\b(?:of|by|for|de|del|por)\s+(?:the\s+|los\s+|la\s+)?\Z", re.IGNORECASE)
_table_of_advice = re.compile(r"\bRecommendations? for Executive Action\b")
# "Se acordó:", "POR TANTO, ACUERDAN:", "it was agreed to:": by those who met.
_was_agreed = re.compile(
    r"\b(?:se\s+(?:acord|conv[ie]n|decidi|resolvi)\w+|acuerdan|convienen|resuelven|(?:it\s+was|was|were)\s+agreed)\b",
    re.IGNORECASE,
)
_near = 60  # characters in which a sentence's subject stands
# "Welcomed Canada's four-point announcement:" is followed by what Canada announced.
_announcement = re.compile(
    r"(?:\s+[\w-]+){0,4}[’']s?\s+(?:[\w-]+\s+){0,4}?(?:announcements?|pledges?|commitments?|package|offer|promises?)\W*$",
    re.IGNORECASE,
)
_title_of_a_state = 30  # characters of "Government of the Republic of"
_our_verb = re.compile(r"\b(?:we|nos|[a-záéíóúñ]{3,}(?:amos|emos|imos))\b", re.IGNORECASE)
_verb = re.compile(
    r"\b(?:will|agreed|shall|should|must|agree|aims?|intends?|plans?\s+to|seeks?|is|are|committed|pledged|decided|announc(?:ed|es|ing)|made|unveiled|outlined|acord\w+|decid\w+|comprom\w+|anunci\w+|"
    r"(?i:acuerdan?|convien(?:e|en)|convin(?:o|ieron)|resuelven?|resolv(?:ió|ieron)|dispon(?:e|en)|declaran?|instruy(?:e|en|ó|eron)|"
    r"resolved?|undertake|decides?|have|hereby))\b"
)


_between_words = re.compile(r"\W+")


def _letters(words: str) -> int:
    return len(_between_words.sub("", words))


_number_before = re.compile(r"^\W*\d{1,2}[.)]\s+")
_and_a_name = 2  # headings of one level


@dataclass
class Section:
    number: int = 0
    headings: list[Block] = field(default_factory=list)
    relation: Scope = NOBODY
    owner: Scope = NOBODY


class Above:
    """The headings and the lead-in that hold for the block being read; `before` is the block before it."""

    def __init__(self, stretch: Stretch, title: str, has_lists: bool) -> None:
        self.has_lists = has_lists  # whether the document tells its deeds in lists
        self.has_advice_table = bool(_table_of_advice.search(stretch.plain))  # whose prose only counts them
        self.stretch = stretch
        self.plain = stretch.plain
        self.language = stretch.language
        self.title = title
        self.section = Section()
        self.introduced = ""
        self.lead_sentence: Place | None = None
        self.announced: Place | None = None  # the sentence that announces lists under headings of their own
        self.before: Block | None = None
        self.funded = -1  # where a paragraph starts that tells of what a sum above it is given to
        self._own: dict[int, list[Deed]] = {}

    def own_deeds(self, start: int, end: int) -> list[Deed]:
        """The deeds of a bullet or a cell, found once."""
        if start not in self._own:
            self._own[start] = own_deeds(self.stretch, start, end)
        return self._own[start]

    def heading(self, block: Block) -> None:
        kept = [heading for heading in self.section.headings if heading.level < block.level]
        kept += self._heads_names(block)
        relation = owners.relation(self.stretch, block.start, block.end)
        owner = self._owner_of(block)
        if not owner.codes:
            owner = next((to for above in reversed(kept) if (to := self._addressed(above.start, above.end))), NOBODY)
        self.section = Section(self.section.number + 1, [*kept, block], relation, owner)
        self.lead_sentence = None

    def _heads_names(self, block: Block) -> list[Block]:
        """The heading that tells of deeds, of the same level, above one that is no more than a party's name:
        "Commitments", "Kenya"."""
        same = [heading for heading in self.section.headings if heading.level == block.level]
        parent = next((heading for heading in same if not self._is_a_name(heading)), None)
        if parent is None or not self._is_a_name(block) or (parent is not self.before and len(same) < _and_a_name):
            return []
        told = leads.of_heading(self.plain[parent.start : parent.end], self.language)
        return [parent] if told.verdict == Verdict.DEEDS else []

    def _is_a_name(self, block: Block) -> bool:
        words = _number_before.sub("", self.plain[block.start : block.end])
        return code_of(words.strip(" *_#:")) is not None

    def _addressed(self, start: int, end: int) -> Scope | None:
        """Those to whom a lead-in or heading says that it recommends: "recommendations to the State of X"."""
        made = _made_to.search(self.plain, start, end) or _to_whom.match(self.plain, start, end)
        parties = owners.parties_in(self.stretch, made.end(), end)[:1] if made else []
        if not parties or parties[0].start - made.end() > _title_of_a_state:
            return None
        return Scope((owners.code_of(parties[0]),), Place(parties[0].start, parties[0].end))

    def _asked_of(self, place: Place) -> Scope | None:
        """Whom a lead-in asks for what it lists: "the Commission recommends to the Government:"."""
        asks = _asks_of.search(self.plain, place.start, place.end)
        if not asks:
            return None
        parties = owners.parties_in(self.stretch, *asks.span("whom"))
        if parties:
            return Scope(tuple(dict.fromkeys(owners.code_of(party) for party in parties)), place)
        words = re.sub(r"^(?:to|on|upon|a)\s+", "", asks["whom"], flags=re.IGNORECASE)
        return self.stretch.home if subject_words.is_of_a_state(words) else None

    def _owner_of(self, block: Block) -> Scope:
        """The party whose section it is: the heading is its name, or calls the deeds its own."""
        if addressed := self._addressed(block.start, block.end):
            return addressed
        parties = owners.actors(self.stretch, block.start, block.end)
        if not parties or len(parties) > 4:
            return NOBODY
        words = self.plain[block.start : block.end]
        rest = _letters(words) - sum(_letters(self.plain[p.start : p.end]) for p in parties)
        of_deeds = leads.of_heading(words, self.language).verdict == Verdict.DEEDS
        possessive = of_deeds and (
            _of_them.match(self.plain, parties[-1].end, block.end)
            or _of_whom.search(self.plain, block.start, parties[0].start)
        )
        if rest > 8 and not possessive:
            return NOBODY
        codes = tuple(dict.fromkeys(owners.code_of(party) for party in parties))
        return Scope(codes, Place(parties[0].start, parties[-1].end))

    def lead(self) -> tuple[Lead, Place | None]:
        """What the lead-in, else the nearest heading that says something, says of the list or table that comes."""
        names_alone = None
        if not self.lead_sentence and self._heading_leads_in():
            heading = self.section.headings[-1]
            lead = leads.of_lead_in(self.plain[heading.start : heading.end], self.language)
            if lead.verdict != Verdict.UNKNOWN:
                return lead, Place(heading.start, heading.end)
        if self.lead_sentence:
            words = self.plain[self.lead_sentence.start : self.lead_sentence.end]
            lead = leads.of_lead_in(words, self.language)
            if lead.verdict != Verdict.UNKNOWN:
                return lead, self.lead_sentence
            names_alone = self.lead_sentence if self._of_names(self.lead_sentence) else None
        for heading in reversed(self.section.headings):
            words = self.plain[heading.start : heading.end]
            lead = leads.of_heading(words, self.language)
            if lead.verdict != Verdict.UNKNOWN:
                nearest = heading is self.section.headings[-1] and heading is self.before and len(words.split()) < 8
                return replace(lead, strong=nearest), names_alone
        return self._announced_lead(), names_alone

    def _heading_leads_in(self) -> bool:
        """Whether what looks like a heading is a lead-in on a line of its own: "The Committee urges the State to:"."""
        heading = self.section.headings[-1] if self.section.headings else None
        return heading is not None and heading is self.before and self.plain[heading.end - 1] == ":"

    def _announced_lead(self) -> Lead:
        """What the document says of all its lists: where it announces them, in its title, in what introduces it."""
        if self.announced:
            lead = leads.of_lead_in(self.plain[self.announced.start : self.announced.end], self.language)
            if lead.verdict == Verdict.DEEDS:
                return lead
        for words in (self.title, self.introduced):
            lead = leads.of_heading(words, self.language) if words else Lead(Verdict.UNKNOWN)
            if lead.verdict == Verdict.DEEDS:
                return lead
        return Lead(Verdict.UNKNOWN)

    def scope(self, place: Place | None) -> Scope:
        """Who the lead-in's verb is said of."""
        return self._scope(place, self.announced)

    def _scope(self, place: Place | None, announced: Place | None) -> Scope:
        if place is None:
            return self._of_section(announced)
        governed = deeds(self.plain, place.start, place.end, self.language)
        until = governed[0].subject[1] if governed else place.end
        start = governed[0].subject[0] if governed else place.start
        if not governed:
            verb = _verb.search(self.plain, place.start, place.end)
            if addressed := self._addressed(place.start, place.end) or self._asked_of(place):
                return addressed
            last = owners.parties_in(self.stretch, place.start, place.end)[-1:]
            if last and _announcement.match(self.plain, last[0].end, place.end):
                return Scope((owners.code_of(last[0]),), Place(last[0].start, last[0].end))
            if not verb:
                return (
                    self._of_names(place)
                    or self._of_talks(place)
                    or self._of_the_sentence_before(place)
                    or self._of_them_all(place)
                    or self._of_section(announced)
                )
            start, until = leads.without_purpose(self.plain, place.start, verb.start()), verb.start()
            start = max((cut.end() for cut in verbs.that.finditer(self.plain, start, until)), default=start)
        asked = governed[0].addressee if governed else None
        if asked and asked[1] > asked[0]:
            start, until = asked
        parties = owners.actors(self.stretch, start, until)
        if parties:
            return Scope(
                tuple(dict.fromkeys(owners.code_of(p) for p in parties)), Place(parties[0].start, parties[-1].end)
            )
        words = self.plain[start:until]
        ours = (
            subject_words.is_collective(words)
            or _our_verb.search(self.plain, place.start, place.end)
            or (len(self.stretch.speakers.codes) > 1 and _was_agreed.search(self.plain, place.start, place.end))
        )
        if ours and self.stretch.speakers.codes:
            return self.stretch.speakers
        if _refers_back.match(self.plain, place.start, place.end) and (before := self._of_the_sentence_before(place)):
            return before
        of_home = subject_words.is_one_side(words) or subject_words.is_of_a_state(words)
        of_section = self._of_section(announced)
        return of_section if of_section.codes or not of_home else self.stretch.home

    def _of_the_sentence_before(self, place: Place) -> Scope | None:
        """Those who act in the sentence before a lead-in about the same: "Some of these initiatives include:"."""
        if not _refers_back.match(self.plain, place.start, place.end):
            return None
        line = self.plain.rfind("\n", 0, place.start) + 1
        before = sentences(self.plain, line, place.start)[-1:]
        for part in before:
            by = owners.agents(self.stretch, part.start, part.end)
            chain = by or owners.chain_at_the_head(self.stretch, part.start, part.end)
            if chain:
                codes = tuple(dict.fromkeys(owners.code_of(party) for party in chain))
                return Scope(codes, Place(chain[0].start, chain[-1].end))
            if subject_words.is_collective(self.plain[part.start : part.start + _near]):
                return self.stretch.speakers if self.stretch.speakers.codes else None
        return None

    def _of_them_all(self, place: Place) -> Scope | None:
        """The speakers, whatever the verb of a lead-in that starts with them or says "we": "The Participants aim to
        cooperate in:", "pretendemos trabajar para:"."""
        head = self.plain[place.start : min(place.end, place.start + _near)]
        ours = subject_words.is_collective(head) or _our_verb.search(self.plain, place.start, place.end)
        return self.stretch.speakers if ours and self.stretch.speakers.codes else None

    def _of_talks(self, place: Place) -> Scope | None:
        """Those who spoke with each other, where a lead-in tells what came of it: "Results of the talks include"."""
        told = _came_of_talks.search(self.plain, place.start, place.end)
        return self.stretch.speakers if told and len(self.stretch.speakers.codes) > 1 else None

    def _of_names(self, place: Place) -> Scope | None:
        """The parties of a lead-in that is their names and no more: "Japan and China:"."""
        chain = owners.parties_in(self.stretch, place.start, place.end)
        left = re.sub(r"\W|\b(?:the|and|el|la|los|y|e)\b", "", self.plain[place.start : place.end], flags=re.IGNORECASE)
        if not chain or len(left) > sum(len(re.sub(r"\W", "", self.plain[p.start : p.end])) for p in chain):
            return None
        return Scope(tuple(dict.fromkeys(owners.code_of(party) for party in chain)), place)

    def _of_what_was_agreed(self) -> Scope:
        """Those who met, under a heading that is no more than "Commitments"."""
        heading = self.section.headings[-1] if self.section.headings else None
        agreed = heading and _agreed.fullmatch(self.plain, heading.start, heading.end)
        return self.stretch.speakers if agreed and len(self.stretch.speakers.codes) > 1 else NOBODY

    def _of_section(self, announced: Place | None) -> Scope:
        """Whose the section is; else who acts in the sentence that announces the document's lists; else who speaks."""
        near = self.section.owner if self.section.owner.codes else self.section.relation
        if not near.codes and self.section.headings and self.stretch.home.codes:
            heading = self.section.headings[-1]
            if subject_words.is_of_a_state(self.plain[heading.start : heading.end]):
                return Scope(self.stretch.home.codes, Place(heading.start, heading.end))
        if near.codes:
            return near
        if announced:
            return self._scope(announced, None)
        if self.stretch.announcer.codes:
            return self.stretch.announcer
        return self.stretch.speakers if self.stretch.joint else self._of_what_was_agreed()
