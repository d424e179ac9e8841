import re
from dataclasses import dataclass
from html import unescape
from types import SimpleNamespace

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.marking import sections
from tracker.models import Action

TEXT = (
    "Focus Areas\nThe leaders agreed. They meet again.\n- Joint drills\n  - at sea\n- Talks\n"
    "| Country | Role |\n|---|---|\n| Honduras | Data sharing |\n"
)


@dataclass
class Quote:
    """What marking reads of a citation."""

    start: int
    end: int
    anchor: str
    action: Action


def quote(words, number=1, text=TEXT, anchor=None):
    start = text.index(words)
    action = Action(pk=number, number=number, title=f"Action {number}")
    return Quote(start, start + len(words), anchor or f"cite-{words.replace(' ', '-')}-{number}", action)


def html_of(text, citations):
    """All that is written for a text, in order."""
    written = []

    def items(found):
        for item in found:
            written.append(item.html)
            items(item.below)

    for section in sections(text, citations):
        written.append(section.heading)
        for part in section.parts:
            written.append(part.html)
            items(part.items)
            written.extend([*part.heads, *[cell for row in part.rows for cell in row]])
    return "\n".join(filter(None, written))


def tags(number):
    return f' <a class="tag" href="/actions/A-00{number}/" title="Action {number}">A-00{number}</a>'


def test_a_text_without_citations_is_laid_out_and_marks_nothing():
    (section,) = sections(TEXT, [])

    paragraph, bullets, table = section.parts
    assert (section.heading, section.level) == ("Focus Areas", 2)
    assert paragraph.html == "The leaders agreed. They meet again."
    assert [(item.html, [below.html for below in item.below]) for item in bullets.items] == [
        ("Joint drills", ["at sea"]),
        ("Talks", []),
    ]
    assert (table.heads, table.rows, table.number) == (["Country", "Role"], [["Honduras", "Data sharing"]], 1)
    assert section.actions == []


def test_a_numbered_list_keeps_the_number_it_starts_with():
    (section,) = sections("2. Talks\n3. Drills\n", [])

    assert [item.number for item in section.parts[0].items] == [2, 3]


def test_words_before_the_first_heading_stand_in_a_section_of_their_own():
    found = sections("They met.\n# Results\nThey agreed.\n", [])

    assert [(section.heading, section.parts[0].html) for section in found] == [
        ("", "They met."),
        ("Results", "They agreed."),
    ]


def test_a_cited_sentence_is_marked_and_its_reference_stands_behind_it():
    html = html_of(TEXT, [quote("The leaders agreed.", 1, anchor="cite-a")])

    assert f'<mark id="cite-a">The leaders agreed.</mark>{tags(1)} They meet again.' in html


def test_a_quote_inside_another_of_the_same_action_repeats_no_reference():
    html = html_of(TEXT, [quote("leaders", 1, anchor="cite-in"), quote("The leaders agreed.", 1, anchor="cite-out")])

    assert f'<mark id="cite-out">The <mark id="cite-in">leaders</mark> agreed.</mark>{tags(1)} They' in html


def test_a_quote_inside_another_of_another_action_adds_its_reference_behind_the_whole():
    html = html_of(TEXT, [quote("leaders", 2, anchor="cite-in"), quote("The leaders agreed.", 1, anchor="cite-out")])

    assert f'<mark id="cite-in">leaders</mark> agreed.</mark>{tags(1)}{tags(2)} They' in html


def test_the_same_words_cited_by_two_actions_make_one_mark_with_both_anchors_and_references():
    html = html_of(TEXT, [quote("Talks", 1, anchor="cite-a"), quote("Talks", 2, anchor="cite-b")])

    assert f'<mark id="cite-a"><span id="cite-b"></span>Talks</mark>{tags(1)}{tags(2)}' in html


def test_quotes_that_cross_are_cut_and_each_keeps_one_anchor_and_one_reference():
    html = html_of(TEXT, [quote("The leaders", 1, anchor="cite-a"), quote("leaders agreed.", 2, anchor="cite-b")])

    assert (
        f'<mark id="cite-a">The <mark id="cite-b">leaders</mark></mark>{tags(1)}<mark> agreed.</mark>{tags(2)} They'
    ) in html


def test_a_cited_row_is_marked_in_each_of_its_cells_with_one_reference_behind_the_last():
    html = html_of(TEXT, [quote("Honduras | Data sharing", 1, anchor="cite-row")])

    assert '<mark id="cite-row" class="across">Honduras</mark>\n' in html
    assert f'\n<mark class="across">Data sharing</mark>{tags(1)}' in html


def test_a_section_names_each_action_cited_to_it_once():
    found = sections(TEXT, [quote("leaders", 1), quote("Talks", 1), quote("Data sharing", 2)])

    assert [action.number for action in found[0].actions] == [1, 2]


def test_the_text_is_data_and_never_markup():
    text = "<script>alert(1)</script> & <b>bold</b>\n"
    action = Action(pk=1, number=1, title='"><img src=x>')
    html = html_of(text, [SimpleNamespace(start=0, end=8, anchor='"onclick="x', action=action)])

    assert html == (
        '<mark id="&quot;onclick=&quot;x">&lt;script&gt;</mark> <a class="tag" href="/actions/A-001/" '
        'title="&quot;&gt;&lt;img src=x&gt;">A-001</a>alert(1)&lt;/script&gt; &amp; &lt;b&gt;bold&lt;/b&gt;'
    )


def test_a_citation_outside_every_block_marks_nothing():
    text = "| A | B |\n|---|---|\n| C | D |\n"
    rule = text.index("|---")

    html = html_of(text, [SimpleNamespace(start=rule, end=rule + 4, anchor="cite-x", action=None)])

    assert html == html_of(text, [])


spans = st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 40)), max_size=12)


@settings(deadline=None)  # the machine may be busy
@given(spans)
def test_whatever_is_cited_the_words_stay_and_every_anchor_and_reference_comes_once(places):
    actions = [Action(pk=n, number=n, title="Drills") for n in range(1, len(places) + 1)]
    citations = [
        Quote(start, min(start + length, len(TEXT)), f"cite-{action.number}", action)
        for (start, length), action in zip(places, actions, strict=True)
    ]

    html = html_of(TEXT, citations)

    without_tags = re.sub(r' <a class="tag".*?</a>', "", html)
    assert unescape(re.sub(r"<[^>]+>", "", without_tags)) == html_of(TEXT, [])
    anchors = re.findall(r' id="([^"]+)"', html)
    references = re.findall(r">(A-\d+)</a>", html)
    assert len(anchors) == len(set(anchors)) == len(references) == len(set(references))
    assert html.count("<mark") == html.count("</mark>")
