"""Serving the demonstration: Django's own threaded server, and the worker beside it."""

import contextlib
import logging
import os
import signal
import subprocess
import sys
import threading
import warnings
from pathlib import Path

from django.conf import settings
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler, get_internal_wsgi_application

WORKER_GRACE = 10  # seconds in which a task may finish


def bind(host, port):
    """Take the address and return a server that serves nothing yet; browsers that come already wait.

    Raises OSError (or OverflowError) where the address cannot be had.
    """
    return ThreadedWSGIServer((host, port), WSGIRequestHandler, ipv6=":" in host)


def allow_host(host):
    """Let requests for `host` in. A wildcard address answers to every name, since it cannot know its own."""
    wildcard = host in ("0.0.0.0", "::")  # noqa: S104 - compared with, not served on
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "*" if wildcard else f"[{host}]" if ":" in host else host]


def serve(server):
    """Serve until interrupted (Ctrl+C, or SIGTERM), with the worker beside it. Both have ended afterwards."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "No directory at")  # static files come from the apps: none is collected
        server.set_app(get_internal_wsgi_application())
    logging.getLogger("django.server").setLevel(logging.WARNING)  # a line per request would bury the accounts
    signal.signal(signal.SIGTERM, _interrupt)
    with server, worker(), contextlib.suppress(KeyboardInterrupt):
        server.serve_forever()


def _interrupt(signum, frame):
    raise KeyboardInterrupt


@contextlib.contextmanager
def worker():
    """Run the worker as a child process that ends with this one, even when this one is killed.

    It reads from a pipe whose other end is held here alone: when that closes, for whatever reason, it stops.
    """
    apart = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP} if os.name == "nt" else {"start_new_session": True}
    process = subprocess.Popen(
        [sys.executable, str(Path(settings.BASE_DIR) / "manage.py"), "demo_worker"],
        stdin=subprocess.PIPE,
        **apart,  # a Ctrl+C in the terminal is for this process, which then closes the pipe
    )
    try:
        yield process
    finally:
        process.stdin.close()
        try:
            process.wait(timeout=WORKER_GRACE + 2)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def end_with_input():
    """For the worker: end this process when its standard input closes, a task in hand given some time to finish."""

    def watch():
        while sys.stdin.buffer.read(1):
            pass
        if os.name != "nt":  # there, a signal would end it at once
            os.kill(os.getpid(), signal.SIGTERM)
            threading.Event().wait(WORKER_GRACE)
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()
