"""Three deeds in a list are three proposals, whatever leads it in, marks its items and opens their words."""

import pytest

from briefings.reading.reader import read

MARKS = {
    "dashes": lambda number, words: f"- {words}",
    "numbers": lambda number, words: f"{number + 1}. {words}",
    "letters": lambda number, words: f"{'abc'[number]}) {words};",
    "dots": lambda number, words: f"• {words}.",
    "lines": lambda number, words: words,
}
DOCUMENT = {
    "en": (
        "# Meeting of Canada and Ghana\n\nThe ministers of Canada and Ghana met in Accra on 3 May 2024.\n\n"
        "{lead}\n\n{items}\n\nThe ministers thanked their hosts.\n"
    ),
    "es": (
        "# Reunión de Perú y Argentina\n\nLos ministros de ambos países se reunieron en Lima el 3 de mayo de 2024.\n\n"
        "{lead}\n\n{items}\n\nLos ministros agradecieron la hospitalidad.\n"
    ),
}
FORMS = {
    "en": {
        "infinitives": (
            "open a consulate in Ghana",
            "train 200 customs officers",
            "fund a new laboratory in Accra",
        ),
        "Infinitives": (
            "Open a consulate in Ghana",
            "Train 200 customs officers",
            "Fund a new laboratory in Accra",
        ),
        "gerunds": (
            "opening a consulate in Ghana",
            "training 200 customs officers",
            "funding a new laboratory in Accra",
        ),
        "Gerunds": (
            "Opening a consulate in Ghana",
            "Training 200 customs officers",
            "Funding a new laboratory in Accra",
        ),
        "nouns": (
            "The opening of a consulate in Ghana",
            "The training of 200 customs officers",
            "The funding of a laboratory",
        ),
        "things": ("A new consulate in Ghana", "Training for 200 customs officers", "A new laboratory in Accra"),
    },
    "es": {
        "infinitives": (
            "abrir un consulado en Ghana",
            "enviar 200 agentes de aduana",
            "financiar un laboratorio nuevo",
        ),
        "Infinitives": (
            "Abrir un consulado en Ghana",
            "Enviar 200 agentes de aduana",
            "Financiar un laboratorio nuevo",
        ),
        "nouns": (
            "La apertura de un consulado",
            "El envío de 200 agentes de aduana",
            "La financiación de un laboratorio",
        ),
        "things": ("Un nuevo consulado en Ghana", "Cursos para 200 agentes de aduana", "Un nuevo laboratorio en Lima"),
    },
}
GOVERNED = ("infinitives", "Infinitives")
NAMED = ("Infinitives", "Gerunds", "nouns", "things")
LEADS = [
    *(("en", lead, GOVERNED) for lead in ("The two governments agreed to:", "Canada will:", "Canada commits to:")),
    *(
        ("en", lead, GOVERNED)
        for lead in ("The parties undertake to:", "The Committee recommends that the Government:")
    ),
    *(("en", lead, ("gerunds", "Gerunds")) for lead in ("Specifically, Canada is:", "Areas of cooperation include:")),
    ("en", "The following actions were agreed:", NAMED),
    ("en", "The ministers agreed on the following:", NAMED),
    ("en", "Canada announced the following measures:", NAMED),
    ("en", "As a result of the meeting, Canada will take the following steps:", NAMED),
    ("en", "Canada's commitments include:", NAMED),
    ("en", "The plan includes:", NAMED),
    *(("en", f"## {heading}", NAMED) for heading in ("Commitments", "Key outcomes", "Next steps", "Deliverables")),
    *(("en", f"## {heading}", NAMED) for heading in ("Recommendations", "Actions agreed", "What Canada will do")),
    *(("es", lead, GOVERNED) for lead in ("Los dos gobiernos acordaron:", "Perú se compromete a:")),
    *(("es", lead, GOVERNED) for lead in ("El Comité recomienda al Estado:", "Los cancilleres decidieron:")),
    ("es", "Los ministros acordaron lo siguiente:", NAMED),
    ("es", "Se acordaron las siguientes acciones:", NAMED),
    ("es", "El plan incluye:", NAMED),
    ("es", "Perú asumió los siguientes compromisos:", NAMED),
    *(("es", f"## {heading}", NAMED) for heading in ("Compromisos", "Acuerdos", "Próximos pasos", "Medidas")),
]


@pytest.mark.parametrize(("language", "lead", "forms"), LEADS)
def test_three_deeds_are_three_proposals(language, lead, forms):
    found = {}
    for form in (form for form in forms if form in FORMS[language]):
        for mark, marked in MARKS.items():
            if mark == "lines" and lead.startswith("#") and form == "things":
                continue  # three bare lines below a heading may as well be headings
            items = "\n".join(marked(number, words) for number, words in enumerate(FORMS[language][form]))
            document = DOCUMENT[language].format(lead=lead, items=items)
            found[form, mark] = len(read(document.encode(), "list.md").items)
    assert found == dict.fromkeys(found, 3)


def test_in_a_list_of_what_should_be_every_line_that_says_so_is_a_recommendation():
    lines = (
        "All requested searches should be completed.",
        "There should be enough staff supervising the yard.",
        "Services should be sufficient to meet demand.",
        "The policy should be evaluated.",
    )
    reading = read(("Two of four implemented\n\n" + "".join(f"- {line}\n" for line in lines)).encode(), "list.md")

    assert tuple(reading.text[item.place.start : item.place.end] for item in reading.items) == lines


def test_those_who_sit_on_a_council_are_no_deeds_of_it():
    text = (
        "The Council shall have these members:\n\n- Hon. Mahinda Rajan, the Prime Minister\n- Hon. (Dr.) Ramesh "
        "Perera, Minister of Trade\n- Ana Prado, State Minister of Health\n"
    )

    assert read(text.encode(), "list.md").items == ()


def test_what_an_ombudsman_calls_a_suggestion_is_one():
    text = "Visita\n\nSUGERENCIA:\n\nRetirar las enredaderas de las ventanas de las celdas.\n\nRespuesta: Aceptada\n"
    reading = read(text.encode(), "page.txt")

    assert [reading.text[item.place.start : item.place.end] for item in reading.items] == [
        "Retirar las enredaderas de las ventanas de las celdas."
    ]


PARTS = (
    (
        "{} agreed to:",
        "Kenya and Uganda",
        ("establish a post at Busia;", "train 200 officers; and", "publish the map."),
    ),
    (
        "{} agreed:",
        "Kenya and Uganda",
        ("to establish a post at Busia;", "to train 200 officers; and", "to publish it all."),
    ),
    ("{} will:", "Kenya and Uganda", ("establish a post at Busia;", "train 200 officers; and", "publish the map.")),
    (
        "{} agreed on the following:",
        "Kenya and Uganda",
        ("Establish a post.", "Train 200 officers.", "Publish the map."),
    ),
    ("{} acordaron:", "Perú y Chile", ("establecer un puesto;", "capacitar a 200 policías; y", "publicar el mapa.")),
    (
        "{} acordaron lo siguiente:",
        "Perú y Chile",
        ("Establecer un puesto.", "Capacitar a 200 policías.", "Publicar el mapa."),
    ),
)


@pytest.mark.parametrize("between", ["\n\n", "\n"], ids=["apart", "below each other"])
@pytest.mark.parametrize(("lead", "who", "parts"), PARTS, ids=[lead for lead, *_ in PARTS])
def test_the_parts_of_a_sentence_that_stand_on_lines_of_their_own_are_its_deeds(lead, who, parts, between):
    reading = read(between.join((lead.format(who), *parts)).encode() + b"\n", "list.md")

    assert tuple(reading.text[item.place.start : item.place.end] for item in reading.items) == parts
    assert {len(item.owners) for item in reading.items} == {2}
