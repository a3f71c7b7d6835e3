"""The desk's page of a congress workbook: download, upload or paste, look, apply.

What was read of a file waits in a row of its own for an hour and is applied exactly as previewed.
"""

import functools
from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from congress_portal.foundation.admin import rights_of, state_badge
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.sheet_admin import XLSX_TYPE, as_download
from congress_portal.foundation.sheet_files import SheetError, write_annotated
from congress_portal.foundation.sheet_reading import choose, grids_of, parsed
from organizations import uploads
from organizations.enums import BatchState
from organizations.models import ImportBatch
from organizations.sheet_pages import SheetForm

from . import workbooks
from .models import Congress

MOST_SHOWN_ROWS = 200
SHEET = "congress"


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
    may_write = rights_of(request).may_write(congress)  # type: ignore[attr-defined]
    page = _Page(request, model_admin, congress, may_write)
    if request.method != "POST":
        return page.shown(WorkbookForm())
    if not may_write:
        raise PermissionDenied(_("Only a clerk of the body that keeps the record may change it."))
    if "upload" in request.POST:
        return page.claimed(request.POST["upload"])
    form = WorkbookForm(request.POST, request.FILES)
    return page.checked(form) if form.is_valid() else page.shown(form, status=422)


class _Page:
    """The page for one request."""

    def __init__(self, request: HttpRequest, model_admin: Any, congress: Congress, may_write: bool):
        self.request, self.model_admin = request, model_admin
        self.congress, self.may_write = congress, may_write

    @property
    def address(self) -> str:
        return reverse("admin:congresses_congress_workbook", args=[self.congress.pk])

    def shown(
        self,
        form: forms.Form,
        *,
        report: workbooks.WorkbookReport | None = None,
        batch: ImportBatch | None = None,
        status: int = 200,
    ) -> HttpResponse:
        shown, left = [], MOST_SHOWN_ROWS
        for plan in report.plans if report else ():
            shown.append((plan, plan.effective[:left]))
            left -= len(shown[-1][1])
        context = {
            **self.model_admin.admin_site.each_context(self.request),
            "title": _("Workbook of the record"),
            "subtitle": None,
            "opts": self.model_admin.opts,
            "congress": self.congress,
            "badge": state_badge(self.congress),
            "sheet_address": reverse("admin:congresses_congress_change", args=[self.congress.pk]),
            "file_address": reverse(
                "admin:congresses_congress_workbook_file", args=[self.congress.pk]
            ),
            "form": form,
            "report": report,
            "plans": shown,
            "not_shown": len(report.effective) - sum(len(rows) for _p, rows in shown)
            if report
            else 0,
            "batch": batch,
            "is_open": self.may_write and ReviewState(self.congress.state).is_open,
            "sheets": workbooks.workbook_sheets(),
        }
        self.request.current_app = self.model_admin.admin_site.name  # type: ignore[attr-defined]
        return TemplateResponse(
            self.request, "admin/congresses/workbook.html", context, status=status
        )

    def checked(self, form: WorkbookForm) -> HttpResponse:
        content, name = form.content()
        try:
            cells = parsed(content, name)
            grids = grids_of(cells)
            workbooks.name_by_file(grids, name)
        except SheetError as error:
            return self.shown(
                WorkbookForm(), report=workbooks.WorkbookReport(findings=error.findings), status=422
            )
        report = self.tried(grids)
        batch = uploads.keep(
            self.request.user,
            self.congress.kept_by,
            self.name,
            file_name=name,
            content=content,
            cells=cells,
            preview=report.fingerprint(),
        )
        status = 422 if report.findings else 200
        return self.shown(WorkbookForm(), report=report, batch=batch, status=status)

    @property
    def name(self) -> str:
        return f"{SHEET}:{self.congress.code}"

    def tried(self, grids: list[Any]) -> workbooks.WorkbookReport:
        return workbooks.import_grids(self.congress, grids, user=self.request.user, dry_run=True)

    def claimed(self, number: str) -> HttpResponse:
        """Apply what was previewed, or hand it back with the findings in it."""
        try:
            with transaction.atomic():
                batch = uploads.claim(number, self.request.user, self.name)
                grids = grids_of(uploads.cells_of(batch))
                workbooks.name_by_file(grids, batch.file_name)
                if "annotated" in self.request.POST:
                    return self.annotated(grids, batch)
                if "tables" in self.request.POST:
                    return self.chosen(grids, batch)
                report = workbooks.import_grids(
                    self.congress,
                    grids,
                    user=self.request.user,
                    dry_run=False,
                    expected=uploads.previewed(batch),
                )
                if report.findings:
                    uploads.settle(batch, BatchState.REFUSED)
                    return self.shown(WorkbookForm(), report=report, status=409)
                new, changed, same = report.new, report.changed, report.unchanged
                uploads.settle(
                    batch,
                    BatchState.APPLIED,
                    new=len(new),
                    changed=len(changed),
                    same=len(same),
                )
        except uploads.UploadError as error:
            messages.error(self.request, str(error))
            return HttpResponseRedirect(self.address)
        messages.success(
            self.request,
            _("“%(file)s” was imported: %(new)s new, %(changed)s changed, %(unchanged)s unchanged.")
            % {
                "file": batch.file_name,
                "new": len(new),
                "changed": len(changed),
                "unchanged": len(same),
            },
        )
        return HttpResponseRedirect(
            reverse("admin:congresses_congress_change", args=[self.congress.pk])
        )

    def chosen(self, grids: list[Any], batch: ImportBatch) -> HttpResponse:
        """Look again, at one table for each sheet."""
        offered = self.tried(grids).offered.values()
        left_out = {grid.name for several in offered for grid in several}
        picked = {self.request.POST[key] for key in self.request.POST if key.startswith("table-")}
        names = {grid.name for grid in grids} - left_out | picked
        uploads.keep_cells(batch, choose(uploads.cells_of(batch), names))
        report = self.tried(grids_of(uploads.cells_of(batch)))
        uploads.keep_preview(batch, report.fingerprint())
        batch.save()
        return self.shown(
            WorkbookForm(), report=report, batch=batch, status=422 if report.findings else 200
        )

    def annotated(self, grids: list[Any], batch: ImportBatch) -> HttpResponse:
        report = self.tried(grids)
        name = f"{slugify(batch.file_name.rpartition('.')[0]) or 'tep'}_ghi-chu.xlsx"
        response = HttpResponse(
            write_annotated([(g.name, g.rows) for g in grids], report.findings),
            content_type=XLSX_TYPE,
        )
        return as_download(response, name)
