"""What stands before a governing verb: where its clause starts, and which words of it are its subject."""

import re

from . import verbs

_agreed_that = re.compile(
    r"\b(?:(?:g[ai]v(?:e|es|en|ing)|received|obtained)\s+(?:an?\s+)?(?:undertakings?|assurances?|guarantees?|promise)|"
    r"agree[sd]?|concur(?:s|red)?|confirm(?:s|ed)?|decide[sd]?|resolve[sd]?|determined|promise[sd]?|pledge[sd]?|vow(?:s|ed)?)\s+(?:also\s+)?that\s*$|"
    r"\b(?:acord(?:ó|aron|amos)|acuerdan?|decid(?:ió|ieron)|convin(?:o|ieron)|prometi(?:ó|eron))\s+(?:en\s+)?que\s*(?:se\s*)?$",
    re.IGNORECASE,
)
# A verb of the past right behind somebody: what stands before it is its subject, not that of a verb further on.
_finite = re.compile(
    r"(?:(?![A-Z][a-z]+ly\b)[A-ZÁÉÍÓÚ][\w.’'-]*|\b(?i:sides|leaders|ministers|presidents|delegations|governments|countries|nations|"
    r"participants|parties|they|we|he|she|officials|secretary|president|minister|partes|ministros|presidentes|"
    r"cancilleres|mandatarios|delegaciones|gobiernos|países|participantes))\s+"
    r"(?:(?i:also|jointly|further|further|both|también|además|asimismo)\s+)?"
    r"(?P<verb>(?!united\b)[a-z]{2,}ed|met|held|spoke|told|said|says|gave|took|made|[a-záéíóú]{2,}(?:ó|aron|ieron))\b"
)
_new_subject = re.compile(
    r",?\s+(?:and|y|e|while|mientras que)\s+(?:that\s+|que\s+)?"
    r"(?=(?:the|el|la|los|las|both|ambos|ambas|they|we|he|she)\s|(?!The|El|La)[A-ZÁÉÍÓÚ])"
)
_told_so = re.compile(r"(?P<when>(?:\s+on\s+\w+)?)\s+(?:(?:his|her|its|their|the)\s+\w|(?:they|he|she|it|we)\b|[A-Z])")
# "The presidents of A, N.; of B, N.; and of C, N." are one subject.
_cut_any = re.compile(
    r";(?!\s+(?:y\s+|and\s+)?(?:de|of)\s)|:|\s[—–-]\s|\ssaying\s(?=(?:the|its|their|his|her|an?|all)\s|[A-Z])|,\s+(?:while|whereas|but|mientras|pero)\b|\b(?:that|que)\b|"
    r"\b(?:under|by|through|whereby)\s+which\b|\bwhereby\b|\b(?:por|según|mediante)\s+(?:el|la|los|las)\s+(?:que|cual(?:es)?)\b",
    re.IGNORECASE,
)
_cut_after_a_deed = re.compile(r",?\s+(?:and|y|e|as well as|así como)\s+|,\s+", re.IGNORECASE)

# "Agreed that Canada will host": Canada, not those who agreed.
_somebody_named = re.compile(
    r"\W*(?:(?:the|el|la|los|las)\s+)?(?:(?:government|gobierno|ministry|ministerio)\s+(?:of|de)\s+)?[A-ZÁÉÍÓÚÑ][^,;:]{1,80}$"
)
_of_whom = re.compile(
    r"\W*(?:[\w’'-]+\s+){0,4}?(?:employers|companies|businesses|firms|banks|states|countries|governments|parties|members|"
    r"institutions|organi[sz]ations|agencies|ministries|authorities|schools|hospitals|universities|operators|donors|those|"
    r"empresas|empleadores|estados|países|gobiernos|partes|instituciones|entidades|organizaciones|autoridades|escuelas)\s+"
    r"(?:that|que)",
    re.IGNORECASE,
)
# "The JDF, which founded the academy in 2018, will increase": the JDF.
_told_in_passing = re.compile(
    r"\W*(?:(?:En|In|Por|Para|Asimismo|Además|Also)\b[^,;:]{0,60},\s+)?"
    r"(?P<who>(?:[A-ZÁÉÍÓÚÑ]|[Tt]he\s)[^,;:]{1,80}),\s+(?:(?:país|nación|estado|country|nation|state)\s+)?(?:que|quien|quienes|cuy[oa]s?|which|that|who|whose)\s[^;:]{3,160},\s+"
    r"(?:(?:also|now|además|también|se)\s+)?$",
)
_adverb = 12  # characters of one that may stand between an aside and its verb


def subject_of(
    plain: str, start: int, at: int, last: tuple[int, tuple[int, int]] | None
) -> tuple[int, tuple[int, int], bool]:
    """Where the clause of a verb starts, what stands there for a subject, and whether that is the last verb's.

    `last` says where that one ends, and its subject.
    """
    low = last[0] if last else start
    aside = _told_in_passing.match(plain, low, at) if "," in plain[at - _adverb : at] else None
    if aside and not verbs.says.search(aside["who"]):
        return aside.start("who"), aside.span("who"), False
    cuts = [found.end() for found in _cut_any.finditer(plain, low, at)]
    if cuts and _of_whom.fullmatch(plain, cuts[-2] if len(cuts) > 1 else low, cuts[-1]):
        cuts.pop()  # "Employers that have done well should": they, as far as that is told of them
    if last and not cuts:
        parted = [found.end() for found in _cut_after_a_deed.finditer(plain, low, at)]
        before_a_subject = [found.end() for found in _new_subject.finditer(plain, low, at)]
        named = [cut for cut in before_a_subject if at - cut < _longest_subject and "," in plain[cut - 8 : cut]]
        cuts = named[-1:] if named and not _finite.search(plain, named[-1], at) else parted[-1:]
    clause = cuts[-1] if cuts else low
    words = plain[clause:at]
    if verbs.empty.fullmatch(words):
        if last:
            begins = at - len("se ") if plain[at - len("se ") : at] == "se " else at
            return begins if last[0] < at else clause, last[1], True
        # "anunció que abrirá": the subject of the saying verb
        said = list(verbs.says.finditer(plain, start, clause))[-1:] if cuts else []
        if said:
            opens = max((cut for cut in cuts[:-1] if cut < said[0].start()), default=start)
            return opens, (opens, said[0].start()), False
    clause += len(words) - len(words.lstrip(" ,\n"))
    agreed = _agreed_that.search(plain, start, clause) if cuts and not last else None
    if agreed and _somebody_named.match(plain, clause, at):
        return clause, _own_subject(plain, clause, at), False
    if agreed and verbs.nobody.fullmatch(plain, start, agreed.start()):
        return start, _own_subject(plain, clause, at), False
    if agreed:
        return start, (start, start + agreed.start() - start), False
    return clause, _own_subject(plain, clause, at), False


def _own_subject(plain: str, clause: int, at: int) -> tuple[int, int]:
    """Of words before a verb those that are its subject: not what another verb before it says of its own.

    "A reviewed the plan and B pledged": B; "A praised B's plan and pledged": A.
    """
    told_of = _said_of_him.search(plain, clause, at)
    if told_of and verbs.says.fullmatch(told_of["verb"]):
        return told_of.start("who"), at
    other = _finite.search(plain, clause, at)
    if not other:
        return clause, at
    parted = [found.end() for found in _new_subject.finditer(plain, other.end(), at)]
    if parted and at - parted[-1] < _longest_subject:
        return parted[-1], at
    said = plain[other.end() : at]
    told = (
        _told_so.match(said)
        if said.strip() and not _and_then.search(said) and verbs.says.fullmatch(other["verb"])
        else None
    )
    if told:
        return other.end() + told.end("when"), at
    return clause, other.start("verb")


# "Singapore noted Brunei's theme, and pledged": it is Singapore that pledged.
_and_then = re.compile(r"\b(?:and|y|e)\s+(?:also\s+|further\s+)?$")
# "He for his part said Ghana would", "she added Australia would".
_said_of_him = re.compile(
    r"\b(?P<verb>[a-z]{3,})\s+(?P<who>(?:the\s+)?(?-i:[A-Z])[\w’'-]*(?:\s+(?:of\s+)?[A-Z][\w’'-]*){0,3})\s*$"
)
_longest_subject = 100


def was_agreed(plain: str, start: int, at: int) -> bool:
    """Whether a verb stands in what was agreed: "agreed that a delegation would visit"."""
    return any(_agreed_that.search(plain, start, cut.end()) for cut in verbs.that.finditer(plain, start, at))
