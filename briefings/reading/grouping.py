"""Which places speak of the same, so that a thing told three times is one item with three citations.

Structure decides, not likeness: two rows of one table are never the same however like they read, and two titles one
word apart are two things where one promises meetings and the other the work of agencies. Nothing is put together that
differs in what it delivers.
"""

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from .deliverables import COUNTABLE, delivered, names
from .mentions import Form, Mention
from .model import Ground, PartyRole, Place
from .plain import words
from .stems import GENERIC, stems

_standing = re.compile(
    r"\b(?:support|oversight|leadership|assistance|coordination|monitoring|chair|liaison|guidance|advice|"
    r"supervision|apoyo|"
    r"supervisión|liderazgo|asistencia|coordinación|asesoría)\s*$",
    re.IGNORECASE,
)
_leading_verb = re.compile(
    r"\W*(?:[a-z]+ing\s+(?:on\s+)?|(?:creation|establishment|strengthening)\s+of\s+)(?=\w)", re.IGNORECASE
)
_looked_at = 12
_compared = 2  # members of a group
_kept = 120
_noun_gerunds = words(
    """
    training sharing building policing funding monitoring banking trafficking housing farming mining
    """
)
_parts = re.compile(r"\s+(?:and|y|e)\s+|[,;]\s*", re.IGNORECASE)


@dataclass
class Group:
    """The mentions of one thing; the first that proposes it is its own place."""

    members: list[Mention] = field(default_factory=list)
    roles: list[Mention] = field(default_factory=list)
    outcomes: list[Mention] = field(default_factory=list)
    further: list[Mention] = field(default_factory=list)
    lists: set[int] = field(default_factory=set)  # in which its members stand

    @property
    def head(self) -> Mention:
        return self.members[0]


@dataclass(frozen=True)
class _Words:
    """What a mention is compared by: the stems of its title that tell it from others, all of its title, all of it, what
    it delivers, who is named to do it."""

    title: frozenset[str]
    named: frozenset[str]
    all: frozenset[str]
    delivers: str
    owners: frozenset[str]


class _Wording:
    """The words of a text and of its mentions, as they are compared."""

    def __init__(self, plain: str, language: str) -> None:
        self.plain, self.language = plain, language

    def said(self, place: Place | None) -> str:
        return self.plain[place.start : place.end] if place else ""

    def key(self, title: str) -> frozenset[str]:
        first = re.match(r"\W*(\w+)", title.lower())
        lead = _leading_verb.match(title)
        if lead and first and first[1] not in _noun_gerunds:
            title = title[lead.end() :]
        found = [stem for stem in stems(title, self.language) if stem not in GENERIC]
        if len(found) > 2:
            found = [stem for stem in found if stem not in ("coordin", "develop")] if "coordin" in found else found
        return frozenset(found)

    def words(self, mention: Mention) -> _Words:
        if mention.compared_by is None:
            title, body = mention.title, mention.body
            every = frozenset(stems(self.said(mention.place), self.language)) - GENERIC
            if mention.form == Form.ROW and title != body:
                title, body = body, title
            delivers = delivered(self.plain, title) or delivered(self.plain, body)
            named = self.said(mention.title)
            owners = frozenset(
                party.code
                for party in mention.parties
                if party.role == PartyRole.OWNER and party.ground == Ground.NAMED
            )
            mention.compared_by = _Words(
                self.key(named) if named else frozenset(),
                frozenset(stems(named, self.language)),
                every,
                delivers,
                owners,
            )
        return mention.compared_by


class _Index:
    """Which groups share a word with something, in the order of the text; of each word only so many are kept."""

    def __init__(self, wording: _Wording, groups: Sequence[Group]) -> None:
        self.groups = groups
        self._words = {
            id(group): wording.words(group.head).all.union(*(wording.words(one).all for one in group.members[1:]))
            for group in groups
        }
        self._of = self._by(lambda stem: stem)

    def _by(self, key_of: Callable[[str], str]) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, group in enumerate(self.groups):
            for key in {key_of(stem) for stem in self._words[id(group)]}:
                holding = found[key]
                if len(holding) < _kept:
                    holding.append(number)
        return found

    @cached_property
    def _of_short(self) -> dict[str, list[int]]:
        return self._by(lambda stem: stem[:6])

    def words(self, group: Group) -> frozenset[str]:
        return self._words[id(group)]

    def near(self, wanted: Iterable[str], short: bool = False) -> list[Group]:
        """The groups with one of the words, those of the rarest word first among so many; `short` for words cut to
        their first six letters."""
        of = self._of_short if short else self._of
        holding = [of.get(stem, ()) for stem in sorted(wanted)]
        numbers: set[int] = set()
        for of_word in sorted(holding, key=len):
            numbers.update(of_word)
            if len(numbers) >= _kept:
                break
        return [self.groups[number] for number in sorted(numbers)]


def grouped(plain: str, language: str, mentions: Sequence[Mention]) -> list[Group]:
    """The groups of the mentions in the order of the text. Roles, outcomes and what only stresses something support the
    group they fit; those that fit none are left out, but for a role that is a deed of its own."""
    wording = _Wording(plain, language)
    proposing = [mention for mention in mentions if mention.form.proposes]
    groups = _merged(wording, proposing)
    index = _Index(wording, groups)
    home = {id(mention): group for group in groups for mention in group.members}
    for mention in mentions:
        if mention.form == Form.FOLLOWS:
            owner = home.get(id(mention.follows))
            if owner:
                owner.further.append(mention)
        elif mention.form == Form.ROLE:
            _attach_role(wording, index, groups, mention)
        elif mention.form == Form.OUTCOME:
            _attach_outcome(wording, index, mention)
    for mention in mentions:
        if mention.form in (Form.PROBLEM, Form.EMPHASIS):
            _attach(wording, index, mention, at_least=3 if mention.form == Form.EMPHASIS else 2)
    return sorted(groups, key=lambda group: group.head.place.start)


def _merged(wording: _Wording, proposing: Sequence[Mention]) -> list[Group]:
    groups = [Group([mention], lists={mention.group} if mention.group else set()) for mention in proposing]
    groups = _merged_by(wording, groups, _same_title, _title_keys)
    groups = _merged_by(wording, groups, _same_deliverable, _deliverable_keys)
    if any(mention.form == Form.ROW and mention.problem for mention in proposing):
        groups = _merged_by(wording, groups, _answers, _answer_keys)
    return groups


_Key = tuple[str, ...]
_Same = Callable[[_Wording, Mention, Mention], bool]
_Keys = Callable[[_Wording, Mention], Iterable[_Key]]


def _merged_by(wording: _Wording, groups: list[Group], same: _Same, keys: _Keys) -> list[Group]:
    """Put a group to the first earlier one that is the same by one rule, as long as no two siblings meet.

    Only mentions that share a key are looked at, and of each key only the first few, so that time grows with the text.
    """
    index: dict[_Key, list[int]] = defaultdict(list)
    kept: list[Group] = []
    for group in groups:
        of_group = {key for mention in group.members for key in keys(wording, mention)}
        if not of_group:
            kept.append(group)
            continue
        near = _few_of([index[key] for key in sorted(of_group)])
        target = next((number for number in near if _are_same(wording, kept[number], group, same)), len(kept))
        if target < len(kept):
            kept[target].members += group.members
            kept[target].lists |= group.lists
        else:
            kept.append(group)
        for key in of_group:
            holding = index[key]
            if len(holding) < _looked_at and target not in holding:
                holding.append(target)
    return kept


def _few_of(found: Sequence[Sequence[int]]) -> list[int]:
    """The numbers found by any key, those of the rarest keys where they are many."""
    numbers: set[int] = set()
    for of_key in sorted(found, key=len):
        numbers.update(of_key)
        if len(numbers) >= _looked_at:
            break
    return sorted(numbers)


def _are_same(wording: _Wording, one: Group, other: Group, same: _Same) -> bool:
    """By any two of their members; two of one list or table are never the same."""
    if not one.lists.isdisjoint(other.lists):
        return False
    for a in one.members[:_compared]:
        for b in other.members[:_compared]:
            if same(wording, a, b):
                return True
    return False


def _title_keys(wording: _Wording, mention: Mention) -> list[_Key]:
    title = wording.words(mention).title
    return [tuple(sorted(title))] if title else []


def _deliverable_keys(wording: _Wording, mention: Mention) -> list[_Key]:
    words = wording.words(mention)
    found = [("delivers", words.delivers)] if words.delivers in COUNTABLE else []
    if mention.form == Form.CLAUSE:
        # Two of which seven in ten words agree share one of the few first in any fixed order.
        few = len(words.all) - math.ceil(0.7 * len(words.all)) + 1
        found += [("clause", stem) for stem in sorted(words.all, key=lambda stem: (-len(stem), stem))[:few]]
    return found


def _answer_keys(wording: _Wording, mention: Mention) -> list[_Key]:
    section = str(mention.section)
    if mention.form == Form.ROW and mention.problem:
        deed = frozenset(stems(wording.said(mention.body), wording.language)) - GENERIC
        return [(section, stem) for stem in deed] if len(deed) == 1 else []
    if mention.form == Form.BULLET:
        return [(section, stem) for stem in wording.words(mention).all]
    return []


def _owners_differ(one: _Words, other: _Words) -> bool:
    """Two deeds of which each names who does it, and not the same, are two."""
    return bool(one.owners and other.owners and one.owners != other.owners)


def _same_title(wording: _Wording, one: Mention, other: Mention) -> bool:
    a, b = wording.words(one), wording.words(other)
    if not a.title or a.title != b.title or _owners_differ(a, b):
        return False
    if not _named_alike(a, b):
        return False
    if a.delivers and b.delivers and a.delivers != b.delivers and not _one_is_loose(a.delivers, b.delivers):
        return False
    return len(a.title) > 1 or a.delivers == b.delivers


def _named_alike(a: _Words, b: _Words) -> bool:
    """ "Fuel Infrastructure for Tonga" and "Data Infrastructure for Tonga" are two things."""
    return 2 * len(a.named & b.named) >= len(a.named | b.named)


def _one_is_loose(a: str, b: str) -> bool:
    """Training and engagement are named on the way to other things as well."""
    return bool({a, b} & {"training", "engagement", "resilience", "technology"})


_clause = Form.CLAUSE


def _same_deliverable(wording: _Wording, one: Mention, other: Mention) -> bool:
    a, b = wording.words(one), wording.words(other)
    if one.form is _clause and other.form is _clause:
        if a.owners and b.owners and a.owners.isdisjoint(b.owners):
            return False
        longer, shorter = (a.all, b.all) if len(a.all) > len(b.all) else (b.all, a.all)
        if 10 * len(shorter) < 7 * len(longer):
            return False
        shared = len(shorter & longer)
        return shared >= 4 and 10 * shared >= 7 * (len(longer) + len(shorter) - shared)
    if not a.delivers or a.delivers != b.delivers or a.delivers not in COUNTABLE or _owners_differ(a, b):
        return False
    if a.title and b.title:
        named = set(stems(a.delivers, wording.language))
        apart = one.form is Form.BULLET and other.form is Form.BULLET and not _named_alike(a, b)
        return not apart and bool((a.title & b.title) - named)
    if (
        Form.ROW not in (one.form, other.form)
        or Form.BULLET in (one.form, other.form)
        and not (one.title and other.title)
    ):
        return False
    named = {stem for stem in a.all & b.all if names(stem) == a.delivers} | set(stems(a.delivers, wording.language))
    return bool((a.all & b.all) - named)


def _answers(wording: _Wording, one: Mention, other: Mention) -> bool:
    """A row of bare words ("gang violence | community programmes") that answers what an item of its section tells."""
    bullet, row = (one, other) if one.form == Form.BULLET else (other, one)
    if bullet.form != Form.BULLET or row.form != Form.ROW or bullet.section != row.section:
        return False
    a, b = wording.words(bullet), wording.words(row)
    if row.problem is None or _owners_differ(a, b):
        return False
    deed = frozenset(stems(wording.said(row.body), wording.language)) - GENERIC
    if b.delivers and a.delivers != b.delivers:
        return False
    problem = frozenset(stems(wording.said(row.problem), wording.language))
    return len(deed) == 1 and deed <= a.all and bool(problem & a.all)


def _attach_role(wording: _Wording, index: _Index, groups: list[Group], role: Mention) -> None:
    """A party's role joins the items whose deed it names, part by part; a standing role ("oversight") joins none."""
    said = wording.said(role.body)
    joined = False
    for part in _parts.split(said):
        wanted = [stem for stem in stems(part, wording.language) if stem not in GENERIC]
        best = _best(wording, index, wanted)
        if best:
            joined = True
            if role not in best.roles:
                best.roles.append(role)
    if not joined and not all(_standing.search(part) for part in _parts.split(said)):
        role.form = Form.ROW
        groups.append(Group([role]))


def _best(wording: _Wording, index: _Index, said: Sequence[str]) -> Group | None:
    """The group that most speaks of a role's words; the last of them, what is delivered, must be among its own."""
    wanted = frozenset(said)
    found: tuple[float, Group] | None = None
    if len(wanted) < 2:
        return None
    for group in index.near(wanted):
        for mention in group.members:
            words = wording.words(mention)
            if len(words.title) > 1 and words.title <= wanted:
                score = 1 + len(words.title) / 10
            else:
                shared = len(wanted & words.all)
                score = shared / len(wanted) if shared > 1 and said[-1] in words.all else 0.0
            if score > 0.6 and (found is None or score > found[0]):
                found = (score, group)
    return found[1] if found else None


def _attach_outcome(wording: _Wording, index: _Index, outcome: Mention) -> None:
    """A row of outcomes by area supports the item of its own section whose title names the area."""
    area = {stem[:6] for stem in stems(wording.said(outcome.title), wording.language)}
    best: tuple[int, Group] | None = None
    for group in index.near(area, short=True):
        for mention in group.members:
            if mention.section != outcome.section:
                continue
            shared = len(area & {stem[:6] for stem in wording.words(mention).title})
            if shared and (best is None or shared > best[0]):
                best = (shared, group)
    if best:
        best[1].outcomes.append(outcome)


_stressed = re.compile(r"\b(?:importance|need|necessity|value|urgency|importancia|necesidad|urgencia)\b", re.IGNORECASE)


def _attach(wording: _Wording, index: _Index, mention: Mention, at_least: int) -> None:
    if mention.form == Form.EMPHASIS:
        words = wording.said(mention.place)
        after = _stressed.search(words)
        wanted = frozenset(stems(words[after.end() :] if after else words, wording.language)) - GENERIC
    else:
        wanted = wording.words(mention).all
    best: tuple[int, Group] | None = None
    for group in index.near(wanted):
        if mention.group in group.lists:
            continue
        shared = len(wanted & index.words(group))
        if shared >= at_least and (best is None or shared > best[0]):
            best = (shared, group)
    if best:
        best[1].further.append(mention)
