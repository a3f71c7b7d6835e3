"""Atom feeds (RFC 4287, paged by RFC 5005): publications, corrections, awards, a body, a record.

An entry is an edition. Its id is made of kind, code and number alone, so that it outlives titles,
addresses and hosts.
"""

import uuid
from dataclasses import dataclass
from xml.etree import ElementTree

from django.core.paginator import Page
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.urls import path
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from awards.published import PublishedDecision
from congresses.published import PublishedCongress
from organizations import editions
from organizations.filters import CountedPaginator, ListFilter
from organizations.kept_pages import answer as kept_answer
from organizations.kept_pages import register_stamp
from organizations.published import Edition

from .corrections import CHANGE_WORDS, CorrectionFilter, corrections, list_page
from .publications import Publication, publication, titled, with_texts
from .record_pages import of_record, patterns

ATOM = "http://www.w3.org/2005/Atom"
FEED_TYPE = "application/atom+xml; charset=utf-8"
# Names the entries of this portal and of no other; never to be changed.
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:congress-portal:editions")
BEFORE_THE_FIRST = "2000-01-01T00:00:00Z"
MOST_CHANGES = 20


@dataclass(frozen=True)
class Feed:
    """What a feed is called, where its page is, and its editions, newest first."""

    title: str
    page_address: str
    rows: QuerySet[Edition]
    name: str


def identity(name: str) -> str:
    return uuid.uuid5(NAMESPACE, name).urn


def latest(rows: QuerySet[Edition]) -> QuerySet[Edition]:
    return rows.order_by("-published_at", "-id")


def written(feed: Feed, page: Page, found: list[Publication], request: HttpRequest) -> bytes:
    """The XML of one page of a feed."""

    def element(parent: ElementTree.Element, tag: str, text: str = "", **more: str) -> None:
        ElementTree.SubElement(parent, tag, more).text = "".join(
            letter for letter in text if letter.isprintable() or letter in "\n\t"
        )

    def absolute(address: str) -> str:
        return request.build_absolute_uri(address)

    def paged(number: int) -> str:
        query = request.GET.copy()
        query["page"] = str(number)
        return absolute(f"{request.path}?{query.urlencode()}")

    root = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": "vi"})
    element(root, "id", identity(feed.name))
    element(root, "title", feed.title)
    element(root, "updated", moment(found[0].edition) if found else BEFORE_THE_FIRST)
    author = ElementTree.SubElement(root, "author")
    element(author, "name", _("Congress Portal"))
    element(
        root, "link", rel="self", href=request.build_absolute_uri(), type="application/atom+xml"
    )
    element(root, "link", rel="alternate", href=absolute(feed.page_address), type="text/html")
    last = page.paginator.num_pages
    for rel, number in (
        ("first", 1),
        ("previous", page.number - 1),
        ("next", page.number + 1),
        ("last", last),
    ):
        if last > 1 and 1 <= number <= last:
            element(root, "link", rel=rel, href=paged(number), type="application/atom+xml")
    for each in found:
        edition = each.edition
        entry = ElementTree.SubElement(root, "entry")
        record = f"{edition.record_kind}/{edition.record_code}"
        element(entry, "id", identity(f"{record}/{edition.number}"))
        element(entry, "title", entry_title(each))
        element(entry, "updated", moment(edition))
        element(entry, "published", moment(edition))
        if each.address:
            element(entry, "link", rel="alternate", href=absolute(each.address), type="text/html")
        element(entry, "category", term=edition.kind, label=each.kind_label)
        element(entry, "category", term=edition.record_kind, label=each.record_label)
        element(entry, "content", "\n".join(told(each)), type="text")
    ElementTree.indent(root)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, "utf-8")


def moment(edition: Edition) -> str:
    return edition.published_at.isoformat(timespec="seconds").replace("+00:00", "Z")


def entry_title(each: Publication) -> str:
    title = each.title or _("a record withdrawn since")
    return _("%(title)s: edition %(number)s, %(kind)s") % {
        "title": title,
        "number": each.edition.number,
        "kind": each.kind_label,
    }


def told(each: Publication) -> list[str]:
    """The reason, the note and the first changes, a line each."""
    lines = [each.reason_label, each.note]
    for change in each.changes[:MOST_CHANGES]:
        values = f"{change.old or '–'} → {change.new or '–'}" if change.old or change.new else ""
        lines.append(f"{change.where} ({CHANGE_WORDS[change.kind]}) {values}".strip())
    if len(each.changes) > MOST_CHANGES:
        lines.append(_("All differences: %(count)s") % {"count": len(each.changes)})
    return [line for line in lines if line] or [each.kind_label]


def answer(request: HttpRequest, feed: Feed, made_at: uuid.UUID | None = None) -> HttpResponseBase:
    """A page of a feed, or 304; a feed does not explain a page that is not there: it ends."""
    wanted = ListFilter(request.GET)

    def content() -> bytes:
        with translation.override("vi"):
            paginator = CountedPaginator(feed.rows, feed.rows.count())
            page = paginator.get_page(wanted.page_number)
            return written(feed, page, [publication(row) for row in page], request)

    # Links hold the host, and a body's feed follows the titles of its records.
    made_at = made_at or register_stamp()
    made_of = ["atom", feed.name, str(made_at), request.build_absolute_uri()]
    response = kept_answer(request, made_at, made_of, content, content_type=FEED_TYPE)
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


@require_safe
def publication_feed(request: HttpRequest) -> HttpResponseBase:
    rows = latest(with_texts(titled(Edition.objects.all())))
    return answer(request, Feed(_("All publications of the portal"), "/", rows, "cong-bo"))


@require_safe
def award_feed(request: HttpRequest) -> HttpResponseBase:
    rows = Edition.objects.filter(record_kind="awarddecision")
    rows = latest(with_texts(titled(rows)))
    return answer(request, Feed(_("Award decisions"), "/khen-thuong/", rows, "khen-thuong"))


@require_safe
def correction_feed(request: HttpRequest) -> HttpResponseBase:
    """Corrections, narrowed down as the list is; a filter that is not understood is refused."""
    wanted = CorrectionFilter(request.GET)
    if wanted.errors:
        return list_page(request, wanted, status=400)
    rows = with_texts(wanted.narrowed(corrections()))
    query = wanted.address()
    name = "dinh-chinh" if query == "?" else f"dinh-chinh{query}"
    return answer(request, Feed(_("Corrections"), f"/dinh-chinh/{query.strip('?')}", rows, name))


def of_body(code: str) -> Q:
    """The editions of a body: its profile, its congresses and its award decisions."""
    held = PublishedCongress.objects.filter(host_code=code).values("code")
    decided = PublishedDecision.objects.filter(deciding_code=code).values("code")
    return (
        Q(record_kind="organization", record_code=code)
        | Q(record_kind="congress", record_code__in=held)
        | Q(record_kind="awarddecision", record_code__in=decided)
    )


@require_safe
@editions.gone_if_withdrawn
@of_record
def record_feed(request: HttpRequest, kind: str, code: str) -> HttpResponseBase:
    """The editions of one record; of a body also those of its congresses and decisions."""
    shown = editions.find(kind, code)
    record = publication(titled(Edition.objects.filter(pk=shown.edition.pk)).get())
    if elsewhere := editions.redirect_to(f"{record.address[:-1]}.atom", request):
        return elsewhere
    which = of_body(code) if kind == "organization" else Q(record_kind=kind, record_code=code)
    rows = latest(with_texts(titled(Edition.objects.filter(which))))
    return answer(
        request, Feed(record.title, record.address, rows, f"{kind}/{code}"), shown.made_at
    )


URLS = [
    path("cong-bo.atom", publication_feed, name="publication_feed"),
    path("dinh-chinh.atom", correction_feed, name="correction_feed"),
    path("khen-thuong.atom", award_feed, name="award_feed"),
    *patterns(r"\.atom", record_feed, "feed"),
]
