"""What the desk does with the files of a decision: its list in and out, and its annex."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from congress_portal.foundation.admin import state_badge
from congress_portal.foundation.figures import show_number
from congress_portal.foundation.scopes import rights_of
from congress_portal.foundation.sheet_admin import as_download
from organizations.sheet_pages import ListPages

from .annex import Annex
from .annex_files import FORMATS, PROGRAMS, write_annex
from .models import AwardDecision, AwardForm, Nomination
from .promotion import ON_A_PAGE, PromotionError, in_order, offers, promote, proposals
from .rules import stated_numbers_fit_the_rows
from .sheets import AWARDS

LONGEST_KEY = 18


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
        base = f"{self.admin_site.name}:awards_awarddecision"
        return ListPages(
            request,
            self,
            AWARDS.name,
            address=reverse(f"{base}_list", args=[decision.pk]),
            title=gettext("List of recipients"),
            record=decision,
            back=[
                (reverse(f"{base}_changelist"), capfirst(self.opts.verbose_name_plural)),
                (reverse(f"{base}_change", args=[decision.pk]), str(decision)),
            ],
            remarks=[found.sentence for found in stated_numbers_fit_the_rows(decision)],
        ).answer(may_write=rights_of(request).may_write(decision))


class PromotionMixin:
    """Nominations that may become awards of a decision, at `…/<id>/de-nghi/`."""

    def get_urls(self):
        page = path(
            "<int:decision_id>/de-nghi/",
            self.admin_site.admin_view(self.promotion_view),
            name="awards_awarddecision_promotion",
        )
        return [page, *super().get_urls()]

    def promotion_view(self, request, decision_id):
        decision = self.get_object(request, str(decision_id))
        if decision is None:
            raise Http404
        if not self.has_view_permission(request, decision):
            raise PermissionDenied
        nominations = Nomination.objects.filter(congress__kept_by__in=rights_of(request).seen())
        if request.method == "POST":
            return self._promoted(request, decision, nominations)
        decisions = AwardDecision.objects.filter(kept_by__in=rights_of(request).seen())
        page = Paginator(in_order(nominations), ON_A_PAGE).get_page(request.GET.get("trang"))
        found = list(page.object_list)
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Awards from nominations"),
            "opts": self.opts,
            "decision": decision,
            "badge": state_badge(decision),
            "page": page,
            "proposals": proposals(offers(decision, found, nominations, decisions), nominations),
            "forms": AwardForm.objects.all(),
            "may_promote": self.has_change_permission(request, decision),
        }
        return TemplateResponse(request, "admin/awards/promotion.html", context)

    def _promoted(self, request, decision, nominations):
        if not rights_of(request).may_write(decision):
            raise PermissionDenied
        chosen, of_congresses = (
            [
                key
                for key in request.POST.getlist(name)
                if key.isdecimal() and len(key) < LONGEST_KEY
            ]
            for name in ("nomination", "congress")
        )
        if not (chosen or of_congresses):
            told = gettext("No nomination is chosen. Tick those that are to become awards.")
            messages.error(request, told)
            return HttpResponseRedirect(request.path)
        rows = nominations.filter(Q(pk__in=chosen) | Q(congress__in=of_congresses))
        try:
            form = AwardForm.objects.filter(code=request.POST.get("form", "")).first()
            new, skipped = promote(decision, rows, form)
        except PromotionError as error:
            messages.error(request, str(error))
        else:
            told = gettext("%(new)s nominations became awards; %(skipped)s were skipped.")
            numbers = {"new": show_number(new), "skipped": show_number(skipped)}
            messages.success(request, told % numbers)
        return HttpResponseRedirect(request.get_full_path())


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
                program,
            )
            for ending, program in PROGRAMS.items()
        ]
        return format_html_join(" · ", '<a href="{}">{}</a>', links)

    annex.short_description = _("annex of the decision")
