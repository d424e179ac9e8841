"""Where every address begins."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("documents/", include("briefings.urls")),
    path("", include("tracker.urls")),
]
