"""Emulation clusters and blocks: groups of bodies, valid for a time."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.columns import clean_text_constraint, name_column
from congress_portal.foundation.integrity import keeper_stays, stays_with_keeper
from congress_portal.foundation.publication import new_code
from congress_portal.foundation.vietnamese_sql import Fold, SortKey

from ..querysets import DatedQuerySet
from .documents import Document
from .organizations import Organization, Period
from .records import Kept
from .sources import Sourced


@tracked
class Cluster(Kept, Sourced):
    """A cluster. One that a source mentions without naming it has an empty name."""

    code = models.CharField(_("code"), max_length=8, unique=True, default=new_code, editable=False)
    name = name_column(_("name"), blank=True)
    owner = models.ForeignKey(
        Organization,
        verbose_name=_("set up by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="clusters",
    )
    is_plural = models.BooleanField(
        _("stands for several clusters"),
        default=False,
        help_text=_("Yes, where a source speaks of “the clusters” without naming them."),
    )
    founding_decision = models.ForeignKey(
        Document,
        verbose_name=_("founding decision"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    stated_member_count = models.PositiveSmallIntegerField(
        _("number of members as stated"), null=True, blank=True
    )
    since = models.DateField(_("from"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)
    sort_key = models.GeneratedField(
        expression=SortKey("name"),
        output_field=models.TextField(db_collation="C"),
        db_persist=True,
    )
    folded = models.GeneratedField(
        expression=Fold("name"), output_field=models.TextField(), db_persist=True
    )

    class Meta:
        verbose_name = _("emulation cluster")
        verbose_name_plural = _("emulation clusters")
        ordering = ["sort_key", "pk"]
        constraints = [
            clean_text_constraint("cluster_name_is_clean", "name"),
            Check(
                name="cluster_ends_after_it_begins",
                condition=Q(until__isnull=True) | Q(since__isnull=True) | Q(until__gt=F("since")),
                violation_error_message=_("A cluster ends after it begins."),
            ),
            Check(
                name="cluster_without_a_name_has_an_owner",
                condition=~Q(name="") | Q(owner__isnull=False),
                violation_error_message=_("A cluster without a name needs the body it is of."),
            ),
        ]
        triggers = [keeper_stays()]

    def __str__(self):
        # Literal: documents freeze this text, whatever the language of the request.
        unnamed = "các cụm thi đua" if self.is_plural else "cụm thi đua"
        return self.name or f"{unnamed} ({self.owner})"


@tracked
class ClusterMembership(models.Model):
    cluster = models.ForeignKey(
        Cluster, verbose_name=_("cluster"), on_delete=models.CASCADE, related_name="memberships"
    )
    organization = models.ForeignKey(
        Organization,
        verbose_name=_("organization"),
        on_delete=models.PROTECT,
        related_name="cluster_memberships",
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    as_written = models.CharField(_("as written"), max_length=150, blank=True)
    since = models.DateField(_("from"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("member of a cluster")
        verbose_name_plural = _("members of clusters")
        ordering = ["cluster", "order", "pk"]
        constraints = [
            Check(
                name="cluster_membership_ends_after_it_begins",
                condition=Q(until__isnull=True) | Q(since__isnull=True) | Q(until__gt=F("since")),
                violation_error_message=_("A membership ends after it begins."),
            ),
            ExclusionConstraint(
                name="cluster_membership_once_at_a_time",
                expressions=[
                    ("cluster", RangeOperators.EQUAL),
                    ("organization", RangeOperators.EQUAL),
                    (Period(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("The organization is a member in these days already."),
            ),
        ]
        triggers = [stays_with_keeper("cluster", "organizations_cluster")]

    def __str__(self):
        return f"{self.cluster}: {self.organization}"
