"""Files are judged by content, cleaned of their place, kept once, swept when nobody used them."""

import hashlib
import io
import os
import struct
import time
import zipfile
import zlib
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.utils import timezone
from PIL import Image

from tests import factories, samples
from tracker import evidence, tasks
from tracker.evidence.kinds import CSV, DOCX, HEIC, JPEG, ODS, ODT, PDF, PNG, TXT, WEBP, XLSX
from tracker.evidence.photos import clean
from tracker.models import Upload

DOCX_BYTES = samples.office("word/document.xml")

TAKEN = {
    "report.pdf": (samples.PDF, PDF),
    "note.docx": (DOCX_BYTES, DOCX),
    "strict.docx": (samples.office("word/document2.xml"), DOCX),
    "budget.xlsx": (samples.office("xl/workbook.xml"), XLSX),
    "note.odt": (samples.opendocument("text"), ODT),
    "budget.ods": (samples.opendocument("spreadsheet"), ODS),
    "list.csv": (samples.CSV, CSV),
    "list.txt": (samples.TXT, TXT),
    "utf16.txt": ("Días".encode("utf-16"), TXT),
    "windows.txt": ("Días – 5 €".encode("cp1252"), TXT),
    "prose.csv": (b"No marks between cells here\nnor here\n", TXT),
    "a.png": (samples.picture("PNG"), PNG),
    "a.jpg": (samples.picture("JPEG"), JPEG),
    "a.webp": (samples.picture("WEBP"), WEBP),
    "a.heic": (samples.picture("HEIF"), HEIC),
}


@pytest.mark.parametrize("name", TAKEN)
def test_each_kind_is_known_by_its_content(name):
    data, kind = TAKEN[name]
    assert evidence.judge(data, name) is kind


def test_the_name_is_not_believed():
    assert evidence.judge(samples.PDF, "photo.jpg") is PDF
    assert evidence.judge(samples.TXT, "report.pdf") is TXT


def encrypted(data):
    """The zip `data` with the mark of a password on its first part."""
    at = data.index(b"PK\x01\x02") + 8
    return data[:at] + b"\x01\x00" + data[at + 2 :]


def twice(name):
    """A Word file that has the part `name` twice."""
    file = io.BytesIO(DOCX_BYTES)
    with zipfile.ZipFile(file, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(name, b"<y/>")
    return file.getvalue()


def swollen():
    """A Word file whose list says that a part unpacks to 4 GB."""
    at = DOCX_BYTES.index(b"PK\x01\x02") + 24
    return DOCX_BYTES[:at] + struct.pack("<I", 0xFFFFFFF0) + DOCX_BYTES[at + 4 :]


REFUSED = {
    "nothing": (b"", "empty"),
    "programme": (b"MZ\x90\x00\x03\x00\x00\x00", "not taken"),
    "elf": (b"\x7fELF\x02\x01\x01\x00", "not taken"),
    "html": (b"<!DOCTYPE html><html><body>hello", "not taken"),
    "html after blanks": (b"\xef\xbb\xbf \n <html>", "not taken"),
    "script in text": (b"Minutes of the day\n<script>alert(1)</script>", "not taken"),
    "svg": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "not taken"),
    "xml": (b'<?xml version="1.0"?><x/>', "not taken"),
    "shell": (b"#!/bin/sh\nrm -rf /\n", "not taken"),
    "rtf": (b"{\\rtf1 hello}", "not taken"),
    "postscript": (b"%!PS-Adobe-3.0\n", "not taken"),
    "gif": (b"GIF89a\x01\x00\x01\x00\x00", "not taken"),
    "control characters": (b"text\x00with nulls", "not taken"),
    "bytes of no encoding": (b"caf\x81\x8d", "not taken"),
    "half of a UTF-16": (b"\xff\xfea", "not taken"),
    "plain zip": (samples.zipped({"a.txt": b"a"}), "not taken"),
    "jar": (samples.office("word/document.xml", **{"META-INF/MANIFEST.MF": b"x"}), "macros or a programme"),
    "macros": (samples.office("word/document.xml", **{"word/vbaProject.bin": b"x"}), "macros or a programme"),
    "word and excel": (samples.office("word/document.xml", **{"xl/workbook.xml": b"x"}), "not taken"),
    "powerpoint": (samples.office("ppt/presentation.xml"), "not taken"),
    "drawing": (samples.opendocument("graphics"), "not taken"),
    "mimetype that goes on": (samples.zipped({"mimetype": b"x" * 5000}), "not taken"),
    "password": (encrypted(DOCX_BYTES), "password"),
    "swollen": (swollen(), "unpacks"),
    "cut off office": (DOCX_BYTES[:-30], "cut off"),
    "bytes behind an office file": (DOCX_BYTES + b"MZ", "cut off"),
    "a zip that lies about its list": (
        DOCX_BYTES[:-22] + DOCX_BYTES[-22:-6] + b"\x00\x00\x00\x00\x00\x00",
        "not taken",
    ),
    "broken list": (DOCX_BYTES.replace(b"PK\x01\x02", b"PK\x09\x09"), "damaged"),
    "cut off pdf": (samples.PDF[:30], "cut off"),
    "pdf with a page in front": (b"%PDF-1.7\n<html>\n%%EOF", "not taken"),
    "pdf with a zip behind": (samples.PDF + samples.zipped({"a": b"a"}), "not taken"),
    "avif": (b"\x00\x00\x00\x1cftypavif\x00\x00\x00\x00avifmif1miaf", "not taken"),
    "film": (b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00isommp42", "not taken"),
    "a first box without end": (b"\xff\xff\xff\xffftypheic\x00\x00\x00\x00", "not taken"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_such_file_is_refused_whatever_it_is_called(what):
    data, reason = REFUSED[what]
    for name in ("report.pdf", "list.csv", "photo.jpg"):
        with pytest.raises(evidence.NotAllowed, match=reason):
            evidence.judge(data, name)


def test_an_office_file_with_a_part_twice_is_refused():
    with pytest.raises(evidence.NotAllowed, match="not taken"):
        evidence.judge(twice("word/document.xml"))


def test_the_refusal_names_what_is_taken():
    with pytest.raises(evidence.NotAllowed) as refused:
        evidence.judge(b"MZ\x00")
    assert str(refused.value) == (
        "Its content is of a kind that is not taken. Taken are PDF, Word (DOCX), Excel (XLSX), "
        "OpenDocument (ODT, ODS), CSV, text, PNG, JPEG, WebP, HEIC."
    )


# --- Photos ----------------------------------------------------------------------------------------------------------

PICTURES = {JPEG: "JPEG", PNG: "PNG", WEBP: "WEBP", HEIC: "HEIF"}


@pytest.mark.parametrize("kind", PICTURES)
def test_a_photo_loses_its_place_and_not_a_point(kind):
    data = samples.picture(PICTURES[kind])
    assert samples.exif_of(data)[1] != {}
    assert samples.PLACE in data

    cleaned = clean(data, kind)

    assert samples.PLACE not in cleaned
    exif, gps = samples.exif_of(cleaned)
    assert gps == {}
    assert exif == ({} if kind is HEIC else {0x0112: 6})  # a HEIC is turned by a property of its own
    assert samples.pixels(cleaned) == samples.pixels(data)


@pytest.mark.parametrize("kind", [JPEG, PNG, WEBP])
def test_a_photo_that_stands_upright_keeps_no_exif_at_all(kind):
    cleaned = clean(samples.picture(PICTURES[kind], turned=1), kind)
    assert samples.exif_of(cleaned) == ({}, {})
    assert b"Exif" not in cleaned
    assert b"EXIF" not in cleaned


@pytest.mark.parametrize("kind", PICTURES)
def test_a_photo_keeps_its_colour_profile(kind):
    profile = b"\x00\x00\x02\x0cprofile" + bytes(500)
    cleaned = clean(samples.picture(PICTURES[kind], icc_profile=profile), kind)
    with Image.open(io.BytesIO(cleaned)) as opened:
        assert opened.info["icc_profile"] == profile


@pytest.mark.parametrize("kind", PICTURES)
def test_what_hangs_behind_a_photo_goes(kind):
    tail = samples.zipped({"a.html": samples.PLACE})
    if kind is HEIC:
        tail = struct.pack(">I", 8 + len(samples.PLACE)) + b"uuid" + samples.PLACE
    cleaned = clean(samples.picture(PICTURES[kind]) + tail, kind)
    assert samples.PLACE not in cleaned
    assert samples.exif_of(cleaned)[1] == {}


def test_a_progressive_photo_with_several_scans_is_kept_whole():
    data = samples.picture("JPEG", progressive=True, comment=samples.PLACE)
    cleaned = clean(data, JPEG)
    assert samples.pixels(cleaned) == samples.pixels(data)
    assert samples.PLACE not in cleaned


def test_text_in_a_png_goes():
    text = samples.PLACE
    chunk = struct.pack(">I", len(text) + 2) + b"tEXtk\x00" + text
    data = samples.picture("PNG")
    data = data[:33] + chunk + struct.pack(">I", zlib.crc32(chunk[4:])) + data[33:]
    assert samples.PLACE not in clean(data, PNG)


@pytest.mark.parametrize("kind", PICTURES)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_photo_that_is_cut_off_is_refused(kind, share):
    data = samples.picture(PICTURES[kind])
    with pytest.raises(evidence.NotAllowed, match="damaged"):
        clean(data[: int(len(data) * share)], kind)


def test_a_picture_of_too_many_points_is_refused_without_being_unpacked(monkeypatch):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 100)
    with pytest.raises(evidence.NotAllowed, match="more points"):
        clean(samples.picture("PNG"), PNG)


def test_what_is_no_picture_stays_as_it_is():
    assert clean(samples.PDF, PDF) == samples.PDF


# --- Kept and swept --------------------------------------------------------------------------------------------------


def sent(name="report.pdf", data=samples.PDF):
    """A file as a browser sends it, with a type that it made up."""
    return SimpleUploadedFile(name, data, content_type="application/x-anything")


@pytest.mark.django_db
def test_receive_keeps_a_file_by_what_it_is():
    person = factories.UserFactory()
    data = samples.picture("JPEG")

    upload = evidence.receive(sent("IMG_1.pdf", data), owner=person)

    kept = clean(data, JPEG)
    assert (upload.owner, upload.name, upload.content_type) == (person, "IMG_1.pdf.jpg", "image/jpeg")
    assert (upload.size, upload.sha256) == (len(kept), hashlib.sha256(kept).hexdigest())
    assert upload.file.read() == kept
    assert upload.file.name == f"evidence/{upload.key.hex[:2]}/{upload.key.hex}"
    assert list(Upload.objects.waiting()) == [upload]


@pytest.mark.django_db
def test_receive_refuses_a_large_file_unread(settings):
    settings.EVIDENCE_MAX_BYTES = 2 << 20
    with pytest.raises(evidence.NotAllowed, match="larger than 2 MB"):
        evidence.receive(sent(data=samples.PDF + b" " * (2 << 20)), owner=factories.UserFactory())
    assert Upload.objects.count() == 0


@pytest.mark.django_db
def test_receive_leaves_no_file_behind_when_its_row_cannot_be_written():
    with pytest.raises(ValueError, match="unsaved"):
        evidence.receive(sent(), owner=factories.UserFactory.build())
    assert stored() == []


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("list.csv", "list.csv"),
        ("List.CSV", "List.CSV"),
        ("C:\\Users\\ana\\list.csv", "list.csv"),
        ("../../etc/passwd", "passwd.csv"),
        ("list.exe", "list.exe.csv"),
        ("a\u202egpj.exe\r\nX: y", "a gpj.exe X y.csv"),
        (' ..."<x>|?*.csv', "x.csv"),
        ("", "file.csv"),
        ("x" * 300 + ".csv", "x" * 192 + ".csv"),
    ],
)
def test_safe_name_has_no_path_no_tricks_and_the_right_ending(name, kept):
    assert evidence.safe_name(name, CSV) == kept


def stored():
    """The paths of all files in the storage."""
    found = []
    for folder, _folders, files in os.walk(default_storage.location):
        found += [os.path.relpath(os.path.join(folder, file), default_storage.location) for file in files]
    return sorted(found)


def old_stray(hours):
    """A stored file without a row, last changed `hours` ago."""
    path = default_storage.save("evidence/zz/stray", io.BytesIO(b"x"))
    then = time.time() - hours * 3600
    os.utime(default_storage.path(path), (then, then))
    return path


@pytest.mark.django_db
def test_sweep_takes_what_waited_a_day_and_nothing_else():
    now = timezone.now()
    line = factories.AssignmentFactory()
    person = factories.focal_point(line.party)
    used = factories.UploadFactory(owner=person, at=now - timedelta(days=9))
    factories.step(line, "in_progress", person, evidence=[evidence_of(used)])
    old = factories.UploadFactory(at=now - timedelta(hours=25))
    new = factories.UploadFactory(at=now - timedelta(hours=23))
    old_stray(25)

    assert evidence.sweep(dry_run=True) == evidence.store.Swept(1, 1)
    assert Upload.objects.count() == 3
    assert evidence.sweep() == evidence.store.Swept(1, 1)

    assert set(Upload.objects.all()) == {used, new}
    assert stored() == sorted([used.file.name, new.file.name])
    assert old.file.name not in stored()
    assert evidence.sweep() == evidence.store.Swept(0, 0)


def evidence_of(upload):
    """The upload as evidence of an update."""
    from tracker.workflow import Proof

    return Proof(upload=upload)


@pytest.mark.django_db
def test_sweep_leaves_a_stray_that_may_yet_get_its_row():
    path = old_stray(1)
    assert evidence.sweep() == evidence.store.Swept(0, 0)
    assert stored() == [path]


@pytest.mark.django_db
def test_forget_leaves_what_became_evidence():
    line = factories.AssignmentFactory()
    person = factories.focal_point(line.party)
    upload = factories.UploadFactory(owner=person)
    factories.step(line, "in_progress", person, evidence=[evidence_of(upload)])
    assert evidence.forget(upload) is False
    assert upload.file.name in stored()


@pytest.mark.django_db
def test_the_command_and_the_task_sweep(capsys):
    factories.UploadFactory(at=timezone.now() - timedelta(hours=3))
    call_command("sweep_uploads", "--dry-run", "--older-than", "2")
    call_command("sweep_uploads")
    call_command("sweep_uploads", "--older-than", "2")
    assert capsys.readouterr().out.splitlines() == [
        "1 received files and 0 files without a record would be deleted.",
        "0 received files and 0 files without a record deleted.",
        "1 received files and 0 files without a record deleted.",
    ]
    assert tasks.sweep_uploads.call() == [0, 0]


def test_the_command_refuses_a_negative_age():
    with pytest.raises(CommandError, match="0 or more"):
        call_command("sweep_uploads", "--older-than", "-1")
