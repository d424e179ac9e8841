import pytest

from briefings.reading.formats import open_document
from briefings.reading.formats import pdf as pdf_module
from briefings.reading.model import Unreadable

from .made import pdf, ruled, written_at

pytest.importorskip("pypdfium2", reason="the extra for PDF files is not installed")

BODY = [
    "The ministers of the five countries met in the capital and agreed to set up a",
    "task force, which is to report on the imple-",
    "mentation of the plan twice a year.",
]


def page(number, lines, top=700):
    content = written_at(60, 770, "Report of the Working Group") + written_at(300, 30, str(number))
    return content + "".join(written_at(60, top - 12 * place, line) for place, line in enumerate(lines))


def lines_of(*pages):
    return [line for line in open_document(pdf(*pages)).text.splitlines() if line]


def test_running_heads_and_page_numbers_go_and_paragraphs_are_put_together():
    def chapter(number):
        name = "ABC"[number - 1]
        return page(number, [f"Of {name}: {BODY[0]}", *BODY[1:]], 700 - number) + written_at(
            60, 730 + number, f"Part {name}", 16
        )

    whole = " ".join(BODY).replace("imple- m", "implem")
    assert lines_of(*map(chapter, (1, 2, 3))) == [
        line for name in "ABC" for line in (f"# Part {name}", f"Of {name}: {whole}")
    ]


def test_a_paragraph_goes_on_over_a_page():
    assert lines_of(page(1, BODY[:1]), page(2, BODY[1:])) == [" ".join(BODY).replace("imple- m", "implem")]


def test_columns_are_read_one_after_the_other():
    left = [f"left {word} of a column that is wide enough for it" for word in "abcdefgh"]
    right = [f"right {word} of a column that is wide enough for it" for word in "abcdefgh"]
    content = "".join(
        written_at(40, 700 - 12 * place, one) + written_at(320, 700 - 12 * place, other)
        for place, (one, other) in enumerate(zip(left, right, strict=True))
    )

    assert " ".join(lines_of(content)) == " ".join([*left, *right])


def test_items_are_items():
    lines = ["The parties agreed:", "1. to build a school;", "2. to build a road;", "• to do", "• to see"]
    content = "".join(written_at(60, 700 - 12 * place, line) for place, line in enumerate(lines))

    assert lines_of(content) == [
        "The parties agreed:",
        "1. to build a school;",
        "2. to build a road;",
        "• to do",
        "• to see",
    ]


def test_a_table_goes_on_over_a_page_and_has_its_head_once():
    def with_table(*rows):
        levels = [700 - 20 * place for place in range(len(rows) + 1)]
        cells = "".join(
            written_at(65, level - 14, one) + written_at(205, level - 14, other)
            for level, (one, other) in zip(levels, rows, strict=False)
        )
        return cells + ruled(60, levels[-1], 500, levels[0], [200], levels[1:-1])

    first = with_table(("Country", "Task"), ("Belize", "Build a school"))
    second = with_table(("Country", "Task"), ("Honduras", "Build a road"), ("Panama", "Build a port"))

    assert lines_of(first, second) == [
        "| Country | Task |",
        "|---|---|",
        "| Belize | Build a school |",
        "| Honduras | Build a road |",
        "| Panama | Build a port |",
    ]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"%PDF-1.7\nnothing of the kind", "broken"),
        (pdf("0 0 m 100 100 l S"), "OCR"),
        (pdf(page(1, BODY)).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]"), "broken|OCR"),
        (
            pdf(page(1, BODY)).replace(
                b"trailer <<", b"trailer << /Encrypt << /Filter /Standard /V 1 /R 2 /O (a) /U (b) /P 0 >>"
            ),
            "password|broken",
        ),
    ],
    ids=["broken", "scanned", "a loop of pages", "encrypted"],
)
def test_a_pdf_that_cannot_be_read_is_refused_with_what_to_do(raw, said):
    with pytest.raises(Unreadable, match=said):
        open_document(raw)


def test_a_form_that_draws_itself_ends():
    resources = "/Resources << /XObject << /X 6 0 R >> >>"
    form = f"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] {resources} /Length 5 >>\nstream\n/X Do\nendstream"
    raw = pdf(page(1, BODY) + "/X Do\n", more=[form]).replace(b"/Font << /F", b"/XObject << /X 6 0 R >> /Font << /F")

    assert "The ministers" in open_document(raw).text


def test_where_the_extra_is_missing_the_answer_names_it(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pypdfium2", None)

    with pytest.raises(Unreadable, match="pip install"):
        pdf_module.open_pdf(pdf(page(1, BODY)))


def test_a_title_of_the_texts_own_size_is_no_part_of_the_paragraph_below_it():
    lines = (
        "Joint Statement of Kenya and Uganda",
        "Kenya and Uganda agreed to establish a joint border post by 30 June 2027, and",
        "to open it with a fair.",
    )
    page = "".join(written_at(72, 720 - 14 * at, line) for at, line in enumerate(lines))

    assert open_document(pdf(page)).text.strip().split("\n\n") == [
        "Joint Statement of Kenya and Uganda",
        "Kenya and Uganda agreed to establish a joint border post by 30 June 2027, and to open it with a fair.",
    ]
