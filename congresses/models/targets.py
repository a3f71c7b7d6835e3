"""What a congress promises, and what the next one reports of it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.columns import (
    basis_column,
    figure_constraint,
    qualifier_column,
    wording_column,
)
from organizations.models.programmes import Indicator
from organizations.models.sources import Sourced

from ..enums import (
    Comparator,
    DifferenceUnit,
    SectionNumber,
    TargetKind,
    TargetPeriod,
    Verdict,
)
from .congresses import Congress, of_section

MEASURE = {"max_digits": 20, "decimal_places": 4, "null": True, "blank": True}


@tracked
class Target(Sourced):
    """One line of the targets a congress adopts; a numbered target may have several lines."""

    congress = models.ForeignKey(
        Congress, verbose_name=_("congress"), on_delete=models.CASCADE, related_name="targets"
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    group = models.CharField(_("group"), max_length=150, blank=True)
    wording = models.CharField(_("target"), max_length=300)
    kind = models.CharField(_("kind"), max_length=10, choices=TargetKind, default=TargetKind.NUMBER)
    comparator = models.CharField(_("comparator"), max_length=8, choices=Comparator, blank=True)
    value = models.DecimalField(_("value"), **MEASURE)
    value_max = models.DecimalField(_("up to"), **MEASURE)
    rating = models.CharField(_("rating"), max_length=100, blank=True)
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    population = models.CharField(_("counted of"), max_length=200, blank=True)
    population_threshold = models.PositiveIntegerField(
        _("threshold of the population"),
        null=True,
        blank=True,
        help_text=_("For example 25 in “enterprises with 25 workers or more”."),
    )
    period = models.CharField(_("period"), max_length=12, choices=TargetPeriod, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    per_what = models.CharField(_("per"), max_length=60, blank=True)
    reference = models.CharField(_("set by"), max_length=200, blank=True)
    indicator = models.ForeignKey(
        Indicator,
        verbose_name=_("indicator"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="targets",
    )
    basis = basis_column()
    dropped_on = models.DateField(_("dropped on"), null=True, blank=True)

    class Meta:
        verbose_name = _("target")
        verbose_name_plural = _("targets")
        ordering = ["congress", "order", "pk"]
        constraints = [
            Check(
                name="target_has_what_its_kind_needs",
                condition=(
                    Q(kind=TargetKind.NUMBER, value__isnull=False, rating="")
                    & ~Q(comparator="")
                    & ~Q(unit="")
                )
                | (Q(kind=TargetKind.RATING, value__isnull=True) & ~Q(rating=""))
                | Q(kind=TargetKind.TEXT, value__isnull=True, rating="", comparator="")
                | (Q(kind=TargetKind.REFERENCE, value__isnull=True) & ~Q(reference="")),
                violation_error_message=_(
                    "A target with a number needs comparator, value and unit; one with a rating "
                    "needs the rating; one set elsewhere names who sets it; a text has none of "
                    "these."
                ),
            ),
            Check(
                name="target_range_has_two_ends",
                condition=Q(comparator=Comparator.BETWEEN, value_max__isnull=False)
                | (~Q(comparator=Comparator.BETWEEN) & Q(value_max__isnull=True)),
                violation_error_message=_(
                    "“From … to” needs both values; other comparators have one."
                ),
            ),
            Check(
                name="target_range_is_in_order",
                condition=Q(value_max__isnull=True) | Q(value_max__gt=F("value")),
                violation_error_message=_("The second value of the range must be the greater."),
            ),
            Check(
                name="target_value_is_a_finite_number",
                condition=Q(value__isnull=True) | Q(value__gte=0, value__lt=10**16),
                violation_error_message=_("The value must be a number that is not negative."),
            ),
            Check(
                name="target_of_one_year_names_it",
                condition=~Q(period=TargetPeriod.YEAR) | Q(year__isnull=False),
                violation_error_message=_("A target for one year names the year."),
            ),
        ]
        triggers = [of_section(SectionNumber.TARGETS)]

    def __str__(self):
        return self.wording


@tracked
class TargetResult(Sourced):
    """What a congress reports of one target of the term before, with that target in the same row.

    The target may be linked where it is recorded; its plan stands here as the report gives it,
    or as it was derived (“96 %, 16 % above” makes 80).
    """

    congress = models.ForeignKey(
        Congress, verbose_name=_("congress"), on_delete=models.CASCADE, related_name="results"
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    wording = models.CharField(_("what was assessed"), max_length=300)
    target = models.ForeignKey(
        Target,
        verbose_name=_("recorded target"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="results",
    )
    planned_comparator = models.CharField(
        _("planned"), max_length=8, choices=Comparator, blank=True
    )
    planned = models.DecimalField(_("planned value"), **MEASURE)
    planned_max = models.DecimalField(_("planned up to"), **MEASURE)
    planned_basis = basis_column()
    actual = models.DecimalField(_("result"), **MEASURE)
    actual_qualifier = qualifier_column()
    actual_wording = wording_column()
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    difference = models.DecimalField(_("difference as stated"), **MEASURE)
    difference_unit = models.CharField(
        _("difference is in"), max_length=10, choices=DifferenceUnit, blank=True
    )
    verdict = models.CharField(_("verdict as stated"), max_length=20, choices=Verdict, blank=True)
    period_from = models.PositiveSmallIntegerField(_("period from"), null=True, blank=True)
    period_to = models.PositiveSmallIntegerField(_("period to"), null=True, blank=True)
    indicator = models.ForeignKey(
        Indicator,
        verbose_name=_("indicator"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="results",
    )

    class Meta:
        verbose_name = _("result of a target")
        verbose_name_plural = _("results of targets")
        ordering = ["congress", "order", "pk"]
        constraints = [
            figure_constraint("target_result_figure_is_whole", "actual"),
            Check(
                name="target_result_states_something",
                condition=Q(actual__isnull=False) | ~Q(verdict=""),
                violation_error_message=_("Enter the result or the verdict."),
            ),
            Check(
                name="target_result_difference_has_a_unit",
                condition=Q(difference__isnull=True, difference_unit="")
                | (Q(difference__isnull=False) & ~Q(difference_unit="")),
                violation_error_message=_(
                    "Say whether the difference is in percentage points or in per cent of the plan."
                ),
            ),
            Check(
                name="target_result_plan_is_a_range",
                condition=Q(planned_max__isnull=True) | Q(planned_max__gt=F("planned")),
                violation_error_message=_("The second value of the range must be the greater."),
            ),
            Check(
                name="target_result_period_is_in_order",
                condition=Q(period_from__isnull=True)
                | Q(period_to__isnull=True)
                | Q(period_to__gte=F("period_from")),
                violation_error_message=_("A period ends in its first year or later."),
            ),
            models.UniqueConstraint(
                fields=["congress", "target"],
                name="target_result_once_per_congress",
                violation_error_message=_("This target has a result in the congress already."),
            ),
        ]
        triggers = [of_section(SectionNumber.RESULTS)]

    def __str__(self):
        return self.wording


@tracked
class TargetSummary(Sourced):
    """The headline of a report, “13/13 met and exceeded”: stored by itself, never recomputed."""

    congress = models.ForeignKey(
        Congress, verbose_name=_("congress"), on_delete=models.CASCADE, related_name="summaries"
    )
    about_ordinal = models.PositiveSmallIntegerField(
        _("resolution of congress number"), null=True, blank=True
    )
    about_congress = models.ForeignKey(
        Congress,
        verbose_name=_("congress that set the targets"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    period_from = models.PositiveSmallIntegerField(_("period from"), null=True, blank=True)
    period_to = models.PositiveSmallIntegerField(_("period to"), null=True, blank=True)
    assessed = models.PositiveSmallIntegerField(_("targets assessed"), null=True, blank=True)
    met = models.PositiveSmallIntegerField(_("met"), null=True, blank=True)
    exceeded = models.PositiveSmallIntegerField(_("of these exceeded"), null=True, blank=True)
    verdict = models.CharField(_("verdict as stated"), max_length=20, choices=Verdict)
    wording = models.CharField(_("wording"), max_length=150, blank=True)

    class Meta:
        verbose_name = _("summary of results")
        verbose_name_plural = _("summaries of results")
        ordering = ["congress", "pk"]
        constraints = [
            Check(
                name="targets_met_were_assessed",
                condition=(
                    Q(met__isnull=True) | Q(assessed__isnull=True) | Q(met__lte=F("assessed"))
                )
                & (
                    Q(exceeded__isnull=True)
                    | Q(assessed__isnull=True)
                    | Q(exceeded__lte=F("assessed"))
                ),
                violation_error_message=_("More targets were met than were assessed."),
            ),
            Check(
                name="summary_period_is_in_order",
                condition=Q(period_from__isnull=True)
                | Q(period_to__isnull=True)
                | Q(period_to__gte=F("period_from")),
                violation_error_message=_("A period ends in its first year or later."),
            ),
        ]
        triggers = [of_section(SectionNumber.RESULTS)]

    def __str__(self):
        return self.wording or self.get_verdict_display()
