"""What happens to bodies: founded, renamed, merged, split, transferred, ended."""

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.columns import (
    date_basis_column,
    date_constraint,
    precision_column,
)
from congress_portal.foundation.integrity import frozen_with, raising

from ..enums import EventKind, EventOutcome, EventRole
from .organizations import Organization
from .sources import Sourced


@tracked
class OrganizationEvent(Sourced):
    """An event in the life of bodies, with its decision, its day and who takes part in it.

    It belongs to the profile of `organization`, the body whose clerk records it.
    """

    organization = models.ForeignKey(
        Organization,
        verbose_name=_("organization"),
        on_delete=models.CASCADE,
        related_name="events",
    )
    kind = models.CharField(_("kind"), max_length=15, choices=EventKind)
    on = models.DateField(_("day"), null=True, blank=True)
    on_precision = precision_column()
    on_basis = date_basis_column()
    decision = models.ForeignKey(
        "organizations.Document",
        verbose_name=_("decision"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
    )
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("event of an organization")
        verbose_name_plural = _("events of organizations")
        ordering = ["organization", "on", "pk"]
        constraints = [date_constraint("organization_event_date_is_whole", "on")]
        triggers = [frozen_with("organizations_organization", "r.organization_id")]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.organization}"


@tracked
class EventParticipant(models.Model):
    """A body's part in an event."""

    event = models.ForeignKey(
        OrganizationEvent,
        verbose_name=_("event"),
        on_delete=models.CASCADE,
        related_name="participants",
    )
    organization = models.ForeignKey(
        Organization,
        verbose_name=_("organization"),
        on_delete=models.PROTECT,
        related_name="participations",
    )
    role = models.CharField(_("role"), max_length=15, choices=EventRole)
    share_note = models.CharField(_("which part"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("participant of an event")
        verbose_name_plural = _("participants of events")
        ordering = ["event", "role", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "organization", "role"],
                name="event_participant_once_in_a_role",
                violation_error_message=_("The organization has this part in the event already."),
            )
        ]
        triggers = [
            frozen_with(
                "organizations_organization",
                "(SELECT e.organization_id FROM organizations_organizationevent e"
                " WHERE e.id = r.event_id)",
            ),
            pgtrigger.Trigger(
                name="no_cycle",
                operation=pgtrigger.Insert | pgtrigger.Update,
                when=pgtrigger.Before,
                func=f"""
                    PERFORM pg_advisory_xact_lock(hashtext('organizations_eventparticipant'));
                    IF NEW.role <> 'subject' AND EXISTS (
                        WITH RECURSIVE parts AS (
                            SELECT event_id, organization_id, role
                              FROM organizations_eventparticipant WHERE id <> NEW.id
                            UNION ALL SELECT NEW.event_id, NEW.organization_id, NEW.role
                        ), steps AS (
                            SELECT before.organization_id AS earlier, after.organization_id AS later
                              FROM parts AS before
                              JOIN parts AS after ON after.event_id = before.event_id
                             WHERE before.role = 'predecessor' AND after.role = 'successor'
                        ), line AS (
                            SELECT later AS id FROM steps WHERE earlier = NEW.organization_id
                            UNION
                            SELECT steps.later FROM line JOIN steps ON steps.earlier = line.id
                        )
                        SELECT FROM line WHERE id = NEW.organization_id
                    ) THEN
                        {raising("lineage_has_no_cycle")}
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self):
        return f"{self.get_role_display()}: {self.organization}"


@tracked
class EventCount(models.Model):
    """How many bodies, with how many members, an event concerns where it names none."""

    event = models.ForeignKey(
        OrganizationEvent,
        verbose_name=_("event"),
        on_delete=models.CASCADE,
        related_name="counts",
    )
    outcome = models.CharField(_("outcome"), max_length=15, choices=EventOutcome)
    bodies = models.PositiveIntegerField(_("bodies"), null=True, blank=True)
    members = models.PositiveIntegerField(_("members"), null=True, blank=True)

    class Meta:
        verbose_name = _("count of an event")
        verbose_name_plural = _("counts of events")
        ordering = ["event", "outcome"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "outcome"],
                name="event_count_once_per_outcome",
                violation_error_message=_("This outcome is counted already."),
            ),
            Check(
                name="event_count_counts_something",
                condition=Q(bodies__isnull=False) | Q(members__isnull=False),
                violation_error_message=_("Enter the number of bodies or of members."),
            ),
        ]
        triggers = [
            frozen_with(
                "organizations_organization",
                "(SELECT e.organization_id FROM organizations_organizationevent e"
                " WHERE e.id = r.event_id)",
            )
        ]

    def __str__(self):
        return f"{self.get_outcome_display()}: {self.bodies}"
