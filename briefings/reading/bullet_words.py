"""What a bullet is that names no deed: a person, a seat on a body, "none", the title of what follows."""

import re

# "Sonja Cooper (Principal, Cooper Legal)": one of those who were there.
a_person = re.compile(
    r"\W*(?:\(?(?:Dr|Prof|Professor|Mr|Ms|Mrs|Hon|Sr|Sra|Lic|Ing)\.?\)?\s+){0,3}(?:[A-ZÁÉÍÓÚÑ][\wáéíóúñ.’'-]*\s+){1,3}[A-ZÁÉÍÓÚÑ][\wáéíóúñ’'-]+\s*"
    r"(?:\([^()]{3,160}\)|,\s+(?:(?:the|State|Prime|Associate|Senior|Deputy|Vice|Former)\s+)*(?:Professor|Minister|Director|President|Secretary|"
    r"Ambassador|Lecturer|Chair|Head|Ministr[oa]|Director[a]|President[ea]|Embajador)\b[^.;]{0,120})\W*"
)
# "Young leaders. More than 370 have taken part": what a bullet is about, before it says how things stand.
name_before = re.compile(r"\W*(?:[A-ZÁÉÍÓÚÑ][\w’'-]+)(?:\s+[\w’'-]+){0,5}\.\s+(?=[A-ZÁÉÍÓÚÑ])")
# "Un representante de la Cámara": who sits on a body, and not what it does.
a_seat = re.compile(
    r"\W*(?:(?:[Uu]n[ao]?|[Dd]os|[Tt]res|[Ee]l|[Ll]a|[Tt]he|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree)\s+)(?:\w+\s+)?(?:representantes?|funcionari[oa]s?|"
    r"concejal(?:a|es)?|delegad[oa]s?|vocal(?:es)?|miembros?|representatives?|members?|officials?|delegates?)\s+"
    r"(?:de|del|por|of|from|for|nominated|appointed|designad[oa]s?)\b"
)
# "El Salvador: No contribution received".
nothing = re.compile(
    r"(?:[^:]{0,60}:\s*)?(?:No\s+\w+\s+(?:received|reported|submitted|provided)|None|N/?A|Nil|Not\s+applicable|Sin\s+(?:aportes?|información|"
    r"datos|novedad)|No\s+(?:informó|presentó)\w*(?:\s+\w+)?)\W*",
    re.IGNORECASE,
)
