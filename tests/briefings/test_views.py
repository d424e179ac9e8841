import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from briefings.models import Document
from tests.factories import ActionFactory, MeetingFactory, UserFactory, secretariat, verifier
from tracker.models import Action, Installation

from .factories import cited, proposed, stored

pytestmark = pytest.mark.django_db

LIST = reverse("briefings:document_list")


@pytest.fixture
def reader(client):
    """A client signed in for a person of the secretariat."""
    client.force_login(secretariat())
    return client


def published_action():
    action = ActionFactory()
    Action.objects.filter(pk=action.pk).update(published=True)
    return action


def cells(html):
    """The rows of the page's first table, each cell as words."""
    body = html[html.index("<tbody") : html.index("</tbody>")]
    rows = re.findall(r"<tr.*?</tr>", body, re.DOTALL)
    return [
        [" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)]
        for row in rows
    ]


def test_the_list_says_what_each_document_is_and_what_is_tracked_from_it(reader):
    document = stored(title="Communiqué", dated=date(2026, 10, 1), meeting=MeetingFactory(name="Ministers"))
    action = ActionFactory()
    cited("Joint drills", document, action=action)
    cited("twice a year", document, action=action)
    cited("They meet again.", document)
    stored(title="Annex")

    rows = cells(reader.get(LIST).content.decode())

    assert [row[:4] for row in rows] == [
        ["Annex", "no date in it", "0", "0"],
        ["Communiqué Ministers", "1 Oct 2026", "2", "3"],
    ]
    assert {row[4] for row in rows} == {date_format(timezone.localdate(), "j M Y")}


def test_the_list_costs_the_same_for_one_and_for_thirty_documents_and_reads_none_of_their_texts(reader):
    Installation.current()
    reader.get(LIST)  # the navigation's number is counted once a minute
    queries = []
    for count in (1, 29):
        for _ in range(count):
            cited(document=stored())
        with CaptureQueriesContext(connection) as captured:
            reader.get(LIST)
        queries.append(len(captured))
        assert not [q["sql"] for q in captured if '"briefings_document"."text"' in q["sql"] or '."raw"' in q["sql"]]

    assert queries == [5, 5]  # session, person, memberships, ids with their count, rows


def test_a_list_without_documents_says_what_will_stand_there(reader):
    assert "No document yet" in reader.get(LIST).content.decode()


def test_the_text_is_shown_with_its_cited_sentence_marked_and_linked(reader):
    citation = cited("Joint drills: twice a year.", key="meeting/drills/mention-1")

    html = reader.get(citation.document.get_absolute_url()).content.decode()

    reference = citation.action.reference
    assert '<h2 data-start="0">Focus areas</h2>' in html
    assert (
        '<mark id="cite-meeting/drills/mention-1">Joint drills: twice a year.</mark> '
        f'<a class="tag" href="/actions/{reference}/" title="{citation.action.title}">{reference}</a>'
    ) in html


def test_two_actions_that_cite_one_row_are_both_named_behind_it(reader):
    document = stored("| Country | Role |\n|---|---|\n| Honduras | Data sharing |\n")
    one = cited("Honduras | Data sharing", document)
    two = cited("Honduras | Data sharing", document)

    html = reader.get(document.get_absolute_url()).content.decode()

    row = html[html.index("Honduras") : html.index("</tr>", html.index("Honduras"))]
    assert re.findall(r"A-\d{3,}(?=</a>)", row) == [one.action.reference, two.action.reference]


def test_every_citation_has_its_anchor_once(reader):
    document = stored()
    for words in ("The leaders", "leaders agreed.", "leaders", "leaders", "Joint drills: twice a year.", "twice"):
        cited(words, document)

    html = reader.get(document.get_absolute_url()).content.decode()

    anchors = re.findall(r'id="(cite-[^"]+)"', html)
    assert sorted(anchors) == sorted(citation.anchor for citation in document.citations.all())


def test_the_text_of_a_document_is_never_markup(reader):
    document = stored("<script>alert(1)</script>\n- <img src=x onerror=alert(1)>\n")

    for address in (document.get_absolute_url(), f"{document.get_absolute_url()}?text=raw"):
        html = reader.get(address).content.decode()
        assert "<script>alert" not in html
        assert "<img" not in html
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_the_text_as_received_shows_its_damage(reader):
    document = stored("The leaders\u28a0met in â¤Guatemala.\n")

    repaired = reader.get(document.get_absolute_url()).content.decode()
    received = reader.get(f"{document.get_absolute_url()}?text=raw").content.decode()

    assert "The leaders met in Guatemala." in repaired
    assert "2 damaged places" in repaired
    assert (
        'The leaders<mark class="damage">\u28a0</mark>met in<mark class="damage"> â¤</mark>Guatemala.\n'
    ) in received


def test_characters_that_nobody_sees_are_written_as_their_code(reader):
    document = stored("The\u200d leaders\x07 met.\n")

    assert ('The<mark class="damage">⟨U+200D⟩</mark> leaders<mark class="damage">⟨U+0007⟩</mark> met.') in reader.get(
        f"{document.get_absolute_url()}?text=raw"
    ).content.decode()


def test_facts_of_the_document_stand_above_its_text(reader):
    document = stored(received_by=UserFactory(name="Ana Morales"))

    html = reader.get(document.get_absolute_url()).content.decode()

    assert "14 words" in html
    assert "nothing, the text was whole" in html
    assert document.sha256 in html
    assert ", Ana Morales</dd>" in html


def test_the_bytes_are_served_as_received_and_as_a_download(reader):
    raw = "The leaders\u28a0met in â¤Guatemala.\n"
    document = stored(raw, filename="communiqué.html", content_type="text/html")

    response = reader.get(reverse("briefings:document_download", args=[document.key]))

    assert response.content == raw.encode()
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"] == "attachment; filename*=utf-8''communiqu%C3%A9.html"
    assert response["X-Content-Type-Options"] == "nosniff"


def test_the_document_costs_the_same_with_one_and_with_forty_citations_and_proposals(reader):
    Installation.current()
    document = stored("".join(f"{number} drills will be held.\n\n" for number in range(40)))
    queries = []
    for numbers in (range(1), range(1, 40)):
        for number in numbers:
            words = f"{number} drills will be held."
            cited(words, document)
            proposed(words, document)
        reader.get(document.get_absolute_url())  # meets the document
        with CaptureQueriesContext(connection) as captured:
            reader.get(document.get_absolute_url())
        queries.append(len(captured))

    assert queries == [6, 6]  # session, person, memberships, the document, its citations with their actions, proposals


def addresses(document):
    return [
        LIST,
        document.get_absolute_url(),
        f"{document.get_absolute_url()}?text=raw",
        reverse("briefings:document_download", args=[document.key]),
    ]


def test_without_public_reading_a_visitor_is_sent_to_the_sign_in_page(client):
    for address in addresses(cited(action=published_action()).document):
        response = client.get(address)

        assert (response.status_code, response["Location"].partition("?")[0]) == (302, reverse("account_login"))


def test_a_person_without_a_role_reads_nothing(client):
    client.force_login(UserFactory())

    assert [client.get(address).status_code for address in addresses(cited().document)] == [403] * 4


def test_any_member_reads_every_document(client):
    client.force_login(verifier())

    assert [client.get(address).status_code for address in addresses(stored())] == [200] * 4


def test_the_public_reads_documents_cited_by_published_actions_and_no_other(client, settings):
    settings.PUBLIC_READ = True
    shown = cited(action=published_action()).document
    hidden = cited().document

    assert [client.get(address).status_code for address in addresses(shown)] == [200] * 4
    assert [client.get(address).status_code for address in addresses(hidden)] == [200, 404, 404, 404]
    assert [row[0] for row in cells(client.get(LIST).content.decode())] == [shown.title]


def test_the_public_sees_the_marks_of_published_actions_alone_and_no_person(client, settings):
    settings.PUBLIC_READ = True
    document = stored(received_by=UserFactory(name="Ana Morales"))
    shown = cited("Joint drills", document, action=published_action())
    hidden = cited("They meet again.", document)

    html = client.get(document.get_absolute_url()).content.decode()

    assert re.findall(r'id="(cite-[^"]+)"', html) == [shown.anchor]
    assert hidden.action.reference not in html
    assert "Ana Morales" not in html
    assert cells(client.get(LIST).content.decode())[0][2:4] == ["1", "1"]


def test_pages_of_documents_change_nothing(reader):
    document = stored()

    assert [reader.post(address).status_code for address in addresses(document)] == [405] * 4
    assert Document.objects.count() == 1
