"""Sessions, accounts, messages and the history's context: for the desk, and for nobody else.

A reader's request has no session and no user, so that no public page can depend on them.
"""

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponseBase

from congress_portal.foundation.audit import ActorMiddleware
from congress_portal.foundation.database_roles import DESK


class ForTheDesk:
    """Leaves a request alone whose address is not of the desk."""

    get_response: object

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info.startswith(DESK):
            return super().__call__(request)  # type: ignore[misc]
        return self.get_response(request)  # type: ignore[operator]


class Sessions(ForTheDesk, SessionMiddleware):
    pass


class Users(ForTheDesk, AuthenticationMiddleware):
    pass


class Messages(ForTheDesk, MessageMiddleware):
    pass


class History(ForTheDesk, ActorMiddleware):
    pass
