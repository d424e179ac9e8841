"""Verifying: reported lines in a queue, and the page where a second person confirms a report or returns it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Count, OuterRef
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from .. import permissions, workflow
from ..choices import Act, LineStatus
from ..forms.lines import VerifyForm
from ..models import Assignment, ProgressUpdate
from ..permissions import rights_of
from .base import page_of, reader_required
from .entries import with_files
from .lines import Reading, form_page, line_or_404, refuse, show

SHOWN = 20  # entries before the report and after it; the journal has the rest


@require_safe
@login_required
@reader_required
def verify_queue(request):
    """The reported lines, oldest report first: a verifier's own to decide, the secretariat's to read.

    For everybody else the page says who verifies.
    """
    rights = rights_of(request.user)
    reported = Assignment.objects.standing().filter(status=LineStatus.REPORTED)
    context = {"now": timezone.now()}
    if rights.is_verifier:
        lines = reported.verifiable_by(request.user)
    elif rights.is_secretariat:
        lines = reported.annotate(report=_newest_report("pk"), reported_at=_newest_report("at")).order_by(
            "reported_at", "pk"
        )
    else:
        return render(request, "tracker/verify_queue.html", context)
    context["lists"] = True
    context["page"] = page = page_of(lines, request)
    context["lines"] = page.rows(lines.select_related("action", "party"))
    reports = ProgressUpdate.objects.select_related("author").annotate(pieces=Count("evidence"))
    reports = reports.in_bulk([line.report for line in context["lines"]])
    for line in context["lines"]:
        line.claim = reports[line.report]
        line.waiting = (timezone.localdate(context["now"]) - timezone.localdate(line.reported_at)).days
    if rights.is_verifier:
        context["passed_over"] = reported.count() - page.paginator.count if not page.paginator.capped else 0
    return render(request, "tracker/verify_queue.html", context)


def _newest_report(field):
    reports = ProgressUpdate.objects.filter(assignment=OuterRef("pk"), act=Act.REPORT).order_by("-number")
    return reports.values(field)[:1]


@form_page
def assignment_verify(request, pk):
    """Claim, evidence and expected outcome side by side; a second person confirms the report or returns it.

    The reporter, the reporting party's people and whoever declared a conflict are refused here, by the workflow and
    by the database.
    """
    line = line_or_404(request.user, pk)
    if line.status != LineStatus.REPORTED:
        return _nothing_to_decide(request, line)
    form = VerifyForm(request.POST if request.method == "POST" else None)
    reading = Reading(request, line)
    # Of the reporting party's own people "return" would be a withdrawal, which belongs on their page for progress.
    is_party = line.party_id in rights_of(request.user).reporting_parties
    if form.is_bound and not is_party and form.is_valid():
        to = LineStatus.IN_PROGRESS if form.returns else LineStatus.VERIFIED
        try:
            workflow.move(line, to, by=request.user, seen=reading.posted, reason=form.cleaned_data["note"])
        except workflow.Refused as refused:
            form.add_error(None, str(refused))
        else:
            said = _("Returned to %(party)s with your reason.") if form.returns else _("Verified: %(party)s.")
            messages.success(request, said % {"party": line.party.in_a_sentence})
            return redirect("tracker:verify_queue")
    # The workflow asked already where a decision was sent; who may not decide is not shown the form again either.
    report = workflow.last_report(line)
    refuse(permissions.may_not_verify(report, request.user))
    journal = line.updates.for_timeline()
    after = list(journal.filter(number__gt=report.number).order_by("number")[:SHOWN])
    upto = list(journal.filter(number__lte=report.number).order_by("-number")[:SHOWN])
    with_files([*after, *upto], request.user)
    context = {
        "report": upto[0],
        "after": after,
        "before": upto[1:],
        "queue": reverse("tracker:verify_queue"),
        "queue_label": _("Waiting for verification"),
    }
    return show(request, "tracker/assignment_verify.html", line, form, reading.renew(), **context)


def _nothing_to_decide(request, line):
    words = {"party": line.party.in_a_sentence, "status": line.get_status_display().lower()}
    messages.info(request, _("There is no report of %(party)s to verify: its line is %(status)s.") % words)
    return redirect(line)


@require_POST
@login_required
@reader_required
def conflict_declare(request, pk):
    """Record that a verifier cannot judge this line; it leaves the queue."""
    line = line_or_404(request.user, pk)
    try:
        workflow.declare_conflict(line, by=request.user, reason=request.POST.get("reason", "")[:300])
    except workflow.Refused as refused:
        refuse(str(refused))
    messages.success(
        request,
        _("Recorded: you are passed over for %(party)s on %(action)s.")
        % {"party": line.party.in_a_sentence, "action": line.action.reference},
    )
    return redirect("tracker:verify_queue")
