"""The desk's page of the papers of a congress: what each holds, and a form for number and day.

The list of members has restricted columns: it is made for those who may open them, and each
person on it is noted as read.
"""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from congress_portal.foundation.admin import admin_of, state_badge
from congress_portal.foundation.fields import CleanCharField, CleanTextField, DayFirstDateField
from congress_portal.foundation.scopes import rights_of
from congress_portal.foundation.sheet_admin import as_download
from organizations.admin import note_reading
from organizations.enums import ReadingWay, Role
from organizations.models import Person, PersonDetails

from .enums import SeatRole
from .models import Congress
from .official_papers import Papers, Signing
from .workbook_pages import admin_view, congress_of

DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
REPORT, LETTER = "bao-cao-nhanh", "de-nghi-cong-nhan"
# In whose name papers of a congress and of its committees are signed.
CAPACITIES = ("TM. BAN CHẤP HÀNH", "TM. BAN THƯỜNG VỤ", "TM. ĐOÀN CHỦ TỊCH")


class PaperForm(forms.Form):
    """Which paper, and what the office fills in when it issues it."""

    paper = forms.ChoiceField(
        label=gettext_lazy("paper"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose a paper first.")},
    )
    number = CleanCharField(
        label=gettext_lazy("number"),
        required=False,
        max_length=60,
        help_text=gettext_lazy("For example 26/BC-LĐLĐ. Empty: the paper is a draft."),
    )
    day = DayFirstDateField(
        label=gettext_lazy("day"),
        required=False,
        help_text=gettext_lazy("For example 05/06/2023. Empty: the paper is a draft."),
    )
    place = CleanCharField(label=gettext_lazy("signed at"), required=False, max_length=100)
    capacity = forms.ChoiceField(
        label=gettext_lazy("signed in the name of"),
        required=False,
        choices=[("", "–"), *((each, each) for each in CAPACITIES)],
    )
    post = CleanCharField(
        label=gettext_lazy("post of the signer"),
        required=False,
        max_length=100,
        help_text=gettext_lazy("For example CHỦ TỊCH, or KT. CHỦ TỊCH – PHÓ CHỦ TỊCH."),
    )
    signer = CleanCharField(label=gettext_lazy("signer"), required=False, max_length=150)
    recipients = CleanTextField(
        label=gettext_lazy("recipients"),
        required=False,
        max_length=1000,
        help_text=gettext_lazy("One a line."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, choices: list[tuple[str, str]], *args: Any, **kwargs: Any):
        super().__init__(*args, auto_id="giay-to-%s", **kwargs)
        self.fields["paper"].choices = choices  # type: ignore[attr-defined]

    def signing(self) -> Signing:
        typed = self.cleaned_data
        lines = [line.strip(" -;.") for line in typed["recipients"].splitlines()]
        return Signing(
            number=typed["number"],
            day=typed["day"],
            place=typed["place"],
            capacity=typed["capacity"],
            post=typed["post"],
            signer=typed["signer"],
            recipients=tuple(line for line in lines if line),
        )


def urls(model_admin: Any) -> list[Any]:
    view = require_http_methods(["GET", "HEAD", "POST"])(papers_view)
    return [
        path(
            "<int:congress_id>/giay-to/",
            admin_view(model_admin, view),
            name="congresses_congress_papers",
        )
    ]


def papers_view(request: HttpRequest, congress_id: int, model_admin: Any) -> HttpResponse:
    congress = congress_of(request, congress_id, model_admin)
    papers = Papers(congress)
    may_list = may_open_details(request, congress)
    choices = offered(papers, may_list)
    if request.method != "POST":
        return shown(request, model_admin, papers, PaperForm(choices, initial=started(congress)))
    form = PaperForm(choices, request.POST)
    if not form.is_valid():
        if not may_list and request.POST.get("paper") in {roll.key for roll in papers.rolls()}:
            raise PermissionDenied
        return shown(request, model_admin, papers, form, status=422)
    return made(request, model_admin.admin_site, congress, form, may_list)


def may_open_details(request: HttpRequest, congress: Congress) -> bool:
    """Whether the list of members is for the user: see `organizations.admin.Restricted`."""
    rights: Any = rights_of(request)
    keeper = congress.kept_by_id
    return rights.stands_for(keeper) or rights.reaches([keeper], Role.PRIVACY)


def offered(papers: Papers, may_list: bool) -> list[tuple[str, str]]:
    choices = [(REPORT, _("Quick report on the results of the congress"))]
    if papers.is_recognised:
        choices.append((LETTER, _("Letter asking to recognise what was elected")))
    if may_list:
        words = _("List of persons: %(what)s (%(count)s)")
        for roll in papers.rolls():
            told = words % {"what": roll.title, "count": len(roll.people)}
            choices.append((roll.key, told))
    return choices


def started(congress: Congress) -> dict[str, str]:
    """What a paper most often says; the office changes it."""
    seats = [
        seat
        for committee in congress.committees.all()
        for seat in committee.seats.filter(role=SeatRole.CHAIR).select_related("person")
        if seat.person
    ]
    signer = str(seats[0].person) if seats else ""
    return {"paper": REPORT, "capacity": CAPACITIES[0], "post": "CHỦ TỊCH", "signer": signer}


def made(
    request: HttpRequest, site: Any, congress: Congress, form: PaperForm, may_list: bool
) -> HttpResponse:
    """The paper; whose restricted details stand on it or are counted in it is written down."""
    paper, signing = form.cleaned_data["paper"], form.signing()
    rolls = {roll.key: roll for roll in Papers(congress).rolls()}
    people: list[int] = []
    if may_list and paper in rolls:
        people = rolls[paper].people
    elif may_list and paper == REPORT:
        people = [pk for roll in rolls.values() if not roll.is_of_candidates for pk in roll.people]
    with transaction.atomic():
        details = opened(request, admin_of(site, PersonDetails), people)
        papers = Papers(congress, signing, details)
        if paper in rolls:
            content, name = papers.list_of_members(rolls[paper]), "danh-sach-trich-ngang"
        else:
            content = papers.report() if paper == REPORT else papers.letter()
            name = paper
    response = HttpResponse(content, content_type=DOCX_TYPE)
    return as_download(response, papers.file_name(name))


def opened(request: HttpRequest, details_admin: Any, people: list[int]) -> dict[int, PersonDetails]:
    """The restricted details of these people that the user may open, each reading written down."""
    rows = details_admin.get_queryset(request).filter(person__in=people)
    details = {each.person_id: each for each in rows}
    for person in Person.objects.in_bulk(details).values():
        note_reading(person, request.user, ReadingWay.PAPER, request)
    return details


def shown(
    request: HttpRequest, model_admin: Any, papers: Papers, form: PaperForm, status: int = 200
) -> HttpResponse:
    congress = papers.congress
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Papers of the congress"),
        "subtitle": None,
        "opts": model_admin.opts,
        "congress": congress,
        "badge": state_badge(congress),
        "record_address": model_admin.address_of(congress),
        "sheet_address": reverse("admin:congresses_congress_change", args=[congress.pk]),
        "may_list": may_open_details(request, congress),
        "form": form,
    }
    request.current_app = model_admin.admin_site.name  # type: ignore[attr-defined]
    return TemplateResponse(request, "admin/congresses/papers.html", context, status=status)
