import dataclasses
import datetime
import json

import pytest
from bs4 import BeautifulSoup

from awards.published import PublishedAward
from congress_portal.foundation.publication import canonical_text
from organizations.reports import Body, NameText
from tests.awards.documents import award, decision, person_award
from tests.organizations.documents import body, code, profile, publish, withdraw

pytestmark = pytest.mark.django_db


def page(client, address, status=200):
    response = client.get(address)
    assert response.status_code == status, (address, response.status_code)
    return BeautifulSoup(response.content, "html.parser")


def names_in(soup):
    return [each.get_text(strip=True) for each in soup.select("tbody th a")]


def text_of(soup, path):
    (element,) = {each.get_text(" ", strip=True) for each in soup.select(f'[data-field="{path}"]')}
    return element


OTHER = body("Tổng Liên đoàn Lao động Việt Nam", code=code(2))


@pytest.fixture
def decisions():
    made = [
        decision(
            award("Công đoàn cơ sở Sở Y tế", recipient_code=code(3)),
            person_award("Đặng Thị Ngọc Ánh"),
            person_award("", is_withheld=True, post="", unit=""),
            period_from=2023,
        ),
        decision(
            award("Công đoàn Viên chức tỉnh", form_code="co-thi-dua", form_name="Cờ thi đua"),
            number="",
            decided_on=None,
            deciding=OTHER,
            period_from=None,
            period_to=2022,
            annulled_on=datetime.date(2024, 1, 5),
            annulment_reason="Khen sai đối tượng",
        ),
    ]
    for document in made:
        publish(document)
    return made


def test_the_list_is_narrowed_by_each_filter(client, decisions):
    former = (
        NameText("official", "Công đoàn cơ sở Sở Y tế", "", None, None),
        NameText("official", "Công đoàn Ty Y tế", "", None, None),
    )
    publish(profile("Công đoàn cơ sở Sở Y tế", code=code(3), names=former))
    for query, names in [
        (
            "",
            [
                "Công đoàn cơ sở Sở Y tế",
                "Đặng Thị Ngọc Ánh",
                "không công bố tên",
                "Công đoàn Viên chức tỉnh",
            ],
        ),
        ("year=2022", ["Công đoàn Viên chức tỉnh"]),
        ("form=co-thi-dua", ["Công đoàn Viên chức tỉnh"]),
        (f"deciding={code(2)}", ["Công đoàn Viên chức tỉnh"]),
        ("kind=individual&q=dang+anh", ["Đặng Thị Ngọc Ánh"]),
        ("deciding=tổng+liên+đoàn", ["Công đoàn Viên chức tỉnh"]),
        (f"body={code(3)}", ["Công đoàn cơ sở Sở Y tế"]),
        (f"body={code(3).upper()}", ["Công đoàn cơ sở Sở Y tế"]),
        ("body=cong+doan+so+y+te", ["Công đoàn cơ sở Sở Y tế"]),
        ("body=Ty+Y+tế", ["Công đoàn cơ sở Sở Y tế"]),
        ("body=Sở+Nội+vụ", []),
        ("q=so+y+te", ["Công đoàn cơ sở Sở Y tế", "Đặng Thị Ngọc Ánh"]),
        ("year=1999", []),
    ]:
        found = names_in(page(client, f"/khen-thuong/?{query}"))
        assert len(found) == len(names), query
        assert [each for each in found if "công bố" not in each and "published" not in each] == [
            each for each in names if "công bố" not in each
        ], query


def test_facets_count_what_each_value_would_leave(client, decisions):
    soup = page(client, "/khen-thuong/?year=2023")
    facets = {
        facet.summary.get_text(strip=True): {
            choice.select_one("span").get_text(strip=True): choice.select_one(
                ".facet__count"
            ).get_text(strip=True)
            for choice in facet.select("a")
        }
        for facet in soup.select(".facet")
    }
    counts = list(facets.values())
    # The years are counted as if no year were chosen, everything else within the year.
    assert {"2023": "3", "2022": "1"} in counts
    assert [sorted(each.values()) for each in counts[1:]] == [["1", "2"]]
    (chosen,) = soup.select('.facet [aria-current="true"]')
    assert chosen["href"] == "?"


def test_counts_follow_every_publication(client, decisions):
    assert page(client, "/khen-thuong/").select_one(".result-count strong").get_text() == "4"
    publish(decision(award(), award()))
    assert page(client, "/khen-thuong/").select_one(".result-count strong").get_text() == "6"
    withdraw(decisions[0])
    assert page(client, "/khen-thuong/").select_one(".result-count strong").get_text() == "3"


def test_a_page_is_kept_until_something_is_published(
    client, decisions, settings, django_assert_num_queries
):
    settings.KEEP_PAGES = True
    made = client.get("/khen-thuong/?kind=collective")
    with django_assert_num_queries(1):
        kept = client.get("/khen-thuong/?kind=collective")
    assert kept.content == made.content
    assert client.get("/khen-thuong/?kind=individual").content != made.content
    english = client.get("/khen-thuong/?kind=collective", headers={"cookie": "django_language=en"})
    assert english.content != made.content
    publish(decision(award()))
    assert client.get("/khen-thuong/?kind=collective").content != made.content


@pytest.mark.parametrize("count", [1, 20])
@pytest.mark.parametrize("query", ["", "q=cong&year=2023", "page=1&kind=collective"])
def test_the_list_takes_at_most_four_queries(client, count, query, django_assert_max_num_queries):
    for _number in range(count):
        publish(decision(award()))
    with django_assert_max_num_queries(4):
        soup = page(client, f"/khen-thuong/?{query}")
    assert len(names_in(soup)) == count


@pytest.mark.parametrize("count", [1, 20])
def test_a_decision_takes_two_queries(client, count, django_assert_num_queries):
    document = decision(*[award(f"Công đoàn {n}", recipient_code=code(n)) for n in range(count)])
    publish(document)
    with django_assert_num_queries(2):
        soup = page(client, f"/khen-thuong/quyet-dinh/{document.code}/")
    assert len(soup.select("tbody tr")) == count


def test_pages_hold_fifty_rows_and_miss_none(client):
    publish(decision(*[award(f"Công đoàn {n}") for n in range(120)]))
    found = [
        name
        for number in (1, 2, 3)
        for name in names_in(page(client, f"/khen-thuong/?page={number}"))
    ]
    assert found == [f"Công đoàn {n}" for n in range(120)]
    beyond = page(client, "/khen-thuong/?page=9")
    assert "“9”" in beyond.select_one(".error-summary").get_text()


def test_the_downloads_keep_the_filters(client, decisions):
    soup = page(client, "/khen-thuong/?year=2022&page=1&q=")
    links = {each["href"] for each in soup.select(".result-count a")}
    assert links == {"/khen-thuong.csv?year=2022", "/khen-thuong.xlsx?year=2022"}


def test_every_value_of_a_decision_stands_in_the_element_of_its_field(client):
    document = decision(
        award("Công đoàn cơ sở Sở Nội vụ", reason="Thành tích xuất sắc", section="I"),
        person_award("Nguyễn Thị Ánh", note="khen đột xuất", proposing_unit="CĐVC tỉnh"),
        signer="Đoàn Văn Sự",
        stated_collectives=1,
        stated_individuals=1,
        presenter=OTHER,
    )
    publish(document)
    soup = page(client, f"/khen-thuong/quyet-dinh/{document.code}/")
    expected = {
        "number": "125/QĐ-LĐLĐ",
        "deciding/name": "Liên đoàn Lao động tỉnh Lạng Sơn",
        "period_from": "2018",
        "period_to": "2023",
        "signer": "Đoàn Văn Sự",
        "presenter/name": OTHER.name,
        "stated_collectives": "1",
        "awards/0/recipient_name": "Công đoàn cơ sở Sở Nội vụ",
        "awards/0/reason": "Thành tích xuất sắc",
        "awards/1/recipient_name": "Nguyễn Thị Ánh",
        "awards/1/post": "Chủ tịch",
        "awards/1/unit": "Công đoàn cơ sở Sở Y tế",
        "awards/1/form_name": "Bằng khen",
        "awards/1/amount": "1,56\u00a0triệu\u00a0đồng",
        "awards/1/note": "khen đột xuất",
        "awards/1/proposing_unit": "CĐVC tỉnh",
    }
    assert {path: text_of(soup, path).replace(" ", "\u00a0") for path in expected} == {
        path: value.replace(" ", "\u00a0") for path, value in expected.items()
    }
    scope = soup.select_one('[data-field="awards/0/scope"]')
    assert scope["data-value"] == "comprehensive"
    assert soup.find(id=document.awards[1].code)


@pytest.mark.parametrize(
    ("amounts", "numbers", "cells"),
    [
        ((0, 0), ["2", "0 đồng"], ["0 đồng", "0 đồng"]),
        ((None, 0), ["2", "0 đồng"], ["nguồn không nêu", "0 đồng"]),
        ((None, None), ["2"], []),
    ],
)
def test_money_stated_as_nought_is_not_money_of_which_nothing_is_said(
    client, amounts, numbers, cells
):
    document = decision(*(person_award("Nguyễn Thị Ánh", amount=each) for each in amounts))
    publish(document)
    soup = page(client, f"/khen-thuong/quyet-dinh/{document.code}/")

    def shown(selector):
        texts = (each.get_text(strip=True) for each in soup.select(selector))
        return [text.replace("\u00a0", " ") for text in texts]

    assert shown(".glance__number") == numbers
    assert shown('td[data-h="Tiền thưởng"]') == cells


def test_a_withheld_name_is_counted_and_nowhere_on_the_page(client, decisions):
    address = f"/khen-thuong/quyet-dinh/{decisions[0].code}/"
    soup = page(client, address)
    withheld = soup.select_one('[data-field="awards/2/is_withheld"]')
    assert withheld["data-value"] == "true"
    assert soup.select_one('[data-field="awards/2/recipient_name"]') is None


def test_an_annulled_decision_says_so_in_the_list_and_on_its_page(client, decisions):
    soup = page(client, f"/khen-thuong/quyet-dinh/{decisions[1].code}/")
    notice = soup.select_one(".notice--bad")
    assert notice.select_one('[data-field="annulled_on"]').get_text() == "05/01/2024"
    assert "Khen sai đối tượng" in notice.get_text()
    (row,) = page(client, "/khen-thuong/?year=2022").select("tbody tr")
    assert row.select_one(".badge--bad")


def test_recipients_with_a_page_are_linked(client):
    union = profile("Công đoàn Viên chức tỉnh Lạng Sơn")
    publish(union)
    document = decision(
        award(union.name, recipient_code=union.code),
        award("Đơn vị chưa có hồ sơ", recipient_code=code(9)),
        deciding=Body("organization", union.code, union.name, True),
    )
    publish(document)
    soup = page(client, f"/khen-thuong/quyet-dinh/{document.code}/")
    links = [each["href"] for each in soup.select("tbody th a")]
    assert links == [f"/to-chuc/{union.code}/"]


def test_editions_json_and_withdrawal_of_a_decision(client, decisions):
    first = decisions[0]
    address = f"/khen-thuong/quyet-dinh/{first.code}/"
    response = client.get(f"{address[:-1]}.json")
    assert canonical_text(first) in response.text
    assert json.loads(response.text)["edition"]["latest_number"] == 1
    publish(dataclasses.replace(first, number="126/QĐ-LĐLĐ"))
    assert text_of(page(client, f"{address}v/1/"), "number") == "125/QĐ-LĐLĐ"
    assert text_of(page(client, address), "number") == "126/QĐ-LĐLĐ"
    assert len(page(client, f"{address}lich-su/").select(".record-list__item")) == 2
    assert client.get(f"/khen-thuong/quyet-dinh/{first.code.upper()}/").status_code == 301
    withdraw(first, note="Quyết định được rút khỏi cổng.")
    assert "Quyết định được rút khỏi cổng." in client.get(address).text
    assert client.get(address).status_code == 410
    assert not PublishedAward.objects.filter(decision_code=first.code).exists()


@pytest.mark.parametrize(
    "query",
    ["year=hai+nghìn", "kind=zz", "form=%2F%2F", f"deciding={'x' * 300}", "body=()", "page=b"],
)
def test_what_was_not_understood_is_said_and_left_out(client, decisions, query):
    soup = page(client, f"/khen-thuong/?{query}")
    assert soup.select_one(".error-summary")
    assert len(names_in(soup)) == 4
    # A file cannot say that a filter was left out, so there is none.
    if not query.startswith("page"):
        assert client.get(f"/khen-thuong.csv?{query}").status_code == 400
        assert client.get(f"/khen-thuong.xlsx?{query}").status_code == 400
