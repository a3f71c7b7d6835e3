"""What lists show of a body, made from its profile."""

import datetime

import pytest

from congress_portal.publishing.rows import rows_of_profile
from organizations.published import PublishedOrganization
from organizations.reports import TerritoryText
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
