"""What is selected in a document becomes a proposal."""

import pytest

from briefings.models import Proposal
from tests.briefings.factories import cited, stored
from tests.factories import secretariat

expect = pytest.importorskip("playwright.sync_api", reason="browser tests need playwright").expect

SELECT = """([from, fromText, to, toText]) => {
    const node = (selector, words) => {
        const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) if (walker.currentNode.data.includes(words)) return walker.currentNode;
    };
    const first = node(from, fromText), last = node(to, toText);
    const range = document.createRange();
    range.setStart(first, first.data.indexOf(fromText));
    range.setEnd(last, last.data.indexOf(toText) + toText.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return getSelection().toString();
}"""


@pytest.mark.parametrize(
    ("text", "marked", "wanted"),
    [
        ("Agreed\n\nHonduras will share data.\n", [], "Honduras will share data."),
        ("Agreed\n\nThe leaders met. Honduras will share data.\n", ["The leaders met."], "Honduras will share data."),
        ("Agreed\n\nHonduras will share data with all.\n", ["share data"], "Honduras will share data with all."),
        ("Agreed\n\nHonduras will share data with all.\n", ["will share", "share"], "share data with all."),
        ("Agreed\n\n- First\n- 😀 Peña 𝒟 will share data.\n", ["Peña"], "𝒟 will share data."),
        ("| Country | Role |\n|---|---|\n| Honduras | Data & <sharing> |\n", ["Honduras | Data"], "Data & <sharing>"),
        ("Agreed\r\n\r\nA first line\r\nHonduras will share data.\r\n", [], "Honduras will share data."),
    ],
)
def test_what_is_selected_is_what_is_proposed(site, transactional_db, text, marked, wanted):
    document = stored(text)
    for words in marked:
        cited(words, document)
    page = site(secretariat(), document.get_absolute_url())

    pieces = wanted.split()
    page.evaluate(SELECT, ["#doc", pieces[0], "#doc", pieces[-1]])
    button = page.get_by_role("button", name="Propose this")
    expect(button).to_be_visible()
    button.click()

    expect(page.get_by_role("heading", name="Accept it as a new action")).to_be_visible()
    assert Proposal.objects.get().quote == wanted
    assert document.text[Proposal.objects.get().start :].startswith(wanted)


def test_a_selection_over_several_paragraphs_ends_with_the_first(site, transactional_db):
    document = stored("One\n\nHonduras will share data.\n\nThe leaders met.\n")
    page = site(secretariat(), document.get_absolute_url())

    page.evaluate(SELECT, ["#doc", "Honduras", "#doc", "met."])
    page.get_by_role("button", name="Propose this").click()

    expect(page.get_by_role("heading", name="Accept it as a new action")).to_be_visible()
    assert Proposal.objects.get().quote == "Honduras will share data."


def test_a_sentence_is_pasted_where_there_is_no_script(site, transactional_db):
    document = stored()
    page = site(secretariat(), document.get_absolute_url(), javascript=False)

    page.locator("summary", has_text="Propose a sentence by hand").click()
    page.get_by_label("The sentence").fill("The leaders agreed.")
    page.get_by_role("button", name="Propose it").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("The leaders agreed")
