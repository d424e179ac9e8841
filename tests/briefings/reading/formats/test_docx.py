from briefings.reading.formats import open_document

from .made import docx, paragraph, table

STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="es-SV"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:styleId="Ttulo1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="Ttulo1"/></w:style>'
)


def level(number, kind, text, start=1):
    said = f'<w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{number}">{said}</w:lvl>'


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    f"{level(0, 'decimal', '%1.', 3)}{level(1, 'lowerLetter', '(%2)')}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="1">{level(0, "bullet", "*")}</w:abstractNum>'
    '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num>'
)


def listed(text, number, level=0):
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def lines(raw):
    return [line for line in open_document(raw, "a.docx").text.splitlines() if line]


def test_headings_lists_and_tables_get_plain_marks():
    body = (
        paragraph("Acuerdo", '<w:pStyle w:val="Mine"/>')
        + paragraph("The ministers met.")
        + paragraph("Pillar I", run="<w:rPr><w:b/></w:rPr>")
        + listed("first", 7)
        + listed("below", 7, 1)
        + listed("below too", 7, 1)
        + listed("second", 7)
        + listed("bullet", 8)
        + table(("Country", "Task"), ("Belize", "a | b"), properties='<w:tblPr><w:tblLook w:firstRow="1"/></w:tblPr>')
    )

    assert lines(docx(body, styles=STYLES, numbering=NUMBERING)) == [
        "# Acuerdo",
        "The ministers met.",
        "## Pillar I",
        "3. first",
        "  (a) below",
        "  (b) below too",
        "4. second",
        "- bullet",
        "| Country | Task |",
        "|---|---|",
        "| Belize | a ¦ b |",
    ]


def test_what_was_deleted_or_stands_for_older_programs_is_left_out():
    body = (
        "<w:p><w:r><w:t>They </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>moved </w:t></w:r></w:moveFrom><w:ins><w:r><w:t>met</w:t></w:r></w:ins>"
        "<w:r><w:instrText>PAGE</w:instrText><w:tab/><w:t>again.</w:t></w:r></w:p>"
    )

    assert lines(docx(body)) == ["They met again."]


def test_the_language_of_the_styles_is_the_documents():
    assert open_document(docx(paragraph("Hola."), styles=STYLES)).language == "es"


def test_no_bytes_are_named_for_the_text_of_a_word_file():
    source = open_document(docx(paragraph("The ministers met.")), "a.docx")
    assert (source.runs, source.raw_span(0, 5)) == ((), None)
