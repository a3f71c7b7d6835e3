"""What programs ask for first: the map of the site, what robots may fetch, how to search here."""

from collections.abc import Callable, Iterator
from datetime import datetime
from xml.sax.saxutils import escape

from django.conf import settings
from django.db.models import Max, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from awards.published import PublishedDecision
from congresses.published import PublishedClusterYear, PublishedCongress
from organizations.editions import address_of
from organizations.kept_pages import answer as kept_answer
from organizations.kept_pages import register_stamp
from organizations.published import PublishedOrganization

MOST_IN_A_PART = 50_000
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XML_TYPE = "application/xml; charset=utf-8"
FIXED = (
    "/",
    "/gioi-thieu/",
    "/to-chuc/",
    "/dai-hoi/",
    "/khen-thuong/",
    "/cum-thi-dua/",
    "/so-sanh/",
    "/do-phu/",
    "/dinh-chinh/",
    "/du-lieu/",
)


def organizations(row: dict[str, str]) -> str:
    return address_of("to-chuc", row["code"], row["name"])


def congresses(row: dict[str, str]) -> str:
    return address_of("dai-hoi", row["code"], row["title"])


def decisions(row: dict[str, str]) -> str:
    return f"/khen-thuong/quyet-dinh/{row['code']}/"


def cluster_years(row: dict[str, str]) -> str:
    return f"{address_of('cum-thi-dua', row['cluster_code'], row['cluster_name'])}{row['year']}/"


# By kind: the rows, the columns an address is made of, and the address.
KINDS: dict[str, tuple[QuerySet, tuple[str, ...], Callable[[dict[str, str]], str]]] = {
    "to-chuc": (PublishedOrganization.objects.all(), ("code", "name"), organizations),
    "dai-hoi": (PublishedCongress.objects.all(), ("code", "title"), congresses),
    "khen-thuong": (PublishedDecision.objects.all(), ("code",), decisions),
    "cum-thi-dua": (
        PublishedClusterYear.objects.all(),
        ("cluster_code", "cluster_name", "year"),
        cluster_years,
    ),
}


def parts(rows: QuerySet) -> Iterator[tuple[int, datetime]]:
    """The parts of a kind, by number from 1, each with the time of its latest edition."""
    total = rows.count()
    for number in range(1, -(-total // MOST_IN_A_PART) + 1):
        part = rows.order_by("code")[(number - 1) * MOST_IN_A_PART : number * MOST_IN_A_PART]
        latest = rows.model._default_manager.filter(pk__in=part.values("pk")).aggregate(
            at=Max("edition__published_at")
        )
        yield number, latest["at"]


@require_safe
def index(request: HttpRequest) -> HttpResponseBase:
    def content() -> bytes:
        site = request.build_absolute_uri("/")[:-1]
        lines = [f"<sitemap><loc>{escape(site)}/sitemap-trang.xml</loc></sitemap>"]
        for kind, (rows, _columns, _address) in KINDS.items():
            for number, at in parts(rows):
                lines.append(
                    f"<sitemap><loc>{escape(site)}/sitemap-{kind}-{number}.xml</loc>"
                    f"<lastmod>{at.isoformat(timespec='seconds')}</lastmod></sitemap>"
                )
        return enclosed("sitemapindex", lines)

    return answer(request, content)


@require_safe
def fixed_pages(request: HttpRequest) -> HttpResponseBase:
    def content() -> bytes:
        site = request.build_absolute_uri("/")[:-1]
        return enclosed(
            "urlset", [f"<url><loc>{escape(site + each)}</loc></url>" for each in FIXED]
        )

    return answer(request, content)


@require_safe
def part(request: HttpRequest, kind: str, number: int) -> HttpResponseBase:
    if kind not in KINDS or number < 1:
        raise Http404
    rows, columns, address = KINDS[kind]
    start = (number - 1) * MOST_IN_A_PART
    if not rows.order_by()[start : start + 1].exists():
        raise Http404

    def content() -> bytes:
        site = request.build_absolute_uri("/")[:-1]
        found = rows.order_by("code")[start : start + MOST_IN_A_PART]
        return enclosed(
            "urlset",
            [
                f"<url><loc>{escape(site + address(row))}</loc><lastmod>"
                f"{row['edition__published_at'].isoformat(timespec='seconds')}</lastmod></url>"
                for row in found.values(*columns, "edition__published_at")
            ],
        )

    return answer(request, content)


def enclosed(tag: str, lines: list[str]) -> bytes:
    body = "\n".join(lines)
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<{tag} xmlns="{NAMESPACE}">\n{body}\n</{tag}>\n'
    ).encode()


def answer(request: HttpRequest, content: Callable[[], bytes]) -> HttpResponseBase:
    made_at = register_stamp()
    made_of = [request.build_absolute_uri(), str(made_at)]
    return kept_answer(request, made_at, made_of, content, content_type=XML_TYPE)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Records and their files may be fetched, combinations of filters need not."""
    lines = [
        "User-agent: *",
        "Allow: /*?page=",
        "Disallow: /*?",
        "Disallow: /admin/",
        "Disallow: /bao-sai/",
        "Disallow: /tim-kiem/?",
        "Disallow: /tim-kiem/goi-y/",
        "Disallow: /healthz/",
        f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def search_description(request: HttpRequest) -> HttpResponse:
    """OpenSearch: lets a browser search here from its address bar."""
    return render(
        request,
        "portal/opensearch.xml",
        {"site": request.build_absolute_uri("/")[:-1], "language": settings.LANGUAGE_CODE},
        content_type="application/opensearchdescription+xml; charset=utf-8",
    )


URLS = [
    path("sitemap.xml", index, name="sitemap"),
    path("sitemap-trang.xml", fixed_pages, name="sitemap_pages"),
    path("sitemap-<slug:kind>-<int:number>.xml", part, name="sitemap_part"),
    path("robots.txt", robots, name="robots"),
    path("opensearch.xml", search_description, name="opensearch"),
]
