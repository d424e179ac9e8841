"""How many proposals wait, for the navigation of every page: counted once a minute, and anew after each decision."""

from django.core.cache import cache

from .models import Proposal

NAME, KEPT = "inbox-waiting", 60
MOST = 1000


def waiting():
    """The number of pending proposals; from a thousand on, a thousand."""
    return cache.get_or_set(NAME, lambda: Proposal.objects.pending().order_by()[:MOST].count(), KEPT)


def recount():
    """Have them counted again when the next page is drawn."""
    cache.delete(NAME)
