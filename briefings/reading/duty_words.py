"""Pieces of the patterns for what somebody is bound to do without a verb of deciding: who has until a day, whom it
falls to, what is on course, what its day has been fixed for."""

# "Six months", "90 days".
a_while = (
    r"(?:\d+|an?|two|three|four|five|six|eight|nine|ten|twelve|thirty|sixty|ninety)\s+"
    r"(?:hours?|days?|weeks?|months?|years?)"
)
term = rf"(?:(?:only\s+|just\s+|another\s+|an\s+additional\s+)?{a_while}|until\s[^.;:,]{{3,25}}?)"
# What a body is charged with that it will have made once: a standing duty is background.
drafting = (
    r"(?:draft|prepar|draw|sett|establish|develop|review|organi[sz]|finali[sz]|produc|submitt|design|compil|writ|recruit|"
    r"negotiat|elaborat|revis|updat)ing|(?:preparation|elaboration|review|revision|drafting|organi[sz]ation|negotiation)\s+of"
)
# "Is on course to commission", "are about to lift".
on_course = (
    r"(?:is|are)\s+(?:(?:now|also|already)\s+)?(?:about|(?:well\s+)?on\s+(?:course|track|schedule)|slated|in\s+line|"
    r"gearing\s+up|getting\s+ready|making\s+(?:arrangements|preparations))\s+to"
)
# "Has been told to", "has until 30 June to", "is bound by the accord to", "is entrusted with the preparation of".
bound_over = (
    rf"(?:has|have)\s+been\s+told\s+to|(?:is|are|was|were|been)\s+given\s+{term}\s+to|(?:has|have)\s+{term}\s+to|"
    r"(?:is|are)\s+hereby\s+(?:authori[sz]ed|directed|required|instructed|empowered)\s+to|"
    r"(?:is|are)\s+(?:now\s+|also\s+|still\s+)?(?:obligated|compelled|bound\s+by\s(?!(?:the\s+)?(?:law|constitution)\b)[^.;:,]{3,60}?|under\s+orders|"
    r"under\s+an?\s+(?:legal\s+)?obligation)\s+to|"
    r"(?:has|have)\s+an?\s+mandate\s+to(?=\s[^.;]{3,80}?\s(?:within|by|before)\s)|"
    r"(?:is|are|was|were|been)\s+(?:now\s+|also\s+)?(?:(?:charged|entrusted|tasked)\s+with|responsible\s+for(?=\s[^.;]{3,100}?\s(?:by|before|within)\s))\s+"
    rf"(?:the\s+)?(?=(?:{drafting})\b)|"
    r"face[sd]?\s+an?\s+(?:\w+\s+)?deadline(?:\s+of\s[^.;:,]{3,25}?)?\s+to"
)
# "It falls to the ministers to", "the onus is on Peru to", "the plan is for the troops to".
falls_to = (
    r"(?:(?<=\bit\s)|(?<=\bit\snow\s)|(?<=\bit\salso\s))(?:falls?|fell|remains|is\s+(?:now\s+|also\s+)?(?:up|incumbent)|will\s+fall)\s+"
    r"(?:up)?(?:on|to|for)|"
    r"(?:onus|burden|responsibility|task|duty)\s+(?:is|lies|rests|falls|fell)\s+(?:now\s+)?(?:up)?(?:on|with|to)|"
    r"(?:plan|idea|aim|goal|intention)\s+is\s+for"
)
# "Take effect on 1 July", "registration opens in March": told in the present of what is still to come.
comes = (
    r"(?:takes?\s+effect|(?:comes?|enters?|goes?)\s+into\s+(?:force|effect|operation|service)|starts?|begins?|opens?|"
    r"resumes?|closes?)(?=\s+(?:on|in|from|at|next|this)\s)"
)
deadline_is = (
    r"deadline\s+(?:for|to)\s+(?!(?:public\s+)?(?:comments?|corrections?|entries)\b)[^.;:,]{3,80}?\s+"
    r"(?:is|(?:has\s+been|was)\s+set\s+(?:at|for)|expires|falls)"
)
# "Gave its word to", "made a commitment to", "signed up to": said with a noun.
gave_word = (
    r"sign(?:s|ed)\s+up|guarantee[sd]?|arrange[sd]?(?!\s+to\s+meet\s+(?:her|his|him|an?|the|my)\b)|opted|"
    r"(?:g[ai]ve[sn]?|pledged)\s+(?:its|their|his|her)\s+(?:word|pledge|promise|commitment|undertaking)|"
    r"(?:ma[dk]e|makes|g[ai]ve[sn]?)\s+(?:an?|the)\s+(?:\w+\s+)?(?:commitment|pledge|promise|undertaking|vow)(?=\s+to\s+(?!work\b|be\b|the\b))|"
    r"(?:binds?|bound)(?=\s+(?:itself|themselves)\s)|"
    r"(?:taken|took|takes)\s+it\s+upon(?=\s+(?:itself|themselves)\s)|"
    r"(?:accept|endors|agree)(?:s|ed|d)\s+(?:with\s+)?(?:the|this|a)\s+recommendations?|"
    r"(?:made|makes)\s+(?:known|clear|public)\s+(?:its|their)\s+(?:intention|decision|plans)|"
    r"(?:shook|shaken)\s+hands\s+on\s+an?\s+(?:deal|agreement)"
)
consented = (
    r"(?:green-?light(?:s|ed)|(?:consent(?:s|ed)|g[ai]ve[sn]?\s+(?:the|its|their)\s+(?:green\s+light|go-ahead|consent|approval)"
    r"|pledge[sd]?\s+(?:themselves|itself))\s+(?:to|for))"
)
# "Has allocated 4 million dollars", "has put forward NZ$12 million".
has_given = (
    r"(?:(?<=has\s)|(?<=have\s))(?:allocated|put\s+(?:forward|up)|set\s+aside|earmarked|committed|released|freed\s+up)"
    r"(?=\s+(?:[a-z]+\s+){0,3}(?:[A-Z]{1,3})?[$€£]?\s?\d[\d.,]*\s+(?:million|billion|m\b|bn\b)|\s+(?:funds|funding|money)\s+for\s)"
)
# "Pressed for the reopening of".
pressed_for = r"(?:press|push|lobb(?:y|i)|appeal|plead)(?:es|s|ed)?\s+for"

# In Spanish.
un_tiempo = (
    r"(?:\d+|un|una|dos|tres|cuatro|cinco|seis|diez|doce|quince|treinta|sesenta|noventa)\s+"
    r"(?:horas|días|semanas|mes|meses|años?)(?:\s+hábiles)?"
)
plazo = rf"(?:(?:un\s+)?plazo\s+(?:de\s+)?)?(?:de\s+)?(?:hasta\s[^.;:,]{{3,30}}?|{un_tiempo})"
obligado = (
    rf"(?:tiene[n]?|tendrán?|dispone[n]?|dispondrán?|cuenta[n]?\s+con|contarán?\s+con)\s+{plazo}\s+para|"
    r"(?:est(?:á|án|ará|arán)|qued(?:a|an|ará|arán|ó|aron))\s+(?:[a-z]+mente\s+)?obligad[oa]s?\s+a|"
    r"qued(?:a|an|ó|aron)\s+(?:facultad|autorizad)[oa]s?\s+(?:a|para)|"
    r"est(?:á|án|ará|arán)\s+llamad[oa]s?\s+a(?=\s+(?:ratificar|aprobar|votar|elegir|resolver|firmar|entregar|presentar)\b)"
)
# "Obligó al Estado a", "facultó al ministro para".
obliga = (
    r"(?:emplaz|oblig|facult|autoriz|apremi)(?:a|an|ó|aron)(?=\s+al?\s)|"
    r"conden(?:a|an|ó|aron)(?=\s+al?\s[^.;:,]{2,60}?\sa\s+(?:pagar|indemnizar|devolver|restituir|reparar|entregar|limpiar|"
    r"retirar|publicar|demoler)\b)"
)
# "Se prevé que la planta entre en funcionamiento": what is done to be so, and not what the figures will be.
se_hara = (
    r"(?:se\s+(?:celebr|inaugur|firm|instal|constru|entregu|present|aprueb|apruéb|publiqu|lanc|realic|suscrib|despliegu|reún|"
    r"reanud|abr|pong|llev)[a-z]*|entren?\s+en\s+(?:funcionamiento|servicio|operaci[óo]n)|"
    r"(?:apruebe|ratifique|firme|envíe|presente|entregue|inaugure|abra|reabra|construya|publique|adopte|ponga|nombre|desembolse)n?)"
)
se_preve = (
    r"(?:se\s+(?:prevé|espera|contempla|planea)|est(?:á|aba)\s+(?:previsto|programado|acordado)|queda\s+pendiente|"
    r"(?:idea|plan)\s+es)\s+que"
)
obras = (
    r"l[ao]s\s+(?:obras|trabajos|operaciones|vuelos)\s+"
    r"(?:comience|inicie|empiece|arranque|concluya|culmine|termine|reanude)n"
)
meta = r"(?:objetivo|meta|propósito|intención|(?:siguiente|próximo)\s+paso)(?:\s+del?\s[^.;:,]{3,50}?)?\s+(?:es|será)"
llega = (
    r"(?:entran?\s+en\s+(?:vigor|vigencia|funcionamiento)|arrancan?|comienzan?|inician?|empiezan?|abren?|cierran?)"
    r"(?=\s+(?:el|en|a\s+partir|este|esta|la|desde)\s)"
)
fecha_limite = r"(?:fecha\s+límite|plazo)\s+para\s[^.;:,]{3,80}?\s+(?:es|será|vence|expira|termina)"
# "Se autoriza", "queda prohibida", at the head of an article.
queda = (
    r"(?:se\s+(?:dispone|autoriza|prohíbe|prorroga|deroga|suspende|aprueba|faculta|decreta|ordena)n?|"
    r"qued(?:a|an)\s+(?:prohibid|suspendid|derogad|prorrogad|abrogad|eliminad|suprimid)[oa]s?)"
    r"(?=\s+(?:la|el|los|las|al?|por|un|una|tod[oa]s?|hasta)\s(?!acta\b|orden\s+del\b|sesi[óo]n|reuni[óo]n|audiencia))"
)
decretos = (
    r"der[óo]ga|apru[ée]ba|autor[íi]za|fac[úu]lta|des[íi]gna|n[óo]mbra|prorr[óo]ga|modif[íi]ca|susp[ée]nde|proh[íi]be|disp[óo]ne|"
    r"decl[áa]ra|instr[úu]ya|enc[áa]rgue|establ[ée]ce|otórga|asígna|f[íi]ja"
)
prometio = (
    r"(?:reafirm|reiter|ratific|confirm)(?:ó|aron)\s+su\s+(?:voluntad|determinación|decisión)\s+de|aspira[n]?(?=\s+a\s)|"
    r"qued(?:ó|aron|amos)\s+en(?=\s+[a-záéíóú]+[aei]r\b)|se\s+dispone[n]?(?=\s+a\s)|se\s+oblig(?:a|an|ó|aron)(?=\s+a\s)|"
    r"aprob(?:ó|aron)(?=\s+[a-záéíóú]+[aei]r\s)|suscrib(?:ió|ieron|imos)\s+(?:un|el|una)\s+(?:[a-záéíóúñ]+\s+)?"
    r"(?:acuerdo|convenio|memorando|memorándum|protocolo|carta|contrato)(?:\s+de\s+[a-záéíóúñ]+)?\s+para"
)
