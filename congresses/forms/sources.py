"""The rows of section 8: sources, notes on them, documents, and what a source does not give."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from congress_portal.foundation.dates import date_of
from congress_portal.foundation.fields import (
    CleanCharField,
    OrdinalField,
    PartialDateField,
    WebAddressField,
    YearField,
)
from congress_portal.foundation.forms import joined_columns
from organizations.enums import DocumentKind
from organizations.models import Document, Source, SourceNote

from ..models import (
    CitedDocument,
    Gap,
)
from ..named_fields import NamedBodyField, NamedSourceField
from ..naming import NamedBody, several_documents
from .rows import RowForm, source_field, with_blank, write_row


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
        """The source entered before, with what it lacked."""
        names = ("kind", "publisher", "author", "published_time")
        typed: dict[str, Any] = {name: getattr(self.instance, name) for name in names}
        typed["published_on"] = date_of(self.instance, "published_on")
        added = self.added_to(known, typed)
        if day := added.pop("published_on", None):
            columns = joined_columns(Source, "published_on")
            assert columns is not None
            columns.write(known, day)
        for name, value in added.items():
            setattr(known, name, value)
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
    filling: ClassVar[dict[str, str]] = {"document": "number"}
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

    def prepare(self) -> None:
        is_cited_anew = not self.instance.document_id
        document = self.known() if is_cited_anew else self.instance.document
        if document is None:
            document = Document(kept_by=self.congress.kept_by)
        if document.kept_by_id == self.congress.kept_by_id:
            self.write_to(document, is_known=is_cited_anew and document.pk is not None)
        elif otherwise := set(self.changed_data) & {*self.COLUMNS, "issuer", "issued_on"}:
            # What was typed must not vanish: only the document's keeper can record it.
            raise ValidationError(
                {
                    name: self.kept_by_others(document, name, self.initial.get(name))
                    for name in sorted(otherwise)
                }
            )
        self.instance.document = document

    def write_to(self, document: Document, *, is_known: bool) -> None:
        """What is typed; to a document known from elsewhere what it lacked."""
        cleaned = self.cleaned_data
        values = {column: cleaned.get(column) for column in self.COLUMNS}
        for column in ("number", "subject", "signer", "address"):
            values[column] = values[column] or ""
        body = cleaned.get("issuer") or NamedBody()
        values |= {"issuer": body.organization, "external_issuer": body.external_body}
        columns = joined_columns(Document, "issued_on")
        assert columns is not None
        before, typed = columns.read(document), cleaned.get("issued_on")
        if is_known:
            values = self.added_to(document, values | {"issued_on": typed})
            typed = values.pop("issued_on", before)
        if before != typed:
            columns.write(document, typed)
            values["issued_on"] = document.issued_on
        write_row(document, values, force=before != typed)

    def known(self) -> Document | None:
        """The document of that type and number, or that subject, which the keeper has already."""
        cleaned = self.cleaned_data
        same = Document.objects.filter(kept_by=self.congress.kept_by, kind=cleaned["kind"])
        number, day = cleaned.get("number"), cleaned.get("issued_on")
        body = cleaned.get("issuer") or NamedBody()
        if number:
            same = same.filter(
                number=number, issuer=body.organization, external_issuer=body.external_body
            )
        else:
            same = same.filter(number="", subject=cleaned["subject"])
        fitting = [each for each in same.order_by("pk") if not self.contradicts(each)]
        # One without a day may be of any year; one of the very year comes before it.
        dated = [each for each in fitting if each.issued_on is not None]
        undated = [each for each in fitting if each.issued_on is None]
        found = (dated or undated) if day else (undated or dated)
        if len(found) > 1:
            raise ValidationError(
                {"issued_on": several_documents(number or cleaned["subject"], found)}
            )
        return found[0] if found else None

    def contradicts(self, document: Document) -> bool:
        """Whether a document of that name is another one: numbers restart every year."""
        cleaned = self.cleaned_data
        day = cleaned.get("issued_on")
        if day and document.issued_on and day.day.year != document.issued_on.year:
            return True
        if document.number:
            return False
        body, issuers = cleaned.get("issuer"), (document.issuer, document.external_issuer)
        if body and any(issuers) and issuers != (body.organization, body.external_body):
            return True
        return any(
            cleaned.get(name) is not None and getattr(document, name) not in (None, cleaned[name])
            for name in ("congress_ordinal", "term_from", "term_to")
        )


class GapForm(RowForm):
    class Meta:
        model = Gap
        fields = ["topic", "reason"]
