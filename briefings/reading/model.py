"""What the reader hands over: plain values, each with its place in the repaired text."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from .blocks import Block
from .repair import Run


class ItemKind(StrEnum):
    """How firmly the text speaks; `done` says besides whether it lists the deed as begun or done already."""

    PROPOSAL = "proposal"
    RECOMMENDATION = "recommendation"
    COMMITMENT = "commitment"
    MANDATE = "mandate"


class Ground(StrEnum):
    """Why a party is an owner."""

    NAMED = "named"  # in the item's own words
    TABLE = "role_table"  # by the row or list it stands in
    SCOPE = "section_scope"  # by the heading, the lead-in or the parties of the document
    PRONOUN = "pronoun"  # "we", "both nations", "each country", resolved


class PartyRole(StrEnum):
    OWNER = "owner"
    SUPPORTING = "supporting"
    BENEFICIARY = "beneficiary"


class Place(NamedTuple):
    """A stretch of the repaired text; `text[start:end]` is the quote."""

    start: int
    end: int


@dataclass(frozen=True)
class Named:
    """A party of an item: ISO 3166 alpha-2 code of a country, or the short name of a body ("SICA", "SOUTHCOM")."""

    code: str
    role: PartyRole
    ground: Ground
    place: Place | None = None  # the words that name it, where they stand


@dataclass(frozen=True)
class Deadline:
    """A date with the precision that the words have; `on` is None where the words give none ("as soon as possible").

    `iso` is as long as what is known: "2022", "2022-08", "2022-08-31".
    """

    words: str
    place: Place
    iso: str = ""
    relative: bool = False


@dataclass(frozen=True)
class Item:
    """Something that somebody is to do, or says will be done; nothing in it that does not stand in the text.

    place          at most one sentence, bullet or table row
    citations      further places that speak of the same, each with the field it supports ("mention", "outcome",
                   "owner")
    recommended_by who put it to whom (the recommending States of a review), as codes
    why            which rule took it, in a word or two, for the person who decides
    """

    place: Place
    kind: ItemKind
    why: str
    done: bool = False
    parties: tuple[Named, ...] = ()
    recommended_by: tuple[str, ...] = ()
    outcome: Place | None = None
    cadence: Place | None = None
    deadline: Deadline | None = None
    theme: str = ""
    confidence: float = 0.5
    citations: tuple[tuple[Place, str], ...] = ()

    @property
    def owners(self) -> tuple[str, ...]:
        """The codes of those who must act, in the order of the text."""
        return tuple(dict.fromkeys(party.code for party in self.parties if party.role == PartyRole.OWNER))

    @property
    def beneficiaries(self) -> tuple[str, ...]:
        """The codes of those who gain and owe nothing."""
        return tuple(dict.fromkeys(party.code for party in self.parties if party.role == PartyRole.BENEFICIARY))


@dataclass(frozen=True)
class Reading:
    """A document as read: its repaired text with the map to the bytes, its blocks, its items in order."""

    text: str
    runs: tuple[Run, ...]
    encoding: str
    blocks: tuple[Block, ...]
    items: tuple[Item, ...]
    language: str = "en"
    dated: date | None = None
    parties: tuple[str, ...] = ()  # the countries whose document it is, as far as it says


class Unreadable(Exception):
    """The file cannot be read; the text says in one sentence why, and what to do."""
