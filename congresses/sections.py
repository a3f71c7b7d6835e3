"""What the eight sections of the record sheet hold: their parts, and the rows of each."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from organizations.models import Document, Programme, Source, SourceNote

from .enums import SectionNumber
from .forms import activities, committees, delegates, proceedings, rows, sources, targets
from .models import (
    ActivityFigure,
    ActivityParty,
    AgendaItem,
    Agreement,
    AgreementParty,
    Ballot,
    Candidate,
    CitedDocument,
    CitedProgramme,
    Committee,
    CommitteeCount,
    Congress,
    Delegate,
    DelegateStatistic,
    Delegation,
    Gap,
    Guest,
    GuestTitle,
    Motion,
    Seat,
    Session,
    Target,
    TargetResult,
    TargetSummary,
)

BLANK_ROWS = 3


@dataclass(frozen=True)
class Part:
    """A table of a section, or one form where `one` gives its row."""

    key: str
    title: str | Promise
    form: type[rows.RowForm]
    rows: Callable[[Congress], models.QuerySet] | None = None
    one: Callable[[Congress], models.Model] | None = None
    # Links what `one` gave to the congress, once it is saved.
    attach: Callable[[Congress, models.Model], None] | None = None
    layout: str = "table"
    blank: int = BLANK_ROWS
    help: str | Promise = ""
    # A sentence can be pasted and read into rows of this part.
    takes_sentences: bool = False

    @property
    def is_ordered(self) -> bool:
        return "order" in self.form.base_fields


@dataclass
class Section:
    number: int
    title: str | Promise
    parts: list[Part] = field(default_factory=list)
    # Rows of tables that others write too, without the lock of the congress.
    shared: Callable[[Congress], Iterable[models.QuerySet]] = lambda _congress: ()

    def part(self, key: str) -> Part:
        return next(part for part in self.parts if part.key == key)


def _of(model: type[models.Model], path: str = "congress", *joins: str) -> Callable:
    def of(congress: Congress) -> models.QuerySet:
        found = model._default_manager.filter(**{path: congress})
        if any(f.name == "source" for f in model._meta.fields):
            found = found.select_related("source")
        return found.select_related(*joins) if joins else found

    return of


def _guests(congress: Congress) -> models.QuerySet:
    return (
        Guest.objects.filter(congress=congress)
        .select_related("person", "organization", "external_body", "source")
        .prefetch_related(
            models.Prefetch(
                "titles",
                GuestTitle.objects.select_related("organization", "external_body").order_by("pk"),
            )
        )
    )


_PARTY_BODIES = ("organization", "cluster", "external_body")


def _figures(congress: Congress) -> models.QuerySet:
    parties = ActivityParty.objects.select_related(*_PARTY_BODIES).order_by("pk")
    return (
        ActivityFigure.objects.filter(congress=congress)
        .select_related("programme", "owner_organization", "indicator", "source")
        .prefetch_related("counts", models.Prefetch("parties", parties))
    )


def _agreements(congress: Congress) -> models.QuerySet:
    parties = AgreementParty.objects.select_related(*_PARTY_BODIES).order_by("pk")
    return (
        Agreement.objects.filter(congress=congress)
        .select_related("source")
        .prefetch_related(models.Prefetch("parties", parties))
    )


def _committees(congress: Congress) -> models.QuerySet:
    """In the order in which they were entered: seats and counts name them by their number."""
    of = _of(Committee, "congress", "term__organization", "recognised_by")
    return of(congress).order_by("pk")


def _later_counts(congress: Congress) -> models.QuerySet:
    """Counts of a day; that of the congress itself stands with its committee."""
    return (
        CommitteeCount.objects.filter(committee__congress=congress, as_of__isnull=False)
        .select_related("committee__term__organization", "source")
        .order_by("as_of", "committee", "pk")
    )


def _seats(congress: Congress) -> models.QuerySet:
    return (
        Seat.objects.filter(committee__congress=congress)
        .select_related("person", "decision", "source")
        .order_by("order", "committee", "pk")
    )


def _candidates(congress: Congress) -> models.QuerySet:
    return (
        Candidate.objects.filter(ballot__congress=congress)
        .select_related("person", "source")
        .order_by("order", "ballot", "pk")
    )


def _own_source(congress: Congress) -> models.Model:
    return congress.source or Source(kept_by=congress.kept_by)


def _take_source(congress: Congress, source: models.Model) -> None:
    if congress.source_id != source.pk:
        congress.source = source
        congress.save(update_fields=["source"])


def _original(congress: Congress) -> models.Model:
    republished = congress.source.republishes if congress.source else None
    return republished or Source(kept_by=congress.kept_by)


def _take_original(congress: Congress, original: models.Model) -> None:
    if congress.source is None:
        raise ValidationError(
            _("Enter the source of the record first; it is what republishes this text.")
        )
    if congress.source.republishes_id != original.pk:
        congress.source.republishes = original
        congress.source.save(update_fields=["republishes"])


def further_sources(congress: Congress) -> models.QuerySet:
    """Sources that rows of the record name beside the record's own."""
    used = [
        part.rows(congress).order_by().values("source")
        for section in SECTIONS
        for part in section.parts
        if part.rows is not None
        and part.key not in ("sources", "notes")
        and any(f.name == "source" for f in part.form._meta.model._meta.fields)
    ]
    found = Q(pk__in=[])
    for rows_used in used:
        found |= Q(pk__in=rows_used)
    return Source.objects.filter(found).exclude(pk=congress.source_id or 0).order_by("pk")


def _notes(congress: Congress) -> models.QuerySet:
    sources = [congress.source_id or 0, *further_sources(congress).values_list("pk", flat=True)]
    return SourceNote.objects.filter(source__in=sources).select_related("source").order_by("pk")


def _programmes(congress: Congress) -> Iterator[models.QuerySet]:
    yield Programme.objects.filter(pk__in=congress.programmes.values("programme"))


def _sources_and_documents(congress: Congress) -> Iterator[models.QuerySet]:
    # In turns: what the first names is read once nobody changes it any more.
    yield Source.objects.filter(pk=congress.source_id or 0)
    republished = Source.objects.filter(pk=congress.source_id or 0).values("republishes")
    further = further_sources(congress).order_by().values("pk")
    yield Source.objects.filter(Q(pk__in=republished) | Q(pk__in=further))
    yield SourceNote.objects.filter(pk__in=_notes(congress).order_by().values("pk"))
    yield Document.objects.filter(pk__in=congress.documents.values("document"))


SECTIONS: list[Section] = [
    Section(
        SectionNumber.CONGRESS,
        SectionNumber.CONGRESS.label,
        [
            Part(
                "congress",
                gettext_lazy("Congress"),
                proceedings.CongressForm,
                one=lambda congress: congress,
                layout="form",
            ),
            Part("sessions", gettext_lazy("Sessions"), proceedings.SessionForm, _of(Session)),
            Part(
                "guests",
                gettext_lazy("Guests"),
                proceedings.GuestForm,
                _guests,
                layout="cards",
            ),
            Part(
                "agenda",
                gettext_lazy("Agenda"),
                proceedings.AgendaForm,
                _of(
                    AgendaItem,
                    "congress",
                    "document",
                    "committee__term__organization",
                    "about_congress__organization",
                    "about_congress__cluster",
                ),
                layout="cards",
            ),
        ],
    ),
    Section(
        SectionNumber.DELEGATES,
        SectionNumber.DELEGATES.label,
        [
            Part(
                "statistics",
                gettext_lazy("Composition of the delegates"),
                delegates.StatisticForm,
                _of(DelegateStatistic),
            ),
            Part(
                "delegations",
                gettext_lazy("Delegation to the congress above"),
                delegates.DelegationForm,
                _of(
                    Delegation,
                    "congress",
                    "to_congress__organization",
                    "to_congress__cluster",
                ),
                blank=1,
            ),
            Part(
                "delegates",
                gettext_lazy("Names of delegates"),
                delegates.DelegateForm,
                _of(Delegate, "congress", "person", "sending_organization"),
            ),
        ],
    ),
    Section(
        SectionNumber.COMMITTEES,
        SectionNumber.COMMITTEES.label,
        [
            Part(
                "committees",
                gettext_lazy("Committees and their counts"),
                committees.CommitteeForm,
                _committees,
                layout="cards",
                blank=1,
            ),
            Part(
                "later_counts",
                gettext_lazy("Committees on a later day"),
                committees.LaterCountForm,
                _later_counts,
                blank=1,
            ),
            Part("seats", gettext_lazy("Seats"), committees.SeatForm, _seats),
        ],
    ),
    Section(
        SectionNumber.BALLOTS,
        SectionNumber.BALLOTS.label,
        [
            Part(
                "ballots",
                gettext_lazy("Ballots"),
                committees.BallotForm,
                _of(Ballot, "congress", "committee__term__organization"),
                layout="cards",
                blank=1,
            ),
            Part("candidates", gettext_lazy("Candidates"), committees.CandidateForm, _candidates),
            Part("motions", gettext_lazy("Motions"), committees.MotionForm, _of(Motion)),
        ],
    ),
    Section(
        SectionNumber.RESULTS,
        SectionNumber.RESULTS.label,
        [
            Part(
                "summaries",
                gettext_lazy("Results in all"),
                targets.SummaryForm,
                _of(
                    TargetSummary,
                    "congress",
                    "about_congress__organization",
                    "about_congress__cluster",
                ),
                layout="cards",
                blank=1,
            ),
            Part(
                "results",
                gettext_lazy("Results of single targets"),
                targets.ResultForm,
                _of(TargetResult, "congress", "target", "indicator"),
            ),
        ],
    ),
    Section(
        SectionNumber.TARGETS,
        SectionNumber.TARGETS.label,
        [
            Part(
                "targets",
                gettext_lazy("Targets"),
                targets.TargetForm,
                _of(Target, "congress", "indicator"),
                takes_sentences=True,
            ),
        ],
    ),
    Section(
        SectionNumber.FIGURES,
        SectionNumber.FIGURES.label,
        [
            Part(
                "figures",
                gettext_lazy("Figures of activity"),
                activities.FigureForm,
                _figures,
                layout="cards",
                takes_sentences=True,
            ),
            Part("agreements", gettext_lazy("Agreements"), activities.AgreementForm, _agreements),
            Part(
                "programmes",
                gettext_lazy("Programmes named"),
                activities.CitedProgrammeForm,
                _of(CitedProgramme, "congress", "programme"),
            ),
        ],
        _programmes,
    ),
    Section(
        SectionNumber.DOCUMENTS,
        SectionNumber.DOCUMENTS.label,
        [
            Part(
                "source",
                gettext_lazy("Source of the record"),
                sources.SourceForm,
                one=_own_source,
                attach=_take_source,
                layout="form",
            ),
            Part(
                "original",
                gettext_lazy("What that source republishes"),
                sources.SourceForm,
                one=_original,
                attach=_take_original,
                layout="form",
            ),
            Part(
                "sources",
                gettext_lazy("Further sources"),
                sources.SourceForm,
                further_sources,
                blank=0,
                help=gettext_lazy("Rows of other sections name them; complete them here."),
            ),
            Part(
                "notes",
                gettext_lazy("Where the source deviates"),
                sources.SourceNoteForm,
                _notes,
            ),
            Part(
                "documents",
                gettext_lazy("Documents cited"),
                sources.CitedDocumentForm,
                _of(
                    CitedDocument,
                    "congress",
                    "document__issuer",
                    "document__external_issuer",
                ),
            ),
            Part(
                "gaps",
                gettext_lazy("What the source does not give"),
                sources.GapForm,
                _of(Gap),
            ),
        ],
        _sources_and_documents,
    ),
]


def section(number: int) -> Section:
    return SECTIONS[number - 1]


def register_part(number: int, part: Part, *, after: str = "") -> None:
    """Add a part to a section, for an app above this one; again under the same key replaces."""
    parts = section(number).parts
    for place, known in enumerate(parts):
        if known.key == part.key:
            parts[place] = part
            return
    keys = [known.key for known in parts]
    parts.insert(keys.index(after) + 1 if after in keys else len(parts), part)
