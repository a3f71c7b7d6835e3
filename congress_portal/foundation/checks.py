"""Checks of one row, asked of the database in one plain statement when a form is cleaned.

Django builds its question anew for every row, with all the columns of it, inside a savepoint:
some ten times the work of the answer, which a sheet of two thousand rows would wait for. A value
that the database cannot compare at all is an error here, where Django lets the row pass.
"""

import datetime
import functools
from collections.abc import Collection
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.models.sql import Query

# Whatever the column holds at most: a value too large for it is for the field to refuse.
_WIDE = (
    ((models.CharField, models.TextField, models.FileField), "text"),
    ((models.DecimalField,), "numeric"),
    ((models.IntegerField, models.ForeignKey), "bigint"),
)
_MOST_WHOLE = 2**63 - 1
# Most rows of a sheet leave the same columns empty, and ask the same of them.
_MOST_KEPT = 256
_LONGEST_KEPT = 20


class Check(models.CheckConstraint):
    """A check constraint; migrations know it as Django's."""

    def __init__(self, **options: Any):
        super().__init__(**options)
        self._statements: dict[tuple[Any, str], tuple[str, list[Any], list[Any]]] = {}

    def deconstruct(self) -> Any:
        _path, arguments, options = super().deconstruct()
        return "django.db.models.CheckConstraint", arguments, options

    def validate(
        self,
        model: type[models.Model],
        instance: models.Model,
        exclude: Collection[str] | None = None,
        using: str = DEFAULT_DB_ALIAS,
    ) -> None:
        """Raise ValidationError where the row breaks the check; ask nothing of columns left out."""
        statement, parameters, fields = self._statement(model, using)
        if exclude and not {field.name for field in fields}.isdisjoint(exclude):
            return
        values = [getattr(instance, field.attname) for field in fields]
        if any(field.generated for field in fields) or not all(map(_is_plain, values)):
            super().validate(model, instance, set(exclude or ()), using)
            return
        connection = connections[using]
        told = [
            field.get_db_prep_save(value, connection)
            for field, value in zip(fields, values, strict=True)
        ]
        given = tuple(map(_typed, (*parameters, *told)))
        if not (_kept if all(map(_recurs, values)) else _asked)(using, statement, given):
            raise ValidationError(
                self.get_violation_error_message(), code=self.violation_error_code
            )

    def _statement(self, model: type[models.Model], using: str) -> tuple[str, list[Any], list[Any]]:
        """SQL that tells whether a row holds, its parameters, and the columns that follow them."""
        key = (model, using)
        if key not in self._statements:
            connection = connections[using]
            query = Query(model, alias_cols=False)
            where = query.build_where(models.Q(self.condition))
            sql, parameters = where.as_sql(query.get_compiler(using=using), connection)
            names = sorted(models.Q(self.condition).referenced_base_fields)
            fields: list[Any] = list(dict.fromkeys(model._meta.get_field(name) for name in names))
            row = ", ".join(f"%s::{_type_of(field, connection)}" for field in fields)
            columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
            self._statements[key] = (
                f"SELECT COALESCE(({sql}), true) FROM (VALUES ({row})) AS told ({columns})",
                list(parameters),
                fields,
            )
        return self._statements[key]


def _asked(using: str, statement: str, values: tuple[tuple[type, Any], ...]) -> bool:
    """The answer of the database, which is the same for the same values at any time."""
    with connections[using].cursor() as cursor:
        cursor.execute(statement, [value for _type, value in values])
        (holds,) = cursor.fetchone()
    return holds


_kept = functools.lru_cache(maxsize=_MOST_KEPT)(_asked)


def _recurs(value: Any) -> bool:
    """Whether other rows may hold the same: no name, no sentence, no file, which nobody keeps."""
    if isinstance(value, str):
        return len(value) <= _LONGEST_KEPT and " " not in value
    return value is None or isinstance(value, bool | int | Decimal | datetime.date)


def _typed(value: Any) -> tuple[type, Any]:
    # 1, True and 1.0 are equal, and not the same to the database.
    return type(value), value


def _type_of(field: models.Field, connection: Any) -> str:
    found = next((name for kinds, name in _WIDE if isinstance(field, kinds)), None)
    found = found or field.db_type(connection)
    collation = getattr(field, "db_collation", None)
    return f'{found} COLLATE "{collation}"' if collation else str(found)


def _is_plain(value: Any) -> bool:
    """Whether it can be told as it is: not an expression, and no number too large to tell."""
    if hasattr(value, "resolve_expression"):
        return False
    return not isinstance(value, int) or abs(value) <= _MOST_WHOLE
