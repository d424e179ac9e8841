"""What governs a deed in Spanish: one pattern, `pattern`, tried by `governing` where a word may govern."""

import re

from .duty_words import (
    decretos,
    fecha_limite,
    llega,
    meta,
    obliga,
    obligado,
    obras,
    prometio,
    queda,
    se_hara,
    se_preve,
    un_tiempo,
)
from .governing_en import named
from .plain import spaced, words

day = (
    r"(?:hoy|ayer|anoche|(?:la\s+(?:noche|tarde|mañana)\s+del?\s+|este\s+|el\s+)(?:pasado\s+)?"
    r"(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?:\s+(?:\d{1,2}\s+de\s+[a-z]+|pasado))?)"
)
adv = (
    rf"(?:(?:{day}|ahora|primero|luego|pronto|también|además|asimismo|conjuntamente|igualmente|de\s+(?:manera|forma)\s+\w+|"
    r"en\s+(?:forma|conjunto)(?:\s+conjunta)?|[a-záéíóú]{3,14}mente),?\s+){0,2}"
)
nouns = spaced(
    "líneas? de crédito|liberación|retirada|retiro|cese|levantamiento|ratificación|inicio|comienzo|creación|"
    "establecimiento|lanzamiento|conformación|apertura|celebración|realización|firma|adopción|despliegue|"
    "ampliación|extensión|construcción|puesta en marcha|implementación|instalación|reanudación|entrega|donación|"
    "envío|compra|contratación|suspensión|eliminación|cierre|traslado|nombramiento|reducción|aumento|incremento|"
    r"adquisición|activación|actualización|modificación|redacción|publicación|rehabilitación|modernización|reparación|reubicación|"
    r"plan(?= (?!de\b)\w+ (?:para|que|de)\b)|convocatoria|elaboración|hoja de ruta|"
    "plan de acción|grupos? de trabajo|mesas? de trabajo|mecanismos?|protocolos?|programas?|"
    r"moratoria|(?<=nueva\s)ley|estudios?|patrullajes?|rebajas?|alto el fuego|cese al fuego|tregua|reformas?(?= del?)|"
    "elecciones(?= (?:en|para|antes))|conferencias?(?! de prensa)|cumbre(?= en)|investigaci(?:ón|"
    "ones)(?= (?:sobre|de))|visas?|"
    "visados?|tránsito|becas?|préstamos?|créditos?|donaciones|sanciones|escuelas|hospitales|clínicas|viviendas|consulados?|"
    "embajada|lanchas|buques|helicópteros|ambulancias|vehículos|drones|nombramiento|devolución|"
    "proyectos?|campañas?|fondos?|inversi(?:ón|ones)|medidas|planes|cronograma|centros?|comisi(?:ón|ones)|auditorías?|censos?|"
    "inspecci(?:ón|ones)|operativos?|proceso(?= de)"
)
deliverable = rf"(?:(?:la|el|los|las|una?|su|sus|nuevos|nuevas)\s+)?(?:[\wáéíóúñ-]+\s+){{0,2}}?(?:{nouns})\b"
# "Acordaron el monitoreo de las cuencas", "agreed on the allocation of": what is done, said with a noun made of its
# verb.
doing = (
    r"(?:la|el|una?|su)\s+(?!(?:importancia|situación|relación|cuestión|posición|condición|intención|opinión|satisfacción|preocupación|"
    r"consideración|declaración|detención|aprehensión|reaprehensión|extorsión|prisión|sesión|reunión|ocasión|dimensión|visión|atención|cumplimiento|crecimiento|sentimiento|"
    r"elección|reconocimiento|agradecimiento|momento|oposición|convicción|disposición|conmemoración|celebración)\b)"
    r"[a-záéíóúñ]{3,}(?:ción|sión|miento|eo|aje|cambio)\s+(?:[a-záéíóúñ]+\s+)?(?:del?|en|entre|a|al)\b"
)
# "Pidió la reforma de", "exigió una auditoría": what is asked for, and not an explanation or a word.
asked_for = (
    r"(?:la|el|una?)\s+(?:[a-záéíóúñ]+\s+)?(?!(?:atención|información|explicación|colaboración|autorización|participación|reconocimiento|"
    r"opinión|comprensión|reacción|sanción|presentación)\b)"
    r"(?:[a-záéíóúñ]{4,}(?:ción|miento|sión)|cierre|envío|entrega|despliegue|retir[oa]|cese|inicio|traslado|reforma|puesta\s+en\s+marcha|"
    r"alto\s+el\s+fuego|cese\s+al\s+fuego|tregua|moratoria|auditoría|compra|rebaja|préstamo|programa|plan|estudio|"
    r"reapertura|apertura|convocatoria|fin|final)\b"
    r"(?:\s+[a-záéíóú]+(?:\s+e\s+[a-záéíóú]+)?)?\s+(?:del?|al?|en|sobre|para|contra|que)\b"
)
# "Acordaron una reunión para el 3 de mayo": a meeting with its day.
meeting = (
    r"(?:una?|otr[oa]|la|el)\s+(?:\w+\s+)?(?:encuentros?|reuni[óo]n|ronda|cumbre|cita|visita)\b"
    r"(?=[^.;]{0,80}?\b(?:para|en)\s+(?:el|la|los|finales|principios|mediados|enero|febrero|marzo|abril|mayo|junio|julio|"
    r"agosto|septiembre|octubre|noviembre|diciembre)\b)"
)
inf = (
    r"(?:dar\b|ser\b(?=\s+(?:la\s+|el\s+)?(?:sede|anfitri))|(?!(?:ayer|lugar|mujer|militar|primer|nuclear|popular|escolar|familiar|similar|particular|titular|auxiliar|solar|taller|cualquier|tercer|hogar|alfiler|líder|lider|madagascar|"
    r"myanmar|gibraltar|n[ií]ger|qatar|catar)\b)[a-záéíóúñ]{2,}(?:ar|er|ir|ír)(?:se|los?|las?|les?)?)"
)
gift = (
    r"(?:contribuci(?:ón|ones)|aportes?|donaci(?:ón|ones)|créditos?|préstamos?|inversi(?:ón|ones)|(?:ayuda|"
    r"asistencia|cooperación)(?:\s+[a-záéíóú]+)?)\s+(?:de|por)\s+"
)
money = spaced(
    r"(?:(?:una?|más de|otros|hasta|cerca de) ){0,2}"
    rf"(?:paquete de )?(?:{gift})?(?:(?:unos|más de|otros|hasta|cerca de) )?"
    r"(?:(?:(?:US|R)? ?[$€] ?|S/\.? ?)\d|(?:\d[\d.,]* (?:mil )?(?:millones|mil)|mil millones)\b)"
)

# "Anunció durante su visita la construcción": when and where it was said.
when = rf"(?:(?:durante|en|tras|ante|desde|para)\s[^.;:(),]{{3,60}}?\s(?=(?:la|el|los|las|una?)\s+{nouns}))?"

# "Anunció el 4 de mayo en Lima más de $2 millones".
where = rf"(?:(?:el|en|durante|desde)\s[^.;:()$€]{{2,60}}?,?\s(?={money}))?"

# Nouns that end as the conditional does.
offices = (
    r"(?:sub)?(?:cancill|secret|comis|tesor|ingeni|enferm|ganad|min|tub|cons?ej|not|ceb|galer|lot|bat|artill|inf?ant|"
    r"panad|person|voc|pesqu|cañ|maquin|carpint)[ae]r[ií]as?\b"
)
# "Se comprometió en Lima, junto a otros, a": what stands between a verb and its deed.
aside = (
    r"(?:,?\s(?:en|junto|ante|durante|con)\s[^.;:()]{2,70}?,(?=\s+(?:a\s|en\s|de\s)?[a-záéíóú]+[aei]r\b)|"
    r"\sante\s[^.;:(),]{2,60}?(?=\s+a\s+[a-záéíóú]+[aei]r\b))?"
)

# "Al Gobierno Nacional y al Congreso, establecer": whom a report asks stands first, what he is to do is an infinitive.
addressed = re.compile(
    r"\W*(?:\d{1,3}[.)]\s*)?(?:Al|A\s+(?:la|los|las))\s+(?P<whom>(?:gobiernos?|estados?|congreso|asamblea|parlamento|ministeri|presiden|"
    r"fiscal|procurad|defensor|contralor|corte|tribunal|jurisdicción|policía|ejército|fuerzas|autoridad|alcald|gobernad|"
    r"municipi|secretar|unidad|instituto|comisión|organi[sz]a|entidad|instituci|servidores|medios|iglesias|empresas|"
    r"universidad|comunidad|sociedad|partidos?|(?-i:[A-ZÁÉÍÓÚÑ]{3,}))\w*)",
    re.IGNORECASE,
)
an_infinitive = re.compile(rf"(?P<before>[\wáéíóúñ]+|[,)])\s+(?P<verb>{inf})\b", re.IGNORECASE)
leads_an_infinitive = words("para de a por sin al del en con tras hasta como que poder deber y o e")
longest_address = 500  # characters

# "Aprobaron un plan para", "terminó con un acuerdo para", and "ofreció 200 policías", as in English.
taken_on = (
    r"(?:aprob|respald|adopt|aval)(?:ó|aron)\s+(?:el|un)\s+(?:plan|proyecto|programa)(?:\s+de\s+[a-záéíóúñ]+)?\s+para|"
    r"firm(?:ó|aron|amos)\s+(?:un|el|una|dos|tres|varios)\s+(?:[a-záéíóúñ]+\s+)?(?:acuerdos?|convenios?|memorandos?|memorándum(?:es)?|protocolos?|cartas?)"
    r"(?:\s+de\s+(?:entendimiento|cooperación|intención|intenciones|colaboración))?\s+para|"
    rf"(?:fue|fueron|qued(?:ó|aron)|ha\s+sido|será|serán)\s+(?:(?:el|la|los|las)\s+)?(?:encargad[oa]s?|responsables?)\s+de|se\s+encargarán?\s+de|acept(?:ó|aron|amos)(?=\s+{inf}\b)|"
    r"(?:termin(?:ó|aron)|conclu(?:yó|yeron)|finaliz(?:ó|aron))\s+con\s+(?:el|un)\s+(?:acuerdo|compromiso)(?:\s+para)?|"
    r"asum(?:ió|ieron)\s+la\s+(?:tarea|responsabilidad)\s+de"
)
works = r"(?:creación|construcción|instalación|apertura|compra|contratación)"
approved = (
    r"(?:(?:aprob|respald|aval)(?:ó|aron)|(?:dio|dieron)\s+luz\s+verde\s+al?)(?=\s+(?:(?:la|el)\s+)?(?:"
    rf"{works[3:-1]}|ampliación|venta|transferencia|retiro|cierre|levantamiento|adquisición|nombramiento|envío|despliegue|instalación)\b"
    r"|\s+(?:una\s+hoja\s+de\s+ruta|un\s+(?:plan\s+de\s+(?:acción|trabajo)|cronograma|calendario))\s+(?:para|de)\b)"
)
# "Aprobó un préstamo de 300 millones de dólares".
money_approved = (
    r"aprob(?:ó|aron)(?=\s+(?:una?\s+|otros?\s+)?(?:(?:préstamo|crédito|donación|paquete|aporte|línea\s+de\s+crédito)\s+(?:de|por)\s+)?"
    r"(?:US)?\s?[$€]?\s?\d[\d.,]*\s+(?:mil\s+)?millones\b)"
)
count = r"(?:\d[\d.,]*|diez|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|cien|doscient[oa]s|quinient[oa]s)"
offered = (
    r"(?:ofreci|prometi|comprometi)(?:ó|eron)(?=\s+(?:el\s+\w+\s+)?(?:una?\s+|otros?\s+|otras?\s+|hasta\s+|más\s+de\s+)?"
    rf"(?:{gift})?(?:{count}|mil\s+millones)\b"
    r"|\s+(?:(?:la|el|los|las|una?|dos|tres|cuatro|cinco|nuev[oa]s?)\s+|becas|visas)(?!(?:[a-záéíóúñ]+\s+){0,2}?(?:apoyo|ayuda|asistencia|"
    r"colaboración|respaldo|disculpas|conferencia|recepción)\b))"
)
by_number = (
    rf"(?<=etió\s|eció\s|eron\s)(?:otr[oa]s\s+|hasta\s+|más\s+de\s+)?{count}\s+"
    r"(?!cr[ií]menes|asesinatos|delitos|actos|errores|faltas|robos)[a-záéíóúñ]{3,}"
)

# "Firmaron un memorando sobre", as in English.
signed = (
    r"(?:firm|suscrib)(?:ó|aron|amos|ieron|ió)\s+(?:una?|el|la|dos|tres|varios)\s+(?:[a-záéíóúñ]+\s+)?(?:acuerdos?|convenios?|memorandos?|"
    r"memorándum(?:es)?|protocolos?|cartas?|declaraci(?:ón|ones))\s+"
    r"(?:de\s+(?:entendimiento|cooperación|intención|intenciones|colaboración)\s+)?(?:sobre|para)"
)
# "Se lograron acuerdos para la reactivación de", "convocó a una reunión para el 29 de abril".
reached = (
    r"(?:(?:logr|alcanz|concret|sell)(?:ó|aron|amos)|lleg(?:ó|aron|amos)\s+a)\s+(?:una?\s+|el\s+|los\s+|varios\s+|dos\s+|tres\s+)?"
    r"(?:\w+\s+)?acuerdos?\s+(?:para|sobre)"
)
convened = r"convoc(?:ó|aron|amos|a|an)"
signed_for = rf"(?:el|la)\s+(?:{works[3:-1]}|intercambio|capacitación|formación|establecimiento|despliegue)\b"
drawn_up = (
    "realización|ejecución|presentación|actualización|implementación|elaboración|redacción|preparación|creación|conformación|"
    "organización|coordinación|formulación"
)
# "Pidió a Honduras extraditar": an infinitive that no preposition leads.
bare = (
    r"(?<=\s)(?<!\bpara\s)(?<!\bde\s)(?<!\bpor\s)(?<!\bsin\s)(?<!\bal\s)(?<!\ba\s)(?<!\by\s)(?<!\bel\s)(?<!\bla\s)(?<!\bque\s)"
    r"(?!(?:poder|líder|titular|familiar|escolar|popular|nuclear|taller|hogar|particular|auxiliar|similar|tercer|cualquier|mar)\b)"
)

pattern = re.compile(
    rf"""
    (?P<decided>\b(?:acord(?:ó|aron|amos|aban)|acuerdan?|decid(?:e|en|ió|ieron|imos)|convin(?:o|ieron|imos)
        |convien(?:e|en)|resolv(?:ió|ieron|imos)|resuelven?|promet(?:e|en|ió|ieron)|se\s+propon(?:e|en)|planean?|prevén?
        |pretende[n]?|(?:asum(?:e|en|imos|ió|ieron)|hac(?:e|en|emos)|hizo|hicieron|adquir(?:ió|ieron)|adquieren?|reiter(?:ó|aron)|contrajo)\s+(?:el|su|sus)\s+compromisos?\s+de|ofrec(?:e|en|ió|ieron)|tiene[n]?\s+previsto|comprome(?:te|ten|tió|tieron|temos|tidos|to)|dispus(?:o|ieron)
        |compromiso(?:s)?\s+de|tiene[n]?\s+(?:la\s+intención|planes)\s+de|intención\s+de|se\s+propus(?:o|ieron)|acced(?:e|en|ió|ieron)(?=\s+a\b)
        |se\s+(?:han?\s+)?(?:plante(?:ó|aron|ado|a|an)|fij(?:ó|aron|ado|a|an)|traz(?:ó|aron|ado)|marc(?:ó|aron|ado))\s+(?:la|el|una?|como)\s+(?:meta|objetivo|propósito)(?:\s+de\b)?
        |(?:ratific|confirm|reafirm)(?:ó|aron|a|an)\s+(?:su|sus|el|los)\s+plan(?:es)?\s+(?:de|para)
        |pact(?:ó|aron)|(?:concord(?:ó|aron|amos)|coincid(?:ió|ieron|imos))(?=\s+(?:en\s+)?{inf}\b)
        |(?:han?|he|hemos)\s+(?:acordado|decidido|convenido|resuelto|comprometido|prometido|ofrecido|pactado|aceptado)
        |{taken_on}|{reached}|{prometio}
        |(?:acord(?:ó|aron|amos)|convin(?:o|ieron)|decid(?:ió|ieron))(?:,\s+[a-záéíóú]+,)?\s+(?:en\s+)?que
        (?=\s+se\s+(?!(?:trata|debe|puede|requiere|mantiene|refiere|necesita)n?\b)[a-záéíóú]+[ae]n?\b|\s+(?:el|la|los|las|un|una|ambos|ambas|cada|sus?)\s+(?:(?!es\b|son\b|fue\b|está|debe)[\wáéíóúñ]+\s+){{0,4}}?(?:[a-záéíóúñ]+(?:[ae]n|[^aeiou\W]e)|sea)\b)
        )
        {aside}\s+{adv}(?:(?:a|en|de)\s+)?(?:no\s+)?{adv}[«“"]?(?P<decided_verb>{inf}|(?<=que\s)[a-záéíóú]+)\b)
    |(?P<agreed_on>\b(?:acord(?:ó|aron|amos)|acuerdan?|han?\s+acordado|convin(?:o|ieron)|decid(?:ió
        |ieron)|dispus(?:o|ieron)|orden(?:ó|aron)|decret(?:ó|aron)|pact(?:ó|aron)|(?<!se\s)(?:prevén?|contemplan?)|est(?:á|án)\s+previst[oa]s?|quedan?\s+(?:establecid|cread|conformad|constituid|instalad)[oa]s?|se\s+prevén?
        |(?P<brings>inclu(?:ye|yen))(?=\s+(?:la|el|los|las|una?)\s)
        |comprome(?:te|ten|tió|tieron|temos)(?=\s+(?:con|a)\s+(?:la|el|los|las)\b)),?\s+{adv}(?:(?:en|con|a)\s+)?
        (?P<agreed_noun>{money}|{deliverable}|{meeting}|{doing})
        |\b{reached}\s+(?P<reached_noun>{deliverable}|{doing})
        |\b{convened}\s+(?:al?\s+)?(?P<convened_noun>{meeting})
        |\b{approved}\s+(?P<approved_noun>{deliverable})
        |\b{signed}\s+(?P<signed_noun>{signed_for}))
    |(?P<ordained>\b(?P<ordained_verb>(?:{decretos}|arbítre|adópte|implemente|implémente|publíque|elabóre|constrúya|realíce|rem[íi]ta|cré|crée|créa|establéce|constitúye|confórma|habilíta|instála)(?:n)?se)
        (?=\s+(?:{adv})(?:la|el|los|las|una?|en|al?)\s))
    |(?P<urged>\b(?:conmin(?:a|an|ó|aron)|inst(?:a|an|ó|aron|amos|ando|ar|e|en)|exhort(?:a|an|ó|aron|amos|e|en)|llam(?:a|an|ó|aron)|(?:hizo|hicieron|reiter(?:ó|aron|amos)
        |hacen|hace|hacemos)\s+(?:un|el|su)\s+(?:[a-záéíóú]+\s+)?llamad[oa]
        |(?:han?|hemos)\s+(?:pedido|solicitado|exigido|reclamado|demandado|instado|exhortado|llamado|invitado|urgido|requerido)
        |requ(?:iere|ieren|irió|irieron)(?=\s+al?\s)
        |pid(?:e|en|ió|ieron)|exig(?:e|en|ió|ieron)|reclam(?:a|an|ó|aron|ando)|demand(?:a|an|ó|aron|ando)|solicit(?:a|an|ó|aron|amos|ando)|pidiendo|exigiendo|pedimos|invitamos|invit(?:a|an|ó|aron)|urg(?:e|en|ió|ieron)|alent(?:ó|aron)
            |alientan?)
        \s+(?P<asked>{named}{{0,120}}?)(?:\ba\s+)?(?:\bque\s+(?:se\s+)?(?P<urged_verb>[a-záéíóúñ]+)
            |(?<=\ba\s)(?P<urged_inf>{inf})\b)
        |\b(?:pid(?:e|en|ió|ieron)|solicit(?:a|an|ó|aron)|exig(?:e|en|ió|ieron)|requ(?:irió|irieron)|(?:han?|hemos)\s+(?:pedido|solicitado|exigido|requerido))\s+(?P<asked_of>al?\s+{named}{{2,60}}?)(?P<asked_inf>{bare}{inf})\b
        |\b(?:pid(?:e|en|ió|ieron)|solicit(?:a|an|ó|aron))\s+(?:el\s+|la\s+|su\s+)?(?:apoyo|ayuda|asistencia|colaboración)\s+(?P<help_of>(?:del?|al?)\s+{named}{{2,60}}?)\s+para\s+(?P<help_inf>{inf})\b
        |\b(?:pid(?:e|en|ió|ieron)|pidiendo|solicit(?:a|an|ó|aron|ando)|recom(?:ienda|iendan|endó|endaron))\s+(?P<so_of>(?:al?\s+{named}{{2,60}}?\s)?)se\s+(?P<so_verb>[a-záéíóúñ]{{3,}}(?:en?|an?))\b(?=\s+(?:y\s+\w+\s+)?(?:al?|con|el|la|los|las|una?|las)\s)
        |\b(?:da|dan|dio|dieron)\s+(?P<time_of>al?\s+{named}{{2,60}}?)\s+(?:un\s+plazo\s+de\s+)?(?:\d+|un|una|dos|tres|cuatro|cinco|seis|diez|doce|treinta|sesenta|noventa)\s+
        (?:horas|días|semanas|mes|meses|años?)\s+para\s+(?P<time_inf>{inf})\b
        |\b(?:da|dan|dio|dieron|conced(?:e|ió|ieron)|otorg(?:a|ó|aron)|fij(?:a|ó|aron))\s+(?:un\s+)?(?:plazo\s+de\s+)?{un_tiempo}\s+(?:de\s+plazo\s+)?(?P<term_of>al?\s+{named}{{2,60}}?)\s+para\s+(?P<term_inf>{inf})\b
        |\b(?:corresponde(?:rá)?|compete(?:rá)?|atañe|toca(?:rá)?(?:\s+ahora)?)\s+(?P<duty_of>al?\s+{named}{{2,80}}?)(?P<duty_inf>{bare}{inf})\b)
    |(?P<mandated>\b(?:encarg(?:a|an|ó|aron)|encomend(?:ó|aron)|(?<!la\s)(?<!una\s)encomiendan?|encomendamos|encargamos|(?:han?|he|hemos)\s+(?:instruido|ordenado|encomendado|encargado)(?=\s+al?\s)|instruimos|instru(?:yó|yeron|yen?)|orden(?:ó|aron
        |a|an)|{obliga}|mandat(?:ó|aron|amos)|(?<=[,.]\s)(?:instruir|encomendar|encargar|mandatar)(?:les?)?(?=\s+al?\s))
        \s+(?P<tasked>{named}{{0,120}}?)(?:(?:\b(?:a|para)\s+)?(?:que\s+)?(?P<mandated_verb>{inf})\b
            |(?:\b(?:a|para)\s+)?\bque(?:,\s[^,.;]{{3,60}},)?\s+(?:(?:(?:el|la|los|las)\s+(?:[\wáéíóúñ]+\s+){{1,5}}?)?se\s+)?(?P<mandated_so>[a-záéíóúñ]+[ae]n?)\b
            |(?:la|el)\s+(?P<mandated_noun>{drawn_up}|[a-záéíóúñ]{{3,}}(?:ción|sión|miento))\s+de(?:l)?\b
            |(?<=\s)una?\s+(?P<mandated_work>estudio|informe|auditoría|plan|diagnóstico|evaluación|proyecto|censo|propuesta|análisis|inventario)\s+(?:de|del|sobre|para)\b)
        |\b(?:encomend|encarg|instru)(?:ó|aron|yó|yeron)\s+(?P<tasked_that>al?\s+{named}{{2,100}}?)\s+que\s+(?=(?:el|la|los|las)\s)(?P<mandated_that>[a-z]+)\b)
    |(?P<recommended>\b(?:(?:(?:han?|hemos)\s+)?(?:gir(?:ó|aron|amos|ado)|imparti(?:ó|eron|do)|dio|dieron|dado)\s+(?:instrucciones|la\s+(?:directiva|instrucción|orden))(?=\s+(?:a\s[^.;:]{{2,60}}?\s)?(?:para|de)\s)
        |(?:han?|hemos|había|habían)\s+(?:recomendado|propuesto|sugerido)|recom(?:ienda|iendan|endó|endaron|endamos)|propon(?:e|en|emos)|propus(?:o|ieron)
        |sugi(?:ere|eren|rió|rieron)|sugerimos|aconsej(?:a|an|ó|aron)|plante(?:a|an|ó|aron)(?=\s+{adv}(?:que\b|{inf}\b))
        |(?:orden(?:ó|aron)|dispus(?:o|ieron))(?=\s+{adv}que\s+(?:el|la|los|las|cada|todos|todas)\s)
        |abog(?:a|an|ó|aron)\s+por(?=\s+(?:la|el)\s+(?:reapertura|apertura|liberación|retirada|retiro|reanudación|suspensión|creación|firma)\s)
        |(?:pid(?:e|en|ió|ieron)|pedimos|solicit(?:a|an|ó|aron|amos)|exig(?:e|en|ió|ieron|imos)|reclam(?:a|an|ó|aron|amos)|demand(?:a|an|ó|aron|amos))(?=\s+(?:{inf}|la\s+{works}|{asked_for})\b)),?\s+
        (?P<toward>(?:[^.;:()]{{0,60}}?\b)?)(?::\s+)?(?:que,?\s+(?P<that>[^.;:]{{2,160}})|(?P<recommended_verb>{inf}\b|{deliverable}|{asked_for})))
    |(?P<necessary>\b(?:conviene(?=\s+que\b)|(?:es|resulta|será|consider(?:a|an|ó|aron))\s+(?:necesario|preciso|imprescindible|indispensable|urgente
        |fundamental|esencial))\s+que\s+
        (?:se\s+)?(?P<needed>[^.;:]{{2,80}}))
    |(?P<announced>\b(?:(?:enorgullecen?|complacen?|congratulan?|honran?)\s+(?:en\s+|de\s+)?anunciar
        |confirm(?:ó|aron)(?=\s+(?:el|la|una?)\s+(?:\w+\s+)?(?:envío|despliegue|apertura|creación|construcción|compra|venta|entrega|donación|retiro|cierre|
        instalación|contratación|reanudación|préstamo|aporte)\s+del?\b)|{money_approved}|(?:han?|hemos)\s+anunciado|anunci(?:a|an|ó|aron|amos|ando)|{offered})(?:,\s[^,.;:()]{{3,50}},)?\s+{adv}{when}{where}(?P<announced_noun>{money}|{by_number}|{deliverable}|(?!la\s+(?:culminación|finalización|conclusión|terminación|destitución|participación)\b){doing}|
        sus?\s+(?:intención|decisión|planes?)\s+de\s+{inf}|{inf}\b))
    |(?P<under_way>\b(?P<under_way_se>se\s+)?están?\s+{adv}(?P<under_way_verb>(?:aport|despleg|facilit|entreg|proporcion|envi|ampli|invirt
        |constru|lanz
        |estableci|capacit|financi|abri|duplic|ofreci|asign|don|instal|cre|introduc|implement|elabor|prepar|redact|gestion|tramit)[a-z]*(?:ando|iendo
            |yendo))\b)
    |(?P<begun>\b(?:(?:comenz(?:ó|aron)|empez(?:ó|aron))\s+{adv}a\s+(?P<begun_verb>{inf})
        |trabaja[n]?\s+{adv}(?:(?:para|en)\s+(?P<works_verb>ampliar|completar|concluir|reabrir|reconstruir|reparar|restablecer|digitalizar|crear|construir|abrir|establecer|instalar|lanzar|desplegar|poner)|en\s+la\s+(?P<works_noun>{works})\s+de))\b)
    |(?P<should>\b(?P<should_se>se\s+)?(?:debe(?:rá|rán|rían?|ríamos|remos|n|mos)?|tiene[n]?\s+que|tendrán?\s+que|habrán?\s+de|(?<=[a-záéíóúñ]\s)han?\s+de)\s+{adv}
        [«“"]?(?P<should_verb>ser\b|{inf})\b(?:\s+(?P<should_next>[a-záéíóú]+))?)
    |(?P<scheduled>\b(?:est(?:á|án|aba|aban)|qued(?:a|an|ó|aron)|fue|fueron)\s+{adv}(?P<scheduled_verb>(?:programad|previst|fijad|agendad)[oa]s?)\s+(?:para|el|en)(?=\s))
    |(?P<bound>\b(?P<bound_over>{obligado})\s+(?P<bound_verb>{inf})\b)
    |(?P<goal>\b{meta}\s+(?P<goal_verb>{inf})\b)
    |(?P<foreseen>\b{se_preve}\s+(?P<foreseen_of>[^.;:]{{0,80}}?)(?P<foreseen_verb>\b{se_hara}|(?<=que\s){obras})\b)
    |(?P<who_will>\bserán?\s+(?P<who_does>(?:el|la|los|las)\s[^.;:,]{{2,60}}?)\s+(?:quien(?:es)?|(?:el|la|los|las)\s+que)\s+(?:se\s+)?(?P<who_will_verb>[a-záéíóúñ]+[ae]n?)\b)
    |(?P<hereby>\b(?P<hereby_verb>{queda}))
    |(?P<comes>\b(?:se\s+)?(?P<comes_verb>{llega}))
    |(?P<due>\b{fecha_limite})
    |(?P<be_to>\b(?P<be_to_se>se\s+)?(?:va|van|vamos)\s+a\s+(?P<be_to_verb>{inf})\b)
    |(?P<will>\b(?P<will_se>se\s+)?(?P<will_verb>(?!quiz|quier|queremos)[a-záéíóúñ]{{2,}}(?:rán?|remos))(?=\s|,)
        (?:(?<=será|erán|tará|arán)\s+{adv}(?P<will_next>[a-záéíóúñ]+))?)
    |(?P<would>\b(?P<would_se>se\s+)?(?P<would_verb>(?!{offices})[a-záéíóúñ]{{2,}}[aeidr]rían?)(?=\s|,))
    """,
    re.VERBOSE | re.IGNORECASE,
)
