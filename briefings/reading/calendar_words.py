"""The words of the calendar in English and Spanish, folded: months, weekdays, seasons, and numbers in words."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january enero jan", "february febrero feb", "march marzo mar", "april abril apr", "may mayo",
            "june junio jun", "july julio jul", "august agosto aug", "september septiembre setiembre sept sep",
            "october octubre oct", "november noviembre nov", "december diciembre dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {name: number for number, names in enumerate(
    ("monday lunes", "tuesday martes", "wednesday miercoles", "thursday jueves", "friday viernes", "saturday sabado",
     "sunday domingo"), start=0)
    for name in names.split()}  # fmt: skip
SEASONS = {"spring": 5, "primavera": 5, "summer": 8, "verano": 8, "fall": 11, "autumn": 11, "otono": 11,
            "winter": 12, "invierno": 12}  # fmt: skip
ORDINALS = {"first": 1, "1st": 1, "primer": 1, "primero": 1, "second": 2, "2nd": 2, "segundo": 2, "third": 3,
             "3rd": 3, "tercer": 3, "tercero": 3, "fourth": 4, "4th": 4, "cuarto": 4, "last": 4,
             "ultimo": 4, "primera": 1, "segunda": 2, "tercera": 3, "cuarta": 4, "ultima": 4}  # fmt: skip
NUMBERS = {
    name: number
    for number, names in enumerate(
        (
            "a an one un una uno", "two dos", "three tres", "four cuatro", "five cinco", "six seis", "seven siete",
            "eight ocho", "nine nueve", "ten diez", "eleven once", "twelve doce",
        ),
        start=1,
    )
    for name in names.split()
} | {"eighteen": 18, "dieciocho": 18, "fifteen": 15, "quince": 15, "twenty": 20, "veinte": 20, "thirty": 30,
     "treinta": 30, "sixty": 60, "sesenta": 60, "ninety": 90, "noventa": 90,
     "fourteen": 14, "catorce": 14, "cien": 100}  # fmt: skip


def number(word: str) -> int:
    """A number in digits or words, 0 if it is none."""
    return int(word) if word.isdigit() and len(word) < 4 else NUMBERS.get(word, 0)
