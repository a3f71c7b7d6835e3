"""Programmes, campaigns, emulation drives and anniversaries that records refer to."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.columns import clean_text_constraint, name_column
from congress_portal.foundation.figures import show_number
from congress_portal.foundation.integrity import keeper_stays, stays_with_keeper

from ..enums import LimitCode, ProgrammeKind
from .records import Kept
from .sources import Sourced


@tracked
class Programme(Kept, Sourced):
    """A programme under its usual name; other names stand beside it."""

    kind = models.CharField(_("kind"), max_length=15, choices=ProgrammeKind)
    name = name_column(_("name"))
    since = models.DateField(_("from"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)
    anniversary_years = models.PositiveSmallIntegerField(
        _("years of the anniversary"), null=True, blank=True
    )

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ["name", "pk"]
        constraints = [
            clean_text_constraint("programme_name_is_clean", "name"),
            Check(
                name="programme_ends_after_it_begins",
                condition=Q(until__isnull=True) | Q(since__isnull=True) | Q(until__gte=F("since")),
                violation_error_message=_("A programme cannot end before it begins."),
            ),
        ]
        triggers = [keeper_stays()]

    def __str__(self):
        return self.name


@tracked
class ProgrammeName(models.Model):
    programme = models.ForeignKey(
        Programme, verbose_name=_("programme"), on_delete=models.CASCADE, related_name="names"
    )
    name = name_column(_("other name"))

    class Meta:
        verbose_name = _("other name of a programme")
        verbose_name_plural = _("other names of programmes")
        ordering = ["programme", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "name"],
                name="programme_name_once",
                violation_error_message=_("The programme has this name already."),
            )
        ]
        triggers = [stays_with_keeper("programme", "organizations_programme")]

    def __str__(self):
        return self.name


@tracked
class Indicator(models.Model):
    """What makes targets and figures of different bodies comparable: one thing counted one way."""

    code = models.SlugField(_("code"), max_length=50, unique=True)
    name = name_column(_("name"), max_length=200)
    unit = models.CharField(_("unit"), max_length=50)
    numerator = models.CharField(_("numerator"), max_length=200, blank=True)
    denominator = models.CharField(_("denominator"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ["name", "pk"]

    def __str__(self):
        return self.name


@tracked
class IndicatorSynonym(models.Model):
    indicator = models.ForeignKey(
        Indicator, verbose_name=_("indicator"), on_delete=models.CASCADE, related_name="synonyms"
    )
    wording = models.CharField(_("wording"), max_length=200)

    class Meta:
        verbose_name = _("synonym of an indicator")
        verbose_name_plural = _("synonyms of indicators")
        ordering = ["indicator", "wording"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "wording"],
                name="indicator_synonym_once",
                violation_error_message=_("The indicator has this synonym already."),
            )
        ]

    def __str__(self):
        return self.wording


@tracked
class RuleSet(models.Model):
    """The guide that was in force from a day to a day; rules of the day read their limits here."""

    name = models.CharField(_("name"), max_length=200)
    document_number = models.CharField(_("number of the document"), max_length=50, blank=True)
    since = models.DateField(_("from"))
    until = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("rule set")
        verbose_name_plural = _("rule sets")
        ordering = ["-since", "pk"]
        constraints = [
            Check(
                name="rule_set_ends_after_it_begins",
                condition=Q(until__isnull=True) | Q(until__gt=F("since")),
                violation_error_message=_("A rule set ends after it begins."),
            )
        ]

    def __str__(self):
        return self.name


@tracked
class RuleLimit(models.Model):
    """One number of a rule set, for example the largest committee of a level."""

    rule_set = models.ForeignKey(
        RuleSet, verbose_name=_("rule set"), on_delete=models.CASCADE, related_name="limits"
    )
    code = models.CharField(_("limit"), max_length=50, choices=LimitCode)
    level = models.PositiveSmallIntegerField(_("level"), null=True, blank=True)
    value = models.DecimalField(_("value"), max_digits=12, decimal_places=2)
    reference = models.CharField(_("article"), max_length=100, blank=True)

    class Meta:
        verbose_name = _("limit of a rule set")
        verbose_name_plural = _("limits of rule sets")
        ordering = ["rule_set", "code", "level"]
        constraints = [
            models.UniqueConstraint(
                fields=["rule_set", "code", "level"],
                name="rule_limit_once_per_level",
                nulls_distinct=False,
                violation_error_message=_("The rule set has this limit already."),
            )
        ]

    def __str__(self):
        return f"{self.get_code_display()}: {show_number(self.value)}"
