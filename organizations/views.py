"""The public pages of bodies and of persons in office."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from congress_portal.charts import Event
from congress_portal.foundation.dates import PartialDate

from . import editions, enums, linked_data, list_files, papers
from .as_of import DayForm, on_day
from .filters import OrganizationFilter
from .kept_pages import conditional, kept
from .published import PublishedOrganization
from .reports import EventText, OrganizationProfile
from .tables import BODIES

KIND = "organization"
START = "to-chuc"


@require_safe
@kept
def organization_list(request: HttpRequest) -> HttpResponse:
    return _list_page(request, OrganizationFilter(request.GET))


def _list_page(request: HttpRequest, wanted: OrganizationFilter, status: int = 200) -> HttpResponse:
    rows = PublishedOrganization.objects.all()
    counts = wanted.counts(rows)
    total = sum(count for _value, _shown, count in counts[""])
    page = wanted.page(wanted.narrowed(rows), total)
    shown = list(page)
    facets = wanted.facets_of(counts)
    labels = {facet.name: c.label for facet in facets for c in facet.choices if c.selected}
    if "state" in wanted.wanted:
        labels["state"] = str(dict(OrganizationFilter.STATES)[wanted.wanted["state"]])
    if shown:
        labels["parent"] = shown[0].parent_name
    return render(
        request,
        "organizations/organization_list.html",
        {
            "form": wanted,
            "page": page,
            "rows": shown,
            "total": total,
            "facets": facets,
            "chosen": wanted.chosen(labels),
            **linked_data.listed(request, BODIES, "to-chuc", wanted, total),
        },
        status=status,
    )


FILES = list_files.ListFiles("to-chuc", BODIES, OrganizationFilter, _list_page)


@dataclass(frozen=True)
class Moment:
    """A line of the timeline: an event of the document at `place`, or a congress beside it."""

    on: PartialDate | None
    label: str
    kind: str
    place: int | None = None
    event: EventText | None = None
    address: str = ""


def moments(document: OrganizationProfile, meetings: list[Any]) -> list[Moment]:
    """What befell a body, oldest first; what has no date comes last."""
    found = [
        Moment(event.on, str(enums.EventKind(event.kind).label), _colour(event.kind), place, event)
        for place, event in enumerate(document.events)
    ]
    kinds = {event.kind for event in document.events}
    if document.founded_on and enums.EventKind.FOUNDED not in kinds:
        found.append(Moment(document.founded_on, _("founded"), "founded"))
    if document.ended_on and not kinds & ENDINGS:
        found.append(Moment(document.ended_on, _("ended its activity"), "ended"))
    found += [
        Moment(each.held_on, each.title, "changed", address=each.address)
        for each in meetings
        if each.is_congress
    ]
    dated = [(each.on, place, each) for place, each in enumerate(found) if each.on]
    return [each for _on, _place, each in sorted(dated, key=lambda one: one[:2])] + [
        each for each in found if not each.on
    ]


ENDINGS = {
    enums.EventKind.ENDED,
    enums.EventKind.DISSOLVED,
    enums.EventKind.MERGED,
    enums.EventKind.CONSOLIDATED,
}


def _colour(kind: str) -> str:
    if kind == enums.EventKind.FOUNDED:
        return "founded"
    return "ended" if kind in ENDINGS else "changed"


def shown_name(document: OrganizationProfile) -> str:
    """The name with what tells it from namesakes: LĐLĐ tỉnh Gia Lai (cũ)."""
    if not document.disambiguator:
        return document.name
    return f"{document.name} ({document.disambiguator})"


def mentioned(document: OrganizationProfile) -> set[str]:
    """Codes of the bodies that the profile names."""
    codes = {each.parent.code for each in document.affiliations}
    for event in document.events:
        codes |= {part.body.code for part in event.participants}
        if event.decision and event.decision.issuer:
            codes.add(event.decision.issuer.code)
    return codes - {""}


@require_safe
@editions.gone_if_withdrawn
def organization_detail(
    request: HttpRequest, code: str, read_surroundings: Callable, number: str = ""
) -> HttpResponseBase:
    shown = editions.find(KIND, code.lower(), int(number) if number else None)
    document = shown.read(OrganizationProfile)
    name = shown_name(document)
    address = editions.address_of(START, document.code, name)
    canonical = f"{address}v/{number}/" if number else address
    if elsewhere := editions.redirect_to(canonical, request):
        return elsewhere
    form = DayForm(request.GET)
    surroundings = read_surroundings(document.code, mentioned(document), form.day)
    line = moments(document, surroundings.meetings)
    ended = document.ended_on is not None
    context = {
        "document": document,
        "name": name,
        "shown": shown,
        "address": address,
        "canonical": request.build_absolute_uri(canonical),
        "day_form": form,
        "then": on_day(document, form.day) if form.day else None,
        "surroundings": surroundings,
        "successors": surroundings.successors,
        "moments": line,
        "drawn": [Event(each.on, each.label, each.kind) for each in line if each.on],
        "until": None if ended else timezone.localdate().year,
        "sections": [
            ("nhiem-ky", _("Terms and congresses")),
            ("nhan-su", _("Posts")),
            ("khen-thuong", _("Awards")),
            ("dien-bien", _("What happened to the body")),
            ("cap-tren", _("Superiors and territory")),
            ("ten", _("Names")),
        ],
        "further": [
            (_("Compare with another term or body"), f"/so-sanh/?first={document.code}"),
            (_("Among its siblings"), f"/so-sanh/cung-cap-tren/?body={document.code}"),
            (_("Over its terms"), f"{address}xu-huong/"),
        ],
        "citation": editions.citation(name, shown, request.build_absolute_uri(canonical)),
        "edition_address": request.build_absolute_uri(f"{address}v/{shown.edition.number}/"),
        "downloads": editions.downloads(address),
        "linked": linked_data.body(request, document, name, shown, address, surroundings)
        if shown.is_latest and not form.day
        else "",
        "AffiliationLine": enums.AffiliationLine,
        "NameKind": enums.NameKind,
        "TerritoryRole": enums.TerritoryRole,
        "EventKind": enums.EventKind,
        "EventRole": enums.EventRole,
        "EventOutcome": enums.EventOutcome,
        "DocumentKind": enums.DocumentKind,
        "DeviationKind": enums.DeviationKind,
        "SourceKind": enums.SourceKind,
    }
    page = papers.rendered(request, "organizations/organization_detail.html", context)
    response = HttpResponse(page)
    return conditional(request, response, shown.made_at)


@require_safe
@editions.gone_if_withdrawn
def organization_json(request: HttpRequest, code: str, number: str = "") -> HttpResponseBase:
    shown = editions.find(KIND, code.lower(), int(number) if number else None)
    document = shown.read(OrganizationProfile)
    address = editions.address_of(START, document.code, shown_name(document))
    elsewhere = editions.redirect_to(editions.json_address(address, number), request)
    return elsewhere or editions.as_json(request, shown)


@require_safe
def person_detail(request: HttpRequest, code: str, read_person: Callable) -> HttpResponseBase:
    """A person by the random code: posts held and public awards; not for search engines."""
    person = read_person(code.lower())
    if person is None:
        raise Http404
    if elsewhere := editions.redirect_to(f"/nhan-su/{person.code}/", request):
        return elsewhere
    context = {"person": person, "linked": linked_data.person(request, person)}
    response = render(request, "organizations/person_detail.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
