"""What a public server must not start with, each in one sentence."""

import sys
from collections.abc import Sequence
from typing import Any

import pgtrigger
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register, run_checks
from django.db import DatabaseError, connections
from django.db.migrations.executor import MigrationExecutor

from congress_portal import security_log

SHORTEST_KEY = 50
FEWEST_SIGNS = 10
# Beginnings of keys that stand in a file that others can read.
KNOWN_KEYS = ("django-insecure-", "only-for-tests-", "at-least-fifty-random")
# A worker that ends with this status is not started again by gunicorn.
REFUSED = 3
EARLIER_RELEASE = "portal.W003"
GRAVE_WARNINGS = ("portal.W001", EARLIER_RELEASE)


@register("door", deploy=True)
def check_settings(**kwargs: Any) -> list[CheckMessage]:
    key = settings.SECRET_KEY
    found = [
        (
            len(key) < SHORTEST_KEY or len(set(key)) < FEWEST_SIGNS,
            f"SECRET_KEY has fewer than {SHORTEST_KEY} characters, or always the same ones.",
            "portal.E020",
        ),
        (
            key.startswith(KNOWN_KEYS),
            "SECRET_KEY is an example that everybody can read.",
            "portal.E021",
        ),
        (
            settings.DEBUG,
            "DEBUG is on, and shows visitors the inside of the portal.",
            "portal.E022",
        ),
        (
            not settings.ALLOWED_HOSTS or "*" in settings.ALLOWED_HOSTS,
            "ALLOWED_HOSTS is empty or “*”: name the hosts the portal answers to.",
            "portal.E023",
        ),
        (
            not settings.SECURITY_LOG,
            "SECURITY_LOG names no place for the security log.",
            "portal.E024",
        ),
    ]
    return [Error(sentence, id=name) for is_so, sentence, name in found if is_so]


@register(Tags.database)
def check_triggers(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Every trigger of the models stands in the database and is switched on."""
    found: list[CheckMessage] = []
    wanted = {
        (model._meta.db_table, trigger.get_pgid(model)) for model, trigger in pgtrigger.registered()
    }
    for alias in databases or ():
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT to_regclass('organizations_clerkrole') IS NOT NULL")
            if not cursor.fetchone()[0]:
                # Before the first migration there is nothing to guard.
                continue
            if unapplied := unapplied_migrations(alias):
                # `migrate` checks first, and would refuse to make what is missing.
                found.append(
                    Warning(
                        f"The database is of an earlier release: {unapplied} migrations are not"
                        " applied.",
                        hint="Run manage.py migrate.",
                        id=EARLIER_RELEASE,
                    )
                )
                continue
            cursor.execute(
                "SELECT relname, tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
                " WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')"
            )
            present = set(cursor.fetchall())
        missing = sorted(wanted - present)
        if missing:
            table, trigger = missing[0]
            found.append(
                Error(
                    f"{len(missing)} triggers are missing or switched off in the database, the"
                    f" first of them {trigger} on {table}: history and rules would not be kept.",
                    hint="Run manage.py migrate; ALTER TABLE … ENABLE TRIGGER where one is off.",
                    id="portal.E025",
                )
            )
    return found


def unapplied_migrations(alias: str) -> int:
    executor = MigrationExecutor(connections[alias])
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def refuse_unsafe() -> None:
    """End the process with one sentence for each thing that is not as it must be.

    On one's own machine only the database is looked at.
    """
    is_public = settings.SECURE_SSL_REDIRECT
    found = run_checks(tags=["door"], include_deployment_checks=True) if is_public else []
    try:
        found += run_checks(tags=[Tags.database], databases=["default"])
    except DatabaseError:
        # The server may come later; /healthz/ready says so until then.
        found += run_checks(tags=[Tags.database], databases=[])
    grave = [
        each for each in found if each.is_serious() or each.id in ("portal.W001", EARLIER_RELEASE)
    ]
    if not grave:
        return
    for each in grave:
        sys.stderr.write(f"The portal does not start: {each.msg} ({each.id})\n")
    security_log.note("start_refused", reasons=[each.id for each in grave])
    raise SystemExit(REFUSED)
