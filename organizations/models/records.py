"""What every root record shares: the body that keeps it, and its review."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.publication import Reviewed


class KeptRecord(Reviewed):
    """A root record, kept by one union body from its first day on.

    When that body has ended, its successor keeps the record; `ClerkRole` queries know.
    """

    kept_by = models.ForeignKey(
        "organizations.Organization",
        verbose_name=_("kept by"),
        on_delete=models.PROTECT,
        editable=False,
        related_name="+",
    )

    class Meta(Reviewed.Meta):
        abstract = True


class Kept(models.Model):
    """A row that is not published by itself, kept by one union body."""

    kept_by = models.ForeignKey(
        "organizations.Organization",
        verbose_name=_("kept by"),
        on_delete=models.PROTECT,
        editable=False,
        related_name="+",
    )

    class Meta:
        abstract = True


class Editing(models.Model):
    """Who edited a record since its last edition; written by triggers, cleared on approval."""

    record_kind = models.CharField(max_length=30)
    record_id = models.BigIntegerField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("editing")
        verbose_name_plural = _("editings")
        constraints = [
            models.UniqueConstraint(
                fields=["record_kind", "record_id", "user"],
                name="editing_once_per_record_and_user",
                violation_error_message=_("This editor is noted already."),
            )
        ]

    def __str__(self):
        return f"{self.record_kind} {self.record_id}: {self.user_id}"
