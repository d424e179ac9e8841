"""The journal is read in the admin and never written; an old version is read and never put back."""

import pytest
from django.contrib import admin

from tracker import models, workflow

from .guarded import GUARDED, JOURNAL, everything
from .helpers import admin_url

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", JOURNAL)
def test_the_journal_cannot_be_added_to_changed_deleted_or_imported(as_administrator, line, model):
    before = everything()
    row = model._default_manager.first()
    values = {field.name: "1" for field in model._meta.concrete_fields} | GUARDED
    urls = [admin_url(model, "add"), admin_url(model, "changelist")]
    if row is not None:
        urls += [admin_url(model, page, row.pk) for page in ("change", "delete")]

    answers = [as_administrator.post(url, values | {"post": "yes", "action": "delete_selected"}) for url in urls]

    assert {answer.status_code for answer in answers} <= {200, 302, 403, 404}
    assert answers[0].status_code == 403
    assert everything() == before
    assert not hasattr(admin.site.get_model_admin(model), "import_action")
    assert "delete_selected" not in admin.site.get_model_admin(model).get_actions(answers[0].wsgi_request)


def test_no_inline_shows_the_journal():
    inlines = {inline.model for known in admin.site._registry.values() for inline in known.inlines}

    assert inlines & set(JOURNAL) == set()


def test_an_old_version_is_read_and_never_put_back(as_administrator, coordinator, line):
    workflow.publish(models.Action.objects.filter(pk=line.action_id), True, by=coordinator)
    old = line.action.history.last()
    url = admin_url(models.Action, "simple_history", line.action_id, old.pk)
    before = everything()

    page = as_administrator.get(url)
    answer = as_administrator.post(url, {"title": "Older", "published": ""})

    assert page.context["adminform"].form.fields == {}
    assert answer.status_code == 403
    assert everything() == before
