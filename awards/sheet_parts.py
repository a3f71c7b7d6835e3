"""The parts of the record sheet whose rows belong to this app: tallies and nominations."""

from typing import ClassVar

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy

from congresses import sections, workbooks
from congresses.enums import SectionNumber
from congresses.forms.rows import OrderedForm, source_field
from congresses.models import Congress
from congresses.named_fields import NamedBodyField, NamedProgrammeField

from .models import AwardForm, AwardTally, Nomination
from .sheets import NOMINATIONS, TALLIES


def form_field(*, required: bool) -> forms.ModelChoiceField:
    """The form of award, by its code."""
    return forms.ModelChoiceField(
        AwardForm.objects.all(),
        label=gettext_lazy("form of award"),
        to_field_name="code",
        required=required,
    )


class OfAwardForm(OrderedForm):
    """A row that names a form of award by its code, as it shows it."""

    def begin(self) -> None:
        super().begin()
        if self.instance.form_id:
            self.initial["form"] = self.instance.form


class TallyForm(OfAwardForm):
    form = form_field(required=True)
    deciding = NamedBodyField(
        organization="deciding_organization",
        external_body="deciding_external",
        label=gettext_lazy("decided by"),
        required=True,
    )
    programme = NamedProgrammeField(label=gettext_lazy("emulation drive"))
    source = source_field()
    wide = ("deciding",)
    more = ("organ", "period_from", "period_to", "programme", "included_in_another", "source")

    class Meta:
        model = AwardTally
        fields: ClassVar[list[str]] = [
            "order",
            "line",
            "form",
            "scope",
            "recipient_kind",
            "count",
            "at_congress",
            "organ",
            "period_from",
            "period_to",
            "included_in_another",
        ]

    field_order: ClassVar[list[str]] = [
        "id",
        "order",
        "line",
        "form",
        "scope",
        "deciding",
        "recipient_kind",
        "count",
        "at_congress",
    ]


class NominationForm(OfAwardForm):
    form = form_field(required=False)
    organization = NamedBodyField(
        organization="organization", label=gettext_lazy("organization"), required=True
    )
    cluster = NamedBodyField(cluster="cluster", label=gettext_lazy("by the cluster"))
    source = source_field()
    wide = ("organization", "cluster")

    class Meta:
        model = Nomination
        fields: ClassVar[list[str]] = ["order", "kind", "form", "year"]

    field_order: ClassVar[list[str]] = ["id", "order", "kind", "organization", "cluster"]


def _tallies(congress: Congress) -> models.QuerySet:
    return AwardTally.objects.filter(congress=congress).select_related(
        "form", "deciding_organization", "deciding_external", "programme", "source"
    )


def _nominations(congress: Congress) -> models.QuerySet:
    return Nomination.objects.filter(congress=congress).select_related(
        "organization", "cluster", "form", "source"
    )


def register() -> None:
    sections.register_part(
        SectionNumber.FIGURES,
        sections.Part("tallies", gettext_lazy("Award tallies"), TallyForm, _tallies),
        after="agreements",
    )
    sections.register_part(
        SectionNumber.FIGURES,
        sections.Part(
            "nominations", gettext_lazy("Nominations"), NominationForm, _nominations, blank=1
        ),
        after="tallies",
    )
    forms_of_award = {"form": AwardForm.objects.all}
    workbooks.register(TALLIES, after="agreements", named=forms_of_award)
    workbooks.register(NOMINATIONS, after="tallies", named=forms_of_award)
