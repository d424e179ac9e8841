"""General words of the field in English and Spanish, one meaning a line: the first word stands for all of the line.

Words only, made by hand; a word counts by its stem, so that plurals and most forms of a verb need no entry.
"""

MEANINGS = """
training capacitación formación entrenamiento adiestramiento instruction teach course curso
exercise drill maneuver ejercicio maniobra simulacro
share sharing exchange intercambio intercambiar compartir dissemination
information data intelligence información datos inteligencia
community comunidad comunitario communities
police policing policía policial
youth young juventud joven juvenil
aid assistance relief help ayuda asistencia auxilio
support apoyo apoyar respaldar respaldo backing
cooperation collaboration cooperación colaboración partnership alianza
strengthen strengthening reinforce fortalecer fortalecimiento reforzar
increase aumentar aumento incrementar incremento raise
expand expansion ampliar ampliación
improve enhance mejorar mejora
reduce reducir reducción disminuir decrease lessen
create creation establish crear creación establecer setup
launch lanzar lanzamiento emprender roll
provide provision proporcionar brindar ofrecer otorgar offer grant give supply dar
announce anunciar announcement anuncio
commit commitment compromiso comprometer pledge
agree agreement acuerdo acordar accord
resume resumption reanudar reanudación
open opening abrir apertura
build construct construir construcción
develop development desarrollo desarrollar
implement implementation implementar implementación aplicar aplicación ejecutar execution
double duplicar
fund funding finance financing fondo financiamiento financiación financiar
money resource recurso dinero
million millón millones
thousand mil
country país nation nación
government gobierno administration administración
state estado
united unidos
ministry ministerio department departamento
law legislation ley legislación legal
regular regularize regularization regularizar normalización normalizar
status estatus condición
border frontera fronterizo
migrant migrante immigrant inmigrante
migration migración migratorio immigration inmigración
refugee refugiado
asylum asilo
resettle resettlement reasentamiento reasentar
family familia familiar
reunification reunificación
visa visado
worker work trabajador trabajo trabajar job labor labour laboral employment empleo
agricultural agriculture farmer farm agrícola agricultura agricultor campesino
seasonal estacional
recruit recruitment hire contratar contratación
fair justo
guidance orientación guideline
market mercado
employer empleador
integrate integration integrar integración
protection protección protect proteger
temporary temporal
pathway way path vía camino
program programme scheme programa
plan planear planificar
project proyecto
initiative iniciativa
pilot piloto
process processing procesar procesamiento proceso
reception welcome receive acoger acogida recibir
smuggling smuggle tráfico trafficking traffic
people person trata personas persona
drug droga narcotráfico narcotic
crime criminal crimen delito delincuencia delictivo
organized organizado
gang pandilla mara
violence violencia violent
weapon arm firearm arma
network red
disrupt disruption dismantle desarticular trastocar desmantelar
corruption corrupción
transparency transparencia
prison penitentiary cárcel prisión penitenciario
justice justicia judicial
court tribunal
judge juez
prosecutor fiscal
army military militar ejército armed armado
navy naval armada
security seguridad
force fuerza
task tarea
group grupo
council consejo
committee commission comité comisión
meeting reunión meet reunir
summit cumbre
workshop taller seminar seminario
dialogue diálogo
channel canal
technology tecnología
equipment equipo
surveillance vigilancia
health salud
education educación school escuela
child children niño niña
woman women mujer
gender género
right derecho
human humano
humanitarian humanitario
disaster desastre emergency emergencia
climate clima climático
water agua
energy energía
food alimento alimentario
economy economic economía económico
investment invest inversión invertir
trade comercio comercial
tax impuesto
customs aduana aduanero
private privado
sector
local
national nacional
regional region región
international internacional
central centroamérica centroamericano
neighbor neighboring vecino
joint conjunto
common común unified unificado
new nuevo
additional adicional otro further
more más
record récord
year año annual anual
month mes
week semana
day día
summer verano
fall autumn otoño
spring primavera
winter invierno
early principio
end final
next próximo
last pasado
time tiempo período
live living vivir
arrive llegar arrival llegada
enter entry ingresar ingreso entrada
point punto
before antes
official oficial
illegal ilegal
specify specified determinado certain cierto
capacity capacidad
building
root raíz
cause causa
address abordar
need necesidad
measure medida
action acción
step paso
strategy estrategia
policy política
reform reforma
framework marco
mechanism mecanismo
system sistema
service servicio
social
access acceso
public público
document documento
identification identificación
permit permiso
parole
decree decreto
executive ejecutivo
issue emitir expedir issuance
prior
contingent
convene convocar
obtain obtener secure
financial financiero
direct directo
renewal renovación renew renovar
category categoría
special especial
displaced desplazado
crisis
response respuesta respond
operation operación
campaign campaña
multilateral
efficiency efficient eficiencia eficaz
bank banco
world mundo mundial global
america américa
hemisphere hemisferio
haitian haitiano
venezuelan venezolano
cuban cubano
honduran hondureño
circular
number número
hundred cien
life vida
promote promotion promover promoción fomentar impulsar
prevent prevention prevenir prevención
combat fight combatir luchar lucha counter
monitor monitoring seguimiento monitorear supervisión oversight
report informe informar
review revisión revisar examinar
investigate investigation investigar investigación
victim víctima
witness testigo
treaty tratado convention convención convenio
ratify ratificar ratificación
journalist periodista
election electoral elección
indigenous indígena
land tierra
environment ambiente ambiental
forest bosque
housing house vivienda
road carretera
port puerto
airport aeropuerto
sea maritime mar marítimo
air aéreo
patrol patrulla patrullaje
officer oficial agente
staff personnel personal
technical técnico
expert experto
study estudio
scholarship beca
university universidad
vaccine vacuna
loan préstamo
debt deuda
poverty pobreza poor pobre
inequality desigualdad
awareness conciencia sensibilización
engagement outreach participación participation involve involucrar
trust confianza
resilience resiliencia
rehabilitation rehabilitación
reintegration reintegración reinserción
standard estándar estandarizar standardize
coordinate coordination coordinar coordinación
"""
