"""Union bodies in time: names, superiors, territory."""

import datetime

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Lower, Upper
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.columns import (
    clean_text_constraint,
    date_basis_column,
    date_constraint,
    ends_no_sooner,
    name_column,
    precision_column,
)
from congress_portal.foundation.integrity import frozen_with, raising
from congress_portal.foundation.publication import Reviewed, review_triggers
from congress_portal.foundation.vietnamese_sql import Fold, SortKey

from ..enums import AffiliationLine, NameKind, TerritoryRole
from ..querysets import DatedQuerySet, OrganizationQuerySet

# The official name of the body `b.id` that is in force today; else that of the nearest day.
PRESENT_NAME = """
    SELECT name, short_name
      FROM organizations_organizationname,
           (SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS today) AS clock
     WHERE organization_id = b.id AND kind = 'official'
     ORDER BY coalesce(since <= today, true) DESC, abs(since - today) NULLS LAST, id DESC
     LIMIT 1
"""


def indexes_of_whole_names(table: str) -> list[models.Index]:
    """For who asks by a whole name: most names of the register share most of their trigrams."""
    return [
        models.Index(fields=["folded"], name=f"{table}_whole"),
        models.Index(Upper("short_name"), name=f"{table}_short"),
    ]


class Period(Func):
    """The days from `since` to `until`, last day not included; open where a day is not known.

    Empty where the days are in the wrong order: another constraint says so, in its own words.
    """

    function = "portal_period"
    output_field = DateRangeField()

    def __init__(self, since: str = "since", until: str = "until"):
        super().__init__(F(since), F(until))


@tracked
class OrganizationKind(models.Model):
    """A kind of union body and its level; rows, because the law changes them."""

    code = models.SlugField(_("code"), max_length=30, unique=True)
    name = name_column(_("name"), max_length=150)
    abbreviation = models.CharField(_("abbreviation"), max_length=30, blank=True)
    level = models.PositiveSmallIntegerField(
        _("level"), help_text=_("1 is the national level; a higher number stands lower.")
    )
    since = models.DateField(_("from"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("kind of organization")
        verbose_name_plural = _("kinds of organizations")
        ordering = ["level", "name"]
        constraints = [
            Check(
                name="organization_kind_ends_after_it_begins",
                condition=Q(until__isnull=True) | Q(since__isnull=True) | Q(until__gt=F("since")),
                violation_error_message=_("A kind of organization ends after it begins."),
            )
        ]

    def __str__(self):
        return self.name


@tracked
class Organization(Reviewed):
    """A union body. Its identity is its code, never its name: names change and repeat.

    A stub is a body named in passing, by another body's clerk, until its own keeper confirms it.
    `kept_by` empty means that it keeps its own profile.
    """

    kind = models.ForeignKey(
        OrganizationKind,
        verbose_name=_("kind"),
        on_delete=models.PROTECT,
        related_name="organizations",
    )
    # Written by a trigger of OrganizationName, and on the day a name comes into force.
    name = models.CharField(_("name"), max_length=300, blank=True, editable=False)
    short_name = models.CharField(_("short name"), max_length=150, blank=True, editable=False)
    disambiguator = models.CharField(
        _("disambiguator"),
        max_length=50,
        blank=True,
        help_text=_("What tells it from another body of the same name, for example “cũ”."),
    )
    founded_on = models.DateField(_("founded on"), null=True, blank=True)
    founded_on_precision = precision_column()
    founded_on_basis = date_basis_column()
    ended_on = models.DateField(_("ended on"), null=True, blank=True)
    ended_on_precision = precision_column()
    ended_on_basis = date_basis_column()
    is_provisional = models.BooleanField(_("is provisional"), default=False)
    is_identified = models.BooleanField(
        _("is identified"),
        default=True,
        help_text=_("No, where the source does not tell which body it means."),
    )
    is_stub = models.BooleanField(_("is a stub"), default=False)
    kept_by = models.ForeignKey(
        "self",
        verbose_name=_("kept by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    source = models.ForeignKey(
        "organizations.Source",
        verbose_name=_("source"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    sort_key = models.GeneratedField(
        expression=SortKey("name"),
        output_field=models.TextField(db_collation="C"),
        db_persist=True,
    )
    folded = models.GeneratedField(
        expression=Fold("name"), output_field=models.TextField(), db_persist=True
    )

    objects = OrganizationQuerySet.as_manager()

    class Meta(Reviewed.Meta):
        verbose_name = _("organization")
        verbose_name_plural = _("organizations")
        ordering = ["sort_key", "pk"]
        indexes = [
            GinIndex(fields=["folded"], name="organization_folded", opclasses=["gin_trgm_ops"]),
            *indexes_of_whole_names("organization"),
        ]
        constraints = [
            *Reviewed.Meta.constraints,
            models.UniqueConstraint(
                Lower("code"),
                name="organization_code_once_without_case",
                violation_error_message=_("Another organization has this code."),
            ),
            Check(
                name="organization_ends_after_it_begins",
                condition=ends_no_sooner("founded_on", "ended_on"),
                violation_error_message=_("An organization cannot end before it is founded."),
            ),
            date_constraint("organization_founding_date_is_whole", "founded_on"),
            date_constraint("organization_ending_date_is_whole", "ended_on"),
        ]
        triggers = review_triggers("organizations_organization", ("sort_key", "folded"))

    def __str__(self):
        # Literal: documents freeze this text, whatever the language of the request.
        name = self.name or "(đơn vị chưa có tên)"
        return f"{name} ({self.disambiguator})" if self.disambiguator else name

    def name_on(self, day: datetime.date) -> str:
        """The official name that was in force on a day; today's where none is known."""
        # Of rows in memory, where they were read for many bodies at once.
        official = (
            each.name
            for each in self.names.all()
            if each.kind == NameKind.OFFICIAL
            and (each.since is None or each.since <= day)
            and (each.until is None or each.until > day)
        )
        return next(official, self.name)

    def superior_name_on(self, day: datetime.date) -> str:
        """The name of the body above on a day, as it was then; nothing where there is none."""
        above = self.affiliations.in_force(day).filter(line=AffiliationLine.DIRECT)
        affiliation = above.select_related("parent").first()
        return affiliation.parent.name_on(day) if affiliation else ""


@tracked
class OrganizationName(models.Model):
    """A name of a body and the days it was in force (`until` is the first day without it)."""

    organization = models.ForeignKey(
        Organization,
        verbose_name=_("organization"),
        on_delete=models.CASCADE,
        related_name="names",
    )
    kind = models.CharField(_("kind"), max_length=10, choices=NameKind, default=NameKind.OFFICIAL)
    name = name_column(_("name"))
    short_name = models.CharField(_("short name"), max_length=150, blank=True)
    since = models.DateField(_("from"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)
    folded = models.GeneratedField(
        expression=Fold("name"), output_field=models.TextField(), db_persist=True
    )

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("name of an organization")
        verbose_name_plural = _("names of organizations")
        ordering = ["organization", "kind", "since", "pk"]
        indexes = [
            GinIndex(
                fields=["folded"], name="organization_name_folded", opclasses=["gin_trgm_ops"]
            ),
            *indexes_of_whole_names("organization_name"),
        ]
        constraints = [
            clean_text_constraint("organization_name_is_clean", "name"),
            Check(
                name="organization_name_is_not_empty",
                condition=~Q(name=""),
                violation_error_message=_("An organization needs a name."),
            ),
            Check(
                name="organization_name_ends_after_it_begins",
                condition=Q(until__isnull=True) | Q(since__isnull=True) | Q(until__gt=F("since")),
                violation_error_message=_("A name ends after it begins."),
            ),
            ExclusionConstraint(
                name="one_official_name_at_a_time",
                expressions=[
                    ("organization", RangeOperators.EQUAL),
                    (Period(), RangeOperators.OVERLAPS),
                ],
                condition=Q(kind=NameKind.OFFICIAL),
                violation_error_message=_(
                    "The organization already has an official name in these days. End that "
                    "name first, or enter this one as another name."
                ),
            ),
        ]
        triggers = [
            frozen_with("organizations_organization", "r.organization_id"),
            pgtrigger.Trigger(
                name="present_name",
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                when=pgtrigger.After,
                declare=[("body", "bigint")],
                func=f"""
                    FOR body IN SELECT DISTINCT id FROM unnest(ARRAY[
                        CASE WHEN TG_OP <> 'DELETE' THEN NEW.organization_id END,
                        CASE WHEN TG_OP <> 'INSERT' THEN OLD.organization_id END
                    ]) AS id WHERE id IS NOT NULL LOOP
                        UPDATE organizations_organization AS o
                           SET name = coalesce(n.name, ''),
                               short_name = coalesce(n.short_name, '')
                          FROM (SELECT body AS id) AS b LEFT JOIN LATERAL ({PRESENT_NAME}) AS n
                               ON true
                         WHERE o.id = body
                           AND (o.name, o.short_name) IS DISTINCT FROM
                               (coalesce(n.name, ''), coalesce(n.short_name, ''));
                    END LOOP;
                    RETURN NULL;
                """,
            ),
        ]

    def __str__(self):
        return self.name


@tracked
class Affiliation(models.Model):
    """A body's place under a superior, in one line, from a day to a day (not included)."""

    organization = models.ForeignKey(
        Organization,
        verbose_name=_("organization"),
        on_delete=models.CASCADE,
        related_name="affiliations",
    )
    parent = models.ForeignKey(
        Organization,
        verbose_name=_("superior"),
        on_delete=models.PROTECT,
        related_name="subordinate_affiliations",
    )
    line = models.CharField(
        _("line"), max_length=10, choices=AffiliationLine, default=AffiliationLine.DIRECT
    )
    since = models.DateField(_("from"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("affiliation")
        verbose_name_plural = _("affiliations")
        ordering = ["organization", "line", "since", "pk"]
        constraints = [
            Check(
                name="affiliation_is_to_another_organization",
                condition=~Q(parent=F("organization")),
                violation_error_message=_("An organization cannot be its own superior."),
            ),
            Check(
                name="affiliation_ends_after_it_begins",
                condition=Q(until__isnull=True) | Q(since__isnull=True) | Q(until__gt=F("since")),
                violation_error_message=_("An affiliation ends after it begins."),
            ),
            ExclusionConstraint(
                name="one_superior_in_a_line_at_a_time",
                expressions=[
                    ("organization", RangeOperators.EQUAL),
                    ("line", RangeOperators.EQUAL),
                    (Period(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_(
                    "The organization already has a superior of this line in these days. "
                    "End that affiliation first."
                ),
            ),
        ]
        triggers = [
            frozen_with("organizations_organization", "r.organization_id"),
            pgtrigger.Trigger(
                name="no_cycle",
                operation=pgtrigger.Insert | pgtrigger.Update,
                when=pgtrigger.Before,
                # The lock makes two half-cycles of two transactions wait for each other.
                func=f"""
                    PERFORM pg_advisory_xact_lock(hashtext('organizations_affiliation'));
                    IF NEW.parent_id <> NEW.organization_id AND EXISTS (
                        WITH RECURSIVE above AS (
                            SELECT NEW.parent_id AS id,
                                   portal_period(NEW.since, NEW.until) AS valid
                            UNION
                            SELECT a.parent_id, above.valid * portal_period(a.since, a.until)
                              FROM above JOIN organizations_affiliation AS a
                                ON a.organization_id = above.id AND a.id <> NEW.id
                             WHERE NOT isempty(above.valid * portal_period(a.since, a.until))
                        )
                        SELECT FROM above WHERE id = NEW.organization_id
                    ) THEN
                        {raising("organization_is_not_its_own_superior")}
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self):
        return f"{self.organization} → {self.parent}"


@tracked
class Territory(models.Model):
    """An administrative unit a body covers: its code and name as they were then."""

    organization = models.ForeignKey(
        Organization,
        verbose_name=_("organization"),
        on_delete=models.CASCADE,
        related_name="territories",
    )
    unit_code = models.CharField(_("code of the unit then"), max_length=10, blank=True)
    unit_name = name_column(_("administrative unit"), max_length=150)
    unit_code_now = models.CharField(_("code of the unit now"), max_length=10, blank=True)
    unit_name_now = models.CharField(_("administrative unit now"), max_length=150, blank=True)
    role = models.CharField(
        _("role"), max_length=15, choices=TerritoryRole, default=TerritoryRole.MAIN
    )
    since = models.DateField(_("from"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("territory")
        verbose_name_plural = _("territories")
        ordering = ["organization", "role", "unit_name"]
        constraints = [
            Check(
                name="territory_ends_after_it_begins",
                condition=Q(until__isnull=True) | Q(since__isnull=True) | Q(until__gt=F("since")),
                violation_error_message=_("A territory ends after it begins."),
            ),
            ExclusionConstraint(
                name="territory_once_at_a_time",
                expressions=[
                    ("organization", RangeOperators.EQUAL),
                    ("unit_name", RangeOperators.EQUAL),
                    ("unit_code", RangeOperators.EQUAL),
                    (Period(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_(
                    "The organization already covers this unit in these days."
                ),
            ),
        ]
        triggers = [frozen_with("organizations_organization", "r.organization_id")]

    def __str__(self):
        return self.unit_name
