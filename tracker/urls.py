"""The tracker's addresses. Routes under one object are one included list; names are noun_verb."""

from django.urls import include, path

from .views import (
    action_detail,
    actions,
    dashboard,
    evidence,
    journal,
    lines,
    matrix,
    parties,
    people,
    progress,
    suggest,
    verify,
)

app_name = "tracker"

assignment_urls = [
    path("progress/", progress.assignment_progress, name="assignment_progress"),
    path("respond/", lines.assignment_respond, name="assignment_respond"),
    path("due/", lines.assignment_due, name="assignment_due"),
    path("close/", lines.assignment_closing, name="assignment_closing"),
    path("verify/", verify.assignment_verify, name="assignment_verify"),
    path("conflict/", verify.conflict_declare, name="conflict_declare"),
]

urlpatterns = [
    path("", dashboard.dashboard, name="dashboard"),
    path("actions/", actions.action_list, name="action_list"),
    path("actions/<str:reference>/", action_detail.action_detail, name="action_detail"),
    path("actions/<str:reference>/owners/add/", lines.action_assign, name="action_assign"),
    path("lines/<int:pk>/", include(assignment_urls)),
    path("closings/<int:pk>/", lines.closing_decide, name="closing_decide"),
    path("verify/", verify.verify_queue, name="verify_queue"),
    path("evidence/<uuid:key>/", evidence.evidence_download, name="evidence_download"),
    path("countries/", parties.party_list, name="party_list"),
    path("countries/<str:code>/", parties.party_detail, name="party_detail"),
    path("matrix/", matrix.matrix, name="matrix"),
    path("people/", people.people, name="people"),
    path("journal/", journal.journal, name="journal"),
    path("suggest/parties/", suggest.party_suggest, name="party_suggest"),
    path("suggest/themes/", suggest.theme_suggest, name="theme_suggest"),
    path("suggest/meetings/", suggest.meeting_suggest, name="meeting_suggest"),
    path("suggest/actions/", suggest.action_suggest, name="action_suggest"),
]
