"""Filters of the lists of congresses and of cluster years."""

import re
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.figures import refusal
from organizations.filters import FacetOf, ListFilter, OneOfField, RecordCodeField, WordsField

from .enums import CongressKind, Verdict


class YearOfListField(forms.CharField):
    """A year out of the address; what is none is named and left out."""

    def __init__(self, **kwargs: Any):
        super().__init__(required=False, **kwargs)

    def to_python(self, value: Any) -> Any:
        typed = super().to_python(value)
        if not typed:
            return None
        if not re.fullmatch(r"(?:19|20|21)[0-9]{2}", typed, re.ASCII):
            raise refusal(
                _("“%(typed)s” is not a year. Write four digits, for example 2023."),
                "not_a_year",
                typed,
            )
        return int(typed)


class CongressFilter(ListFilter):
    q = WordsField(label=_("Body or congress"))
    kind = OneOfField(
        label=_("Kind of event"),
        choices=[(kind.value, capfirst(kind.label)) for kind in CongressKind],
        every=_("all kinds"),
    )
    year = YearOfListField(label=_("Year"))
    host = RecordCodeField(label=_("Held by"), widget=forms.HiddenInput)

    facets = (
        FacetOf("year", _("Year"), "year", "year", newest_first=True),
        FacetOf("kind", _("Kind of event"), "kind", "kind"),
    )

    def condition(self, name: str, value: Any) -> Q:
        match name:
            case "q":
                return self.words_condition()
            case "host":
                return Q(host_code=value)
            case _:
                return Q(**{name: value})

    def shown_value(self, name: str, value: str, shown: str) -> str:
        return capfirst(str(CongressKind(value).label)) if name == "kind" else shown


class TargetFilter(ListFilter):
    """Of the list of what congresses promised, and what came of it."""

    PARTS = (("target", _("set for the next term")), ("result", _("reported for the last term")))

    q = WordsField(label=_("Words of the target, or body"))
    part = OneOfField(label=_("Targets"), choices=list(PARTS), every=_("set and reported"))
    verdict = OneOfField(
        label=_("Verdict"),
        choices=[(each.value, capfirst(each.label)) for each in Verdict],
        every=_("any verdict"),
    )
    year = YearOfListField(label=_("Year of the congress"))
    host = RecordCodeField(label=_("Body"), widget=forms.HiddenInput)

    facets = (
        FacetOf("year", _("Year of the congress"), "year", "year", newest_first=True),
        FacetOf("verdict", _("Verdict"), "verdict", "verdict"),
        FacetOf("host", _("Body"), "host_code", "host_name"),
    )

    def condition(self, name: str, value: Any) -> Q:
        match name:
            case "q":
                return self.words_condition()
            case "part":
                return Q(is_result=value == "result")
            case "host":
                return Q(host_code=value)
            case _:
                return Q(**{name: value})

    def shown_value(self, name: str, value: str, shown: str) -> str:
        return capfirst(str(Verdict(value).label)) if name == "verdict" else shown


class ClusterYearFilter(ListFilter):
    year = YearOfListField(label=_("Year"))

    facets = (FacetOf("year", _("Year"), "year", "year", newest_first=True),)

    def condition(self, name: str, value: Any) -> Q:
        return Q(year=value)
