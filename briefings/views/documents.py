"""The texts that actions come from: the list, a text with its cited sentences marked, and its bytes as received."""

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from tracker.views.base import page_of, reader_required

from .. import intake
from ..forms.proposals import ProposeForm
from ..marking import sections
from ..models import Citation, Document, Proposal
from ..outlines import as_received, outlines


@require_safe
@reader_required
def document_list(request):
    """The documents with what is tracked from them."""
    documents = Document.objects.visible_to(request.user)
    page = page_of(documents.order_by("-received_at", "key"), request)
    cited = Citation.objects.visible_to(request.user).filter(document=OuterRef("pk")).order_by().values("document")
    page.object_list = page.rows(
        Document.objects.for_list()
        .select_related("meeting")
        .annotate(
            citation_count=Coalesce(Subquery(cited.annotate(n=Count("pk")).values("n")), 0),
            action_count=Coalesce(Subquery(cited.annotate(n=Count("action", distinct=True)).values("n")), 0),
        )
    )
    return render(request, "briefings/document_list.html", {"page": page})


@require_safe
@reader_required
def document_detail(request, key):
    """The repaired text with every cited stretch marked; with `?text=raw` the text as received, its damage marked."""
    raw = request.GET.get("text") == "raw"
    documents = Document.objects.visible_to(request.user).select_related("meeting", "received_by")
    document = get_object_or_404(documents if raw else documents.for_reading(), key=key)
    context = {"document": document, "outline": outlines([document])[document.pk], "raw": raw}
    if raw:
        context["stretches"] = as_received(document)
    else:
        citations = Citation.objects.visible_to(request.user).filter(document=document).select_related("action")
        proposals = list(
            Proposal.objects.visible_to(request.user)
            .filter(document=document)
            .only("document_id", "start", "end", "status", "title", "action_id")
            .in_order()
        )
        context["sections"] = sections(document.text, citations.order_by("start", "action__number", "id"), proposals)
        context |= {
            "proposal_count": len(proposals),
            "waiting_count": sum(one.is_pending for one in proposals),
            "may_propose": not intake.refusal(request.user),
            "form": ProposeForm(),
        }
    return render(request, "briefings/document_detail.html", context)


@require_safe
@reader_required
def document_download(request, key):
    """The bytes as received, never shown by the browser: what was received may hold anything."""
    documents = Document.objects.visible_to(request.user).only("raw", "filename")
    document = get_object_or_404(documents, key=key)
    disposition = content_disposition_header(as_attachment=True, filename=document.filename)
    return HttpResponse(
        bytes(document.raw),
        content_type="application/octet-stream",
        headers={"Content-Disposition": disposition, "X-Content-Type-Options": "nosniff"},
    )
