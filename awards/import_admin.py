"""What the desk does with awards as files: the clerk's list in and out, and the annex."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.urls import path, reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.admin import admin_of, rights_of
from congress_portal.foundation.sheet_admin import PortalExportMixin, as_download

from .annex import Annex
from .annex_files import FORMATS, write_annex
from .models import AwardDecision
from .staging import LongAwardResource
from .upload_pages import ListPages, many_decisions


class AwardSheetMixin(PortalExportMixin):
    """The sheet of awards: read by whoever reads the branch, imported by its clerks."""

    resource_classes = [LongAwardResource]
    import_export_change_list_template = "admin/import_export/change_list_import_export.html"

    def get_urls(self):
        page = path(
            "import/", self.admin_site.admin_view(self.import_action), name="awards_award_import"
        )
        return [page, *super().get_urls()]

    def has_import_permission(self, request):
        return self.has_add_permission(request) and self.has_change_permission(request)

    def changelist_view(self, request, extra_context=None):
        may_import = {"has_import_permission": self.has_import_permission(request)}
        return super().changelist_view(request, {**(extra_context or {}), **may_import})

    def import_action(self, request):
        return many_decisions(request, self)

    def get_export_resource_kwargs(self, request, **kwargs):
        return {"decisions": admin_of(self.admin_site, AwardDecision).get_queryset(request)}


class ListMixin:
    """The list of a decision's recipients as a file, at `…/<id>/danh-sach/`."""

    def get_urls(self):
        page = path(
            "<int:decision_id>/danh-sach/",
            self.admin_site.admin_view(self.list_view),
            name="awards_awarddecision_list",
        )
        return [page, *super().get_urls()]

    def list_view(self, request, decision_id):
        decision = self.get_object(request, str(decision_id))
        if decision is None:
            raise Http404
        if not self.has_view_permission(request, decision):
            raise PermissionDenied
        address = reverse(f"{self.admin_site.name}:awards_awarddecision_list", args=[decision.pk])
        return ListPages(request, self, address, decision).answer(
            may_write=rights_of(request).may_write(decision)
        )


class AnnexMixin:
    """The annex of a decision beside its form, at `…/<id>/phu-luc.csv`, `.xlsx` and `.docx`."""

    def get_urls(self):
        annex = path(
            "<int:decision_id>/phu-luc.<slug:ending>",
            self.admin_site.admin_view(self.annex_view),
            name="awards_awarddecision_annex",
        )
        return [annex, *super().get_urls()]

    def annex_view(self, request, decision_id, ending):
        decision = self.get_object(request, str(decision_id))
        if decision is None or ending not in FORMATS:
            raise Http404
        if not self.has_view_permission(request, decision):
            raise PermissionDenied
        annex = Annex.of(decision)
        response = HttpResponse(write_annex(annex, ending), content_type=FORMATS[ending])
        return as_download(response, annex.file_name(ending))

    def get_readonly_fields(self, request, obj=None):
        return (*super().get_readonly_fields(request, obj), "annex")

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        return fieldsets if obj is None else [*fieldsets, (None, {"fields": ["annex"]})]

    def annex(self, decision):
        """Links to the files, for a place among the fields of the form."""
        if decision is None or decision.pk is None:
            return "–"
        links = [
            (
                reverse(
                    f"{self.admin_site.name}:awards_awarddecision_annex",
                    args=[decision.pk, ending],
                ),
                ending.upper(),
            )
            for ending in FORMATS
        ]
        return format_html_join(" · ", '<a href="{}">{}</a>', links)

    annex.short_description = _("annex of the decision")
