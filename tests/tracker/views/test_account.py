"""One's own account: what the secretariat gave stays its own; two-factor authentication can be turned on."""

import pytest

from tests.factories import UserFactory, member
from tracker.choices import Role

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/accounts/email/", "/accounts/confirm-email/"])
def test_pages_for_addresses_lead_to_what_a_person_can_do(client, path):
    client.force_login(member(Role.OBSERVER))
    assert client.get(path).url == "/accounts/password/change/"


def test_signing_up_leads_to_signing_in(client):
    assert client.get("/accounts/signup/").url == "/accounts/login/"


def test_an_address_that_nobody_confirmed_does_not_stand_in_the_way_of_two_factor_authentication(client):
    user = UserFactory(email="focal@example.org")
    user.set_password("a-long-word-for-this")
    user.save()
    user.emailaddress_set.create(email=user.email, primary=True, verified=False)
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    client.post("/accounts/reauthenticate/", {"password": "a-long-word-for-this"})

    html = client.get("/accounts/2fa/totp/activate/").content.decode()

    assert "data:image/svg+xml" in html


@pytest.mark.parametrize(
    ("path", "given"),
    [
        ("/accounts/password/change/", {"oldpassword": "wrong"}),
        ("/accounts/reauthenticate/", {"password": "wrong"}),
        ("/accounts/password/reset/", {"email": "nobody"}),
    ],
)
def test_what_is_wrong_stands_once_and_above_the_heading(client, path, given):
    user = member(Role.OBSERVER)
    user.set_password("a-long-word-for-this")
    user.save()
    if "reset" not in path:
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")

    html = client.post(path, given).content.decode()

    assert html.count('class="summary"') == 1
    assert html.index('class="summary"') < html.index("<h1>")
