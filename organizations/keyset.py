"""Pages of a list beyond the numbered ones: each begins after the last row of the one before.

A place in the list is the values its order goes by, so that it stays right when rows are added
before it, and costs the same however far on it is.
"""

import base64
import binascii
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import CharField, F, Q, QuerySet, TextField
from django.db.models.expressions import OrderBy

LONGEST_PLACE = 1500


@dataclass(frozen=True)
class Column:
    """One of the columns that a list is ordered by."""

    name: str
    descends: bool
    nulls_last: bool

    def after(self, value: Any) -> Q | None:
        """What the column of a later row may hold; None where nothing comes after."""
        if value is None:
            return None if self.nulls_last else Q(**{f"{self.name}__isnull": False})
        later = Q(**{f"{self.name}__{'lt' if self.descends else 'gt'}": value})
        return later | Q(**{f"{self.name}__isnull": True}) if self.nulls_last else later

    def same(self, value: Any) -> Q:
        return Q(**{f"{self.name}__isnull": True} if value is None else {self.name: value})


def columns_of(rows: QuerySet) -> list[Column]:
    """The columns that `rows` are ordered by; PostgreSQL has nulls first where it descends."""
    found = []
    for each in rows.query.order_by or rows.model._meta.ordering or ():
        if isinstance(each, OrderBy):
            assert isinstance(each.expression, F)
            name, descends = each.expression.name, each.descending
            nulls_last = bool(each.nulls_last) or not descends
        elif isinstance(each, F):
            name, descends, nulls_last = each.name, False, True
        else:
            name, descends = str(each).lstrip("-"), str(each).startswith("-")
            nulls_last = not descends
        found.append(Column(name, descends, nulls_last))
    return found


def place_of(row: Any, columns: list[Column]) -> str:
    """Where a row stands in its list, as one word of an address."""
    values = [getattr(row, column.name) for column in columns]
    text = json.dumps(values, cls=DjangoJSONEncoder, ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read_place(text: str, rows: QuerySet, columns: list[Column]) -> list[Any]:
    """The values of a place; raises ValueError for what no list of this kind has written."""
    if len(text) > LONGEST_PLACE or not text.isascii():
        raise ValueError(text)
    try:
        values = json.loads(base64.b64decode(text + "=" * (-len(text) % 4), b"-_", validate=True))
    except (binascii.Error, UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise ValueError(text) from error
    if not isinstance(values, list) or len(values) != len(columns):
        raise ValueError(text)
    return [_read(value, rows, column) for value, column in zip(values, columns, strict=True)]


def _read(value: Any, rows: QuerySet, column: Column) -> Any:
    if value is None:
        return None
    if isinstance(value, list | dict | float | bool) or "\x00" in str(value):
        raise ValueError(value)
    # Half of a surrogate pair is text to JSON and to no database.
    str(value).encode()
    annotated = rows.query.annotations.get(column.name)
    of_model = rows.model._meta
    kind = (
        annotated.output_field
        if annotated
        else (of_model.pk if column.name == "pk" else of_model.get_field(column.name))
    )
    if isinstance(kind, CharField | TextField) and not isinstance(value, str):
        raise ValueError(value)
    try:
        return kind.to_python(value)
    except (ValidationError, TypeError) as error:
        raise ValueError(value) from error


def rows_after(rows: QuerySet, columns: list[Column], place: list[Any], most: int) -> list[Any]:
    """Up to `most` rows after a place, in at most one short query for each column of the order."""
    found: list[Any] = []
    for last in range(len(columns) - 1, -1, -1):
        later = columns[last].after(place[last])
        if later is None:
            continue
        same = [column.same(value) for column, value in zip(columns[:last], place, strict=False)]
        found += rows.filter(*same, later)[: most - len(found)]
        if len(found) == most:
            break
    return found


@dataclass
class PageAfter:
    """A page that begins after a place; `after` is the place of its last row, if rows follow."""

    rows: list[Any]
    after: str
    paginator: Any
    is_after: bool = field(default=True, init=False)
    has_other_pages: bool = field(default=True, init=False)

    @property
    def object_list(self) -> list[Any]:
        return self.rows

    def __iter__(self) -> Iterator[Any]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)
