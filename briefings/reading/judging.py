"""What each governing verb says: whether what stands behind it is a deed, with what force, and who is asked for it.

Each rule is given the match of `governing`'s pattern and the words before it in the sentence, and answers None where
the verb governs no deed: "agreed on the importance of", "will help", "assistance to Ukraine".
"""

import re
from enum import StrEnum

from . import verbs
from .model import ItemKind
from .subjects import was_agreed


class Force(StrEnum):
    """What governs a deed; the value is the rule's name for the person who decides."""

    DECIDED = "agreed or decided"
    WILL = "will be done"
    REPORTED = "reported to come"
    SHOULD = "should be done"
    URGED = "asked of somebody"
    RECOMMENDED = "recommended"
    PROPOSED = "proposed"
    MANDATED = "mandated"
    ANNOUNCED = "announced"
    UNDER_WAY = "under way"
    LAUNCHED = "launched"
    RESTATED = "restated with a date"


# What is proposed by a deed of each force.
kinds = {
    Force.DECIDED: ItemKind.COMMITMENT,
    Force.WILL: ItemKind.COMMITMENT,
    Force.REPORTED: ItemKind.COMMITMENT,
    Force.SHOULD: ItemKind.RECOMMENDATION,
    Force.URGED: ItemKind.RECOMMENDATION,
    Force.RECOMMENDED: ItemKind.RECOMMENDATION,
    Force.PROPOSED: ItemKind.PROPOSAL,
    Force.MANDATED: ItemKind.MANDATE,
    Force.ANNOUNCED: ItemKind.COMMITMENT,
    Force.UNDER_WAY: ItemKind.COMMITMENT,
    Force.LAUNCHED: ItemKind.COMMITMENT,
    Force.RESTATED: ItemKind.COMMITMENT,
}


# The force, the verb, where it ends, who is asked, whether it is passive.
Judged = tuple[Force, str, int, tuple[int, int] | None, bool]


_ended_with = re.compile(r"(?:end|conclud|clos)[a-z]*\s+with\b|(?:termin|conclu|finaliz)\w+\s+con\b")

# "The summit ended with a pledge to": what ends so and is no film.
_gathering = re.compile(
    r"\b(?:meetings?|summit|conference|visit|talks|sessions?|forum|dialogue|assembly|negotiations|round|gathering|"
    r"council|committee|reuni(?:ón|ones)|cumbre|conferencia|visita|sesi(?:ón|ones)|foro|diálogo|encuentro|ronda|"
    r"asamblea|negociaciones|conversaciones)\b",
    re.IGNORECASE,
)


def _decided(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    verb = match["decided_verb"].lower()
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
    if verbs.soft.match(plain, at, end) or verb in (
        "be",
        "the",
        "a",
        "ser",
        "estar",
        "our",
        "their",
        "its",
        "this",
        "that",
        "any",
        "all",
        "by",
        "disagree",
    ):
        return None
    if said.startswith(("committed", "pledged", "promised")) and verbs.told_of.search(plain, start, match.start()):
        return None
    if verbs.defined.search(plain, start, match.start()) or verbs.recalled_that.search(plain, start, match.start()):
        return None
    if said.startswith(("committed", "pledge", "commit")) and verbs.not_before.search(plain, start, match.start()):
        return None
    if said.startswith(("compromiso", "intenci")) and not verbs.dated.search(plain, at, end):
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
    if verbs.is_a_plan(match["decided"], plain[max(start, match.start() - 80) : match.start()]):
        return None
    return Force.DECIDED, verb, match.end(), None, False


def _agreed_on(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    noun = (match["agreed_noun"] or _given(match, "approved_noun") or _given(match, "signed_noun")).lower()
    if re.search(r"\b(?:importance|need|necessity|urgency|value|relevance|importancia|necesidad|urgencia)\b", noun):
        return None
    return Force.DECIDED, noun.split()[-1], match.end(), None, False


def _agreed_ing(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    name = next(name for name in ("ing_verb", "charged_verb", "signed_for") if match[name])
    if verbs.soft.match(plain, match.start(name), end) or match[name].lower() in verbs.no_deed_ing:
        return None
    return Force.DECIDED, match[name].split()[-1].lower(), match.end(), None, False


def _agreed_be(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    """ "It was decided that flights be doubled"."""
    return Force.DECIDED, match["agreed_be_verb"].lower(), match.end(), None, True


def _asked_for(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    return Force.URGED, match["asked_noun"].split()[-1].lower(), match.end(), match.span("giver"), False


def _provides(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    """ "The agreement provides for the exchange of": what a text brings that is named as one already known."""
    if not verbs.a_known_plan.match(subject):
        return None
    return Force.DECIDED, match["provided_noun"].split()[-1].lower(), match.end(), None, False


def _restated(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    if match["restated"].lower().startswith(("intent", "plan")) and verbs.states.search(subject):
        return Force.DECIDED, match["restated_verb"].lower(), match.end(), None, False
    if not verbs.dated.search(plain, match.end(), end) and not verbs.with_a_sum.match(plain, match.end(), end):
        return None
    return Force.RESTATED, match["restated_verb"].lower(), match.end(), None, False


# "Asked the Minister how she plans to", "urged those who fled to": the verb behind it is not what he is asked for.
# What stands between a request and its deed and is no addressee: "urged how the ministers would".
_tells_on = re.compile(r"\b(?:will|would|should|that|which|who|how|whether|what|why|and\s+[a-z]+ed)\b")

# "Those Member States that have not yet done so": an addressee, although a verb stands in it.
_who_has_not = re.compile(
    r"\W*(?:those|all|other|the)\s+(?:[\w-]+\s+){1,4}?(?:that|which|who)\s+(?:have|has|are|is)\s+(?:not|yet)\b",
    re.IGNORECASE,
)


_what_is_asked = ("urged_verb", "urged_inf", "asked_inf", "help_inf")


def _urged(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    verb = next(said for name in _what_is_asked if (said := _given(match, name))).lower()
    whom = next((name for name in ("asked_of", "help_of") if _given(match, name)), "asked")
    asked, addressee = match[whom] or "", match.span(whom)
    if language == "es" and match["urged_verb"] and (verb in verbs.articles or match["urged_verb"][0].isupper()):
        # "Pidió que el Gobierno apruebe": who is asked stands behind "que".
        until = min(end, match.start("urged_verb") + 60)
        stop = verbs.stops_a_name.search(plain, match.start("urged_verb"), until)
        addressee = (match.start("urged_verb"), stop.start() if stop else until)
    of_a_call = verb == "be" and match["urged"].lower().startswith("call")
    if of_a_call and (made := verbs.a_participle.match(plain, match.end(), end)):
        return Force.URGED, made["verb"].lower(), made.end(), (made.end(), made.end()), False
    if verb in verbs.no_request or (verb == "take" and re.match(r"\s+(?:into account|note)", plain[match.end() : end])):
        return None
    if language == "en" and match["urged_verb"][0].isupper() and not match["urged_verb"].isupper():
        return None  # "assistance to Ukraine"
    if re.search(r"\b(?:not|never|no|nunca)\s+$", plain[max(start, match.start() - 8) : match.start()]):
        return None
    if verbs.goes_on_with_could.search(plain, start, match.start()) and verbs.bare_request.match(match["urged"]):
        return None
    if verbs.for_which.search(plain, start, match.start()) or verbs.received.search(plain, start, match.start()):
        return None
    if match["urged"].lower().startswith("demand") and verbs.sued_for.search(asked):
        return None
    if verb == "continue" and asked.strip().lower() in ("them", "him", "her", "it"):
        return None
    if language == "en" and verbs.a_thing_asked.match(asked):
        return None
    if verbs.attention.match(asked):
        return None
    if verbs.the_public.match(plain[addressee[0] : addressee[1]]):
        return None
    if language == "en" and _tells_on.search(asked) and not _who_has_not.match(asked):
        return None
    if verbs.not_before.search(plain, start, match.start()) and not match["urged"].lower().startswith("call"):
        passive = re.match(r"(?:urged|encouraged|invited|requested|asked|advised|[a-z]+ing)\b", match["urged"], re.I)
        if not passive:
            return None
    return Force.URGED, verb, match.end(), addressee, False


def _mandated(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    if _given(match, "bound") and not (verbs.a_text.search(subject) and verbs.somebody.match(match["tasked"])):
        return None
    if verbs.not_before.search(plain, start, match.start()):
        return None
    place = (match.start("tasked"), match.end("tasked"))
    verb = match["mandated_verb"] or _given(match, "mandated_so") or _given(match, "mandated_noun")
    if not match["mandated_verb"] and not _given(match, "mandated_noun") and not match["tasked"].strip():
        return None
    return Force.MANDATED, verb.lower(), match.end(), place, False


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
        if match["recommended"].lower().startswith(("orden", "dispus")):
            return Force.MANDATED, word, match.end("that"), (match.start("that"), min(stop, until)), False
        if verbs.suggests.match(match["recommended"]) and verbs.of_evidence.search(subject):
            return None
        if _given(match, "toward"):
            return Force.RECOMMENDED, word, match.end("that"), (match.start("toward"), match.end("toward")), False
        return Force.RECOMMENDED, word, match.end("that"), (match.start("that"), min(stop, until)), False
    if _given(match, "bare_verb"):
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
    return Force.URGED, match["called_noun"].split()[-1].lower(), match.end(), (match.end(), match.end()), False


def _announced(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    participle = match["announced"].lower().startswith(("announced", "unveiled", "pledged"))
    if participle and (
        verbs.was_given.search(plain, start, match.start())
        or verbs.told_earlier.search(plain, max(start, match.start() - 30), match.start())
        or verbs.had.search(plain, max(start, match.start() - 30), match.start())
    ):
        return None
    noun = match["announced_noun"].split()[-1].lower()
    return Force.ANNOUNCED, noun, match.end(), None, False


def _launched(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    """What those who speak launched as they spoke; what was launched in a year that is named is background."""
    if verbs.relative.search(subject) or verbs.in_a_year.search(plain, start, end):
        return None
    return Force.LAUNCHED, match["launched_verb"].lower(), match.end(), None, False


def _under_way(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    if verbs.relative.search(subject) or re.search(r"\b(?:while|as|mientras)\b[^,]*$", subject, re.IGNORECASE):
        return None
    if match.group().lower().startswith("w") and not (
        verbs.gave_a_sum.match(plain, match.start(), end) or verbs.said_it.search(plain, start, match.start())
    ):
        return None
    if (clause := verbs.whose.search(plain, start, match.start())) and not verbs.says_that.search(
        plain, start, clause.start("what")
    ):
        return None
    return Force.UNDER_WAY, match["under_way_verb"].lower(), match.end(), None, bool(_given(match, "under_way_se"))


def _being(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    if verbs.relative.search(subject) or re.search(r"\b(?:while|as)\b[^,]*$", subject, re.IGNORECASE):
        return None
    return Force.UNDER_WAY, match["being_verb"].split()[0].lower(), match.end(), None, True


def _begun(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    return Force.UNDER_WAY, match["begun_verb"].lower(), match.end(), None, False


def _passive(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    verb = match["passive_verb"].lower()
    if verbs.relative.search(subject) or not verbs.proposal_noun.search(subject):
        return None
    force = Force.RECOMMENDED if verb == "recommended" else Force.PROPOSED
    return force, verb, match.end(), None, True


def _given(match: re.Match[str], name: str) -> str:
    """What a group of the pattern took, "" where it took nothing or the language has none of that name."""
    return (match[name] or "") if name in match.re.groupindex else ""


def _is_going_on(verb: str, following: str, language: str) -> bool:
    """Whether it is told in the progressive: "will be sending", "estarán impulsando"."""
    if language == "es":
        return verb in ("estará", "estarán") and bool(verbs.gerund_es.fullmatch(following))
    return verb == "be" and bool(verbs.sending.match(following))


def _modal(name: str, force: Force) -> object:
    def judge(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
        verb = match[f"{name}_verb"].lower()
        following = _given(match, f"{name}_next").lower()
        passive = bool(_given(match, f"{name}_se")) and verb not in verbs.joins
        before = plain[max(start, match.start() - 90) : match.start()]
        said = verbs.says_that.search(before) or (
            verbs.also_that.search(before[-20:]) and verbs.says.search(plain, start, match.start())
        )
        of_the_past = name == "be_to" and match.group()[0] in "wW" and match["be_to"].lower().split()[1] != "to"
        if of_the_past and not _given(match, "bidden") and not verbs.is_reported(plain, start, end):
            return None
        if (verbs.relative.search(before[-20:]) and not said) or verb in verbs.not_a_verb:
            return None
        if language == "es" and match[f"{name}_verb"][0].isupper() and before.strip(' "“«\n'):
            return None  # "Durán", "Irán"
        if language == "es" and verbs.negated.search(before[-12:]):
            return None
        agreed = name in ("will", "would") and was_agreed(plain, start, match.start())
        near = max(start, match.start() - 150)
        if not agreed and verbs.hoped_that.search(plain, near, match.start()):
            return None
        if name in ("will", "would") and verbs.forecast.search(plain, near, match.start()):
            return None
        if verbs.conditional.search(subject) or (name == "should" and verbs.need_as_a_noun.search(before)):
            return None
        if language == "es" and verb in ("ser", "será", "serán") and verbs.participles_es.search(following):
            passive = True
        elif verb == "be" and (
            following in verbs.participles or (following.endswith("ed") and following not in verbs.no_participle)
        ):
            verb, passive = following, True
        elif _is_going_on(verb, following, language):
            verb = following
        elif language == "es" and verbs.done_to_it.search(verb) and verb not in verbs.no_deed_to_it:
            passive = True
        elif (
            passive is False and verb in ("será", "serán") and verbs.host.match(plain, match.end("will_verb"), end)
        ) or (verb in verbs.pays and verbs.pays[verb].match(plain, match.end(f"{name}_verb"), end)):
            passive = False
        elif (
            verb in (verbs.no_deed - verbs.at_once if agreed else verbs.no_deed if name != "should" else verbs.no_state)
            or (verb in verbs.no_deed_es and not verbs.gives.match(plain, match.start(f"{name}_verb"), end))
            or (not agreed and (verb, following) == ("take", "place"))
            or (verb, following) in (("move", "forward"), ("go", "forward"), ("look", "forward"))
            or verbs.vision.match(plain, match.end(f"{name}_verb"), end)
            or (verb, following) == ("take", "up")
            or (verb == "play" and verbs.a_part.match(plain, match.end(f"{name}_verb"), end))
            or ((verb, following) == ("call", "on") and not verbs.asked_to.match(plain, match.end(), end))
            or (verb in verbs.of_courtesy and verbs.courtesy.match(plain, match.end(f"{name}_verb"), end))
        ):
            return None
        if name == "should" and verbs.only_if.match(plain, start, match.start()) and before.rstrip().endswith("would"):
            return None
        if name == "should" and (
            verbs.vague.match(plain, match.start(f"{name}_verb"), end)
            or (verbs.need.match(match.group()) and verbs.told_of_a_noun.search(before))
        ):
            return None
        bidden = _given(match, "bidden")
        if verbs.auditor.match(subject) and (bidden or verbs.has_to.match(match.group())):
            return None
        if passive and (verbs.diary.search(subject) or verbs.an_entry.match(plain, start, match.start())):
            return None
        said_as = Force.MANDATED if bidden else force
        if name == "should" and passive and verb not in verbs.participles and was_agreed(plain, start, match.start()):
            return None
        if name == "should" and passive and verbs.noted_that.search(plain, start, match.start()):
            return None
        if (name == "should" or passive) and verbs.stressed_that.search(plain, start, match.start()):
            return None
        if name == "would":
            if verbs.making.search(subject):
                return Force.PROPOSED, verb, match.end(), None, False
            if match["would"].lower().startswith("could") or not verbs.is_reported(plain, start, end):
                return None
            if verbs.only_if.match(plain, start, match.start()):
                return None
            said_as = Force.REPORTED
        return said_as, verb, match.end(), None, passive

    return judge


# By the group of the pattern that took the verb.
rules = {
    "decided": _decided,
    "agreed_on": _agreed_on,
    "agreed_ing": _agreed_ing,
    "agreed_be": _agreed_be,
    "asked_for": _asked_for,
    "provides": _provides,
    "restated": _restated,
    "urged": _urged,
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
    "be_to": _modal("be_to", Force.WILL),
    "will": _modal("will", Force.WILL),
    "would": _modal("would", Force.REPORTED),
    "should": _modal("should", Force.SHOULD),
}
