"""Where facts come from, and where a source deviates from what is right."""

from collections.abc import Collection

from django.db import models
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.columns import (
    date_basis_column,
    date_constraint,
    name_column,
    precision_column,
)
from congress_portal.foundation.integrity import keeper_stays, stays_with_keeper

from ..enums import DeviationKind, SourceKind
from .records import Kept


@tracked
class Source(Kept):
    """A text that states facts: who published it, under what title, when, where."""

    kind = models.CharField(_("kind"), max_length=10, choices=SourceKind, default=SourceKind.NEWS)
    title = name_column(_("title"))
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    author = models.CharField(_("author"), max_length=200, blank=True)
    address = models.URLField(_("web address"), max_length=500, blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    published_on_precision = precision_column()
    published_on_basis = date_basis_column()
    published_time = models.TimeField(_("time of day"), null=True, blank=True)
    republishes = models.ForeignKey(
        "self",
        verbose_name=_("republishes"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="republications",
    )

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["title", "pk"]
        constraints = [
            date_constraint("source_date_is_whole", "published_on"),
            Check(
                name="source_address_is_a_web_address",
                condition=models.Q(address="") | models.Q(address__regex=r"^https?://"),
                violation_error_message=_("A web address begins with http:// or https://."),
            ),
        ]
        triggers = [keeper_stays()]

    def __str__(self):
        return self.title


@tracked
class SourceNote(models.Model):
    """A place where a source deviates: as written, what is right, in what way."""

    source = models.ForeignKey(
        Source, verbose_name=_("source"), on_delete=models.CASCADE, related_name="notes"
    )
    subject = models.CharField(_("what it concerns"), max_length=200)
    as_written = models.CharField(_("as written"), max_length=300)
    correct = models.CharField(_("correct"), max_length=300, blank=True)
    kind = models.CharField(_("kind"), max_length=15, choices=DeviationKind)

    class Meta:
        verbose_name = _("note on a source")
        verbose_name_plural = _("notes on sources")
        ordering = ["source", "pk"]
        triggers = [stays_with_keeper("source", "organizations_source")]

    def __str__(self):
        return f"{self.subject}: {self.as_written}"


class Sourced(models.Model):
    """A fact that may name its own source; without one the record's default source stands."""

    source = models.ForeignKey(
        Source,
        verbose_name=_("source"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        abstract = True

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        """Check the columns; a row that is in hand is not asked for again by its key.

        The foreign key of the database knows whether it is still there.
        """
        in_hand = {
            column.name
            for column in self._meta.concrete_fields
            if column.is_relation
            and column.is_cached(self)
            and (row := column.get_cached_value(self)) is not None
            and row.pk is not None
            and row.pk == getattr(self, column.attname)
        }
        super().clean_fields(exclude={*(exclude or ()), *in_hand})
