"""A public list as files at the same address: CSV and XLSX of every row, JSON of the same page.

Same filters, same rows, same order as the page. A filter that is not understood is refused,
since a file cannot say that it was left out.
"""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import (
    FileResponse,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    JsonResponse,
    StreamingHttpResponse,
)
from django.shortcuts import render
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from congress_portal.foundation import row_files
from congress_portal.foundation.figures import show_number
from congress_portal.foundation.open_tables import Table
from congress_portal.foundation.sheet_files import XLSX_TYPE
from congress_portal.foundation.vietnamese import slugify

from .filters import ListFilter
from .kept_pages import kept
from .keyset import PageAfter

CSV_TYPE = "text/csv; charset=utf-8; header=present"
# Written in some five seconds; the format would hold ten times as many, a reader would not wait.
MOST_SHEET_ROWS = 100_000
RETRY_SECONDS = 60

Page = Callable[[HttpRequest, Any, int], HttpResponse]


@dataclass(frozen=True)
class ListFiles:
    """The files of the list at `/{name}/`; `page` answers where they cannot be made."""

    name: str
    table: Table
    filter: Callable[..., ListFilter]
    page: Page

    @property
    def patterns(self) -> list[URLPattern]:
        views = {"csv": when_free(self.csv), "xlsx": when_free(self.xlsx), "json": self.json}
        identity = self.name.replace("-", "_")
        return [
            path(f"{self.name}.{ending}", require_safe(view), name=f"{identity}_{ending}")
            for ending, view in views.items()
        ]

    @property
    def json_pattern(self) -> URLPattern:
        return self.patterns[-1]

    def csv(self, request: HttpRequest) -> HttpResponseBase:
        """Every row; `bom=0` leaves the byte order mark out."""
        wanted = self.filter(request.GET)
        if wanted.errors:
            return self.page(request, wanted, 400)
        snapshot = row_files.Snapshot()
        try:
            rows = wanted.narrowed(self.table.rows)
            total = snapshot.count(rows)
            content = row_files.copied_csv(
                snapshot,
                [field.heading for field in self.table.fields],
                self.table.cells(rows, site=site_of(request), guarded=True, worded=True),
                mark=request.GET.get("bom") != "0",
            )
        except BaseException:
            snapshot.close()
            raise
        return streamed_csv(request, content, file_name(self.name, wanted.wanted, "csv"), total)

    def xlsx(self, request: HttpRequest) -> HttpResponseBase:
        wanted = self.filter(request.GET)
        if wanted.errors:
            return self.page(request, wanted, 400)
        with row_files.Snapshot() as snapshot:
            rows = wanted.narrowed(self.table.rows)
            total = snapshot.count(rows)
            if total > MOST_SHEET_ROWS:
                wanted.add_error(None, too_long(total))
                return self.page(request, wanted, 400)
            cells = self.table.cells(rows, site=site_of(request), guarded=False, worded=True)
            response: HttpResponseBase = HttpResponse(content_type=XLSX_TYPE)
            if request.method != "HEAD":
                file = row_files.written_xlsx(snapshot, self.table.title, self.table.fields, cells)
                response = FileResponse(file, content_type=XLSX_TYPE)
        return attached(response, file_name(self.name, wanted.wanted, "xlsx"), total)

    def json(self, request: HttpRequest) -> HttpResponseBase:
        return kept(self._json)(request)

    def _json(self, request: HttpRequest) -> HttpResponseBase:
        """The rows that the page with these filters shows, and where the next ones are."""
        wanted = self.filter(request.GET)
        rows = wanted.narrowed(self.table.rows)
        total = rows.order_by().count()
        page = wanted.page(rows, total)
        if wanted.errors:
            return open_json({"errors": wanted.errors.get_json_data()}, status=400)
        site = site_of(request)
        more = _next_page(wanted, page)
        return open_json(
            {
                "total": total,
                "page": None if isinstance(page, PageAfter) else page.number,
                "pages": page.paginator.num_pages,
                "next": f"{site}{request.path}{more}" if more else None,
                "items": self._items(page.object_list, site),
            }
        )

    def _items(self, shown: QuerySet | list[Any], site: str) -> list[dict[str, Any]]:
        """The rows of a page as items; those already read are asked for by their keys."""
        if isinstance(shown, QuerySet):
            return self.table.items(shown, site=site)
        keys = [row.pk for row in shown]
        cells = self.table.cells(
            self.table.rows.filter(pk__in=keys),
            site=site,
            guarded=False,
            worded=False,
            after=("pk",),
        )
        found = {key: self.table.item(row) for key, *row in cells}
        # Rows made anew since the page was read have other keys.
        return [found[key] for key in keys if key in found]


def when_free(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Answer 503 while as many files as may be are being made."""

    @functools.wraps(view)
    def answering(request: HttpRequest, *args: Any, **named: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **named)
        except row_files.Busy:
            response = render(request, "portal/files_in_making.html", status=503)
            response.headers["Retry-After"] = str(RETRY_SECONDS)
            return response

    return answering


def _next_page(wanted: ListFilter, page: Any) -> str:
    """Where the rows after a page are: by number as far as numbers go, then by its last row."""
    if isinstance(page, PageAfter) or not page.has_next():
        after = getattr(page, "after", "")
        return wanted.address(after=after) if after else ""
    return wanted.address(page=page.next_page_number())


def too_long(total: int) -> str:
    return _(
        "A sheet is made for at most %(most)s rows and this list has %(total)s. "
        "Narrow the list down, or download it as CSV."
    ) % {"most": show_number(MOST_SHEET_ROWS), "total": show_number(total)}


def streamed_csv(
    request: HttpRequest, content: row_files.CopiedRows, name: str, total: int
) -> HttpResponseBase:
    if request.method == "HEAD":
        content.close()
    return attached(StreamingHttpResponse(content, content_type=CSV_TYPE), name, total)


def open_json(value: dict[str, Any], status: int = 200) -> JsonResponse:
    return JsonResponse(
        value,
        status=status,
        json_dumps_params={"ensure_ascii": False},
        headers={"Access-Control-Allow-Origin": "*"},
    )


def addresses(name: str, wanted: ListFilter, total: int) -> dict[str, Any]:
    """Where the files of a list as filtered are, for its page."""
    query = wanted.address().removeprefix("?")
    query = f"?{query}" if query else ""
    return {
        "csv_address": f"/{name}.csv{query}",
        "xlsx_address": f"/{name}.xlsx{query}" if total <= MOST_SHEET_ROWS else "",
        "json_address": f"/{name}.json{query}",
        "feed_address": f"/{name}.atom{query}",
        "calendar_address": f"/{name}.ics{query}" if name == "dai-hoi" else "",
    }


def site_of(request: HttpRequest) -> str:
    return request.build_absolute_uri("/").rstrip("/")


def attached(response: HttpResponseBase, name: str, total: int) -> HttpResponseBase:
    response.headers["Content-Disposition"] = (
        f"attachment; filename=\"{name}\"; filename*=UTF-8''{name}"
    )
    response.headers["X-Total-Count"] = str(total)
    return response


def file_name(name: str, wanted: dict[str, Any], ending: str) -> str:
    """ASCII: what is in the file, its filters, the day: dai-hoi_2023_2026-11-22.csv."""
    parts = [
        name,
        *(slugify(str(value), max_length=40) for value in wanted.values()),
        timezone.localdate().isoformat(),
    ]
    return "_".join(part for part in parts if part) + f".{ending}"
