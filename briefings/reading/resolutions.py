"""Resolutions and decisions: paragraphs that begin with the verb by which a body asks or decides ("Urges States to").

Their form is that of the United Nations Editorial Manual, which most international bodies follow: the name of the body
with a comma, preambular paragraphs that open with a participle and end with a comma, operative ones, mostly numbered,
that open with a verb in the present whose subject is the body. All functions take the plain view of a text.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from . import owners
from .blocks import Block, Kind
from .deeds import Deed
from .force import Force, kinds
from .mentions import Form, Mention
from .model import Place
from .names import NameKind
from .sentences import sentences
from .stretch import NOBODY, Scope, Stretch

_forces = {
    Force.URGED: (
        r"urges|calls\s+(?:up)?on|calls\s+for|invites|encourages|appeals\s+to|asks|"
        r"(?:reiterates|repeats|renews)\s+its\s+(?:call|appeal|invitation)\b|"
        r"insta|exhorta|invita|alienta|hace\s+un\s+llamamiento|reitera\s+su\s+(?:llamamiento|exhortación|invitación)"
    ),
    Force.RECOMMENDED: r"recommends|proposes|recomienda|propone",
    Force.MANDATED: (
        r"requests|demands|directs|instructs|mandates|tasks|entrusts|requires|authori[sz]es|"
        r"(?:reiterates|repeats|renews)\s+its\s+(?:request|demand)\b|"
        r"pide|solicita|encarga|encomienda|exige|instruye|ordena|autoriza|reitera\s+su\s+(?:petición|solicitud)"
    ),
    Force.DECIDED: r"decides|resolves|undertakes|agrees|decide|resuelve|acuerda|dispone",
}
_also = (
    r"(?:(?:also|further|furthermore|strongly|again|once\s+again|hereby|therefore|accordingly|urgently|solemnly|in\s+this\s+"
    r"(?:regard|context|connection)|por\s+(?:lo\s+)?tanto|en\s+(?:este|ese)\s+(?:sentido|contexto)),?\s+)*"
)
_also_behind = (
    r"(?:\s+(?:también|además|asimismo|nuevamente|encarecidamente|firmemente|enérgicamente|a\s+este\s+respecto))*"
)
_verb = "|".join(f"(?P<{force.name.lower()}>{verbs})" for force, verbs in _forces.items())
# A verb at the head of a paragraph, with something behind it.
_opening = re.compile(
    rf"\W*(?:\d{{1,3}}\s*[.)]\s*)?{_also}(?P<verb>{_verb})\b{_also_behind}(?=,?\s+[\w“\"(«])", re.IGNORECASE
)
# "Artículo 3º.- Créase", "PRIMERO: Instar al", "Solicítase al": the infinitive or the old form of a decree.
_head_of_an_article = (
    r"(?:art(?:[íi]culo|icle|\.)\s*(?:n\s*[°ºª.]*\s*)?\d{1,3}\s*[°ºª]?\s*[.:;)–—-]*|"
    r"(?:primero|segundo|tercero|cuarto|quinto|sexto|séptimo|octavo|noveno|décimo|único)\s*[.:)–—-]+)\s*"
)
_article = re.compile(_head_of_an_article, re.IGNORECASE)
_formal = (
    r"(?!(?:comun[ií]|publ[ií]|arch[ií]v|reg[ií]str|notif[ií]|c[uú]mpl|el[eé]v|rem[ií]t|d[eé]se|t[oó]m|t[eé]ng|protoc|decl[aá]r|"
    r"apr(?:ob|u[eé]b)|f[ií]j|mod[ií]f|der[oó]g))"
)
_old_form = rf"{_formal}[a-záéíóúñ]{{3,}}(?:[aeáéíó]n?se|[aei]r(?:se)?)"
_urging = r"(?:inst|exhort|inv[ií]t|ali[eé]nt|alent|recom)"
_ordering = r"(?:solic[ií]t|ped|p[ií]d|enc[aá]rg|encom|ex[ií]g|[ií]n?stru|ord[eé]n|autor[ií]z|fac[uú]lt)"
_so_that = r"que(?=\s+(?:el|la|los|las|ambos|ambas|cada|se)\s)"  # "Segundo. Que las fiscalías conformen equipos"
_enacting = re.compile(
    rf"\W*(?:{_head_of_an_article}(?P<verb>(?P<urged>{_urging}\w*)|(?P<mandated>{_ordering}\w*)|(?P<decided>{_old_form}|{_so_that}))|"
    rf"(?P<alone>{_ordering}[a-záéíóúñ]*[aeáéíó]n?se))\b(?=\s+\w)",
    re.IGNORECASE,
)
# "NOW, THEREFORE, BE IT RESOLVED, that the office be created".
_resolved = re.compile(
    r"\W*(?:now,?\s+therefore,?\s+)?(?:be\s+it\s+)?(?:further\s+|finally\s+)?(?P<verb>resolved)\b,?\s+(?:further,?\s+)?(?=that\b)",
    re.IGNORECASE,
)
# One that goes on a paragraph: "Welcomes the report, and requests the Secretary-General to".
_further = re.compile(rf"(?:,\s+(?:and\s+|y\s+)?|\s(?:and|y)\s+){_also}(?P<verb>{_verb})\b{_also_behind}(?=\s+\w)")
_to_remain = re.compile(
    r"[^.;]{0,40}?\b(?:remain|keep|be|seguir|mantener(?:se)?|continuar)\s+(?:\w+ly\s+)?(?:seized|ocupándose|"
    r"(?:this|the)\s+(?:matter|item|question)\s+under|examinando)|\s+on\s+(?:the\s+)?(?:importance|need)\b",
    re.IGNORECASE,
)
# "The General Assembly,": who asks and decides, alone on its line.
_body = re.compile(
    r"\W*(?:The|THE|La|LA|El|EL)\s+(?!following|present|foregoing)(?:[A-ZÁÉÍÓÚÑ][\w’'-]*|of|the|on|for|to|and|de|del|la|las|los|y|para)"
    r"(?:[\s,]+(?:[A-ZÁÉÍÓÚÑ][\w’'-]*|of|the|on|for|to|and|in|at|its|de|del|la|las|los|y|para|en|su)){0,24},\W*"
)
_preambular = re.compile(
    r"\W*(?:(?:also|further|deeply|gravely|fully|again|once\s+again|having|profundamente|gravemente|plenamente)\s+)*"
    r"(?:recalling|reaffirming|affirming|noting|taking|having|recogni[sz]ing|reali[sz]ing|stressing|emphasi[sz]ing|underlin\w+|"
    r"underscoring|bearing|mindful|cogni[sz]ant|aware|conscious|concerned|alarmed|disturbed|convinced|determined|acknowledging|"
    r"welcoming|expressing|commending|considering|guided|acting|reiterating|deploring|condemning|regretting|encouraged|"
    r"appreciating|observing|believing|desiring|whereas|inspired|paying|recordando|reafirmando|observando|tomando|teniendo|"
    r"habiendo|reconociendo|subrayando|destacando|consciente|preocupad[ao]|alarmad[ao]|convencid[ao]|acogiendo|expresando|"
    r"considerando|guiándose|guiad[ao]|actuando|reiterando|deplorando|condenando|lamentando|profundamente|vist[ao]s?)\b",
    re.IGNORECASE,
)
_annex = re.compile(r"\W*(?:annex|appendix|anexo|apéndice|explanation of vote)\b", re.IGNORECASE)
_to_do = re.compile(r"\W*(?:[Tt]o\s+[a-z]+|[A-ZÁÉÍÓÚa-záéíóú]\w+[aei]r\b)")
_letter = re.compile(r"\(?(?:[a-z]|[ivx]{1,4})[.)]")
_whom_ends = re.compile(
    r"\s(?:to(?!\s+the\s+(?:Convention|Protocol|Agreement|Statute|Treaty|Covenant)\b)|que|a\s+que|a(?=\s+[a-záéíóú]+[aei]r\b)|"
    r"shall|should|must|will)\b|[:;.]"
)
_that = re.compile(r"\s*,?\s*(?:that|que)\s+", re.IGNORECASE)
_longest_address = 200  # characters
_head = 1_000  # characters above the body's name
_few, _several = 2, 3  # paragraphs that open so


_is_to_be = re.compile(r"\b(?:shall|should|will|must|may|be|can)\b|\w(?:rá|rán|deba|deban)\b", re.IGNORECASE)


def _only_finds(plain: str, found: re.Match[str], force: Force, end: int) -> bool:
    """Whether a body agrees that something is so: "Agrees that the failure to pay was due to conditions"."""
    that = _that.match(plain, found.end(), end) if force == Force.DECIDED and plain[found.end() - 1] == "s" else None
    return bool(that) and not _is_to_be.search(plain, found.end(), end)


class Asked(NamedTuple):
    """What one part of an operative paragraph asks or decides, from its verb on."""

    place: Place
    verb: tuple[int, int]
    force: Force


class Resolution:
    """Where in a document a body asks and decides, and who it is.

    Its paragraphs are to be given in order, since one may lead in those below it.
    """

    def __init__(self, stretch: Stretch, start: int, end: int, body: Scope) -> None:
        self.stretch, self.start, self.end, self.body = stretch, start, end, body
        self._leading: Asked | None = None

    def holds(self, block: Block) -> bool:
        return self.start <= block.start < self.end

    def mentions(self, block: Block, section: int) -> Iterator[Mention]:
        """The deeds of a paragraph, or of one of the letters below it: "Requests the Secretary-General:", "(a) To"."""
        plain = self.stretch.plain
        found = list(asked_in(plain, block.start, block.end))
        if not found:
            if self._leading and self._is_below(block):
                yield self._mention(self._leading, Place(block.start, block.end), section)
            elif block.marker[:1].isdigit() or block.kind == Kind.HEADING:
                self._leading = None
            return
        self._leading = found.pop() if plain[block.end - 1] == ":" else None
        for asked in found:
            yield self._mention(asked, asked.place, section)

    def is_an_article(self, block: Block) -> bool:
        """Whether a paragraph says in a sentence of its own what is to be done: "Artículo 2: La comuna publicará"."""
        return bool(_article.match(self.stretch.plain, block.start, block.end))

    def _is_below(self, block: Block) -> bool:
        """Whether a block goes on the paragraph that led it in; a page may have lost its letter."""
        lettered = block.level > 0 or _letter.fullmatch(block.marker)
        return bool(lettered or _to_do.match(self.stretch.plain, block.start, block.end))

    def _mention(self, asked: Asked, place: Place, section: int) -> Mention:
        start, until = asked.verb
        that = _that.match(self.stretch.plain, until, asked.place.end)
        addressee = None
        if that or asked.force != Force.DECIDED:
            begins = that.end() if that else until
            last = min(asked.place.end, begins + _longest_address)
            stop = _whom_ends.search(self.stretch.plain, begins, last)
            addressee = (begins, stop.start() if stop else last)
        verb = self.stretch.plain[start:until].lower()
        deed = Deed(place.start, place.end, start, until, asked.force, verb, (start, start), addressee)
        return Mention(
            place, Form.CLAUSE, kinds[asked.force], "operative paragraph", place, None, False, 0.8, 0, section, (deed,),
            scope=self.body,
        )  # fmt: skip


def resolution_of(stretch: Stretch, blocks: Sequence[Block]) -> Resolution | None:
    """The resolution that a document is, from the name of its body or the first operative paragraph to its annex."""
    plain = stretch.plain
    lines = [block for block in blocks if block.kind != Kind.ROW]
    opened = [block for block in lines if _opens(plain, block)]
    if len(opened) < _few:
        return None
    body = next((block for block in lines if _is_a_body(plain, block)), None)
    preamble = [block for block in lines if is_preambular(plain, block)]
    numbered = sum(block.kind == Kind.ITEM for block in opened)
    enacted = sum(not _opening.match(plain, block.start, block.end) for block in opened)
    many = len(opened) >= _several and numbered + enacted >= _few
    if not (body or len(preamble) >= _few or enacted >= _few or many):
        return None
    first = min(block.start for block in (*opened, *preamble, *([body] if body else [])))
    end = next((b.start for b in lines if b.start > opened[0].start and _annex.match(plain, b.start)), len(plain))
    return Resolution(stretch, first, end, _scope(stretch, body) if body else NOBODY)


def _opens(plain: str, block: Block) -> bool:
    return any(pattern.match(plain, block.start, block.end) for pattern in (_opening, _enacting, _resolved))


def _is_a_body(plain: str, block: Block) -> bool:
    return block.end - block.start < _longest_address and bool(_body.fullmatch(plain, block.start, block.end))


def _scope(stretch: Stretch, body: Block) -> Scope:
    """The body itself, or the organisation above whose name it stands: "United Nations", "The General Assembly,"."""
    above = owners.parties_in(stretch, max(0, body.start - _head), body.start)
    organisations = [party for party in above if party.kind == NameKind.BODY]
    parties = owners.parties_in(stretch, body.start, body.end)[:1] or organisations[:1]
    return Scope(tuple(owners.code_of(party) for party in parties), Place(body.start, body.end))


def is_preambular(plain: str, block: Block) -> bool:
    """Whether a paragraph gives the grounds: it opens with a participle and does not end as a sentence does."""
    return bool(_preambular.match(plain, block.start, block.end)) and plain[block.end - 1] != "."


def asked_in(plain: str, start: int, end: int) -> Iterator[Asked]:
    """What an operative paragraph asks or decides, one for each part between semicolons or full stops."""
    head = None
    for sentence in sentences(plain, start, end):
        if _article.fullmatch(plain, sentence.start, sentence.end):
            head = sentence.start  # "Primero." is a sentence of its own, and no more than a number
            continue
        at, head = sentence.start if head is None else head, None
        while at < sentence.end:
            stop = plain.find("; ", at, sentence.end)
            until = sentence.end if stop < 0 else stop
            if asked := _asked(plain, at, until):
                yield asked
            at = until + 1


def _asked(plain: str, start: int, end: int) -> Asked | None:
    if enacted := _enacting.match(plain, start, end):
        verb = "verb" if enacted["verb"] else "alone"
        force = Force.URGED if enacted["urged"] else Force.DECIDED if enacted["decided"] else Force.MANDATED
        return Asked(Place(enacted.start(verb), end), enacted.span(verb), force)
    if resolved := _resolved.match(plain, start, end):
        return Asked(Place(resolved.start("verb"), end), resolved.span("verb"), Force.DECIDED)
    found = _opening.match(plain, start, end) or _further.search(plain, start, end)
    while found:
        force = next(force for force in _forces if found[force.name.lower()])
        if not (_to_remain.match(plain, found.end(), end) or _only_finds(plain, found, force, end)):
            return Asked(Place(found.start("verb"), end), (found.start("verb"), found.end()), force)
        found = _further.search(plain, found.end(), end)
    return None
