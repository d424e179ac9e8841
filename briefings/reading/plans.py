"""Whether "plan", "pledge" or "promise" is a noun: "the plan to" is no deed, "the ministers plan to" is one."""

import re

_several = re.compile(
    r"\b(?:(?:the|these|our|both|two|three)\s+(?:\w+\s+)?[a-z]+s|they|we)\s+(?:also\s+|now\s+)?$", re.IGNORECASE
)
# "Welcomed new plans to help": a noun, for what governs it stands right before it.
_some_plans = re.compile(
    r"\b(?:make|makes|making|made|have|has|had|discuss|share|outline|finali[sz]e|new|joint|concrete|"
    r"ambitious|detailed|draft|further|similar|any|no|such|these|those|several|two|three|of|with|for|on|about|[a-z]{3,}(?:ed|ing))\s+$"
)
# "The Administration plans to": somebody who can plan, and no noun.
_planner = re.compile(
    r"\b(?:administration|government|ministry|department|agency|office|command|commission|secretary|president|minister|"
    r"bank|bureau|embassy|council|parliament|congress|(?-i:[A-Z]{3,6}))\s+$",
    re.IGNORECASE,
)
_their_plans = re.compile(r"\b(?:a|an|the|its|their|this)\s+(?:\w+\s+)?$|\b(?:his|her|our)\s+$", re.IGNORECASE)
_a_plan = re.compile(
    r"[’'](?:s\s+)?(?:\w+\s+)?$|\b(?:a|an|any|every|no|some|the|its|their|this|our|action|work|national|regional)\s+(?:[\w-]+\s+){0,3}$|\baction\s+$",
    re.IGNORECASE,
)
# "The Pentagon plans to": a name plans.
_named_planner = re.compile(r"\b[Tt]he\s+[A-Z][a-z]+\s+$")
# "Reaffirmed its plan to": what is told so is meant to be done.
_told_plan = re.compile(
    r"\b(?:confirm|reaffirm|announc|unveil|reveal|outlin|preview)(?:ed|s|es)\s+(?:its|their|his|her|[A-Z]\w+[’']s)\s+$"
)
# "Made good on its promise to": a noun.
_a_promise = re.compile(r"\b(?:whose|a|an|the|its|their|his|her|our|this|that|any|of|on)\s+(?:\w+\s+)?$", re.IGNORECASE)


def is_a_plan(said: str, before: str) -> bool:
    """Whether "plan", "plans" is a noun: "the plan to", "welcomed new plans to", but "the ministers plan to"."""
    if said.startswith("plan") and _told_plan.search(before):
        return False
    if said.startswith(("Plan ", "PLAN ")):
        return True
    if said.startswith("plan "):
        return bool(_a_plan.search(before)) and not _several.search(before)
    if said.startswith(("pledges ", "promises ")):
        return bool(_some_plans.search(before) or _their_plans.search(before))
    if said.startswith(("pledge ", "promise ", "offer ")):
        return bool(_a_promise.search(before))
    if _planner.search(before) or _named_planner.search(before):
        return False
    return said.startswith("plans ") and bool(_their_plans.search(before) or _some_plans.search(before))
