"""What is suggested while a name is typed."""

import re

import pytest

from tests.factories import ActionFactory, MeetingFactory, PartyFactory, ThemeFactory, member
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


def test_meetings_are_suggested_by_name_and_to_members_alone(client, settings):
    settings.PUBLIC_READ = True
    MeetingFactory(name="Ministers of security")
    MeetingFactory(name="Mayors")

    assert suggested(client, "/suggest/meetings/?q=min") == []
    client.force_login(member(Role.OBSERVER))
    assert suggested(client, "/suggest/meetings/?q=min") == ["Ministers of security"]


def test_actions_are_suggested_by_reference_and_by_words(client):
    client.force_login(member(Role.OBSERVER))
    one, two = ActionFactory(title="Joint drills"), ActionFactory(title="Shared data, 7 days a week")

    assert suggested(client, f"/suggest/actions/?q={one.reference}") == [str(one)]
    assert suggested(client, f"/suggest/actions/?q={one}") == [str(one)]
    assert suggested(client, "/suggest/actions/?q=shared") == [str(two)]
    assert suggested(client, "/suggest/actions/?q=7 days") == [str(two)]
    assert suggested(client, "/suggest/actions/") == []


def test_an_action_that_the_public_does_not_see_is_not_suggested_to_it(client, settings):
    settings.PUBLIC_READ = True
    ActionFactory(title="Joint drills")

    assert suggested(client, "/suggest/actions/?q=joint") == []
