"""The admin of a demonstration says that its data is invented, as every other page does."""

import pytest
from django.urls import reverse

from tests.factories import ActionFactory
from tracker.models import Action, Installation

from .helpers import admin_url

pytestmark = pytest.mark.django_db

INVENTED = "Statuses, dates, files, people and the follow-up meeting are invented."


@pytest.mark.parametrize("demonstration", [True, False])
def test_the_pages_of_the_admin_say_whether_this_is_a_demonstration(as_coordinator, demonstration):
    Installation(demonstration=demonstration).save()
    change = admin_url(Action, "change", ActionFactory().pk)
    pages = [reverse("admin:index"), admin_url(Action, "changelist"), change, admin_url(Action, "import")]
    said = [INVENTED in as_coordinator.get(page).content.decode() for page in pages]
    assert said == [demonstration] * len(pages)
