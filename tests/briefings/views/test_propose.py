"""A sentence that a person proposes, and the document's page with what is proposed in its margin."""

import pytest
from django.urls import reverse

from briefings import comparing
from briefings import inbox as verbs
from briefings.models import Proposal
from briefings.waiting import recount
from tests.briefings.factories import stored
from tests.briefings.views.deciding import DATA, DRILLS, TEXT
from tests.factories import ActionFactory, AssignmentFactory, PartyFactory, focal_point
from tests.pages import links, words

pytestmark = pytest.mark.django_db


def propose(client, document, **fields):
    return client.post(reverse("briefings:propose", args=[document.key]), fields)


def test_a_sentence_is_proposed_by_its_place(client, ana, document):
    start = TEXT.index(DATA)

    response = propose(client, document, start=start, end=start + len(DATA))

    proposal = Proposal.objects.get()
    assert (proposal.quote, proposal.source) == (DATA, "by_hand")
    assert response.headers["Location"] == proposal.get_absolute_url()


def test_a_sentence_proposed_by_hand_stands_beside_what_is_tracked(client, ana, document):
    AssignmentFactory(action=ActionFactory(title="Sharing data in Honduras"))
    start = TEXT.index(DATA)

    propose(client, document, start=start, end=start + len(DATA))

    page = client.get(Proposal.objects.get().get_absolute_url())
    assert "Sharing data in Honduras" in words(page)
    assert [who.code for who in page.context["card"].owners] == ["HN"]


@pytest.mark.parametrize(
    ("most", "said"),
    [(500, "Nothing tracked comes near it."), (0, "It has not been compared yet: have the document read again .")],
)
def test_a_sentence_beside_which_nothing_stands_says_why(client, ana, document, monkeypatch, most, said):
    monkeypatch.setattr(comparing, "AT_ONCE_ACTIONS", most)
    ActionFactory(title="Ships")
    start = TEXT.index(DATA)

    propose(client, document, start=start, end=start + len(DATA))

    assert said in words(client.get(Proposal.objects.get().get_absolute_url()))


@pytest.mark.parametrize("pasted", [DATA, f"  {DATA}\n", "Honduras  will\nshare data."])
def test_a_sentence_is_proposed_by_its_words_whatever_the_blanks(client, ana, document, pasted):
    propose(client, document, words=pasted)

    assert Proposal.objects.get().quote == DATA


def test_words_that_stand_in_several_places_are_asked_for(client, ana):
    document = stored("One\n\nThey meet again.\n\nTwo\n\nThey meet again.\n")

    page = propose(client, document, words="They meet again.")

    assert [place["line"] for place in page.context["places"]] == [3, 7]
    second = page.context["places"][1]
    propose(client, document, words="They meet again.", start=second["start"], end=second["end"])
    assert Proposal.objects.get().start == document.text.rindex("They")


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"words": ""}, "Paste a sentence of the document."),
        ({"words": "Nobody said this."}, "These words do not stand in the document."),
        ({"words": TEXT.strip()}, "Select one sentence, one item of a list or one row of a table."),
        ({"start": "0", "end": "9999"}, "Select one sentence, one item of a list or one row of a table."),
        ({"start": "x", "end": "1"}, "Paste a sentence of the document."),
    ],
)
def test_what_is_no_sentence_of_the_document_is_refused_in_words(client, ana, document, sent, said):
    page = propose(client, document, **sent)

    assert said in words(page)
    assert Proposal.objects.count() == 0


def test_the_document_shows_what_waits_in_its_margin(client, ana, drills, document):
    page = client.get(document.get_absolute_url())

    assert f'<mark id="proposal-{drills.pk}" class="wait">{DRILLS}</mark>' in page.content.decode()
    assert f"{drills.reference} {drills.title} waits for a decision" in words(page)
    assert links(page, "1 of 1 proposals waits") == [reverse("briefings:document_inbox", args=[document.key])]
    client.force_login(focal_point(PartyFactory()))
    assert "waits for a decision" not in words(client.get(document.get_absolute_url()))


def test_the_margin_says_that_an_action_was_accepted_or_a_proposal_rejected(client, ana, drills, data, document):
    recount()
    verbs.accept(drills, by=ana, seen=0)
    verbs.reject(data, by=ana, seen=0, reason="Background")

    page = words(client.get(document.get_absolute_url()))

    assert f"A-001 {drills.title} · accepted Not started" in page
    assert f"{data.reference} {data.title} rejected" in page
