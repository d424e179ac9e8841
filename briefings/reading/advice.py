"""Recommendations of committees and auditors: telling one from a heading, a footnote, a finding, a piece of a table.

Such reports number everything alike, so the number says nothing. A recommendation tells somebody to do something: it
starts with what is to be done ("Ensure that ..."), or says who should do it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from .blocks import Block, Kind
from .bullet_words import nothing
from .model import ItemKind, Place
from .sentences import sentences
from .tense import Tense, ruling

_number = re.compile(r"\s*(?:[-•*–]|\(?\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|\(?[a-zA-Z][.)])\s+")
_word_and_number = (
    r"[*_#\s]{0,8}(?:(?:audit\s)?recommendation|rec\.|R(?=\d)|suggestion|recomendación|sugerencia)\s{0,2}(?:n[o.º°]{1,2}\s{0,2})?"
    r"\d{1,3}(?:[.-]\d{1,3}){0,2}"
)
_label = re.compile(rf"{_word_and_number}[*_]{{0,4}}\s{{0,2}}[:.)–—-][*_\s]{{0,6}}(?=\S)", re.IGNORECASE)
# "Commitment 2: Open the portal", "ACTION POINT 1: Uruguay to circulate the minutes", "Action: Train the clerks".
_label_of_a_deed = re.compile(
    r"(?:(?:AP(?=\d)|step|paso|commitment|action(?:\s+(?:point|item))?|deliverable|compromiso|acción|acuerdo|entregable)\s+(?:n[o.º°]{1,2}\s*)?"
    r"\d{1,3}(?:\.\d{1,2})?[*_]{0,4}\s{0,2}[:.)–—-]|(?:action(?:\s+(?:point|item))?|acción|commitment|pledge|task|measure|"
    r"deliverable|compromiso|tarea|medida|promesa|entregable)\s{0,2}:)"
    r"[*_\s]{0,6}(?=\S)",
    re.IGNORECASE,
)
_label_alone = re.compile(
    rf"(?:{_word_and_number}|recommendation|suggestion|recomendación|sugerencia)[*_:.\s]{{0,6}}", re.IGNORECASE
)
# "Measure: 40 cm".
_a_size = re.compile(r"\W*\d[\d.,]*\s*[^\W\d_]+\W*")
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
    abolish accede accelerate accept achieve acknowledge acquire add address adhere adjust administer adopt
    advance advocate agree align alleviate allocate allow amend analyse analyze apply appoint approve arm arrange
    ask assess assign assist attend attract audit authorise authorize avoid award balance ban base become brief
    bring broaden budget build buy campaign cancel capacitate carry categorise categorize cease centralise
    centralize certify chair chart check circulate claim clarify clean clear close collaborate collect combat
    commence commission commit communicate compare compel compensate compete compile complement complete comply
    compute conclude condemn conduct confirm connect consider consolidate construct consult contact continue
    contract contribute convene convert cooperate coordinate correct cost cover craft create criminalise
    criminalize cultivate curb cut decarbonise decarbonize declare decrease decriminalise decriminalize dedicate
    deepen defend define delegate delete deliver demand demilitarise demilitarize demine demonstrate deny deploy
    deposit depute derive designate destroy detain detect deter determine develop devise digest digitise digitize
    direct disarm disband disclose discontinue dismantle disrupt disseminate dissolve distribute diversify divert
    document double draft draw edit educate effect elect electrify elevate elicit eliminate email embark embed
    empower enable enact encourage end endow enforce engage enhance enlarge enlist enrich enrol enroll ensure
    enter equip eradicate erect escalate establish evacuate evaluate evolve examine excavate exchange exclude
    exempt exercise expand expedite experiment explore export extend extract extradite facilitate familiarise
    fast-track feed fight fill finalise finalize finance find fit focus follow forbid forge formalise formalize
    formulate forward foster frame free freeze fulfil fulfill fund furnish generate give grant grow guarantee
    guard guide halt halve handle harmonise harmonize have help hire hold host house hunt identify implement
    impose improve inaugurate incentivise incentivize include incorporate increase inform initiate inspect install
    institute instruct insulate insure integrate intensify intercept internationalise intervene introduce invent
    invest investigate invite involve issue join judge jump-start keep kick-start launch lay lead learn legalise
    legislate lend leverage levy liaise lift limit link list localise localize lock lodge look lower mainstream
    maintain make manage manufacture map market match maximise maximize measure mediate meet merge mine minimise
    minimize mitigate mobilise mobilize modernise modernize modify monitor move multiply name negotiate nominate
    normalise normalize notify nurture observe obtain offer offset onboard open operate operationalise
    operationalize oppose opt order organise organize outline overhaul oversee own participate pass patrol pay
    penalise penalize perform permit persist phase pilot plan plant pool post prepare present preserve press
    prevent prioritise prioritize privatise proceed procure produce professionalise profile progress prohibit
    promote promulgate propose prosecute protect provide prune publicise publish punish purchase pursue put
    quadruple qualify quantify raise ratify rationalise rationalize re-examine reach read reassess rebuild recall
    recognise recognize recommend reconcile reconsider record recover recruit recycle redefine redesign redirect
    redouble reduce refer refine reform refrain refurbish register regularise regularize regulate rehabilitate
    reimburse reinforce reintegrate reintroduce reject release relocate remain remedy remind remove rename renew
    rent reopen reorganise reorganize reorient repair repatriate repeal replace report request require reschedule
    reserve resettle reshape resist resolve resource respect respond restart restore restrict restructure resume
    retain retrain retrofit return reunite review revise revisit revitalise revoke reward ring-fence roll run
    safeguard sanction satisfy save scale schedule scrap screen secure seek seize select sell send separate serve
    set settle shape share shelter shift shorten show sign simplify solicit solve speed spell spend split sponsor
    spread stabilise stabilize staff standardise standardize start step stockpile stop store streamline strengthen
    strive structure study submit subsidise subsidize substitute supervise supplement supply support survey
    suspend sustain switch systematise systematize table tackle take talk target tax teach tender terminate test
    tie tighten top trace track train transfer transform translate transport travel treat triple try unblock
    undertake unify unite unlock update upgrade uphold use utilise utilize vaccinate value vary verify visit vote
    waive warn welcome widen wind withdraw withhold work write
"""
# Verbs that are nouns as well: a heading may start with them, so what follows must show the verb.
_verbs_and_nouns = """
    address advance arm audit award balance ban base brief budget campaign certify chair chart check claim clean
    clear commission contact contract cost cover cut demand deposit document double draft draw effect email end
    exchange exercise experiment export feed fight finance fit focus forward frame free freeze fund grant guard
    guide halt help host house hunt increase issue judge lay lead learn limit link list lock look map market match
    measure mine move name offer open order outline own pass patrol pay permit phase pilot plan plant pool post
    present press profile progress purchase raise record reform release rent report request reserve resource
    respect return review reward roll run sanction save scale schedule scrap screen set shape share shelter shift
    show sign split spread staff step stop store structure study substitute supplement supply support survey
    switch table talk target tax tender test tie top trace track train transfer transport travel treat triple try
    update upgrade use value visit vote welcome wind work
"""
_with_whom = re.compile(rf"{_jointly}\s+with\s", re.IGNORECASE)
_of_whom = 12  # words
_deeds = frozenset(_verbs.split())
_nouns_too = frozenset(_verbs_and_nouns.split())
_object = re.compile(
    r"\s+(?:(?:over\s+|up\s+to\s+)?[$€£]?\d[\d.,]*%?(?=\s)(?!\s+(?:and|of)\b)|the|an?|its|their|all|any|these|those|this|each|every|both|more|and\s+\w+|with|closely|on\s+\w+ing|that|whether"
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


_infinitive_es = re.compile(
    r"\W*(?:Que\s|(?!Lugar|Familiar|Militar|Mujer|Taller|Similar)[A-ZÁÉÍÓÚ][a-záéíóúñ]+(?:ar|er|ir)(?:se|los?|las?|les?)?\s)"
)


def _is_recommended(sentence: str) -> bool:
    """Whether a sentence below a label tells somebody to do something, by an order or by the subjunctive."""
    if looks_like_recommendation(sentence) or _infinitive_es.match(sentence):
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
            if first and not (_a_size.fullmatch(text, *first[0]) or nothing.fullmatch(text, *first[0])):
                yield Place(*first[0]), ItemKind.COMMITMENT
        if pending and _number_alone.fullmatch(text[block.start : min(block.end, block.start + 12)]):
            continue
        pending = bool(_label_alone.fullmatch(text[block.start : min(block.end, block.start + 60)].strip()))
