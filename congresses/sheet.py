"""The record sheet: the eight sections of a congress, each opened and saved on its own.

No request and no admin is needed: a desk page, a sheet of an import and a command save the same
way. A section is written whole or not at all, under the lock of its congress.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from django import forms
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.http import QueryDict
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from congress_portal.foundation import audit, concurrency, integrity, merging
from congress_portal.foundation.fields import ReadField
from congress_portal.foundation.figures import show_number
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.vietnamese import normalize
from organizations.models import Source, SourceNote

from . import forms as rows
from .enums import CongressKind, GapReason, GapTopic, SeatState, SectionNumber, SectionStatus
from .models import (
    ActivityFigure,
    AgendaItem,
    Agreement,
    Ballot,
    Candidate,
    CitedDocument,
    CitedProgramme,
    Committee,
    CommitteeCount,
    Congress,
    CongressSection,
    Delegate,
    DelegateStatistic,
    Delegation,
    Gap,
    Guest,
    Motion,
    Seat,
    SectionRemark,
    Session,
    Target,
    TargetResult,
    TargetSummary,
)
from .naming import NamedField, Names, prefixed, told

BLANK_ROWS = 3
ROWS_ON_A_PAGE = 30
CARDS_ON_A_PAGE = 15
# The largest congress so far had some 1,100 delegates.
MOST_ROWS = 2000
# In place of the number of a page: all rows of each part.
EVERY_PAGE = 0
SHORTEST_ANSWER = 10
# The key of the row of a part that is one form.
ONLY_ROW = "1"

Rows = dict[str, list[dict[str, str]]]
Step = Callable[[], None]


def _no_step() -> None:
    """Nobody waits to hear of single rows."""


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

    def part(self, key: str) -> Part:
        return next(part for part in self.parts if part.key == key)


class RowError(NamedTuple):
    """What is wrong in one field; row 0 is a form that is no table, field "" the whole row."""

    part: str
    row: int
    field: str
    sentence: str


class SectionError(Exception):
    """The section was not saved; nothing of it was."""

    def __init__(self, errors: list[RowError], bound: "BoundSection | None" = None):
        self.errors = errors
        self.bound = bound
        super().__init__("; ".join(self.describe(error) for error in errors))

    def describe(self, error: RowError) -> str:
        place = [error.part]
        if error.row:
            place.append(_("row %(number)s") % {"number": error.row})
        if error.field:
            place.append(error.field)
        return f"{', '.join(p for p in place if p)}: {error.sentence}".removeprefix(": ")


class StaleSection(Exception):
    """Somebody saved the section after it was opened; nothing was written."""

    def __init__(self, number: int, yours: Rows, theirs: Rows, version: int):
        self.number, self.yours, self.theirs, self.version = number, yours, theirs, version
        super().__init__(f"section {number} is at version {version}")


@dataclass(frozen=True)
class SavedSection:
    congress: Congress
    number: int
    version: int
    # Rows written, changed or deleted.
    changed: int


class TooManyRows(SectionError):
    """A part was sent with more rows than are taken at once; none of them was read."""


def rows_posted(part: Part, data: Mapping[str, Any]) -> int:
    """How many rows of a part were posted; raises TooManyRows."""
    count = concurrency.rows_posted(data, part.key)
    if count > MOST_ROWS:
        told = {"part": part.title, "count": show_number(count), "most": show_number(MOST_ROWS)}
        raise TooManyRows([RowError("", 0, "", str(concurrency.TOO_MANY_ROWS) % told)])
    return count


class BoundPart:
    """The forms of one part: the rows that exist, then blank ones, or what was posted."""

    def __init__(
        self,
        part: Part,
        congress: Congress,
        names: Names,
        *,
        data: Mapping[str, Any] | None = None,
        page: int = 1,
        typed: list[dict[str, str]] | None = None,
        numbers: dict[str, dict[int, int]] | None = None,
        is_offered: bool = True,
    ):
        # Whether blank rows are offered: to who may fill them in.
        self.is_offered = is_offered
        self.part, self.congress, self.names = part, congress, names
        self.data, self.page, self.typed = data, page, typed
        self.numbers = numbers if numbers is not None else {}
        self.is_posted = data is not None and f"{part.key}-TOTAL_FORMS" in data
        self.strangers: list[int] = []
        if part.one is not None:
            self.existing: list[models.Model] = []
            row = (typed or [None])[0]
            self.pages = 1
            self.forms = [self._form(part.one(congress), part.key, 0, typed=row)]
        else:
            assert part.rows is not None
            self.existing = list(part.rows(congress))
            self.forms = self._posted() if data is not None else self._shown()
        self.numbers[part.key] = {
            row.pk: number for number, row in enumerate(self.existing, start=1)
        }
        self.point()

    # Making the forms

    def _form(self, row: models.Model | None, prefix: str, number: int, **options: Any) -> Any:
        bound = self.data if self.is_posted else None
        form = self.part.form(
            data=bound,
            prefix=prefix,
            auto_id="id_%s",
            congress=self.congress,
            names=self.names,
            instance=row,
            empty_permitted=row is None,
            use_required_attribute=False,
            **options,
        )
        form.row_number = number
        return form

    def _shown(self) -> list[Any]:
        shown = self.existing
        most = CARDS_ON_A_PAGE if self.part.layout == "cards" else ROWS_ON_A_PAGE
        if self.page == EVERY_PAGE:
            most = max(len(shown), 1)
        self.pages = -(-max(len(shown), 1) // most)
        self.page = min(max(self.page, 1), self.pages)
        first = (self.page - 1) * most
        typed = {row["id"]: row for row in self.typed or [] if row.get("id")}
        forms_of_rows = [
            self._form(
                row, f"{self.part.key}-{index}", first + index + 1, typed=typed.get(str(row.pk))
            )
            for index, row in enumerate(shown[first : first + most])
        ]
        new = [row for row in self.typed or [] if not row.get("id")]
        is_offered = self.is_offered and self.page == self.pages
        blank = [None] * (self.part.blank if is_offered else 0)
        at = len(forms_of_rows)
        forms_of_rows += [
            self._form(None, f"{self.part.key}-{at + new_row}", len(shown) + new_row + 1, typed=row)
            for new_row, row in enumerate([*new, *blank])
        ]
        return forms_of_rows

    def _posted(self) -> list[Any]:
        self.pages = 1
        if not self.is_posted:
            return []
        assert self.data is not None
        count = rows_posted(self.part, self.data)
        places = {str(row.pk): place for place, row in enumerate(self.existing, start=1)}
        by_id = {str(row.pk): row for row in self.existing}
        posted, new = [], 0
        for index in range(count):
            prefix = f"{self.part.key}-{index}"
            key = str(self.data.get(f"{prefix}-id") or "")
            if key and key not in by_id:
                self.strangers.append(index + 1)
                continue
            if key:
                number = places[key]
            else:
                new += 1
                number = len(self.existing) + new
            posted.append(self._form(by_id.get(key), prefix, number))
        return posted

    def point(self) -> None:
        """Show by its number the row of another table that a row belongs to."""
        for form in self.forms:
            for name, input_field in form.fields.items():
                if not isinstance(input_field, rows.RowNumberField) or form.is_new:
                    continue
                meant = getattr(form.instance, f"{input_field.column}_id")
                numbers = self.numbers.get(input_field.part, {})
                if not (form.initial.get(name) and self.typed):
                    form.initial[name] = numbers.get(meant)

    # Validating and saving

    @cached_property
    def written(self) -> list[Any]:
        """The forms that say something: new ones filled in, existing ones changed."""
        return [
            form
            for form in self.forms
            if form.is_bound and not form.is_deleted and form.has_changed()
        ]

    @property
    def deleted(self) -> list[Any]:
        return [form for form in self.forms if form.is_deleted and not form.is_new]

    def clean(self) -> bool:
        valid = _all(form.is_valid() for form in self.written)
        return valid and not self.strangers

    def delete(self) -> int:
        for form in self.deleted:
            try:
                with told():
                    form.instance.delete()
            except models.ProtectedError:
                form.add_error(None, _("Other rows name this one. Empty those first."))
            except ValidationError as error:
                form.add_error(None, error)
        return len(self.deleted)

    def save(self, saved: dict[str, dict[int, models.Model]], on_row: Step) -> int:
        """Write the rows; `saved` gets every row of the part by its number on the sheet."""
        gone = {form.instance.pk for form in self.deleted}
        numbered = {
            number: row for number, row in enumerate(self.existing, start=1) if row.pk not in gone
        }
        changed = 0
        order = self._order(gone) if self.part.is_ordered else {}
        for form in self.written:
            try:
                with told():
                    form.place(saved)
                    if id(form) in order:
                        form.instance.order = order[id(form)]
                    row = form.save_row()
            except ValidationError as error:
                form.add_error(None, error)
                continue
            changed += 1
            on_row()
            numbered[form.row_number] = row
            if self.part.attach is not None:
                self.part.attach(self.congress, row)
        unchanged = {row.pk: row for row in self.existing if row.pk not in gone}
        for pk, place in order.items():
            if pk in unchanged and unchanged[pk].order != place:  # type: ignore[attr-defined]
                type(unchanged[pk])._default_manager.filter(pk=pk).update(order=place)
                changed += 1
        saved[self.part.key] = numbered
        return changed

    def _order(self, gone: set[int]) -> dict[int, int]:
        """The place of each row: by id of the form where it is written, else by key of the row."""
        written = {id(form): form for form in self.written}
        by_row = {form.instance.pk: form for form in self.written if not form.is_new}
        places: list[tuple[tuple[float, int, int], int]] = []
        for index, row in enumerate(self.existing):
            if row.pk in gone:
                continue
            form = by_row.get(row.pk)
            before = index + 1
            typed = form.cleaned_data.get("order") if form else None
            if form and "order" not in form.changed_data:
                typed = None
            wanted = typed or before
            moved = 0 if wanted < before else 2 if wanted > before else 1
            places.append(((wanted, moved, index), id(form) if form else row.pk))
        for index, form in enumerate(written.values()):
            if form.is_new:
                wanted = form.cleaned_data.get("order") or float("inf")
                places.append(((wanted, 0, index), id(form)))
        return {key: place for place, (_where, key) in enumerate(sorted(places), start=1)}

    def errors(self) -> list[RowError]:
        found = [
            RowError(
                self.part.key, number, "", _("This row is not in the record. Open the page again.")
            )
            for number in self.strangers
        ]
        for form in self.forms:
            if not form.is_bound or form not in [*self.written, *self.deleted]:
                continue
            for name, sentences in form.errors.items():
                shown = "" if name == "__all__" else name
                found += [
                    RowError(self.part.key, form.row_number, shown, str(text)) for text in sentences
                ]
        return found

    @property
    def has_errors(self) -> bool:
        return bool(self.errors()) if self.is_posted else False

    @property
    def total(self) -> int:
        return len(self.forms)


class BoundSection:
    """A section of one congress, opened or posted."""

    def __init__(
        self,
        section: Section,
        congress: Congress,
        *,
        version: int,
        data: Mapping[str, Any] | None = None,
        page: int = 1,
        typed: Rows | None = None,
        is_offered: bool = True,
    ):
        self.is_offered = is_offered
        self.section, self.congress, self.version = section, congress, version
        self.names = Names(congress)
        self.data, self.page, self.typed = data, page, typed or {}
        self.whole: list[RowError] = []
        self.status = status_of_section(congress, section.number)
        self.take_status(data or {})
        self.parts: list[BoundPart] = []
        if data is None:
            self._bind_all()

    def take_status(self, given: Mapping[str, Any]) -> None:
        if given.get("status") in SectionStatus.values:
            self.status = SectionStatus(given["status"])

    def _bind_all(self) -> None:
        for part in self.section.parts[len(self.parts) :]:
            self._bind(part)

    def _bind(self, part: Part) -> BoundPart:
        numbers = self.parts[-1].numbers if self.parts else {}
        bound = BoundPart(
            part,
            self.congress,
            self.names,
            data=self.data,
            page=self.page,
            typed=self.typed.get(part.key),
            numbers=numbers,
            is_offered=self.is_offered,
        )
        self.parts.append(bound)
        return bound

    def save(self, on_row: Step = _no_step) -> int:
        """Validate and write part by part; a later part may name rows of an earlier one."""
        saved: dict[str, dict[int, models.Model]] = {}
        changed, sound = 0, True
        for part in self.section.parts:
            bound = self._bind(part)
            sound = bound.clean() and sound
            if not sound:
                continue
            changed += bound.delete()
            changed += bound.save(saved, on_row)
            sound = not bound.errors()
        if sound:
            try:
                with told(), connection.cursor() as cursor:
                    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
                    cursor.execute("SET CONSTRAINTS ALL DEFERRED")
            except ValidationError as error:
                self.whole = [RowError("", 0, "", text) for text in error.messages]
        if errors := self.errors():
            raise SectionError(errors, self)
        return changed

    def errors(self) -> list[RowError]:
        return [*self.whole, *(error for part in self.parts for error in part.errors())]

    def described_errors(self) -> list[tuple[str, str]]:
        """The address of the field on the page, and a sentence that says where it is."""
        described = []
        for error in self.errors():
            part = next((p for p in self.parts if p.part.key == error.part), None)
            if part is None:
                described.append(("", error.sentence))
                continue
            form = next((f for f in part.forms if f.row_number == error.row), None)
            place = [str(part.part.title)]
            if error.row:
                place.append(_("row %(number)s") % {"number": error.row})
            anchor = f"muc-{part.part.key}"
            if form is not None and error.field in form.fields:
                place.append(str(form[error.field].label))
                anchor = form[error.field].auto_id
            described.append((anchor, f"{', '.join(place)}: {error.sentence}"))
        return described


def _all(answers: Iterable[bool]) -> bool:
    """Whether all are true, each of them asked."""
    return False not in list(answers)


# The sections


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
                rows.GuestTitle.objects.select_related("organization", "external_body").order_by(
                    "pk"
                ),
            )
        )
    )


_PARTY_BODIES = ("organization", "cluster", "external_body")


def _figures(congress: Congress) -> models.QuerySet:
    parties = rows.ActivityParty.objects.select_related(*_PARTY_BODIES).order_by("pk")
    return (
        ActivityFigure.objects.filter(congress=congress)
        .select_related("programme", "owner_organization", "indicator", "source")
        .prefetch_related("counts", models.Prefetch("parties", parties))
    )


def _agreements(congress: Congress) -> models.QuerySet:
    parties = rows.AgreementParty.objects.select_related(*_PARTY_BODIES).order_by("pk")
    return (
        Agreement.objects.filter(congress=congress)
        .select_related("source")
        .prefetch_related(models.Prefetch("parties", parties))
    )


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
    for sources in used:
        found |= Q(pk__in=sources)
    return Source.objects.filter(found).exclude(pk=congress.source_id or 0).order_by("pk")


def _notes(congress: Congress) -> models.QuerySet:
    sources = [congress.source_id or 0, *further_sources(congress).values_list("pk", flat=True)]
    return SourceNote.objects.filter(source__in=sources).select_related("source").order_by("pk")


SECTIONS: list[Section] = [
    Section(
        SectionNumber.CONGRESS,
        SectionNumber.CONGRESS.label,
        [
            Part(
                "congress",
                gettext_lazy("Congress"),
                rows.CongressForm,
                one=lambda congress: congress,
                layout="form",
            ),
            Part("sessions", gettext_lazy("Sessions"), rows.SessionForm, _of(Session)),
            Part(
                "guests",
                gettext_lazy("Guests"),
                rows.GuestForm,
                _guests,
                layout="cards",
            ),
            Part(
                "agenda",
                gettext_lazy("Agenda"),
                rows.AgendaForm,
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
                rows.StatisticForm,
                _of(DelegateStatistic),
            ),
            Part(
                "delegations",
                gettext_lazy("Delegation to the congress above"),
                rows.DelegationForm,
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
                rows.DelegateForm,
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
                rows.CommitteeForm,
                _of(Committee, "congress", "term__organization", "recognised_by"),
                layout="cards",
                blank=1,
            ),
            Part(
                "later_counts",
                gettext_lazy("Committees on a later day"),
                rows.LaterCountForm,
                _later_counts,
                blank=1,
            ),
            Part("seats", gettext_lazy("Seats"), rows.SeatForm, _seats),
        ],
    ),
    Section(
        SectionNumber.BALLOTS,
        SectionNumber.BALLOTS.label,
        [
            Part(
                "ballots",
                gettext_lazy("Ballots"),
                rows.BallotForm,
                _of(Ballot, "congress", "committee__term__organization"),
                layout="cards",
                blank=1,
            ),
            Part("candidates", gettext_lazy("Candidates"), rows.CandidateForm, _candidates),
            Part("motions", gettext_lazy("Motions"), rows.MotionForm, _of(Motion)),
        ],
    ),
    Section(
        SectionNumber.RESULTS,
        SectionNumber.RESULTS.label,
        [
            Part(
                "summaries",
                gettext_lazy("Results in all"),
                rows.SummaryForm,
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
                rows.ResultForm,
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
                rows.TargetForm,
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
                rows.FigureForm,
                _figures,
                layout="cards",
                takes_sentences=True,
            ),
            Part("agreements", gettext_lazy("Agreements"), rows.AgreementForm, _agreements),
            Part(
                "programmes",
                gettext_lazy("Programmes named"),
                rows.CitedProgrammeForm,
                _of(CitedProgramme, "congress", "programme"),
            ),
        ],
    ),
    Section(
        SectionNumber.DOCUMENTS,
        SectionNumber.DOCUMENTS.label,
        [
            Part(
                "source",
                gettext_lazy("Source of the record"),
                rows.SourceForm,
                one=_own_source,
                attach=_take_source,
                layout="form",
            ),
            Part(
                "original",
                gettext_lazy("What that source republishes"),
                rows.SourceForm,
                one=_original,
                attach=_take_original,
                layout="form",
            ),
            Part(
                "sources",
                gettext_lazy("Further sources"),
                rows.SourceForm,
                further_sources,
                blank=0,
                help=gettext_lazy("Rows of other sections name them; complete them here."),
            ),
            Part(
                "notes",
                gettext_lazy("Where the source deviates"),
                rows.SourceNoteForm,
                _notes,
            ),
            Part(
                "documents",
                gettext_lazy("Documents cited"),
                rows.CitedDocumentForm,
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
                rows.GapForm,
                _of(Gap),
            ),
        ],
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


# Opening and saving


def version_of(congress: Congress, number: int) -> int:
    """How often the section was written; 0 before the first time."""
    found = CongressSection.objects.filter(congress=congress, section=number)
    return found.values_list("version", flat=True).first() or 0


def status_of_section(congress: Congress, number: int) -> SectionStatus:
    found = CongressSection.objects.filter(congress=congress, section=number)
    return SectionStatus(found.values_list("status", flat=True).first() or SectionStatus.OPEN)


def open_section(
    congress: Congress,
    number: int,
    *,
    page: int = 1,
    typed: Rows | None = None,
    is_offered: bool = True,
) -> BoundSection:
    """The section as it stands; `typed` shows unsaved values, blank rows come if `is_offered`."""
    return BoundSection(
        section(number),
        congress,
        version=version_of(congress, number),
        page=page,
        typed=typed,
        is_offered=is_offered,
    )


def save_section(
    congress: Congress,
    number: int,
    data: Mapping[str, Any],
    *,
    user: AbstractBaseUser,
    version: int | None,
    on_row: Step = _no_step,
) -> SavedSection:
    """Write what was posted, whole or not at all.

    `version` is the one at which the section was opened; None takes it as it is. Parts that
    were not posted stay as they are. `on_row` hears of each row written. Raises SectionError or
    StaleSection.
    """
    with audit.acting(user), transaction.atomic():
        locked = (
            Congress.objects.select_for_update(of=("self",))
            .select_related("kept_by", "organization", "cluster", "term", "reviewed_term")
            .get(pk=congress.pk)
        )
        current = version_of(locked, number)
        if version is not None and version != current:
            raise StaleSection(number, typed_rows(number, data), rows_of(locked, number), current)
        if not ReviewState(locked.state).is_open:
            raise SectionError(
                [
                    RowError(
                        "",
                        0,
                        "",
                        _(
                            "The record is submitted or published and cannot be changed. "
                            "Ask for it to be returned, or open a correction."
                        ),
                    )
                ],
                open_section(locked, number, typed=typed_rows(number, data)),
            )
        bound = BoundSection(section(number), locked, version=current, data=data)
        changed = bound.save(on_row)
        before = status_of_section(locked, number)
        if changed or bound.status != before:
            _write_version(locked, number, bound.status)
            open_remarks(locked, number).update(settled_by=user, settled_at=timezone.now())
        return SavedSection(locked, number, version_of(locked, number), changed)


def open_remarks(congress: Congress, number: int | None = None) -> models.QuerySet:
    """What the approver remarked and nobody has settled, of one section or of all."""
    found = SectionRemark.objects.filter(congress=congress, settled_at=None)
    return found if number is None else found.filter(section=number)


def answer_remark(
    congress: Congress, number: int, remark_id: int, answer: str, *, user: AbstractBaseUser
) -> bool:
    """Settle a remark by saying why the section stays as it is; whether it was still open."""
    if len(answer.strip()) < SHORTEST_ANSWER:
        raise ValidationError(
            _("Say in at least ten characters why the section stays as it is: “%(typed)s”.")
            % {"typed": answer.strip()}
        )
    with audit.acting(user), transaction.atomic():
        locked = Congress.objects.select_for_update(of=("self",)).get(pk=congress.pk)
        if not ReviewState(locked.state).is_open:
            raise ValidationError(integrity.TRIGGER_SENTENCES["record_is_frozen"])
        return bool(
            open_remarks(locked, number)
            .filter(pk=remark_id)
            .update(answer=answer.strip(), settled_by=user, settled_at=timezone.now())
        )


def _write_version(congress: Congress, number: int, status: SectionStatus) -> None:
    """Raise the version for tables without a trigger of the section; once a transaction."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO congresses_congresssection AS s
                        (congress_id, section, version, changed_in, status)
            VALUES (%s, %s, 1, txid_current(), %s)
            ON CONFLICT (congress_id, section) DO UPDATE
               SET version = s.version + (s.changed_in IS DISTINCT FROM txid_current())::int,
                   changed_in = txid_current(), status = excluded.status
            """,
            [congress.pk, number, status],
        )


# Rows as texts


def rows_of(congress: Congress, number: int, *, page: int = 1) -> Rows:
    """The rows that exist, as the texts the sheet shows: what `post_of` takes."""
    return shown_rows(open_section(congress, number, page=page))


def shown_rows(bound: BoundSection) -> Rows:
    found: Rows = {}
    for part in bound.parts:
        kept = [form for form in part.forms if not form.is_new or part.part.one is not None]
        found[part.part.key] = [
            {name: text for name, text in form.shown_row().items() if text} for form in kept
        ]
        if part.part.one is not None:
            found[part.part.key][0]["id"] = ONLY_ROW
    return found


def typed_rows(number: int, data: Mapping[str, Any]) -> Rows:
    """What was posted, as texts; deleted and blank rows are left out."""
    found: Rows = {}
    for part in section(number).parts:
        if f"{part.key}-TOTAL_FORMS" not in data:
            continue
        count = rows_posted(part, data)
        blank = blank_row(part)
        found[part.key] = []
        for index in range(count):
            prefix = part.key if part.one is not None else f"{part.key}-{index}"
            if data.get(f"{prefix}-DELETE"):
                continue
            row = {}
            for name, input_field in part.form.base_fields.items():
                value = input_field.widget.value_from_datadict(data, {}, f"{prefix}-{name}")
                row[name] = _as_text(value)
            row = {name: text for name, text in row.items() if text}
            if part.one is not None:
                row["id"] = ONLY_ROW
            if row.get("id") or merging.content(row) != merging.content(blank):
                found[part.key].append(row)
    return found


def canonical(number: int, typed: Rows) -> Rows:
    """Typed rows in the spelling in which the sheet shows them: 6/6/2023 as 06/06/2023."""
    return {
        key: [
            {name: _canonical(section(number).part(key), name, text) for name, text in row.items()}
            for row in of_part
        ]
        for key, of_part in typed.items()
    }


def _canonical(part: Part, name: str, text: str) -> str:
    input_field = part.form.base_fields.get(name)
    if isinstance(input_field, NamedField):
        new, of, named = prefixed(normalize(text))
        return named.partition("|")[0].strip() if new or of not in ("", "nhom") else text
    if not isinstance(input_field, ReadField):
        return normalize(text)
    try:
        return str(input_field.prepare_value(input_field.to_python(text)) or "")
    except ValidationError:
        return text


def post_of(number: int, given: Mapping[str, Any]) -> QueryDict:
    """The POST that a clerk's browser would send for these rows.

    `given` maps parts to lists of rows, or to one row where the part is one form; a row maps
    fields to texts. What a row leaves out is as in a blank row; a row with "id" is changed.
    """
    data = QueryDict(mutable=True)
    known = {part.key: part for part in section(number).parts}
    for key, value in given.items():
        if key == "status":
            data[key] = str(value)
            continue
        if key not in known:
            raise KeyError(f"section {number} has no part {key}; it has {', '.join(known)}")
        part = known[key]
        of_part = [value] if isinstance(value, Mapping) else list(value)
        data[f"{key}-TOTAL_FORMS"] = str(len(of_part))
        data[f"{key}-INITIAL_FORMS"] = str(sum(bool(row.get("id")) for row in of_part))
        for index, row in enumerate(of_part):
            prefix = key if part.one is not None else f"{key}-{index}"
            unknown = set(row) - set(part.form.base_fields) - {"DELETE"}
            if unknown:
                raise KeyError(f"{key} has no field {', '.join(sorted(unknown))}")
            start = {} if row.get("id") else blank_row(part)
            for name, text in {**start, **row}.items():
                input_field = part.form.base_fields.get(name)
                if isinstance(input_field, forms.MultipleChoiceField):
                    several = text.split(",") if isinstance(text, str) else text
                    data.setlist(f"{prefix}-{name}", [each for each in several if each])
                elif text is True:
                    boolean = isinstance(input_field, forms.NullBooleanField)
                    data[f"{prefix}-{name}"] = "true" if boolean else "on"
                elif text is False and isinstance(input_field, forms.NullBooleanField):
                    data[f"{prefix}-{name}"] = "false"
                elif text not in (None, False, ""):
                    data[f"{prefix}-{name}"] = str(text)
    return data


def blank_row(part: Part) -> dict[str, str]:
    """What a blank row posts: the choices that are set from the start."""
    found = {}
    model = part.form._meta.model
    row = model()
    for name, input_field in part.form.base_fields.items():
        if name in ("id", "order", *part.form.unset):
            continue
        initial = input_field.initial
        if name in part.form._meta.fields:
            value = model._meta.get_field(name).value_from_object(row)
            initial = value if value not in (None, "") else initial
        if callable(initial):
            initial = initial()
        if isinstance(input_field, forms.NullBooleanField):
            found[name] = "unknown" if initial is None else str(initial).lower()
        elif text := _as_text(input_field.prepare_value(initial)):
            found[name] = text
    return found


def _as_text(value: Any) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "on"
    if isinstance(value, list | tuple):
        return ",".join(map(str, value))
    return str(value).strip()


# What is recorded, what is missing, what the source does not give


@dataclass(frozen=True)
class SectionState:
    """How far a section is: counts of rows, topics that are missing, gaps with their reason."""

    number: int
    title: str | Promise
    status: SectionStatus
    recorded: tuple[tuple[str | Promise, int], ...]
    missing: tuple[str | Promise, ...]
    silent: tuple[tuple[str | Promise, str | Promise], ...]
    # Remarks of the approver that nobody has settled.
    remarks: int = 0

    @property
    def row_count(self) -> int:
        return sum(count for _title, count in self.recorded)

    @property
    def is_untouched(self) -> bool:
        """Whether nobody entered anything here, or said why there is nothing."""
        return not self.recorded and not self.silent and self.status == SectionStatus.OPEN


# A conference answers for fewer topics.
TOPICS_OF_A_CONFERENCE = (GapTopic.DATE, GapTopic.PLACE, GapTopic.GUESTS, GapTopic.FIGURES)


def section_states(congress: Congress) -> list[SectionState]:
    """The state of all eight sections, in five queries."""
    counts = _row_counts(congress)
    sections = {
        kept.section: SectionStatus(kept.status)
        for kept in CongressSection.objects.filter(congress=congress)
    }
    gaps = {gap.topic: GapReason(gap.reason).label for gap in Gap.objects.filter(congress=congress)}
    here = _topics_recorded(congress, counts)
    remarked = Counter(open_remarks(congress).order_by().values_list("section", flat=True))
    asked: Iterable[GapTopic] = GapTopic
    if not CongressKind(congress.kind).is_congress:
        asked = TOPICS_OF_A_CONFERENCE
    states = []
    for each in SECTIONS:
        topics = [t for t in GapTopic if t.section == each.number]
        states.append(
            SectionState(
                number=each.number,
                title=each.title,
                status=sections.get(each.number, SectionStatus.OPEN),
                recorded=tuple(
                    (part.title, counts[part.key]) for part in each.parts if counts.get(part.key)
                ),
                missing=tuple(
                    topic.label
                    for topic in topics
                    if topic in asked and topic not in here and topic not in gaps
                ),
                silent=tuple((topic.label, gaps[topic]) for topic in topics if topic in gaps),
                remarks=remarked[each.number],
            )
        )
    return states


def _row_counts(congress: Congress) -> dict[str, int]:
    counted = {}
    for each in SECTIONS:
        for part in each.parts:
            if part.rows is None or part.key in ("sources", "notes"):
                continue
            model = part.form._meta.model
            path = next(
                p
                for p in ("congress", "committee__congress", "ballot__congress")
                if _has_path(model, p)
            )
            counted[part.key] = Coalesce(
                Subquery(
                    model._default_manager.filter(**{path: OuterRef("pk")})
                    .order_by()
                    .values(path)
                    .annotate(n=Count("pk"))
                    .values("n")
                ),
                0,
            )
    counted["named_seats"] = Coalesce(
        Subquery(
            Seat.objects.filter(committee__congress=OuterRef("pk"), state=SeatState.NAMED)
            .order_by()
            .values("committee__congress")
            .annotate(n=Count("pk"))
            .values("n")
        ),
        0,
    )
    counted["decided"] = Coalesce(
        Subquery(
            Committee.objects.filter(congress=OuterRef("pk"), seats_decided__isnull=False)
            .order_by()
            .values("congress")
            .annotate(n=Count("pk"))
            .values("n")
        ),
        0,
    )
    counted["standing"] = Coalesce(
        Subquery(
            Committee.objects.filter(congress=OuterRef("pk"), kind="standing")
            .order_by()
            .values("congress")
            .annotate(n=Count("pk"))
            .values("n")
        ),
        0,
    )
    found = Congress.objects.values(**{f"n_{key}": value for key, value in counted.items()})
    return {key.removeprefix("n_"): value for key, value in found.get(pk=congress.pk).items()}


def _has_path(model: type[models.Model], path: str) -> bool:
    names = {f.name for f in model._meta.fields}
    return path.split("__")[0] in names


def _topics_recorded(congress: Congress, counts: dict[str, int]) -> set[GapTopic]:
    seen = {
        GapTopic.DATE: congress.opened_on is not None,
        GapTopic.PLACE: congress.place != "",
        GapTopic.GUESTS: counts["guests"] > 0,
        GapTopic.CONVENED: congress.convened is not None,
        GapTopic.PRESENT: congress.present is not None,
        GapTopic.QUALIFIED: congress.qualified is not None,
        GapTopic.STATISTICS: counts["statistics"] > 0,
        GapTopic.DELEGATION: counts["delegations"] > 0,
        GapTopic.COMMITTEE_NAMES: counts["named_seats"] > 0,
        GapTopic.SEATS_DECIDED: counts["decided"] > 0,
        GapTopic.STANDING_COMMITTEE: counts["standing"] > 0,
        GapTopic.BALLOTS: counts["ballots"] > 0,
        GapTopic.RESULTS: counts["results"] + counts["summaries"] > 0,
        GapTopic.TARGETS: counts["targets"] > 0,
        GapTopic.FIGURES: counts["figures"] + counts["agreements"] > 0,
        GapTopic.AWARD_NAMES: False,
        GapTopic.DOCUMENTS: counts["documents"] > 0,
    }
    return {topic for topic, recorded in seen.items() if recorded}
