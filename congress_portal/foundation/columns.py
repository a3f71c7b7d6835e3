"""Columns that stand beside a figure or a date, named so that the house form joins them.

A number `x` with `x_qualifier` and `x_wording` is one figure; a date `x` with `x_precision` and
`x_basis` is one date that may be partial.
"""

from typing import Any

from django.db import models
from django.db.models import Q
from django.db.models.functions import Cast, Coalesce, ExtractYear
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.checks import Check
from congress_portal.foundation.dates import DateBasis, Precision
from congress_portal.foundation.figures import Basis, Qualifier
from congress_portal.foundation.vietnamese_sql import NumberKey


def qualifier_column() -> models.CharField:
    return models.CharField(_("qualifier"), max_length=10, choices=Qualifier, blank=True)


def wording_column() -> models.CharField:
    return models.CharField(_("wording"), max_length=100, blank=True)


def basis_column() -> models.CharField:
    return models.CharField(_("basis"), max_length=10, choices=Basis, default=Basis.STATED)


def precision_column() -> models.CharField:
    return models.CharField(_("precision"), max_length=5, choices=Precision, blank=True)


def date_basis_column() -> models.CharField:
    return models.CharField(_("basis of the date"), max_length=15, choices=DateBasis, blank=True)


def name_column(verbose_name: Any, max_length: int = 300, **options: Any) -> models.CharField:
    """A canonical text; `clean_text_constraint` keeps it composed, trimmed and visible."""
    return models.CharField(verbose_name, max_length=max_length, **options)


def clean_text_constraint(name: str, field: str) -> Check:
    return Check(
        name=name,
        condition=Q(**{field: ""}) | Q(IsClean(field)),
        violation_error_message=_(
            "The text has characters that cannot be seen, or spaces at its ends. Type it again."
        ),
    )


def figure_constraint(name: str, field: str) -> Check:
    return Check(
        name=name,
        condition=Q(**{f"{field}__isnull": True, f"{field}_qualifier": ""})
        | (Q(**{f"{field}__gte": 0}) & ~Q(**{f"{field}_qualifier": ""})),
        violation_error_message=_(
            "A figure has a number that is not negative and a qualifier, or neither."
        ),
    )


def date_constraint(name: str, field: str) -> Check:
    return Check(
        name=name,
        condition=Q(**{f"{field}__isnull": True, f"{field}_precision": "", f"{field}_basis": ""})
        | (
            Q(**{f"{field}__isnull": False})
            & ~Q(**{f"{field}_precision": ""})
            & ~Q(**{f"{field}_basis": ""})
        ),
        violation_error_message=_("A date has a precision and a basis, or is not known at all."),
    )


def number_once(name: str, bodies: tuple[str, str], day: str, sentence: Any) -> Any:
    """A stated number once for the body, of the union or outside, and the year it is dated in.

    Numbers restart every year; two without a date are of one year as far as anybody can tell.
    """
    return models.UniqueConstraint(
        *(Coalesce(body, 0, output_field=models.BigIntegerField()) for body in bodies),
        Coalesce(ExtractYear(Cast(day, models.DateField())), 0),
        NumberKey("number"),
        name=name,
        condition=~Q(number="") & ~Q(**{f"{body}__isnull": True for body in bodies}),
        violation_error_message=sentence,
    )


def ends_no_sooner(start: str, end: str, *, lasting: bool = False) -> Q:
    """Whether `end` can come after `start`, however little of it is known; `lasting`: a day later.

    A month or a year is stored as its first day, which says nothing against a day within it.
    """
    later = {f"{start}__{'lt' if lasting else 'lte'}": LastDay(end, f"{end}_precision")}
    return Q(**{f"{start}__isnull": True}) | Q(**{f"{end}__isnull": True}) | Q(**later)


class LastDay(models.Func):
    """The last day that a date of this precision can mean."""

    function = "portal_last_day"
    arity = 2
    output_field = models.DateField()


class IsClean(models.Func):
    """True for a text that is composed, trimmed, not empty and free of unseen characters."""

    function = "portal_is_clean"
    arity = 1
    output_field = models.BooleanField()
    conditional = True
