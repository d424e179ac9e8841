"""The briefings' addresses: documents as received."""

from django.urls import path

from .views import documents

app_name = "briefings"

urlpatterns = [
    path("", documents.document_list, name="document_list"),
    path("<slug:key>/", documents.document_detail, name="document_detail"),
    path("<slug:key>/original/", documents.document_download, name="document_download"),
]
