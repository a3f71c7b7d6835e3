"""Queries whose text is made once: for most pages Django spends longer on it than the server.

The ORM writes the text from a queryset with stand-ins for the values; each use puts its own
values in their places.
"""

from collections.abc import Callable
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import BooleanField, CharField, F, Func, QuerySet, Value

from congress_portal.foundation import database_roles

Stands = str | int | list[str]


class Statement:
    """A query and the names of its values; `stand_ins` are of the values' types and unlike."""

    def __init__(self, query: Callable[..., QuerySet], **stand_ins: Stands):
        self._query = query
        self._stand_ins = stand_ins
        self._text = ""
        self._places: list[tuple[str, Any]] = []

    def rows(self, **values: Any) -> list[tuple]:
        if not self._text:
            self._compile()
        params = [values[name] if name else value for name, value in self._places]
        with connections[database_roles.alias()].cursor() as cursor:
            cursor.execute(self._text, params)
            return cursor.fetchall()

    def _compile(self) -> None:
        query = self._query(**self._stand_ins).query
        text, params = query.get_compiler(DEFAULT_DB_ALIAS).as_sql()
        names = {repr(value): name for name, value in self._stand_ins.items()}
        self._places = [(names.get(repr(value), ""), value) for value in params]
        missing = set(self._stand_ins) - {name for name, _value in self._places}
        assert not missing, f"values that are not in the query: {missing}"
        self._text = text


def is_any_of(column: str, codes: list[str]) -> Func:
    """`column = ANY(codes)`: one value for a list of any length."""
    return Func(
        F(column),
        Value(codes, output_field=ArrayField(CharField())),
        template="(%(expressions)s))",
        arg_joiner=" = ANY(",
        output_field=BooleanField(),
    )


def holds(column: str, code: str) -> Func:
    """Whether the array of the column has the code; an index of arrays answers it."""
    return Func(
        F(column),
        Value(code),
        template="(%(expressions)s]::varchar[])",
        arg_joiner=" @> ARRAY[",
        output_field=BooleanField(),
    )
