"""Work behind the request, done by `manage.py db_worker`."""

from django_tasks import task

from . import evidence


@task()
def sweep_uploads():
    """Delete files received a day ago that never became evidence. Returns how many uploads and strays went."""
    swept = evidence.sweep()
    return [swept.uploads, swept.strays]
