"""The desk's page of a congress workbook: download, upload or paste, look, apply."""

import functools
from collections.abc import Callable
from itertools import groupby
from operator import itemgetter
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from congress_portal.foundation.scopes import rights_of
from congress_portal.foundation.sheet_admin import as_download
from congress_portal.foundation.sheet_files import XLSX_TYPE
from organizations import uploads
from organizations.models import ImportBatch
from organizations.sheet_pages import ListPages, SheetForm
from organizations.told_rows import EVERY, ToldRows

from . import workbook_uploads, workbooks
from .models import Congress


class WorkbookForm(SheetForm):
    """The workbook of a congress, or a part of it."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["file"].help_text = _(
            "The workbook of this record, one sheet of it as Excel or CSV, or a Word file whose "
            "tables have the headings of a sheet. Up to 20 MB."
        )


def urls(model_admin: Any) -> list[Any]:
    return [
        path(
            "<int:congress_id>/ho-so/",
            admin_view(model_admin, workbook_view),
            name="congresses_congress_workbook",
        ),
        path(
            "<int:congress_id>/ho-so.xlsx",
            admin_view(model_admin, download_view),
            name="congresses_congress_workbook_file",
        ),
    ]


def admin_view(model_admin: Any, function: Callable[..., HttpResponse]) -> Any:
    bound = functools.partial(function, model_admin=model_admin)
    functools.update_wrapper(bound, function)
    return model_admin.admin_site.admin_view(bound)


def congress_of(request: HttpRequest, congress_id: int, model_admin: Any) -> Congress:
    found = (
        model_admin.get_queryset(request)
        .select_related("kept_by", "organization", "cluster__owner", "term", "reviewed_term")
        .filter(pk=congress_id)
        .first()
    )
    if found is None:
        raise Http404
    return found


@require_safe
def download_view(request: HttpRequest, congress_id: int, model_admin: Any) -> HttpResponse:
    congress = congress_of(request, congress_id, model_admin)
    name = f"ho-so_{congress.code}_{timezone.localdate():%Y-%m-%d}.xlsx"
    response = HttpResponse(workbooks.write_workbook(congress), content_type=XLSX_TYPE)
    return as_download(response, name)


def workbook_view(request: HttpRequest, congress_id: int, model_admin: Any) -> HttpResponse:
    congress = congress_of(request, congress_id, model_admin)
    return WorkbookPages(
        request,
        model_admin,
        workbook_uploads.SHEET,
        address=reverse("admin:congresses_congress_workbook", args=[congress.pk]),
        title=_("Workbook of the record"),
        record=congress,
        back=[
            (
                reverse("admin:congresses_congress_changelist"),
                capfirst(model_admin.opts.verbose_name_plural),
            ),
            (reverse("admin:congresses_congress_change", args=[congress.pk]), congress.code),
        ],
    ).answer(may_write=rights_of(request).may_write(congress))  # type: ignore[attr-defined]


class WorkbookRows(ToldRows):
    """Rows of several sheets."""

    @property
    def parts(self) -> list[dict[str, Any]]:
        """The rows of the page by sheet; what is told of a sheet stands by its first ones."""
        sheets = self.told["sheets"]
        parts, met = [], set()
        for number, rows in groupby(self.page.object_list, key=itemgetter("sheet")):
            is_first = number not in met
            parts.append({"sheet": sheets[number], "rows": list(rows), "is_first": is_first})
            met.add(number)
        if self.kind == EVERY and self.page.number == 1:
            empty = [sheet for sheet in sheets if not any(sheet["counts"].values())]
            parts += [{"sheet": sheet, "rows": [], "is_first": True} for sheet in empty]
        return parts


class WorkbookPages(ListPages):
    """A workbook has several sheets, and is applied to the record it was handed out for."""

    template = "admin/congresses/workbook.html"
    form_class: type[forms.Form] = WorkbookForm
    rows_class = WorkbookRows
    place = gettext_lazy("Workbook")

    def described(self) -> dict[str, Any]:
        return {
            "place": self.place,
            "sheet_address": reverse("admin:congresses_congress_change", args=[self.record.pk]),
            "file_address": reverse(
                "admin:congresses_congress_workbook_file", args=[self.record.pk]
            ),
        }

    def choose(self, batch: ImportBatch) -> None:
        posted = self.request.POST
        names = {posted[key] for key in posted if key.startswith("table-")}
        if not names:
            raise uploads.UploadError(_("Choose at least one table."))
        workbook_uploads.choose_tables(batch, names)
        self.check(batch)
