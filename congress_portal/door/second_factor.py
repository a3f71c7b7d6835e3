"""Time-based codes of an authenticator app, and the recovery codes that stand in for it.

The secret is sealed with the key of the portal, so that a copy of the database alone makes no
codes. Recovery codes hold 79 random bits; only their hashes are kept.
"""

import base64
import hashlib
import secrets
import time
from typing import Any
from urllib.parse import quote, urlencode

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone
from django_otp.oath import hotp

from congress_portal.foundation.vietnamese import fold
from organizations.models import RecoveryCode, SecondFactor

STEP = 30
DIGITS = 6
# One step back and one ahead: a telephone's clock is seldom right to the second.
TOLERANCE = 1
CODE_COUNT = 10
# Nothing that is mistaken for something else when read from paper.
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
ISSUER = "Congress Portal"


def new_secret() -> str:
    return base64.b32encode(secrets.token_bytes(20)).decode()


def seal(secret: str) -> str:
    return _seals().encrypt(secret.encode()).decode()


def unseal(sealed: str) -> str | None:
    """The secret, or None where the portal's key has changed since."""
    try:
        return _seals().decrypt(sealed.encode()).decode()
    except InvalidToken:
        return None


def _seals() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet(
        Fernet(base64.urlsafe_b64encode(hashlib.sha256(f"second factor {key}".encode()).digest()))
        for key in keys
    )


def factor_of(user: Any) -> SecondFactor | None:
    return SecondFactor.objects.filter(user=user.pk).first()


def code_at(secret: str, step: int) -> str:
    return f"{hotp(base64.b32decode(secret), step, DIGITS):0{DIGITS}d}"


def current_step() -> int:
    return int(time.time()) // STEP


def matching_step(secret: str, typed: str) -> int | None:
    """The time step near the present that gives this code."""
    for step in range(current_step() - TOLERANCE, current_step() + TOLERANCE + 1):
        if secrets.compare_digest(code_at(secret, step), typed):
            return step
    return None


def accept_code(factor: SecondFactor, typed: str) -> bool:
    """Whether a code is right and newer than every code accepted before."""
    code = "".join(sign for sign in typed if sign not in " -")
    secret = unseal(factor.sealed_secret)
    if secret is None or not (code.isascii() and code.isdigit() and len(code) == DIGITS):
        return False
    step = matching_step(secret, code)
    if step is None:
        return False
    # One statement: of two requests with the same code, one finds it used.
    rows = SecondFactor.objects.filter(pk=factor.pk, last_step__lt=step)
    return rows.update(last_step=step) == 1


def accept_recovery_code(factor: SecondFactor, typed: str) -> bool:
    """Whether a recovery code is right and was never used."""
    rows = factor.recovery_codes.filter(digest=_digest(factor, typed), used_at__isnull=True)
    return rows.update(used_at=timezone.now()) == 1


@transaction.atomic
def enrol(user: Any, secret: str, *, last_step: int = 0) -> SecondFactor | None:
    """Give the user this authenticator in place of any other; None where the code was used."""
    get_user_model()._default_manager.select_for_update().get(pk=user.pk)
    present = SecondFactor.objects.filter(user=user.pk).first()
    if present and unseal(present.sealed_secret) == secret and present.last_step >= last_step > 0:
        return None
    SecondFactor.objects.filter(user=user.pk).delete()
    return SecondFactor.objects.create(
        user_id=user.pk, sealed_secret=seal(secret), last_step=last_step
    )


@transaction.atomic
def new_recovery_codes(factor: SecondFactor) -> list[str]:
    """Fresh codes in place of the old ones; this is the only time they can be read."""
    factor.recovery_codes.all().delete()
    codes = [
        "-".join("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(4))
        for _ in range(CODE_COUNT)
    ]
    RecoveryCode.objects.bulk_create(
        RecoveryCode(factor=factor, digest=_digest(factor, code)) for code in codes
    )
    return codes


def _digest(factor: SecondFactor, code: str) -> str:
    plain = "".join(sign for sign in fold(code) if sign.isalnum())
    return hashlib.sha256(f"{factor.pk}:{plain}".encode()).hexdigest()


# What the enrolment page shows


def address_for_app(user: Any, secret: str) -> str:
    """What an authenticator app reads from the picture."""
    label = quote(f"{ISSUER}:{user.get_username()}")
    query = urlencode({"secret": secret, "issuer": ISSUER, "digits": DIGITS, "period": STEP})
    return f"otpauth://totp/{label}?{query}"
