"""People and memberships: the secretariat manages them, and makes nobody more than that."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone

from tests.factories import PartyFactory, UserFactory, member
from tracker import models
from tracker.choices import Role

from .helpers import admin_url, fields_of

pytestmark = pytest.mark.django_db


def membership_rows(role, party="", starts=None, prefix="memberships-0-"):
    """A membership as an inline's new row posts it."""
    rows = {
        "memberships-TOTAL_FORMS": "1",
        "memberships-INITIAL_FORMS": "0",
        "memberships-MIN_NUM_FORMS": "0",
        "memberships-MAX_NUM_FORMS": "1000",
    }
    return rows | {
        f"{prefix}role": role,
        f"{prefix}party": party,
        f"{prefix}starts": starts or timezone.localdate().isoformat(),
    }


def test_signing_in_to_the_admin_goes_through_allauth(client):
    answer = client.get(reverse("admin:login"), {"next": reverse("admin:index")})

    assert answer.status_code == 302
    assert answer.url.partition("?")[0] == reverse("account_login")


@pytest.mark.parametrize("role", [Role.OBSERVER, Role.VERIFIER])
def test_other_roles_do_not_enter(client, role):
    client.force_login(member(role))

    assert client.get(reverse("admin:index")).status_code == 302


def test_a_coordinator_whose_membership_ended_does_not_enter(client):
    client.force_login(member(Role.SECRETARIAT, ends=timezone.localdate() - timezone.timedelta(days=1)))

    assert client.get(reverse("admin:index")).status_code == 302


def test_a_coordinator_makes_an_account_and_gives_it_a_membership(as_coordinator):
    given = {"username": "ana", "name": "Ana", "email": "ana@example.org", "usable_password": "false"}
    as_coordinator.post(admin_url(models.User, "add"), given)
    ana = models.User.objects.get(username="ana")
    party = PartyFactory()
    url = admin_url(models.User, "change", ana.pk)

    as_coordinator.post(url, fields_of(as_coordinator.get(url)) | membership_rows(Role.FOCAL_POINT, party.pk))

    assert (ana.name, ana.email, ana.has_usable_password()) == ("Ana", "ana@example.org", False)
    assert list(ana.memberships.values_list("role", "party")) == [("focal_point", party.pk)]


def test_a_coordinator_sets_the_password_of_a_person(as_coordinator):
    person = UserFactory()
    url = reverse("admin:auth_user_password_change", args=[person.pk])

    as_coordinator.post(url, {"password1": "a-long-enough-one", "password2": "a-long-enough-one"})

    person.refresh_from_db()
    assert person.check_password("a-long-enough-one")


def test_a_coordinator_makes_no_administrator(as_coordinator):
    person = UserFactory()
    url = admin_url(models.User, "change", person.pk)
    fields = fields_of(as_coordinator.get(url))

    as_coordinator.post(url, fields | {"name": "New name", "is_superuser": "on", "is_staff": "on"})

    person.refresh_from_db()
    assert (person.name, person.is_superuser, person.is_staff) == ("New name", False, False)


def test_an_administrator_makes_another(as_administrator):
    person = UserFactory()
    url = admin_url(models.User, "change", person.pk)

    as_administrator.post(url, fields_of(as_administrator.get(url)) | {"is_superuser": "on"})

    person.refresh_from_db()
    assert person.is_superuser


def test_a_coordinator_changes_nothing_of_an_administrator(as_coordinator, administrator):
    before = models.User.objects.values().get(pk=administrator.pk)
    url = admin_url(models.User, "change", administrator.pk)
    password = reverse("admin:auth_user_password_change", args=[administrator.pk])

    page = as_coordinator.get(url)
    answers = [
        as_coordinator.post(url, {"username": "taken", "email": "mine@example.org", "is_active": ""}),
        as_coordinator.post(password, {"password1": "a-long-enough-one", "password2": "a-long-enough-one"}),
    ]

    assert [answer.status_code for answer in answers] == [403, 403]
    assert models.User.objects.values().get(pk=administrator.pk) == before
    assert "pbkdf2" not in page.content.decode()
    assert "md5" not in page.content.decode()


def test_a_coordinator_gives_no_role_to_the_own_account(as_coordinator, coordinator):
    party = PartyFactory()
    url = admin_url(models.User, "change", coordinator.pk)
    as_coordinator.post(url, fields_of(as_coordinator.get(url)) | membership_rows(Role.FOCAL_POINT, party.pk))

    refused = as_coordinator.post(
        admin_url(models.Membership, "add"),
        {"user": coordinator.pk, "role": "verifier", "party": "", "starts": "2020-01-01", "ends": ""},
    )

    assert [membership.role for membership in coordinator.memberships.all()] == ["secretariat"]
    assert refused.context["adminform"].form.non_field_errors() == [
        "Your own memberships are recorded by another person of the secretariat."
    ]


def test_a_person_is_deactivated_and_not_the_one_who_does_it(as_coordinator, coordinator):
    person = UserFactory()
    for one in (person, coordinator):
        url = admin_url(models.User, "change", one.pk)
        fields = fields_of(as_coordinator.get(url))
        fields.pop("is_active", None)
        as_coordinator.post(url, fields)
        one.refresh_from_db()

    assert (person.is_active, coordinator.is_active) == (False, True)


def test_two_accounts_do_not_share_an_address(as_coordinator):
    UserFactory(email="ana@example.org")
    person = UserFactory()
    url = admin_url(models.User, "change", person.pk)

    page = as_coordinator.post(url, fields_of(as_coordinator.get(url)) | {"email": "ANA@example.org"})

    assert page.context["adminform"].form.errors["email"] == ["Another account has this address."]


def test_an_old_version_of_a_person_shows_no_password_and_gives_no_rights_back(as_coordinator):
    person = UserFactory(is_superuser=True)
    models.User.objects.filter(pk=person.pk).update(is_superuser=False)
    url = admin_url(models.User, "simple_history", person.pk, person.history.last().pk)

    page = as_coordinator.get(url)
    answer = as_coordinator.post(url, {"username": person.username, "is_superuser": "on"})

    shown = [name for _title, options in page.context["adminform"].fieldsets for name in options["fields"]]
    assert shown == ["username", "name", "email", "is_active", "date_joined"]
    assert answer.status_code == 403
    person.refresh_from_db()
    assert not person.is_superuser


def test_groups_are_not_used_and_second_factors_keep_their_secrets():
    registered = {model._meta.label: known for model, known in admin.site._registry.items()}

    assert Group not in admin.site._registry
    assert "account.EmailConfirmation" not in registered
    assert "data" not in registered["mfa.Authenticator"].fields


@pytest.mark.parametrize(
    "name",
    [
        "tracker_counter",
        "tracker_installation",
        "account_emailaddress",
        "mfa_authenticator",
        "django_tasks_database_dbtaskresult",
    ],
)
def test_what_the_installation_keeps_for_itself_is_for_administrators(client, coordinator, administrator, name):
    codes = []
    for person in (coordinator, administrator):
        client.force_login(person)
        codes.append(client.get(reverse(f"admin:{name}_changelist")).status_code)

    assert codes == [403, 200]


def test_an_administrator_without_membership_sees_public_evidence_alone(as_administrator, client, coordinator):
    from tests.factories import AssignmentFactory, focal_point, link, step

    line = AssignmentFactory()
    reporter = focal_point(line.party)
    step(line, "in_progress", reporter)
    step(line, "reported", reporter, evidence=[link(title="Inside", internal=True), link(title="Open", internal=False)])
    url = admin_url(models.Evidence, "changelist")

    seen_by_administrator = {evidence.title for evidence in as_administrator.get(url).context["cl"].result_list}
    client.force_login(coordinator)
    seen_by_coordinator = {evidence.title for evidence in client.get(url).context["cl"].result_list}

    assert seen_by_administrator == {"Open"}
    assert seen_by_coordinator == {"Inside", "Open"}
