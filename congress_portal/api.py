"""The read-only interface for programs at /api/v1/: whole collections by cursor, single records.

Everything comes from editions in force and published rows. A collection asked with
`updated_since` first names what is no longer there, then gives what is new or has changed.
"""

import contextlib
import datetime
import functools
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.db.models import F, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.urls import path, re_path
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.utils.translation import gettext as _

from awards.filters import AwardFilter
from awards.tables import AWARDS, DECISIONS
from congress_portal.foundation.figures import refusal
from congress_portal.foundation.open_tables import Table
from congress_portal.foundation.publication import CODE_LETTERS, EditionKind
from congress_portal.foundation.row_files import Busy
from congress_portal.foundation.vietnamese import normalize
from congresses.filters import ClusterYearFilter, CongressFilter, TargetFilter
from congresses.published import PublishedCongress
from congresses.tables import CLUSTER_YEARS, CONGRESSES, POSTS, TARGETS
from congresses.term_reports import terms_of
from organizations import editions
from organizations.filters import (
    LONGEST_WORDS,
    BodyField,
    ListFilter,
    OrganizationFilter,
    RecordCodeField,
    WordsField,
)
from organizations.kept_pages import built_at, keep, keeping_nothing, register_stamp, turned_at
from organizations.list_files import RETRY_SECONDS, open_json, site_of
from organizations.published import Edition, PublishedOrganization
from organizations.tables import BODIES

from . import openapi, popolo, surroundings
from .tables import EDITIONS

START = "/api/v1/"
CODE = f"(?P<code>[{CODE_LETTERS}]{{8}})"
DEFAULT_LIMIT, MOST_ITEMS = 100, 500
LARGEST_KEY = 2**63 - 1
# Of a record whose next edition is published while it is read.
MOST_READS = 3
# An edition carries the moment at which its transaction began, and is seen when it has ended:
# who asks from the moment of the last visit is told a little of what came before.
OVERLAP = datetime.timedelta(minutes=5)
# No edition is older; what is asked for an earlier moment is asked for all.
FIRST_MOMENT = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Last-Modified, Link, X-Total-Count",
    "Cross-Origin-Resource-Policy": "cross-origin",
}


class Question(ListFilter):
    """What an address is asked with: its own parameters, each once, and no other."""

    def __init__(self, query: QueryDict):
        super().__init__(query)
        for name in query:
            if name not in self.fields:
                message = _("“%(typed)s” is no parameter here. Known are: %(known)s.")
                known = ", ".join(sorted(self.fields))
                self.add_error(None, refusal(message, "unknown", name, known=known))
            elif query.getlist(name) != [query[name] or None] or self.is_blank(name):
                message = _("Give “%(typed)s” once and with a value, or leave it out.")
                self.add_error(None, refusal(message, "once", name))
            elif len(query[name]) > LONGEST_WORDS:
                message = _("What “%(typed)s” asks for is longer than %(most)s letters.")
                self.add_error(None, refusal(message, "long", name, most=LONGEST_WORDS))

    def is_blank(self, name: str) -> bool:
        """Whether signs that are not seen stand for a value; words are whatever was typed."""
        if name in self.errors or isinstance(self.fields[name], WordsField | BodyField):
            return False
        return not normalize(self.data[name].replace("\0", "")).strip()


class PageOf(Question):
    """What every collection is asked with, beside its own filters."""

    limit = forms.CharField(required=False)
    cursor = forms.CharField(required=False)

    cursor_form = r"[dr](0|[1-9][0-9]{0,18})"

    def _page_number(self, typed: str) -> int:
        return 1

    def clean_limit(self) -> int:
        typed = self.cleaned_data["limit"]
        if not typed:
            return DEFAULT_LIMIT
        if re.fullmatch(r"[1-9][0-9]{0,2}", typed, re.ASCII) and int(typed) <= MOST_ITEMS:
            return int(typed)
        message = _("“%(typed)s” is not a number of items. Ask for 1 to %(most)s.")
        raise refusal(message, "limit", typed, most=MOST_ITEMS)

    def clean_cursor(self) -> str:
        typed = self.cleaned_data["cursor"]
        if typed and not re.fullmatch(self.cursor_form, typed, re.ASCII):
            message = _("“%(typed)s” is no cursor. Take the address that “next” gives.")
            raise refusal(message, "cursor", typed)
        return typed

    def own(self) -> dict[str, Any]:
        """The filters of the list itself."""
        return {
            name: value
            for name, value in self.wanted.items()
            if name not in ("limit", "cursor", "updated_since")
        }

    def narrowed(self, rows: QuerySet, *, but: str = "") -> QuerySet:
        for name, value in self.own().items():
            rows = rows.filter(self.condition(name, value))
        return rows


class Updated(PageOf):
    updated_since = forms.CharField(required=False)

    def clean_updated_since(self) -> datetime.datetime | None:
        typed = self.cleaned_data["updated_since"]
        if not typed:
            return None
        try:
            # A plus sign that was not escaped arrives as a space.
            moment = datetime.datetime.fromisoformat(typed.upper().replace(" ", "+"))
        except ValueError:
            message = _("“%(typed)s” is not a moment. Write for example 2026-11-22T00:00:00Z.")
            raise refusal(message, "moment", typed) from None
        if moment.year < FIRST_MOMENT.year:
            return FIRST_MOMENT
        if moment.year > datetime.MAXYEAR - 1:
            moment = moment.replace(year=datetime.MAXYEAR - 1, month=1, day=1)
        # PostgreSQL knows no offsets beyond 16 hours.
        moment = timezone.make_aware(moment) if timezone.is_naive(moment) else moment
        return moment.astimezone(datetime.UTC)


def asked_as(own: type[ListFilter] = ListFilter, base: type[PageOf] = Updated) -> type[PageOf]:
    """The filters of a page's list, with what every collection is asked with."""
    return type(f"Api{own.__name__}", (base, own), {}) if own is not ListFilter else base


class DecisionFilter(ListFilter):
    deciding = RecordCodeField()
    occasion = RecordCodeField()

    def condition(self, name: str, value: Any) -> Q:
        return Q(**{f"{name}_code": value})


class PostFilter(ListFilter):
    person = RecordCodeField()
    body = RecordCodeField()

    def condition(self, name: str, value: Any) -> Q:
        return Q(**{f"{name}_code": value})


class EditionFilter(ListFilter):
    record = RecordCodeField()

    def condition(self, name: str, value: Any) -> Q:
        return Q(record_code=value)


@dataclass(frozen=True)
class Collection:
    """Rows by cursor. `record_kind` tells whose editions make rows come and go.

    `is_part`: many rows of one record, which a later edition replaces all together.
    """

    name: str
    table: Table
    asked: type[PageOf]
    summary: str
    record_kind: str = ""
    is_part: bool = False
    condition: Q = field(default_factory=Q)

    @property
    def has_items(self) -> bool:
        return bool(self.record_kind) and not self.is_part

    def answer(self, wanted: Any, site: str) -> dict[str, Any]:
        """A page: deletions first, then rows in the order in which they were published."""
        limit = wanted.cleaned_data["limit"] + 1
        place = wanted.wanted.get("cursor") or ("d0" if self.has_deletions(wanted) else "r0")
        start = min(int(place[1:]), LARGEST_KEY)
        items: list[tuple[str, dict[str, Any]]] = []
        if place[0] == "d":
            items = [(f"d{key}", item) for key, item in self.deletions(wanted, site, start, limit)]
            start = 0
        if len(items) < limit:
            rows = self.rows(wanted).filter(pk__gt=start).order_by("pk")[: limit - len(items)]
            found = self.table.cells(rows, site=site, guarded=False, worded=False, after=("pk",))
            items += [(f"r{key}", self.table.item(values)) for key, *values in found]
        shown = items[: limit - 1]
        more = shown[-1][0] if len(items) == limit else ""
        return page_of([item for _key, item in shown], wanted, more, f"{site}{START}{self.name}")

    def rows(self, wanted: Any) -> QuerySet:
        rows = wanted.narrowed(self.table.model._default_manager.filter(self.condition))
        if since := wanted.wanted.get("updated_since"):
            prefix = "edition__" if self.record_kind else ""
            rows = rows.filter(changed_since(since, prefix))
        return rows

    def has_deletions(self, wanted: Any) -> bool:
        """Filters do not tell of what is gone whether it would have been found by them."""
        return bool(wanted.wanted.get("updated_since")) and bool(self.record_kind)

    def deletions(
        self, wanted: Any, site: str, start: int, limit: int
    ) -> Iterable[tuple[int, dict[str, Any]]]:
        if not self.has_deletions(wanted):
            return []
        latest = Edition.objects.filter(record_kind=self.record_kind)
        latest = latest.order_by("record_code", "-number").distinct("record_code")
        changed = Edition.objects.filter(
            changed_since(wanted.wanted["updated_since"]), pk__in=latest.values("pk"), pk__gt=start
        )
        if self.is_part:
            changed = changed.filter(Q(number__gt=1) | Q(sealed_at__isnull=False))
        else:
            changed = changed.filter(kind=EditionKind.WITHDRAW)
        name = self.record_name
        return [
            (edition.pk, {**tombstone(edition), name: edition.record_code})
            for edition in changed.defer("text").order_by("pk")[:limit]
        ]

    @property
    def record_name(self) -> str:
        """The field that holds the code of the record."""
        of_record = (f.name for f in self.table.fields if f.columns == (self.table.record,))
        return next(of_record)


def tombstone(edition: Edition) -> dict[str, Any]:
    return {
        "deleted": True,
        "edition": edition.number,
        "published_at": edition.published_at.isoformat(timespec="seconds"),
    }


def changed_since(moment: datetime.datetime, prefix: str = "") -> Q:
    moment = max(moment - OVERLAP, FIRST_MOMENT)
    return Q(**{f"{prefix}published_at__gte": moment}) | Q(**{f"{prefix}sealed_at__gte": moment})


def page_of(items: list[dict[str, Any]], wanted: PageOf, more: str, address: str) -> dict[str, Any]:
    """A page of items, with the whole address of the next one."""
    following = None
    if more:
        query = wanted.query.copy()
        query["cursor"] = more
        following = f"{address}?{query.urlencode()}"
    return {"items": items, "next": following}


COLLECTIONS = {
    each.name: each
    for each in (
        Collection("bodies", BODIES, asked_as(OrganizationFilter), "Union bodies", "organization"),
        Collection(
            "congresses",
            CONGRESSES,
            asked_as(CongressFilter),
            "Congresses and conferences",
            "congress",
        ),
        Collection(
            "targets", TARGETS, asked_as(TargetFilter), "Targets and results", "congress", True
        ),
        Collection("posts", POSTS, asked_as(PostFilter), "People in office", "congress", True),
        Collection(
            "decisions", DECISIONS, asked_as(DecisionFilter), "Award decisions", "awarddecision"
        ),
        Collection("awards", AWARDS, asked_as(AwardFilter), "Awards", "awarddecision", True),
        Collection(
            "cluster-years",
            CLUSTER_YEARS,
            asked_as(ClusterYearFilter),
            "Years of emulation clusters",
            "clusteryear",
        ),
        Collection("editions", EDITIONS, asked_as(EditionFilter), "Editions of all records"),
        Collection(
            "corrections",
            EDITIONS,
            asked_as(EditionFilter),
            "Corrections, withdrawals and reinstatements",
            condition=Q(number__gt=1),
        ),
    )
}


# Terms: composed of the congresses of a body, so without editions of their own


class TermFilter(ListFilter):
    body = RecordCodeField()


class TermPage(asked_as(TermFilter, PageOf)):  # type: ignore[misc]
    cursor_form = rf"[{CODE_LETTERS}]{{8}}\.(0|[1-9][0-9]{{0,3}})"


def terms(wanted: TermPage, site: str) -> dict[str, Any]:
    """The terms that published congresses open or close, body by body."""
    limit = wanted.cleaned_data["limit"]
    code, _dot, number = wanted.wanted.get("cursor", ".0").partition(".")
    rows = PublishedCongress.objects.filter(
        Q(term_number__isnull=False)
        | Q(term_from__isnull=False, term_to__isnull=False)
        | Q(reviewed_number__isnull=False)
        | Q(reviewed_from__isnull=False, reviewed_to__isnull=False),
        is_congress=True,
        host_kind="organization",
        host_code__gte=code,
    )
    if body := wanted.wanted.get("body"):
        rows = rows.filter(host_code=body)
    hosts = rows.order_by("host_code").values("host_code").distinct()[: limit + 2]
    of_hosts: dict[str, list[dict[str, Any]]] = {}
    for row in (
        rows.filter(host_code__in=list(hosts.values_list("host_code", flat=True)))
        .order_by("host_code", F("held_on").asc(nulls_last=True), "pk")
        .values()
    ):
        of_hosts.setdefault(row["host_code"], []).append(row)
    found = [
        (f"{host}.{place}", term_item(line, own, site))
        for host, own in of_hosts.items()
        for place, line in enumerate(terms_of(own), 1)
        if (host, place) > (code, int(number))
    ]
    shown = found[:limit]
    more = shown[-1][0] if len(found) > limit else ""
    return page_of([item for _key, item in shown], wanted, more, f"{site}{START}terms")


def term_item(line: Any, congresses: list[dict[str, Any]], site: str) -> dict[str, Any]:
    host = congresses[-1]
    return {
        "body_code": host["host_code"],
        "body_name": host["host_name"],
        "number": line.number,
        "year_from": line.year_from,
        "year_to": line.year_to,
        "opened_by": line.opened_by,
        "closed_by": line.closed_by,
        "link": f"{site}/to-chuc/{host['host_code']}/nhiem-ky/{line.place}/",
    }


class SliceFilter(Question):
    body = RecordCodeField()


class SuccessorFilter(PageOf):
    cursor_form = r"r(0|[1-9][0-9]{0,18})"


def redirects(wanted: SuccessorFilter, site: str) -> dict[str, Any]:
    """Bodies that have ended, each with those that go on in its place; pages are of bodies."""
    limit = wanted.cleaned_data["limit"]
    start = min(int(wanted.wanted.get("cursor", "r0")[1:]), LARGEST_KEY)
    rows = PublishedOrganization.objects.exclude(successor_codes=[]).filter(pk__gt=start)
    found = list(rows.order_by("pk")[: limit + 1])
    items = [
        {
            "code": row.code,
            "name": row.name,
            "successor_code": code,
            "successor_name": name,
            "link": f"{site}/to-chuc/{row.code}/",
            "successor_link": f"{site}/to-chuc/{code}/",
        }
        for row in found[:limit]
        for code, name in zip(row.successor_codes, row.successor_names, strict=True)
    ]
    more = f"r{found[limit - 1].pk}" if len(found) > limit else ""
    return page_of(items, wanted, more, f"{site}{START}redirects")


# Views


def refused(message: str, status: int, **more: Any) -> HttpResponse:
    response = open_json({"error": {"status": status, "message": str(message), **more}}, status)
    for name, value in OPEN.items():
        response.headers[name] = value
    return response


def for_programs(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Kept until something is published; open to every origin; 304 for who has it already."""

    @functools.wraps(view)
    def answering(request: HttpRequest, **named: Any) -> HttpResponseBase:
        if request.method == "OPTIONS":
            return preflight()
        if request.method not in ("GET", "HEAD"):
            response = refused(_("This interface is read only: ask with GET."), 405)
            response.headers["Allow"] = "GET, HEAD, OPTIONS"
            return response
        made_at, changed = register_stamp(), turned_at()
        try:
            response = view(request, **named)
        except Http404:
            return refused(_("There is nothing published at this address."), 404)
        except editions.Withdrawn as withdrawn:
            return gone(withdrawn.edition)
        if response.status_code != 200 or response.streaming:
            for name, value in OPEN.items():
                response.headers[name] = value
            return response
        # The same rows may be told otherwise by another build.
        seconds = int(max(changed.timestamp(), built_at()))
        response.headers["Last-Modified"] = http_date(seconds)
        # Whoever makes up cursors and days makes endless addresses.
        with keeping_nothing() if request.GET else contextlib.nullcontext():
            keep(response, made_at)
        etag = response.headers["ETag"]
        answer = get_conditional_response(request, etag, seconds, response) or response
        for name, value in OPEN.items():
            answer.headers[name] = value
        return answer

    # A program of another site sends no token, and nothing is written here.
    answering.csrf_exempt = True  # type: ignore[attr-defined]
    return answering


def preflight() -> HttpResponse:
    return HttpResponse(
        status=204,
        headers={
            **OPEN,
            "Allow": "GET, HEAD, OPTIONS",
            "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
            "Access-Control-Allow-Headers": "If-None-Match, If-Modified-Since",
            "Access-Control-Max-Age": "86400",
        },
    )


def gone(edition: Edition) -> HttpResponse:
    return refused(
        _("The record was withdrawn."),
        410,
        code=edition.record_code,
        note=edition.note,
        **tombstone(edition),
    )


@for_programs
def collection(request: HttpRequest, name: str) -> HttpResponse:
    found = COLLECTIONS[name]
    return answered(request, found.asked, found.answer)


@for_programs
def term_collection(request: HttpRequest) -> HttpResponse:
    return answered(request, TermPage, terms)


@for_programs
def redirect_collection(request: HttpRequest) -> HttpResponse:
    return answered(request, SuccessorFilter, redirects)


def answered(
    request: HttpRequest, asked: type[PageOf], answer: Callable[..., dict[str, Any]]
) -> HttpResponse:
    wanted = asked(request.GET)
    if wanted.errors:
        return not_understood(wanted)
    page = answer(wanted, site_of(request))
    response = open_json(page)
    if page["next"]:
        response.headers["Link"] = f'<{page["next"]}>; rel="next"'
    return response


def not_understood(wanted: Question) -> HttpResponse:
    fields = {
        name: [each["message"] for each in errors]
        for name, errors in wanted.errors.get_json_data().items()
    }
    return refused(_("The question was not understood."), 400, fields=fields)


@for_programs
def popolo_file(request: HttpRequest) -> HttpResponseBase:
    """Bodies, people in office, posts and memberships in Popolo."""
    wanted = SliceFilter(request.GET)
    if wanted.errors:
        return not_understood(wanted)
    try:
        return popolo.answer(request, wanted.wanted.get("body", ""), site_of(request))
    except Busy:
        response = refused(_("Too many files are being made. Ask again in a minute."), 503)
        response.headers["Retry-After"] = str(RETRY_SECONDS)
        return response


@for_programs
def record(request: HttpRequest, name: str, code: str) -> HttpResponse:
    """A record: its row, the facts of its edition, its document letter for letter."""
    found = COLLECTIONS[name]
    for _attempt in range(MOST_READS):
        shown = editions.find(found.record_kind, code)
        rows = found.table.model._default_manager.filter(edition=shown.edition, code=code)
        # None where another edition took its place in between: that one is read then.
        if items := found.table.items(rows, site=site_of(request)):
            break
    else:
        raise Http404
    (row,) = items
    return HttpResponse(
        f'{{"row":{editions.compact(row)},{editions.told(shown)}}}',
        content_type="application/json; charset=utf-8",
    )


@for_programs
def award(request: HttpRequest, code: str) -> HttpResponse:
    found = AWARDS.items(AWARDS.rows.filter(code=code), site=site_of(request))
    if not found:
        raise Http404
    return open_json(found[0])


@for_programs
def person(request: HttpRequest, code: str) -> HttpResponse:
    response = open_json(person_item(code.lower(), site_of(request)))
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def person_item(code: str, site: str) -> dict[str, Any]:
    """A person who may be named: posts and awards as published."""
    found = surroundings.of_person(code)
    if found is None:
        raise Http404
    awards = AWARDS.rows.filter(recipient_code=code, recipient_kind="individual")
    return {
        "code": found.code,
        "name": found.name,
        "link": f"{site}/nhan-su/{found.code}/",
        "posts": POSTS.items(POSTS.rows.filter(person_code=code), site=site),
        "awards": AWARDS.items(awards[: surroundings.MOST_POSTS], site=site),
    }


def index(request: HttpRequest) -> HttpResponse:
    site = site_of(request)
    names = [*COLLECTIONS, "terms", "redirects"]
    return open_json(
        {
            "version": 1,
            "description": f"{site}/api/openapi.json",
            "explained": f"{site}/du-lieu/",
            "popolo": f"{site}{START}popolo.json",
            "collections": {name: f"{site}{START}{name}" for name in sorted(names)},
        }
    )


def description(request: HttpRequest) -> HttpResponse:
    return open_json(
        openapi.description(
            site_of(request),
            COLLECTIONS.values(),
            {"terms": (TermPage, terms), "redirects": (SuccessorFilter, redirects)},
            SliceFilter,
        )
    )


@for_programs
def nothing(request: HttpRequest) -> HttpResponse:
    raise Http404


URLS = [
    path("api/", for_programs(index), name="api"),
    path("api/openapi.json", for_programs(description), name="api_description"),
    *(
        path(f"api/v1/{name}", collection, {"name": name}, name=f"api_{name}")
        for name in COLLECTIONS
    ),
    path("api/v1/popolo.json", popolo_file, name="api_popolo"),
    path("api/v1/terms", term_collection, name="api_terms"),
    path("api/v1/redirects", redirect_collection, name="api_redirects"),
    *(
        re_path(rf"^api/v1/{name}/{CODE}$", record, {"name": name}, name=f"api_{name}_record")
        for name, found in COLLECTIONS.items()
        if found.has_items
    ),
    re_path(rf"^api/v1/awards/{CODE}$", award, name="api_award"),
    re_path(rf"^api/v1/people/{CODE}$", person, name="api_person"),
    re_path(r"^api/", nothing),
    # Beside the page of a person, not under the interface.
    re_path(r"^nhan-su/(?P<code>[A-Za-z0-9]{8})\.json$", person, name="person_json"),
]
