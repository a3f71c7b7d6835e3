"""The way in, for tests: a whole login through its pages, or the mark that it leaves.

>>> log_in(client, "nguoiduyet", "password")   # name, password and code, as a person does
"""

import datetime

from django.db.models import F
from django.test import Client
from django.urls import reverse

from congress_portal.door import second_factor, throttle
from congress_portal.door.entrance import VERIFIED_BY
from organizations.models import LoginDelay, SecondFactor
from organizations.permissions import Rights

# A sealed text that no code comes from: for sessions that were forced.
NO_SECRET = "none"


def enter_by_code(client: Client, user) -> None:
    """Mark the session of a client as one that has shown a code, where a code is asked for."""
    if not Rights(user).needs_second_factor:
        return
    factor, _ = SecondFactor.objects.get_or_create(user=user, defaults={"sealed_secret": NO_SECRET})
    session = client.session
    session[VERIFIED_BY] = factor.pk
    session.save()


def give_authenticator(user) -> str:
    """An authenticator for the user; its secret."""
    secret = second_factor.new_secret()
    second_factor.enrol(user, secret)
    return secret


def next_code(user) -> str:
    """A code of the user's authenticator that was not used yet."""
    factor = SecondFactor.objects.get(user=user)
    step = max(second_factor.current_step(), factor.last_step + 1)
    return second_factor.code_at(second_factor.unseal(factor.sealed_secret), step)


def type_password(client: Client, username: str, password: str, **headers):
    typed = {"username": username, "password": password, "next": reverse("admin:index")}
    return client.post(reverse("admin:login"), typed, headers=headers)


def log_in(client: Client, user, password: str):
    """The whole login of a user, with a code where he is asked for one."""
    answer = type_password(client, user.get_username(), password)
    if answer.status_code == 302 and answer["Location"] == reverse("admin:second_step"):
        answer = client.post(reverse("admin:second_step"), {"code": next_code(user)})
    return answer


def stop_the_clock(monkeypatch) -> None:
    """The door's clock stands still but for `wait`: a slow machine lets no time pass."""
    for name in ("_TAKE", "_CHARGE", "_LEFT"):
        statement = getattr(throttle, name)
        assert "clock_timestamp()" in statement
        still = statement.replace("clock_timestamp()", "timestamptz '2026-01-01 00:00+00'")
        monkeypatch.setattr(throttle, name, still)


def wait(seconds: float) -> None:
    """Let the door believe that so much time has passed."""
    LoginDelay.objects.update(free_at=F("free_at") - datetime.timedelta(seconds=seconds))
