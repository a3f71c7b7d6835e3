"""Congresses and conferences: the record that clerks keep and the public reads."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.audit import tracked
from congress_portal.foundation.checks import Check
from congress_portal.foundation.columns import (
    date_basis_column,
    date_constraint,
    ends_no_sooner,
    figure_constraint,
    precision_column,
    qualifier_column,
    wording_column,
)
from congress_portal.foundation.integrity import frozen_with, raising, stays_with_keeper
from congress_portal.foundation.publication import review_triggers
from congress_portal.foundation.vietnamese import to_roman
from organizations.models.clusters import Cluster
from organizations.models.documents import Document
from organizations.models.organizations import Organization
from organizations.models.people import ExternalBody, Person
from organizations.models.programmes import Programme
from organizations.models.records import KeptRecord
from organizations.models.sources import Sourced, SourceNote

from ..enums import (
    CONGRESS_KINDS,
    AgendaKind,
    CongressKind,
    DelegateCountKind,
    GapReason,
    GapTopic,
    GuestRole,
    PartOfDay,
    SectionNumber,
    SectionStatus,
    SessionPhase,
    SloganKind,
)
from .terms import Term

CONGRESS_TABLE = "congresses_congress"


def of_section(section: SectionNumber, path: str = "r.congress_id") -> pgtrigger.Trigger:
    """Freeze a table with its congress, and raise the version of one section of the sheet."""
    return frozen_with(CONGRESS_TABLE, path, section=int(section))


def through(table: str, column: str) -> str:
    """The path of a row whose parent row in `table` names the congress."""
    return f"(SELECT p.congress_id FROM {table} p WHERE p.id = r.{column})"


@tracked
class Congress(KeptRecord, Sourced):
    """A congress or conference of a body, or of a cluster: what it counts and where it stands.

    A stub is a congress named in passing by another record.
    """

    kind = models.CharField(_("kind"), max_length=20, choices=CongressKind)
    organization = models.ForeignKey(
        Organization,
        verbose_name=_("held by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="congresses",
    )
    cluster = models.ForeignKey(
        Cluster,
        verbose_name=_("held by the cluster"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="congresses",
    )
    ordinal = models.PositiveSmallIntegerField(_("number of the congress"), null=True, blank=True)
    term = models.ForeignKey(
        Term,
        verbose_name=_("term"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="congresses",
        help_text=_("The term a congress opens; for a conference, the term it falls in."),
    )
    reviewed_term = models.ForeignKey(
        Term,
        verbose_name=_("term reviewed"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reviewing_congresses",
    )
    reviewed_from = models.PositiveSmallIntegerField(_("reviews from year"), null=True, blank=True)
    reviewed_to = models.PositiveSmallIntegerField(_("reviews to year"), null=True, blank=True)
    planned_from = models.PositiveSmallIntegerField(_("plans from year"), null=True, blank=True)
    planned_to = models.PositiveSmallIntegerField(_("plans to year"), null=True, blank=True)
    opened_on = models.DateField(_("opened on"), null=True, blank=True)
    opened_on_precision = precision_column()
    opened_on_basis = date_basis_column()
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    closed_on_precision = precision_column()
    closed_on_basis = date_basis_column()
    part_of_day = models.CharField(
        _("part of the day"), max_length=10, choices=PartOfDay, blank=True
    )
    place = models.CharField(_("place"), max_length=200, blank=True)
    slogan_kind = models.CharField(
        _("slogan is called"), max_length=10, choices=SloganKind, blank=True
    )
    slogan = models.CharField(_("slogan"), max_length=500, blank=True)
    convened = models.PositiveIntegerField(_("delegates convened"), null=True, blank=True)
    present = models.PositiveIntegerField(_("delegates present"), null=True, blank=True)
    present_kind = models.CharField(
        _("present counts"), max_length=10, choices=DelegateCountKind, blank=True
    )
    qualified = models.PositiveIntegerField(_("qualified delegates"), null=True, blank=True)
    members_represented = models.PositiveIntegerField(
        _("members represented"), null=True, blank=True
    )
    members_represented_qualifier = qualifier_column()
    members_represented_wording = wording_column()
    members_represented_unit = models.CharField(_("members are"), max_length=150, blank=True)
    source_note = models.ForeignKey(
        SourceNote,
        verbose_name=_("the source says so"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Where figures of the source disagree, the note that says so."),
    )
    is_stub = models.BooleanField(_("is a stub"), default=False)

    class Meta(KeptRecord.Meta):
        verbose_name = _("congress")
        verbose_name_plural = _("congresses and conferences")
        ordering = ["-opened_on", "-pk"]
        constraints = [
            *KeptRecord.Meta.constraints,
            Check(
                name="congress_has_one_host",
                condition=Q(organization__isnull=False, cluster__isnull=True)
                | Q(organization__isnull=True, cluster__isnull=False),
                violation_error_message=_(
                    "A congress is held by one organization or by one cluster."
                ),
            ),
            models.UniqueConstraint(
                fields=["organization", "ordinal"],
                name="congress_number_once_per_organization",
                condition=Q(
                    ordinal__isnull=False,
                    kind__in=CONGRESS_KINDS,
                ),
                violation_error_message=_(
                    "This organization already has a congress with that number."
                ),
            ),
            models.UniqueConstraint(
                fields=["organization", "term"],
                name="congress_without_number_once_per_term",
                condition=Q(
                    ordinal__isnull=True,
                    # An extraordinary one is held within the term of another.
                    kind__in=[k for k in CONGRESS_KINDS if k != CongressKind.EXTRAORDINARY],
                ),
                violation_error_message=_(
                    "This organization already has a congress of that term. Open that record, or "
                    "write the number of the congress."
                ),
            ),
            Check(
                name="congress_closes_after_it_opens",
                condition=ends_no_sooner("opened_on", "closed_on"),
                violation_error_message=_("A congress cannot close before it opens."),
            ),
            Check(
                name="delegates_present_were_convened",
                condition=Q(source_note__isnull=False)
                | Q(present__isnull=True)
                | Q(convened__isnull=True)
                | Q(present__lte=F("convened")),
                violation_error_message=_(
                    "More delegates are present than were convened. If the source says so, "
                    "choose the note on the source that explains it."
                ),
            ),
            Check(
                name="qualified_delegates_were_convened",
                condition=Q(source_note__isnull=False)
                | Q(qualified__isnull=True)
                | Q(convened__isnull=True)
                | Q(qualified__lte=F("convened")),
                violation_error_message=_(
                    "More delegates are qualified than were convened. If the source says so, "
                    "choose the note on the source that explains it."
                ),
            ),
            Check(
                name="congress_years_are_in_order",
                condition=(
                    Q(reviewed_from__isnull=True)
                    | Q(reviewed_to__isnull=True)
                    | Q(reviewed_to__gte=F("reviewed_from"))
                )
                & (
                    Q(planned_from__isnull=True)
                    | Q(planned_to__isnull=True)
                    | Q(planned_to__gte=F("planned_from"))
                ),
                violation_error_message=_("A period ends in its first year or later."),
            ),
            figure_constraint("congress_members_figure_is_whole", "members_represented"),
            date_constraint("congress_opening_date_is_whole", "opened_on"),
            date_constraint("congress_closing_date_is_whole", "closed_on"),
        ]
        triggers = [
            *review_triggers(CONGRESS_TABLE),
            pgtrigger.Trigger(
                name="term_of_the_host",
                operation=pgtrigger.Insert | pgtrigger.Update,
                when=pgtrigger.Before,
                func=f"""
                    IF EXISTS (SELECT FROM congresses_term AS t
                                WHERE t.id = NEW.term_id
                                  AND t.organization_id IS DISTINCT FROM NEW.organization_id)
                    THEN {raising("congress_and_term_have_one_organization")}
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def host(self):
        return self.organization or self.cluster

    @property
    def title(self) -> str:
        """The name of the event as a reader knows it, for example “Đại hội lần thứ IV …”."""
        return self.titled(str(self.host))

    def titled(self, host: str) -> str:
        """The name of the event where its host is called so."""
        if CongressKind(self.kind).is_congress:
            if self.ordinal:
                return f"Đại hội lần thứ {to_roman(self.ordinal)} {host}"
            return f"Đại hội {host}"
        if self.kind == CongressKind.YEARLY_REVIEW and self.reviewed_from:
            return f"Hội nghị tổng kết năm {self.reviewed_from} {host}"
        if self.kind == CongressKind.CLUSTER_CONFERENCE:
            return f"Hội nghị {host[:1].lower()}{host[1:]}"
        numbered = f" lần thứ {to_roman(self.ordinal)}" if self.ordinal else ""
        return f"Hội nghị{numbered} {host}"


@tracked
class CongressSection(models.Model):
    """One of the eight sections of a congress: its own version, and how complete it is.

    The version is raised by triggers on the section's tables, once a transaction.
    """

    congress = models.ForeignKey(
        Congress, verbose_name=_("congress"), on_delete=models.CASCADE, related_name="sections"
    )
    section = models.PositiveSmallIntegerField(_("section"), choices=SectionNumber)
    version = models.PositiveIntegerField(_("version"), db_default=0)
    changed_in = models.BigIntegerField(null=True, editable=False)
    status = models.CharField(
        _("status"), max_length=15, choices=SectionStatus, default=SectionStatus.OPEN
    )

    class Meta:
        verbose_name = _("section of a congress")
        verbose_name_plural = _("sections of congresses")
        ordering = ["congress", "section"]
        constraints = [
            models.UniqueConstraint(
                fields=["congress", "section"],
                name="congress_section_once",
                violation_error_message=_("The section exists already."),
            )
        ]
        triggers = [stays_with_keeper("congress", CONGRESS_TABLE)]

    def __str__(self):
        return f"{self.congress}: {self.get_section_display()}"


@tracked
class Gap(models.Model):
    """What the record lacks, and why: unknown is never shown as zero."""

    congress = models.ForeignKey(
        Congress, verbose_name=_("congress"), on_delete=models.CASCADE, related_name="gaps"
    )
    topic = models.CharField(_("what is missing"), max_length=20, choices=GapTopic)
    reason = models.CharField(
        _("why"), max_length=15, choices=GapReason, default=GapReason.SOURCE_SILENT
    )

    class Meta:
        verbose_name = _("gap of a record")
        verbose_name_plural = _("gaps of records")
        ordering = ["congress", "topic"]
        constraints = [
            models.UniqueConstraint(
                fields=["congress", "topic"],
                name="gap_once_per_topic",
                violation_error_message=_("This gap is noted already."),
            )
        ]
        triggers = [of_section(SectionNumber.DOCUMENTS)]

    def __str__(self):
        return f"{self.get_topic_display()}: {self.get_reason_display()}"


@tracked
class AcceptedWarning(models.Model):
    """A warning that a clerk let stand, with his reason; told with other numbers it is another."""

    congress = models.ForeignKey(
        Congress,
        verbose_name=_("congress"),
        on_delete=models.CASCADE,
        related_name="accepted_warnings",
    )
    rule = models.CharField(_("rule"), max_length=20)
    subject = models.CharField(_("what it concerns"), blank=True)
    figures = models.CharField(_("numbers that it tells"), blank=True, default="", db_default="")
    reason = models.CharField(_("reason"), max_length=300)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("accepted by"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    accepted_at = models.DateTimeField(_("accepted at"), auto_now_add=True)

    class Meta:
        verbose_name = _("accepted warning")
        verbose_name_plural = _("accepted warnings")
        ordering = ["congress", "rule", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["congress", "rule", "subject", "figures"],
                name="warning_accepted_once",
                violation_error_message=_("This warning is accepted already."),
            )
        ]
        triggers = [stays_with_keeper("congress", CONGRESS_TABLE)]

    def __str__(self):
        return f"{self.rule}: {self.reason}"


@tracked
class Session(Sourced):
    congress = models.ForeignKey(
        Congress, verbose_name=_("congress"), on_delete=models.CASCADE, related_name="sessions"
    )
    number = models.PositiveSmallIntegerField(_("number of the session"), null=True, blank=True)
    phase = models.CharField(_("phase"), max_length=15, choices=SessionPhase, blank=True)
    on = models.DateField(_("day"), null=True, blank=True)
    on_precision = precision_column()
    on_basis = date_basis_column()
    part_of_day = models.CharField(
        _("part of the day"), max_length=10, choices=PartOfDay, blank=True
    )

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        ordering = ["congress", "number", "on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["congress", "number"],
                name="session_number_once_per_congress",
                violation_error_message=_("The congress already has a session of that number."),
            ),
            date_constraint("session_date_is_whole", "on"),
        ]
        triggers = [of_section(SectionNumber.CONGRESS)]

    def __str__(self):
        return f"{self.get_phase_display()} {self.number or ''}".strip()


@tracked
class Guest(Sourced):
    """Who attended as a guest: a person, a union body, another body, or a group by its label."""

    congress = models.ForeignKey(
        Congress, verbose_name=_("congress"), on_delete=models.CASCADE, related_name="guests"
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    person = models.ForeignKey(
        Person,
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="appearances",
    )
    organization = models.ForeignKey(
        Organization,
        verbose_name=_("union body"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    external_body = models.ForeignKey(
        ExternalBody,
        verbose_name=_("other body"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    label = models.CharField(_("group as named"), max_length=200, blank=True)
    roles = ArrayField(
        models.CharField(max_length=15, choices=GuestRole),
        verbose_name=_("roles"),
        default=list,
        blank=True,
    )

    class Meta:
        verbose_name = _("guest")
        verbose_name_plural = _("guests")
        ordering = ["congress", "order", "pk"]
        constraints = [
            Check(
                name="guest_is_one_of_four",
                condition=Q(
                    person__isnull=False,
                    organization__isnull=True,
                    external_body__isnull=True,
                    label="",
                )
                | Q(
                    person__isnull=True,
                    organization__isnull=False,
                    external_body__isnull=True,
                    label="",
                )
                | Q(
                    person__isnull=True,
                    organization__isnull=True,
                    external_body__isnull=False,
                    label="",
                )
                | (
                    Q(person__isnull=True, organization__isnull=True, external_body__isnull=True)
                    & ~Q(label="")
                ),
                violation_error_message=_(
                    "A guest is a person, a union body, another body, or a group as named: "
                    "one of the four."
                ),
            )
        ]
        triggers = [of_section(SectionNumber.CONGRESS)]

    def __str__(self):
        return str(self.person or self.organization or self.external_body or self.label)


@tracked
class GuestTitle(models.Model):
    """A post of a guest as the source states it."""

    guest = models.ForeignKey(
        Guest, verbose_name=_("guest"), on_delete=models.CASCADE, related_name="titles"
    )
    title = models.CharField(_("title"), max_length=150)
    organization = models.ForeignKey(
        Organization,
        verbose_name=_("of the union body"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    external_body = models.ForeignKey(
        ExternalBody,
        verbose_name=_("of the other body"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    is_former = models.BooleanField(_("former"), default=False)

    class Meta:
        verbose_name = _("title of a guest")
        verbose_name_plural = _("titles of guests")
        ordering = ["guest", "pk"]
        constraints = [
            Check(
                name="guest_title_is_of_one_body_at_most",
                condition=Q(organization__isnull=True) | Q(external_body__isnull=True),
                violation_error_message=_("A title is of one body: a union body or another."),
            )
        ]
        triggers = [of_section(SectionNumber.CONGRESS, through("congresses_guest", "guest_id"))]

    def __str__(self):
        return self.title


@tracked
class AgendaItem(Sourced):
    """A report heard, a document adopted, an orientation stated; who wrote it, what it is about."""

    congress = models.ForeignKey(
        Congress, verbose_name=_("congress"), on_delete=models.CASCADE, related_name="agenda"
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    kind = models.CharField(_("kind"), max_length=12, choices=AgendaKind)
    wording = models.CharField(_("what"), max_length=300)
    document = models.ForeignKey(
        Document,
        verbose_name=_("document"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agenda_items",
    )
    committee = models.ForeignKey(
        "congresses.Committee",
        verbose_name=_("of the committee"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    about_congress = models.ForeignKey(
        Congress,
        verbose_name=_("about the congress"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    period_from = models.PositiveSmallIntegerField(_("period from"), null=True, blank=True)
    period_to = models.PositiveSmallIntegerField(_("period to"), null=True, blank=True)

    class Meta:
        verbose_name = _("item of the agenda")
        verbose_name_plural = _("items of the agenda")
        ordering = ["congress", "order", "pk"]
        constraints = [
            Check(
                name="agenda_period_is_in_order",
                condition=Q(period_from__isnull=True)
                | Q(period_to__isnull=True)
                | Q(period_to__gte=F("period_from")),
                violation_error_message=_("A period ends in its first year or later."),
            )
        ]
        triggers = [of_section(SectionNumber.CONGRESS)]

    def __str__(self):
        return self.wording


@tracked
class CitedDocument(Sourced):
    """A document the record cites or produces, in section 8."""

    congress = models.ForeignKey(
        Congress, verbose_name=_("congress"), on_delete=models.CASCADE, related_name="documents"
    )
    document = models.ForeignKey(
        Document, verbose_name=_("document"), on_delete=models.PROTECT, related_name="citations"
    )
    note = models.CharField(_("in what way"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("document of a congress")
        verbose_name_plural = _("documents of congresses")
        ordering = ["congress", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["congress", "document"],
                name="document_cited_once_per_congress",
                violation_error_message=_("The record cites this document already."),
            )
        ]
        triggers = [of_section(SectionNumber.DOCUMENTS)]

    def __str__(self):
        return str(self.document)


@tracked
class CitedProgramme(Sourced):
    """A programme, campaign or anniversary that the record names, in section 7."""

    congress = models.ForeignKey(
        Congress, verbose_name=_("congress"), on_delete=models.CASCADE, related_name="programmes"
    )
    programme = models.ForeignKey(
        Programme, verbose_name=_("programme"), on_delete=models.PROTECT, related_name="citations"
    )
    note = models.CharField(_("in what way"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("programme of a congress")
        verbose_name_plural = _("programmes of congresses")
        ordering = ["congress", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["congress", "programme"],
                name="programme_cited_once_per_congress",
                violation_error_message=_("The record names this programme already."),
            )
        ]
        triggers = [of_section(SectionNumber.FIGURES)]

    def __str__(self):
        return str(self.programme)
