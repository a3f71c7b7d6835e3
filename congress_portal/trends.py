"""What became of one number over the terms of a body: a sentence, a drawing, a table and a file."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import re_path
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from congress_portal import charts
from congress_portal.foundation.figures import show_number
from congresses.published import MeasurePart, PublishedMeasure
from congresses.term_reports import TermLine
from congresses.views import term_title
from organizations.editions import RECORD, address_of, redirect_to
from organizations.kept_pages import kept
from organizations.published import PublishedOrganization

from .comparisons import file_of
from .side_by_side import (
    GOALS,
    PERCENT,
    address,
    amount,
    hindrance,
    inexact,
    label,
    level,
    plain,
    with_unit,
)

TREND_COLUMNS = (
    "Nội dung",
    "Đơn vị tính",
    "Nhiệm kỳ",
    "Mục tiêu",
    "Số mục tiêu",
    "Kết quả",
    "Số kết quả",
    "Liên kết mục tiêu",
    "Liên kết kết quả",
)


@dataclass
class Point:
    """One term of a trend: what was set for it, and what was reported of it."""

    term: TermLine
    goal: PublishedMeasure | None = None
    result: PublishedMeasure | None = None

    @property
    def title(self) -> str:
        return term_title(self.term)


@dataclass(frozen=True)
class Trend:
    """One subject over the terms, the earliest first; numbers that may be compared alone."""

    points: tuple[Point, ...]

    @property
    def measure(self) -> PublishedMeasure:
        first = self.points[0]
        found = first.result or first.goal
        assert found is not None
        return found

    @property
    def label(self) -> str:
        return label(self.measure)

    @property
    def unit(self) -> str:
        return self.measure.unit

    @property
    def maximum(self) -> Decimal:
        """Where the scale ends: at 100 %, or at what goes beyond it."""
        stated = [each for point in self.points for each in (point.goal, point.result) if each]
        least = Decimal(100) if self.unit == PERCENT else Decimal(0)
        return max([least, *(each.number for each in stated)]) or Decimal(1)

    @property
    def drawing(self) -> SafeString:
        """A line over the terms; none is drawn across a term of which nothing is known."""
        marks = [
            charts.Mark(
                title=point.term.in_short,
                number=point.result.number if point.result else None,
                goal=point.goal.number if point.goal else None,
                shown=show_number(plain(point.result.number)) if point.result else "",
                is_exact=point.result is None or not inexact(point.result, point.result),
                is_next=before is None or point.term.is_next_to(before.term),
            )
            for before, point in zip([None, *self.points], self.points, strict=False)
        ]
        return charts.line(marks, self.maximum, self.in_words)

    @property
    def in_words(self) -> str:
        """Every number that is drawn."""
        parts = []
        for point in self.points:
            known = ((_("goal"), point.goal), (_("result"), point.result))
            told = [f"{word} {level(one)}" for word, one in known if one]
            parts.append(f"{point.title}: {', '.join(told)}")
        return "; ".join(parts)

    @property
    def sentence(self) -> str:
        """How the results went, or the goals where there are no two results.

        Empty where a result and a goal may not be compared, or the goal was set for an earlier
        term.
        """
        results = [(point, point.result) for point in self.points if point.result]
        goals = [(point, point.goal) for point in self.points if point.goal]
        if len(results) > 1:
            return self._told(_("Reported"), *results[0], *results[-1])
        if len(goals) > 1:
            return self._told(_("Set"), *goals[0], *goals[-1])
        (before, done), (after, goal) = results[0], goals[-1]
        is_earlier = self.points.index(after) < self.points.index(before)
        if is_earlier or hindrance(done, goal) or hindrance(goal, done):
            return ""
        return self._told(_("Reported, then set"), before, done, after, goal)

    def _told(
        self,
        what: str,
        before: Point,
        one: PublishedMeasure,
        after: Point,
        other: PublishedMeasure,
    ) -> str:
        values = {
            "what": what,
            "one": level(one),
            "before": before.title,
            "other": level(other),
            "after": after.title,
        }
        difference = plain(other.number - one.number)
        if inexact(one, other):
            return _("%(what)s: %(one)s (%(before)s), %(other)s (%(after)s).") % values
        if not difference:
            return _("%(what)s: %(one)s in both %(before)s and %(after)s.") % values
        size = abs(difference)
        points = with_unit(show_number(size), _("points"))
        values["size"] = points if self.unit == PERCENT else amount(size, self.unit)
        if difference > 0:
            told = _(
                "%(what)s: from %(one)s (%(before)s) up to %(other)s (%(after)s), %(size)s more."
            )
        else:
            told = _(
                "%(what)s: from %(one)s (%(before)s) down to %(other)s (%(after)s), %(size)s less."
            )
        return told % values


def trends_of(measures: Iterable[PublishedMeasure]) -> list[Trend]:
    """Subjects with a number in at least two terms; goals and results of one subject together."""
    subjects: dict[tuple[str, ...], list[PublishedMeasure]] = defaultdict(list)
    for each in measures:
        is_promise = each.part in (*GOALS, MeasurePart.RESULT)
        subjects["" if is_promise else each.part, each.subject, each.unit].append(each)
    made = []
    for found in subjects.values():
        points: list[Point] = []
        for is_goal in (True, False):
            alike = comparable([each for each in found if (each.part in GOALS) is is_goal])
            for each in alike:
                key = (each.term_number, each.term_from, each.term_to)
                point = next((one for one in points if one.term.is_of(*key)), None)
                if point is None:
                    point = Point(TermLine(*key))
                    points.append(point)
                if is_goal and (point.goal is None or each.part == MeasurePart.TARGET):
                    point.goal = each
                elif not is_goal:
                    point.result = each
        points.sort(key=lambda one: (one.term.year_from or 0, one.term.number or 0))
        if len(points) > 1:
            made.append(Trend(tuple(points)))
    return made


def comparable(measures: list[PublishedMeasure]) -> list[PublishedMeasure]:
    """Those that may stand in one line with the latest; a term that states several has none."""
    if not measures:
        return []
    latest = max(measures, key=lambda each: (each.term_from or 0, each.term_number or 0))
    alike = [each for each in measures if not hindrance(each, latest)]
    return [
        each
        for each in alike
        if (each.term_number or each.term_from)
        and sum((one.part, one.congress_code) == (each.part, each.congress_code) for one in alike)
        == 1
    ]


def _found(code: str) -> tuple[PublishedOrganization, list[Trend]]:
    body = PublishedOrganization.objects.filter(code=code.lower()).first()
    if body is None:
        raise Http404
    return body, trends_of(PublishedMeasure.objects.filter(host_code=body.code).order_by("pk"))


@require_safe
@kept
def trends(request: HttpRequest, code: str) -> HttpResponseBase:
    body, found = _found(code)
    at = address_of("to-chuc", body.code, body.name)
    context = {
        "body": body,
        "body_address": at,
        "trends": found,
        "csv_address": f"{at}xu-huong.csv",
    }
    elsewhere = redirect_to(f"{at}xu-huong/", request)
    return elsewhere or render(request, "portal/trends.html", context)


@require_safe
@kept
def trends_csv(request: HttpRequest, code: str) -> HttpResponseBase:
    body, found = _found(code)
    at = address_of("to-chuc", body.code, body.name)
    if elsewhere := redirect_to(f"{at}xu-huong.csv", request):
        return elsewhere
    rows = (
        [trend.label, trend.unit, point.title]
        + [text for one in (point.goal, point.result) for text in told(one)]
        + [
            request.build_absolute_uri(address(one)) if one else ""
            for one in (point.goal, point.result)
        ]
        for trend in found
        for point in trend.points
    )
    return file_of(request, "xu-huong", TREND_COLUMNS, rows)


def told(measure: PublishedMeasure | None) -> list[Any]:
    return [level(measure), plain(measure.number)] if measure else ["", ""]


URLS = [
    re_path(rf"^to-chuc/{RECORD}/xu-huong/$", trends, name="trends"),
    re_path(rf"^to-chuc/{RECORD}/xu-huong\.csv$", trends_csv, name="trends_csv"),
]
