"""A run of the reader, step by step: open, read, compare, store. In a worker or, for a short text, in the request.

Between steps the run tells how far it is and looks whether somebody cancelled it. Nothing is stored before the last
step, which is one transaction: a run that failed, was cancelled or was killed leaves nothing behind, and can be made
again.
"""

import hashlib
import logging

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from . import comparing
from .drafting import READ_FIELDS, Reconciliation, drafts, remembered
from .models import Document, JobState, Proposal, ReadingJob
from .models.readings import JobStep
from .opening import storable, title_in
from .reading.formats import Source, open_document
from .reading.model import Unreadable

logger = logging.getLogger(__name__)


class Cancelled(Exception):
    """Somebody cancelled the run while it was under way."""


def run(pk):
    """Make the run with this id, if it still waits, and return it. It never raises: a failure is its state."""
    now = timezone.now()
    claimed = ReadingJob.objects.filter(pk=pk, state=JobState.WAITING).update(
        state=JobState.READING, step=JobStep.OPEN, progress=1, started_at=now, heartbeat_at=now
    )
    if claimed:
        try:
            _run(ReadingJob.objects.select_related("document", "meeting").get(pk=pk))
        except Cancelled:
            logger.info("Reading %s was cancelled.", pk)
        except Unreadable as why:
            fail(pk, str(why))
        except Exception:
            logger.exception("Reading %s failed.", pk)
            fail(pk, _("The reader failed on this file. The fault is the reader's: please report it with the file."))
    return ReadingJob.objects.for_list().get(pk=pk)


def fail(pk, message):
    """End a run that goes on no more, with the reason."""
    ReadingJob.objects.filter(pk=pk, state=JobState.READING).update(
        state=JobState.FAILED, message=message, ended_at=timezone.now(), file=b""
    )


def _run(job):
    from .reading.reader import read_source  # half a second, which whoever reads nothing is spared

    raw = bytes(job.file)
    source = _stored(job.document) if job.document else open_document(raw, job.filename)
    _tell(job, JobStep.READ, 10)
    reading = read_source(source)
    text = storable(reading.text)
    found = drafts(text, reading.items)
    _tell(job, JobStep.MATCH, 40)
    likenesses = _compared(job, text, found)
    _tell(job, JobStep.STORE, 92)
    with transaction.atomic():
        job = ReadingJob.objects.select_for_update(of=("self",)).select_related("document", "meeting").get(pk=job.pk)
        if job.state != JobState.READING:
            raise Cancelled
        _store(job, raw, source, reading, found, likenesses)


def _compared(job, text, found):
    """{place: likenesses} for the drafts, and for the pending proposals of the document that are none of them."""
    matcher = comparing.matcher_of_tracked()
    _tell(job, JobStep.MATCH, 60)
    places = {(draft.start, draft.end) for draft in found}
    standing = Proposal.objects.pending().filter(document=job.document) if job.document else ()
    proposals = [*found, *(one for one in standing if (one.start, one.end) not in places)]
    document = job.document or Document(text=text)  # where words outside a quote are looked up
    for proposal in proposals:
        proposal.document = document

    def told(done):
        _tell(job, JobStep.MATCH, 60 + 30 * done // len(proposals))

    compared = comparing.compare(proposals, matcher, told)
    return {(one.start, one.end): each for one, each in zip(proposals, compared, strict=True)}


def _tell(job, step, progress):
    going = ReadingJob.objects.filter(pk=job.pk, state=JobState.READING)
    if not going.update(step=step, progress=progress, heartbeat_at=timezone.now()):
        raise Cancelled


def _stored(document):
    """A stored document as the reader takes it: its text is never changed, so offsets stay what they are."""
    return Source(
        text=document.text,
        language=document.language,
        dated=document.dated.isoformat() if document.dated else "",
        meta={"title": document.title},
    )


def _store(job, raw, source, reading, found, likenesses):
    document = job.document
    if not document and (twin := Document.objects.for_list().filter(sha256=job.sha256).first()):
        _end(job, twin, message=_("This file is here already: %(title)s.") % {"title": twin.title})
        return
    document = document or _received(job, raw, source, reading)
    existing = list(Proposal.objects.select_for_update().filter(document=document))
    met = Reconciliation(found, existing, remembered(found))
    Proposal.objects.filter(pk__in=[one.pk for one in met.gone]).delete()
    for draft in met.new:
        draft.document = document
        draft.key = f"{document.key}/{draft.start}-{draft.end}"
    Proposal.objects.bulk_create(met.new, batch_size=200)
    Proposal.objects.bulk_update(met.changed, READ_FIELDS, batch_size=50)
    pending = [one for one in (*met.new, *met.standing) if (one.start, one.end) in likenesses]
    comparing.store(pending, [likenesses[one.start, one.end] for one in pending])
    _end(job, document, found=len(found), made=len(met.new), remembered=met.left_out)


def _end(job, document, **fields):
    now = timezone.now()
    ReadingJob.objects.filter(pk=job.pk).update(
        state=JobState.READ,
        document=document,
        title=document.title,
        progress=100,
        heartbeat_at=now,
        ended_at=now,
        file=b"",
        **fields,
    )


def _received(job, raw, source, reading):
    title = (job.title or title_in(source, job.filename))[:200]
    return Document.objects.receive(
        raw,
        key=_free_key(title),
        title=title,
        filename=job.filename,
        source=source,
        meeting=job.meeting,
        dated=job.dated or reading.dated,
        language=reading.language,
        url=job.url,
        received_by=job.asked_by,
    )


def _free_key(title):
    """A short name from the title that no document has: an address people can read."""
    base = slugify(title)[:60].strip("-") or "document"
    taken = {"add", *Document.objects.filter(key__startswith=base).values_list("key", flat=True)}  # documents/add/
    if base not in taken:
        return base
    return next(key for number in range(2, len(taken) + 3) if (key := f"{base}-{number}") not in taken)


def digest(raw):
    """What tells the same bytes."""
    return hashlib.sha256(raw).hexdigest()
