"""Atom feeds (RFC 4287, paged by RFC 5005): publications, corrections, awards, a body, a record.

An entry is an edition. Its id is made of kind, code and number alone, so that it outlives titles,
addresses and hosts.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from django.core.paginator import Page
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.urls import path
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from awards.published import PublishedDecision
from awards.views import FILES as AWARD_FILES
from congress_portal.foundation.figures import show_number
from congresses.published import PublishedCongress
from congresses.views import CLUSTER_FILES, CONGRESS_FILES, TARGET_FILES
from organizations import editions
from organizations.filters import CountedPaginator, ListFilter
from organizations.kept_pages import answer as kept_answer
from organizations.kept_pages import register_stamp
from organizations.list_files import ListFiles
from organizations.published import Edition, SearchEntry
from organizations.views import FILES as BODY_FILES

from .corrections import CHANGE_WORDS, CorrectionFilter, corrections, list_page
from .publications import Publication, publication, titled, with_texts
from .record_pages import of_record, patterns
from .search import MOST_OF_A_KIND, SearchFilter, found_addresses
from .views import search_page

ATOM = "http://www.w3.org/2005/Atom"
FEED_TYPE = "application/atom+xml; charset=utf-8"
# Names the entries of this portal and of no other; never to be changed.
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:congress-portal:editions")
BEFORE_THE_FIRST = "2000-01-01T00:00:00Z"
MOST_CHANGES = 20


# Lists at `/{name}/`: the kind of record whose editions their feeds tell of, and their title.
LISTS: tuple[tuple[ListFiles, str, Any], ...] = (
    (BODY_FILES, "organization", gettext_lazy("Bodies")),
    (CONGRESS_FILES, "congress", gettext_lazy("Congresses and conferences")),
    (TARGET_FILES, "congress", gettext_lazy("Targets and results")),
    (AWARD_FILES, "awarddecision", gettext_lazy("Award decisions")),
    (CLUSTER_FILES, "clusteryear", gettext_lazy("Emulation clusters")),
)


@dataclass(frozen=True)
class Feed:
    """What a feed is called, where its page is, and its editions, newest first.

    A note says what the feed leaves out.
    """

    title: str
    page_address: str
    rows: QuerySet[Edition]
    name: str
    note: str = ""


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
    if feed.note:
        element(root, "subtitle", feed.note)
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
        element(entry, "content", "\n".join(told(each, absolute)), type="text")
        for change in each.changes[:MOST_CHANGES]:
            place = absolute(each.address_of(change))
            element(entry, "link", rel="related", href=place, title=change.where)
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


def told(each: Publication, absolute: Callable[[str], str]) -> list[str]:
    """The reason, the note and the first changes, a line each with where the fact stands."""
    lines = [each.reason_label, each.note]
    for change in each.changes[:MOST_CHANGES]:
        values = f"{change.old or '–'} → {change.new or '–'}" if change.old or change.new else ""
        line = f"{change.where} ({CHANGE_WORDS[change.kind]}) {values}".strip()
        lines.append(f"{line} {absolute(each.address_of(change))}")
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
def list_feed(request: HttpRequest, files: ListFiles, kind: str, title: Any) -> HttpResponseBase:
    """The editions of what a list shows, with the filters of the list."""
    wanted = files.filter(request.GET)
    if wanted.errors:
        return files.page(request, wanted, 400)
    rows = Edition.objects.filter(record_kind=kind)
    if wanted.wanted:
        shown = wanted.narrowed(files.table.rows).order_by()
        rows = rows.filter(record_code__in=shown.values(files.table.record))
    query = filters_of(wanted)
    found = latest(with_texts(titled(rows)))
    return answer(request, Feed(str(title), f"/{files.name}/{query}", found, files.name + query))


@require_safe
def search_feed(request: HttpRequest) -> HttpResponseBase:
    """The editions of the records that a search finds, newest first."""
    wanted = SearchFilter(request.GET)
    if wanted.errors or not wanted.asks:
        return search_page(request, status=400)
    addresses, is_cut = found_addresses(wanted)
    entries = SearchEntry.objects.filter(address__in=addresses)
    codes: dict[str, set[str]] = {}
    for kind, code in entries.values_list("edition__record_kind", "edition__record_code"):
        codes.setdefault(kind, set()).add(code)
    which = Q(pk__in=[])
    for kind, of_kind in codes.items():
        which |= Q(record_kind=kind, record_code__in=of_kind)
    query = filters_of(wanted)
    note = ""
    if is_cut:
        note = _("Only the nearest %(most)s of each kind are followed. Search with more words.")
        note %= {"most": show_number(MOST_OF_A_KIND)}
    rows = latest(with_texts(titled(Edition.objects.filter(which))))
    title = _("Search: %(words)s") % {"words": wanted.wanted["q"]}
    return answer(request, Feed(title, f"/tim-kiem/{query}", rows, f"tim-kiem{query}", note))


def filters_of(wanted: ListFilter) -> str:
    """The filters in force as the end of an address; nothing where there are none."""
    return wanted.address().removesuffix("?") if wanted.wanted else ""


@require_safe
def correction_feed(request: HttpRequest) -> HttpResponseBase:
    """Corrections, narrowed down as the list is; a filter that is not understood is refused."""
    wanted = CorrectionFilter(request.GET)
    if wanted.errors:
        return list_page(request, wanted, status=400)
    rows = with_texts(wanted.narrowed(corrections()))
    query = filters_of(wanted)
    return answer(
        request, Feed(_("Corrections"), f"/dinh-chinh/{query}", rows, f"dinh-chinh{query}")
    )


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
    path("tim-kiem.atom", search_feed, name="search_feed"),
    *(
        path(
            f"{files.name}.atom",
            list_feed,
            {"files": files, "kind": kind, "title": title},
            name=f"{files.name.replace('-', '_')}_feed",
        )
        for files, kind, title in LISTS
    ),
    *patterns(r"\.atom", record_feed, "feed"),
]
