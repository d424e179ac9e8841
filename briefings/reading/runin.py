"""Lists run into a sentence: "should implement its plan, by: (1) improving ...; (2) establishing ...; and (3) ...".

A list is read where numbers or letters count up in one paragraph; the lead-in may be the paragraph before. Whether
it is open, the verb of the lead-in decides (`tense`); a list of what was done is left out. Who must act is the subject
of the lead-in, or the country whose section it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from . import names
from .advice import labelled
from .blocks import Block, Kind
from .blocks import blocks as blocks_of
from .model import Ground, Item, ItemKind, Named, PartyRole, Place
from .sentences import sentences
from .tense import Ruling, Tense, ruling

_mark = re.compile(
    r"(?<![\w(])(?:\(?(?P<number>\d{1,2})\)|\(?(?P<letter>[a-z])\)|\(?(?P<roman>[ivx]{1,5})\)|(?P<dotted>[ivx]{1,5})\.)(?=\s*[^\s).,;])\s*"
)
_dotted_mark = re.compile(r"[ivx]\.")
_cited = re.compile(
    r"(?:\d|\b(?:paragraphs?|articles?|sections?|rules?|regulations?|párrafos?|artículos?|clause|point|phase))\s*$",
    re.IGNORECASE,
)
_romans = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
}
_is_to = re.compile(r"\s+(?:to|will|shall|should)\s+[a-z]")
RUN_IN = "run-in list"  # why it is an item
LABELLED_DEED = "labelled deed"
LABELLED_ADVICE = "labelled recommendation"
_head = 120  # characters
_leap = 2
_fewest = 2
_last_word = re.compile(r"(?<=[\s;,])(?:and|or|y|e|o)$")
_longest_item = 3_000
_longest_lead_in = 1_500
_by_doing = re.compile(
    r"(?:,?\s(?:including\s)?by\s{0,2}:?|:|,?\s(?:incluso\s)?mediante\s{0,2}:?)\s{1,3}(?=[a-z]{2,}(?:ing|ando|iendo)\b)"
)
# The end of the last expression, which is sooner looked for.
_doing = re.compile(r"(?:by\s{0,2}:?|:|mediante\s{0,2}:?)\s{1,3}[a-z]{2,}(?:ing|ando|iendo)\b")
_of_a_plan = re.compile(
    r"\b(?:plans?(?!\s+to\b)|programmes?|programs?|strateg(?:y|ies)|recommendations?|deficienc(?:y|ies)|commitments?|agenda|road\s?map"
    r"|planes|programas?|estrategias?|recomendaci(?:ón|ones)|deficiencias?|compromisos?|hoja\s+de\s+ruta)\b",
    re.IGNORECASE,
)
_unnumbered_parts = re.compile(r";\s+(?:and\s+|y\s+)?(?=[a-z]{2,}(?:ing|ando|iendo)\b)")
_that_by_that = re.compile(
    r"\b(?:recommend(?:s|ed|ations?|ing)?|ask(?:s|ed)|request(?:s|ed)|propos(?:es|ed|als?))\s*:?\s+(?P<first>that)\s+"
    r"(?P<what>[^.;]{10,400});\s+(?:and\s+)?that\s"
)
_next_that = re.compile(r";\s+(?:and\s+)?that\s+")
_infinitive = r"(?:to\s+(?!the\b|a\b|an\b)[a-z]{2,}|(?!lugar|mujer)[a-záéíóúñ]{3,}[aei]r)"
_to_by_to = re.compile(rf":\s+(?P<first>{_infinitive}\s[^.;:]{{8,400}});\s+(?:and\s+|y\s+|e\s+)?{_infinitive}\s")
_next_to = re.compile(rf";\s+(?:and\s+|y\s+|e\s+)?(?={_infinitive}\s)")
_a_meeting = re.compile(r"reuni[óo]n", re.IGNORECASE)  # and no island
_longest_heading = 60
_not_the_subject = re.compile(
    r"\b(?:with|to|from|for|by|in|at|con|para|desde|por|en)\s+(?:the\s+|el\s+|la\s+)?$"
    r"|(?:^|[,;])\s*(?:together\s+|along\s+)?(?:with|alongside|through|under|following|after|despite|like|unlike|as|in"
    r"|con|junto|mediante|bajo|tras|según|como|en)\s[^,;]{0,60}$",
    re.IGNORECASE,
)
_chained = re.compile(r"\s*(?:,|;|\band\b|\by\b|\be\b|&)*\s*(?:the\s+|el\s+|la\s+)?", re.IGNORECASE)


# "Include the processes that its monitors should use to (a) check and (b) record": told of the processes.
_told_of_it = re.compile(
    r"\b(?!recommend|request|propos|ask|agree|decid|urg|order|requir|demand)[a-z]+s\s+that\s+(?:its|their|the|these|all)\s+[^,;:]{2,80}?\s(?:should|must|will|can|may)\s+"
    r"(?:be\s+)?\w+\s+to\s*$"
)


# "Ensure that offers (a) are fair and (b) made in time", "a notice in which (a) it says whether": parts of one deed.
_no_deed = re.compile(
    r"(?:is|are|was|were|has|have|had|do|does|it|they|he|she|we|which|who|whether|this|these|there|(?!speed|need|feed|heed|exceed|proceed)[a-z]{2,}ed)\b|"
    r"(?:[Uu]n[ao]?|[Tt]he|[Aa]n?|[Oo]ne)\s+(?:\w+\s+)?(?:representantes?|funcionari[oa]|concejal|delegad[oa]|vocal|miembro|representatives?|"
    r"members?|officials?|delegates?)\s+(?:de|del|por|of|from|for)\b",
)


@dataclass(frozen=True)
class _Mark:
    start: int
    end: int
    style: str
    value: int


@dataclass(frozen=True)
class _List:
    """Places of the items, and the lead-in that governs them all."""

    lead_in: Place
    places: tuple[Place, ...]


def items(text: str, blocks: Sequence[Block] | None = None, language: str = "en") -> list[Item]:
    """The items of all run-in lists whose lead-in says that they are to be done, in order of the text.

    Besides them what is labelled as a recommendation ("Recommendation 3: ..."), where no list stands in it.
    """
    found: list[Item] = []
    section: Named | None = None
    before: Block | None = None
    blocks = blocks_of(text) if blocks is None else blocks
    labels = labelled(text, blocks)
    label = next(labels, None)
    for block in blocks:
        if block.kind == Kind.ROW:
            continue
        heading, is_one = _heading(text, block)
        section = heading if is_one else section
        of_block = [item for one in _lists(text, block, before) for item in _items(text, one, section, language)]
        if label and label[0].start < block.end:
            of_block = of_block or [_labelled(text, *label, section, language)]
            label = next(labels, None)
        found += of_block
        before = block
    return found


def _heading(text: str, block: Block) -> tuple[Named | None, bool]:
    """The country that a bare line names, and whether the line starts a section at all."""
    if block.kind == Kind.ITEM or block.end - block.start > _longest_heading:
        return None, False
    content = text[block.start : block.end]
    if content.endswith((".", ";", ",", ")")):
        return None, False
    code = _country(content.strip("*_: "))
    if code and not _a_meeting.fullmatch(content.strip("*_: ")):
        return Named(code, PartyRole.OWNER, Ground.SCOPE, Place(block.start, block.end)), True
    return None, block.kind == Kind.HEADING


@lru_cache(maxsize=1_024)
def _country(name: str) -> str | None:
    return names.code_of(name) or names.code_of(name.title())


def _lists(text: str, block: Block, before: Block | None) -> Iterator[_List]:
    # The number of a list's first item may stand at the head of the line, where it is the mark of the block.
    done = max(0, text.rfind("\n", 0, block.start)) if block.marker else block.start
    runs = [part for run in _runs(text, done, block.end) for part in _by_lead_in(text, run)]
    for run in runs:
        if text[done : run[0].start].strip():
            spans = sentences(text, max(done, run[0].start - _longest_lead_in), run[0].start)
        elif before:
            spans = sentences(text, max(before.start, before.end - _longest_lead_in), before.end)
        else:
            spans = []
        if not spans:
            continue
        lead_in = Place(*spans[-1])
        if _told_of_it.search(text, lead_in.start, run[0].start):
            continue
        places = tuple(_places(text, run, block.end))
        if any(_no_deed.match(text, place.start) for place in places):
            continue
        yield _List(lead_in, places)
        done = places[-1].end if places else done
    if not runs:
        yield from _without_numbers(text, block)


def _runs(text: str, start: int, end: int) -> Iterator[list[_Mark]]:
    """Marks that count up from the first; one may stand twice, and one or two may be missing."""
    run: list[_Mark] = []
    for mark in _marks(text, start, end):
        same = [one for one in mark if run and one.style == run[0].style and 0 <= one.value - run[-1].value <= _leap]
        if same:
            run.append(same[0])
            continue
        first = [one for one in mark if one.value == 1]
        if first:
            if len(run) >= _fewest:
                yield run
            run = [first[0]]
    if len(run) >= _fewest:
        yield run


# "It has (1) adopted ...; (2) set up .... It should work on its plan, including by: (3) improving".
_leads_on = re.compile(r"(?::|\b(?:by|mediante|to|a)\s*:?)\s*$", re.IGNORECASE)
_longest_end = 12  # characters of one


def _by_lead_in(text: str, run: list[_Mark]) -> Iterator[list[_Mark]]:
    """A run in parts, where a sentence in between leads into what follows: what is done, and what is left to do."""
    part = run[:1]
    for before, mark in zip(run, run[1:], strict=False):
        leads_on = _leads_on.search(text, max(before.end, mark.start - _longest_end), mark.start)
        if leads_on and len(sentences(text, before.end, mark.start)) > 1:
            yield part
            part = []
        part.append(mark)
    yield part


def _marks(text: str, start: int, end: int) -> Iterator[list[_Mark]]:
    """Each mark as what it may be: "i)" is a letter or a Roman number."""
    if text.find(")", start, end) < 0 and not _dotted_mark.search(text, start, end):
        return
    for found in _mark.finditer(text, start, end):
        if _cited.search(text, max(start, found.start() - 20), found.start()):
            continue
        readings = []
        if found["number"]:
            readings.append(_Mark(found.start(), found.end(), "number", int(found["number"])))
        roman = found["roman"] or found["dotted"] or found["letter"]
        if roman in _romans:
            readings.append(_Mark(found.start(), found.end(), "roman", _romans[roman]))
        if found["letter"]:
            readings.append(_Mark(found.start(), found.end(), "letter", ord(found["letter"]) - ord("a") + 1))
        if readings:
            yield readings


def _places(text: str, run: Sequence[_Mark], end: int) -> Iterator[Place]:
    """From behind each mark to the next one or to the end of the sentence."""
    bounds = [*(mark.start for mark in run[1:]), min(end, run[-1].end + _longest_item)]
    for mark, stop in zip(run, bounds, strict=True):
        span = next(iter(sentences(text, mark.end, stop)), None)
        if span:
            yield Place(span.start, _end(text, span.start, span.end))


def _end(text: str, start: int, end: int) -> int:
    """Where an item ends without the signs, and the "and", that lead to the next."""
    content = text[start:end].rstrip(" \t\n;,.:")
    word = _last_word.search(content, max(0, len(content) - 5))
    return start + len(content[: word.start()].rstrip(" \t\n;,.:") if word else content)


def _without_numbers(text: str, block: Block) -> Iterator[_List]:
    """Lists of a sentence without numbers: "recommended that A do this; that B do that", "should work on its plan, by:
    improving ...; and ...", the last also with a single deed."""
    if text.find(";", block.start, block.end) >= 0 and _that_by_that.search(text, block.start, block.end):
        yield from _of_thats(text, block)
    if text.find(";", block.start, block.end) >= 0 and _to_by_to.search(text, block.start, block.end):
        yield from _of_tos(text, block)
        return
    if not _doing.search(text, block.start, block.end) or not _by_doing.search(text, block.start, block.end):
        return
    for span in sentences(text, block.start, block.end):
        found = next(_by_doing.finditer(text, span.start, span.end), None)
        if not found or not _of_a_plan.search(text, span.start, found.start()):
            continue
        starts = [found.end(), *(part.end() for part in _unnumbered_parts.finditer(text, found.end(), span.end))]
        places = []
        for start, stop in zip(starts, [*starts[1:], span.end], strict=True):
            places.append(Place(start, _end(text, start, stop)))
        yield _List(Place(span.start, found.start()), tuple(places))


def _of_thats(text: str, block: Block) -> Iterator[_List]:
    for span in sentences(text, block.start, block.end):
        found = _that_by_that.search(text, span.start, span.end)
        if not found:
            continue
        lead_in = Place(span.start, found.start("first"))
        starts = [
            found.start("what"),
            *(part.end() for part in _next_that.finditer(text, found.end("first"), span.end)),
        ]
        ends = [*starts[1:], span.end]
        places = [Place(start, _end(text, start, stop)) for start, stop in zip(starts, ends, strict=True)]
        yield _List(lead_in, tuple(Place(p.start, _end(text, p.start, _before_that(text, p.end))) for p in places))


def _of_tos(text: str, block: Block) -> Iterator[_List]:
    """ "Agreed on three actions: to open a consulate; to train officers; and to fund a laboratory"."""
    for span in sentences(text, block.start, block.end):
        found = _to_by_to.search(text, span.start, span.end)
        if not found or found.start("first") - span.start > _longest_lead_in:
            continue
        starts = [found.start("first")]
        starts += [part.end() for part in _next_to.finditer(text, found.start("first"), span.end)]
        ends = [*starts[1:], span.end]
        places = [Place(start, _end(text, start, stop)) for start, stop in zip(starts, ends, strict=True)]
        yield _List(Place(span.start, found.start("first")), tuple(places))


def _before_that(text: str, end: int) -> int:
    """Where a part ends that the "that" of the next one follows."""
    return end - 4 if text[end - 4 : end] == "that" else end


def _items(text: str, one: _List, section: Named | None, language: str) -> list[Item]:
    ruled = ruling(text[one.lead_in.start : one.lead_in.end])
    owners = _owners(text, one.lead_in, ruled, language) or ((section,) if section else ())
    return [
        Item(place, own.kind, RUN_IN, parties=owners, confidence=0.9 if owners else 0.75)
        for place in one.places
        if place.end > place.start
        for own in [_own(text, place) if ruled.tense == Tense.UNKNOWN else ruled]
        if own.tense == Tense.OPEN
    ]


def _own(text: str, place: Place) -> Ruling:
    """Behind a lead-in without a verb an item must say itself, by a verb, that it is to be done."""
    ruled = ruling(text[place.start : place.end])
    return ruled if ruled.verb_end > ruled.verb_start else Ruling(Tense.UNKNOWN)


def _labelled(text: str, place: Place, kind: ItemKind, section: Named | None, language: str) -> Item:
    owners = _owners(text, place, ruling(text[place.start : place.end]), language) or _who_is_to(text, place, language)
    why = LABELLED_ADVICE if kind == ItemKind.RECOMMENDATION else LABELLED_DEED
    return Item(place, kind, why, parties=owners or ((section,) if section else ()), confidence=0.85)


def _who_is_to(text: str, place: Place, language: str) -> tuple[Named, ...]:
    """Those at the head of a note of what is to be done: "Uruguay and Brazil to circulate the minutes"."""
    chain: list[names.PartyName] = []
    for party in names.find_parties(text, place.start, min(place.end, place.start + _head), language):
        if not (_chained.fullmatch(text, chain[-1].end if chain else place.start, party.start) and party.code):
            break
        chain.append(party)
    if not chain or not _is_to.match(text, chain[-1].end, place.end):
        return ()
    return tuple(Named(p.country or p.code, PartyRole.OWNER, Ground.NAMED, Place(p.start, p.end)) for p in chain)


def _owners(text: str, lead_in: Place, ruled: Ruling, language: str) -> tuple[Named, ...]:
    """The parties that are the verb's subject; behind a verb that asks, those asked."""
    if ruled.tense != Tense.OPEN:
        return ()
    if ruled.asked:
        parties = names.find_parties(text, lead_in.start + ruled.verb_end, lead_in.end, language)[:1]
    else:
        stop = lead_in.start + ruled.verb_start
        parties = [
            party
            for party in names.find_parties(text, lead_in.start, stop, language)
            if not _not_the_subject.search(text[max(lead_in.start, party.start - 80) : party.start])
        ]
        while len(parties) > 1 and not _chained.fullmatch(text, parties[-2].end, parties[-1].start):
            del parties[:-1]
        chain = len(parties) - 1
        while chain > 0 and _chained.fullmatch(text, parties[chain - 1].end, parties[chain].start):
            chain -= 1
        parties = parties[max(chain, 0) :]
    return tuple(
        Named(party.country or party.code, PartyRole.OWNER, Ground.NAMED, Place(party.start, party.end))
        for party in parties
        if party.code
    )
