"""Work behind the request, done by `manage.py db_worker`."""

from django_tasks import task

from . import running


@task()
def read_document(pk):
    """Make the run of the reader with this id. Safe to repeat: a run that does not wait is left alone."""
    return running.run(pk).state
