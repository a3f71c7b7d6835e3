"""What the desk does with awards as files: the clerk's list in and out, and the annex."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.urls import path, reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.admin import admin_of
from congress_portal.foundation.sheet_admin import PortalImportExportMixin, as_download
from organizations.enums import BatchState
from organizations.models import ImportBatch

from .annex import Annex
from .annex_files import FORMATS, write_annex
from .models import AwardDecision
from .staging import LongAwardResource


class AwardSheetMixin(PortalImportExportMixin):
    """The sheet of awards: read by whoever reads the branch, imported by its clerks."""

    resource_classes = [LongAwardResource]

    def get_import_resource_kwargs(self, request, **kwargs):
        return {"decisions": admin_of(self.admin_site, AwardDecision).written(request)}

    def get_export_resource_kwargs(self, request, **kwargs):
        return {"decisions": admin_of(self.admin_site, AwardDecision).get_queryset(request)}

    def applied(self, request, upload, report):
        """Note the file, so that it is not applied to the same body a second time."""
        for keeper, counted in report.keepers.items():
            ImportBatch.objects.create(
                kept_by_id=keeper,
                uploaded_by=request.user,
                sheet="awards",
                file_name=upload.file_name[:255],
                sha256=upload.sha256,
                state=BatchState.APPLIED,
                row_count=counted.total(),
                created_count=counted["new"],
                updated_count=counted["changed"],
                unchanged_count=counted["unchanged"],
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
