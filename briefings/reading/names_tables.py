"""The tables of names made ready for search: every surface with what it may mean, and one expression for all."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache

from . import names_bodies, names_traps
from .folding import fold
from .names_data import COUNTRIES


class NameKind(StrEnum):
    COUNTRY = "country"
    DEMONYM = "demonym"
    BODY = "body"
    GROUP = "group"


@dataclass(frozen=True)
class Entry:
    """What a surface means. `exact` holds the spellings of an acronym; `unsure` marks a body usual elsewhere too."""

    code: str
    kind: NameKind | None
    exact: frozenset[str] = frozenset()
    any_case: bool = False
    listed_only: bool = False
    stands_for: str = ""
    unsure: bool = False


@lru_cache(maxsize=8192)
def key_of(surface: str) -> str:
    return re.sub(r"[\s-]+", " ", fold(surface)).strip()


# --- the tables, read once ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Country:
    code: str
    alpha3: str
    english: tuple[str, ...]
    spanish: tuple[str, ...]
    demonyms_en: tuple[str, ...]
    demonyms_es: tuple[str, ...]


@cache
def countries() -> dict[str, Country]:
    """Every country of the table by its code."""
    lines = re.sub(r"\n ", " ", COUNTRIES.strip()).split("\n")
    return {country.code: country for country in map(_country, lines)}


def _country(line: str) -> Country:
    names, english, spanish = line[7:].split("|")
    names_en, names_es = re.split(r"\s/\s", names, maxsplit=1)
    return Country(line[:2], line[3:6], _parts(names_en), _parts(names_es), _parts(english), _parts(spanish))


def _parts(field: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(r";(?!\w)", field) if part.strip())


def _english_forms(word: str) -> tuple[str, ...]:
    return (word,) if word.endswith(("s", "sh", "ch", "ese", "men", "x")) else (word, word + "s")


def _spanish_forms(word: str) -> tuple[str, ...]:
    """Masculine, feminine and their plurals of a demonym given as masculine."""
    plain = fold(word)
    if plain.endswith("o"):
        return tuple(word[:-1] + end for end in ("o", "a", "os", "as"))
    if re.search("[éáíó][ns]$|ol$", word):
        stem = word[:-2] + plain[-2:]
        return (word, stem + "a", stem + "es", stem + "as")
    if word.endswith(("í", "ú")):
        return (word, word + "es", word + "s")
    return (word, word + "s") if word.endswith(("a", "e")) else (word, word + "es")


def _variants(name: str) -> set[str]:
    """The spellings that follow from a rule."""
    found = {name}
    for long, short in (
        (r"\band\b", "&"), (r"\by\b", "&"), (r"\bSaint\b", "St"), (r"\bSaint\b", "St."), ("ç", "c"),
        (r"\bRepublic\b", "Rep."), (r"\bSan\b", "S."),
    ):  # fmt: skip
        found |= {re.sub(long, short, each) for each in found}
    found |= {each.replace("&", "&amp;") for each in found}
    found |= {each[:-1] for each in found if re.fullmatch(r"(?:[A-Z]\.\s?)+", each)}
    return found


def _is_acronym(surface: str) -> bool:
    """Mostly capitals: "U.S.", "EE. UU.", "FYRoM", not "Timor-Leste"."""
    letters = [letter for letter in surface if letter.isalpha()]
    return 1 < len(letters) < 12 and not re.search(r"[^\W\d_A-Z]{2}", surface)


@cache
def entries() -> dict[str, tuple[Entry, ...]]:
    """All surfaces, folded, with what each may mean; the likelier meaning first."""
    found: dict[str, list[Entry]] = {key_of(phrase): [Entry("", None)] for phrase in _parts(names_traps.PHRASES)}
    exact: dict[tuple[str, str], frozenset[str]] = {}

    def add(surface: str, entry: Entry) -> None:
        key = key_of(surface)
        if _is_acronym(surface) and entry.kind != NameKind.DEMONYM:
            exact[key, entry.code] = exact.get((key, entry.code), frozenset()) | {surface}
            entry = replace(entry, exact=exact[key, entry.code])
            found[key] = [each for each in found.get(key, []) if each.code != entry.code or not each.exact]
        if entry not in found.setdefault(key, []):
            found[key].append(entry)

    for country in countries().values():
        for name in country.english + country.spanish:
            for surface in _variants(name.lstrip("~")):
                add(surface, Entry(country.code, NameKind.COUNTRY, listed_only=name.startswith("~")))
    for line in re.sub(r"\n ", " ", names_bodies.BODIES.strip()).split("\n"):
        code, owner, names = line.split(" ", 2)
        stands_for = owner.rstrip("?").strip("-")
        for name in _parts(names):
            add(name, Entry(code, NameKind.BODY, stands_for=stands_for, unsure=owner.endswith("?")))
    for country in countries().values():
        for word in country.demonyms_en:
            for surface in _english_forms(word):
                add(surface, Entry(country.code, NameKind.DEMONYM))
        for word in country.demonyms_es:
            for surface in _spanish_forms(word):
                add(surface, Entry(country.code, NameKind.DEMONYM, any_case=True))
    for surface in ("American", "Americans"):
        add(surface, Entry("US", NameKind.DEMONYM))
    return {key: tuple(meanings) for key, meanings in found.items()}


@cache
def usual_elsewhere() -> frozenset[str]:
    """The bodies whose name is usual in several countries: every country has a Department of Education."""
    lines = re.sub(r"\n ", " ", names_bodies.BODIES.strip()).split("\n")
    return frozenset(code for code, owner, _names in (line.split(" ", 2) for line in lines) if owner.endswith("?"))


@cache
def pattern() -> re.Pattern[str]:
    """All surfaces as one expression that shares their beginnings, so that each letter of a text is tried once."""
    tree: dict[str, dict] = {}
    for key in entries():
        node = tree
        for letter in key:
            node = node.setdefault(letter, {})
        node[""] = {}
    return re.compile(rf"\b{_branches(tree)}(?!\w)")


@cache
def first_words() -> frozenset[str]:
    """The words with which the surfaces begin."""
    return frozenset(found[0] for key in entries() if (found := re.match(r"[^\W_]+", key)))


def _branches(node: dict[str, dict]) -> str:
    parts = []
    for letter, below in node.items():
        if letter:
            own = r"(?:\s+|\s?-\s?)" if letter == " " else re.escape(letter)
            parts.append(own + _branches(below))
    if not parts:
        return ""
    if len(parts) == 1 and "" not in node:
        return parts[0]
    return f"(?:{'|'.join(parts)}){'?' if '' in node else ''}"
