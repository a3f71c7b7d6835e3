"""The model form of the house: its own field for each column, one field for columns that belong.

A date `x` with a sibling `x_precision`, and a number `x` with a sibling `x_qualifier`, are
typed as one text. The siblings are no form fields; the instance gets all columns. A small
number named `year`, `…_year`, `…_from` or `…_to` is a year, one named `…ordinal` an ordinal.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.forms.models import ModelFormMetaclass

from congress_portal.foundation.dates import DateBasis, PartialDate, Precision
from congress_portal.foundation.fields import (
    CleanCharField,
    CleanTextField,
    DayFirstDateField,
    DayFirstDateTimeField,
    DecimalNumberField,
    FigureField,
    MoneyField,
    OrdinalField,
    PartialDateField,
    TimeOfDayField,
    WebAddressField,
    WholeNumberField,
    YearField,
    YesNoUnknownField,
)
from congress_portal.foundation.figures import Figure, MoneyColumn, Qualifier

_STOCK = (
    forms.IntegerField,
    forms.FloatField,
    forms.DecimalField,
    forms.DateField,
    forms.DateTimeField,
    forms.TimeField,
    forms.DurationField,
    forms.SplitDateTimeField,
)
_BROWSER_INPUTS = ("number", "date", "datetime-local", "time", "month", "week")
# Names tell what a small number means, since its type cannot.
_A_YEAR = re.compile(r"(^|_)year($|_)|_(from|to)$")
_AN_ORDINAL = re.compile(r"(^|_)ordinal$")


class DateColumns:
    """The columns of one date: the day, its precision and, where there is one, its basis."""

    field_class = PartialDateField

    def __init__(self, model: type[models.Model], name: str):
        self.name = name
        self.siblings = [
            sibling
            for sibling in (f"{name}_precision", f"{name}_basis")
            if _column(model, sibling) is not None
        ]

    def read(self, instance: models.Model) -> PartialDate | None:
        day = getattr(instance, self.name)
        if day is None:
            return None
        return PartialDate(
            day,
            getattr(instance, f"{self.name}_precision") or Precision.DAY,
            getattr(instance, f"{self.name}_basis", None) or DateBasis.STATED,
        )

    def write(self, instance: models.Model, date: PartialDate | None) -> None:
        setattr(instance, self.name, date.day if date else None)
        values = {
            f"{self.name}_precision": date.precision.value if date else "",
            f"{self.name}_basis": date.basis.value if date else "",
        }
        for sibling in self.siblings:
            setattr(instance, sibling, values[sibling])

    def are_whole(self, instance: models.Model) -> bool:
        return all(getattr(instance, sibling) for sibling in self.siblings)


class FigureColumns:
    """The columns of one figure: the number, its qualifier and, where there is one, its wording."""

    field_class = FigureField

    def __init__(self, model: type[models.Model], name: str):
        self.name = name
        self.siblings = [
            sibling
            for sibling in (f"{name}_qualifier", f"{name}_wording")
            if _column(model, sibling) is not None
        ]

    def read(self, instance: models.Model) -> Figure | None:
        number = getattr(instance, self.name)
        if number is None:
            return None
        return Figure(
            number,
            getattr(instance, f"{self.name}_qualifier") or Qualifier.EXACT,
            getattr(instance, f"{self.name}_wording", "") or "",
        )

    def write(self, instance: models.Model, figure: Figure | None) -> None:
        number: Decimal | int | None = figure.number if figure else None
        if number is not None and not isinstance(
            instance._meta.get_field(self.name), models.DecimalField
        ):
            number = int(number)
        setattr(instance, self.name, number)
        values = {
            f"{self.name}_qualifier": figure.qualifier.value if figure else "",
            f"{self.name}_wording": figure.wording if figure else "",
        }
        for sibling in self.siblings:
            setattr(instance, sibling, values[sibling])

    def are_whole(self, instance: models.Model) -> bool:
        return bool(getattr(instance, f"{self.name}_qualifier"))


def joined_columns(model: type[models.Model], name: str) -> DateColumns | FigureColumns | None:
    """The columns that are typed as the one field `name`, if it has siblings."""
    column = _column(model, name)
    if isinstance(column, models.DateField) and not isinstance(column, models.DateTimeField):
        if _column(model, f"{name}_precision") is not None:
            return DateColumns(model, name)
    elif (
        isinstance(column, models.IntegerField | models.DecimalField)
        and _column(model, f"{name}_qualifier") is not None
    ):
        return FigureColumns(model, name)
    return None


def house_formfield(db_field: Any, **kwargs: Any) -> forms.Field | None:
    """The form field for a column; stock where the house has none, as for choices and relations.

    Joined columns give a PartialDateField or FigureField, which only a HouseModelForm saves.
    """
    house = None if "form_class" in kwargs else _house_options(db_field)
    if house is None:
        return db_field.formfield(**kwargs)
    widget = kwargs.get("widget")
    if getattr(widget, "input_type", "") in _BROWSER_INPUTS:
        del kwargs["widget"]
    return db_field.formfield(**house | kwargs)


def stock_fields(form_class: Any) -> list[str]:
    """Names of the fields that Django would read in its own, American way."""
    return [name for name, field in form_class.base_fields.items() if _is_stock(field)]


class HouseModelFormMetaclass(ModelFormMetaclass):
    """Puts the house fields in place, also where an admin class brings a callback of its own."""

    def __new__(mcs, name: str, bases: tuple[type, ...], attrs: dict[str, Any]) -> Any:
        meta = attrs.get("Meta") or next(
            (base.Meta for base in bases if hasattr(base, "Meta")), None
        )
        if meta is not None:
            callback = _house_callback(getattr(meta, "formfield_callback", None))
            attrs["Meta"] = type("Meta", (meta,), {"formfield_callback": staticmethod(callback)})
        new_class: Any = super().__new__(mcs, name, bases, attrs)
        model = getattr(getattr(new_class, "_meta", None), "model", None)
        new_class.joined = dict(_joined(model, new_class)) if model else {}
        for columns in new_class.joined.values():
            for sibling in columns.siblings:
                if sibling not in new_class.declared_fields:
                    new_class.base_fields.pop(sibling, None)
        return new_class


class HouseModelForm(forms.ModelForm, metaclass=HouseModelFormMetaclass):
    """Base of every model form of the project, in admin, inlines and public pages."""

    joined: dict[str, DateColumns | FigureColumns]

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for name, columns in self._joined_fields():
            # What the caller gave as initial has already won over the bare column.
            if self.initial.get(name) == getattr(self.instance, name):
                self.initial[name] = columns.read(self.instance)

    def _joined_fields(self) -> Iterator[tuple[str, DateColumns | FigureColumns]]:
        return ((name, columns) for name, columns in self.joined.items() if name in self.fields)

    def _post_clean(self) -> None:
        typed = {}
        for name, columns in self._joined_fields():
            if name not in self.cleaned_data:
                continue
            typed[name] = self.cleaned_data[name]
            self._write(name, columns, typed[name])
            # What construct_instance() puts into the column of the same name.
            self.cleaned_data[name] = getattr(self.instance, name)
        super()._post_clean()  # type: ignore[misc]
        for name, value in typed.items():
            if name in self.cleaned_data:
                self.cleaned_data[name] = value

    def _write(self, name: str, columns: DateColumns | FigureColumns, value: Any) -> None:
        """Write the columns, unless the text shows what they hold already.

        A text cannot carry all of them: a derived date reads as a stated one.
        """
        kept = columns.read(self.instance)
        field = self.fields[name]
        unchanged = (
            kept is not None
            and columns.are_whole(self.instance)
            and field.prepare_value(kept) == field.prepare_value(value)
        )
        if not unchanged:
            columns.write(self.instance, value)

    def _get_validation_exclusions(self) -> set[str]:
        excluded = super()._get_validation_exclusions()  # type: ignore[misc]
        for name, columns in self._joined_fields():
            if name not in excluded:
                excluded -= set(columns.siblings)
        return excluded

    def _update_errors(self, errors: ValidationError) -> None:
        if hasattr(errors, "error_dict"):
            owners = {s: name for name, columns in self._joined_fields() for s in columns.siblings}
            by_field: dict[str, list[ValidationError]] = {}
            for name, messages in errors.error_dict.items():
                shown = name if name in self.fields else owners.get(name, name)
                by_field.setdefault(shown, []).extend(messages)
            errors = ValidationError(by_field)
        super()._update_errors(errors)  # type: ignore[misc]


def _joined(
    model: type[models.Model], form_class: Any
) -> Iterator[tuple[str, DateColumns | FigureColumns]]:
    for name, field in form_class.base_fields.items():
        columns = joined_columns(model, name)
        if columns is not None and isinstance(field, columns.field_class):
            yield name, columns


def _house_callback(given: Any) -> Callable[..., forms.Field | None]:
    if getattr(given, "is_of_the_house", False):
        return given

    def callback(db_field: Any, **kwargs: Any) -> forms.Field | None:
        if given is None:
            return house_formfield(db_field, **kwargs)
        if isinstance(db_field, models.URLField):
            # Without it Django warns when the stock field is made.
            kwargs.setdefault("assume_scheme", "https")
        field = given(db_field, **kwargs)
        of_django = type(field).__module__.startswith("django.")
        if field is not None and of_django and _house_options(db_field) is not None:
            return house_formfield(db_field, **kwargs)
        return field

    callback.is_of_the_house = True  # type: ignore[attr-defined]
    return callback


def _house_options(db_field: Any) -> dict[str, Any] | None:
    """What `db_field.formfield()` needs to give a house field; None where it has none."""
    if db_field.choices or db_field.is_relation or isinstance(db_field, models.AutoField):
        return None
    joined = joined_columns(db_field.model, db_field.name)
    match db_field:
        case models.DateTimeField():
            return {"form_class": DayFirstDateTimeField}
        case models.DateField():
            return {"form_class": PartialDateField if joined else DayFirstDateField}
        case models.TimeField():
            return {"form_class": TimeOfDayField}
        case models.IntegerField() | models.DecimalField() if joined:
            wording = _column(db_field.model, f"{db_field.name}_wording")
            return {
                "form_class": FigureField,
                "money": isinstance(db_field, MoneyColumn),
                "whole": isinstance(db_field, models.IntegerField),
                "longest_wording": getattr(wording, "max_length", None),
                **_range(db_field),
            }
        case MoneyColumn():
            return {"form_class": MoneyField, **_range(db_field)}
        case models.PositiveSmallIntegerField() if _A_YEAR.search(db_field.name):
            return {"form_class": YearField, **_range(db_field)}
        case models.PositiveSmallIntegerField() if _AN_ORDINAL.search(db_field.name):
            return {"form_class": OrdinalField, **_range(db_field)}
        case models.IntegerField():
            return {"form_class": WholeNumberField, **_range(db_field)}
        case models.DecimalField() | models.FloatField():
            return {"form_class": DecimalNumberField, **_range(db_field)}
        case models.URLField():
            return {"form_class": WebAddressField}
        case models.SlugField() | models.EmailField():
            return None
        case models.CharField():
            return {"form_class": CleanCharField}
        case models.TextField():
            return {"form_class": CleanTextField}
        case models.BooleanField() if db_field.null:
            return {"form_class": YesNoUnknownField}
    return None


def _range(db_field: models.Field) -> dict[str, Any]:
    """The narrowest range that the column and its validators allow."""
    limits: dict[Any, list[Any]] = {MinValueValidator: [], MaxValueValidator: []}
    for validator in db_field.validators:
        for kind, found in limits.items():
            if isinstance(validator, kind):
                limit: Any = validator.limit_value
                found.append(limit() if callable(limit) else limit)
    return {
        "min_value": max(limits[MinValueValidator], default=None),
        "max_value": min(limits[MaxValueValidator], default=None),
    }


def _column(model: type[models.Model], name: str) -> models.Field | None:
    try:
        column = model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    return column if isinstance(column, models.Field) else None


def _is_stock(field: forms.Field) -> bool:
    if isinstance(field, forms.MultiValueField) and any(map(_is_stock, field.fields)):
        return True
    of_django = type(field).__module__.startswith("django.")
    if of_django and isinstance(field, _STOCK):
        return True
    return getattr(field.widget, "input_type", None) in _BROWSER_INPUTS
