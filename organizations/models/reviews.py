"""The review of records on its way: what waits for an approver, and how risky it is."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.integrity import stays_with_keeper

from ..enums import RiskKind
from .organizations import Organization
from .sources import Source

LONGEST_TRANSCRIPT = 200_000


class QueueEntry(models.Model):
    """A submitted record: who looks at it until when, and how soon it should be looked at.

    Made at submission, gone with the decision. `text_sha256` is of the document as it was
    submitted: what a record borrows (a name, a source) may change behind it.
    """

    record_kind = models.CharField(max_length=20)
    record_id = models.BigIntegerField()
    kept_by = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+")
    level = models.PositiveSmallIntegerField()
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    submitted_at = models.DateTimeField()
    weight = models.PositiveIntegerField()
    text_sha256 = models.CharField(_("hash of the text"), max_length=64, default="")
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    claimed_until = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("record that waits for approval")
        verbose_name_plural = _("records that wait for approval")
        ordering = ["-weight", "submitted_at", "pk"]
        indexes = [models.Index(fields=["-weight", "submitted_at", "id"], name="queue_in_order")]
        constraints = [
            models.UniqueConstraint(
                fields=["record_kind", "record_id"],
                name="record_waits_once",
                violation_error_message=_("The record waits for approval already."),
            )
        ]

    def __str__(self):
        return f"{self.record_kind} {self.record_id}"


class QueueRisk(models.Model):
    """One reason to look closer at a record that waits, with how many where they are counted."""

    entry = models.ForeignKey(QueueEntry, on_delete=models.CASCADE, related_name="risks")
    kind = models.CharField(max_length=20, choices=RiskKind)
    count = models.PositiveIntegerField(null=True)

    class Meta:
        verbose_name = _("reason to look closer")
        verbose_name_plural = _("reasons to look closer")
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "kind"],
                name="risk_once_per_record",
                violation_error_message=_("This reason is noted already."),
            )
        ]

    def __str__(self):
        return self.get_kind_display()


@tracked
class Transcript(models.Model):
    """The text of a source, to compare a record with; working material, never published."""

    source = models.OneToOneField(
        Source, verbose_name=_("source"), on_delete=models.CASCADE, related_name="transcript"
    )
    text = models.TextField(_("text of the source"))
    pasted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("pasted by"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    pasted_at = models.DateTimeField(_("pasted at"), auto_now=True)

    class Meta:
        verbose_name = _("text of a source")
        verbose_name_plural = _("texts of sources")
        constraints = [
            Check(
                name="transcript_is_of_a_readable_length",
                condition=Q(text__regex=r"\S")
                & LessThanOrEqual(Length("text"), LONGEST_TRANSCRIPT),
                violation_error_message=_(
                    "The text of a source is empty, or longer than 200.000 letters. Paste only "
                    "the part that the record is taken from."
                ),
            )
        ]
        triggers = [stays_with_keeper("source", "organizations_source")]

    def __str__(self):
        return str(self.source)
