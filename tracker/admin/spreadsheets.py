"""CSV and XLSX as people exchange them: what a spreadsheet would take for a formula leaves here as text."""

import re

import tablib
from import_export.formats.base_formats import CSV, XLSX

FORMULA = re.compile(r"^[=+\-@\t\r]")
NUMBER = re.compile(r"^[+-]?\d+([.,]\d+)?$")
ESCAPED = re.compile(r"^'[=+\-@\t\r]")


def escape(value):
    """Put an apostrophe before a text that a spreadsheet would run: “=1+1” becomes “'=1+1”."""
    if isinstance(value, str) and FORMULA.match(value) and not NUMBER.match(value):
        return f"'{value}"
    return value


def unescape(value):
    """Take away the apostrophe that `escape` put there, so that what was exported can be imported."""
    return value[1:] if isinstance(value, str) and ESCAPED.match(value) else value


def _escaped(dataset):
    escaped = tablib.Dataset(headers=dataset.headers)
    for row in dataset:
        escaped.append([escape(value) for value in row])
    return escaped


class SafeCSV(CSV):
    """CSV in UTF-8."""

    def export_data(self, dataset, **kwargs):
        return super().export_data(_escaped(dataset), **kwargs)


class SafeXLSX(XLSX):
    """XLSX, the first sheet of it."""

    def export_data(self, dataset, **kwargs):
        return super().export_data(_escaped(dataset), **kwargs)


FORMATS = [SafeCSV, SafeXLSX]
