"""The words of `congresses.phrases` and `congresses.sentences`, for templates.

Tags take the path of a part as the template has it, `targets/3`, and read from the context what
stands around the document and how many sources come before its own on the page.
"""

import dataclasses
from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst, slugify

from congress_portal import charts
from congress_portal.foundation.dates import PartialDate
from congress_portal.foundation.figures import show_number
from congress_portal.templatetags.portal import bullet as bullet_tag
from congress_portal.templatetags.portal import shown, source_mark
from organizations.enums import SourceKind

from .. import illustrations, phrases, reading, sentences
from ..surroundings import Surroundings

register = template.Library()


def _around(context: template.Context) -> Surroundings:
    return context["around"]


@register.simple_tag
def at(*path: Any) -> str:
    """A path in the document: `{% at "targets" forloop.counter0 as where %}`."""
    return phrases.place(*path)


@register.simple_tag
def word(value: str, choices: str, *path: Any, capital: bool = False) -> SafeString:
    return phrases.word(value, choices, phrases.place(*path), capital=capital)


@register.simple_tag
def row_id(code: str, *path: Any) -> str:
    """The address on the page of a part of a document: `wzg4gc3p-ket-qua-3`."""
    return "-".join([code, *(slugify(str(each)) for each in path)])


@register.simple_tag
def label(value: Any, choices: str, *, capital: bool = False) -> str:
    """The word of a closed list by itself, for headings that are no field."""
    text = str(phrases.LISTS[choices](value).label)
    return capfirst(text) if capital else text


@register.simple_tag
def year(value: int | None, *path: Any) -> SafeString:
    return phrases.year(value, phrases.place(*path))


@register.simple_tag
def years(first: int | None, last: int | None, where_first: str, where_last: str) -> SafeString:
    return phrases.years(first, last, where_first, where_last)


@register.simple_tag
def span(first: int | None, last: int | None) -> str:
    """Years of a heading, which are no field of their own."""
    if first == last:
        return str(first or "")
    return f"{first or ''}–{last or ''}"


@register.simple_tag
def period(fact: Any, where: str) -> SafeString:
    return phrases.period(fact, where)


@register.simple_tag
def ordinal(value: int | None, *path: Any) -> SafeString:
    return phrases.ordinal(value, phrases.place(*path))


@register.simple_tag
def term(value: Any, *path: Any) -> SafeString:
    return phrases.term(value, phrases.place(*path))


@register.simple_tag(takes_context=True)
def body(context: template.Context, named: Any, *path: Any) -> SafeString:
    return phrases.body(named, phrases.place(*path), _around(context))


@register.simple_tag(takes_context=True)
def person(context: template.Context, named: Any, *path: Any) -> SafeString:
    return phrases.person(named, phrases.place(*path), _around(context))


@register.simple_tag(takes_context=True)
def congress(context: template.Context, mention: Any, *path: Any) -> SafeString:
    return phrases.congress(mention, phrases.place(*path), _around(context))


@register.simple_tag(takes_context=True)
def committee_mention(context: template.Context, mention: Any, *path: Any) -> SafeString:
    return phrases.committee_mention(mention, phrases.place(*path), _around(context))


@register.simple_tag(takes_context=True)
def document(context: template.Context, paper: Any, *path: Any) -> SafeString:
    return phrases.document(paper, phrases.place(*path), _around(context))


@register.simple_tag
def programme(named: Any, *path: Any) -> SafeString:
    return phrases.programme(named, phrases.place(*path))


@register.simple_tag(takes_context=True)
def cite(context: template.Context, number: int | None, shared: int | None = None) -> SafeString:
    """The mark of a source; none where the whole section has it already."""
    if number is None or number == shared:
        return SafeString("")
    of_page = context["reading"]
    mark = of_page.cited.mark(of_page.code, number)
    return SafeString("") if mark is None else source_mark(mark)


@register.simple_tag
def cited(entry: reading.CitedPart, name: str, content: Any = None) -> SafeString:
    """A value of a source as the element of its field in each document that names the source."""
    said = conditional_escape(shown(getattr(entry.part, name)) if content is None else content)
    for code, where, source in entry.places:
        value = None if content is None else getattr(source, name)
        said = phrases.element(said, phrases.place(where, name), value)
        said = format_html('<span data-document="{}">{}</span>', code, said)
    return said


@register.simple_tag
def cited_kind(entry: reading.CitedPart) -> SafeString:
    return cited(entry, "kind", SourceKind(entry.part.kind).label)


@register.simple_tag
def republished(entry: reading.CitedPart, sources: reading.CitedSources) -> SafeString:
    """The mark of the source that this one copies, where a document says so."""
    for code, where, source in entry.places:
        if source.republishes is not None:
            mark = source_mark(sources.mark(code, source.republishes))
            said = phrases.element(mark, phrases.place(where, "republishes"), source.republishes)
            return format_html('<span data-document="{}">{}</span>', code, said)
    return SafeString("")


@register.simple_tag
def shared_source(*parts: Any) -> int | None:
    """The one source of all rows of these tables, or nothing."""
    return reading.shared_source(row for table in parts for row in table)


@register.simple_tag(takes_context=True)
def gap(context: template.Context, topic: str) -> SafeString:
    return context["reading"].gap(topic)


@register.inclusion_tag("congresses/includes/_supplementing.html", takes_context=True)
def supplementing(context: template.Context, *sections: int) -> dict[str, Any]:
    """Says under a heading that more is to come of these sections of the record."""
    return {"is_supplementing": context["reading"].is_supplementing(*sections)}


@register.inclusion_tag("congresses/includes/_told.html", takes_context=True)
def told(context: template.Context, name: str, *, as_table: bool = False) -> dict[str, Any]:
    """The sentence of a drawing of the report at hand, and its file; its rows where asked."""
    of_page = context["reading"]
    drawn = illustrations.DRAWN[name](of_page)
    number = of_page.shown.edition.number
    start = of_page.address if of_page.shown.is_latest else f"{of_page.address}v/{number}/"
    return {"drawn": drawn, "address": f"{start}bieu-do/{name}.csv", "as_table": as_table}


@register.inclusion_tag("congresses/includes/_told.html", takes_context=True)
def told_of_term(context: template.Context) -> dict[str, Any]:
    report = context["term_report"]
    drawn = illustrations.of_term(report)
    return {"drawn": drawn, "address": f"{report.address}bieu-do/ket-qua.csv"}


@register.simple_tag(takes_context=True)
def steps(context: template.Context) -> list[illustrations.Step]:
    return illustrations.steps(context["reading"])


@register.simple_tag
def share_bar(one: Any) -> SafeString:
    """The bar of a group of delegates, where its share is known."""
    share = illustrations.share_of(one)
    if share is None:
        return SafeString("")
    return charts.bullet(share, None, 100, f"{one.category}: {show_number(share)} %")


@register.simple_tag(takes_context=True)
def opening(context: template.Context) -> SafeString:
    return sentences.opening(context["reading"].report, _around(context))


@register.simple_tag
def kicker(report: Any) -> SafeString:
    return sentences.kicker(report)


@register.simple_tag
def headline(report: Any) -> SafeString:
    """The title, with the name of the body on a line of its own where it ends with it."""
    occasion = report.title.removesuffix(report.host.name)
    if occasion in ("", report.title):
        return phrases.element(report.title, "title")
    said = format_html('{}<span class="of-body">{}</span>', occasion, report.host.name)
    return phrases.element(said, "title")


@register.simple_tag
def reviewed(report: Any) -> SafeString:
    return sentences.reviewed(report)


@register.simple_tag
def guest_roles(roles: Any, where: str) -> SafeString:
    return sentences.guest_roles(roles, where)


@register.simple_tag
def result_wording(result: Any, where: str) -> SafeString:
    return sentences.result_wording(result, where)


@register.simple_tag(takes_context=True)
def unusual_period(context: template.Context, fact: Any, where: str) -> SafeString:
    """The years of a fact, where they are not those the heading of its section says."""
    if (fact.period_from, fact.period_to) == context["reading"].reviewed_years:
        return SafeString("")
    return phrases.period(fact, where)


@register.simple_tag
def session(one: Any, where: str) -> SafeString:
    return sentences.session(one, where)


@register.simple_tag
def represented(report: Any) -> SafeString:
    return sentences.represented(report)


@register.simple_tag
def target_level(target: Any, where: str) -> SafeString:
    return sentences.target_level(target, where)


@register.simple_tag
def target_details(target: Any, where: str) -> SafeString:
    return sentences.target_details(target, where)


@register.simple_tag
def target_period(target: Any, where: str) -> SafeString:
    return sentences.target_period(target, where)


@register.simple_tag
def planned(result: Any, where: str) -> SafeString:
    return sentences.planned(result, where)


@register.simple_tag
def actual(result: Any, where: str) -> SafeString:
    return sentences.actual(result, where)


@register.simple_tag
def verdict(result: Any, where: str) -> SafeString:
    return sentences.verdict(result, where)


@register.filter
def is_met(value: str) -> bool | None:
    return sentences.is_met(value)


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
        sentences.is_met(result.verdict),
        result.unit,
    )


@register.simple_tag
def pair_bullet(pair: Any) -> SafeString:
    """The bar of a result on a term page, by the goal that the file of the drawing has."""
    result = pair.result.part
    goal = illustrations.outcome_of(result, pair.target and pair.target.part).goal
    return result_bullet(dataclasses.replace(result, planned=goal))


@register.simple_tag
def verdict_of(pair: Any) -> SafeString:
    return sentences.verdict(pair.result.part, pair.result.where) if pair.result else SafeString("")


@register.simple_tag(takes_context=True)
def summary(context: template.Context, one: Any, where: str) -> SafeString:
    return sentences.summary(one, where, _around(context))


@register.simple_tag
def committee_title(committee: Any, where: str) -> SafeString:
    return sentences.committee_title(committee, where)


@register.simple_tag
def seats_decided(committee: Any, where: str) -> SafeString:
    return sentences.seats_decided(committee, where)


@register.simple_tag
def committee_count(count: Any, where: str) -> SafeString:
    return sentences.committee_count(count, where)


@register.simple_tag
def seat_details(seat: Any, where: str) -> SafeString:
    return sentences.seat_details(seat, where)


@register.simple_tag
def seats_of(each: reading.SeatsReading) -> SafeString:
    return charts.seats(each.named, each.unnamed, each.vacant)


@register.simple_tag
def delegation(one: Any, where: str) -> SafeString:
    return sentences.delegation(one, where)


@register.simple_tag
def figure_topic(one: Any, where: str) -> SafeString:
    return sentences.figure_topic(one, where)


@register.simple_tag
def figure_count(one: Any, index: int, where: str) -> SafeString:
    return sentences.figure_count(one, index, where)


@register.simple_tag
def figure_counts(one: Any, where: str, *, skip_first: bool) -> SafeString:
    return sentences.figure_counts(one, where, skip_first=skip_first)


@register.simple_tag(takes_context=True)
def figure_details(context: template.Context, one: Any, where: str) -> SafeString:
    reading_now = context["reading"]
    host, usual = reading_now.report.host, reading_now.reviewed_years
    return sentences.figure_details(one, where, _around(context), host, usual)


@register.simple_tag(takes_context=True)
def deciding(context: template.Context, one: Any, where: str) -> SafeString:
    return sentences.deciding(one, where, _around(context))


@register.simple_tag
def tally_count(one: Any, where: str, *, is_first: bool) -> SafeString:
    return sentences.tally_count(one, where, is_first=is_first)


@register.simple_tag
def tally_details(one: Any, where: str) -> SafeString:
    return sentences.tally_details(one, where)


@register.simple_tag(takes_context=True)
def nomination(context: template.Context, one: Any, where: str) -> SafeString:
    return sentences.nomination(one, where, _around(context))


@register.simple_tag
def placed(where: str, parts: Any) -> list[reading.Placed]:
    """The rows of a table with their paths."""
    return list(reading.enumerated(where, parts))


@register.filter
def grouped(value: int) -> str:
    """A count of the page itself, in Vietnamese figures."""
    return show_number(value)


@register.filter
def iso_date(text: str) -> SafeString:
    """The date of a published row, as precise as it is known."""
    return shown(PartialDate.from_iso(text))
