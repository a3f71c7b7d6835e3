"""The test database, and copies of it for tests that need several connections or a browser."""

import contextlib
import hashlib
import itertools
import os
import time
from collections.abc import Iterator
from importlib import metadata
from urllib.parse import quote

import django
from django.conf import settings
from django.db import connection, connections
from django.db.utils import OperationalError, ProgrammingError

# What the migrations make depends on these files and packages, and on nothing else.
SOURCES = [
    "*/migrations/*.py",
    "*/apps.py",
    "*/enums.py",
    "*/published.py",
    "*/models.py",
    "*/models/*.py",
    "congress_portal/foundation/*.py",
    "congress_portal/grants.py",
    "organizations/permissions.py",
    "organizations/querysets.py",
]
PACKAGES = ["django-pghistory", "django-pgtrigger"]
TEMPLATE = "portal_template_"
# Any number will do, so long as nothing else on the server locks it.
BUILDING = 20230605

_numbers = itertools.count(1)


@contextlib.contextmanager
def made() -> Iterator[None]:
    """The test database of this process, empty but for what migrations put there.

    On the embedded server it is copied from one that is kept for as long as the
    migrations stay the same; on another server it is migrated anew and nothing is left.
    """
    name = connection.settings_dict["TEST"]["NAME"]
    ordinary = connection.settings_dict["NAME"]
    if settings.EMBEDDED_CLUSTER is None:
        migrate_into(name)
    else:
        drop_databases_of_dead_runs()
        on_server(f'CREATE DATABASE "{name}" TEMPLATE "{kept_template()}"')
    connections.settings["default"]["NAME"] = name
    try:
        yield
    finally:
        connections.close_all()
        connections.settings["default"]["NAME"] = ordinary
        drop(name)


def kept_template() -> str:
    """The name of the migrated database, made when no run has made it yet."""
    template = TEMPLATE + fingerprint()
    with connection._nodb_cursor() as cursor:
        # The lock goes with the connection: a killed run holds up nobody.
        cursor.execute("SELECT pg_advisory_lock(%s)", [BUILDING])
        cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE 'portal_template%%'")
        present = {name for (name,) in cursor.fetchall()}
        if template not in present:
            for name in present:
                # In use: another run is just copying it.
                with contextlib.suppress(OperationalError):
                    cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
            ordinary = connection.settings_dict["NAME"]
            unfinished = f"{TEMPLATE}unfinished"
            migrate_into(unfinished)
            connections.close_all()
            if template != TEMPLATE + fingerprint():
                # A file was edited meanwhile: good enough for this run, not for others.
                template = f"{TEMPLATE}of_edited_files"
            connections.settings["default"]["NAME"] = ordinary
            cursor.execute(f'ALTER DATABASE "{unfinished}" RENAME TO "{template}"')
    return template


def migrate_into(name: str) -> None:
    """Make a database of this name by the migrations, and leave Django connected to it."""
    connection.settings_dict["TEST"]["NAME"] = name
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)


def fingerprint() -> str:
    digest = hashlib.sha256(django.get_version().encode())
    for package in PACKAGES:
        digest.update(metadata.version(package).encode())
    for path in sorted(path for pattern in SOURCES for path in settings.BASE_DIR.glob(pattern)):
        digest.update(f"{path.relative_to(settings.BASE_DIR)}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


@contextlib.contextmanager
def cloned(template: str | None = None) -> Iterator[str]:
    """Turn Django to a copy of the test database, and back to the original afterwards."""
    with copied(template) as name, turned_to(name):
        yield name


@contextlib.contextmanager
def copied(template: str | None = None) -> Iterator[str]:
    """The name of a copy of a database, by default of the one Django is turned to.

    Nothing is ever flushed: append-only tables refuse TRUNCATE, and a flush would
    delete the rows that migrations made.
    """
    original = template or connection.settings_dict["NAME"]
    name = f"{connection.settings_dict['NAME']}_clone_{os.getpid()}_{next(_numbers)}"
    # PostgreSQL copies a database only while nobody is connected to it.
    connections.close_all()
    on_server(f'CREATE DATABASE "{name}" TEMPLATE "{original}"')
    try:
        yield name
    finally:
        drop(name)


@contextlib.contextmanager
def turned_to(name: str) -> Iterator[None]:
    original = connection.settings_dict["NAME"]
    connections.close_all()
    # Every thread makes its connection from this one dictionary.
    connections.settings["default"]["NAME"] = name
    try:
        yield
    finally:
        connections.close_all()
        connections.settings["default"]["NAME"] = original


def address() -> str:
    """DATABASE_URL of the database Django is turned to, for a process of its own."""
    here = connection.settings_dict
    host, password = quote(str(here["HOST"]), safe=""), quote(here["PASSWORD"] or "")
    return f"postgres://{here['USER']}:{password}@{host}:{here['PORT']}/{here['NAME']}"


def drop(name: str, patience: int = 20) -> None:
    """Drop a database; the server's own cleaning of tables may hold it for a moment."""
    for attempt in range(1, patience + 1):
        # To end a session of the server's own is not for us, and WITH (FORCE) then ends none; a
        # plain DROP does end the cleaning, and waits for who is just leaving.
        for force in (" WITH (FORCE)", ""):
            try:
                on_server(f'DROP DATABASE IF EXISTS "{name}"{force}')
                return
            except (OperationalError, ProgrammingError):
                if attempt == patience and not force:
                    raise
        time.sleep(0.1)


def on_server(statement: str) -> list[tuple]:
    """Run one statement outside of the test database and of any transaction."""
    with connection._nodb_cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall() if cursor.description else []


def somebody_waits_for_a_lock() -> bool:
    """Whether a connection to this very database does.

    Not asked of pg_stat_activity, which tells the same all through a transaction.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT FROM pg_locks AS waiting JOIN pg_locks AS held USING (pid)"
            " WHERE NOT waiting.granted AND held.database ="
            " (SELECT oid FROM pg_database WHERE datname = current_database()))"
        )
        return cursor.fetchone()[0]


def drop_databases_of_dead_runs() -> None:
    """A run that was killed leaves its test database; its name holds the number of its process."""
    for (name,) in on_server("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_portal%'"):
        number = name.removeprefix("test_portal_").split("_")[0]
        if number.isdigit() and not is_alive(int(number)):
            on_server(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True
