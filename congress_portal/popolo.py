"""Bodies, people in office, posts and memberships in Popolo (www.popoloproject.com), streamed.

Everything is read in one snapshot of the published rows, so that every id that is named is there.
"""

import datetime
import hashlib
import json
from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import Exists, Max, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.utils import translation
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

from congress_portal.foundation.open_tables import EDITION_TEXT, InDocument
from congress_portal.foundation.row_files import Snapshot
from congress_portal.surroundings import seat_title
from congresses.enums import CommitteeKind, SeatFilling, SeatRole
from organizations.kept_pages import build, register_stamp
from organizations.published import PublishedOrganization, PublishedPost

Item = dict[str, Any]
# Of these the years of the term do not tell from when.
DAYLESS = ("", SeatFilling.BY_ELECTION)
SCHEME = "congress-portal"


class Slice:
    """What is published of all bodies, or of one: itself, who holds its posts, and those posts."""

    def __init__(self, snapshot: Snapshot, site: str, body: str = ""):
        self.snapshot, self.site = snapshot, site
        bodies, posts = PublishedOrganization.objects.all(), PublishedPost.objects.all()
        self.bodies = bodies.filter(code=body) if body else bodies
        self.posts = posts.filter(body_code=body) if body else posts
        with translation.override("vi"):
            kinds = ["", *CommitteeKind.values]
            self.seats = {(k, r): seat_title(k, r) for k in kinds for r in SeatRole.values}

    def collections(self) -> dict[str, Callable[[], Iterator[Item]]]:
        return {
            "organizations": self.organizations,
            "persons": self.persons,
            "posts": self.held_posts,
            "memberships": self.memberships,
        }

    def rows(self, found: QuerySet) -> Iterator[tuple]:
        return self.snapshot.fetched(found)

    def organizations(self) -> Iterator[Item]:
        columns = ("code", "name", "short_name", "kind_name", "parent_code", EDITION_TEXT)
        days = [InDocument(EDITION_TEXT, name, "on") for name in ("founded_on", "ended_on")]
        parent = self.bodies.filter(code=OuterRef("parent_code"))
        found = self.bodies.annotate(has_parent=Exists(parent)).order_by("code")
        for *row, has_parent, founded, ended in self.rows(
            found.values_list(*columns, "has_parent", *days)
        ):
            code, name, short_name, kind, parent_code, text = row
            yield filled(
                id=code,
                name=name,
                other_names=list(other_names(text, name, short_name)),
                identifiers=[{"identifier": code, "scheme": SCHEME}],
                classification=kind,
                parent_id=parent_code if has_parent else "",
                founding_date=founded,
                dissolution_date=ended,
                links=[{"url": f"{self.site}/to-chuc/{code}/", "note": "hồ sơ đơn vị"}],
            )
        yield from self.only_named()

    def only_named(self) -> Iterator[Item]:
        """Bodies that a post names and that have published no profile."""
        profile = PublishedOrganization.objects.filter(code=OuterRef("body_code"))
        named = self.posts.exclude(body_code="").filter(~Exists(profile))
        grouped = named.order_by("body_code").values("body_code").annotate(name=Max("body_name"))
        for code, name in self.rows(grouped.values_list("body_code", "name")):
            yield filled(id=code, name=name, identifiers=[{"identifier": code, "scheme": SCHEME}])

    def persons(self) -> Iterator[Item]:
        grouped = self.posts.order_by("person_code").values("person_code")
        named = grouped.annotate(name=Max("person_name"))
        for code, name in self.rows(named.values_list("person_code", "name")):
            yield filled(
                id=code,
                name=name,
                identifiers=[{"identifier": code, "scheme": SCHEME}],
                links=[{"url": f"{self.site}/nhan-su/{code}/", "note": "chức vụ đã công bố"}],
            )

    def held_posts(self) -> Iterator[Item]:
        """The posts that congresses of a body elect to; what a source calls a post is a role."""
        held = self.posts.exclude(filled_by="").exclude(body_code="")
        columns = ("body_code", "committee", "title")
        found = held.order_by(*columns).values_list(*columns).distinct()
        for body, committee, role in self.rows(found):
            yield filled(
                id=f"{body}/{committee}/{role}",
                label=self.seats.get((committee, role), role),
                role=role,
                organization_id=body,
            )

    def memberships(self) -> Iterator[Item]:
        """Of a post that a source states in passing, the year tells when it was stated, no more."""
        columns = ("person_code", "body_code", "body_name", "title", "committee", "filled_by")
        columns += ("record_code", "record_title", "year_from", "since", "until")
        found = self.posts.order_by(*columns).values_list(*columns).distinct()
        for row in self.rows(found):
            person, body, body_name, title, committee, filled_by, *when = row
            record, record_title, year, since, until = when
            told = json.dumps(row, default=str, ensure_ascii=False)
            role = self.seats.get((committee, title), title) if filled_by else title
            yield filled(
                id=hashlib.sha256(told.encode()).hexdigest()[:20],
                label=", ".join(part for part in (role, body_name) if part),
                role=role,
                person_id=person,
                organization_id=body,
                post_id=f"{body}/{committee}/{title}" if filled_by and body else "",
                start_date=iso(since) or (str(year) if year and filled_by not in DAYLESS else ""),
                end_date=iso(until),
                sources=[{"url": f"{self.site}/dai-hoi/{record}/", "note": record_title}],
            )


def other_names(text: str, name: str, short_name: str) -> Iterator[Item]:
    """The names that the profile states besides the present one, with the days they were used."""
    if short_name:
        yield {"name": short_name, "note": "tên gọn"}
    for each in json.loads(text)["names"] if text else ():
        if each["name"] != name:
            yield filled(
                name=each["name"],
                start_date=each["since"] or "",
                end_date=each["until"] or "",
            )


def filled(**values: Any) -> Item:
    """Only what is known: Popolo leaves out what is not."""
    return {name: value for name, value in values.items() if value}


def iso(day: datetime.date | None) -> str:
    return day.isoformat() if day else ""


def written(snapshot: Snapshot, site: str, body: str = "") -> Iterator[str]:
    """The JSON in pieces, one a row; the snapshot is closed at the end, or when reading stops."""
    with snapshot:
        start = "{"
        for name, items in Slice(snapshot, site, body).collections().items():
            yield f'{start}"{name}":['
            comma = ""
            for item in items():
                yield comma + json.dumps(item, ensure_ascii=False, separators=(",", ":"))
                comma = ","
            start = "],"
        yield "]}"


def answer(request: HttpRequest, body: str, site: str) -> HttpResponseBase:
    """The whole as one file, or the slice of a body; 404 where nothing of it is published."""
    etag = quote_etag(f"{register_stamp()}-{build()}-{body}-popolo")
    if had := get_conditional_response(request, etag=etag):
        return had
    if body and not is_named(body):
        raise Http404
    response: HttpResponseBase = StreamingHttpResponse(
        () if request.method == "HEAD" else written(Snapshot(), site, body),
        content_type="application/json; charset=utf-8",
    )
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "no-cache"
    return response


def is_named(body: str) -> bool:
    rows = PublishedOrganization.objects.filter(code=body)
    return rows.exists() or PublishedPost.objects.filter(body_code=body).exists()
