"""A communiqué with a proposal of which every field stands in the text, and what an action cites of it."""

from briefings.reading.model import Ground
from tests.briefings.factories import proposed, stored
from tests.factories import MeetingFactory

TEXT = """Honduras and Guatemala
- Joint drills to build readiness: twice a year, by 31 August 2026.
- The two will share data with Belize.
The drills were held in March.
"""
DRILLS = "Joint drills to build readiness: twice a year, by 31 August 2026."


def place(document, words, name):
    start = document.text.index(words)
    return {f"{name}_start": start, f"{name}_end": start + len(words)}


def drills(document=None, **fields):
    """A proposal of which every field stands in the text, its owners in the heading."""
    document = document or stored(TEXT, meeting=MeetingFactory())
    head = {"role": "owner", "ground": str(Ground.SCOPE)}
    proposal = proposed(
        DRILLS,
        document,
        due="2026-08-31",
        theme="training",
        **place(document, "to build readiness", "outcome"),
        **place(document, "twice a year", "cadence"),
        **place(document, "by 31 August 2026", "due"),
        **fields,
    )
    proposal.parties = [
        {"code": "HN", "start": 0, "end": 8, **head},
        {"code": "GT", "start": 13, "end": 22, **head},
        {"code": "BZ", "start": 121, "end": 127, "role": "beneficiary", "ground": "named"},
    ]
    proposal.save()
    return proposal


def cited_words(action):
    """{(field, party): quotes} of an action's citations."""
    found = {}
    for citation in action.citations.select_related("assignment__party"):
        key = (citation.field, citation.assignment.party.code if citation.assignment else "")
        found.setdefault(key, []).append(citation.quote)
    return found
