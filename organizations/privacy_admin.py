"""The desk's pages of privacy officers: requests about personal data, and who read what."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.admin import ScopedModelAdmin
from congress_portal.foundation.scopes import KeptBy, rights_of
from congress_portal.security_log import note

from .enums import PrivacyRequestKind, PrivacyRequestState, Role
from .models import DetailsReading, Person, PrivacyRequest


class OfPrivacyOfficers(KeptBy):
    """Rows about people, for the privacy officers of the body that keeps them."""

    def seen(self, queryset: models.QuerySet, rights: Any) -> models.QuerySet:
        return self.within(queryset, rights.branch(Role.PRIVACY))

    written = seen

    def may_see(self, rights: Any) -> bool:
        return bool(rights.bodies(Role.PRIVACY))

    may_write = may_see


class ReadByPrivacyOfficers(OfPrivacyOfficers):
    def written(self, queryset: models.QuerySet, rights: Any) -> models.QuerySet:
        return queryset.none()

    def may_write(self, rights: Any) -> bool:
        return False


# The button of each step, the states it leads from, and what it does to the request.
STEPS = {
    "_verify": (_("The identity is verified"), (PrivacyRequestState.RECEIVED,)),
    "_confirm": (_("Confirm as the second person"), (PrivacyRequestState.VERIFIED,)),
    "_done": (_("Answered and done"), (PrivacyRequestState.VERIFIED,)),
    "_refuse": (
        _("Refuse"),
        (
            PrivacyRequestState.RECEIVED,
            PrivacyRequestState.VERIFIED,
            PrivacyRequestState.CONFIRMED,
        ),
    ),
}


def steps_of(request_row: PrivacyRequest) -> list[tuple[str, Any]]:
    hides = PrivacyRequestKind(request_row.kind).hides_the_name
    left_out = "_done" if hides else "_confirm"
    return [
        (name, label)
        for name, (label, states) in STEPS.items()
        if request_row.state in states and name != left_out
    ]


@admin.register(PrivacyRequest)
class PrivacyRequestAdmin(ScopedModelAdmin):
    scope = OfPrivacyOfficers("person__kept_by")
    change_form_template = "admin/privacy_request_form.html"
    list_display = ("__str__", "person_code", "state", "received_on", "due_on", "lateness")
    list_filter = ("state", "kind")
    list_select_related = ("person",)
    search_fields = ("person__code",)
    fieldsets = (
        (None, {"fields": ("person", "kind", "received_on", "wording", "verified_how")}),
        (_("Time"), {"fields": ("involves_third_party", "is_extended", "extension_reason")}),
        (_("Answer"), {"fields": ("answer",)}),
    )

    def nameable_in(self, db_field: Any, request: HttpRequest) -> models.QuerySet:
        if db_field.name == "person":
            return Person.objects.filter(kept_by__in=rights_of(request).branch(Role.PRIVACY))
        return super().nameable_in(db_field, request)

    @admin.display(description=_("person"))
    def person_code(self, row: PrivacyRequest) -> str:
        return row.person.code

    @admin.display(description=_("late"))
    def lateness(self, row: PrivacyRequest) -> str:
        return lateness(row)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        is_closed = obj is not None and PrivacyRequestState(obj.state).is_closed
        return not is_closed and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        user = request.user
        if not change:
            obj.received_by = user
        step = next((name for name, _label in steps_of(obj) if name in request.POST), "")
        take_step(obj, step, user)
        super().save_model(request, obj, form, change)
        note(
            f"privacy_request{step or '_saved'}",
            request=request,
            number=obj.pk,
            kind=obj.kind,
            person=obj.person.code,
        )

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any):
        row = kwargs.get("obj") or context.get("original")
        if row is not None:
            context |= {"steps": steps_of(row), "late": lateness(row), "row": row}
        return super().render_change_form(request, context, *args, **kwargs)


def take_step(row: PrivacyRequest, step: str, user: Any) -> None:
    """Set what the step says; the database refuses one that is not lawful, with its sentence."""
    today = timezone.localdate()
    match step:
        case "_verify":
            row.state = PrivacyRequestState.VERIFIED
            row.verified_by, row.verified_on = user, today
        case "_confirm":
            row.state = PrivacyRequestState.CONFIRMED
            row.confirmed_by, row.confirmed_at = user, timezone.now()
        case "_done" | "_refuse":
            is_done = step == "_done"
            row.state = PrivacyRequestState.DONE if is_done else PrivacyRequestState.REFUSED
            row.answered_by, row.answered_on = user, today


def lateness(row: PrivacyRequest) -> str:
    """How many days an open request is late, in words; empty where it is in time."""
    if row.due_on is None or PrivacyRequestState(row.state).is_closed:
        return ""
    days = (timezone.localdate() - row.due_on).days
    return str(_("%(days)s days late") % {"days": days}) if days > 0 else ""


def due_requests(rights: Any) -> models.QuerySet:
    """Open requests of the branch, the most urgent first."""
    closed = [PrivacyRequestState.DONE, PrivacyRequestState.REFUSED]
    found = PrivacyRequest.objects.filter(person__kept_by__in=rights.branch(Role.PRIVACY))
    return found.exclude(state__in=closed).select_related("person").order_by("due_on", "pk")


@admin.register(DetailsReading)
class DetailsReadingAdmin(ScopedModelAdmin):
    """Who read whose restricted details; nobody writes here."""

    scope = ReadByPrivacyOfficers("person__kept_by")
    list_display = ("at", "user", "person", "what")
    list_filter = ("what",)
    list_select_related = ("user", "person")
    search_fields = ("person__code",)
    fields = ("person", "user", "what")
