"""Committees a congress forms, the counts a source states, and the seats with their holders."""

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.columns import (
    basis_column,
    date_basis_column,
    date_constraint,
    precision_column,
)
from congress_portal.foundation.integrity import raising, stays_with_keeper
from congress_portal.foundation.vietnamese import to_roman
from organizations.models.documents import Document
from organizations.models.organizations import Period
from organizations.models.people import Person
from organizations.models.sources import Sourced

from ..enums import (
    CommitteeKind,
    FormedBy,
    SeatEnd,
    SeatFilling,
    SeatRole,
    SeatState,
    SectionNumber,
    VacancyPlan,
)
from .congresses import Congress, of_section, through
from .terms import Term


@tracked
class Committee(Sourced):
    """A committee of a term. Elected at a congress, or appointed without one."""

    term = models.ForeignKey(
        Term, verbose_name=_("term"), on_delete=models.PROTECT, related_name="committees"
    )
    congress = models.ForeignKey(
        Congress,
        verbose_name=_("formed at"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="committees",
    )
    kind = models.CharField(
        _("kind"), max_length=12, choices=CommitteeKind, default=CommitteeKind.EXECUTIVE
    )
    sequence = models.PositiveSmallIntegerField(_("sequence within the term"), default=1)
    seats_decided = models.PositiveSmallIntegerField(_("seats decided"), null=True, blank=True)
    seats_decided_max = models.PositiveSmallIntegerField(
        _("seats decided, at most"), null=True, blank=True
    )
    seats_decided_basis = basis_column()
    formed_by = models.CharField(
        _("how formed"), max_length=12, choices=FormedBy, default=FormedBy.ELECTED
    )
    recognised_by = models.ForeignKey(
        Document,
        verbose_name=_("recognised by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        verbose_name = _("committee")
        verbose_name_plural = _("committees")
        ordering = ["term", "kind", "sequence"]
        constraints = [
            models.UniqueConstraint(
                fields=["term", "kind", "sequence"],
                name="committee_once_per_term_and_sequence",
                violation_error_message=_(
                    "The term already has a committee of this kind. A later one of the same "
                    "term takes the next sequence."
                ),
            ),
            Check(
                name="committee_seats_are_a_range",
                condition=Q(seats_decided_max__isnull=True)
                | Q(seats_decided_max__gte=F("seats_decided")),
                violation_error_message=_("The largest number of seats is below the smallest."),
            ),
        ]
        triggers = [
            of_section(SectionNumber.COMMITTEES),
            stays_with_keeper("term", "congresses_term", "organization_id"),
            pgtrigger.Trigger(
                name="term_of_the_congress",
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("term_id", "congress_id"),
                when=pgtrigger.Before,
                func=f"""
                    IF EXISTS (SELECT FROM congresses_congress AS c, congresses_term AS t
                                WHERE c.id = NEW.congress_id AND t.id = NEW.term_id
                                  AND t.organization_id IS DISTINCT FROM c.organization_id)
                    THEN {raising("congress_and_term_have_one_organization")}
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self):
        number = f" khóa {to_roman(self.term.number)}" if self.term.number else ""
        return f"{self.get_kind_display()} {self.term.organization}{number}"


@tracked
class CommitteeCount(Sourced):
    """How many seats were decided, elected, appointed, vacant, as a source counts them."""

    committee = models.ForeignKey(
        Committee, verbose_name=_("committee"), on_delete=models.CASCADE, related_name="counts"
    )
    as_of = models.DateField(
        _("as of"), null=True, blank=True, help_text=_("Empty: at the congress itself.")
    )
    as_of_precision = precision_column()
    as_of_basis = date_basis_column()
    elected = models.PositiveSmallIntegerField(_("elected"), null=True, blank=True)
    appointed = models.PositiveSmallIntegerField(_("appointed"), null=True, blank=True)
    vacant = models.PositiveSmallIntegerField(_("vacant"), null=True, blank=True)
    vacancy_plan = models.CharField(
        _("vacant seats are"), max_length=15, choices=VacancyPlan, blank=True
    )

    class Meta:
        verbose_name = _("count of a committee")
        verbose_name_plural = _("counts of committees")
        ordering = ["committee", "as_of", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["committee", "as_of"],
                name="committee_count_once_per_day",
                nulls_distinct=False,
                violation_error_message=_("The committee is counted for this day already."),
            ),
            Check(
                name="committee_count_counts_something",
                condition=Q(elected__isnull=False)
                | Q(appointed__isnull=False)
                | Q(vacant__isnull=False),
                violation_error_message=_("Enter at least one number of seats."),
            ),
            date_constraint("committee_count_date_is_whole", "as_of"),
        ]
        triggers = [
            of_section(SectionNumber.COMMITTEES, through("congresses_committee", "committee_id"))
        ]

    def __str__(self):
        return f"{self.committee}: {self.elected}"


@tracked
class Seat(Sourced):
    """One seat of a committee and who holds it, from a day to a day (not included)."""

    committee = models.ForeignKey(
        Committee, verbose_name=_("committee"), on_delete=models.CASCADE, related_name="seats"
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    state = models.CharField(_("state"), max_length=10, choices=SeatState, default=SeatState.NAMED)
    person = models.ForeignKey(
        Person,
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="seats",
    )
    role = models.CharField(_("post"), max_length=16, choices=SeatRole, default=SeatRole.MEMBER)
    unit = models.CharField(_("post and unit at work"), max_length=200, blank=True)
    filled_by = models.CharField(
        _("how filled"), max_length=12, choices=SeatFilling, default=SeatFilling.ELECTED
    )
    is_reelected = models.BooleanField(_("re-elected"), null=True, blank=True)
    since = models.DateField(_("from"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)
    end_reason = models.CharField(_("why it ended"), max_length=12, choices=SeatEnd, blank=True)
    decision = models.ForeignKey(
        Document,
        verbose_name=_("decision"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        verbose_name = _("seat")
        verbose_name_plural = _("seats")
        ordering = ["committee", "order", "pk"]
        indexes = [models.Index(fields=["person"], name="seat_person")]
        constraints = [
            Check(
                name="seat_with_a_person_is_named",
                condition=Q(state=SeatState.NAMED, person__isnull=False)
                | (~Q(state=SeatState.NAMED) & Q(person__isnull=True)),
                violation_error_message=_(
                    "A named seat has a person; a vacant or unnamed seat has none."
                ),
            ),
            ExclusionConstraint(
                name="one_chair_at_a_time",
                expressions=[
                    ("committee", RangeOperators.EQUAL),
                    (Period(), RangeOperators.OVERLAPS),
                ],
                condition=Q(role=SeatRole.CHAIR) & ~Q(state=SeatState.VACANT),
                violation_error_message=_(
                    "The committee already has a chair in these days. End that chair's time first."
                ),
            ),
            ExclusionConstraint(
                name="one_seat_of_a_person_at_a_time",
                expressions=[
                    ("committee", RangeOperators.EQUAL),
                    ("person", RangeOperators.EQUAL),
                    (Period(), RangeOperators.OVERLAPS),
                ],
                condition=Q(person__isnull=False),
                violation_error_message=_(
                    "This person already holds a seat of the committee in these days."
                ),
            ),
            Check(
                name="seat_ends_after_it_begins",
                condition=Q(until__isnull=True) | Q(since__isnull=True) | Q(until__gt=F("since")),
                violation_error_message=_("A seat ends after it begins."),
            ),
            Check(
                name="ended_seat_has_a_reason",
                condition=Q(until__isnull=True, end_reason="")
                | (Q(until__isnull=False) & ~Q(end_reason="")),
                violation_error_message=_("A seat that ended says why, and only then."),
            ),
        ]
        triggers = [
            of_section(SectionNumber.COMMITTEES, through("congresses_committee", "committee_id"))
        ]

    def __str__(self):
        return f"{self.get_role_display()}: {self.person or self.get_state_display()}"
