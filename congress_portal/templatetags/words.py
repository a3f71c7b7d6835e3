"""Values of closed lists in the words of the reader, and names that lead to pages."""

from collections.abc import Collection
from typing import Any

from django import template
from django.db.models import Choices
from django.utils.html import format_html
from django.utils.safestring import SafeString

from congress_portal.foundation.dates import PartialDate, show_years
from organizations.editions import address_of

from .portal import v

register = template.Library()


@register.filter
def word(value: Any, choices: type[Choices]) -> str:
    """The label of a stored value; the value itself where the list no longer holds it."""
    try:
        return str(choices(value).label)
    except ValueError:
        return str(value)


@register.simple_tag
def vw(value: Any, choices: type[Choices], *path: Any, silent: bool = False) -> SafeString:
    """As `v`, for a value of a closed list: the label is shown, `data-value` holds the value.

    `{% vw event.kind EventKind "events" forloop.counter0 "kind" %}`
    """
    if value in (None, ""):
        return v(None, *path, silent=silent)
    return format_html(
        '<span data-field="{}" data-value="{}">{}</span>',
        "/".join(str(part) for part in path),
        value,
        word(value, choices),
    )


@register.simple_tag
def body_link(body: Any, published: Collection[str], *path: Any) -> SafeString:
    """The name of a body as the document has it, a link where that body has a page."""
    where = "/".join(str(part) for part in (*path, "kind"))
    name = v(body.name, *path, "name")
    name = format_html('<span data-field="{}" data-value="{}">{}</span>', where, body.kind, name)
    if body.kind == "organization" and body.code in published:
        return format_html('<a href="{}">{}</a>', address_of("to-chuc", body.code, body.name), name)
    return name


@register.filter
def address(row: Any, start: str) -> str:
    """The address of a published row or mention that has a code and a name or title."""
    return address_of(start, row.code, getattr(row, "name", "") or row.title)


@register.filter
def years(first: int | None, last: int | None = None) -> str:
    """2023–2028; an open side stays open."""
    return show_years(first, last)


@register.filter
def from_iso(text: str) -> PartialDate | None:
    """The date that a published row holds as text: 2023, 2023-05 or 2023-05-30."""
    return PartialDate.from_iso(text) if text else None
