"""Who comes to the pages of the inbox: the secretariat, and superusers to read."""

from functools import wraps

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tracker.permissions import rights_of
from tracker.views.base import reader_required

from .. import intake


def records_required(view):
    """Decorate a view of drafts: others are told in words that they are the secretariat's."""

    @wraps(view)
    def for_those(request, *args, **kwargs):
        if not rights_of(request.user).manages_records:
            raise PermissionDenied(_("The inbox is the secretariat's: what stands in it is a draft."))
        return view(request, *args, **kwargs)

    return login_required(reader_required(for_those))


def draft_page(view):
    """Decorate a page of drafts that changes nothing. It is never kept: going back shows what was decided since."""
    return require_safe(never_cache(records_required(view)))


def draft_change(view):
    """Decorate a change of a draft, by POST alone."""
    return require_POST(records_required(view))


def document_form(view):
    """Decorate a form by which documents or proposals come in: for those who may, by GET and POST."""

    @wraps(view)
    def for_those(request, *args, **kwargs):
        if why := intake.refusal(request.user):
            raise PermissionDenied(why)
        return view(request, *args, **kwargs)

    return require_http_methods(["GET", "HEAD", "POST"])(records_required(for_those))
