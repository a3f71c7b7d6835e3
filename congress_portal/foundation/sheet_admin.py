"""Sheets on pages of the desk: what a file would do, told in words, and the list as a file."""

from dataclasses import asdict
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from import_export.admin import ExportMixin

from congress_portal.foundation.sheet_files import XLSX_TYPE, write_csv
from congress_portal.foundation.spreadsheets import PortalResource, SheetReport
from congress_portal.foundation.vietnamese import slugify


class ExportForm(forms.Form):
    format = forms.ChoiceField(choices=[("xlsx", "XLSX"), ("csv", "CSV")])


class PortalExportMixin(ExportMixin):
    """Export of the list as it is filtered, by who may see it."""

    export_template_name = "admin/import_export/export.html"

    def has_export_permission(self, request: Any) -> bool:
        return self.has_view_permission(request)

    def get_export_resource(self, request: Any) -> PortalResource:
        resource_class = self.get_export_resource_classes(request)[0]
        return resource_class(**self.get_export_resource_kwargs(request))

    def export_action(self, request: Any) -> Any:
        if not self.has_export_permission(request):
            raise PermissionDenied
        queryset = self.get_export_queryset(request)
        resource = self.get_export_resource(request)
        form = ExportForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            return self._file(resource, queryset, form.cleaned_data["format"])
        context = {
            **self.admin_site.each_context(request),
            "title": _("Export %(records)s") % {"records": _plural(resource)},
            "opts": self.model._meta,
            "media": self.media,
            "headings": resource.headings(),
            "count": queryset.count(),
            "is_filtered": bool(request.GET),
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, self.export_template_name, context)

    def _file(self, resource: PortalResource, queryset: Any, ending: str) -> Any:
        name = f"{slugify(_plural(resource))}-{timezone.localdate():%Y-%m-%d}.{ending}"
        rows = resource.export_rows(queryset)
        response: Any
        if ending == "csv":
            response = StreamingHttpResponse(
                write_csv(resource.headings(), rows), content_type="text/csv; charset=utf-8"
            )
        else:
            response = HttpResponse(resource.workbook(rows), content_type=XLSX_TYPE)
        return as_download(response, name)


def _plural(resource: PortalResource) -> str:
    """What the rows of a sheet are."""
    return str(resource._meta.model._meta.verbose_name_plural)


def told(report: SheetReport) -> dict[str, Any]:
    """What a page tells of a file beside its rows, as plain values that can be kept."""
    return {
        "findings": [asdict(finding) for finding in report.findings],
        "notes": report.notes,
        "heading_line": report.heading_line,
        "matched": report.matched,
        "counts": report.counts,
        "remarks": report.remarks,
        "wrong": report.told.counts["wrong"],
    }


def as_download(response: Any, file_name: str) -> Any:
    """The response as a file that is saved, never shown or kept on the way."""
    response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    response["Cache-Control"] = "private, no-store"
    return response
