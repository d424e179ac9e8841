"""Documents come in: the form, and the page of a run of the reader with its progress."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .. import intake, kept
from ..forms.intake import DocumentForm
from ..inbox import Refused
from ..models import Document, JobState, ReadingJob
from ..waiting import recount
from .access import document_form, draft_change, draft_page


@document_form
def document_add(request):
    """Paste a text or choose a file, and have it read. Short plain texts lead to the inbox, others to their run."""
    form, twin = _form(request), None
    if form.is_bound:
        if "drop" not in form.data and form.is_valid():
            job, twin = _received(request.user, form)
            if job:
                return _lead_on(request, job)
        form.keep()
    return render(request, "briefings/document_add.html", {"form": form, "twin": twin})


def _form(request):
    if request.method == "POST":
        return DocumentForm(request.POST, request.FILES, user=request.user)
    form = DocumentForm(user=request.user)
    again = request.GET.get("again", "")
    job = _jobs(request.user).filter(pk=int(again)).first() if again.isdigit() and len(again) < 18 else None
    if job:  # a run that came to nothing: what was typed then stands here still
        form.initial = {"title": job.title, "meeting": job.meeting or "", "dated": job.dated, "url": job.url}
        upload = kept.find(request.user, sha256=job.sha256)
        if upload and upload.content_type == kept.PASTED:
            form.initial["text"] = kept.data_of(upload).decode(errors="replace")
        else:
            form.upload = upload
    return form


def _received(user, form):
    """Hand over what was given: (the run, None), or (None, the twin that is stored already) with what is wrong said."""
    given = form.cleaned_data
    data, name = form.source
    meeting = given["meeting"]
    if meeting and meeting.pk is None:
        meeting.save()
    try:
        job = intake.receive(
            data, name, by=user, title=given["title"], meeting=meeting, dated=given["dated"], url=given["url"]
        )
    except intake.Known as known:
        return None, known.document
    except Refused as refused:
        form.add_error(None, str(refused))
        return None, None
    if job.state == JobState.READ:
        kept.forget(form.upload)
    else:  # it may fail or be cancelled: what was sent is there for another try
        kept.keep(data, name, user, pasted=not (given["file"] or form.upload))
    return job, None


def _lead_on(request, job):
    recount()
    if job.state != JobState.READ:
        return redirect(job)
    _say(request, job)
    return redirect("briefings:document_inbox", job.document.key)


def _say(request, job):
    """What the reading found, in a sentence."""
    said = ngettext(
        "Read: %(found)d proposal found, %(made)d new.", "Read: %(found)d proposals found, %(made)d new.", job.found
    ) % {"found": job.found, "made": job.made}
    if not job.found:
        said = _("Read: nothing in it says what somebody is to do.")
    if job.message:
        said = job.message  # the same bytes were stored meanwhile
    if job.remembered:
        more = ngettext(
            "%(count)d sentence was left out: it was rejected before.",
            "%(count)d sentences were left out: they were rejected before.",
            job.remembered,
        )
        said += " " + more % {"count": job.remembered}
    messages.success(request, said)


@document_form
def document_read_again(request, key):
    """Have a stored document read again; what was decided stays. By GET it asks first."""
    document = get_object_or_404(
        Document.objects.visible_to(request.user).for_reading().select_related("meeting"), key=key
    )
    if request.method != "POST":
        return render(request, "briefings/document_read_again.html", {"document": document})
    try:
        job = intake.ask_again(document, request.user)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect(document)
    return _lead_on(request, job)


# --- A run of the reader ---------------------------------------------------------------------------------------------


def _jobs(user):
    return ReadingJob.objects.visible_to(user).for_list().select_related("document", "meeting", "asked_by")


def _without_texts(jobs):
    return jobs.defer("file", "document__raw", "document__text", "document__runs")


@draft_page
def reading_job(request, pk):
    """How far a run is. When it has been read the page leads to the inbox."""
    job, now = get_object_or_404(_without_texts(_jobs(request.user)), pk=pk), timezone.now()
    if request.htmx and not job.is_running:
        return HttpResponse(headers={"HX-Refresh": "true"})  # the whole page says another thing now
    if job.state == JobState.READ:
        kept.forget(kept.find(job.asked_by, sha256=job.sha256))
        return _lead_on(request, job)
    context = {
        "job": job,
        "silent": not intake.worker_answers(now),
        "stalled": job.is_stalled(now),
        "worker": intake.WORKER,
        "may_act": not intake.refusal(request.user),
    }
    return render(request, "briefings/_reading.html" if request.htmx else "briefings/reading_job.html", context)


@draft_change
def reading_cancel(request, pk):
    """Stop a run."""
    return _changed(request, pk, intake.cancel)


@draft_change
def reading_resume(request, pk):
    """Take up a run again whose worker fell silent."""
    return _changed(request, pk, intake.resume)


def _changed(request, pk, verb):
    job = get_object_or_404(_without_texts(_jobs(request.user)), pk=pk)
    try:
        verb(job, request.user)
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect(job)
