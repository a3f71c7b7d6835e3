"""The pages that belong to no app: home, search, about, downloads, health."""

from dataclasses import dataclass

from django.core.cache import cache
from django.db import DatabaseError
from django.db.models import CharField, Count, Value
from django.db.models.functions import Concat
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from awards.published import PublishedAward, PublishedDecision
from awards.sheets import AWARD_COLUMNS
from congresses.published import PublishedClusterYear, PublishedCongress, PublishedTarget
from congresses.tables import CLUSTER_YEARS, CONGRESSES, TARGETS
from congresses.views import chart_examples
from organizations import linked_data
from organizations.editions import address_of
from organizations.filters import KEEP_COUNTS
from organizations.kept_pages import conditional, kept, register_stamp
from organizations.published import Edition, PublishedOrganization, PublishedPost
from organizations.tables import BODIES

from .api import COLLECTIONS
from .catalogue import LISTS
from .coverage import REPORT, with_record
from .publications import Publication, publication, titled
from .search import KINDS, SearchFilter, search, typed_ahead

LATEST_CONGRESSES = 6
LATEST_EDITIONS = 6


@require_safe
@kept
def home(request: HttpRequest) -> HttpResponse:
    counts = coverage()
    return render(
        request,
        "portal/home.html",
        {
            "coverage": counts,
            "levels": levels(counts),
            "congresses": list(PublishedCongress.objects.exclude(held_on=None)[:LATEST_CONGRESSES]),
            "latest": latest_editions(),
        },
    )


def latest_editions() -> list[Publication]:
    """Of a record that is withdrawn, only that it was."""
    rows = titled(Edition.objects.all()).order_by("-id")[: 2 * LATEST_EDITIONS]
    told = [each for each in map(publication, rows) if each.address or each.is_withdrawal]
    return told[:LATEST_EDITIONS]


def coverage() -> dict[str, int]:
    """How much is published, in one query; kept until something more is."""
    key = f"coverage-{register_stamp()}"
    counts = cache.get(key)
    if counts is None:
        counted = {
            "organizations": PublishedOrganization.objects.all(),
            "congresses": PublishedCongress.objects.all(),
            "targets": PublishedTarget.objects.filter(is_result=False),
            "results": PublishedTarget.objects.filter(is_result=True),
            "decisions": PublishedDecision.objects.all(),
            "awards": PublishedAward.objects.all(),
            "corrections": Edition.objects.filter(number__gt=1),
        }
        of_level = PublishedOrganization.objects.filter(ended_on=None)
        reported = with_record(of_level).filter(record=REPORT)
        parts = [
            rows.order_by().values(part=Value(name, CharField())).annotate(rows=Count("*"))
            for name, rows in counted.items()
        ] + [
            rows.order_by()
            .values(part=Concat(Value(f"{name} "), "level", output_field=CharField()))
            .annotate(rows=Count("*"))
            for name, rows in (("level", of_level), ("reported", reported))
        ]
        counts = dict.fromkeys(counted, 0)
        for row in parts[0].union(*parts[1:], all=True):
            counts[row["part"]] = row["rows"]
        cache.set(key, counts, KEEP_COUNTS)
    return counts


def levels(counts: dict[str, int]) -> list[tuple[int, int, int]]:
    """Of each level: how many of its active bodies have a published report, and how many are."""
    found = sorted(int(part.split()[1]) for part in counts if part.startswith("level "))
    return [(each, counts.get(f"reported {each}", 0), counts[f"level {each}"]) for each in found]


@require_safe
def search_page(request: HttpRequest, status: int = 200) -> HttpResponse:
    wanted = SearchFilter(request.GET)
    found = search(wanted)
    return render(
        request,
        "portal/search.html",
        {
            "form": wanted,
            "typed": wanted.wanted.get("q", ""),
            "kind": wanted.wanted.get("kind", ""),
            "found": found,
            "everything": wanted.address(kind=None, year=None),
            "chosen": wanted.chosen({"kind": str(KINDS.get(wanted.wanted.get("kind", ""), ""))}),
            "page": wanted.page(range(found.total), found.total),
            "feed_address": f"/tim-kiem.atom{wanted.address()}" if wanted.asks else "",
        },
        status=status,
    )


@require_safe
def suggestions(request: HttpRequest) -> HttpResponseBase:
    """What one may mean who types into the search box; the page of results says more.

    Not kept: each letter is an address of its own, and would push out pages that are read.
    """
    found = [
        {
            "title": hit.title,
            "kind": str(KINDS[hit.kind]),
            "detail": hit.former or hit.subtitle,
            "address": hit.address,
        }
        for hit in typed_ahead(SearchFilter(request.GET))
    ]
    told = JsonResponse({"suggestions": found}, json_dumps_params={"ensure_ascii": False})
    return conditional(request, told)


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "portal/about.html")


@require_safe
@kept
def downloads(request: HttpRequest) -> HttpResponse:
    """Which downloads there are, with an example of each that really exists."""
    return render(
        request,
        "portal/about_data.html",
        {
            "columns": AWARD_COLUMNS,
            "coverage": coverage(),
            "examples": examples(),
            "collections": [*COLLECTIONS.values()],
            "lists": [BODIES, CONGRESSES, TARGETS, CLUSTER_YEARS],
            "linked": linked_data.catalogue(request, LISTS),
        },
    )


@dataclass(frozen=True)
class Address:
    """A kind of public address with an example that exists; empty where nothing is published."""

    kind: str
    pattern: str
    example: str


def examples() -> list[Address]:
    """Every kind of public address, in the order of a reader's way through the portal."""
    # In the order of their keys: the first that fits is found without sorting them all.
    congresses = PublishedCongress.objects.order_by("pk")
    reports = congresses.filter(is_congress=True, host_kind="organization")
    body = PublishedOrganization.objects.order_by("pk").first()
    congress = congresses.filter(is_congress=True).first() or congresses.first()
    term = reports.exclude(term_number=None, term_from=None).first()
    two_terms = (
        reports.filter(host_code__in=PublishedOrganization.objects.values("code"))
        .exclude(term_from=None)
        .exclude(reviewed_from=None)
        .first()
    )
    compared = f"?first={two_terms.host_code}" if two_terms else ""
    post = PublishedPost.objects.order_by("pk").first()
    decision = PublishedDecision.objects.order_by("pk").first()
    cluster = PublishedClusterYear.objects.order_by("pk").first()
    at_body = address_of("to-chuc", body.code, body.name) if body else ""
    at_congress = address_of("dai-hoi", congress.code, congress.title) if congress else ""
    at_decision = f"/khen-thuong/quyet-dinh/{decision.code}/" if decision else ""
    at_year = at_term = ""
    if cluster:
        at_cluster = address_of("cum-thi-dua", cluster.cluster_code, cluster.cluster_name)
        at_year = f"{at_cluster}{cluster.year}/"
    if term:
        place = term.term_number or f"{term.term_from}-{term.term_to}"
        at_term = f"{address_of('to-chuc', term.host_code, term.host_name)}nhiem-ky/{place}/"

    def below(address: str, part: str) -> str:
        return f"{address}{part}" if address else ""

    def suffixed(address: str, suffix: str) -> str:
        return f"{address[:-1]}{suffix}" if address else ""

    return [
        Address(_("home page"), "/", "/"),
        Address(_("about the portal"), "/gioi-thieu/", "/gioi-thieu/"),
        Address(_("list of bodies"), "/to-chuc/", "/to-chuc/"),
        Address(_("profile of a body"), "/to-chuc/{code}-{slug}/", at_body),
        Address(_("profile as JSON"), "/to-chuc/{code}-{slug}.json", suffixed(at_body, ".json")),
        Address(
            _("an edition of a profile"), "/to-chuc/{code}-{slug}/v/{n}/", below(at_body, "v/1/")
        ),
        Address(
            _("editions of a profile"),
            "/to-chuc/{code}-{slug}/lich-su/",
            below(at_body, "lich-su/"),
        ),
        Address(
            _("editions of a record as JSON"),
            "/to-chuc/{code}-{slug}/lich-su.json",
            below(at_body, "lich-su.json"),
        ),
        Address(
            _("facts of a record as CSV"),
            "/dai-hoi/{code}-{slug}/so-lieu.csv",
            below(at_congress, "so-lieu.csv"),
        ),
        Address(
            _("Atom feed of a body"), "/to-chuc/{code}-{slug}.atom", suffixed(at_body, ".atom")
        ),
        Address(
            _("Atom feed of a record"),
            "/dai-hoi/{code}-{slug}.atom",
            suffixed(at_congress, ".atom"),
        ),
        Address(
            _("a body as of a day"),
            "/to-chuc/{code}-{slug}/?as_of={yyyy-mm-dd}",
            below(at_body, "?as_of=2020-06-30"),
        ),
        Address(
            _("a body over its terms"),
            "/to-chuc/{code}-{slug}/xu-huong/",
            below(at_body, "xu-huong/"),
        ),
        Address(
            _("a body over its terms as CSV"),
            "/to-chuc/{code}-{slug}/xu-huong.csv",
            below(at_body, "xu-huong.csv"),
        ),
        Address(_("term of a body"), "/to-chuc/{code}-{slug}/nhiem-ky/{so}/", at_term),
        Address(
            _("term as JSON"),
            "/to-chuc/{code}-{slug}/nhiem-ky/{so}.json",
            suffixed(at_term, ".json"),
        ),
        Address(
            _("committees of a term as of a day"),
            "/to-chuc/{code}-{slug}/nhiem-ky/{so}/?as_of={yyyy-mm-dd}",
            below(at_term, "?as_of=2024-06-30"),
        ),
        Address(
            _("term as PDF"),
            "/to-chuc/{code}-{slug}/nhiem-ky/{so}.pdf",
            suffixed(at_term, ".pdf"),
        ),
        *(
            Address(_("rows of a list as a file"), f"/{name}.{{csv,xlsx,json}}", f"/{name}.csv")
            for name in ("to-chuc", "dai-hoi", "chi-tieu", "cum-thi-dua")
        ),
        Address(_("list of congresses"), "/dai-hoi/", "/dai-hoi/"),
        Address(_("report of a congress"), "/dai-hoi/{code}-{slug}/", at_congress),
        Address(_("report as JSON"), "/dai-hoi/{code}-{slug}.json", suffixed(at_congress, ".json")),
        Address(_("report as PDF"), "/dai-hoi/{code}-{slug}.pdf", suffixed(at_congress, ".pdf")),
        Address(
            _("report as a Word file"),
            "/dai-hoi/{code}-{slug}.docx",
            suffixed(at_congress, ".docx"),
        ),
        Address(
            _("an edition of a report"), "/dai-hoi/{code}-{slug}/v/{n}/", below(at_congress, "v/1/")
        ),
        Address(
            _("editions of a report"),
            "/dai-hoi/{code}-{slug}/lich-su/",
            below(at_congress, "lich-su/"),
        ),
        *(
            Address(_("rows of a drawing as CSV"), f"{where}/bieu-do/{name}.csv", example)
            for where, name, example in chart_examples()
        ),
        Address(_("list of awards"), "/khen-thuong/", "/khen-thuong/"),
        Address(_("awards as CSV"), "/khen-thuong.csv", "/khen-thuong.csv"),
        Address(_("awards as JSON"), "/khen-thuong.json", "/khen-thuong.json"),
        Address(_("awards as a sheet"), "/khen-thuong.xlsx", "/khen-thuong.xlsx"),
        Address(_("award decision"), "/khen-thuong/quyet-dinh/{code}/", at_decision),
        Address(
            _("decision as JSON"),
            "/khen-thuong/quyet-dinh/{code}.json",
            suffixed(at_decision, ".json"),
        ),
        Address(
            _("an edition of a decision"),
            "/khen-thuong/quyet-dinh/{code}/v/{n}/",
            below(at_decision, "v/1/"),
        ),
        Address(
            _("editions of a decision"),
            "/khen-thuong/quyet-dinh/{code}/lich-su/",
            below(at_decision, "lich-su/"),
        ),
        Address(_("list of targets and results"), "/chi-tieu/", "/chi-tieu/"),
        Address(_("list of emulation clusters"), "/cum-thi-dua/", "/cum-thi-dua/"),
        Address(_("year of a cluster"), "/cum-thi-dua/{code}-{slug}/{nam}/", at_year),
        Address(
            _("year of a cluster as JSON"),
            "/cum-thi-dua/{code}-{slug}/{nam}.json",
            suffixed(at_year, ".json"),
        ),
        Address(
            _("an edition of a year of a cluster"),
            "/cum-thi-dua/{code}-{slug}/{nam}/v/{n}/",
            below(at_year, "v/1/"),
        ),
        Address(
            _("editions of a year of a cluster"),
            "/cum-thi-dua/{code}-{slug}/{nam}/lich-su/",
            below(at_year, "lich-su/"),
        ),
        Address(
            _("person in office"),
            "/nhan-su/{code}/",
            f"/nhan-su/{post.person_code}/" if post else "",
        ),
        Address(_("what is published and what is not"), "/do-phu/", "/do-phu/"),
        Address(_("the same as CSV"), "/do-phu.csv", "/do-phu.csv"),
        Address(
            _("person in office as JSON"),
            "/nhan-su/{code}.json",
            f"/nhan-su/{post.person_code}.json" if post else "",
        ),
        Address(
            _("an edition as JSON"),
            "/dai-hoi/{code}-{slug}/v/{n}.json",
            below(at_congress, "v/1.json"),
        ),
        Address(_("data package"), "/du-lieu/goi-du-lieu.zip", "/du-lieu/goi-du-lieu.zip"),
        Address(_("interface for programs"), "/api/", "/api/"),
        Address(_("description of the interface"), "/api/openapi.json", "/api/openapi.json"),
        Address(_("a collection of the interface"), "/api/v1/{name}", "/api/v1/bodies?limit=5"),
        Address(
            _("a record of the interface"),
            "/api/v1/congresses/{code}",
            f"/api/v1/congresses/{congress.code}" if congress else "",
        ),
        Address(_("search"), "/tim-kiem/?q={…}", "/tim-kiem/?q=lang+son"),
        Address(
            _("suggestions while one types"), "/tim-kiem/goi-y/?q={…}", "/tim-kiem/goi-y/?q=lang"
        ),
        Address(
            _("two terms or two bodies compared"),
            "/so-sanh/?first={code}&first_term={so}&second={code}&second_term={so}",
            below("/so-sanh/" if compared else "", compared),
        ),
        Address(
            _("a comparison as CSV"),
            "/so-sanh.csv?first={code}&first_term={so}&second={code}&second_term={so}",
            below("/so-sanh.csv" if compared else "", compared),
        ),
        Address(
            _("a body among its siblings"),
            "/so-sanh/cung-cap-tren/?body={code}&term={so}",
            f"/so-sanh/cung-cap-tren/?body={body.code}" if body else "",
        ),
        Address(
            _("a body among its siblings as CSV"),
            "/so-sanh/cung-cap-tren.csv?body={code}&term={so}",
            f"/so-sanh/cung-cap-tren.csv?body={body.code}" if body else "",
        ),
        Address(_("corrections"), "/dinh-chinh/", "/dinh-chinh/"),
        Address(_("corrections as CSV"), "/dinh-chinh.csv", "/dinh-chinh.csv"),
        Address(_("corrections as a sheet"), "/dinh-chinh.xlsx", "/dinh-chinh.xlsx"),
        Address(_("corrections as JSON"), "/dinh-chinh.json", "/dinh-chinh.json"),
        Address(_("Atom feed of corrections"), "/dinh-chinh.atom", "/dinh-chinh.atom"),
        Address(_("Atom feed of all publications"), "/cong-bo.atom", "/cong-bo.atom"),
        Address(_("Atom feed of award decisions"), "/khen-thuong.atom", "/khen-thuong.atom"),
        Address(_("map of the site"), "/sitemap.xml", "/sitemap.xml"),
        Address(_("downloads"), "/du-lieu/", "/du-lieu/"),
    ]


@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """The process answers; nothing else is asked."""
    return HttpResponse("ok\n", content_type="text/plain", headers={"Cache-Control": "no-store"})


@require_safe
def ready(request: HttpRequest) -> HttpResponseBase:
    """Whether pages can be served: the database answers and holds the tables."""
    try:
        register_stamp()
        is_ready = True
    except DatabaseError:
        is_ready = False
    return JsonResponse(
        {"database": is_ready},
        status=200 if is_ready else 503,
        headers={"Cache-Control": "no-store"},
    )
