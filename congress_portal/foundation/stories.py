"""Values of a record as a desk page shows them, and the story of its changes."""

import dataclasses
import datetime
from collections.abc import Callable, Iterator
from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import (
    FieldDoesNotExist,
)
from django.db import models
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.dates import PartialDate, show_date, show_datetime
from congress_portal.foundation.figures import Figure, MoneyColumn, show_number
from congress_portal.foundation.forms import joined_columns

NOT_RECORDED = "–"


def full_name(user: Any) -> str:
    """A user in the order of Vietnamese names, else the account; of nobody nothing."""
    if user is None:
        return ""
    return f"{user.last_name} {user.first_name}".strip() or user.get_username()


def shown(model: type[models.Model], name: str) -> Callable[[Any], str] | None:
    """A column for lists and closed forms that shows a date or number as it was entered.

    None where the stock way is right.
    """
    try:
        column: Any = model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    joined = joined_columns(model, name)
    own_ways = models.IntegerField | models.DecimalField | models.BooleanField
    if joined is None and not isinstance(column, own_ways):
        return None
    if column.choices or column.is_relation or isinstance(column, models.AutoField):
        return None

    def text(row: Any) -> str:
        value = joined.read(row) if joined else getattr(row, name)
        if value is None:
            return NOT_RECORDED
        match value:
            case bool():
                return str(_("yes") if value else _("no"))
            case Figure():
                return value.show(money=isinstance(column, MoneyColumn))
            case PartialDate():
                return value.show()
        if isinstance(column, models.PositiveSmallIntegerField):
            # Years and ordinals are not grouped.
            return str(value)
        return show_number(value)

    text.__name__ = name
    text.short_description = column.verbose_name  # type: ignore[attr-defined]
    text.admin_order_field = name  # type: ignore[attr-defined]
    return text


def as_shown(model: type[models.Model], fieldsets: Any) -> list[tuple[Any, dict[str, Any]]]:
    """`fieldsets` of a form that cannot be changed, with dates and numbers as entered."""

    def replaced(field: Any) -> Any:
        if isinstance(field, list | tuple):
            return [replaced(part) for part in field]
        return (shown(model, field) or field) if isinstance(field, str) else field

    return [
        (title, {**options, "fields": [replaced(field) for field in options["fields"]]})
        for title, options in fieldsets
    ]


@dataclasses.dataclass(frozen=True)
class Change:
    """One change of a row: when, by whom, and each column with its value before and after."""

    at: datetime.datetime
    user: str
    label: str
    columns: list[tuple[str, str, str]]


STORY_LENGTH = 100
_WITHOUT_STORY = ("id", "version", "record_kind", "sort_key", "folded", "folded_number")


def story(row: Any) -> list[Change]:
    """The latest changes of a row, as triggers recorded them; the newest first."""
    if not hasattr(row, "history"):
        return []
    events = list(row.history.select_related("pgh_context").order_by("-pgh_id")[: STORY_LENGTH + 1])
    ids = {
        event.pgh_context.metadata.get("user") for event in events if event.pgh_context is not None
    }
    users = get_user_model()._default_manager.in_bulk([pk for pk in ids if pk is not None])

    def told() -> Iterator[Change]:
        for event, before in zip(events, [*events[1:], None], strict=True):
            context = event.pgh_context.metadata if event.pgh_context is not None else {}
            user = users.get(context.get("user"))
            columns = list(_differences(type(row), before, event))
            if columns:
                yield Change(
                    event.pgh_created_at,
                    full_name(user),
                    event.pgh_label,
                    columns,
                )

    return list(told())[:STORY_LENGTH]


def _differences(
    model: type[models.Model], before: Any, after: Any
) -> Iterator[tuple[str, str, str]]:
    for column in model._meta.concrete_fields:
        name: str = column.attname
        if column.name in _WITHOUT_STORY or not hasattr(after, name):
            continue
        old = getattr(before, name) if before is not None else None
        new = getattr(after, name)
        if (old or None) != (new or None) or (before is not None and old != new):
            yield (
                str(column.verbose_name),
                _value_shown(before, column) if before is not None else "",
                _value_shown(after, column),
            )


def _value_shown(event: Any, column: Any) -> str:
    value = getattr(event, column.attname)
    if value is None or value == "":
        return ""
    if column.choices:
        return str(dict(column.flatchoices).get(value, value))
    if isinstance(value, bool):
        return str(_("yes") if value else _("no"))
    if isinstance(value, datetime.datetime):
        return show_datetime(value)
    if isinstance(value, datetime.date):
        return show_date(value)
    if column.is_relation:
        found = column.remote_field.model._default_manager.filter(pk=value).first()
        return str(found) if found is not None else str(value)
    return str(value)
