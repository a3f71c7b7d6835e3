"""What the published rows of all apps know of one body, person or decision.

Documents hold the facts of their own record only. What stands around them on a page is read
here at the time of the request, and passed to the pages of lower apps by `congress_portal.urls`.
"""

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    BooleanField,
    Case,
    Count,
    DateField,
    Exists,
    F,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, JSONObject, Length
from django.utils import timezone

from awards.published import PublishedAward, PublishedDecision
from congress_portal.foundation.dates import PartialDate, show_years
from congresses.enums import CommitteeKind, CongressKind, SeatFilling, SeatRole
from congresses.published import PublishedCongress
from congresses.term_reports import TermLine, terms_of
from organizations.editions import address_of
from organizations.published import PublishedOrganization, PublishedPost

# More than a page shows: the lists, which have filters, hold them all.
MOST_MEETINGS = 200
MOST_POSTS = 300
MOST_AWARDS = 20
MOST_BODIES = 100


@dataclass(frozen=True)
class Neighbour:
    """Another body, with a page of its own."""

    code: str
    name: str
    kind_name: str = ""
    ended_on: datetime.date | None = None

    @property
    def address(self) -> str:
        return address_of("to-chuc", self.code, self.name)


@dataclass(frozen=True)
class Meeting:
    """A congress or conference of the body."""

    code: str
    title: str
    kind: str
    is_congress: bool
    ordinal: int | None
    held_on: PartialDate | None
    term: tuple[int | None, int | None, int | None]
    reviewed: tuple[int | None, int | None, int | None]

    @property
    def address(self) -> str:
        return address_of("dai-hoi", self.code, self.title)

    @property
    def kind_label(self) -> str:
        return str(CongressKind(self.kind).label)


@dataclass(frozen=True)
class Term:
    """A term of the body, with the congresses and conferences that tell of it."""

    line: TermLine
    opened_by: Meeting | None
    closed_by: Meeting | None
    within: tuple[Meeting, ...]


@dataclass(frozen=True)
class Post:
    person_code: str
    person_name: str
    title: str
    body_code: str
    body_name: str
    record_code: str
    record_title: str
    record_address: str
    filled_by: str
    years: str
    is_held: bool
    is_over: bool
    since: datetime.date | None
    until: datetime.date | None

    @property
    def is_elected(self) -> bool:
        return self.filled_by == SeatFilling.ELECTED

    @property
    def how(self) -> str:
        """How the seat was filled, in words; empty for an office that a source states."""
        return str(SeatFilling(self.filled_by).label) if self.filled_by else ""

    @property
    def lacks_day(self) -> bool:
        """Whether it was filled within the term on a day that no source states."""
        return self.filled_by == SeatFilling.BY_ELECTION and self.since is None

    @property
    def body_address(self) -> str:
        return address_of("to-chuc", self.body_code, self.body_name) if self.body_code else ""


@dataclass(frozen=True)
class AwardLine:
    code: str
    form_name: str
    deciding_name: str
    decision_code: str
    decision_number: str
    decided_on: PartialDate | None
    year: int | None
    reason: str
    is_annulled: bool

    @property
    def address(self) -> str:
        return f"/khen-thuong/quyet-dinh/{self.decision_code}/#{self.code}"


@dataclass(frozen=True)
class BodySurroundings:
    successors: tuple[Neighbour, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    posts: tuple[Post, ...] = ()
    awards: tuple[AwardLine, ...] = ()
    # Awards whose decision stands, and those whose decision was annulled.
    award_count: int = 0
    annulled_count: int = 0
    decision_count: int = 0
    children: tuple[Neighbour, ...] = ()
    child_count: int = 0
    published: frozenset[str] = frozenset()

    @property
    def in_office(self) -> list[Post]:
        return [each for each in self.posts if each.is_held]

    @property
    def former(self) -> list[Post]:
        """Seats that were left, or whose term is over."""
        return [each for each in self.posts if each.is_over]

    @property
    def stated(self) -> list[Post]:
        """Posts that a source gives somebody: from when and until when is not known."""
        return [each for each in self.posts if not each.is_held and not each.is_over]

    @property
    def people(self) -> int:
        """How many people are in office."""
        return len({each.person_code or each.person_name for each in self.in_office})

    @property
    def terms(self) -> list[Term]:
        """The latest first."""
        found = {each.code: each for each in self.meetings}
        return [
            Term(
                line,
                found.get(line.opened_by),
                found.get(line.closed_by),
                tuple(found[code] for code in line.within),
            )
            for line in reversed(terms_of(map(_told, reversed(self.meetings))))
        ]

    @property
    def other_meetings(self) -> list[Meeting]:
        """Those that belong to no known term."""
        placed = {
            each.code
            for term in self.terms
            for each in (term.opened_by, term.closed_by, *term.within)
            if each is not None
        }
        return [each for each in self.meetings if each.code not in placed]


@dataclass(frozen=True)
class Person:
    code: str
    name: str
    posts: tuple[Post, ...]
    awards: tuple[AwardLine, ...]

    @property
    def records_told(self) -> list[tuple[str, str, str]]:
        """The records that the page is made of: kind as in the address, code, title."""
        found = [("dai-hoi", each.record_code, each.record_title) for each in self.posts]
        found += [
            ("quyet-dinh", each.decision_code, f"{each.form_name}, {each.deciding_name}")
            for each in self.awards
        ]
        return list(dict.fromkeys(found))

    @property
    def bodies(self) -> list[tuple[str, str, list[Post]]]:
        """Posts by body, the body of the latest post first: name, address, posts."""
        grouped: dict[tuple[str, str], list[Post]] = {}
        for post in self.posts:
            grouped.setdefault((post.body_name, post.body_address), []).append(post)
        return [(name, address, posts) for (name, address), posts in grouped.items()]


def partial(text: str) -> PartialDate | None:
    return PartialDate.from_iso(text) if text else None


def _told(meeting: Meeting) -> dict[str, Any]:
    """What a congress says of the terms it opens and closes, as its published row has it."""
    row: dict[str, Any] = {"code": meeting.code, "is_congress": meeting.is_congress}
    for name, told in (("term", meeting.term), ("reviewed", meeting.reviewed)):
        row |= dict(zip((f"{name}_number", f"{name}_from", f"{name}_to"), told, strict=True))
    return row


def _counted(rows: QuerySet, by: str) -> Coalesce:
    counted = rows.order_by().values(by).annotate(rows=Count("*")).values("rows")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def _objects(rows: QuerySet, *columns: str) -> ArraySubquery:
    return ArraySubquery(rows.values(found=JSONObject(**{name: F(name) for name in columns})))


MEETING_COLUMNS = (
    "code",
    "title",
    "kind",
    "is_congress",
    "ordinal",
    "held_on_text",
    "term_number",
    "term_from",
    "term_to",
    "reviewed_number",
    "reviewed_from",
    "reviewed_to",
)
POST_COLUMNS = (
    "person_code",
    "person_name",
    "title",
    "body_code",
    "body_name",
    "record_code",
    "record_title",
    "committee",
    "filled_by",
    "year_from",
    "year_to",
    "since",
    "until",
    "is_held",
    "is_over",
)
AWARD_COLUMNS = (
    "code",
    "form_name",
    "deciding_name",
    "decision_code",
    "decision_number",
    "decided_on_text",
    "year",
    "reason",
    "is_annulled",
)


def of_body(
    code: str, mentioned: Collection[str], day: datetime.date | None = None
) -> BodySurroundings:
    """What stands around the profile of a body, in one query; `mentioned` are codes it names.

    Its posts say who was in office on the day, which is today where none is given.
    """
    this = OuterRef("code")
    # The index holds no recipient without a code, which is to be said where the code is a column.
    awards = PublishedAward.objects.filter(recipient_code=this).exclude(recipient_code="")
    children = PublishedOrganization.objects.filter(parent_code=this, ended_on=None)
    found = (
        PublishedOrganization.objects.filter(code=code)
        .values("successor_codes", "successor_names")
        .annotate(
            meetings=_objects(
                PublishedCongress.objects.filter(host_code=this)[:MOST_MEETINGS], *MEETING_COLUMNS
            ),
            posts=_objects(
                with_standing(PublishedPost.objects.filter(body_code=this), day).order_by(
                    "-is_held",
                    IS_SEAT,
                    F("year_from").desc(nulls_last=True),
                    COMMITTEE_RANK,
                    RANK,
                    "sort_key",
                    "pk",
                )[:MOST_POSTS],
                *POST_COLUMNS,
            ),
            awards=_objects(awards[:MOST_AWARDS], *AWARD_COLUMNS),
            award_count=_counted(awards.filter(is_annulled=False), "recipient_code"),
            annulled_count=_counted(awards.filter(is_annulled=True), "recipient_code"),
            decision_count=_counted(
                PublishedDecision.objects.filter(deciding_code=this), "deciding_code"
            ),
            children=_objects(children[:MOST_BODIES], "code", "name", "kind_name"),
            child_count=_counted(children, "parent_code"),
            published=ArraySubquery(
                PublishedOrganization.objects.filter(code__in=mentioned).values("code")
            ),
        )
        .first()
    )
    if found is None:
        return BodySurroundings()
    return BodySurroundings(
        successors=tuple(map(Neighbour, found["successor_codes"], found["successor_names"])),
        meetings=tuple(_meeting(each) for each in found["meetings"]),
        posts=tuple(_post(each) for each in found["posts"]),
        awards=tuple(_award(each) for each in found["awards"]),
        award_count=found["award_count"],
        annulled_count=found["annulled_count"],
        decision_count=found["decision_count"],
        children=tuple(Neighbour(**each) for each in found["children"]),
        child_count=found["child_count"],
        published=frozenset(found["published"] or ()),
    )


def _placed(column: str, values: list[str]) -> Case:
    """The order of the field, where that of the alphabet says nothing."""
    places = (When(**{column: value}, then=place) for place, value in enumerate(values))
    return Case(*places, default=len(values), output_field=IntegerField())


# Officers stand before members, seats before offices that a source states in passing.
RANK = _placed("title", SeatRole.values)
COMMITTEE_RANK = _placed("committee", CommitteeKind.values)
IS_SEAT = _placed("filled_by", [""]).desc()


def with_standing(
    posts: QuerySet[PublishedPost], day: datetime.date | None = None
) -> QuerySet[PublishedPost]:
    """Each post with `is_over`, for a seat that was left, ran out or was succeeded by the day, and
    `is_held`, for one that was filled by the day and is not over.

    Where a day is not known, the years of the term stand for it; of somebody elected within the
    term nothing is then known but that he sits today.
    """
    today = timezone.localdate()
    day = day or today
    began = Q(since__lte=day) | Q(since=None, year_from__lte=day.year)
    if day < today:
        began &= ~Q(since=None, filled_by=SeatFilling.BY_ELECTION)
    left = Q(until__lte=day) | Q(year_to__lt=day.year)
    elected_on = Coalesce(
        OuterRef("since"),
        Func(OuterRef("year_from"), 12, 31, function="make_date", output_field=DateField()),
    )
    succeeded = PublishedCongress.objects.alias(known_to=Length("held_on_text")).filter(
        _held_by(day), host_code=OuterRef("body_code"), is_congress=True, held_on__gt=elected_on
    )
    ended = PublishedOrganization.objects.filter(code=OuterRef("body_code"), ended_on__lte=day)
    is_over = (left | Exists(succeeded) | Exists(ended)) & ~Q(filled_by="")
    return posts.annotate(is_over=_yes(is_over)).annotate(
        is_held=_yes(began & Q(is_over=False) & ~Q(filled_by=""))
    )


def _yes(condition: Q) -> Case:
    return Case(
        When(condition, then=Value(True)), default=Value(False), output_field=BooleanField()
    )


def _held_by(day: datetime.date) -> Q:
    """Held by the day: one known to the month or year was by the last day of it."""
    after = day + datetime.timedelta(days=1)
    return (
        Q(known_to=10, held_on__lte=day)
        | Q(known_to=7, held_on__lt=after.replace(day=1))
        | Q(known_to=4, held_on__lt=after.replace(day=1, month=1))
    )


def of_person(code: str) -> Person | None:
    """Posts and public awards of a person, in two queries; None for one who may not be named."""
    posts = list(
        with_standing(PublishedPost.objects.filter(person_code=code))
        .order_by(F("year_from").desc(nulls_last=True), IS_SEAT, "pk")
        .values(*POST_COLUMNS)[:MOST_POSTS]
    )
    awards = list(
        PublishedAward.objects.filter(recipient_code=code, recipient_kind="individual").values(
            "recipient_name", *AWARD_COLUMNS
        )[:MOST_POSTS]
    )
    if not posts and not awards:
        return None
    return Person(
        code=code,
        name=posts[0]["person_name"] if posts else awards[0]["recipient_name"],
        posts=tuple(_post(each) for each in posts),
        awards=tuple(_award(each) for each in awards),
    )


def of_decision(mentioned: Collection[str], congress_code: str) -> frozenset[str]:
    """Those of the mentioned bodies, and of one congress, that have a page; in one query."""
    bodies = PublishedOrganization.objects.filter(code__in=mentioned).values_list("code")
    congresses = PublishedCongress.objects.filter(code=congress_code).values_list("code")
    return frozenset(code for (code,) in bodies.order_by().union(congresses.order_by(), all=True))


def _meeting(row: dict[str, Any]) -> Meeting:
    return Meeting(
        code=row["code"],
        title=row["title"],
        kind=row["kind"],
        is_congress=row["is_congress"],
        ordinal=row["ordinal"],
        held_on=partial(row["held_on_text"]),
        term=(row["term_number"], row["term_from"], row["term_to"]),
        reviewed=(row["reviewed_number"], row["reviewed_from"], row["reviewed_to"]),
    )


def seat_title(committee: str, role: str) -> str:
    """The role with the committee it is held in, where the role itself does not name it."""
    title = str(SeatRole(role).label)
    within = str(CommitteeKind(committee).label) if committee else ""
    return title if not within or within.lower() in title.lower() else f"{title}, {within}"


def _post(row: dict[str, Any]) -> Post:
    title = row["title"]
    if row["filled_by"] and title in SeatRole.values:
        title = seat_title(row["committee"], title)
    return Post(
        person_code=row["person_code"],
        person_name=row["person_name"],
        title=title,
        body_code=row["body_code"],
        body_name=row["body_name"],
        record_code=row["record_code"],
        record_title=row["record_title"],
        record_address=address_of("dai-hoi", row["record_code"], row["record_title"]),
        filled_by=row["filled_by"],
        years=show_years(row["year_from"], row["year_to"]),
        is_held=row["is_held"],
        is_over=row["is_over"],
        since=_date(row["since"]),
        until=_date(row["until"]),
    )


def _date(given: datetime.date | str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(given) if isinstance(given, str) else given


def _award(row: dict[str, Any]) -> AwardLine:
    return AwardLine(
        code=row["code"],
        form_name=row["form_name"],
        deciding_name=row["deciding_name"],
        decision_code=row["decision_code"],
        decision_number=row["decision_number"],
        decided_on=partial(row["decided_on_text"]),
        year=row["year"],
        reason=row["reason"],
        is_annulled=row["is_annulled"],
    )
