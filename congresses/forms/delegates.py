"""The rows of section 2: delegates, their composition, the delegation to the congress above."""

from typing import ClassVar

from django.utils.translation import gettext_lazy

from ..models import (
    Delegate,
    DelegateStatistic,
    Delegation,
)
from ..named_fields import NamedBodyField, NamedCongressField, NamedPersonField
from .rows import RowForm, RowNumberField, source_field


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
        table=gettext_lazy("Delegation to the congress above"),
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
