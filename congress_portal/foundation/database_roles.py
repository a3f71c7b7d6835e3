"""The database roles under which the portal answers: one for the desk, one for readers.

The web server alone takes them on; commands and migrations work as the owner of the tables.
What each role may do is granted by `congress_portal.grants`. Where a server has no such roles,
the portal runs as the owner, and `check --database default` says so.
"""

import contextlib
import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.conf import settings
from django.db import Error, connections, models, transaction

RUNTIME = "portal_runtime"
PUBLIC = "portal_public"
# The connection of requests that only read what is published.
PUBLIC_ALIAS = "public"
# Pages behind the login: the desk, and the style page for its staff.
DESK = ("/admin/", "/gioi-thieu/giao-dien/")
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
# Row-level security asks for the user of this setting; without it, nothing is seen.
USER_SETTING = "portal.user"

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
logger = logging.getLogger(__name__)


class _Request(threading.local):
    """What the request of this thread is."""

    is_public = False
    has_user = False


_request = _Request()
_settled = False
_taken = False


def alias() -> str:
    """The connection that the present request reads from."""
    return PUBLIC_ALIAS if _taken and _request.is_public else "default"


class RequestRouter:
    """Queries of a public request go to the connection that may only read what is published."""

    def db_for_read(self, model: type[models.Model], **hints: Any) -> str:
        return alias()

    db_for_write = db_for_read

    def allow_relation(self, one: models.Model, other: models.Model, **hints: Any) -> bool:
        return True

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return db != PUBLIC_ALIAS


def serving(application: Application) -> Application:
    """The web application, each request on the connection that may do what it needs."""

    def served(asked: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if not _settled:
            settle()
        is_read = asked["REQUEST_METHOD"] in SAFE_METHODS
        _request.is_public = is_read and not asked.get("PATH_INFO", "").startswith(DESK)
        forget_user()
        return application(asked, start_response)

    return served


def settle() -> None:
    """Take the roles on if this database knows them; asked again while the server is away."""
    global _settled, _taken
    try:
        known = has_roles("default")
    except Error:
        return
    if known:
        take_roles()
    else:
        logger.warning("The server has no separate roles; see docs/security.md.")
    _settled, _taken = True, known


def take_roles() -> None:
    """Make every connection from now on begin under its role."""
    connections["default"].close()
    ordinary = settings.DATABASES["default"]
    readers = {**ordinary, "OPTIONS": dict(ordinary.get("OPTIONS", {}))}
    connections.settings[PUBLIC_ALIAS] = readers
    _begin_with(readers, f"-c role={PUBLIC} -c default_transaction_read_only=on")
    _begin_with(ordinary, f"-c role={RUNTIME}")


def give_roles_back() -> None:
    """Work as the owner again, for tests and for whoever serves and then does something else."""
    global _settled, _taken
    _settled = _taken = _request.is_public = _request.has_user = False
    if connections.settings.pop(PUBLIC_ALIAS, None) is not None:
        connections["default"].close()
        if hasattr(connections._connections, PUBLIC_ALIAS):  # type: ignore[attr-defined]
            connections[PUBLIC_ALIAS].close()
            del connections[PUBLIC_ALIAS]
        options = settings.DATABASES["default"]["OPTIONS"]
        options["options"] = options["options"].removesuffix(f"-c role={RUNTIME}").rstrip()


def _begin_with(database: dict[str, Any], wanted: str) -> None:
    options = database.setdefault("OPTIONS", {})
    options["options"] = f"{options.get('options', '')} {wanted}".strip()


def has_roles(name: str) -> bool:
    """Whether the database of a connection has granted both roles what they need."""
    with connections[name].cursor() as cursor:
        # From version 16 on, a member need not be allowed to change to the role.
        step = "SET" if cursor.connection.server_version >= 160000 else "MEMBER"
        cursor.execute(
            "SELECT count(*) FROM pg_roles WHERE rolname = ANY(%s)"
            " AND pg_has_role(session_user, oid, %s)"
            " AND has_table_privilege(oid, to_regclass('organizations_edition'), 'SELECT')",
            [[RUNTIME, PUBLIC], step],
        )
        return cursor.fetchone()[0] == 2


def act_for(user_id: int) -> None:
    """Let the rest of this request see the restricted rows of a user's branch."""
    if _taken:
        _set_user(str(user_id))
        _request.has_user = True


@contextlib.contextmanager
def as_owner() -> Iterator[None]:
    """A transaction with the rights of the owner of the tables, for upkeep nobody asks for."""
    with transaction.atomic(), connections["default"].cursor() as cursor:
        cursor.execute("SET LOCAL ROLE NONE")
        yield


def forget_user() -> None:
    """Before anything else of a request: a kept connection carries nobody's reach over."""
    if not _request.has_user:
        return
    _request.has_user = False
    try:
        _set_user("")
    except Error:
        connections["default"].close()


def _set_user(user: str) -> None:
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT set_config(%s, %s, false)", [USER_SETTING, user])
