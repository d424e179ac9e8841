import hashlib

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError

from briefings.models import Citation, CitedField, Document
from tests.briefings.factories import TEXT, citation_of, cited, stored
from tests.factories import (
    ActionFactory,
    AssignmentFactory,
    ExpectedOutcomeFactory,
    MilestoneFactory,
    PartyFactory,
    UserFactory,
    member,
)
from tracker.choices import ROLES_WITH_PARTY, Role

pytestmark = pytest.mark.django_db

DAMAGED = "The⣠leaders â¤agreed."


def test_a_document_is_received_with_its_repaired_text_and_the_way_back_to_the_bytes():
    stored(DAMAGED, key="meeting")
    document = Document.objects.get(key="meeting")

    assert document.text == "The leaders agreed."
    assert bytes(document.raw) == DAMAGED.encode()
    assert document.sha256 == hashlib.sha256(DAMAGED.encode()).hexdigest()
    assert document.content_type == "text/plain; charset=utf-8"
    start, end = document.raw_span(4, 11)
    assert bytes(document.raw)[start:end] == b"leaders"


def test_the_text_as_received_is_read_in_its_own_encoding():
    document = Document.objects.receive("Reunión".encode("cp1252"), key="a", title="A", filename="a.txt")

    assert document.encoding == "cp1252"
    assert document.as_received == "Reunión"


def test_a_document_without_a_charset_is_read_as_utf8():
    assert Document(content_type="text/plain", raw="Reunión".encode()).as_received == "Reunión"


def test_a_list_of_documents_carries_no_bytes_text_or_map():
    stored()

    assert Document.objects.for_list().get().get_deferred_fields() == {"raw", "text", "runs"}
    assert Document.objects.for_reading().get().get_deferred_fields() == {"raw", "runs"}


@pytest.mark.parametrize("role", Role)
def test_any_membership_reads_every_document_and_citation(role):
    cited()

    person = member(role, PartyFactory() if role in ROLES_WITH_PARTY else None)

    assert Document.objects.visible_to(person).count() == 1
    assert Citation.objects.visible_to(person).count() == 1


@pytest.mark.parametrize("public", [False, True])
def test_the_public_reads_what_published_actions_cite_and_only_with_public_read(settings, public):
    settings.PUBLIC_READ = public
    published = cited(action=ActionFactory(published=True))
    cited(action=ActionFactory(published=False))
    cited(document=published.document, action=ActionFactory(published=False))

    for person in (AnonymousUser(), UserFactory()):
        assert list(Document.objects.visible_to(person)) == ([published.document] if public else [])
        assert list(Citation.objects.visible_to(person)) == ([published] if public else [])


def test_a_document_is_named_by_its_key_and_a_citation_by_its_own():
    citation = cited(key="guatemala/drills")

    assert Document.objects.get_by_natural_key(*citation.document.natural_key()) == citation.document
    assert Citation.objects.get_by_natural_key("guatemala/drills") == citation
    assert str(citation) == citation.quote
    assert str(citation.document) == "Communiqué"


def test_mentions_are_told_from_what_supports_a_field():
    mention = cited()
    cited("twice a year", action=mention.action, document=mention.document, field=CitedField.CADENCE)

    assert list(Citation.objects.mentions()) == [mention]


def test_citations_stand_in_the_order_of_their_actions_and_within_them():
    first, second = ActionFactory(), ActionFactory()
    document = stored()
    later = cited(document=document, action=second)
    last = cited(document=document, action=first, position=2)
    earlier = cited(document=document, action=first, position=1)

    assert list(Citation.objects.all()) == [earlier, last, later]


def test_a_cited_document_and_its_action_are_not_deleted_from_under_the_citation():
    citation = cited()

    with pytest.raises(ProtectedError):
        citation.document.delete()
    with pytest.raises(ProtectedError):
        citation.action.delete()


def test_a_valid_citation_is_clean():
    action = ActionFactory()
    citation = citation_of(
        "The leaders agreed.",
        action=action,
        assignment=AssignmentFactory(action=action),
        outcome=ExpectedOutcomeFactory(action=action),
        milestone=MilestoneFactory(action=action),
    )

    citation.full_clean()


def test_words_that_stand_elsewhere_are_refused_with_the_field_named():
    citation = citation_of("The leaders agreed.")
    citation.quote = "The leaders argued."

    with pytest.raises(ValidationError) as refused:
        citation.full_clean()

    assert list(refused.value.message_dict) == ["quote"]


@pytest.mark.parametrize(
    ("narrower", "made_by"),
    [("assignment", AssignmentFactory), ("outcome", ExpectedOutcomeFactory), ("milestone", MilestoneFactory)],
)
def test_a_line_outcome_or_milestone_of_another_action_is_refused_with_the_field_named(narrower, made_by):
    citation = citation_of("The leaders agreed.", **{narrower: made_by()})

    with pytest.raises(ValidationError) as refused:
        citation.full_clean()

    assert list(refused.value.message_dict) == [narrower]


@pytest.mark.parametrize(
    ("start", "end"),
    [(-1, 3), (3, 3), (4, 3), (0, len(TEXT) + 1), (TEXT.index("areas"), TEXT.index("leaders"))],
    ids=["before the text", "empty", "backwards", "after the text", "over a line"],
)
def test_a_place_is_a_stretch_of_one_line(start, end):
    with pytest.raises(ValidationError, match="one line"):
        stored().place(start, end)


def test_a_place_gives_its_words():
    assert stored().place(0, 11) == "Focus areas"
