"""Recommendations of committees and auditors: telling one from a heading, a footnote, a finding, a piece of a table.

Such reports number everything alike, so the number says nothing. A recommendation tells somebody to do something: it
starts with what is to be done ("Ensure that ..."), or says who should do it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from .blocks import Block, Kind
from .model import ItemKind, Place
from .sentences import sentences
from .tense import Tense, ruling

_number = re.compile(r"\s*(?:[-•*–]|\(?\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|\(?[a-zA-Z][.)])\s+")
_word_and_number = (
    r"[*_#\s]{0,8}(?:(?:audit\s)?recommendation|recomendación)\s{0,2}(?:n[o.º°]{1,2}\s{0,2})?"
    r"\d{1,3}(?:[.-]\d{1,3}){0,2}"
)
_label = re.compile(rf"{_word_and_number}[*_]{{0,4}}\s{{0,2}}[:.)–—-][*_\s]{{0,6}}(?=\S)", re.IGNORECASE)
# "Commitment 2: Open the portal", "ACTION POINT 1: Uruguay to circulate the minutes", "Action: Train the clerks".
_label_of_a_deed = re.compile(
    r"(?:(?:commitment|action(?:\s+(?:point|item))?|deliverable|compromiso|acción|acuerdo|entregable)\s+(?:n[o.º°]{1,2}\s*)?"
    r"\d{1,3}(?:\.\d{1,2})?[*_]{0,4}\s{0,2}[:.)–—-]|(?:action(?:\s+(?:point|item))?|acción)\s{0,2}:)[*_\s]{0,6}(?=\S)",
    re.IGNORECASE,
)
_label_alone = re.compile(rf"(?:{_word_and_number}|recommendation|recomendación)[*_:.\s]{{0,6}}", re.IGNORECASE)
_number_alone = re.compile(r"\W*\d{1,3}\W*")
# "The mission reassess its partners": the subjunctive of what is recommended, with who is to do it before the verb.
_subject_of_it = 14  # words
_proper_name = re.compile(r"[A-Z][\w/.&-]*[A-Z/][\w/.&-]*\s+(?=[a-z])")
# What stands before the deed: with whom, why, how often.
_jointly = r"in\s+(?:consultation|collaboration|cooperation|conjunction|partnership|coordination)"
_before_the_deed = re.compile(
    rf"(?:(?:{_jointly}|in\s+(?:line|view|addition)|together|along|linked|with|further(?:more)?|moreover|also|within|by|as"
    r"|through|to\s+this\s+end|on\s+a\s+\w+\s+basis|urgently)\b[^.;:]{0,120}?,\s*"
    r"|(?:\w{3,}ly|also|further)\s+){1,2}",
    re.IGNORECASE,
)
_verbs = """
    abolish accede accelerate accept acknowledge acquire address adhere adjust adopt advance advocate agree align
    alleviate allocate allow amend analyse analyze apply appoint approve arrange assess assign assist attend attract
    audit authorise authorize avoid balance ban base brief bring broaden budget build capacitate carry cease certify
    check clarify close collaborate collect combat commence commission commit communicate compel compensate compile
    complete comply conclude condemn conduct confirm consider consolidate construct consult continue contribute
    convene convert cooperate coordinate correct create criminalise criminalize cut declare decrease decriminalise
    decriminalize deepen defend define deliver demonstrate deploy designate detect determine develop devise digitise
    digitize direct disclose discontinue disseminate document draft draw educate effect eliminate embark enable
    enact encourage end enforce engage enhance enlist ensure eradicate establish evaluate examine exclude exempt
    exercise expand expedite explore extend facilitate familiarise fast-track fight fill finalise finalize find
    focus follow formalise formalize formulate foster free fulfil fulfill fund furnish give grant guarantee guide
    halt harmonise harmonize have help hire hold identify implement impose improve incentivise incentivize include
    incorporate increase inform initiate install institute instruct integrate intensify intervene introduce invest
    investigate invite involve issue keep launch lead leverage liaise lift limit link lodge look lower mainstream
    maintain make manage map maximise maximize measure meet minimise minimize mitigate mobilise mobilize modernise
    modify monitor move negotiate nominate notify observe obtain offer open operate operationalise operationalize
    organise organize outline oversee participate pay perform persist phase plan prepare present prevent prioritise
    prioritize proceed procure produce prohibit promote promulgate propose prosecute protect provide publicise
    publish punish pursue put raise ratify re-examine reach reassess recognise recognize recommend reconcile
    reconsider record recover recruit redirect redouble reduce refer reform refrain register regularise regularize
    regulate rehabilitate reinforce reject release remain remedy remind remove renew reopen repair repatriate repeal
    replace report request require resolve resource respect respond restore restrict restructure resume retain
    return reunite review revise revisit revitalise revoke safeguard satisfy secure seek separate serve set settle
    share sign simplify solicit solve speed spend sponsor stabilise stabilize standardise standardize start step
    stop streamline strengthen strive submit supply support suspend sustain table tackle take target terminate test
    trace track train transfer transform translate treat undertake update upgrade uphold use utilise utilize verify
    visit withdraw work
"""
# Verbs that are nouns as well: a heading may start with them, so what follows must show the verb.
_verbs_and_nouns = """
    address advance audit balance ban base brief budget check commission cut document draft draw effect end exercise
    fight focus free fund grant guide halt help increase issue lead limit link look map measure move offer open
    outline pay phase plan present raise record reform release report request resource respect return review set
    share sign step stop supply support table target test trace track train transfer treat update upgrade use visit
    work
"""
_with_whom = re.compile(rf"{_jointly}\s+with\s", re.IGNORECASE)
_of_whom = 12  # words
_deeds = frozenset(_verbs.split())
_nouns_too = frozenset(_verbs_and_nouns.split())
_object = re.compile(
    r"\s+(?:the|an?|its|their|all|any|these|those|this|each|every|both|more|and\s+\w+|with|closely|on\s+\w+ing|that|whether"
    r"|how|to|up|out|down|[a-z-]+\s+(?:and\s+\w+\s+)?(?:of|for|to|in|on|with|by|into|from|at|against|towards?)\b)\b"
)
_noted = re.compile(
    r"\b(?:noted|observed|welcomed|appreciated|commended|pointed\s+out|highlighted|indicated|explained|informed|reported|acknowledged|raised|"
    r"expressed|was|were|had\s+been)\b"
)
_word = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_fewest_words = 5
_longest = 3_000
_of_numbers = 0.25


def looks_like_recommendation(text: str) -> bool:
    """Whether a text tells somebody to do something, by its own words alone."""
    content = text.strip()
    number = _number.match(content)
    content = content[number.end() :] if number else content
    words = _word.findall(content[:400])
    if len(words) < _fewest_words or content.isupper():
        return False
    if sum(character.isdigit() for character in content) > _of_numbers * len(content):
        return False
    first = sentences(content, 0, min(len(content), 1_000))[:1]
    sentence = content[first[0].start : first[0].end] if first else ""
    return _orders(sentence) or _says_who_should(sentence)


def _orders(sentence: str) -> bool:
    """Whether it starts with a verb in the imperative, behind words on with whom, why or how."""
    lead = _before_the_deed.match(sentence)
    starts = {0, lead.end() if lead else 0}
    jointly = _with_whom.match(sentence)
    if jointly:
        # No comma need part those it is done with from what is done.
        starts.update(word.start() for word in islice(_word.finditer(sentence, jointly.end()), _of_whom))
    return any(_is_a_deed(sentence, start) for start in starts)


def starts_with_an_order(words: str) -> bool:
    """Whether some words open with a verb that tells what to do, and not with a noun of the same form."""
    return _is_a_deed(words, 0)


def _is_a_deed(sentence: str, start: int) -> bool:
    first = _word.match(sentence, start)
    if not first or first.group().lower() not in _deeds:
        return False
    return first.group().lower() not in _nouns_too or bool(_object.match(sentence, first.end()))


def _says_who_should(sentence: str) -> bool:
    ruled = ruling(sentence)
    if ruled.tense != Tense.OPEN or ruled.kind != ItemKind.RECOMMENDATION or ruled.verb_end >= len(sentence):
        return False
    return not sentence[0].islower() and not _noted.search(sentence, 0, ruled.verb_start)


def _is_recommended(sentence: str) -> bool:
    """Whether a sentence below a label tells somebody to do something, by an order or by the subjunctive."""
    if looks_like_recommendation(sentence):
        return True
    name = _proper_name.match(sentence)
    if name and (verb := _word.match(sentence, name.end())) and verb.group() in _deeds:
        return True
    if not sentence[:1].isupper():
        return False
    return any(_is_a_deed(sentence, word.start()) for word in islice(_word.finditer(sentence), 1, _subject_of_it))


def labelled(text: str, blocks: Sequence[Block]) -> Iterator[tuple[Place, ItemKind]]:
    """What says itself that it is recommended or is to be done, on one line or over two: "Recommendation 3: Publish the
    register", "Commitment 2: Open the portal"."""
    pending = False
    for block in blocks:
        if block.kind == Kind.ROW:
            continue
        label = _label.match(text, block.start, block.end)
        if label or pending:
            start = label.end() if label else block.start
            first = sentences(text, start, min(block.end, start + _longest))[:1]
            if first and (label or _is_recommended(text[first[0].start : first[0].end])):
                yield Place(*first[0]), ItemKind.RECOMMENDATION
        elif deed := _label_of_a_deed.match(text, block.start, block.end):
            first = sentences(text, deed.end(), min(block.end, deed.end() + _longest))[:1]
            if first:
                yield Place(*first[0]), ItemKind.COMMITMENT
        if pending and _number_alone.fullmatch(text[block.start : min(block.end, block.start + 12)]):
            continue
        pending = bool(_label_alone.fullmatch(text[block.start : min(block.end, block.start + 60)].strip()))
