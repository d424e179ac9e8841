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
