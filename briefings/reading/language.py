"""Which language a text is in."""

import re

_spanish = re.compile(r"\b(?:el|la|los|las|de|del|que|y|en|para|con|por|se|una?|al|su|sus|entre)\b", re.IGNORECASE)
_english = re.compile(r"\b(?:the|of|and|to|in|for|with|by|that|is|are|on|at|from|its)\b", re.IGNORECASE)
# "Portugal cederá dos aviones": where no small word tells.
_spanish_ending = re.compile(r"[a-zñ](?:rá|rán|ción|ciones|ó|aron|ieron)\b|[ñ¿¡]")
_judged_by = 20_000  # characters


def language_of(text: str) -> str:
    """English or Spanish, by the small words of the beginning."""
    head = text[:_judged_by]
    spanish, english = len(_spanish.findall(head)), len(_english.findall(head))
    return "es" if spanish > english or (spanish == english and _spanish_ending.search(head)) else "en"
