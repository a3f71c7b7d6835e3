"""Published rows of awards: all that public code may see of them."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from organizations.published import Edition


class PublishedDecision(models.Model):
    """An award decision as its latest edition has it."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=8, unique=True)
    number = models.CharField(blank=True)
    decided_on = models.DateField(null=True)
    decided_on_text = models.CharField(max_length=10, blank=True)
    year = models.PositiveSmallIntegerField(null=True)
    deciding_code = models.CharField(max_length=8, blank=True)
    deciding_name = models.CharField()
    occasion_code = models.CharField(max_length=8, blank=True)
    occasion_title = models.CharField(blank=True)
    collective_count = models.PositiveIntegerField()
    individual_count = models.PositiveIntegerField()
    household_count = models.PositiveIntegerField()
    is_annulled = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("published award decision")
        verbose_name_plural = _("published award decisions")
        ordering = ["-decided_on", "-pk"]
        indexes = [
            models.Index(fields=["occasion_code"], name="published_decision_occasion"),
            models.Index(fields=["deciding_code"], name="published_decision_body"),
        ]

    def __str__(self):
        return self.number or self.code


class PublishedAward(models.Model):
    """One published award: public columns only; a withheld name is empty."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=8, unique=True)
    decision_code = models.CharField(max_length=8)
    decision_number = models.CharField(blank=True)
    decided_on = models.DateField(null=True)
    decided_on_text = models.CharField(max_length=10, blank=True)
    deciding_code = models.CharField(max_length=8, blank=True)
    deciding_name = models.CharField()
    deciding_sort_key = models.TextField(db_collation="C")
    form_code = models.CharField(max_length=40)
    form_name = models.CharField()
    scope = models.CharField(max_length=15, blank=True)
    recipient_kind = models.CharField(max_length=10)
    recipient_name = models.CharField(blank=True)
    recipient_code = models.CharField(max_length=8, blank=True)
    is_withheld = models.BooleanField(default=False)
    is_annulled = models.BooleanField(default=False)
    post = models.CharField(blank=True)
    unit = models.CharField(blank=True)
    reason = models.CharField(blank=True)
    year = models.PositiveSmallIntegerField(null=True)
    period_from = models.PositiveSmallIntegerField(null=True)
    period_to = models.PositiveSmallIntegerField(null=True)
    amount = models.BigIntegerField(null=True)
    note = models.CharField(blank=True)
    position = models.PositiveIntegerField()
    sort_key = models.TextField(db_collation="C")
    folded = models.TextField()

    class Meta:
        verbose_name = _("published award")
        verbose_name_plural = _("published awards")
        ordering = ["-year", "deciding_sort_key", "decision_code", "position", "pk"]
        indexes = [
            models.Index(
                fields=["-year", "deciding_sort_key", "decision_code", "position", "id"],
                name="published_award_order",
            ),
            models.Index(fields=["decision_code", "position"], name="published_award_decision"),
            # Most recipients have no code: an index of them all would be passed over.
            models.Index(
                fields=["recipient_code"],
                name="published_award_recipient",
                condition=~models.Q(recipient_code=""),
            ),
            models.Index(fields=["form_code"], name="published_award_form"),
            models.Index(fields=["deciding_code"], name="published_award_body"),
            GinIndex(fields=["folded"], name="published_award_folded", opclasses=["gin_trgm_ops"]),
        ]

    def __str__(self):
        return self.recipient_name or self.code
