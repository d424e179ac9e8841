"""The citations that a decision writes."""

import pytest

from briefings import inbox
from briefings.models import CitedField
from briefings.reading.model import PartyRole
from tests.briefings.factories import cited, proposed, stored
from tests.factories import AssignmentFactory, PartyFactory, secretariat

pytestmark = pytest.mark.django_db


def quotes_of(action):
    return sorted(action.citations.values_list("field", "quote", "assignment__party__code"))


def test_words_that_an_action_rests_on_already_are_not_cited_twice():
    document = stored("Honduras will hold drills.\n")
    line = AssignmentFactory(party=PartyFactory(code="HN"))
    words = "Honduras will hold drills."
    cited(words, document, action=line.action)
    cited(words, document, action=line.action, field=CitedField.OWNER, assignment=line)
    proposal = proposed(words, document, parties=[("HN", PartyRole.OWNER)])

    inbox.merge(proposal, line.action, by=secretariat(), seen=0)

    assert quotes_of(line.action) == [("mention", words, None), ("owner", words, "HN")]


def test_undoing_such_a_merge_leaves_the_citation_that_was_there():
    document = stored("Honduras will hold drills.\n")
    mention = cited("Honduras will hold drills.", document)
    proposal = proposed("Honduras will hold drills.", document)
    by = secretariat()
    inbox.merge(proposal, mention.action, by=by, seen=0)

    inbox.undo(proposal, by=by, seen=1)

    assert list(mention.action.citations.all()) == [mention]


def test_the_same_words_in_another_document_are_cited_as_well():
    mention = cited("Honduras will hold drills.", stored("Honduras will hold drills.\n"))
    proposal = proposed("Honduras will hold drills.", stored("Honduras will hold drills.\nAgain.\n"))

    inbox.merge(proposal, mention.action, by=secretariat(), seen=0)

    assert quotes_of(mention.action) == [("mention", "Honduras will hold drills.", None)] * 2
