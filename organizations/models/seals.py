"""The seals on the history of all tables, and what was redacted in it for the law's sake."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import append_only, tracked


class HistorySeal(models.Model):
    """One batch of whole transactions; its hash covers the hash of the seal before."""

    number = models.PositiveIntegerField(_("number"), primary_key=True)
    made_at = models.DateTimeField(_("made at"))
    # Numbers of transactions mean something within one database server alone.
    server = models.CharField(_("database server"), max_length=40)
    from_transaction = models.BigIntegerField(_("from transaction"))
    to_transaction = models.BigIntegerField(_("up to transaction"))
    row_count = models.PositiveIntegerField(_("rows"))
    previous_sha256 = models.CharField(max_length=64, blank=True)
    sha256 = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("seal on the history")
        verbose_name_plural = _("seals on the history")
        ordering = ["number"]
        triggers = append_only(redactable=False)

    def __str__(self):
        return str(self.number)


class SealedTable(models.Model):
    """The rows of one table in a sealed batch: a line for each, with its key and digest."""

    seal = models.ForeignKey(HistorySeal, on_delete=models.PROTECT, related_name="tables")
    table = models.CharField(_("table"), max_length=63)
    # A column that comes later is no change of the rows sealed before.
    columns = models.TextField(_("columns"))
    manifest = models.TextField(_("rows"))

    class Meta:
        verbose_name = _("sealed table")
        verbose_name_plural = _("sealed tables")
        ordering = ["seal", "table"]
        triggers = append_only(redactable=False)
        constraints = [
            models.UniqueConstraint(
                fields=["seal", "table"],
                name="table_once_per_seal",
                violation_error_message=_("The seal covers this table already."),
            )
        ]

    def __str__(self):
        return f"{self.seal_id} {self.table}"


@tracked
class Redaction(models.Model):
    """Values taken out of one row of the history; the digests tell that nothing else was."""

    table = models.CharField(_("table"), max_length=63)
    event_id = models.BigIntegerField(_("row of the history"))
    columns = models.TextField(_("columns"))
    reason = models.CharField(_("reason"), max_length=200)
    made_in = models.BigIntegerField(_("transaction"))
    # Empty where the row was not sealed yet.
    sealed_digest = models.CharField(max_length=32, blank=True)
    digest = models.CharField(max_length=32, blank=True)

    class Meta:
        verbose_name = _("redaction")
        verbose_name_plural = _("redactions")
        indexes = [models.Index(fields=["table", "event_id"], name="redaction_of_event")]

    def __str__(self):
        return f"{self.table} {self.event_id}"
