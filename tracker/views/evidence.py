"""Opening evidence: the only way to a file, for those who may see it, and always as a download."""

from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..models import Evidence
from .base import reader_required


@require_safe
@reader_required
def evidence_download(request, key):
    """Send a file as a download of the type that its content has; 404 for who may not see it, and for links.

    Nothing in it can run here: the browser must not guess another type, and a sandbox without rights surrounds it.
    """
    files = Evidence.objects.visible_to(request.user).filter(upload__isnull=False).select_related("upload")
    upload = get_object_or_404(files, key=key).upload
    try:
        file = upload.file.open("rb")
    except FileNotFoundError as error:
        raise Http404(_("The file is recorded, but it is not in the storage.")) from error
    response = FileResponse(file, as_attachment=True, filename=upload.name, content_type=upload.content_type)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Cache-Control"] = "private, no-store"
    response["Content-Encoding"] = "identity"  # packed already; packing it again would cost its length and its progress
    return response
