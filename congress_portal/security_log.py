"""The security log: one JSON line for each thing an inspector may ask about.

It names accounts and records by key and code, never by a person's name or another personal value.
"""

import datetime
import json
import logging
from typing import Any

from django.http import HttpRequest

_logger = logging.getLogger("portal.security")


def note(event: str, *, request: HttpRequest | None = None, user: Any = None, **facts: Any) -> None:
    """Write one event; `facts` are keys, codes and counts, JSON-serialisable."""
    if user is None and request is not None:
        user = getattr(request, "user", None)
    line: dict[str, Any] = {
        "at": datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds"),
        "event": event,
        "user": getattr(user, "pk", None),
    }
    if request is not None:
        line |= {
            "address": request.META.get("REMOTE_ADDR", ""),
            "method": request.method,
            "path": request.path,
        }
    # ASCII alone: a line break or a control sign in a value cannot begin a line of its own.
    _logger.info(json.dumps(line | facts, ensure_ascii=True, sort_keys=True))
