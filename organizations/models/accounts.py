"""What the door keeps of an account: second factor, sessions, waiting times, resets.

Nothing here is a record: no row is published, exported or shown to anyone but its owner and,
for resets, the administrators of his branch.
"""

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check

from ..enums import ResetKind


class DeskSession(AbstractBaseSession):
    """A session under the hash of its key: whoever reads the table cannot take one over."""

    session_key = models.CharField(_("hash of the session key"), max_length=64, primary_key=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.CASCADE,
        null=True,
        related_name="desk_sessions",
    )
    last_seen_at = models.DateTimeField(_("last request"))

    class Meta(AbstractBaseSession.Meta):
        verbose_name = _("session")
        verbose_name_plural = _("sessions")


class SecondFactor(models.Model):
    """The authenticator of a user; its secret is sealed with the key of the portal."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.CASCADE,
        related_name="second_factor",
    )
    sealed_secret = models.CharField(_("sealed secret"), max_length=255)
    last_step = models.BigIntegerField(_("time step of the last code"), default=0)
    enrolled_at = models.DateTimeField(_("enrolled at"), auto_now_add=True)

    class Meta:
        verbose_name = _("second factor")
        verbose_name_plural = _("second factors")

    def __str__(self):
        return f"{self.user_id}"


class RecoveryCode(models.Model):
    """The hash of a code that stands in once for a lost authenticator."""

    factor = models.ForeignKey(
        SecondFactor,
        verbose_name=_("second factor"),
        on_delete=models.CASCADE,
        related_name="recovery_codes",
    )
    digest = models.CharField(_("hash of the code"), max_length=64)
    used_at = models.DateTimeField(_("used at"), null=True)

    class Meta:
        verbose_name = _("recovery code")
        verbose_name_plural = _("recovery codes")
        constraints = [
            models.UniqueConstraint(
                fields=["factor", "digest"],
                name="recovery_code_once",
                violation_error_message=_("This recovery code exists already."),
            )
        ]

    def __str__(self):
        return f"{self.factor_id}"


class LoginDelay(models.Model):
    """How long an account or an address waits until its next try; the key is a digest.

    The typed name is not kept: people type passwords into that field.
    """

    key = models.CharField(_("key"), max_length=64, unique=True)
    failures = models.PositiveIntegerField(_("failures"))
    free_at = models.DateTimeField(_("next try"))

    class Meta:
        verbose_name = _("waiting time at login")
        verbose_name_plural = _("waiting times at login")
        indexes = [models.Index(fields=["free_at"], name="login_delay_free_at")]

    def __str__(self):
        return self.key


@tracked
class AccountMaking(models.Model):
    """Who made an account; as long as it has no role, no other branch's administrator sees it."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.PROTECT,
        related_name="making",
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("administrator"),
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta:
        verbose_name = _("making of an account")
        verbose_name_plural = _("makings of accounts")

    def __str__(self):
        return f"{self.user_id}"


@tracked
class AccountReset(models.Model):
    """An administrator's help with an account: a password link, or a factor taken off."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.PROTECT,
        related_name="account_resets",
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("administrator"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    kind = models.CharField(_("kind"), max_length=15, choices=ResetKind)
    at = models.DateTimeField(_("at"), auto_now_add=True)

    class Meta:
        verbose_name = _("reset of an account")
        verbose_name_plural = _("resets of accounts")
        ordering = ["-at", "-pk"]
        constraints = [
            Check(
                name="account_is_reset_by_another",
                condition=~Q(user=F("by")),
                violation_error_message=_("Nobody resets an account of his own."),
            )
        ]

    def __str__(self):
        return f"{self.user}: {self.get_kind_display()}"
