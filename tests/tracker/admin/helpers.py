"""Forms of the admin as a browser would send them."""

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse


def admin_url(model, page, *args):
    """The address of a page of the admin for a model."""
    opts = model._meta
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_{page}", args=args)


def fields_of(response):
    """What the browser would post of a form of the admin, unchanged."""
    data = _values(response.context["adminform"].form)
    for inline in response.context["inline_admin_formsets"]:
        formset = inline.formset
        data |= _values(formset.management_form)
        for form in formset.initial_forms:
            data |= _values(form)
    return data


def _values(form):
    data = {}
    for bound in form:
        value = bound.value()
        if value is None or value is False or bound.field.disabled:
            continue
        value = bound.field.prepare_value(value) if hasattr(bound.field, "prepare_value") else value
        data[bound.html_name] = "on" if value is True else value
    return data


def run_action(client, model, action, rows, **given):
    """Post an action of the list for these rows; with `given`, the page between as well."""
    data = {"action": action, ACTION_CHECKBOX_NAME: [row.pk for row in rows], **given}
    return client.post(admin_url(model, "changelist"), data, follow=True)


def answer(client, model, action, rows, **given):
    """Fill in the page between of an action, as it is shown, and send it."""
    page = run_action(client, model, action, rows)
    seen = page.context.get("seen") or {}
    hidden = {f"seen-{pk}": "" if last is None else last for pk, last in seen.items()}
    return run_action(client, model, action, rows, apply="1", **hidden, **given)


def said(response):
    """The messages on a page, each with its level."""
    return [(message.level_tag, str(message)) for message in response.context["messages"]]


def problems(page):
    """What the page says is wrong, by row."""
    result = page.context["result"]
    found = [(0, str(error.error)) for error in result.base_errors]
    found += [(number, str(error.error)) for number, errors in result.row_errors() for error in errors]
    found += [(row.number, " ".join(row.error.messages)) for row in result.invalid_rows]
    return found


def upload(client, model, text, name="rows.csv"):
    """Choose a file for an import; the answer shows what it would change."""
    content = text.encode() if isinstance(text, str) else text
    kind = "1" if name.endswith(".xlsx") else "0"
    file = SimpleUploadedFile(name, content)
    return client.post(admin_url(model, "import"), {"import_file": file, "format": kind, "resource": ""})


def confirm(client, model, page, **changed):
    """Confirm the import that `page` shows."""
    return client.post(admin_url(model, "process_import"), page.context["confirm_form"].initial | changed, follow=True)
