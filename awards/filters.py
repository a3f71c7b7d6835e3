"""Filters of the public award list."""

import re
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.fields import CleanCharField, YearField
from congress_portal.foundation.figures import refusal
from organizations.filters import BodyField, FacetOf, ListFilter, OneOfField, WordsField

from .enums import RecipientKind


class AwardFilter(ListFilter):
    q = WordsField(label=_("Name of the recipient, or unit"))
    year = YearField(label=_("Year"), required=False)
    kind = OneOfField(
        label=_("Recipient"), choices=RecipientKind.choices, every=_("all recipients")
    )
    form = CleanCharField(
        label=_("Form of award"), required=False, max_length=40, widget=forms.HiddenInput
    )
    deciding = BodyField(label=_("Decided by"))
    body = BodyField(label=_("Awarded to"))

    facets = (
        FacetOf("year", _("Year"), "year", "year", newest_first=True),
        FacetOf("form", _("Form of award"), "form_code", "form_name"),
        FacetOf("kind", _("Recipient"), "recipient_kind", "recipient_kind"),
        FacetOf("deciding", _("Decided by"), "deciding_code", "deciding_name"),
    )

    def clean_form(self) -> str:
        typed = self.cleaned_data["form"]
        if typed and not re.fullmatch(r"[A-Za-z0-9_-]+", typed, re.ASCII):
            raise refusal(
                _("“%(typed)s” is not a form of award. Choose one from the list."), "form", typed
            )
        return typed

    def condition(self, name: str, value: Any) -> Q:
        match name:
            case "q":
                return self.words_condition()
            case "year":
                return Q(year=value)
            case "kind":
                return Q(recipient_kind=value)
            case "form":
                return Q(form_code=value)
            case "deciding":
                found = BodyField.condition("deciding_code", value)
                # Who decides may be no body of the portal, and have no code.
                named = Q(deciding_name__icontains=value)
                return found if BodyField.is_code(value) else found | named
            case _:
                # The index of recipients holds those that have a code.
                named = BodyField.condition("recipient_code", value)
                return named & ~Q(recipient_code="")

    def shown_value(self, name: str, value: str, shown: str) -> str:
        return str(RecipientKind(value).label) if name == "kind" else shown
