"""The desk: the admin site of the portal, with its own start page and pages of records."""

import functools
from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.core.exceptions import ImproperlyConfigured
from django.http import Http404, HttpRequest, HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext_lazy as _

from congress_portal.door.entrance import is_verified
from congress_portal.door.views import Door
from congress_portal.foundation import database_roles
from congress_portal.foundation.admin import NameableJsonView, RecordAdmin, ScopedModelAdmin
from congress_portal.foundation.scopes import rights_of

from . import comparison, daily_mail, deputies, minutes_pages, record_story, situation
from .record_desk import RecordDesk
from .review_queue import ReviewQueue
from .start_page import APPS_IN_ORDER, StartPage


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
        self.start = StartPage(self)
        self.records = RecordDesk(self)

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
            *self.records.urls(),
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

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        return super().index(request, self.start.context(request) | (extra_context or {}))

    def record_admins(self) -> Iterator[RecordAdmin]:
        for model_admin in self._registry.values():
            if isinstance(model_admin, RecordAdmin):
                yield model_admin

    def find(self, request: HttpRequest, kind: str, code: str) -> tuple[RecordAdmin, Any]:
        """The record, if it is within the user's reach; anything else is an unknown address."""
        for model_admin in self.record_admins():
            if model_admin.record_slug == kind:
                record = model_admin.get_queryset(request).filter(code=code).first()
                if record is not None and model_admin.has_view_permission(request, record):
                    return model_admin, record
        raise Http404
