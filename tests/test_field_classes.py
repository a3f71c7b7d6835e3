"""Every column has a class, and no surface holds a column above its ceiling."""

import re
import sys

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import FieldDoesNotExist

from congress_portal.foundation import classification
from congress_portal.foundation.admin import ScopedModelAdmin
from congress_portal.foundation.classification import (
    CEILINGS,
    FieldClass,
    above,
    class_of,
    classified_models,
    declared,
)
from congresses import workbooks
from organizations import sheet_lists
from organizations.permissions import Rights

MODELS = sorted(classified_models(), key=lambda model: model._meta.label)
# Accounts are looked for by administrators, within their own branch.
ACCOUNTS = "auth.User"


def label(model) -> str:
    return model._meta.label


@pytest.mark.parametrize("model", MODELS, ids=label)
def test_every_column_has_a_class(model):
    for field in model._meta.concrete_fields:
        class_of(model, field.name)


def test_no_class_is_given_to_what_does_not_exist():
    for name, columns in declared().items():
        known = {field.name for field in apps.get_model(name)._meta.concrete_fields}
        assert set(columns) <= known, f"{name}: {set(columns) - known}"


def test_all_models_and_all_classes_were_looked_at():
    columns = [class_of(model, f.name) for model in MODELS for f in model._meta.concrete_fields]
    sys.stdout.write(f"{len(MODELS)} models, {len(columns)} columns\n")
    assert len(MODELS) >= 55
    assert len(columns) >= 450
    assert set(columns) == set(FieldClass)


def test_a_column_without_a_class_is_found(monkeypatch):
    found = {name: dict(columns) for name, columns in declared().items()}
    del found["awards.Award"]["unit"]
    monkeypatch.setattr(classification, "declared", lambda: found)
    with pytest.raises(classification.Unclassified, match=r"Award\.unit"):
        class_of(apps.get_model("awards", "Award"), "unit")


@pytest.mark.parametrize(
    "model", [m for m in MODELS if m.__module__.endswith(".published")], ids=label
)
def test_published_rows_hold_what_the_public_may_see(model):
    assert above(model, CEILINGS["published rows and documents"]) == []


def test_what_is_sensitive_stands_in_a_table_with_ground_purpose_and_deletion():
    holding = {
        model
        for model in MODELS
        for f in model._meta.concrete_fields
        if class_of(model, f.name) == FieldClass.P4
    }
    assert holding
    for model in holding:
        columns = {field.name for field in model._meta.concrete_fields}
        assert columns >= {"ground", "purpose", "delete_after"}, label(model)


def registered() -> list[ScopedModelAdmin]:
    admin.autodiscover()
    return [each for each in admin.site._registry.values() if each.model in MODELS]


def column_of(model, path: str):
    """The column that a look-up path ends in, or None where it ends in a row or a method."""
    if path.startswith("__"):
        return None
    *way, last = path.lstrip("-").split("__")
    for name in way:
        model = model._meta.get_field(name).related_model
    try:
        field = model._meta.get_field(last)
    except FieldDoesNotExist:
        return None
    return (model, field.name) if field.concrete else None


SURFACES = [
    ("search and filters", lambda each: [*each.search_fields, *map(filtered, each.list_filter)]),
    ("list columns", lambda each: [c for c in each.list_display if isinstance(c, str)]),
    ("order of lists", lambda each: [*(each.ordering or ()), *ordering(each.model)]),
]


def filtered(given) -> str:
    return given if isinstance(given, str) else given[0]


def ordering(model) -> list[str]:
    return [name for name in model._meta.ordering if isinstance(name, str)]


# Who may open such a list at all sees these columns: the list is of nothing else.
OWN_SUBJECT = {
    "organizations.PrivacyRequest": FieldClass.P2,
    "organizations.DetailsReading": FieldClass.P2,
    "organizations.ClerkRole": FieldClass.P2,
    "organizations.ErrorNotice": FieldClass.P2,
    "congresses.NotHeld": FieldClass.P2,
    # How to reach a reader: for clerks of the body itself, until its day of deletion.
    "organizations.NoticeSender": FieldClass.P3,
    "organizations.ImportBatch": FieldClass.P2,
    "congresses.AcceptedWarning": FieldClass.P2,
    "congresses.Delegate": FieldClass.P2,
    ACCOUNTS: FieldClass.P2,
}


def too_high(each: ScopedModelAdmin) -> list[str]:
    found = []
    for surface, paths in SURFACES:
        ceiling = max(CEILINGS[surface], OWN_SUBJECT.get(label(each.model), FieldClass.P0))
        for path in paths(each):
            column = column_of(each.model, path)
            if column is not None and class_of(*column) > ceiling:
                found.append(f"{surface}: {label(each.model)} {path}")
    return found


def test_search_filters_columns_and_order_keep_to_their_ceilings():
    admins = registered()
    assert len(admins) >= 20
    assert [problem for each in admins for problem in too_high(each)] == []


@pytest.mark.parametrize(
    ("where", "column"),
    [
        ("search_fields", "details__ethnicity"),
        ("list_filter", "details__religion"),
        ("list_display", "details__born_on"),
    ],
)
def test_a_column_above_the_ceiling_is_found(monkeypatch, where, column):
    person = next(each for each in registered() if label(each.model) == "organizations.Person")
    monkeypatch.setattr(person, where, [column])
    assert too_high(person) != []


def columns_of_lists():
    """Each column of a list, with a column of a table that it shows."""
    for kind in sheet_lists.kinds().values():
        resource = kind.resource(Rights(User()), "")
        for name, field in resource.fields.items():
            if field.attribute and (held := column_of(resource._meta.model, field.attribute)):
                yield kind.sheet, kind.sheet[name], held


def columns_of_workbooks():
    for sheet in workbooks.workbook_sheets():
        _section, part = workbooks.part_of(sheet)
        model = part.form._meta.model
        known = {field.name for field in model._meta.concrete_fields}
        for column in sheet.columns:
            named = getattr(part.form.base_fields.get(column.name), "columns", ())
            for name in {column.name, *named} & known:
                yield sheet, column, (model, name)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("columns", "sheets", "least"), [(columns_of_lists, 5, 30), (columns_of_workbooks, 20, 130)]
)
def test_columns_of_sheets_have_the_class_of_what_they_hold(columns, sheets, least):
    found = list(columns())
    wrong = [
        f"{sheet.name} {column.name} {column.privacy}: {class_of(*held).name}"
        for sheet, column, held in found
        if class_of(*held).name > column.privacy or class_of(*held) > CEILINGS["sheets of the desk"]
    ]
    sys.stdout.write(f"{len(found)} columns\n")
    assert wrong == []
    assert len({sheet.name for sheet, _column, _held in found}) >= sheets
    assert len(found) >= least


def test_addresses_hold_codes_and_numbers_of_records_alone():
    from django.urls import get_resolver

    names = set()
    for pattern in walk(get_resolver().url_patterns):
        names |= set(re.findall(r"\(\?P<(\w+)>|<(?:\w+:)?(\w+)>", str(pattern)))
    given = {name for pair in names for name in pair if name}
    assert given
    personal = {
        column
        for columns in declared().values()
        for column, c in columns.items()
        if c > FieldClass.P1
    }
    assert given & personal <= {"kind", "state"}, "an address names a column"


def walk(patterns):
    for each in patterns:
        if hasattr(each, "url_patterns"):
            yield from walk(each.url_patterns)
        else:
            yield each.pattern
