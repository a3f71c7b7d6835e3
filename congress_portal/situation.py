"""The table of bodies due, held, reported and published in the user's branch, and its files."""

import datetime
import io
from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from congress_portal.foundation import row_workbooks
from congress_portal.foundation.dates import Precision
from congress_portal.foundation.row_workbooks import Heading
from congress_portal.foundation.scopes import rights_of
from congress_portal.foundation.sheet_admin import as_download
from congress_portal.foundation.sheet_files import CSV_TYPE, XLSX_TYPE, write_csv
from congress_portal.foundation.spreadsheets import in_parts
from congresses import progress
from congresses.progress import Line, Stage
from organizations.models import Affiliation, OrganizationKind

ON_A_PAGE = 100
ROWS_AT_ONCE = 1000
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
        stage = self.wanted.get("stage")
        if stage == LATE:
            return found.filter(is_late=True)
        if stage == EXCUSED:
            return found.filter(stage=Stage.DUE, excuse__isnull=False)
        return found.filter(stage=stage) if stage else found

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
    if isinstance(bodies, models.QuerySet):
        bodies = bodies.iterator(ROWS_AT_ONCE)
    for part in in_parts(bodies, ROWS_AT_ONCE):
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
    Heading("Mã đơn vị", 12, "code"),
    Heading("Đơn vị", 45),
    Heading("Loại", 28),
    Heading("Cấp trên trực tiếp", 40),
    Heading("Hạn tổ chức", 13, "date"),
    Heading("Ngày tổ chức", 13, "date"),
    Heading("Ngày trình", 13, "date"),
    Heading("Mức độ", 24),
    Heading("Quá hạn", 10),
    Heading("Lý do", 45),
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


def csv_file(request: HttpRequest, site: Any) -> HttpResponseBase:
    """The whole table as CSV, as Excel reads it."""
    wanted, found, today = asked(request)
    rows = map(cells, lines(wanted.staged(found), today))
    content = write_csv([each.heading for each in HEADINGS], rows)
    response = StreamingHttpResponse(content, content_type=CSV_TYPE)
    return as_download(response, f"tinh-hinh-{wanted.year}.csv")


def xlsx_file(request: HttpRequest, site: Any) -> HttpResponseBase:
    wanted, found, today = asked(request)
    file = io.BytesIO()
    rows = (
        [cell.isoformat() if isinstance(cell, datetime.date) else cell for cell in cells(each)]
        for each in lines(wanted.staged(found), today)
    )
    row_workbooks.write(file, str(wanted.year), HEADINGS, rows)
    response = HttpResponse(file.getvalue(), content_type=XLSX_TYPE)
    return as_download(response, f"tinh-hinh-{wanted.year}.xlsx")
