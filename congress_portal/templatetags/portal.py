"""How a value looks on a page, and the furniture that every page shares."""

import datetime
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from html import unescape
from typing import Any

from django import template
from django.core.paginator import Page
from django.db.models import Choices
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.html import conditional_escape, format_html, format_html_join, strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext, gettext_lazy, pgettext

from congress_portal import abbreviations, charts, qr_code
from congress_portal.foundation.dates import DateBasis, PartialDate
from congress_portal.foundation.figures import Figure, Qualifier, show_money, show_number
from congress_portal.foundation.vietnamese import to_roman

register = template.Library()

NO_BREAK_SPACE = "\u00a0"
# Modules left white round a QR code.
QUIET = 4
NOT_RECORDED = gettext_lazy("no figure yet")
NOT_STATED = gettext_lazy("not stated by the source")

# The words a source puts round a number; the longest first, so that none hides in another.
WORDS_BEFORE = (
    "không dưới",
    "không ít hơn",
    "không quá",
    "nhiều nhất",
    "ước khoảng",
    "ước tính",
    "tối thiểu",
    "ít nhất",
    "tối đa",
    "xấp xỉ",
    "khoảng",
    "chừng",
    "dưới",
    "trên",
    "đúng",
    "gần",
    "hơn",
    "ước",
    "từ",
)
WORDS_AFTER = ("trở lên", "trở xuống")
RESERVED_WORDING = re.compile(
    rf"(?P<before>(?:{'|'.join(WORDS_BEFORE)})\s+)?(?P<number>.*?)"
    rf"(?P<after>\s+(?:{'|'.join(WORDS_AFTER)}))?",
    re.IGNORECASE | re.DOTALL,
)
PERCENT_SIGN = re.compile(r"(?<=\d)\s*%")


def _missing(reason: str | Promise) -> SafeString:
    return format_html('<span class="unknown">{}</span>', reason)


def _is_missing(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _with_unit(text: str, unit: str) -> str:
    """Add a unit, unless the source's own words already hold it."""
    text = PERCENT_SIGN.sub(f"{NO_BREAK_SPACE}%", text)
    if not unit or text.casefold().endswith(unit.casefold()):
        return text
    return f"{text}{NO_BREAK_SPACE}{unit}"


def _figure_html(value: Figure, *, money: bool = False, unit: str = "") -> SafeString:
    """The source's wording where it is kept, with its reservation in italics."""
    if value.wording:
        return _wording_html(value.wording, "đồng" if money else unit)
    number = show_money(int(value.number)) if money else show_number(value.number)
    number = _with_unit(number, unit)
    if value.qualifier is Qualifier.EXACT:
        return conditional_escape(number)
    return format_html("<i>{}</i> {}", value.qualifier.label, number)


def _wording_html(wording: str, unit: str) -> SafeString:
    found = RESERVED_WORDING.fullmatch(wording)
    assert found is not None  # every part of the pattern may be empty
    return format_html(
        "{}{}{}",
        format_html("<i>{}</i> ", found["before"].strip()) if found["before"] else "",
        _with_unit(found["number"], unit),
        format_html(" <i>{}</i>", found["after"].strip()) if found["after"] else "",
    )


def _date_html(value: PartialDate | datetime.date, *, long: bool = False) -> SafeString:
    if isinstance(value, datetime.datetime):
        local = timezone.localtime(value) if timezone.is_aware(value) else value
        return format_html(
            '<time datetime="{}">{}</time>',
            local.isoformat(timespec="seconds"),
            f"{local:%H:%M %d/%m/%Y}",
        )
    if isinstance(value, datetime.date):
        return format_html('<time datetime="{}">{}</time>', value.isoformat(), f"{value:%d/%m/%Y}")
    shown = format_html(
        '<time datetime="{}">{}</time>', value.iso(), value.show_long() if long else value.show()
    )
    if value.basis is DateBasis.YEAR_INFERRED:
        return format_html(
            '{} <span class="reservation">{}</span>', shown, gettext("(year inferred)")
        )
    return shown


def shown(value: Any, *, money: bool = False, unit: str = "", long: bool = False) -> SafeString:
    """Any value of a document as the reader sees it, escaped."""
    if _is_missing(value):
        return _missing(NOT_RECORDED)
    if isinstance(value, Figure):
        return _figure_html(value, money=money, unit=unit)
    if isinstance(value, PartialDate | datetime.date):
        return _date_html(value, long=long)
    if isinstance(value, bool):
        return conditional_escape(pgettext("answer", "yes") if value else pgettext("answer", "no"))
    if isinstance(value, Choices):
        return conditional_escape(value.label)
    if isinstance(value, int | Decimal):
        text = show_money(int(value)) if money else show_number(value)
        return conditional_escape(_with_unit(text, unit))
    if isinstance(value, list | tuple):
        return format_html_join(", ", "{}", ((shown(one),) for one in value))
    return conditional_escape(_with_unit(str(value), unit))


def _machine_value(value: Any) -> str:
    """The number behind a shown figure, without grouping, for programs and tests."""
    if isinstance(value, Figure):
        value = value.number
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return ""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


@register.simple_tag
def v(
    value: Any,
    *path: Any,
    silent: bool = False,
    money: bool = False,
    unit: str = "",
    long: bool = False,
) -> SafeString:
    """A value in the element that carries its path in the page's document.

    `{% v target.value "targets" forloop.counter0 "value" unit="%" %}`; with `silent=True` a missing
    value is one that the source does not state.
    """
    name = "/".join(str(part) for part in path)
    if _is_missing(value):
        return format_html(
            '<span class="unknown" data-field="{}">{}</span>',
            name,
            NOT_STATED if silent else NOT_RECORDED,
        )
    machine = _machine_value(value)
    return format_html(
        '<span data-field="{}"{}>{}</span>',
        name,
        format_html(' data-value="{}"', machine) if machine else "",
        shown(value, money=money, unit=unit, long=long),
    )


@register.filter
def number(value: int | Decimal | None) -> SafeString:
    """1.085 and 37,05."""
    return shown(value)


@register.filter
def money(value: int | None) -> SafeString:
    """An amount of whole đồng in its short form."""
    return shown(value, money=True)


@register.filter
def figure(value: Figure | None, unit: str = "") -> SafeString:
    """A number with its reservation, and a unit; the unit "đồng" makes it money."""
    if unit == "đồng":
        return shown(value, money=True)
    return shown(value, unit=unit)


@register.filter
def partial_date(value: PartialDate | datetime.date | None, form: str = "") -> SafeString:
    """A date as precise as it is known; "long" spells it out."""
    return shown(value, long=form == "long")


@register.filter
def roman(value: int | None) -> SafeString:
    """IV for 4: congresses and committees are counted so."""
    return _missing(NOT_RECORDED) if value is None else conditional_escape(to_roman(value))


@register.simple_tag(takes_context=True)
def active(context: template.Context, address: str) -> SafeString:
    """The attribute that marks the menu item of the page, or of the part it belongs to."""
    request = context.get("request")
    if request is None or not request.path.startswith(address):
        return SafeString("")
    return mark_safe(' aria-current="page"' if request.path == address else ' aria-current="true"')


@register.simple_tag(takes_context=True)
def searched_words(context: template.Context) -> str:
    """What was typed into the search box, to stand in it again."""
    request = context.get("request")
    return "" if request is None else request.GET.get("q", "")


class ExplainedNode(template.Node):
    """Marks the abbreviations between its tags and leaves their meanings in `abbreviations`."""

    def __init__(self, nodelist: template.NodeList):
        self.nodelist = nodelist

    def render(self, context: template.Context) -> str:
        html, shorts = abbreviations.explained(self.nodelist.render(context))
        context["abbreviations"] = abbreviations.meanings(shorts)
        return html


@register.tag
def explained(parser: template.base.Parser, _token: template.base.Token) -> ExplainedNode:
    """`{% explained %} … {% endexplained %}` round what readers read."""
    nodelist = parser.parse(("endexplained",))
    parser.delete_first_token()
    return ExplainedNode(nodelist)


@register.simple_tag
def source_mark(mark: Any, *, page: str = "") -> SafeString:
    """The raised number that leads to a source in the list at the side, or on another page."""
    return format_html(
        '<sup class="source-mark"><a href="{}#nguon-{}" aria-label="{}">[{}]</a></sup>',
        page,
        mark,
        gettext("Source %(number)s") % {"number": mark},
        mark,
    )


@register.simple_tag
def page_numbers(page: Page) -> list[int | None]:
    """Numbers of the pages worth a link; None stands for those left out."""
    elided = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return [one if isinstance(one, int) else None for one in elided]


@register.simple_tag
def bullet(
    actual: Any, goal: Any, maximum: Any, label: str, met: bool | None = None, unit: str = ""
) -> SafeString:
    """The bar of a result with its goal as a line; `label` says of what, the numbers follow it."""
    sentence = gettext("%(label)s: %(actual)s, goal %(goal)s") % {
        "label": label,
        "actual": strip_tags(shown(actual, unit=unit)),
        "goal": strip_tags(shown(goal, unit=unit)),
    }
    return charts.bullet(_plain(actual), _plain(goal), maximum, unescape(sentence), met=met)


@register.simple_tag
def seats(filled_named: int, filled_unnamed: int, vacant: int) -> SafeString:
    """The seats of a committee as dots."""
    return charts.seats(filled_named, filled_unnamed, vacant)


@register.simple_tag
def timeline(events: list[charts.Event], until: int | None = None) -> SafeString:
    """The years of a body; the list of its events stands below, in the same order."""
    return charts.timeline(events, until=until)


def _plain(value: Any) -> Any:
    return value.number if isinstance(value, Figure) else value


@register.inclusion_tag("includes/_qr_code.html")
def qr_of(address: str) -> dict[str, Any]:
    """The address as a picture for paper, with the quiet edge that readers of such codes need."""
    side, path = qr_code.picture(address)
    return {"side": side + 2 * QUIET, "edge": -QUIET, "path": path, "address": address}


@register.filter
def under(cells: Iterable[SafeString], headers: list[dict[str, Any]]) -> Iterator[SafeString]:
    """The cells of a line of the admin's lists, each saying the heading of its column."""
    for cell, header in zip(cells, headers, strict=True):
        heading = format_html('<td data-h="{}"', capfirst(strip_tags(header["text"])))
        yield mark_safe(cell.replace("<td", heading, 1)) if cell.startswith("<td") else cell
