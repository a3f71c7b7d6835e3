"""How far each column of the portal may travel: five classes, and the ceiling of each surface.

An app declares the classes of its models in `<app>/field_classes.py`; a model or column that
is declared nowhere is refused by a test, and so is a surface that shows more than it may.
"""

import enum
import functools
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models
from django.utils.module_loading import import_string


class FieldClass(enum.IntEnum):
    """The higher, the fewer may see it."""

    P0 = 0  # public record
    P1 = 1  # public by role: the name, post and unit of a person with a public role
    P2 = 2  # internal: the keeping body and its superiors
    P3 = 3  # personal: whoever needs it
    P4 = 4  # sensitive: named people only, each reading logged


# What each surface may hold at most.
CEILINGS = {
    "published rows and documents": FieldClass.P1,
    "public files": FieldClass.P1,
    "search and filters": FieldClass.P1,
    "addresses": FieldClass.P0,
    "names of rows": FieldClass.P1,
    "list columns": FieldClass.P2,
    "order of lists": FieldClass.P1,
    "sheets of the desk": FieldClass.P2,
}
DECLARING = ("organizations", "congresses", "awards")

Classes = dict[str, dict[FieldClass, str]]


class Unclassified(LookupError):
    """A column has no class, or two."""


@functools.cache
def declared() -> dict[str, dict[str, FieldClass]]:
    """Class by column by model label, as the apps declare them."""
    found: dict[str, dict[str, FieldClass]] = {}
    for app in DECLARING:
        given: Classes = import_string(f"{app}.field_classes.CLASSES")
        for name, by_class in given.items():
            label = name if "." in name else f"{app}.{name}"
            columns = found.setdefault(label, {})
            for field_class, names in by_class.items():
                for column in names.split():
                    if column in columns:
                        raise Unclassified(f"{label}.{column} has two classes")
                    columns[column] = field_class
    return found


def class_of(model: type[models.Model], column: str) -> FieldClass:
    """The class of a column; rows of the history have the class of what they copy."""
    field: Any = model._meta.get_field(column)
    if field.primary_key or column.startswith("pgh_"):
        return FieldClass.P0
    tracked: Any = getattr(model, "pgh_tracked_model", None) or model
    try:
        return declared()[tracked._meta.label][column]
    except KeyError:
        raise Unclassified(f"{tracked._meta.label}.{column} has no class") from None


def classified_models() -> Iterator[type[models.Model]]:
    """Every model of the portal, and the accounts; histories are left to what they copy."""
    for model in apps.get_models():
        is_own = model._meta.app_label in DECLARING or model._meta.label == "auth.User"
        if is_own and not hasattr(model, "pgh_tracked_model"):
            yield model


def above(model: type[models.Model], ceiling: FieldClass) -> list[str]:
    """Columns of the model that a surface with this ceiling may not hold."""
    return [
        field.name for field in model._meta.concrete_fields if class_of(model, field.name) > ceiling
    ]
