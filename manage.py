#!/usr/bin/env python3
"""The command line: `python3 manage.py demo`, `python3 manage.py test`, and every Django command.

Written so that an old Python can still read it and say that it is too old; what follows is in config/bootstrap.py.
"""

import os
import sys


def main():
    if sys.version_info < (3, 11):
        sys.exit(
            "Followthrough needs Python 3.11 or newer and this is %d.%d: "
            "start it with a newer one, for example `python3.12 manage.py demo`." % tuple(sys.version_info[:2])
        )
    from config import bootstrap

    bootstrap.enter_environment(sys.argv)
    if sys.argv[1:2] == ["test"]:
        bootstrap.run_tests(sys.argv[2:])
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as wrong:  # a setting that says itself what to do
        if "--traceback" in sys.argv:
            raise
        sys.exit(str(wrong))


if __name__ == "__main__":
    main()
