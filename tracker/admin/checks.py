"""What the records' forms and imports alike refuse. Rights on lines stand in workflow.py."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ..models import User


def check_above(record):
    """Refuse a `parent` (of an action or a party) that leads back to the record itself."""
    seen, above = {record.pk}, record.parent
    while above is not None:
        if above.pk in seen:
            raise ValidationError({"parent": _("This leads round in a circle: it is a part of the record itself.")})
        seen.add(above.pk)
        above = above.parent


def check_address(person):
    """Refuse an address that another account has: people sign in by it."""
    others = User.objects.exclude(pk=person.pk)
    if person.email and others.filter(email__iexact=person.email).exists():
        raise ValidationError({"email": _("Another account has this address.")})


def may_not_edit_person(editor, person):
    """Say why `editor` may not change this account, or return "": a superuser's is for superusers."""
    if person.is_superuser and not editor.is_superuser:
        return _("This is an administrator's account: only an administrator changes it.")
    return ""


def check_own_membership(editor, membership):
    """Refuse that people of the secretariat record roles of their own: another of them, or an administrator, does."""
    if membership.user_id == editor.pk and not editor.is_superuser:
        raise ValidationError(_("Your own memberships are recorded by another person of the secretariat."))
