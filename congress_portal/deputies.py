"""Deputies: an approver names who stands in for him, from a day to a day, and ends it early.

A deputy decides as another person than the one he stands for, under the same rule of four eyes.
He cannot name a deputy of his own: the page offers only roles that are held without one.
"""

import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from congress_portal.foundation.audit import acting, was_deleted
from congress_portal.foundation.dates import show_date
from congress_portal.foundation.fields import DayFirstDateField
from congress_portal.foundation.integrity import sentence
from congress_portal.foundation.scopes import rights_of
from congress_portal.foundation.stories import full_name
from organizations.enums import Role
from organizations.models import ClerkRole, Organization
from organizations.permissions import running_on

LONGEST = 366
LISTED = 200


class UserChoice(forms.ModelChoiceField):
    def label_from_instance(self, user: Any) -> str:
        return f"{full_name(user)} · {user.get_username()}"


class RoleChoice(forms.ModelChoiceField):
    def label_from_instance(self, role: Any) -> str:
        return str(role.organization)


class DeputyForm(forms.Form):
    """Who stands in, for which role, from which day through which day."""

    role = RoleChoice(
        ClerkRole.objects.none(), label=gettext_lazy("as approver of"), empty_label=None
    )
    user = UserChoice(
        get_user_model()._default_manager.none(),
        label=gettext_lazy("deputy"),
        help_text=gettext_lazy("Somebody with a role in your branch."),
    )
    first_day = DayFirstDateField(label=gettext_lazy("from"))
    last_day = DayFirstDateField(
        label=gettext_lazy("through"), help_text=gettext_lazy("The last day he may decide.")
    )

    def __init__(self, *args: Any, user: Any, rights: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["role"].queryset = own_roles(user, rights)  # type: ignore[attr-defined]
        self.fields["user"].queryset = candidates(user, rights)  # type: ignore[attr-defined]
        self.fields["first_day"].initial = timezone.localdate()

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        first, last = given.get("first_day"), given.get("last_day")
        if first and last and last < first:
            self.add_error(
                "last_day",
                _("%(last)s is before %(first)s. The last day is the first or a later one.")
                % {"last": show_date(last), "first": show_date(first)},
            )
        elif last and last < timezone.localdate():
            self.add_error("last_day", _("%(last)s has passed.") % {"last": show_date(last)})
        elif first and last and (last - first).days > LONGEST:
            self.add_error(
                "last_day", _("A deputy stands in for a year at most. Choose an earlier day.")
            )
        return given

    def save(self, principal: Any) -> ClerkRole:
        given = self.cleaned_data
        with acting(principal), transaction.atomic():
            return ClerkRole.objects.create(
                user=given["user"],
                role=given["role"].role,
                organization=given["role"].organization,
                since=given["first_day"],
                until=given["last_day"] + datetime.timedelta(days=1),
                deputy_of=principal,
            )


def own_roles(user: Any, rights: Any) -> models.QuerySet[ClerkRole]:
    """The approver's roles that run today and are his own: what may be handed to a deputy."""
    own = running_on(rights.day).filter(user=user, role=Role.APPROVER, deputy_of__isnull=True)
    return own.select_related("organization", "user").order_by("pk")


def candidates(user: Any, rights: Any) -> models.QuerySet:
    """People with a role of their own in the branch, without the approver himself."""
    roles = own_roles(user, rights).values_list("organization", flat=True)
    branch = Organization.objects.branch_of(list(roles), rights.day)
    inside = running_on(rights.day).filter(organization__in=branch, deputy_of__isnull=True)
    users = get_user_model()._default_manager.filter(is_active=True)
    return (
        users.filter(pk__in=inside.values("user"))
        .exclude(pk=user.pk)
        .order_by("last_name", "first_name", "username")
    )


def urls(site: Any) -> list[Any]:
    def inside(view: Any) -> Any:
        return site.admin_view(lambda request, **given: view(request, site, **given))

    return [
        path("uy-quyen/", inside(page), name="deputies"),
        path("uy-quyen/<int:pk>/ket-thuc/", inside(require_POST(end)), name="deputy_end"),
    ]


def page(request: HttpRequest, site: Any) -> HttpResponse:
    """The deputies of this approver, and the form for another."""
    rights: Any = rights_of(request)
    if not own_roles(request.user, rights).exists():
        raise PermissionDenied(_("Only an approver names a deputy, and no deputy names another."))
    form = DeputyForm(request.POST or None, user=request.user, rights=rights)
    if request.method == "POST" and form.is_valid():
        try:
            deputy = form.save(request.user)
        except IntegrityError as error:
            form.add_error(None, ValidationError(sentence(error)))
        else:
            messages.success(
                request,
                _("%(name)s stands in for you from %(first)s through %(last)s.")
                % {
                    "name": full_name(deputy.user),
                    "first": show_date(form.cleaned_data["first_day"]),
                    "last": show_date(form.cleaned_data["last_day"]),
                },
            )
            return HttpResponseRedirect(reverse("admin:deputies"))
    context = {
        **site.each_context(request),
        "title": _("My deputies"),
        "form": form,
        "deputies": [_shown(each, rights.day) for each in named_by(request.user)[:LISTED]],
        "standing_for": [
            _shown(each, rights.day)
            for each in ClerkRole.objects.filter(
                Q(until__gt=rights.day), user=request.user.pk, deputy_of__isnull=False
            ).select_related("organization", "deputy_of", "user")
        ],
    }
    return TemplateResponse(request, "admin/deputies.html", context)


def named_by(user: Any) -> models.QuerySet[ClerkRole]:
    found = ClerkRole.objects.filter(deputy_of=user).select_related("user", "organization")
    return found.order_by("-until", "-pk")


def _shown(deputy: ClerkRole, today: datetime.date) -> dict[str, Any]:
    since: Any = deputy.since
    until: Any = deputy.until
    return {
        "pk": deputy.pk,
        "name": full_name(deputy.user),
        "principal": full_name(deputy.deputy_of),
        "organization": deputy.organization,
        "first_day": since,
        "last_day": until - datetime.timedelta(days=1),
        "is_over": until <= today,
        "is_running": since <= today < until,
    }


def end(request: HttpRequest, site: Any, pk: int) -> HttpResponse:
    """End a deputy's days from today on.

    Days that begin today or later are taken back whole: none would be left, and he who is named
    by nobody any more is to decide nothing this afternoon. The history keeps that he was.
    """
    deputy = named_by(request.user).filter(pk=pk).first()
    if deputy is None:
        if not was_deleted(ClerkRole, pk, deputy_of=request.user):
            raise Http404
        messages.info(request, _("The form was sent twice; it is saved once."))
        return HttpResponseRedirect(reverse("admin:deputies"))
    today = rights_of(request).day  # type: ignore[attr-defined]
    until: Any = deputy.until
    since: Any = deputy.since
    with acting(request.user), transaction.atomic():
        if since >= today:
            deputy.delete()
        elif until > today:
            deputy.until = today
            deputy.save(update_fields=["until"])
    messages.success(
        request, _("%(name)s no longer stands in for you.") % {"name": full_name(deputy.user)}
    )
    return HttpResponseRedirect(reverse("admin:deputies"))
