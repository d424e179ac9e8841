"""Three deeds on a page are three proposals, however the page lays them out: paragraphs, breaks, lists, tables."""

import pytest

from briefings.reading.reader import read

OPENING = "<p>The ministers of Canada and Ghana met in Accra on 3 May 2024. Trade between the two grew by a tenth.</p>"
SAID = ("Canada will open a consulate in Kumasi.", "Canada will train 200 officers.", "Ghana will lift the visa.")
LISTED = ("Open a consulate in Kumasi", "Train 200 customs officers", "Fund a laboratory in Accra")
WILL = "<p>Canada will:</p>"
HEADED = "<h2>Commitments</h2>"


def each(pattern, words=SAID):
    """The pattern once for each of three deeds, with "@" for the deed and "#" for its number."""
    return "".join(pattern.replace("@", one).replace("#", str(number)) for number, one in enumerate(words, 1))


def table(head, row="<tr><td>@</td><td>Canada</td></tr>", before=""):
    return f"{HEADED}<table>{before}{head}{each(row, LISTED)}</table>"


PAGES = {
    "paragraphs": each("<p>@</p>"),
    "boxes": f"<div>{each('<div>@</div>')}</div>",
    "breaks": f"<p>{each('@<br>')}</p>",
    "double breaks": f"<p>{each('@<br><br>')}</p>",
    "spans": each("<p><span>@</span></p>"),
    "bold paragraphs": each("<p><strong>@</strong></p>"),
    "quoted": f"<blockquote>{each('<p>@</p>')}</blockquote>",
    "in quotation marks": each("<p>&ldquo;@&rdquo;</p>"),
    "behind blanks": each("<p>&nbsp;@</p>"),
    "under headings": each("<h3>Point #</h3><p>@</p>"),
    "among pictures": each("<p>@</p>") + "<figure><img><figcaption>The ministers. Photo: Ada Obi</figcaption></figure>",
    "beside a newsletter": "<aside><p>Sign up: we will send you news every day.</p></aside>" + each("<p>@</p>"),
    "an article": f"<nav><a href='/'>Home</a></nav><article>{each('<p>@</p>')}</article><footer>© 2024</footer>",
    "a list": f"{WILL}<ul>{each('<li>@</li>', LISTED)}</ul>",
    "a list of paragraphs": f"{WILL}<ul>{each('<li><p>@</p></li>', LISTED)}</ul>",
    "a list of boxes": f"{WILL}<ul>{each('<li><div>@</div></li>', LISTED)}</ul>",
    "a numbered list": f"{WILL}<ol>{each('<li>@</li>', LISTED)}</ol>",
    "typed dots": WILL + each("<p>• @</p>", LISTED),
    "typed dashes": f"<p>Canada will:<br>{each('- @<br>', LISTED)}</p>",
    "typed numbers": WILL + each("<p>#. @</p>", LISTED),
    "ticks": WILL + each("<div><span>✓</span> @</div>", LISTED),
    "a list in capitals": f"<p>CANADA WILL:</p><ul>{each('<li>@</li>', [one.upper() for one in LISTED])}</ul>",
    "a list under a heading": f"{HEADED}<ul>{each('<li>@</li>', LISTED)}</ul>",
    "a list under a bold line": f"<p><b>Commitments</b></p><ul>{each('<li>@</li>', LISTED)}</ul>",
    "a list in a list": f"{HEADED}<ul><li>Trade<ul>{each('<li>@</li>', LISTED)}</ul></li></ul>",
    "a folded list": f"<details><summary>Commitments</summary><ul>{each('<li>@</li>', LISTED)}</ul></details>",
    "a table": table("<tr><th>Action</th><th>Responsible</th></tr>"),
    "a table without heads": table("<tr><td>Action</td><td>Responsible</td></tr>"),
    "a table with bold heads": table("<tr><td><b>Action</b></td><td><b>Responsible</b></td></tr>"),
    "a table with a caption": table(
        "<tr><th>Action</th><th>Responsible</th></tr>", before="<caption>Table 1</caption>"
    ),
    "a table with a title over all columns": table(
        "<tr><th>Action</th><th>Responsible</th></tr>", before="<tr><th colspan='2'>Table 1: commitments</th></tr>"
    ),
    "a table of paragraphs": table(
        "<tr><th><p>Action</p></th><th><p>Responsible</p></th></tr>", "<tr><td><p>@</p></td><td><p>Canada</p></td></tr>"
    ),
    "a numbered table with deadlines": table(
        "<tr><th>No.</th><th>Action</th><th>Deadline</th></tr>", "<tr><td>#</td><td>@</td><td>May 2025</td></tr>"
    ),
    "a table that only lays out": f"<table><tr><td>{each('<p>@</p>')}</td></tr></table>",
}


@pytest.mark.parametrize("layout", PAGES)
def test_three_deeds_are_three_proposals_in_any_layout(layout):
    page = (
        "<html><head><title>Canada and Ghana</title></head><body><h1>Meeting of the ministers of Canada and Ghana</h1>"
        f"{OPENING}{PAGES[layout]}<p>They thanked their hosts.</p></body></html>"
    )
    assert len(read(page.encode(), "page.html").items) == 3
