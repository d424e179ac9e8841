"""What countries are called: one line a country, by hand from ISO 3166, the United Nations' lists and usage.

    CODE ALPHA3 English names / Spanish names | English demonyms | Spanish demonyms

Names and demonyms are parted by ";", the short name comes first. A line that starts with a blank goes on with the one
before. What follows from a rule is not written: accents, "&" for "and", "St" for "Saint", hyphens, capitals,
English plurals in -s, Spanish feminines and plurals.

`~` before a name: only where nothing but a name can stand (a list of States, a cell), since in prose it is another
word, a saint, a city or a person more often than the country.
A demonym that fits several countries ("Congolese", "Korean") is in no line: a wrong country is worse than none.
"""

COUNTRIES = """
AD AND Andorra / Andorra | Andorran | andorrano
AE ARE United Arab Emirates; UAE / Emiratos Árabes Unidos; EAU | Emirati | emiratí
AF AFG Afghanistan / Afganistán | Afghan | afgano
AG ATG Antigua and Barbuda / Antigua y Barbuda | Antiguan; Barbudan | antiguano
AI AIA Anguilla / Anguila | Anguillan |
AL ALB Albania / Albania | Albanian | albanés
AM ARM Armenia / Armenia | Armenian | armenio
AO AGO Angola / Angola | Angolan | angoleño; angolano
AQ ATA Antarctica / Antártida |  |
AR ARG Argentina; Argentine Republic / Argentina; República Argentina | Argentine; Argentinian; Argentinean | argentino
AS ASM American Samoa / Samoa Americana | American Samoan |
AT AUT Austria / Austria | Austrian | austriaco
AU AUS Australia / Australia | Australian | australiano
AW ABW Aruba / Aruba | Aruban | arubeño
AX ALA Åland Islands; Åland / Islas Åland |  |
AZ AZE Azerbaijan / Azerbaiyán; Azerbaiján | Azerbaijani; Azeri | azerbaiyano; azerí
BA BIH Bosnia and Herzegovina; Bosnia-Herzegovina; Bosnia; BiH / Bosnia y Herzegovina; Bosnia-Herzegovina
 | Bosnian | bosnio
BB BRB Barbados / Barbados | Barbadian; Bajan | barbadense
BD BGD Bangladesh / Bangladés; Bangladesh | Bangladeshi | bangladesí; bangladeshí
BE BEL Belgium / Bélgica | Belgian | belga
BF BFA Burkina Faso; Burkina / Burkina Faso | Burkinabe; Burkinan | burkinés
BG BGR Bulgaria / Bulgaria | Bulgarian | búlgaro
BH BHR Bahrain / Bahréin; Baréin | Bahraini | bahreiní; bareiní
BI BDI Burundi / Burundi | Burundian | burundés
BJ BEN Benin / Benín | Beninese; Beninois | beninés
BL BLM Saint Barthélemy / San Bartolomé |  |
BM BMU Bermuda / Islas Bermudas; ~Bermudas | Bermudian; Bermudan | bermudeño
BN BRN Brunei Darussalam; Brunei / Brunéi; Brunéi Darussalam | Bruneian | bruneano
BO BOL Bolivia; Bolivia (Plurinational State of); Plurinational State of Bolivia
 / Bolivia; Bolivia (Estado Plurinacional de); Estado Plurinacional de Bolivia | Bolivian | boliviano
BQ BES Bonaire, Sint Eustatius and Saba; Caribbean Netherlands; Bonaire / Bonaire; Caribe Neerlandés |  |
BR BRA Brazil / Brasil | Brazilian | brasileño; brasilero
BS BHS Bahamas / Bahamas | Bahamian | bahameño; bahamés
BT BTN Bhutan / Bután; Bhután | Bhutanese | butanés; bhutanés
BV BVT Bouvet Island / Isla Bouvet |  |
BW BWA Botswana / Botsuana; Botswana | Botswanan; Motswana; Batswana | botsuano; botswano
BY BLR Belarus; Byelorussia / Belarús; Bielorrusia | Belarusian; Belarussian; Byelorussian | bielorruso; belaruso
BZ BLZ Belize / Belice | Belizean; Belizian | beliceño
CA CAN Canada / Canadá | Canadian | canadiense
CC CCK Cocos (Keeling) Islands; Cocos Islands; Keeling Islands / Islas Cocos |  |
CD COD Democratic Republic of the Congo; Democratic Republic of Congo; DR Congo; D.R. Congo; DRC; Congo-Kinshasa;
 Congo (Kinshasa); Congo (Democratic Republic of the); Zaire
 / República Democrática del Congo; RD Congo; R.D. Congo; RDC; Congo (República Democrática del) | Zairean |
CF CAF Central African Republic / República Centroafricana |  |
CG COG Congo; Republic of the Congo; Republic of Congo; Congo-Brazzaville; Congo (Brazzaville); Congo (Republic of the)
 / Congo; República del Congo |  |
CH CHE Switzerland; Swiss Confederation / Suiza; Confederación Suiza | Swiss | suizo
CI CIV Côte d'Ivoire; Ivory Coast / Costa de Marfil; Côte d'Ivoire | Ivorian; Ivoirian | marfileño; ivoriano
CK COK Cook Islands / Islas Cook | Cook Islander |
CL CHL Chile / Chile | Chilean | chileno
CM CMR Cameroon / Camerún | Cameroonian | camerunés
CN CHN China; People's Republic of China; PRC; Mainland China
 / China; República Popular China; República Popular de China
 | Chinese | chino
CO COL Colombia / Colombia | Colombian | colombiano
CR CRI Costa Rica / Costa Rica | Costa Rican | costarricense
CU CUB Cuba / Cuba | Cuban | cubano
CV CPV Cabo Verde; Cape Verde / Cabo Verde | Cape Verdean; Cabo Verdean | caboverdiano
CW CUW Curaçao / Curazao; Curaçao | Curaçaoan | curazoleño
CX CXR Christmas Island / Isla de Navidad |  |
CY CYP Cyprus / Chipre | Cypriot | chipriota
CZ CZE Czechia; Czech Republic; Czech Rep. / Chequia; República Checa | Czech | checo
DE DEU Germany; Federal Republic of Germany / Alemania; República Federal de Alemania | German | alemán
DJ DJI Djibouti / Djibouti; Yibuti | Djiboutian | yibutiano; djiboutiano
DK DNK Denmark / Dinamarca | Danish; Dane | danés
DM DMA Dominica; Commonwealth of Dominica / Dominica; Mancomunidad de Dominica |  | dominiqués
DO DOM Dominican Republic; Dominican Rep. / República Dominicana; Rep. Dominicana | Dominican | dominicano
DZ DZA Algeria / Argelia | Algerian | argelino
EC ECU Ecuador / Ecuador | Ecuadorian; Ecuadorean; Ecuadoran | ecuatoriano
EE EST Estonia / Estonia | Estonian | estonio
EG EGY Egypt; Arab Republic of Egypt / Egipto; República Árabe de Egipto | Egyptian | egipcio
EH ESH Western Sahara / Sáhara Occidental; Sahara Occidental | Sahrawi; Saharawi | saharaui
ER ERI Eritrea / Eritrea | Eritrean | eritreo
ES ESP Spain / España; Reino de España | Spanish; Spaniard | español
ET ETH Ethiopia / Etiopía | Ethiopian | etíope
FI FIN Finland / Finlandia | Finnish; Finns | finlandés; finés
FJ FJI Fiji; Fiji Islands / Fiyi; Fiji | Fijian | fiyiano; fijiano
FK FLK Falkland Islands (Malvinas); Falkland Islands / Islas Malvinas; Islas Malvinas (Falkland Islands)
 | Falkland Islander |
FM FSM Micronesia (Federated States of); Micronesia; Federated States of Micronesia; FSM
 / Micronesia (Estados Federados de); Micronesia; Estados Federados de Micronesia | Micronesian | micronesio
FO FRO Faroe Islands; Faeroe Islands / Islas Feroe | Faroese | feroés
FR FRA France; French Republic / Francia; República Francesa | French; Frenchman; Frenchmen | francés
GA GAB Gabon; Gabonese Republic / Gabón | Gabonese | gabonés
GB GBR United Kingdom; UK; U.K.; U. K.; United Kingdom of Great Britain and Northern Ireland; Great Britain; Britain;
 Northern Ireland; Scotland; England; Wales; Great Britain and Northern Ireland
 / Reino Unido; Reino Unido de Gran Bretaña e Irlanda del Norte; Gran Bretaña; Irlanda del Norte; Escocia; Inglaterra
 | British; Briton; Brit | británico
GD GRD Grenada / ~Granada | Grenadian | granadino
GE GEO Georgia; Republic of Georgia / Georgia | Georgian | georgiano
GF GUF French Guiana; French Guyana / Guayana Francesa; Guyana Francesa | French Guianese | francoguayanés
GG GGY ~Guernsey; Bailiwick of Guernsey / ~Guernesey |  |
GH GHA Ghana / Ghana | Ghanaian | ghanés
GI GIB Gibraltar / Gibraltar | Gibraltarian | gibraltareño
GL GRL Greenland / Groenlandia | Greenlandic; Greenlander | groenlandés
GM GMB Gambia; Republic of the Gambia / Gambia | Gambian | gambiano
GN GIN Guinea; Guinea-Conakry; Guinea (Conakry); Republic of Guinea / Guinea; República de Guinea | Guinean | guineano
GP GLP Guadeloupe / ~Guadalupe | Guadeloupean |
GQ GNQ Equatorial Guinea / Guinea Ecuatorial | Equatorial Guinean; Equatoguinean | ecuatoguineano
GR GRC Greece; Hellenic Republic / Grecia; República Helénica | Greek; Hellenic | griego
GS SGS South Georgia and the South Sandwich Islands; South Georgia
 / Islas Georgia del Sur y Sandwich del Sur; Georgias del Sur |  |
GT GTM Guatemala / Guatemala | Guatemalan | guatemalteco
GU GUM Guam / Guam | Guamanian |
GW GNB Guinea-Bissau / Guinea-Bissáu; Guinea-Bisáu | Bissau-Guinean; Guinea-Bissauan | bisauguineano; guineobisauano
GY GUY Guyana; Co-operative Republic of Guyana; Cooperative Republic of Guyana / Guyana | Guyanese | guyanés
HK HKG Hong Kong; Hong Kong SAR; Hong Kong, China; Hong Kong Special Administrative Region / Hong Kong
 | Hongkonger; Hong Konger | hongkonés
HM HMD Heard Island and McDonald Islands / Islas Heard y McDonald |  |
HN HND Honduras / Honduras | Honduran; Honduranian | hondureño
HR HRV Croatia / Croacia | Croatian; Croat | croata
HT HTI Haiti / Haití | Haitian | haitiano
HU HUN Hungary / Hungría | Hungarian | húngaro
ID IDN Indonesia / Indonesia | Indonesian | indonesio
IE IRL Ireland; Republic of Ireland / Irlanda; República de Irlanda | Irish; Irishman; Irishmen | irlandés
IL ISR Israel / Israel | Israeli | israelí
IM IMN Isle of Man / Isla de Man | Manx |
IN IND India / India | Indian |
IO IOT British Indian Ocean Territory / Territorio Británico del Océano Índico |  |
IQ IRQ Iraq; Irak / Iraq; Irak | Iraqi | iraquí
IR IRN Iran; Iran (Islamic Republic of); Islamic Republic of Iran; Islamic Republic Iran; I.R. Iran
 / Irán; Irán (República Islámica del); Irán (República Islámica de); República Islámica del Irán;
 República Islámica de Irán | Iranian | iraní
IS ISL Iceland / Islandia | Icelandic; Icelander | islandés
IT ITA Italy; Italian Republic / Italia | Italian | italiano
JE JEY ~Jersey; Bailiwick of Jersey / ~Jersey |  |
JM JAM Jamaica / Jamaica | Jamaican | jamaicano; jamaiquino
JO JOR Jordan; Hashemite Kingdom of Jordan / Jordania; Reino Hachemita de Jordania | Jordanian | jordano
JP JPN Japan / Japón | Japanese | japonés; nipón
KE KEN Kenya / Kenya; Kenia | Kenyan | keniano; keniata; kenyano
KG KGZ Kyrgyzstan; Kyrgyz Republic; Kirghizstan
 / Kirguistán; República Kirguisa | Kyrgyz; Kyrgyzstani | kirguís; kirguiso
KH KHM Cambodia / Camboya | Cambodian | camboyano
KI KIR Kiribati / Kiribati | I-Kiribati | kiribatiano
KM COM Comoros; Union of the Comoros; Comoro Islands / Comoras; Islas Comoras | Comorian; Comoran | comorense; comorano
KN KNA Saint Kitts and Nevis; Saint Kitts; Saint Christopher and Nevis / San Cristóbal y Nieves; Saint Kitts y Nevis
 | Kittitian; Nevisian |
KP PRK Democratic People's Republic of Korea; North Korea; DPR Korea; D.P.R. Korea; DPR of Korea; DPRK;
 Korea (Democratic People's Republic of); Korea DPR; People's Democratic Republic of Korea
 / República Popular Democrática de Corea; Corea del Norte; RPD de Corea; RPDC | North Korean | norcoreano
KR KOR Republic of Korea; South Korea; ROK; R.O.K.; Korea (Republic of); Korea (South); Rep. of Korea
 / República de Corea; Corea del Sur | South Korean | surcoreano; sudcoreano
KW KWT Kuwait / Kuwait | Kuwaiti | kuwaití
KY CYM Cayman Islands / Islas Caimán | Caymanian; Cayman Islander | caimanés
KZ KAZ Kazakhstan; Kazakstan / Kazajstán; Kazajistán | Kazakh; Kazakhstani | kazajo; kazako
LA LAO Lao People's Democratic Republic; Laos; Lao PDR; Lao P.D.R.; Lao People's DR
 / República Democrática Popular Lao; Laos | Laotian; Lao | laosiano
LB LBN Lebanon; Lebanese Republic / Líbano | Lebanese | libanés
LC LCA Saint Lucia; ~Santa Lucia / ~Santa Lucía | Saint Lucian | santalucense
LI LIE Liechtenstein / Liechtenstein | Liechtensteiner | liechtensteiniano
LK LKA Sri Lanka; Ceylon / Sri Lanka; Ceilán | Sri Lankan | esrilanqués; ceilandés
LR LBR Liberia / Liberia | Liberian | liberiano
LS LSO Lesotho / Lesoto; Lesotho | Basotho; Mosotho | lesotense
LT LTU Lithuania / Lituania | Lithuanian | lituano
LU LUX Luxembourg; Luxemburg / Luxemburgo | Luxembourgish; Luxembourger; Luxembourgian | luxemburgués
LV LVA Latvia / Letonia | Latvian | letón
LY LBY Libya; Libyan Arab Jamahiriya; Socialist People's Libyan Arab Jamahiriya; State of Libya
 / Libia; Jamahiriya Árabe Libia | Libyan | libio
MA MAR Morocco / Marruecos | Moroccan | marroquí
MC MCO Monaco / Mónaco | Monegasque; Monacan | monegasco
MD MDA Republic of Moldova; Moldova; Moldavia; Moldova (Republic of) / República de Moldova; Moldova; Moldavia
 | Moldovan; Moldavian | moldavo; moldovo
ME MNE Montenegro / Montenegro | Montenegrin | montenegrino
MF MAF Saint Martin (French part); ~Saint Martin / San Martín (parte francesa); ~San Martín |  |
MG MDG Madagascar / Madagascar | Malagasy; Madagascan | malgache
MH MHL Marshall Islands / Islas Marshall | Marshallese; Marshall Islander | marshalés
MK MKD North Macedonia; Macedonia; The former Yugoslav Republic of Macedonia; Former Yugoslav Republic of Macedonia;
 Macedonia FYR; Macedonia (FYR); Macedonia (The former Yugoslav Republic of); FYR Macedonia; FYR of Macedonia;
 F.Y.R. Macedonia; TFYR of Macedonia; TFYR Macedonia; TfYR of Macedonia; FYROM; FYRoM; TFYROM
 / Macedonia del Norte; Macedonia; ex República Yugoslava de Macedonia; Ex-República Yugoslava de Macedonia;
 antigua República Yugoslava de Macedonia; Antigua República Yugoslava de Macedonia
 | Macedonian; North Macedonian | macedonio; normacedonio
ML MLI Mali / Malí | Malian | maliense
MM MMR Myanmar; Burma; Myanmar (Burma); Union of Myanmar / Myanmar; Birmania; Myanmar (Birmania)
 | Burmese; Myanma; Myanmarese | birmano
MN MNG Mongolia / Mongolia | Mongolian; Mongol | mongol
MO MAC Macao; Macau; Macao SAR; Macao, China; Macao Special Administrative Region / Macao | Macanese |
MP MNP Northern Mariana Islands / Islas Marianas del Norte |  |
MQ MTQ Martinique / Martinica | Martinican | martiniqués
MR MRT Mauritania / Mauritania | Mauritanian | mauritano
MS MSR ~Montserrat / ~Montserrat | Montserratian |
MT MLT Malta / Malta | Maltese | maltés
MU MUS Mauritius / ~Mauricio; Isla Mauricio | Mauritian | mauriciano
MV MDV Maldives; Maldive Islands / Maldivas; Islas Maldivas | Maldivian | maldivo
MW MWI Malawi / Malawi; Malaui | Malawian | malauí; malawiano
MX MEX Mexico; United Mexican States / México; Méjico; Estados Unidos Mexicanos | Mexican | mexicano; mejicano
MY MYS Malaysia / Malasia | Malaysian | malasio
MZ MOZ Mozambique / Mozambique | Mozambican | mozambiqueño
NA NAM Namibia / Namibia | Namibian | namibio
NC NCL New Caledonia / Nueva Caledonia | New Caledonian | neocaledonio
NE NER Niger; Republic of the Niger; Republic of Niger / Níger; República del Níger | Nigerien | nigerino
NF NFK Norfolk Island / Isla Norfolk |  |
NG NGA Nigeria; Federal Republic of Nigeria / Nigeria | Nigerian | nigeriano
NI NIC Nicaragua / Nicaragua | Nicaraguan | nicaragüense
NL NLD Netherlands; Holland; Kingdom of the Netherlands; Netherlands (Kingdom of the)
 / Países Bajos; Holanda; Reino de los Países Bajos | Dutch; Netherlander; Dutchman; Dutchmen | neerlandés; holandés
NO NOR Norway / Noruega | Norwegian | noruego
NP NPL Nepal / Nepal | Nepali; Nepalese | nepalés; nepalí
NR NRU Nauru / Nauru | Nauruan | nauruano
NU NIU Niue / Niue | Niuean |
NZ NZL New Zealand; Aotearoa New Zealand / Nueva Zelanda; Nueva Zelandia | New Zealander | neozelandés
OM OMN Oman; Sultanate of Oman / Omán | Omani | omaní
PA PAN Panama / Panamá | Panamanian | panameño
PE PER Peru / Perú | Peruvian | peruano
PF PYF French Polynesia / Polinesia Francesa | French Polynesian | francopolinesio
PG PNG Papua New Guinea; PNG; P.N.G. / Papúa Nueva Guinea; Papua Nueva Guinea | Papua New Guinean; Papuan | papú; papúa
PH PHL Philippines; Philippine Islands / Filipinas | Philippine; Filipino; Filipina | filipino
PK PAK Pakistan / Pakistán | Pakistani | pakistaní; paquistaní
PL POL Poland / Polonia | Polish; Poles | polaco
PM SPM Saint Pierre and Miquelon / San Pedro y Miquelón |  |
PN PCN Pitcairn; Pitcairn Islands / Islas Pitcairn |  |
PR PRI Puerto Rico / Puerto Rico | Puerto Rican | puertorriqueño; portorriqueño
PS PSE State of Palestine; Palestine; Palestinian Authority; Palestinian National Authority; Palestinian Territories;
 Occupied Palestinian Territory; Occupied Palestinian Territories; Palestinian territories
 / Estado de Palestina; Palestina; Autoridad Palestina; Autoridad Nacional Palestina; Territorios Palestinos
 | Palestinian | palestino
PT PRT Portugal; Portuguese Republic / Portugal | Portuguese | portugués
PW PLW Palau / Palau; Palaos | Palauan | palauano
PY PRY Paraguay / Paraguay | Paraguayan | paraguayo
QA QAT Qatar / Qatar; Catar | Qatari | qatarí; catarí
RE REU Réunion Island; ~Réunion / Isla de la Reunión; ~Reunión |  |
RO ROU Romania; Rumania; Roumania / Rumania; Rumanía | Romanian; Rumanian | rumano
RS SRB Serbia / Serbia | Serbian; Serb | serbio
RU RUS Russian Federation; Russia; Russia Federation / Federación de Rusia; Rusia; Federación Rusa | Russian | ruso
RW RWA Rwanda; Rwandese Republic / Rwanda; Ruanda | Rwandan; Rwandese | ruandés; rwandés
SA SAU Saudi Arabia; KSA / Arabia Saudita; Arabia Saudí | Saudi; Saudi Arabian | saudita; saudí
SB SLB Solomon Islands / Islas Salomón | Solomon Islander | salomonense
SC SYC Seychelles / Seychelles | Seychellois | seychellense
SD SDN Sudan; Republic of the Sudan / Sudán | Sudanese | sudanés
SE SWE Sweden / Suecia | Swedish; Swede | sueco
SG SGP Singapore / Singapur | Singaporean | singapurense
SH SHN Saint Helena, Ascension and Tristan da Cunha; Saint Helena / Santa Elena, Ascensión y Tristán de Acuña;
 ~Santa Elena | Saint Helenian |
SI SVN Slovenia / Eslovenia | Slovenian; Slovene | esloveno
SJ SJM Svalbard and Jan Mayen; Svalbard / Svalbard y Jan Mayen |  |
SK SVK Slovakia; Slovak Republic / Eslovaquia; República Eslovaca | Slovak; Slovakian | eslovaco
SL SLE Sierra Leone / Sierra Leona | Sierra Leonean; Sierra Leonian | sierraleonés; sierraleonense
SM SMR San Marino / San Marino | Sammarinese; San Marinese | sanmarinense
SN SEN Senegal / Senegal | Senegalese | senegalés
SO SOM Somalia; Federal Republic of Somalia / Somalia; República Federal de Somalia | Somali; Somalian | somalí
SR SUR Suriname; Surinam / Suriname; Surinam | Surinamese | surinamés
SS SSD South Sudan; Republic of South Sudan / Sudán del Sur | South Sudanese | sursudanés; sudsudanés
ST STP Sao Tome and Principe; Sao Tome / Santo Tomé y Príncipe | Sao Tomean; Santomean | santotomense
SV SLV El Salvador; ~Salvador / El Salvador | Salvadoran; Salvadorean; Salvadorian | salvadoreño
SX SXM Sint Maarten; Sint Maarten (Dutch part) / Sint Maarten |  |
SY SYR Syrian Arab Republic; Syria / República Árabe Siria; Siria | Syrian | sirio
SZ SWZ Eswatini; Swaziland; eSwatini; Kingdom of Eswatini / Esuatini; Eswatini; Suazilandia; Swazilandia
 | Swazi; Emaswati | suazi; esuatiní
TC TCA Turks and Caicos Islands; Turks and Caicos / Islas Turcas y Caicos |  |
TD TCD Chad / Chad; Tchad | Chadian | chadiano
TF ATF French Southern Territories / Territorios Australes Franceses |  |
TG TGO Togo; Togolese Republic / Togo | Togolese | togolés
TH THA Thailand; Siam / Tailandia | Thai | tailandés
TJ TJK Tajikistan; Tadjikistan / Tayikistán | Tajik; Tajikistani | tayiko
TK TKL Tokelau / Tokelau | Tokelauan |
TL TLS Timor-Leste; East Timor / Timor-Leste; Timor Oriental | Timorese; East Timorese | timorense
TM TKM Turkmenistan / Turkmenistán | Turkmen | turcomano; turkmeno
TN TUN Tunisia / Túnez | Tunisian | tunecino
TO TON Tonga; Kingdom of Tonga / Tonga | Tongan | tongano
TR TUR Türkiye; Turkey; Republic of Türkiye; Republic of Turkey / Turquía; Türkiye | Turkish; Turk | turco
TT TTO Trinidad and Tobago; ~Trinidad / Trinidad y Tobago; Trinidad y Tabago
 | Trinidadian; Tobagonian | trinitense
TV TUV Tuvalu / Tuvalu | Tuvaluan | tuvaluano
TW TWN Taiwan; Taiwan, Province of China; Taiwan (Province of China); Chinese Taipei; Taiwan, China / Taiwán
 | Taiwanese | taiwanés
TZ TZA United Republic of Tanzania; Tanzania; Tanzania (United Republic of)
 / República Unida de Tanzanía; Tanzania; Tanzanía; República Unida de Tanzania | Tanzanian | tanzano
UA UKR Ukraine / Ucrania | Ukrainian | ucraniano; ucranio
UG UGA Uganda / Uganda | Ugandan | ugandés
UM UMI United States Minor Outlying Islands; U.S. Outlying Islands / Islas menores alejadas de los Estados Unidos |  |
US USA United States; United States of America; USA; U.S.A.; U. S. A.; US; U.S.; U. S.; US of America; U.S. of America
 / Estados Unidos; Estados Unidos de América; Estados Unidos de Norteamérica; EE. UU.; EE.UU.; EE UU; EE. UU; EE.UU;
 EEUU; EE. UU. de América; EUA; E.U.A.; E.E.U.U.; EE.UU.AA. | U.S. American | estadounidense; estadunidense
UY URY Uruguay; Eastern Republic of Uruguay / Uruguay; República Oriental del Uruguay | Uruguayan | uruguayo
UZ UZB Uzbekistan / Uzbekistán | Uzbek; Uzbekistani | uzbeko
VA VAT Holy See; Vatican City; Vatican City State; Vatican; Holy See (Vatican City State)
 / Santa Sede; Ciudad del Vaticano; Vaticano; Estado de la Ciudad del Vaticano |  | vaticano
VC VCT Saint Vincent and the Grenadines; Saint Vincent and Grenadines; ~Saint Vincent
 / San Vicente y las Granadinas | Vincentian; Saint Vincentian | sanvicentino
VE VEN Venezuela; Venezuela (Bolivarian Republic of); Bolivarian Republic of Venezuela
 / Venezuela; Venezuela (República Bolivariana de); República Bolivariana de Venezuela | Venezuelan | venezolano
VG VGB British Virgin Islands; Virgin Islands (British); Virgin Islands, British / Islas Vírgenes Británicas |  |
VI VIR U.S. Virgin Islands; US Virgin Islands; United States Virgin Islands; Virgin Islands (U.S.);
 Virgin Islands, U.S.; Virgin Islands of the United States
 / Islas Vírgenes de los Estados Unidos; Islas Vírgenes de EE. UU.; Islas Vírgenes Americanas |  |
VN VNM Viet Nam; Vietnam; Socialist Republic of Viet Nam; Socialist Republic of Vietnam / Viet Nam; Vietnam
 | Vietnamese | vietnamita
VU VUT Vanuatu / Vanuatu | Vanuatuan; Ni-Vanuatu | vanuatuense
WF WLF Wallis and Futuna / Wallis y Futuna |  |
WS WSM Samoa; Western Samoa; Independent State of Samoa / Samoa | Samoan | samoano
XK XKX Kosovo / Kosovo | Kosovar; Kosovan | kosovar; kosovés
YE YEM Yemen / Yemen | Yemeni; Yemenite | yemení; yemenita
YT MYT Mayotte / Mayotte | Mahoran |
ZA ZAF South Africa; Republic of South Africa; ~RSA / Sudáfrica; República de Sudáfrica; África del Sur
 | South African | sudafricano; surafricano
ZM ZMB Zambia / Zambia | Zambian | zambiano
ZW ZWE Zimbabwe / Zimbabwe; Zimbabue | Zimbabwean | zimbabuense; zimbabwense
"""
