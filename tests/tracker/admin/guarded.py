"""What only the workflow may set: values to try, and how all of it stands."""

from tracker import models

GUARDED = {
    "response": "accepted",
    "status": "verified",
    "due": "2030-01-01",
    "due_ends": "2030-01-01 00:00",
    "due_ends_0": "2030-01-01",
    "due_ends_1": "00:00",
    "last_update": "2030-01-01 00:00",
    "last_update_0": "2030-01-01",
    "last_update_1": "00:00",
    "counted": "9",
    "verified": "9",
    "reported": "9",
    "declined": "9",
    "published": "on",
    "number": "999",
    "key": "taken",
    "created": "2030-01-01",
}
JOURNAL = (
    models.ProgressUpdate,
    models.Evidence,
    models.Upload,
    models.Verification,
    models.Closing,
    models.DueDateChange,
    models.Conflict,
)


def everything(*kept):
    """Every row of what is guarded, as it stands in the database."""
    return {
        model.__name__: list(model._default_manager.order_by("pk").values(*columns))
        for model, columns in (
            (
                models.Action,
                [
                    "pk",
                    "number",
                    "key",
                    "status",
                    "due",
                    "last_update",
                    "counted",
                    "verified",
                    "reported",
                    "declined",
                    "published",
                    "published_by",
                    "published_at",
                    "merged_into",
                ],
            ),
            (
                models.Assignment,
                ["pk", "action", "party", "response", "status", "due", "due_ends", "last_update"],
            ),
            *((model, [field.attname for field in model._meta.concrete_fields]) for model in JOURNAL),
        )
        if model not in kept
    }
