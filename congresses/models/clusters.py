"""One year of an emulation cluster: its theme, its agreement, its head."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.columns import (
    date_basis_column,
    date_constraint,
    precision_column,
)
from congress_portal.foundation.integrity import frozen_with, raising, stays_with_keeper
from congress_portal.foundation.publication import review_triggers
from organizations.models.clusters import Cluster
from organizations.models.organizations import Organization
from organizations.models.people import Person
from organizations.models.records import KeptRecord
from organizations.models.sources import Sourced

from ..enums import ClusterPost
from .congresses import Congress

CLUSTER_YEAR_TABLE = "congresses_clusteryear"


@tracked
class ClusterYear(KeptRecord, Sourced):
    """A year of a cluster, signed at one conference and closed at another, often the same day."""

    cluster = models.ForeignKey(
        Cluster, verbose_name=_("cluster"), on_delete=models.PROTECT, related_name="years"
    )
    year = models.PositiveSmallIntegerField(_("year"))
    theme = models.CharField(_("theme"), max_length=300, blank=True)
    signed_on = models.DateField(_("agreement signed on"), null=True, blank=True)
    signed_on_precision = precision_column()
    signed_on_basis = date_basis_column()
    signed_at = models.ForeignKey(
        Congress,
        verbose_name=_("signed at"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="signed_cluster_years",
    )
    closed_at = models.ForeignKey(
        Congress,
        verbose_name=_("closed at"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="closed_cluster_years",
    )
    stated_contents = models.PositiveSmallIntegerField(
        _("number of contents as stated"), null=True, blank=True
    )
    stated_parties = models.PositiveSmallIntegerField(
        _("number of parties as stated"), null=True, blank=True
    )

    class Meta(KeptRecord.Meta):
        verbose_name = _("year of a cluster")
        verbose_name_plural = _("years of clusters")
        ordering = ["cluster", "-year"]
        constraints = [
            *KeptRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["cluster", "year"],
                name="cluster_year_once",
                violation_error_message=_("The cluster already has a record of that year."),
            ),
            date_constraint("cluster_year_signing_date_is_whole", "signed_on"),
        ]
        triggers = [
            *review_triggers(CLUSTER_YEAR_TABLE),
            stays_with_keeper("cluster", "organizations_cluster"),
        ]

    def __str__(self):
        return f"{self.cluster}, {self.year}"


@tracked
class ClusterContent(Sourced):
    """One content of the year's agreement; fewer may be listed than the source states."""

    cluster_year = models.ForeignKey(
        ClusterYear,
        verbose_name=_("year of a cluster"),
        on_delete=models.CASCADE,
        related_name="contents",
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    wording = models.CharField(_("content"), max_length=300)

    class Meta:
        verbose_name = _("content of an agreement")
        verbose_name_plural = _("contents of agreements")
        ordering = ["cluster_year", "order", "pk"]
        triggers = [frozen_with(CLUSTER_YEAR_TABLE, "r.cluster_year_id")]

    def __str__(self):
        return self.wording


@tracked
class ClusterRole(Sourced):
    """The body that heads the cluster in a year, or is its deputy; sometimes a person is named."""

    cluster_year = models.ForeignKey(
        ClusterYear,
        verbose_name=_("year of a cluster"),
        on_delete=models.CASCADE,
        related_name="roles",
    )
    post = models.CharField(_("post"), max_length=10, choices=ClusterPost)
    organization = models.ForeignKey(
        Organization,
        verbose_name=_("organization"),
        on_delete=models.PROTECT,
        related_name="cluster_roles",
    )
    person = models.ForeignKey(
        Person,
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        verbose_name = _("post in a cluster")
        verbose_name_plural = _("posts in clusters")
        ordering = ["cluster_year", "post", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["cluster_year"],
                condition=models.Q(post=ClusterPost.HEAD),
                name="one_head_of_a_cluster_a_year",
                violation_error_message=_("The cluster already has a head in that year."),
            ),
            models.UniqueConstraint(
                fields=["cluster_year", "organization"],
                name="cluster_role_once_per_organization",
                violation_error_message=_("The organization has a post in that year already."),
            ),
        ]
        triggers = [
            frozen_with(CLUSTER_YEAR_TABLE, "r.cluster_year_id"),
            pgtrigger.Trigger(
                name="head_is_a_member",
                operation=pgtrigger.Insert | pgtrigger.Update,
                when=pgtrigger.Before,
                func=f"""
                    IF NOT EXISTS (
                        SELECT FROM organizations_clustermembership AS m
                          JOIN congresses_clusteryear AS y ON y.cluster_id = m.cluster_id
                         WHERE y.id = NEW.cluster_year_id
                           AND m.organization_id = NEW.organization_id
                           AND portal_period(m.since, m.until)
                               && daterange(make_date(y.year, 1, 1), make_date(y.year + 1, 1, 1))
                    ) THEN {raising("cluster_head_is_a_member")}
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self):
        return f"{self.get_post_display()}: {self.organization}"
