"""Measures in the tables of comparisons."""

from typing import Any

from django import template
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from congress_portal import charts
from congress_portal.side_by_side import address, level, plain

from .portal import NOT_RECORDED

register = template.Library()


@register.simple_tag
def measure(one: Any) -> SafeString:
    """The number with the way to the report that states it, or that there is none yet."""
    if one is None:
        return format_html('<span class="unknown">{}</span>', NOT_RECORDED)
    return format_html(
        '<a href="{}" data-value="{}">{}</a>', address(one), f"{plain(one.number):f}", level(one)
    )


@register.simple_tag
def share_bar(part: int, whole: int) -> SafeString:
    """How much of a whole is there; the numbers stand beside it."""
    return charts.bullet(part, None, whole, f"{part}/{whole}")


@register.simple_tag(takes_context=True)
def querystring_with(context: template.Context, name: str, value: str) -> str:
    """The address of this form with one field filled anew."""
    request: HttpRequest = context["request"]
    query = request.GET.copy()
    query[name] = value
    return f"?{query.urlencode()}"
