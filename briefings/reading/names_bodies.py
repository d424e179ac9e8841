"""Bodies, which may stand for a country, and groups of countries, which are named but never counted out here.

A line of BODIES: short name, the country whose agency it is ("-" for none), what it is called. With `?` behind the
country the same name is usual elsewhere: a country beside it decides ("Department of Justice of Canada"), else the
text must at least speak of the one that is given.
"""

from .plain import words

BODIES = """
DHS US Department of Homeland Security; Homeland Security; DHS; Departamento de Seguridad Nacional
STATE US Department of State; State Department; Departamento de Estado
PRM US Bureau of Population, Refugees, and Migration; Bureau of Population, Refugees and Migration; PRM;
 Oficina de Población, Refugiados y Migración
INL US Bureau of International Narcotics and Law Enforcement Affairs; INL
USAID US USAID; U.S. Agency for International Development; United States Agency for International Development;
 Agencia de los Estados Unidos para el Desarrollo Internacional
DOJ US? Department of Justice; Justice Department; DOJ; Departamento de Justicia
DOL US? Department of Labor; Labor Department; DOL; Departamento de Trabajo; Departamento del Trabajo
USDA US? USDA; Department of Agriculture; Departamento de Agricultura
CMS US? CMS; Centers for Medicare & Medicaid Services; Centers for Medicare and Medicaid Services
DOW US Department of War; War Department
GAO US GAO; Government Accountability Office; U.S. Government Accountability Office
DOD US? Department of Defense; Defense Department; DOD; DoD; Departamento de Defensa
TREASURY US? Department of the Treasury; Treasury Department; Departamento del Tesoro
HHS US? Department of Health and Human Services; HHS; Departamento de Salud y Servicios Humanos
DOC US? Department of Commerce; Commerce Department; Departamento de Comercio
DOE US? Department of Energy; Departamento de Energía
COAST_GUARD -? Coast Guard; Guardia Costera
USCG US U.S. Coast Guard; United States Coast Guard; USCG
USCIS US Citizenship and Immigration Services; USCIS; Servicio de Ciudadanía e Inmigración
CBP US Customs and Border Protection; CBP; Oficina de Aduanas y Protección Fronteriza
ICE US Immigration and Customs Enforcement; Servicio de Inmigración y Control de Aduanas
HSI US Homeland Security Investigations
FBI US FBI; Federal Bureau of Investigation; Oficina Federal de Investigación; Buró Federal de Investigaciones
DEA US DEA; Drug Enforcement Administration; Administración de Control de Drogas
CIA US CIA; Central Intelligence Agency
ATF US Bureau of Alcohol, Tobacco, Firearms and Explosives
OFAC US OFAC; Office of Foreign Assets Control
USTR US USTR; U.S. Trade Representative; United States Trade Representative
DFC US DFC; Corporación Financiera de Desarrollo Internacional; Development Finance Corporation;
 International Development Finance Corporation
MCC US Millennium Challenge Corporation
EXIM US Export-Import Bank of the United States; U.S. Export-Import Bank
PEACE_CORPS US Peace Corps; Cuerpo de Paz
NASA US NASA; National Aeronautics and Space Administration
NOAA US NOAA; National Oceanic and Atmospheric Administration
USTDA US USTDA; U.S. Trade and Development Agency
NIH US NIH; National Institutes of Health
CDC US? CDC; Centers for Disease Control and Prevention
FDA US? FDA; Food and Drug Administration
FAA US? FAA; Federal Aviation Administration
EPA US? EPA; Environmental Protection Agency
NSF US? NSF; National Science Foundation
NRC US? Nuclear Regulatory Commission
IRS US IRS; Internal Revenue Service
NSC US? National Security Council; Consejo de Seguridad Nacional
WHITE_HOUSE US White House; Casa Blanca
PENTAGON US Pentagon; Pentágono
SOUTHCOM US SOUTHCOM; Southern Command; U.S. Southern Command; United States Southern Command; USSOUTHCOM;
 Comando Sur; Comando Sur de los Estados Unidos; Comando Sur de EE. UU.
NORTHCOM US NORTHCOM; U.S. Northern Command; United States Northern Command; USNORTHCOM; Comando Norte
INDOPACOM US INDOPACOM; U.S. Indo-Pacific Command; USINDOPACOM; Indo-Pacific Command
AFRICOM US AFRICOM; U.S. Africa Command; USAFRICOM
CENTCOM US CENTCOM; U.S. Central Command; USCENTCOM
EUCOM US EUCOM; U.S. European Command; USEUCOM
SOCSOUTH US SOCSOUTH; Special Operations Command South
JTF_BRAVO US Joint Task Force-Bravo; JTF-Bravo; Fuerza de Tarea Conjunta Bravo
JIATF_SOUTH US JIATF South; JIATF-S; Joint Interagency Task Force South; Joint Interagency Task Force-South
HMG GB HM Government; His Majesty's Government; His Majesty’s Government; Her Majesty's Government; HM Treasury
OFSI GB OFSI; Office of Financial Sanctions Implementation
FCDO GB FCDO; Foreign, Commonwealth and Development Office; Foreign and Commonwealth Office
DFID GB DFID; Department for International Development
GAC CA Global Affairs Canada
IRCC CA IRCC; Immigration, Refugees and Citizenship Canada
RCMP CA RCMP; Royal Canadian Mounted Police
CBSA CA CBSA; Canada Border Services Agency
AFP AU Australian Federal Police
DFAT AU DFAT
AECID ES AECID; Agencia Española de Cooperación Internacional para el Desarrollo
GIZ DE GIZ
JICA JP JICA; Japan International Cooperation Agency
KOICA KR KOICA; Korea International Cooperation Agency
SEDENA MX SEDENA; Secretaría de la Defensa Nacional
SEMAR MX SEMAR; Secretaría de Marina
AMEXCID MX AMEXCID
HCFA US Health Care Financing Administration
FEMA US FEMA; Federal Emergency Management Agency
TSA US Transportation Security Administration
HUD US Department of Housing and Urban Development
VETERANS US? Department of Veterans Affairs
INTERIOR US? Department of the Interior; Interior Department
DOT US? Department of Transportation; Transportation Department
EDUCATION US? Department of Education; Education Department
SSA US? Social Security Administration
FED US Federal Reserve
FCC US? FCC; Federal Communications Commission
FTC US? FTC; Federal Trade Commission
CENSUS US Census Bureau
NATIONAL_GUARD US? National Guard
HOME_OFFICE GB Home Office
DOWNING_STREET GB Downing Street
WHITEHALL GB Whitehall
FOREIGN_OFFICE GB? Foreign Office
CABINET_OFFICE GB? Cabinet Office
NHS GB NHS; NHS England; National Health Service
HMRC GB HMRC; HM Revenue and Customs; HM Revenue & Customs
DEFRA GB Defra; DEFRA
DWP GB Department for Work and Pensions; DWP
DFT GB Department for Transport; DfT
NAO GB? National Audit Office
OFSTED GB Ofsted
OFGEM GB Ofgem
OFCOM GB Ofcom
LORDS GB House of Lords
AUSTRADE AU Austrade
ANAO AU ANAO; Australian National Audit Office
ACCC AU ACCC; Australian Competition and Consumer Commission
MFAT NZ MFAT
LOK_SABHA IN Lok Sabha; Rajya Sabha
NITI IN NITI Aayog
MEA IN? Ministry of External Affairs
METI JP METI
JETRO JP JETRO
SELECTUSA US SelectUSA
BLUE_HOUSE KR Blue House
MOFCOM CN MOFCOM
NPC CN National People's Congress; National People’s Congress
DUMA RU State Duma; Duma; Duma Estatal
ELYSEE FR Élysée; Elysee; Elysée
QUAI FR Quai d'Orsay; Quai d’Orsay
AFD FR Agence française de développement; Agence Française de Développement
BUNDESTAG DE Bundestag; Bundesrat
BUNDESWEHR DE Bundeswehr
BMZ DE BMZ; Federal Foreign Office; Auswärtiges Amt
KNESSET IL Knesset
RADA UA Verkhovna Rada
SEJM PL Sejm
MALACANANG PH Malacañang; Malacañan Palace
KREMLIN RU Kremlin
NARINO CO Casa de Nariño; Palacio de Nariño
OIREACHTAS IE Oireachtas; Dáil Éireann; Dáil; Seanad Éireann; Seanad
LOC US Library of Congress
MONCLOA ES Moncloa
GUARDIA_CIVIL ES Guardia Civil
CORTES ES Congreso de los Diputados; Cortes Generales
INGESA ES INGESA; Ingesa
ICEX ES ICEX
SRE MX? SRE; Secretaría de Relaciones Exteriores
SEGOB MX? Segob; SEGOB; Secretaría de Gobernación
IMSS MX IMSS; Instituto Mexicano del Seguro Social
INM MX? INM; Instituto Nacional de Migración
SHCP MX SHCP; Secretaría de Hacienda y Crédito Público
CONAGUA MX Conagua; CONAGUA
SEMARNAT MX Semarnat; SEMARNAT
CNDH MX? CNDH; Comisión Nacional de los Derechos Humanos
INEGI MX INEGI; Inegi
UNGRD CO UNGRD; Unidad Nacional para la Gestión del Riesgo de Desastres
IDEAM CO IDEAM; Ideam
INPEC CO INPEC; Inpec
DIAN CO DIAN; Dian
DANE CO DANE
DNP CO DNP; Departamento Nacional de Planeación
INVIAS CO Invías; INVIAS; INVÍAS
ICBF CO ICBF; Instituto Colombiano de Bienestar Familiar
SUNAT PE Sunat; SUNAT
INDECOPI PE Indecopi; INDECOPI
RENIEC PE Reniec; RENIEC
MINSA PE? Minsa
MINEDU PE Minedu; MINEDU
MIDIS PE Midis; MIDIS
MINCETUR PE Mincetur; MINCETUR
CARABINEROS CL? Carabineros
CONAF CL Conaf; CONAF
SERNAC CL Sernac; SERNAC
ROSADA AR Casa Rosada
AFIP AR AFIP
ANSES AR ANSES; Anses
INDEC AR INDEC; Indec
ITAMARATY BR Itamaraty
PLANALTO BR Planalto
IBAMA BR Ibama; IBAMA
BNDES BR BNDES
CARONDELET EC Carondelet
CONRED GT Conred; CONRED
SEGEPLAN GT Segeplán; SEGEPLAN; Segeplan
COPECO HN Copeco; COPECO
CCSS CR CCSS; Caja Costarricense de Seguro Social
SENAFRONT PA Senafront; SENAFRONT
MIREX DO? Mirex; MIREX
MIRAFLORES VE? Palacio de Miraflores
SICA - SICA; Central American Integration System; Sistema de la Integración Centroamericana;
 Sistema de Integración Centroamericana
CFAC - CFAC; Conference of Central American Armed Forces; Conferencia de las Fuerzas Armadas Centroamericanas
SIECA - SIECA
CABEI - CABEI; BCIE; Central American Bank for Economic Integration; Banco Centroamericano de Integración Económica
OAS - OAS; OEA; Organization of American States; Organisation of American States; Organización de Estados Americanos;
 Organización de los Estados Americanos
IACHR - IACHR; CIDH; Inter-American Commission on Human Rights; Comisión Interamericana de Derechos Humanos
IDB - IDB; BID; Inter-American Development Bank; Banco Interamericano de Desarrollo
PAHO - PAHO; OPS; Pan American Health Organization; Organización Panamericana de la Salud
CAF - CAF; Development Bank of Latin America; Banco de Desarrollo de América Latina
CARICOM - CARICOM; Caribbean Community; Comunidad del Caribe
MERCOSUR - MERCOSUR; Mercosur; Southern Common Market
CELAC - CELAC; Community of Latin American and Caribbean States; Comunidad de Estados Latinoamericanos y Caribeños
ECLAC - ECLAC; CEPAL; Economic Commission for Latin America and the Caribbean;
 Comisión Económica para América Latina y el Caribe
GCFF - GCFF; Global Concessional Financing Facility; Mecanismo Mundial de Financiación en Condiciones Favorables
UN - UN; U.N.; ONU; United Nations; Naciones Unidas; Organización de las Naciones Unidas
UNHCR - UNHCR; ACNUR; UN Refugee Agency; United Nations High Commissioner for Refugees;
 Alto Comisionado de las Naciones Unidas para los Refugiados
OHCHR - OHCHR; ACNUDH; Office of the High Commissioner for Human Rights;
 Office of the United Nations High Commissioner for Human Rights;
 Oficina del Alto Comisionado de las Naciones Unidas para los Derechos Humanos
IOM - IOM; OIM; International Organization for Migration; Organización Internacional para las Migraciones
ILO - ILO; OIT; International Labour Organization; International Labor Organization; International Labour Organisation;
 Organización Internacional del Trabajo
UNICEF - UNICEF; Unicef
UNDP - UNDP; PNUD; United Nations Development Programme; Programa de las Naciones Unidas para el Desarrollo
UNODC - UNODC; ONUDD; United Nations Office on Drugs and Crime;
 Oficina de las Naciones Unidas contra la Droga y el Delito
UNFPA - UNFPA
UNESCO - UNESCO; Unesco
UNWOMEN - UN Women; UN-Women; ONU Mujeres; ONU-Mujeres
UNAIDS - UNAIDS; ONUSIDA
UNEP - UNEP; PNUMA
WHO - WHO; OMS; World Health Organization; Organización Mundial de la Salud
WFP - WFP; PMA; World Food Programme; World Food Program; Programa Mundial de Alimentos
FAO - FAO; Food and Agriculture Organization
IAEA - IAEA; OIEA; International Atomic Energy Agency
WORLD_BANK - World Bank; World Bank Group; Banco Mundial; Grupo Banco Mundial
IMF - IMF; FMI; International Monetary Fund; Fondo Monetario Internacional
WTO - WTO; OMC; World Trade Organization; Organización Mundial del Comercio
OECD - OECD; OCDE
FATF - FATF; GAFI; Financial Action Task Force; Grupo de Acción Financiera; Grupo de Acción Financiera Internacional
GAFILAT - GAFILAT
CFATF - CFATF; Caribbean Financial Action Task Force
MENAFATF - MENAFATF
ESAAMLG - ESAAMLG
GIABA - GIABA
GABAC - GABAC
MONEYVAL - MONEYVAL
EAG - EAG
APG - APG; Asia/Pacific Group on Money Laundering
EGMONT - Egmont Group; Grupo Egmont
EU - EU; E.U.; UE; European Union; Unión Europea
EUROPEAN_COMMISSION - European Commission; Comisión Europea
EUROPOL - EUROPOL; Europol
COUNCIL_OF_EUROPE - Council of Europe; Consejo de Europa
OSCE - OSCE
NATO - NATO; OTAN; North Atlantic Treaty Organization
AFRICAN_UNION - AU; African Union; Unión Africana
ECOWAS - ECOWAS; Economic Community of West African States
SADC - SADC
IGAD - IGAD
ASEAN - ASEAN; Association of Southeast Asian Nations
ARAB_LEAGUE - Arab League; League of Arab States; Liga Árabe; Liga de los Estados Árabes
OIC - OIC; Organisation of Islamic Cooperation; Organization of Islamic Cooperation
INTERPOL - INTERPOL; Interpol
ICC - ICC; International Criminal Court; Corte Penal Internacional
ICRC - ICRC; CICR; International Committee of the Red Cross; Comité Internacional de la Cruz Roja
HRC - Human Rights Council; Consejo de Derechos Humanos
UNSC - UN Security Council; United Nations Security Council; U.N. Security Council;
 Consejo de Seguridad de las Naciones Unidas
G7 - G7; G-7
G20 - G20; G-20
APEC - APEC
"""

_heads_en = (
    "(?:countries|nations|governments|states|member states|parties|sides|delegations|leaders|presidents|ministers"
    "|foreign ministers|prime ministers|heads of state|heads of government|participants|partners|republics|peoples"
    "|militaries|armed forces)"
)
_head_en = "(?:country|nation|government|state|member state|party|side|delegation|participant|partner)"
_heads_es = (
    "(?:paises|naciones|gobiernos|estados(?: miembros)?(?! unidos)|partes|delegaciones|mandatarios|presidentes"
    "|cancilleres|ministros|lideres|pueblos|socios|participantes)"
)
_head_es = "(?:pais|nacion|gobierno|estado(?: miembro)?|parte|delegacion|participante)"
_kinds_en = (
    "(?:participating|signatory|member|partner|attending|endorsing|central american|latin american|caribbean"
    "|neighbou?ring|respective)"
)
NUMBERS = {
    "two": "2", "dos": "2", "three": "3", "tres": "3", "four": "4", "cuatro": "4", "five": "5", "cinco": "5",
    "six": "6", "seis": "6", "seven": "7", "siete": "7", "eight": "8", "ocho": "8", "nine": "9", "nueve": "9",
    "ten": "10", "diez": "10",
}  # fmt: skip
_n_en = "two|three|four|five|six|seven|eight|nine|ten"
_n_es = "dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez"

# Words with which a group begins, tried before the whole expression is: few words of a text are among them.
GROUP_STARTS = words(
    """
    both each every all we our ourselves central northern latin caribbean regional participating signatory member
    partner attending endorsing two three four five six seven eight nine ten countries nations governments states
    parties sides delegations leaders presidents ministers foreign prime heads participants partners republics
    peoples militaries armed dos tres cuatro cinco seis siete ocho nueve diez ambos ambas cada todos todas nosotros
    nosotras nuestros nuestras paises naciones gobiernos estados partes delegaciones mandatarios presidentes
    cancilleres ministros lideres pueblos socios participantes
    """
)

# What is found is named by the last group that took part; folded text.
GROUPS = (
    r"(?:"
    rf"(?P<central_america>central american {_heads_en}|{_heads_en} (?:of|in) central america"
    rf"|{_heads_es} (?:centroamerican[oa]s|de centroamerica|de america central))"
    rf"|(?P<northern_central_america>northern (?:triangle|central american?) {_heads_en}"
    r"|paises del (?:norte de centroamerica|triangulo norte))"
    rf"|(?P<latin_america>latin american (?:and caribbean )?{_heads_en}"
    rf"|{_heads_es} (?:latinoamerican[oa]s|de america latina|de latinoamerica))"
    rf"|(?P<caribbean>caribbean {_heads_en}|{_heads_es} (?:caribenos|caribenas|del caribe))"
    rf"|(?P<region>{_heads_en} (?:of|in|across|from) the (?:region|hemisphere)"
    rf"|regional (?:partners|governments|states|countries|leaders)"
    rf"|{_heads_es} de (?:la region|el hemisferio))"
    rf"|(?P<both>both (?:of (?:the|our|these) )?{_heads_en}|(?:ambos|ambas) {_heads_es})"
    rf"|(?P<count>(?P<n>{_n_en}) (?:{_kinds_en} )?{_heads_en}"
    rf"|(?P<m>{_n_es}) {_heads_es})"
    rf"|(?P<each>(?:each|every) (?:participating |signatory |member |partner )?{_head_en}(?! of the (?:art|union))"
    rf"|each of (?:the|our|these) (?:\w+ )?{_heads_en}"
    rf"|cada {_head_es}|cada un[oa] de (?:los|las|nuestros|nuestras|estos|estas) {_heads_es})"
    rf"|(?P<all>all (?:of )?(?:(?:the|our|these|other) )?(?:(?:{_n_en}) )?(?:{_kinds_en} )?{_heads_en}"
    rf"|(?:participating|signatory|member|partner|attending|endorsing) {_heads_en}"
    rf"|tod[oa]s (?:los|las|nuestros|nuestras) {_heads_es}"
    rf"|{_heads_es} (?:participantes|signatari[oa]s|miembros|soci[oa]s|firmantes|asistentes))"
    rf"|(?P<we>we|ourselves|our (?:respective )?{_heads_en}|nosotr[oa]s|nuestr[oa]s (?:respectiv[oa]s )?{_heads_es})"
    r")\b"
)

# Groups that are one only when written with a capital: the Parties of an accord, the Leaders of a summit.
_capitals = words(
    """
    Parties Leaders Presidents Participants Ministers Governments Sides Countries Partes Líderes Presidentes
    Mandatarios Participantes Ministros Gobiernos Cancilleres
    """
)
CAPITAL_GROUPS = frozenset(map(str.lower, _capitals))
CAPITAL_GROUP = rf"(?:{'|'.join(sorted(_capitals))})\b(?! of | de | del )"
