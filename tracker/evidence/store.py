"""Taking files in, and sweeping those that never became evidence."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.translation import gettext as _

from ..models import Upload
from .kinds import NotAllowed, judge
from .photos import clean

FOLDER = "evidence"
HOURS_KEPT = 24
BATCH = 500


def receive(sent, *, owner, now=None):
    """Keep a file that a person sent (an UploadedFile) and return its Upload, not yet the evidence of anything.

    A photo is kept without its metadata; size and hash are those of what is kept. Raises NotAllowed.
    """
    if sent.size > settings.EVIDENCE_MAX_BYTES:
        raise NotAllowed(_("This file is larger than %(size)d MB.") % {"size": settings.EVIDENCE_MAX_BYTES >> 20})
    data = sent.read()
    kind = judge(data, sent.name)
    data = clean(data, kind)
    upload = Upload(
        owner=owner,
        name=safe_name(sent.name, kind),
        size=len(data),
        content_type=kind.content_type,
        sha256=hashlib.sha256(data).hexdigest(),
        at=now or timezone.now(),
    )
    upload.file.save(upload.name, ContentFile(data), save=False)
    try:
        upload.save()
    except BaseException:
        upload.file.delete(save=False)
        raise
    return upload


def safe_name(name, kind):
    """The name a file is shown and downloaded by: no path, no characters that hide or reorder, its ending."""
    name = re.split(r"[/\\]", name)[-1]
    name = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in unicodedata.normalize("NFC", name))
    name = re.sub(r'["<>|:*?;%]', "", " ".join(name.split())).strip(". ") or _("file")
    stem, dot, ending = name.rpartition(".")
    if dot and ending.lower() in kind.endings:
        name = stem
    else:
        ending = kind.endings[0]
    return f"{name[: 195 - len(ending)].strip('. ')}.{ending}"


@dataclass(frozen=True)
class Swept:
    """What a sweep removed, or would remove: files waiting too long, and files that no row knows."""

    uploads: int
    strays: int


def sweep(hours=HOURS_KEPT, *, dry_run=False, now=None):
    """Delete the files received more than `hours` ago that are no evidence, and files that no row knows.

    Safe while people work: what becomes evidence meanwhile stays, and so does a file whose row is not yet written.
    """
    before = (now or timezone.now()) - timedelta(hours=hours)
    waiting = Upload.objects.waiting().filter(at__lt=before).order_by("pk")
    if dry_run:
        return Swept(waiting.count(), sum(1 for _path in _strays(before)))
    uploads = sum(forget(upload) for upload in waiting.iterator(BATCH))
    strays = 0
    for path in list(_strays(before)):
        default_storage.delete(path)
        strays += 1
    return Swept(uploads, strays)


def forget(upload):
    """Delete a received file and its row, unless it is evidence by now. Returns whether it went."""
    path = upload.file.name
    try:
        with transaction.atomic():
            upload.delete()
    except (ProtectedError, IntegrityError):  # it became evidence since it was listed
        return False
    default_storage.delete(path)
    return True


def _strays(before):
    """Yield the paths of stored files that no Upload names, last changed before the moment `before`."""
    try:
        folders, _files = default_storage.listdir(FOLDER)
    except FileNotFoundError:
        return
    for folder in folders:
        _folders, files = default_storage.listdir(f"{FOLDER}/{folder}")
        paths = [f"{FOLDER}/{folder}/{name}" for name in files]
        for start in range(0, len(paths), BATCH):
            batch = paths[start : start + BATCH]
            known = set(Upload.objects.filter(file__in=batch).values_list("file", flat=True))
            for path in batch:
                if path not in known and default_storage.get_modified_time(path) < before:
                    yield path
