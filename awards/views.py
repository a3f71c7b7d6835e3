"""The public pages of awards: the list with its files, and the decisions."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from congress_portal.foundation.row_files import Snapshot
from congress_portal.foundation.sheet_files import XLSX_TYPE
from organizations import editions, linked_data, list_files, papers
from organizations.enums import DeviationKind, SourceKind
from organizations.filters import BodyField
from organizations.kept_pages import conditional, kept
from organizations.list_files import attached, streamed_csv

from . import exports
from .enums import AwardScope, DecidingOrgan, RecipientKind
from .filters import AwardFilter
from .published import PublishedAward
from .reports import AwardText, DecisionReport
from .tables import AWARDS

KIND = "awarddecision"
START = "khen-thuong/quyet-dinh"


@require_safe
@kept
def award_list(request: HttpRequest) -> HttpResponse:
    return _list_page(request, AwardFilter(request.GET))


def _list_page(request: HttpRequest, wanted: AwardFilter, status: int = 200) -> HttpResponse:
    rows = PublishedAward.objects.all()
    counts = wanted.counts(rows)
    total = sum(count for _value, _shown, count in counts[""])
    page = wanted.page(wanted.narrowed(rows), total)
    shown = list(page)
    facets = wanted.facets_of(counts)
    labels = {facet.name: c.label for facet in facets for c in facet.choices if c.selected}
    if shown and BodyField.is_code(wanted.wanted.get("body", "")):
        labels["body"] = shown[0].recipient_name
    return render(
        request,
        "awards/award_list.html",
        {
            "form": wanted,
            "page": page,
            "rows": shown,
            "states_money": any(row.amount is not None for row in shown),
            "total": total,
            "facets": facets,
            "chosen": wanted.chosen(labels),
            **linked_data.listed(request, AWARDS, "khen-thuong", wanted, total),
            "RecipientKind": RecipientKind,
            "AwardScope": AwardScope,
        },
        status=status,
    )


@require_safe
@list_files.when_free
def award_csv(request: HttpRequest) -> HttpResponseBase:
    """The list as filtered, same rows and order; `bom=0` leaves the byte order mark out."""
    wanted = AwardFilter(request.GET)
    if wanted.errors:
        # A file cannot say that a filter was left out.
        return _list_page(request, wanted, status=400)
    awards = wanted.narrowed(PublishedAward.objects.all())
    snapshot = Snapshot()
    try:
        total = snapshot.count(awards)
        content = exports.copied_csv(
            snapshot, awards, site=list_files.site_of(request), mark=request.GET.get("bom") != "0"
        )
    except BaseException:
        snapshot.close()
        raise
    return streamed_csv(request, content, _file_name(wanted, awards, "csv"), total)


@require_safe
@list_files.when_free
def award_xlsx(request: HttpRequest) -> HttpResponseBase:
    wanted = AwardFilter(request.GET)
    if wanted.errors:
        return _list_page(request, wanted, status=400)
    awards = wanted.narrowed(PublishedAward.objects.all())
    with Snapshot() as snapshot:
        total = snapshot.count(awards)
        if total > list_files.MOST_SHEET_ROWS:
            wanted.add_error(None, list_files.too_long(total))
            return _list_page(request, wanted, status=400)
        if request.method == "HEAD":
            response: HttpResponseBase = HttpResponse(content_type=XLSX_TYPE)
        else:
            file = exports.written_xlsx(snapshot, awards, site=list_files.site_of(request))
            response = FileResponse(file, content_type=XLSX_TYPE)
    return attached(response, _file_name(wanted, awards, "xlsx"), total)


def _file_name(wanted: AwardFilter, awards: QuerySet, suffix: str) -> str:
    """With bodies by their names: khen-thuong_2023_bang-khen_2026-11-22.csv."""
    named = dict(wanted.wanted)
    for name, column in (("deciding", "deciding_name"), ("body", "recipient_name")):
        if BodyField.is_code(named.get(name, "")):
            found = awards.order_by().values_list(column, flat=True).first()
            named[name] = found or named[name]
    return list_files.file_name("khen-thuong", named, suffix)


FILES = list_files.ListFiles("khen-thuong", AWARDS, AwardFilter, _list_page)


@dataclass(frozen=True)
class Line:
    """A line of the annex, with its place in the document and its number in its group."""

    place: int
    number: int
    award: AwardText


@dataclass(frozen=True)
class Group:
    """The lines of one section of the annex and one kind of recipient, in its order."""

    section: str
    kind: RecipientKind
    lines: tuple[Line, ...]

    @property
    def withheld_count(self) -> int:
        return sum(line.award.is_withheld for line in self.lines)


def groups_of(document: DecisionReport) -> list[Group]:
    grouped: dict[tuple[str, str], list[Line]] = {}
    for place, award in enumerate(document.awards):
        lines = grouped.setdefault((award.section, award.recipient_kind), [])
        lines.append(Line(place, len(lines) + 1, award))
    return [
        Group(section, RecipientKind(kind), tuple(lines))
        for (section, kind), lines in grouped.items()
    ]


def title_of(number: str) -> str:
    if number:
        return _("Award decision %(number)s") % {"number": number}
    return _("Award decision, number not stated")


def mentioned(document: DecisionReport) -> set[str]:
    """Codes of the bodies that the decision names."""
    codes = {award.recipient_code for award in document.awards}
    codes.add(document.deciding.code)
    if document.presenter:
        codes.add(document.presenter.code)
    if document.occasion:
        codes.add(document.occasion.host.code)
    return codes - {""}


@require_safe
@editions.gone_if_withdrawn
def decision_detail(
    request: HttpRequest, code: str, read_published: Callable, number: str = ""
) -> HttpResponseBase:
    shown = editions.find(KIND, code.lower(), int(number) if number else None)
    document = shown.read(DecisionReport)
    address = f"/{START}/{document.code}/"
    canonical = f"{address}v/{number}/" if number else address
    if elsewhere := editions.redirect_to(canonical, request):
        return elsewhere
    title = title_of(document.number)
    kinds = Counter(award.recipient_kind for award in document.awards)
    amounts = [award.amount for award in document.awards if award.amount is not None]
    context = {
        "document": document,
        "title": title,
        "shown": shown,
        "address": address,
        "groups": groups_of(document),
        "counts": [(kind, kinds[kind.value]) for kind in RecipientKind if kinds[kind.value]],
        "amount": sum(amounts) if amounts else None,
        "published": read_published(
            mentioned(document), document.occasion.code if document.occasion else ""
        ),
        "citation": editions.citation(
            f"{title}, {document.deciding.name}", shown, request.build_absolute_uri(canonical)
        ),
        "edition_address": request.build_absolute_uri(f"{address}v/{shown.edition.number}/"),
        "downloads": editions.downloads(address),
        "RecipientKind": RecipientKind,
        "AwardScope": AwardScope,
        "DecidingOrgan": DecidingOrgan,
        "DeviationKind": DeviationKind,
        "SourceKind": SourceKind,
    }
    response = HttpResponse(papers.rendered(request, "awards/decision_detail.html", context))
    return conditional(request, response, shown.made_at)


@require_safe
@editions.gone_if_withdrawn
def decision_json(request: HttpRequest, code: str, number: str = "") -> HttpResponseBase:
    shown = editions.find(KIND, code.lower(), int(number) if number else None)
    address = editions.json_address(f"/{START}/{code.lower()}/", number)
    return editions.redirect_to(address, request) or editions.as_json(request, shown)
