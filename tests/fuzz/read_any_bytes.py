"""Read bytes as atheris makes them: refused in words, or every place within one line of the text.

python3 tests/fuzz/read_any_bytes.py -max_total_time=600 -rss_limit_mb=1000
"""

import sys
from pathlib import Path

import atheris

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

with atheris.instrument_imports(include=["briefings.reading"]):
    from briefings.reading.model import Unreadable
    from briefings.reading.reader import read

SUFFIXES = ("", ".txt", ".md", ".html", ".docx", ".pdf")


def one(data: bytes) -> None:
    """The first byte chooses the suffix, the rest is the file."""
    if not data:
        return
    try:
        reading = read(data[1:], f"document{SUFFIXES[data[0] % len(SUFFIXES)]}")
    except Unreadable:
        return
    for item in reading.items:
        cited = (item.place, item.outcome, item.cadence, item.deadline and item.deadline.place)
        for place in (*filter(None, cited), *(place for place, _field in item.citations)):
            words = reading.text[place.start : place.end]
            if not words.strip() or "\n" in words or "\r" in words:
                raise AssertionError(f"{place} is {words!r}")


if __name__ == "__main__":
    atheris.Setup([sys.argv[0], *sys.argv[1:]], one)
    atheris.Fuzz()
