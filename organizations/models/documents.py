"""Decisions and other texts that records cite."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.columns import (
    clean_text_constraint,
    date_basis_column,
    date_constraint,
    name_column,
    number_once,
    precision_column,
)
from congress_portal.foundation.integrity import keeper_stays
from congress_portal.foundation.vietnamese_sql import Fold

from ..enums import DocumentKind, DocumentStatus
from .organizations import Organization
from .people import ExternalBody
from .records import Kept
from .sources import Sourced


@tracked
class Document(Kept, Sourced):
    """A text with an issuer. Its number is text: `06b/NQ-TLĐ`, `4133/TLĐ-ToC`, `03-TT/QU`.

    Numbers restart every year, so a stated number is unique for its issuer and year only.
    """

    kind = models.CharField(_("type"), max_length=12, choices=DocumentKind)
    number = models.CharField(_("number and symbol"), max_length=60, blank=True)
    issuer = models.ForeignKey(
        Organization,
        verbose_name=_("issuing union body"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="documents",
    )
    external_issuer = models.ForeignKey(
        ExternalBody,
        verbose_name=_("issuing body outside the union"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="documents",
    )
    issued_on = models.DateField(_("issued on"), null=True, blank=True)
    issued_on_precision = precision_column()
    issued_on_basis = date_basis_column()
    subject = name_column(_("subject"), blank=True)
    congress_ordinal = models.PositiveSmallIntegerField(
        _("of congress number"), null=True, blank=True
    )
    term_from = models.PositiveSmallIntegerField(_("term from"), null=True, blank=True)
    term_to = models.PositiveSmallIntegerField(_("term to"), null=True, blank=True)
    signer = models.CharField(_("signed by"), max_length=150, blank=True)
    address = models.URLField(_("web address"), max_length=500, blank=True)
    status = models.CharField(
        _("status"), max_length=10, choices=DocumentStatus, default=DocumentStatus.UNKNOWN
    )
    folded_number = models.GeneratedField(
        expression=Fold("number"), output_field=models.TextField(), db_persist=True
    )

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-issued_on", "number", "pk"]
        indexes = [
            GinIndex(fields=["folded_number"], name="document_folded", opclasses=["gin_trgm_ops"])
        ]
        constraints = [
            number_once(
                "document_number_once_per_issuer_and_year",
                ("issuer", "external_issuer"),
                "issued_on",
                _("This organization already has a document with that number in that year."),
            ),
            Check(
                name="document_has_one_issuer_at_most",
                condition=Q(issuer__isnull=True) | Q(external_issuer__isnull=True),
                violation_error_message=_("A document has one issuer: a union body or another."),
            ),
            Check(
                name="document_address_is_a_web_address",
                condition=Q(address="") | Q(address__regex=r"^https?://"),
                violation_error_message=_("A web address begins with http:// or https://."),
            ),
            clean_text_constraint("document_subject_is_clean", "subject"),
            date_constraint("document_date_is_whole", "issued_on"),
        ]
        triggers = [keeper_stays()]

    def __str__(self):
        return " ".join(part for part in (self.get_kind_display(), self.number) if part)
