"""The sentences of `congresses.wording`, for templates.

Tags take the path of a part as the template has it, `targets/3`, and read from the context what
stands around the document and how many sources come before its own on the page.
"""

from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from congress_portal import charts
from congress_portal.foundation.figures import show_number
from congress_portal.templatetags.portal import bullet as bullet_tag
from congress_portal.templatetags.portal import source_mark

from .. import reading, wording
from ..surroundings import Surroundings

register = template.Library()


def _around(context: template.Context) -> Surroundings:
    return context["around"]


@register.simple_tag
def at(*path: Any) -> str:
    """A path in the document: `{% at "targets" forloop.counter0 as where %}`."""
    return wording.place(*path)


@register.simple_tag
def word(value: str, choices: str, *path: Any, capital: bool = False) -> SafeString:
    return wording.word(value, choices, wording.place(*path), capital=capital)


@register.simple_tag
def label(value: Any, choices: str, *, capital: bool = False) -> str:
    """The word of a closed list by itself, for headings that are no field."""
    text = str(wording.LISTS[choices](value).label)
    return capfirst(text) if capital else text


@register.simple_tag
def year(value: int | None, *path: Any) -> SafeString:
    return wording.year(value, wording.place(*path))


@register.simple_tag
def years(first: int | None, last: int | None, where_first: str, where_last: str) -> SafeString:
    return wording.years(first, last, where_first, where_last)


@register.simple_tag
def span(first: int | None, last: int | None) -> str:
    """Years of a heading, which are no field of their own."""
    if first == last:
        return str(first or "")
    return f"{first or ''}–{last or ''}"


@register.simple_tag
def period(fact: Any, where: str) -> SafeString:
    return wording.period(fact, where)


@register.simple_tag
def ordinal(value: int | None, *path: Any) -> SafeString:
    return wording.ordinal(value, wording.place(*path))


@register.simple_tag
def term(value: Any, *path: Any) -> SafeString:
    return wording.term(value, wording.place(*path))


@register.simple_tag
def measure(value: Any, unit: str, where: str, value_name: str, unit_name: str) -> SafeString:
    return wording.measure(value, unit, f"{where}/{value_name}", f"{where}/{unit_name}")


@register.simple_tag(takes_context=True)
def body(context: template.Context, named: Any, *path: Any) -> SafeString:
    return wording.body(named, wording.place(*path), _around(context))


@register.simple_tag(takes_context=True)
def person(context: template.Context, named: Any, *path: Any) -> SafeString:
    return wording.person(named, wording.place(*path), _around(context))


@register.simple_tag(takes_context=True)
def congress(context: template.Context, mention: Any, *path: Any) -> SafeString:
    return wording.congress(mention, wording.place(*path), _around(context))


@register.simple_tag(takes_context=True)
def committee_mention(context: template.Context, mention: Any, *path: Any) -> SafeString:
    return wording.committee_mention(mention, wording.place(*path), _around(context))


@register.simple_tag(takes_context=True)
def document(context: template.Context, paper: Any, *path: Any) -> SafeString:
    return wording.document(paper, wording.place(*path), _around(context))


@register.simple_tag
def programme(named: Any, *path: Any) -> SafeString:
    return wording.programme(named, wording.place(*path))


@register.simple_tag(takes_context=True)
def cite(context: template.Context, number: int | None, shared: int | None = None) -> SafeString:
    """The mark of a source; none where the whole section has it already."""
    if number is None or number == shared:
        return SafeString("")
    return source_mark(number + context["reading"].offset)


@register.simple_tag
def shared_source(*parts: Any) -> int | None:
    """The one source of all rows of these tables, or nothing."""
    return reading.shared_source(row for table in parts for row in table)


@register.simple_tag(takes_context=True)
def gap(context: template.Context, topic: str) -> SafeString:
    return context["reading"].gap(topic)


@register.simple_tag(takes_context=True)
def opening(context: template.Context) -> SafeString:
    return wording.opening(context["reading"].report, _around(context))


@register.simple_tag
def session(one: Any, where: str) -> SafeString:
    return wording.session(one, where)


@register.simple_tag
def represented(report: Any) -> SafeString:
    return wording.represented(report)


@register.simple_tag
def target_level(target: Any, where: str) -> SafeString:
    return wording.target_level(target, where)


@register.simple_tag
def target_details(target: Any, where: str) -> SafeString:
    return wording.target_details(target, where)


@register.simple_tag
def target_period(target: Any, where: str) -> SafeString:
    return wording.target_period(target, where)


@register.simple_tag
def planned(result: Any, where: str) -> SafeString:
    return wording.planned(result, where)


@register.simple_tag
def actual(result: Any, where: str) -> SafeString:
    return wording.actual(result, where)


@register.simple_tag
def verdict(result: Any, where: str) -> SafeString:
    return wording.verdict(result, where)


@register.filter
def is_met(value: str) -> bool | None:
    return wording.is_met(value)


@register.simple_tag
def result_bullet(result: Any) -> SafeString:
    """The bar of a result, where its plan stands on the same scale."""
    if not reading.is_comparable(result):
        return SafeString("")
    return bullet_tag(
        result.actual,
        result.planned,
        reading.scale_of(result),
        result.wording,
        wording.is_met(result.verdict),
        result.unit,
    )


@register.simple_tag(takes_context=True)
def summary(context: template.Context, one: Any, where: str) -> SafeString:
    return wording.summary(one, where, _around(context))


@register.simple_tag
def committee_title(committee: Any, where: str) -> SafeString:
    return wording.committee_title(committee, where)


@register.simple_tag
def seats_decided(committee: Any, where: str) -> SafeString:
    return wording.seats_decided(committee, where)


@register.simple_tag
def committee_count(count: Any, where: str) -> SafeString:
    return wording.committee_count(count, where)


@register.simple_tag
def seat_details(seat: Any, where: str) -> SafeString:
    return wording.seat_details(seat, where)


@register.simple_tag
def seats_of(each: reading.SeatsReading) -> SafeString:
    return charts.seats(each.named, each.unnamed, each.vacant)


@register.simple_tag
def delegation(one: Any, where: str) -> SafeString:
    return wording.delegation(one, where)


@register.simple_tag
def figure_counts(one: Any, where: str, *, skip_first: bool) -> SafeString:
    return wording.figure_counts(one, where, skip_first=skip_first)


@register.simple_tag(takes_context=True)
def figure_details(context: template.Context, one: Any, where: str) -> SafeString:
    host = context["reading"].report.host
    return wording.figure_details(one, where, _around(context), host)


@register.simple_tag(takes_context=True)
def deciding(context: template.Context, one: Any, where: str) -> SafeString:
    return wording.deciding(one, where, _around(context))


@register.simple_tag
def tally_count(one: Any, where: str) -> SafeString:
    return wording.tally_count(one, where)


@register.simple_tag
def tally_details(one: Any, where: str) -> SafeString:
    return wording.tally_details(one, where)


@register.simple_tag(takes_context=True)
def nomination(context: template.Context, one: Any, where: str) -> SafeString:
    return wording.nomination(one, where, _around(context))


@register.simple_tag
def placed(where: str, parts: Any) -> list[reading.Placed]:
    """The rows of a table with their paths."""
    return list(reading.enumerated(where, parts))


@register.filter
def grouped(value: int) -> str:
    """A count of the page itself, in Vietnamese figures."""
    return show_number(value)
