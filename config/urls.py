"""Where every address begins."""

from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

admin.autodiscover()  # registers what the admin's own addresses are made of

# The secretariat makes accounts and their addresses: what allauth offers for that leads to what a person can do.
own_account = RedirectView.as_view(pattern_name="account_change_password")

urlpatterns = [
    path("accounts/signup/", RedirectView.as_view(pattern_name="account_login")),
    path("accounts/email/", own_account),
    path("accounts/confirm-email/", own_account),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("", include("briefings.urls")),
    path("", include("tracker.urls")),
]
