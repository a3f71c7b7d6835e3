"""What an approver remarks on a section of a record, and what became of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.integrity import stays_with_keeper

from ..enums import SectionNumber
from .congresses import CONGRESS_TABLE, Congress


@tracked
class SectionRemark(models.Model):
    """A remark at a section, shown there until the section is changed or the clerk answers."""

    congress = models.ForeignKey(
        Congress, verbose_name=_("congress"), on_delete=models.CASCADE, related_name="remarks"
    )
    section = models.PositiveSmallIntegerField(_("section"), choices=SectionNumber)
    text = models.TextField(_("remark"))
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("written by"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    written_at = models.DateTimeField(_("written at"), auto_now_add=True)
    answer = models.TextField(_("answer"), blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("settled by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    settled_at = models.DateTimeField(_("settled at"), null=True, blank=True)

    class Meta:
        verbose_name = _("remark on a section")
        verbose_name_plural = _("remarks on sections")
        ordering = ["congress", "section", "pk"]
        constraints = [
            Check(
                name="remark_says_what_to_change",
                condition=Q(text__regex=r"\S.{8,}\S"),
                violation_error_message=_(
                    "A remark on a section says in at least ten characters what to change."
                ),
            ),
            Check(
                name="remark_is_settled_by_somebody",
                condition=Q(settled_by__isnull=True, settled_at__isnull=True, answer="")
                | Q(settled_by__isnull=False, settled_at__isnull=False),
                violation_error_message=_("A settled remark names who settled it, and when."),
            ),
        ]
        triggers = [stays_with_keeper("congress", CONGRESS_TABLE)]

    def __str__(self):
        return f"{self.get_section_display()}: {self.text}"

    @property
    def is_open(self) -> bool:
        return self.settled_at is None
