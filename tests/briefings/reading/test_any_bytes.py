"""Whatever a file holds: it is refused in words, or every place of the reading lies in its text, within one line."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefings.reading.model import Unreadable
from briefings.reading.reader import read

SUFFIXES = ["", ".txt", ".md", ".html", ".docx", ".pdf", ".xyz"]
PIECES = [
    "Guatemala will open a centre in Petén by June 2025.",
    "Both sides agreed to train 300 officers and to meet again.",
    "El Salvador se comprometió a publicar las cifras antes de 2026",
    "# Commitments of Honduras",
    "The leaders committed to the following:",
    "- Developing a joint plan with Mexico every year",
    "1. Instruir al Consejo a elaborar un plan;",
    "99.1 Ratify the Convention (Costa Rica, Panama);",
    "should (a) adopt a law; (b) publish it; and (c) report",
    "| Country | Action | Deadline |",
    "|---|---|---|",
    "| Belize | Establish a task force to share information | 2025 |",
    "This council would meet.",
    "**bold** [link](http://x.y) *",
    "<ul><li>The United States is deploying personnel</li></ul>",
    "\n",
    "\n\n",
    " ",
    "\t",
    "\u2028",
    "\r",
    "\u00a0",
    "They stressed the importance of information sharing.",
    "President Castro of Honduras said her government will pay.",
    '"We must act," said the minister.',
    "UPR recommendations to Honduras",
    "The General Assembly,",
    "Recalling its resolution 70/1,",
    "2. Also urges States to act, and requests Belize to report;",
    "Artículo 3: Facultar al municipio a comprar",
    "They launched a fund under the plans that would help.",
]


def places(reading):
    for item in reading.items:
        yield item.place
        yield from (place for place, _field in item.citations)
        yield from (party.place for party in item.parties if party.place)
        yield from filter(None, (item.outcome, item.cadence, item.deadline and item.deadline.place))


def amiss(raw, filename):
    """The places of a reading that are none: outside the text, empty, or over more than one line."""
    try:
        reading = read(raw, filename)
    except Unreadable:
        return []
    stretches = [(place, reading.text[place.start : place.end]) for place in places(reading)]
    return [
        (place, words)
        for place, words in stretches
        if not (0 <= place.start < place.end <= len(reading.text) and words.strip()) or "\n" in words or "\r" in words
    ]


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=3_000), st.text(max_size=800).map(str.encode)), st.sampled_from(SUFFIXES))
@example(b"", ".pdf")
@example("Canadá abrirá 3 centros.".encode("utf-16"), ".txt")
def test_no_bytes_make_a_place_outside_a_line_of_the_text(raw, suffix):
    assert amiss(raw, f"document{suffix}") == []


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=30), st.sampled_from(["", " ", "\n", "\r\n"]), st.sampled_from(SUFFIXES)
)
def test_no_order_of_what_documents_are_made_of_does_either(pieces, between, suffix):
    assert amiss(between.join(pieces).encode(), f"document{suffix}") == []
