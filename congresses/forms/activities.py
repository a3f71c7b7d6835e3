"""The rows of section 7: figures of activities, agreements and programmes."""

from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from congress_portal.foundation.fields import (
    CleanCharField,
    DayFirstDateField,
    FigureField,
    WholeNumberField,
)
from congress_portal.foundation.figures import Figure, shortened
from congress_portal.foundation.vietnamese import normalize
from organizations.enums import (
    ProgrammeKind,
)
from organizations.models import Programme, ProgrammeName

from ..enums import (
    CountedAs,
    PartyRole,
)
from ..models import (
    ActivityCount,
    ActivityFigure,
    ActivityParty,
    Agreement,
    AgreementParty,
    CitedProgramme,
)
from ..named_fields import (
    NamedBodiesField,
    NamedBodyField,
    NamedIndicatorField,
    NamedProgrammeField,
)
from ..naming import NamedBody
from ..pasting import counted_as
from .rows import (
    Below,
    OrderedForm,
    RowForm,
    source_field,
    with_blank,
    write_row,
)

COUNTS_OF_A_FIGURE = 3


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

    def rows_below(self) -> list[Below]:
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
        return [
            Below(ActivityCount, "figure", counts),
            *(
                Below(ActivityParty, "figure", self.parties(name), {"role": role})
                for name, role in self.PARTIES.items()
            ),
        ]

    def parties(self, name: str) -> list[dict[str, Any]]:
        return [party_columns(body) for body in self.cleaned_data.get(name) or ()]


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

    def rows_below(self) -> list[Below]:
        parties = [party_columns(body) for body in self.cleaned_data.get("parties") or ()]
        return [Below(AgreementParty, "agreement", parties)]


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
    filling: ClassVar[dict[str, str]] = {"programme": "name"}
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

    def prepare(self) -> None:
        cleaned = self.cleaned_data
        if self.programme is None:
            name, kind = cleaned["name"], cleaned["programme_kind"]
            # A row above may have made it since this one was read.
            self.programme = self.names.find_programme(name) or self.names.new_programme(name, kind)
        if self.is_mine:
            self.write_to(self.programme)
        else:
            self.refuse_changes_of(self.programme)
        self.instance.programme = self.programme

    def write_to(self, programme: Programme) -> None:
        """What is typed; to a programme known from elsewhere what it lacked."""
        cleaned = self.cleaned_data
        values = {column: cleaned.get(column) for column in self.COLUMNS}
        others = self._other_names()
        if self.instance.programme_id == programme.pk:
            values["name"] = cleaned["name"]
            if cleaned.get("programme_kind"):
                values["kind"] = cleaned["programme_kind"]
        else:
            others = [*_names_of(programme), *others]
            kind = cleaned.get("programme_kind")
            if kind and kind != programme.kind:
                told = self.recorded_otherwise(programme, "programme_kind", programme.kind, kind)
                raise ValidationError({"programme_kind": told})
            values = self.added_to(programme, values)
        write_row(programme, values)
        names = [{"name": name} for name in dict.fromkeys(others)]
        Below(ProgrammeName, "programme", names).write(programme)

    def refuse_changes_of(self, programme: Programme) -> None:
        """What others keep is named here, not written: raises ValidationError at what differs."""
        # As they are read of the cell that shows them: a name may hold a “;”.
        cleaned, names = self.cleaned_data, _names_in("; ".join(_names_of(programme)))
        held = {column: getattr(programme, column) for column in self.COLUMNS}
        held |= {"programme_kind": programme.kind, "other_names": "; ".join(names)}
        typed = {column: cleaned.get(column) for column in self.COLUMNS}
        typed |= {
            "programme_kind": cleaned.get("programme_kind") or programme.kind,
            "other_names": "; ".join(self._other_names()),
        }
        if self.instance.programme_id != programme.pk:
            # A row that names it anew does not speak of what it leaves out.
            typed = {name: value for name, value in typed.items() if value not in (None, "")}
            if set(names).issuperset(self._other_names()):
                typed.pop("other_names", None)
        otherwise = {
            name: self.kept_by_others(programme, name, held[name])
            for name, value in typed.items()
            if value != held[name]
        }
        if otherwise:
            raise ValidationError(otherwise)

    def _other_names(self) -> list[str]:
        return _names_in(self.cleaned_data.get("other_names", ""))


def _names_in(text: str) -> list[str]:
    typed = (normalize(each) for each in text.split(";"))
    return [name for name in dict.fromkeys(typed) if name]


def _names_of(programme: Programme) -> list[str]:
    return list(programme.names.order_by("pk").values_list("name", flat=True))


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
