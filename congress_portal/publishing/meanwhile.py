"""What must not happen side by side: erasures, and making what is published.

A lock of the whole register, shared by those who publish. Taken before any row is locked.
"""

from django.db import connection


def no_erasure() -> None:
    """Keep erasures away until the transaction ends; one that is under way is waited for.

    So no document that was made before a name went is published after it.
    """
    _lock("pg_advisory_xact_lock_shared")


def nothing_else() -> None:
    """Keep publications and other erasures away until the transaction ends."""
    _lock("pg_advisory_xact_lock")


def _lock(function: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(hashtext('an erasure, or what is published'))")
