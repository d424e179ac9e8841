"""What is decided on a proposal by its pages: accepted, rejected, undone; by two people at once."""

from datetime import timedelta

import pytest

from briefings import inbox as verbs
from briefings.models import Likeness, Proposal, Resemblance
from tests.briefings.factories import proposed
from tests.briefings.views.deciding import DRILLS, decide, filled, list_of, to
from tests.factories import ActionFactory, PartyFactory, ThemeFactory, focal_point, secretariat
from tests.pages import links, words
from tracker.choices import Kind
from tracker.models import Action, Party

pytestmark = pytest.mark.django_db

# --- Accepting -------------------------------------------------------------------------------------------------------


def test_accepting_leads_to_the_next_that_waits(client, ana, drills, data):
    response = decide(client, "accept", drills)

    action = Action.objects.get()
    assert response.headers["Location"] == f"{list_of(data)}?decided={drills.pk}#p-{data.pk}"
    assert (action.title, action.statement) == (drills.title, DRILLS)
    assert [line.party.code for line in action.assignments.all()] == ["GT"]
    assert action.due is None  # no date unless it is confirmed


def test_what_was_just_decided_stays_in_its_place_and_leads_to_its_action(client, ana, drills, data):
    page = client.get(decide(client, "accept", drills).headers["Location"])

    [first, second] = page.context["cards"]
    assert (first.proposal, second.proposal) == (drills, data)
    assert f"{ana} accepted this as A-001 just now" in words(page)
    assert links(page, "A-001") == ["/actions/A-001/"] * 3  # in what is said above, and twice in its entry
    assert "1 of 2 proposals waits for a decision" in words(page)


def test_the_last_one_leads_to_the_list_which_says_that_all_is_decided(client, ana, drills):
    response = decide(client, "accept", drills)

    assert response.headers["Location"] == f"{list_of(drills)}?decided={drills.pk}"
    page = client.get(response.headers["Location"])
    assert [card.proposal for card in page.context["cards"]] == [drills]
    assert "Everything is decided" in words(page)
    assert "All on this page" not in words(page)


def test_what_another_document_decided_is_not_shown_in_the_list(client, ana, drills):
    other = proposed()
    verbs.reject(other, by=ana, seen=0, reason="Background")

    page = client.get(list_of(drills), {"decided": other.pk})

    assert [card.proposal for card in page.context["cards"]] == [drills]


def test_one_comes_back_to_the_list_one_works_through(client, ana, drills, data):
    Likeness.objects.create(proposal=drills, action=ActionFactory(), rank=1, score=0.9, word=Resemblance.CHANGED)
    response = decide(client, "reject", data, reason="Background", list="word=new")

    assert response.headers["Location"] == f"{list_of(data)}?decided={data.pk}"  # drills is none of the new ones

    decide(client, "undo", Proposal.objects.get(pk=data.pk))
    response = decide(client, "accept", drills, list="word=new&page=7&next=https://example.org/")
    assert response.headers["Location"] == f"{list_of(data)}?word=new&decided={drills.pk}#p-{data.pk}"


def test_accepting_with_the_date_ticked_sets_it_on_the_owners_line(client, ana, drills):
    decide(client, "accept", drills, due="yes")

    assert str(Action.objects.get().assignments.get().due) == "2027-12-31"


def test_with_htmx_the_entry_is_answered_with_the_counts_and_what_was_said(client, ana, drills, data):
    page = decide(client, "accept", drills, htmx=True).content.decode()

    assert (
        page.count("<li class=") == page.count('<li class="proposal decided"') + page.count('<li class="proposal"') == 1
    )
    assert f'id="p-{drills.pk}"' in page
    assert "1 of 2 proposals waits for a decision" in page
    assert f'id="said" role="status" hx-swap-oob="innerHTML">Accepted as A-001: {drills.title}<' in page


def test_each_field_shows_the_words_it_came_from(client, ana, drills):
    page = client.get(drills.get_absolute_url()).content.decode()

    assert f'<q class="from" lang="en">{DRILLS}</q>' in page
    assert '<q class="from" lang="en">by 31 December 2027</q>' in page


def test_what_is_edited_is_what_is_accepted(client, ana, drills, guatemala):
    honduras, theme = PartyFactory(code="HN", name="Honduras"), ThemeFactory(name="Policing")
    parent = ActionFactory(title="All drills")
    sent = filled(
        client,
        drills,
        title="Yearly drills",
        statement="Hold them yearly.",
        kind="commitment",
        theme="policing",
        outcome="Fewer accidents",
        cadence="yearly",
        set_due="on",
        parent=parent.reference,
        role_0="supporting",
        party_0="Honduras (HN)",
        party_role_0="owner",
        party_1="Kenya",
        party_role_1="beneficiary",
    )

    response = client.post(to("accept", drills), sent | {"seen": 0})

    assert response.status_code == 302
    action = Action.objects.exclude(pk=parent.pk).get()
    assert (action.title, action.statement, action.kind) == ("Yearly drills", "Hold them yearly.", "commitment")
    assert (list(action.themes.all()), action.cadence, action.parent) == ([theme], "yearly", parent)
    assert [outcome.text for outcome in action.outcomes.all()] == ["Fewer accidents"]
    lines = {line.party: (line.role, str(line.due)) for line in action.assignments.all()}
    assert lines == {honduras: ("responsible", "2027-12-31"), guatemala: ("supporting", "None")}
    assert [party.name for party in action.beneficiaries.all()] == [Party.objects.get(code="KE").name]
    assert [entry.act for entry in drills.decisions.order_by("number")] == ["edited", "accepted"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"title": ""}, "Give it a title."),
        ({"due": "soon"}, "Write a date as 2026, 2026-08 or 2026-08-31."),
        ({"due": "2027-13"}, "Write a date as 2026, 2026-08 or 2026-08-31."),
        ({"due": "2027", "set_due": "on"}, "Give the full day, as 2027-08-31, to set it as a due date."),
        ({"role_0": "", "set_due": "on"}, "A due date stands on the line of an owner: name one first."),
        ({"party_0": "Atlantis", "party_role_0": "owner"}, "No country or body is called “Atlantis”."),
        ({"theme": "astrology"}, "There is no theme called astrology."),
        ({"parent": "A-999"}, "No action is called “A-999”."),
    ],
)
def test_a_wrong_field_is_named_and_everything_typed_is_kept(client, ana, drills, guatemala, changes, said):
    sent = filled(client, drills, statement="Typed.", **changes)

    response = client.post(to("accept", drills), sent | {"seen": 0})

    assert said in words(response)
    assert response.context["form"]["statement"].value() == "Typed."
    assert Action.objects.count() == 0


def test_what_is_kept_for_later_still_waits(client, ana, drills):
    client.post(to("edit", drills), filled(client, drills, title="Yearly drills", due="2027") | {"seen": 0})

    drills.refresh_from_db()
    assert (drills.title, drills.due, drills.status, drills.version) == ("Yearly drills", "2027", "pending", 1)


# --- Rejecting and undoing -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sent", "kept"),
    [({"reason": "Done already", "other": ""}, "Done already"), ({"other": "Not in our region"}, "Not in our region")],
)
def test_a_rejection_keeps_its_reason(client, ana, drills, sent, kept):
    decide(client, "reject", drills, **sent)

    drills.refresh_from_db()
    assert (drills.status, drills.last_decision.reason) == ("rejected", kept)


def test_a_rejection_without_a_reason_is_refused_in_words(client, ana, drills):
    response = decide(client, "reject", drills)

    assert response.status_code == 409
    assert "Say why it is rejected: the reason is remembered." in words(response)


def test_a_decision_is_undone_and_waits_again_where_it_stands(client, ana, drills, data):
    decide(client, "accept", drills)
    drills.refresh_from_db()

    response = decide(client, "undo", drills)

    assert response.headers["Location"] == f"{list_of(drills)}#p-{drills.pk}"
    assert Action.objects.count() == 0
    assert list(Proposal.objects.pending()) == [drills, data]


def test_what_cannot_be_undone_says_why(client, ana, drills):
    decide(client, "accept", drills, due="yes")
    drills.refresh_from_db()

    response = decide(client, "undo", drills)

    assert response.status_code == 409
    assert "has an entry in its journal" in words(response)
    assert Action.objects.count() == 1


def test_what_cannot_be_undone_says_why_in_the_list_too(client, ana, drills):
    decide(client, "accept", drills, due="yes")
    drills.refresh_from_db()

    page = words(decide(client, "undo", drills, htmx=True))

    assert page.startswith("The line of Guatemala has an entry in its journal")
    assert "Your own decision was not recorded" not in page
    assert f"{ana} accepted this as A-001 just now" in page


def test_its_page_tells_what_was_decided_and_by_whom(client, ana, drills):
    decide(client, "reject", drills, reason="Background")
    decide(client, "undo", Proposal.objects.get(pk=drills.pk))

    page = words(client.get(drills.get_absolute_url()))

    assert f"Decisions {ana} rejected this just now: Background" in page
    assert f"{ana} took the decision back just now" in page


# --- Two at once -----------------------------------------------------------------------------------------------------


def test_who_comes_second_is_told_who_was_first_and_loses_nothing(client, ana, drills):
    bea = secretariat()
    sent = filled(client, drills, title="My own title")
    verbs.accept(drills, by=bea, seen=0)

    response = client.post(to("accept", drills), sent | {"seen": 0})

    assert response.status_code == 409
    assert f"{bea} accepted this as A-001 just now" in words(response)
    assert response.context["form"]["title"].value() == "My own title"
    assert Action.objects.get().title == drills.title


def test_minutes_are_counted(client, ana, drills, time_machine):
    verbs.reject(drills, by=ana, seen=0, reason="Background")
    decided = drills.decisions.get().at

    time_machine.move_to(decided + timedelta(minutes=2, seconds=5), tick=False)
    client.force_login(ana)

    assert "rejected this 2 minutes ago: Background" in words(client.get(drills.get_absolute_url())).replace(
        "\xa0", " "
    )


def test_with_htmx_the_entry_shows_the_others_decision(client, ana, drills, data):
    bea = secretariat()
    verbs.reject(drills, by=bea, seen=0, reason="Too vague")

    page = words(decide(client, "accept", drills, htmx=True))

    assert page.startswith(f"{bea} rejected this just now: Too vague. Your own decision was not recorded. Rejected")
    assert Action.objects.count() == 0


def test_what_somebody_edited_meanwhile_is_looked_at_again(client, ana, drills):
    bea = secretariat()
    sent = filled(client, drills, statement="Typed.")
    verbs.edit(drills, by=bea, seen=0, title="Edited by Bea")

    response = client.post(to("accept", drills), sent | {"seen": 0})

    assert f"{bea} edited this just now" in words(response)
    assert response.context["form"]["statement"].value() == "Typed."
    assert response.context["proposal"].version == 1
    response = client.post(to("accept", drills), sent | {"seen": 1})
    assert Action.objects.get().statement == "Typed."


def test_what_somebody_edited_meanwhile_is_shown_old_and_new(client, ana, drills):
    sent = filled(client, drills, title="Mine")
    verbs.edit(drills, by=secretariat(), seen=0, title="Bea's", owners=["HN"], done=True, due="", kind=Kind.MANDATE)

    page = words(client.post(to("accept", drills), sent | {"seen": 0}))

    told = (
        f"Title {drills.title} → Bea's Kind Proposal → Mandate Told as done no → yes Date 31 Dec 2027 → not stated "
        "Who Guatemala (owner) → Honduras (owner)"
    )
    assert page.count(told) == 2  # in what is refused, and in the journal beside it


def test_a_theme_that_was_edited_is_told_by_its_name(client, ana, drills):
    theme = ThemeFactory(name="Combating crime")
    verbs.edit(drills, by=ana, seen=0, theme=theme.slug)

    assert "Theme not stated → Combating crime" in words(client.get(drills.get_absolute_url()))


def test_the_same_form_sent_twice_is_recorded_once(client, ana, drills, data):
    first = decide(client, "accept", drills)
    second = decide(client, "accept", drills)

    assert first.headers["Location"] == second.headers["Location"]
    assert Action.objects.count() == 1


@pytest.mark.parametrize("verb", ["accept", "merge", "reject", "edit", "undo"])
def test_nobody_else_decides_and_nobody_decides_by_get(client, drills, guatemala, verb):
    client.force_login(focal_point(guatemala))
    assert client.post(to(verb, drills), {"seen": 0}).status_code == 403
    client.force_login(secretariat())
    assert client.get(to(verb, drills)).status_code == 405

    drills.refresh_from_db()
    assert drills.version == 0
