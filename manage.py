#!/usr/bin/env python
"""Django's command line, with development settings and the embedded server."""

import os
import sys

from django.core.management import execute_from_command_line
from django.core.management.base import CommandParser, handle_default_options

from congress_portal import embedded

WITHOUT_DATABASE = {
    "help",
    "version",
    "check",
    "build_fonts",
    "collectstatic",
    "compile_translations",
    "diffsettings",
    "extract_messages",
    "makemessages",
}


def main(arguments: list[str]) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "congress_portal.settings.development")
    parser = CommandParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--settings")
    parser.add_argument("--pythonpath")
    options, rest = parser.parse_known_args(arguments[1:])
    handle_default_options(options)

    command = next((argument for argument in rest if not argument.startswith("-")), "help")
    asks_for_help = "--help" in rest or "-h" in rest
    if not asks_for_help and (command not in WITHOUT_DATABASE or "--database" in rest):
        try:
            embedded.ensure_running()
        except embedded.ServerError as error:
            sys.exit(str(error))
        # Changes that a command makes are recorded under its name.
        from congress_portal.foundation.audit import commanding

        with commanding(command):
            execute_from_command_line(arguments)
    else:
        execute_from_command_line(arguments)


if __name__ == "__main__":
    main(sys.argv)
