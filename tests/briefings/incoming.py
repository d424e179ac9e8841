"""A communiqué that comes in, to be read at once or by the worker."""

from briefings import intake
from tests.factories import secretariat

TEXT = """# Communiqué of Tegucigalpa

10 June 2025

Honduras and Guatemala agreed to the following commitments:

- Honduras will open a school for the border police by 31 August 2026.
- Guatemala will share data on stolen vehicles with Honduras every year.
- Both countries will train their prosecutors in digital evidence.
"""
SCHOOL = "Honduras will open a school for the border police by 31 August 2026."


def came_in(text=TEXT, filename="communique.md", **fields):
    raw = text if isinstance(text, bytes) else text.encode()
    return intake.receive(raw, filename, by=fields.pop("by", None) or secretariat(), **fields)


def waits(text=TEXT, **fields):
    """A run that the worker is asked to make: an HTML page is not read in the request."""
    return came_in(f"<!doctype html><title>A</title><pre>{text}</pre>", "page.html", **fields)
