"""What each governing verb says: whether what stands behind it is a deed, with what force, and who is asked for it.

Each rule is given the match of `governing`'s pattern and the words before it in the sentence, and answers None where
the verb governs no deed: "agreed on the importance of", "will help", "assistance to Ukraine".
"""

import re

from . import duties, verbs
from .appointed import has_a_day, is_of_itself
from .asking import asked_for, urged
from .force import Force, Judged, given
from .modals import modal
from .plain import words
from .plans import is_a_plan

# "Agreed to our proposal", "agreed to disagree".
_no_decision = words("differ win lose flee die be being ser estar our their its this that any all by disagree")
_ended_with = re.compile(r"(?:end|conclud|clos)[a-z]*\s+with\b|(?:termin|conclu|finaliz)\w+\s+con\b")

# "Reafirmaron su voluntad de firmar el tratado en 2026": with its day.
_means_to = re.compile(r"aspiran?\b|\w+\s+su\s+(?:voluntad|determinación|decisión)\s+de\b")
# "Had promised to resign but never did".
_but_never = re.compile(
    r"[^.;:]{2,80}?\bbut\s+(?:(?:it|he|she|they)\s+)?(?:never|did\s+not|didn|failed)\b", re.IGNORECASE
)

# "The summit ended with a pledge to": what ends so and is no film.
_gathering = re.compile(
    r"\b(?:meetings?|summit|conference|visit|talks|sessions?|forum|dialogue|assembly|negotiations|round|gathering|"
    r"council|committee|reuni(?:ón|ones)|cumbre|conferencia|visita|sesi(?:ón|ones)|foro|diálogo|encuentro|ronda|"
    r"asamblea|negociaciones|conversaciones)\b",
    re.IGNORECASE,
)


def _decided(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    verb = match["decided_verb"].lower()
    if language == "en" and match["decided_verb"][0].isupper() and not match["decided_verb"].isupper():
        return None  # "places offered to Kazakh students"
    if language == "en" and match["whom"] and verbs.a_text.search(subject):
        return Force.MANDATED, verb, match.end(), match.span("whom"), False
    said = match["decided"].lower()
    if _ended_with.match(said) and not _gathering.search(subject):
        return None
    at = match.start("decided_verb")
    if (also := verbs.and_to.match(plain, at, end)) and verbs.soft.match(plain, at, end):
        if verbs.soft.match(plain, also.start("verb"), end):
            return None
        return Force.DECIDED, also["verb"].lower(), also.end(), None, False
    if verbs.closer.match(plain, at, end) or verbs.asked_how.search(plain, start, match.start()):
        return None
    if verbs.soft.match(plain, at, end) or (verb in _no_decision and not verbs.a_host.match(plain, at, end)):
        return None
    if said.startswith(("committed", "pledged", "promised")) and verbs.told_of.search(plain, start, match.start()):
        return None
    if verbs.defined.search(plain, start, match.start()) or verbs.recalled_that.search(plain, start, match.start()):
        return None
    if said.startswith(("committed", "pledge", "commit")) and verbs.not_before.search(plain, start, match.start()):
        return None
    if said.startswith(("compromiso", "intenci")) and not verbs.dated.search(plain, at, end):
        return None
    if _means_to.match(said) and not has_a_day(plain, at, at, at, end):
        return None
    if _but_never.match(plain, at, end):
        return None
    if verbs.not_before.search(plain, start, match.start()) and said.startswith(
        ("plan ", "plans", "planned", "expect", "intend", "propos")
    ):
        return None
    if verbs.of_a_thing(plain, start, match.start()):
        return None
    if said.startswith("resolve ") and verbs.their_resolve.search(plain, start, match.start()):
        return None
    if said.startswith("prev") and verb in verbs.talking:
        return None
    if verbs.is_needed.search(plain, start, match.start()):
        return None
    restated = said.startswith(("pledge ", "promise ")) and verbs.dated.search(plain, at, end)
    if restated and verbs.reaffirmed.search(plain, start, match.start()):
        return Force.RESTATED, verb, match.end(), None, False
    if is_a_plan(match["decided"], plain[max(start, match.start() - 80) : match.start()]):
        return None
    return Force.DECIDED, verb, match.end(), None, False


def _there_will(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    """ "There will be the establishment of 5,000 officers"."""
    return Force.WILL, match["there_noun"].split()[-2].lower(), match.end(), None, True


def _ordained(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    """ "Créase la Comisión", "arbítrense los medios": a decree's own verb, at the head of its article."""
    if not _head_of_an_article.fullmatch(subject):
        return None
    return Force.DECIDED, match["ordained_verb"].lower(), match.end(), None, True


# "Artículo 2.º.- ".
_head_of_an_article = re.compile(r"\W*(?:(?:art(?:ículo|\.)?|cláusula)\s*\w{1,8}\W*)?", re.IGNORECASE)
_what_is_agreed = ("agreed_noun", "approved_noun", "consented_noun", "signed_noun", "reached_noun", "convened_noun")


def _agreed_on(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    if given(match, "brings") and not verbs.what_brings.match(subject):
        return None
    noun = next(filter(None, (given(match, name) for name in _what_is_agreed))).lower()
    if verbs.not_before.search(plain, start, match.start()):
        return None
    if re.search(r"\b(?:importance|need|necessity|urgency|value|relevance|importancia|necesidad|urgencia)\b", noun):
        return None
    return Force.DECIDED, noun.split()[-1], match.end(), None, False


_a_year = re.compile(r"\s+(?:(?:early|late|mid|el)[\s-]+)?20\d\d\b")
# "The launch of the system is set for 1 January".
_event = re.compile(
    r"\b(?:launch|(?:re)?opening|inauguration|signing|closure|start|roll-?out|delivery|handover|withdrawal|deployment|resumption|"
    r"completion|release|transfer|publication|shipment|tranche|commissioning|inauguración|(?:re)?apertura|firma|entrega|lanzamiento|"
    r"inicio|arranque|cierre|licitación|publicación|despliegue|retir(?:o|ada)|puesta\s+en\s+marcha)"
    r"(?:\s+(?:of|del?)\s[^,;:]{2,80})?\s*$",
    re.IGNORECASE,
)


def _scheduled(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    """ "A follow-up meeting is scheduled for Monday": a gathering with its day."""
    if (
        not (_gathering.search(subject) or _event.search(subject))
        or verbs.relative.search(subject)
        or is_of_itself(subject)
    ):
        return None
    if not has_a_day(plain, start, match.start(), match.end() - 4, end) and not _a_year.match(plain, match.end(), end):
        return None
    return Force.DECIDED, match["scheduled_verb"].lower(), match.end(), None, True


def _agreed_ing(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    name = next(name for name in ("ing_verb", "charged_verb", "signed_for") if match[name])
    if verbs.soft.match(plain, match.start(name), end) or match[name].lower() in verbs.no_deed_ing:
        return None
    return Force.DECIDED, match[name].split()[-1].lower(), match.end(), None, False


def _agreed_that(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    """ "It was resolved that Kenya accept": Kenya's to do."""
    return Force.MANDATED, match["agreed_that_verb"].lower(), match.end(), match.span("who_agrees"), False


def _agreed_be(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    """ "It was decided that flights be doubled"."""
    return Force.DECIDED, match["agreed_be_verb"].lower(), match.end(), None, True


def _provides(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    """ "The agreement provides for the exchange of": what a text brings that is named as one already known."""
    if not verbs.a_known_plan.match(subject):
        return None
    return Force.DECIDED, match["provided_noun"].split()[-1].lower(), match.end(), None, False


def _restated(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    praised = match["restated"].lower().startswith("decision") and verbs.praises.search(subject)
    if praised:
        return None
    if match["restated"].lower().startswith(("intent", "plan", "decision")) and verbs.states.search(subject):
        return Force.DECIDED, match["restated_verb"].lower(), match.end(), None, False
    if match["restated"].lower().startswith("decision"):
        return None  # "welcomed the decision to"
    if not verbs.dated.search(plain, match.end(), end) and not verbs.with_a_sum.match(plain, match.end(), end):
        return None
    return Force.RESTATED, match["restated_verb"].lower(), match.end(), None, False


_what_is_tasked = ("mandated_verb", "mandated_so", "mandated_noun", "mandated_work", "mandated_that")


def _mandated(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    if given(match, "binds") and not (verbs.a_text.search(subject) and verbs.somebody.match(match["tasked"])):
        return None
    if verbs.not_before.search(plain, start, match.start()):
        return None
    tasked = "tasked_that" if given(match, "tasked_that") else "tasked"
    verb = next((said for name in _what_is_tasked if (said := given(match, name))), "")
    if language == "es" and not duties.may_oblige(match["mandated"].lower(), subject):
        return None
    if (
        given(match, "mandated_so")
        and not duties.the_law.search(subject)
        and not match[tasked].strip()
        and verbs.by_nobody.search(plain, match.start(), match.start("mandated_so"))
    ):
        return Force.MANDATED, verb.lower(), match.end(), (match.end(), match.end()), False
    named_by_noun = given(match, "mandated_noun") or given(match, "mandated_work")
    if not match["mandated_verb"] and not named_by_noun and not match[tasked].strip():
        return None
    return Force.MANDATED, verb.lower(), match.end(), match.span(tasked), False


def _recommended(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    if (
        match["that"]
        and verbs.bare_request.match(match["recommended"])
        and verbs.a_request.search(plain, start, match.start())
    ):
        return None
    if match["that"]:
        # Who is to do it stands first after "that"; the verb is not known, since it is in the subjunctive.
        until = min(match.start("that") + 60, match.end("that"))
        first = re.search(r"\b(?:should|must|be|to|se|not)\b|,", plain[match.start("that") : match.end("that")])
        stop = match.start("that") + first.start() if first else until
        word = match["that"].split()[0].lower()
        if match["recommended"].lower().startswith(("orden", "dispus", "gir", "impart", "di", "dado")):
            return Force.MANDATED, word, match.end("that"), (match.start("that"), min(stop, until)), False
        if verbs.suggests.match(match["recommended"]) and verbs.of_evidence.search(subject):
            return None
        if given(match, "toward"):
            return Force.RECOMMENDED, word, match.end("that"), (match.start("toward"), match.end("toward")), False
        return Force.RECOMMENDED, word, match.end("that"), (match.start("that"), min(stop, until)), False
    if verbs.suggests.match(match["recommended"]) and (
        verbs.relative.search(subject) or verbs.of_evidence.search(subject)
    ):
        return None
    if given(match, "bare_verb"):
        return Force.RECOMMENDED, match["bare_verb"].lower(), match.end(), match.span("bare"), False
    toward = (match.start("toward"), match.end("toward")) if match.groupdict().get("toward") else None
    return Force.RECOMMENDED, (match["recommended_verb"] or "").split()[-1].lower(), match.end(), toward, False


def _necessary(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    """ "Es necesario que el Ministerio incluya": only where somebody stands there who can do it."""
    impersonal = verbs.by_nobody.search(plain, match.start(), match.start("needed"))
    if not impersonal and not verbs.institution.match(match["needed"]):
        return None
    place = (match.start("needed"), match.start("needed") if impersonal else match.end("needed"))
    return Force.RECOMMENDED, match["needed"].split()[0].lower(), match.end(), place, False


def _called_for(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    if verbs.not_before.search(plain, start, match.start()) and not verbs.is_told.search(plain, start, match.start()):
        return None  # "does not call for"
    return Force.URGED, match["called_noun"].split()[-1].lower(), match.end(), (match.end(), match.end()), False


_beside = 25  # characters


def _announced(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    participle = match["announced"].lower().startswith(("announced", "unveiled", "pledged"))
    if participle and (
        verbs.was_given.search(plain, start, match.start())
        or verbs.told_earlier.search(plain, max(start, match.start() - 30), match.start())
        or verbs.had.search(plain, max(start, match.start() - 30), match.start())
    ):
        return None
    if verbs.goes_on.match(match["announced_noun"]):
        return None
    if match["announced"].lower().startswith(("approv", "aprob")) and verbs.in_a_year.search(
        plain, start, min(end, match.end() + _beside)
    ):
        return None  # "approved a loan in 2019"; what is to be built in 2027 is still to come
    noun = match["announced_noun"].split()[-1].lower()
    return Force.ANNOUNCED, noun, match.end(), None, False


def _launched(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    """What those who speak launched as they spoke; what was launched in a year that is named is background."""
    if verbs.relative.search(subject) or verbs.in_a_year.search(plain, start, end):
        return None
    return Force.LAUNCHED, match["launched_verb"].lower(), match.end(), None, False


# "The report, which the government is preparing to send": told of a thing.
_which_they = re.compile(r"\b(?:which|whom)\s+(?:(?:the|its|their|[A-Z][\w’'-]+)\s+){0,2}[\w’'-]+\s*$")


def _under_way(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    if verbs.relative.search(subject) or re.search(
        r"\b(?:while|as|mientras)\b[^,]*$|^\W*what\b", subject, re.IGNORECASE
    ):
        return None
    if match.group().lower().startswith("w") and not (
        verbs.gave_a_sum.match(plain, match.start(), end) or verbs.said_it.search(plain, start, match.start())
    ):
        return None
    if _which_they.search(subject):
        return None
    if (clause := verbs.whose.search(plain, start, match.start())) and not verbs.says_that.search(
        plain, start, clause.start("what")
    ):
        return None
    return Force.UNDER_WAY, match["under_way_verb"].lower(), match.end(), None, bool(given(match, "under_way_se"))


def _being(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    if verbs.relative.search(subject) or re.search(r"\b(?:while|as)\b[^,]*$", subject, re.IGNORECASE):
        return None
    return Force.UNDER_WAY, match["being_verb"].split()[0].lower(), match.end(), None, True


def _begun(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    verb = next(said for name in ("begun_verb", "works_verb", "works_noun") if (said := given(match, name)))
    return Force.UNDER_WAY, verb.lower(), match.end(), None, False


# "A second round of talks is planned for the week of 12 May".
_planned_for = re.compile(r"\s+(?:for|on|in)\s")


def _planned(plain: str, start: int, end: int, match: re.Match[str], subject: str) -> Judged | None:
    if not _planned_for.match(plain, match.end(), end) or verbs.relative.search(subject) or is_of_itself(subject):
        return None
    happens = _gathering.search(subject) or _event.search(subject)
    if not happens or not has_a_day(plain, start, match.start(), match.end(), end):
        return None
    return Force.DECIDED, "planned", match.end(), None, True


def _passive(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    verb = match["passive_verb"].lower()
    if verb == "planned" and (dated := _planned(plain, start, end, match, subject)):
        return dated
    if verbs.relative.search(subject) or not verbs.proposal_noun.search(subject):
        return None
    force = Force.RECOMMENDED if verb == "recommended" else Force.PROPOSED
    return force, verb, match.end(), None, True


# By the group of the pattern that took the verb.
rules = {
    "decided": _decided,
    "agreed_on": _agreed_on,
    "scheduled": _scheduled,
    "ordained": _ordained,
    "there_will": _there_will,
    "agreed_ing": _agreed_ing,
    "bound": duties.bound,
    "duty": duties.duty,
    "comes": duties.comes,
    "due": duties.due,
    "goal": duties.goal,
    "foreseen": duties.foreseen,
    "who_will": duties.who_will,
    "hereby": duties.hereby,
    "agreed_that": _agreed_that,
    "agreed_be": _agreed_be,
    "asked_for": asked_for,
    "provides": _provides,
    "restated": _restated,
    "urged": urged,
    "mandated": _mandated,
    "recommended": _recommended,
    "called_for": _called_for,
    "necessary": _necessary,
    "announced": _announced,
    "launched": _launched,
    "under_way": _under_way,
    "being": _being,
    "begun": _begun,
    "passive": _passive,
    "be_to": modal("be_to", Force.WILL),
    "will": modal("will", Force.WILL),
    "would": modal("would", Force.REPORTED),
    "should": modal("should", Force.SHOULD),
}
