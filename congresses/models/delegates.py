"""Delegates: their composition as reported, the delegation sent upward, and who they are."""

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.integrity import raising
from organizations.models.organizations import Organization
from organizations.models.people import Person
from organizations.models.sources import Sourced

from ..enums import (
    DelegateOrigin,
    DelegateStatus,
    FormedBy,
    SectionNumber,
    StatisticDimension,
)
from .congresses import Congress, of_section


@tracked
class DelegateStatistic(Sourced):
    """One cell of the credential report: a number, a percentage, or both, of a stated whole."""

    congress = models.ForeignKey(
        Congress, verbose_name=_("congress"), on_delete=models.CASCADE, related_name="statistics"
    )
    dimension = models.CharField(_("by"), max_length=20, choices=StatisticDimension)
    category = models.CharField(_("category"), max_length=100)
    count = models.PositiveIntegerField(_("number"), null=True, blank=True)
    denominator = models.PositiveIntegerField(_("out of"), null=True, blank=True)
    percentage = models.DecimalField(
        _("percentage"), max_digits=5, decimal_places=2, null=True, blank=True
    )

    class Meta:
        verbose_name = _("statistic of the delegates")
        verbose_name_plural = _("statistics of the delegates")
        ordering = ["congress", "dimension", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["congress", "dimension", "category"],
                name="delegate_statistic_once_per_cell",
                violation_error_message=_("This line of the statistics is entered already."),
            ),
            Check(
                name="delegate_statistic_part_fits_the_whole",
                condition=Q(count__isnull=True)
                | Q(denominator__isnull=True)
                | Q(count__lte=F("denominator")),
                violation_error_message=_("The part is greater than the whole it is counted of."),
            ),
            Check(
                name="delegate_statistic_percentage_is_up_to_100",
                condition=Q(percentage__isnull=True) | Q(percentage__gte=0, percentage__lte=100),
                violation_error_message=_("A percentage of delegates is from 0 to 100."),
            ),
            Check(
                name="delegate_statistic_has_a_number",
                condition=Q(count__isnull=False) | Q(percentage__isnull=False),
                violation_error_message=_("Enter a number or a percentage."),
            ),
        ]
        triggers = [of_section(SectionNumber.DELEGATES)]

    def __str__(self):
        return self.category


@tracked
class Delegation(Sourced):
    """The delegation a congress sends upward: its size, with or without names."""

    congress = models.ForeignKey(
        Congress,
        verbose_name=_("congress"),
        on_delete=models.CASCADE,
        related_name="delegations",
    )
    to_congress = models.ForeignKey(
        Congress,
        verbose_name=_("to the congress"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="received_delegations",
    )
    to_label = models.CharField(_("to the congress as named"), max_length=200, blank=True)
    official = models.PositiveSmallIntegerField(_("official"), null=True, blank=True)
    alternate = models.PositiveSmallIntegerField(_("alternates"), null=True, blank=True)
    ex_officio = models.PositiveSmallIntegerField(_("ex officio"), null=True, blank=True)
    formed_by = models.CharField(
        _("how formed"), max_length=12, choices=FormedBy, default=FormedBy.ELECTED
    )

    class Meta:
        verbose_name = _("delegation")
        verbose_name_plural = _("delegations")
        ordering = ["congress", "pk"]
        constraints = [
            Check(
                name="delegation_names_its_congress",
                condition=Q(to_congress__isnull=False) | ~Q(to_label=""),
                violation_error_message=_("Say to which congress the delegation goes."),
            ),
            Check(
                name="delegation_is_not_to_its_own_congress",
                condition=Q(to_congress__isnull=True) | ~Q(to_congress=F("congress")),
                violation_error_message=_("A delegation goes to another congress."),
            ),
            models.UniqueConstraint(
                fields=["congress", "to_congress"],
                name="delegation_once_per_congress",
                violation_error_message=_("The delegation to this congress is entered already."),
            ),
        ]
        triggers = [of_section(SectionNumber.DELEGATES)]

    def __str__(self):
        return str(self.to_congress or self.to_label)


@tracked
class Delegate(Sourced):
    """A delegate of the congress. Status and origin are two things, not one list."""

    congress = models.ForeignKey(
        Congress, verbose_name=_("congress"), on_delete=models.CASCADE, related_name="delegates"
    )
    delegation = models.ForeignKey(
        Delegation,
        verbose_name=_("delegation"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="delegates",
        help_text=_("Only for a delegate sent upward by this congress."),
    )
    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.PROTECT, related_name="delegacies"
    )
    status = models.CharField(
        _("status"), max_length=10, choices=DelegateStatus, default=DelegateStatus.OFFICIAL
    )
    origin = models.CharField(_("origin"), max_length=12, choices=DelegateOrigin, blank=True)
    sending_organization = models.ForeignKey(
        Organization,
        verbose_name=_("sent by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    unit = models.CharField(_("post and unit"), max_length=200, blank=True)
    alternate_order = models.PositiveSmallIntegerField(
        _("order among the alternates"), null=True, blank=True
    )
    is_qualified = models.BooleanField(_("qualified"), null=True, blank=True)

    class Meta:
        verbose_name = _("delegate")
        verbose_name_plural = _("delegates")
        ordering = ["congress", "status", "alternate_order", "person__sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["congress", "delegation", "person"],
                name="delegate_once_per_congress",
                nulls_distinct=False,
                violation_error_message=_("This person is a delegate of the congress already."),
            )
        ]
        triggers = [
            of_section(SectionNumber.DELEGATES),
            pgtrigger.Trigger(
                name="delegation_of_the_congress",
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("delegation_id", "congress_id"),
                when=pgtrigger.Before,
                func=f"""
                    IF EXISTS (SELECT FROM congresses_delegation AS d
                                WHERE d.id = NEW.delegation_id AND d.congress_id <> NEW.congress_id)
                    THEN {raising("delegate_goes_in_a_delegation_of_the_congress")}
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self):
        return str(self.person)
