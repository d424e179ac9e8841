"""Imports that show their difference first, and then do exactly that in one transaction or nothing at all."""

import hashlib
from datetime import timedelta

from django import forms
from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.files.storage import default_storage
from django.db import transaction
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from import_export import resources, widgets
from import_export.admin import ImportMixin
from import_export.forms import ConfirmImportForm
from import_export.results import RowResult
from import_export.tmp_storages import MediaStorage

from .spreadsheets import FORMATS, unescape

FOLDER = "imports"
KEPT_FOR = timedelta(days=1)
SHOWN = 500  # rows
AS_IT_IS = 60  # characters of a cell that does not change, enough to know it by
MAX_ROWS = 20_000


class WaitingFile(MediaStorage):
    """The file between the two steps of an import: with the uploads, where every web process finds it."""

    def __init__(self, **kwargs):
        super().__init__(MEDIA_FOLDER=FOLDER, **kwargs)

    def save(self, data):
        sweep()
        super().save(data)


def sweep(now=None):
    """Remove files whose import nobody confirmed within a day."""
    oldest = (now or timezone.now()) - KEPT_FOR
    try:
        names = default_storage.listdir(FOLDER)[1]
    except FileNotFoundError:
        return
    for name in names:
        path = f"{FOLDER}/{name}"
        if default_storage.get_modified_time(path) < oldest:
            default_storage.delete(path)


class PlainDiff(resources.Diff):
    """Old and new value one after the other; no style attributes, which the content security policy refuses."""

    def as_html(self):
        return [self._cell(old, new) for old, new in zip(self.left, self.right, strict=True)]

    def _cell(self, old, new):
        old, new = ("" if value is None else value for value in (old, new))
        if self.new:
            return format_html("<ins>{}</ins>", new) if new != "" else ""
        if old == new:
            return format_html("{}", Truncator(str(new)).chars(AS_IT_IS))
        removed = format_html("<del>{}</del> ", old) if old != "" else ""
        return format_html("{}<ins>{}</ins>", removed, new)


class RecordResource(resources.ModelResource):
    """Columns by name, references by natural key. Columns in `shown_only` are exported and never imported."""

    shown_only = ()

    def __init__(self, user=None, **kwargs):
        super().__init__(**kwargs)
        self.user = user

    @classmethod
    def get_diff_class(cls):
        return PlainDiff

    def get_import_fields(self):
        return [field for field in super().get_import_fields() if self.get_field_name(field) not in self.shown_only]

    def get_user_visible_fields(self):
        return self.get_import_fields()

    def before_import(self, dataset, **kwargs):
        """Refuse a file that lacks the columns by which records are found, or that has too many rows."""
        super().before_import(dataset, **kwargs)
        wanted = [self.fields[name].column_name for name in self.get_import_id_fields()]
        lacking = [name for name in wanted if name not in (dataset.headers or [])]
        reason = ""
        if lacking:
            reason = _("The file lacks the column %(names)s. Its first row names the columns.") % {
                "names": ", ".join(lacking)
            }
        elif len(dataset) > MAX_ROWS:
            reason = _("The file has more than %(rows)d rows. Split it.") % {"rows": MAX_ROWS}
        if reason:
            del dataset[:]  # or every row would be tried, only to fail for the same reason
            raise ValueError(reason)
        for field in self.get_import_fields():
            if isinstance(field.widget, ReferenceWidget) and field.column_name in dataset.headers:
                field.widget.look_up_all(dataset[field.column_name])

    def after_import(self, dataset, result, **kwargs):
        super().after_import(dataset, result, **kwargs)
        result.ignored = self.ignored_columns(dataset)

    def before_import_row(self, row, **kwargs):
        for name, value in row.items():
            row[name] = unescape(value)

    def get_or_init_instance(self, instance_loader, row):
        """As before, but a row whose record is not found is told its other faults as well."""
        try:
            return super().get_or_init_instance(instance_loader, row)
        except ValueError as why:
            raise ValidationError(self._faults(row, str(why))) from why

    def import_instance(self, instance, row, **kwargs):
        """As before, but of a faulty row the columns with several references are judged with the others."""
        try:
            super().import_instance(instance, row, **kwargs)
        except ValidationError as why:
            raise ValidationError(why.update_error_dict({}) | self._faults(row)) from why

    def _faults(self, row, why=""):
        """What is wrong with a row, by attribute; `why` as well, where no column says it."""
        faults = {}
        for field in self.get_import_fields():
            try:
                if field.column_name in row:
                    field.clean(row)
            except ValueError as fault:
                faults[field.attribute] = [str(fault)]
        if why and [why] not in faults.values():
            faults = {NON_FIELD_ERRORS: [why]} | faults
        return faults

    def ignored_columns(self, dataset):
        """The file's columns that this import does not read."""
        read = {field.column_name for field in self.get_import_fields()}
        return [name for name in dataset.headers or [] if name and name not in read]


class ReferenceWidget(widgets.ForeignKeyWidget):
    """Finds records by what people know them by, all of a column at once; says which one is missing."""

    def __init__(self, model, field, missing, **kwargs):
        super().__init__(model, field=field, **kwargs)
        self.missing = missing
        self.found = {}

    def clean(self, value, row=None, **kwargs):
        text = _text(value)
        if not text:
            return None
        if self.found.get(text) is None:  # not of this column, or a record that an earlier row of the file made
            self.look_up_all([text])
        if self.found[text] is None:
            raise ValueError(self.missing % {"value": text})
        return self.found[text]

    def look_up_all(self, values):
        """Remember the record of each value of a column, or that there is none."""
        texts = {_text(value) for value in values} - {""}
        known = {self.key(text): None for text in texts} | self.records({self.key(text) for text in texts} - {None})
        self.found |= {text: known[self.key(text)] for text in texts}

    def key(self, text):
        """What is looked for in the database; None for a text that can be no key."""
        return text

    def records(self, keys):
        """The records of these keys, by key."""
        return {
            getattr(one, self.field): one
            for part in in_parts(keys)
            for one in self.model.objects.filter(**{f"{self.field}__in": part})
        }

    def __deepcopy__(self, memo):
        """A resource copies its fields for each import: what one found must not outlive it."""
        return type(self)(self.model, self.field, self.missing)


def _text(value):
    return str(value).strip() if value is not None else ""


def in_parts(keys, size=500):
    """The keys in lists short enough for one query each."""
    keys = list(keys)
    return [keys[start : start + size] for start in range(0, len(keys), size)]


class ReferencesWidget(widgets.ManyToManyWidget):
    """Several records in one cell, by the field that people know them by, with commas between."""

    def __init__(self, model, field, missing, **kwargs):
        super().__init__(model, separator=",", field=field, **kwargs)
        self.missing = missing

    def clean(self, value, row=None, **kwargs):
        asked = {text.strip() for text in str(value or "").split(",") if text.strip()}
        found = list(self.model.objects.filter(**{f"{self.field}__in": asked}))
        unknown = sorted(asked - {getattr(one, self.field) for one in found})
        if unknown:
            raise ValueError(self.missing % {"value": unknown[0]})
        return found

    def render(self, value, obj=None, **kwargs):
        return ", ".join(sorted(getattr(one, self.field) for one in value.all())) if value is not None else ""


class ChoiceWidget(widgets.CharWidget):
    """A value of a list, written as the value or as the word that the pages show."""

    def __init__(self, choices):
        super().__init__()
        self.choices = choices

    def clean(self, value, row=None, **kwargs):
        text = super().clean(value, row, **kwargs).strip()
        for known, label in self.choices.choices:
            if text.casefold() in (known.casefold(), str(label).casefold()):
                return known
        raise ValueError(
            _("“%(value)s” is not one of: %(choices)s.")
            % {"value": text, "choices": ", ".join(known for known, _label in self.choices.choices)}
        )


class ConfirmForm(ConfirmImportForm):
    """The second step carries the difference that was shown, so that nothing else can be done."""

    shown = forms.CharField(widget=forms.HiddenInput)

    def clean_format(self):
        known = self.cleaned_data["format"]
        if known not in map(str, range(len(FORMATS))):
            raise forms.ValidationError(_("Choose CSV or XLSX."))
        return known


def digest(result):
    """One word for all that an import would change."""
    mark = hashlib.sha256()
    for row in result.rows:
        mark.update(f"{row.import_type}\x1f{chr(31).join(map(str, row.diff or []))}\x1e".encode())
    return mark.hexdigest()


class CheckedImportMixin(ImportMixin):
    """The import of a model's records. Its right is the one to change them (IMPORT_EXPORT_IMPORT_PERMISSION_CODE)."""

    formats = FORMATS
    tmp_storage_class = WaitingFile
    confirm_form_class = ConfirmForm
    import_error_display = ("message",)

    def get_resource_kwargs(self, request, *args, **kwargs):
        return {"user": request.user}

    def get_import_data_kwargs(self, **kwargs):
        return {"rollback_on_validation_errors": True}

    def import_action(self, request, **kwargs):
        response = super().import_action(request, **kwargs)
        context = response.context_data
        result, confirm = context.get("result"), context.get("confirm_form")
        if result:
            context.update(self.difference(result))
            context["ignored"] = getattr(result, "ignored", [])
        if confirm:
            confirm.initial["shown"] = digest(result)
        return response

    def difference(self, result):
        """What the page shows of a result: counts, and the first 500 rows that change something."""
        changing = [row for row in result.valid_rows() if row.import_type != RowResult.IMPORT_TYPE_SKIP]
        return {
            "new": result.totals[RowResult.IMPORT_TYPE_NEW],
            "updated": result.totals[RowResult.IMPORT_TYPE_UPDATE],
            "unchanged": result.totals[RowResult.IMPORT_TYPE_SKIP],
            "changing_rows": changing[:SHOWN],
            "rows_left_out": max(0, len(changing) - SHOWN),
        }

    @transaction.atomic
    def process_import(self, request, **kwargs):
        try:
            return super().process_import(request, **kwargs)
        except FileNotFoundError:
            messages.error(request, _("The file of this import is no longer there. Choose it again."))
            return HttpResponseRedirect(self._import_url())

    def process_dataset(self, dataset, form, request, **kwargs):
        result = super().process_dataset(dataset, form, request, **kwargs)
        result.was_shown = digest(result) == form.cleaned_data.get("shown")
        return result

    def process_result(self, result, request):
        """Say what was done. Where the records changed since the difference was shown, nothing is done."""
        failed = result.has_errors() or result.has_validation_errors()
        if failed or not result.was_shown:
            transaction.set_rollback(True)
            messages.error(
                request,
                _("Nothing was imported: the records changed since the difference was shown. Look at it again."),
            )
            return HttpResponseRedirect(self._import_url())
        return super().process_result(result, request)

    def add_success_message(self, result, request):
        new = result.totals[RowResult.IMPORT_TYPE_NEW]
        updated = result.totals[RowResult.IMPORT_TYPE_UPDATE]
        unchanged = result.totals[RowResult.IMPORT_TYPE_SKIP]
        messages.success(
            request,
            ngettext("Imported: %(new)d new record", "Imported: %(new)d new records", new) % {"new": new}
            + ", "
            + _("%(updated)d changed, %(unchanged)d as they were.") % {"updated": updated, "unchanged": unchanged},
        )

    def _import_url(self):
        opts = self.model._meta
        return reverse(f"admin:{opts.app_label}_{opts.model_name}_import")
