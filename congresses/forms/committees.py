"""The rows of sections 3 and 4: committees and their seats, ballots and motions."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from congress_portal.foundation.fields import (
    WholeNumberField,
)
from organizations.enums import (
    PublicationGround,
)

from ..enums import (
    CommitteeKind,
    SeatRole,
    VacancyPlan,
)
from ..models import (
    Ballot,
    Candidate,
    Committee,
    CommitteeCount,
    Motion,
    Seat,
)
from ..named_fields import NamedCommitteeField, NamedDocumentField, NamedPersonField
from .proceedings import notes_of
from .rows import OrderedForm, RowForm, RowNumberField, source_field, with_blank, write_row


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
        table=gettext_lazy("Committees and their counts"),
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
        table=gettext_lazy("Committees and their counts"),
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

    def place(self, rows: dict[str, dict[int, models.Model]]) -> None:
        super().place(rows)
        committee: Any = self.instance.committee
        role = self.cleaned_data.get("role")
        if role and committee is not None and role not in roles_in(committee.kind):
            raise ValidationError(
                {
                    "role": ValidationError(
                        _(
                            "“%(role)s” is no post in the %(committee)s, which has: %(roles)s. "
                            "Correct the post, or the number of the committee."
                        ),
                        code="role_of_another_committee",
                        params={
                            "role": SeatRole(role).label,
                            "committee": CommitteeKind(committee.kind).label,
                            "roles": ", ".join(
                                str(SeatRole(r).label) for r in roles_in(committee.kind)
                            ),
                        },
                    )
                }
            )


def roles_in(kind: str) -> list[str]:
    """The posts that a committee of a kind has."""
    heads = {SeatRole.HEAD, SeatRole.DEPUTY_HEAD}
    chairs = {SeatRole.CHAIR, SeatRole.VICE_CHAIR, SeatRole.STANDING_MEMBER}
    # Of a women's committee both ways of calling its head are written.
    without = {CommitteeKind.INSPECTION: chairs, CommitteeKind.WOMEN: set()}
    return [role for role in SeatRole if role not in without.get(CommitteeKind(kind), heads)]


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
    ballot_number = RowNumberField(
        "ballots",
        "ballot",
        table=gettext_lazy("Ballots"),
        label=gettext_lazy("ballot no."),
        initial=1,
    )
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
