"""The page that sets a record beside the texts of its sources, and where those are pasted.

Everybody who sees the record sees it, before the submission too; an approver has the same on
the page where he decides.
"""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from congress_portal.foundation.dates import show_datetime
from congress_portal.foundation.fields import CleanTextField
from congress_portal.foundation.scopes import rights_of
from congress_portal.foundation.stories import full_name
from congress_portal.publishing import queue, tracing
from congresses.models import Minutes
from organizations.models import Source, Transcript
from organizations.models.reviews import LONGEST_TRANSCRIPT


class TranscriptForm(forms.Form):
    """The text of one source; empty where it is to be taken away."""

    text = CleanTextField(
        label=gettext_lazy("text of the source"),
        required=False,
        max_length=LONGEST_TRANSCRIPT,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=gettext_lazy(
            "Paste the part that the record is taken from. It is never published; it only helps "
            "to compare."
        ),
    )
    # When the text was pasted that this form was shown with.
    base = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any, source: Source, transcript: Transcript | None):
        self.source, self.transcript = source, transcript
        shown = {"text": transcript.text, "base": moment(transcript)} if transcript else {}
        super().__init__(data, initial=shown, prefix=f"nguon-{source.pk}")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        is_older = given.get("base", "") != moment(self.transcript)
        if is_older and not self.is_kept(given.get("text", "")):
            self.add_error(
                "text",
                _(
                    "Somebody has pasted or removed this text since the page was shown. Nothing "
                    "was saved; open the page again and compare before you paste yours."
                ),
            )
        return given

    def is_kept(self, text: str) -> bool:
        return text == (self.transcript.text if self.transcript else "")

    def save(self, user: Any) -> None:
        text = self.cleaned_data["text"]
        if self.is_kept(text):
            return
        if not text.strip():
            Transcript.objects.filter(source=self.source).delete()
        else:
            Transcript.objects.update_or_create(
                source=self.source, defaults={"text": text, "pasted_by": user}
            )


def moment(transcript: Transcript | None) -> str:
    return transcript.pasted_at.isoformat() if transcript else ""


def urls(site: Any) -> list[Any]:
    def view(request: HttpRequest, **which: str) -> HttpResponseBase:
        return answer(request, site, **which)

    address = "ho-so/<slug:kind>/<slug:code>/doi-chieu/"
    inside = require_http_methods(["GET", "HEAD", "POST"])(view)
    return [path(address, site.admin_view(inside), name="record_sources")]


def answer(request: HttpRequest, site: Any, kind: str, code: str) -> HttpResponse:
    model_admin, record = site.find(request, kind, code)
    if request.method != "POST":
        return page(request, site, model_admin, record)
    rights: Any = rights_of(request)
    if not rights.may_write(record):
        raise PermissionDenied
    with transaction.atomic():
        wanted = request.POST.get("source", "")
        offered = forms_of(request, record, bound=wanted)
        form = next((each for each in offered if str(each.source.pk) == wanted), None)
        if form is None:
            # Removed from the record meanwhile, or never one of his: the answer is the same.
            typed = request.POST.get(f"nguon-{wanted}-text", "")
            return page(request, site, model_admin, record, unplaced=typed, is_unplaced=True)
        if not form.is_valid():
            return page(request, site, model_admin, record, offered)
        form.save(request.user)
        queue.reconsider(record)
    messages.success(request, _("The text of the source is saved."))
    return HttpResponseRedirect(address_of(kind, code))


def address_of(kind: str, code: str) -> str:
    return reverse("admin:record_sources", args=[kind, code])


def forms_of(request: HttpRequest, record: Any, bound: str = "") -> list[TranscriptForm]:
    """A form for each source that the user's body or one below keeps."""
    rights: Any = rights_of(request)
    ids = [source.pk for source in tracing.sources_of(record)]
    if not rights.may_write(record):
        return []
    own = Source.objects.filter(pk__in=ids, kept_by__in=rights.written()).order_by("pk")
    # Locked before the texts are read: of two posts at once the second sees the first.
    sources = list(own.select_for_update(of=("self",)) if bound else own)
    pasted = Transcript.objects.filter(source__in=ids).in_bulk(field_name="source_id")
    return sorted(
        (
            TranscriptForm(
                request.POST if str(source.pk) == bound else None, source, pasted.get(source.pk)
            )
            for source in sources
        ),
        key=lambda form: ids.index(form.source.pk),
    )


def page(
    request: HttpRequest,
    site: Any,
    model_admin: Any,
    record: Any,
    offered: list[TranscriptForm] | None = None,
    unplaced: str = "",
    is_unplaced: bool = False,
) -> HttpResponse:
    """The record beside its sources; `unplaced` is a text sent for a source that it has not."""
    context = {
        **site.each_context(request),
        "title": _("Beside the sources: %(record)s") % {"record": record},
        "record": record,
        "kind": model_admin.record_slug,
        "opts": model_admin.opts,
        "record_address": model_admin.address_of(record),
        "forms": forms_of(request, record) if offered is None else offered,
        "has_sources": bool(tracing.sources_of(record)),
        "compared": shown(tracing.compare(record)),
        "unplaced": unplaced,
        "is_unplaced": is_unplaced,
    }
    is_refused = is_unplaced or any(form.errors for form in context["forms"])
    status = 422 if is_refused else 200
    return TemplateResponse(request, "admin/comparison.html", context, status=status)


def shown(compared: tracing.Comparison) -> dict[str, Any]:
    """A comparison as the templates take it."""
    if not compared.texts:
        return {"texts": []}
    to_look_at, found = compared.to_look_at, compared.found
    return {
        "total": len(compared.values),
        "found_total": len([each for each in compared.values if each.places]),
        "to_look_at_total": len(to_look_at),
        "to_look_at": listed(compared, to_look_at),
        "fitting_total": len(found),
        "found": listed(compared, found),
        "left_out": len(compared.values) - len(compared.listed),
        "most": tracing.MOST_LISTED,
        "texts": [
            (text, origin_of(text.note), list(compared.passages(text))) for text in compared.texts
        ],
    }


def listed(
    compared: tracing.Comparison, values: list[tracing.Traced]
) -> list[tuple[tracing.Traced, list[str]]]:
    return [(each, compared.places(each)) for each in values[: tracing.MOST_LISTED]]


def origin_of(origin: Transcript | Minutes) -> str:
    if isinstance(origin, Transcript):
        return _("pasted by %(name)s, %(day)s") % {
            "name": full_name(origin.pasted_by),
            "day": show_datetime(origin.pasted_at),
        }
    return _("file uploaded by %(name)s, %(day)s") % {
        "name": full_name(origin.uploaded_by),
        "day": show_datetime(origin.uploaded_at),
    }
