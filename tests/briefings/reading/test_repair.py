import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from briefings.reading.repair import STANDS_FOR_A_SPACE, raw_span, repair

ARTICLE = Path(__file__).parents[3] / "fixtures" / "article" / "southcom-guatemala.txt"

# What has a meaning of its own in a text that is only read, and what the repair takes for damage.
UNSEEN = "".join(map(chr, [*range(9), 11, 12, 13, *range(14, 32), *range(127, 160)])) + "\u00ad\u200b\u2028\u2029\u2060"
UNSEEN += "\u200c\u200d\u2061\u2062\u2063\u2064\ufeff" + "ﬀﬁﬂﬃﬄﬅﬆ" + "\u2126\u212a\u212b\u037e\u0387"
MISREAD_AT_THE_HEAD = "".join(map(chr, range(0xC2, 0xF5))) + "√¬ƒ≈‚"

# One of each of the two kinds that are damage only together.
DAMAGE = f"x{STANDS_FOR_A_SPACE[0]}x â¤"

any_text = st.text(st.characters(codec="utf-8"))
seen = st.characters(codec="utf-8", exclude_characters=UNSEEN + MISREAD_AT_THE_HEAD)
seen_text = st.text(seen).filter(lambda text: unicodedata.is_normalized("NFC", text))
fused = st.sampled_from(STANDS_FOR_A_SPACE)
inserted = st.sampled_from(["â¤", "â£", "â¢", "â€"])
letter = st.characters(categories=["L", "N"], exclude_characters=MISREAD_AT_THE_HEAD + UNSEEN)
word = st.text(letter, min_size=1, max_size=8).filter(lambda text: unicodedata.is_normalized("NFC", text))


@st.composite
def damaged_and_meant(draw):
    """A damaged text with both kinds of damage, and what its author wrote."""
    words = draw(st.lists(word, min_size=4, max_size=20))
    damaged = words[0] + draw(fused) + words[1] + " " + draw(inserted) + words[2]
    for following in words[3:]:
        between = draw(st.sampled_from(["space", "fused", "inserted", "both", "double"]))
        damaged += {
            "space": " ",
            "fused": draw(fused),
            "inserted": " " + draw(inserted),
            "both": " " + draw(fused) + draw(inserted),
            "double": "  ",
        }[between]
        damaged += following
    return damaged, " ".join(words)


@given(damaged_and_meant())
def test_damaged_text_is_read_as_its_author_wrote_it(texts):
    damaged, meant = texts

    assert repair(damaged.encode()).text == meant


@given(seen_text)
@example("two  blanks, a dagger† and a blank at the end \n\n  and a tab\there ")
@example("Pâ¤té without the other kind  \r\n")
@example("À la Île: ESPAÑA, SÃO TOMÉ, «ÇÃ», Ångström, Łódź, Ελλάδα, Киев, 北京, עברית, النص, हिन्दी")
@example("می‌خواهم 👩‍💻")
def test_text_without_damage_comes_back_unchanged(text):
    repaired = repair(text.encode())

    assert repaired.text == text
    assert repaired.raw_span(0, len(text)) == (0, len(text.encode()))


@given(seen_text)
def test_text_with_one_kind_of_damage_only_comes_back_unchanged(text):
    without_a_fused_space = "x" + "".join(character for character in text if character not in STANDS_FOR_A_SPACE)

    assert repair(without_a_fused_space.encode()).text == without_a_fused_space


@given(st.one_of(any_text, damaged_and_meant().map(lambda texts: texts[0])))
def test_each_character_knows_the_bytes_it_came_from(text):
    raw = text.encode()
    repaired = repair(raw)

    ends = 0
    for offset, character in enumerate(repaired.text):
        start, end = repaired.raw_span(offset, offset + 1)
        source = raw[start:end].decode()
        assert source
        assert source == character or any(
            character in repair(f"{damage}<{source}>".encode()).text for damage in (DAMAGE, "Ã© Ã©", "√©", "")
        )
        assert end >= ends
        ends = end


@given(st.one_of(st.binary(), any_text.map(lambda text: text.encode("utf-16"))))
def test_any_bytes_are_read_and_mapped(raw):
    repaired = repair(raw)

    spans = [repaired.raw_span(offset, offset + 1) for offset in range(len(repaired.text))]
    assert all(0 <= start < end <= len(raw) for start, end in spans)
    assert spans == sorted(spans)
    assert not set(repaired.text) & set("\0\r\x0c\u00ad") - set("\r" if b"\r" in raw else "")
    assert repaired.text.encode().decode() == repaired.text


@given(st.text(st.one_of(st.characters(max_codepoint=0x24F, exclude_characters=UNSEEN), st.sampled_from("–—‘’“”…•€™"))))
def test_text_read_in_the_wrong_encoding_is_read_again(text):
    meant = f"{text} Reunión de Belmopán: “cooperación” y más"
    assume(repair(meant.encode()).text == meant)
    misread = "".join(bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in meant.encode())

    assert repair(misread.encode()).text == meant


@pytest.mark.parametrize("read_as", ["latin-1", "cp1252"])
def test_a_text_read_as_latin_1_or_whose_marks_lost_a_byte_is_read_again(read_as):
    meant = "Each country’s office, the “cooperation”, is in Belmopán — and “more”."

    assert repair(meant.encode().decode(read_as, errors="ignore").encode()).text == meant


@given(damaged_and_meant(), st.data())
def test_a_stretch_of_the_text_maps_to_bytes_that_read_as_that_stretch(texts, data):
    raw = texts[0].encode()
    repaired = repair(raw)
    start = data.draw(st.integers(0, len(repaired.text)))
    end = data.draw(st.integers(start, len(repaired.text)))

    raw_start, raw_end = repaired.raw_span(start, end)

    # The bytes are read together with one mark of each kind, since a stretch may hold only one of them.
    read_again = repair(f"{DAMAGE}<{raw[raw_start:raw_end].decode()}>".encode()).text
    assert read_again == f"x x <{repaired.text[start:end]}>"


@given(any_text)
def test_the_map_survives_json(text):
    repaired = repair(text.encode())
    runs = json.loads(json.dumps(repaired.runs))
    length = len(repaired.text)

    assert raw_span(runs, 0, length) == repaired.raw_span(0, length)


@pytest.mark.parametrize(
    ("received", "read"),
    [
        ("a\u2920b â¤c", "a b c"),
        ("exercises: \u2920Enhancing â¢x", "exercises: Enhancing x"),
        ("end\u2020\nâ¤next \u28a0", "end\nnext"),
        ("  - nested\u28e0item â£x\t\n", "  - nested item x\n"),
        ("\u28a0- item\u28e0one â£x", "- item one x"),
        ("Guatemala’s\u28a0café â€x", "Guatemala’s café x"),
        ("joinedâ¤word\u28a0x", "joinedword x"),
    ],
)
def test_damage_is_taken_out_by_the_rule(received, read):
    assert repair(received.encode()).text == read


def test_a_byte_order_mark_is_no_part_of_the_text_but_counts_in_the_map():
    repaired = repair(b"\xef\xbb\xbfMeeting")

    assert repaired.text == "Meeting"
    assert repaired.raw_span(0, 7) == (3, 10)


def test_bytes_that_are_not_utf8_are_read_as_windows_text():
    repaired = repair("Reunión en Belmopán".encode("cp1252") + b"\x81")

    assert repaired.text == "Reunión en Belmopán\ufffd"
    assert repaired.encoding == "cp1252"
    assert repaired.raw_span(11, 19) == (11, 19)


def test_an_empty_document_is_an_empty_text():
    repaired = repair(b"")

    assert repaired.text == ""
    assert repaired.raw_span(0, 0) == (0, 0)


def test_an_empty_stretch_maps_to_an_empty_one():
    repaired = repair("á b".encode())

    assert repaired.raw_span(1, 1) == (2, 2)
    assert repaired.raw_span(3, 3) == (4, 4)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (0, 5)])
def test_a_stretch_outside_the_text_is_refused(start, end):
    with pytest.raises(ValueError, match="text"):
        repair(b"text").raw_span(start, end)


def test_the_article_keeps_nothing_of_its_damage_and_all_of_its_author():
    raw = ARTICLE.read_bytes()
    text = repair(raw).text

    assert {character for character in text if ord(character) > 127} == {"’"}
    assert "  " not in text
    assert text.count("\n") == raw.count(b"\n")
    assert text.startswith(
        "in a significant diplomatic engagement aimed at bolstering regional cooperation and addressing"
    )
    assert "threats effectively.To highlight" in text
    assert "guatemalan leaders,alongside" in text
