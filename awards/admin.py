"""The desk's pages of awards: forms, decisions with their recipients, single awards."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse

from congress_portal.foundation import concurrency
from congress_portal.foundation.admin import RecordAdmin, ScopedModelAdmin, ScopedTabularInline
from congress_portal.foundation.scopes import KeptBy, PublicVocabulary
from organizations.sheet_pages import SheetListMixin

from .import_admin import AnnexMixin, ListMixin, PromotionMixin
from .models import Award, AwardDecision, AwardForm
from .sheets import AWARDS

# A decision with more recipients lists them on a page of their own, to stay quick to open.
MOST_ROWS_ON_THE_PAGE = 15
# What the names of the boxes of its rows begin with.
ROWS = "awards"


@admin.register(AwardForm)
class AwardFormAdmin(ScopedModelAdmin):
    scope = PublicVocabulary()
    list_display = ("name", "code", "issuing_level", "is_title", "since", "until")
    list_filter = ("is_title",)
    search_fields = ("name", "code")
    fields = (
        "code",
        "name",
        "issuing_level",
        "is_title",
        "for_collectives",
        "for_individuals",
        "for_households",
        "once_in_a_lifetime",
        "rule",
        "since",
        "until",
    )


class AwardInline(ScopedTabularInline):
    model = Award
    extra = 3
    fields = (
        "order",
        "form",
        "recipient_kind",
        "recipient_name",
        "post",
        "unit",
        "amount",
        "is_withheld",
    )
    show_change_link = True


@admin.register(AwardDecision)
class AwardDecisionAdmin(ListMixin, PromotionMixin, AnnexMixin, RecordAdmin):
    scope = KeptBy("kept_by")
    record_slug = "khen-thuong"
    list_display = ("__str__", "code", "decided_on", "occasion", "state_shown", "kept_by")
    list_filter = ("state",)
    list_select_related = ("deciding_organization", "deciding_external", "occasion", "kept_by")
    search_fields = ("number", "deciding_organization__folded", "code")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "deciding_organization",
                    "deciding_external",
                    "organ",
                    "number",
                    "decided_on",
                    "signer",
                    "presenter",
                    "source",
                )
            },
        ),
        (None, {"fields": ("occasion", "programme", "period_from", "period_to")}),
        (None, {"fields": ("stated_collectives", "stated_individuals", "ground")}),
        (None, {"fields": ("annulled_on", "annulment_reason")}),
    )
    inlines = (AwardInline,)

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        return super().get_inlines(request, obj) if self._has_rows(request, obj) else ()

    def _has_rows(self, request: HttpRequest, decision: AwardDecision | None) -> bool:
        """Whether the page has the rows; a post is about those that its page showed."""
        if decision is None or f"{ROWS}-TOTAL_FORMS" in request.POST:
            return True
        shown = self._signed_in(request, decision, concurrency.BASE)
        if shown is not None:
            return ROWS in shown
        return decision.awards.count() <= MOST_ROWS_ON_THE_PAGE

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any):
        decision = kwargs.get("obj") or context.get("original")
        if decision is not None:
            rows = reverse("admin:awards_award_changelist")
            context["rows_address"] = f"{rows}?decision__id__exact={decision.pk}"
            context["rows_count"] = decision.awards.count()
            for name in ("list", "promotion"):
                address = reverse(f"admin:awards_awarddecision_{name}", args=[decision.pk])
                context[f"{name}_address"] = address
        return super().render_change_form(request, context, *args, **kwargs)


@admin.register(Award)
class AwardAdmin(SheetListMixin, ScopedModelAdmin):
    list_kind = AWARDS.name
    scope = KeptBy("decision__kept_by")
    record = "decision"
    list_display = ("order", "recipient_name", "recipient_kind", "form", "unit", "decision")
    list_display_links = ("recipient_name",)
    list_filter = ("recipient_kind", "form")
    list_select_related = (
        "form",
        "decision__deciding_organization",
        "decision__deciding_external",
    )
    search_fields = ("folded", "decision__number", "code")
    fields = (
        "decision",
        "order",
        "section",
        "form",
        "scope",
        "recipient_kind",
        "recipient_name",
        "person",
        "organization",
        "post",
        "unit",
        "proposing_unit",
        "reason",
        "amount",
        "is_withheld",
        "note",
        "source",
    )

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest | None = None) -> bool:
        # What the page of a decision links to; the list shows the user's own rows only.
        return lookup == "decision__id__exact" or super().lookup_allowed(lookup, value, request)
