"""What must be true of the machine and the database server before the portal may run."""

import importlib.util
from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import connections

from congress_portal.foundation import database_roles

OLDEST_SERVER = 150000


@register(Tags.database)
def check_driver(**kwargs: Any) -> list[CheckMessage]:
    """Django prefers psycopg 3 without a word where both drivers are installed."""
    if importlib.util.find_spec("psycopg") is None:
        return []
    return [
        Error(
            "psycopg 3 is installed beside psycopg2, and Django would use it.",
            hint="Run `pip uninstall psycopg`: the portal is written and tested for psycopg2.",
            id="portal.E001",
        )
    ]


@register(Tags.database)
def check_server(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Version, encoding, letters and rights of each database that is about to be used."""
    found: list[CheckMessage] = []
    for alias in databases or ():
        with connections[alias].cursor() as cursor:
            cursor.execute(
                "SELECT current_setting('server_version_num')::int,"
                " current_setting('server_encoding'), lower('ĐẶNG ƯỚC'),"
                " (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)"
            )
            version, encoding, lowered, superuser = cursor.fetchone()
        if version < OLDEST_SERVER:
            found.append(
                Error(
                    f"The server is PostgreSQL {version // 10000}; the portal needs 15 or newer.",
                    id="portal.E002",
                )
            )
        if encoding != "UTF8":
            found.append(
                Error(
                    f"The database's encoding is {encoding}, not UTF8.",
                    hint="Make it with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.",
                    id="portal.E003",
                )
            )
        elif lowered != "đặng ước":
            found.append(
                Error(
                    "The database does not know Vietnamese capital letters.",
                    hint="Make it with LOCALE 'C.UTF-8' (not 'C'), TEMPLATE template0.",
                    id="portal.E004",
                )
            )
        if superuser:
            found.append(
                Warning(
                    "The portal is connected as a superuser, whom no constraint on history holds.",
                    hint="Use a role that owns the database: CREATE ROLE portal LOGIN NOSUPERUSER.",
                    id="portal.W001",
                )
            )
    return found


@register(Tags.database)
def check_roles(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """The walls between readers, the desk and the owner of the tables need three roles."""
    return [
        Warning(
            "The database has no separate roles for the desk and for readers: the portal works "
            "as the owner of its tables.",
            hint="Run `manage.py grant_roles`; it says what the server lacks.",
            id="portal.W002",
        )
        for alias in databases or ()
        if not database_roles.has_roles(alias)
    ]
