"""The inbox: the documents with what waits, and the proposals of one, each beside what is tracked."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from briefings import inbox as verbs
from briefings.models import JobState, Likeness, Proposal, ReadingJob, Resemblance
from briefings.reading.model import Ground, PartyRole
from briefings.waiting import recount, waiting
from tests.briefings.factories import cited, proposed, stored
from tests.factories import (
    ActionFactory,
    AssignmentFactory,
    MeetingFactory,
    PartyFactory,
    UserFactory,
    focal_point,
    secretariat,
)
from tests.pages import links, queries, words
from tracker.models import Action, Installation

pytestmark = pytest.mark.django_db

ALL = reverse("briefings:inbox")
BULK = reverse("briefings:proposals_bulk")


def inbox_of(document, query=""):
    return reverse("briefings:document_inbox", args=[document.key]) + query


def numbered(count, **fields):
    """A document of so many sentences, each a proposal."""
    document = stored("".join(f"Guatemala will hold drill {number}.\n\n" for number in range(count)))
    return document, [
        proposed(f"Guatemala will hold drill {number}.", document, parties=[("GT", PartyRole.OWNER)], **fields)
        for number in range(count)
    ]


def alike(proposal, action, *, rank=1, score=0.9, word=Resemblance.CHANGED):
    return Likeness.objects.create(proposal=proposal, action=action, rank=rank, score=score, word=word)


# --- All documents ---------------------------------------------------------------------------------------------------


def test_the_inbox_lists_documents_with_what_waits_is_decided_and_who_had_them_read(client, ana):
    stored(title="Not read")
    document, (one, *_rest) = numbered(3)
    verbs.reject(one, by=ana, seen=0, reason="Background")
    now = timezone.now()
    ReadingJob.objects.create(
        filename="c.txt",
        sha256="0" * 64,
        document=document,
        asked_by=UserFactory(name="Bea Ruiz"),
        asked_at=now,
        ended_at=now,
        state=JobState.READ,
    )

    page = words(client.get(ALL))

    first, second = page.index(document.title), page.index("Not read")
    assert first < second  # what waits comes first
    assert "2 1" in page[first:second]
    assert "Bea Ruiz" in page[first:second]
    assert "0 0 not yet" in page[second:]


def test_an_empty_inbox_says_what_to_do_next(client, ana):
    page = client.get(ALL)

    assert "Nothing has come in yet" in words(page)
    assert links(page, "Add a document")[-1] == reverse("briefings:document_add")


def test_runs_that_are_under_way_are_shown_with_how_far_they_are(client, ana):
    ReadingJob.objects.create(
        filename="long.pdf", sha256="0" * 64, asked_by=ana, asked_at=timezone.now(), state="reading", progress=40
    )

    assert "long.pdf Not begun, 40 %" in words(client.get(ALL))


def test_the_navigation_counts_what_waits_for_the_secretariat_alone(client, ana):
    numbered(3)
    recount()

    assert "Inbox <b data-waiting>3<" in client.get("/").content.decode()
    client.force_login(focal_point(PartyFactory()))
    assert "Inbox" not in client.get("/").content.decode()


def test_what_waits_in_the_inbox_waits_for_the_secretariat_on_the_first_page(client, ana):
    ActionFactory()
    numbered(3)
    recount()

    page = client.get("/")

    assert links(page, "3 proposals to decide") == [ALL]
    assert "all that is yours is done" not in words(page)
    client.force_login(focal_point(PartyFactory()))
    assert "to decide" not in words(client.get("/"))


def test_where_no_more_are_counted_the_number_has_a_plus(client, ana, monkeypatch):
    monkeypatch.setattr("briefings.waiting.MOST", 2)
    ActionFactory()
    _document, (one, *_rest) = numbered(3)
    recount()

    page = client.get("/")

    assert "Inbox <b data-waiting>2+<" in page.content.decode()
    assert links(page, "2+ proposals to decide") == [ALL]
    entry = client.post(
        reverse("briefings:proposal_accept", args=[one.pk]), {"seen": 0}, headers={"HX-Request": "true"}
    )
    assert 'data-in-all="2+"' in entry.content.decode()


# --- One document ----------------------------------------------------------------------------------------------------


def test_a_proposal_is_shown_with_its_words_owners_grounds_date_and_why(client, ana):
    document = stored("The United States will train officers for Guatemala by 31 December 2027.\n", title="Communiqué")
    sentence = document.text.strip()
    due = document.text.index("by 31")
    proposal = proposed(sentence, document, why="will be done", confidence=0.85, due="2027-12-31")
    proposal.parties = [
        {"code": "US", "role": "owner", "ground": str(Ground.SCOPE), "start": 0, "end": 17},
        {"code": "GT", "role": "beneficiary", "ground": str(Ground.NAMED), "start": 44, "end": 53},
    ]
    proposal.due_start, proposal.due_end = due, due + len("by 31 December 2027")
    proposal.save()

    page = words(client.get(inbox_of(document)))

    assert f"{proposal.reference} Proposal · line 1 · 85% sure · will be done {sentence}" in page
    assert (
        "Owners US United States owner, from the heading or lead-in Also named GT Guatemala gains by it, named" in page
    )
    assert "When 31 Dec 2027 by 31 December 2027" in page
    assert "New · nothing tracked says the same" in page


@pytest.mark.parametrize(
    ("states", "told"),
    [
        (["PT", "SK"], "Recommended by Portugal, Slovakia"),
        (["PT", "SK", "CL", "GH", "NP"], "Recommended by PT SK CL GH NP"),
    ],
)
def test_few_recommending_states_are_told_by_name_and_many_by_code(client, ana, states, told):
    document = stored("Ratify the protocol.")
    proposed("Ratify the protocol.", document, recommended_by=states)
    client.force_login(ana)

    assert told in words(client.get(inbox_of(document)))


def test_what_is_tracked_stands_beside_it_with_its_word_and_what_differs(client, ana):
    document = stored("Guatemala will hold drills by 31 December 2027.\n")
    proposal = proposed(
        "Guatemala will hold drills by 31 December 2027.", document, due="2027-12-31", parties=[("GT", PartyRole.OWNER)]
    )
    action = ActionFactory(title="Drills", statement="Guatemala will hold drills.")
    AssignmentFactory(action=action, party=PartyFactory(code="GT", name="Guatemala"))
    far = ActionFactory(title="Something else")
    alike(proposal, action)
    alike(proposal, far, rank=2, score=0.1)

    page = words(client.get(inbox_of(document)))

    assert f"{action.reference} Drills changed Due date No date → 31 Dec 2027" in page
    assert f"{far.reference} Something else merge : {far.reference} different" in page
    assert f"Merge into {action.reference}" in page


def test_tabs_and_words_narrow_the_list(client, ana):
    document, (one, two, three, four) = numbered(4)
    alike(two, ActionFactory(), word=Resemblance.REAFFIRMED)
    alike(three, ActionFactory(), score=0.1)  # too far to be called the same: new
    verbs.reject(four, by=ana, seen=0, reason="Background")

    def shown(query=""):
        return [card.proposal for card in client.get(inbox_of(document, query)).context["cards"]]

    assert shown() == [one, two, three]
    assert shown("?word=reaffirmed") == [two]
    assert shown("?word=new") == [one, three]
    assert shown("?state=rejected") == [four]
    assert "3 of 4 proposals wait for a decision 0 changed 1 reaffirmed 0 progress 2 new" in words(
        client.get(inbox_of(document))
    )


def test_25_stand_on_a_page_and_deciding_skips_none_of_those_that_follow(client, ana):
    document, proposals = numbered(60)
    page = client.get(inbox_of(document))
    for proposal in proposals[:25]:
        verbs.reject(proposal, by=ana, seen=0, reason="Background")

    second = client.get(*links(page, "Those that follow"))

    assert [card.proposal for card in page.context["cards"]] == proposals[:25]
    assert "25 of 60 shown" in words(page)
    assert [card.proposal for card in second.context["cards"]] == proposals[25:50]
    assert "25 of 35 shown" in words(second)
    third = client.get(*links(second, "Those that follow"))
    assert [card.proposal for card in third.context["cards"]] == proposals[50:]
    assert links(third, "Those that follow") == []
    assert links(third, "From the beginning") == [inbox_of(document)]


def test_one_comes_back_to_a_proposal_far_down_the_list(client, ana):
    document, proposals = numbered(40)

    response = client.post(reverse("briefings:proposal_accept", args=[proposals[30].pk]), {"seen": 0})

    address, _hash, anchor = response.headers["Location"].partition("#")
    assert anchor == f"p-{proposals[31].pk}"
    assert [card.proposal for card in client.get(address).context["cards"]] == proposals[30:]


def test_a_document_that_was_not_read_offers_to_read_it(client, ana):
    document = stored()

    page = client.get(inbox_of(document))

    assert "This document has not been read yet" in words(page)
    assert links(page, "Have it read") == [reverse("briefings:document_read_again", args=[document.key])]


def test_when_all_is_decided_the_list_says_so(client, ana):
    document, (one,) = numbered(1)
    verbs.reject(one, by=ana, seen=0, reason="Background")

    page = client.get(inbox_of(document))

    assert "Everything is decided" in words(page)
    assert links(page, "What it does not mention") == [inbox_of(document, "?state=silent")]
    assert "0 changed" not in words(page)
    assert "What it does not mention" not in words(client.get(inbox_of(document, "?state=accepted")))


def test_a_superuser_reads_and_decides_nothing(client, ana):
    document, (one,) = numbered(1)
    client.force_login(UserFactory(is_superuser=True))

    page = client.get(inbox_of(document)).content.decode()
    refused = client.post(reverse("briefings:proposal_accept", args=[one.pk]), {"seen": 0})

    assert "Guatemala will hold drill 0." in page
    assert "Accept as new" not in page
    assert refused.status_code == 409
    assert "Only the secretariat decides on proposals." in words(refused)


def test_what_the_document_passes_over_is_listed_with_its_owners(client, ana):
    guatemala = PartyFactory(code="GT", name="Guatemala")
    meeting = MeetingFactory()
    meeting.participants.add(guatemala)
    document = stored(meeting=meeting)
    passed_over = AssignmentFactory(party=guatemala).action
    mentioned = AssignmentFactory(party=guatemala).action
    cited("Joint drills", document, action=mentioned)

    page = words(client.get(inbox_of(document, "?state=silent")))

    assert f"{passed_over.reference} {passed_over.title} GT Not started" in page
    assert mentioned.title not in page


def test_a_document_that_passes_nothing_over_says_so(client, ana):
    assert "Nothing is passed over" in words(client.get(inbox_of(stored(), "?state=silent")))


# --- Many at once ----------------------------------------------------------------------------------------------------


def test_those_that_are_ticked_are_accepted_and_the_others_stay(client, ana):
    document, (one, two, three) = numbered(3)

    page = client.post(BULK, {"chosen": [f"{one.pk}:0", f"{two.pk}:0"], "do": "accept"}, follow=True)

    assert "2 proposals accepted." in page.content.decode()
    assert links(page, "Show them") == [inbox_of(document, "?state=accepted")]
    assert [action.title for action in Action.objects.order_by("number")] == [one.title, two.title]
    assert list(Proposal.objects.pending()) == [three]
    assert waiting("inbox") == 1


def test_those_that_are_ticked_are_rejected_for_one_reason(client, ana):
    _document, (one, two) = numbered(2)

    client.post(BULK, {"chosen": [f"{one.pk}:0", f"{two.pk}:0"], "do": "reject", "reason": "Done already", "other": ""})

    assert [p.last_decision.reason for p in Proposal.objects.filter(status="rejected")] == ["Done already"] * 2


def test_what_somebody_decided_meanwhile_stops_no_other_and_is_said(client, ana):
    _document, (one, two) = numbered(2)
    verbs.reject(one, by=secretariat(), seen=0, reason="Too vague")

    page = client.post(BULK, {"chosen": [f"{one.pk}:0", f"{two.pk}:0"], "do": "accept"}, follow=True).content.decode()

    assert "1 proposal accepted." in page
    assert f"“{one.title}”: " in page
    assert "Too vague" in page
    assert [action.title for action in Action.objects.all()] == [two.title]


@pytest.mark.parametrize("chosen", [[], ["x"], ["1"], ["99999:0"]])
def test_nothing_ticked_is_said(client, ana, chosen):
    document = stored()

    page = client.post(BULK, {"chosen": chosen, "do": "accept", "document": document.key}, follow=True)

    assert page.redirect_chain == [(inbox_of(document), 302)]
    assert "Nothing was ticked." in page.content.decode()


# --- What it costs ---------------------------------------------------------------------------------------------------


def test_the_inbox_of_a_document_costs_the_same_for_1_25_and_100_proposals(client, ana):
    Installation.current()
    waiting("inbox")
    guatemala = PartyFactory(code="GT", name="Guatemala")
    costs = []
    for count in (1, 25, 100):
        document, proposals = numbered(count, due="2027-12-31")
        for proposal in proposals:
            for rank in (1, 2, 3):
                action = AssignmentFactory(party=guatemala).action
                alike(proposal, action, rank=rank)
        verbs.edit(proposals[0], by=ana, seen=0, title="Edited")
        costs.append(len(queries(client, inbox_of(document))))

    assert costs[0] == costs[1] == costs[2]
    assert costs[0] <= 12


def test_the_list_of_documents_costs_the_same_for_1_and_25(client, ana):
    Installation.current()
    waiting("inbox")
    costs = []
    for count in (1, 24):
        for _ in range(count):
            numbered(2)
        costs.append(len(queries(client, ALL)))

    assert costs == [7, 7]  # session, person, memberships, ids, rows, runs under way, runs that failed


def test_what_is_passed_over_costs_the_same_for_1_and_25(client, ana):
    Installation.current()
    waiting("inbox")
    guatemala = PartyFactory(code="GT", name="Guatemala")
    meeting = MeetingFactory(host=guatemala)
    document = stored(meeting=meeting, dated=date(2026, 1, 1))
    costs = []
    for count in (1, 24):
        for _ in range(count):
            AssignmentFactory(party=guatemala)
        costs.append(len(queries(client, inbox_of(document, "?state=silent"))))

    assert costs[0] == costs[1]
    assert costs[0] <= 12
