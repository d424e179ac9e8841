from briefings.reading.formats import open_document

PAGE = """\
<!doctype html><html lang="es-GT"><head><title>Acuerdo &amp; plan</title>
<meta property="article:published_time" content="2024-05-01"><style>p { color: red }</style></head><body>
<header><nav><ul><li><a href="/">Inicio</a><li><a href="/n">Noticias</a>
<li><a href="/c">Contacto</a></ul></nav></header>
<form id="page"><div class="main"><div class="breadcrumb">Inicio</div><h1>Los pa&iacute;ses acuerdan</h1>
<p>Guatemala   se
 comprometi&oacute; a <b>construir</b> <a href="x">dos escuelas</a><sup><a href="#n">1</a></sup>
de 5 m<sup>2</sup> &lt;hoy&gt;.</p>
<p><strong>Pilar I: Seguridad</strong></p>
<ul><li>Uno<ul><li>Uno a<li><p>Uno b</p><p>sigue</p></ul><li>Dos</ul>
<ol start="3"><li>tres<li>cuatro</ol>
<table><tr><th>País<th>Tarea</tr><tr><td>Belice<td><p>Hacer</p><p>esto | eso</p></table>
<p>• escrito a mano<br>• otro<br><br>Fin</p><!-- nota --><script>var x = "<p>no</p>"</script></div></form>
<aside class="related">Lea también: <a>a</a></aside><footer>© 2024 <a href="x">Contacto</a></footer></body></html>
"""


def test_a_page_is_read_without_what_the_site_put_around_it():
    source = open_document(PAGE.encode(), "acuerdo.html")

    assert [line for line in source.text.splitlines() if line] == [
        "# Los países acuerdan",
        "Guatemala se comprometió a construir dos escuelas de 5 m2 <hoy>.",
        "## Pilar I: Seguridad",
        "- Uno",
        "  - Uno a",
        "  - Uno b sigue",
        "- Dos",
        "3. tres",
        "4. cuatro",
        "| País | Tarea |",
        "|---|---|",
        "| Belice | Hacer esto ¦ eso |",
        "- escrito a mano",
        "- otro",
        "Fin",
    ]


def test_a_page_without_a_title_is_called_by_its_first_heading():
    page = b"<body><div><h1>Joint Statement</h1></div><div><p>Norway and Chile met.</p></div></body>"
    assert open_document(page).meta["title"] == "Joint Statement"


def test_a_page_says_its_title_language_and_date():
    source = open_document(PAGE.encode())

    assert (source.meta["title"], source.language, source.dated) == ("Acuerdo & plan", "es", "2024-05-01")


def test_words_know_their_bytes_in_the_page():
    raw = PAGE.encode()
    source = open_document(raw)

    for words, written in (
        ("comprometió", b"comprometi&oacute;"),
        ("<hoy>", b"&lt;hoy&gt;"),
        ("Uno b", b"Uno b"),
        ("Hacer", b"Hacer"),
        ("otro", b"otro"),
    ):
        start = source.text.index(words)
        first, last = source.raw_span(start, start + len(words))
        assert raw[first:last] == written


def test_the_main_part_is_taken_where_the_page_names_one():
    page = "<html><body><div>Five other stories, told at length.</div><main><p>The ministers met.</p></main></body>"

    assert open_document(page.encode(), "a.html").text.strip() == "The ministers met."


def test_a_table_that_only_puts_things_side_by_side_is_no_table():
    page = "<html><body><table><tr><td><h2>Title</h2><p>One.</p><td><p>Two.</p></table>"

    assert open_document(page.encode(), "a.html").text.split("\n\n") == ["## Title", "One.", "Two.", ""]


def test_a_page_in_windows_letters_is_read():
    page = "<html><body><p>Reunión en Belmopán</p>".encode("cp1252")

    assert open_document(page, "a.html").text.strip() == "Reunión en Belmopán"
