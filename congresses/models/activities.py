"""What was done in a term: counts with their money, and agreements signed."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.columns import (
    date_basis_column,
    date_constraint,
    figure_constraint,
    precision_column,
    qualifier_column,
    wording_column,
)
from congress_portal.foundation.figures import MoneyColumn
from organizations.models.clusters import Cluster
from organizations.models.organizations import Organization
from organizations.models.people import ExternalBody
from organizations.models.programmes import Indicator, Programme
from organizations.models.sources import Sourced

from ..enums import AgreementKind, CountedAs, Direction, PartyRole, SectionNumber
from .congresses import Congress, of_section, through


def one_party(name: str) -> Check:
    """A party is a union body, a cluster, another body, or a label: exactly one of the four."""
    keys = ("organization", "cluster", "external_body")
    alone = [Q(label="", **{f"{key}__isnull": key != chosen for key in keys}) for chosen in keys]
    named = ~Q(label="") & Q(**{f"{key}__isnull": True for key in keys})
    return Check(
        name=name,
        condition=alone[0] | alone[1] | alone[2] | named,
        violation_error_message=_(
            "A party is a union body, a cluster, another body, or a group as named: one of the "
            "four."
        ),
    )


class Party(models.Model):
    """A party to a figure or an agreement."""

    organization = models.ForeignKey(
        Organization,
        verbose_name=_("union body"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    cluster = models.ForeignKey(
        Cluster,
        verbose_name=_("cluster"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    external_body = models.ForeignKey(
        ExternalBody,
        verbose_name=_("other body"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    label = models.CharField(_("group as named"), max_length=200, blank=True)

    class Meta:
        abstract = True

    def __str__(self):
        return str(self.organization or self.cluster or self.external_body or self.label)


@tracked
class ActivityFigure(Sourced):
    """One figure of the report: counts and the money that goes with them, kept together."""

    congress = models.ForeignKey(
        Congress, verbose_name=_("congress"), on_delete=models.CASCADE, related_name="figures"
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    topic = models.CharField(_("what it is about"), max_length=200)
    owner_organization = models.ForeignKey(
        Organization,
        verbose_name=_("of the union body"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Empty: of the body or cluster that holds the congress."),
    )
    amount = MoneyColumn(_("amount"), null=True, blank=True)
    amount_qualifier = qualifier_column()
    amount_wording = wording_column()
    direction = models.CharField(_("direction"), max_length=5, choices=Direction, blank=True)
    fund = models.CharField(_("fund"), max_length=150, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    programme = models.ForeignKey(
        Programme,
        verbose_name=_("programme"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="figures",
    )
    indicator = models.ForeignKey(
        Indicator,
        verbose_name=_("indicator"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="figures",
    )
    period_from = models.PositiveSmallIntegerField(_("period from"), null=True, blank=True)
    period_to = models.PositiveSmallIntegerField(_("period to"), null=True, blank=True)
    on = models.DateField(_("day or month"), null=True, blank=True)
    on_precision = precision_column()
    on_basis = date_basis_column()
    is_count_unstated = models.BooleanField(
        _("the number is not stated"),
        default=False,
        help_text=_("The source says that it was done, without a number."),
    )

    class Meta:
        verbose_name = _("figure of activity")
        verbose_name_plural = _("figures of activity")
        ordering = ["congress", "order", "pk"]
        constraints = [
            figure_constraint("activity_amount_is_whole", "amount"),
            date_constraint("activity_date_is_whole", "on"),
            Check(
                name="activity_period_is_in_order",
                condition=Q(period_from__isnull=True)
                | Q(period_to__isnull=True)
                | Q(period_to__gte=F("period_from")),
                violation_error_message=_("A period ends in its first year or later."),
            ),
        ]
        triggers = [of_section(SectionNumber.FIGURES)]

    def __str__(self):
        return self.topic


@tracked
class ActivityCount(models.Model):
    """One of the counts of a figure, with its unit and what kind of thing it counts."""

    figure = models.ForeignKey(
        ActivityFigure, verbose_name=_("figure"), on_delete=models.CASCADE, related_name="counts"
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    number = models.PositiveBigIntegerField(_("number"), null=True, blank=True)
    number_qualifier = qualifier_column()
    number_wording = wording_column()
    unit = models.CharField(_("unit"), max_length=100)
    counted_as = models.CharField(_("counts"), max_length=10, choices=CountedAs)

    class Meta:
        verbose_name = _("count of a figure")
        verbose_name_plural = _("counts of figures")
        ordering = ["figure", "order", "pk"]
        constraints = [
            figure_constraint("activity_count_is_whole", "number"),
            Check(
                name="activity_count_has_a_number",
                condition=Q(number__isnull=False),
                violation_error_message=_("Enter the number, or tick that it is not stated."),
            ),
        ]
        triggers = [
            of_section(SectionNumber.FIGURES, through("congresses_activityfigure", "figure_id"))
        ]

    def __str__(self):
        return f"{self.number} {self.unit}"


@tracked
class ActivityParty(Party):
    figure = models.ForeignKey(
        ActivityFigure,
        verbose_name=_("figure"),
        on_delete=models.CASCADE,
        related_name="parties",
    )
    role = models.CharField(_("role"), max_length=10, choices=PartyRole)

    class Meta:
        verbose_name = _("party of a figure")
        verbose_name_plural = _("parties of figures")
        ordering = ["figure", "role", "pk"]
        constraints = [one_party("activity_party_is_one_of_four")]
        triggers = [
            of_section(SectionNumber.FIGURES, through("congresses_activityfigure", "figure_id"))
        ]


@tracked
class Agreement(Sourced):
    """An agreement, or a number of agreements of one kind that a source counts."""

    congress = models.ForeignKey(
        Congress, verbose_name=_("congress"), on_delete=models.CASCADE, related_name="agreements"
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    kind = models.CharField(_("kind"), max_length=12, choices=AgreementKind)
    subject = models.CharField(_("about"), max_length=200, blank=True)
    count = models.PositiveIntegerField(_("number of agreements"), null=True, blank=True)
    count_qualifier = qualifier_column()
    count_wording = wording_column()
    period_from = models.PositiveSmallIntegerField(_("period from"), null=True, blank=True)
    period_to = models.PositiveSmallIntegerField(_("period to"), null=True, blank=True)

    class Meta:
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        ordering = ["congress", "order", "pk"]
        constraints = [
            figure_constraint("agreement_count_is_whole", "count"),
            Check(
                name="agreement_period_is_in_order",
                condition=Q(period_from__isnull=True)
                | Q(period_to__isnull=True)
                | Q(period_to__gte=F("period_from")),
                violation_error_message=_("A period ends in its first year or later."),
            ),
        ]
        triggers = [of_section(SectionNumber.FIGURES)]

    def __str__(self):
        return self.subject or self.get_kind_display()


@tracked
class AgreementParty(Party):
    agreement = models.ForeignKey(
        Agreement,
        verbose_name=_("agreement"),
        on_delete=models.CASCADE,
        related_name="parties",
    )

    class Meta:
        verbose_name = _("party of an agreement")
        verbose_name_plural = _("parties of agreements")
        ordering = ["agreement", "pk"]
        constraints = [one_party("agreement_party_is_one_of_four")]
        triggers = [
            of_section(SectionNumber.FIGURES, through("congresses_agreement", "agreement_id"))
        ]
