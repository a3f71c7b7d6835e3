"""The table of bodies due, held, reported and published in the user's branch, and its files."""

import csv
import datetime
import io
from collections.abc import Iterable, Iterator
from typing import Any

import xlsxwriter
from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import models
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from congress_portal.foundation.admin import rights_of
from congress_portal.foundation.dates import Precision, show_date
from congress_portal.foundation.sheet_files import guard
from congresses import progress
from congresses.progress import Line, Stage
from organizations.models import Affiliation, OrganizationKind

ON_A_PAGE = 100
MOST_ROWS = 50_000
LATE, EXCUSED = "qua-han", "co-ly-do"


class SituationFilter(forms.Form):
    """Which year, which level, how far; an unknown value is left out."""

    year = forms.ChoiceField(label=gettext_lazy("year"), required=False)
    level = forms.ChoiceField(label=gettext_lazy("level"), required=False)
    stage = forms.ChoiceField(label=gettext_lazy("how far"), required=False)

    def __init__(self, data: Any, today: datetime.date):
        super().__init__(data)
        known = progress.years() or [today.year]
        of_level: dict[int, list[str]] = {}
        kinds = OrganizationKind.objects.order_by("level", "name").values_list("level", "name")
        for level, name in kinds:
            of_level.setdefault(level, []).append(name)
        anything = ("", gettext_lazy("all"))
        choices: dict[str, list[Any]] = {
            "year": [(str(year), str(year)) for year in known],
            "level": [
                anything,
                *((str(level), ", ".join(names[:3])) for level, names in of_level.items()),
            ],
            "stage": [anything, *Stage.choices, (LATE, _("late")), (EXCUSED, _("with a reason"))],
        }
        for name, offered in choices.items():
            self.fields[name].choices = offered  # type: ignore[attr-defined]
            self.fields[name].widget.attrs["id"] = f"situation-{name}"
        now = today.year if today.year in known else known[0]
        self.fields["year"].initial = str(now)
        self.is_valid()
        self.wanted = {name: value for name, value in self.cleaned_data.items() if value}
        self.year = int(self.wanted.get("year", now))

    def narrowed(self, found: models.QuerySet) -> models.QuerySet:
        if level := self.wanted.get("level"):
            found = found.filter(kind__level=level)
        return found

    def staged(self, found: models.QuerySet) -> models.QuerySet:
        match self.wanted.get("stage"):
            case None:
                return found
            case "qua-han":
                return found.filter(is_late=True)
            case "co-ly-do":
                return found.filter(stage=Stage.DUE, excuse__isnull=False)
            case stage:
                return found.filter(stage=stage)

    @property
    def query(self) -> str:
        return urlencode(self.wanted)


def urls(site: Any) -> list[Any]:
    def inside(view: Any) -> Any:
        return site.admin_view(require_safe(lambda request, **kw: view(request, site, **kw)))

    return [
        path("tinh-hinh/", inside(page), name="situation"),
        path("tinh-hinh/tinh-hinh.csv", inside(csv_file), name="situation_csv"),
        path("tinh-hinh/tinh-hinh.xlsx", inside(xlsx_file), name="situation_xlsx"),
    ]


def asked(request: HttpRequest) -> tuple[SituationFilter, models.QuerySet, datetime.date]:
    rights: Any = rights_of(request)
    if not rights.is_reader:
        raise PermissionDenied(_("Only clerks, approvers and auditors see this table."))
    today = timezone.localdate()
    given = request.GET.copy()
    wanted = SituationFilter(given, today)
    found = wanted.narrowed(progress.due_in(wanted.year, rights.seen(), today))
    return wanted, found.select_related("kind").order_by("kind__level", "sort_key", "pk"), today


def page(request: HttpRequest, site: Any) -> HttpResponse:
    wanted, found, today = asked(request)
    counted = progress.totals(found)
    paginator = Paginator(wanted.staged(found), ON_A_PAGE)
    shown = paginator.get_page(request.GET.get("trang"))
    context = {
        **site.each_context(request),
        "title": _("Congresses of %(year)s: how far they are") % {"year": wanted.year},
        "form": wanted,
        "totals": counted,
        "page": shown,
        "lines": list(lines(shown.object_list, today)),
        "csv_address": f"{reverse('admin:situation_csv')}?{wanted.query}",
        "xlsx_address": f"{reverse('admin:situation_xlsx')}?{wanted.query}",
        "is_nav_sidebar_enabled": False,
    }
    return TemplateResponse(request, "admin/situation.html", context)


def lines(bodies: Iterable[Any], today: datetime.date) -> Iterator[Line]:
    """Rows with the names of their superiors, asked for a thousand at a time."""
    listed = list(bodies)
    for start in range(0, len(listed), 1000):
        part = listed[start : start + 1000]
        above = Affiliation.objects.in_force(today).filter(
            organization__in=[body.pk for body in part], line="direct"
        )
        superiors = {
            each.organization_id: str(each.parent) for each in above.select_related("parent")
        }
        for body in part:
            yield progress.line(body, today, superiors.get(body.pk, ""))


# Files

HEADINGS = [
    ("Mã đơn vị", 12),
    ("Đơn vị", 45),
    ("Loại", 28),
    ("Cấp trên trực tiếp", 40),
    ("Hạn tổ chức", 13),
    ("Ngày tổ chức", 13),
    ("Ngày trình", 13),
    ("Mức độ", 24),
    ("Quá hạn", 10),
    ("Lý do", 45),
]


def cells(each: Line) -> list[Any]:
    held_on = each.held_on
    return [
        each.code,
        each.name,
        each.kind,
        each.superior,
        each.deadline,
        # A month or a year is no day of a sheet.
        held_on and (held_on.day if held_on.precision is Precision.DAY else held_on.show()),
        each.submitted_on,
        str(each.stage.label),
        "x" if each.is_late else "",
        each.reason,
    ]


def csv_file(request: HttpRequest, site: Any) -> HttpResponse:
    """The whole table as CSV, with a byte order mark, so that Excel reads the letters."""
    wanted, found, today = asked(request)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(heading for heading, _width in HEADINGS)
    for each in lines(wanted.staged(found)[:MOST_ROWS], today):
        writer.writerow(
            show_date(cell) if isinstance(cell, datetime.date) else guard(cell or "")
            for cell in cells(each)
        )
    response = HttpResponse(
        b"\xef\xbb\xbf" + text.getvalue().encode(), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = f'attachment; filename="tinh-hinh-{wanted.year}.csv"'
    return response


def xlsx_file(request: HttpRequest, site: Any) -> HttpResponseBase:
    wanted, found, today = asked(request)
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet(str(wanted.year))
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        text = book.add_format({"num_format": "@", "quote_prefix": True})
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for place, (heading, width) in enumerate(HEADINGS):
            sheet.set_column(place, place, width)
            sheet.write_string(0, place, heading, head)
        sheet.freeze_panes(1, 0)
        rows = lines(wanted.staged(found)[:MOST_ROWS], today)
        for row, each in enumerate(rows, 1):
            for place, cell in enumerate(cells(each)):
                if isinstance(cell, datetime.date):
                    sheet.write_datetime(row, place, cell, day)
                elif cell:
                    sheet.write_string(row, place, str(cell), text)
    file.seek(0)
    return FileResponse(
        file,
        as_attachment=True,
        filename=f"tinh-hinh-{wanted.year}.xlsx",
        content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    )
