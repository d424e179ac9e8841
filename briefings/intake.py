"""Documents come in: received, read behind the request or at once, read again, cancelled."""

from datetime import timedelta
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tracker.permissions import rights_of
from tracker.refusals import Refused

from . import comparing, running, tasks
from .models import Document, JobState, ReadingJob
from .models.readings import RUNNING
from .opening import PLAIN_TEXT, type_of
from .reading.formats.opened import MOST_BYTES

AT_ONCE_BYTES = 200_000  # of plain text: read in less than half a second
ANSWERS_WITHIN = timedelta(seconds=10)
WORKER = "python3 manage.py db_worker"


class Known(Refused):
    """The same bytes are stored already; `document` is where."""

    def __init__(self, document):
        self.document = document
        super().__init__(_("This file is here already: %(title)s.") % {"title": document.title})


def refusal(by):
    """Say in a sentence why `by` may not add or read documents, or return ""."""
    return "" if rights_of(by).is_secretariat else _("Only the secretariat adds documents.")


def receive(file, filename, *, by, title="", meeting=None, dated=None, url="", now=None):
    """Take a document in and have it read; return the ReadingJob.

    `file` are its bytes. A short plain text is read at once, anything else by the worker; what becomes of it is the
    job's state. Raises Refused for what need not be tried, Known where the same bytes are stored already.
    """
    raw = bytes(file)
    if why := refusal(by):
        raise Refused(why)
    if not raw:
        raise Refused(_("The file is empty."))
    if len(raw) > MOST_BYTES:
        raise Refused(
            _("The file is larger than %(most)d MB. Divide it, or save it without its pictures.")
            % {"most": MOST_BYTES // 1_000_000}
        )
    url = url.strip()
    if url:
        try:
            URLValidator(schemes=["http", "https"])(url)
        except ValidationError:
            raise Refused(_("Write the address in full, as https://example.org/page.")) from None
    sha256 = running.digest(raw)
    if twin := Document.objects.for_list().filter(sha256=sha256).first():
        raise Known(twin)
    if running_one := ReadingJob.objects.running().for_list().filter(sha256=sha256).first():
        return running_one
    filename = PurePath(filename.replace("\\", "/")).name[:200] or "document.txt"
    job = ReadingJob(
        file=raw,
        filename=filename,
        sha256=sha256,
        title=title.strip()[:200],
        meeting=meeting,
        dated=dated,
        url=url,
        asked_by=by,
        asked_at=now or timezone.now(),
    )
    return _begin(job, short=type_of(raw, filename) == PLAIN_TEXT and len(raw) <= AT_ONCE_BYTES)


def ask_again(document, by, now=None):
    """Have a stored document read again; return the ReadingJob. What was decided or edited stays as it is.

    Raises Refused.
    """
    if why := refusal(by):
        raise Refused(why)
    if running_one := ReadingJob.objects.running().for_list().filter(document=document).first():
        return running_one
    job = ReadingJob(
        filename=document.filename,
        sha256=document.sha256,
        title=document.title,
        meeting=document.meeting,
        document=document,
        asked_by=by,
        asked_at=now or timezone.now(),
    )
    return _begin(job, short=len(document.text) <= AT_ONCE_BYTES)


def resume(job, by, now=None):
    """Have a run made again whose worker fell silent in the middle. Returns it. Raises Refused."""
    now = now or timezone.now()
    if why := refusal(by):
        raise Refused(why)
    if not job.is_stalled(now):
        raise Refused(_("It has not stopped: it is %(state)s.") % {"state": job.get_state_display().lower()})
    with transaction.atomic():
        stalled = ReadingJob.objects.filter(pk=job.pk, state=JobState.READING, heartbeat_at=job.heartbeat_at)
        if stalled.update(state=JobState.WAITING, progress=0, step="", asked_at=now, started_at=None):
            tasks.read_document.enqueue(job.pk)
    return ReadingJob.objects.for_list().get(pk=job.pk)


def cancel(job, by, now=None):
    """Stop a run that waits or is under way; it stores nothing. Returns it. Raises Refused where it has ended."""
    if why := refusal(by):
        raise Refused(why)
    going = ReadingJob.objects.filter(pk=job.pk, state__in=RUNNING)
    if not going.update(state=JobState.CANCELLED, ended_at=now or timezone.now(), file=b""):
        raise Refused(_("It has ended already."))
    return ReadingJob.objects.for_list().get(pk=job.pk)


def worker_answers(now=None):
    """False where runs have waited for 10 seconds and no worker gave a sign of life in that time.

    A worker at a long step says nothing for a while: a run under way that has not stalled counts as a sign.
    """
    now = now or timezone.now()
    if not ReadingJob.objects.filter(state=JobState.WAITING, asked_at__lte=now - ANSWERS_WITHIN).exists():
        return True
    busy = ReadingJob.objects.filter(state=JobState.READING).for_list()
    if any(not job.is_stalled(now) for job in busy):
        return True
    return ReadingJob.objects.filter(heartbeat_at__gt=now - ANSWERS_WITHIN).exists()


def _begin(job, short):
    at_once = short and comparing.is_quick()
    with transaction.atomic():
        job.save()
        if not at_once:
            tasks.read_document.enqueue(job.pk)
    return running.run(job.pk) if at_once else job
