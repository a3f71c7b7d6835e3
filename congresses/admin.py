"""The desk's lists of congresses, terms and cluster years; a congress opens its record sheet."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.db.models import Q
from django.http import HttpRequest

from congress_portal.foundation.admin import RecordAdmin, ScopedModelAdmin, ScopedTabularInline
from congress_portal.foundation.publication import ReviewState
from congress_portal.foundation.scopes import KeptBy, PublicVocabulary
from organizations.sheet_pages import SheetListMixin

from . import desk, paper_pages, workbook_pages
from .models import (
    ClusterContent,
    ClusterRole,
    ClusterYear,
    Congress,
    NotHeld,
    Season,
    Term,
)
from .sheets import CLUSTER_YEARS


@admin.register(Term)
class TermAdmin(ScopedModelAdmin):
    scope = KeptBy("organization", "organization__kept_by")
    list_display = ("__str__", "organization", "started_on", "ended_on", "end_reason")
    list_filter = ("end_reason",)
    list_select_related = ("organization",)
    search_fields = ("organization__folded",)
    fields = (
        "organization",
        "number",
        "year_from",
        "year_to",
        "started_on",
        "ended_on",
        "end_reason",
    )

    def label_of(self, term: Term) -> str:
        return f"{term} · {term.organization}"


@admin.register(Congress)
class CongressAdmin(RecordAdmin):
    scope = KeptBy("kept_by")
    record_slug = "dai-hoi"
    list_display = ("__str__", "code", "kind", "opened_on", "state_shown", "is_stub", "kept_by")
    list_filter = ("state", "kind", "is_stub")
    list_select_related = ("organization", "cluster__owner", "kept_by")
    search_fields = ("organization__folded", "cluster__folded", "code")

    def get_urls(self) -> list[Any]:
        # Adding and changing happen on the record sheet.
        pages = (desk, workbook_pages, paper_pages)
        return [*(url for each in pages for url in each.urls(self)), *super().get_urls()]

    def nameable(self, request: HttpRequest) -> models.QuerySet:
        """Congresses of the branch, published ones, and those named in passing."""
        return Congress.objects.filter(
            Q(is_stub=True)
            | (Q(edition_count__gt=0) & ~Q(state=ReviewState.WITHDRAWN))
            | Q(pk__in=self.get_queryset(request).order_by().values("pk"))
        ).select_related("organization", "cluster__owner")


@admin.register(ClusterYear)
class ClusterYearAdmin(SheetListMixin, RecordAdmin):
    list_kind = CLUSTER_YEARS.name

    class ContentInline(ScopedTabularInline):
        model = ClusterContent
        fields = ("order", "wording")

    class RoleInline(ScopedTabularInline):
        model = ClusterRole
        fields = ("post", "organization", "person")

    scope = KeptBy("kept_by")
    record_slug = "cum-thi-dua"
    list_display = ("cluster", "year", "code", "theme", "state_shown", "kept_by")
    list_filter = ("state",)
    list_select_related = ("cluster__owner", "kept_by")
    search_fields = ("cluster__folded", "theme", "code")
    fields = (
        "cluster",
        "year",
        "theme",
        "signed_on",
        "signed_at",
        "closed_at",
        "stated_contents",
        "stated_parties",
        "source",
    )
    inlines = (RoleInline, ContentInline)


# Seasons


@admin.register(Season)
class SeasonAdmin(ScopedModelAdmin):
    scope = PublicVocabulary()
    list_display = ("name", "level", "held_from", "held_by", "document_number")
    list_filter = ("level",)
    search_fields = ("name", "document_number")
    fields = ("name", "level", "held_from", "held_by", "document_number")


@admin.register(NotHeld)
class NotHeldAdmin(ScopedModelAdmin):
    """Why a body holds no congress in a season: said by its clerk or by one of a superior."""

    scope = KeptBy("organization", "organization__kept_by")
    list_display = ("organization", "season", "reason", "note")
    list_filter = ("season", "reason")
    list_select_related = ("organization", "season")
    search_fields = ("organization__folded", "note")
    fields = ("organization", "season", "reason", "note")
