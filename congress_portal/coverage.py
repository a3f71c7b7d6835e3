"""Honest gaps: for each body and term, what is published, what is not, and why.

Told from published rows alone: a record that is being prepared looks like one that is not there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, CharField, Exists, OuterRef, Q, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_safe

from congress_portal.foundation.figures import refusal, show_number
from congresses.enums import GapReason
from congresses.published import PublishedCongress
from congresses.term_reports import TermLine, terms_of
from congresses.views import term_title
from organizations.editions import address_of
from organizations.filters import FacetOf, OneOfField, OrganizationFilter
from organizations.kept_pages import kept
from organizations.published import PublishedOrganization

from .comparisons import file_of, refused

MOST_IN_A_FILE = 20_000
REPORT, NAMED, NONE = "report", "named", "none"
RECORDS = {
    REPORT: gettext_lazy("a congress is reported"),
    NAMED: gettext_lazy("a congress is only named"),
    NONE: gettext_lazy("no congress is published"),
}
# The parts of a term, with the column that counts each and the gap that excuses it.
OPENING_PARTS = (
    ("present", "present", pgettext_lazy("part of a report", "Delegates")),
    ("seat_count", "committee_names", pgettext_lazy("part of a report", "Seats")),
    ("target_count", "targets", pgettext_lazy("part of a report", "Targets")),
)
CLOSING_PARTS = (
    ("result_count", "results", pgettext_lazy("part of a report", "Results")),
    ("figure_count", "figures", pgettext_lazy("part of a report", "Activity")),
)
COLUMNS = (
    "Mã đơn vị",
    "Đơn vị",
    "Loại đơn vị",
    "Cấp",
    "Cấp trên",
    "Nhiệm kỳ",
    "Đại hội mở nhiệm kỳ",
    "Đại biểu",
    "Nhân sự",
    "Chỉ tiêu",
    "Đại hội kết thúc nhiệm kỳ",
    "Kết quả",
    "Hoạt động",
    "Liên kết",
)


class CoverageFilter(OrganizationFilter):
    record = OneOfField(
        label=gettext_lazy("Published"),
        choices=list(RECORDS.items()),
        every=gettext_lazy("whatever it is"),
    )

    facets = (
        FacetOf("record", gettext_lazy("Published"), "record", "record"),
        FacetOf("level", gettext_lazy("Level"), "level", "level"),
        FacetOf("kind", gettext_lazy("Kind of body"), "kind_code", "kind_name"),
    )

    def condition(self, name: str, value: Any) -> Q:
        return Q(record=value) if name == "record" else super().condition(name, value)

    def shown_value(self, name: str, value: str, shown: str) -> str:
        return str(RECORDS[value]) if name == "record" else super().shown_value(name, value, shown)


@dataclass(frozen=True)
class Cell:
    """A part of a term: how much is published of it, or why nothing is."""

    title: str
    count: int | None
    reason: str = ""

    @property
    def text(self) -> str:
        return self.reason if self.count is None else show_number(self.count)


@dataclass(frozen=True)
class TermCoverage:
    """One line of the table: a term of a body, or that none is known."""

    title: str
    address: str
    term: TermLine
    opening: Cell | None = None
    closing: Cell | None = None
    opening_address: str = ""
    closing_address: str = ""
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True)
class BodyCoverage:
    body: PublishedOrganization
    terms: tuple[TermCoverage, ...]

    @property
    def address(self) -> str:
        return address_of("to-chuc", self.body.code, self.body.name)


def with_record(bodies: QuerySet[PublishedOrganization]) -> QuerySet[PublishedOrganization]:
    """Bodies with how far their congresses are published."""
    held = PublishedCongress.objects.filter(host_code=OuterRef("code"), is_congress=True)
    return bodies.annotate(
        record=Case(
            When(Exists(held.filter(is_stub=False)), then=Value(REPORT)),
            When(Exists(held), then=Value(NAMED)),
            default=Value(NONE),
            output_field=CharField(),
        )
    )


def covered(bodies: Iterable[PublishedOrganization]) -> list[BodyCoverage]:
    """The terms of each body, in one query for all of them."""
    bodies = list(bodies)
    congresses: dict[str, dict[str, dict[str, Any]]] = {}
    rows = PublishedCongress.objects.filter(
        host_code__in=[each.code for each in bodies], is_congress=True
    ).order_by("held_on", "pk")
    for row in rows.values():
        congresses.setdefault(row["host_code"], {})[row["code"]] = row
    return [coverage_of(body, congresses.get(body.code, {})) for body in bodies]


def coverage_of(body: PublishedOrganization, congresses: dict[str, dict[str, Any]]) -> BodyCoverage:
    """The terms that the congresses of a body, by code in the order of their days, tell of."""
    terms = reversed(terms_of(congresses.values()))
    return BodyCoverage(
        body,
        tuple(
            _term(body, term, is_last=place == 0, congresses=congresses)
            for place, term in enumerate(terms)
        ),
    )


def parts_told(coverage: BodyCoverage) -> Iterator[tuple[Any, ...]]:
    """For files: body, term, years, congress, part, how much is published, or why nothing is."""
    code = coverage.body.code
    opening, closing = (
        [column for column, *_ in parts] for parts in (OPENING_PARTS, CLOSING_PARTS)
    )
    for each in coverage.terms:
        term = each.term
        for part, cell in zip((*opening, *closing), each.cells, strict=True):
            congress = term.opened_by if part in opening else term.closed_by
            years = term.number, term.year_from, term.year_to
            yield code, *years, congress, part, cell.count, cell.reason
    if not coverage.terms:
        yield code, None, None, None, "", "", None, str(RECORDS[NONE])


def _term(
    body: PublishedOrganization,
    term: TermLine,
    *,
    is_last: bool,
    congresses: dict[str, dict[str, Any]],
) -> TermCoverage:
    opening, closing = congresses.get(term.opened_by), congresses.get(term.closed_by)
    start = address_of("to-chuc", body.code, body.name)
    awaited = _why_not_closed(body, term, is_last=is_last)
    return TermCoverage(
        title=term_title(term),
        term=term,
        address=f"{start}nhiem-ky/{term.place}/",
        opening=_congress(opening, _("not published")),
        closing=_congress(closing, awaited),
        opening_address=_address(opening),
        closing_address=_address(closing),
        cells=(
            *(_cell(opening, *part, _("not published")) for part in OPENING_PARTS),
            *(_cell(closing, *part, awaited) for part in CLOSING_PARTS),
        ),
    )


def _why_not_closed(body: PublishedOrganization, term: TermLine, *, is_last: bool) -> str:
    """Why a term has no report of its results yet."""
    cut = body.ended_on and (term.year_to is None or body.ended_on.year <= term.year_to)
    if cut and is_last:
        return _("not assessed: the body has ended")
    if term.year_to is not None and term.year_to >= timezone.localdate().year:
        return _("the term still runs")
    return _("not published")


def _congress(row: dict[str, Any] | None, otherwise: str) -> Cell:
    if row is None:
        return Cell("", None, otherwise)
    if row["is_stub"]:
        return Cell("", None, _("only named"))
    return Cell("", None, str(row["year"] or _("reported")))


def _address(row: dict[str, Any] | None) -> str:
    return address_of("dai-hoi", row["code"], row["title"]) if row else ""


def _cell(row: dict[str, Any] | None, column: str, topic: str, title: Any, otherwise: str) -> Cell:
    if row is None:
        return Cell(str(title), None, otherwise)
    if row[column]:
        return Cell(str(title), row[column])
    if row["is_stub"]:
        return Cell(str(title), None, _("only named"))
    gaps = dict(gap.split(":", 1) for gap in row["gaps"].split())
    if gaps.get(topic) in GapReason.values:
        return Cell(str(title), None, str(GapReason(gaps[topic]).label))
    return Cell(str(title), None, _("the report is silent"))


@require_safe
@kept
def coverage_list(request: HttpRequest) -> HttpResponse:
    wanted = CoverageFilter(request.GET)
    rows = with_record(PublishedOrganization.objects.all())
    counts = wanted.counts(rows)
    total = sum(count for _value, _shown, count in counts[""])
    page = wanted.page(wanted.narrowed(rows), total)
    shown = covered(page)
    facets = wanted.facets_of(counts)
    labels = {facet.name: c.label for facet in facets for c in facet.choices if c.selected}
    if "state" in wanted.wanted:
        labels["state"] = str(dict(OrganizationFilter.STATES)[wanted.wanted["state"]])
    if shown and "parent" in wanted.wanted:
        labels["parent"] = shown[0].body.parent_name
    by_record = {value: count for value, _label, count in counts.get("record", ())}
    return render(
        request,
        "portal/coverage.html",
        {
            "form": wanted,
            "page": page,
            "rows": shown,
            "total": total,
            "reported": by_record.get(REPORT, 0),
            "bodies": sum(by_record.values()),
            "facets": facets,
            "chosen": wanted.chosen(labels),
            "titles": [title for _column, _topic, title in (*OPENING_PARTS, *CLOSING_PARTS)],
            "csv_address": f"/do-phu.csv{wanted.address().removesuffix('?')}",
        },
    )


@require_safe
@kept
def coverage_csv(request: HttpRequest) -> HttpResponseBase:
    wanted = CoverageFilter(request.GET)
    bodies = wanted.narrowed(with_record(PublishedOrganization.objects.all()))
    if not wanted.errors and bodies.count() > MOST_IN_A_FILE:
        wanted.add_error(
            None,
            refusal(
                _("A file holds at most %(typed)s bodies. Narrow them down by a filter first."),
                "too_many",
                MOST_IN_A_FILE,
            ),
        )
    if wanted.errors:
        return refused(request, wanted)
    lines: list[list[Any]] = []
    for each in covered(bodies):
        body = each.body
        about = [body.code, body.name, body.kind_name, body.level, body.parent_name]
        for term in each.terms:
            opened, closed = term.opening, term.closing
            texts = [cell.text for cell in term.cells]
            lines.append(
                [
                    *about,
                    term.title,
                    opened.text if opened else "",
                    *texts[: len(OPENING_PARTS)],
                    closed.text if closed else "",
                    *texts[len(OPENING_PARTS) :],
                    request.build_absolute_uri(term.address),
                ]
            )
        if not each.terms:
            lines.append([*about, *[""] * 8, request.build_absolute_uri(each.address)])
    return file_of(request, "do-phu", COLUMNS, lines)


URLS = [
    path("do-phu/", coverage_list, name="coverage"),
    path("do-phu.csv", coverage_csv, name="coverage_csv"),
]
