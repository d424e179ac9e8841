"""What is suggested while a name is typed."""

import re

import pytest

from tests.factories import PartyFactory, ThemeFactory, member
from tracker.choices import Role

pytestmark = pytest.mark.django_db


def suggested(client, url, headers=None):
    return re.findall(r'value="([^"]*)"', client.get(url, headers=headers).content.decode())


def test_parties_are_suggested_by_name_and_code(client):
    client.force_login(member(Role.OBSERVER))
    PartyFactory(code="GT", name="Guatemala")
    PartyFactory(code="HN", name="Honduras")

    assert suggested(client, "/suggest/parties/?q=guat") == ["Guatemala (GT)"]
    assert suggested(client, "/suggest/parties/?q=hn") == ["Honduras (HN)"]
    assert suggested(client, "/suggest/parties/") == []


def test_a_field_is_answered_under_its_own_name(client):
    client.force_login(member(Role.OBSERVER))
    PartyFactory(code="GT", name="Guatemala")
    typed = {"HX-Request": "true", "HX-Trigger-Name": "country"}

    assert suggested(client, "/suggest/parties/?country=guat", typed) == ["Guatemala (GT)"]


def test_themes_are_suggested_by_name(client):
    client.force_login(member(Role.OBSERVER))
    ThemeFactory(name="Combating crime")
    ThemeFactory(name="Policing")

    assert suggested(client, "/suggest/themes/?q=crim") == ["Combating crime"]


def test_a_suggestion_is_text_whatever_the_name(client):
    client.force_login(member(Role.OBSERVER))
    PartyFactory(code="XX", name='Land of "<b>')

    assert "Land of &quot;&lt;b&gt; (XX)" in client.get("/suggest/parties/?q=land").content.decode()
