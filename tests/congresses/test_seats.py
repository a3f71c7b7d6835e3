"""Seats of a committee: who sat when they were counted, how each was filled, since when."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache

from congress_portal.surroundings import of_body, seat_title
from congresses.reading import SeatsReading
from congresses.reports import CommitteeCountText, TermText
from organizations.published import PublishedPost
from organizations.reports import Body
from tests.congresses import documents as congresses
from tests.organizations.documents import code, profile, publish

COUNT = CommitteeCountText(None, 15, None, 1, "", 1)
HALF_COUNTED = CommitteeCountText(congresses.on("2024"), 10, 2, 4, "", 1)


def seats(number, **changes):
    return [congresses.seat("Nông Thị Đào", code=code(), **changes) for _ in range(number)]


# What was counted, when the congress was, the seats, then how many are filled and vacant.
COUNTED = {
    "a congress of two days": (COUNT, "2023-06-05", seats(15, since="2023-06-06"), 15, 1),
    "a first session later": (COUNT, "2023-06-05", seats(3, since="2023-08-01"), 15, 1),
    "a month": (COUNT, "2023-06", seats(15, since="2023-06-06"), 15, 1),
    "a year": (COUNT, "2023", seats(15, since="2023-06-06"), 15, 1),
    "no day": (COUNT, None, seats(15, since="2023-06-06"), 15, 1),
    "elected within the term": (
        COUNT,
        "2023",
        seats(1, since="2023-11-01", filled_by="by_election"),
        16,
        0,
    ),
    "elected on a day not stated": (COUNT, "2023-06-05", seats(1, filled_by="by_election"), 16, 0),
    "left": (COUNT, "2023-06-05", seats(1, until="2024-01-01", end_reason="moved"), 14, 2),
    "appointed at the congress": (
        COUNT,
        "2023-06",
        seats(1, since="2023-06-20", filled_by="appointed"),
        15,
        1,
    ),
    "counted in a year, filled in it": (
        HALF_COUNTED,
        "2023-06-05",
        seats(1, since="2024-05-01", filled_by="by_election"),
        12,
        4,
    ),
    "counted in a year, filled later": (
        HALF_COUNTED,
        "2023-06-05",
        seats(1, since="2025-01-01", filled_by="by_election"),
        13,
        3,
    ),
}


@pytest.mark.parametrize(
    ("count", "opened", "held", "filled", "vacant"), COUNTED.values(), ids=list(COUNTED)
)
def test_a_seat_is_counted_once(count, opened, held, filled, vacant):
    committee = congresses.committee(seats_decided=16, counts=(count,), seats=tuple(held))
    read = SeatsReading(committee, "committees/0", congresses.on(opened) if opened else None)
    assert (read.filled, read.vacant) == (filled, vacant)


# Who is shown on a day, and how many sit on it by the count of 2024.
ON_A_DAY = {
    "elected on a day not stated": (seats(1, filled_by="by_election"), 12),
    "elected before the count": (seats(1, since="2024-02-01", filled_by="by_election"), 12),
    "elected after the count": (seats(1, since="2025-01-01", filled_by="by_election"), 13),
    "elected after the day": (seats(1, since="2025-09-01", filled_by="by_election"), 12),
    "left before the day": (seats(1, until="2025-02-01", end_reason="moved"), 11),
    "left after the day": (seats(1, until="2025-09-01", end_reason="moved"), 12),
}


@pytest.mark.parametrize(("held", "filled"), ON_A_DAY.values(), ids=list(ON_A_DAY))
def test_a_seat_is_counted_once_on_a_day(held, filled):
    committee = congresses.committee(seats_decided=16, counts=(HALF_COUNTED,), seats=tuple(held))
    formed_on, day = congresses.on("2023-06-05"), datetime.date(2025, 6, 1)
    assert SeatsReading(committee, "committees/0", formed_on, day).filled == filled


def test_the_latest_count_is_taken_in_whatever_order_counts_stand():
    committee = congresses.committee(seats_decided=16, counts=(HALF_COUNTED, COUNT))
    read = SeatsReading(committee, "committees/0", congresses.on("2023-06-05"))
    assert (read.filled, read.vacant) == (12, 4)


FILLED = [
    # formed by, seat filled by, since stated: published as filled, since
    ("elected", "elected", "", "elected", "2020-06-01"),
    ("elected", "elected", "2020-08-01", "elected", "2020-08-01"),
    ("elected", "by_election", "", "by_election", None),
    ("elected", "appointed", "", "appointed", None),
    ("appointed", "elected", "", "appointed", "2020-06-01"),
    ("provisional", "provisional", "", "provisional", "2020-06-01"),
    ("appointed", "by_election", "2021-01-01", "by_election", "2021-01-01"),
]


def hold(body, committees):
    congresses.publish(
        congresses.report(
            code(),
            host=Body("organization", body.code, body.name, True),
            opened_on=congresses.on("2020-06-01"),
            term=TermText(4, 2020, 2099),
            committees=committees,
        )
    )


def committee(*seats, **changes):
    return congresses.committee(term=TermText(4, 2020, 2099), seats=seats, **changes)


@pytest.fixture
def body(db):
    document = profile("Công đoàn phường Yên Nghĩa")
    publish(document)
    return document


def people(client, body):
    response = client.get(f"/to-chuc/{body.code}/", follow=True)
    found = BeautifulSoup(response.content, "lxml").select("#nhan-su .people > li")
    return [" ".join(each.get_text(" ").split()) for each in found]


@pytest.mark.parametrize(("formed_by", "filled_by", "stated", "published", "since"), FILLED)
def test_a_post_says_how_and_since_when_it_was_filled(
    client, body, formed_by, filled_by, stated, published, since
):
    named = congresses.seat("Lý Thị Bù", "chair", code=code(), filled_by=filled_by, since=stated)
    hold(body, (committee(named, formed_by=formed_by),))
    post = PublishedPost.objects.get()
    assert post.filled_by == published
    assert post.since == (since and datetime.date.fromisoformat(since))
    words = {
        "elected": "bầu tại đại hội",
        "by_election": "bầu bổ sung trong nhiệm kỳ",
        "appointed": "cấp trên chỉ định",
        "provisional": "chỉ định lâm thời",
    }
    (told,) = people(client, body)
    assert words[published] in told
    assert ("nguồn không nêu ngày" in told) is (published == "by_election" and not since)
    page = client.get(f"/nhan-su/{post.person_code}/").content.decode()
    assert ("bầu tại" in page) is (published == "elected")


def test_predecessor_and_successor_of_a_day_not_stated_do_not_both_sit(body):
    hold(
        body,
        (
            committee(
                congresses.seat("Nông Văn Cũ", "chair", code=code(), until="2022-01-01"),
                congresses.seat("Lý Thị Bù", "chair", code=code(), filled_by="by_election"),
            ),
        ),
    )

    def in_office(day):
        return {post.person_name for post in of_body(body.code, (), day).in_office}

    assert in_office(datetime.date(2020, 3, 1)) == set()
    assert in_office(datetime.date(2021, 1, 1)) == {"Nông Văn Cũ"}
    assert in_office(None) == {"Lý Thị Bù"}


def test_members_of_one_body_are_told_apart_by_their_committee(client, body):
    kinds = ("executive", "standing", "inspection")
    same = {"role": "member"}
    hold(
        body,
        tuple(
            committee(congresses.seat(f"Hà Văn {kind}", code=code(), **same), kind=kind)
            for kind in kinds
        ),
    )
    told = people(client, body)
    names = ("Ban Chấp hành", "Ban Thường vụ", "Ủy ban Kiểm tra")
    assert [name for each, name in zip(told, names, strict=True) if name in each] == list(names)
    listed = client.get("/api/v1/posts").json()["items"]
    assert {each["committee"] for each in listed} == set(kinds)
    assert {(each["filled_by"], each["is_elected"]) for each in listed} == {("elected", True)}


@pytest.mark.parametrize(
    ("kind", "role", "title"),
    [
        ("executive", "member", "ủy viên, Ban Chấp hành"),
        ("standing", "standing_member", "ủy viên Ban Thường vụ"),
        ("inspection", "head", "Chủ nhiệm Ủy ban Kiểm tra"),
        ("", "member", "ủy viên"),
    ],
)
def test_a_title_names_its_committee_once(kind, role, title):
    assert seat_title(kind, role) == title


def test_a_congress_known_to_the_year_succeeds_after_it(body):
    hold(body, (committee(congresses.seat("Nông Văn Cũ", "chair", code=code())),))
    congresses.publish(
        congresses.report(
            code(),
            host=Body("organization", body.code, body.name, True),
            opened_on=congresses.on("2022"),
            term=TermText(5, 2022, 2099),
        )
    )
    days = [datetime.date(2022, 6, 1), datetime.date(2022, 12, 30), datetime.date(2022, 12, 31)]
    assert [len(of_body(body.code, (), day).in_office) for day in days] == [1, 1, 0]


def test_a_kept_page_tells_from_the_day_on_that_somebody_has_left(
    client, body, settings, monkeypatch
):
    settings.KEEP_PAGES = True
    cache.clear()
    leaving = congresses.seat("Nông Văn Cũ", "chair", code=code(), until="2025-07-01")
    hold(body, (committee(leaving),))
    gone = []
    for day in [datetime.date(2025, 6, 30)] * 2 + [datetime.date(2025, 7, 1)] * 2:
        monkeypatch.setattr("django.utils.timezone.localdate", lambda *_args, day=day: day)
        page = client.get(f"/to-chuc/{body.code}/", follow=True).content
        gone.append(bool(BeautifulSoup(page, "lxml").select("#nhan-su h3")))
    cache.clear()
    assert gone == [False, False, True, True]
