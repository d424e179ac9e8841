"""Rows of tables: a row is a deed, a party's role or an expected outcome by what its columns' heads say."""

import re
from collections.abc import Iterator, Sequence

from . import leads, owners
from .above import Above
from .blocks import Block, Cell
from .leads import Column, Lead, Verdict
from .mentions import Form, Mention, speaks_of_doing, starts_with_a_deed
from .model import ItemKind, Place
from .prose import of_paragraph
from .stretch import NOBODY, Scope
from .subject_words import is_an_acronym, is_of_a_state

_fewest_letters = 4
_fewest_rows = 2  # with the head
_longest_head = 40  # characters


def of_table(above: Above, group: Sequence[Block]) -> Iterator[Mention]:
    """The mentions of a table, row by row; none where neither a head nor the cells tell what its
    columns hold."""
    head = next((row for row in group if row.header), None) or _unmarked_head(above, group)
    lead, place = above.lead()
    columns = (
        tuple(leads.column(above.plain[cell.start : cell.end]) for cell in head.cells)
        if head
        else _columns_without_a_head(above, group)
    )
    if not columns:
        above.lead_sentence = None
        return
    columns = _with_its_parties(above, group, head, columns)
    scope = above.scope(place)
    held = NOBODY  # by the row above, whose cell goes on where that of the party is empty
    for row in group:
        if row is head:
            continue
        if not row.header and len(row.cells) == len(columns):
            given = _row(above, row, columns, lead, place is not None)
            held = held if _leaves_party_empty(row, columns) else NOBODY
            if given:
                if not given.scope.codes:
                    given.scope = held if held.codes else scope
                elif given.owned_by_row:
                    held = given.scope
                yield given
        elif not row.header and len(row.cells) == 1:
            # A cell over all columns says on its own what it says.
            yield from of_paragraph(above, row, None)
    above.lead_sentence = None


def _unmarked_head(above: Above, group: Sequence[Block]) -> Block | None:
    """The first row, where nothing marks it as the head and its short cells say what the columns hold."""
    first = group[0]
    heads = [above.plain[cell.start : cell.end].strip() for cell in first.cells]
    if len(group) < _fewest_rows or len(heads) < 2 or any(len(head) > _longest_head for head in heads):
        return None
    columns = [leads.column(head) for head in heads]
    told = [column for column in columns if column != Column.OTHER]
    names_deeds = Column.DEED in told or Column.ROLE in told
    return first if names_deeds and 2 * len(told) >= len(columns) and all(heads) else None


def _columns_without_a_head(above: Above, group: Sequence[Block]) -> tuple[Column, ...]:
    """The columns of a table that has no head, where one holds names of parties alone and another only deeds."""
    across = list(zip(*(row.cells for row in group), strict=False))
    if len(group) < _fewest_rows or len({len(row.cells) for row in group}) > 1:
        return ()
    parties = [at for at, cells in enumerate(across) if all(_is_a_name(above, cell) for cell in cells)]
    deeds = [at for at, cells in enumerate(across) if all(_is_a_deed(above, cell) for cell in cells)]
    if len(parties) != 1 or not deeds:
        return ()
    told = {parties[0]: Column.PARTY, deeds[0]: Column.DEED}
    return tuple(told.get(at, Column.OTHER) for at in range(len(across)))


def _is_a_deed(above: Above, cell: Cell) -> bool:
    said = above.plain[cell.start : cell.end].strip()
    return starts_with_a_deed(said[:1].upper() + said[1:])


# "Beneficiary", "Location": names of those for whom or where it is done, and not of who does it.
_for_whom = re.compile(
    r"\b(?:beneficiar\w+|recipients?|destinations?|locations?|places?|venues?|origin|destinos?|lugar(?:es)?|sedes?|ubicaci[óo]n|"
    r"receptor(?:es)?|origen)\b",
    re.IGNORECASE,
)


def _with_its_parties(
    above: Above, group: Sequence[Block], head: Block | None, columns: tuple[Column, ...]
) -> tuple[Column, ...]:
    """The columns, where none is headed as the parties': one whose cells are names of parties and no more."""
    rows = [row for row in group if row is not head and not row.header and len(row.cells) == len(columns)]
    if Column.PARTY in columns or len(rows) < _fewest_rows:
        return columns
    for at, column in enumerate(columns):
        if head and _for_whom.search(above.plain, head.cells[at].start, head.cells[at].end):
            continue
        if column == Column.OTHER and all(_is_a_name(above, row.cells[at]) for row in rows):
            return (*columns[:at], Column.PARTY, *columns[at + 1 :])
    return columns


def _is_a_name(above: Above, cell: Cell) -> bool:
    found = owners.parties_in(above.stretch, cell.start, cell.end)
    return len(found) == 1 and found[0].end - found[0].start >= cell.end - cell.start - 4


def _leaves_party_empty(row: Block, columns: tuple[Column, ...]) -> bool:
    at = columns.index(Column.PARTY) if Column.PARTY in columns else -1
    return at >= 0 and row.cells[at].end <= row.cells[at].start


def _names_only(above: Above, row: Block) -> bool:
    return all(_is_a_name(above, cell) for cell in row.cells if cell.end > cell.start)


def _row(above: Above, row: Block, columns: tuple[Column, ...], lead: Lead, led: bool) -> Mention | None:
    cells: dict[Column, Place] = {}
    for column, cell in zip(columns, row.cells, strict=True):
        if column not in cells and cell.end > cell.start:
            cells[column] = Place(cell.start, cell.end)
    deed = cells.get(Column.DEED) or cells.get(Column.ROLE)
    place = Place(row.start, row.end)
    first = Place(row.cells[0].start, row.cells[0].end)
    if deed is None:
        if Column.OUTCOME in cells and Column.AREA in cells:
            return Mention(
                place, Form.OUTCOME, ItemKind.PROPOSAL, "expected outcome", cells[Column.OUTCOME], first,
                group=row.group, section=above.section.number, outcome=cells[Column.OUTCOME],
            )  # fmt: skip
        return None
    said = above.plain[deed.start : deed.end]
    if _names_only(above, row):
        return None  # a list of countries in columns
    if sum(letter.isalpha() for letter in said) < _fewest_letters:
        return None  # "No", "3"
    form, why = Form.ROW, "row of a table of deeds"
    if Column.DEED not in cells and Column.PARTY in cells and not speaks_of_doing(said):
        form, why = Form.ROLE, "role of a party"
    if Column.PROBLEM in cells and lead.verdict == Verdict.OTHER and Column.DEED not in cells:
        return None
    if (
        not led
        and Column.DEED in cells
        and Column.AREA in cells
        and lead.verdict != Verdict.DEEDS
        and not speaks_of_doing(said)
    ):
        return None
    mention = Mention(
        place, form, lead.kind if lead.verdict == Verdict.DEEDS else ItemKind.PROPOSAL, why, deed,
        deed if {Column.PROBLEM, Column.PARTY} & cells.keys() else first,
        lead.done, 0.75, row.group, above.section.number,
        tuple(above.own_deeds(deed.start, deed.end)), lead,
        outcome=cells.get(Column.OUTCOME), due=cells.get(Column.DUE), problem=cells.get(Column.PROBLEM),
    )  # fmt: skip
    if Column.PARTY in cells:
        party = cells[Column.PARTY]
        found = owners.parties_in(above.stretch, party.start, party.end)
        office = above.plain[party.start : party.end]
        home = above.stretch.home
        if not found and home.codes and (is_an_acronym(office) or is_of_a_state(office)):
            mention.scope = Scope(home.codes, party)
        if found:
            codes = tuple(dict.fromkeys(owners.code_of(one) for one in found))
            mention.scope = Scope(codes, Place(found[0].start, found[-1].end))
        if mention.scope.codes:
            mention.owned_by_row = True
            mention.why += ", owner in the row"
    return mention
