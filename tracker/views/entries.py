"""Entries of the journal as pages show them."""

from collections import defaultdict

from ..models import Evidence


def with_files(entries, user):
    """Give each of `entries` (ProgressUpdates) its `files`: the evidence that `user` may open. One query."""
    files = defaultdict(list)
    found = Evidence.objects.visible_to(user).filter(update__in=[entry.pk for entry in entries])
    for evidence in found.select_related("upload").defer("upload__file", "upload__sha256"):
        files[evidence.update_id].append(evidence)
    for entry in entries:
        entry.files = files[entry.pk]
    return entries
