"""What all public lists have in common: pages that hold every row once, and an end that is said."""

import base64
import json

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache

from organizations import filters
from tests.awards.documents import award, decision
from tests.congresses import documents as congresses
from tests.organizations.documents import code, profile, publish

pytestmark = pytest.mark.django_db

ROWS = 7


def bodies():
    for number in range(ROWS):
        publish(profile(f"Công đoàn cơ sở {number}", affiliations=()))


def reports():
    for number in range(ROWS):
        congresses.publish(congresses.report(code(), title=f"Đại hội {number}"))


def awards():
    publish(decision(*[award(f"Công đoàn {number}") for number in range(ROWS)]))


def cluster_years():
    for number in range(ROWS):
        congresses.publish(congresses.cluster_year(code(), year=2015 + number))


LISTS = {
    "/to-chuc/": bodies,
    "/dai-hoi/": reports,
    "/khen-thuong/": awards,
    "/cum-thi-dua/": cluster_years,
}


@pytest.fixture(params=LISTS)
def address(request, monkeypatch):
    """A list of seven rows, two on a page, whose pages end after the third."""
    monkeypatch.setattr(filters, "PAGE_SIZE", 2)
    monkeypatch.setattr(filters, "LAST_PAGE", 3)
    cache.clear()
    LISTS[request.param]()
    return request.param


def soup_of(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "lxml")


def rows_of(soup):
    return [
        row.get_text(" ", strip=True) for row in soup.select("main tbody tr, .record-list > li")
    ]


def test_pages_hold_every_row_once(client, address, monkeypatch):
    monkeypatch.setattr(filters, "LAST_PAGE", 2000)
    pages = [rows_of(soup_of(client, f"{address}?page={number}")) for number in (1, 2, 3, 4)]
    assert [len(rows) for rows in pages] == [2, 2, 2, 1]
    assert len({row for rows in pages for row in rows}) == ROWS


def test_the_last_numbered_page_says_that_rows_follow_and_leads_to_them(client, address):
    ends = [soup_of(client, f"{address}?page={number}").main.get_text() for number in (1, 2, 3)]
    assert ["tại dòng 6 trong 7 dòng" in " ".join(text.split()) for text in ends] == [
        False,
        False,
        True,
    ]
    numbers = soup_of(client, f"{address}?page=3").select(".pagination a")
    assert "page=4" not in " ".join(link["href"] for link in numbers)
    soup = soup_of(client, f"{address}?page=3")
    following = soup_of(client, f"{address}{soup.select_one('a[rel=next]')['href']}")
    assert len(rows_of(following)) == 1
    assert following.select_one("a[rel=next]") is None
    assert rows_of(soup_of(client, f"{address}{following.select_one('.pagination a')['href']}"))


def test_pages_that_follow_one_another_hold_every_row_once(client, address, monkeypatch):
    monkeypatch.setattr(filters, "LAST_PAGE", 1)
    soup = soup_of(client, address)
    found = rows_of(soup)
    while link := soup.select_one("a[rel=next]"):
        assert "after=" in link["href"]
        soup = soup_of(client, f"{address}{link['href']}")
        assert 1 <= len(rows_of(soup)) <= 2
        found += rows_of(soup)
    assert len(found) == len(set(found)) == ROWS


def test_a_place_in_the_list_stays_right_when_a_row_comes_before_it(client, monkeypatch):
    monkeypatch.setattr(filters, "PAGE_SIZE", 2)
    monkeypatch.setattr(filters, "LAST_PAGE", 1)
    cache.clear()
    bodies()
    first = soup_of(client, "/to-chuc/")
    following = f"/to-chuc/{first.select_one('a[rel=next]')['href']}"
    before = rows_of(soup_of(client, following))
    publish(profile("An toàn", affiliations=()))
    assert rows_of(soup_of(client, following)) == before


@pytest.mark.parametrize(
    "typed",
    ["x", "e30", "WzEsMl0", "W251bGxd", "9" * 5000, "%00", "đ", "W1tdXQ", "WyJcdTAwMDAiLDFd"],
)
def test_a_place_of_no_list_is_named_and_the_first_page_shown(client, address, typed):
    soup = soup_of(client, f"{address}?after={typed}")
    assert soup.select_one(".error-summary li").get_text(strip=True)
    assert len(rows_of(soup)) == 2


# A number for a date or a name, half of a surrogate pair, a truth value.
@pytest.mark.parametrize("value", [5, "\ud800", True, "2023-02-31", {"a": 1}, 1.5])
@pytest.mark.parametrize("length", [2, 3, 4, 5])
def test_values_of_another_kind_never_make_a_list_fail(client, address, value, length):
    written = json.dumps([value] * (length - 1) + [1]).encode()
    typed = base64.urlsafe_b64encode(written).decode().rstrip("=")
    for asked in (address, f"{address.removesuffix('/')}.json"):
        assert client.get(f"{asked}?after={typed}").status_code in (200, 400)


@pytest.mark.parametrize("last_page", [1, 2, 2000])
def test_programs_that_follow_next_have_every_row_once(client, address, monkeypatch, last_page):
    monkeypatch.setattr(filters, "LAST_PAGE", last_page)
    following = f"{address.removesuffix('/')}.json"
    found = []
    while following:
        answer = client.get(following)
        assert answer.status_code == 200, following
        told = answer.json()
        assert told["total"] == ROWS
        assert told["page"] is None or told["page"] <= last_page
        found += [json.dumps(item, sort_keys=True) for item in told["items"]]
        following = told["next"]
    assert len(found) == len(set(found)) == ROWS


def test_a_list_that_fits_says_nothing_of_an_end(client, address, monkeypatch):
    monkeypatch.setattr(filters, "LAST_PAGE", 4)
    assert "dừng ở đây" not in soup_of(client, f"{address}?page=4").main.get_text()


@pytest.mark.parametrize(
    ("typed", "shown"), [("4", 2), ("99", 2), ("0", 2), ("-1", 2), ("x", 2), ("9" * 30, 2)]
)
def test_a_page_that_is_not_there_is_named_and_another_one_shown(client, address, typed, shown):
    soup = soup_of(client, f"{address}?page={typed}")
    assert f"“{typed}”" in soup.select_one(".error-summary").get_text()
    assert len(rows_of(soup)) == shown


def test_a_page_that_is_not_there_is_named_where_the_list_is_short(client, address, monkeypatch):
    monkeypatch.setattr(filters, "LAST_PAGE", 2000)
    soup = soup_of(client, f"{address}?page=9")
    assert "“9”" in soup.select_one(".error-summary").get_text()
    assert len(rows_of(soup)) == 1
