"""Comparing: two terms, two bodies, a body among its siblings; each as a page and as CSV."""

import datetime
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Q
from django.db.models.lookups import Exact
from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from congress_portal.foundation.figures import refusal
from congress_portal.foundation.publication import CODE_LETTERS
from congress_portal.foundation.sheet_files import guard
from congress_portal.foundation.vietnamese import fold
from congress_portal.foundation.vietnamese_sql import Fold
from congresses.published import MeasurePart, PublishedCongress, PublishedMeasure
from congresses.term_reports import TermLine, terms_of
from congresses.views import term_title
from organizations.editions import address_of
from organizations.filters import WordsField
from organizations.kept_pages import kept
from organizations.published import PublishedOrganization

from .record_pages import CSV_TYPE, csv_bytes
from .side_by_side import Line, Pooled, address, label, level, matched, plain, pooled

CODE = re.compile(f"[{CODE_LETTERS}]{{8}}")
TERM = re.compile(r"[1-9][0-9]{0,2}|[0-9]{4}-[0-9]{4}", re.ASCII)
NO_BODY = gettext_lazy(
    "No published body is called “%(typed)s”. Type another name of it, or its code."
)
NO_TERM = gettext_lazy("No term “%(typed)s” of this body is published. Choose one from the list.")
MOST_CHOICES = 10
MOST_SIBLINGS = 1000
LINE_COLUMNS = (
    "Phần",
    "Nội dung",
    "Đơn vị tính",
    "Đơn vị A",
    "Nhiệm kỳ A",
    "Mức A",
    "Số A",
    "Đơn vị B",
    "Nhiệm kỳ B",
    "Mức B",
    "Số B",
    "Chênh lệch",
    "Ghi chú",
    "Liên kết A",
    "Liên kết B",
)
SIBLING_COLUMNS = (
    "Phần",
    "Nội dung",
    "Đơn vị tính",
    "Đơn vị",
    "Mã đơn vị",
    "Mức",
    "Số",
    "Tử số",
    "Mẫu số",
    "Số đơn vị có số liệu",
    "Số đơn vị cùng cấp trên hiện nay",
    "Gộp chung",
    "Liên kết",
)


class TermField(forms.CharField):
    """A term of a body as its address has it: its number, or its years."""

    def __init__(self, **kwargs: Any):
        super().__init__(required=False, **kwargs)

    def to_python(self, value: Any) -> str:
        typed = super().to_python(value)
        if typed and not TERM.fullmatch(typed):
            raise refusal(
                _("“%(typed)s” is not a term. Choose one from the list."), "not_a_term", typed
            )
        return typed


class ComparisonForm(forms.Form):
    use_required_attribute = False

    first = WordsField(label=gettext_lazy("Body A: name or code"))
    first_term = TermField(label=gettext_lazy("Term of A"))
    second = WordsField(label=gettext_lazy("Body B; leave empty to compare two terms of A"))
    second_term = TermField(label=gettext_lazy("Term of B"))

    def __init__(self, query: QueryDict):
        super().__init__(query, auto_id="so-%s")
        self.full_clean()


@dataclass
class Side:
    """One side of a comparison: what was typed, the body it is, and the chosen of its terms."""

    name: str
    typed: str
    body: PublishedOrganization | None = None
    choices: list[PublishedOrganization] = field(default_factory=list)
    terms: list[TermLine] = field(default_factory=list)
    term: TermLine | None = None
    errors: dict[str, Any] = field(default_factory=dict)

    @property
    def address(self) -> str:
        return address_of("to-chuc", self.body.code, self.body.name) if self.body else ""

    @property
    def term_address(self) -> str:
        return f"{self.address}nhiem-ky/{self.term.place}/" if self.body and self.term else ""

    @property
    def term_title(self) -> str:
        return term_title(self.term) if self.term else ""

    @property
    def offered(self) -> list[tuple[str, str, bool]]:
        return [(each.place, term_title(each), each is self.term) for each in self.terms]


def bodies_like(typed: str) -> tuple[PublishedOrganization | None, list[PublishedOrganization]]:
    """The body of a code or name; else those whose names hold all its words."""
    if CODE.fullmatch(typed.lower()):
        found = PublishedOrganization.objects.filter(code=typed.lower()).first()
        if found:
            return found, []
    words = fold(typed).split()
    if not words:
        return None, []
    holding = PublishedOrganization.objects.filter(
        Q(*(Q(folded__contains=f" {word}") for word in words))
    ).annotate(is_of_name=Exact(Fold("name"), fold(typed)))
    # Bodies of exactly that name come before all that only hold its words.
    named = list(holding.order_by("-is_of_name", "sort_key", "pk")[: MOST_CHOICES + 1])
    same = [each for each in named if each.is_of_name]
    if len(same) == 1 or len(named) == 1:
        return named[0], []
    return None, named[:MOST_CHOICES]


def resolve(form: ComparisonForm) -> tuple[Side, Side]:
    """Both sides as far as they are understood; what is not gets a sentence on the form."""
    wanted = form.cleaned_data
    first, second = (Side(name, wanted.get(name, "")) for name in ("first", "second"))
    for side in (first, second):
        if side.typed:
            side.body, side.choices = bodies_like(side.typed)
            if side.body is None and not side.choices:
                form.add_error(
                    side.name,
                    refusal(
                        NO_BODY,
                        "no_body",
                        side.typed,
                    ),
                )
    if first.body and not second.typed:
        second.body = first.body
    read_terms([side for side in (first, second) if side.body])
    choose_terms(form, first, second)
    return first, second


def read_terms(sides: list[Side]) -> None:
    """The terms of both bodies, in one query."""
    rows: dict[str, list[dict[str, Any]]] = {}
    codes = {side.body.code for side in sides if side.body}
    columns = [f"{part}_{end}" for part in ("term", "reviewed") for end in ("number", "from", "to")]
    if codes:
        of_bodies = PublishedCongress.objects.filter(host_code__in=codes, is_congress=True)
        of_bodies = of_bodies.order_by("held_on", "pk")
        for row in of_bodies.values("code", "host_code", "is_congress", *columns):
            rows.setdefault(row["host_code"], []).append(row)
    for side in sides:
        side.terms = terms_of(rows.get(side.body.code, [])) if side.body else []


def choose_terms(form: ComparisonForm, first: Side, second: Side) -> None:
    """The terms asked for; else the last two of one body, or the latest that both have."""
    for side in (first, second):
        wanted = form.cleaned_data.get(f"{side.name}_term", "")
        side.term = next((each for each in side.terms if each.place == wanted), None)
        if wanted and side.body and side.term is None:
            form.add_error(
                f"{side.name}_term",
                refusal(
                    NO_TERM,
                    "no_term",
                    wanted,
                ),
            )
    if first.body and second.body and first.body.code == second.body.code:
        second.terms = first.terms
        wanted = form.cleaned_data.get("second_term", "")
        second.term = next((each for each in first.terms if each.place == wanted), None)
        if second.term is None and first.terms:
            second.term = next(
                each
                for each in reversed(first.terms)
                if each is not first.term or len(first.terms) == 1
            )
        if first.term is None:
            others = [
                each for each in first.terms if each.place != getattr(second.term, "place", "")
            ]
            first.term = others[-1] if others else None
        return
    years = [{(each.year_from, each.year_to) for each in side.terms} for side in (first, second)]
    both = {pair for pair in years[0] & years[1] if pair[0]}
    for side, other in ((first, second), (second, first)):
        if side.term is None and side.terms:
            wanted_years = {(other.term.year_from, other.term.year_to)} if other.term else both
            like = [each for each in side.terms if (each.year_from, each.year_to) in wanted_years]
            side.term = (like or side.terms)[-1]


def of_term(code: str, term: TermLine) -> Q:
    is_number = Q(term_number=term.number) if term.number else Q(pk__in=())
    years = Q(term_from=term.year_from, term_to=term.year_to) if term.year_from else Q(pk__in=())
    return Q(host_code=code) & (is_number | years)


def compare(first: Side, second: Side) -> list[Line]:
    """Everything both terms state, in one query."""
    if not (first.body and first.term and second.body and second.term):
        return []
    conditions = [
        of_term(side.body.code, side.term) for side in (first, second) if side.body and side.term
    ]
    found = list(PublishedMeasure.objects.filter(conditions[0] | conditions[1]).order_by("pk"))
    sides = [
        [
            each
            for each in found
            if side.body
            and side.term
            and each.host_code == side.body.code
            and side.term.is_of(each.term_number, each.term_from, each.term_to)
        ]
        for side in (first, second)
    ]
    return matched(*sides)


def bodies_of_two_terms() -> list[tuple[str, str]]:
    """Some bodies whose latest two terms can be compared: code and name, the latest first."""
    both = PublishedCongress.objects.filter(is_congress=True, host_kind="organization").exclude(
        Q(term_from=None) | Q(reviewed_from=None) | Q(held_on=None)
    )
    rows = both.order_by("-held_on", "pk").values_list("host_code", "host_name")[:MOST_CHOICES]
    names: dict[str, str] = {}
    for code, name in rows:
        names.setdefault(code, name)
    return list(names.items())


def groups(lines: Iterable[Any], part_of: Callable[[Any], str]) -> list[tuple[str, list[Any]]]:
    """Lines under the name of their part."""
    made: dict[str, list[Any]] = {}
    for each in lines:
        made.setdefault(part_of(each), []).append(each)
    return [(str(MeasurePart(part).label), rows) for part, rows in made.items()]


def address_with(start: str, **values: str) -> str:
    query = QueryDict(mutable=True)
    for name in sorted(values):
        if values[name]:
            query[name] = values[name]
    return f"{start}?{query.urlencode()}" if query else start


def query_of(first: Side, second: Side) -> dict[str, str]:
    """The comparison by codes: the same however its bodies are called later."""
    return {
        "first": first.body.code if first.body else "",
        "first_term": first.term.place if first.term else "",
        "second": second.body.code if second.body else "",
        "second_term": second.term.place if second.term else "",
    }


@require_safe
@kept
def comparison(request: HttpRequest) -> HttpResponse:
    form = ComparisonForm(request.GET)
    first, second = resolve(form)
    lines = compare(first, second)
    is_itself = query_of(first, second)["first"] != "" and (
        query_of(first, second)["first"] == query_of(first, second)["second"]
        and query_of(first, second)["first_term"] == query_of(first, second)["second_term"]
    )
    for side in (first, second):
        side.errors = {"body": form[side.name].errors, "term": form[f"{side.name}_term"].errors}
    return render(
        request,
        "portal/comparison.html",
        {
            "form": form,
            "sides": [first, second],
            "is_one_body": bool(first.body and second.body and first.body.code == second.body.code),
            "is_itself": is_itself,
            "groups": groups(
                [line for line in lines if line.first and line.second],
                lambda line: line.measure.part,
            ),
            "one_sided": groups(
                [line for line in lines if not (line.first and line.second)],
                lambda line: line.measure.part,
            ),
            "offered": [] if first.typed or second.typed else bodies_of_two_terms(),
            "total": len(lines),
            "compared": sum(line.is_compared for line in lines),
            "in_both": sum(bool(line.first and line.second) for line in lines),
            "csv_address": address_with("/so-sanh.csv", **query_of(first, second)),
            "siblings_address": address_with(
                "/so-sanh/cung-cap-tren/",
                body=first.body.code if first.body and first.body.parent_code else "",
                term=first.term.place if first.term else "",
            ),
        },
    )


@require_safe
@kept
def comparison_csv(request: HttpRequest) -> HttpResponseBase:
    form = ComparisonForm(request.GET)
    first, second = resolve(form)
    if form.errors or not (first.term and second.term):
        return refused(request, form)
    return file_of(request, "so-sanh", LINE_COLUMNS, comparison_rows(request, first, second))


def comparison_rows(request: HttpRequest, first: Side, second: Side) -> Iterable[list[Any]]:
    for line in compare(first, second):
        row: list[Any] = [MeasurePart(line.measure.part).label, line.label, line.measure.unit]
        for side, one in ((first, line.first), (second, line.second)):
            row += [side.body.name if side.body else "", side.term_title]
            row += [level(one), plain(one.number)] if one else ["", ""]
        row += ["" if line.difference is None else line.difference, line.note]
        row += [
            request.build_absolute_uri(address(one)) if one else ""
            for one in (line.first, line.second)
        ]
        yield row


def file_of(
    request: HttpRequest, name: str, columns: tuple[str, ...], rows: Iterable[list[Any]]
) -> HttpResponse:
    lines = [[guard(str(cell)) if not is_number(cell) else cell for cell in row] for row in rows]
    content = csv_bytes(columns, lines, mark=request.GET.get("bom") != "0")
    response = HttpResponse(content, content_type=CSV_TYPE)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    response.headers["X-Total-Count"] = str(len(lines))
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def is_number(cell: Any) -> bool:
    return isinstance(cell, int | Decimal)


def refused(request: HttpRequest, form: forms.Form) -> HttpResponse:
    """A file cannot say what was not understood: the page of the form says it, with status 400."""
    return render(request, "portal/comparison_refused.html", {"form": form}, status=400)


# A body among those under the same superior


class SiblingForm(forms.Form):
    use_required_attribute = False

    body = WordsField(label=gettext_lazy("Body: name or code"))
    term = TermField(label=gettext_lazy("Term"))

    def __init__(self, query: QueryDict):
        super().__init__(query, auto_id="so-%s")
        self.full_clean()


@dataclass
class Among:
    """A body among its siblings in one term."""

    side: Side
    siblings: list[PublishedOrganization] = field(default_factory=list)
    is_cut: bool = False
    found: list[Pooled] = field(default_factory=list)

    def own(self, one: Pooled) -> PublishedMeasure | None:
        code = self.side.body.code if self.side.body else ""
        return next((each for each in one.measures if each.host_code == code), None)

    @property
    def lines(self) -> list[tuple[Pooled, PublishedMeasure | None]]:
        return [(each, self.own(each)) for each in self.found]


def among_siblings(form: SiblingForm) -> Among:
    side = Side("body", form.cleaned_data.get("body", ""))
    if not side.typed:
        return Among(side)
    side.body, side.choices = bodies_like(side.typed)
    if side.body is None:
        if not side.choices:
            form.add_error(
                "body",
                refusal(
                    NO_BODY,
                    "no_body",
                    side.typed,
                ),
            )
        return Among(side)
    read_terms([side])
    wanted = form.cleaned_data.get("term", "")
    dated = [each for each in side.terms if each.year_from and each.year_to]
    side.term = next((each for each in side.terms if each.place == wanted), None)
    if wanted and side.term is None:
        form.add_error(
            "term",
            refusal(
                NO_TERM,
                "no_term",
                wanted,
            ),
        )
    side.term = side.term or (dated[-1] if dated else None)
    made = Among(side)
    if not side.body.parent_code:
        return made
    of_parent = PublishedOrganization.objects.filter(parent_code=side.body.parent_code)
    if side.term and side.term.year_from:
        there = active_in(side.term.year_from, side.term.year_to or side.term.year_from)
        of_parent = of_parent.filter(there | Q(code=side.body.code))
    made.siblings = list(of_parent[: MOST_SIBLINGS + 1])
    made.is_cut = len(made.siblings) > MOST_SIBLINGS
    if made.is_cut:
        others = [each for each in made.siblings if each.code != side.body.code]
        made.siblings = [side.body, *others[: MOST_SIBLINGS - 1]]
    if side.term and side.term.year_from:
        # Terms are brought together by their years: numbers run differently in every body.
        measures = PublishedMeasure.objects.filter(
            host_code__in=[each.code for each in made.siblings],
            term_from=side.term.year_from,
            term_to=side.term.year_to,
        ).order_by("host_sort_key", "pk")
        made.found = pooled(measures, len(made.siblings))
    return made


def active_in(first: int, last: int) -> Q:
    """Bodies that were there in one of the years at least; who was not has no figure to miss."""
    return (Q(founded_on=None) | Q(founded_on__year__lte=last)) & (
        Q(ended_on=None) | Q(ended_on__gt=datetime.date(first, 1, 1))
    )


@require_safe
@kept
def siblings(request: HttpRequest) -> HttpResponse:
    form = SiblingForm(request.GET)
    among = among_siblings(form)
    body, term = among.side.body, among.side.term
    return render(
        request,
        "portal/siblings.html",
        {
            "form": form,
            "among": among,
            "side": among.side,
            "groups": groups(among.lines, lambda line: line[0].measure.part),
            "with_figures": len({m.host_code for each in among.found for m in each.measures}),
            "csv_address": address_with(
                "/so-sanh/cung-cap-tren.csv",
                body=body.code if body else "",
                term=term.place if term else "",
            ),
        },
    )


@require_safe
@kept
def siblings_csv(request: HttpRequest) -> HttpResponseBase:
    form = SiblingForm(request.GET)
    among = among_siblings(form)
    if form.errors or not among.side.body:
        return refused(request, form)
    rows = sibling_rows(request, among.found)
    return file_of(request, "so-sanh-cung-cap-tren", SIBLING_COLUMNS, rows)


def sibling_rows(request: HttpRequest, found: Iterable[Pooled]) -> Iterable[list[Any]]:
    for one in found:
        together = [one.bodies, one.among, one.together]
        for each in one.measures:
            yield [
                MeasurePart(each.part).label,
                label(each),
                each.unit,
                each.host_name,
                each.host_code,
                level(each),
                plain(each.number),
                "" if each.numerator is None else each.numerator,
                "" if each.denominator is None else each.denominator,
                *together,
                request.build_absolute_uri(address(each)),
            ]


URLS = [
    path("so-sanh/", comparison, name="comparison"),
    path("so-sanh.csv", comparison_csv, name="comparison_csv"),
    path("so-sanh/cung-cap-tren/", siblings, name="siblings"),
    path("so-sanh/cung-cap-tren.csv", siblings_csv, name="siblings_csv"),
]
