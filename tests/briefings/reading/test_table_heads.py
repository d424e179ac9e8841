"""What a table's columns may be called: whatever it is, a row says who is to do what until when."""

import pytest

from briefings.reading.reader import read

ENGLISH = (
    (("Kenya", "Open a clinic in Busia", "31 August 2027"), ("Uganda", "Publish the map of the lake", "December 2027")),
    "Owner|Country|Responsible|Lead|Who|Ministry|Lead agency|Delegation|Focal point|Organisation|Assigned to|"
    "Implementing partner|State|Signatory",
    "Action|Task|Commitment|Measure|Activity|Step|Deliverable|Milestone|Decision|Undertaking|Pledge|What|Agreed action|"
    "Next steps|Recommendation|Initiative|To do|Mandate",
    "Deadline|Due|By when|When|Timeline|Timeframe|Target date|Completion date|Due by",
)
SPANISH = (
    (("Perú", "Abrir una clínica en Lima", "31 de agosto de 2027"), ("Chile", "Publicar el mapa", "diciembre de 2027")),
    "Responsable|País|Institución|Quién|Ministerio|Entidad responsable|Encargado|Delegación|Organismo|Estado|Parte",
    "Acción|Tarea|Compromiso|Medida|Actividad|Paso|Entregable|Hito|Decisión|Qué|Recomendación|Iniciativa|Acuerdo|Mandato",
    "Plazo|Fecha|Fecha límite|Cuándo|Vencimiento|Fecha de cumplimiento|Cronograma",
)
HEADS = [
    pytest.param(rows, head, id=" ".join(head))
    for rows, *columns in (ENGLISH, SPANISH)
    for parties, deeds, dues in [[column.split("|") for column in columns]]
    for head in (
        *((party, deeds[0], dues[0]) for party in parties),
        *((parties[0], deed, dues[0]) for deed in deeds),
        *((parties[0], deeds[0], due) for due in dues),
    )
]


@pytest.mark.parametrize("rule", ["", "|---|---|---|\n"], ids=["unmarked", "marked"])
@pytest.mark.parametrize(("rows", "head"), HEADS)
def test_a_row_says_who_is_to_do_what_until_when(rows, head, rule):
    lines = [f"| {' | '.join(cells)} |\n" for cells in (head, *rows)]
    items = read(f"{lines[0]}{rule}{''.join(lines[1:])}".encode(), "table.md").items

    assert [len(item.owners) for item in items] == [1, 1]
    assert [item.deadline and item.deadline.iso for item in items] == ["2027-08-31", "2027-12"]


def test_a_table_of_figures_holds_no_deeds():
    text = "| Country | Budget | Year |\n| Kenya | 31 million | 2027 |\n| Uganda | 20 million | 2027 |\n"

    assert read(text.encode(), "table.md").items == ()


@pytest.mark.parametrize("head", ["Beneficiary", "Recipient", "Location", "Destination"])
def test_those_for_whom_or_where_it_is_done_do_not_do_it(head):
    rows = "| Open a clinic | Haiti |\n| Train the clerks | Cuba |\n"
    items = read(f"# Plan of Peru\n\n| Action | {head} |\n|---|---|\n{rows}".encode(), "table.md").items

    assert len(items) == 2
    assert not {"HT", "CU"} & {code for item in items for code in item.owners}
