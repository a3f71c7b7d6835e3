"""The rows of the record sheet as forms: one flat row may write several tables.

A form is bound to a row that exists or to a new one of the congress; the sheet validates and
saves all rows of a section in one transaction.
"""

from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from congress_portal.foundation.fields import (
    CleanCharField,
    DayFirstDateField,
    FigureField,
    OrdinalField,
    PartialDateField,
    WebAddressField,
    WholeNumberField,
    YearField,
    YearsField,
)
from congress_portal.foundation.figures import Figure, shortened
from congress_portal.foundation.forms import HouseModelForm, joined_columns
from congress_portal.foundation.vietnamese import normalize
from organizations.enums import (
    DocumentKind,
    ProgrammeKind,
    PublicationGround,
)
from organizations.models import Document, Programme, Source, SourceNote

from .enums import (
    CONGRESS_KINDS,
    CommitteeKind,
    CongressKind,
    CountedAs,
    GuestRole,
    PartyRole,
    VacancyPlan,
)
from .models import (
    ActivityCount,
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
from .naming import (
    NamedBodiesField,
    NamedBody,
    NamedBodyField,
    NamedCommitteeField,
    NamedCongressField,
    NamedDocumentField,
    NamedField,
    NamedIndicatorField,
    NamedPersonField,
    NamedProgrammeField,
    NamedSourceField,
    Names,
    made,
    told,
)
from .pasting import counted_as

TITLES_OF_A_GUEST = 3
COUNTS_OF_A_FIGURE = 3


def with_blank(choices: type[models.TextChoices], blank: str = "") -> list[tuple[str, Any]]:
    return [("", blank or "…"), *choices.choices]


class RowNumberField(WholeNumberField):
    """The number of a row in another table of the same section, as the sheet counts them."""

    def __init__(self, part: str, column: str, **kwargs: Any):
        self.part, self.column = part, column
        super().__init__(min_value=1, max_value=9999, **kwargs)


class RowForm(HouseModelForm):
    """A row of the sheet. Its columns on the page are its fields; `more` stand folded away."""

    # Fields that the table does not show at first.
    more: ClassVar[tuple[str, ...]] = ()
    wide: ClassVar[tuple[str, ...]] = ("wording",)

    # Texts too long for a line.
    long: ClassVar[tuple[str, ...]] = ()
    # Choices that a new row does not make by itself: making one is what makes the row.
    unset: ClassVar[tuple[str, ...]] = ()

    id = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        congress: Congress,
        names: Names | None = None,
        typed: dict[str, str] | None = None,
        **kwargs: Any,
    ):
        self.congress = congress
        self.names = names
        super().__init__(*args, **kwargs)
        self.was_new = self.instance.pk is None
        self.begin()
        # Marked for deletion in what is shown but not saved yet.
        self.is_marked = bool((typed or {}).get("DELETE"))
        self.is_prefilled = bool(typed)
        for name, text in (typed or {}).items():
            if name in self.fields and name != "id":
                several = isinstance(self.fields[name], forms.MultipleChoiceField)
                self.initial[name] = text.split(",") if several else text

    def begin(self) -> None:
        row = self.instance
        if row.pk is None and hasattr(type(row), "congress"):
            row.congress = self.congress
        self.initial["id"] = str(row.pk or "")
        if row.pk is None:
            self.initial.update(dict.fromkeys(self.unset))
        for name, field in self.fields.items():
            if name in self.long:
                field.widget = forms.Textarea(attrs={"rows": 2})
            if not isinstance(field, NamedField):
                continue
            field.names = self.names
            if field.columns and row.pk is not None:
                self.keep(name, field.read_from(row))

    def keep(self, name: str, value: Any) -> None:
        """What the row holds now in a field that names something."""
        field = self.fields[name]
        if isinstance(field, NamedField):
            field.kept = value
        self.initial[name] = value

    @property
    def is_new(self) -> bool:
        """Whether the row was new when the form was made, saved since or not."""
        return self.was_new

    @property
    def is_deleted(self) -> bool:
        return self.is_bound and bool(self.data.get(self.add_prefix("DELETE")))

    def named_fields(self) -> list[tuple[str, NamedField]]:
        return [
            (name, field) for name, field in self.fields.items() if isinstance(field, NamedField)
        ]

    def has_changed(self) -> bool:
        # The place alone makes no row.
        nothing = {"id", "order"} if self.is_new else {"id"}
        return not nothing.issuperset(self.changed_data)

    def _post_clean(self) -> None:
        for name, field in self.named_fields():
            if field.columns and name in self.cleaned_data:
                field.write_to(self.instance, self.cleaned_data[name])
        super()._post_clean()

    def _get_validation_exclusions(self) -> set[str]:
        excluded = super()._get_validation_exclusions()
        for name, field in self.named_fields():
            if name not in self.errors:
                excluded -= set(field.columns)
        return excluded

    def _update_errors(self, errors: ValidationError) -> None:
        if hasattr(errors, "error_dict"):
            owners = {c: name for name, field in self.named_fields() for c in field.columns}
            by_field: dict[str, list[ValidationError]] = {}
            for name, messages in errors.error_dict.items():
                shown = name if name in self.fields else owners.get(name, name)
                if shown not in self.fields and joined_owner(self, name) is None:
                    shown = "__all__"
                by_field.setdefault(shown, []).extend(messages)
            errors = ValidationError(by_field)
        super()._update_errors(errors)

    def place(self, rows: dict[str, dict[int, models.Model]]) -> None:
        """Point to the rows of other tables that are meant by their number."""
        for name, field in self.fields.items():
            if not isinstance(field, RowNumberField):
                continue
            number = self.cleaned_data.get(name)
            row = rows.get(field.part, {}).get(number) if number else None
            if number and row is None:
                raise ValidationError(
                    {
                        name: _(
                            "There is no row %(number)s in the table it points to. Enter that "
                            "row first, or correct the number."
                        )
                        % {"number": number}
                    }
                )
            setattr(self.instance, field.column, row)

    def save_row(self) -> models.Model:
        """Write the row and the rows that belong to it."""
        self.instance.save()
        return self.instance

    def shown_row(self) -> dict[str, str]:
        """Every field as the sheet shows it before anything is typed."""
        return {name: self.shown(name) for name in self.fields}

    def shown(self, name: str) -> str:
        field = self.fields[name]
        value = field.prepare_value(self.get_initial_for_field(field, name))
        if value is None or value is False:
            return ""
        if value is True:
            return "true" if isinstance(field, forms.NullBooleanField) else "on"
        if isinstance(value, list | tuple):
            return ",".join(map(str, value))
        return str(value)


def joined_owner(form: RowForm, column: str) -> str | None:
    return next((n for n, c in form.joined.items() if column in (n, *c.siblings)), None)


class OrderedForm(RowForm):
    """A row whose place in the table is typed; an empty place means after the last."""

    order = WholeNumberField(label=gettext_lazy("order"), required=False, max_value=9999)

    def begin(self) -> None:
        super().begin()
        if self.is_new:
            self.initial["order"] = None

    def clean_order(self) -> int:
        # The sheet numbers the rows anew when it saves them.
        return self.cleaned_data.get("order") or 0


def source_field() -> NamedSourceField:
    return NamedSourceField(
        label=gettext_lazy("other source"),
        help_text=gettext_lazy("Only where it is not the record's own source."),
    )


# Section 1


class CongressForm(RowForm):
    """What the congress itself counts and states."""

    wide = ("slogan", "place")

    term_years = YearsField(
        label=gettext_lazy("term"),
        required=False,
        help_text=gettext_lazy("The term it opens, or in which it falls: 2023-2028."),
    )
    reviewed_term_years = YearsField(
        label=gettext_lazy("term reviewed"),
        required=False,
        help_text=gettext_lazy("The term whose results it reports: 2018-2023."),
    )

    class Meta:
        model = Congress
        fields = [
            "kind",
            "ordinal",
            "opened_on",
            "closed_on",
            "part_of_day",
            "place",
            "reviewed_from",
            "reviewed_to",
            "planned_from",
            "planned_to",
            "slogan_kind",
            "slogan",
            "convened",
            "present",
            "present_kind",
            "qualified",
            "members_represented",
            "members_represented_unit",
            "source_note",
            "is_stub",
        ]

    field_order: ClassVar[list[str]] = [
        "id",
        "kind",
        "ordinal",
        "term_years",
        "reviewed_term_years",
    ]

    def begin(self) -> None:
        super().begin()
        for name, term in (
            ("term_years", self.instance.term),
            ("reviewed_term_years", self.instance.reviewed_term),
        ):
            if term and term.year_from and term.year_to:
                self.initial[name] = (term.year_from, term.year_to)
        self.fields["source_note"].queryset = notes_of(self.congress)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        host, kind = self.congress.organization, cleaned.get("kind") or self.instance.kind
        numbered = CongressKind(kind).is_congress or kind == CongressKind.DELEGATES_CONFERENCE
        ordinal = cleaned.get("ordinal") if numbered and "ordinal" in cleaned else None
        if self.errors or self.names is None:
            return cleaned
        if host is None:
            for name in ("term_years", "reviewed_term_years"):
                if cleaned.get(name):
                    self.add_error(
                        name, _("A cluster has no terms of office. Leave this field empty.")
                    )
            return cleaned
        before = ordinal - 1 if ordinal and ordinal > 1 else None
        for name, column, number in (
            ("term_years", "term", ordinal),
            ("reviewed_term_years", "reviewed_term", before),
        ):
            years, kept = cleaned.get(name), getattr(self.instance, column)
            if years is None and not (name == "term_years" and number):
                # A term known by its number alone shows no years to keep.
                alone = host.terms.filter(number=number, year_from__isnull=True).first()
                setattr(self.instance, column, alone if number else None)
                continue
            if kept and (kept.year_from, kept.year_to) == years and kept.number == number:
                continue
            try:
                setattr(self.instance, column, self.names.term(host, number, years, kept))
            except ValidationError as error:
                self.add_error(name, error)
        return cleaned


def notes_of(congress: Congress) -> models.QuerySet:
    """The notes on the sources that the record names by default."""
    return SourceNote.objects.filter(source__in=[congress.source_id or 0])


class SessionForm(RowForm):
    source = source_field()

    class Meta:
        model = Session
        fields = ["number", "phase", "on", "part_of_day"]


def title_fields() -> tuple[forms.Field, forms.Field, forms.Field]:
    """A post, the body it is in, and whether it is over."""
    return (
        CleanCharField(label=gettext_lazy("post"), required=False, max_length=150),
        NamedBodyField(
            organization="organization",
            external_body="external_body",
            of_the_row=False,
            label=gettext_lazy("of the body"),
        ),
        forms.BooleanField(label=gettext_lazy("former"), required=False),
    )


class GuestForm(OrderedForm):
    """A guest: a person with up to three posts, or a body, or a group."""

    person = NamedPersonField(
        "person",
        ground=PublicationGround.PUBLIC_SOURCE,
        label=gettext_lazy("full name"),
    )
    body = NamedBodyField(
        organization="organization",
        external_body="external_body",
        group="label",
        label=gettext_lazy("or the body or group"),
    )
    roles = forms.MultipleChoiceField(
        label=gettext_lazy("roles"),
        choices=GuestRole.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    title_1, title_1_of, title_1_former = title_fields()
    title_2, title_2_of, title_2_former = title_fields()
    title_3, title_3_of, title_3_former = title_fields()
    source = source_field()

    class Meta:
        model = Guest
        fields = ["order"]

    field_order: ClassVar[list[str]] = ["id", "order", "person", "body", "roles"]

    def begin(self) -> None:
        super().begin()
        self.initial["roles"] = list(self.instance.roles or [])
        if self.is_new:
            return
        titles = self.instance.titles.all()[:TITLES_OF_A_GUEST]
        for number, title in enumerate(titles, start=1):
            self.initial[f"title_{number}"] = title.title
            self.initial[f"title_{number}_former"] = title.is_former
            held = NamedBody(organization=title.organization, external_body=title.external_body)
            if title.organization or title.external_body:
                self.keep(f"title_{number}_of", held)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        self.instance.roles = [role for role in GuestRole if role in cleaned.get("roles", [])]
        if cleaned.get("person") and cleaned.get("body"):
            self.add_error(
                "body",
                _(
                    "A row is one guest: a person, or a body. Write the body of a person beside "
                    "the post."
                ),
            )
        for number in range(1, TITLES_OF_A_GUEST + 1):
            if cleaned.get(f"title_{number}_of") and not cleaned.get(f"title_{number}"):
                self.add_error(f"title_{number}", _("Write the post held in this body."))
        return cleaned

    def save_row(self) -> models.Model:
        guest = super().save_row()
        titles = []
        for number in range(1, TITLES_OF_A_GUEST + 1):
            if title := self.cleaned_data.get(f"title_{number}"):
                body = self.cleaned_data.get(f"title_{number}_of") or NamedBody()
                titles.append(
                    {
                        "title": title,
                        "organization": body.organization,
                        "external_body": body.external_body,
                        "is_former": self.cleaned_data.get(f"title_{number}_former", False),
                    }
                )
        write_children(GuestTitle, {"guest": guest}, titles)
        return guest


class AgendaForm(OrderedForm):
    """An item of the agenda, with the document it hears or adopts."""

    document_kind = forms.ChoiceField(
        label=gettext_lazy("type of document"), choices=with_blank(DocumentKind), required=False
    )
    document_number = CleanCharField(
        label=gettext_lazy("number and symbol"), max_length=60, required=False
    )
    committee = NamedCommitteeField("committee", label=gettext_lazy("of the committee"))
    about_congress = NamedCongressField("about_congress", label=gettext_lazy("about the congress"))
    source = source_field()

    class Meta:
        model = AgendaItem
        fields = ["order", "kind", "wording", "period_from", "period_to"]

    field_order: ClassVar[list[str]] = [
        "id",
        "order",
        "kind",
        "wording",
        "document_kind",
        "document_number",
        "committee",
        "about_congress",
    ]

    def begin(self) -> None:
        super().begin()
        if document := self.instance.document:
            self.initial["document_kind"] = document.kind
            self.initial["document_number"] = document.number

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("document_number") and not cleaned.get("document_kind"):
            self.add_error("document_kind", _("Choose the type of the document."))
        return cleaned

    def save_row(self) -> models.Model:
        kind = self.cleaned_data.get("document_kind")
        number = self.cleaned_data.get("document_number") or ""
        document = self.instance.document
        if not kind:
            self.instance.document = None
        elif document is None:
            self.instance.document = made(
                Document(
                    kind=kind,
                    number=number,
                    subject=self.instance.wording,
                    term_from=self.instance.period_from,
                    term_to=self.instance.period_to,
                    kept_by=self.congress.kept_by,
                )
            )
        elif (document.kind, document.number) != (kind, number):
            document.kind, document.number = kind, number
            document.save(update_fields=["kind", "number"])
        return super().save_row()


# Section 2


class StatisticForm(RowForm):
    wide = ("category",)
    source = source_field()

    class Meta:
        model = DelegateStatistic
        fields = ["dimension", "category", "count", "denominator", "percentage"]


class DelegationForm(RowForm):
    to_congress = NamedCongressField("to_congress", label=gettext_lazy("to the congress"))
    source = source_field()
    wide = ("to_congress", "to_label")

    class Meta:
        model = Delegation
        fields = ["to_label", "official", "alternate", "ex_officio", "formed_by"]

    field_order: ClassVar[list[str]] = ["id", "to_congress"]


class DelegateForm(RowForm):
    person = NamedPersonField("person", label=gettext_lazy("full name"), required=True)
    delegation = RowNumberField(
        "delegations",
        "delegation",
        label=gettext_lazy("goes upward in delegation no."),
        required=False,
    )
    sending_organization = NamedBodyField(
        organization="sending_organization", label=gettext_lazy("sent by")
    )
    source = source_field()
    wide = ("person",)
    more = ("sending_organization", "alternate_order", "is_qualified", "source")

    class Meta:
        model = Delegate
        fields = ["status", "origin", "unit", "alternate_order", "is_qualified"]

    field_order: ClassVar[list[str]] = ["id", "person", "delegation"]


# Section 3


class CommitteeForm(RowForm):
    """A committee with what was counted of it on the day of the congress."""

    kind = forms.ChoiceField(label=gettext_lazy("kind"), choices=with_blank(CommitteeKind))
    unset = ("kind",)
    elected = WholeNumberField(label=gettext_lazy("elected"), required=False, max_value=9999)
    appointed = WholeNumberField(label=gettext_lazy("appointed"), required=False, max_value=9999)
    vacant = WholeNumberField(label=gettext_lazy("vacant"), required=False, max_value=9999)
    vacancy_plan = forms.ChoiceField(
        label=gettext_lazy("vacant seats are"), choices=with_blank(VacancyPlan), required=False
    )
    recognised_by = NamedDocumentField("recognised_by", label=gettext_lazy("recognised by"))
    source = source_field()

    COUNTS: ClassVar[tuple[str, ...]] = ("elected", "appointed", "vacant", "vacancy_plan")

    class Meta:
        model = Committee
        fields = [
            "kind",
            "sequence",
            "seats_decided",
            "seats_decided_max",
            "seats_decided_basis",
            "formed_by",
        ]

    def begin(self) -> None:
        super().begin()
        if self.is_new:
            self.instance.term = self.congress.term
            return
        self.count = self.instance.counts.filter(as_of__isnull=True).first()
        for name in self.COUNTS:
            self.initial[name] = getattr(self.count, name, None)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.congress.term is None:
            raise ValidationError(
                _("The record has no term yet. Enter its years in section 1 first: 2023-2028.")
            )
        return cleaned

    def save_row(self) -> models.Model:
        committee = super().save_row()
        values = {name: self.cleaned_data.get(name) for name in self.COUNTS}
        values["vacancy_plan"] = values["vacancy_plan"] or ""
        count = committee.counts.filter(as_of__isnull=True).first()
        if all(value in (None, "") for value in values.values()):
            if count:
                count.delete()
            return committee
        write_row(count or CommitteeCount(committee=committee), values)
        return committee


class LaterCountForm(RowForm):
    """A committee as a source counts it on a day after the congress."""

    committee_number = RowNumberField(
        "committees",
        "committee",
        label=gettext_lazy("committee no."),
        help_text=gettext_lazy("The number of the committee in the table above."),
        initial=1,
    )
    source = source_field()

    class Meta:
        model = CommitteeCount
        fields = ["as_of", "elected", "appointed", "vacant", "vacancy_plan"]

    field_order: ClassVar[list[str]] = ["id", "committee_number"]

    def begin(self) -> None:
        super().begin()
        self.fields["as_of"].required = True
        self.fields["as_of"].help_text = ""


class SeatForm(OrderedForm):
    committee_number = RowNumberField(
        "committees",
        "committee",
        label=gettext_lazy("committee no."),
        help_text=gettext_lazy("The number of the committee in the table above."),
        initial=1,
    )
    person = NamedPersonField(
        "person", ground=PublicationGround.OFFICE, label=gettext_lazy("full name")
    )
    decision = NamedDocumentField("decision", label=gettext_lazy("decision"))
    source = source_field()
    wide = ("person", "unit")
    more = ("filled_by", "is_reelected", "since", "until", "end_reason", "decision", "source")

    class Meta:
        model = Seat
        fields = [
            "order",
            "state",
            "role",
            "unit",
            "filled_by",
            "is_reelected",
            "since",
            "until",
            "end_reason",
        ]

    field_order: ClassVar[list[str]] = ["id", "order", "committee_number", "person"]


# Section 4


class BallotForm(RowForm):
    committee = NamedCommitteeField("committee", label=gettext_lazy("committee"))
    source = source_field()
    wide = ("subject",)

    class Meta:
        model = Ballot
        fields = [
            "subject",
            "round",
            "seats_to_fill",
            "base",
            "present",
            "issued",
            "returned",
            "valid",
            "invalid",
            "source_note",
        ]

    field_order: ClassVar[list[str]] = ["id", "subject", "committee"]

    def begin(self) -> None:
        super().begin()
        self.fields["source_note"].queryset = notes_of(self.congress)


class CandidateForm(OrderedForm):
    ballot_number = RowNumberField("ballots", "ballot", label=gettext_lazy("ballot no."), initial=1)
    person = NamedPersonField("person", label=gettext_lazy("full name"), required=True)
    source = source_field()
    wide = ("person",)
    more = ("source",)

    class Meta:
        model = Candidate
        fields = ["order", "origin", "votes", "percentage", "outcome"]

    field_order: ClassVar[list[str]] = ["id", "order", "ballot_number", "person"]


class MotionForm(OrderedForm):
    source = source_field()
    more = ("source",)

    class Meta:
        model = Motion
        fields = ["order", "wording", "outcome", "in_favour", "against", "abstained", "percentage"]


# Section 5


class SummaryForm(RowForm):
    about_congress = NamedCongressField(
        "about_congress", label=gettext_lazy("congress that set the targets")
    )
    source = source_field()

    class Meta:
        model = TargetSummary
        fields = [
            "about_ordinal",
            "period_from",
            "period_to",
            "assessed",
            "met",
            "exceeded",
            "verdict",
            "wording",
        ]

    field_order: ClassVar[list[str]] = ["id", "about_ordinal", "about_congress"]


class ResultForm(OrderedForm):
    """What was reported of one target, with the old target beside it."""

    target_number = WholeNumberField(
        label=gettext_lazy("target no. of the last congress"),
        required=False,
        min_value=1,
        max_value=9999,
        help_text=gettext_lazy("Its number in section 6 of the congress that set it."),
    )
    indicator = NamedIndicatorField(label=gettext_lazy("indicator"))
    source = source_field()
    long = ("wording",)
    more = (
        "planned_max",
        "planned_basis",
        "period_from",
        "period_to",
        "target_number",
        "indicator",
        "source",
    )

    class Meta:
        model = TargetResult
        fields = [
            "order",
            "wording",
            "planned_comparator",
            "planned",
            "planned_max",
            "planned_basis",
            "actual",
            "unit",
            "difference",
            "difference_unit",
            "verdict",
            "period_from",
            "period_to",
        ]

    def begin(self) -> None:
        super().begin()
        if self.instance.target_id:
            self.initial["target_number"] = self.instance.target.order

    def clean_target_number(self) -> int | None:
        number = self.cleaned_data.get("target_number")
        if number is None:
            self.instance.target = None
            return None
        if self.instance.target_id and self.instance.target.order == number:
            return number
        found = (
            Target.objects.filter(
                congress__organization=self.congress.organization,
                congress__term=self.congress.reviewed_term,
                congress__kind__in=CONGRESS_KINDS,
                order=number,
            ).first()
            if self.congress.reviewed_term_id and self.congress.organization_id
            else None
        )
        if found is None:
            raise ValidationError(
                _(
                    "The congress that set the targets has no target %(number)s in the portal. "
                    "Leave this empty and write the planned value in this row."
                ),
                params={"number": number},
            )
        self.instance.target = found
        return number


# Section 6


class TargetForm(OrderedForm):
    indicator = NamedIndicatorField(label=gettext_lazy("indicator"))
    source = source_field()
    long = ("wording",)
    more = (
        "group",
        "rating",
        "population_threshold",
        "year",
        "per_what",
        "reference",
        "indicator",
        "basis",
        "dropped_on",
        "source",
    )

    class Meta:
        model = Target
        fields = [
            "order",
            "wording",
            "kind",
            "comparator",
            "value",
            "value_max",
            "unit",
            "population",
            "period",
            "group",
            "rating",
            "population_threshold",
            "year",
            "per_what",
            "reference",
            "basis",
            "dropped_on",
        ]


# Section 7


def count_fields() -> tuple[forms.Field, forms.Field, forms.Field]:
    """A number, its unit, and what kind of thing it counts."""
    return (
        FigureField(label=gettext_lazy("number"), required=False, longest_wording=100),
        CleanCharField(label=gettext_lazy("unit"), required=False, max_length=100),
        forms.ChoiceField(
            label=gettext_lazy("counts"), choices=with_blank(CountedAs), required=False
        ),
    )


class FigureForm(OrderedForm):
    """A figure: up to three counts, the money that goes with them, and who gave and received."""

    wide = ("topic",)
    count_1, unit_1, counted_as_1 = count_fields()
    count_2, unit_2, counted_as_2 = count_fields()
    count_3, unit_3, counted_as_3 = count_fields()
    giver = NamedBodiesField(
        label=gettext_lazy("given by"), help_text=gettext_lazy("Several bodies: parted by “;”.")
    )
    receiver = NamedBodiesField(label=gettext_lazy("received by"))
    signatory = NamedBodiesField(label=gettext_lazy("signed by"))
    programme = NamedProgrammeField(label=gettext_lazy("programme"))
    owner = NamedBodyField(
        organization="owner_organization", label=gettext_lazy("figure of another union body")
    )
    indicator = NamedIndicatorField(label=gettext_lazy("indicator"))
    source = source_field()
    more = (
        "fund",
        "place",
        "programme",
        "giver",
        "receiver",
        "signatory",
        "owner",
        "period_from",
        "period_to",
        "on",
        "is_count_unstated",
        "indicator",
        "source",
    )

    PARTIES: ClassVar[dict[str, PartyRole]] = {
        "giver": PartyRole.GIVER,
        "receiver": PartyRole.RECEIVER,
        "signatory": PartyRole.SIGNATORY,
    }

    class Meta:
        model = ActivityFigure
        fields = [
            "order",
            "topic",
            "amount",
            "direction",
            "fund",
            "place",
            "period_from",
            "period_to",
            "on",
            "is_count_unstated",
        ]

    field_order: ClassVar[list[str]] = [
        "id",
        "order",
        "topic",
        "count_1",
        "unit_1",
        "counted_as_1",
        "count_2",
        "unit_2",
        "counted_as_2",
        "count_3",
        "unit_3",
        "counted_as_3",
        "amount",
        "direction",
    ]

    def begin(self) -> None:
        super().begin()
        if self.is_new:
            return
        for number, count in enumerate(self.instance.counts.all()[:COUNTS_OF_A_FIGURE], start=1):
            self.initial[f"count_{number}"] = Figure(
                Decimal(count.number), count.number_qualifier, count.number_wording
            )
            self.initial[f"unit_{number}"] = count.unit
            self.initial[f"counted_as_{number}"] = count.counted_as
        parties = list(self.instance.parties.all())
        for name, role in self.PARTIES.items():
            held = tuple(party_body(party) for party in parties if party.role == role)
            if held:
                self.keep(name, held)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        counted = False
        for number in range(1, COUNTS_OF_A_FIGURE + 1):
            count, unit = cleaned.get(f"count_{number}"), cleaned.get(f"unit_{number}")
            counted |= count is not None
            if f"count_{number}" in self.errors:
                continue
            if count is not None and not unit:
                self.add_error(f"unit_{number}", _("Write what is counted, for example “lượt”."))
            if unit and count is None:
                self.add_error(f"count_{number}", _("Write the number that belongs to the unit."))
        if counted and cleaned.get("is_count_unstated"):
            self.add_error(
                "is_count_unstated",
                _("A number is entered, so it is stated. Untick this, or empty the number."),
            )
        return cleaned

    def save_row(self) -> models.Model:
        figure = super().save_row()
        counts = []
        for number in range(1, COUNTS_OF_A_FIGURE + 1):
            count = self.cleaned_data.get(f"count_{number}")
            if count is not None:
                unit = self.cleaned_data[f"unit_{number}"]
                counts.append(
                    {
                        "order": number,
                        "number": int(count.number),
                        "number_qualifier": count.qualifier,
                        "number_wording": count.wording,
                        "unit": unit,
                        "counted_as": self.cleaned_data.get(f"counted_as_{number}")
                        or counted_as(unit),
                    }
                )
        write_children(ActivityCount, {"figure": figure}, counts)
        for name, role in self.PARTIES.items():
            write_children(
                ActivityParty,
                {"figure": figure, "role": role},
                [party_columns(body) for body in self.cleaned_data.get(name) or ()],
            )
        return figure


class AgreementForm(OrderedForm):
    parties = NamedBodiesField(
        label=gettext_lazy("between"), help_text=gettext_lazy("Several bodies: parted by “;”.")
    )
    source = source_field()
    wide = ("subject", "parties")
    more = ("period_from", "period_to", "source")

    class Meta:
        model = Agreement
        fields = ["order", "kind", "subject", "count", "period_from", "period_to"]

    field_order: ClassVar[list[str]] = ["id", "order", "kind", "subject", "count", "parties"]

    def begin(self) -> None:
        super().begin()
        if not self.is_new and (parties := list(self.instance.parties.all())):
            self.keep("parties", tuple(map(party_body, parties)))

    def save_row(self) -> models.Model:
        agreement = super().save_row()
        write_children(
            AgreementParty,
            {"agreement": agreement},
            [party_columns(body) for body in self.cleaned_data.get("parties") or ()],
        )
        return agreement


class CitedProgrammeForm(RowForm):
    """A programme the record names, entered in place where it is new."""

    name = CleanCharField(label=gettext_lazy("programme"), max_length=300)
    programme_kind = forms.ChoiceField(
        label=gettext_lazy("kind"), choices=with_blank(ProgrammeKind), required=False
    )
    other_names = CleanCharField(
        label=gettext_lazy("other names"),
        required=False,
        max_length=600,
        help_text=gettext_lazy("Parted by “;”."),
    )
    since = DayFirstDateField(label=gettext_lazy("from"), required=False)
    until = DayFirstDateField(label=gettext_lazy("until"), required=False)
    anniversary_years = WholeNumberField(
        label=gettext_lazy("years of the anniversary"), required=False, max_value=999
    )
    source = source_field()
    wide = ("name", "note")
    more = ("other_names", "since", "until", "anniversary_years", "source")

    COLUMNS: ClassVar[tuple[str, ...]] = ("since", "until", "anniversary_years")

    class Meta:
        model = CitedProgramme
        fields = ["note"]

    field_order: ClassVar[list[str]] = ["id", "name", "programme_kind", "note"]

    def begin(self) -> None:
        super().begin()
        if self.is_new:
            return
        programme = self.instance.programme
        self.initial["name"] = programme.name
        self.initial["programme_kind"] = programme.kind
        self.initial["other_names"] = "; ".join(
            programme.names.order_by("pk").values_list("name", flat=True)
        )
        for column in self.COLUMNS:
            self.initial[column] = getattr(programme, column)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        name = cleaned.get("name")
        if not name or self.names is None:
            return cleaned
        self.programme = self.instance.programme if self.instance.programme_id else None
        if self.programme is not None and name != self.programme.name and not self.is_mine:
            self.programme = None
        if self.programme is None:
            self.programme = self.names.find_programme(name)
        if self.programme is None and not cleaned.get("programme_kind"):
            self.add_error(
                "programme_kind",
                _("“%(typed)s” is new to the portal: choose what it is.")
                % {"typed": shortened(name)},
            )
        return cleaned

    @property
    def is_mine(self) -> bool:
        return self.programme is not None and (
            self.programme.kept_by_id == self.congress.kept_by_id
        )

    def save_row(self) -> models.Model:
        cleaned = self.cleaned_data
        if self.programme is None:
            self.programme = self.names.new_programme(cleaned["name"], cleaned["programme_kind"])
        if self.is_mine:
            values = {column: cleaned.get(column) for column in self.COLUMNS}
            if self.instance.programme_id == self.programme.pk:
                values["name"] = cleaned["name"]
            if cleaned.get("programme_kind"):
                values["kind"] = cleaned["programme_kind"]
            write_row(self.programme, values)
            others = [
                {"name": normalize(other)}
                for other in cleaned.get("other_names", "").split(";")
                if normalize(other)
            ]
            write_children(Programme.names.rel.related_model, {"programme": self.programme}, others)
        self.instance.programme = self.programme
        return super().save_row()


# Section 8


class SourceForm(RowForm):
    """A source; the sheet makes it the record's own, or completes it."""

    wide = ("title", "address")

    class Meta:
        model = Source
        fields = [
            "kind",
            "title",
            "publisher",
            "author",
            "address",
            "published_on",
            "published_time",
        ]

    def begin(self) -> None:
        super().begin()
        self.fields["title"].required = False

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        typed = any(cleaned.get(name) for name in self.Meta.fields if name != "kind")
        if (typed or not self.is_new) and not cleaned.get("title"):
            self.add_error("title", _("Write the title of the source."))
        return cleaned

    def save_row(self) -> models.Model:
        if self.is_new:
            self.instance.kept_by = self.congress.kept_by
            known = Source.objects.filter(
                kept_by=self.congress.kept_by,
                title=self.instance.title,
                address=self.instance.address,
            ).first()
            if known:
                self.instance = self._completed(known)
        return super().save_row()

    def _completed(self, known: Source) -> Source:
        """The source entered before: what it says stays, what it lacks is taken from the form."""
        day = ("published_on", "published_on_precision", "published_on_basis")
        for columns in (("publisher",), ("author",), ("published_time",), day):
            if not getattr(known, columns[0]):
                for column in columns:
                    setattr(known, column, getattr(self.instance, column))
        return known


class SourceNoteForm(RowForm):
    wide = ("subject", "as_written", "correct")
    of_source = NamedSourceField("source", label=gettext_lazy("other source"))

    class Meta:
        model = SourceNote
        fields = ["subject", "as_written", "correct", "kind"]

    def begin(self) -> None:
        super().begin()
        if not self.is_new and self.instance.source_id == self.congress.source_id:
            self.keep("of_source", None)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not cleaned.get("of_source") and self.congress.source_id is None:
            raise ValidationError(
                _("The record has no source yet. Enter it above, then note where it deviates.")
            )
        return cleaned

    def _post_clean(self) -> None:
        if not self.cleaned_data.get("of_source"):
            self.cleaned_data["of_source"] = self.congress.source
        super()._post_clean()

    def _get_validation_exclusions(self) -> set[str]:
        # Where the record has no source, clean() has said so already.
        return super()._get_validation_exclusions() | {"source"}


class CitedDocumentForm(RowForm):
    """A document with how the record cites it."""

    COLUMNS: ClassVar[tuple[str, ...]] = (
        "kind",
        "number",
        "subject",
        "congress_ordinal",
        "term_from",
        "term_to",
        "signer",
        "address",
    )

    kind = forms.ChoiceField(label=gettext_lazy("type"), choices=with_blank(DocumentKind))
    number = CleanCharField(label=gettext_lazy("number and symbol"), required=False, max_length=60)
    issuer = NamedBodyField(
        organization="issuer",
        external_body="external_issuer",
        of_the_row=False,
        label=gettext_lazy("issued by"),
    )
    issued_on = PartialDateField(label=gettext_lazy("issued on"), required=False)
    subject = CleanCharField(label=gettext_lazy("subject"), required=False, max_length=300)
    congress_ordinal = OrdinalField(label=gettext_lazy("of congress number"), required=False)
    term_from = YearField(label=gettext_lazy("term from"), required=False)
    term_to = YearField(label=gettext_lazy("term to"), required=False)
    signer = CleanCharField(label=gettext_lazy("signed by"), required=False, max_length=150)
    address = WebAddressField(label=gettext_lazy("web address"), required=False)
    source = source_field()
    wide = ("subject", "address")
    more = ("congress_ordinal", "term_from", "term_to", "signer", "address", "source")

    class Meta:
        model = CitedDocument
        fields = ["note"]

    field_order: ClassVar[list[str]] = ["id", "kind", "number", "issued_on", "issuer", "subject"]

    def begin(self) -> None:
        super().begin()
        if self.is_new:
            return
        document = self.instance.document
        for column in self.COLUMNS:
            self.initial[column] = getattr(document, column)
        columns = joined_columns(Document, "issued_on")
        assert columns is not None
        self.initial["issued_on"] = columns.read(document)
        if document.issuer or document.external_issuer:
            self.keep(
                "issuer",
                NamedBody(organization=document.issuer, external_body=document.external_issuer),
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and not (cleaned.get("number") or cleaned.get("subject")):
            self.add_error("subject", _("Write the number of the document, or what it is about."))
        return cleaned

    def save_row(self) -> models.Model:
        cleaned = self.cleaned_data
        document = self.instance.document if self.instance.document_id else self.known()
        if document is None:
            document = Document(kept_by=self.congress.kept_by)
        if document.kept_by_id == self.congress.kept_by_id:
            values = {column: cleaned.get(column) for column in self.COLUMNS}
            for column in ("number", "subject", "signer", "address"):
                values[column] = values[column] or ""
            body = cleaned.get("issuer") or NamedBody()
            values |= {"issuer": body.organization, "external_issuer": body.external_body}
            columns = joined_columns(Document, "issued_on")
            assert columns is not None
            before = columns.read(document)
            if before != cleaned.get("issued_on"):
                columns.write(document, cleaned.get("issued_on"))
                values["issued_on"] = document.issued_on
            write_row(document, values, force=before != cleaned.get("issued_on"))
        self.instance.document = document
        return super().save_row()

    def known(self) -> Document | None:
        """A document of that type and number, or that subject, which the keeper has already."""
        cleaned = self.cleaned_data
        same = Document.objects.filter(kept_by=self.congress.kept_by, kind=cleaned["kind"])
        if cleaned.get("number"):
            body = cleaned.get("issuer") or NamedBody()
            return same.filter(
                number=cleaned["number"],
                issuer=body.organization,
                external_issuer=body.external_body,
            ).first()
        return same.filter(number="", subject=cleaned["subject"]).first()


class GapForm(RowForm):
    class Meta:
        model = Gap
        fields = ["topic", "reason"]


# Rows that belong to a row


def write_row(row: models.Model, values: dict[str, Any], *, force: bool = False) -> models.Model:
    """Save `row` with these values, unless it holds them already."""
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, values[name])
    if changed or force or row.pk is None:
        with told():
            row.save()
    return row


def write_children(
    model: type[models.Model], parent: dict[str, Any], wanted: list[dict[str, Any]]
) -> None:
    """Make the rows of `parent` those wanted, in their order, changing as few as can be."""
    kept = list(model._default_manager.filter(**parent).order_by("pk"))
    for row in kept[len(wanted) :]:
        row.delete()
    for number, values in enumerate(wanted):
        row = kept[number] if number < len(kept) else model(**parent)
        write_row(row, values)


def party_body(party: Any) -> NamedBody:
    return NamedBody(
        organization=party.organization,
        cluster=party.cluster,
        external_body=party.external_body,
        label=party.label,
    )


def party_columns(body: NamedBody) -> dict[str, Any]:
    return {
        "organization": body.organization,
        "cluster": body.cluster,
        "external_body": body.external_body,
        "label": body.label,
    }
