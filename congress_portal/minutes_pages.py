"""The minutes of a congress at the desk: uploaded, downloaded, taken away, never rendered.

Also where a body answers for what a superior's staff entered from them on its behalf.
"""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
)
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from congress_portal import security_log
from congress_portal.foundation.audit import was_deleted
from congress_portal.foundation.fields import CleanTextField
from congress_portal.foundation.scopes import rights_of
from congress_portal.foundation.stories import full_name
from congress_portal.publishing import entries, queue
from congresses import minutes
from congresses.models import Congress, Minutes

# Given to every file alike, so that no program opens one by itself.
CONTENT_TYPE = "application/octet-stream"


class MinutesForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("file"),
        widget=forms.FileInput(attrs={"accept": ".pdf,.docx"}),
        help_text=gettext_lazy(
            "A PDF file or a Word document. It is kept as it is, never published, and given only "
            "to those who see this record."
        ),
        error_messages={
            "required": gettext_lazy("Choose a file first: .pdf or .docx."),
            "empty": gettext_lazy("The file is empty. Choose the one that holds the minutes."),
        },
        max_length=255,
    )


class RemarkForm(forms.Form):
    remark = CleanTextField(
        label=gettext_lazy("what is wrong"), widget=forms.Textarea(attrs={"rows": 3})
    )


def urls(site: Any) -> list[Any]:
    address = "ho-so/<slug:kind>/<slug:code>/bien-ban/"

    def shown(request: HttpRequest, **which: str) -> HttpResponseBase:
        return page(request, site, *found(request, site, **which))

    def file(request: HttpRequest, number: int, **which: str) -> HttpResponseBase:
        return download(found(request, site, **which)[1], number)

    shown = require_http_methods(["GET", "HEAD", "POST"])(shown)
    return [
        path(address, site.admin_view(shown), name="record_minutes"),
        path(
            f"{address}<int:number>/",
            site.admin_view(require_safe(file)),
            name="record_minutes_file",
        ),
    ]


def found(request: HttpRequest, site: Any, kind: str, code: str) -> tuple[Any, Congress]:
    model_admin, record = site.find(request, kind, code)
    if not isinstance(record, Congress):
        raise Http404
    return model_admin, record


def address_of(record: Congress) -> str:
    return reverse("admin:record_minutes", args=["dai-hoi", record.code])


# The page


def page(request: HttpRequest, site: Any, model_admin: Any, record: Congress) -> HttpResponseBase:
    rights: Any = rights_of(request)
    form, remark_form, status = MinutesForm(), RemarkForm(), 200
    if request.method == "POST":
        if not rights.may_write(record):
            raise PermissionDenied
        if "remove" in request.POST:
            done = remove(request, record)
        elif "confirm" in request.POST or "object" in request.POST:
            remark_form = RemarkForm(request.POST if "object" in request.POST else {"remark": "–"})
            done = answer(request, record, remark_form)
        else:
            form = MinutesForm(request.POST, request.FILES)
            done = upload(request, record, form)
        if done:
            return HttpResponseRedirect(address_of(record))
        status = 422
    entry = entries.of(record)
    context = {
        **site.each_context(request),
        "title": _("Minutes: %(record)s") % {"record": record},
        "record": record,
        "record_address": model_admin.address_of(record),
        "content_address": reverse("admin:congresses_congress_change", args=[record.pk]),
        "files": [
            (row, full_name(row.uploaded_by))
            for row in record.minutes.defer("text").select_related("uploaded_by")
        ],
        "form": form if rights.may_write(record) else None,
        "is_removable": rights.may_write(record) and minutes.may_be_removed(record),
        "is_untyped": Congress.objects.filter(minutes.is_untyped(), pk=record.pk).exists(),
        "is_own": entries.is_own_clerk(record, request.user),
        **entry_shown(entry),
        "may_answer": entry is not None
        and entry.is_confirmed is None
        and entry.entered_by_id != request.user.pk
        and entries.is_own_clerk(record, request.user),
        "remark_form": remark_form,
    }
    return TemplateResponse(request, "admin/minutes.html", context, status=status)


def entry_shown(entry: Any) -> dict[str, Any]:
    """What the notice about an entry on behalf of a body needs."""
    return {
        "entered": entry,
        "entered_by": full_name(entry.entered_by) if entry else "",
        "answered_by": full_name(entry.answered_by) if entry else "",
    }


def upload(request: HttpRequest, record: Congress, form: MinutesForm) -> bool:
    if not form.is_valid():
        return False
    given = form.cleaned_data["file"]
    try:
        # The size first: what is too large is not even read.
        minutes.check_size(given.name, given.size)
        row = minutes.keep(record, request.user, given.name, given.read())
    except minutes.MinutesError as error:
        form.add_error("file", str(error))
        return False
    security_log.note("minutes_uploaded", record=record.code, file=row.pk, size=row.size)
    queue.reconsider(record)
    messages.success(request, _("“%(name)s” is kept with the record.") % {"name": row})
    return True


def remove(request: HttpRequest, record: Congress) -> bool:
    number = key_in(request.POST["remove"])
    row = record.minutes.filter(pk=number).first()
    if row is None:
        if not was_deleted(Minutes, number, congress=record):
            raise Http404
        messages.info(request, _("The form was sent twice; it is saved once."))
        return True
    try:
        minutes.remove(row)
    except minutes.MinutesError as error:
        messages.error(request, str(error))
        return False
    security_log.note("minutes_removed", record=record.code, file=number)
    queue.reconsider(record)
    messages.success(request, _("“%(name)s” was removed.") % {"name": row})
    return True


def answer(request: HttpRequest, record: Congress, form: RemarkForm) -> bool:
    if not form.is_valid():
        return False
    is_confirmed = "confirm" in request.POST
    remark = "" if is_confirmed else form.cleaned_data["remark"]
    try:
        entries.answer(record, request.user, is_confirmed=is_confirmed, remark=remark)
    except entries.AnswerError as error:
        form.add_error("remark", str(error))
        return False
    messages.success(
        request,
        _("You have confirmed the record for your body.")
        if is_confirmed
        else _("Your remark is with the record; whoever entered it sees it."),
    )
    return True


def key_in(given: str) -> int:
    return int(given) if given.isdecimal() and len(given) < 18 else 0


def download(record: Congress, number: int) -> HttpResponse:
    row = record.minutes.filter(pk=number).first()
    if row is None or not row.file or not row.file.storage.exists(row.file.name):
        raise Http404
    security_log.note("minutes_downloaded", record=record.code, file=row.pk)
    return FileResponse(  # type: ignore[return-value]
        row.file.open(),
        as_attachment=True,
        filename=row.file_name,
        content_type=CONTENT_TYPE,
        headers={"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"},
    )
