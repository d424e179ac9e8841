"""A document's file while its form is mended or its reading may still have to be asked for again.

It is kept as the tracker keeps a file that is not yet the evidence of anything: privately, for its sender alone, and
swept after a day.
"""

import uuid

from django.core.files.base import ContentFile
from django.utils import timezone

from tracker import evidence
from tracker.models import Upload

from .running import digest

PASTED = "text/plain; pasted"


def keep(data, name, owner, *, pasted=False):
    """Keep the bytes of a file, or of a text that was typed; return the Upload. The same bytes are kept once."""
    sha256 = digest(data)
    if known := find(owner, sha256=sha256):
        return known
    name = "".join(character for character in name if character.isprintable())[-120:] or "document.txt"
    upload = Upload(
        owner=owner,
        name=name,
        size=len(data),
        content_type=PASTED if pasted else "application/octet-stream",
        sha256=sha256,
        at=timezone.now(),
    )
    upload.file.save("document", ContentFile(data), save=False)
    upload.save()
    return upload


def find(owner, *, key="", sha256=""):
    """The Upload of this person with that key or these bytes, while it is kept, or None."""
    waiting = Upload.objects.waiting().filter(owner=owner)
    if sha256:
        return waiting.filter(sha256=sha256).first()
    try:
        return waiting.filter(key=uuid.UUID(key)).first()
    except ValueError:
        return None


def data_of(upload):
    """Its bytes."""
    with upload.file.open("rb") as file:
        return file.read()


def forget(upload):
    """Keep it no longer."""
    if upload:
        evidence.forget(upload)
