"""What governs a deed in English: one pattern, `pattern`, tried by `governing` where a word may govern."""

import re

from .duty_words import (
    a_while,
    bound_over,
    comes,
    consented,
    deadline_is,
    falls_to,
    gave_word,
    has_given,
    on_course,
    pressed_for,
)
from .plain import spaced

adv = (
    r"(?:(?:on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|also|only|first|instead|again|still|further|jointly|now|then|soon|today|together|therefore|"
    r"in\s+principle|(?!(?:com|ap|sup|re)ply|rely|italy|july)[a-z]{3,12}ly)\s+){0,3}"
)
nouns = spaced(
    "creation|establishment|launch|formation|start(?= of)|renewal|reopening|reactivation|"
    "ratification|opening|holding|convening|signing|adoption|deployment|expansion|extension|"
    "appointment|construction|development|resumption|introduction|provision|delivery|donation|implementation|"
    "(?:transfer|handover|withdrawal|release|return|lifting|removal|suspension|abolition|purchase|rehabilitation|"
    "reconstruction|modernisation|modernization)(?= of)|lines? of credit|credit lines?|"
    "action plan|work ?plan|road ?map|timetable|calendar|working group|task force|mechanism|pilot|protocol|exchange|"
    "platforms?|portal|facility|alliance|coalition|accelerator|scholarships|partnership|academy|hub|laborator(?:y|ies)|"
    r"bans?(?= on)|moratorium|(?<=new\s)laws?|stud(?:y|ies)|(?:closure|extradition|reform|review|audit|"
    "evacuation|expulsion|"
    "sale|acquisition)(?= of)|cuts?(?= (?:in|to))|reductions?(?= (?:of|in))|ceasefire|cease-fire|truce|"
    "elections(?= (?:in|on|by|within))|"
    r"(?<!press\s)(?<!news\s)conferences?|summit(?= (?:in|on))|(?:investigations?|inquir(?:y|ies))(?= into)|"
    "free (?:transit|passage)|"
    "visa-free|(?:patrol )?boats|ships|aircraft|helicopters|drones|trucks|ambulances|buses|"
    "loans?|visas?|doses|working groups|task forces|mechanisms|"
    "programmes?|programs?|projects?|initiatives?|campaigns?|funds?|funding|package|grants?|investments?|assistance|"
    "support|aid|sanctions|repeal|exemption|waivers?|contributions?|donations?|awards?|scholarships?|courses?|exercises?|missions?|"
    "commitments|pledges|agreements?|extension|facilities|equipment|training|relief|"
    "corridors?|railway|pipeline|airport|highway|terminal|free trade area|(?:economic|trade) zones?|dam|"
    "hospitals?|schools?|bridges?|embassy|consulates?|vaccines|vessels|vehicles|"
    "measures|steps|plans?|framework|centers?|centres?|commission|committee|secretariat|network|"
    "joint(?! (?:position|statement|declaration|communiqu|approach|view|understanding))"
)
deliverable = spaced(
    rf"(?:(?:a|an|the|its|their|our|further|additional|more than|over|up to|nearly|some)\s+)?"
    rf"(?:(?!that\b|to\b|of\b|in\b|on\b|at\b|by\b|for\b|with\b|as\b|from\b|is\b|are\b|was\b|were\b|will\b|has\b|have\b)[\w’'-]+\s+){{0,12}}?(?:{nouns})\b"
)
million = (
    r"\d[\d.,]* (?:million|billion)(?: (?:US|U\.S\.|Canadian|Australian))? "
    r"(?:dollars|euros|pounds|yen|francs|kroner|kronor|pesos|rand|rupees|yuan|reais|shillings|riyals)\b"
)
money = spaced(
    rf"(?:(?:an?|the|another|additional|extra|further|some|more than|over|up to|nearly)\s+){{0,3}}{million}|"
    r"(?:(?:a|an|the|additional|extra|further|more than|over|up to|nearly|some|new|another)\s+){0,3}"
    r"(?:(?:award|grant|contribution|donation|loan|investment) of )?"
    r"(?:(?:[A-Z]{1,3}|U\.S\.)?\s?[$€£]|(?-i:AUD|BRL|CAD|CHF|CNY|DKK|EUR|GBP|INR|JPY|KES|MXN|NOK|NZD|PLN|SEK|SGD|TRY|USD|ZAR))\s?\d"
)

# "Ordered the release of $5 million": what is ordered, and nobody to do it.
what_is_ordered = spaced(
    r"(?:the|an?) (?:[\w-]+ ){0,2}?(?:(?:deployment|creation|establishment|construction|opening|reopening|"
    r"withdrawal|closure|suspension|removal|"
    r"lifting|purchase|resumption|evacuation|expulsion|demolition|review|audit|return)(?: of)\b|"
    r"(?:investigation|inquiry|probe) into\b|release of (?:[^a-z]{0,4}(?:[A-Z]{1,3})?[$€£]|(?:all|the|"
    r"\d+) (?:[\w-]+ )?(?:prisoners|detainees|hostages|funds)))"
)
ordered = rf"(?<!court\s)order(?:s|ed)(?=\s+{what_is_ordered})"

# "Agreed, in a spirit of trust, to": what stands between a verb and its deed.
aside = r",\s[^,.;:()]{3,90},"

# Who is asked, with his acronym: "the World Health Organization (WHO)".
named = r"(?:[^.;:()]|\([A-Z][\w.-]{1,8}\))"

# "Intend for the first meeting to": what is to be done by others.
for_it = (
    r"(?<=intend|lanned|ntends|tended|agreed)\s+for\s+(?:(?:an?|the|its|their|our|this)\s|(?-i:[A-Z]))[^,.;:()]{3,80}?"
)

# "It was decided by the Cabinet to".
by_whom = r"\s+by\s+(?:(?:the|all|both)\s|(?-i:[A-Z]))[^,.;:()]{2,60}?"

# "Is prepared to send two ships": an offer of something; who is ready to help offers nothing yet.
things_offered = (
    r"accept|build|buy|contribute|deploy|dispatch|donate|establish|extend|fund|finance|give|host|install|lend|pay|provide|purchase|"
    r"release|repair|sell|send|set\s+up|sign|supply|take\s+in|train|transfer|withdraw"
)
# "Will not build new coal plants": what is promised not to be done, and no more than a forecast of most other verbs.
not_to = (
    r"(?:not\s+(?=(?:allow|approve|build|buy|charge|close|cut|deploy|develop|export|extend|finance|fund|hire|import|impose|increase|"
    r"invest|issue|license|permit|provide|purchase|raise|recruit|reduce|renew|send|sell|transfer|use)\b))?"
)
# "Barred the company from felling": what nobody may do any more, and who is told so.
barred = (
    r"(?:barred|banned|prohibited|forbade)(?=\s+(?:the|all|any|its|their|(?-i:[A-Z]))[^.;:]{2,60}?\sfrom\s+[a-z]+ing\b)"
)

# "Endorsed a plan to", "ended with an agreement to": what is taken on as one's own, and what a meeting brought.
taken_on = (
    r"(?:endors|approv|adopt|back)(?:es|s|e|ed)?\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,2}?"
    r"(?:plan|proposal|programme|strategy|roadmap)|"
    r"(?:end|conclud|clos)(?:es|s|ed)\s+with\s+(?:an?|the)\s+(?:[a-z]+\s+)?"
    r"(?:agreement|pledge|commitment|decision|promise)|volunteer(?:s|ed)"
)
approved = (
    r"(?:approv|endors)e[sd](?=\s+the\s+(?:creation|establishment|opening|construction|deployment|purchase|expansion|sale|transfer|"
    r"withdrawal|extension|closure|lifting|removal|acquisition|appointment)\s+of\b)"
)

# "Offered a loan of $40 million", "confirmed the deployment of": who offers help says nothing yet.
offered = (
    r"offer(?:s|ed)(?!\s+(?:[\w’'-]+\s+){0,3}?(?:support|assistance|help|condolences|aid|advice)\b(?!\s+(?:of|worth)\s[^a-z]{0,4}\d))"
    r"(?=\s+(?:(?:an?|the|its|new|more|up|over|another|additional|two|three|four|five|ten|free)\s|\d|[^a-z]{0,4}(?:[A-Z]{1,3})?[$€£]\d))"
)
confirmed = (
    r"confirm(?:s|ed)(?=\s+(?:the|its|their|an?)\s+(?:[\w-]+\s+){0,2}?(?:deployment|creation|establishment|construction|opening|reopening|"
    r"withdrawal|purchase|sale|transfer|donation|loan|grant|contribution|resumption|launch|visas?|package)\b)"
)
# "Approved a loan of $3 billion".
money_approved = (
    r"approve[sd](?=\s+(?:(?:an?|the|another|additional|over|more\s+than|nearly|up\s+to)\s+){0,2}(?:[\w-]+\s+){0,2}?"
    r"(?:(?:loan|grant|package|contribution|donation|line\s+of\s+credit)\s+(?:of|worth)\s+)?(?:US|U\.S\.)?\s?[$€£]\s?\d)"
)
# "Pledged 200 officers": people and things by their number; who "commits 12 murders" gives nothing.
by_number = (
    r"(?<=pledged\s|pledges\s|mmitted\s|commits\s)(?:up\s+to\s+|another\s+|an\s+additional\s+|more\s+than\s+)?"
    r"\d[\d.,]*\s+(?!crimes|murders|robberies|offen[cs]es|violations|errors|acts|attacks|fouls)[a-z]{3,}"
)
committed = (
    r"(?:commit(?:s|ted)(?=\s+(?:up\s+to\s+|another\s+|an\s+additional\s+|more\s+than\s+)?\d)"
    r"|(?<=has\s)(?:committed|earmarked|set\s+aside)(?=\s[^a-z]{0,12}(?:(?:[A-Z]{1,3})?[$€£]|(?-i:[A-Z]{3})\s?\d)))"
)

# "Was given the task of drafting", "will be responsible for drafting": who is to do it, said with a noun.
charged = (
    r"(?:(?:was|were|been)\s+(?:given|handed|assigned)|(?:took|takes|taken)\s+on|accept(?:s|ed)|assume[sd]?)\s+"
    r"(?:the\s+)?(?:task|responsibility)\s+(?:of|for)|(?:will\s+be|(?:was|were|been)\s+made)\s+responsible\s+for|"
    r"set\s+(?:itself|themselves|himself|herself|ourselves)\s+(?:an?|the)\s+(?:[\w-]+\s+)?(?:goal|target|objective)\s+of|"
    r"(?:takes|took)\s+responsibility\s+for|(?:agreement|consensus)\s+was\s+reached\s+(?:up)?on"
)
# "The agreement provides for the exchange of", "the measures include setting up": what a text that was agreed brings.
works = (
    "creation|establishment|opening|construction|deployment|purchase|expansion|exchange|sharing|training|installation|"
    "return|release|withdrawal|transfer|handover|repatriation|reopening|disarmament"
)
provides = (
    r"(?:(?<=plan\s)|(?<=deal\s)|(?<=pact\s)|(?<=accord\s)|(?<=agreement\s)|(?<=package\s)|(?<=roadmap\s)|"
    r"(?<=strategy\s)|(?<=proposal\s)|(?<=memorandum\s)|(?<=understanding\s)|(?<=measures\s)|(?<=commitments\s))"
    r"(?:provides?\s+for|foresees?|envisages?|envisions?|calls?\s+for|includes?)"
)
provided = (
    r"(?:[a-z]+\s+){1,3}to\s+be\s+(?:held|[a-z]+ed)\b|"
    rf"(?!includ|remain|keep)[a-z]{{3,}}ing\b(?=\s+[a-z])|(?:(?:the|an?)\s+)?(?:[a-z]+\s+)?(?:{works})\s+of\b"
)

# "Agreed on the allocation of": what is done, said with a noun made of its verb.
doing = (
    r"(?:(?:the|an?|further|joint|early)\s+){0,2}(?!(?:situation|question|direction|intention|opinion|position|relation|condition|"
    r"attention|satisfaction|importance|definition|interpretation|notion|option|nation|commitment|government|moment|document|"
    r"assessment|sentiment|statement|agreement|argument|element|environment|department|meaning|timing|wording|handling|beginning|understanding)\b)"
    r"[a-z]{3,}(?:tion|sion|ment|ing)\s+of\b"
)
# Who can be told to do something, without his name: "the ministry", "the government's schools".
an_office = (
    r"(?:the|its|their|his|her|all|every)\s+(?:[\w-]+\s+){0,2}?(?:governments?|ministr(?:y|ies)|ministers?|departments?|agency|agencies|"
    r"authorit(?:y|ies)|councils?|commission|states?|compan(?:y|ies)|board|police|army|city|cities|mayors?|parliament|congress|bank|"
    r"regulator|office|administration|cabinet|courts?|schools?|hospitals?|operators?|firms?|president|secretariat)"
)
# "Gave the ministry six months to publish", "gave the police the task of drawing up".
a_name = rf"(?:{an_office}|(?-i:[A-Z])[\w’'-]+(?:\s(?-i:[A-Z])[\w’'-]+)?|ministry|government|state|police|firms?)"
given_time = rf"g[ai]ve[sn]?(?=\s+{a_name}\s+(?:(?:another\s+)?{a_while}|until\s[^.;,]{{3,25}}?)\s+to\s)"
given_a_task = r"g[ai]ve[sn]?(?=\s+[^.;:,]{3,80}?\sthe\s+(?:task|job|responsibility)\s+of\s+[a-z]+ing\b)"
# "Voted to require": a parliament's decision; who voted to approve has made it.
voted = (
    r"vot(?:es|ed)(?=\s+to\s+(?:require|order|send|close|open|build|fund|ban|create|establish|extend|withdraw|buy|spend|allocate|"
    r"launch|deploy|lift|scrap|abolish)\b)"
)
# "Previewed plans to".
told_of_plans = (
    r"(?:preview|outlin|detail|present|reveal|disclos|shar)ed(?=\s+(?:(?:his|her|its|their|our|new|the)\s+){0,2}plans\s+to\b)|"
    r"(?:set|laid)\s+out(?=\s+(?:(?:his|her|its|their|our|new|the)\s+){0,2}plans\s+to\b)"
)
# "Urged the immediate release of": what is asked for is an event.
at_once = (
    r"(?:(?:the|an?)\s+)?(?:[\w-]+\s+(?:and\s+)?){0,3}?(?:release|withdrawal|implementation|lifting|adoption|ratification|cessation|resumption|"
    r"opening|reopening|establishment|return|extradition|deployment|transfer|closure|suspension|removal|creation|provision|supply|dispatch|"
    r"handover|repatriation)\s+of\b"
)

# "Signed a memorandum on the sharing of": what is to be done by it. To have signed it is past.
signed = (
    r"(?<=\w\s)signed\s+(?:an?|the|two|three|several)\s+(?:[\w’'-]+\s+){0,3}?(?:memorand(?:um|a)|MoUs?|agreements?|accords?|treaty|protocols?|"
    r"pact|arrangements?|letters?|declarations?)\s+(?:of\s+(?:understanding|cooperation|intent)\s+)?(?:\(MoU\)\s+)?"
    r"(?:on|for|concerning|regarding)"
)
# "Decided that flights be doubled": no opinion that they should be.
not_a_modal = "".join(
    rf"(?<!\b{word})"
    for word in ("should", "must", "will", "would", "can", "could", "may", "might", "shall", "to", "not")
)
# "Asked Japan for five ships", "pressed the ministry to".
some_of_them = (
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|ten|a\s+dozen)\s+"
    r"(?:more\s+)?(?!years?|days?|weeks?|months?)[a-z]{3,}"
)
pressed = (
    r"(?=\s+(?:(?-i:[A-Z])|the\s+(?:\w+\s+)?(?:government|minist(?:ry|er)|president|authorities|council|commission|state|agency|"
    r"department|board)\b))"
)
# "Charged their ministers with submitting": who is no defendant.
charged_with = (
    r"(?=\s+(?:(?:the|their|its|our|his|her)\s+)?(?:[\w-]+\s+){0,3}?(?:ministers?|ministr(?:y|ies)|committees?|groups?|experts|officials|"
    r"teams?|commissions?|agenc(?:y|ies)|authorities|secretariat|delegations|services)\s+with\s)"
)
# "Resolved that Kenya accept": what is to be done, and no opinion of what is.
bare_verbs = (
    r"accept|adopt|allow|appoint|build|carry|contribute|coordinate|create|deploy|develop|draft|ensure|establish|extend|finance|fund|"
    r"host|implement|increase|introduce|launch|lead|lift|open|operate|prepare|present|provide|publish|ratify|reduce|release|"
    r"remove|repair|report|review|send|set|(?<!countries\s)(?<!sides\s)(?<!parties\s)(?<!states\s)(?<!governments\s)(?<!leaders\s)share|sign|submit|supply|suspend|take|train|undertake|waive|withdraw"
)
bare_verbs_of_many = (
    "cease|conduct|convene|exchange|form|hold|initiate|meet|reconvene|refrain|resume|return|start|visit"
)
those_who = (
    r"(?:the|both|all|each|their|its|these)\s+(?:[\w’'-]+\s+){0,3}?(?:sides?|parties|part(?:y|ners)|countr(?:y|ies)|governments?|states?|ministers?|"
    r"ministr(?:y|ies)|leaders|heads|officials|experts|teams?|commissions?|committees?|councils?|secretariat|agenc(?:y|ies)|"
    r"authorit(?:y|ies)|members?|delegations?|forces|groups?|chairs?|presidents?|secretar(?:y|ies))(?:\s+of\s+(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+)?)?"
)
extended = (
    r"(?:extended|renewed)(?=\s+(?:the|its|their)\s+[^.;,]{3,80}?\s"
    r"(?:until|(?:for|by)\s+(?:an?\s|another|\d|two|three|six))\b)"
)

pattern = re.compile(
    rf"""
    (?P<decided>\b(?:agree[sd]?|decide[sd]?|resolve[sd]?|undert(?:akes?|ook|aken)|commit(?:s|ted|ting)?|pledg(?:e|es|ed|ing)
        |vow(?:s|ed|ing)?
        |promise[sd]?|intend(?:s|ed)?|aim(?:s|ed)?|plan(?:s|ned|ning)?|propose[sd]?|expects?|offer(?:s|ed)?|consent(?:s|ed)|look(?:s|ed)?\s+forward(?=\s+to\s+(?:hosting|opening|launching|signing|concluding|publishing|deploying|delivering|establishing)\b)
        |(?:reach|conclud|announc|sign|finali[sz])(?:es|ed|e|s)?\s+(?:an?\s+|the\s+|its\s+|their\s+)?(?:[a-z]+\s+)?
        (?:agreements?|deal|accord|understanding|decision|plans)
        |express(?:es|ed)\s+(?:its|their|his|her)\s+(?:willingness|intention|intent)
        (?=\s+to\s+(?!help|support|assist|work|cooperate|continue|strengthen|deepen|contribute|play|engage|learn)[a-z])
        |result(?:s|ed)\s+in\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:agreements?|commitments?|pledges?|decisions?)
        |(?:is|are)\s+(?:prepared|willing)(?=\s+to\s+(?:{things_offered})\b)
        |{taken_on}|{gave_word}|(?<=has\s)accepted(?=\s+to\s+(?:{things_offered})\b)|{voted}|(?:plans|preparations|work)\s+(?:is|are)\s+(?:already\s+|now\s+)?under\s?way
        |(?:has|have)\s+been\s+(?:set\s+aside|earmarked|allocated|budgeted)|(?:agreement|deal|accord|understanding|decision)\s+(?:was|has\s+been)\s+(?:reached|made|taken|signed|concluded))
        (?:\s+(?:themselves|itself|ourselves|(?:its|their|his|her)\s+(?:countr(?:y|ies)|governments?|nations?)
        |(?P<whom>(?-i:[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)))|{aside}|{for_it}|{by_whom})?\s+{adv}(?:not\s+)?to\s+{adv}[“"‘]?(?!(?:an?|the)\b)(?P<decided_verb>[a-z-]+))
    |(?P<agreed_on>\b(?:agree[sd]?|consent(?:s|ed)|decide[sd]?|reach(?:ed|es)?\s+(?:an?\s+)?agreement|(?:commit(?:s|ted)?|pledge[sd]?)
        (?=\s+to\s+the\s+(?:early\s+)?(?:ratification|establishment|creation|signing|opening|launch|construction)\s+of\b|\s+to\s+an?\s+[\d.,]+(?:\s+per\s?cent|%)\s))
        \s+{adv}(?:(?:up)?on|to)\s+(?P<agreed_noun>{money}|{deliverable}|{doing})
        |\b{consented}\s+(?P<consented_noun>{deliverable}|{doing})
        |\b{approved}\s+(?P<approved_noun>{deliverable}))
    |(?P<agreed_ing>\b(?:agree[sd]?|concur(?:s|red)?|decide[sd]?|plans?|sights\s+set)\s+{adv}(?:up)?(?:on|in)\s+(?P<ing_verb>[a-z]+ing)\b
        |\b(?:{charged})\s+(?P<charged_verb>[a-z]+ing)\b|\b{signed}\s+(?P<signed_for>{provided}))
    |(?P<restated>\b(?:commitments?|pledges?|intent|intention|decision|determination|resolve)\s+(?:to|of)\s+(?P<restated_verb>[a-z-]+))
    |(?P<urged>\b(?:urg(?:e|es|ed|ing)|appeal(?:s|ed|ing)?\s+to|call(?:s|ed|ing)?\s+(?:(?:up)?on|for(?=\s+(?:(?-i:[A-Z][a-z]+)|(?:all|both)\s+[a-z]+s)\s+to\b|\s+{an_office}\s+to\b|\s[^.;:,]{{3,60}}?\s+to\s+be\s+[a-z]+(?:ed|en|t)\b))|{given_time}|(?:told|wants?)(?=\s+{an_office}\s+to\b)|encourag(?:e|es|ed|ing)|invit(?:e|es|ed|ing)
        |press(?:es|ed){pressed}|implor(?:e|es|ed)|beg(?:s|ged)|petition(?:s|ed)|request(?:s|ed|ing)?(?!\s+for\b)|ask(?:s|ed|ing)?|exhort(?:s|ed|ing)?|advis(?:e|es|ed)|recommend(?:s|ed)?(?!\s+(?:the|an?)\s+[\w-]*(?:tion|sion|ment|ing)\s+of\b))
        \s+(?!that\b)(?P<asked>{named}{{2,120}}?)\s+to\s+[“"‘]?(?P<urged_verb>[a-z-]+))
    |(?P<mandated>\b(?:instruct(?:s|ed)?|(?<!court\s)(?<!with\s)(?<!the\s)(?<!of\s)(?<!new\s)order(?:s|ed)|orders(?=\s+(?:the\s+)?(?:government|state|ministry|authorities|agency|council|company|firm|police|army|city)\s+to\b)|ordered(?=\s+(?:the|its|their)\s+(?:\w+\s+)?(?:government|state|ministry|authorities|agency|department)\b)|direct(?:s|ed)|task(?:s|ed)|mandat(?:es|ed)|entrust(?:s|ed)?
        |(?P<binds>compels|commits(?!\s[^a-z]{{0,12}}(?:[A-Z]{{1,3}})?[$€£])|obliges|obligates|binds|requires)
        |{barred}|charg(?:es|ed){charged_with}|enjoin(?:s|ed)|{given_a_task}|(?<=\bwe\s)(?:direct|task|mandate)(?=\s+(?:our|the)\b))
        \s+(?!{what_is_ordered})(?P<tasked>{named}{{2,120}}?)\s+(?:to|with|(?<!direct\s)from(?=\s+[a-z]+ing\b)|the\s+(?:task|job|responsibility)\s+of)\s+(?P<mandated_verb>[a-z-]+))
    |(?P<recommended>\b(?:(?:recommend|propos|suggest)(?:s|e|es|ed|ing)?|(?:demand|request|ask|urg)(?:s|e|es|ed)?
        (?=\s+that\b)|(?:it\s+is|(?:think|consider|deem|find)s?\s+it)\s+(?:also\s+)?(?:necessary|imperative|advisable)(?=\s+that\b)
        |recommendations\b[^.;:]{{0,90}}?,\s+including(?=\s+that\b))\s+(?:that\s+(?P<that>(?:(?!,\s+(?:and|while)\s)[^.;:]){{2,160}})
        |(?P<recommended_verb>[a-z]+ing\b|(?:the|a|an)\s+(?:[\w-]+\s+){{0,3}}?(?:{nouns})\b|{doing}|the\s+(?:compulsory|mandatory|joint|early|gradual|full)\s+{doing})
        |(?P<bare>(?:the\s+)?(?-i:[A-Z][\w/.&-]*)(?:\s+(?:of|and|the|(?-i:[A-Z][\w/.&-]*))){{0,6}}?|{an_office})\s+
        (?P<bare_verb>(?!with\b|from\b|that\b|which\b|under\b|into\b|over\b)[a-z]{{4,}}(?<!s)(?<!ed)(?<!ing)
        |(?:develop|ensure|establish|review|consider|adopt|provide|implement|undertake|strengthen|clarifie|monitor|publishe|report|revise|
        introduce|create|explore|expand|improve)s)
        \s+(?=(?:its|their|the|an?|all|how|whether|with|to|[a-z]+s)\b)))
    |(?P<agreed_that>\b(?:agreed|decided|resolved|determined)\s+that\s+(?P<who_agrees>(?:the\s+)?(?-i:[A-Z])[\w’'-]*(?:\s+(?:of\s+)?(?-i:[A-Z])[\w’'-]*){{0,3}}|{those_who})\s+
        (?P<agreed_that_verb>{bare_verbs}|(?<!are\s)(?<!will\s)(?:{bare_verbs_of_many}))\b)
    |(?P<agreed_be>\b(?:agreed|decided|resolved|determined)\s+that\s+[^.;:]{{3,120}}?{not_a_modal}
        \s+be\s+(?P<agreed_be_verb>[a-z]+(?:ed|en|t|wn))\b)
    |(?P<asked_for>\b(?:ask|request)(?:s|ed)\s+(?P<giver>(?:the\s+)?(?-i:[A-Z])[\w’'. -]{{2,50}}?)\s+for\s+
        (?P<asked_noun>{money}|{some_of_them}|{deliverable}))
    |(?P<provides>\b{provides}\s+(?P<provided_noun>{provided}))
    |(?P<called_for>\b(?:call(?:s|ed|ing)?\s+for|(?:urg|demand|request)(?:e|es|ed|s|ing)?(?:\s+for)?(?=\s+{at_once})|{pressed_for}(?=\s+{at_once}))\s+(?P<called_noun>(?:an?\s+)?(?:[\w-]+\s+(?:and\s+)?){{0,3}}?(?:ceasefire|cease-fire|truce)\b|{at_once}|{deliverable}|(?!during|nothing|something)[a-z]{{4,}}ing\b(?=\s+[a-z])))
    |(?P<announced>\b(?:{ordered}|{committed}|{has_given}|{told_of_plans}|{offered}|{confirmed}|{money_approved}|(?:announc|unveil|pledg)(?:e|es|ed|ing|s)?
        |promis(?:e|es|ed)(?=\s(?:an?|another|additional|nearly|some|the|new|its|more|over|up|two|three|four|five|six|ten|visa-free|free)\s|\s[^a-z]{{0,4}}(?:[A-Z]{{1,3}})?[$€£]|\s\d)|commits?(?=\s[^a-z]{{0,12}}(?:[A-Z]{{1,3}})?[$€£]))(?:\s+(?:in|at|on|from|during)\s[^.;:()$€£]{{2,60}}?(?=\s+{money}))?\s+(?P<announced_noun>{money}|{by_number}|{deliverable}|(?!(?:the\s+)?(?:completion|conclusion|resignation|election|nomination)\b){doing}|{what_is_ordered}
        |(?:[\w’'-]+\s+){{0,3}}?(?:plans?|intention|decision)\s+to\s+[a-z-]+))
    |(?P<launched>\b(?P<perfect>(?:has|have)\s+(?:already\s+|just\s+|{adv}))?(?P<launched_verb>{extended}|launched|set\s+up|established|created|unveiled
        |inaugurated|hereby\s+(?:establish|create|launch|set\s+up))\s+(?=(?:an?|the|its|their|our|two|three|four|several|new)\s))
    |(?P<begun>\b(?:has|have)\s+{adv}(?:already\s+)?(?:begun|started)\s+(?:to\s+)?(?P<begun_verb>[a-z]+))
    |(?P<under_way>\b(?:is|are|am|’re|'re|was|were)\s+{adv}(?:in\s+the\s+process\s+of\s+)?(?P<under_way_verb>
        (?:deploy|facilitat|deliver|provid|send|augment|expand|surg|mov(?=ing\s+(?:up\s+to\s+|more\s+than\s+|another\s+)?\d)|request(?=ing\s[^a-z]{{0,12}}(?:[A-Z]{{1,3}})?[$€£])|invest|build|launch|establish|train|fund|open|doubl|offer
        |dispatch|pair|leverag|issu|publish|releas|sponsor|transferr|transport|shipp|distribut|moderniz|modernis|renovat|restor|repair
        |rehabilitat|streamlin|lift|impos|plann(?=ing\s+(?:an?|new)\s)
        |stepp(?=ing\s+up\s[^.;:]{{3,40}}?\swith\s+(?:an?\s+)?(?:further|additional|another|extra)\s)|work(?=ing\s+(?:(?:closely\s+)?with\s[^.;:]{{3,90}}?\s)?to\s+(?:complete|digiti[sz]e|extend|reopen|rebuild|repair|recruit|upgrade|vaccinate|provide|deploy|establish|launch|open|build|deliver|connect|install|train|
        create|set\s+up|restore|supply|equip|finali[sz]e)\b)|sanction|embedd|sett(?=ing\s+up\b)|putt(?=ing\s+in\s+place\b|ing\s[^a-z]{{0,6}}(?:[A-Z]{{1,3}})?[$€£])|reduc|remov|assign|recruit|develop|implement|prepar|conduct|increas|strengthen|enhanc|accelerat|upgrad|procur
        |purchas|join|help(?=ing\s+(?:to\s+)?(?:establish|strengthen|build|train|develop|expand|equip)\b)|finali[sz]|mobili[sz]|extend|equip|award|pilot|allocat|contribut|donat|install|creat|rolling?|scal|convene|conven|hir|help(?=ing\s+(?:to\s+|[A-Z][a-z]+\s+(?:[a-z]+\s+)?)?(?:investigate|restore|repair|secure|rebuild)\b)|construct|supply|support|financ|partner|dedicat|mak(?=ing\s(?:[^.;]{{2,60}}?\s)?available\b)
        |(?:announc|commit)t?(?=ing\s[^a-z]{{0,12}}(?:[A-Z]{{1,3}})?[$€£]|ing\s+(?:an?\s+)?(?:additional|new|more\s+than)\b))ing)\b)
    |(?P<being>\b(?:is|are)\s+{adv}being\s+{adv}(?P<being_verb>deployed|delivered|sent|built|installed|distributed|established|set\s+up|rolled\s+out
        |readied|prepared|reserved|assembled|recruited|drafted|restored|repaired|renovated|set\s+aside|launched|trained|provided|shipped|upgraded|expanded|constructed|dispatched)\b)
    |(?P<passive>\b(?:is|are|was|were|been)\s+{adv}(?P<passive_verb>proposed|recommended|suggested|planned|envisaged
        |foreseen|discussed|considered|floated|tabled)\b)
    |(?P<scheduled>\b(?:is|are|was|were|been)\s+{adv}(?P<scheduled_verb>scheduled|slated|planned|set|due|fixed|expected|timetabled)\s+(?:for|on|in|at|to\s+(?:take\s+place|be\s+held))(?=\s))
    |(?P<duty>\b(?:{falls_to})\s+(?P<duty_of>{named}{{3,80}}?)\s+to\s+(?P<duty_verb>[a-z-]+))
    |(?P<bound>\b(?:{on_course}|(?P<bound_over>{bound_over}))\s*{adv}(?P<bound_verb>[a-z-]+)
        (?:\s+(?P<bound_next>[a-z-]+))?)
    |(?P<hereby>\b(?:(?<=is\s)|(?<=are\s))hereby\s+(?P<hereby_verb>appropriated|repealed|established|created|amended|appointed|allocated|
        revoked|suspended|lifted|prohibited|approved|designated|extended)\b)
    |(?P<comes>\b(?P<comes_verb>{comes}))
    |(?P<due>\b{deadline_is})
    |(?P<be_to>\b(?:(?:is|are|was|were)(?:\s+(?:accordingly|hereby|therefore|also))?|ha(?:s|ve|d)\s+been(?=\s+(?:asked|ordered|instructed|requested|tasked|mandated|advised|told)\b))\s+(?:(?:going|set|expected|scheduled|required|obliged|due|poised
        |(?P<bidden>(?:being\s+)?(?:requested|reminded|asked|invited|instructed|ordered|mandated|tasked|directed|advised|told|urged|encouraged|called\s+(?:up)?on))
        )\s+)?(?:to\s+|(?<=tasked\s)with\s+(?=[a-z]+ing\b)){adv}
        (?P<be_to_verb>[a-z-]+)(?:\s+(?P<be_to_next>[a-z-]+))?)
    |(?P<there_will>\bthere\s+will\s+(?:also\s+)?be\s+(?P<there_noun>(?:an?|the|more|new|further|\d[\d,]*)\s+(?:[\w-]+\s+){{0,3}}?(?:{works})\s+of\b
        |(?:an?|the)\s+(?:[\w-]+\s+){{0,2}}?(?:ban|moratorium|ceasefire|reduction|review|audit|inquiry)\s+(?:of|on|in|into)\b))
    |(?P<will>(?:\b(?:will|shall)|[’']ll)(?:{aside})?\s+{not_to}{adv}(?P<will_verb>[a-z-]+)(?:\s+{adv}(?P<will_next>[a-z-]+))?)
    |(?P<would>\b(?:would|could)\s+{adv}(?P<would_verb>[a-z-]+)(?:\s+{adv}(?P<would_next>[a-z-]+))?)
    |(?P<should>\b(?:should|must|ought\s+to|needs?\s+to|has\s+to|have\s+to)\s+{adv}(?P<should_verb>[a-z-]+)
        (?:\s+{adv}(?P<should_next>[a-z-]+))?)
    """,
    re.VERBOSE | re.IGNORECASE,
)
