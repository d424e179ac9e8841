"""Whose a deed is by what stands around it: the dateline, the list of those who sign, the country a text is on."""

import pytest

from briefings.reading.reader import read


def owners_of(text: str) -> list[list[str]]:
    return [sorted(item.owners) for item in read(text.encode(), "page.md").items]


def test_the_government_behind_a_dateline_is_that_of_its_capital():
    text = "SANTO DOMINGO.– El Gobierno construirá un hospital.\n\nSe instalarán puestos de control en los parques.\n"

    assert owners_of(text) == [["DO"], ["DO"]]


@pytest.mark.parametrize("prefix", ["Art. 3°— ", "Artículo 4.- "])
def test_the_ministry_behind_the_number_of_an_article_is_that_of_its_country(prefix):
    text = (
        "Decreto del Gobierno de la República Argentina\n\nLa Argentina tiene una ley de archivos, y en la Argentina "
        f"rige desde ayer.\n\n{prefix}El MINISTERIO DE MODERNIZACIÓN realizará el seguimiento del decreto.\n"
    )

    assert owners_of(text) == [["AR"]]


def test_those_who_sign_are_counted_however_formally_each_is_called():
    text = (
        "Nosotros, los Jefes de Estado y de Gobierno de la República Argentina, Barbados, la República Federativa del "
        "Brasil, la República de\nChile, los Estados Unidos Mexicanos y la República Oriental del Uruguay, reunidos en "
        "Lima, reiteramos nuestra voluntad.\n\nA fin de avanzar, pretendemos trabajar juntos en el hemisferio para:\n\n"
        "- Convocar a los bancos multilaterales de desarrollo.\n- Mejorar los mecanismos de cooperación regional.\n"
    )

    assert owners_of(text) == [["AR", "BB", "BR", "CL", "MX", "UY"]] * 2


def test_a_department_with_a_usual_name_is_that_of_the_country_a_text_is_on():
    text = (
        "Ireland and its islands\n\nThe Committee met in Dublin to hear of housing in Ireland.\n\n"
        "The Department of Education should open two schools on the islands of Ireland.\n"
    )

    assert owners_of(text) == [["IE"]]


def test_a_dash_leads_to_a_list_as_a_colon_does():
    text = (
        "The Ministers of India and Ceylon recommend that their Governments should—\n\n"
        "(1) Examine the possibility of lending for productive purposes.\n\n"
        "(2) Contribution to the technical work of the United Nations.\n"
    )

    assert owners_of(text) == [["IN", "LK"]] * 2
    assert owners_of(text.replace("—", ":-")) == [["IN", "LK"]] * 2


ON_MEXICO = "# Recomendación a México\n\nLa Comisión examinó en México la situación de los detenidos en México.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Asimismo, pide que se emitan instrucciones para que los policías respeten los derechos humanos.",
        "Se solicita implementar un protocolo para examinar los métodos de interrogatorio.",
        "Pidió al Banco Central abrir una línea de créditos.",
    ],
)
def test_what_is_asked_in_a_text_on_one_country_is_for_it_to_do(sentence):
    assert owners_of(ON_MEXICO + sentence) == [["MX"]]


def test_what_is_asked_of_a_person_or_a_firm_is_not_its_countrys_to_do():
    assert owners_of(ON_MEXICO + "Pidió a la empresa abrir una oficina.") == [[]]


def test_what_should_be_done_by_nobody_in_particular_is_the_countrys_that_a_text_is_on():
    text = (
        "Prague\n\nThe ombudsman saw clinics in the Czech Republic, and told the Czech Republic of it.\n\n"
        "He also recommended that clear criteria for restraint be defined.\n"
    )

    assert owners_of(text) == [["CZ"]]


def test_what_those_who_speak_tell_their_own_to_do_is_theirs():
    text = (
        "Comunicado conjunto de Costa Rica y Panamá\n\nLos cancilleres de Costa Rica y Panamá se reunieron.\n\n"
        "Hemos girado instrucciones para que las dos unidades presenten un cronograma.\n"
    )

    assert owners_of(text) == [["CR", "PA"]]


def test_the_items_that_we_lead_in_are_the_countrys_that_a_text_is_on():
    text = (
        "# Singapore's plan\n\nSingapore is warm, and in Singapore the sea rises.\n\nWe will mitigate it in three "
        "ways: (a) Understand the heat better by sensors; (b) Conduct research on cool roofs; and (c) Partner the "
        "industry to implement a plan.\n"
    )

    assert owners_of(text) == [["SG"]] * 3


@pytest.mark.parametrize(
    "sentence",
    [
        "The three, also agreed to open a school.",
        "Talking about justice, they recommended the harmonization of the laws on the punishments to apply.",
    ],
)
def test_three_who_met_are_meant_by_their_number_and_recommend_to_themselves(sentence):
    text = f"Ghana, Burkina Faso and Togo Issue Joint Communique\n\nDelegates met for three days.\n\n{sentence}\n"

    assert owners_of(text) == [["BF", "GH", "TG"]]
