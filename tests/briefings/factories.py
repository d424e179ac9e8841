"""Documents and citations for tests, smallest and valid."""

from itertools import count

from briefings.models import Citation, Document
from tests.factories import ActionFactory

TEXT = "Focus areas\nThe leaders agreed. They meet again.\n- Joint drills: twice a year.\n"

_numbers = count(1)


def stored(text=TEXT, **fields):
    """A document with this text, received as UTF-8 in plain text."""
    given = {"key": f"document-{next(_numbers)}", "title": "Communiqué", "filename": "communique.txt"} | fields
    return Document.objects.receive(text.encode(), **given)


def citation_of(words, document=None, **fields):
    """A citation, not saved yet, of these words of a document (the first place where they stand)."""
    document = document or stored()
    start = document.text.index(words)
    given = {"key": f"citation-{next(_numbers)}", "action": fields.pop("action", None) or ActionFactory()} | fields
    return Citation(document=document, start=start, end=start + len(words), quote=words, **given)


def cited(words="Joint drills: twice a year.", document=None, **fields):
    """A stored citation."""
    citation = citation_of(words, document, **fields)
    citation.save()
    return citation
