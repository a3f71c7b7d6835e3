"""What readers report to be wrong in a published record."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.integrity import keeper_stays, stays_with_keeper
from congress_portal.foundation.publication import new_code

from ..enums import NoticeState
from .records import Kept


@tracked
class ErrorNotice(Kept):
    """A reader's word that a published record is wrong; never public."""

    code = models.CharField(_("code"), max_length=8, unique=True, default=new_code, editable=False)
    record_kind = models.CharField(_("kind of record"), max_length=20, editable=False)
    record_code = models.CharField(_("code of the record"), max_length=8, editable=False)
    record_title = models.CharField(_("record"), max_length=300, editable=False)
    edition_number = models.PositiveIntegerField(_("edition"), editable=False)
    part = models.CharField(_("what it is about"), max_length=200, editable=False)
    wording = models.TextField(_("what is wrong"), max_length=2000, editable=False)
    source = models.TextField(_("source"), max_length=1000, blank=True, editable=False)
    sent_at = models.DateTimeField(_("sent at"), auto_now_add=True)
    state = models.CharField(
        _("state"), max_length=10, choices=NoticeState, default=NoticeState.NEW
    )
    answer = models.TextField(_("answer"), max_length=2000, blank=True)
    corrected_in = models.PositiveIntegerField(_("corrected in edition"), null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("answered by"),
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    answered_at = models.DateTimeField(_("answered at"), null=True, editable=False)

    class Meta:
        verbose_name = _("error notice")
        verbose_name_plural = _("error notices")
        ordering = ["-sent_at", "-pk"]
        indexes = [models.Index(fields=["record_code", "sent_at"], name="error_notice_record")]
        constraints = [
            Check(
                name="error_notice_answer_has_its_evidence",
                condition=Q(state=NoticeState.NEW)
                | Q(
                    answered_by__isnull=False,
                    answered_at__isnull=False,
                    answer__regex=r"\S.{8,}\S",
                ),
                violation_error_message=_(
                    "An answered notice has an answer of at least ten characters, and says by whom."
                ),
            ),
            Check(
                name="error_notice_corrected_names_its_edition",
                condition=Q(state=NoticeState.CORRECTED, corrected_in__isnull=False)
                | (~Q(state=NoticeState.CORRECTED) & Q(corrected_in__isnull=True)),
                violation_error_message=_(
                    "Name the edition that corrects the record if, and only if, it was corrected."
                ),
            ),
        ]
        triggers = [keeper_stays()]

    def __str__(self):
        return f"{self.record_title}: {self.part}"


class NoticeSender(models.Model):
    """How to reach who sent a notice, if they wish; a row without history that goes whole.

    `address_digest` counts what comes from one network address on one day; it leads back to none.
    """

    notice = models.OneToOneField(
        ErrorNotice,
        verbose_name=_("error notice"),
        on_delete=models.CASCADE,
        related_name="sender",
    )
    contact = models.CharField(_("contact"), max_length=200, blank=True, editable=False)
    address_digest = models.CharField(max_length=64, editable=False)
    delete_on = models.DateField(_("deleted on"), editable=False)

    class Meta:
        verbose_name = _("sender of a notice")
        verbose_name_plural = _("senders of notices")
        indexes = [models.Index(fields=["address_digest"], name="notice_sender_address")]
        triggers = [stays_with_keeper("notice", "organizations_errornotice")]

    def __str__(self):
        return f"{self.notice_id}"
