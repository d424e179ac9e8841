"""Where every address begins."""

from django.contrib import admin
from django.urls import include, path

admin.autodiscover()  # registers what the admin's own addresses are made of

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("", include("briefings.urls")),
    path("", include("tracker.urls")),
]
