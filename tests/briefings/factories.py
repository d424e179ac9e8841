"""Documents and citations for tests, smallest and valid."""

from itertools import count

from briefings.models import Citation, Document, Proposal
from briefings.reading.model import Ground
from briefings.wording import fingerprint_of, statement_of, title_of
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


def proposed(words="Joint drills: twice a year.", document=None, **fields):
    """A pending proposal of these words of a document, as the reader would store it; `parties` are (code, role)."""
    document = document or stored()
    start = document.text.index(words)
    end = start + len(words)
    parties = [
        {"code": code, "role": str(role), "ground": str(Ground.NAMED), "start": start, "end": end}
        for code, role in fields.pop("parties", ())
    ]
    given = {
        "key": f"{document.key}/{start}-{end}",
        "fingerprint": fingerprint_of(words),
        "title": title_of(words),
        "statement": statement_of(words),
        "parties": parties,
        **fields,
    }
    return Proposal.objects.create(document=document, start=start, end=end, quote=words, **given)
