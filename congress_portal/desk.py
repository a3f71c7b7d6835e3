"""The desk: the admin site of the portal, its start page, and the page of each record.

The start page shows what waits for the user. The record page is where a record is submitted,
sent back, approved, opened for a correction and withdrawn, each by a post of its own.
"""

import copy
import datetime
import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pgtrigger
from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.auth import get_user_model
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.db import models, transaction
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
from django.urls import path, resolve, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from congress_portal.door.entrance import is_verified
from congress_portal.door.views import Door
from congress_portal.foundation import database_roles
from congress_portal.foundation.admin import (
    NameableJsonView,
    RecordAdmin,
    ScopedModelAdmin,
    state_badge,
)
from congress_portal.foundation.dates import date_of
from congress_portal.foundation.fields import CleanTextField
from congress_portal.foundation.publication import (
    EditionKind,
    ReasonClass,
    Reviewed,
    ReviewState,
    canonical_text,
    edition_hash,
)
from congress_portal.foundation.scopes import rights_of
from congress_portal.foundation.stories import full_name
from congress_portal.publishing import checking, entries, erasure, queue, rows, tracing, transitions
from congress_portal.publishing.builders import build
from congresses import desk as congress_desk
from congresses import minutes, section_states, sheet
from congresses.enums import SectionNumber, SectionStatus
from congresses.models import Congress
from organizations.enums import NoticeState, Role
from organizations.kept_pages import keeping_nothing
from organizations.models import ErrorNotice
from organizations.permissions import Rights
from organizations.published import Edition

from . import comparison, daily_mail, deputies, minutes_pages, record_story, situation
from .duties import Duties
from .review_queue import ReviewQueue, risks_in_words

QUEUE_LENGTH = 30
LIST_LENGTH = 10
APPS_IN_ORDER = ("congresses", "awards", "organizations", "auth")


class ReasonForm(forms.Form):
    """Why a record is published again: its class, and a note that the public reads."""

    reason_class = forms.ChoiceField(
        label=_("reason for the correction"), choices=[("", "–––"), *ReasonClass.choices]
    )
    note = CleanTextField(
        label=_("note on the correction"),
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Readers see it beside the edition; at least ten characters."),
    )


class AcceptForm(forms.Form):
    """Why warnings stand, for example because the source says so."""

    accept = CleanTextField(
        label=_("why the warnings stand"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For example: the source does not say. The approver reads it."),
    )


class ReasonAndAcceptForm(AcceptForm, ReasonForm):
    """A correction that lets warnings stand."""


class CommentForm(forms.Form):
    comment = CleanTextField(
        label=_("what the clerk should change"), widget=forms.Textarea(attrs={"rows": 3})
    )


class SectionCommentForm(CommentForm):
    """A comment on the whole record, remarks on its sections, or both."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["comment"].required = False
        self.fields["comment"].help_text = _("May stay empty where a section has a remark.")
        for section in SectionNumber:
            self.fields[f"section_{section.value}"] = CleanTextField(
                label=f"{section.value}. {section.label}",
                required=False,
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        remarks = {
            section.value: given.pop(f"section_{section.value}", "") for section in SectionNumber
        }
        return {**given, "remarks": remarks}

    @property
    def sections(self) -> list[forms.BoundField]:
        return [self[f"section_{section.value}"] for section in SectionNumber]


@dataclass(frozen=True)
class Step:
    """A step of a record's review: who may take it from which states, and what it asks for."""

    slug: str
    title: Any
    explanation: Any
    done: Any
    states: tuple[ReviewState, ...]
    may: Callable[[Rights, Reviewed], bool]
    run: Callable[..., Any]
    form: type[forms.Form] | None = None
    is_main: bool = False
    # Whether there is anything to do, where the state does not say it.
    suits: Callable[[Reviewed], bool] = lambda record: True
    # Only for a person who neither submitted nor edited the record.
    needs_other_eyes: bool = False
    # An approver may go on to the next record of his queue.
    leads_on: bool = False

    def form_for(self, record: Reviewed) -> type[forms.Form] | None:
        if self.form is CommentForm and isinstance(record, Congress):
            return SectionCommentForm
        if self.run is not transitions.submit:
            return self.form
        warns = bool(checking.unaccepted(record, checking.check(record)))
        if record.edition_count:
            return ReasonAndAcceptForm if warns else ReasonForm
        return AcceptForm if warns else None


OPEN = (ReviewState.DRAFT, ReviewState.RETURNED)
BEFORE_APPROVAL = (*OPEN, ReviewState.SUBMITTED)
STEPS = (
    Step(
        "gui-duyet",
        _("Submit for approval"),
        _("The record is frozen until it is approved or sent back."),
        _("The record was submitted. Another person approves it."),
        OPEN,
        lambda rights, record: rights.may_write(record),
        transitions.submit,
        is_main=True,
    ),
    Step(
        "phe-duyet",
        _("Approve and publish"),
        _("The public reads the record from this moment on."),
        _("The record is published."),
        (ReviewState.SUBMITTED,),
        lambda rights, record: rights.may_decide(record),
        transitions.approve,
        is_main=True,
        needs_other_eyes=True,
        leads_on=True,
    ),
    Step(
        "tra-lai",
        _("Send back to the clerk"),
        _("The clerk can change the record again and reads your comment."),
        _("The record was sent back."),
        (ReviewState.SUBMITTED,),
        lambda rights, record: rights.may_decide(record),
        transitions.send_back,
        form=CommentForm,
        leads_on=True,
    ),
    Step(
        "dinh-chinh",
        _("Open a correction"),
        _("The public goes on reading the last edition until the correction is approved."),
        _("The record is open for a correction."),
        (ReviewState.PUBLISHED,),
        lambda rights, record: rights.may_write(record) or rights.may_decide(record),
        transitions.reopen,
        form=ReasonForm,
        is_main=True,
    ),
    Step(
        "bo-dinh-chinh",
        _("Drop the correction"),
        _("Nothing differs from the last edition: the record is as before it was opened."),
        _("The correction was dropped; the last edition stands."),
        OPEN,
        lambda rights, record: rights.may_write(record) or rights.may_decide(record),
        transitions.drop,
        suits=lambda record: record.edition_count > 0 and transitions.changes_nothing(record),
    ),
    Step(
        "rut",
        _("Withdraw"),
        _("Readers find your note instead of the record; nothing is deleted."),
        _("The record was withdrawn."),
        (ReviewState.PUBLISHED, *OPEN, ReviewState.SUBMITTED),
        lambda rights, record: rights.may_withdraw(record),
        transitions.withdraw,
        form=ReasonForm,
        suits=lambda record: record.edition_count > 0,
        needs_other_eyes=True,
    ),
    Step(
        "cong-bo-lai",
        _("Publish again"),
        _("The last edition before the withdrawal is published again as it was."),
        _("The record is published again."),
        (ReviewState.WITHDRAWN,),
        lambda rights, record: rights.may_decide(record),
        transitions.reinstate,
        form=ReasonForm,
        is_main=True,
        needs_other_eyes=True,
    ),
)


@dataclass(frozen=True)
class OfferedStep:
    """A step as the page of a record offers it, or the reason why it does not."""

    step: Step
    form: forms.Form | None
    refusal: str = ""
    is_barred: bool = False


@dataclass(frozen=True)
class Waiting:
    """A record in a list of the start page."""

    record: Any
    kind: str
    address: str
    badge: str
    at: datetime.datetime | None
    by: str
    remarks: list[tuple[str, str, str]]


class DeskSite(admin.AdminSite):
    """The admin site: only admin classes with a scope, only users with a role."""

    site_header = _("Congress Portal")
    site_title = _("Congress Portal")
    index_title = _("My work")
    index_template = "admin/desk_index.html"
    empty_value_display = "–"

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.queue = ReviewQueue(self)

    def register(self, model_or_iterable: Any, admin_class: Any = None, **options: Any) -> None:
        """Only admin classes with a scope; what packages register by themselves stays out."""
        if admin_class is None or not issubclass(admin_class, ScopedModelAdmin):
            if admin_class is not None and admin_class.__module__.startswith(
                ("django.", "django_tasks_db.")
            ):
                return
            raise ImproperlyConfigured(f"{admin_class} has no scope; see foundation.admin.")
        super().register(model_or_iterable, admin_class, **options)

    def has_permission(self, request: HttpRequest) -> bool:
        return request.user.is_active and rights_of(request).is_admitted and is_verified(request)

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """A view of the desk, for which the database knows whose branch to show."""

        @functools.wraps(view)
        def entered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            database_roles.act_for(request.user.pk)  # type: ignore[arg-type]
            return view(request, *args, **kwargs)

        return super().admin_view(entered, cacheable)

    def get_urls(self) -> list[Any]:
        stock = [url for url in super().get_urls() if getattr(url, "name", "") != "view_on_site"]
        door = self.door
        at_door: list[tuple[str, Any, str]] = [
            ("xac-thuc-hai-buoc/", door.factor, "second_factor"),
            ("xac-thuc-hai-buoc/dang-ky/", door.enrol, "second_factor_enrol"),
            ("phien-dang-nhap/", door.sessions, "own_sessions"),
        ]
        own: list[tuple[str, Any, str]] = [
            ("", self.record_view, "record"),
            ("xem-truoc/", self.preview_view, "record_preview"),
            ("<slug:step>/", self.step_view, "record_step"),
        ]
        return [
            path("ma-xac-thuc/", door.second_step, name="second_step"),
            path("mat-khau-moi/<uidb64>/<token>/", door.new_password, name="new_password"),
            *(path(end, self.admin_view(view), name=name) for end, view, name in at_door),
            *self.queue.urls(),
            *deputies.urls(self),
            *situation.urls(self),
            *daily_mail.urls(self),
            *comparison.urls(self),
            *minutes_pages.urls(self),
            *record_story.urls(self),
            *(
                path(f"ho-so/<slug:kind>/<slug:code>/{end}", self.admin_view(view), name=name)
                for end, view, name in own
            ),
            *stock,
        ]

    @functools.cached_property
    def door(self) -> Door:
        return Door(self)

    def login(self, request: HttpRequest, extra_context: Any = None) -> Any:
        return self.door.login(request, extra_context)

    def password_change(self, request: HttpRequest, extra_context: Any = None) -> Any:
        return self.door.password_change(request, extra_context)

    def autocomplete_view(self, request: HttpRequest) -> Any:
        return NameableJsonView.as_view(admin_site=self)(request)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """The apps in the order of the work, their models as registered."""
        found = list(self._build_app_dict(request, app_label).values())
        return sorted(found, key=lambda app: APPS_IN_ORDER.index(app["app_label"]))

    # Start page

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        rights: Any = rights_of(request)
        groups = []
        if rights.is_approver:
            groups.append(self._queue(request))
        if rights.is_clerk:
            groups += [
                self._group(
                    request,
                    _("Sent back to be changed"),
                    _("Nothing was sent back."),
                    {"state": ReviewState.RETURNED},
                    "-decided_at",
                    _("sent back"),
                ),
                self._group(
                    request,
                    _("Drafts"),
                    _("No draft is under way."),
                    {"state": ReviewState.DRAFT},
                    "-pk",
                ),
                self._group(
                    request,
                    _("Waiting for approval"),
                    _("Nothing waits for approval."),
                    {"state": ReviewState.SUBMITTED},
                    "submitted_at",
                    _("submitted"),
                ),
            ]
        if rights.is_clerk:
            groups += self._of_minutes(rights)
            groups.append(self._notices(request))
        if requests := self._privacy_requests(rights):
            groups.append(requests)
        context = {
            "groups": groups,
            "late": self._late(Duties(rights)),
            "roles": self._roles(rights),
            "starts": self._starts(request),
            "pages": self._overviews(request, rights),
            **(extra_context or {}),
        }
        return super().index(request, context)

    def _queue(self, request: HttpRequest) -> dict[str, Any]:
        """The head of the queue; the rest is a click away."""
        for model_admin in self._record_admins():
            queue.catch_up(model_admin.model, QUEUE_LENGTH)
        entries = self.queue.entries(request)
        ordered = entries.order_by("is_own", *queue.IN_ORDER)
        return {
            "title": _("Waiting for my approval"),
            "empty": _("Nothing waits for your approval."),
            "count": entries.count(),
            "rows": self.queue.waiting(ordered[:LIST_LENGTH], request.user),
            "is_queue": True,
            "when": _("submitted"),
        }

    def _late(self, duties: Duties) -> list[dict[str, Any]]:
        """What is late: reports, answers, congresses; each with where to go on."""
        found = []
        if late := duties.waiting_too_long.count():
            found.append(
                {
                    "words": ngettext(
                        "%(count)s record has waited for your answer for more than %(days)s days",
                        "%(count)s records have waited for your answer for more than %(days)s days",
                        late,
                    )
                    % {"count": late, "days": settings.ANSWER_WITHIN_DAYS},
                    "address": reverse("admin:queue"),
                    "rows": [],
                }
            )
        if late := duties.not_reported.count():
            admin_class: Any = self._registry[Congress]
            found.append(
                {
                    "words": ngettext(
                        "%(count)s congress was held more than %(days)s days ago and is not "
                        "reported",
                        "%(count)s congresses were held more than %(days)s days ago and are not "
                        "reported",
                        late,
                    )
                    % {"count": late, "days": settings.REPORT_WITHIN_DAYS},
                    "address": "",
                    "rows": [
                        (str(each), admin_class.address_of(each), opened.show())
                        for each in duties.not_reported[:LIST_LENGTH]
                        if (opened := date_of(each, "opened_on"))
                    ],
                }
            )
        if late := duties.not_held.count():
            found.append(
                {
                    "words": ngettext(
                        "%(count)s body has passed the day of its congress without a reason",
                        "%(count)s bodies have passed the day of their congress without a reason",
                        late,
                    )
                    % {"count": late},
                    "address": f"{reverse('admin:situation')}?stage={situation.LATE}",
                    "rows": [],
                }
            )
        return found

    def _group(
        self,
        request: HttpRequest,
        title: Any,
        empty: Any,
        wanted: dict[str, Any],
        order: str,
        when: Any = "",
    ) -> dict[str, Any]:
        rights: Any = rights_of(request)
        found: list[tuple[Any, RecordAdmin, Any]] = []
        count, column = 0, order.removeprefix("-")
        for model_admin in self._record_admins():
            records = self._rows(model_admin, rights.written()).filter(**wanted)
            if any(field.name == "is_stub" for field in model_admin.opts.fields):
                # A stub waits for nobody: another record names it, no more.
                records = records.exclude(is_stub=True)
            count += records.count()
            found += [
                # Keys of two tables have no order: kinds without a day take turns.
                (place if column == "pk" else getattr(record, column), model_admin, record)
                for place, record in enumerate(records.order_by(order)[: 2 * LIST_LENGTH])
            ]
        found.sort(key=lambda each: each[0], reverse=order.startswith("-") and column != "pk")
        return {
            "title": title,
            "empty": empty,
            "count": count,
            "rows": [
                self._waiting(model_admin, record)
                for _place, model_admin, record in found[: 2 * LIST_LENGTH]
            ],
            "is_queue": False,
            "when": when,
        }

    def _of_minutes(self, rights: Any) -> Iterator[dict[str, Any]]:
        """Files nobody has typed, entries to be confirmed, and entries a body objects to."""
        model_admin: Any = self._registry[Congress]
        asked = (
            (_("Documents are here, nothing is entered"), minutes.waiting(rights.written())),
            (_("Entered for your body, to be confirmed"), entries.awaiting(rights)),
            (_("The body does not confirm what you entered for it"), entries.objected(rights)),
        )
        for title, records in asked:
            if count := records.count():
                rows = [
                    replace(
                        self._waiting(model_admin, each), address=minutes_pages.address_of(each)
                    )
                    for each in records[:LIST_LENGTH]
                ]
                yield {"title": title, "count": count, "rows": rows, "is_queue": False, "when": ""}

    def _notices(self, request: HttpRequest) -> dict[str, Any]:
        """What readers reported about records that this clerk writes."""
        model_admin = self._registry[ErrorNotice]
        waiting = model_admin.written(request).filter(state=NoticeState.NEW)  # type: ignore
        found = [
            Waiting(
                notice,
                str(ErrorNotice._meta.verbose_name),
                reverse("admin:organizations_errornotice_change", args=[notice.pk]),
                "",
                notice.sent_at,
                "",
                [],
            )
            for notice in waiting.order_by("sent_at")[:LIST_LENGTH]
        ]
        return {
            "title": _("Reported by readers"),
            "empty": _("No notice of a reader waits."),
            "count": waiting.count(),
            "rows": found,
            "is_queue": False,
            "when": _("sent at"),
        }

    def _privacy_requests(self, rights: Any) -> dict[str, Any] | None:
        """Open requests about personal data, the latest first; only for privacy officers."""
        from organizations.privacy_admin import due_requests, lateness

        if not rights.bodies(Role.PRIVACY):
            return None
        found = due_requests(rights)
        return {
            "title": _("Requests about personal data"),
            "empty": _("No request is open."),
            "count": found.count(),
            "rows": [
                Waiting(
                    row,
                    f"{row.get_state_display()} · {row.person.code}",
                    reverse("admin:organizations_privacyrequest_change", args=[row.pk]),
                    format_html('<span class="badge badge--bad">{}</span>', late)
                    if (late := lateness(row))
                    else "",
                    datetime.datetime.combine(row.due_on, datetime.time()) if row.due_on else None,
                    "",
                    [],
                )
                for row in found[:LIST_LENGTH]
            ],
            "is_queue": False,
            "when": _("due"),
        }

    def _record_admins(self) -> Iterator[RecordAdmin]:
        for model_admin in self._registry.values():
            if isinstance(model_admin, RecordAdmin):
                yield model_admin

    def _rows(self, model_admin: RecordAdmin, bodies: Any) -> models.QuerySet:
        named_beside: Any = model_admin.list_select_related or ()
        found = model_admin.model._default_manager.select_related(
            *named_beside, "submitted_by", "decided_by"
        )
        return model_admin.scope.within(found, bodies)  # type: ignore[attr-defined]

    def _waiting(self, model_admin: RecordAdmin, record: Any) -> Waiting:
        is_returned = record.state == ReviewState.RETURNED
        return Waiting(
            record,
            str(model_admin.opts.verbose_name),
            model_admin.address_of(record),
            state_badge(record),
            record.decided_at if is_returned else record.submitted_at,
            named(record.decided_by if is_returned else record.submitted_by),
            self._remarks(record) if is_returned else [],
        )

    def _roles(self, rights: Any) -> list[str]:
        """The user's roles today, in words; the first few where there are many."""
        from organizations.models import ClerkRole, Organization

        labels = dict(ClerkRole._meta.get_field("role").flatchoices)
        bodies: dict[str, list[int]] = {}
        for role, organization in rights.roles:
            bodies.setdefault(role, []).append(organization)
        names = Organization.objects.in_bulk(
            [pk for ids in bodies.values() for pk in ids[:3]], field_name="pk"
        )
        return [
            f"{labels[role]}: {', '.join(str(names[pk]) for pk in ids[:3])}"
            + ("…" if len(ids) > 3 else "")
            for role, ids in bodies.items()
        ]

    @staticmethod
    def _overviews(request: HttpRequest, rights: Any) -> list[tuple[str, str]]:
        found = []
        if rights.is_approver:
            found.append((gettext("Waiting for approval"), reverse("admin:queue")))
        if rights.is_approver and deputies.own_roles(request.user, rights).exists():
            found.append((gettext("My deputies"), reverse("admin:deputies")))
        if rights.is_reader:
            found.append((gettext("How far congresses are"), reverse("admin:situation")))
        found.append((gettext("Daily mail"), reverse("admin:daily_mail")))
        return found

    def _starts(self, request: HttpRequest) -> list[tuple[str, str]]:
        """What a clerk may begin from here, what is begun most often first."""
        return [
            (
                gettext("Add %(record)s") % {"record": model_admin.opts.verbose_name},
                reverse(f"admin:{model_admin.opts.app_label}_{model_admin.opts.model_name}_add"),
            )
            for model_admin in sorted(
                self._record_admins(), key=lambda each: APPS_IN_ORDER.index(each.opts.app_label)
            )
            if model_admin.has_add_permission(request)
        ]

    # The page of a record

    def _find(self, request: HttpRequest, kind: str, code: str) -> tuple[RecordAdmin, Any]:
        """The record, if it is within the user's reach; anything else is an unknown address."""
        for model_admin in self._record_admins():
            if model_admin.record_slug == kind:
                record = model_admin.get_queryset(request).filter(code=code).first()
                if record is not None and model_admin.has_view_permission(request, record):
                    return model_admin, record
        raise Http404

    @staticmethod
    def _offered(request: HttpRequest, record: Any) -> list[OfferedStep]:
        rights: Any = rights_of(request)
        wanted = [
            step
            for step in STEPS
            if record.state in step.states and step.may(rights, record) and step.suits(record)
        ]
        own = ""
        if any(step.needs_other_eyes for step in wanted):
            own = transitions.own_hand(record, request.user)
        offered = []
        for step in wanted:
            form_class = step.form_for(record)
            initial = {}
            if step.run in (transitions.submit, transitions.reopen):
                initial = {"reason_class": usual_reason(record), "note": record.reason_note}
            form = form_class(initial=initial, prefix=step.slug) if form_class else None
            if own and step.needs_other_eyes:
                offered.append(OfferedStep(step, None, own, is_barred=True))
            else:
                offered.append(OfferedStep(step, form))
        return offered

    def record_view(self, request: HttpRequest, kind: str, code: str) -> HttpResponse:
        return require_safe(self._record_page)(request, *self._find(request, kind, code))

    def _record_page(
        self,
        request: HttpRequest,
        model_admin: RecordAdmin,
        record: Any,
        refused: OfferedStep | None = None,
    ) -> HttpResponse:
        offered = [
            refused if refused and refused.step is each.step else each
            for each in self._offered(request, record)
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
            **self.each_context(request),
            "title": str(record),
            "record": record,
            "version": version_of(record),
            "kind": model_admin.record_slug,
            "opts": opts,
            "badge": state_badge(record),
            "offered": offered,
            "refused": refused,
            "findings": found,
            "missing": self._missing(record) if record.state in BEFORE_APPROVAL else [],
            "accepted": [
                (each, named(each.accepted_by)) for each in checking.accepted(record, found)
            ],
            "editions": [
                (
                    each,
                    named(people.get(each.submitted_by_id)),
                    named(people.get(each.approved_by_id)),
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
            "remarks": self._remarks(record),
            "minutes": record.minutes.count() if isinstance(record, Congress) else None,
            **minutes_pages.entry_shown(entries.of(record)),
            **self._review(request, record),
            "submitted_by": named(record.submitted_by),
            "decided_by": named(record.decided_by),
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
            "claimed_by": named(entry.claimed_by) if is_claimed and not is_mine else "",
            "is_claimed": is_mine,
            "queue": request.GET.urlencode() or request.POST.get("queue", ""),
        }

    @staticmethod
    def _missing(record: Any) -> list[tuple[str, str, str]]:
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

    @staticmethod
    def _remarks(record: Any) -> list[tuple[str, str, str]]:
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

    def step_view(self, request: HttpRequest, kind: str, code: str, step: str) -> HttpResponseBase:
        return require_POST(self._take)(request, kind, code, step)

    def _take(self, request: HttpRequest, kind: str, code: str, slug: str) -> HttpResponseBase:
        model_admin, record = self._find(request, kind, code)
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
                    return self.queue.to_next(request, QueryDict(request.POST.get("queue", "")))
                return HttpResponseRedirect(model_admin.address_of(record))
        record.refresh_from_db()
        refused = OfferedStep(step, form, refusal)
        if step not in [each.step for each in self._offered(request, record)]:
            # The record moved on meanwhile, so the page has no place for the form.
            messages.error(request, refusal or gettext("The record has moved on meanwhile."))
            return HttpResponseRedirect(model_admin.address_of(record))
        return self._record_page(request, model_admin, record, refused)

    @staticmethod
    def _check_version(record: Any, seen: str) -> None:
        """Nobody decides on a record that is not the one he was shown."""
        erasure.not_meanwhile()
        row = type(record)._default_manager.select_for_update(of=("self",)).get(pk=record.pk)
        if version_of(row) != seen:
            raise transitions.TransitionError(
                gettext("The record has changed since this page was shown. Look at it again.")
            )

    @staticmethod
    def _say(request: HttpRequest, step: Step, record: Any) -> None:
        messages.success(request, f"{record}: {step.done}")

    # Preview

    def preview_view(self, request: HttpRequest, kind: str, code: str) -> HttpResponseBase:
        return require_safe(self._preview)(request, *self._find(request, kind, code))

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


def usual_reason(record: Any) -> str:
    """The reason class that a form begins with: what was still to come is supplemented."""
    if not record.reason_class and isinstance(record, Congress):
        awaited = record.sections.filter(status=SectionStatus.SUPPLEMENTING)
        return ReasonClass.SUPPLEMENT if record.edition_count and awaited.exists() else ""
    return record.reason_class


def version_of(record: Reviewed) -> str:
    """What tells the record, its parts and what they name from any other state of them.

    Of a frozen record its own version does.
    """
    if not ReviewState(record.state).is_open:
        return str(record.version)
    return f"{record.version}-{queue.digest(canonical_text(build(record)))}"


def named(user: Any) -> str:
    return full_name(user) if user is not None else ""


ADDRESSES: dict[str, Callable[[Any], str]] = {
    "organization": lambda record: f"/to-chuc/{record.code}/",
    "congress": lambda record: f"/dai-hoi/{record.code}/",
    "awarddecision": lambda record: f"/khen-thuong/quyet-dinh/{record.code}/",
    "clusteryear": lambda record: f"/cum-thi-dua/{record.cluster.code}/{record.year}/",
}


def public_address(record: Reviewed) -> str:
    """Where the public reads a record; the page itself leads on to its full address."""
    return ADDRESSES[transitions.record_kind(record)](record)


def as_published(request: HttpRequest, record: Reviewed) -> HttpResponse:
    """The public page of a record as it would be if it were published now.

    The edition and its rows are written and taken back in one transaction, so that the page
    comes out of the public code and nothing else.
    """
    # Nobody waits in turn for what is taken back.
    with pgtrigger.ignore("organizations.Edition:in_turn"), transaction.atomic(), keeping_nothing():
        document = build(record)
        kind = transitions.record_kind(record)
        last = Edition.objects.of(kind, record.code).order_by("-number").first()
        text, before = canonical_text(document), last.sha256 if last else ""
        edition = Edition.objects.create(
            record_kind=kind,
            record_id=record.pk,
            record_code=record.code,
            number=last.number + 1 if last else 1,
            kind=EditionKind.CORRECT if last else EditionKind.PUBLISH,
            text=text,
            previous_sha256=before,
            sha256=edition_hash(text, before),
            submitted_by_id=request.user.pk or 0,
            approved_by_id=0,
            published_at=timezone.now(),
            reason_class=(record.reason_class or ReasonClass.ENTRY_ERROR) if last else "",
            note=(record.reason_note or gettext("Draft of a correction")) if last else "",
        )
        rows.replace(edition, document)
        response = visit(request, public_address(record))
        transaction.set_rollback(True)
    return response


def visit(request: HttpRequest, address: str) -> HttpResponse:
    """What the public site answers at an address, after the redirect to the full one."""
    for _attempt in range(2):
        visitor = copy.copy(request)
        visitor.path = visitor.path_info = address
        visitor.META = {
            name: value
            for name, value in request.META.items()
            if name not in ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "QUERY_STRING")
        }
        visitor.GET = request.GET.__class__("")
        match = resolve(address)
        visitor.resolver_match = match
        response: Any = match.func(visitor, *match.args, **match.kwargs)
        if not 300 <= response.status_code < 400:
            break
        address = response["Location"]
    if hasattr(response, "render"):
        response.render()
    return response
