"""How a document's text is shown."""

import unicodedata

from django import template

register = template.Library()

SEEN_ANYWAY = "\n\t"
UNSEEN = ("Cc", "Cf", "Cn", "Co", "Cs")


@register.filter
def seen(text):
    """The text with each character that nobody sees written as its code: U+200D as “⟨U+200D⟩”."""
    return "".join(
        f"⟨U+{ord(character):04X}⟩"
        if unicodedata.category(character) in UNSEEN and character not in SEEN_ANYWAY
        else character
        for character in text
    )
