"""How treaties, plans, minutes and trackers set down what is to be done, each form with its owners and dates."""

import pytest

from briefings.reading.reader import read

BUSIA, MAP = "Open a clinic in Busia", "Publish the map of the lake"
FORMS = {
    "articles": (
        "Agreement between Kenya and Uganda\n\nArticle 1\n\nThe Parties shall establish a joint commission.\n\n"
        "Article 2\n\nEach Party shall designate a focal point within 30 days.\n",
        [["KE", "UG"], ["KE", "UG"]],
    ),
    "articles on their lines": (
        "Agreement between Kenya and Uganda\n\nArticle 1. The Parties shall establish a joint commission.\n\n"
        "Article 2. Each Party shall designate a focal point.\n",
        [["KE", "UG"], ["KE", "UG"]],
    ),
    "artículos": (
        "Acuerdo entre Perú y Chile\n\nArtículo 1.- Las Partes establecerán una comisión mixta.\n\n"
        "Artículo 2.- Cada Parte designará un punto focal.\n",
        [["CL", "PE"], ["CL", "PE"]],
    ),
    "a heading for each country": (
        f"Commitments\n\n## Kenya\n\n- {BUSIA} by June 2027.\n\n## Uganda\n\n- {MAP}.\n",
        [["KE"], ["UG"]],
    ),
    "countries in brackets": (
        f"Next steps\n\nAction 1.1 – {BUSIA} (Kenya, June 2027)\n\nAction 1.2 – {MAP} (Uganda)\n",
        [["KE"], ["UG"]],
    ),
    "bullets with countries in brackets": (f"- {BUSIA} (Kenya, June 2027)\n- {MAP} (Uganda)\n", [["KE"], ["UG"]]),
    "boxes": (
        "Next steps\n\n- [ ] Kenya to open a clinic in Busia by June 2027\n- [x] Uganda to publish the map\n",
        [["KE"], ["UG"]],
    ),
    "R1": (f"R1. {BUSIA}.\n\nR2. {MAP}.\n", [[], []]),
    "Rec. 1": (f"Rec. 1: {BUSIA}.\n\nRec. 2: {MAP}.\n", [[], []]),
    "steps": (
        "Step 1: Kenya opens a clinic in Busia.\n\nStep 2: Uganda publishes the map of the lake.\n",
        [["KE"], ["UG"]],
    ),
    "countries before a colon": (
        f"Commitments by country\n\nKenya: {BUSIA} by June 2027.\n\nUganda: {MAP}.\n",
        [["KE"], ["UG"]],
    ),
    "countries before a dash": (
        "Commitments by country\n\nKenya – open a clinic in Busia by June 2027\nUganda – publish the map of the lake\n",
        [["KE"], ["UG"]],
    ),
    "verbs below those who speak": (
        "Kenya and Uganda met in Busia. The Ministers:\n\n- welcomed the progress made;\n- agreed to establish a joint "
        "commission;\n- requested the Secretariat to prepare a report.\n",
        [["KE", "UG"], []],
    ),
    "verbos debajo de quienes hablan": (
        "Los Ministros de Perú y Chile:\n\n- saludaron los avances;\n- acordaron crear una comisión mixta;\n"
        "- decidieron abrir un puesto.\n",
        [["CL", "PE"], ["CL", "PE"]],
    ),
    "a number for each country": (
        f"Pledges\n\n1. Kenya\n   a) {BUSIA} by June 2027\n2. Uganda\n   a) {MAP}\n",
        [["KE"], ["UG"]],
    ),
    "records with an empty line between their fields": (
        f"Pledges\n\nPledge: {BUSIA}\n\nCountry: Kenya\n\nTarget date: June 2027\n\nPledge: {MAP}\n\nCountry: Uganda\n",
        [["KE"], ["UG"]],
    ),
    "records": (
        f"Pledges\n\nPledge: {BUSIA}\nCountry: Kenya\nTarget date: June 2027\n\nPledge: {MAP}\nCountry: Uganda\n",
        [["KE"], ["UG"]],
    ),
    "fichas": (
        "Compromiso: Abrir una clínica\nResponsable: Perú\n\nCompromiso: Publicar el mapa\nResponsable: Chile\n",
        [["PE"], ["CL"]],
    ),
    "a table without a head": (f"| Kenya | {BUSIA} by June 2027 |\n| Uganda | {MAP} |\n", [["KE"], ["UG"]]),
    "subjects of their own in a run-in list": (
        "Outcomes: (1) a task force will be created; (2) Kenya will train 200 officers; (3) Uganda will publish it.\n",
        [[], ["KE"], ["UG"]],
    ),
    "a resolution": (
        "The Conference,\n\n1. Decides to establish a fund;\n\n2. Requests the Secretariat to report by 2028;\n\n"
        "3. Invites Kenya to host the next session.\n",
        [[], [], ["KE"]],
    ),
    "países": (
        "Compromisos\n\nPerú: Abrir una clínica en Lima.\n\nChile: Publicar el mapa del lago.\n",
        [["PE"], ["CL"]],
    ),
}


@pytest.mark.parametrize(("text", "owners"), FORMS.values(), ids=FORMS)
def test_two_deeds_are_two_proposals_of_those_whose_they_are(text, owners):
    reading = read(text.encode(), "document.md")

    assert [sorted(item.owners) for item in reading.items] == owners
    dated = [item.deadline.iso for item in reading.items if item.deadline and "June" in item.deadline.words]
    assert dated == ["2027-06"] * ("June 2027" in text)


def test_brackets_that_hold_more_than_names_and_dates_name_no_owner():
    text = "Actions\n\n- Open a clinic in Busia (as in Kenya)\n- Publish the map (as in Chad)\n"
    items = read(text.encode(), "list.md").items

    assert [[code for code in item.owners if len(code) == 2] for item in items] == [[], []]


@pytest.mark.parametrize(
    ("said", "iso"),
    [
        ("as proposed in March 2019", None),
        ("founded in 1998", None),
        ("closed since March 2020", None),
        ("Law 25 of 2016", None),
        ("see Kenya 2019", None),
        ("see Annex 3, June 2019", None),
        ("Kenya, June 2027", "2027-06"),
        ("Kenya; by 31 August 2027", "2027-08-31"),
        ("Ministry of Health, June 2027", "2027-06"),
        ("Ministry of Health, August 31, 2027", "2027-08-31"),
        ("June 2027", "2027-06"),
    ],
)
def test_only_a_time_by_itself_in_the_brackets_is_when_it_is_due(said, iso):
    (first, _) = read(f"Actions\n\n- Open a clinic in Busia ({said})\n- Publish the map\n".encode(), "list.md").items

    assert (first.deadline.iso if first.deadline else None) == iso


@pytest.mark.parametrize("line", ["Measure: 40 cm", "Measure: 3 cups", "Task: none", "Commitment: N/A"])
def test_a_label_before_a_size_or_nothing_is_no_deed(line):
    assert read(f"{line}\n".encode(), "a.md").items == ()
