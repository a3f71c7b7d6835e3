"""The way in: a password, then a code; nobody is logged in before both are right.

Between the two steps the session names no user, so that every address answers it as a stranger.
"""

import datetime
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth import login as begin_session
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.dateparse import parse_datetime

from congress_portal import security_log
from organizations.models import SecondFactor
from organizations.permissions import Rights

from .second_factor import factor_of
from .throttle import Tries, remember_browser

BETWEEN = "between_password_and_code"
CODE_EXPECTED_WITHIN = datetime.timedelta(minutes=10)
VERIFIED_BY = "second_factor"
SECRET_SHOWN = "second_factor_shown"


@dataclass(frozen=True)
class Halfway:
    """Somebody whose password was right a moment ago."""

    user: Any
    factor: SecondFactor | None
    target: str


def is_verified(request: HttpRequest) -> bool:
    """Whether the session passed every step that its user's roles of today ask for."""
    known = request.__dict__.get("door_is_verified")
    if known is None or known[0] is not request.user:
        factor = factor_of(request.user)
        if factor is None:
            answer = not Rights(request.user).needs_second_factor
        else:
            answer = request.session.get(VERIFIED_BY) == factor.pk
        known = request.__dict__["door_is_verified"] = (request.user, answer)
    return known[1]


def password_was_right(request: HttpRequest, user: Any, target: str) -> bool:
    """Let the user in, or note that a code or an enrolment comes next; whether he is in."""
    if factor_of(user) is None and not Rights(user).needs_second_factor:
        let_in(request, user)
        return True
    if request.user.is_authenticated and request.user.pk != user.pk:
        request.session.flush()
    request.session.cycle_key()
    request.session[BETWEEN] = {
        "user": user.pk,
        "password": user.get_session_auth_hash(),
        "at": timezone.now().isoformat(),
        "target": target,
    }
    return False


def halfway(request: HttpRequest) -> Halfway | None:
    """Who stands between password and code in this session, if he still may."""
    kept = request.session.get(BETWEEN)
    if kept is None:
        return None
    at = parse_datetime(kept["at"])
    user = get_user_model()._default_manager.filter(pk=kept["user"], is_active=True).first()
    if (
        user is None
        or at is None
        or timezone.now() - at > CODE_EXPECTED_WITHIN
        or not constant_time_compare(kept["password"], user.get_session_auth_hash())
    ):
        del request.session[BETWEEN]
        return None
    return Halfway(user, factor_of(user), kept["target"])


def let_in(request: HttpRequest, user: Any, factor: SecondFactor | None = None) -> None:
    """Begin the session, under a key that nobody knew before."""
    request.session.pop(BETWEEN, None)
    request.session.pop(SECRET_SHOWN, None)
    if request.user.is_authenticated:
        # Of a session that is its user's already, Django leaves the key as it is.
        request.session.cycle_key()
    begin_session(request, user, backend="django.contrib.auth.backends.ModelBackend")
    if factor is not None:
        request.session[VERIFIED_BY] = factor.pk
    request.__dict__.pop("door_is_verified", None)
    security_log.note("login", request=request, user=user, second_factor=factor is not None)


def confirm_password(request: HttpRequest, typed: str) -> int | None:
    """Whether a logged-in user types his password: 0 right, seconds to wait, None wrong."""
    user: Any = request.user
    tries = Tries(request, user.get_username(), "confirmation")
    if wait := tries.take():
        return wait
    if user.check_password(typed):
        tries.succeeded()
        return 0
    security_log.note("password_confirmation_failed", request=request)
    return None


def greeted(request: HttpRequest, response: HttpResponse, user: Any) -> HttpResponse:
    """The first answer after a login leaves the mark of a known browser."""
    remember_browser(request, response, user.get_username())
    return response
