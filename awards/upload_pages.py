"""The desk's pages of a list of awards: upload or paste, look, apply; wait for the worker if long.

One for the list of a decision, beside its form, and one for lists of many decisions.
"""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from congress_portal.foundation.admin import state_badge
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.sheet_admin import XLSX_TYPE, as_download
from congress_portal.foundation.sheet_files import Finding, SheetError, write_annotated
from congress_portal.foundation.sheet_reading import of_file, parsed
from congresses.workbook_pages import PASTED, SheetForm
from organizations import sheet_jobs, uploads
from organizations.enums import BatchState, JobState, JobWork
from organizations.models import ImportBatch, SheetJob

from . import list_uploads
from .models import AwardDecision
from .sheets import AWARDS

# Nobody waits that long for a worker that runs.
PATIENCE_SECONDS = 30


class FilesInput(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """One file or several."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        chosen = data if isinstance(data, list | tuple) else [data]
        return [super(FilesField, self).clean(file, initial) for file in chosen if file]


class ListForm(SheetForm):
    """A list of awards as a file, as several of several units, or what was copied from one."""

    file = FilesField(
        label=gettext_lazy("Files"),
        required=False,
        help_text=gettext_lazy(
            "The list as Excel or CSV, or a Word file with it as a table. Several files, such as "
            "the proposals of several units, are read as one list. Up to 20 MB."
        ),
        widget=FilesInput(attrs={"accept": ".xlsx,.csv,.tsv,.docx"}),
        error_messages={"empty": gettext_lazy("The file is empty.")},
    )

    def parsed(self) -> tuple[bytes, bytes, str]:
        """What was sent, what was read of it, and what it is called; raises `SheetError`."""
        files = self.cleaned_data.get("file")
        if not files:
            content = self.cleaned_data["pasted"].encode()
            return content, parsed(content, PASTED), PASTED
        contents = [file.read() for file in files]
        if len(files) == 1:
            return contents[0], parsed(contents[0], files[0].name), files[0].name
        read = zip(contents, files, strict=True)
        cells = [of_file(parsed(content, file.name), file.name) for content, file in read]
        return b"".join(contents), b"".join(cells), "; ".join(file.name for file in files)


class ListPages:
    """The pages for one request."""

    def __init__(
        self,
        request: HttpRequest,
        model_admin: Any,
        address: str,
        decision: AwardDecision | None = None,
    ):
        self.request, self.model_admin = request, model_admin
        self.address, self.decision = address, decision

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
        return self.shown(form=ListForm(), is_open=may_write and self.is_open)

    @property
    def is_open(self) -> bool:
        return self.decision is None or ReviewState(self.decision.state).is_open

    def batch(self, number: str) -> ImportBatch:
        batch = uploads.found(number, self.request.user, list_uploads.sheet_of(self.decision))
        if batch is None:
            raise Http404
        return batch

    def page_of(self, batch: ImportBatch) -> HttpResponseRedirect:
        return HttpResponseRedirect(f"{self.address}?tep={batch.pk}")

    # A file comes

    def uploaded(self) -> HttpResponse:
        form = ListForm(self.request.POST, self.request.FILES)
        if not form.is_valid():
            return self.shown(form=form, is_open=self.is_open, status=422)
        try:
            content, cells, name = form.parsed()
        except SheetError as error:
            told = {"findings": [vars(finding) for finding in error.findings]}
            return self.shown(form=ListForm(), is_open=self.is_open, told=told, status=422)
        with transaction.atomic():
            batch = list_uploads.keep(
                self.request.user, self.decision, file_name=name, content=content, cells=cells
            )
            if list_uploads.is_long(cells):
                list_uploads.ask(batch, JobWork.PREVIEW)
            else:
                list_uploads.check(batch)
        return self.page_of(batch)

    # What is told of it

    def told(self, batch: ImportBatch) -> HttpResponse:
        sheet_jobs.take_up_lost()
        job = SheetJob.objects.filter(batch=batch).first()
        is_waiting = batch.state in (BatchState.UPLOADED, BatchState.PREVIEWED)
        if is_waiting and batch.expires_at <= timezone.now():
            batch.state = BatchState.EXPIRED
        return self.shown(
            batch=batch,
            job=job,
            told=uploads.told(batch) if batch.state != BatchState.EXPIRED else None,
            form=ListForm(),
            is_open=self.is_open,
        )

    def shown(
        self,
        *,
        form: forms.Form,
        is_open: bool,
        batch: ImportBatch | None = None,
        job: SheetJob | None = None,
        told: dict[str, Any] | None = None,
        status: int = 200,
    ) -> HttpResponse:
        told = told or {}
        findings = [Finding(**found) for found in told.get("findings", ())]
        counts = told.get("counts", {})
        context = {
            **self.model_admin.admin_site.each_context(self.request),
            "title": _("List of recipients") if self.decision else _("Import of awards"),
            "subtitle": None,
            "opts": self.model_admin.opts,
            "decision": self.decision,
            "badge": state_badge(self.decision) if self.decision else "",
            "form": form,
            "is_open": is_open,
            "batch": batch,
            "job": job,
            "is_waited_for_in_vain": _is_in_vain(job),
            "told": told,
            "findings": findings,
            "disagreeing": [one for one in told.get("stated", ()) if one[1] != one[2]],
            "may_apply": bool(
                batch
                and batch.state == BatchState.PREVIEWED
                and not findings
                and (counts.get("new") or counts.get("changed"))
                and not (job and job.is_open)
            ),
            "columns": AWARDS.columns,
            "own": ImportBatch.objects.filter(
                uploaded_by=self.request.user,
                sheet=list_uploads.sheet_of(self.decision),
                expires_at__gt=timezone.now(),
            )[:10],
        }
        self.request.current_app = self.model_admin.admin_site.name  # type: ignore[attr-defined]
        return TemplateResponse(
            self.request, "admin/awards/list_upload.html", context, status=status
        )

    # What its owner decides

    def decided(self, batch: ImportBatch) -> HttpResponse:
        if "cancel" in self.request.POST:
            if not sheet_jobs.cancel(batch):
                messages.error(self.request, _("The work is over: it cannot be cancelled."))
            return self.page_of(batch)
        try:
            # The worker keeps the file locked as long as it works.
            self.check_rest(batch)
            with transaction.atomic():
                sheet = list_uploads.sheet_of(self.decision)
                batch = uploads.claim(batch.pk, self.request.user, sheet, is_waited_for=False)
                if "annotated" in self.request.POST:
                    return self.annotated(batch)
                self.apply(batch)
        except uploads.UploadError as error:
            messages.error(self.request, str(error))
        return self.page_of(batch)

    @staticmethod
    def check_rest(batch: ImportBatch) -> None:
        if SheetJob.objects.filter(batch=batch, state__in=[JobState.WAITING, JobState.RUNNING]):
            raise uploads.at_work()

    def apply(self, batch: ImportBatch) -> None:
        self.check_rest(batch)
        if batch.state != BatchState.PREVIEWED:
            raise uploads.UploadError(_("The file was not checked. Upload it again."))
        if list_uploads.is_long(uploads.cells_of(batch)):
            list_uploads.ask(batch, JobWork.APPLY)
        else:
            list_uploads.apply(batch)

    def annotated(self, batch: ImportBatch) -> HttpResponse:
        findings = [Finding(**found) for found in (uploads.told(batch) or {}).get("findings", ())]
        name = f"{slugify(batch.file_name.rpartition('.')[0]) or 'tep'}_ghi-chu.xlsx"
        grids = list_uploads.grids(batch)
        response = HttpResponse(
            write_annotated([(grid.name, grid.rows) for grid in grids], findings),
            content_type=XLSX_TYPE,
        )
        return as_download(response, name)


def _is_in_vain(job: SheetJob | None) -> bool:
    if job is None or job.state != JobState.WAITING:
        return False
    return (timezone.now() - job.asked_at).total_seconds() > PATIENCE_SECONDS


def many_decisions(request: HttpRequest, model_admin: Any) -> HttpResponse:
    """Lists of any decisions that the user may change."""
    may_write = model_admin.has_import_permission(request)
    if not may_write:
        raise PermissionDenied
    address = reverse(f"{model_admin.admin_site.name}:awards_award_import")
    return ListPages(request, model_admin, address).answer(may_write=may_write)
