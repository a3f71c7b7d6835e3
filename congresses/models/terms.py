"""Terms of office: planned years, real days, and why a term ended."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.columns import (
    date_basis_column,
    date_constraint,
    ends_no_sooner,
    precision_column,
)
from congress_portal.foundation.integrity import stays_with_keeper
from organizations.models.organizations import Organization, Period

from ..enums import TermEnd


@tracked
class Term(models.Model):
    """A term (nhiệm kỳ) of a body. Three years and six are lawful: its length is never checked."""

    organization = models.ForeignKey(
        Organization,
        verbose_name=_("organization"),
        on_delete=models.PROTECT,
        related_name="terms",
    )
    number = models.PositiveSmallIntegerField(_("number"), null=True, blank=True)
    year_from = models.PositiveSmallIntegerField(_("from year"), null=True, blank=True)
    year_to = models.PositiveSmallIntegerField(_("to year"), null=True, blank=True)
    started_on = models.DateField(_("began on"), null=True, blank=True)
    started_on_precision = precision_column()
    started_on_basis = date_basis_column()
    ended_on = models.DateField(_("ended on"), null=True, blank=True)
    ended_on_precision = precision_column()
    ended_on_basis = date_basis_column()
    end_reason = models.CharField(_("why it ended"), max_length=15, choices=TermEnd, blank=True)

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ["organization", "-number", "-year_from", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "number"],
                name="term_number_once_per_organization",
                violation_error_message=_("The organization already has a term of that number."),
            ),
            # What the composite keys of congresses point to.
            models.UniqueConstraint(
                fields=["id", "organization"],
                name="term_with_its_organization",
                violation_error_message=_("The term is recorded already."),
            ),
            Check(
                name="term_is_known_by_number_or_years",
                condition=Q(number__isnull=False) | Q(year_from__isnull=False),
                violation_error_message=_("Enter the number of the term, or its years."),
            ),
            Check(
                name="term_years_are_in_order",
                condition=Q(year_from__isnull=True)
                | Q(year_to__isnull=True)
                | Q(year_to__gt=F("year_from")),
                violation_error_message=_("A term ends in a later year than it begins."),
            ),
            Check(
                name="term_ends_after_it_begins",
                condition=ends_no_sooner("started_on", "ended_on", lasting=True),
                violation_error_message=_("A term ends after it begins."),
            ),
            ExclusionConstraint(
                name="terms_of_an_organization_do_not_overlap",
                expressions=[
                    ("organization", RangeOperators.EQUAL),
                    (Period("started_on", "ended_on"), RangeOperators.OVERLAPS),
                ],
                # A month or a year can touch the day on which another term begins.
                condition=Q(started_on_precision="day", ended_on_precision="day"),
                violation_error_message=_("Another term of the organization runs in these days."),
            ),
            date_constraint("term_start_is_whole", "started_on"),
            date_constraint("term_end_is_whole", "ended_on"),
        ]
        triggers = [stays_with_keeper("organization", "organizations_organization")]

    def __str__(self):
        years = f"{self.year_from}–{self.year_to or '…'}" if self.year_from else ""
        number = str(_("term %(number)s") % {"number": self.number}) if self.number else ""
        return ", ".join(part for part in (years, number) if part)
