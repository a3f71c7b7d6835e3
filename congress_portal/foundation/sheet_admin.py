"""Import and export pages of the desk: upload, look at what would change, apply, download.

An upload belongs to the user who made it, is applied once, and is gone an hour later.
"""

import contextlib
import datetime
import hashlib
import os
import secrets
import time
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from import_export.admin import ExportMixin, ImportMixin

from congress_portal.foundation.dates import show_date
from congress_portal.foundation.figures import show_number
from congress_portal.foundation.integrity import sentence
from congress_portal.foundation.sheet_files import Finding, write_csv, write_xlsx
from congress_portal.foundation.sheet_parsing import MOST_BYTES
from congress_portal.foundation.spreadsheets import (
    OUT_OF_DATE,
    PortalResource,
    RowChange,
    SheetReport,
)
from congress_portal.foundation.vietnamese import slugify

LIFETIME = 3600
MOST_SHOWN_ROWS = 100
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class UploadError(Exception):
    """The upload cannot be applied; the message is for the clerk."""


@dataclass(frozen=True)
class Upload:
    """A checked file that waits for its owner's yes."""

    name: str
    file_name: str
    sha256: str
    fingerprint: str
    content: bytes = b""


def keep_upload(user: Any, sheet: str, file_name: str, content: bytes, fingerprint: str) -> str:
    """Put the file away and return the signed token that its owner confirms with."""
    remove_expired_uploads()
    name = secrets.token_urlsafe(24)
    path = _folder() / name
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
    return signing.dumps(
        {
            "user": user.pk,
            "sheet": sheet,
            "name": name,
            "file_name": file_name,
            "sha256": hashlib.sha256(content).hexdigest(),
            "fingerprint": fingerprint,
        },
        salt="sheet-upload",
        compress=True,
    )


def claim_upload(token: str, user: Any, sheet: str) -> Upload:
    """Take the file out, for good: a second claim of the same token is refused."""
    try:
        kept = signing.loads(token, salt="sheet-upload", max_age=LIFETIME)
    except signing.BadSignature:
        raise UploadError(
            _("The checked file has expired or is not known. Upload it again.")
        ) from None
    if kept["user"] != user.pk or kept["sheet"] != sheet:
        raise UploadError(_("The checked file was uploaded by another user. Upload it yourself."))
    path = _folder() / kept["name"]
    claimed = path.with_suffix(".claimed")
    try:
        # Of two requests at once, one finds the file.
        path.rename(claimed)
    except FileNotFoundError:
        raise UploadError(
            _("The checked file was imported already, or has expired. Upload it again if need be.")
        ) from None
    try:
        content = claimed.read_bytes()
    finally:
        claimed.unlink()
    if hashlib.sha256(content).hexdigest() != kept["sha256"]:
        raise UploadError(_("The checked file is damaged. Upload it again."))
    return Upload(kept["name"], kept["file_name"], kept["sha256"], kept["fingerprint"], content)


def remove_expired_uploads() -> int:
    """Remove what nobody claimed in time; return how many files that were."""
    removed = 0
    for path in _folder().iterdir():
        with contextlib.suppress(FileNotFoundError):
            if path.stat().st_mtime < time.time() - LIFETIME:
                path.unlink()
                removed += 1
    return removed


def _folder() -> Path:
    folder = Path(settings.VAR_DIR) / "sheet-uploads"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


class SheetForm(forms.Form):
    file = forms.FileField(
        label=_("Sheet"),
        help_text=_("A CSV file in UTF-8 or an Excel workbook (.xlsx), up to 20 MB."),
        error_messages={
            "required": _("Choose a file."),
            "empty": _("The file is empty."),
        },
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(
                _("The file is larger than %(limit)s MB. Divide it into several files."),
                params={"limit": MOST_BYTES // 2**20},
            )
        return file


class PortalImportMixin(ImportMixin):
    """Import of one sheet. A class that mixes it in names its resource in `resource_classes`."""

    import_template_name = "admin/import_export/import.html"

    def has_import_permission(self, request: Any) -> bool:
        return self.has_add_permission(request) and self.has_change_permission(request)

    def get_import_resource(self, request: Any) -> PortalResource:
        resource_class = self.get_import_resource_classes(request)[0]
        return resource_class(**self.get_import_resource_kwargs(request))

    def applied(self, request: Any, upload: Upload, report: SheetReport) -> None:
        """Called in the transaction of the import; a broken rule undoes it."""

    def import_action(self, request: Any, **kwargs: Any) -> Any:
        if not self.has_import_permission(request):
            raise PermissionDenied
        form = SheetForm(request.POST or None, request.FILES or None)
        resource = self.get_import_resource(request)
        report, token = None, ""
        if request.method == "POST" and form.is_valid():
            file = form.cleaned_data["file"]
            content = file.read()
            report = resource.import_file(content, file.name, dry_run=True, user=request.user)
            if report.is_applicable:
                token = keep_upload(
                    request.user, self._sheet_name(), file.name, content, report.fingerprint()
                )
        return self._import_page(request, form, resource, report, token)

    def process_import(self, request: Any, **kwargs: Any) -> Any:
        if not self.has_import_permission(request):
            raise PermissionDenied
        page = self._address("import")
        if request.method != "POST":
            return HttpResponseRedirect(page)
        try:
            upload = claim_upload(request.POST.get("token", ""), request.user, self._sheet_name())
        except UploadError as error:
            messages.error(request, str(error))
            return HttpResponseRedirect(page)
        resource = self.get_import_resource(request)
        report = self._apply(request, resource, upload)
        if report.findings:
            return self._import_page(request, SheetForm(), resource, report, "")
        messages.success(
            request,
            _("“%(file)s” was imported: %(new)s new, %(changed)s changed, %(unchanged)s unchanged.")
            % {"file": upload.file_name, **report.counts},
        )
        return HttpResponseRedirect(self._address("changelist"))

    def _apply(self, request: Any, resource: PortalResource, upload: Upload) -> SheetReport:
        """Import what was previewed, and nothing when it is not the same any more."""
        try:
            with transaction.atomic():
                report = resource.import_file(
                    upload.content, upload.file_name, dry_run=False, user=request.user
                )
                if not report.findings and report.fingerprint() != upload.fingerprint:
                    report.findings.append(Finding(str(OUT_OF_DATE)))
                if report.findings:
                    transaction.set_rollback(True)
                    return report
                self.applied(request, upload, report)
        except IntegrityError as error:
            report.findings.append(Finding(sentence(error)))
        return report

    def _address(self, page: str) -> str:
        app, model = self.get_model_info()
        return reverse(f"{self.admin_site.name}:{app}_{model}_{page}")

    def _sheet_name(self) -> str:
        return self.model._meta.label_lower

    def _import_page(
        self,
        request: Any,
        form: forms.Form,
        resource: PortalResource,
        report: SheetReport | None,
        token: str,
    ) -> TemplateResponse:
        effective = [] if report is None else [*report.new, *report.changed]
        effective.sort(key=lambda row: row.line)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Import %(records)s from a sheet")
            % {"records": self.model._meta.verbose_name_plural},
            "form": form,
            "opts": self.model._meta,
            "media": self.media,
            "report": report,
            "token": token,
            "headings": resource.headings(),
            "required": [resource.heading(name) for name in resource.sheet.required],
            "effective": [_outlined(row, resource) for row in effective[:MOST_SHOWN_ROWS]],
            "not_shown": _not_shown(report, min(len(effective), MOST_SHOWN_ROWS)),
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, self.import_template_name, context)


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
            "title": _("Export %(records)s") % {"records": self.model._meta.verbose_name_plural},
            "opts": self.model._meta,
            "media": self.media,
            "headings": resource.headings(),
            "count": queryset.count(),
            "is_filtered": bool(request.GET),
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, self.export_template_name, context)

    def _file(self, resource: PortalResource, queryset: Any, ending: str) -> Any:
        plural = str(self.model._meta.verbose_name_plural)
        name = f"{slugify(plural)}-{timezone.localdate():%Y-%m-%d}.{ending}"
        rows = resource.export_rows(queryset)
        response: Any
        if ending == "csv":
            response = StreamingHttpResponse(
                write_csv(resource.headings(), rows), content_type="text/csv; charset=utf-8"
            )
        else:
            content = write_xlsx(
                capfirst(plural)[:31], resource.headings(), rows, resource.sheet.widths
            )
            response = HttpResponse(content, content_type=XLSX_TYPE)
        return as_download(response, name)


class PortalImportExportMixin(PortalImportMixin, PortalExportMixin):
    """Import and export of one sheet."""

    import_export_change_list_template = "admin/import_export/change_list_import_export.html"


def _not_shown(report: SheetReport | None, shown: int) -> int:
    return report.counts["new"] + report.counts["changed"] - shown if report else 0


def _outlined(row: RowChange, resource: PortalResource) -> dict[str, Any]:
    """A row for the preview: what is new or changes, without a code that is not given yet."""
    keys = [resource.heading(name) for name in resource.get_import_id_fields()]
    cells = [
        (heading, _shown(old), _shown(new))
        for heading, (old, new) in zip(resource.headings(), row.cells, strict=True)
        if old != new and not (row.is_new and (heading in keys or new in (None, "")))
    ]
    return {"line": row.line, "record": row.record, "is_new": row.is_new, "cells": cells}


def _shown(cell: Any) -> str:
    match cell:
        case None:
            return ""
        case int() | Decimal():
            return show_number(cell)
        case datetime.date():
            return show_date(cell)
    return str(cell)


def as_download(response: Any, file_name: str) -> Any:
    """The response as a file that is saved, never shown or kept on the way."""
    response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    response["Cache-Control"] = "private, no-store"
    return response
