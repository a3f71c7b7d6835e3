"""Sheets that were uploaded, and the work that is done on the long ones in the background."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.integrity import keeper_stays, stays_with_keeper

from ..enums import BatchState, JobState, JobWork
from .records import Kept

# States in which what was read of a file is kept.
WAITING = (BatchState.UPLOADED, BatchState.PREVIEWED)


@tracked
class ImportBatch(Kept):
    """One uploaded sheet: the same file is applied once for a body, and its sums must agree."""

    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("uploaded by"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    uploaded_at = models.DateTimeField(_("uploaded at"), auto_now_add=True)
    sheet = models.CharField(_("sheet"), max_length=50)
    file_name = models.CharField(_("file name"), max_length=255)
    sha256 = models.CharField(_("hash of the file"), max_length=64)
    state = models.CharField(
        _("state"), max_length=10, choices=BatchState, default=BatchState.PREVIEWED
    )
    row_count = models.PositiveIntegerField(_("rows"), default=0)
    created_count = models.PositiveIntegerField(_("new"), default=0)
    updated_count = models.PositiveIntegerField(_("changed"), default=0)
    unchanged_count = models.PositiveIntegerField(_("unchanged"), default=0)
    expires_at = models.DateTimeField(_("expires at"), null=True, blank=True)
    left_out = models.TextField(_("columns left out"), blank=True, editable=False)
    content = models.BinaryField(_("cells of the file"), null=True, editable=False)
    preview = models.TextField(_("what was previewed"), blank=True, editable=False)
    digests = models.BinaryField(_("what each row was previewed as"), null=True, editable=False)
    report = models.BinaryField(_("what is told of the file"), null=True, editable=False)
    told_rows = models.BinaryField(_("what is told of each row"), null=True, editable=False)
    annotated = models.BinaryField(_("file with its findings"), null=True, editable=False)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-uploaded_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["kept_by", "sheet", "sha256"],
                name="same_file_is_applied_once",
                condition=Q(state=BatchState.APPLIED),
                violation_error_message=_("This file was imported already."),
            ),
            Check(
                name="import_counts_agree",
                condition=~Q(state=BatchState.APPLIED)
                | Q(row_count=F("created_count") + F("updated_count") + F("unchanged_count")),
                violation_error_message=_(
                    "The rows of the file are not all new, changed or unchanged."
                ),
            ),
            Check(
                name="import_keeps_its_file_for_a_time",
                condition=Q(content__isnull=True, report__isnull=True, told_rows__isnull=True)
                | Q(expires_at__isnull=False) & (Q(content__isnull=True) | Q(state__in=WAITING)),
                violation_error_message=_(
                    "A file is kept while it waits to be applied, and until a stated time."
                ),
            ),
        ]
        triggers = [keeper_stays()]

    def __str__(self):
        return self.file_name


class SheetJob(models.Model):
    """What the worker does with a long file, and how far it is: no record, and gone with it."""

    batch = models.OneToOneField(
        ImportBatch, verbose_name=_("import"), on_delete=models.CASCADE, related_name="job"
    )
    # The worker needs to know for whom it works before it may read the file.
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    work = models.CharField(_("work"), max_length=10, choices=JobWork)
    state = models.CharField(_("state"), max_length=10, choices=JobState, default=JobState.WAITING)
    asked_at = models.DateTimeField(_("asked for at"))
    row_count = models.PositiveIntegerField(_("rows"))
    rows_done = models.PositiveIntegerField(_("rows done"), default=0)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    is_cancelled = models.BooleanField(_("to be cancelled"), default=False)

    class Meta:
        verbose_name = _("work on a sheet")
        verbose_name_plural = _("work on sheets")
        triggers = [stays_with_keeper("batch", "organizations_importbatch")]

    def __str__(self):
        return f"{self.get_work_display()}: {self.batch_id}"

    @property
    def is_open(self):
        return self.state in (JobState.WAITING, JobState.RUNNING)
