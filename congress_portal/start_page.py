"""The start page of the desk: what waits for the user, and where he may begin."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.admin import RecordAdmin, state_badge
from congress_portal.foundation.dates import date_of
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.scopes import rights_of
from congress_portal.foundation.stories import full_name
from congress_portal.publishing import entries, queue
from congresses import minutes
from congresses.models import Congress
from organizations.enums import NoticeState, Role
from organizations.models import ErrorNotice

from . import deputies, minutes_pages, situation
from .duties import Duties
from .record_desk import remarks

QUEUE_LENGTH = 30
LIST_LENGTH = 10
APPS_IN_ORDER = ("congresses", "awards", "organizations", "auth")


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


class StartPage:
    """What waits for the user, what came back and why, what is late, and where to begin."""

    def __init__(self, site: Any):
        self.site = site

    def context(self, request: HttpRequest) -> dict[str, Any]:
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
        return {
            "groups": groups,
            "late": self._late(Duties(rights)),
            "roles": self._roles(rights),
            "starts": self._starts(request),
            "pages": self._overviews(request, rights),
        }

    def _queue(self, request: HttpRequest) -> dict[str, Any]:
        """The head of the queue; the rest is a click away."""
        for model_admin in self.site.record_admins():
            queue.catch_up(model_admin.model, QUEUE_LENGTH)
        entries = self.site.queue.entries(request)
        ordered = entries.order_by("is_own", *queue.IN_ORDER)
        return {
            "title": _("Waiting for my approval"),
            "empty": _("Nothing waits for your approval."),
            "count": entries.count(),
            "rows": self.site.queue.waiting(ordered[:LIST_LENGTH], request.user),
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
            admin_class: Any = self.site._registry[Congress]
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
        for model_admin in self.site.record_admins():
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
        model_admin: Any = self.site._registry[Congress]
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
        model_admin = self.site._registry[ErrorNotice]
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
            full_name(record.decided_by if is_returned else record.submitted_by),
            remarks(record) if is_returned else [],
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
                self.site.record_admins(), key=lambda each: APPS_IN_ORDER.index(each.opts.app_label)
            )
            if model_admin.has_add_permission(request)
        ]
