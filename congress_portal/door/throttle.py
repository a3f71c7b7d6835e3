"""Waiting times between tries: they grow to half a minute and never lock an account or an office.

A try is counted before the password is looked at, in one statement, so that tries at the same
time in several processes cannot outrun the count; a right password takes the count back.
"""

import math
import secrets
import unicodedata

from django.conf import settings
from django.core import signing
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

from congress_portal.foundation.visitors import subscriber_of

FREE_TRIES = 3
LONGEST_WAIT = 30
FORGOTTEN_AFTER = 30 * 60
# An address may fail this often at once, and once more every few seconds from then on.
ADDRESS_TRIES = 300
SECONDS_PER_ADDRESS_TRY = 3
BROWSER_AGE = 180 * 24 * 60 * 60
MOST_ACCOUNTS_OF_A_BROWSER = 20

_TAKE = """
    INSERT INTO organizations_logindelay AS held (key, failures, free_at)
    VALUES (%(key)s, 1, clock_timestamp())
    ON CONFLICT (key) DO UPDATE SET
        failures = CASE WHEN held.free_at < clock_timestamp() - make_interval(secs => %(forget)s)
                        THEN 1 ELSE held.failures + 1 END,
        free_at = clock_timestamp() + make_interval(secs =>
            CASE WHEN held.free_at < clock_timestamp() - make_interval(secs => %(forget)s)
                      OR held.failures < %(free)s THEN 0
                 ELSE least(%(longest)s, 2 ^ least(held.failures - %(free)s, 10)) END)
        WHERE held.free_at <= clock_timestamp()
    RETURNING 0
"""
_CHARGE = """
    INSERT INTO organizations_logindelay AS held (key, failures, free_at)
    VALUES (%(key)s, 1, clock_timestamp() + make_interval(secs => %(cost)s))
    ON CONFLICT (key) DO UPDATE SET
        failures = held.failures + 1,
        free_at = greatest(held.free_at, clock_timestamp()) + make_interval(secs => %(cost)s)
"""
_LEFT = """
    SELECT extract(epoch FROM free_at - clock_timestamp())
    FROM organizations_logindelay WHERE key = %(key)s
"""


class Tries:
    """The tries of one visitor at one account; `kind` keeps passwords and codes apart."""

    def __init__(self, request: HttpRequest, account: str, kind: str = "password"):
        self.account = _digest("account", unicodedata.normalize("NFKC", account).strip().lower())
        browser, accounts = known_browser(request)
        self.is_known_browser = self.account in accounts
        # A browser that this account was used in before does not wait for what strangers do.
        place = browser if self.is_known_browser else ""
        self.key = _digest(kind, self.account, place)
        self.address = _digest("address", subscriber_of(request))

    def take(self) -> int:
        """Count one try; the seconds to wait where it comes too early, else 0."""
        if not self.is_known_browser:
            over = _left(self.address) - ADDRESS_TRIES * SECONDS_PER_ADDRESS_TRY
            if over > 0:
                return math.ceil(over)
        given = {
            "key": self.key,
            "free": FREE_TRIES,
            "longest": LONGEST_WAIT,
            "forget": FORGOTTEN_AFTER,
        }
        with connection.cursor() as cursor:
            cursor.execute(_TAKE, given)
            if cursor.fetchone() is not None:
                return 0
        return max(1, math.ceil(_left(self.key)))

    def failed(self) -> None:
        """Charge the address; the account was counted beforehand."""
        with connection.cursor() as cursor:
            cursor.execute(_CHARGE, {"key": self.address, "cost": SECONDS_PER_ADDRESS_TRY})

    def succeeded(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM organizations_logindelay WHERE key = %s", [self.key])


def known_browser(request: HttpRequest) -> tuple[str, list[str]]:
    """The name of the browser and the accounts that were used in it, as digests."""
    try:
        browser, *accounts = signing.loads(
            request.COOKIES.get(settings.KNOWN_BROWSER_COOKIE_NAME, ""),
            salt="known-browser",
            max_age=BROWSER_AGE,
        )
    except (signing.BadSignature, ValueError):
        return secrets.token_urlsafe(12), []
    return browser, accounts


def remember_browser(request: HttpRequest, response: HttpResponse, account: str) -> None:
    """Note in a signed cookie that this account was used in this browser."""
    browser, accounts = known_browser(request)
    used = Tries(request, account).account
    kept = [used, *(each for each in accounts if each != used)][:MOST_ACCOUNTS_OF_A_BROWSER]
    response.set_cookie(
        settings.KNOWN_BROWSER_COOKIE_NAME,
        signing.dumps([browser, *kept], salt="known-browser"),
        max_age=BROWSER_AGE,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _left(key: str) -> float:
    with connection.cursor() as cursor:
        cursor.execute(_LEFT, {"key": key})
        row = cursor.fetchone()
    return float(row[0]) if row else 0.0


def _digest(*parts: str) -> str:
    return salted_hmac("door", "\0".join(parts), algorithm="sha256").hexdigest()
