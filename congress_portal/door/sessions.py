"""Sessions in the database, kept by the hash of their key, ended when idle and after twelve hours.

The limits are part of loading a session: one that is over does not exist for any code.
"""

import datetime
import hashlib
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.signals import user_logged_in
from django.contrib.sessions.backends import db
from django.db.models import Q
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from congress_portal.foundation.visitors import network_of

IDLE_LIMIT = datetime.timedelta(minutes=30)
ABSOLUTE_LIMIT = datetime.timedelta(hours=12)
# The last request is noted this often at most.
NOTED_EVERY = datetime.timedelta(seconds=30)
LOGGED_IN_AT = "logged_in_at"
BROWSERS = ("Edg", "OPR", "CocCoc", "coc_coc", "Firefox", "Chrome", "Safari")
SYSTEMS = ("Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux")
NAMES = {"Edg": "Edge", "OPR": "Opera", "coc_coc": "CocCoc", "Mac OS X": "macOS"}


def hashed(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


class SessionStore(db.SessionStore):
    """Django's sessions in the database, with owner, limits and hashed keys."""

    @classmethod
    def get_model_class(cls) -> Any:
        from organizations.models import DeskSession

        return DeskSession

    def _get_session_from_db(self) -> Any:
        now = timezone.now()
        found = self.model.objects.filter(
            Q(user__isnull=True) | Q(last_seen_at__gt=now - IDLE_LIMIT),
            session_key=hashed(self.session_key or ""),
            expire_date__gt=now,
        ).first()
        if found is None:
            self._session_key = None
            return None
        if found.last_seen_at < now - NOTED_EVERY:
            self.model.objects.filter(pk=found.pk).update(last_seen_at=now)
        return found

    def exists(self, session_key: str) -> bool:
        return self.model.objects.filter(session_key=hashed(session_key)).exists()

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        user = data.get(SESSION_KEY)
        ends = self.get_expiry_date()
        if user is not None:
            # Without the time of its login, a session of a user has none left.
            begun = parse_datetime(data.get(LOGGED_IN_AT, "")) or timezone.now() - ABSOLUTE_LIMIT
            ends = min(ends, begun + ABSOLUTE_LIMIT)
        return self.model(
            session_key=hashed(self._get_or_create_session_key()),
            session_data=self.encode(data),
            expire_date=ends,
            user_id=user,
            last_seen_at=timezone.now(),
        )

    def delete(self, session_key: str | None = None) -> None:
        key = session_key or self.session_key
        if key:
            self.model.objects.filter(session_key=hashed(key)).delete()


@receiver(user_logged_in)
def begin(sender: Any, request: HttpRequest, user: Any, **kwargs: Any) -> None:
    """Note what the owner will recognise the session by."""
    now = timezone.now()
    request.session[LOGGED_IN_AT] = now.isoformat()
    request.session["network"] = network_of(request)
    request.session["browser"] = browser_named(request.META.get("HTTP_USER_AGENT", ""))
    request.session.set_expiry(now + ABSOLUTE_LIMIT)


def browser_named(user_agent: str) -> str:
    """Browser and system in two words, which is all that is kept of the header."""
    found = [
        next((NAMES.get(name, name) for name in names if name in user_agent), "")
        for names in (BROWSERS, SYSTEMS)
    ]
    return ", ".join(name for name in found if name)


@dataclass(frozen=True)
class OwnSession:
    """A session as its owner reads it; `handle` names it in a form and opens nothing."""

    handle: str
    begun_at: datetime.datetime
    last_seen_at: datetime.datetime
    network: str
    browser: str
    is_this: bool


def own_sessions(request: HttpRequest) -> list[OwnSession]:
    """The running sessions of the user, this one first."""
    this = hashed(request.session.session_key or "")
    now = timezone.now()
    found = []
    rows = SessionStore.get_model_class().objects.filter(
        user=request.user.pk, expire_date__gt=now, last_seen_at__gt=now - IDLE_LIMIT
    )
    for row in rows.order_by("-last_seen_at"):
        kept = SessionStore().decode(row.session_data)
        if not is_current(request.user, kept):
            continue
        begun_at = parse_datetime(kept[LOGGED_IN_AT])
        found.append(
            OwnSession(
                _handle(row.session_key),
                begun_at or row.last_seen_at,
                row.last_seen_at,
                kept.get("network") or _("unknown"),
                kept.get("browser") or _("unknown"),
                row.session_key == this,
            )
        )
    return sorted(found, key=lambda session: not session.is_this)


def is_current(user: Any, kept: dict[str, Any]) -> bool:
    """Whether a session was begun under the password the user has today."""
    return BACKEND_SESSION_KEY in kept and kept.get(HASH_SESSION_KEY) == (
        user.get_session_auth_hash()
    )


def end_sessions(user: Any, *, only: str = "", but: str = "") -> int:
    """End the sessions of a user: the one with a handle, or all but the one with this key."""
    rows = SessionStore.get_model_class().objects.filter(user=user.pk)
    if but:
        rows = rows.exclude(session_key=hashed(but))
    keys = list(rows.values_list("session_key", flat=True))
    if only:
        keys = [key for key in keys if _handle(key) == only]
    count, _rows = rows.filter(session_key__in=keys).delete()
    return count


def _handle(hashed_key: str) -> str:
    return hashlib.sha256(f"handle {hashed_key}".encode()).hexdigest()[:20]
