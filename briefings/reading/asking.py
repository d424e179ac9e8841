"""The rules for what is asked of somebody: "urged Peru to", "pidió que", "asked Japan for"."""

import re

from . import verbs
from .force import Force, Judged, given
from .plain import words

_no_request = words(
    """
    declarar testificar comparecer
    be the a an its their our all these this that visit attend meet travel know see remember remain note comment
    visitar asistir visite visiten
    """
)
# "Toca al lector decidir".
_judges = words("decidir determinar valorar juzgar elegir opinar decir pensar evaluar")
_articles = words("el la los las su sus cada ambos ambas todos todas dicho dicha este esta")
_stops_a_name = re.compile(r",|\b(?:a|en|para|con|ante|por|sobre|antes)\b", re.IGNORECASE)
# "Should be used to urge the donors to": what something is for.
_for_which = re.compile(r"\b(?:be\s+used|in\s+order|need|efforts?|ability|way|duty|power)\s+to\s+$", re.IGNORECASE)
_the_public = re.compile(
    r"^\W*(?:a\s+|que\s+)*(?:(?:all|the|el|la|los|las)\s+){0,2}(?:public|population|citizens|residents|people|población|ciudadanía|"
    r"ciudadanos|público|vecinos|periodistas|medios|interesad[oa]s|participantes|journalists|media)\b\W*$",
    re.IGNORECASE,
)
# "Could save billions and encourage firms to": what may come of something.
_goes_on_with_could = re.compile(
    r"\b(?:could|may|might|can|would|to)\s[^.;:]{2,120}\b(?:and|or)\s+(?:also\s+)?$", re.IGNORECASE
)
# "Called for homes to be inspected": by whom, it does not say.
_a_participle = re.compile(r"\s+(?P<verb>[a-z]+(?:ed|en|t))\b")
_attention = re.compile(r"\W*la\s+atención\b", re.IGNORECASE)
# "Encourage the use of dialogues to share": a thing, whom nobody can ask.
_a_thing_asked = re.compile(
    r"\W*(?:the\s+)?(?:(?:further|continued|greater|closer|wider|more)\s+)?(?:use|development|adoption|implementation|efforts|exchanges?|"
    r"promotion|sharing|cooperation|collaboration|dialogue|investment|participation|application)\b",
    re.IGNORECASE,
)
# "Demandó al gobierno de querer invadir": took to court.
_sued_for = re.compile(r"\b(?:de|por)\s+[a-záéíóú]+[aei]r\b", re.IGNORECASE)
# "La Constitución exige que": what it asks anyway.
_the_law = re.compile(r"\b(?:ley|constitución|código|norma|normativa|reglamento|tratado|convenio)\s*$", re.IGNORECASE)
# "Received a request urging it to": what came in, which is the subject of what follows.
_received = re.compile(
    r"\b(?:received|recibi(?:ó|eron)|examined|examin(?:ó|aron))\s+(?:an?|the|una?|la|el)\s+(?:\w+\s+)?"
    r"(?:requests?|petitions?|letters?|complaints?|solicitud|petici(?:ó|o)n|carta|denuncia|queja)\b",
    re.IGNORECASE,
)

# What stands between a request and its deed and is no addressee: "asked the Minister how she plans to".
_tells_on = re.compile(r"\b(?:will|would|should|that|which|who|how|whether|what|why|and\s+[a-z]+ed)\b")

# "Those Member States that have not yet done so": an addressee, although a verb stands in it.
_who_has_not = re.compile(
    r"\W*(?:those|all|other|the)\s+(?:[\w-]+\s+){1,4}?(?:that|which|who)\s+(?:have|has|are|is)\s+(?:not|yet)\b",
    re.IGNORECASE,
)


# "Asked for time to think", "requests to gain altitude to".
_for_oneself = re.compile(r"to\s.*|for\s+(?:\w+\s+)?(?:time|permission|leave|help|money)", re.IGNORECASE | re.DOTALL)

_what_is_asked = ("urged_verb", "urged_inf", "asked_inf", "help_inf", "time_inf", "term_inf", "duty_inf", "so_verb")
_who_is_asked = ("asked_of", "help_of", "time_of", "term_of", "duty_of", "so_of")


def urged(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    verb = next(said for name in _what_is_asked if (said := given(match, name))).lower()
    whom = next((name for name in _who_is_asked if given(match, name)), "asked")
    asked, addressee = match[whom] or "", match.span(whom)
    if given(match, "so_verb") and not asked:
        addressee = (match.start("so_verb") - 3, match.end("so_verb"))  # "pide se instale": whoever it is to be
    if language == "es" and match["urged_verb"] and (verb in _articles or match["urged_verb"][0].isupper()):
        # "Pidió que el Gobierno apruebe": who is asked stands behind "que".
        until = min(end, match.start("urged_verb") + 60)
        stop = _stops_a_name.search(plain, match.start("urged_verb"), until)
        addressee = (match.start("urged_verb"), stop.start() if stop else until)
    if re.search(r"\b(?:not|never|no|nunca)\s+$", plain[max(start, match.start() - 8) : match.start()]):
        return None
    of_a_call = verb == "be" and match["urged"].lower().startswith("call")
    if of_a_call and (made := _a_participle.match(plain, match.end(), end)):
        return Force.URGED, made["verb"].lower(), made.end(), (made.end(), made.end()), False
    if language == "en" and asked.startswith("by ") and verbs.is_told.search(plain, start, match.start()):
        return Force.URGED, verb, match.end(), None, False  # "was urged by Chad to"
    if verb in _no_request or (verb == "take" and re.match(r"\s+(?:into account|note)", plain[match.end() : end])):
        return None
    if language == "en" and match["urged_verb"][0].isupper() and not match["urged_verb"].isupper():
        return None  # "assistance to Ukraine"
    if _goes_on_with_could.search(plain, start, match.start()) and verbs.bare_request.match(match["urged"]):
        return None
    if whom == "duty_of" and verb in _judges:
        return None
    if _for_which.search(plain, start, match.start()) or _received.search(plain, start, match.start()):
        return None
    if match["urged"].lower().startswith("exige") and _the_law.search(subject):
        return None
    if match["urged"].lower().startswith("demand") and _sued_for.search(asked):
        return None
    if verb == "continue" and asked.strip().lower() in ("them", "him", "her", "it"):
        return None
    if language == "en" and (_a_thing_asked.match(asked) or _for_oneself.fullmatch(asked)):
        return None  # "requests to gain altitude to"
    if _attention.match(asked):
        return None
    if _the_public.match(plain[addressee[0] : addressee[1]]):
        return None
    if language == "en" and _tells_on.search(asked) and not _who_has_not.match(asked):
        return None
    if verbs.not_before.search(plain, start, match.start()) and not match["urged"].lower().startswith("call"):
        passive = re.match(r"(?:urged|encouraged|invited|requested|asked|advised|[a-z]+ing)\b", match["urged"], re.I)
        if not passive:
            return None
    return Force.URGED, verb, match.end(), addressee, False


def asked_for(plain: str, start: int, end: int, match: re.Match[str], subject: str, language: str) -> Judged | None:
    return Force.URGED, match["asked_noun"].split()[-1].lower(), match.end(), match.span("giver"), False
