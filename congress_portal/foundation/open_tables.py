"""Tables of open data, declared once: the API, files of lists and the data package follow.

A field names the columns it is made of, so that a column above the ceiling of public files
stops every file that would hold it.
"""

import datetime
import functools
import string
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db import models
from django.db.models import Case, CharField, F, Func, QuerySet, TextField, Value, When
from django.db.models.functions import Cast, Concat, NullIf
from django.utils import translation

from congress_portal.foundation.classification import CEILINGS, class_of
from congress_portal.foundation.row_files import Guarded

EDITION_TEXT = "edition__text"


class Kind(StrEnum):
    """What a field holds. Only `TEXT` may hold what a person typed, and is guarded in files."""

    TEXT = "text"
    CODE = "code"
    ADDRESS = "address"
    WHOLE = "whole"
    DECIMAL = "decimal"
    YES_NO = "yes_no"
    DAY = "day"
    # A day, a month or a year, as far as it is known.
    PARTIAL_DAY = "partial_day"
    MOMENT = "moment"


# How the writer of workbooks calls them.
CONTENTS = {
    Kind.TEXT: "text",
    Kind.WHOLE: "number",
    Kind.DECIMAL: "number",
    Kind.DAY: "date",
    Kind.PARTIAL_DAY: "date",
}


class AboveCeiling(Exception):
    """A field of a public table is made of a column that the public may not see."""


@dataclass(frozen=True)
class Field:
    """A column of open data: `name` for programs, `heading` and `meaning` for people.

    `made_of` is a column, an address such as “/to-chuc/{code}/”, or an expression with the
    columns that it reads in `reads`.
    """

    name: str
    heading: str
    kind: Kind
    meaning: str
    english: str
    made_of: Any = ""
    words: type[models.TextChoices] | None = None
    width: int = 16
    reads: tuple[str, ...] = ()
    is_key: bool = False

    @property
    def content(self) -> str:
        return CONTENTS.get(self.kind, "code")

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the row that the field is made of."""
        if self.reads:
            return self.reads
        made_of = self.made_of or self.name
        if self.kind == Kind.ADDRESS:
            return tuple(name for _text, name, _spec, _conv in PARSE(made_of) if name)
        return (str(made_of),)

    @functools.cached_property
    def labels(self) -> dict[str, str]:
        """The Vietnamese words of a closed list, which files hold whatever the language."""
        if self.words is None:
            return {}
        with translation.override("vi"):
            return {str(value): str(label) for value, label in self.words.choices}

    def expression(self, site: str) -> Any:
        made_of = self.made_of or self.name
        if self.kind == Kind.ADDRESS and isinstance(made_of, str):
            return address(made_of, site)
        if callable(made_of):
            return made_of(site)
        return F(made_of) if isinstance(made_of, str) else made_of

    def cell(self, site: str, *, guarded: bool, worded: bool) -> Any:
        """The field as a file or an answer has it: words of closed lists, or their codes."""
        found = self.expression(site)
        if worded and self.words is not None:
            cases = [When(known(found, value), then=Value(w)) for value, w in self.labels.items()]
            return Case(*cases, default=found, output_field=CharField())
        match self.kind:
            case Kind.YES_NO:
                return Cast(found, TextField())
            case Kind.DECIMAL:
                return Func(found, function="trim_scale", output_field=models.DecimalField())
            case Kind.MOMENT:
                return moment(found)
            case Kind.TEXT if guarded:
                return Guarded(found)
        return found

    def plain(self, value: Any) -> Any:
        """A value as JSON has it: decimals and days are strings, as in documents."""
        match value:
            case None:
                return None
            case datetime.date():
                return value.isoformat()
            case str() if self.kind == Kind.YES_NO:
                return value == "true"
        return str(value) if self.kind == Kind.DECIMAL else value


PARSE = string.Formatter().parse


def known(expression: Any, value: str) -> Any:
    return models.lookups.Exact(expression, Value(value))


def moment(expression: Any) -> Func:
    """A moment in UTC, to the second, as RFC 3339 writes it."""
    return Func(
        expression,
        template=(
            "to_char(%(expressions)s AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"+00:00\"')"
        ),
        output_field=CharField(),
    )


def address(pattern: str, site: str) -> Any:
    """The address by codes alone, which leads to the page whatever its name is today."""
    parts: list[Any] = [Value(site)]
    names = []
    for text, name, _spec, _conversion in PARSE(pattern):
        if text:
            parts.append(Value(text))
        if name:
            parts.append(Cast(name, CharField()))
            names.append(name)
    made = Concat(*parts, output_field=CharField())
    is_missing = [When(**{name: ""}, then=Value("")) for name in names if not name.endswith("year")]
    return Case(*is_missing, default=made, output_field=CharField()) if is_missing else made


class InDocument(Func):
    """A value of a document by its path, as text; empty where there is none."""

    arity = None
    template = "coalesce(nullif(%(expressions)s, '')::jsonb #>> '{%(path)s}', '')"
    output_field = CharField()

    def __init__(self, column: str, *path: str):
        super().__init__(F(column), path=",".join(path))


def in_document(column: str, *path: str) -> Callable[[str], Any]:
    return lambda site: InDocument(column, *path)


def number_in_document(column: str, *path: str, whole: bool = False) -> Callable[[str], Any]:
    output = (
        models.IntegerField() if whole else models.DecimalField(max_digits=30, decimal_places=6)
    )
    return lambda site: Cast(NullIf(InDocument(column, *path), Value("")), output)


@dataclass(frozen=True)
class Table:
    """Rows of one published model; `order` is that of files, and need not be unique."""

    name: str
    title: str
    english: str
    model: type[models.Model]
    fields: tuple[Field, ...]
    order: tuple[Any, ...]
    # Where the record stands in the row, so that deletions can name it.
    record: str = "code"
    # For other tables of the package: column here, table and column there.
    links: tuple[tuple[str, str, str], ...] = ()

    @property
    def rows(self) -> QuerySet:
        return self.model._default_manager.order_by(*self.order)

    @property
    def key(self) -> list[str]:
        return [field.name for field in self.fields if field.is_key]

    def cells(
        self,
        rows: QuerySet,
        *,
        site: str,
        guarded: bool,
        worded: bool,
        after: tuple[str, ...] = (),
    ) -> QuerySet:
        """The fields of these rows, in their order, as tuples; columns in `after` come first."""
        self.check()
        cells = {
            f"cell_{field.name}": field.cell(site, guarded=guarded, worded=worded)
            for field in self.fields
        }
        return rows.annotate(**cells).values_list(*after, *cells)

    def items(self, rows: QuerySet, *, site: str) -> list[dict[str, Any]]:
        """The same for a program: codes in place of words."""
        return [self.item(row) for row in self.cells(rows, site=site, guarded=False, worded=False)]

    def item(self, row: Sequence[Any]) -> dict[str, Any]:
        return {
            field.name: field.plain(value) for field, value in zip(self.fields, row, strict=False)
        }

    def check(self) -> None:
        """Refuse to make anything out of a column that is not the public's."""
        for field in self.fields:
            for path in field.columns:
                column_class = class_of(*column_of(self.model, path))
                if column_class > CEILINGS["public files"]:
                    raise AboveCeiling(f"{self.name}.{field.name} reads {path} ({column_class!r})")


def column_of(model: Any, path: str) -> tuple[type[models.Model], str]:
    *way, last = path.split("__")
    for name in way:
        model = model._meta.get_field(name).related_model
    return model, last


def joined(*parts: Any) -> Any:
    """Texts joined to one; numbers are written out."""
    return Concat(*(Cast(part, CharField()) for part in parts), output_field=CharField())
