"""Lists without bullets: paragraphs that are its items by their form, as they are left where a page lost its marks.

Such paragraphs all start with what is done ("Crear ...", "Developing ...") behind a lead-in or a heading that tells of
deeds, or with a sum that is given, or end as the parts of one sentence do (";") behind a lead-in with a colon. Short
lines one below the other ("A new consulate in Lagos") are items where a lead-in with a colon says that deeds follow; a
line in title case is one of them although, by itself, it would be a heading.
"""

import re
from collections.abc import Iterator, Sequence

from . import leads
from .blocks import Block, Kind
from .leads import Verdict
from .mentions import speaks_of_doing, starts_with_a_deed
from .names import code_of

_a_sum = re.compile(
    r"(?:(?:nearly|almost|about|approximately|more|over|up|to|than|an|additional|another|casi|cerca|más|hasta|unos|otros|de)\s+){0,3}"
    r"(?:US|USD|CAD|EUR)?\s?[$€£]?\s?\d[\d.,]*\s*(?:million|billion|thousand|millones|mil\b)",
    re.IGNORECASE,
)
# "The launch of", "A commitment to": what came of talks.
_an_outcome = re.compile(
    r"(?:(?:The|An?|New|El|La|Una?)\s+)(?:(?!of\b|to\b|is\b|was\b|has\b|de\b)[\w.’'-]+\s+){0,3}?(?:launch|commitment|pledge|agreement|"
    r"memorand(?:um|a)(?:\s+of\s+\w+)?|partnership|establishment|creation|signing|extension|expansion|donation|announcement|initiative|"
    r"project|program(?:me)?|lanzamiento|compromiso|acuerdo|memorando(?:\s+de\s+\w+)?|firma|creación|establecimiento|iniciativa|"
    r"ampliación|proyecto|programa|plan)\s+(?:of|to|among|between|for|with|de|del|para|entre|con)\b",
    re.IGNORECASE,
)
# "Train 200 officers; and": one part of a sentence that goes over several paragraphs.
_a_part = re.compile(r";(?:\s*(?:and|or|y|e|o|u))?$")
_the = re.compile(r"(?:The|La|El)\s")
_letters = re.compile(r"[^\W\d_]")
_fewest = 2
_fewest_alone = 3  # of Spanish infinitives, which need nothing before them
_fewest_words = 4
_fewest_of_a_deed = 3  # words
_longest_line = 120  # characters


def with_unmarked_lists(plain: str, blocks: Sequence[Block], language: str) -> list[Block]:
    """The blocks, with the paragraphs of such lists as items of lists of their own."""
    result: list[Block] = []
    group = max((block.group for block in blocks), default=0)
    for run, before in _runs(plain, blocks, language):
        if _is_a_list(plain, run, before, language):
            group += 1
            run = [block._replace(kind=Kind.ITEM, group=group, level=0) for block in run]
        result += run
    return result


def _runs(plain: str, blocks: Sequence[Block], language: str) -> Iterator[tuple[list[Block], Block | None]]:
    """Neighbouring blocks that may be one list, each with the block before it; what has no letters parts none."""
    run: list[Block] = []
    before: Block | None = None
    form = ""
    for block in blocks:
        paragraph = block.kind == Kind.PARAGRAPH or _is_bare(plain, block)
        if paragraph and not _letters.search(plain, block.start, block.end):
            continue
        of_a_party = paragraph and _is_of_a_party(plain[block.start : block.end])
        may_be = paragraph and (run or language == "es" or _may_lead(plain, before) or of_a_party)
        below = bool(run) and block.line == run[-1].line + 1
        own = _form(plain, block, language, before if not run or below else None) if may_be else ""
        if own and (own == form or not run):
            run.append(block)
        else:
            if run:
                yield run, before
                before = run[-1]
            own = own if language == "es" or own == "party" or _may_lead(plain, before) else ""
            own = "" if own == "line" and not _leads_in(plain, before, language) else own
            run = [block] if own else []
            if not own:
                yield [block], None
                before = block
        form = own
    if run:
        yield run, before


def _may_lead(plain: str, before: Block | None) -> bool:
    return before is not None and (before.kind == Kind.HEADING or plain[before.end - 1] == ":")


def _leads_in(plain: str, before: Block | None, language: str) -> bool:
    """Whether the block before is a sentence that announces deeds, with a colon."""
    if before is None or plain[before.end - 1] != ":":
        return False
    lead = leads.of_lead_in(plain[before.start : before.end], language)
    return lead.verdict == Verdict.DEEDS or lead.governs


def _is_bare(plain: str, block: Block) -> bool:
    """Whether a heading is a line and nothing more, without a mark or a number that makes it one."""
    at_the_head = block.start == plain.rfind("\n", 0, block.start) + 1
    return block.kind == Kind.HEADING and not block.marker and at_the_head and block.level > 1


def _form(plain: str, block: Block, language: str, before: Block | None = None) -> str:
    """What a paragraph has in common with those of its list: "deed", "sum", "part", "line", or nothing.

    `before` is the block before the list, for a line right below the others, else None.
    """
    words = plain[block.start : block.end]
    if words.endswith(","):
        return ""  # a recital of a preamble
    if _a_part.search(words):
        return "part"
    several = len(words.split()) >= _fewest_words
    if several and len(words) <= _longest_line and words[-1].isalnum() and _leads_in(plain, before, language):
        return "line"
    short = len(words.split()) >= _fewest_of_a_deed and words[-1] in ".;"  # no "Share on facebook"
    if (several or short) and starts_with_a_deed(words):
        return "deed"
    named = _the.match(words) or (language == "es" and words[0].isupper())
    if _an_outcome.match(words) or (several and named and speaks_of_doing(words)):
        return "outcome"
    if _a_sum.match(words):
        return "sum"
    if _is_of_a_party(words):
        return "party"
    own = words[3:] if words.startswith("to ") else words
    goes_on = own[:1].islower() and starts_with_a_deed(own[:1].upper() + own[1:])
    return "part" if goes_on else ""


# "Kenya: Open a clinic", "Uganda to publish the map": a line of minutes.
_of_somebody = re.compile(
    r"(?:[Tt]he\s+)?(?P<who>[A-ZÁÉÍÓÚ][^\n:–—]{2,40}?)(?:\s?:\s+|\s+[–—-]\s+|(?P<to>\s+to\s+))"
    r"(?P<deed>[a-zA-ZÁÉÍÓÚáéíóú].*)",
    re.DOTALL,
)


def _is_of_a_party(words: str) -> bool:
    """Whether a line begins with a party's name and tells behind it what is done."""
    found = _of_somebody.match(words)
    if not found or code_of(found["who"]) is None:
        return False
    deed = found["deed"].removeprefix("to ")
    if found["to"]:
        return deed[0].islower()
    return starts_with_a_deed(deed[:1].upper() + deed[1:])


def _is_a_list(plain: str, run: Sequence[Block], before: Block | None, language: str) -> bool:
    if len(run) < _fewest:
        return False
    of_infinitives = language == "es" and len(run) >= _fewest_alone and _form(plain, run[0], language) == "deed"
    if all(_is_of_a_party(plain[block.start : block.end]) for block in run):
        return True
    if before is None:
        return of_infinitives
    words = plain[before.start : before.end]
    if before.kind == Kind.HEADING:
        return leads.of_heading(words, language).verdict == Verdict.DEEDS
    if words.endswith(":"):
        return True
    return of_infinitives
