"""The form of the desk that holds a row: a page, a table under one, or a section of a congress."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db import connection, models, transaction
from django.http import QueryDict

from congress_portal.desk_entry import Desk, Refused
from congress_portal.record_loading import RightsOfAll
from congresses import sections, sheet
from congresses.models import Congress, NotHeld
from congresses.named_fields import NamedField
from organizations.enums import Role
from organizations.models import ClerkRole, Organization

# By which column a row hangs on another that a congress holds.
WAYS = ("congress", "committee", "ballot", "guest", "figure", "agreement")


class NoBoxError(Exception):
    """No form of the desk has a box for what is to be changed."""


def save(row: models.Model, typed: dict[str, Any], clerk: Any, keeper: Organization) -> str:
    """Change the row where a clerk would, or enter it anew where its form keeps the column closed.

    Tells by which way; raises Refused with the sentences the clerk reads.
    """
    rights = RightsOfAll(clerk, keeper)
    rights.roles = [(role, keeper.pk) for role in Role.values]
    desk = Desk(clerk, rights)
    for way in (_section, _late, _page, _anew, _table):
        with transaction.atomic():
            try:
                way(desk, row, typed)
            except NoBoxError:
                continue
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            return way.__name__.strip("_")
    raise NoBoxError


def _section(desk: Desk, row: Any, typed: dict[str, Any]) -> None:
    """The row of a part of the record sheet."""
    congress = congress_of(row)
    for section, part in _parts_of(type(row)) if congress else ():
        rows = sheet.rows_of(congress, section.number)[part.key]
        key = sheet.ONLY_ROW if part.one is not None else str(row.pk)
        found = next((each for each in rows if each.get("id") == key), None)
        if found is None:
            continue
        found |= dict(_boxes(part.form, typed))
        data = sheet.post_of(section.number, {part.key: rows})
        try:
            sheet.save_section(congress, section.number, data, user=desk.user, version=None)
        except sheet.SectionError as error:
            raise Refused(each.sentence for each in error.errors) from error
        return
    raise NoBoxError


def congress_of(row: Any) -> Congress | None:
    if isinstance(row, Congress):
        return row
    for name in WAYS:
        if any(field.name == name for field in row._meta.fields):
            held = getattr(row, name)
            return congress_of(held) if held is not None else None
    return None


def _parts_of(model: type[models.Model]) -> Iterator[tuple[Any, Any]]:
    for section in sections.SECTIONS:
        for part in section.parts:
            if part.form._meta.model is model:
                yield section, part


def _boxes(form: Any, typed: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What is typed by the names of the boxes; a name stands for the columns it fills."""
    siblings = {each for joined in form.joined.values() for each in joined.siblings}
    for column, value in typed.items():
        if column in siblings:
            continue
        for name, field in form.base_fields.items():
            if isinstance(field, NamedField) and column in field.columns:
                yield name, _named(field, column, value)
                break
        else:
            if column not in form.base_fields:
                raise NoBoxError
            yield column, text(value)


def _named(field: Any, column: str, value: Any) -> str:
    if value is None or value == "":
        return ""
    if hasattr(field, "column_of"):
        blank = type("Row", (), dict.fromkeys(field.column_of.values()))()
        setattr(blank, column, value)
        value = field.read_from(blank)
    return field.show(value)


def _late(desk: Desk, row: Any, typed: dict[str, Any]) -> None:
    """The page of a row, opened before its record was closed and sent after."""
    model_admin = admin.site._registry.get(type(row))
    if model_admin is None or isinstance(row, Congress) or model_admin.is_open(row):
        raise NoBoxError
    data = QueryDict(mutable=True)
    data.update({name: text(value) for name, value in typed.items()})
    desk.send(type(row), data, row=row)


def _page(desk: Desk, row: models.Model, typed: dict[str, Any]) -> None:
    """The page of the row itself."""
    if type(row) not in admin.site._registry or isinstance(row, Congress):
        raise NoBoxError
    _entered(desk, type(row), {name: text(value) for name, value in typed.items()}, row=row)


def _table(desk: Desk, row: models.Model, typed: dict[str, Any]) -> None:
    """A table under the page of another row."""
    for model, model_admin in admin.site._registry.items():
        for inline in model_admin.inlines:
            if inline.model is type(row):
                column = _leading_to(row, model, inline.fk_name)
                texts = {name: text(value) for name, value in typed.items()}
                tables = {column.remote_field.get_accessor_name() or "": [texts | {"id": row.pk}]}
                _entered(desk, model, {}, tables, row=getattr(row, column.name))
                return
    raise NoBoxError


def _leading_to(row: models.Model, model: type[models.Model], name: str | None) -> Any:
    if name:
        return row._meta.get_field(name)
    return next(each for each in row._meta.fields if each.related_model is model)


def _anew(desk: Desk, row: models.Model, typed: dict[str, Any]) -> None:
    """The page for a new row, where that of a row keeps closed who and whose it is."""
    if not isinstance(row, ClerkRole | NotHeld):
        raise NoBoxError
    held = {name: getattr(row, name) for name in admin.site._registry[type(row)].fields}
    _entered(desk, type(row), {name: text(value) for name, value in (held | typed).items()})


def _entered(desk: Desk, *given: Any, **more: Any) -> None:
    try:
        desk.enter(*given, **more)
    except KeyError as error:
        raise NoBoxError from error


def text(value: Any) -> str:
    """A value as a person types it."""
    match value:
        case None | False:
            return ""
        case models.Model():
            return str(value.pk)
        case True:
            return "on"
    if hasattr(value, "strftime"):
        return value.strftime("%d/%m/%Y")
    return str(value).replace(".", ",") if not isinstance(value, str) else value
