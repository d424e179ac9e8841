from briefings.reading.reader import read

HEAD = "The security chiefs met on Monday in the capital to speak about the coming year.\n\n"


def texts(document):
    reading = read((HEAD + document).encode(), "talks.md")
    return [
        (reading.text[item.place.start : item.place.end], [reading.text[p.start : p.end] for p, _ in item.citations])
        for item in reading.items
    ]


def test_what_is_told_twice_under_one_title_is_one_item_with_two_places():
    found = texts(
        "The following initiatives were agreed:\n\n- Port patrols: Strengthening night patrols at sea.\n\n"
        "## Later talks\n\nNext steps include:\n\n- Port Patrols: Organizing patrols with new boats.\n"
    )
    assert found == [
        ("Port patrols: Strengthening night patrols at sea.", ["Port Patrols: Organizing patrols with new boats."])
    ]


def test_police_and_policing_are_the_same_word_of_a_title():
    found = texts(
        "The following initiatives were agreed:\n\n- Community policing: Organizing night patrols.\n\n"
        "## Later talks\n\nNext steps include:\n\n- Community police: Organizing patrols at night.\n"
    )
    assert len(found) == 1


def test_two_items_of_one_list_are_never_the_same():
    found = texts(
        "The following initiatives were agreed:\n\n- Joint drills: Conducting drills at sea.\n"
        "- Joint drills: Conducting drills on land.\n"
    )
    assert [citations for _, citations in found] == [[], []]


def test_what_delivers_something_else_is_another_item_though_its_title_is_like():
    found = texts(
        "The following initiatives were agreed:\n\n- Joint training exercises: Preparing crews.\n\n## Later talks\n\n"
        "Next steps include:\n\n- Joint training programs: Teaching crews.\n"
    )
    assert len(found) == 2


def test_a_role_joins_the_item_whose_deed_it_names_and_brings_its_owner():
    document = (
        "The following initiatives were agreed:\n\n"
        "- Coastal radar network: Building a radar network along the coast.\n\n"
        "| Country | Key role |\n|---|---|\n| Belize | Coastal radar network |\n| Panama | Strategic oversight |\n"
    )
    reading = read((HEAD + document).encode(), "talks.md")
    assert [item.owners for item in reading.items] == [("BZ",)]


def test_the_outcome_of_a_strategy_is_its_outcome_and_no_item():
    document = (
        "The following strategies were proposed:\n\n- Night schools: Opening schools at night.\n\n"
        "| Strategy | Expected outcome |\n|---|---|\n| Night schools | Fewer young people in the streets |\n"
    )
    reading = read((HEAD + document).encode(), "talks.md")
    assert [reading.text[item.outcome.start : item.outcome.end] for item in reading.items] == [
        "Fewer young people in the streets"
    ]


def test_the_same_words_of_two_countries_in_prose_are_two_deeds():
    sentence = "{} will open a joint centre for the training of {} coast guards near the old port by June 2027."
    found = texts(f"{sentence.format('Belize', 40)} Talks went on.\n\n{sentence.format('Jamaica', 40)}\n")
    assert [(text[:6], citations) for text, citations in found] == [("Belize", []), ("Jamaic", [])]


def test_the_same_words_of_one_country_told_again_in_prose_are_one_deed():
    sentence = "Belize will open a joint centre for the training of 40 coast guards near the old port"
    found = texts(f"{sentence} by June 2027. Talks went on.\n\n{sentence}, it was said again.\n")
    assert len(found) == 1
