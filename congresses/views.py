"""The public pages of congresses, terms and emulation clusters, made from editions."""

import datetime
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.lookups import Exact
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
)
from django.shortcuts import render
from django.utils import translation
from django.utils.functional import Promise
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from congress_portal.foundation.dates import PartialDate
from congress_portal.foundation.open_tables import InDocument
from congress_portal.foundation.publication import read_document
from congress_portal.foundation.sheet_files import CSV_TYPE
from organizations import editions, kept_pages, list_files, papers
from organizations.as_of import DayForm
from organizations.editions import Shown, address_of
from organizations.kept_pages import stamp_with_rows
from organizations.linked_data import listed
from organizations.published import Edition

from . import illustrations, linked_data, sentences, term_reports
from .enums import CongressKind
from .filters import ClusterYearFilter, CongressFilter, TargetFilter
from .illustrations import Illustration
from .published import PublishedClusterYear, PublishedCongress, PublishedTarget
from .reading import Numeral, Reading, SeatsReading
from .reports import ClusterYearReport, CongressReport, ResultText, TargetText
from .surroundings import DecisionsOf, Surroundings, codes_in, surroundings
from .tables import CLUSTER_YEARS, CONGRESSES, TARGETS
from .term_reports import Phase, TermLine, TermReport, TermRow

CONGRESS, CLUSTER_YEAR = "congress", "clusteryear"


# Congresses


@require_safe
def congress_list(request: HttpRequest) -> HttpResponse:
    return _congress_list(request, CongressFilter(request.GET))


def _congress_list(request: HttpRequest, wanted: CongressFilter, status: int = 200) -> HttpResponse:
    rows = PublishedCongress.objects.all()
    counts = wanted.counts(rows)
    total = sum(count for _value, _shown, count in counts[""])
    # Undated ones come last: they are mostly known by name only.
    ordered = wanted.narrowed(rows).order_by(*CONGRESSES.order)
    page = wanted.page(ordered, total)
    shown = list(page)
    labels = {}
    if "kind" in wanted.wanted:
        labels["kind"] = str(CongressKind(wanted.wanted["kind"]).label)
    if shown:
        labels["host"] = shown[0].host_name
    return render(
        request,
        "congresses/congress_list.html",
        {
            "form": wanted,
            "page": page,
            "rows": [_listed(row) for row in shown],
            "total": total,
            "facets": wanted.facets_of(counts),
            "chosen": wanted.chosen(labels),
            **listed(request, CONGRESSES, "dai-hoi", wanted, total),
        },
        status=status,
    )


CONGRESS_FILES = list_files.ListFiles("dai-hoi", CONGRESSES, CongressFilter, _congress_list)


def _listed(row: PublishedCongress) -> dict[str, Any]:
    term = TermLine(row.term_number, row.term_from, row.term_to)
    of_body = row.host_kind == "organization" and row.is_congress and term.place
    host = address_of("to-chuc", row.host_code, row.host_name)
    before = TermLine(row.reviewed_number, row.reviewed_from, row.reviewed_to)
    is_next = of_body and before.place
    terms = f"first_term={before.place}&second={row.host_code}&second_term={term.place}"
    return {
        "row": row,
        "address": address_of("dai-hoi", row.code, row.title),
        "kind": sentences.kind_in_short(row.kind),
        "held_on": PartialDate.from_iso(row.held_on_text) if row.held_on_text else None,
        "term": term_title(term) if of_body else "",
        "term_address": f"{host}nhiem-ky/{term.place}/" if of_body else "",
        "compared_address": f"/so-sanh/?first={row.host_code}&{terms}" if is_next else "",
    }


# Targets


@dataclass(frozen=True)
class ListedTarget:
    """A target or a result, with the document it is part of and its place there."""

    row: PublishedTarget
    part: TargetText | ResultText
    address: str
    host_address: str


@require_safe
@kept_pages.kept
def target_list(request: HttpRequest) -> HttpResponse:
    """What congresses set themselves, and what they report of it, across all bodies."""
    return _target_list(request, TargetFilter(request.GET))


def _target_list(request: HttpRequest, wanted: TargetFilter, status: int = 200) -> HttpResponse:
    rows = PublishedTarget.objects.all()
    counts = wanted.counts(rows)
    total = sum(count for _value, _shown, count in counts[""])
    page = wanted.page(wanted.narrowed(rows), total)
    shown = [_listed_target(row) for row in page]
    facets = wanted.facets_of(counts)
    labels = {facet.name: c.label for facet in facets for c in facet.choices if c.selected}
    if "part" in wanted.wanted:
        labels["part"] = str(dict(TargetFilter.PARTS)[wanted.wanted["part"]])
    if shown:
        labels["host"] = shown[0].row.host_name
    return render(
        request,
        "congresses/target_list.html",
        {
            "form": wanted,
            "page": page,
            "rows": shown,
            "total": total,
            "facets": facets,
            "chosen": wanted.chosen(labels),
            **listed(request, TARGETS, "chi-tieu", wanted, total),
        },
        status=status,
    )


TARGET_FILES = list_files.ListFiles("chi-tieu", TARGETS, TargetFilter, _target_list)


def _listed_target(row: PublishedTarget) -> ListedTarget:
    document_type = ResultText if row.is_result else TargetText
    anchor = f"ket-qua-{row.position + 1}" if row.is_result else f"targets{row.position}"
    report = address_of("dai-hoi", row.congress_code, row.congress_title)
    return ListedTarget(
        row,
        read_document(document_type, row.text),
        f"{report}#{row.congress_code}-{anchor}",
        address_of("to-chuc", row.host_code, row.host_name),
    )


def term_title(term: TermLine) -> str:
    if term.number and not (term.year_from and term.year_to):
        return _("Term no. %(number)s") % {"number": term.roman}
    return _("Term %(years)s") % {"years": term.years}


@require_safe
@editions.gone_if_withdrawn
def congress_detail(
    request: HttpRequest, code: str, decisions_of: DecisionsOf, number: str = ""
) -> HttpResponseBase:
    shown = editions.find(CONGRESS, code.lower(), int(number) if number else None)
    text = shown.edition.text
    host_code = json.loads(text)["host"]["code"]
    around = surroundings(codes_in(text), host_code, decisions_of)
    row = around.congresses.get(shown.edition.record_code)
    title = row["title"] if row else read_document(CongressReport, text).title
    address = address_of("dai-hoi", shown.edition.record_code, title)
    canonical = f"{address}v/{number}/" if number else address
    if elsewhere := editions.redirect_to(canonical, request):
        return elsewhere

    def page() -> bytes:
        reading = Reading(shown.read(CongressReport), shown, around)
        context = congress_context(reading, address)
        context["canonical"] = request.build_absolute_uri(canonical)
        context["citation"] = editions.citation(reading.report.title, shown, context["canonical"])
        permanent = f"{address}v/{shown.edition.number}/"
        context["edition_address"] = request.build_absolute_uri(permanent)
        if shown.is_latest and not number:
            context["linked"] = linked_data.congress(request, reading, address)
        return papers.rendered(request, "congresses/congress_detail.html", context)

    made_of = [shown.edition.page_hash, str(shown.latest_number), around.fingerprint(), canonical]
    return kept_pages.answer(request, shown.made_at, made_of, page)


def congress_context(reading: Reading, address: str) -> dict[str, Any]:
    """What the page of a report shows, whether the report is published or being prepared."""
    report, around = reading.report, reading.around
    json_address = f"{address[:-1]}.json"
    if not reading.shown.is_latest:
        json_address = f"{address}v/{reading.shown.edition.number}.json"
    host = around.address_of(report.host)
    return {
        "reading": reading,
        "around": around,
        "sources": reading.cited,
        "numerals": reading.glance,
        "description": " ".join(strip_tags(sentences.opening(report, around)).split()),
        "trail": [
            (_("Congresses"), "/dai-hoi/"),
            *([(report.host.name, host)] if host else []),
            (report.title, ""),
        ],
        "json_address": json_address,
        "downloads": editions.downloads(address, json_address),
        "term_links": _term_links(reading),
        **_neighbours(reading),
    }


@require_safe
@editions.gone_if_withdrawn
def congress_chart(
    request: HttpRequest, code: str, name: str, number: str = ""
) -> HttpResponseBase:
    """The rows behind one drawing of a report."""
    shown = editions.find(CONGRESS, code.lower(), int(number) if number else None)
    row = PublishedCongress.objects.filter(code=shown.edition.record_code).first()
    reading = Reading(shown.read(CongressReport), shown, Surroundings())
    title = row.title if row else reading.report.title
    address = address_of("dai-hoi", shown.edition.record_code, title)
    canonical = f"{address}v/{number}/" if number else address
    canonical += f"bieu-do/{name}.csv"
    if elsewhere := editions.redirect_to(canonical, request):
        return elsewhere
    draw = illustrations.DRAWN.get(name)
    made_of = [shown.edition.page_hash, canonical]
    return _chart_file(request, shown.made_at, made_of, lambda: draw(reading) if draw else None)


@require_safe
def term_chart(
    request: HttpRequest, code: str, wanted: str, decisions_of: DecisionsOf
) -> HttpResponseBase:
    """The rows behind the drawing of goals and results of a term."""
    report = _composed(code, wanted, decisions_of)
    if elsewhere := editions.redirect_to(f"{report.address}bieu-do/ket-qua.csv", request):
        return elsewhere
    made_of = [*(edition.page_hash for edition in report.editions), report.address]
    return _chart_file(request, report.made_at, made_of, lambda: illustrations.of_term(report))


def _chart_file(
    request: HttpRequest,
    made_at: Any,
    made_of: list[str],
    drawn: Callable[[], Illustration | None],
) -> HttpResponseBase:
    with translation.override("vi"):
        found = drawn()
        if found is None:
            raise Http404
        content = found.csv(mark=request.GET.get("bom") != "0")
    response = kept_pages.answer(request, made_at, made_of, lambda: content, content_type=CSV_TYPE)
    filename = "_".join(each for each in request.path.split("/")[2:] if each != "bieu-do")
    response.headers["Content-Disposition"] = f'attachment; filename="{filename}"'
    return response


READ_FOR_CHARTS = 20


def chart_examples() -> list[tuple[str, str, str]]:
    """Of each drawing its kind of address, its name, and an example among the fullest reports."""
    places = {name: ("/dai-hoi/{code}-{slug}", name) for name in illustrations.DRAWN}
    of_term = ("/to-chuc/{code}-{slug}/nhiem-ky/{so}", "ket-qua")
    found = dict.fromkeys([*places.values(), of_term], "")
    fullest = PublishedCongress.objects.filter(is_congress=True).order_by(
        F("target_count").desc(nulls_last=True), "pk"
    )
    # Sorted by their keys alone: an edition holds its whole text.
    keys = list(fullest.values_list("pk", flat=True)[:READ_FOR_CHARTS])
    rows = PublishedCongress.objects.select_related("edition").in_bulk(keys)
    for row in (rows[key] for key in keys if key in rows):
        report = read_document(CongressReport, row.edition.text)
        reading = Reading(report, Shown(row.edition, row.edition.number), Surroundings())
        for name, draw in illustrations.DRAWN.items():
            if not found[places[name]] and draw(reading):
                found[places[name]] = f"{reading.address}bieu-do/{name}.csv"
                reviewed = TermLine(row.reviewed_number, row.reviewed_from, row.reviewed_to)
                if name == "ket-qua" and reviewed.place:
                    host = address_of("to-chuc", row.host_code, row.host_name)
                    found[of_term] = f"{host}nhiem-ky/{reviewed.place}/bieu-do/ket-qua.csv"
        if all(found.values()):
            break
    return [(where, name, example) for (where, name), example in found.items()]


def _neighbours(reading: Reading) -> dict[str, Any]:
    """The congress of the body before this one and the one after; for a conference likewise."""
    own = [
        row
        for row in reading.around.congresses_of(reading.report.host.code)
        if row["is_congress"] == reading.report.is_congress
    ]
    codes = [row["code"] for row in own]
    if reading.code not in codes:
        return {"before": None, "after": None}
    place = codes.index(reading.code)
    words = (
        (_("Congress before"), _("Congress after"))
        if reading.report.is_congress
        else (_("Before"), _("After"))
    )
    return {
        "before": _way(words[0], own[place - 1]) if place else None,
        "after": _way(words[1], own[place + 1]) if place + 1 < len(own) else None,
    }


def _way(word: str, row: dict[str, Any]) -> dict[str, str]:
    return {
        "word": word,
        "title": row["title"],
        "address": address_of("dai-hoi", row["code"], row["title"]),
    }


def _term_links(reading: Reading) -> list[tuple[str, str]]:
    """The terms this congress closes and opens."""
    report = reading.report
    host = reading.around.address_of(report.host)
    if not host or report.host.kind != "organization" or not reading.report.is_congress:
        return []
    reviewed = report.reviewed_term
    keys = [
        (reviewed.number if reviewed else None, *reading.reviewed_years),
        (report.term.number, report.term.year_from, report.term.year_to) if report.term else None,
    ]
    known = term_reports.terms_of(reading.around.congresses_of(report.host.code))
    links = []
    for key in keys:
        term = next((each for each in known if key and each.is_of(*key)), None)
        if term is not None:
            links.append((term_title(term), f"{host}nhiem-ky/{term.place}/"))
    return links


@require_safe
@editions.gone_if_withdrawn
def congress_json(request: HttpRequest, code: str, number: str = "") -> HttpResponseBase:
    shown = editions.find(CONGRESS, code.lower(), int(number) if number else None)
    row = PublishedCongress.objects.filter(code=shown.edition.record_code).first()
    title = row.title if row else shown.read(CongressReport).title
    address = address_of("dai-hoi", shown.edition.record_code, title)
    canonical = f"{address}v/{number}.json" if number else f"{address[:-1]}.json"
    return editions.redirect_to(canonical, request) or editions.as_json(request, shown)


# Terms


def _composed(code: str, wanted: str, decisions_of: DecisionsOf) -> TermReport:
    report = term_reports.compose(
        code.lower(),
        wanted,
        lambda codes: surroundings(codes, code.lower(), decisions_of),
        codes_in,
    )
    if report is None:
        raise Http404
    return report


@require_safe
def term_report(
    request: HttpRequest, code: str, wanted: str, decisions_of: DecisionsOf
) -> HttpResponseBase:
    """The report of a term: promised, elected and done, out of the editions of its congresses."""
    report = _composed(code, wanted, decisions_of)
    if elsewhere := editions.redirect_to(report.address, request):
        return elsewhere

    form = DayForm(request.GET)

    def page() -> bytes:
        context = {**term_context(report), "day_form": form}
        if form.day:
            context["then"] = OnDay(form.day, report)
        context["canonical"] = request.build_absolute_uri(report.address)
        context["citation"] = _("%(title)s. %(editions)s. Congress Portal. %(address)s") % {
            "title": context["title"],
            "editions": "; ".join(
                _("%(title)s, edition %(number)s")
                % {"title": each.report.title, "number": each.shown.edition.number}
                for each in report.readings
            ),
            "address": context["canonical"],
        }
        return papers.rendered(request, "congresses/term_report.html", context)

    made_of = [
        *(edition.page_hash for edition in report.editions),
        report.around.fingerprint(),
        report.address,
        form.typed,
    ]
    return kept_pages.answer(request, report.made_at, made_of, page)


@dataclass(frozen=True)
class OnDay:
    """The committees of a term on a day."""

    day: datetime.date
    report: TermReport

    @property
    def committees(self) -> list[SeatsReading]:
        return self.report.committees_on(self.day)

    @property
    def sentence(self) -> str:
        """Why nobody holds a seat of the term on the day; empty within it."""
        report, closing = self.report, self.report.closing
        match report.phase_on(self.day):
            case Phase.BEFORE:
                return _("The term had not begun on this day.")
            case Phase.UNCERTAIN:
                return _(
                    "Who was in office on this day is not known: of a congress that began or ended "
                    "the term only the month or the year is stated."
                )
            case Phase.SUCCEEDED if closing:
                return _("The term was over on this day: %(title)s had been held.") % {
                    "title": closing.report.title
                }
            case Phase.BODY_ENDED:
                return _("The body had ended its activity by this day.")
            case Phase.YEARS_OVER:
                return _("The years of the term were over on this day; no later congress is known.")
        return ""


def term_context(report: TermReport) -> dict[str, Any]:
    opening, closing = report.opening, report.closing
    name = term_title(report.term)
    json_address = f"{report.address[:-1]}.json"
    sections = _term_sections(report, opening, closing)
    numerals = term_numerals(opening, closing)
    return {
        "term_report": report,
        "around": report.around,
        "readings": report.readings,
        "records_told": [("dai-hoi", each.code, each.report.title) for each in report.readings],
        "sources": report.sources,
        "opening": opening,
        "closing": closing,
        "events": report.events,
        "other_events": [
            {"title": row["title"], "address": address_of("dai-hoi", row["code"], row["title"])}
            for row in report.other_events
        ],
        "numerals": numerals,
        "name": name,
        "title": f"{name}, {report.host_name}",
        "trail": [
            (_("Bodies"), "/to-chuc/"),
            *([(report.host_name, report.host_address)] if report.host_address else []),
            (name, ""),
        ],
        "before": _term_way(_("Term before"), report.before, report) or _predecessors_way(report),
        "after": _term_way(_("Term after"), report.after, report) or _successors_way(report),
        "successors": _successors(report),
        "told_by": [_way("", row) for row in report.told_by],
        "further": _further(report),
        "json_address": json_address,
        "downloads": [*editions.papers_at(report.address[:-1]), ("JSON", json_address)],
        "sections": sections,
        "anchors": {anchor for anchor, _title in sections},
    }


def _further(report: TermReport) -> list[tuple[str, str]]:
    """To the term beside others: the one before, other bodies, those under one superior."""
    code, here = report.host_code, report.term.place
    beside = report.before or report.after
    links = [(_("Beside another body"), f"/so-sanh/?first={code}&first_term={here}")]
    if beside:
        first, second = (beside.place, here) if report.before else (here, beside.place)
        told = _("Beside the term before") if report.before else _("Beside the term after")
        terms = f"first_term={first}&second={code}&second_term={second}"
        links.insert(0, (told, f"/so-sanh/?first={code}&{terms}"))
    links.append((_("Among its siblings"), f"/so-sanh/cung-cap-tren/?body={code}&term={here}"))
    if report.host_address:
        links.append((_("Over its terms"), f"{report.host_address}xu-huong/"))
    return links


def term_numerals(opening: Reading | None, closing: Reading | None) -> list[Numeral]:
    """What the term was given, and what came of it, in five numbers at most."""
    made: list[Numeral] = []
    if opening and not opening.is_bare:
        made += [opening.committee_numeral(), opening.targets_numeral(_("Targets set"))]
    if closing:
        made.append(closing.results_numeral(_("Targets as reported")))
    if opening and not opening.is_bare:
        made += [opening.delegates_numeral(), opening.delegation_numeral()]
    elif closing:
        made += closing.further_numerals()[:4]
    return made if len(made) > 1 else []


def _term_sections(
    report: TermReport, opening: Reading | None, closing: Reading | None
) -> list[tuple[str, str | Promise]]:
    asked = [
        ("ket-qua", _("Promised and done"), True),
        ("bau-cu", _("Elections"), opening and "bau-cu" in opening.anchors),
        ("dai-bieu", _("Delegates"), opening and "dai-bieu" in opening.anchors),
        ("dien-bien", _("Within the term"), report.event_rows or report.other_events),
        ("hoat-dong", _("Activity"), closing and "hoat-dong" in closing.anchors),
        (
            "khen-thuong",
            _("Awards"),
            report.decisions or (closing and "khen-thuong" in closing.anchors),
        ),
        (
            "van-kien",
            _("Documents"),
            any(
                each.report.documents or each.report.programmes or each.adopted
                for each in report.readings
            ),
        ),
        (
            "ghi-chu",
            _("What is missing"),
            any("ghi-chu" in each.anchors for each in report.readings),
        ),
    ]
    return [(anchor, title) for anchor, title, is_there in asked if is_there]


def _term_way(word: str, term: TermLine | None, report: TermReport) -> dict[str, str] | None:
    if term is None:
        return None
    start = address_of("to-chuc", report.host_code, report.host_name)
    return {"word": word, "title": term_title(term), "address": f"{start}nhiem-ky/{term.place}/"}


def _predecessors_way(report: TermReport) -> dict[str, Any] | None:
    if not report.predecessors:
        return None
    bodies = [
        {"title": row["name"], "address": address_of("to-chuc", row["code"], row["name"])}
        for row in report.predecessors
    ]
    return {"word": _("The body goes back to"), "bodies": bodies}


def _successors_way(report: TermReport) -> dict[str, Any] | None:
    bodies = _successors(report)
    return {"word": _("The body goes on as"), "bodies": bodies} if bodies else None


def _successors(report: TermReport) -> list[dict[str, str]]:
    return [
        {"title": name, "address": address_of("to-chuc", code, name)}
        for code, name in report.successors
    ]


@require_safe
def term_json(
    request: HttpRequest, code: str, wanted: str, decisions_of: DecisionsOf
) -> HttpResponseBase:
    """The documents a term is composed of, each letter for letter, with what stands around."""
    report = _composed(code, wanted, decisions_of)
    if elsewhere := editions.redirect_to(f"{report.address[:-1]}.json", request):
        return elsewhere
    term = {
        "host": {"code": report.host_code, "name": report.host_name},
        "number": report.term.number,
        "year_from": report.term.year_from,
        "year_to": report.term.year_to,
        "cut_short_on": report.cut_short_on.isoformat() if report.cut_short_on else None,
        "successors": [{"code": code, "name": name} for code, name in report.successors],
        "previous": report.before.place if report.before else None,
        "next": report.after.place if report.after else None,
    }
    parts = [
        f'{{"role":"{_role(report, row)}","edition":{_compact(_about(row))},'
        f'"document":{row.edition.text}}}'
        for row in report.rows
    ]
    decisions = _compact(report.decisions)
    body = f'{{"term":{_compact(term)},"documents":[{",".join(parts)}],"decisions":{decisions}}}'
    made_of = [*(edition.page_hash for edition in report.editions), body]
    response = kept_pages.answer(
        request,
        report.made_at,
        made_of,
        body.encode,
        content_type="application/json; charset=utf-8",
    )
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def _about(row: TermRow) -> dict[str, Any]:
    return {"record_code": row.edition.record_code, **editions.facts_of(row.edition)}


def _role(report: TermReport, row: TermRow) -> str:
    if row is report.opening_row:
        return "opening"
    return "closing" if row is report.closing_row else "event"


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# Emulation clusters


@require_safe
def cluster_year_list(request: HttpRequest) -> HttpResponse:
    return _cluster_year_list(request, ClusterYearFilter(request.GET))


def _cluster_year_list(
    request: HttpRequest, wanted: ClusterYearFilter, status: int = 200
) -> HttpResponse:
    rows = PublishedClusterYear.objects.all()
    counts = wanted.counts(rows)
    total = sum(count for _value, _shown, count in counts[""])
    ordered = wanted.narrowed(rows).order_by(*CLUSTER_YEARS.order)
    page = wanted.page(ordered, total)
    return render(
        request,
        "congresses/cluster_year_list.html",
        {
            "form": wanted,
            "page": page,
            "rows": [
                {
                    "row": row,
                    "address": _cluster_address(row.cluster_code, row.cluster_name, row.year),
                }
                for row in page
            ],
            "total": total,
            "facets": wanted.facets_of(counts),
            "chosen": wanted.chosen({}),
            **listed(request, CLUSTER_YEARS, "cum-thi-dua", wanted, total),
        },
        status=status,
    )


CLUSTER_FILES = list_files.ListFiles(
    "cum-thi-dua", CLUSTER_YEARS, ClusterYearFilter, _cluster_year_list
)


def _cluster_address(code: str, name: str, year: int | None = None) -> str:
    start = address_of("cum-thi-dua", code, name)
    return start if year is None else f"{start}{year}/"


def _cluster(code: str) -> tuple[str, QuerySet, QuerySet]:
    """The name of a cluster, its published years and its conferences."""
    years = PublishedClusterYear.objects.filter(cluster_code=code).order_by("-year")
    meetings = PublishedCongress.objects.filter(host_code=code, host_kind="cluster")
    # Whole rows: what is looked at for the name is listed a moment later.
    names = [*(row.cluster_name for row in years), *(row.host_name for row in meetings)]
    if not names:
        raise Http404
    return names[0], years, meetings


@require_safe
def cluster_detail(request: HttpRequest, code: str, decisions_of: DecisionsOf) -> HttpResponseBase:
    """A cluster: its published years and its conferences."""
    code = code.lower()
    name, years, meetings = _cluster(code)
    address = _cluster_address(code, name)
    if elsewhere := editions.redirect_to(address, request):
        return elsewhere
    return render(
        request,
        "congresses/cluster_detail.html",
        {
            "name": name,
            "years": [
                {"row": row, "address": _cluster_address(code, name, row.year)} for row in years
            ],
            "meetings": [_listed(row) for row in meetings],
            "trail": [(_("Emulation clusters"), "/cum-thi-dua/"), (name, "")],
        },
    )


@require_safe
def cluster_json(request: HttpRequest, code: str) -> HttpResponseBase:
    code = code.lower()
    name, years, meetings = _cluster(code)
    address = editions.json_address(_cluster_address(code, name))
    if elsewhere := editions.redirect_to(address, request):
        return elsewhere
    site = list_files.site_of(request)
    return list_files.open_json(
        {
            "code": code,
            "name": name,
            "years": CLUSTER_YEARS.items(years, site=site),
            "conferences": CONGRESSES.items(meetings, site=site),
        }
    )


def _cluster_edition(code: str, year: str, number: str = "") -> tuple[PublishedClusterYear, Shown]:
    row = (
        PublishedClusterYear.objects.filter(cluster_code=code.lower(), year=int(year))
        .select_related("edition")
        .annotate(register=stamp_with_rows())
        .first()
    )
    if row is None:
        editions.find(CLUSTER_YEAR, code_of_year(code.lower(), year))
        raise Http404
    if number:
        return row, editions.find(CLUSTER_YEAR, row.code, int(number))
    return row, Shown(row.edition, row.edition.number, row.register)


def code_of_year(cluster_code: str, year: str) -> str:
    """The code of a year of a cluster, published or withdrawn since: its address does not say."""
    row = PublishedClusterYear.objects.filter(cluster_code=cluster_code, year=int(year)).first()
    if row is not None:
        return row.code
    told = Edition.objects.filter(
        Exact(InDocument("text", "cluster", "code"), cluster_code),
        Exact(InDocument("text", "year"), str(int(year))),
        record_kind=CLUSTER_YEAR,
    )
    found = told.order_by("-published_at").values_list("record_code", flat=True).first()
    if found is None:
        raise Http404
    return found


@require_safe
@editions.gone_if_withdrawn
def cluster_year(
    request: HttpRequest, code: str, year: str, decisions_of: DecisionsOf, number: str = ""
) -> HttpResponseBase:
    row, shown = _cluster_edition(code, year, number)
    address = _cluster_address(row.cluster_code, row.cluster_name, row.year)
    canonical = f"{address}v/{number}/" if number else address
    if elsewhere := editions.redirect_to(canonical, request):
        return elsewhere
    around = surroundings(codes_in(shown.edition.text), row.cluster_code, decisions_of)

    def page() -> bytes:
        context = cluster_year_context(shown, around, address)
        context["canonical"] = request.build_absolute_uri(canonical)
        context["citation"] = editions.citation(context["title"], shown, context["canonical"])
        permanent = f"{address}v/{shown.edition.number}/"
        context["edition_address"] = request.build_absolute_uri(permanent)
        return papers.rendered(request, "congresses/cluster_year_detail.html", context)

    made_of = [shown.edition.page_hash, str(shown.latest_number), around.fingerprint(), canonical]
    return kept_pages.answer(request, shown.made_at, made_of, page)


def cluster_year_context(shown: Shown, around: Surroundings, address: str) -> dict[str, Any]:
    report = shown.read(ClusterYearReport)
    reading = Reading(report, shown, around)
    cluster = report.cluster
    years = around.clusters.get(cluster.code, {}).get("years") or []

    def way(word: str, wanted: int | None) -> dict[str, str] | None:
        if wanted is None:
            return None
        return {
            "word": word,
            "title": _("Year %(year)s") % {"year": wanted},
            "address": _cluster_address(cluster.code, cluster.name, wanted),
        }

    json_address = f"{address[:-1]}.json"
    told = {each.code for each in (report.signed_at, report.closed_at) if each}
    return {
        "report": report,
        "reading": reading,
        "sources": reading.cited,
        "around": around,
        "shown": shown,
        "title": _("%(cluster)s, %(year)s") % {"cluster": cluster.name, "year": report.year},
        "trail": [
            (_("Emulation clusters"), "/cum-thi-dua/"),
            (cluster.name, _cluster_address(cluster.code, cluster.name)),
            (str(report.year), ""),
        ],
        "meetings": [
            {
                "title": row["title"],
                "address": address_of("dai-hoi", row["code"], row["title"]),
            }
            for row in around.congresses_of(cluster.code)
            if row["code"] not in told
        ],
        "before": way(_("Year before"), max((y for y in years if y < report.year), default=None)),
        "after": way(_("Year after"), min((y for y in years if y > report.year), default=None)),
        "json_address": json_address,
        "record_address": address,
        "downloads": editions.downloads(address),
    }


@require_safe
@editions.gone_if_withdrawn
def cluster_year_json(
    request: HttpRequest, code: str, year: str, number: str = ""
) -> HttpResponseBase:
    row, shown = _cluster_edition(code, year, number)
    address = _cluster_address(row.cluster_code, row.cluster_name, row.year)
    elsewhere = editions.redirect_to(editions.json_address(address, number), request)
    return elsewhere or editions.as_json(request, shown)
