"""What lists show of a body, made from its profile."""

import datetime

import pytest

from congress_portal.publishing.rows import rows_of_profile
from organizations.published import PublishedOrganization
from organizations.reports import Body, EventText, ParticipantText, TerritoryText
from tests.organizations.documents import code, day, profile


def row_of(**changes):
    rows = list(rows_of_profile(profile("Công đoàn phường Yên Nghĩa", code=code(), **changes)))
    (row,) = (each for each in rows if isinstance(each, PublishedOrganization))
    return row


def territory(name, role="main", since=None, until=None):
    days = (datetime.date.fromisoformat(each) if each else None for each in (since, until))
    return TerritoryText(name, "", "", "", role, *days)


TERRITORIES = {
    "none": ((), ""),
    "its own before one it looks after": (
        (territory("Xã Bên", "looked_after"), territory("Xã Nhà")),
        "Xã Nhà",
    ),
    "the present one": (
        (territory("Xã Cũ", until="2025-07-01"), territory("Phường Mới", since="2025-07-01")),
        "Phường Mới",
    ),
    "the last one": (
        (
            territory("Xã Sau", since="2010-01-01", until="2025-07-01"),
            territory("Xã Trước", until="2010-01-01"),
        ),
        "Xã Sau",
    ),
    "none of a day to come": (
        (territory("Phường Sẽ Có", since="2999-01-01"), territory("Xã Nay", until="2999-01-01")),
        "Xã Nay",
    ),
    "only one it looks after": ((territory("Xã Bên", "looked_after"),), "Xã Bên"),
}


@pytest.mark.parametrize(("territories", "shown"), TERRITORIES.values(), ids=list(TERRITORIES))
def test_a_list_shows_the_territory_that_is_its_own_now(territories, shown):
    assert row_of(territories=territories).territory == shown
    assert row_of(territories=territories[::-1]).territory == shown


@pytest.mark.parametrize(
    ("stated", "ended"),
    [("2025", "2025-12-31"), ("2025-02", "2025-02-28"), ("2025-07-01", "2025-07-01")],
)
def test_an_end_known_to_the_month_or_year_is_at_its_last_day(stated, ended):
    assert row_of(ended_on=day(stated)).ended_on == datetime.date.fromisoformat(ended)


OWN = code()
WENT_INTO = {name: Body("organization", code(), f"Công đoàn {name}", True) for name in "BCD"}


def event(kind, on, **roles):
    """An event with bodies by their role; `A` is the body itself."""
    bodies = {**WENT_INTO, "A": Body("organization", OWN, "Công đoàn A", True)}
    parts = [ParticipantText(role, bodies[each], "") for role in roles for each in roles[role]]
    return EventText(kind, on and day(on), None, tuple(parts), (), "", None)


MERGED = event("merged", "2025-07-01", predecessor="A", successor="B")
DIVIDED = event("split", "2025-07-01", predecessor="A", successor="BC")
SPLIT_OFF = event("split", "2010-03-01", predecessor="A", successor="AD")
SPLIT_OFF_SHORT = event("split", "2010-03-01", predecessor="A", successor="D")
SUCCESSIONS = {
    "merged": ("2025-07-01", (MERGED,), "B"),
    "divided": ("2025-07-01", (DIVIDED,), "BC"),
    "divided by two events of a day": (
        "2025-07-01",
        (MERGED, event("transferred", "2025-07-01", predecessor="A", successor="C")),
        "BC",
    ),
    "goes on beside what was split off": (None, (SPLIT_OFF,), ""),
    "goes on, and is not said to be a successor": (None, (SPLIT_OFF_SHORT,), ""),
    "split once, merged later": ("2025-07-01", (SPLIT_OFF_SHORT, MERGED), "B"),
    "told in another order": ("2025-07-01", (MERGED, SPLIT_OFF_SHORT), "B"),
    "successor of others": (
        "2025-07-01",
        (event("merged", "2010", predecessor="BC", successor="AD"),),
        "",
    ),
    "subject only": ("2025-07-01", (event("ended", "2025-07-01", subject="A", successor="B"),), ""),
    "of a day not known": ("2025", (event("merged", None, predecessor="A", successor="C"),), "C"),
}


@pytest.mark.parametrize(("ended", "events", "into"), SUCCESSIONS.values(), ids=list(SUCCESSIONS))
def test_a_body_that_ended_is_now_all_that_it_went_into(ended, events, into):
    (row,) = (
        each
        for each in rows_of_profile(
            profile("Công đoàn A", code=OWN, ended_on=ended and day(ended), events=events)
        )
        if isinstance(each, PublishedOrganization)
    )
    assert row.successor_codes == [WENT_INTO[each].code for each in into]
    assert row.successor_name == "; ".join(f"Công đoàn {each}" for each in into)
