"""What every page knows: the installation, the person's rights, and for a verifier how many reports wait."""

from django.conf import settings
from django.utils.functional import SimpleLazyObject

from .models import Assignment, Installation
from .permissions import NOBODY, rights_of


def site(request):
    """Context processor; each value is looked up only where a page uses it."""
    user = getattr(request, "user", None)
    rights = rights_of(user) if user is not None else NOBODY
    waiting = None
    if rights.is_verifier:
        waiting = SimpleLazyObject(lambda: Assignment.objects.verifiable_by(user)[:100].count())
    return {
        "site_name": settings.SITE_NAME,
        "installation": SimpleLazyObject(Installation.current),
        "rights": rights,
        "nav_waiting": waiting,
        "public_read": settings.PUBLIC_READ,
    }
