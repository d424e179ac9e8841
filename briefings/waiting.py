"""How many proposals wait, for the navigation of every page.

Counted on the pages where one looks for it, at most once a minute and anew after each decision; elsewhere what was
counted last is shown, so that no other page pays a query for it.
"""

from django.contrib.humanize.templatetags.humanize import intcomma
from django.core.cache import cache

from .models import Proposal

NAME, FRESH = "inbox-waiting", "inbox-waiting-fresh"
FRESH_FOR, KEPT = 60, 3600  # seconds
COUNTED_IN = ("dashboard", "documents", "inbox")  # sections of the navigation
MOST = 1000


def waiting(section):
    """The number of pending proposals, for a page of this section; from a thousand on, a thousand."""
    if section in COUNTED_IN and not cache.get(FRESH):
        cache.set(NAME, Proposal.objects.pending().order_by()[:MOST].count(), KEPT)
        cache.set(FRESH, True, FRESH_FOR)
    return cache.get(NAME, 0)


def told(number):
    """The number in words: "12", and "1,000+" from where no more are counted."""
    return f"{intcomma(number)}+" if number >= MOST else intcomma(number)


def recount():
    """Have them counted again when the next such page is drawn."""
    cache.delete(FRESH)
