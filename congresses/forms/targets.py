"""The rows of sections 5 and 6: results of the last term's targets, and new targets."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from congress_portal.foundation.fields import (
    WholeNumberField,
)

from ..enums import (
    CONGRESS_KINDS,
)
from ..models import (
    Target,
    TargetResult,
    TargetSummary,
)
from ..named_fields import NamedCongressField, NamedIndicatorField
from .rows import OrderedForm, RowForm, source_field


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
    filling: ClassVar[dict[str, str]] = {"target": "target_number"}
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
