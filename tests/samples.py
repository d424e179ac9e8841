"""Small files of every kind that is taken as evidence, made here so that none has to lie in the repository."""

import io
import zipfile

import pillow_heif
from PIL import Image

pillow_heif.register_heif_opener()

PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
CSV = "País;Días\nGuatemala;5\nHonduras;4\n".encode()
TXT = "Attendance list of 5 November. Señor Mejía came as well.\n".encode()
PLACE = b"Guatemala City"  # stands in the metadata of every picture made here


def zipped(parts):
    """A zip of `parts` ({name: bytes}); the part "mimetype" is stored as OpenDocument wants it."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            method = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, content, compress_type=method)
    return file.getvalue()


def office(main, **more):
    """A Word or Excel file with the part `main`."""
    return zipped({"[Content_Types].xml": b"<Types/>", "_rels/.rels": b"<Relationships/>", main: b"<x/>"} | more)


def opendocument(kind):
    """An OpenDocument file of the kind "text" or "spreadsheet"."""
    return zipped({"mimetype": f"application/vnd.oasis.opendocument.{kind}".encode(), "content.xml": b"<x/>"})


def picture(file_format, turned=6, **options):
    """A picture as a phone takes it: turned, with a place in Exif and, where the format has it, in XMP."""
    exif = Image.Exif()
    exif[0x0112] = turned
    exif[0x010E] = PLACE.decode()
    exif[0x8825] = {1: "N", 2: (14.0, 38.0, 5.0), 3: "W", 4: (90.0, 30.0, 0.0)}
    if file_format != "PNG":
        options["xmp"] = b"<x:xmpmeta>" + PLACE + b"</x:xmpmeta>"
    file = io.BytesIO()
    Image.effect_noise((48, 32), 60).convert("RGB").save(file, file_format, exif=exif.tobytes(), **options)
    return file.getvalue()


def pixels(data):
    """The points of a picture as a viewer shows them before turning, and its size."""
    with Image.open(io.BytesIO(data)) as opened:
        return opened.size, opened.convert("RGB").tobytes()


def exif_of(data):
    """({tag: value}, {GPS tag: value}) of a picture."""
    with Image.open(io.BytesIO(data)) as opened:
        exif = opened.getexif()
        return dict(exif), dict(exif.get_ifd(0x8825))
