"""The database refuses, whoever asks: the model, a bulk update or SQL by hand."""

from datetime import date

import pytest
from django.core.checks import Tags, run_checks
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from briefings.guards import DOCUMENT_COLUMNS
from briefings.models import Citation, Document
from tests.briefings.factories import citation_of, cited, stored
from tests.factories import ActionFactory, AssignmentFactory, ExpectedOutcomeFactory, MilestoneFactory, UserFactory
from tracker import guards
from tracker.models import Meeting

pytestmark = pytest.mark.django_db


def refused(change):
    """Whether the database refuses the change; it is undone in any case."""
    try:
        with transaction.atomic():
            change()
            transaction.set_rollback(True)
    except IntegrityError:
        return True
    return False


def run(sql, *parameters):
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)


def by_every_way(row, column, value):
    """Change one column through the model, by a bulk update and by SQL; whether each is refused."""
    field = row._meta.get_field(column)
    prepared = field.get_db_prep_save(value.pk if hasattr(value, "pk") else value, connection)

    def by_model():
        setattr(row, column, value)
        row.save(update_fields=[column])

    def by_bulk_update():
        type(row).objects.filter(pk=row.pk).update(**{column: value})

    def by_sql():
        run(f'UPDATE {row._meta.db_table} SET "{field.column}" = %s WHERE id = %s', prepared, row.pk)

    return [refused(by_model), refused(by_bulk_update), refused(by_sql)]


NEW_VALUES = {
    "key": "other",
    "title": "Other",
    "meeting": lambda: Meeting.objects.create(key="other", name="Other"),
    "filename": "other.txt",
    "content_type": "text/html",
    "raw": b"other",
    "sha256": "f" * 64,
    "text": "Other",
    "runs": [[0, 1, 1]],
    "dated": date(2025, 3, 28),
    "language": "es",
    "url": "https://example.org/other",
    "received_at": timezone.now,
    "received_by": UserFactory,
}


def test_the_guard_and_this_test_know_every_field_of_a_document():
    fields = [field for field in Document._meta.concrete_fields if not field.primary_key]

    assert {field.column for field in fields} == set(DOCUMENT_COLUMNS)
    assert {field.name for field in fields} == set(NEW_VALUES)


@pytest.mark.parametrize("column", NEW_VALUES)
def test_no_field_of_a_stored_document_is_changed(column):
    document = stored()
    value = NEW_VALUES[column]

    assert by_every_way(document, column, value() if callable(value) else value) == [True, True, True]


def test_a_stored_document_is_not_deleted():
    document = stored()

    assert refused(document.delete)
    assert refused(Document.objects.all().delete)
    assert refused(lambda: run("DELETE FROM briefings_document"))
    assert Document.objects.count() == 1


def test_writing_a_document_as_it_is_changes_nothing_and_is_let_through():
    document = stored()

    assert not refused(document.save)


def test_a_quote_stays_in_its_place():
    citation = cited("The leaders agreed.")

    assert by_every_way(citation, "quote", "The leaders argued.") == [True, True, True]
    assert by_every_way(citation, "start", citation.start + 1) == [True, True, True]
    assert by_every_way(citation, "end", citation.end + 1) == [True, True, True]
    assert by_every_way(citation, "document", stored("Another text of some length.")) == [True, True, True]


def test_a_new_citation_quotes_what_stands_there():
    citation = citation_of("The leaders agreed.")
    citation.quote = "The leaders argued."

    assert refused(citation.save)
    assert refused(lambda: Citation.objects.bulk_create([citation]))
    assert refused(
        lambda: run(
            'INSERT INTO briefings_citation (key, document_id, start, "end", quote, action_id, field, position) '
            "VALUES ('x', %s, %s, %s, %s, %s, 'mention', 1)",
            citation.document_id,
            citation.start,
            citation.end,
            citation.quote,
            citation.action_id,
        )
    )


def test_a_quote_and_its_place_move_together():
    citation = cited("The leaders agreed.")
    start = citation.document.text.index("They meet")

    Citation.objects.update(start=start, end=start + 16, quote="They meet again.")

    citation.refresh_from_db()
    assert citation.quote == "They meet again."


def test_offsets_count_characters_not_bytes():
    document = stored("Ñandú, señal y “paz” — €5 🕊️ para Belmopán.\n")

    assert cited("paz” — €5 🕊️ para Belmopán", document).pk


def test_a_citation_does_not_reach_over_the_end_of_the_document():
    document = stored("The end")
    citation = citation_of("end", document)
    citation.end += 5

    assert refused(citation.save)


@pytest.mark.parametrize("quote", ["One\n", "One\ntwo", "Three\r"])
def test_a_citation_does_not_reach_over_a_line(quote):
    document = stored("One\ntwo. Three\r\nfour")

    assert refused(citation_of(quote, document).save)


def test_a_citation_is_not_empty_and_does_not_run_backwards():
    citation = cited("The leaders agreed.")

    assert refused(lambda: Citation.objects.update(end=citation.start, quote=""))
    assert refused(lambda: Citation.objects.update(start=citation.end, end=citation.start))


def test_a_citation_supports_one_of_the_fields_in_the_list():
    assert by_every_way(cited(), "field", "hearsay") == [True, True, True]


@pytest.mark.parametrize(
    ("narrower", "made_by"),
    [("assignment", AssignmentFactory), ("outcome", ExpectedOutcomeFactory), ("milestone", MilestoneFactory)],
)
def test_the_narrower_thing_cited_belongs_to_the_action(narrower, made_by):
    own = cited()
    setattr(own, narrower, made_by(action=own.action))
    own.save()

    assert refused(citation_of("Focus areas", **{narrower: made_by()}).save)
    assert by_every_way(own, narrower, made_by()) == [True, True, True]
    assert by_every_way(own, "action", ActionFactory()) == [True, True, True]


@pytest.mark.parametrize(
    ("model", "given"),
    [(Document, {"key": "twice", "title": "T", "filename": "t.txt"}), (Citation, {"key": "twice"})],
    ids=["document", "citation"],
)
def test_a_key_is_given_once(model, given):
    again = (lambda: stored(**given)) if model is Document else (lambda: cited(**given))
    again()

    assert refused(again)


def test_an_address_of_a_document_is_a_web_address():
    assert refused(lambda: stored(url="javascript:alert(1)"))


def test_the_check_misses_no_guard_and_names_one_that_is_gone():
    assert run_checks(tags=[Tags.database], databases=["default"]) == []

    with transaction.atomic():
        for guard in guards.registered():
            if guard.name == "citation_quote":
                for statement in guard.drop_sql(connection.vendor):
                    run(statement)
        found = run_checks(tags=[Tags.database], databases=["default"])
        transaction.set_rollback(True)

    assert ["guard_citation_quote" in error.msg for error in found] == [True]
