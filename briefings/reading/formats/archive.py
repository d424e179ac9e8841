"""The XML in a zipped file, read piece by piece within bounds: a small file may claim to be a very large one."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.parsers import expat

from ..model import Unreadable

MOST_BYTES = 60_000_000  # of one part, unpacked
MOST_TAGS = 500_000
MOST_PARTS = 5_000
_chunk = 1 << 16

BROKEN = "The file is broken and cannot be opened. Open it in Word, save it again as DOCX, and upload that."
TOO_LARGE = "The file unpacks to far more than a document holds, so it was not read. Save the text alone as a new file."


class Archive:
    """A zipped file's parts by name. Raises Unreadable for one that is no zip file or that wants a password."""

    def __init__(self, raw: bytes) -> None:
        try:
            self.zip = zipfile.ZipFile(BytesIO(raw))
        except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError, UnicodeDecodeError) as error:
            raise Unreadable(BROKEN) from error
        if len(self.zip.infolist()) > MOST_PARTS:
            raise Unreadable(TOO_LARGE)
        self.names = set(self.zip.namelist())

    def tags(self, name: str) -> Iterator[tuple[str, str, dict[str, str]]]:
        """What stands in a part, in order: ("start", tag, attributes), ("end", tag, {}) and ("text", words, {}).

        Names are without their namespace. A part that is not there is an empty one. Raises Unreadable for a part that
        is no XML, declares entities, or is out of bounds.
        """
        if name not in self.names:
            return
        found: list[tuple[str, str, dict[str, str]]] = []
        parser = _parser(found)
        size = count = 0
        try:
            with self.zip.open(name) as part:
                while chunk := part.read(_chunk):
                    size += len(chunk)
                    if size > MOST_BYTES:
                        raise Unreadable(TOO_LARGE)
                    parser.Parse(chunk)
                    count += len(found)
                    if count > 2 * MOST_TAGS:
                        raise Unreadable(TOO_LARGE)
                    yield from found
                    found.clear()
                parser.Parse(b"", True)
                yield from found
        except RuntimeError as error:
            if "password" in str(error) or "encrypted" in str(error):
                raise Unreadable("The file is protected by a password. Save it without one and upload that.") from error
            raise Unreadable(BROKEN) from error
        except (
            expat.ExpatError,
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            ValueError,
        ) as error:
            raise Unreadable(BROKEN) from error


def _parser(found: list) -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def start(name, attributes):
        given = {key.rpartition(" ")[2]: value for key, value in attributes.items()} if attributes else {}
        found.append(("start", name.rpartition(" ")[2], given))

    def refuse(*_declared):
        raise Unreadable(BROKEN)

    parser.StartElementHandler = start
    nothing: dict[str, str] = {}
    parser.EndElementHandler = lambda name: found.append(("end", name.rpartition(" ")[2], nothing))
    parser.CharacterDataHandler = lambda data: found.append(("text", data, nothing))
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    return parser
