"""Honours: forms, decisions with their recipients, and counts without names."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.columns import (
    clean_text_constraint,
    date_basis_column,
    date_constraint,
    name_column,
    number_once,
    precision_column,
)
from congress_portal.foundation.figures import MoneyColumn
from congress_portal.foundation.integrity import frozen_with
from congress_portal.foundation.publication import new_code, review_triggers
from congress_portal.foundation.vietnamese_sql import Fold, PersonSortKey, SortKey
from congresses.enums import SectionNumber
from congresses.models.congresses import Congress, of_section
from organizations.enums import PublicationGround
from organizations.models.clusters import Cluster
from organizations.models.organizations import Organization
from organizations.models.people import ExternalBody, Person
from organizations.models.programmes import Programme
from organizations.models.records import KeptRecord
from organizations.models.sources import Sourced

from .enums import (
    AwardLine,
    AwardScope,
    DecidingOrgan,
    Inclusion,
    NominationKind,
    RecipientKind,
)
from .published import PublishedAward, PublishedDecision

__all__ = [
    "Award",
    "AwardDecision",
    "AwardForm",
    "AwardTally",
    "Nomination",
    "PublishedAward",
    "PublishedDecision",
]

DECISION_TABLE = "awards_awarddecision"


@tracked
class AwardForm(models.Model):
    """A title or form of commendation, with the days its rule was in force."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    name = name_column(_("name"), max_length=150)
    issuing_level = models.CharField(_("issued by"), max_length=100, blank=True)
    is_title = models.BooleanField(_("is an emulation title"), default=False)
    for_collectives = models.BooleanField(_("for collectives"), default=True)
    for_individuals = models.BooleanField(_("for individuals"), default=True)
    for_households = models.BooleanField(_("for households"), default=False)
    once_in_a_lifetime = models.BooleanField(_("once in a lifetime"), default=False)
    rule = models.CharField(_("rule"), max_length=100, blank=True)
    since = models.DateField(_("from"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("form of award")
        verbose_name_plural = _("forms of award")
        ordering = ["name", "pk"]
        constraints = [
            Check(
                name="award_form_ends_after_it_begins",
                condition=Q(until__isnull=True) | Q(since__isnull=True) | Q(until__gt=F("since")),
                violation_error_message=_("A form of award ends after it begins."),
            )
        ]

    def __str__(self):
        return self.name


@tracked
class AwardDecision(KeptRecord, Sourced):
    """A decision to award, with its recipients. Number and day may both be unknown."""

    deciding_organization = models.ForeignKey(
        Organization,
        verbose_name=_("deciding union body"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="award_decisions",
    )
    deciding_external = models.ForeignKey(
        ExternalBody,
        verbose_name=_("deciding body outside the union"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="award_decisions",
    )
    organ = models.CharField(_("organ"), max_length=10, choices=DecidingOrgan, blank=True)
    number = models.CharField(_("number and symbol"), max_length=60, blank=True)
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    decided_on_precision = precision_column()
    decided_on_basis = date_basis_column()
    presenter = models.ForeignKey(
        Organization,
        verbose_name=_("presented by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    occasion = models.ForeignKey(
        Congress,
        verbose_name=_("on the occasion of"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="award_decisions",
    )
    period_from = models.PositiveSmallIntegerField(_("period from"), null=True, blank=True)
    period_to = models.PositiveSmallIntegerField(_("period to"), null=True, blank=True)
    programme = models.ForeignKey(
        Programme,
        verbose_name=_("emulation drive"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="award_decisions",
    )
    signer = models.CharField(_("signed by"), max_length=150, blank=True)
    stated_collectives = models.PositiveIntegerField(
        _("collectives as the decision states"), null=True, blank=True
    )
    stated_individuals = models.PositiveIntegerField(
        _("individuals as the decision states"), null=True, blank=True
    )
    ground = models.CharField(
        _("ground for publishing names"),
        max_length=15,
        choices=PublicationGround,
        default=PublicationGround.AWARD,
    )
    annulled_on = models.DateField(_("annulled on"), null=True, blank=True)
    annulment_reason = models.CharField(_("why annulled"), max_length=300, blank=True)

    class Meta(KeptRecord.Meta):
        verbose_name = _("award decision")
        verbose_name_plural = _("award decisions")
        ordering = ["-decided_on", "-pk"]
        constraints = [
            *KeptRecord.Meta.constraints,
            Check(
                name="award_decision_has_one_deciding_body",
                condition=Q(deciding_organization__isnull=False, deciding_external__isnull=True)
                | Q(deciding_organization__isnull=True, deciding_external__isnull=False),
                violation_error_message=_(
                    "A decision has one deciding body: a union body or another."
                ),
            ),
            number_once(
                "decision_number_once_per_body_and_year",
                ("deciding_organization", "deciding_external"),
                "decided_on",
                _(
                    "This organization already has a decision with that number in that year. "
                    "Numbers restart each year; check number and date."
                ),
            ),
            Check(
                name="award_period_is_in_order",
                condition=Q(period_from__isnull=True)
                | Q(period_to__isnull=True)
                | Q(period_to__gte=F("period_from")),
                violation_error_message=_("A period ends in its first year or later."),
            ),
            Check(
                name="annulled_decision_has_a_reason",
                condition=Q(annulled_on__isnull=True, annulment_reason="")
                | (Q(annulled_on__isnull=False) & ~Q(annulment_reason="")),
                violation_error_message=_("An annulled decision says why, and only then."),
            ),
            date_constraint("award_decision_date_is_whole", "decided_on"),
        ]
        triggers = review_triggers(DECISION_TABLE)

    def __str__(self):
        body = str(self.deciding_organization or self.deciding_external)
        return f"{self.number}, {body}" if self.number else f"{_('award decision')}, {body}"

    @property
    def stated_counts(self):
        """How many recipients of a kind the decision itself says it has, where it says so."""
        stated = (
            (RecipientKind.COLLECTIVE, self.stated_collectives),
            (RecipientKind.INDIVIDUAL, self.stated_individuals),
        )
        return [(kind, count) for kind, count in stated if count is not None]


@tracked
class Award(Sourced):
    """One line of the annex. The recipient's name, post and unit are frozen as at the grant."""

    code = models.CharField(_("code"), max_length=8, unique=True, default=new_code, editable=False)
    decision = models.ForeignKey(
        AwardDecision, verbose_name=_("decision"), on_delete=models.CASCADE, related_name="awards"
    )
    order = models.PositiveIntegerField(_("order in the annex"), default=0)
    section = models.CharField(_("section of the annex"), max_length=100, blank=True)
    form = models.ForeignKey(
        AwardForm, verbose_name=_("form"), on_delete=models.PROTECT, related_name="awards"
    )
    scope = models.CharField(_("scope"), max_length=15, choices=AwardScope, blank=True)
    recipient_kind = models.CharField(
        _("recipient"), max_length=10, choices=RecipientKind, default=RecipientKind.INDIVIDUAL
    )
    recipient_name = name_column(_("name of the recipient"))
    person = models.ForeignKey(
        Person,
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="awards",
    )
    organization = models.ForeignKey(
        Organization,
        verbose_name=_("union body"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="awards",
    )
    post = models.CharField(_("post"), max_length=200, blank=True)
    unit = models.CharField(_("unit of the recipient"), max_length=200, blank=True)
    proposing_unit = models.CharField(_("proposed by"), max_length=200, blank=True)
    reason = models.CharField(_("achievement"), max_length=300, blank=True)
    amount = MoneyColumn(_("amount paid"), null=True, blank=True)
    is_withheld = models.BooleanField(
        _("name is not published"),
        default=False,
        help_text=_("The award stays counted; the name is not published."),
    )
    note = models.CharField(_("note"), max_length=200, blank=True)
    sort_key = models.GeneratedField(
        expression=models.Case(
            models.When(recipient_kind="individual", then=PersonSortKey("recipient_name")),
            default=SortKey("recipient_name"),
        ),
        output_field=models.TextField(db_collation="C"),
        db_persist=True,
    )
    folded = models.GeneratedField(
        expression=Fold("recipient_name"), output_field=models.TextField(), db_persist=True
    )

    class Meta:
        verbose_name = _("award")
        verbose_name_plural = _("awards")
        ordering = ["decision", "order", "pk"]
        constraints = [
            clean_text_constraint("award_recipient_name_is_clean", "recipient_name"),
            Check(
                name="award_has_a_recipient",
                condition=~Q(recipient_name=""),
                violation_error_message=_("Enter the name of the recipient."),
            ),
            Check(
                name="award_recipient_is_of_one_kind",
                condition=(Q(person__isnull=True) | Q(recipient_kind=RecipientKind.INDIVIDUAL))
                & (Q(organization__isnull=True) | Q(recipient_kind=RecipientKind.COLLECTIVE)),
                violation_error_message=_(
                    "An individual is linked to a person, a collective to a union body."
                ),
            ),
            models.UniqueConstraint(
                fields=["decision", "form", "recipient_kind", "recipient_name", "post", "unit"],
                name="award_once_per_decision",
                violation_error_message=_("This recipient already has that award in the decision."),
            ),
            Check(
                name="award_amount_is_not_negative",
                condition=Q(amount__isnull=True) | Q(amount__gte=0),
                violation_error_message=_("An amount is not negative."),
            ),
        ]
        triggers = [frozen_with(DECISION_TABLE, "r.decision_id")]

    def __str__(self):
        return self.recipient_name


@tracked
class AwardTally(Sourced):
    """A count of awards without names, as a report states it."""

    congress = models.ForeignKey(
        Congress,
        verbose_name=_("reported by"),
        on_delete=models.CASCADE,
        related_name="award_tallies",
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    line = models.CharField(_("given or received"), max_length=10, choices=AwardLine)
    form = models.ForeignKey(
        AwardForm, verbose_name=_("form"), on_delete=models.PROTECT, related_name="tallies"
    )
    scope = models.CharField(_("scope"), max_length=15, choices=AwardScope, blank=True)
    deciding_organization = models.ForeignKey(
        Organization,
        verbose_name=_("deciding union body"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    deciding_external = models.ForeignKey(
        ExternalBody,
        verbose_name=_("deciding body outside the union"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    organ = models.CharField(_("organ"), max_length=10, choices=DecidingOrgan, blank=True)
    recipient_kind = models.CharField(_("recipient"), max_length=10, choices=RecipientKind)
    count = models.PositiveIntegerField(_("number"))
    period_from = models.PositiveSmallIntegerField(_("period from"), null=True, blank=True)
    period_to = models.PositiveSmallIntegerField(_("period to"), null=True, blank=True)
    at_congress = models.BooleanField(_("presented at the congress"), default=False)
    programme = models.ForeignKey(
        Programme,
        verbose_name=_("emulation drive"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    included_in_another = models.CharField(
        _("included in another tally"),
        max_length=10,
        choices=Inclusion,
        default=Inclusion.UNKNOWN,
    )

    class Meta:
        verbose_name = _("award tally")
        verbose_name_plural = _("award tallies")
        ordering = ["congress", "order", "pk"]
        constraints = [
            Check(
                name="tally_has_one_deciding_body",
                condition=Q(deciding_organization__isnull=False, deciding_external__isnull=True)
                | Q(deciding_organization__isnull=True, deciding_external__isnull=False),
                violation_error_message=_(
                    "A tally has one deciding body: a union body or another."
                ),
            ),
            Check(
                name="tally_period_is_in_order",
                condition=Q(period_from__isnull=True)
                | Q(period_to__isnull=True)
                | Q(period_to__gte=F("period_from")),
                violation_error_message=_("A period ends in its first year or later."),
            ),
        ]
        triggers = [of_section(SectionNumber.FIGURES)]

    def __str__(self):
        return f"{self.form}: {self.count}"


@tracked
class Nomination(Sourced):
    """Acclaimed or proposed for an award: not an award."""

    congress = models.ForeignKey(
        Congress,
        verbose_name=_("at the congress"),
        on_delete=models.CASCADE,
        related_name="nominations",
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    kind = models.CharField(
        _("kind"), max_length=10, choices=NominationKind, default=NominationKind.ACCLAIMED
    )
    cluster = models.ForeignKey(
        Cluster,
        verbose_name=_("by the cluster"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="nominations",
    )
    organization = models.ForeignKey(
        Organization,
        verbose_name=_("organization"),
        on_delete=models.PROTECT,
        related_name="nominations",
    )
    form = models.ForeignKey(
        AwardForm,
        verbose_name=_("form"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)

    class Meta:
        verbose_name = _("nomination")
        verbose_name_plural = _("nominations")
        ordering = ["congress", "order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["congress", "kind", "organization", "form"],
                name="nomination_once_per_congress",
                nulls_distinct=False,
                violation_error_message=_("The organization is nominated already."),
            )
        ]
        triggers = [of_section(SectionNumber.FIGURES)]

    def __str__(self):
        return str(self.organization)
