"""Logging progress on a line: the page that a focal point fills in on a phone in under a minute."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import workflow
from ..choices import Act, LineStatus
from ..forms.evidence import EvidencePart, offered_link
from ..forms.progress import ProgressForm, moves_for, other_statuses, why_no_move
from .lines import Reading, form_page, line_or_404, refuse, show

SAID = ("done", "obstacles", "obstacle_kind", "next_steps", "reason", "effective")


@form_page
def assignment_progress(request, pk):
    """Write an entry on a line and, if so chosen, move it; the secretariat opens a finished line again here."""
    line, now = line_or_404(request.user, pk), timezone.now()
    moves = moves_for(line, request.user)
    if not moves:
        refuse(why_no_move(line, request.user))
    posted = request.POST if request.method == "POST" else None
    adds = posted is not None and "more" in posted  # a button that adds a row or a file, and judges nothing
    evidence = EvidencePart(request.user, posted, request.FILES, checked=not adds, offered=offered_link(request))
    form = ProgressForm(
        None if adds else posted,
        initial=posted.dict() if adds else None,
        line=line,
        moves=moves,
        evidence=evidence,
        now=now,
    )
    reading, corrects = Reading(request, line), _corrected(request, line)
    if form.is_bound and form.is_valid() and evidence.is_valid():
        given = form.cleaned_data
        try:
            update = workflow.move(
                line,
                given["status"],
                by=request.user,
                seen=reading.posted,
                evidence=evidence.proofs(),
                corrects=corrects,
                now=now,
                **{name: given[name] for name in SAID if name in given},
            )
        except workflow.Refused as refused:
            form.add_error(None, str(refused))
        else:
            return _done(request, line, update)
    reading.renew()
    if form.is_bound:
        said = {"done": form.data.get("done", "").strip(), "to_status": form.data.get("status", "")}
        if update := reading.recorded(**said):
            return _done(request, line, update)
    context = {"evidence": evidence, "corrects": corrects, "others": other_statuses(line, request.user, moves)}
    return show(request, "tracker/assignment_progress.html", line, form, reading, **context)


def _corrected(request, line):
    """The entry of this line that is being corrected, or None."""
    asked = request.POST.get("corrects") or request.GET.get("corrects") or ""
    return line.updates.filter(pk=int(asked)).first() if asked.isdigit() and len(asked) < 18 else None


def _done(request, line, update):
    words = {"party": line.party, "status": LineStatus(update.to_status).label.lower()}
    if update.act == Act.REPORT:
        said = _("Recorded: %(party)s reports it as done. A second person verifies it now.")
    else:
        said = _("Recorded: %(party)s, %(status)s.")
    messages.success(request, said % words)
    return redirect(line)
