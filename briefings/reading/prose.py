"""Sentences of prose that say of somebody that he is to do something, and those that only stress it."""

import re
from collections.abc import Iterator, Sequence

from . import leads, owners, subject_words
from .above import Above
from .acting import holds
from .blocks import Block, Kind
from .deeds import Deed, deeds
from .force import Force
from .leads import Verdict
from .mentions import Form, Mention, emphasises
from .model import ItemKind, Place
from .plain import words as words_of
from .sentences import Span, sentences
from .stretch import NOBODY, Scope

# "Announced new measures" where a list tells them: the list has the deeds.
_told_in_a_list = words_of(
    """
    measures steps actions initiatives commitments efforts plans programs programmes projects medidas acciones
    iniciativas compromisos planes programas proyectos
    """
)
# "Reclamaron hace unos meses que", "agreed two years ago to": old news.
_old_news = re.compile(
    r"\b(?:months|years|decades)\s+ago\b|\blast\s+(?:year|month|spring|summer|autumn|winter|decade)\b|\bpreviously\b|"
    r"\bhace\s+(?:\w+\s+){0,2}(?:meses|años|décadas)\b|\bel\s+(?:año|mes)\s+pasado\b|\bpreviamente\b",
    re.IGNORECASE,
)
# "De acuerdo con el artículo 341 de la Constitución, el gobierno deberá": what the law asks anyway.
_by_law = re.compile(
    r"\W*(?:(?:de\s+acuerdo\s+con|según|conforme\s+a(?:l)?|en\s+virtud\s+de(?:l)?)\s+(?:el\s+|la\s+)?(?:artículo|ley|constitución|código)\b|"
    r"(?:under|according\s+to|by|in\s+accordance\s+with)\s+(?:the\s+)?(?:\w+\s+)?(?:article|law|constitution|section|statute)\b)",
    re.IGNORECASE,
)
# What somebody decided in another year is background.
_long_ago = re.compile(
    r"\W*(?:last (?:year|decade)|(?:(?:\w+ )?years?|a decade|decades) ago|in (?:19|20)\d\d,|in (?:19\d\d|200\d|"
    r"201\d)\b|el año pasado|"
    r"hace (?:\w+ )?años|"
    r"en (?:19|20)\d\d,)",
    re.IGNORECASE,
)
# "Para el analista Ledesma", "De continuar así": what follows is foreseen, and nobody's deed.
_foreseen = re.compile(
    r"\W*(?:(?:para|según|a\s+juicio\s+de)\s+(?:el|la|los|las)\s+(?:analistas?|expert[oa]s?|especialistas?|politólog[oa]s?|observadores)\b|"
    r"(?:analysts|experts|observers|economists)\s+(?:say|said|expect|believe|warn)|de\s+(?:continuar|seguir|persistir)\s+así|si\s+no\s|"
    r"unless\s|if\s+(?:nothing|we\s+(?:fail|do\s+not|don[’']t))\b)",
    re.IGNORECASE,
)
_beside = re.compile(
    r",\s*(?:alongside|together with|along with|as well as|junto con|"
    r"así como)\s+(?P<what>(?:[\w-]+\s+){1,5}?(?:designed|aimed|intended|to|destinad\w+|orientad\w+)\b)",
    re.IGNORECASE,
)
_this = re.compile(r"\W*(?:this|that|such a|the new|este|esta|dicho|dicha)\s+([a-záéíóúñ]{5,})\b", re.IGNORECASE)


def of_paragraph(above: Above, block: Block, coming: Block | None) -> Iterator[Mention]:
    parts = sentences(above.plain, block.start, block.end)
    above.lead_sentence = None
    if not parts:
        return
    words = above.plain[block.start : block.end]
    if not above.section.relation.codes and owners.speaks_of_a_pair(above.plain, block.start, block.end):
        pair = owners.relation(above.stretch, block.start, block.end)
        if len(pair.codes) == 2:
            above.section.relation = pair
    listed = coming is not None and coming.kind in (Kind.ITEM, Kind.ROW)
    last = above.plain[parts[-1].start : parts[-1].end]
    if listed and (last.endswith(":") or leads.announces(last) or _is_a_bare_line(above, parts, last)):
        above.lead_sentence = Place(parts[-1].start, parts[-1].end)
    elif (
        coming is not None
        and coming.kind == Kind.HEADING
        and (last.endswith(":") and leads.announces(last) or leads.announces_what_follows(last))
    ):
        above.announced = Place(parts[-1].start, parts[-1].end)
    if len(above.introduced) < 2000 and above.lead_sentence is None and above.section.number < 2:
        above.introduced += " " + words
    above.funded = block.start if _funding(above) else -1
    leading = (above.lead_sentence, above.announced)
    previous: Mention | None = None
    for start, end in parts:
        leads_in = Place(start, end) in leading and not leads.goes_into_a_deed(above.plain[start:end])
        made = list(_sentence(above, start, end, leads_in, previous))
        yield from made
        previous = next((mention for mention in reversed(made) if mention.form is Form.CLAUSE), None) if made else None


_longest_line = 90  # characters
_longest_name = 60  # characters of a section's


def _is_a_bare_line(above: Above, parts: Sequence[Span], line: str) -> bool:
    """Whether a line right above a list is its heading in all but form: "Commitments of the cities: local"."""
    if len(parts) > 1 or len(line) > _longest_line or not line[-1].isalpha():
        return False
    return leads.of_heading(line, above.language).verdict == Verdict.DEEDS


# "LEA MÁS: Gobierno construirá un mercado": a headline of another page.
_read_on = re.compile(
    r"\W*(?:(?:lea|lee|vea|mire|read|see)\s+(?:más|también|además|more|also|next)|(?:te|le|les)\s+(?:puede|podría)\s+interesar|related|"
    r"relacionad[oa]s?|sugerimos|you\s+may\s+also\s+like|(?:otr[oa]s|más)\s+(?:noticias|informes|notas)|(?:more|other)\s+(?:news|stories))\s*:",
    re.IGNORECASE,
)


# "Sanidad reforzará las urgencias   Pág. 14": an entry of a list of contents.
_on_a_page = re.compile(r"\b(?:P[áa]gs?|Página|Page)\b\.?(?:\s*\d{1,3})?\W*$")


def _sentence(above: Above, start: int, end: int, is_lead: bool, before: Mention | None) -> Iterator[Mention]:
    found = deeds(above.plain, start, end, above.language)
    if found and (_read_on.match(above.plain, start, end) or _on_a_page.search(above.plain, max(start, end - 20), end)):
        return
    if found:
        found = _holding(above, start, end, found)
    if before and (follows := _follows(above, start, end, before)):
        yield follows
        return
    if is_lead:
        if emphasises(above.plain, start, end):
            yield _support(above, start, end)
        return
    if not found:
        if emphasises(above.plain, start, end):
            yield _support(above, start, end)
        return
    found = [deed for number, deed in enumerate(found) if not (number and _goes_on(found[number - 1], deed))]
    for number, deed in enumerate(found):
        whole = len(found) == 1
        place = (
            Place(start, end)
            if whole
            else Place(
                start if number == 0 else deed.start,
                _without_and(above.plain, deed.until, found[number + 1].start) if number + 1 < len(found) else end,
            )
        )
        beside = _beside.search(above.plain, place.start, place.end) if deed.force == Force.PROPOSED else None
        if beside:
            place = Place(place.start, beside.start())
        yield _clause(above, place, deed)
        if beside:
            yield _clause(above, Place(beside.start("what"), end), deed)


_leads_to_the_next = re.compile(
    r"[\s,;]*(?:\b(?:and|y|e|while|whereas|but|as\s+well\s+as|mientras|pero|así\s+como))?(?:\s+(?:that|"
    r"que))?[\s,;]*\Z",
    re.IGNORECASE,
)


def _without_and(plain: str, start: int, end: int) -> int:
    """Where a clause ends without the ", and that" that leads to the next one."""
    return start + _leads_to_the_next.search(plain[start:end]).start()


def _holding(above: Above, start: int, end: int, found: list[Deed]) -> list[Deed]:
    """The deeds of a sentence that are somebody's to do, as far as what stands above it lets them be."""
    found = [
        deed
        for deed in found
        if holds(above.stretch, deed, False) or (start == above.funded and _is_paid_for(above, deed))
    ]
    if _by_law.match(above.plain, start, end):
        found = [deed for deed in found if deed.force != Force.SHOULD]
    if _foreseen.match(above.plain, start, end):
        found = [deed for deed in found if deed.force not in (Force.WILL, Force.REPORTED)]
    found = [deed for deed in found if deed.force not in _once_said or not _is_old_news(above, start, end, deed)]
    found = [
        deed for deed in found if deed.force not in _once_said or not _is_of_another_time(above.plain, start, end, deed)
    ]
    if _long_ago.match(above.plain, start, end):
        found = [deed for deed in found if deed.force not in _told_long_ago]
    if above.plain[start] in '"“«' and not above.stretch.speakers.codes:
        found = [deed for deed in found if deed.force != Force.SHOULD or _of_a_named_state(above, deed)]
    if above.has_advice_table:  # "is making two recommendations, including that": they follow, each by itself
        found = [deed for deed in found if not above.plain.startswith("recommendations", deed.at)]
    if above.has_lists:  # there, its prose tells what the lists are about
        found = [deed for deed in found if deed.force != Force.LAUNCHED]
        found = [deed for deed in found if deed.force != Force.ANNOUNCED or deed.verb not in _told_in_a_list]
    if above.plain[start].islower():  # what a page's end has parted from its sentence
        found = [deed for deed in found if deed.at > start or deed.force != Force.SHOULD]
    if found and _among_findings(above):
        found = [deed for deed in found if deed.force not in (Force.SHOULD, Force.REPORTED)]
    return found


_told_long_ago = (Force.DECIDED, Force.ANNOUNCED, Force.MANDATED, Force.RECOMMENDED, Force.URGED)
_once_said = (Force.DECIDED, Force.URGED, Force.RECOMMENDED, Force.MANDATED, Force.ANNOUNCED, Force.LAUNCHED)
_beside_a_verb = 45  # characters
# "The move came after Canada agreed to": told of what followed, or went before.
_of_another_time = re.compile(
    r"(?:\A\W*|[,;]\s*|\b(?:came|comes|come|days?|weeks?|months?|hours?|shortly|soon|just|only|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|se\s+da|ocurre|llega)\s+)"
    r"(?:after|when|before|once|luego\s+de\s+que|después\s+de\s+que|cuando|tras\s+que)\s[^,;:]*\Z",
    re.IGNORECASE,
)


def _is_of_another_time(plain: str, start: int, end: int, deed: Deed) -> bool:
    """Whether a deed stands in a clause with "after": "After Chad agreed to ..., Niger"; not "After the talks Chad"."""
    found = _of_another_time.search(plain[start : deed.at])
    return bool(found) and (found.start() > 0 or plain.find(",", deed.until, end) >= 0)


def _is_old_news(above: Above, start: int, end: int, deed: Deed) -> bool:
    """Whether the words beside a verb say that it was long ago that somebody said so."""
    said = above.plain.find(" ", deed.at, end)
    before = max(start, deed.at - _beside_a_verb, above.plain.rfind(",", start, deed.at) + 1)
    return bool(_old_news.search(above.plain, before, min(end, said + _beside_a_verb)))


_state_party = re.compile(r"\W*(?:[^,;]{0,40},\s*)?(?:the State party|el Estado parte|el Estado)\s*", re.IGNORECASE)


def _of_a_named_state(above: Above, deed: Deed) -> bool:
    """Whether what is quoted says of a State that it should: a committee's words, not somebody's opinion."""
    start, end = deed.subject
    if subject_words.is_of_a_state(above.plain[start:end]):
        return True
    named = owners.actors(above.stretch, start, end)
    alone = len(named) == 1 and named[0].end - named[0].start > len(above.plain[start:end].strip(' "“«')) - 5
    return alone or bool(_state_party.fullmatch(above.plain, start, end))


def _clause(above: Above, place: Place, deed: Deed) -> Mention:
    return Mention(
        place, Form.CLAUSE, deed.kind, deed.force.value, place, None, deed.done,
        0.6 if deed.passive or deed.force in (Force.PROPOSED, Force.UNDER_WAY) else 0.8,
        0, above.section.number, (deed,), scope=_payer(above) if above.funded == place.start else NOBODY,
    )  # fmt: skip


# "Funding: $3.2 million" above "The project will ...": what the announcer pays for is his to do.
_sum_given = re.compile(
    r"(?:\b(?:funding|amount|budget|contribution|value|financiamiento|monto|aporte)\s*:|[-–—:(])[^\w$€£]*"
    r"(?:up to |over |hasta )?(?:US|USD|CAD|CA|C)?\s?[$€£]\s?\d[\d.,]*[^.;]{0,60}$",
    re.IGNORECASE,
)
_project = re.compile(
    r"\W*(?:the|this|el|este|la|esta)\s+(?:[\w-]+\s+){0,2}?(?:projects?|initiative|program(?:me)?|funding|support|contribution|"
    r"grant|investment|proyecto|iniciativa|programa|financiamiento|apoyo)\W*",
    re.IGNORECASE,
)


def _funding(above: Above) -> bool:
    """Whether the block above says what sum is given to what this paragraph tells of."""
    before = above.before
    if before is None:
        return False
    start = max(before.start, before.end - 120)
    if all(above.plain.find(sign, start, before.end) < 0 for sign in "$€£"):
        return False
    return bool(_sum_given.search(above.plain, start, before.end))


def _is_paid_for(above: Above, deed: Deed) -> bool:
    return deed.force == Force.WILL and bool(_project.fullmatch(above.plain, *deed.subject))


def _payer(above: Above) -> Scope:
    return above.stretch.announcer if above.stretch.announcer.codes else above.stretch.home


def _support(above: Above, start: int, end: int) -> Mention:
    place = Place(start, end)
    return Mention(place, Form.EMPHASIS, ItemKind.PROPOSAL, "stressed", place, section=above.section.number)


def _among_findings(above: Above) -> bool:
    """Whether the section tells what was found: what should have been is no recommendation there."""
    if not above.section.headings:
        return False
    heading = above.section.headings[-1]
    if heading.end - heading.start > _longest_name:
        return False  # a headline: "Berlin, Warsaw to link air-defence radars"
    return leads.of_heading(above.plain[heading.start : heading.end], above.language).verdict == Verdict.OTHER


def _follows(above: Above, start: int, end: int, before: Mention) -> Mention | None:
    """ "This council would ...": says more of what the sentence before proposes."""
    named = _this.match(above.plain, start, end)
    if not named or named[1].lower() not in above.plain[before.place.start : before.place.end].lower():
        return None
    place = Place(start, end)
    return Mention(place, Form.FOLLOWS, before.kind, "says more", place, section=above.section.number, follows=before)


def _goes_on(before: Deed, deed: Deed) -> bool:
    """Whether a second verb only goes on with the first: "will donate ... and will send ...", "will be paid ... and
    will help": of what is made, the second tells what it is for."""
    return (
        deed.inherited
        and (before.passive or not deed.passive)
        and deed.force == before.force
        and deed.force in (Force.WILL, Force.SHOULD)
    )
