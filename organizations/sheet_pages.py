"""The desk's pages of a list: upload or paste, look, apply; wait for the worker if it is long.

One for the list of a record, beside its form, and one for lists of all records of a kind.
"""

from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from congress_portal.foundation.admin import state_badge
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.scopes import rights_of
from congress_portal.foundation.sheet_admin import PortalExportMixin, as_download
from congress_portal.foundation.sheet_files import XLSX_TYPE, Finding, SheetError
from congress_portal.foundation.sheet_grids import parsed, parsed_text, parsed_together
from congress_portal.foundation.sheet_parsing import MOST_BYTES
from congress_portal.foundation.sheet_reading import EMPTY_FILE
from congress_portal.foundation.spreadsheets import PortalResource
from congress_portal.foundation.vietnamese import slugify

from . import sheet_jobs, sheet_lists, uploads
from .enums import BatchState, JobState, JobWork
from .models import ImportBatch, SheetJob
from .told_rows import ToldRows

PASTED = "Bảng đã dán"
MOST_FILES = 20
# Nobody waits that long for a worker that runs.
PATIENCE_SECONDS = 30


class SheetForm(forms.Form):
    """A file, or what was copied from a table."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.tsv,.docx"}),
        error_messages={"empty": EMPTY_FILE},
    )
    pasted = forms.CharField(
        label=gettext_lazy("Or paste a table"),
        required=False,
        strip=False,
        max_length=2_000_000,
        help_text=gettext_lazy(
            "Copy a table in Excel, Word or a web page with its headings, and paste it here."
        ),
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        file, text = cleaned.get("file"), cleaned.get("pasted", "")
        if bool(file) == bool(text.strip()) and not self.errors:
            raise forms.ValidationError(_("Choose a file or paste a table: one of the two."))
        if (
            file
            and sum(one.size for one in (file if isinstance(file, list) else [file])) > MOST_BYTES
        ):
            self.add_error(
                "file",
                _("The file is larger than %(limit)s MB. Divide it into several files.")
                % {"limit": MOST_BYTES // 2**20},
            )
        return cleaned

    def called(self) -> str:
        """The names of what was sent."""
        found = self.cleaned_data.get("file") or []
        files = found if isinstance(found, list) else [found]
        return "; ".join(file.name for file in files) or PASTED

    def parsed(self) -> tuple[bytes, bytes, str]:
        """What was sent, what was read of it, and what it is called; raises `SheetError`."""
        file = self.cleaned_data.get("file")
        if not file:
            text = self.cleaned_data["pasted"]
            return text.encode(), parsed_text(text), PASTED
        content = file.read()
        return content, parsed(content, file.name), file.name


class FilesInput(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """One file or several."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        chosen = data if isinstance(data, list | tuple) else [data]
        if len(chosen) > MOST_FILES:
            raise forms.ValidationError(
                _("These are %(count)s files; at most %(most)s are read as one list. Send fewer."),
                params={"count": len(chosen), "most": MOST_FILES},
            )
        return [super(FilesField, self).clean(file, initial) for file in chosen if file]


class ListForm(SheetForm):
    """A list as a file, as several of several units, or what was copied from one."""

    file = FilesField(
        label=gettext_lazy("Files"),
        required=False,
        help_text=gettext_lazy(
            "The list as Excel or CSV, or a Word file with it as a table. Several files, such as "
            "the proposals of several units, are read as one list. Up to 20 MB."
        ),
        widget=FilesInput(attrs={"accept": ".xlsx,.csv,.tsv,.docx"}),
        error_messages={"empty": EMPTY_FILE},
    )

    def parsed(self) -> tuple[bytes, bytes, str]:
        files = self.cleaned_data.get("file")
        if not files:
            return super().parsed()
        contents = [file.read() for file in files]
        if len(files) == 1:
            return contents[0], parsed(contents[0], files[0].name), files[0].name
        names = [file.name for file in files]
        cells = parsed_together(zip(contents, names, strict=True))
        return b"".join(contents), cells, self.called()


class ListPages:
    """The pages for one request: of a record's list, or of lists of all that the user may change.

    `title`, `back`, the links on the way to the page, and `remarks` are what its head tells.
    """

    template = "admin/lists/list_upload.html"
    form_class: type[ListForm] = ListForm
    rows_class = ToldRows

    def __init__(
        self,
        request: HttpRequest,
        model_admin: Any,
        kind: str,
        *,
        address: str,
        title: str,
        record: Any = None,
        back: Any = (),
        remarks: Any = (),
    ):
        self.request, self.model_admin, self.kind = request, model_admin, kind
        self.address, self.title, self.record, self.back = address, title, record, back
        self.remarks = remarks
        self.sheet = sheet_lists.sheet_of(kind, record.code if record else "")

    def answer(self, *, may_write: bool) -> HttpResponse:
        number = self.request.GET.get("tep")
        if self.request.method == "POST":
            if not may_write:
                raise PermissionDenied(
                    _("Only a clerk of the body that keeps the record may change it.")
                )
            return self.uploaded() if number is None else self.decided(self.batch(number))
        if number is not None:
            return self.told(self.batch(number))
        return self.shown(form=self.form_class(), is_open=may_write and self.is_open)

    @property
    def is_open(self) -> bool:
        return self.record is None or ReviewState(self.record.state).is_open

    def batch(self, number: str) -> ImportBatch:
        batch = uploads.found(number, self.request.user, self.sheet)
        if batch is None:
            raise Http404
        return batch

    def page_of(self, batch: ImportBatch) -> HttpResponseRedirect:
        return HttpResponseRedirect(f"{self.address}?tep={batch.pk}")

    # A file comes

    def uploaded(self) -> HttpResponse:
        form = self.form_class(self.request.POST, self.request.FILES)
        if not form.is_valid():
            return self.shown(form=form, is_open=self.is_open, status=422)
        try:
            content, cells, name = form.parsed()
        except SheetError as error:
            told = {"findings": [vars(finding) for finding in error.findings]}
            # What was pasted stays in its field, to be corrected there.
            return self.shown(
                form=form, is_open=self.is_open, told=told, refused=form.called(), status=422
            )
        with transaction.atomic():
            batch = sheet_lists.keep(
                self.request.user,
                self.sheet,
                keeper=self.record and self.record.kept_by,
                file_name=name,
                content=content,
                cells=cells,
            )
            self.check(batch)
        return self.page_of(batch)

    def check(self, batch: ImportBatch) -> None:
        if sheet_jobs.is_long(batch):
            sheet_lists.ask(batch, JobWork.PREVIEW)
        else:
            sheet_jobs.kind_of(batch).preview(batch, None)

    # What is told of it

    def told(self, batch: ImportBatch) -> HttpResponse:
        job = SheetJob.objects.filter(batch=batch).first()
        is_waiting = batch.state in (BatchState.UPLOADED, BatchState.PREVIEWED)
        if is_waiting and batch.expires_at <= timezone.now():
            batch.state = BatchState.EXPIRED
        try:
            return self.shown(
                batch=batch,
                job=job,
                told=uploads.told(batch) if batch.state != BatchState.EXPIRED else None,
                form=self.form_class(),
                is_open=self.is_open,
            )
        except uploads.UploadError as error:
            # The page is looked at again by whoever reads this: to send him on might never end.
            messages.error(self.request, str(error))
            return self.shown(
                batch=batch, job=job, told=None, form=self.form_class(), is_open=self.is_open
            )

    def shown(
        self,
        *,
        form: forms.Form,
        is_open: bool,
        batch: ImportBatch | None = None,
        job: SheetJob | None = None,
        told: dict[str, Any] | None = None,
        refused: str = "",
        status: int = 200,
    ) -> HttpResponse:
        told = told or {}
        findings = [Finding(**found) for found in told.get("findings", ())]
        counts = told.get("counts", {})
        context = {
            **self.model_admin.admin_site.each_context(self.request),
            "title": self.title,
            "subtitle": None,
            "opts": self.model_admin.opts,
            "record": self.record,
            "badge": state_badge(self.record) if self.record else "",
            "back": self.back,
            "remarks": self.remarks,
            "form": form,
            "is_open": is_open,
            "batch": batch,
            "job": job,
            "is_waited_for_in_vain": _is_in_vain(job),
            "is_lost": job is not None and job.is_open and sheet_jobs.is_lost(job),
            "told": told,
            "rows": self.rows_of(batch, told),
            "refused": refused,
            "findings": findings,
            "may_apply": bool(
                batch
                and batch.state == BatchState.PREVIEWED
                and not findings
                and (counts.get("new") or counts.get("changed"))
                and not (job and job.is_open)
            ),
            **self.described(),
            "own": ImportBatch.objects.filter(
                uploaded_by=self.request.user,
                sheet=self.sheet,
                expires_at__gt=timezone.now(),
            ).defer(*uploads.LARGE, "report")[:10],
        }
        self.request.current_app = self.model_admin.admin_site.name  # type: ignore[attr-defined]
        return TemplateResponse(self.request, self.template, context, status=status)

    def rows_of(self, batch: ImportBatch | None, told: dict[str, Any]) -> ToldRows | None:
        """The rows of a file; what was told by an earlier version of the portal has none here."""
        if batch is None or "counts" not in told or "rows" in told:
            return None
        return self.rows_class(told, partial(uploads.read_rows, batch), self.request.GET)

    def described(self) -> dict[str, Any]:
        """What else the page tells of the kind of sheet."""
        return {"columns": sheet_lists.kinds()[self.kind].sheet.columns}

    # What its owner decides

    def decided(self, batch: ImportBatch) -> HttpResponse:
        if "cancel" in self.request.POST:
            if not sheet_jobs.cancel(batch):
                messages.error(self.request, _("The work is over: it cannot be cancelled."))
            return self.page_of(batch)
        if "again" in self.request.POST:
            sheet_jobs.take_up_lost()
            return self.page_of(batch)
        try:
            # The worker keeps the file locked as long as it works.
            self.check_rest(batch)
            with transaction.atomic():
                batch = uploads.claim(batch.pk, self.request.user, self.sheet, is_waited_for=False)
                if "annotated" in self.request.POST:
                    return self.annotated(batch)
                if "tables" in self.request.POST:
                    self.choose(batch)
                elif "leave_out" in self.request.POST:
                    sheet_lists.leave_out(batch, self.request.POST.getlist("column"))
                    self.check(batch)
                else:
                    self.apply(batch)
        except uploads.UploadError as error:
            messages.error(self.request, str(error))
        return self.page_of(batch)

    @staticmethod
    def check_rest(batch: ImportBatch) -> None:
        if SheetJob.objects.filter(batch=batch, state__in=[JobState.WAITING, JobState.RUNNING]):
            raise uploads.at_work()

    def choose(self, batch: ImportBatch) -> None:
        names = self.request.POST.getlist("table")
        if batch.state != BatchState.UPLOADED or not names:
            raise uploads.UploadError(_("Choose at least one table."))
        sheet_lists.choose_tables(batch, names)
        self.check(batch)

    def apply(self, batch: ImportBatch) -> None:
        self.check_rest(batch)
        if batch.state != BatchState.PREVIEWED:
            raise uploads.UploadError(_("The file was not checked. Upload it again."))
        if sheet_jobs.is_long(batch):
            sheet_lists.ask(batch, JobWork.APPLY)
        else:
            sheet_jobs.kind_of(batch).apply(batch, None)

    def annotated(self, batch: ImportBatch) -> HttpResponse:
        """The file with its findings; the worker writes a long one first."""
        content = batch.annotated
        if content is None and sheet_jobs.is_long(batch):
            sheet_lists.ask(batch, JobWork.ANNOTATE)
            return self.page_of(batch)
        content = content or sheet_jobs.kind_of(batch).annotated(batch)
        response = HttpResponse(content, content_type=XLSX_TYPE)
        name = f"{slugify(batch.file_name.rpartition('.')[0]) or 'tep'}_ghi-chu.xlsx"
        return as_download(response, name)


def _is_in_vain(job: SheetJob | None) -> bool:
    if job is None or job.state != JobState.WAITING:
        return False
    return (timezone.now() - job.asked_at).total_seconds() > PATIENCE_SECONDS


class SheetListMixin(PortalExportMixin):
    """The sheet of a model: read by whoever reads the branch, imported by its clerks."""

    # The name of its kind of list.
    list_kind = ""
    import_export_change_list_template = "admin/import_export/change_list_import_export.html"

    def get_urls(self) -> list[Any]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_import"
        view = self.admin_site.admin_view
        return [
            path("import/", view(self.import_action), name=name),
            path("import/mau.xlsx", view(self.template_view), name=f"{name}_template"),
            *super().get_urls(),
        ]

    def has_import_permission(self, request: HttpRequest) -> bool:
        return self.has_add_permission(request) and self.has_change_permission(request)

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        may_import = {"has_import_permission": self.has_import_permission(request)}
        return super().changelist_view(request, {**(extra_context or {}), **may_import})

    def resource_for(self, request: HttpRequest) -> PortalResource:
        return sheet_lists.kinds()[self.list_kind].resource(rights_of(request), "")  # type: ignore

    def get_export_resource(self, request: HttpRequest) -> PortalResource:
        return sheet_lists.kinds()[self.list_kind].reader(rights_of(request))  # type: ignore

    def import_action(self, request: HttpRequest) -> HttpResponse:
        if not self.has_import_permission(request):
            raise PermissionDenied
        opts = self.opts
        base = f"{self.admin_site.name}:{opts.app_label}_{opts.model_name}"
        rows = self.resource_for(request)._meta.model._meta.verbose_name_plural
        return ListPages(
            request,
            self,
            self.list_kind,
            address=reverse(f"{base}_import"),
            title=_("Import: %(records)s") % {"records": rows},
            back=[(reverse(f"{base}_changelist"), capfirst(opts.verbose_name_plural))],
        ).answer(may_write=True)

    def template_view(self, request: HttpRequest) -> HttpResponse:
        """The empty sheet, with drop-downs and formats in its cells."""
        if not self.has_import_permission(request):
            raise PermissionDenied
        resource = self.resource_for(request)
        response = HttpResponse(resource.workbook([]), content_type=XLSX_TYPE)
        return as_download(response, f"mau_{slugify(resource.sheet.title)}.xlsx")
