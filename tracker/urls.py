"""The tracker's addresses. Routes under one object are one included list; names are noun_verb."""

from django.urls import include, path  # noqa: F401

app_name = "tracker"

action_urls = []

assignment_urls = []

urlpatterns = []
