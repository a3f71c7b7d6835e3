import pytest
from bs4 import BeautifulSoup
from django.db import DatabaseError

from congress_portal import views
from tests.awards.documents import award, decision
from tests.congresses import documents as congress_documents
from tests.organizations.documents import profile, publish, withdraw

pytestmark = pytest.mark.django_db

PAGES = [
    "/",
    "/gioi-thieu/",
    "/du-lieu/",
    "/dinh-chinh/",
    "/tim-kiem/",
    "/to-chuc/",
    "/khen-thuong/",
]


def page(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


@pytest.mark.parametrize("address", PAGES)
def test_each_page_stands_with_nothing_published(client, address):
    soup = page(client, address)
    assert len(soup.select("h1")) == 1
    assert soup.title.get_text(strip=True)


LISTS = ["/to-chuc/", "/dai-hoi/", "/khen-thuong/", "/chi-tieu/", "/cum-thi-dua/", "/do-phu/"]


@pytest.mark.parametrize("address", LISTS)
def test_an_empty_register_asks_nobody_to_remove_a_filter(client, address):
    assert page(client, address).select_one(".empty__title").get_text() == "Chưa công bố gì"
    asked = page(client, f"{address}?{'year=2020' if 'cum' in address else 'q=xyz'}")
    assert asked.select_one(".empty__title").get_text().startswith("Không có")


@pytest.mark.parametrize("count", [1, 20])
@pytest.mark.parametrize("address", ["/", "/dinh-chinh/"])
def test_the_pages_take_at_most_four_queries(client, count, address, django_assert_max_num_queries):
    for number in range(count):
        publish(congress_documents.report(code=f"dhvcnst{number % 8 + 2}"))
        publish(decision(award()))
    with django_assert_max_num_queries(4):
        page(client, address)


def test_home_counts_what_is_published_and_shows_the_latest(client):
    publish(profile("Công đoàn Viên chức tỉnh Lạng Sơn"))
    publish(congress_documents.lang_son())
    publish(decision(award(), award()))
    soup = page(client, "/")
    numbers = [each.get_text(strip=True) for each in soup.select(".glance__number")]
    assert numbers[:2] == ["1", "1"]
    assert numbers[4] == "2"
    assert soup.select_one("#dai-hoi .record-list__title")["href"].startswith("/dai-hoi/")
    publish(decision(award()))
    assert page(client, "/").select(".glance__number")[4].get_text(strip=True) == "3"


def test_home_tells_once_of_a_record_that_was_withdrawn(client):
    gone = congress_documents.report()
    publish(gone)
    publish(gone)
    withdraw(gone)
    publish(profile())
    section = page(client, "/").find("h2", string="Ấn bản mới nhất").parent
    assert len(section.select("li")) == 2
    assert section.get_text().count("hồ sơ nay đã gỡ") == 1


def test_corrections_list_every_edition_after_the_first_with_its_reason(client):
    document = profile("Công đoàn Viên chức tỉnh Lạng Sơn")
    gone = profile("Công đoàn Sắp Rút")
    publish(document)
    publish(gone)
    assert not page(client, "/dinh-chinh/").select(".record-list__item")
    publish(document, note="Sửa tên viết tắt của đơn vị.")
    withdraw(gone, note="Rút theo yêu cầu của đơn vị.")
    newest, older = page(client, "/dinh-chinh/").select(".record-list__item")
    assert "Rút theo yêu cầu của đơn vị." in newest.get_text()
    assert "Sắp Rút" not in newest.get_text()
    assert newest.select_one("a") is None
    assert "Sửa tên viết tắt của đơn vị." in older.get_text()
    assert document.code in older.select_one("a")["href"]


def test_health_tells_a_dead_database_from_a_living_process(client, monkeypatch):
    assert client.get("/healthz/live").status_code == 200
    assert client.get("/healthz/ready").json() == {"database": True}

    def fail():
        raise DatabaseError

    monkeypatch.setattr(views, "register_stamp", fail)
    assert client.get("/healthz/ready").status_code == 503
    assert client.get("/healthz/live").status_code == 200


def test_the_style_page_is_for_the_staff(client, django_user_model):
    assert client.get("/gioi-thieu/giao-dien/").status_code == 302
