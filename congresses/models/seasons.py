"""Congress seasons: which level holds its congresses when, and which body did not, and why."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from organizations.models.organizations import Organization, Period

from ..enums import NotHeldReason


@tracked
class Season(models.Model):
    """The days in which every body of a level holds its congress, as a plan of the union says."""

    name = models.CharField(_("name"), max_length=150)
    level = models.PositiveSmallIntegerField(
        _("level"), help_text=_("1 is the national level; a higher number stands lower.")
    )
    held_from = models.DateField(_("congresses begin on"))
    held_by = models.DateField(_("congresses are held by"))
    document_number = models.CharField(_("number of the plan"), max_length=50, blank=True)

    class Meta:
        verbose_name = _("congress season")
        verbose_name_plural = _("congress seasons")
        ordering = ["-held_by", "level", "pk"]
        constraints = [
            Check(
                name="season_ends_after_it_begins",
                condition=Q(held_by__gt=F("held_from")),
                violation_error_message=_("A congress season ends after it begins."),
            ),
            ExclusionConstraint(
                name="seasons_of_a_level_do_not_overlap",
                expressions=[
                    ("level", RangeOperators.EQUAL),
                    (Period("held_from", "held_by"), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Another season of this level runs in these days."),
            ),
        ]

    def __str__(self):
        return self.name


@tracked
class NotHeld(models.Model):
    """A body that held no congress in a season, with the reason that the table shows."""

    season = models.ForeignKey(
        Season, verbose_name=_("congress season"), on_delete=models.PROTECT, related_name="not_held"
    )
    organization = models.ForeignKey(
        Organization,
        verbose_name=_("organization"),
        on_delete=models.PROTECT,
        related_name="not_held",
    )
    reason = models.CharField(_("reason"), max_length=15, choices=NotHeldReason)
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("congress not held")
        verbose_name_plural = _("congresses not held")
        ordering = ["season", "organization", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["season", "organization"],
                name="not_held_once_per_season",
                violation_error_message=_(
                    "The reason of this organization is recorded for the season already."
                ),
            ),
            Check(
                name="another_reason_is_explained",
                condition=~Q(reason=NotHeldReason.OTHER) | Q(note__regex=r"\S"),
                violation_error_message=_("Write in the note what the other reason is."),
            ),
        ]

    def __str__(self):
        return f"{self.organization}: {self.get_reason_display()}"
