"""What a person changes on a proposal, and what a proposal made by hand starts from."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from tracker.choices import Kind
from tracker.models import Theme
from tracker.refusals import Refused

from .drafting import drafts
from .making import parties_for, party_code
from .models import Document, Proposal, Source
from .reading import dates
from .reading.blocks import Kind as BlockKind
from .reading.blocks import blocks
from .reading.formats import Source as Opened
from .reading.model import PartyRole
from .reading.plain import plain
from .reading.sentences import sentences
from .wording import fingerprint_of, statement_of, title_of, within_line

PARTIES = {
    "owners": PartyRole.OWNER,
    "supporting": PartyRole.SUPPORTING,
    "beneficiaries": PartyRole.BENEFICIARY,
}
FIELDS = ("title", "statement", "kind", "done", "theme", "due", *PARTIES)


def edited(proposal, fields):
    """Return ({name: before}, {name: after}) for what `fields` really change. Raises Refused for what cannot be."""
    if unknown := set(fields) - set(FIELDS):
        raise Refused(_("This cannot be edited: %(names)s.") % {"names": ", ".join(sorted(unknown))})
    after = {name: value.strip() if isinstance(value, str) else value for name, value in fields.items()}
    if not after.get("title", "-"):
        raise Refused(_("Give it a title."))
    if len(after.get("title", "")) > 200:
        raise Refused(_("A title has at most 200 characters."))
    if "kind" in after and after["kind"] not in Kind:
        raise Refused(_("Choose a kind."))
    if after.get("theme") and not Theme.objects.filter(slug=after["theme"]).exists():
        raise Refused(_("There is no theme called %(name)s.") % {"name": after["theme"]})
    if "due" in after:
        after["due"] = _iso(after["due"])
    roles = {PARTIES[name]: after.pop(name) for name in list(after) if name in PARTIES}
    if roles:
        after["parties"] = _parties(proposal, roles)
    after = {name: value for name, value in after.items() if getattr(proposal, name) != value}
    return {name: getattr(proposal, name) for name in after}, after


def _iso(due):
    """A date, or as much of one as is known, as ISO text."""
    due = due.isoformat() if isinstance(due, date) else due or ""
    full = due + "-01-01"[len(due) - 4 :] if len(due) in (4, 7) else due
    try:
        if due:
            date.fromisoformat(full)
    except ValueError:
        raise Refused(_("Write a date as 2026, 2026-08 or 2026-08-31.")) from None
    return due


def _parties(proposal, roles):
    """The proposal's parties with those of `roles` ({role: codes}) in place of what they were; grounds are kept."""
    parties_for(code for codes in roles.values() for code in codes)  # refuses an unknown one
    known = {(party_code(p["code"]), p["role"]): p for p in proposal.parties}
    any_role = {party_code(p["code"]): p for p in proposal.parties}
    kept = [p for p in proposal.parties if p["role"] not in roles]
    for role, codes in roles.items():
        for code in dict.fromkeys(party_code(code) for code in codes):
            party = known.get((code, role)) or any_role.get(code) or {"code": code, "ground": ""}
            kept.append({"start": None, "end": None, **party, "role": str(role)})
    return kept


def selected(document, start, end):
    """Store a proposal of the words that a person selected, in whole words. Raises Refused where they are not one
    sentence."""
    text = document.text
    start, end = _whole_words(text, start, end)
    place = within_line(text, max(start, 0), min(end, len(text)))
    try:
        document.place(*(place or (0, 0)))
        if text[start:end].strip() != text[slice(*place)]:
            raise ValidationError("")
    except ValidationError:
        raise Refused(_("Select one sentence, one item of a list or one row of a table.")) from None
    start, end = place
    block = next((one for one in blocks(text) if one.start <= start and end <= one.end), None)
    listed = block is not None and block.kind in (BlockKind.ITEM, BlockKind.ROW)
    if not listed and len(sentences(text, start, end)) > 1:
        raise Refused(_("Select one sentence: each proposal rests on one."))
    Document.objects.select_for_update().only("pk").get(pk=document.pk)  # of two who select the same, one is second
    if twin := Proposal.objects.filter(document=document, start=start, end=end).first():
        raise Refused(_("These words are a proposal already: %(title)s") % {"title": twin.title})
    return Proposal.objects.create(**_drafted(document, start, end))


def _whole_words(text, start, end):
    """The selection with the rest of a word that it cuts at either end: a thumb seldom stops between two words."""
    while 0 < start < end <= len(text) and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def _drafted(document, start, end):
    quote = document.text[start:end]
    view = plain(document.text)
    found = dates.find_deadlines(view, start, end, document.dated, document.language)
    deadline = next((one for one in found if one.iso), next(iter(found), None))
    due_place = (deadline.place.start, deadline.place.end) if deadline else (None, None)
    return _read_alone(document, start, quote) | {
        "key": f"{document.key}/{start}-{end}",
        "document": document,
        "start": start,
        "end": end,
        "quote": quote,
        "fingerprint": fingerprint_of(quote),
        "source": Source.BY_HAND,
        "title": title_of(quote),
        "statement": statement_of(quote),
        "due": deadline.iso if deadline else "",
        "due_start": due_place[0],
        "due_end": due_place[1],
        "confidence": 1.0,
        "why": "",
    }


def _read_alone(document, offset, quote):
    """What the reader takes from the words by themselves: whose they are, how often, what comes of it, the theme. What
    stands around them, such as a heading, is left to the person who chose the words.
    """
    from .reading.reader import read_source  # half a second, which whoever reads nothing is spared

    source = Opened(text=quote, language=document.language)
    draft = next(iter(drafts(quote, read_source(source).items)), None)
    if not draft:
        return {}
    parties = [party | {name: _moved(party[name], offset) for name in ("start", "end")} for party in draft.parties]
    places = ("outcome_start", "outcome_end", "cadence_start", "cadence_end")
    return {"kind": draft.kind, "done": draft.done, "theme": draft.theme, "parties": parties} | {
        name: _moved(getattr(draft, name), offset) for name in places
    }


def _moved(place, offset):
    return None if place is None else place + offset
