"""Finding by words: actions by reference or text, parties, themes and meetings by what a person types of their name."""

import re

from django.db.models import Case, IntegerField, Q, Value, When

from .models import Action, Meeting, Party, Theme
from .models.actions import number_of

SUGGESTED = 10
CODE_BEHIND_NAME = re.compile(r"\(([A-Za-z][A-Za-z0-9-]{0,11})\)\s*$")


def search_actions(actions, text):
    """Narrow `actions` to a reference exactly ("A-007", "a7"), else to words of title or statement."""
    text = text.strip()
    if not text:
        return actions
    number = number_of(text)
    if number is not None and not text.isdigit():
        return actions.filter(number=number)
    found = Q(title__icontains=text) | Q(statement__icontains=text)
    return actions.filter(found | Q(number=number) if number is not None else found)


def suggest_parties(text):
    """Return at most ten parties whose code or name has `text` in it; what begins with it comes first."""
    return _suggest(Party.objects.all(), text, "code", "name", "official_name")


def suggest_themes(text):
    """Return at most ten themes whose name has `text` in it; what begins with it comes first."""
    return _suggest(Theme.objects.all(), text, "slug", "name")


def suggest_meetings(text):
    """Return at most ten meetings whose name has `text` in it; what begins with it comes first."""
    return _suggest(Meeting.objects.all(), text, "key", "name")


def suggest_actions(text, user):
    """Return at most ten actions that `user` sees and that were not merged, by reference ("A-007 …") or by words."""
    text = text.strip()
    if not text:
        return []
    actions = Action.objects.visible_to(user).standing()
    first = text.split()[0]
    number = number_of(first) if first == text or not first.isdigit() else None
    exact = list(actions.filter(number=number)) if number is not None else []
    return (exact or list(search_actions(actions, text).order_by("number")[:SUGGESTED]))[:SUGGESTED]


def resolve_action(text, user):
    """Return the Action that `text` names, by reference or by words of its title, or the list of those it may mean."""
    found = suggest_actions(text, user)
    exact = [action for action in found if action.title.casefold() == text.strip().casefold()]
    if exact:
        return exact[0]
    return found[0] if len(found) == 1 else found


def resolve_meeting(text):
    """Return the Meeting that `text` names (its short name, its name or a part of it), or the list of matches."""
    return _resolve(suggest_meetings, text, "key")


def resolve_party(text):
    """Return the Party that `text` names, or the list of those it may mean (at most ten; empty for none).

    "GT", "gt", "Guatemala" and "Guatemala (GT)" all name one; "Guat" does where no other has it in its name. Fuzzy
    matching is left out on purpose: it names wrong countries.
    """
    return _resolve(suggest_parties, text, "code")


def resolve_theme(text):
    """Return the Theme that `text` names (its short name, its name or a part of it), or the list of matches."""
    return _resolve(suggest_themes, text, "slug")


def code_in(text):
    """The code in "Guatemala (GT)", or ""."""
    match = CODE_BEHIND_NAME.search(text)
    return match[1].upper() if match else ""


def _resolve(suggest, text, key):
    text = text.strip()
    if not text:
        return []
    wanted = (code_in(text) if key == "code" else "") or text
    found = suggest(wanted)
    exact = [row for row in found if wanted.casefold() in (getattr(row, key).casefold(), row.name.casefold())]
    if exact:
        return exact[0]
    return found[0] if len(found) == 1 else found


def _suggest(rows, text, key, *names):
    text = (code_in(text) if key == "code" else "") or text.strip()
    if not text:
        return []
    found = Q(**{f"{key}__istartswith": text})
    for name in names:
        found |= Q(**{f"{name}__icontains": text})
    nearness = Case(
        When(Q(**{f"{key}__iexact": text}) | Q(name__iexact=text), then=Value(0)),
        When(Q(name__istartswith=text), then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    return list(rows.filter(found).order_by(nearness, "name")[:SUGGESTED])
