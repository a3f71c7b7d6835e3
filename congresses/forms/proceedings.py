"""The rows of section 1: the congress, its sessions, guests and agenda."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from congress_portal.foundation.fields import (
    CleanCharField,
    YearsField,
)
from organizations.enums import (
    DocumentKind,
    EventRole,
    PublicationGround,
)
from organizations.models import Document, Organization, SourceNote

from ..enums import (
    CongressKind,
    GuestRole,
)
from ..models import (
    AgendaItem,
    Congress,
    Guest,
    GuestTitle,
    Session,
)
from ..named_fields import NamedBodyField, NamedCommitteeField, NamedCongressField, NamedPersonField
from ..naming import NamedBody
from .rows import Below, OrderedForm, RowForm, source_field, with_blank

TITLES_OF_A_GUEST = 3


class CongressForm(RowForm):
    """What the congress itself counts and states."""

    wide = ("slogan", "place")
    filling: ClassVar[dict[str, str]] = {
        "term": "term_years",
        "reviewed_term": "reviewed_term_years",
    }

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
        self._refuse_years_before(host, cleaned)
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

    def _refuse_years_before(self, host: Organization, cleaned: dict[str, Any]) -> None:
        """A body made of others may review what those did; its own terms begin with it."""
        if host.founded_on is None:
            return
        others = {"role": EventRole.SUCCESSOR, "event__participants__role": EventRole.PREDECESSOR}
        may_review = host.participations.filter(**others).exists()
        reviewed = ("reviewed_term_years", "reviewed_from", "reviewed_to")
        for name in ("term_years", *(() if may_review else reviewed)):
            given = cleaned.get(name)
            first = given[0] if isinstance(given, tuple) else given
            if first and first < host.founded_on.year:
                self.add_error(
                    name,
                    _(
                        "%(year)s is before %(host)s was founded, in %(founded)s. Write a later "
                        "year, or correct the day of founding in the profile of the body."
                    )
                    % {"year": first, "host": host, "founded": host.founded_on.year},
                )


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

    def rows_below(self) -> list[Below]:
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
        return [Below(GuestTitle, "guest", titles)]


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

    def prepare(self) -> None:
        kind = self.cleaned_data.get("document_kind")
        number = self.cleaned_data.get("document_number") or ""
        document = self.instance.document
        if not kind:
            self.instance.document = None
        elif document is None:
            self.instance.document = Document.objects.create(
                kind=kind,
                number=number,
                subject=self.instance.wording,
                term_from=self.instance.period_from,
                term_to=self.instance.period_to,
                kept_by=self.congress.kept_by,
            )
        elif (document.kind, document.number) != (kind, number):
            document.kind, document.number = kind, number
            # These alone: others may have changed the rest of it since it was read.
            document.save(update_fields=["kind", "number"])
