"""The briefings' addresses: documents as received, their reading, and the inbox of proposals."""

from django.urls import include, path

from .views import documents, inbox, intake, proposals

app_name = "briefings"

document_urls = [
    path("", documents.document_list, name="document_list"),
    path("add/", intake.document_add, name="document_add"),
    path("<slug:key>/", documents.document_detail, name="document_detail"),
    path("<slug:key>/original/", documents.document_download, name="document_download"),
    path("<slug:key>/inbox/", inbox.document_inbox, name="document_inbox"),
    path("<slug:key>/read-again/", intake.document_read_again, name="document_read_again"),
    path("<slug:key>/propose/", proposals.propose, name="propose"),
]

proposal_urls = [
    path("", proposals.proposal_detail, name="proposal_detail"),
    path("accept/", proposals.proposal_accept, name="proposal_accept"),
    path("merge/", proposals.proposal_merge, name="proposal_merge"),
    path("reject/", proposals.proposal_reject, name="proposal_reject"),
    path("edit/", proposals.proposal_edit, name="proposal_edit"),
    path("undo/", proposals.proposal_undo, name="proposal_undo"),
]

reading_urls = [
    path("", intake.reading_job, name="reading_job"),
    path("cancel/", intake.reading_cancel, name="reading_cancel"),
    path("resume/", intake.reading_resume, name="reading_resume"),
]

urlpatterns = [
    path("documents/", include(document_urls)),
    path("inbox/", inbox.inbox, name="inbox"),
    path("proposals/decide/", inbox.proposals_bulk, name="proposals_bulk"),
    path("proposals/<int:pk>/", include(proposal_urls)),
    path("readings/<int:pk>/", include(reading_urls)),
]
