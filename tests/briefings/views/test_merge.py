"""A proposal is merged into an action by its pages."""

import pytest

from briefings import inbox as verbs
from briefings.models import CitedField, Likeness, Resemblance
from tests.briefings.views.deciding import decide
from tests.factories import ActionFactory, AssignmentFactory
from tests.pages import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def tracked(drills, guatemala):
    """An action that the proposal speaks of, with a line of Guatemala."""
    action = ActionFactory(title="Drills", statement="Guatemala will hold drills.")
    AssignmentFactory(action=action, party=guatemala)
    Likeness.objects.create(proposal=drills, action=action, rank=1, score=0.9, word=Resemblance.CHANGED)
    return action


def test_a_merge_is_shown_with_its_differences_before_anything_is_merged(client, ana, drills, tracked):
    part = client.get(f"{drills.get_absolute_url()}?merge={tracked.reference}", headers={"HX-Request": "true"})

    page = words(part)
    assert page.startswith(f"Merge into {tracked.reference}?")
    assert "Due date No date → becomes 31 Dec 2027 by 31 December 2027" in page
    drills.refresh_from_db()
    assert drills.status == "pending"


def test_merging_carries_over_what_was_ticked_and_nothing_else(client, ana, drills, tracked):
    decide(client, "merge", drills, action=tracked.reference)
    drills.refresh_from_db()
    assert (drills.status, drills.action) == ("merged", tracked)
    assert tracked.assignments.get().due is None
    assert CitedField.MENTION in [citation.field for citation in tracked.citations.all()]

    decide(client, "undo", drills)
    drills.refresh_from_db()
    decide(client, "merge", drills, action=tracked.reference, confirmed=["due"])

    assert str(tracked.assignments.get().due) == "2027-12-31"


def test_another_action_is_found_by_words_of_its_title(client, ana, drills, tracked):
    other = ActionFactory(title="Border posts for Honduras")

    page = client.get(f"{drills.get_absolute_url()}?merge=border posts")

    assert page.context["merge"].action == other
    assert f"Merge into {other.reference}?" in words(page)


@pytest.mark.parametrize(
    ("asked", "said"), [("nothing", "No action is called “nothing”."), ("exercise", "“exercise” may mean several: ")]
)
def test_words_that_name_no_action_or_several_are_asked_again(client, ana, drills, asked, said):
    ActionFactory(title="Exercise one")
    ActionFactory(title="Exercise two")

    assert said in words(client.get(f"{drills.get_absolute_url()}?merge={asked}"))
    assert said in words(decide(client, "merge", drills, action=asked))
    drills.refresh_from_db()
    assert drills.status == "pending"


def test_a_date_known_in_part_is_shown_and_cannot_be_ticked(client, ana, drills, tracked):
    verbs.edit(drills, by=ana, seen=0, due="2028-05")

    page = client.get(f"{drills.get_absolute_url()}?merge={tracked.reference}")

    assert "Due date No date → becomes 2028-05" in words(page)
    assert "The text gives no full date: set one on the line itself" in words(page)
    assert 'name="confirmed" value="due"' not in page.content.decode()
