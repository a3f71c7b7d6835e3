"""Votes: ballots on persons, with their counting, and motions on everything else."""

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.columns import figure_constraint, qualifier_column, wording_column
from congress_portal.foundation.integrity import raising
from organizations.models.people import Person
from organizations.models.sources import Sourced, SourceNote

from ..enums import (
    CandidateOrigin,
    CandidateOutcome,
    MajorityBase,
    MotionOutcome,
    SectionNumber,
)
from .committees import Committee
from .congresses import Congress, of_section, through

_OF_BALLOT = {"table": "congresses_ballot", "key": "b.id"}
VOTES_FIT = f"""
    IF b.id IS NULL OR b.source_note_id IS NOT NULL OR b.valid IS NULL THEN RETURN NULL; END IF;
    SELECT max(votes), sum(votes) INTO most, total FROM congresses_candidate WHERE ballot_id = b.id;
    IF most > b.valid THEN
        {raising("votes_of_a_candidate_fit_the_ballot", **_OF_BALLOT)}
    END IF;
    IF total > b.valid::bigint * b.seats_to_fill THEN
        {raising("votes_in_all_fit_the_ballot", **_OF_BALLOT)}
    END IF;
    RETURN NULL;
"""


def _votes_fit(ballot_id: str) -> pgtrigger.Trigger:
    """At the end of the transaction, votes fit the ballot; its row is locked against a race."""
    return pgtrigger.Trigger(
        name="votes_fit",
        operation=pgtrigger.Insert | pgtrigger.Update,
        when=pgtrigger.After,
        timing=pgtrigger.Deferred,
        declare=[
            ("b", "congresses_ballot%ROWTYPE"),
            ("most", "bigint"),
            ("total", "bigint"),
        ],
        func=f"SELECT * INTO b FROM congresses_ballot WHERE id = {ballot_id} FOR UPDATE;"
        + VOTES_FIT,
    )


@tracked
class Motion(Sourced):
    """A vote that is not about persons."""

    congress = models.ForeignKey(
        Congress, verbose_name=_("congress"), on_delete=models.CASCADE, related_name="motions"
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    wording = models.CharField(_("what was voted on"), max_length=300)
    outcome = models.CharField(
        _("outcome"), max_length=10, choices=MotionOutcome, default=MotionOutcome.ADOPTED
    )
    in_favour = models.PositiveIntegerField(_("in favour"), null=True, blank=True)
    against = models.PositiveIntegerField(_("against"), null=True, blank=True)
    abstained = models.PositiveIntegerField(_("abstained"), null=True, blank=True)
    percentage = models.DecimalField(
        _("percentage in favour"), max_digits=5, decimal_places=2, null=True, blank=True
    )

    class Meta:
        verbose_name = _("motion")
        verbose_name_plural = _("motions")
        ordering = ["congress", "order", "pk"]
        constraints = [
            Check(
                name="motion_percentage_is_up_to_100",
                condition=Q(percentage__isnull=True) | Q(percentage__gte=0, percentage__lte=100),
                violation_error_message=_("A percentage of votes is from 0 to 100."),
            )
        ]
        triggers = [of_section(SectionNumber.BALLOTS)]

    def __str__(self):
        return self.wording


@tracked
class Ballot(Sourced):
    """A ballot on persons, as its counting minutes state it."""

    congress = models.ForeignKey(
        Congress, verbose_name=_("congress"), on_delete=models.CASCADE, related_name="ballots"
    )
    committee = models.ForeignKey(
        Committee,
        verbose_name=_("committee"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="ballots",
    )
    subject = models.CharField(_("what was elected"), max_length=200)
    round = models.PositiveSmallIntegerField(_("round"), default=1)
    seats_to_fill = models.PositiveSmallIntegerField(_("seats to fill"), null=True, blank=True)
    base = models.CharField(
        _("majority counted on"),
        max_length=10,
        choices=MajorityBase,
        default=MajorityBase.RETURNED,
    )
    present = models.PositiveIntegerField(_("present"), null=True, blank=True)
    issued = models.PositiveIntegerField(_("ballots issued"), null=True, blank=True)
    returned = models.PositiveIntegerField(_("ballots returned"), null=True, blank=True)
    valid = models.PositiveIntegerField(_("valid ballots"), null=True, blank=True)
    invalid = models.PositiveIntegerField(_("invalid ballots"), null=True, blank=True)
    source_note = models.ForeignKey(
        SourceNote,
        verbose_name=_("the source says so"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        verbose_name = _("ballot")
        verbose_name_plural = _("ballots")
        ordering = ["congress", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["congress", "subject", "round"],
                name="ballot_once_per_subject_and_round",
                violation_error_message=_("This round of the ballot is entered already."),
            ),
            Check(
                name="valid_and_invalid_make_returned",
                condition=Q(source_note__isnull=False)
                | Q(valid__isnull=True)
                | Q(invalid__isnull=True)
                | Q(returned__isnull=True)
                | Q(returned=F("valid") + F("invalid")),
                violation_error_message=_(
                    "Valid and invalid ballots together are not the ballots returned."
                ),
            ),
            Check(
                name="valid_ballots_were_returned",
                condition=Q(source_note__isnull=False)
                | Q(valid__isnull=True)
                | Q(returned__isnull=True)
                | Q(valid__lte=F("returned")),
                violation_error_message=_("There are more valid ballots than were returned."),
            ),
            Check(
                name="returned_ballots_were_issued",
                condition=Q(source_note__isnull=False)
                | Q(returned__isnull=True)
                | Q(issued__isnull=True)
                | Q(returned__lte=F("issued")),
                violation_error_message=_("More ballots were returned than were issued."),
            ),
            Check(
                name="ballots_were_issued_to_those_present",
                condition=Q(source_note__isnull=False)
                | Q(issued__isnull=True)
                | Q(present__isnull=True)
                | Q(issued__lte=F("present")),
                violation_error_message=_("More ballots were issued than delegates are present."),
            ),
        ]
        triggers = [
            of_section(SectionNumber.BALLOTS),
            _votes_fit("NEW.id"),
        ]

    def __str__(self):
        return self.subject


@tracked
class Candidate(Sourced):
    """A candidate of a ballot; ties and winners are decided by the congress, not computed."""

    ballot = models.ForeignKey(
        Ballot, verbose_name=_("ballot"), on_delete=models.CASCADE, related_name="candidates"
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.PROTECT, related_name="candidacies"
    )
    origin = models.CharField(_("origin"), max_length=10, choices=CandidateOrigin, blank=True)
    votes = models.PositiveIntegerField(_("votes"), null=True, blank=True)
    percentage = models.DecimalField(
        _("percentage"), max_digits=5, decimal_places=2, null=True, blank=True
    )
    percentage_qualifier = qualifier_column()
    percentage_wording = wording_column()
    outcome = models.CharField(_("outcome"), max_length=12, choices=CandidateOutcome, blank=True)

    class Meta:
        verbose_name = _("candidate")
        verbose_name_plural = _("candidates")
        ordering = ["ballot", "order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["ballot", "person"],
                name="candidate_once_per_ballot",
                violation_error_message=_("This person is a candidate of the ballot already."),
            ),
            Check(
                name="candidate_percentage_is_up_to_100",
                condition=Q(percentage__isnull=True) | Q(percentage__gte=0, percentage__lte=100),
                violation_error_message=_("A percentage of votes is from 0 to 100."),
            ),
            figure_constraint("candidate_percentage_is_whole", "percentage"),
        ]
        triggers = [
            of_section(SectionNumber.BALLOTS, through("congresses_ballot", "ballot_id")),
            _votes_fit("NEW.ballot_id"),
        ]

    def __str__(self):
        return str(self.person)
