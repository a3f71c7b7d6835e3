"""The page of a record at the desk, where each step of its review is a post of its own."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    QueryDict,
)
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from congress_portal.foundation.admin import RecordAdmin, state_badge
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.scopes import rights_of
from congress_portal.foundation.stories import full_name
from congress_portal.publishing import checking, entries, meanwhile, queue, tracing, transitions
from congresses import desk as congress_desk
from congresses import section_states, sheet
from congresses.models import Congress
from organizations.published import Edition

from . import comparison, minutes_pages
from .preview import as_published, public_address
from .review_queue import risks_in_words
from .review_steps import BEFORE_APPROVAL, STEPS, OfferedStep, Step, offered, version_of


class RecordDesk:
    """The page of a record, its preview, and the steps of its review."""

    def __init__(self, site: Any):
        self.site = site

    def urls(self) -> list[Any]:
        own: list[tuple[str, Any, str]] = [
            ("", self.record_view, "record"),
            ("xem-truoc/", self.preview_view, "record_preview"),
            ("<slug:step>/", self.step_view, "record_step"),
        ]
        return [
            path(f"ho-so/<slug:kind>/<slug:code>/{end}", self.site.admin_view(view), name=name)
            for end, view, name in own
        ]

    def record_view(self, request: HttpRequest, kind: str, code: str) -> HttpResponse:
        return require_safe(self._record_page)(request, *self.site.find(request, kind, code))

    def _record_page(
        self,
        request: HttpRequest,
        model_admin: RecordAdmin,
        record: Any,
        refused: OfferedStep | None = None,
    ) -> HttpResponse:
        steps = [
            refused if refused and refused.step is each.step else each
            for each in offered(request, record)
        ]
        editions = list(
            Edition.objects.of(transitions.record_kind(record), record.code).order_by("-number")
        )
        people = get_user_model()._default_manager.in_bulk(
            {pk for each in editions for pk in (each.submitted_by_id, each.approved_by_id)}
        )
        opts = model_admin.opts
        found = checking.check(record) if record.state != ReviewState.WITHDRAWN else []
        context = {
            **self.site.each_context(request),
            "title": str(record),
            "record": record,
            "version": version_of(record),
            "kind": model_admin.record_slug,
            "opts": opts,
            "badge": state_badge(record),
            "offered": steps,
            "refused": refused,
            "findings": found,
            "missing": missing(record) if record.state in BEFORE_APPROVAL else [],
            "accepted": [
                (each, full_name(each.accepted_by)) for each in checking.accepted(record, found)
            ],
            "editions": [
                (
                    each,
                    full_name(people.get(each.submitted_by_id)),
                    full_name(people.get(each.approved_by_id)),
                )
                for each in editions
            ],
            "is_editable": model_admin.has_change_permission(request, record),
            "content_address": reverse(
                f"admin:{opts.app_label}_{opts.model_name}_change", args=[record.pk]
            ),
            "list_address": reverse(f"admin:{opts.app_label}_{opts.model_name}_changelist"),
            "public_address": public_address(record)
            if record.edition_count and record.state != ReviewState.WITHDRAWN
            else "",
            "remarks": remarks(record),
            "minutes": record.minutes.count() if isinstance(record, Congress) else None,
            **minutes_pages.entry_shown(entries.of(record)),
            **self._review(request, record),
            "submitted_by": full_name(record.submitted_by),
            "decided_by": full_name(record.decided_by),
        }
        return TemplateResponse(request, "admin/record.html", context)

    def _review(self, request: HttpRequest, record: Any) -> dict[str, Any]:
        """What an approver is told of a record that waits for him."""
        rights: Any = rights_of(request)
        nothing = {"entry": None, "risks": [], "claimed_by": "", "is_claimed": False, "queue": ""}
        nothing |= {"compared": None, "last": None, "changes": []}
        if record.state != ReviewState.SUBMITTED or not rights.may_decide(record):
            return nothing
        entry = queue.of(record).select_related("claimed_by").prefetch_related("risks").first()
        if entry is None:
            return nothing
        is_claimed = entry.claimed_until is not None and entry.claimed_until > timezone.now()
        is_mine = is_claimed and entry.claimed_by_id == request.user.pk
        last, changes = tracing.changed_since_last_edition(record)
        return {
            "entry": entry,
            "compared": comparison.shown(tracing.compare(record)),
            "last": last,
            "changes": changes,
            "risks": risks_in_words(entry),
            "claimed_by": full_name(entry.claimed_by) if is_claimed and not is_mine else "",
            "is_claimed": is_mine,
            "queue": request.GET.urlencode() or request.POST.get("queue", ""),
        }

    def step_view(self, request: HttpRequest, kind: str, code: str, step: str) -> HttpResponseBase:
        return require_POST(self._take)(request, kind, code, step)

    def _take(self, request: HttpRequest, kind: str, code: str, slug: str) -> HttpResponseBase:
        model_admin, record = self.site.find(request, kind, code)
        step = next((each for each in STEPS if each.slug == slug), None)
        if step is None:
            raise Http404
        if not step.may(rights_of(request), record):  # type: ignore[arg-type]
            raise PermissionDenied
        form_class = step.form_for(record)
        form = form_class(request.POST, prefix=step.slug) if form_class else None
        refusal = ""
        if form is None or form.is_valid():
            try:
                with transaction.atomic():
                    self._check_version(record, request.POST.get("version", ""))
                    step.run(record, request.user, **(form.cleaned_data if form else {}))
            except transitions.TransitionError as error:
                refusal = str(error)
            else:
                self._say(request, step, record)
                if "_next" in request.POST:
                    return self.site.queue.to_next(
                        request, QueryDict(request.POST.get("queue", ""))
                    )
                return HttpResponseRedirect(model_admin.address_of(record))
        record.refresh_from_db()
        refused = OfferedStep(step, form, refusal)
        if step not in [each.step for each in offered(request, record)]:
            # The record moved on meanwhile, so the page has no place for the form.
            messages.error(request, refusal or gettext("The record has moved on meanwhile."))
            return HttpResponseRedirect(model_admin.address_of(record))
        return self._record_page(request, model_admin, record, refused)

    @staticmethod
    def _check_version(record: Any, seen: str) -> None:
        """Nobody decides on a record that is not the one he was shown."""
        meanwhile.no_erasure()
        row = type(record)._default_manager.select_for_update(of=("self",)).get(pk=record.pk)
        if version_of(row) != seen:
            raise transitions.TransitionError(
                gettext("The record has changed since this page was shown. Look at it again.")
            )

    @staticmethod
    def _say(request: HttpRequest, step: Step, record: Any) -> None:
        messages.success(request, f"{record}: {step.done}")

    def preview_view(self, request: HttpRequest, kind: str, code: str) -> HttpResponseBase:
        return require_safe(self._preview)(request, *self.site.find(request, kind, code))

    @staticmethod
    def _preview(request: HttpRequest, model_admin: RecordAdmin, record: Any) -> HttpResponse:
        page = as_published(request, record)
        mark = render_to_string(
            "admin/includes/_draft_mark.html",
            {"record": record, "address": model_admin.address_of(record)},
        )
        head = b'<header class="page-head">'
        content = page.content.replace(head, mark.encode() + head, 1)
        content = content.replace(b"<title>", f"<title>{gettext('DRAFT')} · ".encode(), 1)
        return HttpResponse(content, status=page.status_code)


def missing(record: Any) -> list[tuple[str, str, str]]:
    """Sections of a congress that are not whole: title, what is missing, address."""
    if not isinstance(record, Congress):
        return []
    return [
        (
            f"{each.number}. {each.title}",
            ", ".join(map(str, each.missing)) or gettext("nothing is entered"),
            congress_desk.address_of(record, each.number),
        )
        for each in section_states.section_states(record)
        if each.missing or each.is_untouched
    ]


def remarks(record: Any) -> list[tuple[str, str, str]]:
    """What approvers remarked on sections and nobody has settled: section, text, address."""
    if not isinstance(record, Congress):
        return []
    return [
        (
            f"{each.section}. {each.get_section_display()}",
            each.text,
            f"{congress_desk.address_of(record, each.section)}#nhan-xet-{each.pk}",
        )
        for each in sheet.open_remarks(record)
    ]
