"""Help with an account: a password link, or the second step taken off; never both by one hand.

Whoever could do both could make himself the other, and approve in his name.
"""

import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _

from congress_portal import security_log
from organizations.enums import ResetKind
from organizations.models import AccountReset, SecondFactor

from .sessions import end_sessions

# So long after the one, the same administrator may not do the other.
APART = datetime.timedelta(days=7)


class ResetError(Exception):
    """The help cannot be given; the text is a sentence for the administrator."""


@transaction.atomic
def reset(request: HttpRequest, account: Any, kind: str) -> str:
    """Give the help and note who gave it; the link for a new password, if that was it."""
    if kind not in ResetKind.values:
        raise ResetError(_("Choose what to do: a password link, or the second step taken off."))
    # Two administrators at the same time come one after the other.
    get_user_model()._default_manager.select_for_update().get(pk=account.pk)
    _check_other_hand(request.user, account, kind)
    AccountReset.objects.create(user=account, by=request.user, kind=kind)  # type: ignore[misc]
    security_log.note("account_reset", request=request, account=account.pk, kind=kind)
    if kind == ResetKind.PASSWORD:
        return link_for(request, account)
    SecondFactor.objects.filter(user=account).delete()
    end_sessions(account)
    return ""


def _check_other_hand(administrator: Any, account: Any, kind: str) -> None:
    other = AccountReset.objects.filter(
        user=account, by=administrator, at__gt=timezone.now() - APART
    ).exclude(kind=kind)
    # A clerk without a second factor has only the password to be helped with.
    if other.exists():
        raise ResetError(
            _(
                "You did the other of the two for this account within the last seven days. "
                "Password and second step are never both reset by the same administrator: ask "
                "an administrator of the superior body."
            )
        )


def link_for(request: HttpRequest, account: Any) -> str:
    """An address that is good until it is used, the password changes or a day has passed."""
    path = reverse(
        "admin:new_password",
        args=[
            urlsafe_base64_encode(force_bytes(account.pk)),
            default_token_generator.make_token(account),
        ],
    )
    return request.build_absolute_uri(path)
