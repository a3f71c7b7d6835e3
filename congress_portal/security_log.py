"""The security log: one JSON line for each thing an inspector may ask about.

It names accounts and records by key and code, never by a person's name or another personal value.
"""

import contextlib
import contextvars
import datetime
import json
import logging
import logging.handlers
import os
from collections.abc import Iterator
from typing import Any, TextIO

from django.http import HttpRequest

from congress_portal.foundation.visitors import address_of

LONGEST_PATH = 200
# Parts of an address that open something by themselves.
SECRET_PARTS = ("token", "uidb64")

_logger = logging.getLogger("portal.security")
_attended: contextvars.ContextVar[HttpRequest | None] = contextvars.ContextVar(
    "attended", default=None
)


def note(event: str, *, request: HttpRequest | None = None, user: Any = None, **facts: Any) -> None:
    """Write one event; `facts` are keys, codes and counts, JSON-serialisable.

    Without a request, the one that is being answered is meant; a command has none.
    """
    request = request or _attended.get()
    if user is None and request is not None:
        user = getattr(request, "user", None)
    line: dict[str, Any] = {
        "at": datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds"),
        "event": event,
        "user": getattr(user, "pk", None),
    }
    if request is not None:
        line |= {
            "address": address_of(request)[:45],
            "method": str(request.method)[:10],
            "path": path_of(request),
        }
    # ASCII alone: a line break or a control sign in a value cannot begin a line of its own.
    _logger.info(json.dumps(line | facts, ensure_ascii=True, sort_keys=True))


def path_of(request: HttpRequest) -> str:
    """The address without its query, in which people search for names, and without tokens."""
    path = request.path
    match = getattr(request, "resolver_match", None)
    for name in SECRET_PARTS if match else ():
        secret = match.kwargs.get(name)
        if secret:
            path = path.replace(f"/{secret}/", f"/({name})/")
    return path[:LONGEST_PATH]


@contextlib.contextmanager
def attending(request: HttpRequest) -> Iterator[None]:
    """What is noted inside without a request belongs to this one."""
    token = _attended.set(request)
    try:
        yield
    finally:
        _attended.reset(token)


class PrivateFileHandler(logging.handlers.WatchedFileHandler):
    """Appends to a file that only its owner reads, and follows it when it is rotated."""

    def _open(self) -> TextIO:
        descriptor = os.open(self.baseFilename, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        return os.fdopen(descriptor, "a", encoding="ascii")


class SuspicionHandler(logging.Handler):
    """What Django itself finds suspicious, by its kind; its sentence may quote the visitor."""

    def emit(self, record: logging.LogRecord) -> None:
        kind = record.name.rpartition(".")[2]
        if kind != "csrf":
            note("suspicious_request", request=getattr(record, "request", None), kind=kind)
