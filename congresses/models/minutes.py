"""Files that stand for a congress, and records that were entered on behalf of their body."""

import secrets
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.integrity import stays_with_keeper

from ..enums import MinutesKind
from .congresses import CONGRESS_TABLE, Congress


def random_place(row: Any, file_name: str) -> str:
    """Nothing of a file's name comes into its path."""
    name = secrets.token_hex(16)
    return f"minutes/{name[:2]}/{name}.{row.kind}"


@tracked
class Minutes(models.Model):
    """A file with the minutes or the report of a congress, as it came; never published.

    Its words are read out once, to compare the record with.
    """

    congress = models.ForeignKey(
        Congress, verbose_name=_("congress"), on_delete=models.CASCADE, related_name="minutes"
    )
    kind = models.CharField(_("kind of file"), max_length=4, choices=MinutesKind)
    file = models.FileField(_("file"), upload_to=random_place, max_length=100)
    file_name = models.CharField(_("file name"), max_length=150)
    size = models.PositiveIntegerField(_("size in bytes"))
    sha256 = models.CharField(_("hash of the file"), max_length=64)
    text = models.TextField(_("words of the file"), blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("uploaded by"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    uploaded_at = models.DateTimeField(_("uploaded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("minutes")
        verbose_name_plural = _("minutes")
        ordering = ["congress", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["congress", "sha256"],
                name="minutes_once_per_congress",
                violation_error_message=_("This file is with the record already."),
            ),
            Check(
                name="minutes_have_a_random_path",
                condition=Q(file__regex=r"^(minutes/[0-9a-f]{2}/[0-9a-f]{32}\.(pdf|docx))?$"),
                violation_error_message=_("The path of a file is made by the portal alone."),
            ),
        ]
        triggers = [stays_with_keeper("congress", CONGRESS_TABLE)]

    def __str__(self):
        return self.file_name


@tracked
class EntryForBody(models.Model):
    """Who entered a record on behalf of the body that keeps it, and what that body answered."""

    congress = models.OneToOneField(
        Congress,
        verbose_name=_("congress"),
        on_delete=models.CASCADE,
        related_name="entry_for_body",
    )
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("entered by"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    entered_at = models.DateTimeField(_("entered at"))
    is_confirmed = models.BooleanField(_("confirmed by the body"), null=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("answered by"),
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )
    answered_at = models.DateTimeField(_("answered at"), null=True)
    remark = models.TextField(_("remark"), blank=True)

    class Meta:
        verbose_name = _("entry on behalf of a body")
        verbose_name_plural = _("entries on behalf of bodies")
        constraints = [
            Check(
                name="entry_is_confirmed_by_another",
                condition=Q(answered_by__isnull=True) | ~Q(answered_by=F("entered_by")),
                violation_error_message=_(
                    "Whoever entered the record does not confirm it: a clerk of the body does."
                ),
            ),
            Check(
                name="entry_answer_is_whole",
                condition=Q(
                    is_confirmed__isnull=True,
                    answered_by__isnull=True,
                    answered_at__isnull=True,
                    remark="",
                )
                | Q(
                    is_confirmed=True,
                    answered_by__isnull=False,
                    answered_at__isnull=False,
                    remark="",
                )
                | Q(
                    is_confirmed=False,
                    answered_by__isnull=False,
                    answered_at__isnull=False,
                    remark__regex=r"\S.{8,}\S",
                ),
                violation_error_message=_(
                    "A body confirms what was entered for it, or says in at least ten characters "
                    "what is wrong."
                ),
            ),
        ]
        triggers = [stays_with_keeper("congress", CONGRESS_TABLE)]

    def __str__(self):
        return str(self.congress)
