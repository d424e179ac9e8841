"""Three deeds in a plain text are three proposals, however their lines are marked, wrapped and led in."""

import textwrap

import pytest

from briefings.reading.reader import read

SAID = (
    "Canada will open a consulate in Kumasi to serve the students of the north and the traders who come from there.",
    "Canada will train 200 customs officers in Takoradi and in Tema, together with the revenue authority.",
    "Ghana will lift the visa for students who have been admitted to a university in Canada.",
)
LISTED = ("Open a consulate in Kumasi", "Train 200 customs officers", "Fund a laboratory in Accra")
MARKS = (
    *("1. ", "1) ", "(1) ", "1.- ", "1 - ", "1° ", "I. ", "A. ", "(i) ", "i) ", "a. ", "(a) ", "a) "),
    *("- ", "* ", "• ", "— ", "– ", "o ", "· ", "▪ ", "■ ", "✓ ", "➤ ", "§ "),
)
OPENING = (
    "# Meeting of the ministers of Canada and Ghana\n\nThe ministers of Canada and Ghana met in Accra on 3 May "
    "2024.\n\n"
)


def wrapped(words, indent=""):
    return "\n".join(textwrap.wrap(words, 60, initial_indent=indent, subsequent_indent=indent))


def marked(mark, number):
    for first, others in (
        ("1", "123"),
        ("I", ("I", "II", "III")),
        ("i", ("i", "ii", "iii")),
        ("A", "ABC"),
        ("a", "abc"),
    ):
        if first in mark:
            return mark.replace(first, others[number])
    return mark


def how_many(body):
    return len(read(f"{OPENING}{body}\n\nThey thanked their hosts for a warm welcome.\n".encode(), "text.txt").items)


@pytest.mark.parametrize("mark", MARKS)
def test_marked_sentences_are_found_on_lines_apart_from_each_other_or_wrapped(mark):
    lines = [marked(mark, number) + words for number, words in enumerate(SAID)]
    bodies = ("\n".join(lines), "\n\n".join(lines), "\n".join(map(wrapped, lines)))
    assert [how_many(body) for body in bodies] == [3, 3, 3]


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize(
    "lead", ["Canada will:\n\n", "Canada will:\n", "## Commitments\n\n", "COMMITMENTS\n\n", "**Commitments**\n\n"]
)
def test_marked_lines_are_found_below_what_leads_them_in(lead, mark):
    assert how_many(lead + "\n".join(marked(mark, number) + words for number, words in enumerate(LISTED))) == 3


@pytest.mark.parametrize(
    "body",
    [
        "\n\n".join(map(wrapped, SAID)),
        wrapped(" ".join(SAID)),
        "\n\n".join(wrapped(words, "    ") for words in SAID),
        "\n".join("    " + wrapped(words) for words in SAID),
        "\n\n".join(line for words in SAID for line in wrapped(words).split("\n")),
        "\r\n\r\n".join(SAID),
        "Canada will: (1) open a consulate in Kumasi; (2) train 200 customs officers; and (3) fund a laboratory "
        "in Accra.",
        "Canada agreed to (a) open a consulate in Kumasi, (b) train 200 customs officers, and (c) fund a laboratory.",
        "The ministers agreed on three actions: to open a consulate in Kumasi; to train 200 officers; and to "
        "fund a laboratory.",
    ],
    ids=[
        "wrapped",
        "one paragraph",
        "indented",
        "first lines indented",
        "blank lines between",
        "CR LF",
        "(1)",
        "(a)",
        "to; to",
    ],
)
def test_unmarked_sentences_are_found_however_their_lines_end(body):
    assert how_many(body) == 3


def test_what_ministers_agreed_on_in_a_row_of_infinitives_is_theirs():
    text = (
        "# Reunión\n\nLos cancilleres de Perú y Chile se reunieron ayer en Lima. Los cancilleres acordaron tres "
        "acciones: abrir un "
        "consulado en Arica; capacitar a 200 agentes de aduana; y financiar un laboratorio en Tacna.\n"
    )
    assert [item.owners for item in read(text.encode(), "texto.txt").items] == [("PE", "CL")] * 3


SPANISH_MARKS = (
    *(("1. ", "2. "), ("1.- ", "2.- "), ("1° ", "2° "), ("I. ", "II. "), ("a) ", "b) "), ("- ", "- ")),
    *(("PRIMERO: ", "SEGUNDO: "), ("PRIMERO.- ", "SEGUNDO.- "), ("Primero. ", "Segundo. ")),
    ("CLÁUSULA PRIMERA.- ", "CLÁUSULA SEGUNDA.- "),
)


@pytest.mark.parametrize("marks", SPANISH_MARKS)
@pytest.mark.parametrize(
    "lead",
    [
        "Los cancilleres acordaron:",
        "ACUERDOS",
        "## Compromisos asumidos",
        "POR TANTO, ACUERDAN:",
        "Se acordó:",
        "Las partes acuerdan:",
    ],
)
def test_what_is_agreed_in_a_spanish_act_is_of_both(lead, marks):
    listed = ("Abrir un consulado en Arica", "Capacitar a 200 agentes de aduana")
    items = "\n".join(mark + words for mark, words in zip(marks, listed, strict=True))
    text = (
        "# Reunión de los cancilleres de Perú y Chile\n\nLos cancilleres de Perú y Chile se reunieron en Lima.\n\n"
        f"{lead}\n\n{items}\n\nLos cancilleres agradecieron la hospitalidad.\n"
    )
    assert [set(item.owners) for item in read(text.encode(), "acta.txt").items] == [{"CL", "PE"}] * 2
